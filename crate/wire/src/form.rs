//! What a person sets, as the settings show and take it.

use serde::{Deserialize, Serialize};

/// The person's settings as a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettingsForm {
    /// Endpoints in the person's order.
    pub endpoints: Vec<EndpointForm>,
    /// Id of the endpoint the person wants asked first; empty where nothing was chosen.
    pub default_endpoint: String,
    /// Labels whose handling differs from the built-in default.
    pub labels: Vec<LabelForm>,
    /// The person's own words to redact.
    pub terms: Vec<TermForm>,
    /// Actions that the person wrote.
    #[serde(default)]
    pub prompts: Vec<PromptForm>,
    /// Questions are recorded, unless the organisation decides on that.
    #[serde(default = "recorded")]
    pub record: bool,
}

/// What is not said is recorded.
const fn recorded() -> bool {
    true
}

/// One action that the person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PromptForm {
    /// Lower-case letters, digits and hyphens; chosen once.
    pub id: String,
    /// Shown to people.
    pub name: String,
    /// What the model is told, with `{text}` and `{wish}`.
    pub template: String,
    /// `read`, `insert` or `replace`.
    pub output: String,
}

/// One endpoint in the form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndpointForm {
    /// Lower-case letters, digits and hyphens; chosen once.
    pub id: String,
    /// Shown to people.
    pub name: String,
    /// `openai`, `azure`, `anthropic`, `gemini`, `responses` or `ollama`; `browser` for the browser's own model.
    pub dialect: String,
    /// Base URL: `https://llm.corp.example/v1`; `http` only for loopback. Empty for the browser's own model.
    pub url: String,
    /// Model name as the endpoint knows it. Empty for the browser's own model.
    pub model: String,
    /// Azure's `api-version`; empty elsewhere.
    pub api_version: String,
    /// How Azure is given its key: `apiKey`, `bearer`, or empty for as the key looks; empty elsewhere.
    #[serde(default)]
    pub auth: String,
    /// Tokens that the model takes, question and answer together; `None`: nobody knows.
    pub context_tokens: Option<u32>,
}

/// What happens to a label.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LabelForm {
    /// `EMAIL_ADDRESS`.
    pub label: String,
    /// `placeholder`, `allow` or `block`.
    pub handling: String,
}

/// One word of the person's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TermForm {
    /// As it is written.
    pub text: String,
    /// Label it is replaced under; `TERM` by default.
    pub label: String,
}
