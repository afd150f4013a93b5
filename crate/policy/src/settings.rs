//! The person's settings as they are stored: one JSON document with a version.
//!
//! A `Settings` that exists is right: it comes out of [`Settings::from_json`] only, which reports everything that is
//! wrong, by key, and takes nothing half. An unknown key is refused, since it may have been meant to forbid something.
//! Holds no key and no password of any endpoint.

mod endpoints;
pub(crate) mod read;
mod rules;

use std::collections::BTreeMap;

use scrim_detect::{CustomRecognizer, Label, Preset, Term, Thresholds};
use serde::Serialize;

use crate::{Action, Auth, Endpoint, EndpointId, Handling, Problems, Via};

/// The version written, and the only one read so far.
const VERSION: u64 = 1;

/// What a person has set. Right by construction.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    endpoints: Vec<Endpoint>,
    default_endpoint: Option<EndpointId>,
    labels: BTreeMap<Label, Handling>,
    terms: Vec<Term>,
    allow: Vec<String>,
    thresholds: Thresholds,
    recognizers: Vec<CustomRecognizer>,
    prompts: Vec<Action>,
    /// The person wants no record kept.
    unrecorded: bool,
}

impl Settings {
    /// Reads the stored form.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the document's order.
    pub fn from_json(json: &str) -> Result<Self, Problems> {
        read::read(json)
    }

    /// Writes the stored form: always the same bytes for the same settings.
    #[expect(clippy::missing_panics_doc, reason = "texts, lists and text keys can always be written")]
    pub fn to_json(&self) -> String {
        let (mut labels, mut thresholds) = (BTreeMap::new(), BTreeMap::new());
        labels.extend(self.labels.iter().map(|(label, handling)| (label.as_str(), handling.as_str())));
        thresholds.extend(self.thresholds.labels().map(|(label, score)| (label.as_str(), score.get())));
        let stored = Stored {
            version: VERSION,
            endpoints: self.endpoints.iter().filter_map(stored_endpoint).collect(),
            default_endpoint: self.default_endpoint.as_ref().map(EndpointId::as_str),
            labels,
            terms: self.terms.iter().map(stored_term).collect(),
            allow: &self.allow,
            preset: self.thresholds.chosen().map(Preset::as_str),
            thresholds,
            recognizers: self.recognizers.iter().map(rules::stored).collect(),
            prompts: self.prompts.iter().filter_map(stored_prompt).collect(),
            record: self.record(),
        };
        serde_json::to_string(&stored).expect("texts, lists and text keys only")
    }

    /// The endpoints set up, in the person's order; the built-in one is not among them.
    pub fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    /// The endpoint the person wants asked when nothing is chosen. It may be gone, or be the organisation's.
    pub fn default_endpoint(&self) -> Option<&EndpointId> {
        self.default_endpoint.as_ref()
    }

    /// Labels whose handling was set.
    pub fn labels(&self) -> &BTreeMap<Label, Handling> {
        &self.labels
    }

    /// The person's own words: each in one line, with a letter or digit in it, no white space at its ends, at most 200
    /// bytes; no two the same but for case.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Texts that are never to be found, secrets excepted; shaped as the terms are.
    pub fn allow(&self) -> &[String] {
        &self.allow
    }

    /// From which scores on something is reported.
    pub fn thresholds(&self) -> &Thresholds {
        &self.thresholds
    }

    /// Recognizers besides the built-in ones. Their patterns compile; whether their examples hold is [`Settings::unproven`].
    pub fn recognizers(&self) -> &[CustomRecognizer] {
        &self.recognizers
    }

    /// Actions that the person wrote.
    pub fn prompts(&self) -> &[Action] {
        &self.prompts
    }

    /// Whether the person wants a record of questions kept.
    pub fn record(&self) -> bool {
        !self.unrecorded
    }

    /// The examples of custom recognizers that do not hold, run through the whole detector. For whoever saves settings: a release
    /// that finds more could fail an example, and settings that were taken once must still be read then.
    pub fn unproven(&self) -> Problems {
        unproven(&self.recognizers)
    }
}

#[cfg(test)]
pub(crate) use rules::KEYS as RECOGNIZER_KEYS;
pub use rules::recognizers_from_json;
pub(crate) use rules::unproven;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stored<'a> {
    version: u64,
    endpoints: Vec<StoredEndpoint<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_endpoint: Option<&'a str>,
    labels: BTreeMap<&'a str, &'static str>,
    terms: Vec<StoredTerm<'a>>,
    // Left out while they say nothing: what was stored before they existed stays as it is, and so does the policy's version.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    allow: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    preset: Option<&'static str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    thresholds: BTreeMap<&'a str, f32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recognizers: Vec<rules::StoredRule<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    prompts: Vec<StoredPrompt<'a>>,
    #[serde(skip_serializing_if = "Clone::clone")]
    record: bool,
}

#[derive(Serialize)]
struct StoredPrompt<'a> {
    id: &'a str,
    name: &'a str,
    template: &'a str,
    output: &'static str,
}

fn stored_prompt(action: &Action) -> Option<StoredPrompt<'_>> {
    let prompt = action.prompt.as_ref()?;
    let (name, template) = (prompt.name.as_str(), prompt.template.as_str());
    Some(StoredPrompt { id: action.id.as_str(), name, template, output: action.output.as_str() })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StoredEndpoint<'a> {
    id: &'a str,
    name: &'a str,
    dialect: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    model: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    api_version: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    auth: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    context_tokens: Option<u32>,
}

#[derive(Serialize)]
struct StoredTerm<'a> {
    text: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    fuzzy: bool,
}

fn stored_term(term: &Term) -> StoredTerm<'_> {
    StoredTerm { text: &term.text, label: term.label.as_str(), fuzzy: term.fuzzy }
}

fn stored_endpoint(endpoint: &Endpoint) -> Option<StoredEndpoint<'_>> {
    let (id, name, dialect) = (endpoint.id.as_str(), endpoint.name.as_str(), endpoint.dialect()?);
    let (url, model) = (endpoint.base().map(ToString::to_string), endpoint.model());
    let (auth, context_tokens) = (endpoint.auth().map(Auth::as_str), endpoint.context_tokens());
    let api_version = match &endpoint.via {
        Via::Http { api_version, .. } => api_version,
        Via::Builtin | Via::Browser { .. } => "",
    };
    Some(StoredEndpoint { id, name, dialect, url, model, api_version, auth, context_tokens })
}

#[cfg(test)]
mod tests;
