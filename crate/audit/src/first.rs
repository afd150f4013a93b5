//! The first form of an entry, before there were kinds of them. Records out there begin with it, and must go on to verify: it
//! is read, and written again byte for byte, and nothing new is ever sealed in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::entry::must_be_there;
use crate::{Code, Counts, Id, Model, Outcome, PolicyVersion, Question, Site};

/// What was kept of a question then.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct First {
    at_ms: u64,
    action: Id,
    endpoint: Id,
    #[serde(deserialize_with = "must_be_there")]
    model: Option<Model>,
    site: Site,
    policy: PolicyVersion,
    outcome: Outcome,
    redacted: Counts,
    /// In clear, whether by rule or by release: it was not told apart.
    released: Counts,
    bytes_out: u64,
    bytes_in: u64,
    latency_ms: u64,
}

impl From<First> for Question {
    fn from(first: First) -> Self {
        let mut found = BTreeMap::new();
        let counted = [(Code::PLACEHOLDER, first.redacted), (Code::RELEASE, first.released)];
        found.extend(counted.into_iter().filter(|(_, counts)| !counts.is_empty()));
        Self {
            at_ms: first.at_ms,
            role: None,
            action: first.action,
            endpoint: first.endpoint,
            dialect: None,
            model: first.model,
            site: first.site,
            policy: first.policy,
            outcome: first.outcome,
            found,
            reasons: BTreeMap::new(),
            bytes_out: first.bytes_out,
            bytes_in: first.bytes_in,
            first_token_ms: None,
            latency_ms: first.latency_ms,
        }
    }
}

impl From<Question> for First {
    fn from(question: Question) -> Self {
        let found = |handling| question.found.get(handling).cloned().unwrap_or_default();
        Self {
            redacted: found(&Code::PLACEHOLDER),
            released: found(&Code::RELEASE),
            at_ms: question.at_ms,
            action: question.action,
            endpoint: question.endpoint,
            model: question.model,
            site: question.site,
            policy: question.policy,
            outcome: question.outcome,
            bytes_out: question.bytes_out,
            bytes_in: question.bytes_in,
            latency_ms: question.latency_ms,
        }
    }
}
