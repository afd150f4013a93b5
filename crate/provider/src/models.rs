//! The models an endpoint says it has: how to ask, and what the answer says. For people to choose from; a question never
//! depends on it.
//!
//! Sources: the API references' "List models" (`OpenAI`, Anthropic, Gemini), Ollama's `/api/tags`; how much a model takes as
//! vLLM, llama.cpp, Mistral, `OpenRouter`, Groq and Gemini add it. Unknown fields are passed over.

use serde_json::Value;

use crate::classify::{self, Head};
use crate::complaint::{BODY_LIMIT, Complaint};
use crate::encode::own_headers;
use crate::{Dialect, Error, Request};

/// Bytes of a list that are read: a hub's whole catalogue is below 2 MB.
pub const LIST_LIMIT: usize = 4 << 20;

/// Models that are offered: more than anybody looks through.
const MOST: usize = 1_000;

/// Longest name of a model in bytes, as the policy takes it.
const LONGEST: usize = 128;

/// One model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// As a question has to name it.
    pub id: String,
    /// Tokens that it takes, question and answer together, where the endpoint says so.
    pub context_tokens: Option<u32>,
}

/// Fields by which servers say how much a model takes, the most exact first.
const CONTEXT: [&str; 7] = [
    "max_model_len",      // vLLM, as it was started
    "context_length",     // OpenRouter, Together
    "context_window",     // Groq
    "max_context_length", // Mistral, LM Studio
    "max_input_tokens",   // LiteLLM, Anthropic
    "inputTokenLimit",    // Gemini
    "n_ctx",              // llama.cpp, under `meta`
];

/// The request that asks for the list.
pub fn request(dialect: Dialect) -> Request {
    let path = if dialect == Dialect::Ollama { "/api/tags" } else { "/models" };
    let accept = [("accept", "application/json")].into_iter().chain(own_headers(dialect).iter().copied());
    let headers = accept.map(|(name, value)| (name, value.to_owned())).collect();
    Request { path: path.to_owned(), headers, body: Vec::new() }
}

/// Reads a whole response: its status, its headers with lower-case names, and its body.
///
/// # Errors
/// The endpoint refused, or answered something that is no list of models.
pub fn read(dialect: Dialect, status: u16, headers: &[(String, String)], body: &[u8]) -> Result<Vec<Model>, Error> {
    let head = Head::read(status, headers)?;
    let strange = || Error::NotTheDialect { status: Some(status), detail: Complaint::read(body).message };
    if !(200..=299).contains(&status) {
        return Err(classify::response(dialect, head, &Complaint::read(&body[..body.len().min(BODY_LIMIT)])));
    }
    let list: Value = serde_json::from_slice(body).map_err(|_| strange())?;
    let entries = list.get("data").or_else(|| list.get("models")).unwrap_or(&list).as_array().ok_or_else(strange)?;
    Ok(entries.iter().filter_map(model).take(MOST).collect())
}

/// `None` for an entry without a name that could be set, and for a model that answers no questions.
fn model(entry: &Value) -> Option<Model> {
    let text = |key: &str| entry.get(key).and_then(Value::as_str);
    let methods = entry.get("supportedGenerationMethods").and_then(Value::as_array);
    if methods.is_some_and(|methods| !methods.iter().any(|method| method == "generateContent")) {
        return None;
    }
    let name = text("id").or_else(|| text("model")).or_else(|| text("name"))?;
    let id = name.strip_prefix("models/").unwrap_or(name);
    let plain = (1..=LONGEST).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    let places = [Some(entry), entry.get("meta")].into_iter().flatten();
    let said = places.flat_map(|place| CONTEXT.iter().filter_map(|key| place.get(key)?.as_u64())).next();
    let context_tokens = said.and_then(|tokens| u32::try_from(tokens).ok()).filter(|tokens| *tokens > 0);
    plain.then(|| Model { id: id.to_owned(), context_tokens })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(dialect: Dialect, body: &str) -> Vec<(String, Option<u32>)> {
        let models = read(dialect, 200, &[], body.as_bytes()).unwrap();
        models.into_iter().map(|model| (model.id, model.context_tokens)).collect()
    }

    #[test]
    fn reads_the_list_of_every_kind_of_server() {
        for (dialect, body, expected) in [
            (
                Dialect::OpenAi,
                r#"{"object":"list","data":[{"id":"gpt-4o","object":"model","created":1,"owned_by":"system"},{"id":"o4"}]}"#,
                vec![("gpt-4o", None), ("o4", None)],
            ),
            (
                Dialect::OpenAi, // vLLM
                r#"{"object":"list","data":[{"id":"org/model","root":"org/model","max_model_len":32768,"permission":[{}]}]}"#,
                vec![("org/model", Some(32_768))],
            ),
            (
                Dialect::OpenAi, // llama.cpp, which lists for Ollama's clients as well
                r#"{"models":[{"name":"m.gguf","model":"m.gguf"}],"object":"list","data":[{"id":"m.gguf","meta":{"n_ctx":8192,"n_ctx_train":131072}}]}"#,
                vec![("m.gguf", Some(8_192))],
            ),
            (Dialect::OpenAi, r#"[{"id":"together/x","context_length":4096}]"#, vec![("together/x", Some(4_096))]),
            (
                Dialect::Anthropic,
                r#"{"data":[{"type":"model","id":"claude-haiku-4-5","display_name":"Claude Haiku 4.5"}],"has_more":false}"#,
                vec![("claude-haiku-4-5", None)],
            ),
            (
                Dialect::Gemini,
                r#"{"models":[{"name":"models/gemini-2.5-flash","inputTokenLimit":1048576,"supportedGenerationMethods":["generateContent","countTokens"]},
                    {"name":"models/embed","inputTokenLimit":2048,"supportedGenerationMethods":["embedContent"]},
                    {"name":"tunedModels/desk-7","supportedGenerationMethods":["generateContent"]}],"nextPageToken":"x"}"#,
                vec![("gemini-2.5-flash", Some(1_048_576)), ("tunedModels/desk-7", None)],
            ),
            (
                Dialect::Ollama,
                r#"{"models":[{"name":"llama3.2:latest","model":"llama3.2:latest","size":1,"details":{"family":"llama"}}]}"#,
                vec![("llama3.2:latest", None)],
            ),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(id, tokens)| (id.to_owned(), tokens)).collect();
            assert_eq!(list(dialect, body), expected, "{body}");
        }
    }

    #[test]
    fn passes_over_what_cannot_be_chosen() {
        let long = "m".repeat(129);
        let body = format!(
            r#"{{"data":[{{"id":"two words"}},{{"id":""}},{{"id":7}},{{}},null,{{"id":"{long}"}},{{"id":"m","context_length":-1}}]}}"#
        );
        assert_eq!(list(Dialect::OpenAi, &body), [("m".to_owned(), None)]);
    }

    #[test]
    fn says_why_there_is_no_list() {
        let kind = |status: u16, body: &str| {
            let error = format!("{:?}", read(Dialect::OpenAi, status, &[], body.as_bytes()).unwrap_err());
            error.split([' ', '{']).next().unwrap_or_default().to_owned()
        };
        for (status, body, expected) in [
            (401, "", "Unauthorized"),
            (404, "404 page not found", "NotTheDialect"),
            (500, "", "Server"),
            (0, "", "Redirected"),
            (302, "", "Redirected"),
            (200, "<!doctype html><title>Sign in</title>", "NotTheDialect"),
            (200, r#"{"error":"no"}"#, "NotTheDialect"),
            (200, "", "NotTheDialect"),
        ] {
            assert_eq!(kind(status, body), expected, "{status} {body}");
        }
    }

    #[test]
    fn asks_where_the_dialect_lists() {
        for (dialect, path) in [
            (Dialect::OpenAi, "/models"),
            (Dialect::Anthropic, "/models"),
            (Dialect::Gemini, "/models"),
            (Dialect::Ollama, "/api/tags"),
        ] {
            let request = request(dialect);
            assert_eq!((request.path.as_str(), request.body.len()), (path, 0));
        }
        let named = |name: &str| request(Dialect::Anthropic).headers.iter().any(|(header, _)| *header == name);
        assert!(named("anthropic-version"));
    }
}
