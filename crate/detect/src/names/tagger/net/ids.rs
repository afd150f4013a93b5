//! What a token is to the net: the rows of the table that are summed for it.
//!
//! What depends on the word alone is summed once and kept a while ([`word`]); what depends on where it stands, at each token
//! ([`company`]). The very same functions name the rows in training.

use super::super::document::{AGAIN, Document};
use super::super::token::Gap;
use super::super::words::{Shape, Word};

/// Bits of a row's number.
pub(crate) const ID_BITS: u32 = 14;

/// The row of what a token is: the kind of thing that is said of it, and what is said.
#[inline]
fn row(kind: u32, value: u64) -> u32 {
    let mut hash = (value ^ u64::from(kind).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> (64 - ID_BITS)) as u32
}

/// The rows of a word by itself. Words share rows, so the word in lower case is said twice: two words rarely share both.
pub(crate) fn word(word: &Word, mut add: impl FnMut(u32)) {
    let mut of = |kind: u32, value: u64| add(row(kind, value));
    let shape = word.shape as u64;
    of(0, word.lower);
    of(1, word.lower);
    of(2, shape << 8 | u64::from(word.lists));
    of(3, shape);
    if matches!(word.shape, Shape::Mark | Shape::Address | Shape::Number) {
        return;
    }
    of(4, word.exact);
    of(5, word.pattern);
    for (number, prefix) in (0..).zip(word.prefixes).skip(1).filter(|(_, prefix)| *prefix != 0) {
        of(6 + number, prefix);
    }
    for (number, suffix) in (0..).zip(word.suffixes).skip(1).filter(|(_, suffix)| *suffix != 0) {
        of(10 + number, suffix);
    }
    for trigram in word.trigrams.into_iter().filter(|trigram| *trigram != 0) {
        of(16, trigram);
    }
    for list in (0..u8::BITS).filter(|list| word.lists >> list & 1 != 0) {
        of(20 + list, 0);
    }
    if word.stem != 0 {
        of(30, u64::from(word.stem));
    }
}

/// The rows of where a token stands.
pub(crate) fn company(document: &Document<'_>, at: usize, mut add: impl FnMut(u32)) {
    let mut of = |kind: u32, value: u64| add(row(kind, value));
    let line = document.line(at);
    let gap_behind = document.tokens.get(at + 1).map_or(Gap::Blank, |next| next.gap);
    of(40, (document.tokens[at].gap as u64) << 4 | gap_behind as u64);
    of(41, (line.mode as u64) << 8 | u64::from(line.language));
    of(42, u64::from(document.seen(at) & (AGAIN | (AGAIN - 1))));
    let (first, last) = document.runs[at];
    if first <= last {
        let (before, behind) = (at - first as usize, last as usize - at);
        of(43, ((before + behind + 1).min(6) << 8 | before.min(3) << 4 | behind.min(3)) as u64);
    }
    let phrase = document.phrase(at);
    if phrase != 0 {
        of(44, u64::from(phrase));
    }
    let column = document.column(at);
    if column != 0 {
        of(45, column);
    }
    if line.label != 0 {
        let place = if at < line.value as usize { 0 } else { 1 + (at as u64 - u64::from(line.value)).min(3) };
        of(46, line.label.rotate_left(3) ^ place);
        of(47, place);
    }
}
