//! What is wrong with settings: where and why, never the value itself.

use scrim_detect::custom::RuleFault;
use thiserror::Error;

use crate::UrlError;

/// Everything wrong with one document, in its own order; never empty.
pub type Problems = Vec<Problem>;

/// One thing wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{key}`: {why}")]
pub struct Problem {
    /// Path of the key at fault: `endpoints[2].url`; empty for the whole document.
    pub key: String,
    /// What is wrong with it.
    pub why: ProblemKind,
}

/// What is wrong with one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProblemKind {
    /// The document is not JSON.
    #[error("not JSON")]
    NotJson,
    /// A number where a text should be, a text where a list should be.
    #[error("of another type than expected")]
    WrongType,
    /// A key that has no meaning here. Refused: it may have been meant to forbid something.
    #[error("no such key")]
    UnknownKey,
    /// A required key is not there.
    #[error("missing")]
    Missing,
    /// Written by a later release.
    #[error("a version this release does not know")]
    UnknownVersion,
    /// More entries than are accepted.
    #[error("too many entries")]
    TooMany,
    /// Not a name to show.
    #[error("not a name: 1 to 60 characters in one line")]
    BadName,
    /// Not lower-case letters, digits and hyphens.
    #[error("not an id: use lower-case letters, digits and hyphens, at most 40")]
    BadId,
    /// Two entries with the same id.
    #[error("the same id twice")]
    DuplicateId,
    /// `builtin` names the summary computed on this machine.
    #[error("an id that is taken by the product")]
    ReservedId,
    /// No such dialect.
    #[error("not a dialect: use openai, azure, anthropic, gemini, responses or ollama")]
    UnknownDialect,
    /// Not a model's name.
    #[error("not a model's name: letters, digits and -._:/@+, at most 128")]
    BadModel,
    /// Not a version of Azure's API, or one where there is none.
    #[error("not a version of Azure's API such as 2024-10-21; only a deployment's address has one")]
    BadApiVersion,
    /// Not a way to give a key, or one where there is none to choose.
    #[error("not a way to give a key: use apiKey or bearer, with azure only")]
    BadAuth,
    /// A number that the key cannot have.
    #[error("a number out of the range of this key")]
    BadNumber,
    /// A header that is the browser's, the dialect's or the person's to set, or none at all.
    #[error(
        "not a header that an endpoint can be given: keys, cookies and the browser's own are not the policy's to set"
    )]
    BadHeader,
    /// No endpoint has this id.
    #[error("no endpoint has this id")]
    UnknownEndpoint,
    /// Not a label.
    #[error("not a label: use A-Z, 0-9 and _, starting with a letter")]
    BadLabel,
    /// A label that nothing is found under. It counts all the same.
    #[error("nothing is found under this label")]
    UnlistedLabel,
    /// Not a template of an action.
    #[error("not a template: 1 to 4000 characters, with {{text}} and {{wish}} at most once each")]
    BadTemplate,
    /// Not words for people.
    #[error("not words to show: at most 2000 characters, without control characters")]
    BadWords,
    /// Not a handling.
    #[error("not a handling: use allow, ask, generalise, mask, surrogate, placeholder, drop or block")]
    UnknownHandling,
    /// A label has nothing that this handling could make of it: there is no month in a name; or nobody may release it, and it would
    /// leave in part. It becomes a placeholder.
    #[error("this label cannot be handled so; a placeholder stands in its place")]
    UnfitHandling,
    /// A label that must not leave in clear was set to `allow`.
    #[error("this label can not be allowed")]
    NotReleasable,
    /// Not a word or phrase of one's own.
    #[error("not a word or phrase: one line of at most 16 words and 200 bytes, with a letter or digit")]
    BadTerm,
    /// Two words of one's own that are the same.
    #[error("the same word twice")]
    DuplicateTerm,
    /// Not one of the words that are listed for this key.
    #[error("not one of the values that this key can have")]
    UnknownValue,
    /// Not an id, scope or claim of an identity provider.
    #[error("not an identifier: letters, digits and signs without spaces, at most 255")]
    BadIdentifier,
    /// Not a site.
    #[error("not a site: use https://host, https://*.host, paste or *")]
    BadSite,
    /// No such preset.
    #[error("not a preset: use balanced, strict or permissive")]
    UnknownPreset,
    /// A threshold that reports everything or nothing.
    #[error("not a threshold: a number from 0.1 to 0.95")]
    BadThreshold,
    /// No such edge.
    #[error("not an edge: use open, word, number or token")]
    UnknownEdge,
    /// Not a score.
    #[error("not a score: a number from 0 to 1")]
    BadScore,
    /// A key that is too short to hide anything, or far too long.
    #[error("not a key: 16 to 4096 bytes")]
    BadSiteKey,
    /// A custom recognizer.
    #[error("{0}")]
    Rule(RuleFault),
    /// The address of an endpoint.
    #[error(transparent)]
    Url(#[from] UrlError),
}

impl From<RuleFault> for ProblemKind {
    fn from(fault: RuleFault) -> Self {
        Self::Rule(fault)
    }
}

impl ProblemKind {
    /// Whether everything was read as it was meant, as far as can be told, and it is only worth a look.
    pub fn is_warning(self) -> bool {
        matches!(self, Self::UnlistedLabel)
    }

    /// The code that the words for people are kept under.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotJson => "notJson",
            Self::WrongType => "wrongType",
            Self::UnknownKey => "unknownKey",
            Self::Missing => "missing",
            Self::UnknownVersion => "unknownVersion",
            Self::TooMany => "tooMany",
            Self::BadName => "badName",
            Self::BadId => "badId",
            Self::DuplicateId => "duplicateId",
            Self::ReservedId => "reservedId",
            Self::UnknownDialect => "unknownDialect",
            Self::BadModel => "badModel",
            Self::BadApiVersion => "badApiVersion",
            Self::BadAuth => "badAuth",
            Self::BadNumber => "badNumber",
            Self::BadHeader => "badHeader",
            Self::UnknownEndpoint => "unknownEndpoint",
            Self::BadLabel => "badLabel",
            Self::UnlistedLabel => "unlistedLabel",
            Self::BadTemplate => "badTemplate",
            Self::BadWords => "badWords",
            Self::UnknownHandling => "unknownHandling",
            Self::UnfitHandling => "unfitHandling",
            Self::NotReleasable => "notReleasable",
            Self::BadTerm => "badTerm",
            Self::DuplicateTerm => "duplicateTerm",
            Self::UnknownValue => "unknownValue",
            Self::BadIdentifier => "badIdentifier",
            Self::BadSite => "badSite",
            Self::UnknownPreset => "unknownPreset",
            Self::BadThreshold => "badThreshold",
            Self::UnknownEdge => "unknownEdge",
            Self::BadScore => "badScore",
            Self::BadSiteKey => "badSiteKey",
            Self::Rule(fault) => fault.code(),
            Self::Url(error) => error.code(),
        }
    }
}
