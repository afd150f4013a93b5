//! The endpoints a question may go to: who runs them and how they are spoken to.
//!
//! An endpoint is a description, not a permission: only [`Policy::approve`](crate::Policy::approve) permits a request.
//! Holds no key; keys never come near the settings.

use std::borrow::Cow;
use std::fmt;

use crate::BaseUrl;

/// Names an endpoint for good: lower-case letters, digits and hyphens, at most 40.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EndpointId(Cow<'static, str>);

impl EndpointId {
    /// The summary computed on this machine. Always there, and no other endpoint may bear its name.
    pub const BUILTIN: Self = Self(Cow::Borrowed("builtin"));

    /// Longest id in bytes: it stands in every audit entry.
    pub const MAX_LEN: usize = 40;

    /// Parses an id; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=Self::MAX_LEN).contains(&text.len());
        (fits && text.bytes().all(plain)).then(|| Self(Cow::Owned(text.to_owned())))
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The summary computed on this machine: what is asked when nothing is set up.
impl Default for EndpointId {
    fn default() -> Self {
        Self::BUILTIN
    }
}

impl fmt::Display for EndpointId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// Names it for good.
    pub id: EndpointId,
    /// The name the person or the organisation gave it; empty for the built-in one, whose words are the interface's.
    pub name: String,
    /// Who runs it.
    pub trust: Trust,
    /// How it is spoken to.
    pub via: Via,
    /// Approved by the organisation, not set up by the person.
    pub managed: bool,
}

impl Endpoint {
    /// The summary computed on this machine.
    pub fn builtin() -> Self {
        Self { id: EndpointId::BUILTIN, name: String::new(), trust: Trust::Device, via: Via::Builtin, managed: false }
    }

    /// The base URL; `None` when nothing crosses the network.
    pub fn base(&self) -> Option<&BaseUrl> {
        match &self.via {
            Via::Builtin | Via::Browser { .. } => None,
            Via::Http { base, .. } => Some(base),
        }
    }

    /// The address of one of its dialect's paths; `None` when nothing crosses the network.
    pub fn address(&self, path: &str) -> Option<String> {
        let Via::Http { base, api_version, .. } = &self.via else { return None };
        let address = base.join(path);
        Some(if api_version.is_empty() { address } else { format!("{address}?{API_VERSION}={api_version}") })
    }

    /// The one query that its addresses may have.
    pub(crate) fn query(&self) -> Option<String> {
        match &self.via {
            Via::Http { dialect: Dialect::Gemini, .. } => Some("alt=sse".to_owned()),
            Via::Http { api_version, .. } if !api_version.is_empty() => Some(format!("{API_VERSION}={api_version}")),
            _ => None,
        }
    }

    /// Tokens that its model takes, where somebody said.
    pub fn context_tokens(&self) -> Option<u32> {
        match &self.via {
            Via::Builtin => None,
            Via::Browser { context_tokens } | Via::Http { context_tokens, .. } => *context_tokens,
        }
    }

    /// How it is given its key, where somebody chose.
    pub fn auth(&self) -> Option<Auth> {
        match &self.via {
            Via::Builtin | Via::Browser { .. } => None,
            Via::Http { auth, .. } => *auth,
        }
    }

    /// Headers that go with every request to it, besides the dialect's own and the key.
    pub fn headers(&self) -> &[(String, String)] {
        match &self.via {
            Via::Builtin | Via::Browser { .. } => &[],
            Via::Http { headers, .. } => headers,
        }
    }

    /// The model as the endpoint knows it; empty for the built-in one and for the browser's own, which tells no name.
    pub fn model(&self) -> &str {
        match &self.via {
            Via::Builtin | Via::Browser { .. } => "",
            Via::Http { model, .. } => model,
        }
    }

    /// What its dialect is called in settings and in the record; `None` for the built-in one, which speaks none.
    pub fn dialect(&self) -> Option<&'static str> {
        match &self.via {
            Via::Builtin => None,
            Via::Browser { .. } => Some(BROWSER),
            Via::Http { dialect, .. } => Some(dialect.as_str()),
        }
    }
}

/// Who runs an endpoint.
///
/// Concluded from the address for what a person sets up: a loopback address is this device, everything else external.
/// Only an organisation's policy can say that an endpoint is the organisation's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// Somebody else.
    External,
    /// The person's organisation.
    Organisation,
    /// This very machine.
    Device,
}

impl Trust {
    /// Each with its name in a policy.
    pub const NAMES: [(&'static str, Self); 3] =
        [("external", Self::External), ("organisation", Self::Organisation), ("device", Self::Device)];

    /// The trust of this name in an organisation's policy.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, trust)| *trust)
    }
}

/// How an endpoint is spoken to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Via {
    /// Not at all: computed in this module.
    Builtin,
    /// By the browser's Prompt API: the model that the browser itself has on this device. No address, no key, no name of a model.
    Browser {
        /// Tokens that it takes, question and answer together; `None`: nobody said, and the browser does once it is asked.
        context_tokens: Option<u32>,
    },
    /// By HTTP.
    Http {
        /// Which protocol.
        dialect: Dialect,
        /// Where its paths hang.
        base: BaseUrl,
        /// The model, as the endpoint knows it.
        model: String,
        /// Azure's `api-version`, which stands in the query of its deployments' addresses; empty elsewhere.
        api_version: String,
        /// How Azure is given its key; `None`, as everywhere else: as the key looks.
        auth: Option<Auth>,
        /// Tokens that the model takes, question and answer together; `None`: nobody said.
        context_tokens: Option<u32>,
        /// What an organisation's gateway wants to be told besides: names in lower case.
        headers: Vec<(String, String)>,
    },
}

/// The header in which Azure is given a key. Its own keys go in `api-key`; tokens of Entra ID, and keys of gateways in front of it,
/// as a bearer token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// `api-key: …`
    ApiKey,
    /// `authorization: Bearer …`
    Bearer,
}

impl Auth {
    /// Its name in settings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ApiKey => "apiKey",
            Self::Bearer => "bearer",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::ApiKey, Self::Bearer].into_iter().find(|auth| auth.as_str() == text)
    }
}

/// What stands in settings in the place of a dialect for the browser's own model.
pub(crate) const BROWSER: &str = "browser";

/// Name of the query parameter that Azure wants.
const API_VERSION: &str = "api-version";

/// The protocol an endpoint speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// OpenAI's chat completions, as most servers speak it.
    OpenAi,
    /// OpenAI's responses.
    Responses,
    /// Chat completions as Azure serves them.
    Azure,
    /// Anthropic's messages.
    Anthropic,
    /// Google's Gemini.
    Gemini,
    /// Ollama's own.
    Ollama,
}

impl Dialect {
    /// All of them, the most common first.
    pub const ALL: [Self; 6] =
        [Self::OpenAi, Self::Azure, Self::Anthropic, Self::Gemini, Self::Responses, Self::Ollama];

    /// The dialect's name in settings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::Responses => "responses",
            Self::Azure => "azure",
            Self::Anthropic => "anthropic",
            Self::Gemini => "gemini",
            Self::Ollama => "ollama",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.as_str() == text)
    }
}

/// Whether this can be Azure's version of its API: `2024-10-21`, `2025-04-01-preview`, `preview`, `v1`.
pub(crate) fn is_api_version(text: &str) -> bool {
    (1..=32).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Whether this can be a model's name: what servers and hubs use (`llama3.1:8b`, `org/model@rev`, `@cf/meta/llama`), in
/// ASCII and without spaces, because the name goes into the record as it is.
pub(crate) fn is_model(text: &str) -> bool {
    /// Longest name in bytes; the longest in use on public hubs are below 100.
    const MAX_LEN: usize = 128;
    (1..=MAX_LEN).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:/@+".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_letters_digits_and_hyphens() {
        for id in ["corp", "corp-2", "a", "builtin"] {
            assert_eq!(EndpointId::parse(id).map(|id| id.to_string()).as_deref(), Some(id));
        }
        for id in ["", "Corp", "corp llm", "corp_llm", "ä", "corp.llm", &"a".repeat(41)] {
            assert_eq!(EndpointId::parse(id), None, "{id}");
        }
    }

    #[test]
    fn models_are_named_as_servers_and_hubs_name_them() {
        for model in
            ["gpt-4o", "llama3.1:8b-instruct-q4_K_M", "mistralai/Mistral-7B", "@cf/meta/llama-3", "ft:base:org::id"]
        {
            assert!(is_model(model), "{model}");
        }
        for model in ["", "two words", "Jane Doe", "modèle", "line\nbreak", "quote\"", &"m".repeat(129)] {
            assert!(!is_model(model), "{model}");
        }
    }
}
