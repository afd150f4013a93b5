//! United Kingdom: National Insurance, NHS and taxpayer numbers, passport and driving licence.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "uk_nino",
        label: "UK_NINO",
        title: "UK National Insurance number",
        pattern: r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]|[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z](?: ?\d{2}){3} ?[a-d]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::UK_NINO],
        raises: &["ni", "nino", "national insurance", "insurance number", "ni number"],
        finds: &[
            "NI number «AB 12 34 56 C»",
            "«JG103759A» on the payslip",
            "nino «ab 12 34 56 c»",
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
        confirmed: 0.45,
        checks: &[validate::UK_NHS],
        raises: &[
            "nhs",
            "patient",
            "hospital",
            "gp",
            "health service",
            "nhs number",
            "clinic",
            "chi number",
            "community health index",
        ],
        lowers: &["phone", "tel", "call", "fax", "mobile", "cell", "order"],
        alone: ALONE,
        finds: &["NHS number: «943 476 5870»", "patient «4857773457»"],
        skips: &[
            ("NHS 943 476 5871", "wrong check digit"),
            ("call 943 476 5870", "announced as a telephone number"),
            ("ring 943 476 5870 today", "no word near"),
        ],
        source: "NHS Data Model and Dictionary, NHS NUMBER; Public Health Scotland, CHI number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_utr",
        label: "TAX_ID",
        kind: Some("uk_utr"),
        title: "UK Unique Taxpayer Reference",
        pattern: r"\d{5} ?\d{5}K?",
        checks: &[validate::UK_UTR],
        raises: &["utr", "unique taxpayer", "taxpayer reference", "self assessment", "hmrc"],
        finds: &["UTR: «11234 56789»", "self assessment «6765432198»"],
        skips: &[("order 1123456789 sent", "no word near"), ("UTR 112345678", "too short")],
        source: "HMRC, Unique Taxpayer Reference modulus 11 check",
        ..REGISTER
    },
    Recognizer {
        id: "uk_driving_licence",
        label: "UK_DRIVING_LICENCE",
        title: "UK driving licence number",
        pattern: r"(?i)[a-z][a-z9]{4}\d[0156]\d[0-3]\d{2}[a-z9]{2}[a-z0-9][a-z]{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.6,
        checks: &[validate::UK_DRIVER],
        raises: &["driving licen*", "driver", "licence", "license", "dvla"],
        finds: &["driving licence «MORGA657054SM9IJ»", "«JONES710153J99EF» on file", "dvla: «smith801010ab1cd»"],
        skips: &[
            ("MORGA613054SM9IJ", "no month 13"),
            ("99999657054SM9IJ", "no name"),
            ("MORGA657054SM9IJ4", "goes on"),
        ],
        source: "DVLA INF45/1, Your driving licence number",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "uk_passport",
        label: "UK_PASSPORT",
        title: "UK passport number",
        pattern: r"\d{9}|[A-Z]{2}\d{7}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.5,
        raises: &["uk passport", "british passport", "hm passport", "hmpo", "his majesty", "her majesty"],
        needs_context: true,
        finds: &[
            "Her UK passport is «400512773»",
            "British passport no. «533401372»",
            "HMPO reference: «707797979»",
            "travels on a British passport, «925665416»",
        ],
        skips: &[
            ("order 400512773 has shipped", "no word near"),
            ("UK passport 53340137", "too short"),
            ("UK passport 533-401-372", "grouped"),
            ("British passport REF533401372X", "goes on"),
        ],
        source: "HM Passport Office, Basic passport checks: nine digits",
        ..Recognizer::DEFAULT
    },
];
