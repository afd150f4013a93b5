//! The text being asked about: what was found in it, what the person marked and released.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use scrim_audit::{Counts, Reason};
use scrim_detect::{Detector, Finding, Found, Label, Span};
use scrim_policy::{Action, Endpoint, EndpointId, Trust};
use scrim_redact::{Clear, Item, Placement, Redacted, Redaction, ValueId, Vault, placeholder_number, redact};

use crate::enter::{enter, enter_covered, here, items};
use crate::mark::{Mark, MarkState};
use crate::offsets::{byte_span, cut, ranges, utf16_len};
use crate::place::{MARKED, in_order, places};
use crate::record::Tally;
use crate::said::{Here, Said};
use crate::written::Written;
use crate::{Ports, Range16, Share};

/// Bytes behind the cut that are looked through as well, so that nothing is cut in two unseen: as many as the longest
/// finding may have, which is a private key.
const MARGIN: usize = 1 << 20;

/// A question about one text. Holds the only copies of the text in clear as it stands; the conversation's [`Vault`] keeps the
/// letters and digits of every text in lower case, to compare surrogates with, until it is dropped.
#[derive(Debug)]
pub(crate) struct Ask {
    pub(crate) action: Action,
    pub(crate) endpoint: EndpointId,
    pub(crate) share: Share,
    /// What is looked through: what may leave, and a margin.
    seen: Clear<String>,
    /// The beginning of it that leaves.
    text: Clear<String>,
    wish: Clear<String>,
    findings: Vec<Finding>,
    wish_findings: Vec<Finding>,
    /// What lies under the findings and counts all the same, in the text and in the wish: see [`scrim_detect::Found`].
    covered: Vec<Finding>,
    wish_covered: Vec<Finding>,
    written: Written,
    /// The person said that text of this site may be used.
    pub(crate) site_agreed: bool,
    said: Said,
    /// Which value stands at each mark last shown, and what it is.
    shown: Vec<Option<(ValueId, Label)>>,
    /// Names of places given so far.
    ids: BTreeMap<Span, u32>,
}

/// An ask after redaction under one policy.
pub(crate) struct Looked {
    pub(crate) text: Redacted,
    pub(crate) wish: Redacted,
    /// The words of the action, if somebody wrote it.
    pub(crate) words: Vec<Redacted>,
    /// What stands in the text in the place of something else, in order: each is one whole.
    pub(crate) whole: Vec<Span>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) tally: Tally,
    /// Values of the text that the person has to decide on first.
    pub(crate) undecided: u32,
    /// Values that leave so that nothing can put them back.
    pub(crate) unrestorable: u32,
}

/// What is shown at one place.
type Shown<'a> = (&'a Placement, Option<&'a Finding>);

impl Ask {
    /// Takes what the policy lets through and finds what is sensitive in it. What the person said about the question
    /// `before` holds on: see `said.rs`.
    pub(crate) fn new(
        action: Action,
        endpoint: EndpointId,
        text: String,
        wish: String,
        before: Option<Box<Self>>,
        ports: &Ports<'_>,
    ) -> Self {
        let share = Share { taken: 0, total: utf16_len(&text) };
        let mut seen = text;
        seen.truncate(seen.floor_char_boundary(room(&action, &endpoint, ports) + MARGIN));
        let seen = Clear::new(seen);
        let (said, ids, site_agreed) = match before {
            None => (Said::default(), BTreeMap::new(), false),
            Some(before) if before.seen == seen => (before.said, before.ids, before.site_agreed),
            Some(before) => (before.said.of_another_text(), BTreeMap::new(), false),
        };
        let mut ask = Self {
            action,
            endpoint,
            share,
            seen,
            text: Clear::new(String::new()),
            wish: Clear::new(wish),
            findings: Vec::new(),
            wish_findings: Vec::new(),
            covered: Vec::new(),
            wish_covered: Vec::new(),
            written: Written::default(),
            site_agreed,
            said,
            shown: Vec::new(),
            ids,
        };
        ask.detect(ports);
        ask
    }

    /// Finds anew: the detector's own words may have changed. Cuts the text to what the policy lets through, at a
    /// paragraph where there is one, and in front of what would be cut in two.
    pub(crate) fn detect(&mut self, ports: &Ports<'_>) {
        // Its words and what it is for may have changed too. One that is gone is refused by its id.
        if let Some(action) = ports.policy.actions().iter().find(|action| action.id == self.action.id) {
            self.action = action.clone();
        }
        // EXPOSE: the detector reads the text where it lies and returns only places and labels; the copy stays here.
        let seen = self.seen.expose();
        let fits = cut(seen, room(&self.action, &self.endpoint, ports));
        let trust = ports.policy.endpoint(self.endpoint.as_str()).map_or(Trust::External, |endpoint| endpoint.trust);
        let point = ports.policy.names_point(trust);
        let Found { findings, covered } = ports.detector.look_at(seen, point);
        (self.findings, self.covered) = (findings, covered);
        let halved = self.findings.iter().find(|finding| finding.span.start < fits && fits < finding.span.end);
        let taken = halved.map_or(fits, |finding| finding.span.start);
        self.findings.retain(|finding| finding.span.end <= taken);
        self.covered.retain(|finding| finding.span.end <= taken);
        self.share.taken = utf16_len(&seen[..taken]);
        self.text = Clear::new(seen[..taken].to_owned());
        // EXPOSE: likewise.
        let Found { findings, covered } = ports.detector.look_at(self.wish.expose(), point);
        (self.wish_findings, self.wish_covered) = (findings, covered);
        self.written = Written::new(&self.action, ports.detector, point);
    }

    /// How many distinct texts of these labels were found: what a refusal because of them is counted by.
    pub(crate) fn found(&self, labels: &[Label]) -> Counts {
        // EXPOSE: texts are compared with each other; only how many there are is told.
        let (text, wish) = (self.seen.expose().as_str(), self.wish.expose().as_str());
        let in_text = self.findings.iter().chain(&self.covered).map(|finding| (finding, text));
        let in_wish = self.wish_findings.iter().chain(&self.wish_covered).map(|finding| (finding, wish));
        let found = in_text.chain(in_wish).chain(self.written.found());
        let found = found.map(|(finding, of)| (&finding.label, &of[finding.span.range()]));
        let (marked, marks) = (MARKED, self.marks());
        let found = found.chain(marks.iter().map(|span| (&marked, &text[span.range()])));
        let mut distinct = BTreeSet::new();
        distinct.extend(found.filter(|(label, _)| labels.contains(label)));
        distinct.into_iter().map(|(label, _)| (label.clone(), 1)).collect()
    }

    /// Nothing of the text is left to be asked about.
    pub(crate) fn is_empty(&self) -> bool {
        // EXPOSE: only whether there is anything.
        self.text.expose().trim().is_empty()
    }

    /// Whether there is text in a script in which names are not looked for.
    pub(crate) fn is_in_another_script(&self) -> bool {
        // EXPOSE: only whether there is any.
        [&self.text, &self.wish].into_iter().any(|text| Detector::passes_over_script(text.expose()))
    }

    /// Every label found or marked, for the policy to decide on; what own words cover is found as well.
    pub(crate) fn labels(&self) -> Vec<Label> {
        let all = [&self.findings, &self.wish_findings, &self.covered, &self.wish_covered];
        let found = all
            .into_iter()
            .flatten()
            .chain(self.written.found().map(|(finding, _)| finding))
            .map(|finding| finding.label.clone());
        let mut labels = BTreeSet::new();
        labels.extend(found.chain((!self.marks().is_empty()).then_some(MARKED)));
        labels.into_iter().collect()
    }

    /// Nothing was found, in all of it, though everything was looked for, and the person added nothing: there is nothing to look at
    /// before it leaves.
    pub(crate) fn is_plain(&self) -> bool {
        // EXPOSE: only whether there is anything.
        let wished = !self.wish.expose().trim().is_empty();
        self.labels().is_empty() && !wished && self.share.taken == self.share.total && !self.is_in_another_script()
    }

    /// Whether the person may release the value under this mark. What there is no mark of, there is nothing to release of.
    pub(crate) fn may_release(&self, mark: u32, ports: &Ports<'_>) -> bool {
        self.shown(mark).is_none_or(|(value, label)| self.said.may_release(*value, label, ports.policy))
    }

    /// Releases every mention of the value under this mark. Where the person marked the same words inside something else,
    /// that is taken back as well: it would go on hiding them here.
    pub(crate) fn release(&mut self, mark: u32, reason: Option<Reason>, vault: &Vault) {
        let span = self.ids.iter().find_map(|(span, id)| (*id == mark).then_some(*span));
        if let (Some(span), Some((value, _))) = (span, self.shown(mark)) {
            // EXPOSE: the vault looks it up.
            let words = Clear::new(&self.text.expose()[span.range()]);
            let marked = vault.known(&MARKED, &words).filter(|marked| self.said.hides(*marked));
            for value in [*value].into_iter().chain(marked) {
                self.said.release(value, reason);
            }
        }
    }

    /// Hides every mention of the value under this mark, whoever lets it leave.
    pub(crate) fn hide(&mut self, mark: u32) {
        if let Some(value) = self.shown(mark).map(|(value, _)| *value) {
            self.said.hide(value);
        }
    }

    /// Adds a mark of the person's own. White space alone, or what is no range of this text, changes nothing.
    pub(crate) fn mark(&mut self, range: Range16) {
        // EXPOSE: offsets are mapped and the ends trimmed; nothing of the text is kept.
        let text = self.text.expose();
        let Some(span) = byte_span(text, range) else { return };
        let inside = &text[span.range()];
        let start = span.start + (inside.len() - inside.trim_start().len());
        let end = start + inside.trim().len();
        if start < end {
            let span = Span { start, end };
            let touched = self.ids.iter().filter(|(place, _)| place.overlaps(span));
            let values: Vec<ValueId> = touched.filter_map(|(_, id)| Some(self.shown(*id)?.0)).collect();
            self.said.mark(span, values.into_iter());
        }
    }

    /// Redacts text and wish under the policy in force, for this endpoint. Both are known before either is redacted, and
    /// what becomes of each value is said anew, so that nothing is left of what was said about another question.
    pub(crate) fn look(&mut self, endpoint: &Endpoint, vault: &mut Vault, ports: &Ports<'_>) -> Looked {
        self.said.meant_for(endpoint);
        let in_text = places(&self.findings, &self.covered, &self.marks());
        let in_wish = places(&self.wish_findings, &self.wish_covered, &[]);
        let (mut items, mut wish_items) = (items(&in_text), items(&in_wish));
        vault.avoid(&self.text);
        vault.avoid(&self.wish);
        self.written.avoid_in(vault);
        let (values, wish_values) = (enter(vault, &self.text, &items), enter(vault, &self.wish, &wish_items));
        let in_words = self.written.places();
        let entered = self.written.enter(vault, &in_words, endpoint.trust, ports);
        enter_covered(vault, &self.text, (&self.findings, &self.covered), endpoint.trust, ports);
        enter_covered(vault, &self.wish, (&self.wish_findings, &self.wish_covered), endpoint.trust, ports);
        let here_in_text = in_text.iter().zip(&values).map(|(place, value)| here(place, *value, &self.text, vault));
        let mut here: Vec<Here<'_>> = here_in_text.collect();
        here.extend(
            in_wish.iter().zip(&wish_values).map(|(place, value)| self::here(place, *value, &self.wish, vault)),
        );
        here.extend(self.written.here(&in_words, &entered, vault));
        self.said.heed(here.into_iter());

        let decide = |value: ValueId, label: &Label| self.said.handling(value, label, ports.policy);
        vault.decide(decide);
        for (item, value) in items.iter_mut().chain(&mut wish_items).zip(values.iter().chain(&wish_values)) {
            item.handling = decide(*value, &item.label);
        }
        let text = redacted(vault, &self.text, &items);
        let wish = redacted(vault, &self.wish, &wish_items);
        let (words, placed_in_words) = self.written.redacted(vault, entered, decide);

        let mut tally = Tally::default();
        let mut unrestorable = BTreeSet::new();
        let placed = [&text, &wish].into_iter().flat_map(|of| of.placements.iter().chain(&of.extra));
        for placement in placed.chain(&placed_in_words) {
            let released = placement.in_clear && self.said.has_released(placement.value);
            tally.add(placement, released, self.said.reason(placement.value));
            if !placement.in_clear && !placement.mode.restores() {
                unrestorable.insert(placement.value);
            }
        }
        // A place where nothing stands but another value's placeholder is not shown: that value is.
        let outgoing = text.redacted.as_str();
        let stands = |at: &Placement| at.in_clear || outgoing[at.outgoing.range()] == at.replacement;
        let found = text.placements.iter().zip(&in_text).filter(|(placement, _)| stands(placement));
        let found = found.map(|(placement, place)| (placement, place.finding));
        let mut placed: Vec<Shown<'_>> = found.chain(text.extra.iter().map(|placement| (placement, None))).collect();
        in_order(&mut placed, |(placement, _)| placement.source);
        placed.dedup_by(|later, first| {
            let same = later.0.source == first.0.source;
            if same {
                *first = *later;
            }
            same
        });
        self.shown.clear();
        for (placement, _) in &placed {
            let next = self.ids.len() as u32;
            let id = *self.ids.entry(placement.source).or_insert(next) as usize;
            self.shown.resize(self.ids.len(), None);
            self.shown[id] = Some((placement.value, placement.label.clone()));
        }
        let marks = self.shown_as(&placed, &text.redacted, ports);
        let mut asked = BTreeSet::new();
        for (placement, _) in &placed {
            if self.said.is_asked(placement.value, &placement.label, ports.policy) {
                asked.insert(placement.value);
            }
        }
        let (undecided, unrestorable) = (asked.len() as u32, unrestorable.len() as u32);
        let replaced = [&text.placements, &text.extra, &text.escaped].into_iter().flatten();
        let whole: BinaryHeap<Span> = replaced.filter(|at| !at.in_clear).map(|at| at.outgoing).collect();
        let whole = whole.into_sorted_vec();
        Looked { text: text.redacted, wish: wish.redacted, words, whole, marks, tally, undecided, unrestorable }
    }

    fn shown_as(&self, placed: &[Shown<'_>], outgoing: &Redacted, ports: &Ports<'_>) -> Vec<Mark> {
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
            number: placeholder_number(&placement.placeholder).unwrap_or_default(),
            replacement: placement.replacement.clone(),
            mode: placement.mode,
            state: match (placement.in_clear, self.said.has_released(placement.value)) {
                (false, _) if self.said.is_asked(placement.value, &placement.label, ports.policy) => MarkState::Asked,
                (false, _) => MarkState::Redacted,
                (true, true) => MarkState::Released,
                (true, false) => MarkState::Allowed,
            },
            releasable: self.said.may_release(placement.value, &placement.label, ports.policy),
            why: finding.map(|finding| (finding.why.clone(), finding.score)),
        });
        marks.collect()
    }

    /// The value under a mark.
    fn shown(&self, mark: u32) -> Option<&(ValueId, Label)> {
        self.shown.get(mark as usize)?.as_ref()
    }

    /// The places in the text that the person marked.
    fn marks(&self) -> Vec<Span> {
        // EXPOSE: only how long it is.
        self.said.marks(self.text.expose().len())
    }
}

/// Most bytes of the text that this endpoint is sent for this action.
fn room(action: &Action, endpoint: &EndpointId, ports: &Ports<'_>) -> usize {
    ports.policy.room(ports.policy.endpoint(endpoint.as_str()), action, ports.contexts).whole
}

fn redacted(vault: &mut Vault, text: &Clear<String>, items: &[Item]) -> Redaction {
    redact(vault, text, items).expect("places are sorted, apart, and found in this very text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_margin_holds_the_longest_finding() {
        assert!(scrim_detect::catalogue().all(|recognizer| recognizer.limit <= MARGIN));
    }
}
