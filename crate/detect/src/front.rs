//! The word directly in front of a match.
//!
//! For numbers that are told by it alone ("on 24/12", "since 1998", "invoice 20417"): a lead with such words would be tried at every other word of
//! a text, this is asked at numbers only.

use crate::fold::{is_word, push_folded};
use crate::table::hash;

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
const COPULAS: &[&str] = &["is", "was", "are", "ist", "lautet", "est", "es", "jest"];

/// A datasheet's list of words, ready to be asked often.
pub(crate) struct FrontWords {
    /// The words that speak for it, hashed, ascending.
    listed: Vec<u32>,
    endings: Vec<&'static str>,
    /// The words that speak against it.
    vetoes: Vec<&'static str>,
    line: bool,
}

impl FrontWords {
    /// The words of `list`, folded and parted by spaces.
    pub(crate) fn new(list: &'static str) -> Self {
        let mut words = Self { listed: Vec::new(), endings: Vec::new(), vetoes: Vec::new(), line: false };
        for word in list.split(' ').filter(|word| !word.is_empty()) {
            if word == LINE {
                words.line = true;
            } else if let Some(ending) = word.strip_prefix(ENDING) {
                words.endings.push(ending);
            } else if let Some(veto) = word.strip_prefix(VETO) {
                words.vetoes.push(veto);
            } else {
                words.listed.push(hash(word.bytes()));
            }
        }
        words.listed.sort_unstable();
        words
    }

    /// A hash is enough: one word in ten million passes by chance.
    fn hold(&self, word: &str) -> bool {
        self.listed.binary_search(&hash(word.bytes())).is_ok()
            || self.endings.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
    }
}

/// The word directly in front of a place.
pub(crate) struct Front {
    at: usize,
    /// Folded, and where it begins; nothing where none stands.
    word: Option<(String, usize)>,
}

impl Front {
    /// The word in front of byte `at` of `text`.
    pub(crate) fn before(text: &str, at: usize) -> Self {
        Self { at, word: word_before(text, at) }
    }

    /// The place it was asked for.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// Whether one of `words` stands there.
    pub(crate) fn is_one_of(&self, words: &FrontWords, text: &str) -> bool {
        let Some((word, start)) = &self.word else {
            let line = self.at == 0 || text[..self.at].ends_with('\n');
            return line && words.line;
        };
        // Most numbers stand behind numbers.
        if !word.bytes().any(|byte| !byte.is_ascii_digit()) {
            return false;
        }
        let mut before = *start;
        if !words.hold(word) {
            let Some((word, start)) = word_before(text, before).filter(|_| COPULAS.contains(&word.as_str())) else {
                return false;
            };
            if !words.hold(&word) {
                return false;
            }
            before = start;
        }
        let mut vetoes = (0..2).map_while(|_| word_before(text, before).inspect(|(_, start)| before = *start));
        words.vetoes.is_empty() || !vetoes.any(|(word, _)| words.vetoes.contains(&word.as_str()))
    }
}

/// The folded word before byte `at`, and where it begins.
fn word_before(text: &str, at: usize) -> Option<(String, usize)> {
    let parts = |char: &char| matches!(char, ' ' | '.' | ',' | ':' | '(' | ')' | '\t' | '#' | '°');
    let gap = text[..at].chars().rev().take(GAP).take_while(parts);
    let end = at - gap.map(char::len_utf8).sum::<usize>();
    let mut start = end;
    for char in text[..end].chars().rev().take(LONGEST).take_while(|char| is_word(*char)) {
        start -= char.len_utf8();
    }
    let mut folded = String::new();
    text[start..end].chars().for_each(|char| push_folded(char, &mut folded));
    (start < end).then_some((folded, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_decides() {
        for (text, stand) in [
            ("due on 24/12", true),
            ("DÍA (24/12", true),
            ("Mo., 24/12", true),
            ("24/12", true),
            ("x\n24/12", true),
            ("it is on is 24/12", true),
            ("Kundennr 24/12", true),
            ("nr 24/12", false),
            ("not on 24/12", false),
            ("on the 24/12", false),
            ("upon 24/12", false),
            ("- 24/12", false),
        ] {
            let front = Front::before(text, text.len() - 5);
            assert_eq!(front.is_one_of(&FrontWords::new("on dia mo *nr ^ !not"), text), stand, "{text}");
        }
    }
}
