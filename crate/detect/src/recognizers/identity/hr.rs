//! Croatia: OIB, identity card.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "hr_oib",
        kind: Some("hr_oib"),
        title: "Croatian personal number (OIB)",
        pattern: r"(?:HR)?\d{11}",
        checks: &[validate::HR_OIB],
        raises: &["oib", "osobni identifikacijski broj", "porezni broj"],
        finds: &["OIB: «33392005961»", "oib «HR98765432106»", "OIB tvrtke je «33392005962»"],
        skips: &[("narudžba 33392005961", "no word near"), ("OIB 3339200596", "too short")],
        source: "Zakon o osobnom identifikacijskom broju; ISO/IEC 7064 MOD 11,10",
        ..REGISTER
    },
    Recognizer {
        id: "hr_id_card",
        kind: Some("hr_id_card"),
        title: "Croatian identity card number",
        pattern: r"\d{9}",
        score: 0.47,
        raises: &[
            "osobna iskaznica",
            "osobne iskaznice",
            "osobnu iskaznicu",
            "lična karta",
            "lične karte",
            "osebna izkaznica",
            "osebne izkaznice",
            "лична карта",
        ],
        needs_context: true,
        finds: &[
            "osobna iskaznica br. «112233445»",
            "broj osobne iskaznice: «104417123»",
            "lična karta «006512004»",
            "osebna izkaznica «005520417»",
        ],
        skips: &[
            ("narudžba 112233445", "no word near"),
            ("osobna iskaznica 11223344", "too short"),
            ("osobna iskaznica 1122334455", "too long"),
            ("osobna iskaznica istekla", "no number"),
        ],
        source: "Zakon o osobnoj iskaznici: nine digits",
        ..REGISTER
    },
];
