//! Context words, the catalogue's or those of custom recognizers, ready for look-up.
//!
//! Forgives endings, knows phrases, word beginnings (`geburt*`) and word ends (`*nummer`); see `recognizer.rs` for the promise.
//! Knows nothing of where words stand.

use crate::automaton::WORDS;
use crate::table::{Pairs, SEED, Table, Triples, hash, step};

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
    /// Entries by the hash of their letters read forward; and, as [`GOES_ON`], what the longer phrases begin with.
    forward: Table,
    /// Word ends, by the hash of their letters read backward, with every ending.
    backward: Table,
    /// The first three letters of entries; the first two of word beginnings such as `geburt*`, and the last two of word ends.
    beginnings: Triples,
    open_beginnings: Pairs,
    ends: Pairs,
}

/// Stands in the forward table for no entry: a phrase goes on behind this.
const GOES_ON: u32 = u32::MAX - 1;

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
        let all = || (0..count as u32).map(|number| (number, entries.get(number)));
        let ends: Vec<(u32, &str)> = all().filter(|(_, entry)| entry.starts_with('*')).collect();
        let mut backward = Table::new(ends.len() * ENDINGS.len());
        let (mut beginnings, mut open_beginnings, mut last) = (Triples::new(), Pairs::NONE, Pairs::NONE);
        for (number, entry) in ends {
            let letters = entry.trim_matches('*');
            for ending in ENDINGS.iter().filter(|ending| ending.is_empty() || letters.len() >= SHORTEST_STEM) {
                let mut reversed = ending.bytes().rev().chain(letters.bytes().rev());
                backward.insert(hash(reversed.clone()), number);
                reversed.next().into_iter().for_each(|first| last.insert(first, reversed.next()));
            }
        }
        let mut forward = Table::new(count);
        for (number, entry) in all().filter(|(_, entry)| !entry.starts_with('*')) {
            let letters = entry.trim_end_matches('*').as_bytes();
            forward.insert(hash(letters.iter().copied()), number);
            beginnings.insert(letters, entry.ends_with('*'));
            if entry.ends_with('*') {
                open_beginnings.insert(letters[0], letters.get(1).copied());
            }
            for (space, _) in letters.iter().enumerate().filter(|(_, byte)| **byte == b' ') {
                let hash = hash(letters[..=space].iter().copied());
                if !forward.get(hash).any(|number| number == GOES_ON) {
                    forward.insert(hash, GOES_ON);
                }
            }
        }
        Self { entries, forward, backward, beginnings, open_beginnings, ends: last }
    }

    /// Calls `found` with the number and the words taken of each entry that `words` (folded, joined by single spaces) begins with or
    /// whose first word ends with.
    pub(crate) fn look_up(&self, words: &str, mut found: impl FnMut(u16, usize)) {
        let bytes = words.as_bytes();
        self.forward(bytes, &mut found);
        self.backward(&bytes[..word_length(bytes)], &mut found);
    }

    fn forward(&self, bytes: &[u8], found: &mut impl FnMut(u16, usize)) {
        let Some(first) = bytes.first() else { return };
        let second = bytes.get(1).copied().unwrap_or(b' ');
        if !self.beginnings.hold(*first, second, bytes.get(2).copied().unwrap_or(b' ')) {
            return;
        }
        let mut state = SEED;
        let mut start = 0;
        for spaces in 0..PHRASE {
            let length = word_length(&bytes[start..]);
            let end = start + length;
            // Shorter ones could only be word beginnings.
            let shortest =
                if spaces > 0 || self.open_beginnings.hold(*first, second) { 0 } else { length.saturating_sub(ENDING) };
            for at in start..end {
                state = step(state, bytes[at]);
                if at + 1 < start + shortest {
                    continue;
                }
                let rest = end - at - 1;
                for number in self.forward.get(state).filter(|number| *number != GOES_ON) {
                    let entry = self.entries.get(number);
                    let stem = entry.trim_end_matches('*');
                    let ending_fits =
                        rest == 0 || entry.ends_with('*') || (rest <= ENDING && at + 1 - start >= SHORTEST_STEM);
                    if ending_fits && stem.as_bytes() == &bytes[..=at] {
                        found(number as u16, spaces + 1);
                    }
                }
            }
            if end == bytes.len() {
                return;
            }
            state = step(state, b' ');
            start = end + 1;
            if !self.forward.get(state).any(|number| number == GOES_ON) {
                return;
            }
        }
    }

    fn backward(&self, word: &[u8], found: &mut impl FnMut(u16, usize)) {
        let Some(last) = word.last() else { return };
        let before = word.len().checked_sub(2).map_or(b' ', |before| word[before]);
        if !self.ends.hold(*last, before) {
            return;
        }
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

/// Bytes up to the first space.
fn word_length(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| *byte == b' ').unwrap_or(bytes.len())
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
    fn knows_each_entry_as_it_stands() {
        let lexicon = Lexicon::new();
        for (number, entry) in WORDS.iter().enumerate().filter(|(_, entry)| entry.split(' ').count() <= PHRASE) {
            let letters = entry.trim_matches('*');
            let stem = if entry.starts_with('*') { letters } else { letters.rsplit(' ').next().unwrap_or(letters) };
            let forgiving = entry.ends_with('*') && !entry.starts_with('*') || stem.len() >= SHORTEST_STEM;
            for behind in ["", " x", "s", "s x"].iter().filter(|behind| forgiving || !behind.starts_with('s')) {
                let mut held = false;
                lexicon.look_up(&format!("{letters}{behind}"), |found, _| held |= usize::from(found) == number);
                assert!(held, "{entry}, read in {letters}{behind}");
            }
        }
    }

    #[test]
    fn knows_phrases() {
        let phrase = WORDS.iter().find(|entry| entry.contains(' ')).unwrap();
        assert!(holds(&format!("{phrase} x"), phrase));
        assert!(!holds(&phrase.replace(' ', " x "), phrase));
    }
}
