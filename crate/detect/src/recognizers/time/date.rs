//! Dates with the month in letters.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// A year behind a month, with what Poles write behind it; or its last two digits.
macro_rules! behind {
    () => {
        concat!(
            r"(?:(?:,| de| del(?: año)?| of(?: the year)?| de l'an(?:née)?)?[ \n/-]",
            year!(),
            r"(?: ?r\.| roku)?| ?'\d\d|[/-]\d\d)"
        )
    };
}

/// What parts a day from its month.
macro_rules! joint {
    () => {
        r"(?:(?:st|nd|rd|th|er|ère|s?te|de|:?e|-go|\.?[ºª°])?(?:(?: of| de| day of|)[ \n]| d'|[/-])|\. ?)"
    };
}

/// Further days in front: "3 to", "9, 10 and".
macro_rules! days {
    () => {
        concat!(
            "(?:",
            day!(),
            r"(?: ?[,/&-] ?| (?:to|through|and|or|und|bis|auf|oder|et|au|ou|y|al?|en|tot(?: en met)?|t/m|e|o|i|do|na|og|och|till) (?:the |le |el |den |zum |il |o )?))*(?:0?[1-9]|[12]\d|3[01])"
        )
    };
}

/// A day behind a month.
macro_rules! nth {
    () => {
        r"(?:0?[1-9]|[12]\d|3[01])(?: ?(?:st|nd|rd|th))?"
    };
}

/// A time of day behind a date, where a word joins the two.
macro_rules! time {
    () => {
        r"(?:,? (?:at|um|om|à|alle|às|a las|o godz\.|kl\.) \d{1,2}(?:(?:[:.h]| h )\d\d(?: ?[ap]\.?m)?|h| ?[ap]\.?m| Uhr))?"
    };
}

/// What joins two dates to one mention.
macro_rules! link {
    () => {
        r"(?:, (?:on )?| ?[-/] ?| (?:and|to|until|or|und|bis|oder|et|au|y|al?|tot|e|i|do|og|till) (?:on |au |den |el )?)"
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_written",
        label: "DATE_TIME",
        title: "Date with the month in letters",
        pattern: concat!(
            "(?i:",
            days!(),
            joint!(),
            "(?:",
            month!(),
            "|may)",
            link!(),
            ")*(?:(?i:",
            days!(),
            joint!(),
            "(?:(?:",
            month!(),
            ")",
            behind!(),
            "?|(?:",
            month_short!(),
            r")\.?(?:",
            behind!(),
            r"|,? \d\d)?|(?:",
            month_word!(),
            r")\.?",
            behind!(),
            "))|",
            days!(),
            joint!(),
            r"(?:May|MAY|Mar|MAR|Sep|SEP|Dec|DEC)\.?(?:,? \d\d)?|\d{1,2}(?:st|nd|rd|th) (?:may|mar|sep|dec))",
            time!(),
            "|(?i:",
            year!(),
            "[ -](?:",
            month!(),
            "|",
            month_short!(),
            r")[ -]|",
            year!(),
            "-(?:",
            month_word!(),
            r")-)(?:0?[1-9]|[12]\d|3[01])|[0-3]\d(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:\d\d|20\d\d)?"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 56,
        score: 0.55,
        grows: Some(validate::DATE_AROUND),
        prose: true,
        finds: &[
            "judgment of «12 March 2019» in Leeds; «12. März 2019», «1er avril 2020», «12 de marzo de 2019»",
            "dnia «3 marca 2020 r.» w Łodzi; «7 januari 2021»; «14 settembre 2018»; den «3. května 2019»",
            "the «21st of January», «May 2»? or «2 May»? «9, 10 and 11 June 2024»",
            "from «3 to 5 May 2010», can do «6th dec», this «5th day of May 2025», «12\nMarch 2019», «12-JAN-25», «1 Apr 25», flight «04JAN26»",
            "heard on «12 March 2019 at 14:05», am «4. Februar 2020 um 9:30»",
            "Today is «5-MAY-2021», «21-May»",
            "getekend op «1 febr. 2020», de «12e maart» en de «1ste mei»",
            "von «3. auf den 4. Oktober», van «3 t/m 9 maart 2023», z «3 na 4 stycznia»; «12 marca 2020r.»",
            "van «3 tot en met 7 mei 2021», w «piątek, 13-go maja», den «3:e maj 2021», «4 May 2020 at 3 p.m»., am «4. Mai um 9 Uhr»",
            "am «Do., 13. Feb. 2020», «Sat., 4 November», RDV le «lundi 9 septembre à 14 h 30»; l'«8 marzo»",
            "on «Tuesday, 5 May 2015», el «lunes 14 de marzo», am «Mittwoch, dem 8. Juli 2015»",
            "entre el «1 y el 15 de julio de 2010», «1.º de março de 2013», «7 de mayo del año 2000»",
            "Date of admission: «2016-Sep-04»",
            "LG Hamburg, Urt. v. «22. Oktober 2010», Cass. soc., «5 juill. 2017», le «20 septembre deux mille dix-huit»",
        ],
        skips: &[
            ("step 2 may fail, 1 out of 5, 3 set aside, 4 dec", "words"),
            ("12 marches, 3 mayors, 5 juniors", "words that go on"),
            ("40 March", "no such day"),
            ("report-12-march-2019.pdf", "a file"),
            ("## 1.4.0 (12 March 2019)", "above a list of changes"),
            ("12/Mar/2019:10:22:01 +0000 GET /", "a line of a log"),
        ],
        source: "Unicode CLDR, month names and date patterns of en, de, fr, es, it, pt, nl, pl, sv, da, nb, cs",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_month_first",
        label: "DATE_TIME",
        title: "Month in letters with its day or year, the day in words or not",
        pattern: concat!(
            "(?:mid-)?(?:(?i:january|february|april|june|july|august|september|october|november|december|",
            r"jan\.?|feb\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept\.?|oct\.?|nov\.?)|March|MARCH|May|MAY|Mar\.?|MAR|Sep\.?|SEP|Dec\.?|DEC)",
            r"(?:[ /-](?:the )?",
            nth!(),
            r"(?:(?: ?- ?| to | and |, )",
            nth!(),
            r")?(?:,? (?:",
            year!(),
            r"|'\d\d)|[/-]",
            year!(),
            ")?",
            time!(),
            "|(?:,| of)?[ /-]",
            year!(),
            r"|(?: of)? ?'\d\d)",
            "|(?i:",
            month!(),
            r"|styczeń|luty|marzec|kwiecień|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień",
            "|styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu)(?: de | del |[ /-])",
            year!(),
            r"(?: r\.| roku)?",
            "|(?i:",
            month_short!(),
            r"|mar|sep|dec|set|out|ago|abr|dic|fev|may)(?:\.? ?/|-|\. )",
            year!(),
            "|(?i:",
            month!(),
            "|",
            month_short!(),
            r"|sep|dec|dic|ago|abr|mar)-\d\d|(?i:",
            month!(),
            "|may)"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 80,
        score: 0.55,
        grows: Some(validate::MONTH_AROUND),
        prose: true,
        finds: &[
            "Madrid, a «veintitrés de febrero de dos mil nueve».",
            "Fait à Lyon, le «vingt-deux juin deux mille dix».",
            "in «May, June and July 2010», entre «enero y marzo de 2019», «Januar bis März 2020»",
            "aos «doze dias do mês de abril de 2017», a los «quince días del mes de mayo de 2018»",
            "signed on the «nineteenth day of June two thousand and six», this «tenth day of August in the year 2001»",
            "widowed in «Feb. of '09»",
            "dnia «piątego czerwca dwa tysiące dziesiątego roku», am «einundzwanzigsten März 2004»",
            "Porto, «dez de maio de dois mil e quinze»; il «primo gennaio duemilasette»; op «drie maart 2014»",
            "the «third of April»",
            "«March 12th, 2019», «May 8, 1968», «Nov. 12» and «May 3-5, 2019»",
            "in «March 2019», en «marzo de 2019», «März 2019», w «lutym 2019 r.»",
            "Today is «May-21», later «May-2021»",
            "by «June 30» or «mid-March 2019»; «Sept 2020»; «Oct '25»",
            "on «July the 4th, 1996» or «November 22 nd, 1999»",
            "Argued «December 1, 2021»—Decided «June 24, 2022»",
            "seen «Feb-12-2024» and «Feb/14/2024», on «Wed., Jan. 3rd», «Thursday, March 12, 2020»",
            "der «achtundzwanzigste Dezember 1999», ein «zweiter Mai 1970»",
            "consulta em «set/2019», retorno em «jan/2020»; «diciembre-08»",
            "seit «Mitte Mai 2021», at the «end of October 1997», «mediados de julio de 2010»",
        ],
        skips: &[
            ("the second March hearing", "a count"),
            ("in April two people came", "a count"),
            ("the end of June", "no day"),
            ("mille e una notte di maggio", "no day"),
            ("you may 5 times, the march of 300 men", "words"),
            ("March, May and June; then march 12 miles", "months alone"),
            ("for months and years", "no month"),
            ("Nov 12 06:25:43 host sshd[123]: closed", "a line of a log"),
            ("im Mai 12 Stunden, en marzo 12 personas", "counts"),
            ("## [1.2.0] - May 5, 2021", "above a list of changes"),
            ("file-March-2019.txt", "a file"),
        ],
        source: "Unicode CLDR, month names and date patterns",
        ..Recognizer::DEFAULT
    },
];
