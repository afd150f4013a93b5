//! Romania: CNP, identity card.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ro_cnp",
        kind: Some("ro_cnp"),
        title: "Romanian personal number (CNP)",
        pattern: r"[1-9]\d{12}",
        checks: &[validate::RO_CNP],
        raises: &["cnp", "cod numeric personal", "codul numeric"],
        alone: ALONE,
        finds: &["CNP «1860315401231»", "cod numeric personal: «5040229123456»", "«2860315401241»"],
        skips: &[("comanda 1860315401231 livrată", "no word near"), ("CNP 1861315401231", "no month 13")],
        source: "Legea nr. 105/1996; H.G. 295/2021",
        ..REGISTER
    },
    Recognizer {
        id: "ro_id_card",
        kind: Some("ro_id_card"),
        title: "Romanian identity card number",
        pattern: r"[A-Z]{2}(?: ?(?:nr\.?|numărul)? ?)\d{6}",
        score: 0.47,
        raises: &["carte de identitate", "cartea de identitate", "ci seria", "c i seria", "buletin", "seria"],
        needs_context: true,
        finds: &[
            "CI seria «KX 123456»",
            "carte de identitate «RX nr. 204417»",
            "buletin «TM550120»",
            "cartea de identitate seria «IF nr 771203»",
        ],
        skips: &[
            ("comanda KX 123456", "no word near"),
            ("seria KX 12345", "a digit short"),
            ("seria KX 1234567", "a digit more"),
            ("seria KXA 123456", "a letter more"),
        ],
        source: "O.U.G. 97/2005 privind actele de identitate",
        ..REGISTER
    },
];
