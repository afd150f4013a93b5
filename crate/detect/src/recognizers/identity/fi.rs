//! Finland: personal identity code.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "fi_hetu",
    label: "FI_PERSONAL_IDENTITY_CODE",
    title: "Finnish personal identity code",
    pattern: r"\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y]",
    confirmed: 0.9,
    checks: &[validate::FI_HETU],
    finds: &["hetu «150386-1238»", "henkilötunnus: «010594Y9032»", "«150306A123L» on hänen"],
    skips: &[
        ("150386-123A", "wrong control character"),
        ("131052/308T", "no such sign"),
        ("290200+1239", "no such day in 1800"),
    ],
    source: "Digi- ja väestötietovirasto, henkilötunnus; the signs of 2023",
    ..REGISTER
}];
