//! From a match to a finding: checks, then words near, then the threshold.

use std::borrow::Cow;

use crate::automaton::{Code, WORDS};
use crate::context::Context;
use crate::edge;
use crate::recognizer::{LOWER, RAISE, Recognizer};
use crate::validate::Verdict;
use crate::{Finding, Label, Score, Span, Thresholds, Why};

/// Collects the findings of one text, in the order they are judged.
pub(crate) struct Judge<'a> {
    text: &'a str,
    context: Context<'a>,
    thresholds: &'a Thresholds,
    findings: Vec<Finding>,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(text: &'a str, context: Context<'a>, thresholds: &'a Thresholds) -> Self {
        Self { text, context, thresholds, findings: Vec::new() }
    }

    pub(crate) fn findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Whether the match at `span` became a finding.
    pub(crate) fn judge(&mut self, sheet: &'static Recognizer, code: &'static Code, mut span: Span) -> bool {
        let threshold = self.thresholds.of(sheet.label);
        let best = if sheet.checks.is_empty() { sheet.score } else { sheet.score.max(sheet.confirmed) };
        let needs_word = sheet.needs_context || Score::new(best) < threshold;
        // Looking at words is cheap, and most numbers in a text stand near none.
        if needs_word && !self.context.around(span).iter().any(|word| code.raises.binary_search(word).is_ok()) {
            return false;
        }
        let mut checks = Vec::new();
        for check in sheet.checks {
            match (check.run)(&self.text[span.range()]) {
                Verdict::Reject => return false,
                Verdict::Keep => {}
                Verdict::Confirm => checks.push(check.name),
                Verdict::ConfirmPart(len) => {
                    checks.push(check.name);
                    span.end = span.start + len;
                    if !edge::may_end(sheet.after, self.text, span.end) {
                        return false;
                    }
                }
            }
        }
        let prior = if checks.is_empty() { sheet.score } else { sheet.confirmed };
        if Score::new(prior + RAISE) < threshold {
            return false;
        }
        let wordless = code.raises.is_empty() && code.lowers.is_empty();
        let near: &[u16] = if wordless { &[] } else { self.context.around(span) };
        let raising: Vec<u16> = near.iter().copied().filter(|word| code.raises.binary_search(word).is_ok()).collect();
        let lowered = near.iter().any(|word| code.lowers.binary_search(word).is_ok());
        if sheet.needs_context && raising.is_empty() {
            return false;
        }
        let score = prior + if raising.is_empty() { 0.0 } else { RAISE } - if lowered { LOWER } else { 0.0 };
        let score = Score::new(score);
        if score < threshold {
            return false;
        }
        self.findings.push(Finding {
            span,
            label: Label::fixed(sheet.label),
            kind: sheet.kind.map(Cow::Borrowed),
            score,
            why: Why {
                recognizer: Cow::Borrowed(sheet.id),
                title: Cow::Borrowed(sheet.title),
                checks,
                words: raising.into_iter().map(|word| WORDS[usize::from(word)].trim_matches('*').to_owned()).collect(),
            },
        });
        true
    }
}
