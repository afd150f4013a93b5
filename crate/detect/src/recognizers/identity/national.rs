//! Identity numbers of any country, where the text says in English, French or Dutch that it is one, and passports in other scripts.

use crate::recognizer::{ALONE, Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "document_alone",
        label: "ID_NUMBER",
        kind: Some("document"),
        title: "Number in the shape of a document's, and nothing else",
        pattern: r"[A-Za-z]{1,3}\d{6,14}[A-Za-z]?|[A-Za-z]\d{3}[A-Za-z]\d{4}|[A-Za-z]{5}\d{4}[A-Za-z]|\d{6,10}[A-Z][A-Z0-9]{0,4}|\d{2,3}[A-Z]{2,3}\d{4,5}",
        score: 0.4,
        alone: ALONE,
        finds: &[" «M123A4567»\n", "«60390002CGBV»"],
        skips: &[
            ("see M123A4567", "other words stand there too"),
            ("EB12345", "too short"),
            ("1234567", "no letter"),
            ("M123-A4567", "not one piece"),
        ],
        source: "ICAO Doc 9303 part 4 and the shapes of national cards, passports and licences",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "number_alone",
        label: "ID_NUMBER",
        kind: Some("number"),
        title: "Long number and nothing else",
        pattern: r"\d{9,19}",
        score: 0.4,
        confirmed: 0.4,
        checks: &[validate::NOT_OTHER],
        alone: ALONE,
        finds: &[" «22345678901»\n", "«4020269678»"],
        skips: &[
            ("sent 22345678901", "other words stand there too"),
            ("12345678", "short enough for a count"),
            ("1735689600", "a clock"),
            ("4006381333931", "an article"),
        ],
        source: "Accounts, telephones and registers number with nine digits and more; counts and prices seldom do",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "travel_document",
        label: "PASSPORT",
        title: "Number of a passport or travel document, in other words for it",
        lead: announced_number!(
            r"travel document|passport (?:book|card)|pasaporte blg|pasport|paspor|passaport|pasaportu?|hộ chiếu(?: số)?|загранпаспорт|паспорт(?: №)?|pasaporto|pas(?:uoš|oš)"
        ),
        pattern: r"[A-Z]{0,3} ?\d{6,9}[A-Z]?",
        after: Edge::Token,
        score: 0.8,
        finds: &[
            "travel document no. «T9988776»",
            "hộ chiếu số «B1234567»",
            "Nomor paspor: «A1234567»",
            "паспорт: «N12345678»",
        ],
        skips: &[
            ("travel document fee 12", "a word between"),
            ("paspor saya hilang", "no number"),
            ("pasport 123", "too short"),
            ("паспорт изделия", "no number"),
        ],
        source: "ICAO Doc 9303 part 4: at most nine letters and digits",
        ..Recognizer::DEFAULT
    },
];
