//! Denmark: CPR number.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

const WORDS: &[&str] = &["cpr", "cprnr", "cpr nummer", "cpr nr", "personnummer", "personnr", "civil registration"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "dk_cpr",
        label: "DK_CPR_NUMBER",
        title: "Danish personal number (CPR)",
        pattern: r"\d{6}-\d{4}",
        score: 0.57,
        confirmed: 0.75,
        checks: &[validate::DK_CPR],
        raises: WORDS,
        finds: &["CPR: «150386-1018»", "borgeren «150386-1017», set i dag"],
        skips: &[("sag 151386-1018", "no month 13"), ("sag 150386-1018-2", "goes on")],
        source: "CPR-kontoret, Personnummeret i CPR-systemet",
        ..REGISTER
    },
    Recognizer {
        id: "dk_cpr_plain",
        label: "DK_CPR_NUMBER",
        title: "Danish personal number (CPR) without its hyphen",
        pattern: r"\d{10}|\d{6} \d{4}",
        score: 0.3,
        checks: &[validate::DK_CPR],
        raises: WORDS,
        alone: ALONE,
        finds: &["cpr-nr. «1503861018»", "CPR «150386 1017»", "«0101900002»"],
        skips: &[("ordre 0101900000", "no check digit and no word near"), ("tæller 0101900002 op", "no word near")],
        source: "CPR-kontoret, Personnummeret i CPR-systemet; modulus 11 until 2007",
        ..REGISTER
    },
];
