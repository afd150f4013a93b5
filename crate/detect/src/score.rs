//! How sure a finding is.
//!
//! 0.5 means "more likely than not"; nothing below [`Score::THRESHOLD`] is reported unless somebody asked for another threshold.

use std::fmt;

/// A confidence between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Score(f32);

impl Score {
    /// Findings below this are not reported by default: they are less likely right than wrong.
    pub const THRESHOLD: Self = Self(0.5);

    /// Clamps to `0..=1`; not-a-number becomes 0, the cautious reading of a broken computation's confidence.
    pub const fn new(value: f32) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) })
    }

    /// The number, `0.0..=1.0`.
    pub const fn get(self) -> f32 {
        self.0
    }
}

// No score is not-a-number.
impl Eq for Score {}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_between_nothing_and_certainty() {
        assert!(Score::new(1.7) <= Score::new(1.0));
        assert!(Score::new(-3.0) >= Score::new(0.0));
        assert_eq!(Score::new(f32::NAN), Score::new(0.0));
    }
}
