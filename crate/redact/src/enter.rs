//! Makes values known before anything of them leaves, and says what becomes of them.
//!
//! Reads a text for nothing but the values and the numbers in it; replaces nothing.

use scrim_detect::{Label, Span};
use std::collections::BinaryHeap;

use crate::link::Name;
use crate::open::{check, gaps, look_alikes};
use crate::value::normalise;
use crate::vault::{ValueId, Vault};
use crate::{Clear, Handling, Item, RedactError};

/// When what has no name in it gets its number.
const LAST_TURN: u8 = 4;

impl Vault {
    /// Makes the values of these items known and returns them, in the items' order. A new one is hidden until
    /// [`decide`](Self::decide) says otherwise; nothing is replaced yet.
    ///
    /// Texts that leave together are all entered before the first of them is redacted: what only one of them tells to be
    /// sensitive is hidden in the others too.
    pub fn enter(&mut self, text: &Clear<String>, items: &[Item]) -> Result<Vec<ValueId>, RedactError> {
        // EXPOSE: values are copied into the vault, which never leaves.
        self.take_in(text.expose(), items).map(|entered| entered.values)
    }

    /// The value that this text is under this label, if it is known.
    pub fn known(&self, label: &Label, text: &Clear<&str>) -> Option<ValueId> {
        // EXPOSE: it is compared with what is in the vault.
        let text = text.expose();
        self.of_surrogate(text).or_else(|| self.find(&(label.clone(), normalise(label, text))))
    }

    /// Says anew what becomes of every value; nothing that was said before holds any longer.
    pub fn decide(&mut self, decide: impl Fn(ValueId, &Label) -> Handling) {
        for (id, label, handling) in self.handlings() {
            *handling = decide(id, label);
        }
    }

    /// Notes the numbers that the text uses itself, then finds or makes the values of these items.
    pub(crate) fn take_in(&mut self, text: &str, items: &[Item]) -> Result<Entered, RedactError> {
        check(text, items)?;
        let hidden = items.iter().filter(|item| item.handling.hides()).map(|item| item.span);
        // Whole, before a mention can break one apart.
        let quoted = look_alikes(&self.table(), text, &gaps(text.len(), hidden.clone()));
        let covered: BinaryHeap<Span> = hidden.chain(quoted.iter().copied()).collect();
        for gap in gaps(text.len(), covered.into_sorted_vec().into_iter()) {
            self.reserved.read(&text[gap.range()]);
        }
        Ok(Entered { values: self.values_of(text, items), quoted })
    }

    /// What the items say of their values holds from now on. One that is found under another label, as a surrogate that comes
    /// back may be, can make its value's handling stricter only.
    pub(crate) fn obey(&mut self, items: &[Item], values: &[ValueId]) {
        for (item, value) in items.iter().zip(values) {
            if *self.label(*value) == item.label {
                *self.handling_mut(*value) = item.handling;
            }
        }
        for (item, value) in items.iter().zip(values) {
            let handling = self.handling_mut(*value);
            *handling = item.handling.stricter(*handling);
        }
    }

    fn values_of(&mut self, text: &str, items: &[Item]) -> Vec<ValueId> {
        let keys: Vec<(Label, String)> =
            items.iter().map(|item| (item.label.clone(), normalise(&item.label, &text[item.span.range()]))).collect();
        // Who says most about a person comes first, so that what says less finds whom it belongs to.
        let turn = |at: &usize| match items[*at].label.as_str() {
            "PERSON" => 2 - Name::parse(&text[items[*at].span.range()]).fullness(),
            "EMAIL_ADDRESS" => 3,
            _ => LAST_TURN,
        };
        // A surrogate of ours that comes back is the value it stands for.
        let ours: Vec<Option<ValueId>> = items.iter().map(|item| self.of_surrogate(&text[item.span.range()])).collect();
        let new = (0..items.len()).filter(|at| ours[*at].is_none() && self.find(&keys[*at]).is_none());
        let turns: Vec<(usize, u8)> = new.map(|at| (at, turn(&at))).collect();
        let order =
            (0..=LAST_TURN).flat_map(|now| turns.iter().filter(move |(_, turn)| *turn == now).map(|(at, _)| *at));
        for at in order {
            if self.find(&keys[at]).is_none() {
                self.make(keys[at].clone(), &text[items[at].span.range()]);
            }
        }
        let known = keys.iter().zip(ours);
        known.map(|(key, ours)| ours.or_else(|| self.find(key)).expect("it was made above")).collect()
    }
}

/// A text whose values are known.
pub(crate) struct Entered {
    /// One for each item, in their order.
    pub(crate) values: Vec<ValueId>,
    /// What reads as a placeholder outside hidden items, in order.
    pub(crate) quoted: Vec<Span>,
}
