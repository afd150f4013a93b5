//! Philippines: multi-purpose, tax and member numbers.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ph_umid",
        label: "PH_UMID",
        title: "Philippine multi-purpose identity number (UMID, CRN)",
        pattern: r"\d{4}-\d{7}-\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.55,
        raises: &[
            "umid",
            "crn",
            "sss",
            "gsis",
            "philhealth",
            "ibig",
            "multi purpose",
            "multipurpose",
            "common reference",
        ],
        lowers: &["part", "order", "model", "isbn", "tel", "phone", "sku", "serial"],
        finds: &[
            "«0111-1234567-8»",
            "My UMID number is «0111-1234567-8»",
            "CRN: «0028-0123456-9»",
            "First: «0111-1234567-8», done",
        ],
        skips: &[
            ("0111-123456-8", "a digit short"),
            ("0111 1234567 8", "no hyphens"),
            ("01111-1234567-8", "a digit more"),
            ("0111-1234567-89", "goes on"),
        ],
        source: "Philippine Statistics Authority and SSS, Common Reference Number: 4-7-1",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ph_umid_announced",
        label: "PH_UMID",
        title: "Philippine multi-purpose identity number without hyphens",
        lead: r"(?:UMID|CRN|GSIS(?: BP)?|SSS|PCN|PSN|MID|(?i:phil ?health|pag-?ibig|philsys|umid|gsis|sss|common reference))(?: (?:[Cc]ard|[Ii][Dd]|MID))?(?: ?(?:[Nn]o\.?|[Nn]umber|#))?:?(?: is)? {1,3}",
        pattern: r"\d{12}|\d{4}-\d{7}-\d|\d{2}-\d{7}-\d|\d{2}-\d{9}-\d|\d{4}-\d{4}-\d{4}(?:-\d{4})?|\d{16}",
        after: Edge::Token,
        score: 0.88,
        finds: &[
            "UMID: «001112345678»",
            "philhealth «12-025678901-2»",
            "SSS No. «34-1234567-8»",
            "PhilSys PCN: «1234-5678-9012-3456»",
        ],
        skips: &[
            ("SSS 12345", "too short"),
            ("philhealth 2024", "a year"),
            ("pag-ibig loan 12", "a word between"),
            ("crn 0111-1234567-89", "goes on"),
        ],
        source: "PSA, SSS, GSIS, PhilHealth, Pag-IBIG Fund: the name decides",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ph_tin",
        label: "PH_TIN",
        title: "Philippine taxpayer number (TIN)",
        pattern: r"\d{3}-\d{3}-\d{3}|\d{9}(?:\d{3})?",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.46,
        checks: &[validate::PH_TIN],
        raises: &["tin", "bir", "rdo", "taxpayer", "tax id", "tax identification", "revenue district"],
        finds: &["My TIN is «000-123-456»", "BIR TIN: «000123456»"],
        skips: &[("TIN 000-123-457", "wrong check digit"), ("item 000-123-456", "no word near")],
        source: "Bureau of Internal Revenue: weights 9 to 2, remainder by eleven",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ph_tin_branch",
        label: "PH_TIN",
        title: "Philippine taxpayer number (TIN) with its branch",
        pattern: r"\d{3}-\d{3}-\d{3}-(?:\d{3}|\d{5})",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.55,
        checks: &[validate::PH_TIN],
        raises: &["tin", "bir", "rdo", "taxpayer", "tax id", "tax identification", "revenue district"],
        lowers: &["part", "item", "order", "model", "sku", "serial", "tel", "phone"],
        finds: &["Please use «000-123-456-000» as your ID", "TIN: «000-123-456-00001»"],
        skips: &[("TIN 000-123-457-000", "wrong check digit"), ("item 000-123-456-000", "announced as an item")],
        source: "Bureau of Internal Revenue: nine digits as in a TIN, branch code",
        ..Recognizer::DEFAULT
    },
];
