//! Israel, the Emirates, Saudi Arabia, Kuwait, Qatar, Bahrain, Jordan, Iran.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Bare digits with a Luhn digit: taken next to a word that names the register, mistyped too.
const LUHN: Recognizer = Recognizer {
    before: Edge::Token,
    after: Edge::Token,
    score: 0.1,
    confirmed: 0.46,
    mistyped: 0.38,
    checks: &[validate::LUHN],
    ..Recognizer::DEFAULT
};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "il_id",
        label: "IL_ID",
        title: "Israeli identity number (teudat zehut)",
        pattern: r"\d{9}|\d{8}-\d|\d-\d{7}-\d",
        raises: &["zehut", "israeli id", "ת ז", "תז", "תעודת זהות", "מספר זהות"],
        finds: &["ת\"ז: «039337423»", "Israeli ID «02345678-3»"],
        skips: &[("ת\"ז 03933742", "a digit short"), ("order 039337423", "no word near")],
        source: "Population and Immigration Authority: Luhn over nine digits",
        ..LUHN
    },
    Recognizer {
        id: "ae_emirates_id",
        label: "AE_EMIRATES_ID",
        title: "Emirates ID number",
        pattern: r"784-(?:19|20)\d{2}-\d{7}-\d|784 (?:19|20)\d{2} \d{7} \d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.9,
        finds: &[
            "Emirates ID: «784-1990-1234567-6»",
            "«784-2001-7654321-0»",
            "الهوية «784-1985-0000123-4»",
            "EID «784 1990 1234567 6»",
        ],
        skips: &[
            ("784-1890-1234567-6", "no such year"),
            ("785-1990-1234567-6", "another country"),
            ("784-1990-123456-6", "a digit short"),
            ("784-1990-1234567-61", "goes on"),
        ],
        source: "Federal Authority for Identity: country 784, year of birth, serial, check",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ae_emirates_id_plain",
        label: "AE_EMIRATES_ID",
        title: "Emirates ID number without hyphens",
        pattern: r"784(?:19[2-9]|20[0-3])\d{9}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.4,
        confirmed: 0.75,
        mistyped: 0.38,
        checks: &[validate::LUHN],
        raises: &["emirates", "eid", "uae", "الهوية", "emirati"],
        finds: &["Emirates ID «784199012345676»", "«784200176543211»"],
        skips: &[("x784199012345677", "goes on in front"), ("784189012345676", "no such year")],
        source: "Federal Authority for Identity: Luhn over fifteen digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "sa_national_id",
        label: "SA_NATIONAL_ID",
        title: "Saudi national or residence number (iqama)",
        pattern: r"[12]\d{9}",
        raises: &["iqama", "absher", "رقم الهوية", "الهوية الوطنية", "رقم الاقامة", "رقم الإقامة"],
        finds: &["Iqama no. «2123456788»", "رقم الهوية: «1012345672»"],
        skips: &[("iqama 212345678", "a digit short"), ("order 2123456788", "no word near")],
        source: "Ministry of Interior of Saudi Arabia: 1 for citizens, 2 for residents, Luhn",
        ..LUHN
    },
    Recognizer {
        id: "kw_civil_id",
        label: "ID_NUMBER",
        kind: Some("kw_civil_id"),
        title: "Kuwaiti civil number",
        pattern: r"[123]\d{11}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.6,
        mistyped: 0.38,
        checks: &[validate::KW_CIVIL_ID],
        raises: &["civil id", "الرقم المدني"],
        lowers: &["timestamp", "order", "tracking", "ean", "upc", "sku", "time"],
        finds: &["Civil ID «285011501232»", "«304050600111»"],
        skips: &[("285011501233", "wrong check digit"), ("285131501232", "no month 13")],
        source: "Public Authority for Civil Information: century, day of birth, check by eleven",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ir_national_code",
        label: "IR_NATIONAL_CODE",
        title: "Iranian national code",
        pattern: r"\d{10}|\d{3}-\d{6}-\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.46,
        mistyped: 0.38,
        checks: &[validate::IR_MELLI],
        raises: &["code melli", "codemelli", "kod melli", "کد ملی", "کدملی", "شماره ملی"],
        finds: &["کد ملی: «۰۴۹۹۳۷۰۸۹۹»", "code melli «0499370899»"],
        skips: &[("کد ملی 049937089", "a digit short"), ("phone 0499370899", "no word near")],
        source: "National Organization for Civil Registration of Iran: weights 10 to 2",
        ..Recognizer::DEFAULT
    },
];
