//! Reads one line of Ollama's `/api/chat`: what is answer, what is thinking, what is the end, what is an error.
//!
//! Source: ollama/ollama, docs/api.md ("Generate a chat completion") and api/types.go. Older servers
//! send no `done_reason`, and leave the thinking in the text, between tags. Unknown fields are passed over.

use crate::complaint::Complaint;
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::shape::Shape;

/// Reads one line.
///
/// # Errors
/// Not JSON, or a known field holds what it never holds.
pub(crate) fn read(frame: &Frame) -> Result<Payload, serde_json::Error> {
    let mut line = LINE.read(&frame.data)?;
    if line.take("error").is_there() {
        return Ok(Payload::Complaint(Complaint::read(&frame.data)));
    }
    let (done, mut message) = (line.take("done").flag(), line.take("message"));
    if !message.is_there() && !done {
        return Ok(Payload::Alien);
    }
    Ok(Payload::Part(Part {
        reasoning: message.take("thinking").words().text,
        text: message.take("content").words().text,
        stop: done.then(|| Stop::read(&line.take("done_reason").text().unwrap_or_default())),
    }))
}

static LINE: Shape = Shape::Fields(&[
    ("error", Shape::Any),
    ("message", Shape::Fields(&[("content", Shape::Words), ("thinking", Shape::Words)])),
    ("done", Shape::Flag),
    ("done_reason", Shape::Text),
]);

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

    #[test]
    fn a_list_of_nothing_is_not_the_dialect() {
        for json in [r#"{"message":{"content":[null]},"done":false}"#, r#"{"message":{"thinking":[null]},"done":true}"#]
        {
            assert!(read(&Frame::json(json)).is_err(), "{json}");
        }
    }
}
