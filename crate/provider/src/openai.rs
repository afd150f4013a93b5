//! Reads one message of OpenAI's chat completions, streamed (`delta`) or whole (`message`): what is answer, what is
//! thinking, what is the end, what is an error.
//!
//! Source: the API reference of "Create chat completion", and what compatible servers do differently:
//! - thinking comes as `reasoning_content` (`DeepSeek`, llama.cpp, vLLM), as `reasoning` (newer vLLM, `OpenRouter`,
//!   Ollama's compatible API), or as content parts of type `thinking` (Mistral);
//! - `content` is `null` beside tool calls and in the first message of some servers;
//! - usage comes in a message whose `choices` are empty;
//! - `finish_reason` is an empty string instead of `null` until the end in some gateways;
//! - `error` is present and `null` in every message of others.
//!
//! Tool calls are never asked for and never read. Unknown fields are passed over without being kept.

use crate::complaint::Complaint;
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::shape::Shape;
use crate::words::Words;

/// The last event of a stream.
const END_MARK: &[u8] = b"[DONE]";

/// Reads one event of a stream, or a whole completion.
///
/// # Errors
/// Not JSON, or a known field holds what it never holds.
pub(crate) fn read(frame: &Frame) -> Result<Payload, serde_json::Error> {
    let data = frame.data.trim_ascii();
    if data == END_MARK {
        return Ok(Payload::EndMark);
    }
    if frame.name == b"error" {
        return Ok(Payload::Complaint(Complaint::read(data)));
    }
    let mut chunk = match CHUNK.read(data) {
        Ok(chunk) => chunk,
        // Gemini's compatible API wraps its errors in an array.
        Err(_) if data.starts_with(b"[") => return Ok(Payload::Complaint(Complaint::read(data))),
        Err(error) => return Err(error),
    };
    if chunk.take("error").is_there() || chunk.take("object").text().as_deref() == Some("error") {
        return Ok(Payload::Complaint(Complaint::read(data)));
    }
    let Some(choices) = chunk.take("choices").list() else { return Ok(Payload::Alien) };
    let Some(mut choice) = choices.into_iter().next() else { return Ok(Payload::Part(Part::default())) };
    let mut message = choice.take("delta").or(choice.take("message"));
    let Words { mut text, thinking: mut reasoning } = message.take("content").words();
    // Servers in transition send both fields with the same words.
    reasoning.extend(message.take("reasoning_content").or(message.take("reasoning")).words().text);
    text.extend(message.take("refusal").words().text);
    let stop = choice.take("finish_reason").text().filter(|word| !word.is_empty()).map(|word| Stop::read(&word));
    Ok(Payload::Part(Part { reasoning, text, stop }))
}

static CHUNK: Shape =
    Shape::Fields(&[("object", Shape::Text), ("error", Shape::Any), ("choices", Shape::List(&CHOICE))]);

static CHOICE: Shape = Shape::Fields(&[("delta", MESSAGE), ("message", MESSAGE), ("finish_reason", Shape::Text)]);

const MESSAGE: Shape = Shape::Fields(&[
    ("content", Shape::Words),
    ("reasoning_content", Shape::Words),
    ("reasoning", Shape::Words),
    ("refusal", Shape::Words),
]);

#[cfg(test)]
mod tests {
    use super::*;

    fn part(json: &str) -> (String, String, Option<Stop>) {
        match read(&Frame::unnamed(json.as_bytes().to_vec())).unwrap() {
            Payload::Part(part) => {
                (String::from_utf8(part.reasoning).unwrap(), String::from_utf8(part.text).unwrap(), part.stop)
            }
            other => panic!("{other:?}"),
        }
    }

    fn delta(fields: &str) -> (String, String, Option<Stop>) {
        part(&format!(r#"{{"choices":[{{"index":0,"delta":{{{fields}}},"finish_reason":null}}]}}"#))
    }

    fn is(reasoning: &str, text: &str) -> (String, String, Option<Stop>) {
        (reasoning.to_owned(), text.to_owned(), None)
    }

    #[test]
    fn reads_the_answer_and_the_thinking_of_every_server() {
        assert_eq!(delta(r#""role":"assistant""#), is("", ""));
        assert_eq!(delta(r#""role":"assistant","content":null"#), is("", ""));
        assert_eq!(delta(r#""content":"é ✓ \ud83d\ude00""#), is("", "é ✓ 😀"));
        assert_eq!(delta(r#""content":null,"reasoning_content":"hm""#), is("hm", ""));
        assert_eq!(delta(r#""content":"","reasoning":"hm""#), is("hm", ""));
        assert_eq!(delta(r#""reasoning":"hm","reasoning_content":"hm""#), is("hm", ""));
        assert_eq!(delta(r#""refusal":"I can't.""#), is("", "I can't."));
        assert_eq!(delta(r#""tool_calls":[{"function":{"arguments":"{"}}]"#), is("", ""));
        let parts =
            r#""content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},{"type":"text","text":"a"}]"#;
        assert_eq!(delta(parts), is("hm", "a"));
    }

    #[test]
    fn reads_a_completion_that_is_not_streamed() {
        let whole = r#"{"object":"chat.completion","error":null,"choices":[{"message":{"role":"assistant","content":"a","reasoning_content":"b"},"finish_reason":"length"}]}"#;
        assert_eq!(part(whole), ("b".to_owned(), "a".to_owned(), Some(Stop::Cut)));
    }

    #[test]
    fn passes_usage_over_and_empty_stop_reasons() {
        assert_eq!(part(r#"{"choices":[],"usage":{"total_tokens":3}}"#), is("", ""));
        assert_eq!(part(r#"{"choices":[{"delta":{"content":"a"},"finish_reason":""}]}"#), is("", "a"));
    }

    #[test]
    fn keeps_half_a_surrogate_pair_as_bytes() {
        let frame = Frame::unnamed(br#"{"choices":[{"delta":{"content":"\ud83d"}}]}"#.to_vec());
        let Payload::Part(part) = read(&frame).unwrap() else { panic!() };
        assert_eq!(part.text, b"\xED\xA0\xBD");
    }

    #[test]
    fn tells_the_end_errors_and_aliens_apart() {
        let of = |name: &str, data: &str| {
            read(&Frame { name: name.as_bytes().to_vec(), data: data.as_bytes().to_vec() }).unwrap()
        };
        assert_eq!(of("", " [DONE] "), Payload::EndMark);
        assert_eq!(of("message", r#"{"type":"message_start"}"#), Payload::Alien);
        for (name, data) in [
            ("", r#"{"error":{"message":"no"}}"#),
            ("", r#"{"error":"no"}"#),
            ("", r#"{"object":"error","message":"no"}"#),
            ("", r#"[{"error":{"message":"no"}}]"#),
            ("error", r#"{"message":"no"}"#),
            ("error", "no"),
        ] {
            let Payload::Complaint(complaint) = of(name, data) else { panic!("{data}") };
            assert_eq!(complaint.message, "no");
        }
        assert!(read(&Frame::unnamed(b"hello".to_vec())).is_err());
    }
}
