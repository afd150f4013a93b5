//! Whether a place stands in text written for people, or in what machines write and read: a line of a log, a value in data or
//! code, the heading of a list of changes.
//!
//! Looks at the place's own line only, and at no more than [`REACH`] bytes of it on each side.

use crate::Span;

/// Bytes of the line looked at on each side: room for what a log writes in front of a date.
const REACH: usize = 96;
/// Longest beginning of a line that can be a heading of a list of changes.
const HEADING: usize = 40;

/// Words that make the number behind them a version.
const VERSION: &[&str] = &["version", "ver", "ver.", "v", "release", "upgrade"];

/// Whether what stands at `span` was written by or for a machine.
pub(crate) fn is_machine(text: &str, span: Span) -> bool {
    let from = text.floor_char_boundary(span.start.saturating_sub(REACH));
    let until = text.floor_char_boundary(span.end + REACH);
    let before = text[from..span.start].rsplit(['\n', '\r']).next().unwrap_or_default();
    let behind = text[span.end..until].split(['\n', '\r']).next().unwrap_or_default();
    let place = &text[span.range()];
    is_quoted(before, behind)
        || is_value(before)
        || is_change(before, behind)
        || is_clocked(before, place, behind)
        || is_stamp(place) && !is_prose(before, behind)
}

/// A string of data or code, an attribute, the text of an element.
fn is_quoted(before: &str, behind: &str) -> bool {
    // "l'8 marzo, ": an elision opens nothing.
    let elided = ["l'", "d'", "L'", "D'"].iter().any(|article| before.ends_with(article));
    let opens = !elided && before.ends_with(['"', '\'', '`', '=', '>', '\\', '@', '$', '{']) || before.ends_with("\":");
    let closes = behind.starts_with(['"', '\'', '`', '<', '\\', '&', '}', '>', ',', ';', ')']);
    let clock = behind.trim_start().split(':').next().is_some_and(|hour| hour.len() == 2 && is_digits(hour));
    opens && (closes || clock && !before.ends_with('>'))
}

/// A value behind a key as programs name them: `created_at: `, `date = `.
fn is_value(before: &str) -> bool {
    let Some(key) = before.trim_end().strip_suffix([':', '=']) else { return false };
    let key = key.trim().trim_start_matches("- ").trim_matches(['"', '\'']);
    let name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    key.starts_with(|first: char| first.is_ascii_lowercase()) && key.bytes().all(name)
}

/// Under or in the heading of a list of changes: nothing but a version in front or right behind, or the date alone as a heading.
fn is_change(before: &str, behind: &str) -> bool {
    let behind = behind.trim_start_matches([' ', ',', '/', '|', '-', ':', '(', '[', ')', ']']);
    let heading = before.trim_start().starts_with('#') && before.trim_matches(['#', ' ', '[', '(', '\t']).is_empty();
    let linked = before.contains("://");
    heading && behind.is_empty()
        || before.trim().eq_ignore_ascii_case("released")
        || (linked || before.len() <= HEADING) && words(before).any(is_version)
        || words(behind).next().is_some_and(is_version)
        // Of a word that the place is the end of, the beginning says nothing: "v" of "vm01".
        || !before.ends_with(char::is_alphanumeric)
            && words(before).last().is_some_and(|word| VERSION.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', '[', ']', '(', ')', ',', ':', '*', '/', '@']).filter(|word| !word.is_empty())
}

/// Three numbers that are no date, or two behind a `v`.
fn is_version(word: &str) -> bool {
    let marked = word.strip_prefix(['v', 'V']);
    let numbers = marked.unwrap_or(word).split(['-', '+']).next().unwrap_or_default().split('.');
    let count = numbers.clone().take_while(|part| is_digits(part)).count();
    let date = numbers.clone().all(|part| part.len() == 2);
    let short =
        numbers.clone().next().is_some_and(|first| first.len() < 3) && numbers.clone().all(|part| part.len() < 4);
    count == 3 && short && !date || marked.is_some() && count == 2
}

/// A time of day with its seconds in or directly behind a date in digits, which hardly anybody writes but in a form.
fn is_clocked(before: &str, place: &str, behind: &str) -> bool {
    let (date, rest) = place.split_once(' ').filter(|_| place.contains(':')).unwrap_or((place, behind));
    let mut parts = rest.trim_start_matches([' ', '\t', 'T', ':', ',']).splitn(3, ':');
    let (hour, minute) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let clock = matches!(hour.len(), 1 | 2) && is_digits(hour) && minute.len() == 2 && is_digits(minute);
    let seconds = parts.next().is_some_and(|rest| rest.bytes().take(2).filter(u8::is_ascii_digit).count() == 2);
    // "Nov 12 06:25:43" opens lines of logs; with the year it is the head of a mail.
    let year = place.bytes().filter(u8::is_ascii_digit).count() > 4;
    let written = date.bytes().any(|byte| byte.is_ascii_lowercase()) && year && !behind.starts_with(':');
    clock && seconds && !written && !before.ends_with(": ")
}

/// A date with its time as ISO 8601 joins them.
fn is_stamp(place: &str) -> bool {
    place.contains('T') && place.contains(':') && place.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a line reads as a sentence around a stamp: words in front, or it goes on in lower case, or ends.
fn is_prose(before: &str, behind: &str) -> bool {
    let small = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let front = before.trim_end_matches([' ', ',']).rsplit(' ').next().unwrap_or_default();
    let next = behind.trim_start_matches([' ', ',', '.']).split(' ').next().unwrap_or_default();
    let touches = before.ends_with([' ', ',']);
    small(front) && touches || before.is_empty() && (small(next) || behind.is_empty())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Judges the part marked by bars.
    fn machine(marked: &str) -> bool {
        let text = marked.replace('|', "");
        let start = marked.find('|').unwrap();
        is_machine(&text, Span::new(start, marked.rfind('|').unwrap() - 1))
    }

    #[test]
    fn what_machines_write_is_told_from_prose() {
        for machine_text in [
            "{\"at\": \"|2024-05-01|\"}",
            "<td>|2024-05-01|</td>",
            "created_at: |2024-05-01|",
            "## [1.2.0] - |2024-05-01|",
            "* **v2.1** (|12 March 2019|)",
            "## |2024-05-01|",
            "released |2024-05-01| (v1.2)",
            "Released |2024/10/04|.",
            "## [9.8.2](https://code.example/compare/v9.8.1...v9.8.2) - |2026-11-23|",
            "|2024-05-01| 12:00:01,123 INFO started",
            "|2024-05-01T12:00:00Z| INFO started",
            "|Nov 12| 06:25:43 host sshd[123]: closed",
        ] {
            assert!(machine(machine_text), "{machine_text}");
        }
        for prose in [
            "Created: |2009-05-21|",
            "When: |2013-03-14 12:53:39|",
            "a\t11.01.27\t|26.02.27|",
            "since |2024-05-01| we use 1.2.3",
            "|2025-02-11| 13:05 Thabo: sent it",
            "Date: Tue, |12 Mar 2019| 10:22:01 +0100",
            "; 0417; Jane; |2024-05-01|; x",
            "the server v|m01| is down",
            "it was |2024-06-05T09:15:30.500-07:00| or not?",
        ] {
            assert!(!machine(prose), "{prose}");
        }
    }
}
