//! Google's Gemini: the request, and one chunk of its stream or a whole answer, which have the same shape.
//!
//! Source: Gemini API reference, "Generating content" (`streamGenerateContent`, `GenerateContentResponse`). The stream has
//! no end mark: it closes after the chunk with a `finishReason`. Unknown fields are passed over.

use serde::Serialize;

use crate::Prompt;
use crate::complaint::Complaint;
use crate::encode::body;
use crate::frame::Frame;
use crate::payload::{Part, Payload, Stop};
use crate::shape::Shape;

/// Path and body of a request. The model stands in the path; server-sent events have to be asked for.
pub(crate) fn request(model: &str, prompt: &Prompt) -> (String, Vec<u8>) {
    let system = prompt.system.as_str();
    let ask = Ask {
        system_instruction: (!system.is_empty()).then_some(Content { role: None, parts: [Text { text: system }] }),
        contents: [Content { role: Some("user"), parts: [Text { text: prompt.user.as_str() }] }],
    };
    (format!("/{}:streamGenerateContent?alt=sse", resource(model)), body(&ask))
}

/// A model's place among the API's resources: one that a company has tuned is not among `models` (Gemini API reference,
/// "Tuning": `tunedModels/{model}`).
fn resource(model: &str) -> String {
    if model.starts_with("models/") || model.starts_with("tunedModels/") {
        model.to_owned()
    } else {
        format!("models/{model}")
    }
}

/// Fields are written in this order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ask<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    system_instruction: Option<Content<'a>>,
    contents: [Content<'a>; 1],
}

#[derive(Serialize)]
struct Content<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    parts: [Text<'a>; 1],
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
}

/// Reads one chunk of a stream, or a whole answer.
///
/// # Errors
/// Not JSON, or a known field holds what it never holds.
pub(crate) fn read(frame: &Frame) -> Result<Payload, serde_json::Error> {
    let mut chunk = match CHUNK.read(&frame.data) {
        Ok(chunk) => chunk,
        // Errors may come wrapped in an array.
        Err(_) if frame.data.trim_ascii().starts_with(b"[") => {
            return Ok(Payload::Complaint(Complaint::read(&frame.data)));
        }
        Err(error) => return Err(error),
    };
    if chunk.take("error").is_there() {
        return Ok(Payload::Complaint(Complaint::read(&frame.data)));
    }
    if let Some(reason) = chunk.take("promptFeedback").take("blockReason").text() {
        return Ok(Payload::Part(Part { stop: Some(Stop::Withheld(reason)), ..Part::default() }));
    }
    let Some(candidates) = chunk.take("candidates").list() else {
        let known = chunk.take("usageMetadata").is_there();
        return Ok(if known { Payload::Part(Part::default()) } else { Payload::Alien });
    };
    let mut part = Part::default();
    let Some(mut candidate) = candidates.into_iter().next() else { return Ok(Payload::Part(part)) };
    for mut piece in candidate.take("content").take("parts").list().unwrap_or_default() {
        let to = if piece.take("thought").flag() { &mut part.reasoning } else { &mut part.text };
        to.extend(piece.take("text").words().text);
    }
    part.stop = candidate.take("finishReason").text().as_deref().map(stop);
    Ok(Payload::Part(part))
}

/// Every reason but these two says that the answer was taken back or broken off: safety, recitation, a blocked word.
fn stop(reason: &str) -> Stop {
    match reason {
        "STOP" | "FINISH_REASON_UNSPECIFIED" => Stop::Complete,
        "MAX_TOKENS" => Stop::Cut,
        other => Stop::Withheld(other.to_owned()),
    }
}

static CHUNK: Shape = Shape::Fields(&[
    ("candidates", Shape::List(&CANDIDATE)),
    ("promptFeedback", Shape::Fields(&[("blockReason", Shape::Text)])),
    ("usageMetadata", Shape::Any),
    ("error", Shape::Any),
]);

static CANDIDATE: Shape =
    Shape::Fields(&[("content", Shape::Fields(&[("parts", Shape::List(&PIECE))])), ("finishReason", Shape::Text)]);

static PIECE: Shape = Shape::Fields(&[("text", Shape::Words), ("thought", Shape::Flag)]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payload::part;

    fn of(json: &str) -> Payload {
        read(&Frame::json(json)).unwrap()
    }

    #[test]
    fn a_model_stands_in_the_path_where_its_kind_belongs() {
        for (model, path) in [
            ("gemini-2.5-flash", "/models/gemini-2.5-flash"),
            ("models/gemini-2.5-flash", "/models/gemini-2.5-flash"),
            ("tunedModels/desk-7", "/tunedModels/desk-7"),
        ] {
            assert_eq!(resource(model), path[1..]);
        }
    }

    #[test]
    fn reads_text_thoughts_and_the_end() {
        let chunk = |parts: &str, end: &str| {
            of(&format!(r#"{{"candidates":[{{"content":{{"parts":[{parts}],"role":"model"}}{end},"index":0}}]}}"#))
        };
        assert_eq!(chunk(r#"{"text":"é"}"#, ""), part("", "é", None));
        assert_eq!(chunk(r#"{"text":"hm","thought":true},{"text":"a"}"#, ""), part("hm", "a", None));
        assert_eq!(chunk(r#"{"text":"a","thought":null}"#, ""), part("", "a", None));
        assert_eq!(chunk("", r#","finishReason":"STOP""#), part("", "", Some(Stop::Complete)));
        assert_eq!(chunk("", r#","finishReason":"MAX_TOKENS""#), part("", "", Some(Stop::Cut)));
        assert_eq!(chunk("", r#","finishReason":"SAFETY""#), part("", "", Some(Stop::Withheld("SAFETY".to_owned()))));
        let refused = r#"{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}"#;
        assert_eq!(of(refused), part("", "", Some(Stop::Withheld("PROHIBITED_CONTENT".to_owned()))));
        assert_eq!(of(r#"{"usageMetadata":{"totalTokenCount":3}}"#), part("", "", None));
    }

    #[test]
    fn tells_errors_and_aliens_apart() {
        for json in [r#"{"error":{"code":503,"message":"no"}}"#, r#"[{"error":{"code":503,"message":"no"}}]"#] {
            let Payload::Complaint(complaint) = of(json) else { panic!("{json}") };
            assert_eq!(complaint.message, "no");
        }
        assert_eq!(of(r#"{"choices":[]}"#), Payload::Alien);
    }

    #[test]
    fn a_list_of_nothing_is_not_the_dialect() {
        for json in [
            r#"{"candidates":[null]}"#,
            r#"{"candidates":[{"content":{"parts":[null]}}]}"#,
            r#"{"candidates":[{"content":{"parts":[{"text":[null]}]}}]}"#,
        ] {
            assert!(read(&Frame::json(json)).is_err(), "{json}");
        }
    }
}
