//! What hides what.
//!
//! Of two findings of the same text one wins. Where different sources asked for them the other still counts, for whoever decides
//! whether a text may leave: a word or a recognizer of somebody's own that was put around a card number does not take the number
//! out of the text.

use crate::{Finding, Source, overlap};

/// The winners, and what counts besides: see [`Found::covered`](crate::Found).
pub(crate) fn resolve(findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    if findings.iter().all(|finding| finding.source() == Source::Rule) {
        return (overlap::resolve(findings), Vec::new());
    }
    let mut rivals = Vec::new();
    for source in Source::ALL {
        rivals
            .extend(overlap::resolve(findings.iter().filter(|finding| finding.source() == source).cloned().collect()));
    }
    let winners = overlap::resolve(findings);
    rivals.retain(|rival| under(rival, &winners));
    (winners, rivals)
}

/// Whether a winner of another source stands in its place.
fn under(rival: &Finding, winners: &[Finding]) -> bool {
    let first = winners.partition_point(|winner| winner.span.end <= rival.span.start);
    let mut there = winners[first..].iter().take_while(|winner| winner.span.start < rival.span.end);
    there.any(|winner| winner.source() != rival.source())
}

#[cfg(test)]
mod tests {
    use crate::custom::Rule;
    use crate::{CustomRecognizer, Detector, DetectorBuilder, Label, Score, Term};

    fn word(text: &str, label: &'static str) -> Term {
        Term::new(text, Label::fixed(label))
    }

    fn look(detector: DetectorBuilder<'_>, text: &str) -> (Vec<String>, Vec<String>) {
        let found = detector.build().expect("they are fit").look(text);
        let names = |findings: Vec<crate::Finding>| {
            findings.iter().map(|finding| format!("{} {}", finding.label, &text[finding.span.range()])).collect()
        };
        (names(found.findings), names(found.covered))
    }

    #[test]
    fn what_a_word_covers_is_told() {
        let words = [word("pay 4111 1111 1111 1111 now", "TERM")];
        let (findings, covered) = look(Detector::builder().terms(&words), "Please pay 4111 1111 1111 1111 now.");
        assert_eq!(findings, ["TERM pay 4111 1111 1111 1111 now"]);
        assert_eq!(covered, ["CREDIT_CARD 4111 1111 1111 1111"]);
    }

    #[test]
    fn a_word_that_something_longer_covers_is_told() {
        let words = [word("kestrel", "TERM")];
        let (findings, covered) = look(Detector::builder().terms(&words), "Write to kestrel@corp.example today.");
        assert_eq!(findings, ["EMAIL_ADDRESS kestrel@corp.example"]);
        assert_eq!(covered, ["TERM kestrel"]);
    }

    #[test]
    fn what_a_persons_recognizer_covers_is_told_and_what_a_given_one_covers_is_not() {
        let order = Rule::new("order", Label::fixed("ORDER"), r"order \d{4} \d{4} \d{4} \d{4}");
        let rule = Rule {
            title: "Order".into(),
            score: Score::new(0.9),
            finds: vec!["«order 4111 1111 1111 1111»".into()],
            ..order
        };
        let rules = [CustomRecognizer::new(rule).expect("it is fit")];
        let text = "See order 4111 1111 1111 1111 today.";
        let (findings, covered) = look(Detector::builder().own(&[], &rules), text);
        assert_eq!(findings, ["ORDER order 4111 1111 1111 1111"]);
        assert_eq!(covered, ["CREDIT_CARD 4111 1111 1111 1111"]);
        let (findings, covered) = look(Detector::builder().custom(&rules), text);
        assert_eq!(findings, ["ORDER order 4111 1111 1111 1111"], "whoever gives both has chosen between them");
        assert_eq!(covered, Vec::<String>::new());
    }

    #[test]
    fn a_given_word_inside_a_longer_one_of_a_persons_own_is_told() {
        let (given, own) = ([word("Project Heron", "PROJECT")], [word("the Project Heron review", "TERM")]);
        let (findings, covered) =
            look(Detector::builder().terms(&given).own(&own, &[]), "Read the Project Heron review.");
        assert_eq!(findings, ["TERM the Project Heron review"]);
        assert_eq!(covered, ["PROJECT Project Heron"]);
        let both = [given, own].concat();
        let (findings, covered) = look(Detector::builder().terms(&both), "Read the Project Heron review.");
        assert_eq!((findings.len(), covered.len()), (1, 0), "of one list the longest alone counts");
    }

    #[test]
    fn a_date_of_birth_is_one_under_a_word_too() {
        let words = [word("12 March 1960", "TERM")];
        for text in [
            "Born on 12 March 1960 in Leeds.",
            "name,dob,joined\nx,12 March 1960,2020\n",
            "Mr Alan Marlowe (12 March 1960)",
        ] {
            let (_, covered) = look(Detector::builder().terms(&words), text);
            assert_eq!(covered, ["DATE_OF_BIRTH 12 March 1960"], "{text}");
        }
    }

    #[test]
    fn nothing_is_covered_where_nothing_meets() {
        let words = [word("kestrel", "TERM")];
        let (findings, covered) = look(Detector::builder().terms(&words), "The kestrel; write to ops@corp.example.");
        assert_eq!(findings, ["TERM kestrel", "EMAIL_ADDRESS ops@corp.example"]);
        assert_eq!(covered, Vec::<String>::new());
        assert_eq!(look(Detector::builder(), "Write to ops@corp.example.").1, Vec::<String>::new());
    }
}
