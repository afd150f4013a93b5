//! Names behind a label: `From: Jane Doe <…>; Roe, Max`, `Contact: Jane Doe (Sales)`.

use crate::Span;

use super::cues::{Cue, Cues, Single};
use super::inline;
use super::labels::{FIRST_NAME, LAST_NAME};
use super::lines::{Line, SHORT};
use super::lists::Kinds;
use super::read::{self, Name};

/// Reads the value of a label: on its line, or on the next where the label stands alone.
pub(super) fn read(cues: &mut Cues<'_>, line: Line, behind: Option<Line>) {
    let kinds = line.label.kinds;
    let (value, needs_two) = if line.label.alone {
        // A label without a colon may be any heading.
        match behind {
            Some(next) if next.label.kinds == 0 && next.span.len() < SHORT => (next.span, !line.label.colon),
            _ => return,
        }
    } else {
        (Span::new(line.label.value, line.span.end), is_key(cues.text, line.span))
    };
    if kinds & (FIRST_NAME | LAST_NAME) != 0 {
        let name = read::name(cues.words, cues.text, value.start).filter(|name| name.span.end <= value.end);
        if let Some(name) = name.filter(|name| ends_value(&cues.text[name.span.end..value.end])) {
            cues.add(name, Cue::Header, single_of(kinds));
        }
        return;
    }
    people_listed(cues, value, needs_two);
}

/// Whether a label is a key of a file of settings: written small, behind an indent. There `name: Lint` names a job.
fn is_key(text: &str, line: Span) -> bool {
    let outside = text[..line.start].trim_end_matches(' ');
    line.start > outside.len() + 1 && outside.ends_with('\n') && text[line.range()].starts_with(char::is_lowercase)
}

/// What a single word behind such a label is.
pub(super) fn single_of(kinds: Kinds) -> Single {
    match (kinds & FIRST_NAME != 0, kinds & LAST_NAME != 0) {
        (true, false) => Single::First,
        (false, true) => Single::Last,
        _ => Single::Either,
    }
}

/// Reads `Jane Doe <…>; Roe, Max (Sales), Kim Poe`.
fn people_listed(cues: &mut Cues<'_>, value: Span, needs_two: bool) {
    let text = cues.text;
    let mut from = value.start;
    while from < value.end {
        let rest = &text[from..value.end];
        let skipped = rest.len() - rest.trim_start_matches([' ', ';', ',', '"', '\'', '-', '\t', '|', '@']).len();
        from += skipped;
        if from >= value.end {
            return;
        }
        if let Some((name, titled)) = cues.titled(from).filter(|(name, _)| name.span.end <= value.end) {
            if let Some((name, turned)) = turned(cues, &name, value.end) {
                from = name.span.end;
                cues.add_turned(name, Cue::Header, turned);
                continue;
            }
            let rest = &text[name.span.end..value.end];
            let next = inline::next_listed(rest).map(|joint| name.span.end + joint);
            let fits = name.words.len() > 1 || !(needs_two || is_abbreviation(text, name.span));
            if fits && (ends_value(rest) || next.is_some()) {
                from = next.unwrap_or_else(|| part_end(text, name.span.end, value.end));
                cues.add(name, Cue::Header, if titled { Single::Last } else { Single::Either });
                continue;
            }
        }
        from = part_end(text, from, value.end);
    }
}

/// `DNI`, `DOB`: short and all capitals.
fn is_abbreviation(text: &str, span: Span) -> bool {
    span.len() < 5 && text[span.range()].chars().all(char::is_uppercase)
}

/// Where the part of a list that begins at `at` ends: at a comma or semicolon.
fn part_end(text: &str, at: usize, end: usize) -> usize {
    text[at..end].find([';', ',', '\t', '|']).map_or(end, |place| at + place)
}

/// Whether a name in a value ends where `rest` begins.
pub(super) fn ends_value(rest: &str) -> bool {
    let trimmed = rest.trim_start_matches(' ');
    trimmed.is_empty()
        || rest.starts_with("  ")
        || trimmed.starts_with([',', ';', '<', '(', '[', '|', '\t', '\u{b7}', '+', '=', '"', '/'])
        || trimmed.starts_with("- ")
        || (rest.starts_with('.') && trimmed.len() == 1)
        || rest.starts_with(". ")
}

/// `Doe, Jane`, where `last` is read as a name: the whole, and how many words stand in front of the comma.
pub(super) fn turned(cues: &Cues<'_>, last: &Name, end: usize) -> Option<(Name, usize)> {
    let text = cues.text;
    if !text[last.span.end..end].starts_with(", ") {
        return None;
    }
    let first = read::name(cues.words, text, last.span.end + 2)?;
    let rest = &text[first.span.end..end];
    // Two full names are two people; `Jane, Tom, Kim` are three.
    let most = 3 + usize::from(rest.starts_with(" <"));
    let is_one = last.words.len() <= 2 && first.words.len() <= 2 && last.words.len() + first.words.len() <= most;
    let is_list = rest.starts_with(", ") && rest[2..].starts_with(char::is_uppercase);
    if !is_one || first.span.end > end || !ends_value(rest) || is_list {
        return None;
    }
    let words = last.words.iter().chain(&first.words).copied().collect();
    Some((Name { span: Span::new(last.span.start, first.span.end), words }, last.words.len()))
}
