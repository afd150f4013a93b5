//! France: social security number (NIR).

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "fr_nir",
    label: "FR_NIR",
    title: "French social security number",
    pattern: r"[1-478] ?\d{2} ?\d{2} ?(?:\d{2}|2[ABab]) ?\d{3} ?\d{3}(?: | ?/ ?)?\d{2}",
    before: Edge::Token,
    after: Edge::Token,
    score: 0.2,
    confirmed: 0.9,
    checks: &[validate::FR_NIR],
    finds: &["n° SS «1 84 03 75 123 456 90»", "«291016912308702»", "née à Ajaccio, «1 98 07 2B 004 017 69»"],
    skips: &[("1 84 03 75 123 456 91", "wrong key"), ("1 84 13 75 123 456 90", "no month 13")],
    source: "INSEE, décret n° 82-103 du 22 janvier 1982",
    ..Recognizer::DEFAULT
}];
