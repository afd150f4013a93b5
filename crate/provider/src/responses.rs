//! `OpenAI`'s responses: the request, and one event of its stream or a whole response.
//!
//! Source: `OpenAI`'s API reference, "Create a model response" and "Streaming events". The request asks that the response
//! is not stored (`store: false`): stored is what the API does when nothing is said. Unknown events and fields are passed
//! over.

use serde::Serialize;
use serde::de::Error as _;
use serde_json::json;

use crate::Prompt;
use crate::complaint::Complaint;
use crate::encode::body;
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::shape::{Known, Shape};

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
    let mut event = EVENT.read(&frame.data)?;
    if event.take("object").text().as_deref() == Some("response") {
        return whole(&frame.data);
    }
    let (kind, delta) = (event.take("type").text(), event.take("delta"));
    let delta = || delta.words().text;
    Ok(match kind.as_deref() {
        Some("response.output_text.delta" | "response.refusal.delta") => {
            Payload::Part(Part { text: delta(), ..Part::default() })
        }
        Some("response.reasoning_text.delta" | "response.reasoning_summary_text.delta") => {
            Payload::Part(Part { reasoning: delta(), ..Part::default() })
        }
        Some("response.completed" | "response.incomplete" | "response.failed") => {
            // The text has come piece by piece before: what is repeated of it is not looked at.
            let response = CLOSING.read(&frame.data)?.take("response");
            if !response.is_there() {
                return Err(serde_json::Error::missing_field("response"));
            }
            end(response)
        }
        Some(kind) if kind.starts_with("response.") => Payload::Part(Part::default()),
        _ if kind.as_deref() == Some("error") || event.take("error").is_there() => {
            Payload::Complaint(Complaint::read(&frame.data))
        }
        _ => Payload::Alien,
    })
}

/// A whole response.
fn whole(data: &[u8]) -> Result<Payload, serde_json::Error> {
    let mut payload = end(END.read(data)?);
    let Payload::Part(part) = &mut payload else { return Ok(payload) };
    for mut item in SAID.read(data)?.take("output").list().unwrap_or_default() {
        part.reasoning.extend(item.take("summary").words().text);
        let thought = item.take("type").text().as_deref() == Some("reasoning");
        for mut piece in item.take("content").list().unwrap_or_default() {
            let to = if thought { &mut part.reasoning } else { &mut part.text };
            to.extend(piece.take("text").words().text);
            to.extend(piece.take("refusal").words().text);
        }
    }
    Ok(payload)
}

/// How a response ended.
fn end(mut response: Known) -> Payload {
    let error = response.take("error").value();
    if error.is_some() || response.take("status").text().as_deref() == Some("failed") {
        // Only this: a response repeats its whole text beside it.
        return Payload::Complaint(Complaint::read(json!({ "error": error }).to_string().as_bytes()));
    }
    let stop = match response.take("incomplete_details").take("reason").text() {
        Some(reason) if reason == "max_output_tokens" => Stop::Cut,
        Some(reason) => Stop::Withheld(reason),
        None => Stop::Complete,
    };
    Payload::Part(Part { stop: Some(stop), ..Part::default() })
}

static EVENT: Shape =
    Shape::Fields(&[("type", Shape::Text), ("object", Shape::Text), ("delta", Shape::Words), ("error", Shape::Value)]);

/// The event that ends a stream.
static CLOSING: Shape = Shape::Fields(&[("response", END)]);

/// How a response ended.
const END: Shape = Shape::Fields(&[
    ("status", Shape::Text),
    ("error", Shape::Value),
    ("incomplete_details", Shape::Fields(&[("reason", Shape::Text)])),
]);

/// What it said.
static SAID: Shape = Shape::Fields(&[("output", Shape::List(&ITEM))]);

/// A message, or what the model thought on the way to it.
static ITEM: Shape =
    Shape::Fields(&[("type", Shape::Text), ("summary", Shape::Words), ("content", Shape::List(&PIECE))]);

static PIECE: Shape = Shape::Fields(&[("text", Shape::Words), ("refusal", Shape::Words)]);

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

    #[test]
    fn a_list_of_nothing_is_not_the_dialect() {
        for json in [
            r#"{"object":"response","output":[null]}"#,
            r#"{"object":"response","output":[{"type":"message","content":[null]}]}"#,
            r#"{"object":"response","output":[{"type":"reasoning","summary":[null]}]}"#,
            r#"{"type":"response.output_text.delta","delta":[null]}"#,
        ] {
            assert!(read(&Frame::json(json)).is_err(), "{json}");
        }
    }
}
