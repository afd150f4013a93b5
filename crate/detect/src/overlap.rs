//! Who wins the same text.
//!
//! The rules, all of them, in order; the first that tells two overlapping findings apart decides:
//!
//! 1. The surer *class* wins: certain (0.85 and more), likely (0.65 and more), possible. Classes, not raw scores, so that a hair's
//!    breadth does not beat the next rule.
//! 2. The longer span wins: what is not covered would leave in clear.
//! 3. The higher score wins.
//! 4. The earlier start, then the recognizer's id: arbitrary but stable.
//!
//! The loser is dropped whole. Guarantees: sorted by start, no two overlap. `n log n`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::Finding;

/// Keeps the winners.
pub(crate) fn resolve(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        (Reverse(class(a)), Reverse(a.span.len()))
            .cmp(&(Reverse(class(b)), Reverse(b.span.len())))
            .then_with(|| b.score.get().total_cmp(&a.score.get()))
            .then_with(|| (a.span.start, &a.why.recognizer).cmp(&(b.span.start, &b.why.recognizer)))
    });
    let mut winners: BTreeMap<usize, Finding> = BTreeMap::new();
    for finding in findings {
        let before = winners.range(..finding.span.end).next_back();
        if before.is_none_or(|(_, winner)| winner.span.end <= finding.span.start) {
            winners.insert(finding.span.start, finding);
        }
    }
    winners.into_values().collect()
}

fn class(finding: &Finding) -> u8 {
    match finding.score.get() {
        0.85.. => 2,
        0.65.. => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Label, Score, Span, Why};

    fn finding(start: usize, end: usize, score: f32) -> Finding {
        Finding { span: Span::new(start, end), label: Label::fixed("X"), kind: None, score: Score::new(score), why: Why::default() }
    }

    fn winners(all: &[(usize, usize, f32)]) -> Vec<(usize, usize)> {
        let all = all.iter().map(|(start, end, score)| finding(*start, *end, *score)).collect();
        resolve(all).into_iter().map(|winner| (winner.span.start, winner.span.end)).collect()
    }

    #[test]
    fn the_surer_class_wins_then_the_longer() {
        assert_eq!(winners(&[(0, 20, 0.6), (5, 10, 0.9)]), [(5, 10)]);
        assert_eq!(winners(&[(0, 20, 0.9), (5, 10, 0.99)]), [(0, 20)]);
        assert_eq!(winners(&[(0, 8, 0.7), (4, 12, 0.8)]), [(4, 12)]);
    }

    #[test]
    fn what_does_not_overlap_stays_in_order() {
        assert_eq!(winners(&[(8, 9, 0.6), (0, 4, 0.5), (4, 8, 0.99)]), [(0, 4), (4, 8), (8, 9)]);
    }

    #[test]
    fn a_loser_does_not_shield_others() {
        assert_eq!(winners(&[(0, 6, 0.9), (4, 12, 0.7), (10, 14, 0.6)]), [(0, 6), (10, 14)]);
    }
}
