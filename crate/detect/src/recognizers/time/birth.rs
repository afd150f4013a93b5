//! Dates of birth: a date directly behind a word that says so, or near one.
//!
//! A date alone is not a date of birth and is left alone here.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// A date in digits or words: day, month and year in any order, or month and year.
macro_rules! date {
    () => {
        concat!(
            r"(?i)(?:\d{1,2} ?(?:\.|/|-) ?\d{1,2} ?(?:\.|/|-) ?(?:(?:19|20)?\d{2}|(?:19|20)\d{2} ?r\.)|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}-(?:",
            month_any!(), r")-\d{1,2}|\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?(?: of| de| d')?[ /\n-]?(?:", month_any!(), r")\.?(?:,| de| del|)[ /\n-]?(?:(?:1[89]|20)\d{2}(?: ?r\.| roku)?|'?\d\d)",
            r"|(?:", month_any!(), r")\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d{2})"
        )
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_of_birth",
        label: "DATE_OF_BIRTH",
        title: "Date of birth",
        lead: concat!(
            r"(?i)(?:date of birth|birth ?date|b(?:irth)?day|turns \d\d? on|d\.?[o0]\.?b\.?|d\.n\.|born(?: on| the|:)?|b\.|born (?:in|at) [a-zà-ÿ' -]+,? on|geburtsdatum|geburtstag|geb\.?(?: am)?|geboren(?: am| op)?|geb\.? ?dat(?:um|\.)",
            r"|n[ée]e?(?:\(e\))?(?: (?:à|a|en|au) [a-zà-ÿ' -]+)?:? le|date de naissance|ddn|fecha de (?:nacimiento|nac\.)|f\. ?nac\.|nac\.|nacid[oa](?: en [a-zà-ÿ' -]+)?(?: el)?|nacimiento|nat[oa](?:/[ao])?(?: (?:a|ad|in) [a-zà-ÿ' -]+)?(?: il)?",
            r"|data (?:de |di )?nasc(?:imento|ita|\.)|nascid[oa](?: em| a)|nasceu (?:em|a)|nació el|nascimento|cumple(?:años)?:?|geboortedatum|geb\.? ?datum|data urodzenia|urodzon[yaą](?: dnia| w dniu)?|ur\.)(?:\s|:|\(|-|=|\||;|,|dd/mm/yyyy|\))*"
        ),
        pattern: date!(),
        after: Edge::Number,
        score: 0.95,
        checks: &[validate::DATE],
        finds: &[
            "DOB: «03/02/1991»",
            "Jane Doe, born on «23 October 1974», lives",
            "geb. am «14.01.1963» in Jena",
            "né le «1er janvier 1998»",
            "nacida el «7 de noviembre de 1989»",
            "nato il «30 aprile 1987»; ur. «12 marca 1980»",
            "Geboortedatum   «28 oktober 1958»",
            "D.N.: «1943-02-28»; DATA NASC.: «29/02/1996»",
            "Sarah Adekunle, born «May 1988»",
            "nasceu em «13 de junho de 1911»; urodzona dnia «13.09.1984 r.» w Łodzi",
            "nació el «dos de enero de mil novecientos cincuenta y uno»",
        ],
        skips: &[
            ("Date: 03/02/1991", "no birth"),
            ("in 1974", "no birth"),
            ("DOB: 45/45/1991", "no such date"),
            ("geb. Müller", "a maiden name"),
        ],
        source: "ISO 8601, Unicode CLDR month names; cue words of official forms in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_of_birth_star",
        label: "DATE_OF_BIRTH",
        title: "Date of birth behind a star",
        lead: r"[A-Za-zÀ-ÿ,.)][ \t]{0,6}\* ?",
        pattern: date!(),
        before: Edge::Open,
        after: Edge::Number,
        limit: 48,
        score: 0.75,
        checks: &[validate::DATE],
        finds: &[
            "Ackermann, Swetlana   *«12.07.1966»",
            "F. Obermayr * «9. Juli 1961»",
            "Heye, Marlies, *«30.01.1967»",
            "MÜLLER *«1.2.1970»",
        ],
        skips: &[
            ("* 12.07.2024 meeting", "an item of a list"),
            ("text\n* 12.07.2024 meeting", "an item of a list"),
            ("2 *12.07.1966", "a product"),
            ("A * 45.45.1966", "no such date"),
        ],
        source: "Genealogical sign for birth, usual in German files",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_of_birth_near",
        label: "DATE_OF_BIRTH",
        title: "Date near a word for birth",
        pattern: date!(),
        limit: 48,
        before: Edge::Number,
        after: Edge::Number,
        // Surer than a mere date, which may leave in clear.
        score: 0.26,
        checks: &[validate::DATE],
        grows: Some(validate::BIRTH_AROUND),
        raises: &[
            "born",
            "dob",
            "birth",
            "birthday",
            "birthdate",
            "geboren",
            "geburtsdatum",
            "geburtstag",
            "geb",
            "naissance",
            "nee le",
            "nacimiento",
            "nacido",
            "nacida",
            "nascita",
            "nato",
            "nata",
            "nascimento",
            "nascido",
            "nascida",
            "geboortedatum",
            "urodzenia",
            "urodzony",
            "urodzona",
            "ur",
        ],
        needs_context: true,
        finds: &[
            "birth date (patient): «02-04-1957»",
            "nato a Smirne il «20/02/1999»",
            "Geburtsdatum des Kindes: «29.02.2000»",
            "nacido en Sevilla el «07/11/1989»",
            "geboren am «zweiten Mai 1970» in Jena",
        ],
        skips: &[
            ("due 02-04-1957", "no word near"),
            ("birth certificate no. 02-04-195", "no date"),
            ("born 99/99/1999", "no such date"),
            ("birthday party in 2024", "a year alone"),
        ],
        source: "As for date_of_birth",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_of_birth_compact",
        label: "DATE_OF_BIRTH",
        title: "Date of birth in digits without gaps",
        lead: r"(?i)(?:geburtsdatum|geb\.?-?datum|geb\.?(?: am)?|d\.?o\.?b\.?|date of birth|birth ?date|né\(?e?\)? le|fecha de nacimiento|nacimiento|data di nascita|data de nascimento|geboortedatum|data urodzenia)(?:\s|:|=)*",
        pattern: r"\d{6}|\d{8}|\d\d ?\d\d ?(?:19|20)\d\d|\d\d(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:19|20)\d\d",
        after: Edge::Number,
        limit: 64,
        score: 0.9,
        finds: &["Geburtsdatum «140590»", "DOB: «19800213»", "date of birth «08JAN1983»", "nacimiento: «14 05 1990»"],
        skips: &[
            ("DOB: 14059", "a digit short"),
            ("number 140590", "no birth"),
            ("geb. 1405901", "goes on"),
            ("DOB unknown 140590", "a word between"),
        ],
        source: "Forms of payroll offices, airlines (IATA) and hospitals (HL7: YYYYMMDD)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "year_of_birth",
        label: "DATE_OF_BIRTH",
        kind: Some("year"),
        title: "Year of birth",
        lead: r"(?i)(?:(?:was |were )?born in|b\.|geboren|jahrgang|jg\.|née? en|nacid[oa]s? en|nat[oa] nel|nascid[oa] em|geboren in|ur\.|urodzon[yaie]+ w|year of birth:?|geburtsjahr:?|année de naissance :?|año de nacimiento:?|rok urodzenia:?)(?: the year)? ",
        pattern: r"(?:18[89]\d|19\d\d|20[012]\d)(?:(?:, | and | und | et | y | e | en | i )(?:18[89]\d|19\d\d|20[012]\d))*(?: r\.| roku)?",
        after: Edge::Token,
        limit: 64,
        score: 0.85,
        finds: &[
            "The applicant was born in «1970» and lives here",
            "born in «1952 and 1951» respectively",
            "Jahrgang «1968», née en «1984»",
            "urodzony w «1977 r.», ur. «1959»",
        ],
        skips: &[
            ("founded in 1970", "no birth"),
            ("born in 19700", "goes on"),
            ("nato nel paese", "no year"),
            ("born in Paris", "a place"),
        ],
        source: "A year of birth narrows down who is meant as an age does",
        ..Recognizer::DEFAULT
    },
];
