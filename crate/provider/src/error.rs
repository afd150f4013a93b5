//! How an endpoint fails, as facts: one variant per thing a person can do about it.

/// What an endpoint did wrong. The words for people live with whoever shows it; [`Error::detail`] adds the endpoint's own.
///
/// `status` is the HTTP status, and `None` where the error came as a message inside an answer that had begun with 200.
/// `detail` is the endpoint's own words: one line, at most [`DETAIL_LIMIT`](crate::DETAIL_LIMIT) characters, without
/// control or direction characters; empty if it said nothing. Untrusted text: show it as text, keep it out of logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// 401, or a 403 about the key, or what a gateway says instead.
    #[error("the endpoint refused the key: {detail}")]
    Unauthorized {
        /// HTTP status.
        status: Option<u16>,
        /// The endpoint's own words.
        detail: String,
    },
    /// Ollama's 403 with an empty body: it does not serve this extension's origin until `OLLAMA_ORIGINS` names it
    /// (ollama/ollama#2425).
    #[error("the endpoint does not serve this origin")]
    OriginRefused {
        /// HTTP status.
        status: Option<u16>,
    },
    /// The endpoint does not know the model, or does not give it to this key.
    #[error("the endpoint does not have the model: {detail}")]
    ModelNotFound {
        /// HTTP status.
        status: Option<u16>,
        /// The endpoint's own words.
        detail: String,
    },
    /// 429: too many requests, or the quota is used up.
    #[error("the endpoint asks to wait: {detail}")]
    RateLimited {
        /// HTTP status.
        status: Option<u16>,
        /// Seconds to wait, where `Retry-After` says so.
        retry_after_s: Option<u32>,
        /// The endpoint's own words.
        detail: String,
    },
    /// The request does not fit the model's context, or the gateway's limit.
    #[error("the request is too long for the endpoint: {detail}")]
    TooLong {
        /// HTTP status.
        status: Option<u16>,
        /// The endpoint's own words.
        detail: String,
    },
    /// Another 4xx.
    #[error("the endpoint refused the request: {detail}")]
    Refused {
        /// HTTP status.
        status: Option<u16>,
        /// The endpoint's own words.
        detail: String,
    },
    /// 5xx.
    #[error("the endpoint failed: {detail}")]
    Server {
        /// HTTP status.
        status: Option<u16>,
        /// Seconds to wait, where `Retry-After` says so.
        retry_after_s: Option<u32>,
        /// The endpoint's own words.
        detail: String,
    },
    /// An error in the middle of the answer, or an answer withheld by the endpoint's content filter.
    #[error("the endpoint broke the answer off: {detail}")]
    Stream {
        /// The endpoint's own words.
        detail: String,
    },
    /// The answer ended before the dialect's end mark.
    #[error("the answer ended too early")]
    Truncated,
    /// Something else answered: a proxy's page, another API, a wrong path.
    #[error("the answer is not in the endpoint's dialect: {detail}")]
    NotTheDialect {
        /// HTTP status.
        status: Option<u16>,
        /// The beginning of what came, or the title of the page.
        detail: String,
    },
    /// The answer is longer than this crate is willing to hold.
    #[error("the answer is too large")]
    TooLarge,
    /// A redirect. Never followed: the place it names was not approved.
    #[error("the endpoint redirects to another place: {detail}")]
    Redirected {
        /// HTTP status; `None` for a browser's opaque redirect.
        status: Option<u16>,
        /// The place it names, if it can be seen.
        detail: String,
    },
}

impl Error {
    /// HTTP status, where the failure has one.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Unauthorized { status, .. }
            | Self::OriginRefused { status }
            | Self::ModelNotFound { status, .. }
            | Self::RateLimited { status, .. }
            | Self::TooLong { status, .. }
            | Self::Refused { status, .. }
            | Self::Server { status, .. }
            | Self::NotTheDialect { status, .. }
            | Self::Redirected { status, .. } => *status,
            Self::Stream { .. } | Self::Truncated | Self::TooLarge => None,
        }
    }

    /// The endpoint's own words; may be empty.
    pub fn detail(&self) -> &str {
        match self {
            Self::Unauthorized { detail, .. }
            | Self::ModelNotFound { detail, .. }
            | Self::RateLimited { detail, .. }
            | Self::TooLong { detail, .. }
            | Self::Refused { detail, .. }
            | Self::Server { detail, .. }
            | Self::Stream { detail }
            | Self::NotTheDialect { detail, .. }
            | Self::Redirected { detail, .. } => detail,
            Self::OriginRefused { .. } | Self::Truncated | Self::TooLarge => "",
        }
    }

    /// Seconds the endpoint asks to wait.
    pub fn retry_after_s(&self) -> Option<u32> {
        match self {
            Self::RateLimited { retry_after_s, .. } | Self::Server { retry_after_s, .. } => *retry_after_s,
            _ => None,
        }
    }

    /// Whether the same question may well be answered a little later: the endpoint, or a gateway in front of it, said with its
    /// status, before any answer, that it cannot take the question just now. 529 is Anthropic's word for being overloaded.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::RateLimited { status, .. } => status.is_some(),
            Self::Server { status, .. } => matches!(status, Some(502..=504 | 529)),
            _ => false,
        }
    }
}
