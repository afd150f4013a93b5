//! Numbers a text already uses: where it says `PERSON_1`, `Person-1` or `Invoice 7` in clear, no placeholder of ours may
//! ever be called that, or an answer quoting the text would be restored to somebody the text never meant.
//!
//! Remembers more than necessary (any word in front of any number), never less than `form.rs` could accept.

use std::collections::BTreeSet;

use crate::unit::{Next, Unit, next};

/// Units between a word and its number beyond which no form of a placeholder reaches (see `form.rs`).
const FARTHEST: usize = 16;

/// The longest word a stem can end in, in bytes.
const LONGEST_WORD: usize = scrim_detect::Label::MAX_LEN;

/// Digits of the largest number worth remembering: no conversation counts further.
const MOST_DIGITS: usize = 7;

/// Words and the numbers that stood behind them.
#[derive(Default)]
pub(crate) struct Reserved(BTreeSet<(String, u32)>);

impl Reserved {
    /// Whether `stem` must not be given `number`.
    pub(crate) fn has(&self, stem: &str, number: u32) -> bool {
        let word = stem.rsplit('_').next().unwrap_or(stem);
        !self.0.is_empty() && self.0.contains(&(word.to_owned(), number))
    }

    /// Reads text that will leave as it is, up to a replacement or an end on either side.
    pub(crate) fn read(&mut self, text: &str) {
        // The last whole word, the word being read, and the units between them.
        let (mut before, mut word, mut since) = (String::new(), String::new(), FARTHEST);
        let mut at = 0;
        loop {
            let piece = match next(&text[at..], |_| true) {
                Next::Piece { unit, len, .. } => Some((unit, len)),
                Next::Cut => Some((Unit::Other('\\'), 1)),
                Next::End => None,
            };
            match piece {
                Some((Unit::Word { upper, .. }, _)) => {
                    if word.len() <= LONGEST_WORD {
                        word.push(char::from(upper));
                    }
                }
                Some((Unit::Nothing, _)) => {}
                _ => {
                    if !word.is_empty() {
                        self.note(&before, &word, since);
                        before.clear();
                        std::mem::swap(&mut before, &mut word);
                        since = 0;
                    }
                    since += 1;
                }
            }
            let Some((_, len)) = piece else { return };
            at += len;
        }
    }

    fn note(&mut self, before: &str, word: &str, since: usize) {
        let number =
            word.len() <= MOST_DIGITS && !word.starts_with('0') && word.bytes().all(|byte| byte.is_ascii_digit());
        if number && !before.is_empty() && before.len() <= LONGEST_WORD && since <= FARTHEST {
            self.0.insert((before.to_owned(), word.parse().expect("at most seven digits")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reserved(text: &str) -> Reserved {
        let mut reserved = Reserved::default();
        reserved.read(text);
        reserved
    }

    #[test]
    fn a_number_behind_a_word_is_taken_however_it_is_written() {
        for text in [
            "PERSON_1",
            "see person 1.",
            "Person\\_1",
            "PERSON%5F1",
            "[ per\u{200b}son - 1 ]",
            "ＰＥＲＳＯＮ＿１",
            "us_person\\_1",
        ] {
            assert!(reserved(text).has("PERSON", 1), "{text}");
            assert!(reserved(text).has("KEY_PERSON", 1), "{text}");
            assert!(!reserved(text).has("PERSON", 2), "{text}");
        }
    }

    #[test]
    fn prose_reserves_nothing_that_matters() {
        let reserved = reserved("June 25, 2024: 3 persons; person no. 4; version 1.2, sha256");
        assert!(!(1..9).any(|number| reserved.has("PERSON", number)));
    }
}
