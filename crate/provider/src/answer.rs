//! From pieces of an answer to events: characters joined, thinking parted from text, size bounded.

use crate::Event;
use crate::lines::Oversize;
use crate::payload::Part;
use crate::think::{Parted, Splitter};
use crate::utf8::Joiner;

/// Bytes of text and thinking one answer may have. A million words: nothing a person asked for comes near it.
pub(crate) const LIMIT: usize = 4 << 20;

#[derive(Debug)]
pub(crate) struct Answer {
    text: Joiner,
    reasoning: Joiner,
    splitter: Splitter,
    room: usize,
}

impl Answer {
    pub(crate) fn new() -> Self {
        Self { text: Joiner::default(), reasoning: Joiner::default(), splitter: Splitter::new(), room: LIMIT }
    }

    /// Appends the events of one piece.
    pub(crate) fn push(&mut self, part: &Part, out: &mut Vec<Event>) -> Result<(), Oversize> {
        self.room = self.room.checked_sub(part.reasoning.len() + part.text.len()).ok_or(Oversize)?;
        think(out, self.reasoning.push(&part.reasoning));
        let text = self.text.push(&part.text);
        split(out, self.splitter.push(&text));
        Ok(())
    }

    /// Appends what was held back: nothing can complete it any more.
    pub(crate) fn finish(&mut self, out: &mut Vec<Event>) {
        think(out, self.reasoning.finish().to_owned());
        let text = self.text.finish();
        split(out, self.splitter.push(text));
        split(out, self.splitter.finish());
    }
}

fn split(out: &mut Vec<Event>, parted: Parted) {
    think(out, parted.reasoning);
    match out.last_mut() {
        _ if parted.text.is_empty() => {}
        Some(Event::Text(before)) => before.push_str(&parted.text),
        _ => out.push(Event::Text(parted.text)),
    }
}

fn think(out: &mut Vec<Event>, reasoning: String) {
    match out.last_mut() {
        _ if reasoning.is_empty() => {}
        Some(Event::Reasoning(before)) => before.push_str(&reasoning),
        _ => out.push(Event::Reasoning(reasoning)),
    }
}
