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
use std::collections::{BTreeMap, BinaryHeap};

use crate::Finding;

/// Keeps the winners.
pub(crate) fn resolve(findings: Vec<Finding>) -> Vec<Finding> {
    // Places are sorted, not findings: those are large. By heaps, as everywhere here: the library's other sorts are thousands of bytes for every
    // type.
    let order: BinaryHeap<(usize, usize)> = findings.iter().map(|finding| finding.span.start).zip(0..).collect();
    let order = order.into_sorted_vec();
    let mut findings: Vec<Option<Finding>> = findings.into_iter().map(Some).collect();
    let findings = order.into_iter().filter_map(|(_, at)| findings[at].take());
    let mut winners = Vec::with_capacity(findings.size_hint().1.unwrap_or_default());
    let mut rivals: Vec<Finding> = Vec::new();
    let mut rivals_end = 0;
    for finding in findings {
        if finding.span.start >= rivals_end {
            settle(&mut rivals, &mut winners);
        }
        rivals_end = rivals_end.max(finding.span.end);
        rivals.push(finding);
    }
    settle(&mut rivals, &mut winners);
    winners
}

/// Moves the winners of a chain of overlapping findings to `winners`.
fn settle(rivals: &mut Vec<Finding>, winners: &mut Vec<Finding>) {
    // Most have one rival at most.
    if let [one, other] = rivals.as_slice() {
        rivals.swap_remove(usize::from(key((0, one)) < key((1, other))));
    }
    if rivals.len() < 2 {
        winners.append(rivals);
        return;
    }
    let order: BinaryHeap<_> = rivals.iter().enumerate().map(key).collect();
    let order: Vec<usize> = order.into_sorted_vec().into_iter().map(|key| key.3).collect();
    let mut rivals: Vec<Option<Finding>> = rivals.drain(..).map(Some).collect();
    let mut kept: BTreeMap<usize, Finding> = BTreeMap::new();
    for finding in order.into_iter().filter_map(|at| rivals[at].take()) {
        let before = kept.range(..finding.span.end).next_back();
        if before.is_none_or(|(_, winner)| winner.span.end <= finding.span.start) {
            kept.insert(finding.span.start, finding);
        }
    }
    winners.extend(kept.into_values());
}

/// What is the less the more it wins.
fn key((at, finding): (usize, &Finding)) -> (Reverse<(u8, usize, u32)>, usize, &str, usize) {
    // Scores are not negative, so that their bits are in order.
    let score = finding.score.get().to_bits();
    let Finding { span, why, .. } = finding;
    (Reverse((class(finding), span.len(), score)), span.start, &*why.recognizer, at)
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
        Finding {
            span: Span::new(start, end),
            label: Label::fixed("X"),
            kind: None,
            score: Score::new(score),
            why: Why::default(),
        }
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
