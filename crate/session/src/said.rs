//! What the person said may leave and may not, and what it comes to for each value.
//!
//! "Hide this" holds until the card is closed, whatever is asked of whom. "Let it leave" holds for one text and one
//! endpoint: letting one endpoint read a name is no word about another. The later of two words about one value holds, and
//! no word lets anything leave that the policy does not let a person release.

use scrim_audit::Reason;
use scrim_detect::{Label, Span};
use scrim_policy::{Endpoint, Handling as Rule, Policy, Trust};
use scrim_redact::{Handling, Mode, ValueId};

/// The person's word, by value.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// Places in the text that the person marked.
    marks: Vec<Span>,
    /// Those of them that nothing was done about yet.
    fresh: Vec<Span>,
    hidden: Values,
    released: Values,
    /// Why values were released, where the person was asked.
    reasons: Vec<(ValueId, Reason)>,
    /// Whom the releases are for.
    to: Option<Endpoint>,
    /// What is known of values besides their own label; only of those that hold more than it.
    known: Vec<Known>,
}

/// As many as a person presses buttons.
type Values = Vec<ValueId>;

/// Something that lies inside a value.
#[derive(Debug)]
struct Known {
    value: ValueId,
    inside: Inside,
}

#[derive(Debug, PartialEq)]
enum Inside {
    /// Something of this label.
    Label(Label),
    /// Something the person marked.
    Marked(ValueId),
}

/// A value at a place in the text, with the values that lie inside.
pub(crate) struct Here<'p> {
    pub(crate) value: ValueId,
    pub(crate) labels: &'p [Label],
    pub(crate) marks: &'p [Span],
    /// What was marked, where that is not all of the value.
    pub(crate) marked: Vec<ValueId>,
    /// What was found inside.
    pub(crate) swallowed: Vec<ValueId>,
}

impl Here<'_> {
    /// Whether there is anything in it besides itself.
    fn holds_more(&self) -> bool {
        !self.marks.is_empty() || self.labels.len() > 1
    }
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
        for Here { value, labels, marks, marked, swallowed } in places.filter(Here::holds_more) {
            let labels = labels.iter().cloned().map(Inside::Label);
            for inside in labels.chain(marked.iter().copied().map(Inside::Marked)) {
                if !self.known.iter().any(|known| known.value == value && known.inside == inside) {
                    self.known.push(Known { value, inside });
                }
            }
            if marks.iter().any(|mark| fresh.iter().any(|span| span.overlaps(*mark))) {
                self.take_back(swallowed.into_iter().chain(marked.iter().copied()).chain([value]));
            }
            if marks.is_empty() {
                continue;
            }
            for value in marked.into_iter().chain([value]) {
                if !self.released.contains(&value) {
                    add(&mut self.hidden, value);
                }
            }
        }
    }

    /// Lets a value leave, wherever it stands. What the person marked inside it is no longer to be hidden for that mark.
    pub(crate) fn release(&mut self, value: ValueId, reason: Option<Reason>) {
        for value in self.with_marked(value) {
            self.hidden.retain(|hidden| *hidden != value);
            add(&mut self.released, value);
            self.reasons.retain(|(other, _)| *other != value);
            self.reasons.extend(reason.map(|reason| (value, reason)));
        }
    }

    /// Why a value was released, where the person was asked.
    pub(crate) fn reason(&self, value: ValueId) -> Option<Reason> {
        self.reasons.iter().find(|(other, _)| *other == value).map(|(_, reason)| *reason)
    }

    /// Hides a value, wherever it stands, whatever rule or release lets it leave.
    pub(crate) fn hide(&mut self, value: ValueId) {
        self.take_back(self.with_marked(value).into_iter());
        add(&mut self.hidden, value);
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
        self.labels(value, label).all(|label| policy.releasable(label, self.trust()))
    }

    /// What becomes of a value. What nobody may release is kept back as strictly as what the person hides: inside
    /// something that was released, too.
    pub(crate) fn handling(&self, value: ValueId, label: &Label, policy: &Policy) -> Handling {
        let rule = self.rule(value, label, policy);
        if self.hidden.contains(&value) {
            // Who hides what a rule lets leave in part wants nothing of it to leave.
            return Handling::Kept(mode(rule).max(Mode::Placeholder));
        }
        let allowed = rule == Rule::Allow;
        if !(allowed || self.may_release(value, label, policy)) {
            Handling::Kept(mode(rule))
        } else if self.released.contains(&value) {
            Handling::Released
        } else if allowed {
            Handling::Clear
        } else {
            Handling::Hidden(mode(rule))
        }
    }

    /// Whether the person has to say whether it may leave, and has not yet.
    pub(crate) fn is_asked(&self, value: ValueId, label: &Label, policy: &Policy) -> bool {
        let said = self.hidden.contains(&value) || self.released.contains(&value);
        !said && self.rule(value, label, policy) == Rule::Ask && self.may_release(value, label, policy)
    }

    /// The strictest rule for all that it holds.
    fn rule(&self, value: ValueId, label: &Label, policy: &Policy) -> Rule {
        let rules = self.labels(value, label).map(|label| policy.handling(label, self.trust()));
        rules.max().expect("a value has its own label")
    }

    /// Who runs the endpoint in question: as long as there is none, somebody else.
    fn trust(&self) -> Trust {
        self.to.as_ref().map_or(Trust::External, |endpoint| endpoint.trust)
    }

    fn labels<'s>(&'s self, value: ValueId, label: &'s Label) -> impl Iterator<Item = &'s Label> {
        let inside = self.inside(value).filter_map(|inside| match inside {
            Inside::Label(label) => Some(label),
            Inside::Marked(_) => None,
        });
        inside.chain([label])
    }

    fn with_marked(&self, value: ValueId) -> Values {
        let marked = self.inside(value).filter_map(|inside| match inside {
            Inside::Marked(marked) => Some(*marked),
            Inside::Label(_) => None,
        });
        marked.chain([value]).collect()
    }

    fn inside(&self, value: ValueId) -> impl Iterator<Item = &Inside> {
        self.known.iter().filter(move |known| known.value == value).map(|known| &known.inside)
    }

    fn take_back(&mut self, values: impl Iterator<Item = ValueId>) {
        for value in values {
            self.released.retain(|released| *released != value);
        }
    }
}

/// How the redactor hides what a rule hides. Blocked text never comes so far, and what is asked about is hidden until the
/// person has said.
fn mode(rule: Rule) -> Mode {
    match rule {
        Rule::Generalise => Mode::Generalise,
        Rule::Mask => Mode::Mask,
        Rule::Surrogate => Mode::Surrogate,
        Rule::Drop => Mode::Drop,
        Rule::Allow | Rule::Ask | Rule::Placeholder | Rule::Block => Mode::Placeholder,
    }
}

fn add(values: &mut Values, value: ValueId) {
    if !values.contains(&value) {
        values.push(value);
    }
}
