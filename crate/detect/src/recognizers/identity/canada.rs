//! Canada: social insurance number, business number, driver's licences; health cards are in `health/card.rs`.

use crate::recognizer::{ALONE, Edge, Recognizer};
use scrim_validate as validate;

const SIN_WORDS: &[&str] =
    &["sin", "nas", "social insurance", "insurance number", "assurance sociale", "numero nas", "service canada"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ca_sin",
        label: "CA_SIN",
        title: "Canadian social insurance number",
        pattern: r"[1-79]\d{2}-\d{3}-\d{3}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.56,
        mistyped: 0.38,
        checks: &[validate::CA_SIN],
        raises: SIN_WORDS,
        lowers: &[
            "part", "sku", "order", "invoice", "model", "tel", "phone", "fax", "call", "item", "ref", "isbn", "tin",
            "bir", "ird", "serial",
        ],
        finds: &["my SIN is «130-692-544»", "«347-677-452»"],
        skips: &[
            ("id 130-692-545", "wrong check digit and no word near"),
            ("046-454-286", "nothing begins with zero"),
            ("order 130-692-544", "announced as an order"),
        ],
        source: "ESDC, Social Insurance Number: Luhn; nothing begins with 0 or 8",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ca_sin_spaced",
        label: "CA_SIN",
        title: "Canadian social insurance number without hyphens",
        pattern: r"[1-79]\d{2} \d{3} \d{3}|[1-79]\d{8}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::CA_SIN],
        raises: SIN_WORDS,
        alone: ALONE,
        finds: &["mon NAS : «258 933 688»", "SIN «130692544»", "«435 418 165»"],
        skips: &[
            ("SIN 130 692 545", "wrong check digit"),
            ("we sold 130 692 544 units", "no word near"),
            ("812 345 678", "nothing begins with eight"),
        ],
        source: "ESDC, Social Insurance Number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ca_bn",
        label: "CA_BN",
        title: "Canadian business number with its programme account",
        pattern: r"\d{9} ?R[CDEGMNPRTZ] ?\d{4}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.75,
        checks: &[validate::CA_BN],
        finds: &["GST/HST «130692544 RT 0001»", "«123456782RT0001»"],
        skips: &[("123456789 RT 0001", "wrong check digit"), ("123456782 XX 0001", "no such programme")],
        source: "Canada Revenue Agency, Business number: nine digits with Luhn, two letters, four digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ca_bn_announced",
        label: "CA_BN",
        title: "Canadian business number",
        lead: r"(?:[Bb]usiness [Nn]umber|BN|NE|[Nn]uméro d['’]entreprise)(?: no\.?)? ?[:#]? {0,3}",
        pattern: r"\d{3} ?\d{3} ?\d{3}",
        after: Edge::Token,
        confirmed: 0.75,
        checks: &[validate::LUHN],
        finds: &["Business Number: «123456782»", "BN «130692544»"],
        skips: &[("Business Number: 123456789", "wrong check digit"), ("BN 123456", "too short")],
        source: "Canada Revenue Agency, Business number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ca_driver_licence",
        label: "DRIVER_LICENSE",
        kind: Some("ca_driver_licence"),
        title: "Driver's licence of Ontario or Quebec",
        pattern: r"[A-Z]\d{4}[- ]\d{5}[- ]\d{5}|[A-Z]\d{4}-\d{6}-\d{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.55,
        raises: &["driver", "licence", "license", "permis", "conduire", "ontario", "quebec", "saaq", "mto"],
        lowers: &["part", "sku", "order", "invoice", "model", "serial"],
        finds: &[
            "Driver's licence «A1234-56789-01234»",
            "«M6504-12345-60101» (Ontario)",
            "permis de conduire «L1234-010190-06»",
            "permis «D1234-150785-01»",
        ],
        skips: &[
            ("A1234-56789-0123", "a digit short"),
            ("part A1234-56789-01234", "announced as a part"),
            ("AB1234-56789-01234", "two letters"),
            ("A1234-56789-01234-9", "goes on"),
        ],
        source: "Ontario Ministry of Transportation: letter, 4-5-5; Société de l'assurance automobile du Québec: letter, 4-6-2",
        ..Recognizer::DEFAULT
    },
];
