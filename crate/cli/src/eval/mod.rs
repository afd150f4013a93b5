//! `scrim eval`: how much of what is marked in a text is found, and how much else is covered.

mod calibration;
mod report;
mod score;
mod suite;

use std::path::PathBuf;

use clap::Args;
use scrim_detect::utf16::chars_from_bytes;
use scrim_detect::{Detector, Score};

use crate::engine::Engine;
use crate::error::CliError;
use crate::{input, output};
use calibration::Calibration;
use score::{Judged, Tally};
use suite::{Case, Marked};

/// Measure detection on annotated text: JSON lines {"id", "text", "spans": [{"start", "end", "label"}]}, offsets in
/// Unicode code points.
#[derive(Debug, Args)]
pub(crate) struct Eval {
    /// The annotated text.
    #[arg(long)]
    gold: PathBuf,
    /// A line for each label.
    #[arg(long)]
    by_label: bool,
    /// Also of the findings with such a score the percentage that is right, by family of labels.
    #[arg(long)]
    calibration: bool,
    /// Show this many of the marked spans that are not covered in full. They are part of the text that is measured.
    #[arg(long, default_value_t = 0)]
    misses: usize,
    /// Only these labels count, separated by commas; what is marked with others is neither missed nor a mistake.
    #[arg(long, value_delimiter = ',')]
    labels: Vec<String>,
    /// These labels do not count.
    #[arg(long, value_delimiter = ',', conflicts_with = "labels")]
    not_labels: Vec<String>,
    /// Findings under these labels would leave in clear: they cover what is marked with the same label and nothing else.
    #[arg(long, value_delimiter = ',')]
    clear: Vec<String>,
    #[command(flatten)]
    engine: Engine,
}

impl Eval {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let detector = self.engine.detector()?;
        let listed = |list: &[String], label: &str| list.iter().any(|one| suite::canonical(one) == label);
        let counts =
            |label: &str| (self.labels.is_empty() || listed(&self.labels, label)) && !listed(&self.not_labels, label);
        let mut tally = Tally::default();
        let mut calibration = Calibration::default();
        let mut missed = Vec::new();
        input::json_lines(Some(&self.gold), r#"a document {"id", "text", "spans"}"#, |case: Case| {
            let case = case.checked()?;
            let mut found = found(&detector, &case.text);
            found.retain(|(finding, _)| !listed(&self.clear, &finding.label) || case.marks(finding));
            let (found, scores): (Vec<Marked>, Vec<Score>) = found.into_iter().unzip();
            let left = self.misses.saturating_sub(missed.len());
            let Judged { missed: here, right } = tally.add(&case, &found, counts);
            for ((finding, score), right) in found.iter().zip(scores).zip(right) {
                if let Some(right) = right {
                    calibration.add(&finding.label, score.get(), right);
                }
            }
            for gold in here.into_iter().take(left) {
                let shown: String = case.text.chars().skip(gold.start).take(gold.end - gold.start).collect();
                missed.push(format!("missed  {:<20} {}  {shown:?}", gold.label, case.id));
            }
            Ok(())
        })?;
        output::text(&report::table(&tally, self.by_label))?;
        if self.calibration {
            output::text(&format!("\n{}", calibration.table()))?;
        }
        for line in missed {
            output::line(&line)?;
        }
        Ok(())
    }
}

fn found(detector: &Detector, text: &str) -> Vec<(Marked, Score)> {
    let findings = detector.detect(text);
    // Findings are sorted and apart, so their ends ascend.
    let ends = chars_from_bytes(text, findings.iter().flat_map(|finding| [finding.span.start, finding.span.end]));
    let marked = findings.iter().zip(ends.chunks_exact(2));
    marked
        .map(|(finding, ends)| {
            let (start, end) = (ends[0].0 as usize, ends[1].0 as usize);
            (Marked { start, end, label: suite::canonical(finding.label.as_str()) }, finding.score)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        eval: Eval,
    }

    /// How much is found with these options.
    fn count(options: &[&str]) -> usize {
        let line = ["eval", "--gold", "none.jsonl"].iter().chain(options);
        let line = Line::try_parse_from(line).expect("the options are known");
        let detector = line.eval.engine.detector().expect("no file is read");
        found(&detector, "part 219-09-9998, on 17-04-2024").len()
    }

    #[test]
    fn a_preset_sets_what_is_found() {
        assert_eq!(count(&[]), count(&["--preset", "balanced"]));
        assert!(count(&["--preset", "strict"]) > count(&["--preset", "balanced"]));
        assert!(count(&["--preset", "permissive"]) < count(&["--preset", "balanced"]));
        assert!(Line::try_parse_from(["eval", "--gold", "none.jsonl", "--preset", "lax"]).is_err());
    }
}
