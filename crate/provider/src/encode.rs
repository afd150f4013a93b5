//! Request bytes. What a person is shown before they confirm is exactly what is made here, byte for byte.
//!
//! The only text that gets in is [`Redacted`], the model's name and this file's own field names: there is no other
//! parameter. Keys are not part of a request; see [`auth`](crate::auth()).

use scrim_redact::Redacted;
use serde::Serialize;

use crate::{Dialect, anthropic, browser, gemini, responses};

/// What a model is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// How to behave. Left out of the request if empty.
    pub system: Redacted,
    /// What to do, with the text to do it on.
    pub user: Redacted,
}

/// One request, without the address of the endpoint and without its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// To be joined to the endpoint's base address. Has a query where the dialect asks for one.
    pub path: String,
    /// Lower-case names.
    pub headers: Vec<(&'static str, String)>,
    /// JSON, UTF-8, of a POST; empty for a GET.
    pub body: Vec<u8>,
}

/// Asks `model` in the words of `dialect`, as a stream. The same arguments always give the same bytes.
///
/// # Panics
/// Never: strings and booleans always serialise.
pub fn encode(dialect: Dialect, model: &str, prompt: &Prompt) -> Request {
    encode_within(dialect, model, prompt, None)
}

/// The same, where it may be known how many tokens the model takes. Most endpoints know themselves; Ollama loads a model with a
/// context of its own choice, often 4,096 tokens, and older versions cut a longer prompt to it without a word, unless a request
/// says which (ollama/ollama, docs/faq, "context window"). Where nobody has `said`, it is asked for as much as the prompt needs.
pub fn encode_within(dialect: Dialect, model: &str, prompt: &Prompt, said: Option<u32>) -> Request {
    let (path, body) = match dialect {
        Dialect::OpenAi | Dialect::Azure => chat("/chat/completions", model, prompt, None, None),
        Dialect::Ollama => {
            let context = said.unwrap_or_else(|| needed(prompt));
            chat("/api/chat", model, prompt, Some(false), Some(context))
        }
        Dialect::Responses => responses::request(model, prompt),
        Dialect::Anthropic => anthropic::request(model, prompt),
        Dialect::Gemini => gemini::request(model, prompt),
        Dialect::Browser => {
            return Request { path: String::new(), headers: Vec::new(), body: browser::request(prompt) };
        }
    };
    let accept = if dialect == Dialect::Ollama { "application/x-ndjson" } else { "text/event-stream" };
    let usual = [("content-type", "application/json"), ("accept", accept)];
    let headers = usual.into_iter().chain(own_headers(dialect).iter().copied());
    Request { path, headers: headers.map(|(name, value)| (name, value.to_owned())).collect(), body }
}

/// Tokens of context for a prompt and its answer, in steps: Ollama loads the model anew whenever it is asked for another size.
fn needed(prompt: &Prompt) -> u32 {
    /// Ollama's own smallest context, and the room kept for an answer.
    const STEP: usize = 4_096;
    /// Bytes a token stands for, carefully: four in English, three in most other languages and around placeholders.
    const BYTES_A_TOKEN: usize = 3;
    let bytes = prompt.system.as_str().len() + prompt.user.as_str().len();
    let tokens = (bytes / BYTES_A_TOKEN + STEP).div_ceil(STEP) * STEP;
    u32::try_from(tokens).unwrap_or(u32::MAX)
}

/// What a dialect wants in every request.
pub(crate) fn own_headers(dialect: Dialect) -> &'static [(&'static str, &'static str)] {
    if dialect == Dialect::Anthropic { &anthropic::HEADERS } else { &[] }
}

/// Chat completions. `whole`: what Ollama is told about a prompt that does not fit; `num_ctx`: about how much has to.
fn chat(path: &str, model: &str, prompt: &Prompt, whole: Option<bool>, num_ctx: Option<u32>) -> (String, Vec<u8>) {
    let system = Message { role: "system", content: prompt.system.as_str() };
    let user = Message { role: "user", content: prompt.user.as_str() };
    let messages = if system.content.is_empty() { vec![user] } else { vec![system, user] };
    (
        path.to_owned(),
        body(&Chat {
            model,
            messages,
            stream: true,
            truncate: whole,
            shift: whole,
            options: num_ctx.map(|num_ctx| Options { num_ctx }),
        }),
    )
}

/// A request as JSON.
pub(crate) fn body(request: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(request).expect("strings, numbers and booleans always serialise")
}

/// Fields are written in this order.
#[derive(Serialize)]
struct Chat<'a> {
    model: &'a str,
    messages: Vec<Message<'a>>,
    stream: bool,
    /// Ollama drops the beginning of a prompt that does not fit, without a word, unless this is `false`: then it says so
    /// (ollama/ollama, api/types.go, `ChatRequest`; older versions ignore the field).
    #[serde(skip_serializing_if = "Option::is_none")]
    truncate: Option<bool>,
    /// Likewise while it answers: with `false` the answer ends as cut instead of going on without the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    shift: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Options>,
}

/// Ollama's.
#[derive(Serialize)]
struct Options {
    num_ctx: u32,
}

#[derive(Serialize)]
pub(crate) struct Message<'a> {
    pub(crate) role: &'static str,
    pub(crate) content: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(dialect: Dialect, model: &str, system: &'static str, user: &'static str) -> String {
        let prompt = Prompt { system: Redacted::fixed(system), user: Redacted::fixed(user) };
        String::from_utf8(encode(dialect, model, &prompt).body).unwrap()
    }

    #[test]
    fn writes_exactly_these_bytes_for_an_openai_endpoint() {
        assert_eq!(
            body(Dialect::OpenAi, "gpt-4o", "Be brief.", "Summarise:\n\"[PERSON_1]\" ✓ é 😀 \u{0} <b>"),
            r#"{"model":"gpt-4o","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Summarise:\n\"[PERSON_1]\" ✓ é 😀 \u0000 <b>"}],"stream":true}"#
        );
    }

    #[test]
    fn writes_exactly_these_bytes_for_ollama() {
        assert_eq!(
            body(Dialect::Ollama, "llama3.2:3b", "Be brief.", "[PERSON_1]"),
            r#"{"model":"llama3.2:3b","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"[PERSON_1]"}],"stream":true,"truncate":false,"shift":false,"options":{"num_ctx":8192}}"#
        );
    }

    #[test]
    fn ollama_is_asked_for_as_much_as_a_prompt_needs() {
        static LONG: [u8; 40_000] = [b'a'; 40_000];
        let body = |text: &'static str| body(Dialect::Ollama, "m", "", text);
        let long = std::str::from_utf8(&LONG).unwrap();
        assert!(body("a").ends_with(r#""options":{"num_ctx":4096}}"#));
        assert!(body(long).ends_with(r#""options":{"num_ctx":20480}}"#));
    }

    #[test]
    fn only_ollama_is_told_how_much_has_to_fit() {
        let prompt = Prompt { system: Redacted::fixed(""), user: Redacted::fixed("a") };
        let body = |dialect| String::from_utf8(encode_within(dialect, "m", &prompt, Some(32_768)).body).unwrap();
        assert!(body(Dialect::Ollama).ends_with(r#""truncate":false,"shift":false,"options":{"num_ctx":32768}}"#));
        for dialect in [Dialect::OpenAi, Dialect::Azure, Dialect::Responses, Dialect::Anthropic, Dialect::Gemini] {
            assert_eq!(body(dialect).into_bytes(), encode(dialect, "m", &prompt).body);
        }
    }

    #[test]
    fn writes_exactly_these_bytes_for_the_others() {
        for (dialect, expected) in [
            (
                Dialect::Azure,
                r#"{"model":"m","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"[PERSON_1]"}],"stream":true}"#,
            ),
            (
                Dialect::Responses,
                r#"{"model":"m","instructions":"Be brief.","input":"[PERSON_1]","store":false,"stream":true}"#,
            ),
            (
                Dialect::Anthropic,
                r#"{"model":"m","max_tokens":4096,"system":"Be brief.","messages":[{"role":"user","content":"[PERSON_1]"}],"stream":true}"#,
            ),
            (
                Dialect::Gemini,
                r#"{"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"text":"[PERSON_1]"}]}]}"#,
            ),
        ] {
            assert_eq!(body(dialect, "m", "Be brief.", "[PERSON_1]"), expected);
        }
    }

    #[test]
    fn leaves_an_empty_system_prompt_out() {
        assert_eq!(
            body(Dialect::OpenAi, "m", "", "a"),
            r#"{"model":"m","messages":[{"role":"user","content":"a"}],"stream":true}"#
        );
        for dialect in [Dialect::Responses, Dialect::Anthropic, Dialect::Gemini] {
            let body = body(dialect, "m", "", "a");
            assert!(!body.contains("ystem") && !body.contains("instructions"), "{body}");
        }
    }

    #[test]
    fn a_model_name_cannot_break_out_of_its_field() {
        let body = body(Dialect::OpenAi, "a\",\"stream\":false,\"x\":\"", "", "b");
        let value: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(value["model"], "a\",\"stream\":false,\"x\":\"");
        assert_eq!(value["stream"], true);
    }

    #[test]
    fn names_path_and_headers() {
        let prompt = Prompt { system: Redacted::fixed(""), user: Redacted::fixed("a") };
        let header = |name, value: &str| (name, value.to_owned());
        let openai = encode(Dialect::OpenAi, "m", &prompt);
        assert_eq!(openai.path, "/chat/completions");
        assert_eq!(openai.headers, [header("content-type", "application/json"), header("accept", "text/event-stream")]);
        let ollama = encode(Dialect::Ollama, "m", &prompt);
        assert_eq!(ollama.path, "/api/chat");
        assert_eq!(
            ollama.headers,
            [header("content-type", "application/json"), header("accept", "application/x-ndjson")]
        );
        let path = |dialect| encode(dialect, "m", &prompt).path;
        assert_eq!(path(Dialect::Azure), "/chat/completions");
        assert_eq!(path(Dialect::Responses), "/responses");
        assert_eq!(path(Dialect::Anthropic), "/messages");
        assert_eq!(path(Dialect::Gemini), "/models/m:streamGenerateContent?alt=sse");
        let anthropic = encode(Dialect::Anthropic, "m", &prompt).headers;
        assert!(anthropic.contains(&header("anthropic-version", "2023-06-01")));
    }
}
