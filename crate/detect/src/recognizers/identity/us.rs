//! United States: social security, taxpayer and employer numbers.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

const SSN_WORDS: &[&str] = &["ssn", "social security", "social", "ss", "soc sec", "socsec"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "us_ssn",
        label: "US_SSN",
        title: "US social security number",
        pattern: r"\d{3}-\d{2}-\d{4}|\d{3} \d{2} \d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::US_SSN],
        raises: SSN_WORDS,
        lowers: &["part", "sku", "order", "invoice", "model"],
        finds: &["SSN «536-22-8726»", "«536-22-8726» on file", "social security number: «536 22 8726»"],
        skips: &[
            ("SSN 000-12-3456", "area 000 is never issued"),
            ("536-22-8726-1", "goes on"),
            ("SSN 078-05-1120", "an advertisement's"),
            ("part 536-22-8726", "announced as a part"),
        ],
        source: "SSA, Social Security Number Randomization (2011)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_ssn_plain",
        label: "US_SSN",
        title: "US social security number without separators",
        pattern: r"\d{9}|\d{3}\.\d{2}\.\d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.25,
        checks: &[validate::US_SSN],
        raises: SSN_WORDS,
        needs_context: true,
        finds: &["SSN: «536228726»", "social security «536.22.8726»", "ssn=«536228726»", "his social is «536228726»"],
        skips: &[
            ("ticket 536228726", "no word near"),
            ("ssn 900228726", "areas from 900 are not issued"),
            ("ssn 53622872", "a digit short"),
            ("SSN 536000000", "group 00 is never issued"),
        ],
        source: "SSA, Social Security Number Randomization (2011)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_itin",
        label: "US_ITIN",
        title: "US individual taxpayer identification number",
        pattern: r"9\d{2}[ -]\d{2}[ -]\d{4}|9\d{8}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::US_ITIN],
        raises: &["itin", "taxpayer", "tax id", "tin", "individual taxpayer"],
        finds: &["ITIN «912-78-1234»", "taxpayer id «912781234»", "itin: «900 70 0000»", "TIN «999-88-1234»"],
        skips: &[
            ("ITIN 912-66-1234", "66 is not in use"),
            ("912-78-1234", "no word near"),
            ("itin 812-78-1234", "begins with 8"),
            ("ITIN 912-78-12345", "goes on"),
        ],
        source: "IRS Internal Revenue Manual 3.21.263.6",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "us_ein",
        label: "US_EIN",
        title: "US employer identification number",
        pattern: r"\d{2}-\d{7}|\d{9}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.3,
        checks: &[validate::US_EIN],
        raises: &["ein", "fein", "employer identification", "federal tax", "tax id", "taxpayer", "employer id", "irs"],
        needs_context: true,
        finds: &[
            "EIN: «91-1144442»",
            "Federal Tax ID «12-3456789»",
            "FEIN «911144442»",
            "employer identification number «20-1234567»",
        ],
        skips: &[
            ("EIN 07-1144442", "07 is no campus"),
            ("91-1144442", "no word near"),
            ("EIN 91-114444", "a digit short"),
            ("ein Schaden 91-11444422", "too long"),
        ],
        source: "IRS, How EINs are assigned and valid EIN prefixes",
        ..Recognizer::DEFAULT
    },
];
