//! Replaces findings by placeholders, or by what else their mode says. What leaves holds no hidden value as a word of its own, but for what was released
//! with one inside it, and nothing but the placeholders put there reads as one: the answer "the text itself" restores to
//! the text itself.
//!
//! Does not decide what is hidden; it is told by [`Handling`]. Where values meet in one place:
//!
//! - one that somebody released leaves in full ("Jane Doe" released, "Doe" hidden: "Jane Doe" leaves, "Doe" alone does
//!   not), unless what stands inside it is to be kept back in any case;
//! - one that a mere rule lets leave loses the hidden words inside it;
//! - one that leaves and is part of a hidden one ("Doe" released, "Jane Doe" hidden) leaves wherever it stands alone.

use scrim_detect::{Label, Span};
use std::collections::BinaryHeap;

use crate::cut::{Cut, Kind, moved, shows};
use crate::enter::Entered;
use crate::mention::Mentions;
use crate::open::{behind, gaps, is_inside, is_touched, look_alikes};
use crate::settle::settle;
use crate::vault::{TokenId, ValueId, Vault};
use crate::{Clear, Handling, Mode, Redacted};

/// One span of the text and what becomes of its value, here and wherever else it stands.
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
    /// Further mentions: those of hidden values, in order, then those of released ones, in order. They may lie inside an
    /// item that leaves in clear.
    pub extra: Vec<Placement>,
    /// Text that was replaced and stands for nothing but itself, in order: it looked like a placeholder and is to come back
    /// unharmed, or it is the rest of a mention that an item reaches into.
    pub escaped: Vec<Placement>,
}

/// Where something stood and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Where it stood, in bytes of the text.
    pub source: Span,
    /// Where it, or what replaced it, stands in what leaves, in bytes.
    pub outgoing: Span,
    /// Its placeholder, brackets included. For what leaves in clear the one it would have.
    pub placeholder: String,
    /// What stands there in its stead; its placeholder for what leaves in clear.
    pub replacement: String,
    /// In which mode it is replaced: not always as it was told, see [`Mode`].
    pub mode: Mode,
    /// Which value it is: equal for equal values, whatever the spelling.
    pub value: ValueId,
    /// The label it is replaced under.
    pub label: Label,
    /// It, or something of it, leaves in clear.
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

/// Replaces what the items say, every further mention of a hidden value of the conversation, and what looks like a
/// placeholder. `items` are sorted and do not overlap; what they say of their values holds from then on. Linear in text
/// and items but for sorting, and for surrogates: each new one is compared with all texts of the conversation, each item and
/// each place where one may begin with all surrogates. A conversation has 500 at most; what is to have one then is given a
/// placeholder.
pub fn redact(vault: &mut Vault, clear: &Clear<String>, items: &[Item]) -> Result<Redaction, RedactError> {
    // EXPOSE: this is where text in clear becomes text that may leave.
    let text = clear.expose().as_str();
    let Entered { values, quoted } = vault.take_in(text, items)?;
    vault.avoid(clear);
    vault.obey(items, &values);
    let tokens: Vec<TokenId> =
        items.iter().zip(&values).map(|(item, value)| vault.token(*value, &text[item.span.range()])).collect();

    let mut cuts: Vec<Cut> = items
        .iter()
        .zip(values.iter().zip(&tokens))
        .filter(|(_, (value, _))| vault.handling(**value).hides())
        .map(|(item, (value, token))| Cut::new(item.span, *value, *token, Kind::Item))
        .collect();
    let hidden: Vec<Span> = cuts.iter().map(|cut| cut.source).collect();
    // What one item lets leave may be hidden by another of the same value.
    let quoted: Vec<Span> = quoted.into_iter().filter(|span| !is_touched(&hidden, *span)).collect();
    widen(vault, text, &quoted, &hidden, &mut cuts);
    let covered: BinaryHeap<Span> = cuts.iter().map(|cut| cut.source).chain(quoted.iter().copied()).collect();
    let open = gaps(text.len(), covered.into_sorted_vec().into_iter());

    let released = mentions(vault, text, &open, |handling| handling == Handling::Released, &|_, _| true);
    let released_spans: Vec<Span> = released.iter().map(|(span, _)| *span).collect();
    let released_items = items.iter().zip(&values).filter(|(_, value)| vault.handling(**value) == Handling::Released);
    let released_items: Vec<Span> = released_items.map(|(item, _)| item.span).collect();
    let replaced = mentions(vault, text, &open, Handling::hides, &|span, value| {
        let in_full = is_inside(&released_items, span) || is_inside(&released_spans, span);
        !in_full || matches!(vault.handling(value), Handling::Kept(_))
    });
    for (source, value) in replaced {
        let token = vault.token(value, &text[source.range()]);
        cuts.push(Cut::new(source, value, token, Kind::Mention));
    }
    escape(vault, text, &quoted, &mut cuts);
    // What a replacement next to it has made readable.
    let kept = gaps(text.len(), cuts.iter().map(|cut| cut.source));
    let remaining = look_alikes(&vault.table(), text, &kept);
    escape(vault, text, &remaining, &mut cuts);

    let outgoing = settle(vault, text, &mut cuts);
    let placed = |vault: &Vault, source: Span, value: ValueId, token: TokenId| {
        let placeholder = vault.placeholder(token);
        let cut = cuts.binary_search_by_key(&source, |cut| cut.source).ok().map(|at| &cuts[at]);
        Placement {
            source,
            outgoing: moved(&cuts, source),
            replacement: cut.map_or_else(|| placeholder.clone(), |cut| cut.text.clone()),
            mode: cut.map_or(Mode::Placeholder, |cut| cut.mode),
            placeholder,
            value,
            label: vault.label(value).clone(),
            in_clear: shows(&cuts, text, source),
        }
    };
    let all = items.iter().zip(values.iter().zip(&tokens));
    let placements = all.map(|(item, (value, token))| placed(vault, item.span, *value, *token)).collect();
    let cut = |cut: &Cut| Placement { in_clear: false, ..placed(vault, cut.source, cut.value, cut.token) };
    let mut extra: Vec<Placement> = cuts.iter().filter(|cut| cut.kind == Kind::Mention).map(cut).collect();
    let escaped = cuts.iter().filter(|cut| matches!(cut.kind, Kind::Rest | Kind::Escape)).map(cut).collect();
    for (source, value) in released {
        if !is_inside(&released_items, source) && shows(&cuts, text, source) {
            let token = vault.token(value, &text[source.range()]);
            extra.push(placed(vault, source, value, token));
        }
    }
    Ok(Redaction { redacted: Redacted::sealed(outgoing), placements, extra, escaped })
}

/// An item may stand in the middle of a mention of a longer hidden value, or reach into one. The rest of that value must not
/// stand beside the item: a mention replaces the items that lie in it, and what is left of one that an item reaches into
/// is replaced by itself.
fn widen(vault: &mut Vault, text: &str, quoted: &[Span], hidden: &[Span], cuts: &mut Vec<Cut>) {
    if hidden.is_empty() {
        return;
    }
    let all = gaps(text.len(), quoted.iter().copied());
    let touches = |span: Span| is_touched(hidden, span) && !is_inside(hidden, span);
    let mut whole = Vec::new();
    for (span, value) in mentions(vault, text, &all, Handling::hides, &|span, _| touches(span)) {
        let first = hidden.partition_point(|item| item.end <= span.start);
        let inside = hidden[first..].iter().take_while(|item| item.start < span.end);
        if inside.clone().all(|item| span.contains(*item)) {
            whole.push(span);
            let token = vault.token(value, &text[span.range()]);
            cuts.push(Cut::new(span, value, token, Kind::Mention));
            continue;
        }
        let mut from = span.start;
        for item in inside.copied().chain([Span::new(span.end, span.end)]) {
            let rest = Span::new(from, item.start.max(from));
            if text[rest.range()].contains(char::is_alphanumeric) {
                let value = vault.literal(&text[rest.range()]);
                let token = vault.token(value, &text[rest.range()]);
                cuts.push(Cut::new(rest, value, token, Kind::Rest));
            }
            from = item.end;
        }
    }
    cuts.retain(|cut| cut.kind != Kind::Item || !is_inside(&whole, cut.source));
    order(cuts);
}

/// Puts cuts in the order of their sources.
fn order(cuts: &mut Vec<Cut>) {
    let order: BinaryHeap<(Span, usize)> = cuts.iter().map(|cut| cut.source).zip(0..).collect();
    let mut all: Vec<Option<Cut>> = cuts.drain(..).map(Some).collect();
    cuts.extend(order.into_sorted_vec().into_iter().filter_map(|(_, at)| all[at].take()));
}

/// Further mentions in the gaps of values that are handled so, in order: those that it takes.
fn mentions(
    vault: &Vault,
    text: &str,
    gaps: &[Span],
    handled: fn(Handling) -> bool,
    takes: &dyn Fn(Span, ValueId) -> bool,
) -> Vec<(Span, ValueId)> {
    let longest = gaps.iter().map(|gap| gap.len()).max().unwrap_or(0);
    let mentions = Mentions::new(vault.spellings(handled), longest);
    let mut found = Vec::new();
    for gap in gaps {
        mentions.find(&text[gap.range()], |span, value| {
            let span = behind(gap.start, span);
            let wanted = takes(span, value);
            if wanted {
                found.push((span, value));
            }
            wanted
        });
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
    order(cuts);
}
