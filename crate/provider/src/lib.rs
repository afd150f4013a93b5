#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod answer;
mod anthropic;
mod auth;
mod browser;
pub mod builtin;
mod classify;
mod complaint;
mod decoder;
mod encode;
mod error;
mod frame;
mod gemini;
mod lines;
pub mod models;
mod ndjson;
mod ollama;
mod openai;
mod payload;
mod responses;
mod shape;
mod sse;
mod think;
mod utf8;
mod wait;
mod words;

pub use auth::{Auth, auth};
pub use complaint::DETAIL_LIMIT;
pub use decoder::{Decoder, Event};
pub use encode::{Prompt, Request, encode, encode_within};
pub use error::Error;

/// The language an endpoint speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Chat completions as OpenAI defined them, streamed as server-sent events. Spoken by vLLM, llama.cpp, LiteLLM,
    /// LM Studio, Mistral and most gateways.
    OpenAi,
    /// `OpenAI`'s responses, streamed as server-sent events.
    Responses,
    /// Chat completions as Azure serves them: the same messages, another header for the key.
    Azure,
    /// Anthropic's messages, streamed as server-sent events.
    Anthropic,
    /// Google's Gemini, streamed as server-sent events.
    Gemini,
    /// Ollama's own `/api/chat`, streamed as newline-delimited JSON.
    Ollama,
    /// The browser's Prompt API: a request is what it is handed, and what it gives is told as newline-delimited JSON. Crosses
    /// no network.
    Browser,
}
