//! Anthropic's messages: the request, and one event of its stream or a whole message.
//!
//! Source: Anthropic's API reference, "Messages", "Streaming messages" and "Errors". The stream has events of many types;
//! text and thinking come in `content_block_delta`, the reason for the end in `message_delta`, the end as `message_stop`.
//! New types may appear at any time and are passed over. Unknown fields too.

use serde::Serialize;

use crate::Prompt;
use crate::complaint::Complaint;
use crate::encode::{Message, body};
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::shape::{Known, Shape};
use crate::words::Words;

/// Version of the API that the request and the reader are written for.
const VERSION: &str = "2023-06-01";

/// The API demands a limit. Every model that is offered allows this many tokens, about 3,000 words; an answer that reaches
/// it is told as cut.
const MAX_TOKENS: u32 = 4096;

/// The API refuses requests that a browser marks with an `Origin`, unless they say that this is meant.
pub(crate) const HEADERS: [(&str, &str); 2] =
    [("anthropic-version", VERSION), ("anthropic-dangerous-direct-browser-access", "true")];

/// Path and body of a request.
pub(crate) fn request(model: &str, prompt: &Prompt) -> (String, Vec<u8>) {
    let ask = Ask {
        model,
        max_tokens: MAX_TOKENS,
        system: prompt.system.as_str(),
        messages: [Message { role: "user", content: prompt.user.as_str() }],
        stream: true,
    };
    ("/messages".to_owned(), body(&ask))
}

/// Fields are written in this order.
#[derive(Serialize)]
struct Ask<'a> {
    model: &'a str,
    max_tokens: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    system: &'a str,
    messages: [Message<'a>; 1],
    stream: bool,
}

/// Reads one event of a stream, or a whole message.
///
/// # Errors
/// Not JSON, or a known field holds what it never holds.
pub(crate) fn read(frame: &Frame) -> Result<Payload, serde_json::Error> {
    if frame.name == b"error" {
        return Ok(Payload::Complaint(Complaint::read(&frame.data)));
    }
    let mut event = EVENT.read(&frame.data)?;
    Ok(match event.take("type").text().as_deref() {
        Some("error") => Payload::Complaint(Complaint::read(&frame.data)),
        Some("message_stop") => Payload::EndMark,
        Some("message") => Payload::Part(part(event.take("content"), Known::Nothing, event.take("stop_reason"))),
        Some("content_block_start") => Payload::Part(block(event.take("content_block"))),
        Some("content_block_delta" | "message_delta") => Payload::Part(block(event.take("delta"))),
        Some("message_start" | "content_block_stop" | "ping") => Payload::Part(Part::default()),
        _ => Payload::Alien,
    })
}

fn block(mut block: Known) -> Part {
    part(block.take("text"), block.take("thinking"), block.take("stop_reason"))
}

fn part(text: Known, thinking: Known, stop: Known) -> Part {
    let Words { text, thinking: mut reasoning } = text.words();
    reasoning.extend(thinking.words().text);
    Part { reasoning, text, stop: stop.text().map(|word| Stop::read(&word)) }
}

static EVENT: Shape = Shape::Fields(&[
    ("type", Shape::Text),
    ("content", Shape::Words),
    ("content_block", BLOCK),
    ("delta", BLOCK),
    ("stop_reason", Shape::Text),
]);

const BLOCK: Shape = Shape::Fields(&[("text", Shape::Words), ("thinking", Shape::Words), ("stop_reason", Shape::Text)]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::part as is;

    fn of(json: &str) -> Payload {
        read(&Frame::json(json)).unwrap()
    }

    #[test]
    fn reads_text_thinking_and_the_reason_for_the_end() {
        let delta = |delta: &str| of(&format!(r#"{{"type":"content_block_delta","index":0,"delta":{delta}}}"#));
        assert_eq!(delta(r#"{"type":"text_delta","text":"é"}"#), is("", "é", None));
        assert_eq!(delta(r#"{"type":"thinking_delta","thinking":"hm"}"#), is("hm", "", None));
        assert_eq!(delta(r#"{"type":"signature_delta","signature":"x"}"#), is("", "", None));
        let end = |reason: &str| of(&format!(r#"{{"type":"message_delta","delta":{{"stop_reason":"{reason}"}}}}"#));
        assert_eq!(end("end_turn"), is("", "", Some(Stop::Complete)));
        assert_eq!(end("max_tokens"), is("", "", Some(Stop::Cut)));
        assert_eq!(end("refusal"), is("", "", Some(Stop::Withheld("refusal".to_owned()))));
        assert_eq!(of(r#"{"type":"message_stop"}"#), Payload::EndMark);
    }

    #[test]
    fn reads_a_message_that_is_not_streamed() {
        let whole = r#"{"type":"message","role":"assistant","content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"a"}],"stop_reason":"end_turn"}"#;
        assert_eq!(of(whole), is("hm", "a", Some(Stop::Complete)));
    }

    #[test]
    fn tells_errors_aliens_and_what_says_nothing_ais() {
        let Payload::Complaint(complaint) =
            of(r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#)
        else {
            panic!()
        };
        assert_eq!((complaint.message.as_str(), complaint.kind.as_str()), ("Overloaded", "overloaded_error"));
        assert_eq!(of(r#"{"type":"ping"}"#), is("", "", None));
        assert_eq!(of(r#"{"choices":[]}"#), Payload::Alien);
    }

    #[test]
    fn a_list_of_nothing_is_not_the_dialect() {
        for json in [
            r#"{"type":"message","content":[null],"stop_reason":"end_turn"}"#,
            r#"{"type":"content_block_delta","delta":{"text":[null]}}"#,
        ] {
            assert!(read(&Frame::json(json)).is_err(), "{json}");
        }
    }
}
