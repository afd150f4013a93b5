//! The one audit entry of a question: counts and ids, no content.

use std::collections::{BTreeMap, BTreeSet};

use scrim_audit::{Code, Entry, Id, Model, Outcome, PolicyVersion, Site};
use scrim_detect::Label;
use scrim_policy::Endpoint;
use scrim_redact::{Placement, ValueId};

use crate::ask::Ask;
use crate::{Effect, Failure, Ports};

/// Distinct values by label, as they leave.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    redacted: BTreeSet<(Label, ValueId)>,
    released: BTreeSet<(Label, ValueId)>,
}

impl Counts {
    pub(crate) fn add(&mut self, placement: &Placement) {
        let value = (placement.label.clone(), placement.value);
        if placement.in_clear {
            self.released.insert(value)
        } else {
            self.redacted.insert(value)
        };
    }
}

fn by_label(values: &BTreeSet<(Label, ValueId)>) -> BTreeMap<Label, u32> {
    let mut counts = BTreeMap::new();
    for (label, _) in values {
        *counts.entry(label.clone()).or_insert(0) += 1;
    }
    counts
}

/// What is known of a question before it ends. Its end needs no policy: there may be none by then.
#[derive(Debug)]
pub(crate) struct Facts {
    action: Id,
    endpoint: Id,
    model: Option<Model>,
    site: Site,
    policy: PolicyVersion,
    counts: Counts,
    bytes_out: u64,
    started_ms: Option<u64>,
}

impl Facts {
    /// Of a question that was prepared and may be sent.
    pub(crate) fn new(ask: &Ask, endpoint: &Endpoint, counts: Counts, ports: &Ports<'_>) -> Self {
        let model = Some(endpoint.model()).filter(|model| !model.is_empty());
        Self {
            model: model.map(|model| Model::parse(model).expect("the policy takes only names the record takes")),
            counts,
            ..Self::refused(ask, ports)
        }
    }

    /// Of a question that never was: nothing left, so nothing is counted.
    pub(crate) fn refused(ask: &Ask, ports: &Ports<'_>) -> Self {
        let id = |id: &str| Id::parse(id).expect("the policy takes only ids the record takes");
        Self {
            action: id(ask.action.id.as_str()),
            endpoint: id(ask.endpoint.as_str()),
            model: None,
            site: Site::of(ports.site),
            policy: PolicyVersion::new(ports.policy.version().get()),
            counts: Counts::default(),
            bytes_out: 0,
            started_ms: None,
        }
    }

    /// The same, from the moment it is sent.
    pub(crate) fn started(self, now_ms: u64) -> Self {
        Self { started_ms: Some(now_ms), ..self }
    }

    /// One more request of so many bytes leaves.
    pub(crate) fn leaves(&mut self, bytes: usize) {
        self.bytes_out += bytes as u64;
    }

    /// The last of them did not leave after all.
    pub(crate) fn stays(&mut self, bytes: usize) {
        self.bytes_out = self.bytes_out.saturating_sub(bytes as u64);
    }

    /// The entry, once it is known how the question ended. `sent`: anything may have left.
    pub(crate) fn entry(self, outcome: Outcome, sent: bool, bytes_in: u64, now_ms: u64) -> Effect {
        Effect::Record(Box::new(Entry {
            at_ms: self.started_ms.unwrap_or(now_ms),
            action: self.action,
            endpoint: self.endpoint,
            model: self.model,
            site: self.site,
            policy: self.policy,
            outcome,
            redacted: by_label(&self.counts.redacted),
            released: by_label(&self.counts.released),
            bytes_out: if sent { self.bytes_out } else { 0 },
            bytes_in,
            latency_ms: self.started_ms.map_or(0, |started| now_ms.saturating_sub(started)),
        }))
    }
}

/// A failure's name as the record takes it.
pub(crate) fn code(failure: &Failure) -> Code {
    Code::parse(failure.code()).expect("every failure's name is a code")
}
