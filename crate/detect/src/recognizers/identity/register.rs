//! What datasheets of national registers have in common.
//!
//! A number is taken next to a word that names its register: surely with a right check digit, and with a wrong one still more likely than
//! not, because people mistype numbers and make them up. A register whose numbers are told by themselves sets `confirmed` higher.

use crate::recognizer::{Edge, Recognizer};

pub(super) const REGISTER: Recognizer = Recognizer {
    label: "ID_NUMBER",
    before: Edge::Token,
    after: Edge::Token,
    score: 0.32,
    confirmed: 0.48,
    ..Recognizer::DEFAULT
};
