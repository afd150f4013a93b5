//! A self-test with known answers, cheap enough to run in every engine, before it looks at any text.
//!
//! Proves that the tables in this very binary still find what they are for: one example of every family, and one text without
//! anything. An engine that fails it must not be trusted with anybody's text.

use std::fmt;

use crate::{Detector, catalogue};

/// Recognizers between two that are tried: some of each family, a fraction of a millisecond once the module is warm.
const STRIDE: usize = 48;

/// Ordinary words in which nothing may be found.
const CLEAN: &str = "The meeting has moved to the larger room, so please bring a pencil and the printed agenda.";

/// The self-test failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongAnswer {
    /// Id of the recognizer whose example was not found; empty when something was found where nothing is.
    pub recognizer: &'static str,
}

impl fmt::Display for WrongAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.recognizer.is_empty() {
            write!(f, "the detector finds something in a text that holds nothing")
        } else {
            write!(f, "the detector no longer finds the first example of `{}`", self.recognizer)
        }
    }
}

impl std::error::Error for WrongAnswer {}

impl Detector {
    /// Runs a sample of the catalogue's own examples. `Err` means: this engine is broken, do not use it. For a detector with the default
    /// thresholds and no allowed texts, which may hide an example.
    pub fn known_answer(&self) -> Result<(), WrongAnswer> {
        if !self.detect(CLEAN).is_empty() {
            return Err(WrongAnswer { recognizer: "" });
        }
        for sheet in catalogue().filter(|sheet| !sheet.example().is_empty()).step_by(STRIDE) {
            let text = sheet.example().replace(['«', '»'], "");
            if !self.detect(&text).iter().any(|finding| finding.label.as_str() == sheet.label) {
                return Err(WrongAnswer { recognizer: sheet.id });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_engine_knows_the_answers() {
        assert_eq!(Detector::new().known_answer(), Ok(()));
    }

    #[test]
    fn an_engine_that_misses_one_is_told_apart() {
        let all = catalogue().map(|sheet| (crate::Label::fixed(sheet.label), 0.95));
        let deaf = Detector::builder().thresholds(crate::Thresholds::new(crate::Preset::Permissive, all));
        let wrong = deaf.build().unwrap().known_answer().unwrap_err();
        assert!(!wrong.recognizer.is_empty() && wrong.to_string().contains(wrong.recognizer));
    }
}
