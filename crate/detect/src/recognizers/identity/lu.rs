//! Luxembourg: matricule.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "lu_matricule",
    kind: Some("lu_matricule"),
    title: "Luxembourg identification number",
    pattern: r"(?:18|19|20)\d{2} ?\d{4} ?\d{5}",
    confirmed: 0.9,
    checks: &[validate::LU_MATRICULE],
    finds: &["matricule «1986 0315 12362»", "«2004022912371»"],
    skips: &[("1986031512363", "wrong check digit"), ("1986133512362", "no such day")],
    source: "Règlement grand-ducal du 21 décembre 2012; CCSS, numéro d'identification national",
    ..REGISTER
}];
