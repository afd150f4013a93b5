//! Which words make up a listed place or organisation of several words: `New York`, `Castrop-Rauxel`; `Burger King`, `Marks & Spencer`.

use super::artefact::{EVERYDAY, Model, ORGANISATIONS, PLACES};
use super::document::Document;
use super::token::{Gap, Kind};
use super::words;

/// A place begins here, goes on here; the same of an organisation.
const PLACE: [u8; 2] = [1, 2];
const ORGANISATION: [u8; 2] = [3, 4];

/// Most words of a phrase.
const MOST: usize = 4;

/// By token, whether a phrase begins or goes on and of which kind, or 0; empty where none was found. The longest at a word counts.
pub(crate) fn find(model: &Model, document: &Document<'_>) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens.len() {
        let (length, [opens, goes_on]) = longest(model, document, at);
        if length > 1 {
            found.resize(document.tokens.len(), 0);
            found[at] = opens;
            found[at + 1..at + length].fill(goes_on);
        }
        at += length;
    }
    found
}

/// How many tokens the longest phrase at `at` has, 1 where there is none, and its kind.
fn longest(model: &Model, document: &Document<'_>, at: usize) -> (usize, [u8; 2]) {
    let (tokens, first) = (&document.tokens, document.word(at));
    // Everyday words in small letters are most of a text and begin no phrase.
    if tokens[at].kind != Kind::Word || (!first.shape.is_capital() && first.lists & EVERYDAY != 0) {
        return (1, PLACE);
    }
    let (mut key, mut best) = (first.key, (1, PLACE));
    for (number, token) in tokens[at + 1..].iter().take(MOST - 1).enumerate() {
        let is_part = token.kind == Kind::Word || document.token(at + 1 + number) == "&";
        if !is_part || token.gap > Gap::Space {
            break;
        }
        key = words::joined(key, document.word(at + 1 + number).key);
        if model.holds(PLACES, key) {
            best = (number + 2, PLACE);
        } else if model.holds(ORGANISATIONS, key) {
            best = (number + 2, ORGANISATION);
        }
    }
    best
}
