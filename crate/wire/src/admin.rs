//! The admin port: popup, options, welcome.

use serde::{Deserialize, Serialize};

use crate::{EndpointView, Failure};

/// What the extension's own pages may ask.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum AdminRequest {
    /// Everything a page needs to draw itself; answered by `State`.
    Hello {
        /// The page's [`crate::VERSION`].
        version: u32,
    },
    /// Replaces the settings; answered by `State`. With any problem nothing is saved and `State::problems` says why.
    SaveSettings {
        /// The whole form.
        settings: SettingsForm,
    },
    /// Sets or, when empty, forgets an endpoint's key; answered by `State`.
    SetKey {
        /// Endpoint id.
        endpoint: String,
        /// The key; empty forgets it.
        key: String,
        /// Keep it over browser restarts (else it lives in session storage only).
        remember: bool,
    },
    /// Sends a fixed question without any of the person's text; answered by `Tested`.
    TestEndpoint {
        /// Endpoint id.
        endpoint: String,
    },
    /// The newest audit entries, newest first; answered by `Recent`.
    Recent {
        /// At most this many.
        limit: u32,
    },
    /// The whole record, to hand over; answered by `Exported`.
    Export {},
    /// Deletes the person's local record; answered by `Recent`.
    ClearRecent {},
}

/// What the engine tells the extension's own pages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AdminEvent {
    /// Everything there is to show.
    State {
        /// The engine's [`crate::VERSION`].
        version: u32,
        /// What is in force.
        settings: SettingsForm,
        /// The approved endpoints, the default one first, `builtin` included.
        endpoints: Vec<EndpointView>,
        /// Every label that is looked for.
        labels: Vec<LabelInfo>,
        /// Which endpoints have a key.
        keys: Vec<KeyState>,
        /// What the organisation has set.
        managed: ManagedView,
        /// What is wrong with the settings that were asked to be saved, or that were found in storage.
        problems: Vec<Problem>,
    },
    /// What a test of an endpoint gave.
    Tested {
        /// Endpoint id.
        endpoint: String,
        /// `None`: it answered in its dialect.
        failure: Option<Failure>,
    },
    /// Audit entries, newest first.
    Recent {
        /// At most as many as were asked for.
        entries: Vec<AuditLine>,
        /// Among these something was changed, removed or added since it was sealed.
        damaged: bool,
    },
    /// The whole record, oldest entry first.
    Exported {
        /// How many entries it has.
        entries: u32,
        /// One sealed entry a line, as JSON; what cannot be read as one is left out.
        lines: String,
        /// The same as a table, RFC 4180.
        csv: String,
        /// The first entry that is not as it was sealed.
        broken: Option<BrokenView>,
    },
    /// The request could not be carried out.
    Failed {
        /// Why.
        failure: Failure,
    },
}

/// Where a record is not as it was sealed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct BrokenView {
    /// Number of the entry in the record, from 0.
    pub seq: f64,
    /// `unreadable`, `outOfOrder`, `unlinked` or `altered`.
    pub why: String,
}

/// What the organisation has set, as far as people are shown it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ManagedView {
    /// The keys that are set; empty without a policy.
    pub keys: Vec<String>,
    /// Which endpoints people may set up themselves: `any`, `device` or `none`.
    pub own_endpoints: String,
    /// Nothing may be asked: it says so, or what it forbids cannot be read.
    pub stopped: bool,
    /// How many words it adds to the person's own.
    pub terms: u32,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// The person's settings as a form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, Serialize)]
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
    /// `openai`, `azure`, `anthropic`, `gemini`, `responses` or `ollama`.
    pub dialect: String,
    /// Base URL: `https://llm.corp.example/v1`; `http` only for loopback.
    pub url: String,
    /// Model name as the endpoint knows it.
    pub model: String,
    /// Azure's `api-version`; empty elsewhere.
    pub api_version: String,
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

/// One label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LabelInfo {
    /// `EMAIL_ADDRESS`.
    pub label: String,
    /// What happens to it with nothing set: `placeholder`, `allow` or `block`.
    pub default_handling: String,
    /// The loosest handling that the person may choose.
    pub loosest: String,
    /// The handlings that may be chosen, from that one to the strictest, as far as the label lends itself to them.
    pub choices: Vec<String>,
    /// The organisation has said what becomes of it.
    pub managed: bool,
    /// One synthetic example from the catalogue; may be empty.
    pub example: String,
}

/// Whether an endpoint has a key. The key itself never crosses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeyState {
    /// Endpoint id.
    pub endpoint: String,
    /// It is kept over browser restarts.
    pub remembered: bool,
}

/// Something wrong in settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Path of the key: `endpoints[2].url`.
    pub key: String,
    /// Code; the words are `problem_<code>` in `_locales`.
    pub code: String,
}

/// One audit entry as the person sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct AuditLine {
    /// Milliseconds since 1970 (UTC).
    pub at: f64,
    /// Action id.
    pub action: String,
    /// Endpoint id.
    pub endpoint: String,
    /// Site's origin; empty for the pad.
    pub site: String,
    /// `answered`, `stopped`, `failed`, `refused`.
    pub outcome: String,
    /// Failure code where there was one; else empty.
    pub failure: String,
    /// What was replaced, by label.
    pub redacted: Vec<LabelCount>,
    /// What left in clear, by label.
    pub released: Vec<LabelCount>,
}

/// How many of one label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct LabelCount {
    /// `EMAIL_ADDRESS`.
    pub label: String,
    /// Distinct values.
    pub count: u32,
}
