//! Makes what was found, marked and covered in a text known to the conversation's vault, before anything is redacted.

use scrim_detect::{Finding, Label, Span};
use scrim_policy::Trust;
use scrim_redact::{Clear, Handling, Item, ValueId, Vault};

use crate::Ports;
use crate::place::{MARKED, Place};
use crate::said::Here;

/// Hidden, until it is said what becomes of them.
pub(crate) fn items(places: &[Place<'_>]) -> Vec<Item> {
    let item =
        |place: &Place<'_>| Item { span: place.span, label: place.label.clone(), handling: Handling::PLACEHOLDER };
    places.iter().map(item).collect()
}

/// What stands at a place, inside it too: what the person marked there is hidden wherever it stands, and what was found
/// there stays known although a larger mark swallowed it.
pub(crate) fn here<'p>(place: &'p Place<'_>, value: ValueId, text: &Clear<String>, vault: &mut Vault) -> Here<'p> {
    let mut inside = |span: Span, label: &Label| {
        // EXPOSE: a piece of the text goes where the whole went, into the vault.
        let piece = Clear::new(text.expose()[span.range()].to_owned());
        let all = Item { span: Span::new(0, span.len()), label: label.clone(), handling: Handling::PLACEHOLDER };
        enter(vault, &piece, &[all])[0]
    };
    let swallowed = place.swallowed.iter().map(|finding| inside(finding.span, &finding.label)).collect();
    let parts = place.marks.iter().filter(|span| **span != place.span);
    let marked = parts.map(|span| inside(*span, &MARKED)).collect();
    Here { value, labels: &place.labels, marks: &place.marks, marked, swallowed }
}

/// What the winners of the same text cover is known where it must be: what nobody may release, inside something longer that may be; and
/// what reaches beyond its winner, which would leave in part (of "Anna Marlowe" the first name, where "Marlowe" is somebody's word).
pub(crate) fn enter_covered(
    vault: &mut Vault,
    text: &Clear<String>,
    (winners, covered): (&[Finding], &[Finding]),
    to: Trust,
    ports: &Ports<'_>,
) {
    let (mut words, mut items) = (String::new(), Vec::new());
    let reaches_out = |word: &Finding| {
        let first = winners.partition_point(|winner| winner.span.end < word.span.end);
        winners.get(first).is_none_or(|winner| !winner.span.contains(word.span))
    };
    for word in covered.iter().filter(|word| reaches_out(word) || !ports.policy.releasable(&word.label, to)) {
        // EXPOSE: a piece of the text goes where the whole went, into the vault.
        let spelling = &text.expose()[word.span.range()];
        let span = Span::new(words.len(), words.len() + spelling.len());
        items.push(Item { span, label: word.label.clone(), handling: Handling::PLACEHOLDER });
        words += spelling;
        words.push('\n');
    }
    if !items.is_empty() {
        enter(vault, &Clear::new(words), &items);
    }
}

pub(crate) fn enter(vault: &mut Vault, text: &Clear<String>, items: &[Item]) -> Vec<ValueId> {
    vault.enter(text, items).expect("places are sorted, apart, and found in this very text")
}
