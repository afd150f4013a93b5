//! What was found in a text and what the person marked in it, as places to redact.

use scrim_detect::{Finding, Label, Source, Span};
use std::collections::BinaryHeap;

/// What a text marked by the person is called: no recognizer knows what it is.
pub(crate) const MARKED: Label = Label::fixed("PRIVATE");

/// One place to redact and what it is.
pub(crate) struct Place<'f> {
    pub(crate) span: Span,
    pub(crate) label: Label,
    /// What it was found as; `None` for one that the person's marks made or widened.
    pub(crate) finding: Option<&'f Finding>,
    /// Its own label, and those of all that it swallowed: what must not leave must not leave in a larger piece either.
    pub(crate) labels: Vec<Label>,
    /// The findings it swallowed.
    pub(crate) swallowed: Vec<&'f Finding>,
    /// The person's marks in it.
    pub(crate) marks: Vec<Span>,
}

/// Findings and the person's marks as places that are sorted and do not overlap.
///
/// A mark inside one finding leaves its bounds as they are; a mark that reaches beyond swallows every finding it touches,
/// so that nothing the person wanted hidden shows at an edge. What somebody's words and a person's recognizers cover is in
/// them; those that a rule's finding covers are no part of what that is.
pub(crate) fn places<'f>(findings: &'f [Finding], covered: &[Finding], marks: &[Span]) -> Vec<Place<'f>> {
    let found = findings.iter().map(|finding| (finding.span, Some(finding)));
    let mut spans: Vec<(Span, Option<&Finding>)> = found.chain(marks.iter().map(|span| (*span, None))).collect();
    in_order(&mut spans, |(span, _)| *span);

    let mut places: Vec<Place<'f>> = Vec::with_capacity(spans.len());
    for (span, finding) in spans {
        match places.last_mut() {
            Some(last) if last.span.overlaps(span) => last.join(span, finding),
            _ => places.push(Place::new(span, finding)),
        }
    }
    for finding in covered {
        let first = places.partition_point(|place| place.span.end <= finding.span.start);
        let there = places[first..].iter_mut().take_while(|place| place.span.overlaps(finding.span));
        let holds = |place: &&mut Place<'_>| {
            let asked = place.finding.is_some_and(|winner| winner.source() != Source::Rule);
            asked || finding.source() == Source::Rule
        };
        there.filter(holds).for_each(|place| place.labels.push(finding.label.clone()));
    }
    places
}

/// Sorts by place; of two that begin together the longer comes first, of two alike the one that came first. Only numbers
/// are compared and moved about: a sort of its own for every type is thousands of bytes.
pub(crate) fn in_order<T: Copy>(items: &mut Vec<T>, place: impl Fn(&T) -> Span) {
    let key = |(at, item): (usize, &T)| {
        let span = place(item);
        (span.start, usize::MAX - span.end, at)
    };
    let order: BinaryHeap<(usize, usize, usize)> = items.iter().enumerate().map(key).collect();
    *items = order.into_sorted_vec().into_iter().map(|(_, _, at)| items[at]).collect();
}

impl<'f> Place<'f> {
    fn new(span: Span, finding: Option<&'f Finding>) -> Self {
        let label = finding.map_or(MARKED, |finding| finding.label.clone());
        let labels = vec![label.clone()];
        let marks = if finding.is_some() { Vec::new() } else { vec![span] };
        Self { span, label, finding, labels, swallowed: Vec::new(), marks }
    }

    /// Takes in an overlapping span, which begins no earlier: a finding where this is a mark, or a mark. If this is a
    /// finding and has no need to grow, it stays what it is.
    fn join(&mut self, span: Span, finding: Option<&'f Finding>) {
        let union = Span::new(self.span.start, self.span.end.max(span.end));
        match finding {
            Some(finding) => {
                self.labels.push(finding.label.clone());
                self.swallowed.push(finding);
            }
            None => self.marks.push(span),
        }
        if self.finding.is_some() && self.span == union {
            return;
        }
        self.swallowed.extend(self.finding.take());
        self.labels.push(MARKED);
        (self.span, self.label) = (union, MARKED);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use scrim_detect::Detector;

    use super::*;

    const TEXT: &str = "Write to jane.doe@example.com or ops@example.org today.";

    fn seen(marked: &[&str]) -> Vec<(String, String, Vec<String>, usize)> {
        let findings = Detector::new().detect(TEXT);
        let marks: Vec<Span> = marked
            .iter()
            .map(|mark| TEXT.find(mark).map(|at| Span::new(at, at + mark.len())).expect("it is there"))
            .collect();
        let places = places(&findings, &[], &marks);
        let seen = places.iter().map(|place| {
            let labels: BTreeSet<String> = place.labels.iter().map(|label| label.as_str().to_owned()).collect();
            let labels = labels.into_iter().collect();
            (TEXT[place.span.range()].to_owned(), place.label.to_string(), labels, place.swallowed.len())
        });
        seen.collect()
    }

    #[test]
    fn a_mark_inside_a_finding_or_of_all_of_it_leaves_it_what_it_is() {
        for mark in ["jane.doe", "jane.doe@example.com", "example.com"] {
            let [first, _] = seen(&[mark]).try_into().expect("two places");
            assert_eq!(first, ("jane.doe@example.com".into(), "EMAIL_ADDRESS".into(), vec!["EMAIL_ADDRESS".into()], 0));
        }
    }

    #[test]
    fn a_mark_that_reaches_beyond_swallows_what_it_touches_and_keeps_its_labels() {
        let [first, second] = seen(&["to jane", "example.org today"]).try_into().expect("two places");
        let labels = || vec!["EMAIL_ADDRESS".to_owned(), "PRIVATE".to_owned()];
        assert_eq!(first, ("to jane.doe@example.com".into(), "PRIVATE".into(), labels(), 1));
        assert_eq!(second, ("ops@example.org today".into(), "PRIVATE".into(), labels(), 1));
        let [all] = seen(&["doe@example.com or ops"]).try_into().expect("one place");
        assert_eq!(all, ("jane.doe@example.com or ops@example.org".into(), "PRIVATE".into(), labels(), 2));
    }
}
