//! Kazakhstan, Georgia, Armenia, Azerbaijan.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "kz_iin",
    label: "KZ_IIN",
    title: "Kazakh individual number (IIN)",
    pattern: r"\d{12}",
    before: Edge::Token,
    after: Edge::Token,
    score: 0.1,
    confirmed: 0.46,
    mistyped: 0.38,
    checks: &[validate::KZ_IIN],
    raises: &["iin", "иин", "жсн"],
    finds: &["ИИН «900101300017»", "IIN: «771101401233»"],
    skips: &[("ИИН 90010130001", "a digit short"), ("build 900101300017", "no word near")],
    source: "Government decree 853 of 22 August 2003: day of birth, century and sex, two rows of weights",
    ..Recognizer::DEFAULT
}];
