//! Places in a text as the card counts them (UTF-16) and as the engine does (bytes).

use scrim_detect::Span;
use scrim_detect::utf16::{Utf16Offset, from_bytes, to_bytes};
use std::collections::BinaryHeap;

use crate::Range16;

/// UTF-16 code units of a text.
pub(crate) fn utf16_len(text: &str) -> u32 {
    from_bytes(text, [text.len()])[0].0
}

/// The bytes under a range; `None` for a range that ends before it begins. Ends beyond the text become its end.
pub(crate) fn byte_span(text: &str, range: Range16) -> Option<Span> {
    if range.end < range.start {
        return None;
    }
    let ends = to_bytes(text, [Utf16Offset(range.start), Utf16Offset(range.end)]);
    Some(Span::new(ends[0], ends[1]))
}

/// The ranges of spans, given in any order, in one pass over the text.
pub(crate) fn ranges(text: &str, spans: &[Span]) -> Vec<Range16> {
    let ends: BinaryHeap<usize> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    let mut ends = ends.into_sorted_vec();
    ends.dedup();
    let units = from_bytes(text, ends.iter().copied());
    let unit = |byte: usize| units[ends.binary_search(&byte).expect("every end was collected above")].0;
    spans.iter().map(|span| Range16 { start: unit(span.start), end: unit(span.end) }).collect()
}

/// Where to cut a text so that at most `limit` bytes stay: behind the last paragraph that fits, else the last line, else
/// the last sentence, else the last word, else the last character; never in the first half of what fits.
pub(crate) fn cut(text: &str, limit: usize) -> usize {
    if text.len() <= limit {
        return text.len();
    }
    let fits = &text[..text.floor_char_boundary(limit)];
    let last = |marks: &[&str]| {
        let ends = marks.iter().filter_map(|mark| Some(fits.rfind(mark)? + mark.len()));
        ends.max().filter(|at| *at > fits.len() / 2)
    };
    let bounds: [&[&str]; 4] = [&["\n\n"], &["\n"], &[". ", "! ", "? ", "。", "！", "？"], &[" "]];
    bounds.into_iter().find_map(last).unwrap_or(fits.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_behind_a_paragraph_a_line_a_word_or_a_character() {
        assert_eq!(cut("short", 10), 5);
        assert_eq!(cut("one two\n\nthree four", 12), 9);
        assert_eq!(cut("one two\nthree four", 12), 8);
        assert_eq!(cut("One. Two, three four", 9), 5);
        assert_eq!(cut("What? No! So it is said here", 16), 10);
        assert_eq!(cut("one two three four", 12), 8);
        assert_eq!(cut("onetwothreefour", 12), 12);
        assert_eq!(cut("ééééé", 5), 4);
        assert_eq!(cut("a\n\nbcdefghijklmnop", 12), 12);
    }

    #[test]
    fn ranges_count_surrogate_pairs_as_javascript_does() {
        let text = "🙂 Jane é";
        let span = Span::new(5, 9);
        assert_eq!(
            ranges(text, &[span, Span::new(0, 4)]),
            [Range16 { start: 3, end: 7 }, Range16 { start: 0, end: 2 }]
        );
        assert_eq!(byte_span(text, Range16 { start: 3, end: 7 }), Some(span));
        assert_eq!(byte_span(text, Range16 { start: 7, end: 3 }), None);
        assert_eq!(byte_span(text, Range16 { start: 3, end: 700 }), Some(Span::new(5, text.len())));
    }
}
