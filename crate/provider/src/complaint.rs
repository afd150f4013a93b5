//! Reads what an endpoint says when it fails, whatever shape it says it in. Never fails itself: in the worst case the
//! complaint is the beginning of the body, as text.
//!
//! Shapes met in the wild: `{"error":{"message","type","code"}}` (OpenAI and most others), `{"error":"…"}` (Ollama,
//! LM Studio), `{"object":"error","message",…}` (older vLLM), `[{"error":{…}}]` (Gemini's compatible API),
//! `{"detail":"…"}` and `{"detail":[{"msg":"…"}]}` (`FastAPI`), `{"message":"…"}` (API gateways), an error object as a
//! string inside another (Ollama in front of llama.cpp, LiteLLM), HTML pages of proxies, plain text.
//! Refuses to know what the complaint means: that is `classify`.

use serde_json::{Map, Value};

/// Characters of the endpoint's own words that are kept: enough for the longest message seen (vLLM's on context length),
/// short enough for a card.
pub const DETAIL_LIMIT: usize = 400;

/// Bytes of an error body that are looked at. Real ones stay below 2 KB; pages of proxies do not and only need a title.
pub(crate) const BODY_LIMIT: usize = 16 << 10;

/// How many objects, arrays and strings may be wrapped in each other; five have been seen.
const DEPTH: usize = 8;

/// What an endpoint says about its failure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// One tidy line; see [`tidy`].
    pub(crate) message: String,
    /// `code`, in lower case; a number is written out.
    pub(crate) code: String,
    /// `type`, in lower case.
    pub(crate) kind: String,
    /// The body was a page, not an API's answer.
    pub(crate) page: bool,
}

impl Complaint {
    /// Reads a whole body, or the part of it that was kept.
    pub(crate) fn read(body: &[u8]) -> Self {
        let body = &body[..body.len().min(BODY_LIMIT)];
        if let Ok(value) = serde_json::from_slice::<Value>(body)
            && let Some(complaint) = of_value(&value, DEPTH)
        {
            return complaint;
        }
        let text = String::from_utf8_lossy(body);
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.starts_with('<') {
            return Self { message: tidy(title(text)), page: true, ..Self::default() };
        }
        Self { message: tidy(text), ..Self::default() }
    }
}

fn of_value(value: &Value, depth: usize) -> Option<Complaint> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::Array(items) => of_value(items.first()?, depth),
        Value::Object(fields) => of_object(fields, depth),
        Value::String(words) => Some(of_words(words, depth)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn of_object(fields: &Map<String, Value>, depth: usize) -> Option<Complaint> {
    let mut inner = ["error", "message", "msg", "detail", "errors"]
        .iter()
        .filter_map(|&key| fields.get(key))
        .find_map(|value| of_value(value, depth))?;
    // The innermost object knows best; the outer ones fill what it leaves open.
    for (slot, key) in [(&mut inner.code, "code"), (&mut inner.kind, "type")] {
        if slot.is_empty() {
            *slot = word(fields.get(key));
        }
    }
    Some(inner)
}

/// Words may themselves be an error object, written out as JSON.
fn of_words(words: &str, depth: usize) -> Complaint {
    if words.trim_start().starts_with(['{', '['])
        && let Ok(value) = serde_json::from_slice::<Value>(words.as_bytes())
        && let Some(complaint) = of_value(&value, depth)
    {
        return complaint;
    }
    Complaint { message: tidy(words), ..Complaint::default() }
}

fn word(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(word)) => tidy(word).to_lowercase(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The title of a page; empty without one.
fn title(page: &str) -> &str {
    // ASCII lower case keeps every byte offset.
    let lower = page.to_ascii_lowercase();
    let inside = |from: usize| {
        let begin = from + lower[from..].find('>')? + 1;
        let end = begin + lower[begin..].find("</title")?;
        Some(&page[begin..end])
    };
    lower.find("<title").and_then(inside).unwrap_or_default()
}

/// One line a person may be shown: white space collapsed, control and invisible direction characters taken out, cut at
/// [`DETAIL_LIMIT`] characters with an ellipsis.
pub(crate) fn tidy(words: &str) -> String {
    let mut out = String::new();
    let mut room = DETAIL_LIMIT;
    let mut gap = false;
    for c in words.chars() {
        if c.is_whitespace() || c.is_control() {
            gap = !out.is_empty();
            continue;
        }
        if matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}') {
            continue;
        }
        let width = 1 + usize::from(gap);
        if room < width + 1 {
            out.push('…');
            return out;
        }
        room -= width;
        if gap {
            out.push(' ');
            gap = false;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> (String, String, String) {
        let complaint = Complaint::read(body.as_bytes());
        assert!(!complaint.page, "{body}");
        (complaint.message, complaint.code, complaint.kind)
    }

    fn said(message: &str, code: &str, kind: &str) -> (String, String, String) {
        (message.into(), code.into(), kind.into())
    }

    #[test]
    fn reads_every_shape_of_error_object() {
        let full = r#"{"error":{"message":"No.","type":"Invalid_Request","param":null,"code":"bad"}}"#;
        assert_eq!(read(full), said("No.", "bad", "invalid_request"));
        assert_eq!(read(r#"{"error":"model 'x' not found"}"#), said("model 'x' not found", "", ""));
        let old = r#"{"object":"error","message":"No.","type":"BadRequestError","param":null,"code":400}"#;
        assert_eq!(read(old), said("No.", "400", "badrequesterror"));
        let google = r#"[{"error":{"code":400,"message":"No.","status":"INVALID_ARGUMENT"}}]"#;
        assert_eq!(read(google), said("No.", "400", ""));
        assert_eq!(read(r#"{"detail":"Not Found"}"#), said("Not Found", "", ""));
        let fields = r#"{"detail":[{"type":"missing","loc":["body","model"],"msg":"Field required"}]}"#;
        assert_eq!(read(fields), said("Field required", "", "missing"));
        assert_eq!(read(r#"{"message":"No API key found in request"}"#), said("No API key found in request", "", ""));
        assert_eq!(read(r#"{"error":null,"message":"No."}"#), said("No.", "", ""));
    }

    #[test]
    fn unwraps_an_error_object_written_inside_a_string() {
        let nested = r#"{"error":"{\"error\":{\"code\":400,\"message\":\"too big\",\"type\":\"exceed\"}}"}"#;
        assert_eq!(read(nested), said("too big", "400", "exceed"));
    }

    #[test]
    fn falls_back_to_the_text_itself() {
        assert_eq!(read("404 page not found\n"), said("404 page not found", "", ""));
        assert_eq!(read(r#"{"odd": 1}"#), said(r#"{"odd": 1}"#, "", ""));
        assert_eq!(read(""), said("", "", ""));
        assert_eq!(read("caf\u{e9} \u{202e}evil\u{0}"), said("café evil", "", ""));
    }

    #[test]
    fn names_a_page_by_its_title() {
        let page = "\u{feff}\n<!DOCTYPE html><html><HEAD><Title lang=en>502 Bad\n Gateway</TITLE></head>…";
        let complaint = Complaint::read(page.as_bytes());
        assert_eq!((complaint.message.as_str(), complaint.page), ("502 Bad Gateway", true));
        assert_eq!(Complaint::read(b"<html>no title").message, "");
    }

    #[test]
    fn keeps_words_short_and_on_one_line() {
        let long = "é ".repeat(DETAIL_LIMIT);
        let line = tidy(&long);
        assert!(line.chars().count() <= DETAIL_LIMIT);
        assert!(line.ends_with('…'));
        assert_eq!(tidy(" a\r\n\tb "), "a b");
        assert_eq!(tidy(&"x".repeat(DETAIL_LIMIT - 1)).chars().count(), DETAIL_LIMIT - 1);
    }
}
