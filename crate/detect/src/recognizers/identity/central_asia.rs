//! Kazakhstan, Azerbaijan; Georgia and Armenia are in `announced.rs`.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "kz_iin",
        label: "KZ_IIN",
        title: "Kazakh individual number (IIN)",
        pattern: r"\d{12}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.46,
        mistyped: 0.38,
        checks: &[validate::KZ_IIN],
        raises: &["iin", "иин", "жсн"],
        finds: &["ИИН «900101300017»", "IIN: «771101401233»"],
        skips: &[("ИИН 90010130001", "a digit short"), ("build 900101300017", "no word near")],
        source: "Government decree 853 of 22 August 2003: day of birth, century and sex, two rows of weights",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "az_fin",
        label: "ID_NUMBER",
        kind: Some("az_fin"),
        title: "Azerbaijani personal code (FIN)",
        lead: r"(?:FİN|FIN)(?:[ -]?[Kk]od[ui]?)? ?[:#]? {0,2}",
        pattern: r"[0-9A-HJ-NP-Z]{7}",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::REFERENCE],
        finds: &["FİN: «5AB1CD2»", "FIN kod «1A2B3C4»", "FİN kodu: «7ZZ12YQ»", "FIN-kod: «60K2M1A»"],
        skips: &[
            ("FIN EXPORTS", "no digit"),
            ("FIN 5AB1CD", "too short"),
            ("fin 5AB1CD2", "written in capitals"),
            ("FIN G1122144L", "Singapore's"),
        ],
        source: "Ministry of Internal Affairs of Azerbaijan: seven letters and digits without I and O",
        ..Recognizer::DEFAULT
    },
];
