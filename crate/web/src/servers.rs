//! What the usual servers have to be told to serve a browser extension, with this one's own origin filled in. A browser says no
//! more than that nothing came: a server that refuses extensions and one that is dead look alike.
//!
//! Sources: Ollama, FAQ ("additional web origins"); vLLM, `vllm serve --help` (`--allowed-origins`); LM Studio, `lms server start`
//! (`--cors`). llama.cpp's server and LiteLLM's proxy serve every origin as they are.

use scrim_policy::{Dialect, Via};
use scrim_wire::{Failure, FailureCode, FixView};

use crate::engine::Core;

/// Lines for the servers that speak the endpoint's dialect, where its failure may be about the extension's origin.
pub(crate) fn fixes(core: &Core, endpoint: &str, failure: &Failure) -> Vec<FixView> {
    let about_origin = matches!(failure.code, FailureCode::OriginRefused | FailureCode::NoHostPermission);
    let rules = core.rules().ok().filter(|_| about_origin);
    let via = rules.as_ref().and_then(|rules| rules.policy.endpoint(endpoint)).map(|endpoint| &endpoint.via);
    let Some(Via::Http { dialect, .. }) = via else { return Vec::new() };
    let origin = core.host.extension_origin();
    let ollama = ("Ollama", format!("OLLAMA_ORIGINS={origin}"));
    let lines = match dialect {
        Dialect::Ollama => vec![ollama],
        Dialect::OpenAi | Dialect::Responses => vec![
            ("vLLM", format!(r#"--allowed-origins '["{origin}"]'"#)),
            ("LM Studio", "lms server start --cors".to_owned()),
            ollama,
        ],
        Dialect::Azure | Dialect::Anthropic | Dialect::Gemini => Vec::new(),
    };
    lines.into_iter().map(|(server, line)| FixView { server: server.to_owned(), line }).collect()
}
