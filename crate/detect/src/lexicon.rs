//! Context words, the catalogue's or those of custom recognizers, ready for look-up.
//!
//! Forgives endings, knows phrases, word beginnings (`geburt*`) and word ends (`*nummer`); see `recognizer.rs` for the promise.
//! Knows nothing of where words stand.

use crate::automaton::WORDS;
use crate::table::{SEED, Table, hash, step};

/// Letters by which a word may be longer than its entry (plural, case ending).
const ENDING: usize = 3;
/// Endings forgiven to word ends such as `*nummer`.
const ENDINGS: [&str; 7] = ["", "s", "n", "e", "en", "es", "er"];
/// Entries shorter than this stand for themselves only.
const SHORTEST_STEM: usize = 4;
/// Words in the longest phrase.
pub(crate) const PHRASE: usize = 4;

/// Whose words they are; an entry's number is its place.
enum Entries {
    Catalogue,
    Own(Vec<String>),
}

impl Entries {
    fn len(&self) -> usize {
        match self {
            Self::Catalogue => WORDS.len(),
            Self::Own(words) => words.len(),
        }
    }

    #[inline]
    fn get(&self, number: u32) -> &str {
        match self {
            Self::Catalogue => WORDS[number as usize],
            Self::Own(words) => &words[number as usize],
        }
    }
}

/// Context words, ready for look-up.
pub(crate) struct Lexicon {
    entries: Entries,
    /// Entries by the hash of their letters read forward; those that are word ends, read backward.
    forward: Table,
    backward: Table,
    /// By first letter modulo 64, the set of second letters modulo 64 with which an entry of the first kind begins.
    beginnings: [u64; 64],
}

impl Lexicon {
    /// The catalogue's words.
    pub(crate) fn new() -> Self {
        Self::of(Entries::Catalogue)
    }

    /// Other words, folded as the build folds the catalogue's, each once.
    pub(crate) fn own(words: Vec<String>) -> Self {
        Self::of(Entries::Own(words))
    }

    /// The entry of this number.
    pub(crate) fn entry(&self, number: u32) -> &str {
        self.entries.get(number)
    }

    fn of(entries: Entries) -> Self {
        let count = entries.len();
        let mut forward = Table::new(count);
        let mut beginnings = [0; 64];
        let all = || (0..count as u32).map(|number| (number, entries.get(number)));
        let ends: Vec<(u32, &str)> = all().filter(|(_, entry)| entry.starts_with('*')).collect();
        let mut backward = Table::new(ends.len() * ENDINGS.len());
        for (number, entry) in ends {
            let letters = entry.trim_matches('*');
            for ending in ENDINGS.iter().filter(|ending| ending.is_empty() || letters.len() >= SHORTEST_STEM) {
                backward.insert(hash(ending.bytes().rev().chain(letters.bytes().rev())), number);
            }
        }
        for (number, entry) in all().filter(|(_, entry)| !entry.starts_with('*')) {
            let letters = entry.trim_end_matches('*').as_bytes();
            forward.insert(hash(letters.iter().copied()), number);
            // What follows an entry of one letter can be anything that parts words or ends one.
            let second = letters.get(1).map_or(u64::MAX, |second| 1 << (second % 64));
            beginnings[usize::from(letters[0] % 64)] |= second;
        }
        Self { entries, forward, backward, beginnings }
    }

    /// Calls `found` with the number and the words taken of each entry that `words` (folded, joined by single spaces) begins with or
    /// whose first word ends with.
    pub(crate) fn look_up(&self, words: &str, mut found: impl FnMut(u16, usize)) {
        self.forward(words.as_bytes(), &mut found);
        let first = words.split(' ').next().unwrap_or_default();
        self.backward(first.as_bytes(), &mut found);
    }

    fn forward(&self, bytes: &[u8], found: &mut impl FnMut(u16, usize)) {
        let Some(first) = bytes.first() else { return };
        let second = bytes.get(1).copied().unwrap_or(b' ');
        if self.beginnings[usize::from(first % 64)] >> (second % 64) & 1 == 0 {
            return;
        }
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
                let entry = self.entries.get(number);
                let stem = entry.trim_end_matches('*');
                let rest = bytes[at + 1..].iter().take_while(|byte| **byte != b' ').count();
                let ending_fits =
                    rest == 0 || entry.ends_with('*') || (rest <= ENDING && at + 1 - word_start >= SHORTEST_STEM);
                if ending_fits && stem.as_bytes() == &bytes[..=at] {
                    found(number as u16, spaces + 1);
                }
            }
        }
    }

    fn backward(&self, word: &[u8], found: &mut impl FnMut(u16, usize)) {
        let mut state = SEED;
        for at in (0..word.len()).rev() {
            state = step(state, word[at]);
            for number in self.backward.get(state) {
                let entry = self.entries.get(number).trim_matches('*').as_bytes();
                let same = word[at..]
                    .strip_prefix(entry)
                    .is_some_and(|ending| ENDINGS.iter().any(|known| known.as_bytes() == ending));
                if same {
                    found(number as u16, 1);
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
        let stem = WORDS
            .iter()
            .find(|entry| entry.len() >= SHORTEST_STEM && entry.bytes().all(|byte| byte.is_ascii_lowercase()))
            .unwrap();
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
