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
    use crate::shape::Known;

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

    /// What a derived reader makes of the same chunks.
    mod derived {
        use serde::Deserialize;
        use serde::de::IgnoredAny;

        use super::super::Words;

        #[derive(Deserialize)]
        pub(super) struct Chunk {
            pub(super) object: Option<String>,
            pub(super) error: Option<IgnoredAny>,
            pub(super) choices: Option<Vec<Choice>>,
        }

        #[derive(Deserialize)]
        pub(super) struct Choice {
            pub(super) delta: Option<Message>,
            pub(super) message: Option<Message>,
            pub(super) finish_reason: Option<String>,
        }

        #[derive(Deserialize)]
        pub(super) struct Message {
            pub(super) content: Option<Words>,
            pub(super) reasoning_content: Option<Words>,
            pub(super) reasoning: Option<Words>,
            pub(super) refusal: Option<Words>,
        }
    }

    type Said = Option<(Vec<u8>, Vec<u8>)>;

    /// What a chunk says, field by field.
    type Read = (Option<String>, bool, Option<Vec<([Option<[Said; 4]>; 2], Option<String>)>>);

    fn said(words: Words) -> (Vec<u8>, Vec<u8>) {
        (words.text, words.thinking)
    }

    fn by_shape(json: &[u8]) -> Option<Read> {
        let mut chunk = CHUNK.read(json).ok()?;
        let message = |mut message: Known| {
            let fields = ["content", "reasoning_content", "reasoning", "refusal"].map(|name| message.take(name));
            message.is_there().then(|| fields.map(|field| field.is_there().then(|| said(field.words()))))
        };
        let choices = chunk.take("choices").list().map(|choices| {
            let read = |mut choice: Known| {
                (["delta", "message"].map(|name| message(choice.take(name))), choice.take("finish_reason").text())
            };
            choices.into_iter().map(read).collect()
        });
        Some((chunk.take("object").text(), chunk.take("error").is_there(), choices))
    }

    fn by_derived(json: &[u8]) -> Option<Read> {
        let chunk: derived::Chunk = serde_json::from_slice(json).ok()?;
        let message = |message: derived::Message| {
            [message.content, message.reasoning_content, message.reasoning, message.refusal]
                .map(|field| field.map(said))
        };
        let choices = chunk.choices.map(|choices| {
            let read = |choice: derived::Choice| {
                ([choice.delta, choice.message].map(|field| field.map(message)), choice.finish_reason)
            };
            choices.into_iter().map(read).collect()
        });
        Some((chunk.object, chunk.error.is_some(), choices))
    }

    #[test]
    fn a_chunk_is_read_as_a_derived_reader_reads_it() {
        let others = [
            "null",
            "true",
            "1",
            "1e999",
            r#""a""#,
            r#""\ud83d""#,
            "[]",
            "[null]",
            "[{}]",
            "[{},null]",
            "[[]]",
            r#"[{"text":"a"},{"thinking":"b"}]"#,
            r#"[{"text":null,"thinking":[{"text":"c"}]}]"#,
            r#"[{"text":1}]"#,
            "{}",
            r#"{"message":"a"}"#,
            r#"{"content":1}"#,
            "",
            "{",
        ];
        let mut read = [0, 0];
        for place in [
            "@",
            "@ @",
            r#"{"object":@}"#,
            r#"{"error":@}"#,
            r#"{"other":@}"#,
            r#"{"choices":@}"#,
            r#"{"choices":[],"choices":@}"#,
            r#"{"choices":[@]}"#,
            r#"{"choices":[{"delta":@}]}"#,
            r#"{"choices":[{"message":@}]}"#,
            r#"{"choices":[{"finish_reason":@}]}"#,
            r#"{"choices":[{"other":@}]}"#,
            r#"{"choices":[{"delta":{"content":@}}]}"#,
            r#"{"choices":[{"delta":{"reasoning_content":@,"other":@}}]}"#,
            r#"{"choices":[{"message":{"reasoning":@,"refusal":@}}]}"#,
        ] {
            for other in others {
                let json = place.replace('@', other);
                let by_shape = by_shape(json.as_bytes());
                read[usize::from(by_shape.is_some())] += 1;
                assert_eq!(by_shape, by_derived(json.as_bytes()), "{json}");
            }
        }
        assert!(read.iter().all(|count| *count > 50), "{read:?}");
    }

    #[test]
    fn a_list_of_nothing_is_not_the_dialect() {
        for json in [
            r#"{"choices":[null]}"#,
            r#"{"choices":[{"delta":{"content":[null]}}]}"#,
            r#"{"choices":[{"delta":{"content":[{"type":"thinking","thinking":[null]}]}}]}"#,
        ] {
            assert!(read(&Frame::unnamed(json.as_bytes().to_vec())).is_err(), "{json}");
        }
    }
}
