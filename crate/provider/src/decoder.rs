//! One response, from its head to its end: bytes in, events out, in any dialect.
//!
//! Guarantees: the same events for any chunking (neighbouring pieces of text may be joined); exactly one [`Event::Done`]
//! or [`Event::Failed`], and nothing after it; memory bounded by the limits in `frame` and `answer` whatever arrives.
//! Refuses to know: time (a silent endpoint is the caller's to give up on), the network, and what the text means.

use crate::answer::Answer;
use crate::classify::{self, Head, value};
use crate::complaint::{BODY_LIMIT, Complaint, tidy};
use crate::frame::{Frame, Framing};
use crate::payload::{Payload, Stop};
use crate::{Dialect, Error, anthropic, gemini, ollama, openai, responses};

/// What came out of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// More of the answer. Untrusted text.
    Text(String),
    /// More of what the model thought aloud. Untrusted text.
    Reasoning(String),
    /// The answer is complete. Nothing follows.
    Done {
        /// The model stopped at its length limit, not at the end of what it had to say.
        cut: bool,
    },
    /// It failed. What came before stays valid. Nothing follows.
    Failed(Error),
}

/// Decodes one response.
#[derive(Debug)]
pub struct Decoder {
    dialect: Dialect,
    state: State,
}

#[derive(Debug)]
enum State {
    /// No head yet.
    Waiting,
    /// An answer, as far as the head tells; nothing but white space so far.
    Opening(Head),
    Answering(Box<Answering>),
    /// A status or a type that is no answer: its body is collected for the endpoint's own words.
    Refusing {
        head: Head,
        body: Vec<u8>,
    },
    Over,
}

#[derive(Debug)]
struct Answering {
    head: Head,
    framing: Framing,
    answer: Answer,
    stop: Option<Stop>,
    /// A message of the dialect came.
    understood: bool,
    /// The first message that is none.
    alien: Option<String>,
}

impl Decoder {
    /// A decoder for one response.
    pub fn new(dialect: Dialect) -> Self {
        Self { dialect, state: State::Waiting }
    }

    /// Takes the head in, once, before any bytes. `headers` have lower-case names; status 0 is a browser's opaque
    /// redirect.
    pub fn head(&mut self, status: u16, headers: &[(String, String)]) -> Vec<Event> {
        if !matches!(self.state, State::Waiting) {
            return Vec::new();
        }
        let head = match Head::read(status, headers) {
            Ok(head) => head,
            Err(redirected) => {
                self.state = State::Over;
                return vec![Event::Failed(redirected)];
            }
        };
        let answers =
            (200..=299).contains(&status) && carries_an_answer(value(headers, "content-type").unwrap_or_default());
        self.state = if answers { State::Opening(head) } else { State::Refusing { head, body: Vec::new() } };
        Vec::new()
    }

    /// Takes the next bytes of the body in. Without a head they count as those of a plain 200.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<Event> {
        let mut bytes = bytes;
        if matches!(self.state, State::Waiting) {
            self.head(200, &[]);
        }
        if let State::Opening(head) = self.state {
            // White space and a byte order mark in front of anything mean nothing in any framing.
            let blank = |byte: &u8| byte.is_ascii_whitespace() || b"\xEF\xBB\xBF".contains(byte);
            let Some(begin) = bytes.iter().position(|byte| !blank(byte)) else { return Vec::new() };
            bytes = &bytes[begin..];
            self.state = open(self.dialect, head, bytes[0]);
        }
        let mut out = Vec::new();
        match &mut self.state {
            State::Refusing { head, body } => {
                let room = BODY_LIMIT - body.len();
                body.extend_from_slice(&bytes[..bytes.len().min(room)]);
                if body.len() == BODY_LIMIT {
                    let failure = refusal(self.dialect, *head, body);
                    self.end(Event::Failed(failure), &mut out);
                }
            }
            State::Answering(answering) => {
                if let Some(last) = answering.push(self.dialect, bytes, &mut out) {
                    self.end(last, &mut out);
                }
            }
            State::Waiting | State::Opening(_) | State::Over => {}
        }
        out
    }

    /// The body has ended. Does nothing if the answer ended before.
    pub fn finish(&mut self) -> Vec<Event> {
        let mut out = Vec::new();
        let last = match &mut self.state {
            State::Over => return out,
            State::Waiting | State::Opening(_) => Event::Failed(Error::Truncated),
            State::Refusing { head, body } => Event::Failed(refusal(self.dialect, *head, body)),
            State::Answering(answering) => answering.finish(self.dialect, &mut out),
        };
        self.end(last, &mut out);
        out
    }

    fn end(&mut self, last: Event, out: &mut Vec<Event>) {
        if let State::Answering(answering) = &mut self.state {
            answering.answer.finish(out);
        }
        self.state = State::Over;
        out.push(last);
    }
}

/// An answer comes as one of these; `json` covers newline-delimited and vendor types. A missing or vague type proves
/// nothing: the first byte decides then.
fn carries_an_answer(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence.contains("json") || ["", "text/event-stream", "text/plain", "application/octet-stream"].contains(&&*essence)
}

/// The first byte tells a page, a stream and a server that ignores `stream: true` apart.
fn open(dialect: Dialect, head: Head, first: u8) -> State {
    let framing = match (dialect, first) {
        (_, b'<') => return State::Refusing { head, body: Vec::new() },
        (Dialect::Ollama | Dialect::Browser, _) => Framing::lines(),
        (_, b'{' | b'[') => Framing::whole(),
        _ => Framing::events(),
    };
    State::Answering(Box::new(Answering {
        head,
        framing,
        answer: Answer::new(),
        stop: None,
        understood: false,
        alien: None,
    }))
}

fn refusal(dialect: Dialect, head: Head, body: &[u8]) -> Error {
    classify::response(dialect, head, &Complaint::read(body))
}

fn read(dialect: Dialect, frame: &Frame) -> Result<Payload, serde_json::Error> {
    match dialect {
        Dialect::OpenAi | Dialect::Azure => openai::read(frame),
        Dialect::Responses => responses::read(frame),
        Dialect::Anthropic => anthropic::read(frame),
        Dialect::Gemini => gemini::read(frame),
        Dialect::Ollama | Dialect::Browser => ollama::read(frame),
    }
}

impl Answering {
    /// Returns the terminal event, if it came.
    fn push(&mut self, dialect: Dialect, bytes: &[u8], out: &mut Vec<Event>) -> Option<Event> {
        let mut frames = Vec::new();
        let fits = self.framing.push(bytes, &mut frames);
        // Relays keep a line alive with events that say nothing.
        frames.retain(|frame| !frame.data.trim_ascii().is_empty());
        for frame in &frames {
            match read(dialect, frame) {
                Ok(payload) => {
                    if let Some(last) = self.take(dialect, payload, frame, out) {
                        return Some(last);
                    }
                }
                Err(_) => return Some(Event::Failed(self.strange(frame))),
            }
        }
        fits.err().map(|_| Event::Failed(Error::TooLarge))
    }

    fn finish(&mut self, dialect: Dialect, out: &mut Vec<Event>) -> Event {
        let mut frames = Vec::new();
        if self.framing.finish(&mut frames).is_err() {
            return Event::Failed(Error::TooLarge);
        }
        for frame in &frames {
            match read(dialect, frame) {
                Ok(payload) => {
                    if let Some(last) = self.take(dialect, payload, frame, out) {
                        return last;
                    }
                }
                Err(error) if error.is_eof() => return Event::Failed(Error::Truncated),
                Err(_) => return Event::Failed(self.strange(frame)),
            }
        }
        // A whole completion has no end mark but its last brace, and some streams just close after the stop reason.
        if self.stop.is_some() || (self.understood && matches!(self.framing, Framing::Whole(_))) {
            return self.conclude();
        }
        let alien = self.alien.take().or_else(|| self.framing.strange().map(excerpt));
        match alien {
            Some(detail) if !self.understood => Event::Failed(self.alien(detail)),
            _ => Event::Failed(Error::Truncated),
        }
    }

    /// Takes one message in. Returns the terminal event, if this is it.
    fn take(&mut self, dialect: Dialect, payload: Payload, frame: &Frame, out: &mut Vec<Event>) -> Option<Event> {
        match payload {
            Payload::Part(part) => {
                self.understood = true;
                if self.answer.push(&part, out).is_err() {
                    return Some(Event::Failed(Error::TooLarge));
                }
                if part.stop.is_some() {
                    self.stop = part.stop;
                }
                // Here the message that says why is the last one; the others may still send usage and a mark.
                let last = matches!(dialect, Dialect::Ollama | Dialect::Responses | Dialect::Browser);
                (last && self.stop.is_some()).then(|| self.conclude())
            }
            Payload::EndMark => Some(self.conclude()),
            Payload::Complaint(complaint) => Some(Event::Failed(classify::message(dialect, &complaint))),
            Payload::Alien => {
                self.alien.get_or_insert_with(|| excerpt(&frame.data));
                None
            }
        }
    }

    /// The end was marked.
    fn conclude(&mut self) -> Event {
        match (self.stop.take(), self.alien.take()) {
            (Some(Stop::Withheld(detail)), _) => Event::Failed(Error::Stream { detail }),
            (Some(Stop::Cut), _) => Event::Done { cut: true },
            (None, Some(detail)) if !self.understood => Event::Failed(self.alien(detail)),
            (Some(Stop::Complete) | None, _) => Event::Done { cut: false },
        }
    }

    /// A message that cannot be read, behind ones that were another dialect's: the first of them says most.
    fn strange(&mut self, frame: &Frame) -> Error {
        let first = self.alien.take().filter(|_| !self.understood);
        self.alien(first.unwrap_or_else(|| excerpt(&frame.data)))
    }

    fn alien(&self, detail: String) -> Error {
        Error::NotTheDialect { status: Some(self.head.status), detail }
    }
}

/// The beginning of something that is not understood.
fn excerpt(data: &[u8]) -> String {
    tidy(&String::from_utf8_lossy(&data[..data.len().min(BODY_LIMIT)]))
}
