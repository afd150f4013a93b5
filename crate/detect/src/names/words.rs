//! What a word or phrase may be.
//!
//! Compared folded: case and accents do not matter. Knows nothing of where a word stands.

use crate::table::{SEED, Table, hash, step};
use crate::word;
use scrim_validate::fold::{is_word, push_folded};

use super::labels;
use super::lists::{CLOSER, GREETING, GREETING_REST, Kinds, LISTS, THANKS, TITLE, TITLE_CAPITAL, TITLE_DOTTED};

/// What begins a cue within a line.
pub(super) const CUE: Kinds = TITLE | TITLE_CAPITAL | TITLE_DOTTED | GREETING | GREETING_REST | THANKS | CLOSER;

/// The words, ready for look-up.
pub(super) struct Words {
    table: Table,
    entries: Vec<(&'static str, Kinds)>,
}

impl Words {
    pub(super) fn new() -> Self {
        let count = LISTS.iter().chain(labels::LISTS).map(|(_, list)| list.len() / 6).sum();
        let mut words = Self { table: Table::new(count), entries: Vec::with_capacity(count) };
        for (kinds, list) in LISTS {
            list.split_ascii_whitespace().for_each(|word| words.add(word, *kinds));
        }
        for (kinds, list) in labels::LISTS {
            for phrase in list.split(',') {
                words.add(phrase, *kinds);
                let first = if *kinds == labels::CLOSING {
                    labels::PHRASE_FIRST | labels::CLOSING_FIRST
                } else {
                    labels::PHRASE_FIRST
                };
                words.add(phrase.split(' ').next().unwrap_or(phrase).trim_end_matches('.'), first);
            }
        }
        words
    }

    fn add(&mut self, word: &'static str, kinds: Kinds) {
        let hash = hash(word.bytes());
        let known = self.table.get(hash).find(|number| self.entries[*number as usize].0 == word);
        if let Some(number) = known {
            self.entries[number as usize].1 |= kinds;
        } else {
            self.table.insert(hash, self.entries.len() as u32);
            self.entries.push((word, kinds));
        }
    }

    /// What `word`, in any case and with its accents, may be.
    pub(super) fn kinds(&self, word: &str) -> Kinds {
        if word.is_ascii() {
            let hash = word.bytes().fold(SEED, |state, byte| step(state, byte.to_ascii_lowercase()));
            return self.look_up(hash, |known| known.eq_ignore_ascii_case(word));
        }
        let mut folded = String::with_capacity(word.len());
        word.chars().for_each(|char| push_folded(char, &mut folded));
        self.look_up(hash(folded.bytes()), |known| known == folded)
    }

    /// What a phrase, in any case and with its accents, may be: a label, a closing.
    pub(super) fn phrase(&self, phrase: &str) -> Kinds {
        let first = phrase.split([' ', ',', ':']).next().unwrap_or_default();
        if self.kinds(first.trim_end_matches('.')) & labels::PHRASE_FIRST == 0 {
            return 0;
        }
        let mut folded = String::with_capacity(phrase.len());
        for word in phrase.split_ascii_whitespace() {
            if !folded.is_empty() {
                folded.push(' ');
            }
            word.chars().for_each(|char| push_folded(char, &mut folded));
        }
        let folded = folded.trim_end_matches('.');
        self.look_up(hash(folded.bytes()), |known| known == folded)
    }

    fn look_up(&self, hash: u32, is: impl Fn(&str) -> bool) -> Kinds {
        self.table
            .get(hash)
            .map(|number| self.entries[number as usize])
            .find(|(word, _)| is(word))
            .map_or(0, |(_, kinds)| kinds)
    }
}

/// Where the words of `text` that begin with a capital do. Calls `each` in order.
pub(super) fn each_capital(text: &str, mut each: impl FnMut(usize)) {
    word::each_capital_or_beyond(text.as_bytes(), |at| {
        let first = text[at..].chars().next();
        let is_capital = first.is_some_and(|char| char.is_ascii_uppercase() || !char.is_ascii() && char.is_uppercase());
        if is_capital && !text[..at].ends_with(is_word) {
            each(at);
        }
    });
}

/// The runs of letters and digits of `text`, each as its start and the hash of its folded form. Calls `each` in order, but for runs
/// that begin with two ASCII letters (given in lower case) that are not `wanted`.
pub(super) fn each_word(text: &str, wanted: impl Fn(u8, u8) -> bool, mut each: impl FnMut(usize, u32)) {
    let bytes = text.as_bytes();
    let lower = |byte: u8| byte | (u8::from(byte.is_ascii_uppercase()) << 5);
    let (mut at, mut buffer) = (0, String::new());
    while at < bytes.len() {
        if bytes[at].is_ascii() && !bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        if let [first, second, ..] = bytes[at..]
            && first.is_ascii_alphanumeric()
            && second.is_ascii_alphanumeric()
            && !wanted(lower(first), lower(second))
        {
            at = run_end(text, at + 2);
            continue;
        }
        let mut state = SEED;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte.is_ascii_alphanumeric() {
                state = step(state, lower(byte));
                at += 1;
            } else if let Some(char) = text[at..].chars().next().filter(|char| !byte.is_ascii() && is_word(*char)) {
                buffer.clear();
                push_folded(char, &mut buffer);
                state = buffer.bytes().fold(state, step);
                at += char.len_utf8();
            } else {
                break;
            }
        }
        if start < at {
            each(start, state);
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
}

/// Where the run of letters and digits around `at` ends.
fn run_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        at = word::run_end(bytes, at);
        match text[at..].chars().next() {
            Some(char) if !char.is_ascii() && is_word(char) => at += char.len_utf8(),
            _ => return at,
        }
    }
}
