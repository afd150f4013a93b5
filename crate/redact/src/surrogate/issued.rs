//! The surrogates that are put back, and how text is matched against all of them at once. Exact but for what nobody means
//! anything by: the spaces and hyphens of a number, the -s of a genitive, and the case of what is more than one word.

use std::sync::Arc;

use crate::Clear;
use crate::form::{Found, Token};
use crate::unit::is_word;
use crate::vault::is_distinct;

/// One surrogate and what it stands for.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub(crate) text: String,
    pub(crate) original: Clear<Arc<str>>,
    /// It left in this very form. Others are parts and capitals that a model may derive.
    pub(crate) sent: bool,
}

/// All surrogates that are put back.
#[derive(Clone, Debug)]
pub(crate) struct Register {
    /// What was sent comes first: of two alike it counts.
    all: Vec<Issued>,
    /// Bytes that one begins with.
    firsts: Box<[bool; 256]>,
}

/// How much of a surrogate a text begins with.
enum Match {
    Whole(usize),
    Beginning,
    None,
}

impl Register {
    /// None is empty, and what was sent comes first.
    pub(crate) fn new(all: Vec<Issued>) -> Self {
        let mut firsts = Box::new([false; 256]);
        for issued in &all {
            let first = issued.text.as_bytes()[0];
            firsts[usize::from(first)] = true;
            if issued.in_any_case() {
                firsts[usize::from(first.to_ascii_lowercase())] = true;
                firsts[usize::from(first.to_ascii_uppercase())] = true;
            }
        }
        Self { all, firsts }
    }

    pub(crate) fn all(&self) -> &[Issued] {
        &self.all
    }

    /// Whether one may begin with this byte.
    pub(crate) fn begins_with(&self, byte: u8) -> bool {
        self.firsts[usize::from(byte)]
    }

    /// Whether it left in this very form and can be nothing else by chance: a single word may be somebody else's name.
    pub(crate) fn is_distinct(&self, at: usize) -> bool {
        self.all[at].in_any_case()
    }

    /// Reads the longest surrogate `text` begins with, of two alike the one that stands there to the letter; the entry of its token is an index into [`all`](Self::all). `last`:
    /// nothing comes behind `text`.
    pub(crate) fn read(&self, text: &str, last: bool) -> Found {
        let Some(first) = text.bytes().next().filter(|byte| self.begins_with(*byte)) else { return Found::Nothing };
        let mut longest: Option<(Token, bool)> = None;
        let begins = |(_, issued): &(usize, &Issued)| issued.text.as_bytes()[0].eq_ignore_ascii_case(&first);
        for (entry, issued) in self.all.iter().enumerate().filter(begins) {
            let token = match issued.matches(text) {
                Match::None => continue,
                Match::Beginning if last => continue,
                Match::Beginning => return Found::Unfinished,
                Match::Whole(len) => match issued.ends(&text[len..], last) {
                    End::Open => return Found::Unfinished,
                    End::Inside => continue,
                    End::Here => Token { len, entry, tail: "" },
                    End::Genitive(tail) => Token { len: len + 1, entry, tail },
                },
            };
            let exact = text.starts_with(&issued.text);
            if longest.as_ref().is_none_or(|(other, to_the_letter)| (other.len, *to_the_letter) < (token.len, exact)) {
                longest = Some((token, exact));
            }
        }
        longest.map_or(Found::Nothing, |(token, _)| Found::Token(token))
    }
}

/// What stands behind a surrogate.
enum End {
    Here,
    /// The -s of a genitive, and how the original forms it.
    Genitive(&'static str),
    /// It is the beginning of another word.
    Inside,
    /// Not to be told yet.
    Open,
}

impl Issued {
    /// Whether a model may write it in another case: a single word may be an everyday one then.
    fn in_any_case(&self) -> bool {
        self.sent && is_distinct(&self.text)
    }

    fn matches(&self, text: &str) -> Match {
        let loose = self.text.contains(|c: char| c.is_ascii_digit()) && !self.text.contains(char::is_alphabetic);
        let in_any_case = self.in_any_case();
        let mut rest = text;
        for wanted in self.text.chars() {
            let Some(found) = rest.chars().next() else { return Match::Beginning };
            let same = found == wanted
                || in_any_case && found.eq_ignore_ascii_case(&wanted)
                || loose
                    && match wanted {
                        ' ' => matches!(found, '\u{a0}' | '\u{2009}' | '\u{202f}'),
                        '-' => matches!(found, '\u{2010}'..='\u{2013}'),
                        _ => false,
                    };
            if !same {
                return Match::None;
            }
            rest = &rest[found.len_utf8()..];
        }
        Match::Whole(text.len() - rest.len())
    }

    fn ends(&self, behind: &str, last: bool) -> End {
        if !self.text.ends_with(is_word) {
            return End::Here;
        }
        match behind.chars().next() {
            None if last => End::Here,
            None => End::Open,
            Some('s') if self.text.ends_with(char::is_lowercase) && !self.text.contains('@') => {
                // EXPOSE: only how it ends.
                let hissing = self.original.expose().ends_with(['s', 'x', 'z', 'ß']);
                match behind[1..].chars().next() {
                    None if !last => End::Open,
                    Some(next) if is_word(next) => End::Inside,
                    _ => End::Genitive(if hissing { "\u{2019}" } else { "s" }),
                }
            }
            Some(next) if is_word(next) => End::Inside,
            Some(_) => End::Here,
        }
    }
}
