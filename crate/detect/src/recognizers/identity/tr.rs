//! Turkey: identity and tax numbers.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "tr_national_id",
        label: "TR_NATIONAL_ID",
        title: "Turkish identity number",
        pattern: r"[1-9]\d{10}|[1-9]\d{2} \d{3} \d{3} \d{2}",
        confirmed: 0.55,
        checks: &[validate::TR_KIMLIK],
        raises: &[
            "tc kimlik",
            "t c kimlik",
            "kimlik no",
            "kimlik numarası",
            "tckn",
            "tc no",
            "nüfus cüzdanı",
            "turkish id",
            "türk kimlik",
        ],
        finds: &["TC Kimlik No: «12345678950»", "başvuran «10000000146» olarak", "kimlik no «987 654 321 50»"],
        skips: &[("TCKN 12345678951", "wrong check digit"), ("02531814694", "begins with zero")],
        source: "NVİ, T.C. kimlik numarası",
        ..REGISTER
    },
    Recognizer {
        id: "tr_tax_id",
        label: "TR_TAX_ID",
        title: "Turkish tax number",
        pattern: r"\d{10}",
        checks: &[validate::TR_TAX],
        raises: &["vergi kimlik", "vergi no", "vergi numarası", "vergi dairesi", "vkn", "mükellef", "turkish tax"],
        alone: ALONE,
        finds: &["Vergi Kimlik No: «5260181599»", "VKN numarası «0830166136»", "«9960308245»"],
        skips: &[("VKN 5260181598", "wrong check digit"), ("sipariş 5260181599 yolda", "no word near")],
        source: "GİB, vergi kimlik numarası",
        ..REGISTER
    },
];
