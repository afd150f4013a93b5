//! A value found once with strong evidence is found everywhere.
//!
//! "Card 4111 1111 1111 1111 … refund to 4111 1111 1111 1111": the second mention has no context, and needs none. Applies to values
//! that name one thing beyond doubt: surely found, long enough, with a digit or an `@` in them. Where letters and digits stand in one
//! word, or an underscore joins them (`quentin_w78`, `AX7731-K`), being found at all is enough, but for dates; such a mention is written
//! as the value is, apart from case, and takes nothing from what is found in its place. Names have their own rules.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::phrases::{self, Phrases};
use crate::{Finding, Score, Source, Span, Why};

/// Evidence this strong carries over.
const STRONG: f32 = 0.85;
/// Letters and digits a value needs: shorter ones turn up by chance.
const SHORTEST: usize = 6;

/// Further mentions of the values in `findings`, some of which may already be among them. `findings` are sorted and don't overlap.
pub(crate) fn further(text: &str, findings: &[Finding]) -> Vec<Finding> {
    // Per value, however it is spelt, the surest finding; of equals the first.
    let mut surest: BTreeMap<String, (&str, &Finding)> = BTreeMap::new();
    for finding in findings {
        let value = &text[finding.span.range()];
        let least = if is_built_in(finding) && is_mixed(finding, value) { Score::THRESHOLD.get() } else { STRONG };
        if finding.score.get() >= least && names_one_thing(value) && phrases::fit(value).is_ok() {
            let known = surest.entry(words_of(value)).or_insert((value, finding));
            if known.1.score < finding.score {
                *known = (value, finding);
            }
        }
    }
    let mut mentions = Vec::new();
    let surest: Vec<(&str, &Finding)> = surest.into_values().collect();
    let Ok(phrases) = Phrases::new(surest.iter().map(|(value, _)| *value)) else { return mentions };
    phrases.find(text, |number, span| {
        let (value, first) = surest[number];
        let is_same = || text[span.range()].eq_ignore_ascii_case(value);
        let is_mention = first.score.get() >= STRONG || is_same() && is_free(span, findings);
        if !is_mention {
            return;
        }
        mentions.push(Finding {
            span,
            score: Score::new(first.score.get().min(STRONG)),
            why: Why { checks: vec!["same value found elsewhere"], words: vec![], ..first.why.clone() },
            ..first.clone()
        });
    });
    mentions
}

/// Whether the catalogue found it. Whoever writes a recognizer of their own says where its values count; only the catalogue's names are the
/// source's own.
fn is_built_in(finding: &Finding) -> bool {
    finding.source() == Source::Rule && matches!(finding.why.recognizer, Cow::Borrowed(_))
}

/// Whether a mention that is not sure may stand there: where nothing is found, or the catalogue found something of just that span.
fn is_free(span: Span, findings: &[Finding]) -> bool {
    let first = findings.partition_point(|finding| finding.span.end <= span.start);
    let mut there = findings[first..].iter().take_while(|finding| finding.span.start < span.end);
    there.all(|finding| finding.span == span && is_built_in(finding))
}

/// A value's words in small letters: what two spellings of it have in common.
fn words_of(value: &str) -> String {
    let words = value.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Digits that a value needs where they stand in words of their own: `K-41702`, but not `room-1204`.
const APART: usize = 5;

/// Whether letters and digits stand together in a word, or underscores or many digits in what is written without a space. Dates are written
/// so by chance (`1May2021`).
fn is_mixed(finding: &Finding, value: &str) -> bool {
    if matches!(finding.label.as_str(), "DATE_TIME" | "DATE_OF_BIRTH") || value.contains(char::is_whitespace) {
        return false;
    }
    let both = |word: &str| word.contains(char::is_alphabetic) && word.contains(char::is_numeric);
    let many = || value.contains(char::is_alphabetic) && value.bytes().filter(u8::is_ascii_digit).count() >= APART;
    value.contains('_') || value.split(|char: char| !char.is_alphanumeric()).any(both) || many()
}

fn names_one_thing(value: &str) -> bool {
    value.chars().filter(|char| char.is_alphanumeric()).count() >= SHORTEST
        && value.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'@' | b'_'))
        // A key of many lines is not repeated in passing, and is no phrase.
        && value.len() <= 128
}

#[cfg(test)]
mod tests {
    use crate::custom::Rule;
    use crate::{CustomRecognizer, Detector, Finding, Label, Score};

    fn found<'t>(detector: &Detector, text: &'t str) -> Vec<(String, &'t str)> {
        let named = |finding: Finding| (finding.label.to_string(), &text[finding.span.range()]);
        detector.look(text).findings.into_iter().map(named).collect()
    }

    /// How often a value is found with a label.
    fn times(text: &str, label: &str, value: &str) -> usize {
        found(&Detector::new(), text).into_iter().filter(|(own, of)| own == label && *of == value).count()
    }

    #[test]
    fn a_value_of_letters_and_digits_is_found_again_though_nothing_is_near() {
        let text =
            "Assigned to: jdoe_k41\n\nThe build of last night went wrong, and nobody knew why. Ask jdoe_k41 again.";
        let users: Vec<_> = found(&Detector::new(), text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(users, ["jdoe_k41", "jdoe_k41"]);
    }

    #[test]
    fn what_joins_the_parts_of_a_value_does_not_matter() {
        let case = "Case  Ward  Bed\nK-41702  3  4\n\nNobody saw him until noon, and then K-41702 was discharged.";
        assert_eq!(times(case, "ID_NUMBER", "K-41702"), 2);
        let handle = "add me on insta velo_pete. The others are all there by now, so it is high time you ask velo_pete";
        assert_eq!(times(handle, "USERNAME", "velo_pete"), 2);
    }

    #[test]
    fn a_surer_finding_counts_in_whatever_case_a_value_is_spelt() {
        let text = "Assigned to: Tiger77x\n\nPassword: tiger77x\n\nThen type tiger77x.";
        assert_eq!(times(text, "SECRET", "tiger77x"), 2);
    }

    #[test]
    fn a_value_of_too_many_words_keeps_no_other_from_being_found_again() {
        let text = "Password: tiger77x\nhttps://ci.corp/job/pay/job/api/view/all/build?env=qa&os=linux&java=17&db=pg\n\
                    Then type tiger77x and wait.";
        assert_eq!(times(text, "SECRET", "tiger77x"), 2, "{:?}", found(&Detector::new(), text));
    }

    #[test]
    fn the_surest_finding_of_a_value_says_what_its_mentions_are() {
        let text = "name,host,user\nKim,lab-08,tiger77x\n\nPassword: tiger77x\n\nThen type tiger77x.";
        let found = found(&Detector::new(), text);
        let last = found.last().map(|(label, value)| (label.as_str(), *value));
        assert_eq!(last, Some(("SECRET", "tiger77x")), "{found:?}");
    }

    #[test]
    fn a_mention_that_is_not_sure_takes_nothing_from_what_is_there() {
        let rule = Rule::new("ticket", Label::fixed("TICKET"), r"ticket [a-z0-9_]+ \d{4}");
        let rule = Rule {
            title: "Ticket".into(),
            score: Score::new(0.5),
            finds: vec!["«ticket jane_doe92 4471»".into()],
            ..rule
        };
        let rules = [CustomRecognizer::new(rule).expect("it is fit")];
        let detector = Detector::builder().custom(&rules).build().expect("it is fit");
        let text = "add me on insta jane_doe92 and see what we wrote there; it is all in ticket jane_doe92 4471 now";
        let found = found(&detector, text);
        let found: Vec<_> = found.iter().map(|(label, value)| (label.as_str(), *value)).collect();
        assert_eq!(found, [("USERNAME", "jane_doe92"), ("TICKET", "ticket jane_doe92 4471")]);
    }

    #[test]
    fn what_is_not_sure_is_found_again_only_as_it_was_written() {
        let text = "Assigned to: jdoe_k41\n\nThe part is the jdoe K41, as JDOE_K41 says.";
        let values: Vec<_> = found(&Detector::new(), text).into_iter().map(|(_, value)| value).collect();
        assert_eq!(values, ["jdoe_k41", "JDOE_K41"]);
        let finding = |label| Finding {
            span: crate::Span::new(0, 0),
            label: Label::fixed(label),
            kind: None,
            score: Score::new(0.6),
            why: crate::Why::default(),
        };
        for (value, label, is) in [
            ("AX7731-K", "PRODUCT", true),
            ("lab_team", "USERNAME", true),
            ("room-1204", "ROOM", false),
            ("AX7731 K", "PRODUCT", false),
            ("1May2021", "DATE_TIME", false),
            ("1May2021", "DATE_OF_BIRTH", false),
        ] {
            assert_eq!(super::is_mixed(&finding(label), value), is, "{label} {value}");
        }
    }
}
