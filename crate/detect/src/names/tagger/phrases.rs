//! Which words make up a listed place, organisation or kind of goods of several words: `New York`, `Castrop-Rauxel`; `Burger King`,
//! `Marks & Spencer`; `Jammy Jellyfish`, `Apple Charlotte`.

use super::artefact::{EVERYDAY, GOODS, Model, ORGANISATIONS, PLACES};
use super::document::Document;
use super::token::{Gap, Kind};
use super::words;

/// The lists that hold phrases, and what stands for one that begins and one that goes on. Where two hold the same words, the first counts.
const LISTS: [(usize, [u8; 2]); 3] = [(PLACES, [1, 2]), (ORGANISATIONS, [3, 4]), (GOODS, [5, 6])];

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
        return (1, [0; 2]);
    }
    let (mut key, mut best) = (first.key, (1, [0; 2]));
    for (number, token) in tokens[at + 1..].iter().take(MOST - 1).enumerate() {
        let is_part = token.kind == Kind::Word || document.token(at + 1 + number) == "&";
        if !is_part || token.gap > Gap::Space {
            break;
        }
        key = words::joined(key, document.word(at + 1 + number).key);
        if let Some((_, kind)) = LISTS.iter().find(|(list, _)| model.holds(*list, key)) {
            best = (number + 2, *kind);
        }
    }
    best
}
