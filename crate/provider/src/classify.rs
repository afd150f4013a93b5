//! From a status and a complaint to a typed error: which of the known failures this is.
//!
//! The status decides where it can. Where servers disagree about the status (a prompt that is too long comes as 400, 413,
//! 422, 429, 500 or inside a 200 stream), the codes and wordings listed here decide. Unknown wordings fall into the
//! general kind of their status; the endpoint's words are kept in any case.

use crate::complaint::{Complaint, tidy};
use crate::{Dialect, Error, wait};

/// What the head of a response said that a complaint needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) status: u16,
    pub(crate) retry_after_s: Option<u32>,
    /// No gateway has put its name on the response, as far as headers tell.
    pub(crate) direct: bool,
}

impl Head {
    /// Reads the head of a response. `headers` have lower-case names; status 0 is a browser's opaque redirect.
    ///
    /// # Errors
    /// [`Error::Redirected`].
    pub(crate) fn read(status: u16, headers: &[(String, String)]) -> Result<Self, Error> {
        if status == 0 || (300..=399).contains(&status) {
            let detail = tidy(value(headers, "location").unwrap_or_default());
            return Err(Error::Redirected { status: (status != 0).then_some(status), detail });
        }
        let retry_after = value(headers, "retry-after");
        Ok(Self {
            status,
            retry_after_s: retry_after.and_then(|wait| wait::seconds(wait, value(headers, "date"))),
            direct: value(headers, "server").is_none() && value(headers, "via").is_none(),
        })
    }
}

/// The value of a header.
pub(crate) fn value<'h>(headers: &'h [(String, String)], name: &str) -> Option<&'h str> {
    headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Codes and types that mean "too long", whole.
const TOO_LONG_CODES: [&str; 6] = [
    "context_length_exceeded",       // OpenAI, Azure, Groq
    "exceed_context_size_error",     // llama.cpp since #15780
    "string_above_max_length",       // OpenAI, one message over its own limit
    "contextwindowexceedederror",    // LiteLLM
    "model_context_window_exceeded", // z.ai
    "request_too_large",             // Anthropic behind gateways
];

/// Parts of messages that mean "too long", in lower case.
const TOO_LONG_WORDS: [&str; 18] = [
    "maximum context length",               // OpenAI, vLLM, Mistral
    "max context length",                   // Ollama: "prompt too long; exceeded max context length by 4 tokens"
    "exceeds the context length",           // Ollama: "the input length exceeds the context length"
    "context length exceeded",              // Together and others
    "model's context length",               // Together, SGLang: "longer than the model's context length"
    "available context size",               // llama.cpp
    "context size has been exceeded",       // llama.cpp, as a 500 (#19774)
    "configured context size",              // llama.cpp derivatives
    "exceed context window",                // llama-cpp-python: "Requested tokens (2285) exceed context window of 2048"
    "context window exceed",                // Groq, MiniMax
    "exceeds the context window",           // OpenAI responses
    "contextwindowexceedederror",           // LiteLLM, in the message
    "prompt is too long",                   // Anthropic, Bedrock
    "input is too long",                    // Bedrock
    "maximum number of tokens allowed", // Gemini: "The input token count … exceeds the maximum number of tokens allowed"
    "reduce the length of the",         // OpenAI, Groq: "reduce the length of the messages"
    "max_tokens must be at least 1, got -", // vLLM when the prompt alone fills the context (#4667)
    "greater than the context length", // LM Studio: "tokens … from the initial prompt is greater than the context length"
];

/// What is said next to the word "model" when there is no such model. Lower case.
const NO_MODEL_WORDS: [&str; 8] = [
    "not found",      // Ollama, LM Studio
    "does not exist", // OpenAI, vLLM
    "doesn't exist",
    "invalid model name", // LiteLLM, as a 400
    "not a valid model",  // OpenRouter, as a 400
    "unknown model",      // several gateways
    "no such model",
    "could not find", // llama-swap
];

/// Codes and types that speak of the key, whole.
const KEY_CODES: [&str; 5] = [
    "invalid_api_key",      // OpenAI
    "authentication_error", // llama.cpp, Anthropic
    "auth_error",           // LiteLLM
    "no_db_connection",     // LiteLLM without a database, for any key but the master key, as a 400
    "401",
];

/// Codes and types that say "too many requests" inside an answer, whole.
const TOO_MANY_CODES: [&str; 3] = [
    "429",                 // LiteLLM, Gemini
    "rate_limit_error",    // Anthropic
    "rate_limit_exceeded", // OpenAI responses
];

/// Codes and types that say that an account's money or quota is used up, whole.
const USED_UP_CODES: [&str; 3] = [
    "insufficient_quota",         // OpenAI, Azure
    "billing_hard_limit_reached", // OpenAI
    "budget_exceeded",            // LiteLLM
];

/// Names of errors by which a browser says that its own model takes no more (`WebML` CG, Prompt API). They mean that of a browser alone:
/// a server may name its errors likewise.
const BROWSER_TOO_LONG: [&str; 1] = ["quotaexceedederror"];

/// Names by which it says that its own model is not for this extension, or not for this language
/// (the same; Chrome for Developers, "The Prompt API").
const BROWSER_REFUSED: [&str; 3] = ["notallowederror", "notsupportederror", "securityerror"];

/// Parts of messages that speak of the key or of rights. Lower case.
const KEY_WORDS: [&str; 9] =
    ["api key", "api-key", "apikey", "token", "credential", "authoriz", "authentic", "permission", "forbidden"];

/// The error that a response with `head` and this complaint is.
pub(crate) fn response(dialect: Dialect, head: Head, complaint: &Complaint) -> Error {
    let status = Some(head.status);
    let Complaint { message: detail, page, .. } = complaint.clone();
    match head.status {
        413 => Error::TooLong { status, detail },
        400 | 422 | 429 | 500 if too_long(complaint) => Error::TooLong { status, detail },
        // Used up, not too fast: waiting does not help.
        429 if is_one_of(complaint, &USED_UP_CODES) => Error::Refused { status, detail },
        429 => Error::RateLimited { status, retry_after_s: head.retry_after_s, detail },
        401 => Error::Unauthorized { status, detail },
        403 if detail.is_empty() && !page && (dialect == Dialect::Ollama || head.direct) => {
            Error::OriginRefused { status }
        }
        400..=499 if model_missing(complaint) => Error::ModelNotFound { status, detail },
        404 if !page && lower(complaint).contains("model") => Error::ModelNotFound { status, detail },
        // Nothing speaks the dialect at this path: most often a base address without its `/v1`.
        404 | 405 => Error::NotTheDialect { status, detail },
        403 if !page && (detail.is_empty() || about_key(complaint) || mentions(complaint, &KEY_WORDS)) => {
            Error::Unauthorized { status, detail }
        }
        400 if about_key(complaint) || lower(complaint).contains("api key not valid") => {
            Error::Unauthorized { status, detail }
        }
        400..=499 => Error::Refused { status, detail },
        500..=599 => Error::Server { status, retry_after_s: head.retry_after_s, detail },
        _ => Error::NotTheDialect { status, detail },
    }
}

/// The error that a complaint inside a 200 answer is.
pub(crate) fn message(dialect: Dialect, complaint: &Complaint) -> Error {
    let (status, detail) = (None, complaint.message.clone());
    let browser = |names: &[&str]| dialect == Dialect::Browser && is_one_of(complaint, names);
    if too_long(complaint) || browser(&BROWSER_TOO_LONG) {
        return Error::TooLong { status, detail };
    }
    if is_one_of(complaint, &TOO_MANY_CODES) {
        return Error::RateLimited { status, retry_after_s: None, detail };
    }
    if about_key(complaint) {
        return Error::Unauthorized { status, detail };
    }
    if model_missing(complaint) {
        return Error::ModelNotFound { status, detail };
    }
    if browser(&BROWSER_REFUSED) {
        return Error::Refused { status, detail };
    }
    // LM Studio's answer to any path it does not serve, with status 200.
    if lower(complaint).contains("unexpected endpoint or method") {
        return Error::NotTheDialect { status: Some(200), detail };
    }
    Error::Stream { detail }
}

fn too_long(complaint: &Complaint) -> bool {
    is_one_of(complaint, &TOO_LONG_CODES)
        || mentions(complaint, &TOO_LONG_WORDS)
        // OpenAI's 429 for a request above the tokens a minute of the account: waiting does not help.
        || lower(complaint).starts_with("request too large for")
}

fn model_missing(complaint: &Complaint) -> bool {
    ["model_not_found", "deploymentnotfound"].contains(&complaint.code.as_str())
        || (lower(complaint).contains("model") && mentions(complaint, &NO_MODEL_WORDS))
}

fn about_key(complaint: &Complaint) -> bool {
    is_one_of(complaint, &KEY_CODES)
}

fn is_one_of(complaint: &Complaint, codes: &[&str]) -> bool {
    codes.iter().any(|code| *code == complaint.code || *code == complaint.kind)
}

fn mentions(complaint: &Complaint, words: &[&str]) -> bool {
    let message = lower(complaint);
    words.iter().any(|part| message.contains(part))
}

fn lower(complaint: &Complaint) -> String {
    complaint.message.to_lowercase()
}
