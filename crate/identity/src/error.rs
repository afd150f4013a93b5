//! Why there is no sign-in, naming who is at fault and quoting nothing that could be a token.

use thiserror::Error;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Error {
    /// Not JSON, or not an object.
    #[error("the identity provider answered with something that is not JSON")]
    NotJson,
    /// A part that must be there is not, or is of another type.
    #[error("`{0}` is missing in the identity provider's answer, or cannot be read")]
    Missing(&'static str),
    /// Discovery speaks of another issuer than the one it was asked for (OpenID Connect Discovery 1.0, section 4.3).
    #[error("the identity provider calls itself by another name than the policy's `issuer`")]
    OtherIssuer,
    /// The provider lists how it takes PKCE, and S256 is not among it.
    #[error("the identity provider does not offer PKCE with S256")]
    NoPkce,
    /// The answer came to another address than ours.
    #[error("the identity provider answered at another address than the one it was given")]
    OtherRedirect,
    /// The answer is not to this attempt.
    #[error("the answer does not belong to this sign-in (`state`)")]
    OtherState,
    /// The provider says no; its code, such as `access_denied` or `invalid_grant`.
    #[error("the identity provider refused: {0}")]
    Refused(String),
    /// The provider has a problem of its own; the HTTP status.
    #[error("the identity provider has a problem of its own (status {0})")]
    Server(u16),
    /// Tokens that want more than being shown, such as `DPoP`.
    #[error("the identity provider gave a token of another type than `Bearer`")]
    NotBearer,
    /// The ID token is not one.
    #[error("the ID token cannot be read")]
    BadIdToken,
    /// The ID token is of another issuer.
    #[error("the ID token is from another issuer (`iss`)")]
    IdTokenIssuer,
    /// The ID token was made for another client.
    #[error("the ID token is for another client (`aud`, `azp`)")]
    IdTokenAudience,
    /// The ID token is over, or of a time to come: a clock is wrong.
    #[error("the ID token is not valid at this time (`exp`, `iat`); is the clock right?")]
    IdTokenTime,
    /// The ID token was made for another attempt.
    #[error("the ID token does not belong to this sign-in (`nonce`)")]
    IdTokenNonce,
    /// A renewed ID token speaks of somebody else.
    #[error("the renewed ID token is about somebody else (`sub`)")]
    IdTokenSubject,
}

impl Error {
    /// Whether the provider has ended the sign-in, so that asking again can bring nothing: any refusal of the token endpoint is
    /// one, and so are tokens that do not check. A provider with a problem of its own ends nothing.
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::Server(_) | Self::NotJson)
    }

    /// A refusal with the provider's code, or with a word of ours where that is none (RFC 6749, section 5.2 names the letters).
    pub(crate) fn refused(code: &str) -> Self {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
        let fits = (1..=60).contains(&code.len()) && code.bytes().all(plain);
        Self::Refused(if fits { code } else { "without a readable reason" }.to_owned())
    }
}
