//! One message of a stream, whatever carries it.

use crate::lines::Oversize;
use crate::{ndjson, sse};

/// One message: an event of an event stream, a line of newline-delimited JSON, or a whole body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The event's own name; empty where the carrier has none.
    pub(crate) name: Vec<u8>,
    /// What it carries, as it came.
    pub(crate) data: Vec<u8>,
}

impl Frame {
    pub(crate) fn unnamed(data: Vec<u8>) -> Self {
        Self { name: Vec::new(), data }
    }

    /// As a test writes it.
    #[cfg(test)]
    pub(crate) fn json(json: &str) -> Self {
        Self::unnamed(json.as_bytes().to_vec())
    }
}

/// How messages are told apart.
#[derive(Debug)]
pub(crate) enum Framing {
    Events(sse::Events),
    Lines(ndjson::Values),
    /// Everything up to the end is one message.
    Whole(Vec<u8>),
}

/// Bytes one message may have. The longest answer allowed (see `answer::LIMIT`) fits even where a server sends it in one
/// piece, with room for the escapes of text that is not ASCII.
pub(crate) const LIMIT: usize = 8 << 20;

impl Framing {
    pub(crate) fn events() -> Self {
        Self::Events(sse::Events::new(LIMIT))
    }

    pub(crate) fn lines() -> Self {
        Self::Lines(ndjson::Values::new(LIMIT))
    }

    pub(crate) fn whole() -> Self {
        Self::Whole(Vec::new())
    }

    /// Appends the messages that `bytes` complete.
    pub(crate) fn push(&mut self, bytes: &[u8], out: &mut Vec<Frame>) -> Result<(), Oversize> {
        match self {
            Self::Events(events) => events.push(bytes, out),
            Self::Lines(values) => values.push(bytes, out),
            Self::Whole(body) => {
                if body.len() + bytes.len() > LIMIT {
                    return Err(Oversize);
                }
                body.extend_from_slice(bytes);
                Ok(())
            }
        }
    }

    /// Appends what the end of the stream completes.
    pub(crate) fn finish(&mut self, out: &mut Vec<Frame>) -> Result<(), Oversize> {
        match self {
            Self::Events(events) => events.finish(out),
            Self::Lines(values) => {
                values.finish(out);
                Ok(())
            }
            Self::Whole(body) => {
                out.push(Frame::unnamed(std::mem::take(body)));
                Ok(())
            }
        }
    }

    /// The first line that means nothing in this framing, if one came.
    pub(crate) fn strange(&self) -> Option<&[u8]> {
        match self {
            Self::Events(events) => events.strange(),
            Self::Lines(_) | Self::Whole(_) => None,
        }
    }
}
