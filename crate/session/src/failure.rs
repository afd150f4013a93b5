//! How a question fails, naming who failed. Words for people live in the extension's locales, by [`Failure::code`].

use scrim_policy::Refusal;
use scrim_provider::Error as EndpointError;

use crate::{Broke, NoModel};

/// A failure with where it happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Failed {
    /// What happened.
    pub failure: Failure,
    /// Name of the endpoint concerned; empty where none is.
    pub endpoint: String,
    /// Anything may have reached the endpoint.
    pub sent: bool,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The selection holds nothing to send.
    EmptySelection,
    /// Nothing was asked yet that this could be about.
    OutOfTurn,
    /// There is no such preview to be sent: the question ended without it.
    StalePreview,
    /// The mark must not be released.
    NotReleasable,
    /// The rules became others before the request, or the rest of it, had left: what had not was looked at under others.
    RulesChanged,
    /// The policy asks for a reason to release something, and there is none.
    ReasonMissing,
    /// The policy refuses.
    Refused(Refusal),
    /// The answer broke off.
    Broke(Broke),
    /// The endpoint answered with an error, or not in its dialect.
    Endpoint(EndpointError),
}

impl Failed {
    /// A failure before anything was sent, and before any endpoint came into it.
    pub(crate) fn early(failure: Failure) -> Self {
        Self { failure, endpoint: String::new(), sent: false }
    }
}

impl Failure {
    /// The failure's stable name, as the message contract and the record spell it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptySelection => "emptySelection",
            Self::OutOfTurn => "outOfTurn",
            Self::StalePreview => "stalePreview",
            Self::NotReleasable => "notReleasable",
            Self::RulesChanged => "rulesChanged",
            Self::ReasonMissing => "reasonMissing",
            Self::Refused(refusal) => refusal.code(),
            Self::Broke(why) => match why {
                Broke::Unreachable => "unreachable",
                Broke::NoHostPermission => "noHostPermission",
                Broke::Lost => "truncated",
                Broke::Redirected => "redirected",
                Broke::TimedOut => "timedOut",
                Broke::NoModel(NoModel::Missing) => "browserModelMissing",
                Broke::NoModel(NoModel::Unavailable) => "browserModelUnavailable",
                Broke::NoModel(NoModel::Downloadable) => "browserModelDownloadable",
                Broke::NoModel(NoModel::Downloading) => "browserModelDownloading",
            },
            Self::Endpoint(error) => match error {
                EndpointError::Unauthorized { .. } => "keyRefused",
                EndpointError::OriginRefused { .. } => "originRefused",
                EndpointError::ModelNotFound { .. } => "modelNotFound",
                EndpointError::RateLimited { .. } => "rateLimited",
                EndpointError::TooLong { .. } => "tooLong",
                EndpointError::Refused { .. } => "requestRefused",
                EndpointError::Server { .. } => "serverError",
                EndpointError::Stream { .. } => "streamError",
                EndpointError::Truncated => "truncated",
                EndpointError::NotTheDialect { .. } => "notTheDialect",
                EndpointError::TooLarge => "answerTooLarge",
                EndpointError::Redirected { .. } => "redirected",
            },
        }
    }
}
