//! Words near a match.
//!
//! One look-up serves all recognizers: the words around a place are folded once and looked up in the catalogue's whole list of
//! context words; what a recognizer wants is then a comparison of numbers. Knows no language; the lists hold several.

use crate::automaton::WORDS;
use crate::fold::{self, is_word};
use crate::recognizer::{WINDOW_AFTER, WINDOW_BEFORE};
use crate::table::{SEED, Table, hash, step};
use crate::Span;

/// Bytes looked at in front of a match, enough for [`WINDOW_BEFORE`] long words.
const REACH_BEFORE: usize = 160;
/// Bytes looked at behind a match, enough for [`WINDOW_AFTER`] long words.
const REACH_AFTER: usize = 80;
/// Letters by which a word may be longer than its entry (plural, case ending).
const ENDING: usize = 3;
/// Entries shorter than this stand for themselves only.
const SHORTEST_STEM: usize = 4;
/// Words in the longest phrase.
const PHRASE: usize = 4;

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

    /// Adds the numbers of the entries that `words` (folded, joined by single spaces) hold.
    fn look_up(&self, words: &str, found: &mut Vec<u16>) {
        let mut start = 0;
        for word in words.split(' ') {
            self.forward(words, start, found);
            self.backward(word, found);
            start += word.len() + 1;
        }
    }

    fn forward(&self, words: &str, start: usize, found: &mut Vec<u16>) {
        let bytes = &words.as_bytes()[start..];
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
                    found.push(number as u16);
                }
            }
        }
    }

    fn backward(&self, word: &str, found: &mut Vec<u16>) {
        let Some(table) = &self.backward else { return };
        for ending in 0..=ENDING.min(word.len()) {
            let bytes = &word.as_bytes()[..word.len() - ending];
            let mut state = SEED;
            for at in (0..bytes.len()).rev() {
                state = step(state, bytes[at]);
                for number in table.get(state) {
                    let entry = WORDS[number as usize].trim_matches('*');
                    if (ending == 0 || entry.len() >= SHORTEST_STEM) && entry.as_bytes() == &bytes[at..] {
                        found.push(number as u16);
                    }
                }
            }
        }
    }
}

/// The context words around the places of one text, asked for in any order.
pub(crate) struct Context<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    /// The place last asked for and what stands there: many recognizers ask about one place in a row.
    place: Option<Span>,
    found: Vec<u16>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon, text: &'a str) -> Self {
        Self { lexicon, text, place: None, found: Vec::new() }
    }

    /// Numbers of the entries that stand around `span`, ascending.
    pub(crate) fn around(&mut self, span: Span) -> &[u16] {
        if self.place != Some(span) {
            self.place = Some(span);
            self.found.clear();
            self.lexicon.look_up(&self.before(span.start), &mut self.found);
            self.lexicon.look_up(&self.behind(span.end), &mut self.found);
            self.found.sort_unstable();
            self.found.dedup();
        }
        &self.found
    }

    fn before(&self, end: usize) -> String {
        let mut start = self.text.floor_char_boundary(end.saturating_sub(REACH_BEFORE));
        // A word cut in half is no word.
        if start > 0 {
            start += self.text[start..end].find(|char| !is_word(char)).unwrap_or(end - start);
        }
        let near = &self.text[start..end];
        let near = near.rfind("\n\n").map_or(near, |paragraph| &near[paragraph..]);
        let words = joined(near);
        match words.rmatch_indices(' ').nth(WINDOW_BEFORE - 1) {
            Some((cut, _)) => words[cut + 1..].to_owned(),
            None => words,
        }
    }

    fn behind(&self, start: usize) -> String {
        let end = self.text.floor_char_boundary(self.text.len().min(start + REACH_AFTER));
        let near = &self.text[start..end];
        let near = near.find("\n\n").map_or(near, |paragraph| &near[..paragraph]);
        let mut words = joined(near);
        if let Some((cut, _)) = words.match_indices(' ').nth(WINDOW_AFTER - 1) {
            words.truncate(cut);
        }
        words
    }
}

fn joined(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    fold::words(text, |word| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    });
    all
}
