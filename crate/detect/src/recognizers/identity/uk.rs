//! United Kingdom: National Insurance and NHS numbers.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "uk_nino",
        label: "UK_NINO",
        title: "UK National Insurance number",
        pattern: r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]|[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]\d{6}[a-d]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::UK_NINO],
        raises: &["ni", "nino", "national insurance", "insurance number", "ni number"],
        finds: &[
            "NI number «AB 12 34 56 C»",
            "«JG103759A» on the payslip",
            "nino «ab123456c»",
            "National Insurance: «PX 41 77 20 D»",
        ],
        skips: &[
            ("QQ 12 34 56 C", "the sample on government forms"),
            ("GB123456A", "a prefix never issued"),
            ("AB 12 34 56 E", "no such suffix"),
            ("AB123456C7", "goes on"),
        ],
        source: "HMRC National Insurance Manual NIM39110",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_nhs",
        label: "UK_NHS",
        title: "NHS number",
        pattern: r"\d{3}[ -]\d{3}[ -]\d{4}|\d{10}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.4,
        checks: &[validate::UK_NHS],
        raises: &["nhs", "patient", "hospital", "gp", "health service", "nhs number", "clinic"],
        lowers: &["phone", "tel", "call", "fax", "mobile", "cell", "order"],
        finds: &["NHS number: «943 476 5870»", "patient «4857773457»"],
        skips: &[
            ("NHS 943 476 5871", "wrong check digit"),
            ("call 943 476 5870", "announced as a telephone number"),
            ("943 476 5870", "no word near"),
        ],
        source: "NHS Data Model and Dictionary, NHS NUMBER",
        ..Recognizer::DEFAULT
    },
];
