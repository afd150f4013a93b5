//! A second look at what is written in code: entities, percent signs, escapes, Base64, addresses in words, numbers pulled apart or misread.
//!
//! Only the neighbourhood of such a token is copied, decoded once (never twice), and looked at again; a text without any pays one look at
//! each byte. Guarantees: what is found in the copy is reported only if it touches something decoded, has the evidence that its
//! encoding asks for, and maps to whole tokens of the text. Linear: a copy is never longer than the text and one separator a token.

mod base64;
mod entity;
mod escape;
mod grouped;
mod misread;
mod reader;
mod spelled;

use std::borrow::Cow;

use super::{Normalised, Piece};
use crate::terms::OWN_WORD;
use crate::{Finding, Label, Span};
use reader::Reader;

/// How a stretch of text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Code {
    /// `&#64;`, `&nbsp;`
    Entity,
    /// `%40`
    Percent,
    /// `\u0040`, `\x40`
    Escape,
    /// `=40`, and lines that end with `=`
    Quoted,
    /// A run of RFC 4648's alphabet.
    Base64,
    /// `jane (at) example (dot) com`
    Spelled,
    /// `4 1 1 1 …`, `4111.1111.…`, or broken over lines.
    Grouped,
    /// `44O5l4Ol359`, as scanned paper is read.
    Misread,
}

impl Code {
    /// For people, among a finding's checks.
    const fn name(self) -> &'static str {
        match self {
            Self::Entity => "HTML entities undone",
            Self::Percent => "percent-encoding undone",
            Self::Escape => "escapes undone",
            Self::Quoted => "quoted-printable undone",
            Self::Base64 => "Base64 undone",
            Self::Spelled => "address written in words",
            Self::Grouped => "number pulled apart",
            Self::Misread => "letters read for digits",
        }
    }

    /// Whether a finding that rests on such a code is believed. What is decoded by mere chance looks like words and numbers, so most
    /// codes ask for a check that passed, a word near, or a shape nobody else uses.
    fn believes(self, finding: &Finding) -> bool {
        let sure = !finding.why.checks.is_empty() || finding.score.get() >= SURE || is_asked_for(finding);
        match self {
            Self::Entity => true,
            Self::Percent | Self::Escape | Self::Quoted => sure,
            Self::Base64 => sure && rank(finding).is_some(),
            Self::Spelled => finding.label == MAIL,
            Self::Grouped | Self::Misread => sure || !finding.why.words.is_empty(),
        }
    }
}

/// The surest class of `overlap.rs`.
const SURE: f32 = 0.85;
const MAIL: Label = Label::fixed("EMAIL_ADDRESS");

/// What can make a whole Base64 token sensitive, the gravest first: it is the label that the token gets. Dates, hosts and the like are
/// everywhere inside such tokens, and a token let through for a date in it would carry the rest out.
const GRAVE: [&str; 5] = ["SECRET", "CREDIT_CARD", "IBAN_CODE", "EMAIL_ADDRESS", "CRYPTO"];

/// The place in [`GRAVE`]; behind them comes what people asked for themselves.
fn rank(finding: &Finding) -> Option<usize> {
    let grave = GRAVE.iter().position(|label| finding.label.as_str() == *label);
    grave.or(is_asked_for(finding).then_some(GRAVE.len()))
}

/// Whether it is somebody's own word, or found by somebody's own recognizer. The names of the catalogue's are borrowed from it.
fn is_asked_for(finding: &Finding) -> bool {
    matches!(finding.why.recognizer, Cow::Owned(_)) || finding.why.recognizer == OWN_WORD
}

/// Something to be read otherwise than it stands there.
#[derive(Clone, Copy)]
struct Edit {
    /// Where it stands in the text.
    span: Span,
    /// What it says, as a range of the reader's buffer.
    says: (usize, usize),
    code: Code,
}

/// How much of the text around a token is copied with it: what context words and edges are judged by.
const BEFORE: usize = 200;
/// As [`BEFORE`], behind it.
const BEHIND: usize = 120;
/// Between two neighbourhoods: ends a paragraph, and no pattern reaches over it.
const CUT: &str = "\n\n\0\n\n";

/// The copy.
pub(crate) struct Decoded {
    view: Normalised<'static>,
    /// What was decoded, in the copy's own bytes, ascending.
    places: Vec<(Span, Code)>,
    /// Where a neighbourhood ends and the next begins.
    cuts: Vec<usize>,
}

impl Decoded {
    /// None where nothing in `text`, which is normalised, is written in code.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let mut reader = Reader::new(text);
        reader.run();
        if reader.edits.is_empty() { None } else { Some(Copy::of(text, &reader.edits, &reader.says)) }
    }

    pub(crate) fn text(&self) -> &str {
        self.view.text()
    }

    /// Adds to `believed` those of `findings`, all in this copy, that rest on something decoded, at their places in the text.
    pub(crate) fn believed(&self, findings: Vec<Finding>, believed: &mut Vec<Finding>) {
        // The gravest finding of each Base64 token.
        let mut tokens: Vec<(usize, Finding)> = Vec::new();
        for mut finding in findings {
            let Some(code) = self.code(&finding) else { continue };
            finding.why.checks.push(code.name());
            finding.span = self.view.original(finding.span);
            match rank(&finding).filter(|_| code == Code::Base64) {
                None => believed.push(finding),
                Some(rank) => match tokens.last_mut().filter(|(_, last)| last.span.overlaps(finding.span)) {
                    Some(last) if last.0 <= rank => {}
                    Some(last) => *last = (rank, finding),
                    None => tokens.push((rank, finding)),
                },
            }
        }
        believed.extend(tokens.into_iter().map(|(_, finding)| finding));
    }

    /// The code a finding rests on, if it does on any and has the evidence each asks for.
    fn code(&self, finding: &Finding) -> Option<Code> {
        let span = finding.span;
        let cut = self.cuts.partition_point(|cut| *cut <= span.start);
        if self.cuts.get(cut).is_some_and(|cut| *cut < span.end) {
            return None;
        }
        let first = self.places.partition_point(|(place, _)| place.end <= span.start);
        let mut codes =
            self.places[first..].iter().take_while(|(place, _)| place.start < span.end).map(|(_, code)| *code);
        let code = codes.next()?;
        (code.believes(finding) && codes.all(|code| code.believes(finding))).then_some(code)
    }
}

/// The copy while it is made.
struct Copy {
    text: String,
    pieces: Vec<Piece>,
    places: Vec<(Span, Code)>,
    cuts: Vec<usize>,
}

impl Copy {
    /// Copies the neighbourhoods of all edits, each as what it says.
    fn of(text: &str, edits: &[Edit], says: &str) -> Decoded {
        let mut copy = Copy { text: String::new(), pieces: Vec::new(), places: Vec::new(), cuts: Vec::new() };
        let mut copied = 0;
        let last = edits.len() - 1;
        for (number, edit) in edits.iter().enumerate() {
            let from = text.floor_char_boundary(edit.span.start.saturating_sub(BEFORE));
            if from > copied {
                copy.cut(copied);
                copied = from;
            }
            copy.keep(text, Span::new(copied, edit.span.start));
            copy.edit(edit, &says[edit.says.0..edit.says.1]);
            copied = edit.span.end;
            let next = if number == last { text.len() } else { edits[number + 1].span.start };
            let until = text.ceil_char_boundary((copied + BEHIND).min(text.len())).min(next);
            copy.keep(text, Span::new(copied, until));
            copied = until;
        }
        let view = Normalised { text: Cow::Owned(copy.text), pieces: copy.pieces };
        Decoded { view, places: copy.places, cuts: copy.cuts }
    }

    fn keep(&mut self, original: &str, span: Span) {
        if span.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some(last) if last.same && last.original.end == span.start => last.original.end = span.end,
            _ => self.pieces.push(Piece { start: self.text.len(), original: span, same: true }),
        }
        self.text.push_str(&original[span.range()]);
    }

    fn edit(&mut self, edit: &Edit, says: &str) {
        let start = self.text.len();
        if !says.is_empty() {
            self.pieces.push(Piece { start, original: edit.span, same: false });
            self.text.push_str(says);
        }
        self.places.push((Span::new(start, self.text.len()), edit.code));
    }

    fn cut(&mut self, at: usize) {
        if !self.text.is_empty() {
            self.pieces.push(Piece { start: self.text.len(), original: Span::new(at, at), same: false });
            self.text.push_str(CUT);
            self.cuts.push(self.text.len() - CUT.len() / 2);
        }
    }
}

#[cfg(test)]
mod tests;
