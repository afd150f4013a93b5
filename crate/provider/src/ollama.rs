//! Reads one line of Ollama's `/api/chat`: what is answer, what is thinking, what is the end, what is an error.
//!
//! Source: ollama/ollama, docs/api.md ("Generate a chat completion") and api/types.go. Older servers
//! send no `done_reason`, and leave the thinking in the text, between tags. Unknown fields are passed over.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::complaint::Complaint;
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::words::Words;

/// Reads one line.
///
/// # Errors
/// Not JSON, or a known field holds what it never holds.
pub(crate) fn read(frame: &Frame) -> Result<Payload, serde_json::Error> {
    let line: Line = serde_json::from_slice(&frame.data)?;
    if line.error.is_some() {
        return Ok(Payload::Complaint(Complaint::read(&frame.data)));
    }
    let done = line.done.unwrap_or_default();
    if line.message.is_none() && !done {
        return Ok(Payload::Alien);
    }
    let message = line.message.unwrap_or_default();
    Ok(Payload::Part(Part {
        reasoning: message.thinking.unwrap_or_default().text,
        text: message.content.unwrap_or_default().text,
        stop: done.then(|| Stop::read(line.done_reason.as_deref().unwrap_or_default())),
    }))
}

#[derive(Deserialize)]
struct Line {
    error: Option<IgnoredAny>,
    message: Option<Message>,
    done: Option<bool>,
    done_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct Message {
    content: Option<Words>,
    thinking: Option<Words>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::part;

    fn of(line: &str) -> Payload {
        read(&Frame::json(line)).unwrap()
    }

    #[test]
    fn reads_answer_thinking_and_end() {
        assert_eq!(of(r#"{"message":{"role":"assistant","content":"é"},"done":false}"#), part("", "é", None));
        assert_eq!(of(r#"{"message":{"content":"","thinking":"hm"},"done":false}"#), part("hm", "", None));
        let end = r#"{"message":{"content":""},"done":true,"done_reason":"stop","eval_count":3}"#;
        assert_eq!(of(end), part("", "", Some(Stop::Complete)));
        assert_eq!(of(r#"{"done":true,"done_reason":"length"}"#), part("", "", Some(Stop::Cut)));
        assert_eq!(of(r#"{"message":{"content":"a"},"done":true}"#), part("", "a", Some(Stop::Complete)));
    }

    #[test]
    fn tells_errors_and_aliens_apart() {
        let Payload::Complaint(complaint) = of(r#"{"error":"unexpected EOF"}"#) else { panic!() };
        assert_eq!(complaint.message, "unexpected EOF");
        assert_eq!(of(r#"{"status":"success"}"#), Payload::Alien);
        assert!(read(&Frame::unnamed(b"data: {}".to_vec())).is_err());
    }
}
