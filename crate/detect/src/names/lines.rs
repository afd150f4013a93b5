//! Cues that are lines: a mail's head, labels of forms, columns of tables, closings, signatures, speakers, quotations.

use crate::{Finding, Span};

use super::columns::Columns;
use super::cues::Cues;
use super::labelled;
use super::labels::{CLOSING, FIRST_NAME, LAST_NAME, MAIL, MAIL_OTHER, MAIL_SHORT, PERSON};
use super::letters::{self, Reachable};
use super::lists::Kinds;
use super::posts::{self, Speakers};

/// Longest label, in bytes.
pub(super) const LABEL: usize = 40;
/// Longest line that may close a letter or hold nothing but a name, in bytes.
pub(super) const SHORT: usize = 80;
/// Lines a signature's address or number stands below the name at most.
const SIGNATURE: usize = 4;

/// Any line of a mail's head.
const HEAD: Kinds = MAIL | MAIL_SHORT | MAIL_OTHER;

/// A line without its quotation marks and indent.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) label: Label,
}

/// What stands in front of a line's colon, tab, bar or wide gap.
#[derive(Clone, Copy, Default)]
pub(super) struct Label {
    pub(super) kinds: Kinds,
    /// Where the value begins; 0 where there is no label.
    pub(super) value: usize,
    /// Whether the line is nothing but the label.
    pub(super) alone: bool,
    pub(super) colon: bool,
}

/// Adds the names that lines point at. `findings` are the addresses and numbers that make a signature.
pub(super) fn read(cues: &mut Cues<'_>, findings: &[Finding]) {
    let lines = lines(cues);
    let letter = cues.first_greeting().unwrap_or(usize::MAX);
    let mut reachable = Reachable::new(findings);
    let mut columns = Columns::default();
    let mut speakers = Speakers::default();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| lines[before]);
        let behind = lines.get(at + 1).copied();
        let is_head = |other: Option<Line>| other.is_some_and(|line| line.label.kinds & HEAD != 0);
        let kinds = line.label.kinds;
        if columns.read(cues, line.span) {
            continue;
        }
        let is_mail = kinds & MAIL != 0 || (kinds & MAIL_SHORT != 0 && (is_head(before) || is_head(behind)));
        if is_mail || kinds & (PERSON | FIRST_NAME | LAST_NAME) != 0 {
            labelled::read(cues, *line, behind);
        } else if kinds & CLOSING != 0 || letters::closes(cues, line.span) {
            letters::closing(cues, *line, behind, lines.get(at + 2).copied());
        } else {
            speakers.note(cues, line.span);
            letters::quotation(cues, line.span);
            if before.is_none_or(|before| before.span.is_empty() || before.label.kinds & HEAD != 0) {
                let ends = behind.is_none_or(|behind| behind.span.is_empty());
                letters::lone(cues, line.span, ends && line.span.start > letter);
            }
            posts::posted(cues, line.span);
            let opens = before.is_none_or(|before| before.span.is_empty() || before.span.len() < 4);
            let last = lines.get(at + SIGNATURE).map_or(cues.text.len(), |last| last.span.end);
            if opens && reachable.within(line.span.end, last) {
                letters::signature(cues, line.span);
            }
        }
    }
    speakers.settle(cues);
}

/// Whether the line around byte `at` is a numbered heading in capitals: `B. GENERAL PROVISIONS`, `§ 4. OBOWIĄZKI STRON`, and no
/// `J. R. DOE`.
pub(super) fn is_heading(text: &str, at: usize) -> bool {
    let from = text.floor_char_boundary(at.saturating_sub(SHORT));
    let to = text.floor_char_boundary((at + SHORT).min(text.len()));
    let start = text[from..at].rfind('\n').map_or(from, |place| from + place + 1);
    let end = text[at..to].find('\n').map_or(to, |place| at + place);
    let line = text[start..end].trim();
    let section = line.strip_prefix('§').map(str::trim_start);
    let Some((number, rest)) = section.unwrap_or(line).split_once(' ') else { return false };
    let stem = number.trim_end_matches(['.', ')']);
    let counts =
        !stem.is_empty() && stem.len() <= 4 && stem.bytes().all(|byte| byte.is_ascii_digit() || b"IVX".contains(&byte));
    let lettered = stem.len() == 1 && stem.bytes().all(|byte| byte.is_ascii_uppercase());
    let numbered = section.is_some() && counts || stem.len() < number.len() && (counts || lettered);
    numbered
        && rest.split(' ').filter(|word| !word.is_empty()).count() > 1
        && !rest.contains(['.', ',', ':'])
        && rest.chars().all(|char| !char.is_lowercase())
}

fn lines(cues: &Cues<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for raw in cues.text.split('\n') {
        let content = raw.trim_start_matches([' ', '\t', '>', '*', '|', '\u{2022}']);
        let from = start + raw.len() - content.len();
        let span = Span::new(from, from + content.trim_end().len());
        lines.push(Line { span, label: label(cues, span) });
        start += raw.len() + 1;
    }
    lines
}

fn label(cues: &Cues<'_>, line: Span) -> Label {
    let text = &cues.text[line.range()];
    let head = &text[..text.floor_char_boundary(LABEL)];
    if !head.starts_with(char::is_alphabetic) {
        return Label::default();
    }
    let head = head.as_bytes();
    let ends = |at: &usize| matches!(head[*at], b':' | b'\t' | b'|') || head[*at..].starts_with(b"  ");
    let end = (0..head.len()).find(ends);
    let end = end.or((text.len() <= LABEL).then_some(text.len()));
    let Some(end) = end else { return Label::default() };
    let kinds = cues.words.phrase(&text[..end]);
    let rest = &text[end..];
    let value = line.end - rest.trim_start_matches([':', ' ', '\t', '|']).len();
    Label { kinds, value, alone: value == line.end, colon: rest.starts_with(':') }
}

#[cfg(test)]
mod tests {
    use super::is_heading;

    #[test]
    fn numbered_lines_in_capitals_are_headings() {
        for heading in
            ["B. DANE PODATNIKA", "§ 4. OBOWIĄZKI STRON", "x\nII. FAKTEN UND VERFAHREN\ny", "12) GENERAL PROVISIONS"]
        {
            let at = heading.find(['D', 'O', 'F', 'G']).expect("it has a word");
            assert!(is_heading(heading, at), "{heading}");
        }
        for other in ["J. R. DOE", "B. DOE", "JANE DOE", "B. Dane podatnika", "A. DOE, WITNESS", "DOE 12 STREET"] {
            assert!(!is_heading(other, other.len() - 1), "{other}");
        }
    }
}
