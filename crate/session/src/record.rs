//! The one audit entry of a question: counts and ids, no content.

use std::collections::{BTreeMap, BTreeSet};

use scrim_audit::{Code, Counts, Entry, Id, Model, Outcome, PolicyVersion, Question, Reason, Role, Site};
use scrim_detect::Label;
use scrim_policy::{Endpoint, Refusal, Sites, Via};
use scrim_redact::{Mode, Placement, ValueId};

use crate::ask::Ask;
use crate::{Effect, Failure, Ports};

/// Distinct values by what became of them and by label, as they leave.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    found: BTreeSet<(Code, Label, ValueId)>,
    reasons: BTreeSet<(Reason, Label, ValueId)>,
}

impl Tally {
    /// `released`: it is in clear because the person said so.
    pub(crate) fn add(&mut self, placement: &Placement, released: bool, reason: Option<Reason>) {
        let handling = match (placement.in_clear, released) {
            (true, true) => Code::RELEASE,
            (true, false) => Code::ALLOW,
            (false, _) => match placement.mode {
                Mode::Generalise => Code::GENERALISE,
                Mode::Mask => Code::MASK,
                Mode::Surrogate => Code::SURROGATE,
                Mode::Placeholder => Code::PLACEHOLDER,
                Mode::Drop => Code::DROP,
            },
        };
        if let Some(reason) = reason.filter(|_| released) {
            self.reasons.insert((reason, placement.label.clone(), placement.value));
        }
        self.found.insert((handling, placement.label.clone(), placement.value));
    }
}

fn by_label<K: Ord + Clone>(values: &BTreeSet<(K, Label, ValueId)>) -> BTreeMap<K, Counts> {
    let mut counts = BTreeMap::<K, Counts>::new();
    for (key, label, _) in values {
        counts.entry(key.clone()).or_default().add(label, 1);
    }
    counts
}

/// What stands in the record for the browser's own model, of which nobody is told the name nor where it runs.
const BROWSER: &str = "browser";

/// What is known of a question before it ends. Its end needs no policy: there may be none by then.
#[derive(Debug)]
pub(crate) struct Facts {
    /// Questions are recorded.
    kept: bool,
    role: Option<Role>,
    action: Id,
    endpoint: Id,
    dialect: Option<Id>,
    model: Option<Model>,
    site: Site,
    policy: PolicyVersion,
    found: BTreeMap<Code, Counts>,
    reasons: BTreeMap<Reason, Counts>,
    bytes_out: u64,
    started_ms: Option<u64>,
    first_token_ms: Option<u64>,
}

impl Facts {
    /// Of a question that was prepared and may be sent.
    pub(crate) fn new(ask: &Ask, endpoint: &Endpoint, tally: &Tally, ports: &Ports<'_>) -> Self {
        let model = match &endpoint.via {
            Via::Builtin => None,
            Via::Browser { .. } => Some(BROWSER),
            Via::Http { model, .. } => Some(model.as_str()),
        };
        Self {
            dialect: endpoint.dialect().map(id),
            model: model.map(|model| Model::parse(model).expect("the policy takes only names the record takes")),
            found: by_label(&tally.found),
            reasons: by_label(&tally.reasons),
            ..Self::asked(ask, ports)
        }
    }

    /// Of a question that never was: nothing left, so nothing is counted but what kept it from leaving.
    pub(crate) fn refused(ask: &Ask, failure: &Failure, ports: &Ports<'_>) -> Self {
        let blocked = match failure {
            Failure::Refused(Refusal::BlockedLabel(label)) => ask.found(std::slice::from_ref(label)),
            Failure::Refused(Refusal::BlockedTogether(labels)) => ask.found(labels),
            _ => Counts::default(),
        };
        let mut found = BTreeMap::new();
        if !blocked.is_empty() {
            found.insert(Code::BLOCK, blocked);
        }
        Self { found, ..Self::asked(ask, ports) }
    }

    fn asked(ask: &Ask, ports: &Ports<'_>) -> Self {
        let audit = ports.policy.audit();
        Self {
            kept: audit.is_on(),
            role: Role::of(ports.policy.managed().roles()),
            action: id(ask.action.id.as_str()),
            endpoint: id(ask.endpoint.as_str()),
            dialect: None,
            model: None,
            site: match audit.sites() {
                Sites::Origin => Site::of(ports.site),
                Sites::Hash(key) => Site::hashed(ports.site, key),
                Sites::None => Site::UNTOLD,
            },
            policy: PolicyVersion::new(ports.policy.version().get()),
            found: BTreeMap::new(),
            reasons: BTreeMap::new(),
            bytes_out: 0,
            started_ms: None,
            first_token_ms: None,
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

    /// A word of the answer, or of the thinking, is there; the first one counts.
    pub(crate) fn spoke(&mut self, now_ms: u64) {
        self.first_token_ms = self.first_token_ms.or(self.started_ms.map(|started| now_ms.saturating_sub(started)));
    }

    /// The entry, once it is known how the question ended; none where no record is kept. `sent`: anything may have left.
    pub(crate) fn entry(self, outcome: Outcome, sent: bool, bytes_in: u64, now_ms: u64) -> Option<Effect> {
        let question = Question {
            at_ms: self.started_ms.unwrap_or(now_ms),
            role: self.role,
            action: self.action,
            endpoint: self.endpoint,
            dialect: self.dialect,
            model: self.model,
            site: self.site,
            policy: self.policy,
            outcome,
            found: self.found,
            reasons: self.reasons,
            bytes_out: if sent { self.bytes_out } else { 0 },
            bytes_in,
            first_token_ms: self.first_token_ms,
            latency_ms: self.started_ms.map_or(0, |started| now_ms.saturating_sub(started)),
        };
        self.kept.then(|| Effect::Record(Box::new(Entry::Question(question))))
    }
}

fn id(id: &str) -> Id {
    Id::parse(id).expect("the policy takes only ids the record takes")
}

/// A failure's name as the record takes it.
pub(crate) fn code(failure: &Failure) -> Code {
    Code::parse(failure.code()).expect("every failure's name is a code")
}
