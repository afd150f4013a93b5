//! Ireland: PPS number.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "ie_pps",
    kind: Some("ie_pps"),
    title: "Irish PPS number",
    pattern: r"(?i)\d{7} ?[a-w][a-iw]?",
    checks: &[validate::IE_PPS],
    raises: &["pps", "ppsn", "pps number", "personal public service", "psp", "uimhir psp"],
    finds: &["PPSN: «1234567FA»", "her PPS number is «7654321G»", "personal public service «7654321H»"],
    skips: &[("part 1234567FA", "no word near"), ("PPSN 1234567XY", "no such letter"), ("PPS 123456F", "too short")],
    source: "Department of Social Protection, PPS number; Revenue, check character modulo 23",
    ..REGISTER
}];
