//! Walks over text and stops where a placeholder may begin. The one place that decides so, for the restorer, which puts
//! originals there, and for the redactor, which makes sure that none begins where it put none.
//!
//! Linear: every byte is looked at once in passing, and a form is followed no further than it can reach.

use scrim_detect::Span;

use crate::form::{Found, Token};
use crate::placeholder::placeholder_len;
use crate::table::Table;
use crate::unit::{Unit, classify, is_word, may_open};

/// Where the walk stopped.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// At a placeholder, which begins here.
    Token(usize, Token),
    /// At the proper beginning of one, which goes on to the end of the text.
    Unfinished(usize),
    /// At the end of the text.
    End,
}

/// What a byte may be the beginning of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// No placeholder.
    Other,
    /// One without brackets, if it begins a word: a letter a name begins with.
    Letter,
    /// One in brackets: a bracket or an escape that may stand for one.
    Bracket,
    /// Either, in a form beyond ASCII: the first byte of the blocks they are in.
    Wide,
    /// No placeholder, but a surrogate may.
    Surrogate,
}

/// Walks over text that arrives in pieces.
#[derive(Clone, Debug)]
pub(crate) struct Scanner {
    classes: Box<[Class; 256]>,
    /// The text so far ends inside a word.
    in_word: bool,
}

impl Scanner {
    pub(crate) fn new(table: &Table) -> Self {
        let mut classes = Box::new([Class::Other; 256]);
        for byte in 0..=255_u8 {
            classes[usize::from(byte)] = match byte {
                _ if table.entries().is_empty() && !table.surrogates.begins_with(byte) => Class::Other,
                _ if table.begins_with(byte) => Class::Letter,
                b'[' | b'{' | b'<' | b'&' | b'%' | b'\\' => Class::Bracket,
                // U+2000 to U+3FFF hold the other brackets, U+F000 to U+FFFF the full-width forms: see `unit.rs`.
                0xe2 | 0xe3 | 0xef => Class::Wide,
                _ if table.surrogates.begins_with(byte) => Class::Surrogate,
                _ => Class::Other,
            };
        }
        Self { classes, in_word: false }
    }

    /// Walks on from `from`, a character boundary. `last`: nothing comes behind `text`.
    pub(crate) fn walk(&mut self, table: &Table, text: &str, from: usize, last: bool) -> Stop {
        let bytes = text.as_bytes();
        let mut at = from;
        loop {
            let passed = bytes[at..].iter().position(|byte| self.classes[usize::from(*byte)] != Class::Other);
            let Some(passed) = passed else {
                self.in_word = self.ends_in_word(&text[from..]);
                return Stop::End;
            };
            at += passed;
            let byte = bytes[at];
            let begins = match self.classes[usize::from(byte)] {
                Class::Bracket => bytes.get(at + 1).is_none_or(|second| may_open(byte, *second)),
                Class::Letter => {
                    !(at > from && bytes[at - 1].is_ascii_alphanumeric())
                        && table.goes_on(byte, &bytes[at + 1..])
                        && !self.ends_in_word(&text[from..at])
                }
                Class::Wide => match text[at..].chars().next().map(classify) {
                    Some(Unit::Open(_)) => true,
                    Some(Unit::Word { .. }) => !self.ends_in_word(&text[from..at]),
                    _ => false,
                },
                Class::Surrogate | Class::Other => false,
            };
            let found = match if begins { table.read(&text[at..], last) } else { Found::Nothing } {
                Found::Nothing if table.surrogates.begins_with(byte) => self.surrogate(table, text, from, at, last),
                found => found,
            };
            match found {
                Found::Token(token) => {
                    self.in_word = false;
                    return Stop::Token(at, token);
                }
                Found::Unfinished => {
                    self.in_word = self.ends_in_word(&text[from..at]);
                    return Stop::Unfinished(at);
                }
                // Its continuation bytes are nothing either.
                Found::Nothing => at += 1,
            }
        }
    }

    /// Reads the surrogate that begins here, as a word of its own.
    fn surrogate(&self, table: &Table, text: &str, from: usize, at: usize, last: bool) -> Found {
        let inside = text[at..].starts_with(is_word) && self.ends_in_word(&text[from..at]);
        match if inside { Found::Nothing } else { table.surrogates.read(&text[at..], last) } {
            Found::Token(token) => Found::Token(Token { entry: table.entries().len() + token.entry, ..token }),
            found => found,
        }
    }

    /// Whether text that follows on what was walked over ends inside a word. What joins words (an underscore, plain or
    /// escaped) and what is invisible leaves a word where it was.
    fn ends_in_word(&self, text: &str) -> bool {
        let mut under = false;
        for character in text.chars().rev() {
            match classify(character) {
                Unit::Under => under = true,
                Unit::Nothing => under = false,
                Unit::Other('\\') if under => under = false,
                unit => return matches!(unit, Unit::Word { .. }) || is_word(character),
            }
        }
        self.in_word
    }
}

/// Everything in a text that reads as a placeholder: one of the table in any form, or any other exactly as we write them. So
/// does a surrogate, unless nothing else can be it by chance: that is ours and stays what it is.
/// In order, not overlapping. The text is one that begins and ends next to a placeholder, or at an end.
pub(crate) fn placeholders(scanner: &mut Scanner, table: &Table, text: &str) -> Vec<Span> {
    scanner.in_word = false;
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        let (start, end, ours) = match scanner.walk(table, text, at, true) {
            Stop::Token(start, token) => (start, start + token.len, table.is_distinct(&token, &text[start..])),
            Stop::Unfinished(_) | Stop::End => (text.len(), text.len(), false),
        };
        while let Some(bracket) = text[at..start].find('[') {
            at += bracket;
            let len = placeholder_len(&text[at..start]).unwrap_or(0);
            if len > 0 {
                found.push(Span::new(at, at + len));
            }
            at += len.max(1);
        }
        if start == end {
            return found;
        }
        if !ours {
            found.push(Span::new(start, end));
        }
        at = end;
    }
}
