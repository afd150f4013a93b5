//! What speaks for and against a label: rows of the table of weights, by hash.
//!
//! What depends on one word alone is summed once for each distinct word of a text ([`word`]); what depends on its company is asked for
//! at each token ([`context`]). The very same functions name the rows in training.

use super::case::Mode;
use super::document::{AGAIN, Document};
use super::token::Gap;
use super::words::{Shape, Word, joined};

/// Bits of a row's number.
pub(crate) const ROW_BITS: u32 = 22;

/// Where a word stands, seen from the token that is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Place {
    Here,
    Before,
    Behind,
    /// Before or behind, beyond the end of a line.
    LineBefore,
    LineBehind,
    SecondBefore,
    SecondBehind,
}

/// How many places there are.
pub(crate) const PLACES: usize = 7;

/// The row of a feature: its kind and what it is made of.
#[inline]
pub(crate) fn row(kind: u32, a: u64, b: u64) -> u32 {
    let mut hash =
        a ^ b.rotate_left(31).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(kind).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xd6e8_feb8_6659_fd93);
    (hash >> (64 - ROW_BITS)) as u32
}

fn look(word: &Word) -> u64 {
    u64::from(word.shape as u8) | u64::from(word.lists) << 8
}

/// The rows of a word by itself, seen from `place`.
pub(crate) fn word(word: &Word, place: Place, mut add: impl FnMut(u32)) {
    let base = place as u32 * 32;
    let shape = u64::from(word.shape as u8);
    let mut of = |kind: u32, a: u64, b: u64| add(row(base + kind, a, b));
    of(0, word.lower, 0);
    of(1, look(word), 0);
    if matches!(word.shape, Shape::Mark | Shape::Address | Shape::Number) {
        return;
    }
    match place {
        Place::Here => {
            of(2, word.exact, 1);
            of(3, word.pattern, 0);
            of(4, shape, u64::from(word.length.min(12)));
            for (number, prefix) in (0..).zip(word.prefixes) {
                if prefix != 0 && number > 0 {
                    of(5 + number, prefix, 0);
                }
            }
            for (number, suffix) in (0..).zip(word.suffixes) {
                if suffix != 0 {
                    of(9 + number, suffix, 0);
                }
            }
            for trigram in word.trigrams {
                if trigram != 0 {
                    of(16, trigram, u64::from(word.shape.is_capital()));
                }
            }
            if word.stem != 0 {
                of(17, u64::from(word.stem), shape);
                of(18, u64::from(word.stem >> 8), shape);
            }
            of(13, word.suffixes[2], shape);
            of(14, word.suffixes[1], shape);
            of(15, word.lower, shape);
        }
        Place::Before | Place::Behind | Place::LineBefore | Place::LineBehind => {
            of(2, shape, word.suffixes[2]);
            of(3, word.prefixes[2], shape);
        }
        Place::SecondBefore | Place::SecondBehind => {}
    }
}

/// A token beyond the edge of what belongs together.
const EDGE: u64 = 0x5ca1_ab1e;

/// A neighbour's word and look.
struct Near {
    lower: u64,
    look: u64,
    shape: u64,
}

fn near(document: &Document<'_>, at: Option<usize>) -> Near {
    match at {
        Some(at) => {
            let word = document.word(at);
            Near { lower: word.lower, look: look(word), shape: u64::from(word.shape as u8) }
        }
        None => Near { lower: EDGE, look: EDGE, shape: 0xff },
    }
}

/// The token before `at`, unless an empty line parts the two.
pub(crate) fn before(document: &Document<'_>, at: usize) -> Option<usize> {
    (at > 0 && document.tokens[at].gap < Gap::Blank).then(|| at - 1)
}

/// The token behind `at`, unless an empty line parts the two.
pub(crate) fn behind(document: &Document<'_>, at: usize) -> Option<usize> {
    document.tokens.get(at + 1).filter(|next| next.gap < Gap::Blank).map(|_| at + 1)
}

/// Kinds of [`context`] begin here.
const CONTEXT: u32 = 256;

/// The rows of a token's company.
pub(crate) fn context(document: &Document<'_>, at: usize, mut add: impl FnMut(u32)) {
    let mut of = |kind: u32, a: u64, b: u64| add(row(CONTEXT + kind, a, b));
    let word = document.word(at);
    let (shape, own) = (u64::from(word.shape as u8), look(word));
    let (one_before, one_behind) = (before(document, at), behind(document, at));
    let left = near(document, one_before);
    let right = near(document, one_behind);
    let second_left = near(document, one_before.and_then(|at| before(document, at)));
    let second_right = near(document, one_behind.and_then(|at| behind(document, at)));
    let gap = document.tokens[at].gap as u64;
    let gap_behind = document.tokens.get(at + 1).map_or(Gap::Blank, |next| next.gap) as u64;
    let gaps = gap << 4 | gap_behind;

    of(0, left.lower, word.lower);
    of(1, word.lower, right.lower);
    of(2, left.lower, own);
    of(3, own, right.lower);
    of(4, left.lower, right.lower ^ shape << 1);
    of(5, left.look << 32 | own, 0);
    of(6, own << 32 | right.look, 0);
    of(7, left.look << 32 | right.look, own);
    of(8, joined(second_left.lower, left.lower), shape);
    of(9, joined(right.lower, second_right.lower), shape);
    of(10, gaps, shape);
    of(11, gaps << 16 | left.shape << 8 | right.shape, shape);
    of(12, second_left.shape << 24 | left.shape << 16 | right.shape << 8 | second_right.shape, shape);

    let line = document.line(at);
    let mode = line.mode as u64;
    let language = u64::from(line.language);
    let index = at as u64 - u64::from(line.first);
    let from_end = u64::from(line.last) - 1 - at as u64;
    of(13, mode << 8 | language, own);
    of(14, mode << 8 | index.min(3) << 4 | from_end.min(3), shape);
    if line.label != 0 {
        let place = if at < line.value as usize { 0 } else { 1 + (at as u64 - u64::from(line.value)).min(3) };
        of(15, line.label, place);
        of(16, line.label, shape << 8 | u64::from(place > 0));
        of(
            17,
            place << 8 | u64::from(line.repeated) << 4 | (u64::from(line.value) - u64::from(line.first)).min(6),
            own,
        );
    }
    let column = document.column(at);
    if column != 0 {
        of(18, column, shape);
        of(19, column, own);
    }
    let phrase = u64::from(document.phrase(at));
    if phrase != 0 {
        of(34, phrase, shape);
        of(35, phrase, left.lower);
        of(36, phrase, right.lower);
    }
    // Only words have more to say.
    if !matches!(word.shape, Shape::Mark | Shape::Number | Shape::Address) {
        let opens = one_before.is_none_or(|before| {
            document.tokens[at].gap >= Gap::Line || matches!(document.token(before), "." | "!" | "?")
        });
        let seen = u64::from(document.seen(at) & (AGAIN | (AGAIN - 1)));
        of(20, seen, shape << 8 | mode << 4 | u64::from(opens));
        of(21, seen, own);
        of(22, u64::from(opens) << 8 | language, shape << 8 | word.suffixes[2] << 16);
        of(23, language << 8 | mode, word.suffixes[1] ^ shape);
    }
    let (first, last) = document.runs[at];
    if first <= last {
        let (first, last) = (first as usize, last as usize);
        let length = (last - first + 1).min(6) as u64;
        let place = (at - first).min(3) as u64 | ((last - at).min(3) as u64) << 2;
        let run = length << 8 | place;
        let outer_left = near(document, before(document, first));
        let outer_right = near(document, behind(document, last));
        let head = document.word(first);
        let tail = document.word(last);
        of(24, run, mode);
        of(25, outer_left.lower, run);
        of(26, outer_right.lower, run);
        of(27, tail.lower, u64::from(at == last));
        of(28, head.lower, u64::from(at == first));
        of(29, look(head) << 32 | look(tail), run);
        of(30, outer_left.lower, outer_right.lower ^ length);
        of(31, tail.suffixes[2], run);
        of(32, outer_left.look << 32 | outer_right.look, run);
    } else if matches!(line.mode, Mode::Lower | Mode::Flat) {
        of(33, left.look << 32 | right.look, own << 8 | left.shape);
    }
}
