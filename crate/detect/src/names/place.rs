//! What the place of a mention says for or against it.

use crate::Span;
use scrim_validate::fold::is_word;

use super::lists::{ARTICLE, ORGANISATION, TIME};
use super::read::{self, Shape};
use super::words::Words;

/// How far a line is looked at to each side, in bytes.
const REACH: usize = 120;
/// Longest word looked up, in bytes.
const LONGEST: usize = 24;

/// A text whose places are judged.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) words: &'a Words,
    pub(super) text: &'a str,
}

impl Places<'_> {
    /// Whether a capital at `at` is not merely the beginning of a sentence or a line.
    pub(super) fn within_sentence(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches([' ', '"', '\'', '(', '*']);
        before.chars().next_back().is_some_and(|char| is_word(char) || matches!(char, ',' | ';' | '@' | '&' | '/'))
    }

    /// Whether the place speaks for a name: `Will's`, `Will,` or `Will:` at the beginning of a line, or alone on it.
    pub(super) fn spoken_to(&self, span: Span) -> bool {
        let behind = &self.text[span.end..];
        let opens = self.text[..span.start]
            .trim_end_matches([' ', '>', '*', '@'])
            .chars()
            .next_back()
            .is_none_or(|char| char == '\n');
        let alone = behind.is_empty() || behind.starts_with(['\n', '\r']);
        behind.starts_with("'s ") || (opens && (alone || behind.starts_with([',', ':'])))
    }

    /// Whether an article stands in front.
    pub(super) fn is_thing(&self, at: usize) -> bool {
        let before = &self.text[..at];
        before.strip_suffix(' ').is_some_and(|before| self.words.kinds(last_word(before)) & ARTICLE != 0)
    }

    /// Whether the capitalised words behind `at` end as a firm's: `Doe & Roe Translations Ltd`.
    pub(super) fn is_organisation(&self, at: usize) -> bool {
        let mut from = at;
        for _ in 0..4 {
            let Some(gap) = [" & ", " and ", " y ", " e ", " und ", " et ", ", ", " "]
                .iter()
                .find(|gap| self.text[from..].starts_with(**gap))
            else {
                return false;
            };
            match read::word(self.text, from + gap.len()) {
                Some((span, Shape::Capital | Shape::Capitals)) => {
                    if self.words.kinds(&self.text[span.range()]) & ORGANISATION != 0 {
                        return !gap.starts_with(',') || self.text[span.range()].len() < 5;
                    }
                    if gap.starts_with(',') {
                        return false;
                    }
                    from = span.end;
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether a month's name at `span` is the month.
    pub(super) fn is_date(&self, span: Span) -> bool {
        let behind = self.text[span.end..].trim_start_matches([' ', ',', '.']);
        let before = self.text[..span.start].trim_end_matches([' ', '.', ',']);
        let word = last_word(before);
        behind.starts_with(|char: char| char.is_ascii_digit())
            || word.ends_with(|char: char| char.is_ascii_digit())
            || matches!(word, "th" | "st" | "nd" | "rd" | "of")
            || self.words.kinds(word) & TIME != 0
    }
}

/// Whether the line around `at` is written without capitals, as in hurried chat.
pub(super) fn hurried(text: &str, at: usize) -> bool {
    let from = text.floor_char_boundary(at.saturating_sub(REACH));
    let line = text[from..at].rfind('\n').map_or(from, |place| from + place + 1);
    let end = text.floor_char_boundary((at + REACH).min(text.len()));
    let behind = text[at..end].find('\n').map_or(end, |place| at + place);
    let content = text[line..behind].split_once(": ").map_or(&text[line..behind], |(_, content)| content);
    !content.chars().any(char::is_uppercase)
}

/// The run of letters and digits at the end of `text`, if it is no longer than any word looked up.
pub(super) fn last_word(text: &str) -> &str {
    let tail = &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST))..];
    tail.rsplit(|char: char| !is_word(char)).next().unwrap_or_default()
}

/// Whether a mention may begin at `at`: not inside a token, an address or a path.
pub(super) fn may_begin(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    let Some(char) = before.next() else { return true };
    let beyond = before.next();
    match char {
        '_' | '\\' | '=' | '#' | '.' | '%' => false,
        '-' | '/' | '@' => !beyond.is_some_and(is_word),
        '\'' => true,
        _ => !is_word(char),
    }
}

/// Whether the token goes on behind `at`: a file name, an address, a host.
pub(super) fn goes_on(text: &str, at: usize) -> bool {
    let mut behind = text[at..].chars();
    match behind.next() {
        Some('.' | '/' | ':' | '+' | '-') => behind.next().is_some_and(is_word),
        Some('_' | '@' | '\\' | '=' | '(') => true,
        Some(char) => is_word(char),
        None => false,
    }
}
