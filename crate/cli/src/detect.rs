//! `scrim detect`: what is found, where, how surely and why.

use std::path::PathBuf;

use clap::Args;
use scrim_detect::utf16::chars_from_bytes;
use scrim_detect::{Detector, Finding};
use serde::Serialize;

use crate::engine::Engine;
use crate::error::CliError;
use crate::input::{self, Document};
use crate::output;

/// Find what is sensitive in a text.
#[derive(Debug, Args)]
pub(crate) struct Detect {
    /// Read JSON lines {"id", "text"} and write one {"id", "spans": [{"start", "end", "label", "score"}]} for each;
    /// offsets are Unicode code points.
    #[arg(long)]
    jsonl: bool,
    #[command(flatten)]
    engine: Engine,
    /// Read this file instead of standard input.
    file: Option<PathBuf>,
}

#[derive(Serialize)]
struct Answer<'f> {
    id: serde_json::Value,
    spans: Vec<SpanOut<'f>>,
}

#[derive(Serialize)]
struct SpanOut<'f> {
    start: u32,
    end: u32,
    label: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'f str>,
    score: f32,
}

impl Detect {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let detector = self.engine.detector()?;
        if self.jsonl {
            return input::documents(self.file.as_deref(), |document| answer(&detector, document));
        }
        let text = input::whole(self.file.as_deref())?;
        for finding in detector.detect(&text) {
            output::line(&described(&text, &finding))?;
        }
        Ok(())
    }
}

fn answer(detector: &Detector, Document { id, text }: Document) -> Result<(), CliError> {
    let findings = detector.detect(&text);
    // Findings are sorted and apart, so their ends ascend.
    let ends = chars_from_bytes(&text, findings.iter().flat_map(|finding| [finding.span.start, finding.span.end]));
    let spans = findings.iter().zip(ends.chunks_exact(2)).map(|(finding, ends)| SpanOut {
        start: ends[0].0,
        end: ends[1].0,
        label: finding.label.as_str(),
        kind: finding.kind.as_deref(),
        score: finding.score.get(),
    });
    let answer = Answer { id, spans: spans.collect() };
    output::line(&serde_json::to_string(&answer).expect("ids, numbers and names only"))?;
    Ok(())
}

/// One line for a person: label, score, place in bytes, the text itself, the recognizer and what spoke for it.
fn described(text: &str, finding: &Finding) -> String {
    let why = &finding.why;
    let reasons = why.checks.iter().map(|check| (*check).to_owned()).chain(why.words.iter().cloned());
    let reasons: Vec<String> = std::iter::once(why.recognizer.to_string()).chain(reasons).collect();
    format!(
        "{label:<20} {score:.2}  {start}..{end}  {text:?}  ({reasons})",
        label = finding.label.as_str(),
        score = finding.score.get(),
        start = finding.span.start,
        end = finding.span.end,
        text = &text[finding.span.range()],
        reasons = reasons.join(", "),
    )
}
