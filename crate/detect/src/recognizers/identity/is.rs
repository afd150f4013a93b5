//! Iceland: kennitala.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "is_kennitala",
    kind: Some("is_kennitala"),
    title: "Icelandic identification number",
    pattern: r"\d{6}[ -]?\d{4}",
    checks: &[validate::IS_KENNITALA],
    raises: &["kennitala", "kennitölu", "kennitalan", "kt"],
    finds: &["kennitala «150386-2099»", "kt. «1201743399»", "kt. «150386-2089»"],
    skips: &[("pöntun 1503862099", "no word near"), ("kt. 151386-2099", "no month 13")],
    source: "Lög um skráningu einstaklinga nr. 140/2019; Þjóðskrá, um kennitölur",
    ..REGISTER
}];
