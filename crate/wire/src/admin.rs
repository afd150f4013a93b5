//! The admin port: popup, options, welcome.

use serde::{Deserialize, Serialize};

use crate::{
    ActionView, AuditLine, BrokenView, EndpointForm, EndpointView, Failure, IdentityView, ManagedView, RecordView,
    SettingsForm, ShippingView, TrustHandling,
};

/// What the extension's own pages may ask.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(tag = "kind"))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum AdminRequest {
    /// Everything a page needs to draw itself; answered by `State`.
    Hello {
        /// The page's [`crate::VERSION`].
        version: u32,
        /// Whether the page shows what model the browser has of its own.
        #[serde(default)]
        browser_model: bool,
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
    /// Opens the window in which to sign in with the organisation; answered by `State` or `Failed`.
    SignIn {},
    /// Forgets who is signed in, and gives the tokens back where the provider takes them; answered by `State`.
    SignOut {},
    /// Asks an endpoint which models it has, as it stands in the form, saved or not; answered by `Models`. Nothing of the person's
    /// is sent but the key.
    ListModels {
        /// The endpoint; its model need not be filled in.
        endpoint: EndpointForm,
        /// The key as typed; empty for the one that is kept.
        key: String,
    },
    /// The person went through the organisation's training; answered by `State`.
    Trained {
        /// `TrainingView::version` of what was gone through.
        version: u32,
    },
    /// The newest questions of the record, newest first; answered by `Recent`.
    Recent {
        /// At most this many.
        limit: u32,
        /// Only those that ended so: `answered`, `stopped`, `failed`, `refused`; empty for all.
        #[serde(default)]
        outcome: String,
        /// Only those about this action; empty for all.
        #[serde(default)]
        action: String,
    },
    /// The whole record, to hand over; answered by `Exported`.
    Export {},
    /// Sums over the whole record, for whoever answers for it; answered by `Summarised`.
    Summary {},
    /// Deletes the person's local record, unless the organisation keeps it; answered by `Recent`.
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
        settings: Box<SettingsForm>,
        /// What can be asked, in the order it is offered.
        actions: Vec<ActionView>,
        /// The approved endpoints, the default one first, `builtin` included.
        endpoints: Vec<EndpointView>,
        /// Every label that is looked for.
        labels: Vec<LabelInfo>,
        /// Which endpoints have a key.
        keys: Vec<KeyState>,
        /// Whether the browser has a model of its own. `None`: neither the page nor any endpoint needs to know.
        browser_model: Option<BrowserModel>,
        /// What the organisation has set.
        managed: Box<ManagedView>,
        /// The organisation's identity provider, if it has set one.
        identity: Option<IdentityView>,
        /// What is recorded, and where it goes.
        record: RecordView,
        /// What is wrong with the settings that were asked to be saved, or that were found in storage.
        problems: Vec<Problem>,
    },
    /// What a test of an endpoint gave.
    Tested {
        /// Endpoint id.
        endpoint: String,
        /// `None`: it answered in its dialect.
        failure: Option<Failure>,
        /// What was tried, in order.
        checks: Vec<CheckView>,
        /// How a server of this kind is told to serve browser extensions, where it may be that.
        fixes: Vec<FixView>,
    },
    /// The models that an endpoint says it has.
    Models {
        /// In its own order; empty with a problem or a failure.
        models: Vec<ModelView>,
        /// What is wrong with the form; keys as in `State`, of a form with this endpoint alone.
        problems: Vec<Problem>,
        /// The endpoint gave no list.
        failure: Option<Failure>,
    },
    /// Questions of the record, newest first.
    Recent {
        /// At most as many as were asked for.
        entries: Vec<AuditLine>,
        /// In what was looked through something was changed, removed or added since it was sealed.
        damaged: bool,
        /// Where the record is shipped to, and how far that is; empty where it stays.
        shipping: Vec<ShippingView>,
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
    /// Sums over the whole record: no single question, site or moment.
    Summarised {
        /// As JSON.
        json: String,
        /// As one page that loads nothing.
        html: String,
    },
    /// The request could not be carried out.
    Failed {
        /// Why.
        failure: Failure,
    },
}

/// Whether the browser has a model of its own; the words are `browser_model_<state>` in `_locales`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum BrowserModel {
    /// It has no such thing.
    Missing,
    /// Not on this device, or not as the browser is set up.
    Unavailable,
    /// It is to be downloaded first.
    Downloadable,
    /// It is being downloaded.
    Downloading,
    /// It can be asked.
    Available,
}

/// What a server has to be started with to serve this extension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FixView {
    /// The server's own name.
    pub server: String,
    /// The very line: a setting of the environment, an option or a command.
    pub line: String,
}

/// One thing that a test of an endpoint tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// Which.
    pub check: Check,
    /// What came of it.
    pub result: CheckResult,
}

/// What is tried of an endpoint, in this order; the words are `check_<check>` in `_locales`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Check {
    /// Something answers at the address.
    Reachable,
    /// It serves browser extensions.
    Origin,
    /// It takes the key, or wants none.
    Key,
    /// It has the model.
    Model,
    /// It answers in its dialect.
    Dialect,
    /// The answer comes word by word, not all at once at the end.
    Streaming,
}

/// What came of a check; the words are `check_<check>_<result>` in `_locales`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CheckResult {
    /// As it should be.
    Passed,
    /// Works, but not as well as it could.
    Warned,
    /// Not as it should be.
    Failed,
    /// Something before it failed.
    Unknown,
}

/// One model that an endpoint says it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ModelView {
    /// As the endpoint calls it.
    pub id: String,
    /// Tokens it takes, where the endpoint says so.
    pub context_tokens: Option<u32>,
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
    /// What it said for endpoints of one trust alone.
    pub managed_for: Vec<TrustHandling>,
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
