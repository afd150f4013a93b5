//! A value found once with strong evidence is found everywhere.
//!
//! "Card 4111 1111 1111 1111 … refund to 4111 1111 1111 1111": the second mention has no context, and needs none. Applies to values
//! that name one thing beyond doubt: surely found, long enough, with a digit or an `@` in them. Names have their own rules.

use std::collections::BTreeSet;

use crate::phrases::Phrases;
use crate::{Finding, Score, Why};

/// Evidence this strong carries over.
const STRONG: f32 = 0.85;
/// Letters and digits a value needs: shorter ones turn up by chance.
const SHORTEST: usize = 6;

/// Further mentions of the values in `findings`, some of which may already be among them.
pub(crate) fn further(text: &str, findings: &[Finding]) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    let strong: Vec<&Finding> = findings
        .iter()
        .filter(|finding| {
            let value = &text[finding.span.range()];
            finding.score.get() >= STRONG && names_one_thing(value) && seen.insert(value)
        })
        .collect();
    let values = strong.iter().map(|finding| &text[finding.span.range()]).collect::<Vec<_>>();
    let mut mentions = Vec::new();
    let Ok(phrases) = Phrases::new(values.into_iter()) else { return mentions };
    phrases.find(text, |number, span| {
        let first = strong[number];
        mentions.push(Finding {
            span,
            score: Score::new(STRONG),
            why: Why { checks: vec!["same value found elsewhere"], words: vec![], ..first.why.clone() },
            ..first.clone()
        });
    });
    mentions
}

fn names_one_thing(value: &str) -> bool {
    value.chars().filter(|char| char.is_alphanumeric()).count() >= SHORTEST
        && value.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@')
        // A key of many lines is not repeated in passing, and is no phrase.
        && value.len() <= 128
}
