//! What the person said may leave and may not, and what it comes to for each value.
//!
//! "Hide this" holds until the card is closed, whatever is asked of whom. "Let it leave" holds for one text and one
//! endpoint: letting one endpoint read a name is no word about another. The later of two words about one value holds, and
//! no word lets anything leave that the policy does not let a person release.

use std::collections::{BTreeMap, BTreeSet};

use scrim_detect::{Label, Span};
use scrim_policy::{Endpoint, Handling as Rule, Policy};
use scrim_redact::{Handling, ValueId};

/// The person's word, by value.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// Places in the text that the person marked.
    marks: Vec<Span>,
    /// Those of them that nothing was done about yet.
    fresh: Vec<Span>,
    hidden: BTreeSet<ValueId>,
    released: BTreeSet<ValueId>,
    /// Whom the releases are for.
    to: Option<Endpoint>,
    /// What is known of a value besides its own label.
    known: BTreeMap<ValueId, Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// Labels of all that lies inside it, wherever it stood.
    labels: BTreeSet<Label>,
    /// What the person marked inside it.
    marked: BTreeSet<ValueId>,
}

/// A value at a place in the text, with the values that lie inside.
pub(crate) struct Here<'p> {
    pub(crate) value: ValueId,
    pub(crate) labels: &'p BTreeSet<Label>,
    pub(crate) marks: &'p [Span],
    /// What was marked, where that is not all of the value.
    pub(crate) marked: Vec<ValueId>,
    /// What was found inside.
    pub(crate) swallowed: Vec<ValueId>,
}

impl Said {
    /// The same word about another text, in which no place is marked and nothing was looked at yet.
    pub(crate) fn of_another_text(self) -> Self {
        Self { hidden: self.hidden, known: self.known, ..Self::default() }
    }

    /// What is released to one endpoint is not released to another, nor to the same one at another address.
    pub(crate) fn meant_for(&mut self, endpoint: &Endpoint) {
        if self.to.as_ref() != Some(endpoint) {
            self.released.clear();
            self.to = Some(endpoint.clone());
        }
    }

    /// Hides this place, and what stands there wherever else it stands. `touched`: the values shown there so far.
    pub(crate) fn mark(&mut self, span: Span, touched: impl Iterator<Item = ValueId>) {
        self.take_back(touched);
        if !self.marks.contains(&span) {
            self.marks.push(span);
        }
        self.fresh.push(span);
    }

    /// The marked places that lie in so many bytes of text.
    pub(crate) fn marks(&self, len: usize) -> Vec<Span> {
        let marks = self.marks.iter().filter(|span| span.start < len);
        marks.map(|span| Span::new(span.start, span.end.min(len))).collect()
    }

    /// Takes in what stands at the places of a text: what is marked is hidden, unless that was taken back since.
    pub(crate) fn heed<'p>(&mut self, places: impl Iterator<Item = Here<'p>>) {
        let fresh = std::mem::take(&mut self.fresh);
        for Here { value, labels, marks, marked, swallowed } in places {
            let known = self.known.entry(value).or_default();
            known.labels.extend(labels.iter().cloned());
            known.marked.extend(&marked);
            let anew = marks.iter().any(|mark| fresh.iter().any(|span| span.overlaps(*mark)));
            if anew {
                self.take_back(swallowed.into_iter().chain(marked.iter().copied()).chain([value]));
            }
            if !marks.is_empty() {
                let hidden = marked.into_iter().chain([value]).filter(|value| !self.released.contains(value));
                self.hidden.extend(hidden);
            }
        }
    }

    /// Lets a value leave, wherever it stands. What the person marked inside it is no longer to be hidden for that mark.
    pub(crate) fn release(&mut self, value: ValueId) {
        for value in self.with_marked(value) {
            self.hidden.remove(&value);
            self.released.insert(value);
        }
    }

    /// Hides a value, wherever it stands, whatever rule or release lets it leave.
    pub(crate) fn hide(&mut self, value: ValueId) {
        self.take_back(self.with_marked(value).into_iter());
        self.hidden.insert(value);
    }

    /// Whether the person's last word is to hide it.
    pub(crate) fn hides(&self, value: ValueId) -> bool {
        self.hidden.contains(&value)
    }

    /// Whether the person's last word is to let it leave.
    pub(crate) fn has_released(&self, value: ValueId) -> bool {
        self.released.contains(&value)
    }

    /// Whether the person may let it leave: only if they may release all that it holds.
    pub(crate) fn may_release(&self, value: ValueId, label: &Label, policy: &Policy) -> bool {
        self.labels(value, label).all(|label| policy.releasable(label))
    }

    /// What becomes of a value. What nobody may release is kept back as strictly as what the person hides: inside
    /// something that was released, too.
    pub(crate) fn handling(&self, value: ValueId, label: &Label, policy: &Policy) -> Handling {
        let allowed = self.labels(value, label).all(|label| policy.handling(label) == Rule::Allow);
        if self.hidden.contains(&value) || !(allowed || self.may_release(value, label, policy)) {
            Handling::Kept
        } else if self.released.contains(&value) {
            Handling::Released
        } else if allowed {
            Handling::Clear
        } else {
            Handling::Placeholder
        }
    }

    fn labels<'s>(&'s self, value: ValueId, label: &'s Label) -> impl Iterator<Item = &'s Label> {
        self.known.get(&value).into_iter().flat_map(|known| &known.labels).chain([label])
    }

    fn with_marked(&self, value: ValueId) -> Vec<ValueId> {
        self.known.get(&value).into_iter().flat_map(|known| &known.marked).copied().chain([value]).collect()
    }

    fn take_back(&mut self, values: impl Iterator<Item = ValueId>) {
        for value in values {
            self.released.remove(&value);
        }
    }
}
