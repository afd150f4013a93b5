//! Switzerland and Liechtenstein: AHV number.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "ch_ahv",
    kind: Some("ch_ahv"),
    title: "Swiss social insurance number (AHV)",
    pattern: r"756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}",
    score: 0.47,
    confirmed: 0.9,
    checks: &[validate::CH_AHV],
    raises: &["ahv", "avs", "navs", "sozialversicherungsnummer", "numéro avs", "numero avs"],
    finds: &[
        "AHV-Nr. «756.1234.5678.97»",
        "numéro AVS «756 9876 5432 17»",
        "«7561234567897»",
        "AHV-Nr. «756.4821.0937.15»",
    ],
    skips: &[
        ("756.1234.5678.98", "wrong check digit and no word near"),
        ("7571234567897", "another country's article"),
    ],
    source: "Bundesamt für Sozialversicherungen, AHV-Nummer; GS1 EAN-13",
    ..REGISTER
}];
