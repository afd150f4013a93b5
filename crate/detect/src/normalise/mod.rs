//! Undoes what hides text from a detector, and remembers where everything stood.
//!
//! Guarantees: every span of the normalised text maps back to whole characters of the original, covering invisible
//! characters inside the span and none around it; text with nothing to undo is borrowed, not copied. Knows nothing of what is
//! looked for. Characters are replaced one for one where they look or read the same; the meaning is never touched: accents
//! and combining marks stay, as do letters of other scripts in words of their own.

pub(crate) mod decode;
mod fold;
mod lookalike;

use std::borrow::Cow;

use crate::Span;
use fold::{Folded, fold, is_tag, tag_letter};
use lookalike::Token;
use scrim_validate::fold::is_word;

/// Text as the recognizers see it.
pub(crate) struct Normalised<'t> {
    text: Cow<'t, str>,
    /// Where the two texts stop running in step, ascending; empty when they are the same.
    pieces: Vec<Piece>,
}

/// A stretch of the normalised text and the stretch of the original it stands for.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: usize,
    original: Span,
    /// Byte for byte the same; otherwise the stretch maps as a whole.
    same: bool,
}

impl<'t> Normalised<'t> {
    /// Linear in the length of `original`; a single look at each byte when nothing has to be undone.
    pub(crate) fn new(original: &'t str) -> Self {
        match first_folded(original) {
            None => Self { text: Cow::Borrowed(original), pieces: Vec::new() },
            Some(first) => Builder::new(original, first).run(),
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where a non-empty span of the normalised text stands in the original.
    pub(crate) fn original(&self, span: Span) -> Span {
        if self.pieces.is_empty() {
            return span;
        }
        let first = self.piece(span.start);
        let start = first.original.start + if first.same { span.start - first.start } else { 0 };
        let last = self.piece(span.end - 1);
        let end = if last.same { last.original.start + (span.end - last.start) } else { last.original.end };
        Span::new(start, end)
    }

    fn piece(&self, at: usize) -> Piece {
        self.pieces[self.pieces.partition_point(|piece| piece.start <= at) - 1]
    }
}

/// Bytes tested for ASCII at a time.
const BLOCK: usize = 32;

/// The first byte that may have to be undone. ASCII never has to.
fn first_folded(text: &str) -> Option<usize> {
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        // Whole blocks first: this runs over every text.
        at += BLOCK * bytes[at..].chunks_exact(BLOCK).take_while(|block| block.is_ascii()).count();
        at += bytes[at..].iter().position(|byte| !byte.is_ascii())?;
        let char = text[at..].chars().next().expect("a character starts where ASCII ends");
        if is_tag(char) || fold(char) != Folded::Same || lookalike::latin(char).is_some() {
            return Some(at);
        }
        at += char.len_utf8();
    }
    None
}

struct Builder<'t> {
    original: &'t str,
    text: String,
    pieces: Vec<Piece>,
    /// Everything before has been written.
    done: usize,
    /// The end of the token last judged, and whether letters in it are disguised. Judging once a token keeps this linear.
    token: (usize, bool),
}

impl<'t> Builder<'t> {
    /// Starts where everything before `first` is kept as it is.
    fn new(original: &'t str, first: usize) -> Self {
        let mut text = String::with_capacity(original.len());
        text.push_str(&original[..first]);
        let pieces =
            if first == 0 { vec![] } else { vec![Piece { start: 0, original: Span::new(0, first), same: true }] };
        Self { original, text, pieces, done: first, token: (0, false) }
    }

    fn run(mut self) -> Normalised<'t> {
        while let Some(char) = self.original[self.done..].chars().next() {
            let span = Span::new(self.done, self.done + char.len_utf8());
            if is_tag(char) {
                self.tags();
                continue;
            }
            match fold(char) {
                _ if self.parts(char, span) => self.replace(span, " - "),
                Folded::Same => match lookalike::latin(char).filter(|_| self.is_disguised(span.start)) {
                    Some(double) => self.replace(span, double.encode_utf8(&mut [0; 4])),
                    None => self.keep(span),
                },
                Folded::Gone => {}
                Folded::Over => self.attach(span.end),
                Folded::Char(replacement) => self.replace(span, replacement.encode_utf8(&mut [0; 4])),
                Folded::Text(replacement) => self.replace(span, replacement),
            }
            self.done = span.end;
        }
        Normalised { text: Cow::Owned(self.text), pieces: self.pieces }
    }

    /// Whether a dash parts a sentence from a number: "2021—Decided". Elsewhere it may be a hyphen: "C—311/18", "4711—A".
    fn parts(&self, char: char, span: Span) -> bool {
        if !matches!(char, '\u{2014}' | '\u{2015}') {
            return false;
        }
        let mut behind = self.original[span.end..].chars();
        self.text.ends_with(|before: char| before.is_ascii_digit())
            && behind.next().is_some_and(char::is_uppercase)
            && behind.next().is_some_and(char::is_lowercase)
    }

    /// Whether the token around the original byte `at`, the next to be written, is Latin but for doubles.
    fn is_disguised(&mut self, at: usize) -> bool {
        if at >= self.token.0 {
            let mut token = Token::default();
            let _ = self.text.chars().rev().all(|char| token.take(char));
            let mut end = self.original.len();
            for (place, char) in self.original[at..].char_indices() {
                let goes_on = match fold(char) {
                    Folded::Same => is_tag(char) || token.take(char),
                    Folded::Gone | Folded::Over => true,
                    Folded::Char(plain) => token.take(plain),
                    Folded::Text(plain) => plain.chars().all(|char| token.take(char)),
                };
                if !goes_on {
                    end = at + place;
                    break;
                }
            }
            self.token = (end, token.is_disguised());
        }
        self.token.1
    }

    fn keep(&mut self, span: Span) {
        let start = self.text.len();
        self.text.push_str(&self.original[span.range()]);
        match self.pieces.last_mut() {
            Some(last) if last.same && last.original.end == span.start => last.original.end = span.end,
            _ => self.pieces.push(Piece { start, original: span, same: true }),
        }
    }

    fn replace(&mut self, span: Span, replacement: &str) {
        self.pieces.push(Piece { start: self.text.len(), original: span, same: false });
        self.text.push_str(replacement);
    }

    /// Lets the last character stand for everything up to `end`.
    fn attach(&mut self, end: usize) {
        let (Some(last), Some(char)) = (self.pieces.last_mut(), self.text.chars().next_back()) else { return };
        let start = self.text.len() - char.len_utf8();
        if last.start < start && last.same {
            let from = last.original.end - char.len_utf8();
            last.original.end = from;
            self.pieces.push(Piece { start, original: Span::new(from, end), same: false });
        } else {
            *last = Piece { same: false, original: Span::new(last.original.start, end), ..*last };
        }
    }

    /// Invisible tag characters spell ASCII that a person does not see and a model reads. Inside a word they only split it and
    /// vanish; elsewhere they become a text of their own, spaced off from what is visible.
    fn tags(&mut self) {
        let from = self.done;
        let rest = &self.original[from..];
        let length = rest.find(|char| !is_tag(char) && fold(char) != Folded::Gone).unwrap_or(rest.len());
        self.done = from + length;
        let splits_a_word = self.text.chars().next_back().is_some_and(is_word)
            && self.original[self.done..].chars().next().is_some_and(is_word);
        if splits_a_word {
            return;
        }
        self.replace(Span::new(from, from), " ");
        for (at, tag) in rest[..length].char_indices() {
            if let Some(letter) = tag_letter(tag) {
                self.replace(Span::new(from + at, from + at + tag.len_utf8()), letter.encode_utf8(&mut [0; 4]));
            }
        }
        self.replace(Span::new(self.done, self.done), " ");
    }
}

#[cfg(test)]
mod tests;
