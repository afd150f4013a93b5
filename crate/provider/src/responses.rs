//! `OpenAI`'s responses: the request, and one event of its stream or a whole response.
//!
//! Source: `OpenAI`'s API reference, "Create a model response" and "Streaming events". The request asks that the response
//! is not stored (`store: false`): stored is what the API does when nothing is said. Unknown events and fields are passed
//! over.

use serde::{Deserialize, Serialize};
use serde_json::Value;

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
        return whole(&frame.data, true);
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
            let mut event: Value = serde_json::from_slice(&frame.data)?;
            whole(event["response"].take().to_string().as_bytes(), false)?
        }
        Some(kind) if kind.starts_with("response.") => Payload::Part(Part::default()),
        _ if event.kind.as_deref() == Some("error") || event.error.is_some() => {
            Payload::Complaint(Complaint::read(&frame.data))
        }
        _ => Payload::Alien,
    })
}

/// A whole response. `text`: its text has not come piece by piece before.
fn whole(data: &[u8], text: bool) -> Result<Payload, serde_json::Error> {
    let response: Whole = serde_json::from_slice(data)?;
    if response.error.is_some() || response.status.as_deref() == Some("failed") {
        return Ok(Payload::Complaint(Complaint::read(data)));
    }
    let mut part = Part { stop: Some(stop(response.incomplete_details)), ..Part::default() };
    for item in response.output.unwrap_or_default().into_iter().filter(|_| text) {
        part.reasoning.extend(item.summary.unwrap_or_default().text);
        for piece in item.content.unwrap_or_default() {
            part.text.extend(piece.text.unwrap_or_default().text);
            part.text.extend(piece.refusal.unwrap_or_default().text);
        }
    }
    Ok(Payload::Part(part))
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

#[derive(Deserialize)]
struct Whole {
    status: Option<String>,
    error: Option<Value>,
    incomplete_details: Option<Incomplete>,
    output: Option<Vec<Item>>,
}

#[derive(Deserialize)]
struct Incomplete {
    reason: Option<String>,
}

/// A message, or what the model thought on the way to it.
#[derive(Deserialize)]
struct Item {
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

    fn of(json: &str) -> Payload {
        read(&Frame::unnamed(json.as_bytes().to_vec())).unwrap()
    }

    fn is(reasoning: &str, text: &str, stop: Option<Stop>) -> Payload {
        Payload::Part(Part { reasoning: reasoning.into(), text: text.into(), stop })
    }

    #[test]
    fn reads_text_thinking_and_the_end() {
        assert_eq!(of(r#"{"type":"response.output_text.delta","delta":"é"}"#), is("", "é", None));
        assert_eq!(of(r#"{"type":"response.refusal.delta","delta":"No."}"#), is("", "No.", None));
        assert_eq!(of(r#"{"type":"response.reasoning_summary_text.delta","delta":"hm"}"#), is("hm", "", None));
        assert_eq!(of(r#"{"type":"response.output_item.added","item":{"id":"x"}}"#), is("", "", None));
        let end = r#"{"type":"response.completed","response":{"status":"completed","error":null,"output":[{"type":"message","content":[{"type":"output_text","text":"é"}]}]}}"#;
        assert_eq!(of(end), is("", "", Some(Stop::Complete)), "the text has come before");
        let cut = r#"{"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"}}}"#;
        assert_eq!(of(cut), is("", "", Some(Stop::Cut)));
    }

    #[test]
    fn reads_a_response_that_is_not_streamed() {
        let whole = r#"{"object":"response","status":"completed","output":[{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}]},{"type":"message","content":[{"type":"output_text","text":"a"}]}]}"#;
        assert_eq!(of(whole), is("hm", "a", Some(Stop::Complete)));
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
