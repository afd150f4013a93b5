//! Server-sent events (WHATWG HTML, section 9.2): bytes in, events out, the same for any chunking.
//!
//! Two deliberate departures from the standard, both because language model servers need them:
//! - A last event without the blank line after it is discarded by the standard. Here [`Events::finish`] dispatches it:
//!   several servers close the connection right after `data: [DONE]`. An event that was cut off is then incomplete
//!   JSON, which the dialect reports as a truncated stream.
//! - A field named `error` counts as an event of that name. llama.cpp's server long wrote its mid-stream errors so
//!   (`error: {"code":…}`, `server_sent_event(sink, "error", …)`); the standard would drop the only line that says what happened.
//!
//! Refuses to know: characters (data stay bytes, the JSON reader decodes them), ids and reconnection (a question is sent
//! once).

use crate::complaint::BODY_LIMIT;
use crate::frame::Frame;
use crate::lines::{Lines, Oversize};

#[derive(Debug)]
pub(crate) struct Events {
    lines: Lines,
    event: Pending,
}

/// The event being put together.
#[derive(Debug)]
struct Pending {
    name: Vec<u8>,
    data: Vec<u8>,
    limit: usize,
    /// The first line that is no field.
    strange: Option<Vec<u8>>,
}

impl Events {
    /// `limit`: bytes the data of one event may have.
    pub(crate) fn new(limit: usize) -> Self {
        let event = Pending { name: Vec::new(), data: Vec::new(), limit, strange: None };
        Self { lines: Lines::new(limit), event }
    }

    /// Appends the events that `bytes` complete.
    pub(crate) fn push(&mut self, bytes: &[u8], out: &mut Vec<Frame>) -> Result<(), Oversize> {
        let Self { lines, event } = self;
        lines.push(bytes, |line| event.line(line, out))
    }

    /// Appends the event that the end of the stream completes, if one was begun.
    pub(crate) fn finish(&mut self, out: &mut Vec<Frame>) -> Result<(), Oversize> {
        let last = self.lines.finish();
        if !last.is_empty() {
            self.event.line(&last, out)?;
        }
        self.event.dispatch(out);
        Ok(())
    }

    /// The first line that is no field of the standard, if one came: this may be no event stream at all.
    pub(crate) fn strange(&self) -> Option<&[u8]> {
        self.event.strange.as_deref()
    }
}

impl Pending {
    fn line(&mut self, line: &[u8], out: &mut Vec<Frame>) -> Result<(), Oversize> {
        if line.is_empty() {
            self.dispatch(out);
            return Ok(());
        }
        let (field, value) = match line.iter().position(|&byte| byte == b':') {
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (line, &line[line.len()..]),
        };
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match field {
            b"data" => self.append(value)?,
            b"error" => {
                self.name = b"error".to_vec();
                self.append(value)?;
            }
            b"event" => self.name = value.to_vec(),
            // A comment (servers send them to keep the connection open), or a field about reconnection.
            b"" | b"id" | b"retry" => {}
            _ => {
                self.strange.get_or_insert_with(|| line[..line.len().min(BODY_LIMIT)].to_vec());
            }
        }
        Ok(())
    }

    /// Each value ends in a line feed; the last one is taken off again when the event is dispatched.
    fn append(&mut self, value: &[u8]) -> Result<(), Oversize> {
        if self.data.len() + value.len() + 1 > self.limit {
            return Err(Oversize);
        }
        self.data.extend_from_slice(value);
        self.data.push(b'\n');
        Ok(())
    }

    fn dispatch(&mut self, out: &mut Vec<Frame>) {
        let name = std::mem::take(&mut self.name);
        let mut data = std::mem::take(&mut self.data);
        if data.pop().is_some() {
            out.push(Frame { name, data });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(chunks: &[&[u8]]) -> Vec<(String, String)> {
        let mut parser = Events::new(64);
        let mut out = Vec::new();
        for chunk in chunks {
            parser.push(chunk, &mut out).unwrap();
        }
        parser.finish(&mut out).unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        out.into_iter().map(|frame| (text(frame.name), text(frame.data))).collect()
    }

    fn named(name: &str, data: &str) -> (String, String) {
        (name.to_owned(), data.to_owned())
    }

    #[test]
    fn follows_the_examples_of_the_standard() {
        assert_eq!(events(&[b"data: YHOO\ndata: +2\ndata: 10\n\n"]), [named("", "YHOO\n+2\n10")]);
        let stream = b": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
        assert_eq!(events(&[stream]), [named("", "first event"), named("", "second event"), named("", " third event")]);
        assert_eq!(events(&[b"data\n\ndata\ndata\n\ndata:"]), [named("", ""), named("", "\n"), named("", "")]);
        assert_eq!(events(&[b"data:test\n\ndata: test\n\n"]), [named("", "test"), named("", "test")]);
    }

    #[test]
    fn keeps_a_name_for_one_event_only() {
        assert_eq!(events(&[b"event: ping\ndata: 1\n\ndata: 2\n\n"]), [named("ping", "1"), named("", "2")]);
        assert_eq!(events(&[b"event: ping\n\ndata: 2\n\n"]), [named("", "2")]);
    }

    #[test]
    fn gives_the_same_events_wherever_the_chunks_are_cut() {
        let stream = "\u{feff}data: é✓\r\n\r\nevent: x\rdata: 😀\r\r:c\n\ndata: [DONE]".as_bytes();
        let whole = events(&[stream]);
        assert_eq!(whole, [named("", "é✓"), named("x", "😀"), named("", "[DONE]")]);
        for at in 0..=stream.len() {
            assert_eq!(events(&[&stream[..at], &stream[at..]]), whole, "cut at {at}");
        }
    }

    #[test]
    fn dispatches_a_last_event_without_its_blank_line() {
        assert_eq!(events(&[b"data: [DONE]"]), [named("", "[DONE]")]);
        assert_eq!(events(&[b"data: [DONE]\n"]), [named("", "[DONE]")]);
        assert_eq!(events(&[b"data: [DONE]\n\n"]), [named("", "[DONE]")]);
    }

    #[test]
    fn takes_a_field_named_error_for_an_error_event() {
        assert_eq!(events(&[b"error: {\"code\":500}\n\n"]), [named("error", "{\"code\":500}")]);
    }

    #[test]
    fn notices_lines_that_are_no_fields() {
        let mut parser = Events::new(64);
        parser.push(b": hello\nid: 1\ndata: x\n\n", &mut Vec::new()).unwrap();
        assert_eq!(parser.strange(), None);
        parser.push(b"Ollama is running\n", &mut Vec::new()).unwrap();
        assert_eq!(parser.strange(), Some(&b"Ollama is running"[..]));
    }

    #[test]
    fn refuses_an_event_that_grows_past_the_limit_line_by_line() {
        let mut parser = Events::new(16);
        let mut out = Vec::new();
        assert_eq!(parser.push(b"data: 1234567\n", &mut out), Ok(()));
        assert_eq!(parser.push(b"data: 12345678\n", &mut out), Err(Oversize));
        assert!(out.is_empty());
    }
}
