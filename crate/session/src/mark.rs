//! What is marked in a text: what was found, what the person marked, and how the two become items to redact.

use scrim_detect::{Finding, Label, Score, Span, Why};

use crate::Range16;

/// What a text marked by the person is called: no recognizer knows what it is.
pub(crate) const MARKED: Label = Label::fixed("PRIVATE");

/// One found or marked text in a preview.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Names it; stable while the text stays the same.
    pub id: u32,
    /// Where it stands in the text the card sent.
    pub source: Range16,
    /// Where its replacement, or itself, stands in the outgoing text.
    pub outgoing: Range16,
    /// What it is.
    pub label: Label,
    /// What stands in its place.
    pub placeholder: String,
    /// Whether it leaves.
    pub state: MarkState,
    /// The person may release it.
    pub releasable: bool,
    /// Why it was found and how sure that is; `None` for the person's own marks and for further mentions of a found value.
    pub why: Option<(Why, Score)>,
}

/// Whether a marked text leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkState {
    /// Its placeholder leaves.
    Redacted,
    /// Released by the person.
    Released,
    /// Allowed by settings or policy.
    Allowed,
}

/// One place to redact and what it is.
pub(crate) struct Place<'f> {
    pub(crate) span: Span,
    pub(crate) label: Label,
    pub(crate) finding: Option<&'f Finding>,
}

/// Findings and the person's marks as places that are sorted and do not overlap.
///
/// A mark inside one finding changes nothing; a mark that reaches beyond swallows every finding it touches, so that
/// nothing the person wanted hidden shows at an edge.
pub(crate) fn places<'f>(findings: &'f [Finding], marked: &[Span]) -> Vec<Place<'f>> {
    let found = findings.iter().map(|finding| (finding.span, Some(finding)));
    let mut spans: Vec<(Span, Option<&Finding>)> = found.chain(marked.iter().map(|span| (*span, None))).collect();
    in_order(&mut spans, |(span, _)| span.start);

    let mut places: Vec<Place<'f>> = Vec::with_capacity(spans.len());
    for (span, finding) in spans {
        match places.last_mut() {
            Some(last) if last.span.overlaps(span) => last.join(span, finding),
            _ => places.push(Place { span, label: finding.map_or(MARKED, |finding| finding.label.clone()), finding }),
        }
    }
    places
}

/// Sorts by place. Only numbers are compared and moved about: a sort of its own for every type is thousands of bytes.
pub(crate) fn in_order<T: Copy>(items: &mut Vec<T>, place: impl Fn(&T) -> usize) {
    let mut order: Vec<(usize, usize)> = items.iter().map(place).zip(0..).collect();
    order.sort_unstable();
    *items = order.into_iter().map(|(_, at)| items[at]).collect();
}

impl<'f> Place<'f> {
    /// Takes in an overlapping span. Whichever of the two covers the union gives its name to it.
    fn join(&mut self, span: Span, finding: Option<&'f Finding>) {
        let union = Span::new(self.span.start, self.span.end.max(span.end));
        if self.finding.is_some() && self.span == union {
            return;
        }
        if finding.is_some() && span == union {
            self.label = finding.map_or(MARKED, |finding| finding.label.clone());
            self.finding = finding;
        } else {
            (self.label, self.finding) = (MARKED, None);
        }
        self.span = union;
    }
}
