//! Norway: fødselsnummer and D-number.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "no_fodselsnummer",
    kind: Some("no_fodselsnummer"),
    title: "Norwegian national identity number",
    pattern: r"[0-7]\d{5}[ .]?\d{5}",
    score: 0.25,
    confirmed: 0.7,
    checks: &[validate::NO_FODSELSNUMMER],
    raises: &["fødselsnummer", "fødselsnr", "fnr", "personnummer", "d nummer", "dnr", "national identity number"],
    finds: &["fødselsnummer «150386 10020»", "søker «15108695088» fra Oslo", "fnr. «150386 10021»"],
    skips: &[("ordre 15038610021", "wrong check digits and no word near"), ("fnr 15138610020", "no month 13")],
    source: "Skatteetaten, fødselsnummer og D-nummer; Forskrift til folkeregisterloven",
    ..REGISTER
}];
