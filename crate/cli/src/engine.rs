//! What the detector is to be told on the command line.

use clap::Args;
use clap::builder::PossibleValuesParser;
use scrim_detect::{Detector, Preset, Thresholds};

/// The detector, as the options ask for it.
#[derive(Debug, Args)]
pub(crate) struct Engine {
    /// From which score on something is reported: balanced (0.5), strict (0.3) or permissive (0.65; secrets 0.5).
    #[arg(long, value_name = "PRESET", default_value = "balanced", value_parser = PossibleValuesParser::new(Preset::ALL.map(Preset::as_str)))]
    preset: String,
}

impl Engine {
    pub(crate) fn detector(&self) -> Detector {
        let preset = Preset::parse(&self.preset).expect("the parser takes names of presets only");
        Detector::builder().thresholds(Thresholds::new(preset, [])).build().expect("without words none is unfit")
    }
}
