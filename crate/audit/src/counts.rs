//! How many distinct values of each label, in the labels' order, each label once.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use scrim_detect::Label;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Counts by label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Label, u32>);

impl Counts {
    /// Adds so many of a label.
    pub fn add(&mut self, label: &Label, count: u32) {
        let sum = self.0.entry(label.clone()).or_default();
        *sum = sum.saturating_add(count);
    }

    /// Each label with its count.
    pub fn iter(&self) -> impl Iterator<Item = (&Label, u32)> {
        self.0.iter().map(|(label, count)| (label, *count))
    }

    /// How many of all labels together.
    pub fn total(&self) -> u64 {
        self.0.values().copied().map(u64::from).sum()
    }

    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Label, u32)> for Counts {
    fn from_iter<I: IntoIterator<Item = (Label, u32)>>(counts: I) -> Self {
        let mut all = Self::default();
        counts.into_iter().for_each(|(label, count)| all.add(&label, count));
        all
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(label, count)| (label.as_str(), count)))
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Read)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Counts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("counts by label")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Counts, A::Error> {
        let mut counts = BTreeMap::new();
        while let Some((label, count)) = map.next_entry::<String, u32>()? {
            // The label's own error would quote it.
            let label = Label::new(&label).map_err(|_| A::Error::custom("not a label"))?;
            match counts.entry(label) {
                Entry::Vacant(place) => place.insert(count),
                Entry::Occupied(_) => return Err(A::Error::custom("a label twice")),
            };
        }
        Ok(Counts(counts))
    }
}
