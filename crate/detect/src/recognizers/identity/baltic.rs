//! Estonia, Latvia, Lithuania: personal codes.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ee_lt_personal_code",
        kind: Some("ee_lt_personal_code"),
        title: "Estonian or Lithuanian personal code",
        pattern: r"[1-8]\d{10}",
        checks: &[validate::EE_LT_CODE],
        raises: &["isikukood", "isikukoodiga", "asmens kodas", "asmens kodo", "a k", "personal code", "личный код"],
        alone: ALONE,
        finds: &["isikukood «38603151231»", "asmens kodas: «49012014565»", "«60402291110»"],
        skips: &[("tellimus 38603151231 saadetud", "no word near"), ("isikukood 38613151231", "no month 13")],
        source: "EVS 585:2007; Lietuvos Respublikos gyventojų registro įstatymas",
        ..REGISTER
    },
    Recognizer {
        id: "lv_personas_kods",
        kind: Some("lv_personas_kods"),
        title: "Latvian personal code",
        pattern: r"\d{6}-\d{5}",
        score: 0.3,
        confirmed: 0.75,
        checks: &[validate::LV_PERSONAS_KODS],
        raises: &["personas kods", "personas kodu", "p k", "personal code", "персональный код"],
        finds: &["personas kods «150386-11230»", "iesniedzējs «011290-14564»", "p. k. «324417-10203»"],
        skips: &[("līgums 151386-11230", "no month 13"), ("līgums 324417-10203", "no date and no word near")],
        source: "Fizisko personu reģistra likums; PMLP, personas kods",
        ..REGISTER
    },
    Recognizer {
        id: "lv_personas_kods_plain",
        kind: Some("lv_personas_kods"),
        title: "Latvian personal code without its hyphen",
        pattern: r"[0-3]\d{10}",
        checks: &[validate::LV_PERSONAS_KODS],
        raises: &["personas kods", "personas kodu", "p k", "personal code"],
        finds: &["personas kods «15038611230»", "personal code: «32441710203»"],
        skips: &[("pasūtījums 15038611230", "no word near"), ("personas kods 15138611230", "no month 13")],
        source: "Fizisko personu reģistra likums; PMLP, personas kods",
        ..REGISTER
    },
];
