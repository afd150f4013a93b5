//! What somebody never wants to be found: a published address, the firm's own name.
//!
//! Compared whole and folded: case, accents, and how words are parted do not matter. A secret is found all the same: a key in a list of
//! harmless words is a mistake.

use crate::table::{Table, hash};
use crate::{Finding, Span};
use scrim_validate::fold::push_folded;
use std::collections::BinaryHeap;

/// The label that no list lets through.
const SECRET: &str = "SECRET";

/// The list, ready for any number of texts.
pub(crate) struct Allow {
    all: Vec<String>,
    table: Table,
}

impl Allow {
    pub(crate) fn new(texts: &[String]) -> Self {
        let all: Vec<String> = texts.iter().map(|text| folded(text)).filter(|text| !text.is_empty()).collect();
        let mut table = Table::new(all.len());
        for (number, text) in (0..).zip(&all) {
            table.insert(hash(text.bytes()), number);
        }
        Self { all, table }
    }

    /// What is left of `findings` in `text` without what is on the list, and without what lies inside that.
    pub(crate) fn keep(&self, text: &str, mut findings: Vec<Finding>) -> Vec<Finding> {
        if self.all.is_empty() {
            return findings;
        }
        let allowed = findings.iter().filter(|finding| finding.label.as_str() != SECRET).map(|finding| finding.span);
        let spans: BinaryHeap<Span> = allowed.filter(|span| self.has(&text[span.range()])).collect();
        let spans = spans.into_sorted_vec();
        // The end of the farthest one that begins so far.
        let mut ends: Vec<usize> = spans.iter().map(|span| span.end).collect();
        for at in 1..ends.len() {
            ends[at] = ends[at].max(ends[at - 1]);
        }
        findings.retain(|finding| {
            let before = spans.partition_point(|span| span.start <= finding.span.start);
            finding.label.as_str() == SECRET || before == 0 || ends[before - 1] < finding.span.end
        });
        findings
    }

    fn has(&self, text: &str) -> bool {
        let folded = folded(text);
        self.table.get(hash(folded.bytes())).any(|number| self.all[number as usize] == folded)
    }
}

/// Lower case, without accents, words parted by single spaces.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        word.chars().for_each(|char| push_folded(char, &mut folded));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Label, Score, Why};

    fn finding(label: &'static str, start: usize, end: usize) -> Finding {
        let (label, score) = (Label::fixed(label), Score::new(0.9));
        Finding { span: Span::new(start, end), label, kind: None, score, why: Why::default() }
    }

    #[test]
    fn what_is_on_the_list_and_what_lies_inside_is_dropped() {
        let allow = Allow::new(&["Info@Example.com".to_owned(), "Jörg  Müller".to_owned(), " ".to_owned()]);
        let text = "INFO@example.com jorg\nmuller an@info.example.com";
        let all = [(0, 16), (0, 4), (17, 28), (29, 48), (32, 48), (40, 48)];
        let kept = allow.keep(text, all.map(|(start, end)| finding("PERSON", start, end)).to_vec());
        assert_eq!(
            kept.iter().map(|finding| (finding.span.start, finding.span.end)).collect::<Vec<_>>(),
            [(29, 48), (32, 48), (40, 48)]
        );
    }

    #[test]
    fn a_secret_is_never_let_through() {
        let allow = Allow::new(&["hunter2hunter2".to_owned()]);
        let all = vec![finding("PERSON", 0, 14), finding("SECRET", 0, 14), finding("SECRET", 3, 9)];
        assert_eq!(allow.keep("hunter2hunter2", all).len(), 2);
    }
}
