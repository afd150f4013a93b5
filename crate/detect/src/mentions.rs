//! A value found once with strong evidence is found everywhere.
//!
//! "Card 4111 1111 1111 1111 … refund to 4111 1111 1111 1111": the second mention has no context, and needs none. Applies to values
//! that name one thing beyond doubt: surely found, long enough, with a digit or an `@` in them; where digits stand among letters
//! (`quentin_w78`, `AX7731-K`), nothing else is spelt so, and being found at all is enough. Names have their own rules.

use std::borrow::Cow;
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
            // Whoever writes a recognizer of their own says where its values count; only the catalogue's names are the source's own.
            let is_built_in = matches!(finding.why.recognizer, Cow::Borrowed(_));
            let is_enough = is_built_in && is_mixed(value);
            let least = if is_enough { Score::THRESHOLD.get() } else { STRONG };
            finding.score.get() >= least && names_one_thing(value) && seen.insert(value)
        })
        .collect();
    let values = strong.iter().map(|finding| &text[finding.span.range()]).collect::<Vec<_>>();
    let mut mentions = Vec::new();
    let Ok(phrases) = Phrases::new(values.into_iter()) else { return mentions };
    phrases.find(text, |number, span| {
        let first = strong[number];
        mentions.push(Finding {
            span,
            score: Score::new(first.score.get().min(STRONG)),
            why: Why { checks: vec!["same value found elsewhere"], words: vec![], ..first.why.clone() },
            ..first.clone()
        });
    });
    mentions
}

/// Whether letters and digits stand together without a space: no number of a list and no date is spelt so.
fn is_mixed(value: &str) -> bool {
    let has = |class: fn(&u8) -> bool| value.bytes().any(|byte| class(&byte));
    has(u8::is_ascii_alphabetic) && has(u8::is_ascii_digit) && !has(u8::is_ascii_whitespace)
}

fn names_one_thing(value: &str) -> bool {
    value.chars().filter(|char| char.is_alphanumeric()).count() >= SHORTEST
        && value.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@')
        // A key of many lines is not repeated in passing, and is no phrase.
        && value.len() <= 128
}

#[cfg(test)]
mod tests {
    use crate::Detector;

    #[test]
    fn a_value_of_letters_and_digits_is_found_again_though_nothing_is_near() {
        let text =
            "Assigned to: jdoe_k41\n\nThe build of last night went wrong, and nobody knew why. Ask jdoe_k41 again.";
        let found = Detector::builder().build().expect("it is fit").look(text).findings;
        let users: Vec<_> = found.iter().map(|finding| &text[finding.span.range()]).collect();
        assert_eq!(users, ["jdoe_k41", "jdoe_k41"]);
    }
}
