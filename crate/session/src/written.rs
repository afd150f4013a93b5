//! The words of an action that somebody wrote, on their way into a question.
//!
//! The person's are looked through like a wish. The organisation's leave as they stand, but for what is hidden in this very
//! conversation: that is hidden in them too.

use scrim_detect::{Detector, Finding, Found, Label, Preset};
use scrim_policy::{Action, Piece, Trust};
use scrim_redact::{Clear, Item, Placement, Redacted, ValueId, Vault, redact};

use crate::Ports;
use crate::enter::{enter, enter_covered, here, items};
use crate::place::{Place, places};
use crate::said::Here;

/// The words between the places of a template, in order; none for an action of the product.
#[derive(Debug, Default)]
pub(crate) struct Written(Vec<Words>);

#[derive(Debug)]
struct Words {
    text: Clear<String>,
    found: Found,
}

/// The same, known to the vault and not yet redacted.
pub(crate) struct Entered {
    items: Vec<Item>,
    values: Vec<ValueId>,
}

impl Written {
    /// The words of this action, looked through if they are the person's.
    pub(crate) fn new(action: &Action, detector: &Detector, point: Preset) -> Self {
        let Some(prompt) = &action.prompt else { return Self::default() };
        let words = prompt.template.pieces().into_iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words),
            Piece::Text | Piece::Wish => None,
        });
        let words = words.map(|words| Words {
            text: Clear::new(words.to_owned()),
            found: if prompt.managed { Found::default() } else { detector.look_at(words, point) },
        });
        Self(words.collect())
    }

    /// Has no surrogate be a word of theirs.
    pub(crate) fn avoid_in(&self, vault: &mut Vault) {
        self.0.iter().for_each(|words| vault.avoid(&words.text));
    }

    /// Everything found in them, each with the words it was found in.
    pub(crate) fn found(&self) -> impl Iterator<Item = (&Finding, &str)> {
        self.0.iter().flat_map(|words| {
            // EXPOSE: texts are compared with each other; only how many there are is told.
            let text = words.text.expose().as_str();
            words.found.findings.iter().chain(&words.found.covered).map(move |finding| (finding, text))
        })
    }

    /// What is to be redacted in each.
    pub(crate) fn places(&self) -> Vec<Vec<Place<'_>>> {
        self.0.iter().map(|words| places(&words.found.findings, &words.found.covered, &[])).collect()
    }

    /// Makes what was found known, to an endpoint run by these.
    pub(crate) fn enter(
        &self,
        vault: &mut Vault,
        places: &[Vec<Place<'_>>],
        to: Trust,
        ports: &Ports<'_>,
    ) -> Vec<Entered> {
        let entered = self.0.iter().zip(places).map(|(words, places)| {
            let items = items(places);
            let values = enter(vault, &words.text, &items);
            enter_covered(vault, &words.text, (&words.found.findings, &words.found.covered), to, ports);
            Entered { items, values }
        });
        entered.collect()
    }

    /// What stands at each place, inside it too.
    pub(crate) fn here<'p>(
        &self,
        places: &'p [Vec<Place<'p>>],
        entered: &[Entered],
        vault: &mut Vault,
    ) -> Vec<Here<'p>> {
        let mut all = Vec::new();
        for ((words, places), entered) in self.0.iter().zip(places).zip(entered) {
            let values = places.iter().zip(&entered.values);
            all.extend(values.map(|(place, value)| here(place, *value, &words.text, vault)));
        }
        all
    }

    /// The words as they leave, with what was replaced in them.
    pub(crate) fn redacted(
        &self,
        vault: &mut Vault,
        entered: Vec<Entered>,
        decide: impl Fn(ValueId, &Label) -> scrim_redact::Handling,
    ) -> (Vec<Redacted>, Vec<Placement>) {
        let (mut words, mut placements) = (Vec::new(), Vec::new());
        for (Words { text, .. }, Entered { mut items, values }) in self.0.iter().zip(entered) {
            for (item, value) in items.iter_mut().zip(values) {
                item.handling = decide(value, &item.label);
            }
            let done = redact(vault, text, &items).expect("places are sorted, apart, and found in this very text");
            words.push(done.redacted);
            placements.extend(done.placements.into_iter().chain(done.extra));
        }
        (words, placements)
    }
}
