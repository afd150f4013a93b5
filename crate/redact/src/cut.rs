//! The stretches of a text that are replaced, and where everything stands once they are.

use scrim_detect::Span;

use crate::Mode;
use crate::vault::{TokenId, ValueId, Vault};

/// A stretch that is replaced.
pub(crate) struct Cut {
    pub(crate) source: Span,
    /// That and the white space that goes with it.
    pub(crate) reach: Span,
    /// Where what replaces it stands; known once the text is written.
    pub(crate) outgoing: Span,
    pub(crate) value: ValueId,
    pub(crate) token: TokenId,
    pub(crate) kind: Kind,
    pub(crate) mode: Mode,
    /// What replaces it.
    pub(crate) text: String,
}

/// Why it is replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An item of a hidden value.
    Item,
    /// A further mention of one.
    Mention,
    /// What is left of a mention beside an item that reaches into it.
    Rest,
    /// It reads as a placeholder and hides nothing.
    Escape,
}

impl Cut {
    pub(crate) fn new(source: Span, value: ValueId, token: TokenId, kind: Kind) -> Self {
        let (outgoing, text) = (Span::new(0, 0), String::new());
        Self { source, reach: source, outgoing, value, token, kind, mode: Mode::Placeholder, text }
    }
}

/// Writes the text with its cuts, which are in order, replaced, and notes where the replacements stand.
pub(crate) fn write(vault: &mut Vault, text: &str, cuts: &mut [Cut]) -> String {
    let mut outgoing = String::with_capacity(text.len());
    let mut from = 0;
    for cut in &mut *cuts {
        outgoing.push_str(&text[from..cut.reach.start]);
        let start = outgoing.len();
        outgoing.push_str(&cut.text);
        cut.outgoing = Span::new(start, outgoing.len());
        from = cut.reach.end;
    }
    outgoing.push_str(&text[from..]);
    for cut in cuts {
        let placed = cut.mode == Mode::Placeholder;
        if placed && outgoing[..cut.outgoing.start].ends_with('[') && outgoing[cut.outgoing.end..].starts_with(']') {
            vault.stood_in_brackets(cut.token);
        }
    }
    outgoing
}

/// Where a span of the text lies in what leaves: with all of the replacements that it shares a byte with.
pub(crate) fn moved(cuts: &[Cut], span: Span) -> Span {
    Span::new(moved_to(cuts, span.start, false), moved_to(cuts, span.end, true))
}

/// Where an offset of the text lies in what leaves. Inside a replacement: at its end or at its start.
fn moved_to(cuts: &[Cut], offset: usize, to_end: bool) -> usize {
    let before = cuts.partition_point(|cut| cut.reach.start < offset || (cut.reach.start == offset && !to_end));
    match cuts[..before].last() {
        None => offset,
        Some(cut) if offset >= cut.reach.end => cut.outgoing.end + (offset - cut.reach.end),
        Some(cut) if to_end => cut.outgoing.end,
        Some(cut) => cut.outgoing.start,
    }
}

/// Whether anything but white space of this span leaves in clear. What stands for itself does.
pub(crate) fn shows(cuts: &[Cut], text: &str, span: Span) -> bool {
    let mut from = span.start;
    let first = cuts.partition_point(|cut| cut.source.end <= span.start);
    for cut in cuts[first..].iter().take_while(|cut| cut.source.start < span.end) {
        if cut.kind == Kind::Escape || (from < cut.source.start && !text[from..cut.source.start].trim().is_empty()) {
            return true;
        }
        from = cut.source.end;
    }
    from < span.end && !text[from..span.end].trim().is_empty()
}
