//! Puts originals back while an answer arrives. Never emits half a placeholder; never waits once a placeholder can no
//! longer complete; never looks again at what it has put back. Any chunking gives the same text.
//!
//! Restores only what its vault has issued, and knows nothing of who produced the text.

use std::fmt;

use crate::placeholder::is_name;
use crate::report::{Account, RoundTrip};
use crate::scan::{Scanner, Stop};
use crate::surrogate::issued::Issued;
use crate::table::{Entry, Table};
use crate::{Clear, Redacted};

/// Puts originals back into one answer, piece by piece. See [`Vault::restorer`](crate::Vault::restorer).
pub struct Restorer {
    table: Table,
    scanner: Scanner,
    account: Account,
    /// The proper beginning of a placeholder: what has arrived and not been let go.
    held: String,
    /// Bytes that may still be returned.
    room: usize,
    /// More would have come than there was room for.
    full: bool,
}

impl Restorer {
    pub(crate) fn new(table: Table, sent: &Redacted) -> Self {
        Self::over(table, sent.as_str())
    }

    /// From what [`Vault::entries`](crate::Vault::entries) gave, for one answer, in another process. All of it counts as
    /// sent. What is no placeholder is a surrogate.
    pub fn from_entries(entries: impl IntoIterator<Item = (String, Clear<String>)>) -> Result<Self, EntryError> {
        let mut sent = String::new();
        let (mut parsed, mut surrogates) = (Vec::new(), Vec::new());
        for (index, (placeholder, original)) in entries.into_iter().enumerate() {
            // EXPOSE: it is wrapped again at once.
            let original = Clear::new(original.into_exposed().into());
            sent.push_str(&placeholder);
            sent.push('\n');
            if !placeholder.trim().is_empty() && !placeholder.contains(['[', ']']) && !is_name(&placeholder) {
                surrogates.push(Issued { text: placeholder, original, sent: true });
                continue;
            }
            let name = placeholder.strip_prefix('[').and_then(|inside| inside.strip_suffix(']'));
            let name = name.filter(|name| is_name(name)).ok_or(EntryError { index })?.to_owned();
            // Where it stood is not known: brackets around it may have been the text's own.
            parsed.push(Entry { name, original, in_brackets: true });
        }
        Ok(Self::over(Table::new(parsed, surrogates), &sent))
    }

    fn over(table: Table, sent: &str) -> Self {
        let account = Account::new(&table, sent);
        let scanner = Scanner::new(&table);
        Self { scanner, account, table, held: String::new(), room: usize::MAX, full: false }
    }

    /// The same, but returning so many bytes at most in all. An answer can repeat a short placeholder of a long original
    /// without end, so what is restored may be a thousand times as long as what came.
    #[must_use]
    pub fn at_most(self, bytes: usize) -> Self {
        Self { room: bytes, ..self }
    }

    /// More would have come than [`at_most`](Self::at_most) allows. Nothing is returned from then on.
    pub fn is_full(&self) -> bool {
        self.full
    }

    /// Takes the next piece of the answer and returns what can be shown of it now.
    pub fn push(&mut self, delta: &str) -> String {
        if self.held.is_empty() {
            let mut restored = String::with_capacity(delta.len());
            let kept = self.run(delta, false, &mut restored);
            self.held.push_str(&delta[kept..]);
            return restored;
        }
        let mut text = std::mem::take(&mut self.held);
        text.push_str(delta);
        let mut restored = String::with_capacity(text.len());
        let kept = self.run(&text, false, &mut restored);
        text.drain(..kept);
        self.held = text;
        restored
    }

    /// The answer is over: returns what was still held back, and the report.
    pub fn finish(mut self) -> (String, RoundTrip) {
        let held = std::mem::take(&mut self.held);
        let mut restored = String::with_capacity(held.len());
        self.run(&held, true, &mut restored);
        (restored, self.account.close(&self.table))
    }

    /// Restores into `restored` and returns how much of `text` was used up. Stops, using up all, where the room ends.
    fn run(&mut self, text: &str, last: bool, restored: &mut String) -> usize {
        let mut from = 0;
        loop {
            let stop = self.scanner.walk(&self.table, text, from, last);
            let (Stop::Token(until, _) | Stop::Unfinished(until)) = stop else {
                self.pass(&text[from..], restored);
                return text.len();
            };
            self.pass(&text[from..until], restored);
            let Stop::Token(start, token) = stop else { return if self.full { text.len() } else { until } };
            from = start + token.len;
            // EXPOSE: the answer is shown to the person whose text it was.
            let original = self.table.original(token.entry).expose();
            if !takes(&mut self.room, &mut self.full, original.len() + token.tail.len()) {
                return text.len();
            }
            restored.push_str(original);
            restored.push_str(token.tail);
            self.account.restored(&self.table, &token, &text[start..from]);
        }
    }

    fn pass(&mut self, text: &str, restored: &mut String) {
        if takes(&mut self.room, &mut self.full, text.len()) {
            self.account.passed(text);
            restored.push_str(text);
        }
    }
}

/// Whether there is room for so many bytes more. Once there was not, there is none.
fn takes(room: &mut usize, full: &mut bool, bytes: usize) -> bool {
    let left = room.checked_sub(bytes).filter(|_| !*full);
    *full |= left.is_none();
    *room = left.unwrap_or(0);
    !*full
}

impl fmt::Debug for Restorer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Restorer({} placeholders, {} bytes held)", self.table.len(), self.held.len())
    }
}

/// An entry's placeholder is not one, nor a surrogate: the file it came from is damaged or was made by something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {index} does not begin with a placeholder")]
pub struct EntryError {
    /// Which entry, from 0.
    pub index: usize,
}

#[cfg(test)]
mod tests;
