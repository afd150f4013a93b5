//! One entry: what was asked of whom, how it ended, and how much of what was replaced or released.
//!
//! Guarantees by its types that no content fits in: numbers, labels, and [words](crate::Id) too narrow for any.

use std::collections::BTreeMap;

use scrim_detect::Label;
use serde::{Deserialize, Serialize};

use crate::{Code, Id, Model, PolicyVersion, Site};

/// What happened to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entry {
    /// When it was sent or refused: milliseconds since 1970 (UTC).
    pub at_ms: u64,
    /// What was asked for.
    pub action: Id,
    /// Whom.
    pub endpoint: Id,
    /// Which model; `None` where the endpoint has none.
    #[serde(deserialize_with = "must_be_there")]
    pub model: Option<Model>,
    /// Where the text came from.
    pub site: Site,
    /// The policy that was in force.
    pub policy: PolicyVersion,
    /// How it ended.
    pub outcome: Outcome,
    /// Distinct values that were replaced, by label.
    #[serde(with = "counts")]
    pub redacted: BTreeMap<Label, u32>,
    /// Distinct values that were found and left in clear, by label.
    #[serde(with = "counts")]
    pub released: BTreeMap<Label, u32>,
    /// Bytes of the request's body that were sent; 0 if nothing left this machine.
    pub bytes_out: u64,
    /// Bytes of the answer's body that came.
    pub bytes_in: u64,
    /// Milliseconds from sending to the end; 0 if nothing was sent.
    pub latency_ms: u64,
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

/// An `Option` that may be `null` but not left out: an entry has one form.
fn must_be_there<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Model>, D::Error> {
    Option::deserialize(deserializer)
}

/// Counts by label, in the labels' order, each label once.
mod counts {
    use std::collections::BTreeMap;
    use std::collections::btree_map::Entry;
    use std::fmt;

    use scrim_detect::Label;
    use serde::de::{Error, MapAccess, Visitor};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(counts: &BTreeMap<Label, u32>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(counts.iter().map(|(label, count)| (label.as_str(), count)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<Label, u32>, D::Error> {
        deserializer.deserialize_map(Counts)
    }

    struct Counts;

    impl<'de> Visitor<'de> for Counts {
        type Value = BTreeMap<Label, u32>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("counts by label")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut counts = BTreeMap::new();
            while let Some((label, count)) = map.next_entry::<String, u32>()? {
                // The label's own error would quote it.
                let label = Label::new(&label).map_err(|_| A::Error::custom("not a label"))?;
                match counts.entry(label) {
                    Entry::Vacant(place) => place.insert(count),
                    Entry::Occupied(_) => return Err(A::Error::custom("a label twice")),
                };
            }
            Ok(counts)
        }
    }
}
