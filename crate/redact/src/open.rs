//! The parts of a text that no item covers, and what reads as a placeholder there.

use scrim_detect::Span;

use crate::scan::{Scanner, placeholders};
use crate::table::Table;
use crate::{Item, RedactError};

/// Whether the items can be applied to the text.
pub(crate) fn check(text: &str, items: &[Item]) -> Result<(), RedactError> {
    if u32::try_from(text.len()).is_err() {
        return Err(RedactError::TooLong);
    }
    let mut end = 0;
    for (index, Item { span, .. }) in items.iter().enumerate() {
        if span.start >= span.end || !text.is_char_boundary(span.start) || !text.is_char_boundary(span.end) {
            return Err(RedactError::NotARange { index });
        }
        if span.start < end {
            return Err(RedactError::OutOfOrder { index });
        }
        end = span.end;
    }
    Ok(())
}

/// What lies before, between and behind `covered`, which is sorted and does not overlap.
pub(crate) fn gaps(len: usize, covered: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut gaps = Vec::new();
    let mut from = 0;
    for span in covered.chain([Span::new(len, len)]) {
        if from < span.start {
            gaps.push(Span::new(from, span.start));
        }
        from = span.end;
    }
    gaps
}

/// What the gaps hold that reads as a placeholder, in order.
pub(crate) fn look_alikes(table: &Table, text: &str, gaps: &[Span]) -> Vec<Span> {
    let mut scanner = Scanner::new(table);
    let mut found = Vec::new();
    for gap in gaps {
        let spans = placeholders(&mut scanner, table, &text[gap.range()]);
        found.extend(spans.into_iter().map(|span| behind(gap.start, span)));
    }
    found
}

/// A span of what begins at `start`, as one of the whole.
pub(crate) fn behind(start: usize, span: Span) -> Span {
    Span::new(start + span.start, start + span.end)
}

/// Whether one of `spans`, which are sorted and do not overlap, contains this one.
pub(crate) fn is_inside(spans: &[Span], span: Span) -> bool {
    let before = spans.partition_point(|other| other.start <= span.start);
    spans[..before].last().is_some_and(|last| last.contains(span))
}

/// Whether one of `spans`, which are sorted and do not overlap, shares a byte with this one.
pub(crate) fn is_touched(spans: &[Span], span: Span) -> bool {
    let from = spans.partition_point(|other| other.end <= span.start);
    spans.get(from).is_some_and(|next| next.overlaps(span))
}
