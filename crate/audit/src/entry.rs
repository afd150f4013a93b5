//! One entry: what was asked of whom, how it ended, and how much of what was replaced or released; what the person thought of
//! an answer; that older entries were pruned.
//!
//! Guarantees by its types that no content fits in: numbers, labels, and [words](crate::Id) too narrow for any.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use crate::{Code, Counts, Hash, Id, Model, PolicyVersion, Role, Site};

/// One entry of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[allow(
    clippy::large_enum_variant,
    reason = "nearly every entry is a question; how large that is depends on the target"
)]
pub enum Entry {
    /// A question, or its refusal.
    Question(Question),
    /// What the person thought of an answer.
    Feedback(Feedback),
    /// That older entries were pruned.
    Pruned(Pruned),
}

impl Entry {
    /// When it happened: milliseconds since 1970 (UTC).
    pub const fn at_ms(&self) -> u64 {
        match self {
            Self::Question(question) => question.at_ms,
            Self::Feedback(feedback) => feedback.at_ms,
            Self::Pruned(pruned) => pruned.at_ms,
        }
    }

    /// The question it is, if it is one.
    pub const fn question(&self) -> Option<&Question> {
        match self {
            Self::Question(question) => Some(question),
            Self::Feedback(_) | Self::Pruned(_) => None,
        }
    }
}

/// An entry as it is read: its kind stands beside its fields.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "as above")]
pub(crate) enum Read {
    Question(Question),
    Feedback(Feedback),
    Pruned(Pruned),
}

impl From<Read> for Entry {
    fn from(read: Read) -> Self {
        match read {
            Read::Question(question) => Self::Question(question),
            Read::Feedback(feedback) => Self::Feedback(feedback),
            Read::Pruned(pruned) => Self::Pruned(pruned),
        }
    }
}

/// What happened to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// When it was sent or refused: milliseconds since 1970 (UTC).
    pub at_ms: u64,
    /// In which role; `None` where the organisation's policy names none.
    #[serde(deserialize_with = "must_be_there")]
    pub role: Option<Role>,
    /// What was asked for.
    pub action: Id,
    /// Whom.
    pub endpoint: Id,
    /// Which dialect the endpoint speaks; `None` for a summary made on the machine itself.
    #[serde(deserialize_with = "must_be_there")]
    pub dialect: Option<Id>,
    /// Which model; `None` where the endpoint has none.
    #[serde(deserialize_with = "must_be_there")]
    pub model: Option<Model>,
    /// Where the text came from.
    pub site: Site,
    /// The policy that was in force.
    pub policy: PolicyVersion,
    /// How it ended.
    pub outcome: Outcome,
    /// Distinct values that were found, by what became of them ([`Code::PLACEHOLDER`], [`Code::ALLOW`], …) and by label.
    pub found: BTreeMap<Code, Counts>,
    /// Why the person let values leave, where they were asked for a reason.
    pub reasons: BTreeMap<Reason, Counts>,
    /// Bytes of the request's body that were sent; 0 if nothing left this machine.
    pub bytes_out: u64,
    /// Bytes of the answer's body that came.
    pub bytes_in: u64,
    /// Milliseconds from sending to the first word of the answer or of the thinking; `None` if none came.
    #[serde(deserialize_with = "must_be_there")]
    pub first_token_ms: Option<u64>,
    /// Milliseconds from sending to the end; 0 if nothing was sent.
    pub latency_ms: u64,
}

impl Question {
    /// The values that left in clear, whoever let them.
    pub fn in_clear(&self) -> Counts {
        self.summed(|handling| *handling == Code::ALLOW || *handling == Code::RELEASE)
    }

    /// The values that did not leave as they stood, whatever left in their place.
    pub fn replaced(&self) -> Counts {
        self.summed(|handling| ![Code::ALLOW, Code::RELEASE, Code::BLOCK].contains(handling))
    }

    fn summed(&self, wanted: impl Fn(&Code) -> bool) -> Counts {
        let wanted = self.found.iter().filter(|(handling, _)| wanted(handling));
        wanted.flat_map(|(_, counts)| counts.iter()).map(|(label, count)| (label.clone(), count)).collect()
    }
}

/// Why a person let a value leave in clear: a fixed choice, because a reason in their own words would be content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// It is not what it was taken for.
    NotSensitive,
    /// The model needs it to answer.
    Needed,
    /// Everybody may know it.
    Public,
}

impl Reason {
    /// `notSensitive`, `needed` or `public`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotSensitive => "notSensitive",
            Self::Needed => "needed",
            Self::Public => "public",
        }
    }
}

/// How a question ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// The answer came to its end.
    Answered,
    /// The person stopped it.
    Stopped,
    /// It failed after the person had confirmed it.
    Failed(Code),
    /// Policy refused it; nothing was sent.
    Refused(Code),
}

impl Outcome {
    /// `answered`, `stopped`, `failed` or `refused`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Stopped => "stopped",
            Self::Failed(_) => "failed",
            Self::Refused(_) => "refused",
        }
    }

    /// Why, where there is a reason.
    pub const fn code(&self) -> Option<&Code> {
        match self {
            Self::Answered | Self::Stopped => None,
            Self::Failed(code) | Self::Refused(code) => Some(code),
        }
    }
}

/// A thumb up or down. Of several about one question the last counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Feedback {
    /// When: milliseconds since 1970 (UTC).
    pub at_ms: u64,
    /// The number of the question in the record.
    pub question: u64,
    /// It helped.
    pub good: bool,
}

/// The anchor of a record whose beginning was pruned: what the first entry that was kept must be chained to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pruned {
    /// When: milliseconds since 1970 (UTC).
    pub at_ms: u64,
    /// The number of the last entry that was removed.
    pub through: u64,
    /// Its hash.
    pub hash: Hash,
}

/// An `Option` that may be `null` but not left out: an entry has one form.
pub(crate) fn must_be_there<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}
