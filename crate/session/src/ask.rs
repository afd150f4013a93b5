//! The text being asked about: what was found in it, what the person marked and released.

use std::collections::{BTreeMap, BTreeSet};

use scrim_detect::{Finding, Label, Span};
use scrim_policy::{Action, EndpointId, Handling as Rule};
use scrim_redact::{Clear, Handling, Item, Placement, Redacted, Redaction, ValueId, Vault, redact};

use crate::mark::{MARKED, Mark, MarkState, Place, in_order, places};
use crate::offsets::{byte_span, cut, ranges, utf16_len};
use crate::record::Counts;
use crate::{Ports, Range16, Share};

/// A question about one text. Holds the only copy of the text in clear.
#[derive(Debug)]
pub(crate) struct Ask {
    pub(crate) action: Action,
    pub(crate) endpoint: EndpointId,
    pub(crate) share: Share,
    text: Clear<String>,
    wish: Clear<String>,
    findings: Vec<Finding>,
    wish_findings: Vec<Finding>,
    /// Places the person marked.
    marked: Vec<Span>,
    /// Values the person released.
    released: BTreeSet<ValueId>,
    /// The marks last shown: which value stands where.
    shown: BTreeMap<Span, Shown>,
    /// Names of places given so far.
    ids: BTreeMap<Span, u32>,
}

#[derive(Debug)]
struct Shown {
    value: ValueId,
    label: Label,
}

/// An ask after redaction under one policy.
pub(crate) struct Looked {
    pub(crate) text: Redacted,
    pub(crate) wish: Redacted,
    pub(crate) marks: Vec<Mark>,
    pub(crate) counts: Counts,
}

impl Ask {
    /// Cuts the text to what the policy lets through, at a paragraph where there is one, and finds what is sensitive.
    pub(crate) fn new(action: Action, endpoint: EndpointId, text: String, wish: String, ports: &Ports<'_>) -> Self {
        let taken = cut(&text, ports.policy.max_text());
        let share = Share { taken: utf16_len(&text[..taken]), total: utf16_len(&text) };
        let mut text = text;
        text.truncate(taken);
        let (text, wish) = (Clear::new(text), Clear::new(wish));
        let mut ask = Self {
            action,
            endpoint,
            share,
            text,
            wish,
            findings: Vec::new(),
            wish_findings: Vec::new(),
            marked: Vec::new(),
            released: BTreeSet::new(),
            shown: BTreeMap::new(),
            ids: BTreeMap::new(),
        };
        ask.detect(ports);
        ask
    }

    /// Finds anew: the detector's own words may have changed.
    pub(crate) fn detect(&mut self, ports: &Ports<'_>) {
        // EXPOSE: the detector reads the text where it lies and returns only places and labels.
        self.findings = ports.detector.detect(self.text.expose());
        // EXPOSE: likewise.
        self.wish_findings = ports.detector.detect(self.wish.expose());
    }

    /// Every label found or marked, for the policy to decide on.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let found = self.findings.iter().chain(&self.wish_findings).map(|finding| finding.label.clone());
        let labels: BTreeSet<Label> = found.chain((!self.marked.is_empty()).then_some(MARKED)).collect();
        labels.into_iter().collect()
    }

    /// Releases every mention of the value under this mark. `false`: there is no such mark.
    pub(crate) fn release(&mut self, mark: u32) -> bool {
        let Some(value) = self.shown(mark).map(|shown| shown.value) else { return false };
        self.released.insert(value);
        true
    }

    /// Takes a release back. `false`: there is no such mark.
    pub(crate) fn redact(&mut self, mark: u32) -> bool {
        let Some(value) = self.shown(mark).map(|shown| shown.value) else { return false };
        self.released.remove(&value);
        true
    }

    /// The label of the value under a mark.
    pub(crate) fn label_of(&self, mark: u32) -> Option<&Label> {
        self.shown(mark).map(|shown| &shown.label)
    }

    /// Adds a mark of the person's own. `false`: nothing but white space, or no range of this text.
    pub(crate) fn mark(&mut self, range: Range16) -> bool {
        // EXPOSE: offsets are mapped and the ends trimmed; nothing of the text is kept.
        let text = self.text.expose();
        let Some(span) = byte_span(text, range) else { return false };
        let inside = &text[span.range()];
        let start = span.start + (inside.len() - inside.trim_start().len());
        let end = start + inside.trim().len();
        if start >= end {
            return false;
        }
        self.marked.push(Span { start, end });
        true
    }

    /// Redacts text and wish under the policy in force.
    pub(crate) fn look(&mut self, vault: &mut Vault, ports: &Ports<'_>) -> Looked {
        let found = places(&self.findings, &self.marked);
        let text = self.redacted(&self.text, &found, vault, ports);
        let in_wish = places(&self.wish_findings, &[]);
        let wish = self.redacted(&self.wish, &in_wish, vault, ports);

        let mut counts = Counts::default();
        for placement in [&text, &wish].into_iter().flat_map(|of| of.placements.iter().chain(&of.extra)) {
            counts.add(placement);
        }
        // Extras may lie inside a released item; all that is shown is a place of its own.
        let mut placed: Vec<(&Placement, Option<&Finding>)> =
            text.placements.iter().zip(&found).map(|(placement, place)| (placement, place.finding)).collect();
        placed.extend(text.extra.iter().map(|placement| (placement, None)));
        in_order(&mut placed, |(placement, _)| placement.source.start);

        self.shown = placed
            .iter()
            .map(|(placement, _)| (placement.source, Shown { value: placement.value, label: placement.label.clone() }))
            .collect();
        for span in self.shown.keys() {
            let next = self.ids.len() as u32;
            self.ids.entry(*span).or_insert(next);
        }
        let marks = self.marks(&placed, &text.redacted, ports);
        Looked { text: text.redacted, wish: wish.redacted, marks, counts }
    }

    fn marks(&self, placed: &[(&Placement, Option<&Finding>)], outgoing: &Redacted, ports: &Ports<'_>) -> Vec<Mark> {
        let sources: Vec<Span> = placed.iter().map(|(placement, _)| placement.source).collect();
        let targets: Vec<Span> = placed.iter().map(|(placement, _)| placement.outgoing).collect();
        // EXPOSE: offsets are counted; nothing of the text is kept.
        let sources = ranges(self.text.expose(), &sources);
        let targets = ranges(outgoing.as_str(), &targets);
        let marks = placed.iter().zip(sources).zip(targets).map(|(((placement, finding), source), outgoing)| Mark {
            id: self.ids[&placement.source],
            source,
            outgoing,
            label: placement.label.clone(),
            placeholder: placement.placeholder.clone(),
            state: match (placement.in_clear, ports.policy.handling(&placement.label)) {
                (false, _) => MarkState::Redacted,
                (true, Rule::Allow) => MarkState::Allowed,
                (true, _) => MarkState::Released,
            },
            releasable: ports.policy.releasable(&placement.label),
            why: finding.map(|finding| (finding.why.clone(), finding.score)),
        });
        marks.collect()
    }

    /// Redacts what is neither allowed nor released. Which value stands at a place is the vault's to say, so a text with
    /// releases is gone through twice.
    fn redacted(&self, text: &Clear<String>, places: &[Place<'_>], vault: &mut Vault, ports: &Ports<'_>) -> Redaction {
        let mut items: Vec<Item> = places
            .iter()
            .map(|place| {
                let allowed = ports.policy.handling(&place.label) == Rule::Allow;
                let handling = if allowed { Handling::Clear } else { Handling::Placeholder };
                Item { span: place.span, label: place.label.clone(), handling }
            })
            .collect();
        let apply = |vault: &mut Vault, items: &[Item]| {
            redact(vault, text, items).expect("places are sorted, apart, and found in this very text")
        };
        let first = apply(vault, &items);
        if self.released.is_empty() {
            return first;
        }
        for (item, placement) in items.iter_mut().zip(&first.placements) {
            if self.released.contains(&placement.value) && ports.policy.releasable(&item.label) {
                item.handling = Handling::Clear;
            }
        }
        apply(vault, &items)
    }

    fn shown(&self, mark: u32) -> Option<&Shown> {
        let span = self.ids.iter().find_map(|(span, id)| (*id == mark).then_some(span))?;
        self.shown.get(span)
    }
}
