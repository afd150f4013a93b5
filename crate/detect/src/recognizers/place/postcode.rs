//! Postcodes that stand alone. Inside an address they belong to the address.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "us_zip",
        label: "US_ZIP_CODE",
        title: "US ZIP code behind its state",
        lead: r"[A-Z][A-Za-z.'-]+,? (?:AL|AK|AZ|AR|CA|CO|CT|DC|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY),? ",
        pattern: r"\d{5}(?:-\d{4})?",
        after: Edge::Number,
        score: 0.75,
        finds: &["in Springfield, IL «62704»", "Lihue HI «96766»", "Austin, TX «78701-1234»", "New York, NY «10118»"],
        skips: &[
            ("OK 12345", "no town"),
            ("Springfield, XX 62704", "no such state"),
            ("Springfield, IL 6270", "too short"),
            ("Springfield, IL 627041", "goes on"),
        ],
        source: "USPS Publication 28, appendix B",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_zip_announced",
        label: "US_ZIP_CODE",
        title: "US ZIP code next to a word that announces it",
        pattern: r"\d{5}(?:-\d{4})?",
        before: Edge::Number,
        after: Edge::Number,
        score: 0.2,
        raises: &["zip", "zipcode", "zip code", "postal code"],
        lowers: &["file", "archive", "download", "unzip", "gzip", "bytes"],
        needs_context: true,
        finds: &["ZIP: «62704»", "zip code «78701-1234»", "postal code «10118»", "Zipcode «96766»"],
        skips: &[
            ("room 62704", "no word near"),
            ("the zip file has 12345 bytes", "an archive"),
            ("zip 1234", "too short"),
            ("zip 123456", "too long"),
        ],
        source: "USPS Publication 28",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_postcode",
        label: "UK_POSTCODE",
        title: "United Kingdom postcode",
        pattern: r"(?:[A-PR-UWYZ]\d[\dA-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y]\d[\dABEHMNPRVWXY]?) \d[ABD-HJLNP-UW-Z]{2}|GIR 0AA",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.55,
        raises: &["postcode", "post code", "address", "lives", "london", "road", "street", "lane"],
        lowers: &["hex", "bytes", "paper", "size", "model", "grade"],
        finds: &["postcode «TF8 3DE»", "in Dunkeld «PH8 0AB»", "«SW1A 1AA»", "near «M1 1AE»"],
        skips: &[
            ("QF8 3DE", "no area begins with Q"),
            ("TF8 3CE", "C does not stand in the last two letters"),
            ("TF8 33DE", "two digits"),
            ("model A4 2TB", "announced as something else"),
        ],
        source: "BS 7666-0:2006; Royal Mail, Programmers' guide to PAF, section on postcode formats",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_postcode_announced",
        label: "UK_POSTCODE",
        title: "United Kingdom postcode written without a gap",
        pattern: r"(?i)[A-PR-UWYZ][A-HK-Y]?\d[\dA-Z]? ?\d[ABD-HJLNP-UW-Z]{2}|GIR0AA",
        score: 0.42,
        raises: &["postcode", "post code"],
        alone: true,
        finds: &["Postcode: «TF83DE»", "postcode «sw1a 1aa»", "my post code is «ph80ab»", "Postcode «M11AE»"],
        skips: &[
            ("code TF83DE", "no word near"),
            ("postcode lottery", "no code"),
            ("postcode QF83DE", "no such area"),
            ("postcode TF83CE", "no such ending"),
        ],
        source: "BS 7666-0:2006",
        ..Recognizer::DEFAULT
    },
];
