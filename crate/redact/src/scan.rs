//! Walks over text and stops where a placeholder may begin. The one place that decides so, for the restorer, which puts
//! originals there, and for the redactor, which makes sure that none begins where it put none.
//!
//! Linear: every byte is looked at once in passing, and a form is followed no further than [`Table::longest_form`].

use scrim_detect::Span;

use crate::form::{Found, Table, Token};
use crate::placeholder::placeholder_len;
use crate::unit::{Next, Unit, classify, is_word, next};

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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Class {
    /// Neither a word nor a placeholder.
    Plain,
    /// A letter or digit no name begins with, or any letter or digit inside a word.
    Word,
    /// An underscore: continues a word, begins none.
    Under,
    /// A letter a name begins with.
    Letter,
    /// A bracket or an escape that may stand for one.
    Bracket,
    /// Not ASCII: has to be decoded.
    Wide,
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
        let mut classes = Box::new([Class::Plain; 256]);
        for byte in 0..=255_u8 {
            classes[usize::from(byte)] = match byte {
                b'_' => Class::Under,
                _ if table.begins_with(byte) => Class::Letter,
                _ if byte.is_ascii_alphanumeric() => Class::Word,
                _ if table.entries().is_empty() => Class::Plain,
                b'[' | b'{' | b'<' | b'&' | b'%' | b'\\' => Class::Bracket,
                _ if !byte.is_ascii() => Class::Wide,
                _ => Class::Plain,
            };
        }
        Self { classes, in_word: false }
    }

    /// Walks on from `from`, a character boundary. `last`: nothing comes behind `text`.
    pub(crate) fn walk(&mut self, table: &Table, text: &str, from: usize, last: bool) -> Stop {
        let bytes = text.as_bytes();
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            let mut width = 1;
            match self.classes[usize::from(byte)] {
                Class::Plain => {
                    self.in_word = false;
                    at += 1;
                    continue;
                }
                Class::Word => {
                    self.in_word = true;
                    at += 1;
                    continue;
                }
                Class::Under => {
                    at += 1;
                    continue;
                }
                Class::Letter => {
                    if self.in_word || bytes.get(at + 1).is_some_and(|second| !table.goes_on(byte, *second)) {
                        self.in_word = true;
                        at += 1;
                        continue;
                    }
                }
                Class::Bracket => {}
                Class::Wide => {
                    let Some(character) = text[at..].chars().next() else { break };
                    width = character.len_utf8();
                    let begins = match classify(character) {
                        Unit::Open(_) => true,
                        Unit::Word { .. } => !self.in_word,
                        _ => false,
                    };
                    if !begins {
                        self.pass(character);
                        at += width;
                        continue;
                    }
                }
            }
            match table.read(&text[at..], last) {
                Found::Token(token) => {
                    self.in_word = false;
                    return Stop::Token(at, token);
                }
                Found::Unfinished => return Stop::Unfinished(at),
                Found::Nothing => match escaped_under(&text[at..]) {
                    0 => {
                        self.pass(text[at..].chars().next().unwrap_or_default());
                        at += width;
                    }
                    // It leaves a word where it was, as a plain one does.
                    escaped => at += escaped,
                },
            }
        }
        Stop::End
    }

    fn pass(&mut self, character: char) {
        self.in_word = match classify(character) {
            Unit::Word { .. } => true,
            // Invisible and joining characters leave a word where it was.
            Unit::Under | Unit::Nothing => self.in_word,
            _ => is_word(character),
        };
    }
}

/// Length of the escaped underscore a text begins with, or 0. One cut short is held back by [`Table::read`]: its beginning is
/// also that of an escaped bracket.
fn escaped_under(text: &str) -> usize {
    match next(text, |unit| unit == Unit::Under) {
        Next::Piece { unit: Unit::Under, len, .. } => len,
        _ => 0,
    }
}

/// Everything in a text that reads as a placeholder of the table, in any form. In order, not overlapping. The text is one
/// that begins and ends next to a placeholder, or at an end.
pub(crate) fn issued_forms(scanner: &mut Scanner, table: &Table, text: &str) -> Vec<Span> {
    scanner.in_word = false;
    let mut found = Vec::new();
    let mut at = 0;
    while let Stop::Token(start, token) = scanner.walk(table, text, at, true) {
        at = start + token.len;
        found.push(Span::new(start, at));
    }
    found
}

/// Likewise, and everything written exactly as we write placeholders, whether of the table or not.
pub(crate) fn placeholders(scanner: &mut Scanner, table: &Table, text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    for form in issued_forms(scanner, table, text).into_iter().chain([Span::new(text.len(), text.len())]) {
        while let Some(bracket) = text[at..form.start].find('[') {
            at += bracket;
            let len = placeholder_len(&text[at..form.start]).unwrap_or(0);
            if len > 0 {
                found.push(Span::new(at, at + len));
            }
            at += len.max(1);
        }
        if !form.is_empty() {
            found.push(form);
        }
        at = form.end;
    }
    found
}
