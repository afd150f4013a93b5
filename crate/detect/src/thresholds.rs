//! From which score on something is reported, by label.
//!
//! One number for all labels, from a preset, and other numbers for single ones. Own words are exact and unaffected.

use crate::{Label, Score};

/// A choice between leaks and false alarms that needs no numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// 0.5: what is more likely right than wrong.
    #[default]
    Balanced,
    /// 0.3: plain shapes too, with no word near that says what they are. For texts in which everything counts.
    Strict,
    /// 0.65: only where `overlap.rs` calls a finding likely. A bare number (0.2) is then not reported for a word near (0.4) alone. Secrets
    /// stay at 0.5: a key that has left is a key to be changed.
    Permissive,
}

impl Preset {
    /// All of them, from the usual one.
    pub const ALL: [Self; 3] = [Self::Balanced, Self::Strict, Self::Permissive];

    /// The name in settings: `balanced`, `strict`, `permissive`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Balanced => "balanced",
            Self::Strict => "strict",
            Self::Permissive => "permissive",
        }
    }

    /// The preset of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.as_str() == name)
    }

    fn threshold(self, label: &str) -> Score {
        Score::new(match self {
            Self::Strict => 0.3,
            Self::Permissive if label != "SECRET" => 0.65,
            Self::Balanced | Self::Permissive => return Score::THRESHOLD,
        })
    }
}

/// Labels that the model of names finds, and hardly anything else does.
const NAMES: [&str; 3] = ["PERSON", "ORGANIZATION", "LOCATION"];

/// From which score on something is reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thresholds {
    /// What somebody chose; where nobody did, names may be read at another point than the rest.
    preset: Option<Preset>,
    /// A short list, in order and each label once.
    labels: Vec<(Label, Score)>,
}

impl Thresholds {
    /// What a label may be set to. Below, everything of a shape would be reported; above, hardly anything ever.
    pub const RANGE: std::ops::RangeInclusive<f32> = 0.1..=0.95;

    /// A preset, if one is chosen, and other thresholds for single labels, brought into [`Thresholds::RANGE`]; of two for one label the
    /// first counts.
    pub fn new(preset: impl Into<Option<Preset>>, labels: impl IntoIterator<Item = (Label, f32)>) -> Self {
        let within = |value: f32| Score::new(value.clamp(*Self::RANGE.start(), *Self::RANGE.end()));
        let mut all: Vec<(Label, Score)> = Vec::new();
        for (label, value) in labels {
            if let Err(place) = all.binary_search_by(|(known, _)| known.cmp(&label)) {
                all.insert(place, (label, within(value)));
            }
        }
        Self { preset: preset.into(), labels: all }
    }

    /// Both at once: whatever one of them reports is reported. Where only one of them chose a preset, that is it.
    #[must_use]
    pub fn stricter(&self, other: &Self) -> Self {
        let strictness = |preset: &Preset| {
            [Preset::Strict, Preset::Balanced, Preset::Permissive].iter().position(|one| one == preset)
        };
        let preset = [self.preset, other.preset].into_iter().flatten().min_by_key(strictness);
        let named = self.labels.iter().chain(&other.labels);
        let lower = |label: &Label| self.of(label.as_str()).get().min(other.of(label.as_str()).get());
        Self::new(preset, named.map(|(label, _)| (label.clone(), lower(label))))
    }

    /// The threshold of a label.
    pub fn of(&self, label: &str) -> Score {
        self.own(label).unwrap_or_else(|| self.preset().threshold(label))
    }

    /// The threshold of a label where names are read at `point`: never higher than [`Thresholds::of`].
    pub(crate) fn of_names_at(&self, label: &str, point: Preset) -> Score {
        let (of, at_point) = (self.of(label), point.threshold(label));
        if NAMES.contains(&label) && self.own(label).is_none() && at_point < of { at_point } else { of }
    }

    fn own(&self, label: &str) -> Option<Score> {
        self.labels.iter().find(|(known, _)| known.as_str() == label).map(|(_, score)| *score)
    }

    /// The preset they start from.
    pub fn preset(&self) -> Preset {
        self.preset.unwrap_or_default()
    }

    /// The preset that somebody chose.
    pub fn chosen(&self) -> Option<Preset> {
        self.preset
    }

    /// The labels with a threshold of their own, in order.
    pub fn labels(&self) -> impl Iterator<Item = (&Label, Score)> {
        self.labels.iter().map(|(label, score)| (label, *score))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_its_own_goes_before_the_preset() {
        let label = |name| Label::new(name).unwrap();
        let thresholds = Thresholds::new(
            Preset::Permissive,
            [(label("PERSON"), 0.8), (label("VIN"), 3.0), (label("URL"), f32::NAN)],
        );
        assert_eq!(thresholds.of("PERSON"), Score::new(0.8));
        assert_eq!(thresholds.of("VIN"), Score::new(0.95));
        assert_eq!(thresholds.of("US_SSN"), Score::new(0.65));
        assert_eq!(thresholds.of("SECRET"), Score::THRESHOLD);
        assert_eq!(Thresholds::default().of("US_SSN"), Score::THRESHOLD);
        assert_eq!(Thresholds::default().of_names_at("PERSON", Preset::Strict), Score::new(0.3));
        assert_eq!(Thresholds::default().of_names_at("US_SSN", Preset::Strict), Score::THRESHOLD);
        assert_eq!(thresholds.of_names_at("PERSON", Preset::Strict), Score::new(0.8));
        assert_eq!(Thresholds::new(Preset::Strict, []).of("SECRET"), Score::new(0.3));
    }

    #[test]
    fn what_nobody_chose_gives_way_to_what_somebody_did() {
        let unset = Thresholds::default();
        let (permissive, strict) = (Thresholds::new(Preset::Permissive, []), Thresholds::new(Preset::Strict, []));
        assert_eq!(unset.stricter(&unset).chosen(), None);
        assert_eq!(unset.stricter(&permissive), permissive);
        assert_eq!(permissive.stricter(&unset), permissive);
        assert_eq!(permissive.stricter(&strict), strict);
    }

    #[test]
    fn presets_are_read_as_they_are_written() {
        for preset in Preset::ALL {
            assert_eq!(Preset::parse(preset.as_str()), Some(preset));
        }
        assert_eq!(Preset::parse("Strict"), None);
    }
}
