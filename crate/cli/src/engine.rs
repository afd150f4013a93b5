//! What the detector is to be told on the command line.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use scrim_detect::{Detector, NamesModel, Preset, Thresholds};
use scrim_policy::{Handling, recognizers_from_json};
use scrim_redact::Mode;

use crate::error::CliError;

/// The detector, as the options ask for it.
#[derive(Debug, Args)]
pub(crate) struct Engine {
    /// From which score on something is reported: balanced (0.5), strict (0.3) or permissive (0.65; secrets 0.5).
    #[arg(long, value_name = "PRESET", default_value = "balanced", value_parser = PossibleValuesParser::new(Preset::ALL.map(Preset::as_str)))]
    preset: String,
    /// Find what these custom recognizers find, too: a file {"version": 1, "recognizers": [...]}. A recognizer whose own examples do
    /// not hold is refused.
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    /// Read the trained model of names from this file instead of using the built-in one; `off`: find only the names that rules find.
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
}

/// The model that `cargo run -p scrim-train` made.
const NAMES: &[u8] = include_bytes!("../../detect/models/names.bin");

/// The same, read.
pub(crate) fn names() -> NamesModel {
    NamesModel::from_bytes(NAMES).expect("the built-in model is whole")
}

impl Engine {
    pub(crate) fn detector(&self) -> Result<Detector, CliError> {
        let preset = Preset::parse(&self.preset).expect("the parser takes names of presets only");
        let custom = match &self.rules {
            None => Vec::new(),
            Some(path) => {
                let json = std::fs::read_to_string(path).map_err(|why| CliError::Read(path.clone(), why))?;
                recognizers_from_json(&json).map_err(|problems| CliError::Rules(path.clone(), problems))?
            }
        };
        let detector = Detector::builder().thresholds(Thresholds::new(preset, [])).custom(&custom).names(self.names()?);
        Ok(detector.build().expect("without words none is unfit"))
    }

    fn names(&self) -> Result<Option<NamesModel>, CliError> {
        let Some(path) = &self.names else {
            return Ok(Some(names()));
        };
        if path.as_os_str() == "off" {
            return Ok(None);
        }
        let bytes = std::fs::read(path).map_err(|why| CliError::Read(path.clone(), why))?;
        NamesModel::from_bytes(&bytes).map(Some).map_err(|why| CliError::Names(path.clone(), why))
    }
}

/// What the redactor is told. Blocked text never comes so far; of what is asked about, what leaves if the person says no.
pub(crate) fn told(handling: Handling) -> scrim_redact::Handling {
    match handling {
        Handling::Allow => scrim_redact::Handling::Clear,
        Handling::Generalise => scrim_redact::Handling::Kept(Mode::Generalise),
        Handling::Mask => scrim_redact::Handling::Kept(Mode::Mask),
        Handling::Surrogate => scrim_redact::Handling::Kept(Mode::Surrogate),
        Handling::Drop => scrim_redact::Handling::Kept(Mode::Drop),
        Handling::Ask | Handling::Placeholder | Handling::Block => scrim_redact::Handling::KEPT,
    }
}
