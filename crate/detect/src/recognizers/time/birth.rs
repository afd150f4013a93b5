//! Dates of birth: a date directly behind a word that says so, or near one.
//!
//! A date alone is not a date of birth and is left alone here.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// A date in digits or words. Numbers: day, month and year in any order, four-digit year first as in ISO 8601. Months: en, de, fr, es, it, pt, nl, pl.
macro_rules! date {
    () => {
        concat!(
            r"(?i)(?:\d{1,2} ?(?:\.|/|-) ?\d{1,2} ?(?:\.|/|-) ?(?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}-(?:", month_any!(), r")-\d{1,2}",
            r"|\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?(?: of| de| d')?[ -]?(?:", month_any!(), r")\.?(?:,| de| del|)[ -]?(?:1[89]|20)\d{2}",
            r"|(?:", month_any!(), r")\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2})"
        )
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_of_birth",
        label: "DATE_OF_BIRTH",
        title: "Date of birth",
        lead: concat!(
            r"(?i)(?:date of birth|birth ?date|birthday|d\.?o\.?b\.?|born(?: on| the|:)?|b\.|born (?:in|at) [a-zà-ÿ' -]+,? on|geburtsdatum|geburtstag|geb\.?(?: am)?|geboren(?: am| op)?|geb\.? ?dat(?:um|\.)",
            r"|n[ée]e?(?:\(e\))?(?: (?:à|a|en|au) [a-zà-ÿ' -]+)?:? le|date de naissance|ddn|fecha de (?:nacimiento|nac\.)|f\. ?nac\.|nac\.|nacid[oa](?: en [a-zà-ÿ' -]+)?(?: el)?|nacimiento|data di nascita|nat[oa](?:/[ao])?(?: (?:a|ad|in) [a-zà-ÿ' -]+)?(?: il)?",
            r"|data de nascimento|nascid[oa](?: em| a)|nascimento|geboortedatum|data urodzenia|urodzon[yaą](?: dnia| w dniu)?|ur\.)(?:\s|:|\(|-|=|\||;|,|dd/mm/yyyy|\))*"
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
        ],
        skips: &[
            ("Date: 03/02/1991", "no birth"),
            ("born in 1974", "a year alone"),
            ("DOB: 45/45/1991", "no such date"),
            ("geb. Müller", "a maiden name"),
        ],
        gaps: &[("nació el «dos de enero de mil novecientos cincuenta y uno»", "numbers spelled out")],
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
        before: Edge::Number,
        after: Edge::Number,
        score: 0.2,
        checks: &[validate::DATE],
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
];
