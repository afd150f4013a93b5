//! What the organisation has set, as far as people are shown it.

use serde::Serialize;

use crate::Problem;

/// What the organisation has set, as far as people are shown it.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ManagedView {
    /// The keys that are set; empty without a policy.
    pub keys: Vec<String>,
    /// Since when each of them is set.
    pub since: Vec<KeySet>,
    /// Which endpoints people may set up themselves: `any`, `device` or `none`.
    pub own_endpoints: String,
    /// Nothing may be asked: it says so, or what it forbids cannot be read.
    pub stopped: bool,
    /// Ids of the roles that it gives this person; mostly none or one.
    pub roles: Vec<String>,
    /// How many words it adds to the person's own.
    pub terms: u32,
    /// The person may write actions of their own.
    pub own_prompts: bool,
    /// The training before the first question; `None`: there is none.
    pub training: Option<TrainingView>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// The organisation's identity provider, and who is signed in with it. No token ever crosses.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IdentityView {
    /// What the organisation calls it, or its host.
    pub name: String,
    /// The origins that signing in contacts: what the browser's permission is asked for.
    pub origins: Vec<String>,
    /// The address that the provider must know for this installation.
    pub redirect: String,
    /// Nothing may be asked without it.
    pub required: bool,
    /// `None`: nobody is signed in.
    pub person: Option<PersonView>,
    /// Somebody was, until the provider would not renew it.
    pub ended: bool,
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// As the provider tells it.
    pub name: String,
    /// Until when without being renewed, in milliseconds since 1970 (UTC).
    pub until: f64,
    /// It is renewed by itself when something is asked.
    pub renews: bool,
}

/// A key that the organisation has set.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct KeySet {
    /// `labels`.
    pub key: String,
    /// When this browser first saw it, in milliseconds since 1970 (UTC).
    pub since: f64,
}

/// The organisation's training.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TrainingView {
    /// Another version is gone through anew.
    pub version: u32,
    /// The organisation's own words; may be empty.
    pub text: String,
    /// Where to read on; may be empty.
    pub url: String,
    /// The person went through this version.
    pub done: bool,
}

/// What becomes of a label on its way to endpoints of one trust.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TrustHandling {
    /// `external`, `organisation` or `device`.
    pub trust: String,
    /// `placeholder`, `allow` or `block`.
    pub handling: String,
}
