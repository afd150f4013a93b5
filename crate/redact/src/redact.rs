//! Replaces findings by placeholders. What leaves holds no hidden value as a word of its own, and nothing but the
//! placeholders put there reads as one: the answer "the text itself" restores to the text itself.
//!
//! Does not decide what is hidden; it is told by [`Handling`]. Where the two meet, hiding wins: a released value inside
//! which a hidden one stands ("Jane Doe" released, "Doe" hidden) loses those words; a released value that is part of a
//! hidden one ("Doe" released, "Jane Doe" hidden) leaves wherever it stands alone.

use scrim_detect::{Label, Span};

use crate::mention::Mentions;
use crate::scan::{Scanner, placeholders};
use crate::table::Table;
use crate::vault::{LITERAL, TokenId, ValueId, Vault};
use crate::{Clear, Redacted};

/// What becomes of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Handling {
    /// A placeholder leaves in its stead.
    Placeholder,
    /// It leaves as it is, here and wherever the same value stands.
    Clear,
}

/// One span of the text and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// What becomes of it.
    pub handling: Handling,
}

/// Text ready to leave, and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redaction {
    /// What leaves.
    pub redacted: Redacted,
    /// One for each item, in the same order.
    pub placements: Vec<Placement>,
    /// Further mentions of hidden values that no item covers, in order. They may lie inside a released item.
    pub extra: Vec<Placement>,
    /// Text that looked like a placeholder and was replaced to come back unharmed, in order.
    pub escaped: Vec<Placement>,
}

/// Where something stood and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Where it stood, in bytes of the text.
    pub source: Span,
    /// Where it, or what replaced it, stands in what leaves, in bytes.
    pub outgoing: Span,
    /// Its placeholder, brackets included. For a released item the one it would have.
    pub placeholder: String,
    /// Which value it is: equal for equal values, whatever the spelling.
    pub value: ValueId,
    /// The label it is replaced under.
    pub label: Label,
    /// Nothing of it was replaced.
    pub in_clear: bool,
}

/// The items cannot be applied to the text. Whoever made them is at fault; nothing was replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RedactError {
    /// An item covers nothing, ends beyond the text or inside a character.
    #[error("item {index} is not a range of whole characters of the text")]
    NotARange {
        /// Which item, from 0.
        index: usize,
    },
    /// An item begins before the one in front of it ends.
    #[error("item {index} is out of order or overlaps the one before it")]
    OutOfOrder {
        /// Which item, from 0.
        index: usize,
    },
    /// The text has 4 GiB or more.
    #[error("the text is too long")]
    TooLong,
}

/// A stretch that is replaced.
struct Cut {
    source: Span,
    outgoing: Span,
    value: ValueId,
    token: TokenId,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Item,
    Mention,
    Escape,
}

/// Replaces what the items say, every further mention of a hidden value of the conversation, and what looks like a
/// placeholder. `items` are sorted and do not overlap. Linear in text and items but for sorting.
pub fn redact(vault: &mut Vault, text: &Clear<String>, items: &[Item]) -> Result<Redaction, RedactError> {
    // EXPOSE: this is where text in clear becomes text that may leave.
    let text = text.expose().as_str();
    check(text, items)?;

    let hidden = |item: &&Item| item.handling == Handling::Placeholder;
    let open = gaps(text.len(), items.iter().filter(hidden).map(|item| item.span));
    // Whole, before a mention can break one apart.
    let quoted = look_alikes(&vault.table(), text, &open);
    let mut covered: Vec<Span> =
        items.iter().filter(hidden).map(|item| item.span).chain(quoted.iter().copied()).collect();
    covered.sort_unstable();
    let open = gaps(text.len(), covered.into_iter());
    for gap in &open {
        vault.reserved.read(&text[gap.range()]);
    }

    let values = vault.enter(text, items);
    let tokens: Vec<TokenId> =
        items.iter().zip(&values).map(|(item, value)| vault.token(*value, &text[item.span.range()])).collect();
    let mut cuts: Vec<Cut> = items
        .iter()
        .zip(values.iter().zip(&tokens))
        .filter(|(item, _)| hidden(item))
        .map(|(item, (value, token))| Cut::new(item.span, *value, *token, Kind::Item))
        .collect();
    for (source, value) in mentions(vault, text, &open) {
        let token = vault.token(value, &text[source.range()]);
        cuts.push(Cut::new(source, value, token, Kind::Mention));
    }
    escape(vault, text, &quoted, &mut cuts);
    // What a replacement next to it has made readable.
    let kept = gaps(text.len(), cuts.iter().map(|cut| cut.source));
    let remaining = look_alikes(&vault.table(), text, &kept);
    escape(vault, text, &remaining, &mut cuts);

    let outgoing = write(vault, text, &mut cuts);
    let placements = items
        .iter()
        .zip(values.iter().zip(&tokens))
        .map(|(item, (value, token))| Placement {
            source: item.span,
            outgoing: Span::new(moved(&cuts, item.span.start, false), moved(&cuts, item.span.end, true)),
            placeholder: vault.placeholder(*token),
            value: *value,
            label: item.label.clone(),
            in_clear: !is_touched(&cuts, item.span),
        })
        .collect();
    let of = |kind: Kind| cuts.iter().filter(move |cut| cut.kind == kind).map(|cut| cut.placement(vault)).collect();
    let (extra, escaped) = (of(Kind::Mention), of(Kind::Escape));
    Ok(Redaction { redacted: Redacted::sealed(outgoing), placements, extra, escaped })
}

impl Cut {
    fn new(source: Span, value: ValueId, token: TokenId, kind: Kind) -> Self {
        Self { source, outgoing: Span::new(0, 0), value, token, kind }
    }

    fn placement(&self, vault: &Vault) -> Placement {
        Placement {
            source: self.source,
            outgoing: self.outgoing,
            placeholder: vault.placeholder(self.token),
            value: self.value,
            label: if self.kind == Kind::Escape { LITERAL } else { vault.label(self.value).clone() },
            in_clear: false,
        }
    }
}

fn check(text: &str, items: &[Item]) -> Result<(), RedactError> {
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
fn gaps(len: usize, covered: impl Iterator<Item = Span>) -> Vec<Span> {
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

/// Further mentions of hidden values in the gaps, in order.
fn mentions(vault: &Vault, text: &str, gaps: &[Span]) -> Vec<(Span, ValueId)> {
    let longest = gaps.iter().map(|gap| gap.len()).max().unwrap_or(0);
    let mentions = Mentions::new(vault, longest);
    let mut found = Vec::new();
    for gap in gaps {
        mentions.find(&text[gap.range()], |span, value| found.push((behind(gap.start, span), value)));
    }
    found
}

/// What the gaps hold that reads as a placeholder, in order.
fn look_alikes(table: &Table, text: &str, gaps: &[Span]) -> Vec<Span> {
    let mut scanner = Scanner::new(table);
    let mut found = Vec::new();
    for gap in gaps {
        let spans = placeholders(&mut scanner, table, &text[gap.range()]);
        found.extend(spans.into_iter().map(|span| behind(gap.start, span)));
    }
    found
}

/// Has these replaced by placeholders that stand for the text itself. Leaves the cuts in order.
fn escape(vault: &mut Vault, text: &str, spans: &[Span], cuts: &mut Vec<Cut>) {
    for source in spans {
        let value = vault.literal(&text[source.range()]);
        let token = vault.token(value, &text[source.range()]);
        cuts.push(Cut::new(*source, value, token, Kind::Escape));
    }
    cuts.sort_unstable_by_key(|cut| cut.source);
}

fn behind(start: usize, span: Span) -> Span {
    Span::new(start + span.start, start + span.end)
}

/// Writes the text with its cuts replaced and notes where the replacements stand.
fn write(vault: &mut Vault, text: &str, cuts: &mut [Cut]) -> String {
    let mut outgoing = String::with_capacity(text.len());
    let mut from = 0;
    for cut in &mut *cuts {
        outgoing.push_str(&text[from..cut.source.start]);
        let start = outgoing.len();
        outgoing.push_str(&vault.placeholder(cut.token));
        cut.outgoing = Span::new(start, outgoing.len());
        from = cut.source.end;
    }
    outgoing.push_str(&text[from..]);
    for cut in cuts {
        if outgoing[..cut.outgoing.start].ends_with('[') && outgoing[cut.outgoing.end..].starts_with(']') {
            vault.stood_in_brackets(cut.token);
        }
    }
    outgoing
}

/// Where an offset of the text lies in what leaves. Inside a replacement: at its end or at its start.
fn moved(cuts: &[Cut], offset: usize, to_end: bool) -> usize {
    let before = cuts.partition_point(|cut| cut.source.start < offset || (cut.source.start == offset && !to_end));
    match cuts[..before].last() {
        None => offset,
        Some(cut) if offset >= cut.source.end => cut.outgoing.end + (offset - cut.source.end),
        Some(cut) if to_end => cut.outgoing.end,
        Some(cut) => cut.outgoing.start,
    }
}

fn is_touched(cuts: &[Cut], span: Span) -> bool {
    let from = cuts.partition_point(|cut| cut.source.end <= span.start);
    cuts.get(from).is_some_and(|cut| cut.source.overlaps(span))
}
