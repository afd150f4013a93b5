//! All custom recognizers of one detector, and the judgement over their matches: as `judge.rs` has it for the catalogue's.

use std::borrow::Cow;
use std::collections::BinaryHeap;

use super::{CustomRecognizer, Score, Span};
use crate::context::Context;
use crate::edge;
use crate::lexicon::Lexicon;
use crate::recognizer::{LOWER, RAISE};
use crate::{Finding, Source, Thresholds, Why};
use scrim_validate::Verdict;

/// The recognizers with their context words, ready for any number of texts.
pub(crate) struct Custom {
    source: Source,
    rules: Vec<Ready>,
    lexicon: Lexicon,
}

struct Ready {
    recognizer: CustomRecognizer,
    /// Numbers of words in the lexicon, ascending.
    raises: Vec<u16>,
    lowers: Vec<u16>,
}

impl Custom {
    pub(crate) fn new(recognizers: &[CustomRecognizer], source: Source) -> Self {
        let all = |recognizer: &CustomRecognizer| [&recognizer.0.raises[..], &recognizer.0.lowers].concat();
        let words: Vec<String> = recognizers.iter().flat_map(all).collect();
        let mut words = BinaryHeap::from(words).into_sorted_vec();
        words.dedup();
        // Words beyond what a number can name are as good as absent; 500 rules stay far below.
        words.truncate(usize::from(u16::MAX));
        let numbers = |entries: &[String]| {
            let numbers: BinaryHeap<usize> =
                entries.iter().filter_map(|entry| words.binary_search(entry).ok()).collect();
            numbers.into_sorted_vec().into_iter().map(|number| number as u16).collect()
        };
        let ready = |recognizer: &CustomRecognizer| Ready {
            recognizer: recognizer.clone(),
            raises: numbers(&recognizer.0.raises),
            lowers: numbers(&recognizer.0.lowers),
        };
        let rules = recognizers.iter().map(ready).collect();
        Self { source, rules, lexicon: Lexicon::own(words) }
    }

    pub(crate) fn find(&self, text: &str, thresholds: &Thresholds, findings: &mut Vec<Finding>) {
        if self.rules.is_empty() {
            return;
        }
        let mut context = Context::new(&self.lexicon, text);
        for rule in &self.rules {
            rule.recognizer.find(text, |span| {
                let finding = self.judge(rule, text, &mut context, span);
                let finding = finding.filter(|finding| finding.score >= thresholds.of(finding.label.as_str()));
                let taken = finding.is_some();
                findings.extend(finding);
                taken
            });
        }
    }

    fn judge(&self, ready: &Ready, text: &str, context: &mut Context<'_>, mut span: Span) -> Option<Finding> {
        let fit = &*ready.recognizer.0;
        let rule = &fit.rule;
        let mut checks = Vec::new();
        for check in &fit.checks {
            match (check.run)(&text[span.range()]) {
                Verdict::Reject => return None,
                Verdict::Keep => {}
                Verdict::Confirm => checks.push(check.name),
                Verdict::ConfirmPart(length) => {
                    checks.push(check.name);
                    span.end = span.start + length;
                    if !edge::may_end(rule.after, text, span.end) {
                        return None;
                    }
                }
            }
        }
        let wordless = ready.raises.is_empty() && ready.lowers.is_empty();
        let near = if wordless { &[] } else { context.around(span) };
        let raising: Vec<u16> = near.iter().copied().filter(|word| ready.raises.binary_search(word).is_ok()).collect();
        if rule.needs_context && raising.is_empty() {
            return None;
        }
        let lowered = near.iter().any(|word| ready.lowers.binary_search(word).is_ok());
        let prior = if checks.is_empty() { rule.score } else { rule.confirmed };
        let raise = if raising.is_empty() { 0.0 } else { RAISE };
        let lower = if lowered { LOWER } else { 0.0 };
        let word = |number: u16| self.lexicon.entry(u32::from(number)).trim_matches('*').to_owned();
        Some(Finding {
            span,
            label: rule.label.clone(),
            kind: rule.kind.clone().map(Cow::Owned),
            score: Score::new(prior.get() + raise - lower),
            why: Why {
                // Owned: tells it from the catalogue's, whatever it is called.
                recognizer: Cow::Owned(rule.id.clone()),
                title: Cow::Owned(rule.title.clone()),
                checks,
                words: raising.into_iter().map(word).collect(),
                source: self.source,
            },
        })
    }
}
