//! Runs the examples of rules through the whole detector, all rules included.

use super::rule::unmarked;
use super::{CustomRecognizer, RuleFault, RuleProblem, Span};
use crate::Detector;

/// What does not hold of the examples, each with the place of its rule in the list. `gaps` may fail.
///
/// As in the catalogue: `finds` are found under the rule's label (and kind, where it has one) exactly where they are marked; in `skips`
/// nothing is.
pub fn prove(recognizers: &[CustomRecognizer]) -> Vec<(usize, RuleProblem)> {
    let mut problems = Vec::new();
    if recognizers.is_empty() {
        return problems;
    }
    let Ok(detector) = Detector::builder().custom(recognizers).build() else { return problems };
    for (number, recognizer) in recognizers.iter().enumerate() {
        let rule = recognizer.rule();
        let found = |text: &str| {
            let all = detector.detect(text).into_iter();
            let ours = all.filter(|finding| {
                finding.label == rule.label && (rule.kind.is_none() || finding.kind.as_deref() == rule.kind.as_deref())
            });
            ours.map(|finding| finding.span).collect::<Vec<Span>>()
        };
        let mut wrong =
            |key: &str, at: usize, why| problems.push((number, RuleProblem { key: format!("{key}[{at}]"), why }));
        for (at, example) in rule.finds.iter().enumerate() {
            let holds = unmarked(example).is_some_and(|(text, marked)| found(&text) == marked);
            if !holds {
                wrong("finds", at, RuleFault::Missed);
            }
        }
        for (at, (example, _)) in rule.skips.iter().enumerate() {
            if !found(example).is_empty() {
                wrong("skips", at, RuleFault::Found);
            }
        }
    }
    problems
}
