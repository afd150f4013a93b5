//! From a match to a finding: checks, then words near, then the threshold.

use std::borrow::Cow;

use crate::automaton::{Code, WORDS};
use crate::context::Context;
use crate::edge;
use crate::prose;
use crate::recognizer::{ALONE, LOWER, RAISE, Recognizer};
use crate::validate::Verdict;
use crate::{Finding, Label, Score, Span, Why};

/// Collects the findings of one text, in the order they are judged.
pub(crate) struct Judge<'a> {
    text: &'a str,
    /// How long the text is without white space around it.
    whole: usize,
    context: Context<'a>,
    findings: Vec<Finding>,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(text: &'a str, context: Context<'a>) -> Self {
        Self { text, whole: text.trim().len(), context, findings: Vec::new() }
    }

    pub(crate) fn findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Whether the match at `span` became a finding.
    pub(crate) fn judge(&mut self, sheet: &'static Recognizer, code: &'static Code, mut span: Span) -> bool {
        let best = if sheet.checks.is_empty() { sheet.score } else { sheet.score.max(sheet.confirmed) };
        let needs_word = sheet.needs_context || Score::new(best) < Score::THRESHOLD;
        let alone = sheet.alone && span.len() == self.whole;
        // Looking at words is cheap, and most numbers in a text stand near none.
        if needs_word && !alone && !self.context.around(span).iter().any(|word| code.raises.binary_search(word).is_ok())
        {
            return false;
        }
        let mut checks = Vec::new();
        let mut mistyped = false;
        for check in sheet.checks {
            match (check.run)(&self.text[span.range()]) {
                Verdict::Reject if sheet.mistyped > 0.0 => mistyped = true,
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
        if sheet.prose && prose::is_machine(self.text, span) {
            return false;
        }
        let prior = match (mistyped, checks.is_empty()) {
            (true, _) => sheet.mistyped,
            (_, true) => sheet.score,
            _ => sheet.confirmed,
        };
        if Score::new(prior + RAISE) < Score::THRESHOLD {
            return false;
        }
        let wordless = code.raises.is_empty() && code.lowers.is_empty();
        let near: &[u16] = if wordless { &[] } else { self.context.around(span) };
        let raising: Vec<u16> = near.iter().copied().filter(|word| code.raises.binary_search(word).is_ok()).collect();
        let lowered = near.iter().any(|word| code.lowers.binary_search(word).is_ok());
        if sheet.needs_context && raising.is_empty() {
            return false;
        }
        let score = prior + if raising.is_empty() { 0.0 } else { RAISE } + if alone && !mistyped { ALONE } else { 0.0 }
            - if lowered { LOWER } else { 0.0 };
        let score = Score::new(score);
        if score < Score::THRESHOLD {
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
