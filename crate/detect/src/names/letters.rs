//! Names where a letter puts them: under its closing, alone on a line, in a signature, in front of what is quoted.

use crate::{Finding, Span};
use std::collections::BinaryHeap;

use super::cues::{Cue, Cues, Single};
use super::labelled::ends_value;
use super::labels::{CLOSING, CLOSING_FIRST};
use super::lines::{LABEL, Line, SHORT};
use super::lists::{GREETING, THANKS, WROTE};
use super::read::{self, Name, Shape};

/// Whether a line is a closing with more behind it: `Regards, Jane`, `Thanks - Jane`.
pub(super) fn closes(cues: &Cues<'_>, line: Span) -> bool {
    let text = &cues.text[line.range()];
    let first = text.split([' ', ',', '!', '.', '-']).next().unwrap_or_default();
    if text.len() > SHORT || cues.words.kinds(first) & CLOSING_FIRST == 0 {
        return false;
    }
    let end = text.find([',', '!', '.', '-']).unwrap_or(text.len());
    cues.words.phrase(&text[..end]) & CLOSING != 0 || (0..4).any(|words| closing_words(cues, text, words).is_some())
}

/// Where a closing of so many words and one ends at the beginning of `text`.
fn closing_words(cues: &Cues<'_>, text: &str, words: usize) -> Option<usize> {
    let end = text.match_indices(' ').nth(words)?.0;
    (cues.words.phrase(&text[..end]) & CLOSING != 0).then_some(end)
}

/// Reads the writer's name behind or below a closing.
pub(super) fn closing(cues: &mut Cues<'_>, line: Line, behind: Option<Line>, beyond: Option<Line>) {
    let text = &cues.text[line.span.range()];
    let joint = text.find([',', '!', '.', '-', ':']).filter(|end| cues.words.phrase(&text[..*end]) & CLOSING != 0);
    let end = joint.or_else(|| (0..5).rev().find_map(|words| closing_words(cues, text, words)));
    let rest = end.map(|end| {
        let rest = text[end..].trim_start_matches([' ', ',', '!', '.', '-', ':']);
        Span::new(line.span.end - rest.len(), line.span.end)
    });
    let is_whole = cues.words.phrase(text.trim_end_matches([',', '!', '.', ' '])) & CLOSING != 0;
    if let Some(rest) = rest.filter(|rest| !rest.is_empty() && !is_whole) {
        return signed(cues, rest, false);
    }
    let below = behind.and_then(|behind| if behind.span.is_empty() { beyond } else { Some(behind) });
    if let Some(below) = below.filter(|below| !below.span.is_empty() && below.span.len() < SHORT) {
        signed(cues, below.span, true);
    }
}

/// Reads a name that fills `place` or is followed by a role.
fn signed(cues: &mut Cues<'_>, place: Span, alone: bool) {
    let text = cues.text;
    let from = place.start + (place.len() - text[place.range()].trim_start_matches(['-', ' ', '"', '~', '/']).len());
    let name = cues.titled(from).map(|(name, _)| name).filter(|name| name.span.end <= place.end);
    if let Some(name) = name.filter(|name| ends_value(&text[name.span.end..place.end])) {
        cues.add(name, Cue::Closing, Single::First);
        return;
    }
    // `B.`: initials that stand for the writer.
    let initial = alone.then(|| read::word(text, from)).flatten();
    if let Some((span, Shape::Initial)) = initial.filter(|(span, _)| span.end == place.end) {
        cues.add(Name { span, words: Vec::new() }, Cue::Closing, Single::First);
    }
}

/// A line by itself that is nothing but a name: `Jane,` opens a letter, `Jane` ends one.
pub(super) fn lone(cues: &mut Cues<'_>, line: Span, ends_letter: bool) {
    let text = cues.text;
    if line.len() > LABEL || !text[line.range()].starts_with(char::is_alphabetic) {
        return;
    }
    let Some((name, titled)) = cues.titled(line.start).filter(|(name, _)| name.words.len() < 4) else { return };
    let kinds = name.words.iter().fold(0, |kinds, word| kinds | cues.words.kinds(&text[word.range()]));
    let shouts = !text[name.span.range()].contains(char::is_lowercase);
    if shouts || kinds & (THANKS | GREETING) != 0 {
        return;
    }
    let single = if titled { Single::Last } else { Single::First };
    match &text[name.span.end..line.end] {
        "," => cues.add(name, Cue::Greeting, single),
        "" if ends_letter => cues.add(name, Cue::Closing, single),
        _ => {}
    }
}

/// `On 13 May, Jane Doe wrote:` and its like.
pub(super) fn quotation(cues: &mut Cues<'_>, line: Span) {
    let text = cues.text;
    if !text[line.range()].ends_with(':') || line.len() > 160 {
        return;
    }
    let mut from = line.start;
    let mut last: Option<Name> = None;
    let mut verb = None;
    while from < line.end {
        if !text.is_char_boundary(from) {
            from += 1;
            continue;
        }
        let Some((word, shape)) = read::word(text, from) else {
            from += 1;
            continue;
        };
        if shape == Shape::Lower && cues.words.kinds(&text[word.range()]) & WROTE != 0 {
            verb = Some(word);
            break;
        }
        match read::name(cues.words, text, from).filter(|name| name.span.end <= line.end) {
            Some(name) => {
                from = name.span.end;
                last = Some(name);
            }
            None => from = word.end,
        }
    }
    let Some(verb) = verb else { return };
    let before = last
        .filter(|name| text[name.span.end..verb.start].trim().is_empty() || text[name.span.end..].starts_with(" <"));
    let behind = || {
        let space = text[verb.end..].starts_with(' ').then_some(verb.end + 1)?;
        read::name(cues.words, text, space).filter(|name| name.span.end < line.end)
    };
    if let Some(name) = before.or_else(behind) {
        cues.add(name, Cue::Wrote, Single::Either);
    }
}

/// A line that is nothing but a full name above a telephone number or an address.
pub(super) fn signature(cues: &mut Cues<'_>, line: Span) {
    let text = cues.text;
    if line.len() > SHORT || !text[line.range()].starts_with(char::is_alphabetic) {
        return;
    }
    let Some((name, _)) = cues.titled(line.start) else { return };
    let shouts = name.words.iter().all(|word| text[word.range()].chars().all(|char| !char.is_lowercase()));
    let rest = &text[name.span.end..line.end];
    let is_full = (2..=4).contains(&name.words.len());
    if is_full
        && !shouts
        && (rest.is_empty() || rest.starts_with(", ") || rest.starts_with(" |") || rest.starts_with(" - "))
    {
        cues.add(name, Cue::Signature, Single::Either);
    }
}

/// Where addresses and numbers stand. Asked in ascending order.
pub(super) struct Reachable {
    starts: Vec<usize>,
    next: usize,
}

impl Reachable {
    pub(super) fn new(findings: &[Finding]) -> Self {
        let is_reachable = |finding: &&Finding| matches!(finding.label.as_str(), "EMAIL_ADDRESS" | "PHONE_NUMBER");
        let starts: BinaryHeap<usize> =
            findings.iter().filter(is_reachable).map(|finding| finding.span.start).collect();
        Self { starts: starts.into_sorted_vec(), next: 0 }
    }

    /// Whether one stands between `from` and `to`.
    pub(super) fn within(&mut self, from: usize, to: usize) -> bool {
        while self.starts.get(self.next).is_some_and(|start| *start < from) {
            self.next += 1;
        }
        self.starts.get(self.next).is_some_and(|start| *start < to)
    }
}
