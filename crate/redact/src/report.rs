//! What became of the placeholders of one question.
//!
//! Bounded: an answer that invents placeholders without end is reported with the first [`MOST_UNKNOWN`].

use std::collections::BTreeSet;

use crate::form::Token;
use crate::placeholder::{LONGEST, placeholder_len};
use crate::scan::{Scanner, Stop};
use crate::table::Table;

/// Most invented placeholders kept: enough for a person to see what is wrong.
const MOST_UNKNOWN: usize = 100;

/// How the placeholders and surrogates of one question came back. Each list holds one once, as it was sent: a placeholder with
/// its brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundTrip {
    /// Stood in what was sent, sorted.
    pub sent: Vec<String>,
    /// Were put back at least once, sorted; also such as were sent by an earlier question of the conversation.
    pub restored: Vec<String>,
    /// Of these, came back at least once in another form than they were sent, sorted.
    pub altered: Vec<String>,
    /// Were sent and did not come back, sorted.
    pub unmentioned: Vec<String>,
    /// Look like ours and were never issued, in order; they stand in the answer as they came.
    pub unknown: Vec<String>,
}

/// How a placeholder came back; the later, the stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Came {
    NotYet,
    Exactly,
    Altered,
}

/// Keeps account while an answer is restored.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    sent: BTreeSet<usize>,
    /// For each entry of the table, how it came back.
    came: Vec<Came>,
    unknown: Vec<String>,
    /// A bracket that may open an invented placeholder, and what stood behind it so far.
    open: String,
}

impl Account {
    pub(crate) fn new(table: &Table, sent: &str) -> Self {
        let mut scanner = Scanner::new(table);
        let mut known = BTreeSet::new();
        let mut at = 0;
        while let Stop::Token(start, token) = scanner.walk(table, sent, at, true) {
            at = start + token.len;
            if sent[start..at] == table.written(token.entry) {
                known.insert(token.entry);
            }
        }
        Self { sent: known, came: vec![Came::NotYet; table.len()], unknown: Vec::new(), open: String::new() }
    }

    /// A placeholder or surrogate was put back.
    pub(crate) fn restored(&mut self, table: &Table, token: &Token, form: &str) {
        self.open.clear();
        // A genitive's -s behind it is none of its own.
        let exact = form.starts_with(&*table.written(token.entry));
        let came = &mut self.came[token.entry];
        *came = (*came).max(if exact { Came::Exactly } else { Came::Altered });
    }

    /// This went through as it is.
    pub(crate) fn passed(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() && self.unknown.len() < MOST_UNKNOWN {
            if self.open.is_empty() {
                let Some(bracket) = rest.find('[') else { return };
                rest = &rest[bracket..];
            }
            // Nothing but capitals, digits and underscores up to the bracket: see `placeholder.rs`.
            let skipped = usize::from(self.open.is_empty());
            let inner = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
            let end = rest.bytes().skip(skipped).position(|byte| !inner(byte)).map(|at| at + skipped);
            let (taken, closed) = match end {
                Some(end) if rest.as_bytes()[end] == b']' => (end + 1, true),
                Some(end) => (end, false),
                None => (rest.len(), false),
            };
            if self.open.len() + taken > LONGEST {
                self.open.clear();
                rest = &rest[taken..];
                continue;
            }
            self.open.push_str(&rest[..taken]);
            rest = &rest[taken..];
            if closed && placeholder_len(&self.open) == Some(self.open.len()) && !self.unknown.contains(&self.open) {
                self.unknown.push(std::mem::take(&mut self.open));
            } else if end.is_some() {
                self.open.clear();
            }
        }
    }

    pub(crate) fn close(self, table: &Table) -> RoundTrip {
        let named = |wanted: &dyn Fn(usize) -> bool| {
            (0..self.came.len()).filter(|at| wanted(*at)).map(|at| table.written(at).into_owned()).collect()
        };
        RoundTrip {
            sent: named(&|at| self.sent.contains(&at)),
            restored: named(&|at| self.came[at] != Came::NotYet),
            altered: named(&|at| self.came[at] == Came::Altered),
            unmentioned: named(&|at| self.sent.contains(&at) && self.came[at] == Came::NotYet),
            unknown: self.unknown,
        }
    }
}
