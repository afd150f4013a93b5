//! The word directly in front of a match.
//!
//! For numbers that are told by it alone ("on 24/12", "since 1998", "invoice 20417"): a lead with such words would be tried at every other word of
//! a text, this is asked at numbers only.

use std::collections::BinaryHeap;

use crate::table::hash;
use scrim_validate::fold::{is_word, push_folded};

/// Stands in a list for the beginning of a line.
const LINE: &str = "^";
/// Stands in a list before an ending of compounds: `*nummer`.
const ENDING: char = '*';
/// Stands in a list before a word that speaks against the listed one when it is one of the two in front of it: "law no. 12".
const VETO: char = '!';
/// Characters that may stand between the word and the match: "Mo., 08.10.", "due (24/12)", "ticket: #20417".
const GAP: usize = 4;
/// Longest word read, in characters.
const LONGEST: usize = 48;
/// May stand between the word and the match.
const COPULAS: &[&str] =
    &["is", "was", "are", "be", "ist", "lautet", "wird", "est", "sera", "es", "sara", "jest", "bedzie", "wordt"];
/// May stand between the word and a copula: "will be".
const AUXILIARIES: &[&str] = &["will", "shall", "would", "should"];

/// Datasheets' lists of words, ready to be asked often: each has a bit.
#[derive(Default)]
pub(crate) struct FrontWords {
    lists: Vec<&'static str>,
    /// Per word that speaks for lists, its hash and their bits, ascending. A hash is enough: one word in ten million passes by chance.
    listed: Vec<(u32, u32)>,
    endings: Vec<(&'static str, u32)>,
    /// The words that speak against lists.
    vetoes: Vec<(&'static str, u32)>,
    /// The lists that take the beginning of a line.
    line: u32,
}

impl FrontWords {
    /// The lists of all these datasheets, folded words parted by spaces, and each one's bit; none for an empty list.
    pub(crate) fn new(fronts: impl Iterator<Item = &'static str>) -> (Self, Vec<u32>) {
        let mut words = Self::default();
        let bits = fronts.map(|list| if list.is_empty() { 0 } else { words.bit(list) }).collect();
        words.listed = BinaryHeap::from(words.listed).into_sorted_vec();
        words.listed.dedup_by(|next, kept| {
            kept.0 == next.0 && {
                kept.1 |= next.1;
                true
            }
        });
        (words, bits)
    }

    fn bit(&mut self, list: &'static str) -> u32 {
        if let Some(number) = self.lists.iter().position(|known| *known == list) {
            return 1 << number;
        }
        let bit = 1 << self.lists.len();
        self.lists.push(list);
        for word in list.split(' ').filter(|word| !word.is_empty()) {
            if word == LINE {
                self.line |= bit;
            } else if let Some(ending) = word.strip_prefix(ENDING) {
                self.endings.push((ending, bit));
            } else if let Some(veto) = word.strip_prefix(VETO) {
                self.vetoes.push((veto, bit));
            } else {
                self.listed.push((hash(word.bytes()), bit));
            }
        }
        bit
    }

    /// The lists that hold a folded word.
    fn holding(&self, word: &str) -> u32 {
        let hash = hash(word.bytes());
        let listed = self.listed.binary_search_by_key(&hash, |(known, _)| *known).map_or(0, |at| self.listed[at].1);
        let ends = |ending: &str| word.len() > ending.len() && word.ends_with(ending);
        self.endings.iter().filter(|(ending, _)| ends(ending)).fold(listed, |lists, (_, bit)| lists | bit)
    }

    /// The lists against which one of the two words in front of byte `before` speaks.
    fn vetoed(&self, text: &str, mut before: usize) -> u32 {
        let mut lists = 0;
        for _ in 0..2 {
            let Some((word, start)) = word_before(text, before) else { break };
            before = start;
            lists |= self.vetoes.iter().filter(|(veto, _)| *veto == word).fold(0, |lists, (_, bit)| lists | bit);
        }
        lists
    }
}

/// What the word directly in front of a place speaks for.
#[derive(Default)]
pub(crate) struct Front {
    at: usize,
    lists: u32,
}

impl Front {
    /// What stands in front of byte `at` of `text`.
    pub(crate) fn before(text: &str, at: usize, words: &FrontWords) -> Self {
        Self { at, lists: lists_before(text, at, words) }
    }

    /// The place it was asked for.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// Whether the list with this bit wants what stands there.
    pub(crate) const fn is_one_of(&self, list: u32) -> bool {
        self.lists & list != 0
    }
}

/// Whether anything stands in front of byte `at` that a list could want; a cheap question, to be asked before the dear one. Numbers behind
/// numbers and signs, which are most, have nothing.
pub(crate) fn may_stand(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let mut gap = at;
    // Plain loops: asked at most starts that are not quiet.
    while gap > 0 && at - gap < GAP && matches!(bytes[gap - 1], b' ' | b'.' | b',' | b':' | b'(' | b')' | b'\t' | b'#')
    {
        gap -= 1;
    }
    let mut digits = gap;
    while digits > 0 && gap - digits < LONGEST && bytes[digits - 1].is_ascii_digit() {
        digits -= 1;
    }
    match bytes[..digits].last() {
        None | Some(b'\n') => digits == gap,
        Some(byte) => !byte.is_ascii() || byte.is_ascii_alphabetic(),
    }
}

fn lists_before(text: &str, at: usize, words: &FrontWords) -> u32 {
    let Some((start, end)) = place_before(text, at) else {
        let line = at == 0 || text[..at].ends_with('\n');
        return if line { words.line } else { 0 };
    };
    // Most numbers stand behind numbers.
    if text.as_bytes()[start..end].iter().all(u8::is_ascii_digit) {
        return 0;
    }
    let word = folded(&text[start..end]);
    let own = words.holding(&word);
    let mut lists = if own == 0 { 0 } else { own & !words.vetoed(text, start) };
    if COPULAS.contains(&word.as_str())
        && let Some((word, start)) = word_before(text, start)
        && let Some((word, start)) =
            if AUXILIARIES.contains(&word.as_str()) { word_before(text, start) } else { Some((word, start)) }
    {
        let further = words.holding(&word) & !own;
        lists |= if further == 0 { 0 } else { further & !words.vetoed(text, start) };
    }
    lists
}

/// The folded word before byte `at`, and where it begins.
fn word_before(text: &str, at: usize) -> Option<(String, usize)> {
    place_before(text, at).map(|(start, end)| (folded(&text[start..end]), start))
}

/// Where the word before byte `at` begins and ends.
fn place_before(text: &str, at: usize) -> Option<(usize, usize)> {
    let parts = |char: &char| matches!(char, ' ' | '.' | ',' | ':' | '(' | ')' | '\t' | '#' | '°');
    let gap = text[..at].chars().rev().take(GAP).take_while(parts);
    let end = at - gap.map(char::len_utf8).sum::<usize>();
    let mut start = end;
    for char in text[..end].chars().rev().take(LONGEST).take_while(|char| is_word(*char)) {
        start -= char.len_utf8();
    }
    (start < end && !is_part(text, start, end)).then_some((start, end))
}

/// Whether the word is a part of a program's name: `MINIMAL_N`, `put_on`. A field says what it holds: `support_ticket`.
fn is_part(text: &str, start: usize, end: usize) -> bool {
    text[..start].ends_with('_') && {
        let front = text[..start].chars().rev().take(LONGEST).take_while(|char| is_word(*char) || *char == '_');
        let mut name = front.chain(text[start..end].chars());
        text[start..end].chars().count() < 3 || !name.any(char::is_lowercase)
    }
}

fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    word.chars().for_each(|char| push_folded(char, &mut folded));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wanted_behind_numbers_and_signs() {
        for text in ["24/", "12 ", "a-", "\n12, ", "(12) (", "1-", "12. "] {
            assert!(!may_stand(text, text.len()), "{text}");
        }
        for text in ["", "\n", "a ", "n. ", "ü", "§12", "n°"] {
            assert!(may_stand(text, text.len()), "{text}");
        }
    }

    #[test]
    fn the_nearest_word_decides() {
        for (text, stand) in [
            ("due on 24/12", true),
            ("DÍA (24/12", true),
            ("Mo., 24/12", true),
            ("24/12", true),
            ("x\n24/12", true),
            ("it is on is 24/12", true),
            ("the dia will be 24/12", true),
            ("the dia he will be 24/12", false),
            ("Kundennr 24/12", true),
            ("nr 24/12", false),
            ("not on 24/12", false),
            ("on the 24/12", false),
            ("upon 24/12", false),
            ("put_on 24/12", false),
            ("PUT_DIA 24/12", false),
            ("el_dia 24/12", true),
            ("- 24/12", false),
        ] {
            let (words, bits) = FrontWords::new(["", "on dia mo *nr ^ !not", "other"].into_iter());
            assert_eq!(Front::before(text, text.len() - 5, &words).is_one_of(bits[1]), stand, "{text}");
            assert!(!stand || may_stand(text, text.len() - 5), "{text}");
        }
    }
}
