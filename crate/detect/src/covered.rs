//! What own words hide, and what hides own words.
//!
//! Of two findings of the same text one wins. Where one of them is an own word the other still counts, for whoever decides
//! whether a text may leave: an own word that was put around a card number does not take the number out of the text.

use crate::{Finding, overlap};

/// The winners, and what counts besides: see [`Found::covered`](crate::Found).
pub(crate) fn resolve(findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    if !findings.iter().any(Finding::is_own_word) {
        return (overlap::resolve(findings), Vec::new());
    }
    let own: Vec<Finding> = findings.iter().filter(|finding| finding.is_own_word()).cloned().collect();
    let others: Vec<Finding> = findings.iter().filter(|finding| !finding.is_own_word()).cloned().collect();
    let winners = overlap::resolve(findings);
    let rivals = overlap::resolve(others).into_iter().chain(own);
    let covered = rivals.filter(|rival| under(rival, &winners)).collect();
    (winners, covered)
}

/// Whether a winner of the other kind stands in its place.
fn under(rival: &Finding, winners: &[Finding]) -> bool {
    let first = winners.partition_point(|winner| winner.span.end <= rival.span.start);
    let there = winners[first..].iter().take_while(|winner| winner.span.start < rival.span.end);
    there.into_iter().any(|winner| winner.is_own_word() != rival.is_own_word() && winner.span.overlaps(rival.span))
}

#[cfg(test)]
mod tests {
    use crate::{Detector, Label, Term};

    fn look(words: &[&str], text: &str) -> (Vec<String>, Vec<String>) {
        let terms: Vec<_> = words.iter().map(|word| Term::new(*word, Label::fixed("TERM"))).collect();
        let found = Detector::with_terms(&terms).expect("they are fit").look(text);
        let names = |findings: Vec<crate::Finding>| {
            findings.iter().map(|finding| format!("{} {}", finding.label, &text[finding.span.range()])).collect()
        };
        (names(found.findings), names(found.covered))
    }

    #[test]
    fn what_an_own_word_covers_is_told() {
        let (findings, covered) = look(&["pay 4111 1111 1111 1111 now"], "Please pay 4111 1111 1111 1111 now.");
        assert_eq!(findings, ["TERM pay 4111 1111 1111 1111 now"]);
        assert_eq!(covered, ["CREDIT_CARD 4111 1111 1111 1111"]);
    }

    #[test]
    fn an_own_word_that_something_longer_covers_is_told() {
        let (findings, covered) = look(&["kestrel"], "Write to kestrel@corp.example today.");
        assert_eq!(findings, ["EMAIL_ADDRESS kestrel@corp.example"]);
        assert_eq!(covered, ["TERM kestrel"]);
    }

    #[test]
    fn nothing_is_covered_where_nothing_meets() {
        let (findings, covered) = look(&["kestrel"], "The kestrel; write to ops@corp.example.");
        assert_eq!(findings, ["TERM kestrel", "EMAIL_ADDRESS ops@corp.example"]);
        assert_eq!(covered, Vec::<String>::new());
        assert_eq!(look(&[], "Write to ops@corp.example.").1, Vec::<String>::new());
    }
}
