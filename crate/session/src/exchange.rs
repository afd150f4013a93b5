//! One request's answer: bytes in, restored text out. Ends exactly once.

use scrim_provider::{Decoder, Error, Event as Decoded};
use scrim_redact::{Redacted, Restorer, RoundTrip};

use crate::Report;

/// Most bytes of an answer, originals back in place, that are shown: twice the longest answer that is read (4 MiB, see
/// `scrim_provider`). Nothing a model writes about a text of 100 KB comes near; an endpoint that repeats the placeholder
/// of a 3 KB key would otherwise fill the memory from one chunk.
const MOST_RESTORED: usize = 8 << 20;

/// The answer being streamed.
#[derive(Debug)]
pub(crate) struct Exchange {
    decoder: Decoder,
    answer: Restorer,
    reasoning: Restorer,
    /// Values that were sent so that nothing can put them back.
    unrestorable: u32,
    pub(crate) bytes_in: u64,
    /// The answer as it came, before anything was put back.
    came: String,
}

/// What came out of some bytes.
#[derive(Debug)]
pub(crate) enum Piece {
    /// More of the answer.
    Text(String),
    /// More of the thinking.
    Reasoning(String),
    /// The answer is complete.
    Done { cut: bool },
    /// The endpoint failed.
    Failed(Error),
}

impl Exchange {
    pub(crate) fn new(decoder: Decoder, answer: Restorer, reasoning: Restorer, unrestorable: u32) -> Self {
        let (answer, reasoning) = (answer.at_most(MOST_RESTORED), reasoning.at_most(MOST_RESTORED));
        Self { decoder, answer, reasoning, unrestorable, bytes_in: 0, came: String::new() }
    }

    pub(crate) fn head(&mut self, status: u16, headers: &[(String, String)]) -> Vec<Piece> {
        let decoded = self.decoder.head(status, headers);
        self.restore(decoded)
    }

    pub(crate) fn chunk(&mut self, bytes: &[u8]) -> Vec<Piece> {
        self.bytes_in += bytes.len() as u64;
        let decoded = self.decoder.push(bytes);
        self.restore(decoded)
    }

    pub(crate) fn end(&mut self) -> Vec<Piece> {
        let decoded = self.decoder.finish();
        self.restore(decoded)
    }

    /// The answer as the endpoint wrote it, to be sent on to the same endpoint.
    pub(crate) fn take_answer(&mut self) -> Redacted {
        Redacted::answered(std::mem::take(&mut self.came))
    }

    /// What was still held back, of the thinking and of the answer, and what became of the placeholders in the answer.
    pub(crate) fn close(self) -> (String, String, Report) {
        let (answer, trip) = self.answer.finish();
        (self.reasoning.finish().0, answer, report(trip, self.unrestorable))
    }

    fn restore(&mut self, decoded: Vec<Decoded>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for event in decoded {
            pieces.push(match event {
                Decoded::Text(delta) => {
                    self.came += &delta;
                    Piece::Text(self.answer.push(&delta))
                }
                Decoded::Reasoning(delta) => Piece::Reasoning(self.reasoning.push(&delta)),
                Decoded::Done { cut } => Piece::Done { cut },
                Decoded::Failed(error) => Piece::Failed(error),
            });
            if self.answer.is_full() || self.reasoning.is_full() {
                pieces.push(Piece::Failed(Error::TooLarge));
                break;
            }
        }
        pieces
    }
}

/// Counts for the card: the text itself stays here.
pub(crate) fn report(trip: RoundTrip, unrestorable: u32) -> Report {
    Report {
        sent: trip.sent.len() as u32,
        restored: trip.restored.len() as u32,
        altered: trip.altered.len() as u32,
        unmentioned: trip.unmentioned.len() as u32,
        unrestorable,
        unknown: trip.unknown,
    }
}
