//! Which words make up a listed place of several words: `New York`, `Rio de Janeiro`, `Castrop-Rauxel`.

use super::artefact::{EVERYDAY, Model};
use super::document::Document;
use super::token::{Gap, Kind};
use super::words;

/// The place begins here.
pub(crate) const OPENS: u8 = 1;
/// It goes on here.
pub(crate) const GOES_ON: u8 = 2;

/// Most words of a place.
const MOST: usize = 4;

/// By token, [`OPENS`], [`GOES_ON`] or 0; empty where no place was found. The longest place at a word counts.
pub(crate) fn find(model: &Model, document: &Document<'_>) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens.len() {
        let length = longest(model, document, at);
        if length > 1 {
            found.resize(document.tokens.len(), 0);
            found[at] = OPENS;
            found[at + 1..at + length].fill(GOES_ON);
        }
        at += length;
    }
    found
}

/// How many tokens the longest place at `at` has; 1 where there is none.
fn longest(model: &Model, document: &Document<'_>, at: usize) -> usize {
    let (tokens, first) = (&document.tokens, document.word(at));
    // Everyday words in small letters are most of a text and begin no place.
    if tokens[at].kind != Kind::Word || (!first.shape.is_capital() && first.lists & EVERYDAY != 0) {
        return 1;
    }
    let (mut key, mut best) = (first.key, 1);
    for (number, token) in tokens[at + 1..].iter().take(MOST - 1).enumerate() {
        if token.kind != Kind::Word || !matches!(token.gap, Gap::Space | Gap::Hyphen) {
            break;
        }
        key = words::joined(key, document.word(at + 1 + number).key);
        if model.is_place(key) {
            best = number + 2;
        }
    }
    best
}
