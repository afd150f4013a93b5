//! The catalogue's context words, ready for look-up.
//!
//! Forgives endings, knows phrases, word beginnings (`geburt*`) and word ends (`*nummer`); see `recognizer.rs` for the promise.
//! Knows nothing of where words stand.

use crate::automaton::WORDS;
use crate::table::{SEED, Table, hash, step};

/// Letters by which a word may be longer than its entry (plural, case ending).
const ENDING: usize = 3;
/// Entries shorter than this stand for themselves only.
const SHORTEST_STEM: usize = 4;
/// Words in the longest phrase.
pub(crate) const PHRASE: usize = 4;

/// The catalogue's context words, ready for look-up.
pub(crate) struct Lexicon {
    /// Entries by the hash of their letters read forward; those that are word ends, read backward.
    forward: Table,
    backward: Option<Table>,
}

impl Lexicon {
    pub(crate) fn new() -> Self {
        let mut forward = Table::new(WORDS.len());
        let mut backward = None;
        for (number, entry) in (0..).zip(WORDS) {
            let letters = entry.trim_matches('*').bytes();
            if entry.starts_with('*') {
                backward.get_or_insert_with(|| Table::new(WORDS.len())).insert(hash(letters.rev()), number);
            } else {
                forward.insert(hash(letters), number);
            }
        }
        Self { forward, backward }
    }

    /// Calls `found` with the number and the words taken of each entry that `words` (folded, joined by single spaces) begins with or
    /// whose first word ends with.
    pub(crate) fn look_up(&self, words: &str, mut found: impl FnMut(u16, usize)) {
        self.forward(words.as_bytes(), &mut found);
        let first = words.split(' ').next().unwrap_or_default();
        self.backward(first.as_bytes(), &mut found);
    }

    fn forward(&self, bytes: &[u8], found: &mut impl FnMut(u16, usize)) {
        let mut state = SEED;
        let mut spaces = 0;
        let mut word_start = 0;
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b' ' {
                spaces += 1;
                word_start = at + 1;
                if spaces == PHRASE {
                    break;
                }
            }
            state = step(state, *byte);
            for number in self.forward.get(state) {
                let entry = WORDS[number as usize];
                let stem = entry.trim_end_matches('*');
                let rest = bytes[at + 1..].iter().take_while(|byte| **byte != b' ').count();
                let ending_fits = rest == 0 || entry.ends_with('*') || (rest <= ENDING && at + 1 - word_start >= SHORTEST_STEM);
                if ending_fits && stem.as_bytes() == &bytes[..=at] {
                    found(number as u16, spaces + 1);
                }
            }
        }
    }

    fn backward(&self, word: &[u8], found: &mut impl FnMut(u16, usize)) {
        let Some(table) = &self.backward else { return };
        for ending in 0..=ENDING.min(word.len()) {
            let bytes = &word[..word.len() - ending];
            let mut state = SEED;
            for at in (0..bytes.len()).rev() {
                state = step(state, bytes[at]);
                for number in table.get(state) {
                    let entry = WORDS[number as usize].trim_matches('*');
                    if (ending == 0 || entry.len() >= SHORTEST_STEM) && entry.as_bytes() == &bytes[at..] {
                        found(number as u16, 1);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether looking `words` up finds the catalogue's entry `entry`.
    fn holds(words: &str, entry: &str) -> bool {
        let number = WORDS.binary_search(&entry).unwrap();
        let mut held = false;
        Lexicon::new().look_up(words, |found, _| held |= usize::from(found) == number);
        held
    }

    #[test]
    fn forgives_endings_of_words_long_enough() {
        let stem = WORDS.iter().find(|entry| entry.len() >= SHORTEST_STEM && entry.bytes().all(|byte| byte.is_ascii_lowercase())).unwrap();
        assert!(holds(stem, stem));
        assert!(holds(&format!("{stem}s and more"), stem));
        assert!(!holds(&format!("{stem}xxxx"), stem));
        assert!(!holds(&format!("x{stem}"), stem));
    }

    #[test]
    fn knows_phrases() {
        let phrase = WORDS.iter().find(|entry| entry.contains(' ')).unwrap();
        assert!(holds(&format!("{phrase} x"), phrase));
        assert!(!holds(&phrase.replace(' ', " x "), phrase));
    }
}
