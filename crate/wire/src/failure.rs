//! What went wrong, as facts. The words for people live in `_locales` as `failure_<code>` and `failure_<code>_hint`.

use serde::{Deserialize, Serialize};

/// One failure, naming who failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// What happened.
    pub code: FailureCode,
    /// Name of the endpoint, for those that concern one; else empty.
    pub endpoint: String,
    /// HTTP status, where there was one.
    pub status: Option<u16>,
    /// Seconds the endpoint asks to wait.
    pub retry_after: Option<u32>,
    /// The endpoint's own words, the policy key or the label at fault; may be empty. Shown as inert text, never logged.
    pub detail: String,
    /// Anything reached the endpoint.
    pub sent: bool,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum FailureCode {
    // The person or the page.
    /// Nothing visible is selected.
    EmptySelection,
    /// The card speaks another version: reload the page.
    VersionMismatch,
    /// A message the decoder refused.
    BadMessage,
    /// Nothing was asked yet that this could be about. Never for a second press: what was done already is done.
    OutOfTurn,
    /// There is no such preview to be sent: its question ended, or there never was one. While a newer one is shown, that is
    /// shown again instead.
    StalePreview,
    // Settings or policy.
    /// The organisation has stopped everything.
    Stopped,
    /// The organisation lets only people who are signed in with it do this.
    SignInRequired,
    /// The person closed the window in which to sign in, or the provider could not be shown in it.
    SignInCancelled,
    /// The identity provider did not answer, or not in time.
    SignInUnreachable,
    /// The browser has no permission for the identity provider's origins.
    SignInNotAllowed,
    /// The identity provider refused, or its answer does not check; `detail` says what.
    SignInFailed,
    /// The organisation allows no work on text of this site.
    SiteBlocked,
    /// There is no such action, or not for this person.
    UnknownAction,
    /// The action needs a model and only the built-in summary is set up.
    NeedsEndpoint,
    /// The action goes to other endpoints only.
    OtherEndpoint,
    /// The organisation wants its training gone through first.
    TrainingRequired,
    /// As much as may leave in a day has left today. `retry_after` is the time until midnight.
    DailyLimit,
    /// The endpoint is not, or no longer, approved.
    EndpointNotApproved,
    /// A label found in the text must not leave, not even replaced.
    BlockedLabel,
    /// Labels found in the text must not leave together.
    BlockedTogether,
    /// This mark may not be released.
    NotReleasable,
    /// The rules became others before the request, or the rest of it, had left.
    RulesChanged,
    /// Releasing it wants a reason.
    ReasonMissing,
    /// The organisation keeps the record: it cannot be deleted here.
    RecordLocked,
    /// Settings cannot be read.
    SettingsUnreadable,
    /// The browser has no permission for the endpoint's origin.
    NoHostPermission,
    // The endpoint.
    /// No answer at all: dead, refused, DNS, TLS.
    Unreachable,
    /// It answered with a redirect, which is never followed.
    Redirected,
    /// 401, or 403 that is about the key.
    KeyRefused,
    /// No key is set and the endpoint wants one.
    KeyMissing,
    /// The endpoint takes the sign-in in the place of a key, and did not take this one.
    SignInRefused,
    /// Ollama's 403 to extension origins; `detail` is the exact `OLLAMA_ORIGINS` line.
    OriginRefused,
    /// 404 or the dialect's own words for it.
    ModelNotFound,
    /// 429.
    RateLimited,
    /// The request is too long for the model.
    TooLong,
    /// Another 4xx.
    RequestRefused,
    /// 5xx.
    ServerError,
    /// An error object in the middle of the stream.
    StreamError,
    /// The stream ended before the dialect's end mark.
    Truncated,
    /// Not the dialect: HTML from a proxy, another API, junk.
    NotTheDialect,
    /// It went silent for too long.
    TimedOut,
    /// An answer larger than the limit.
    AnswerTooLarge,
    // The browser's own model.
    /// This browser has none.
    BrowserModelMissing,
    /// Not on this device, or not as the browser is set up.
    BrowserModelUnavailable,
    /// It is to be downloaded first.
    BrowserModelDownloadable,
    /// It is being downloaded.
    BrowserModelDownloading,
    // Ourselves.
    /// The browser's storage could not be read or written.
    StorageFailed,
    /// The engine trapped or could not be loaded; it was dropped and the next question gets a new one.
    EngineFailed,
    /// The browser stopped the background while an answer was streaming. Said by the card itself.
    Interrupted,
}

impl Failure {
    /// A failure that concerns no endpoint: nothing was sent.
    pub fn of(code: FailureCode) -> Self {
        Self { code, endpoint: String::new(), status: None, retry_after: None, detail: String::new(), sent: false }
    }
}
