//! Numbers a text already uses: where it says `PERSON_1`, `Person-1` or `Invoice 7` in clear, no placeholder of ours may
//! ever be called that, or an answer quoting the text would be restored to somebody the text never meant.
//!
//! Remembers more than necessary (any word in front of any number), never less than `form.rs` could accept.

use std::collections::BTreeSet;

use crate::unit::{LONGEST_ESCAPE, Next, Unit, next};

/// Units between a word and its number beyond which no form of a placeholder reaches (see `form.rs`).
const FARTHEST: usize = 16;

/// The longest word a stem can end in, with the invisible characters a form may hold, in bytes.
const LONGEST_WORD: usize = scrim_detect::Label::MAX_LEN + 3 * FARTHEST;

/// Digits of the largest number worth remembering: no conversation counts further.
const MOST_DIGITS: usize = 7;

/// Bytes in front of a number in which its word is found: a word in full-width letters and units written as escapes.
const WINDOW: usize = 3 * LONGEST_WORD + FARTHEST * LONGEST_ESCAPE;

/// Stands in a word for something invisible: forms ignore it, but a mention that is replaced may begin or end there.
const INVISIBLE: char = '\u{200b}';

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
        let mut at = 0;
        while let Some(digit) = next_digit(text, at) {
            let from = text.floor_char_boundary(digit.saturating_sub(WINDOW)).max(at);
            at = self.read_window(text, from, digit);
        }
    }

    /// Reads from `at` over the digit and on, for as long as the next digit is near. Returns where it stopped.
    fn read_window(&mut self, text: &str, mut at: usize, mut digit: usize) -> usize {
        // The last whole word, the word being read, and the units between them.
        let (mut before, mut word, mut since) = (String::new(), String::new(), FARTHEST);
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
                Some((Unit::Nothing, _)) => {
                    if !word.is_empty() && word.len() <= LONGEST_WORD {
                        word.push(INVISIBLE);
                    }
                }
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
            let Some((_, len)) = piece else { return text.len() };
            at += len;
            if word.is_empty() && at > digit {
                match next_digit(text, at) {
                    Some(next) if next - at <= WINDOW => digit = next,
                    Some(_) => return at,
                    None => return text.len(),
                }
            }
        }
    }

    fn note(&mut self, before: &str, number: &str, since: usize) {
        if before.is_empty() || before.len() > LONGEST_WORD || since > FARTHEST {
            return;
        }
        let seen = |text: &str| text.replace(INVISIBLE, "");
        let starts = before.match_indices(INVISIBLE).map(|(start, _)| start).chain([0]);
        let words: Vec<String> = starts.map(|start| seen(&before[start..])).collect();
        for end in number.match_indices(INVISIBLE).map(|(end, _)| end).chain([number.len()]) {
            let digits = seen(&number[..end]);
            let counts = !digits.is_empty() && digits.len() <= MOST_DIGITS && !digits.starts_with('0');
            if counts && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                let number = digits.parse().expect("at most seven digits");
                self.0.extend(words.iter().map(|word| (word.clone(), number)));
            }
        }
    }
}

/// Where the next digit stands, or what may be a full-width one.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    let digit = text.as_bytes()[from..].iter().position(|byte| byte.is_ascii_digit() || *byte == 0xef);
    digit.map(|at| from + at)
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
