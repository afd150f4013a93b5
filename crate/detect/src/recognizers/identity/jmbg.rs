//! The personal number of Bosnia, Kosovo, Montenegro, North Macedonia, Serbia and Slovenia, one register until 1991; Slovenia's tax number.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "jmbg",
        kind: Some("jmbg"),
        title: "Personal number (JMBG, EMŠO)",
        pattern: r"[0-3]\d[01]\d{10}",
        confirmed: 0.55,
        checks: &[validate::JMBG],
        raises: &[
            "jmbg",
            "jmb",
            "emšo",
            "emso",
            "matični broj",
            "јмбг",
            "ембг",
            "матични број",
            "матичен број",
            "numri personal",
        ],
        finds: &["JMBG «1503986710120»", "EMŠO: «1503986500125»", "ЈМБГ «1503986710121»", "pod brojem «0101005450129»"],
        skips: &[
            ("broj 1513986710120", "no month 13"),
            ("narudžba 1503986710121", "wrong check digit and no word near"),
        ],
        source: "Zakon o uvođenju jedinstvenog matičnog broja građana (1976); Zakon o centralnem registru prebivalstva",
        ..REGISTER
    },
    Recognizer {
        id: "si_tax_number",
        label: "TAX_ID",
        kind: Some("si_davcna"),
        title: "Slovenian tax number",
        pattern: r"(?:SI)?\d{8}",
        checks: &[validate::SI_TAX],
        raises: &["davčna", "davčna številka", "davčne številke", "id za ddv", "davčni zavezanec"],
        finds: &["davčna številka: «15012557»", "ID za DDV «SI98765434»", "davčna št. «12345679»"],
        skips: &[("naročilo 15012557", "no word near"), ("davčna 1501255", "too short")],
        source: "Zakon o davčnem postopku; FURS, davčna številka",
        ..REGISTER
    },
];
