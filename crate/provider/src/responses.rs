//! `OpenAI`'s responses: the request, and one event of its stream or a whole response.
//!
//! Source: `OpenAI`'s API reference, "Create a model response" and "Streaming events". The request asks that the response
//! is not stored (`store: false`): stored is what the API does when nothing is said. Unknown events and fields are passed
//! over.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::Prompt;
use crate::complaint::Complaint;
use crate::encode::body;
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::words::Words;

/// Path and body of a request.
pub(crate) fn request(model: &str, prompt: &Prompt) -> (String, Vec<u8>) {
    let ask =
        Ask { model, instructions: prompt.system.as_str(), input: prompt.user.as_str(), store: false, stream: true };
    ("/responses".to_owned(), body(&ask))
}

/// Fields are written in this order.
#[derive(Serialize)]
struct Ask<'a> {
    model: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    instructions: &'a str,
    input: &'a str,
    store: bool,
    stream: bool,
}

/// Reads one event of a stream, or a whole response.
///
/// # Errors
/// Not JSON, or a known field holds what it never holds.
pub(crate) fn read(frame: &Frame) -> Result<Payload, serde_json::Error> {
    let event: Event = serde_json::from_slice(&frame.data)?;
    if event.object.as_deref() == Some("response") {
        return whole(&frame.data);
    }
    let delta = || event.delta.unwrap_or_default().text;
    Ok(match event.kind.as_deref() {
        Some("response.output_text.delta" | "response.refusal.delta") => {
            Payload::Part(Part { text: delta(), ..Part::default() })
        }
        Some("response.reasoning_text.delta" | "response.reasoning_summary_text.delta") => {
            Payload::Part(Part { reasoning: delta(), ..Part::default() })
        }
        Some("response.completed" | "response.incomplete" | "response.failed") => {
            // The text has come piece by piece before: what is repeated of it is not looked at.
            let closing: Closing = serde_json::from_slice(&frame.data)?;
            closing.response.end()
        }
        Some(kind) if kind.starts_with("response.") => Payload::Part(Part::default()),
        _ if event.kind.as_deref() == Some("error") || event.error.is_some() => {
            Payload::Complaint(Complaint::read(&frame.data))
        }
        _ => Payload::Alien,
    })
}

/// A whole response.
fn whole(data: &[u8]) -> Result<Payload, serde_json::Error> {
    let end: End = serde_json::from_slice(data)?;
    let mut payload = end.end();
    let Payload::Part(part) = &mut payload else { return Ok(payload) };
    let Said { output } = serde_json::from_slice(data)?;
    for item in output.unwrap_or_default() {
        part.reasoning.extend(item.summary.unwrap_or_default().text);
        let thought = item.kind.as_deref() == Some("reasoning");
        for piece in item.content.unwrap_or_default() {
            let to = if thought { &mut part.reasoning } else { &mut part.text };
            to.extend(piece.text.unwrap_or_default().text);
            to.extend(piece.refusal.unwrap_or_default().text);
        }
    }
    Ok(payload)
}

impl End {
    fn end(self) -> Payload {
        if self.error.is_some() || self.status.as_deref() == Some("failed") {
            // Only this: a response repeats its whole text beside it.
            return Payload::Complaint(Complaint::read(json!({ "error": self.error }).to_string().as_bytes()));
        }
        Payload::Part(Part { stop: Some(stop(self.incomplete_details)), ..Part::default() })
    }
}

fn stop(incomplete: Option<Incomplete>) -> Stop {
    match incomplete.and_then(|details| details.reason).as_deref() {
        Some("max_output_tokens") => Stop::Cut,
        Some(reason) => Stop::Withheld(reason.to_owned()),
        None => Stop::Complete,
    }
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: Option<String>,
    object: Option<String>,
    delta: Option<Words>,
    error: Option<Value>,
}

/// The event that ends a stream.
#[derive(Deserialize)]
struct Closing {
    response: End,
}

/// What it said.
#[derive(Deserialize)]
struct Said {
    output: Option<Vec<Item>>,
}

/// How a response ended.
#[derive(Deserialize)]
struct End {
    status: Option<String>,
    error: Option<Value>,
    incomplete_details: Option<Incomplete>,
}

#[derive(Deserialize)]
struct Incomplete {
    reason: Option<String>,
}

/// A message, or what the model thought on the way to it.
#[derive(Deserialize)]
struct Item {
    #[serde(rename = "type")]
    kind: Option<String>,
    summary: Option<Words>,
    content: Option<Vec<Piece>>,
}

#[derive(Deserialize)]
struct Piece {
    text: Option<Words>,
    refusal: Option<Words>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::part;

    fn of(json: &str) -> Payload {
        read(&Frame::json(json)).unwrap()
    }

    #[test]
    fn reads_text_thinking_and_the_end() {
        assert_eq!(of(r#"{"type":"response.output_text.delta","delta":"é"}"#), part("", "é", None));
        assert_eq!(of(r#"{"type":"response.refusal.delta","delta":"No."}"#), part("", "No.", None));
        assert_eq!(of(r#"{"type":"response.reasoning_summary_text.delta","delta":"hm"}"#), part("hm", "", None));
        assert_eq!(of(r#"{"type":"response.output_item.added","item":{"id":"x"}}"#), part("", "", None));
        let end = r#"{"type":"response.completed","response":{"status":"completed","error":null,"output":[{"type":"message","content":[{"type":"output_text","text":"é"}]}]}}"#;
        assert_eq!(of(end), part("", "", Some(Stop::Complete)), "the text has come before");
        let cut = r#"{"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"}}}"#;
        assert_eq!(of(cut), part("", "", Some(Stop::Cut)));
    }

    #[test]
    fn reads_a_response_that_is_not_streamed() {
        let whole = r#"{"object":"response","status":"completed","output":[{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}]},{"type":"message","content":[{"type":"output_text","text":"a"}]}]}"#;
        assert_eq!(of(whole), part("hm", "a", Some(Stop::Complete)));
        let raw = r#"{"object":"response","status":"completed","output":[{"type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"hm"}]},{"type":"message","content":[{"type":"output_text","text":"a"}]}]}"#;
        assert_eq!(of(raw), part("hm", "a", Some(Stop::Complete)), "what it thought is not what it says");
    }

    #[test]
    fn the_end_is_read_whatever_the_output_it_repeats() {
        let end = r#"{"type":"response.completed","response":{"status":"completed","output":[{"type":"custom","content":"x"}]}}"#;
        assert_eq!(of(end), part("", "", Some(Stop::Complete)));
        let long = "a".repeat(crate::complaint::BODY_LIMIT);
        let failed = format!(
            r#"{{"type":"response.failed","response":{{"status":"failed","output":[{{"type":"message","content":[{{"type":"output_text","text":"{long}"}}]}}],"error":{{"code":"rate_limit_exceeded","message":"slow down"}}}}}}"#
        );
        let Payload::Complaint(complaint) = of(&failed) else { panic!() };
        assert_eq!((complaint.message.as_str(), complaint.code.as_str()), ("slow down", "rate_limit_exceeded"));
    }

    #[test]
    fn tells_errors_and_aliens_apart() {
        for json in [
            r#"{"type":"error","code":"server_error","message":"no"}"#,
            r#"{"error":{"message":"no"}}"#,
            r#"{"type":"response.failed","response":{"status":"failed","error":{"code":"server_error","message":"no"}}}"#,
        ] {
            let Payload::Complaint(complaint) = of(json) else { panic!("{json}") };
            assert_eq!(complaint.message, "no");
        }
        assert_eq!(of(r#"{"choices":[]}"#), Payload::Alien);
    }
}
