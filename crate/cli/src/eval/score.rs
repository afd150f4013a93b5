//! The figures. A span is *covered* when every character of it is hidden by whatever label, which is what a redactor needs; it
//! is *hit* when any finding touches it.

use std::collections::BTreeMap;

use super::suite::{Case, Marked};

/// Everything counted so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) documents: usize,
    pub(crate) all: Counts,
    pub(crate) by_label: BTreeMap<String, Counts>,
    /// Characters of marked spans, and those of them that stay in clear.
    pub(crate) sensitive: Part,
    /// All other characters, and those of them that are covered.
    pub(crate) other: Part,
}

/// Of marked spans and findings under one label, or under all.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Counts {
    pub(crate) marked: usize,
    pub(crate) hit: usize,
    pub(crate) covered: usize,
    pub(crate) found: usize,
    /// Findings that touch a marked span.
    pub(crate) right: usize,
}

/// What came of one document.
pub(crate) struct Judged<'c> {
    /// What is marked and not covered in full.
    pub(crate) missed: Vec<&'c Marked>,
    /// For each finding whether it touches a mark; none where that does not count.
    pub(crate) right: Vec<Option<bool>>,
}

/// A part of a whole.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) part: usize,
    pub(crate) whole: usize,
}

impl Part {
    pub(crate) fn add(&mut self, part: usize, whole: usize) {
        self.part += part;
        self.whole += whole;
    }

    pub(crate) fn share(self) -> f64 {
        share(self.part, self.whole)
    }
}

impl Counts {
    pub(crate) fn recall(self) -> f64 {
        share(self.hit, self.marked)
    }

    pub(crate) fn covered(self) -> f64 {
        share(self.covered, self.marked)
    }

    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    /// F-measure of precision and recall; `beta` says how much more recall weighs.
    pub(crate) fn f(self, beta: f64) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        let weight = beta * beta;
        let sum = weight * precision + recall;
        if sum > 0.0 { (1.0 + weight) * precision * recall / sum } else { 0.0 }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { f64::NAN } else { part as f64 / whole as f64 }
}

impl Tally {
    /// Counts one document.
    pub(crate) fn add<'c>(&mut self, case: &'c Case, found: &[Marked], counts: impl Fn(&str) -> bool) -> Judged<'c> {
        let length = case.text.chars().count();
        let (gold, ignored): (Vec<&Marked>, Vec<&Marked>) = case.spans.iter().partition(|span| counts(&span.label));
        let ignored: Vec<&Marked> = ignored.into_iter().chain(&case.nomask).collect();
        let covered = mask(length, found.iter());
        self.documents += 1;
        let mut missed = Vec::new();
        for span in &gold {
            let hit = found.iter().any(|finding| finding.touches(span));
            let whole = covered[span.start..span.end].iter().all(|covered| *covered);
            for counts in [&mut self.all, self.by_label.entry(span.label.clone()).or_default()] {
                counts.marked += 1;
                counts.hit += usize::from(hit);
                counts.covered += usize::from(whole);
            }
            if !whole {
                missed.push(*span);
            }
        }
        let judged = found.iter().map(|finding| {
            let right = gold.iter().any(|span| finding.touches(span));
            (right || !ignored.iter().any(|span| finding.touches(span))).then_some(right)
        });
        let judged: Vec<Option<bool>> = judged.collect();
        for (finding, right) in found.iter().zip(&judged) {
            let Some(right) = *right else { continue };
            for counts in [&mut self.all, self.by_label.entry(finding.label.clone()).or_default()] {
                counts.found += 1;
                counts.right += usize::from(right);
            }
        }
        self.characters(&covered, &mask(length, gold.into_iter()), &mask(length, ignored.into_iter()));
        Judged { missed, right: judged }
    }

    fn characters(&mut self, covered: &[bool], marked: &[bool], ignored: &[bool]) {
        for ((covered, marked), ignored) in covered.iter().zip(marked).zip(ignored) {
            if *marked {
                self.sensitive.add(usize::from(!covered), 1);
            } else if !ignored {
                self.other.add(usize::from(*covered), 1);
            }
        }
    }
}

fn mask<'s>(length: usize, spans: impl Iterator<Item = &'s Marked>) -> Vec<bool> {
    let mut mask = vec![false; length];
    for span in spans {
        mask[span.start..span.end].fill(true);
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(start: usize, end: usize, label: &str) -> Marked {
        Marked { start, end, label: label.to_owned() }
    }

    fn close(measured: f64, expected: f64) -> bool {
        (measured - expected).abs() < 1e-9
    }

    /// Ten characters: a person at 0..4, a date at 5..7, nothing else.
    fn tally(found: &[Marked], counts: impl Fn(&str) -> bool) -> (Tally, usize) {
        let case = Case {
            id: 1.into(),
            text: "Jané 12 xyz".chars().take(10).collect(),
            spans: vec![marked(0, 4, "PERSON"), marked(5, 7, "DATE_TIME")],
            nomask: vec![],
        };
        let mut tally = Tally::default();
        let missed = tally.add(&case, found, counts).missed.len();
        (tally, missed)
    }

    #[test]
    fn half_a_span_is_hit_but_not_covered() {
        let (tally, missed) = tally(&[marked(0, 2, "ORGANIZATION"), marked(8, 9, "URL")], |_| true);
        assert!(close(tally.all.recall(), 0.5) && close(tally.all.covered(), 0.0));
        assert!(close(tally.all.precision(), 0.5) && close(tally.all.f(1.0), 0.5));
        assert!(close(tally.sensitive.share(), 4.0 / 6.0), "characters in clear");
        assert!(close(tally.other.share(), 0.25), "covered by mistake");
        assert_eq!(missed, 2);
    }

    #[test]
    fn two_findings_side_by_side_cover_a_span() {
        let (tally, missed) = tally(&[marked(0, 2, "PERSON"), marked(2, 4, "SECRET")], |label| label == "PERSON");
        assert!(close(tally.all.covered(), 1.0));
        assert_eq!(missed, 0);
    }

    #[test]
    fn what_does_not_count_is_neither_missed_nor_a_mistake() {
        let (tally, missed) = tally(&[marked(5, 7, "DATE_TIME")], |label| label == "PERSON");
        assert_eq!((tally.all.marked, tally.all.found, tally.other.part, missed), (1, 0, 0, 1));
    }
}
