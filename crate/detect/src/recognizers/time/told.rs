//! Dates that are neither in digits nor in day, month and year: the month in Roman numbers, "the 14th inst.", seasons, years
//! where a word says that it is one.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Words that stand before years; folded.
const YEAR: &str = "in since until from between during year years im jahr jahre seit bis ab zwischen en depuis jusqu des entre desde hasta ano nel dal \
    al tra il em ate no sinds vanaf tussen roku w od rok anno";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_roman",
        label: "DATE_TIME",
        title: "Date with the month in Roman numbers",
        pattern: concat!(
            r"(?:0?[1-9]|[12]\d|3[01])(?:\. ?|[ /-])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:\. ?|[ /-])",
            year!(),
            r"(?: ?r\.| roku)?|(?:0?[1-9]|[12]\d|3[01])[./](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[./]\d\d"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 32,
        score: 0.6,
        prose: true,
        finds: &[
            "Wyrok z dnia «12 X 2004 r.» uprawomocnił się «20.XI.2004 r.»",
            "final on «30/IX/1987»",
            "hasta el «03-VI-1995», analítica del «03.VI.21»",
            "dne «5. IV. 1968», «1 I 2000»",
        ],
        skips: &[
            ("12 IIX 2004, 12 XIII 2004", "no such month"),
            ("40.X.2004", "no such day"),
            ("12 x 2004 px", "a size"),
            ("Chapter 2-V-12", "no year"),
        ],
        source: "Zasady pisowni polskiej, dates; ISO 8601 leaves this form to custom in pl, cs, es, it, fr",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_this_month",
        label: "DATE_TIME",
        title: "Day of the current or last month",
        pattern: concat!(
            r"(?:0?[1-9]|[12]\d|3[01])(?:\. ?(?:d\. ?[MJ]\.|ds?\. ?Mts\.|lfd\. ?M(?:ts)?\.|dieses Monats)|(?:st|nd|rd|th) (?:(?:inst|ult|prox)\.?|of (?:this|last|next|the same) month)",
            r"| (?:courant|de ce mois|du mois (?:courant|dernier)|del (?:mes )?(?:corriente|en curso)|(?:del presente|de este|del pasado) mes|de los corrientes|c\.te|c\.m\.|u\.s\.|p\.v\.|corrente mese|di questo mese|do corrente|deste mês|do mês passado|b\.m\.|bm\.|br\.|ub\.m\.|dezer|van deze maand))"
        ),
        before: Edge::Token,
        after: Edge::Word,
        limit: 40,
        score: 0.6,
        finds: &[
            "zugestellt am «17. d. M.», am «3.d.M.»",
            "your letter of the «14th inst.»",
            "el «12 del corriente», el «5 del mes en curso»",
            "le «3 courant», dnia «17 bm.»",
            "le «22 de ce mois», il «5 u.s.» e il «9 c.m.», on the «10th of the same month»",
        ],
        skips: &[
            ("17. d. Bl.", "a sheet"),
            ("the 14th instance", "a count"),
            ("12 del código", "a section"),
            ("3 courants d'air", "a count"),
        ],
        source: "Abbreviations of office letters: Duden; RAE; Oxford English Dictionary; Słownik skrótów PWN",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_weekday",
        label: "DATE_TIME",
        title: "Day of the week and of the month",
        pattern: concat!(
            r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon\.?|Tues?\.?|Wed\.?|Thu(?:rs?)?\.?|Fri\.?|Sat\.?|Sun\.?),? (?:the )?\d{1,2}(?:st|nd|rd|th)",
            r"|(?i:lunes|martes|miércoles|jueves|viernes|sábado|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) (?:0?[1-9]|[12]\d|3[01])",
            r"|(?i:(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo),? dia (?:0?[1-9]|[12]\d|3[01])"
        ),
        before: Edge::Token,
        after: Edge::Number,
        limit: 40,
        score: 0.52,
        lowers: &[
            "h",
            "horas",
            "heures",
            "ore",
            "uhr",
            "uur",
            "capitulo",
            "chapitre",
            "personas",
            "personnes",
            "euros",
        ],
        prose: true,
        finds: &[
            "wed on «Saturday the 14th», back «Thurs. 9th»",
            "el «lunes 14» y el «viernes 18»",
            "«vendredi 13», au «lundi 3»",
            "«sexta-feira, dia 13»; «giovedì 9» sera",
        ],
        skips: &[
            ("martes 10:30, lundi 14h", "times"),
            ("lundi 14 h 30", "a time"),
            ("the Friday 13 series", "no ordinal in English"),
            ("viernes 40", "no such day"),
        ],
        source: "Letters and chats in en, es, fr, it, pt",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "season_and_year",
        label: "DATE_TIME",
        title: "Season with its year",
        pattern: year!(),
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.55,
        grows: Some(validate::SEASON),
        prose: true,
        finds: &[
            "until the «spring of 2001», in the «summer and autumn of 1994»",
            "seit «Sommer 2003», im «Herbst 1998»",
            "à l'«été 2012», en el «verano de 2010», nell'«autunno 2015»",
            "«late summer 1998», «wiosną 2009», in de «zomer 2014»",
            "AVC «fin 2016», «Ende 2019», in «early 2006», «principios de 2014», «Christmas Eve 2013», «Easter Monday 2015»",
        ],
        skips: &[
            ("in spring", "no year"),
            ("Spring 5.3", "a version"),
            ("Winter 20190", "goes on"),
            ("summer of love", "no year"),
        ],
        source: "Judgments and biographies in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "year_announced",
        label: "DATE_TIME",
        title: "Year behind a word that says so",
        pattern: r"(?:19\d\d|20[0-3]\d)(?:(?: (?:and|to|und|bis|et|y|e|en|i|do)|,) (?:19\d\d|20[0-3]\d))*",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.5,
        front: YEAR,
        lowers: &[
            "bytes",
            "ms",
            "seconds",
            "milliseconds",
            "words",
            "items",
            "rows",
            "lines",
            "points",
            "characters",
            "users",
            "people",
            "units",
            "copies",
            "euros",
            "dollars",
            "copyright",
            "version",
            "edition",
            "iterations",
            "steps",
            "cases",
            "pages",
            "records",
            "px",
            "mb",
            "kb",
            "samples",
        ],
        prose: true,
        finds: &[
            "He retired in «1998».",
            "lebt seit «2003» hier, depuis «1987»",
            "Between «1986 and 1988» she was abroad",
            "w «1999» r., desde «2011»",
        ],
        skips: &[
            ("2019", "a number alone"),
            ("in 2000 bytes", "a measure"),
            ("in 4711 cases", "no year"),
            ("ES2015, from 1988.5 on", "goes on"),
        ],
        source: "Prepositions that stand before years in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
];
