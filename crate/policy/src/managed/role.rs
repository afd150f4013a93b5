//! Roles: what some people may do less of than others.
//!
//! A policy is deployed per organisational unit or group, and names the role of those it reaches; the same list of roles can
//! then stand in all of them. A role only takes away: the stricter of it and of the policy's own keys counts.

use std::collections::BTreeSet;

use scrim_detect::Label;

use super::{Handlings, Managed};

/// What one role may do. `None`: no less than the policy says.
#[derive(Debug, Clone, Default)]
pub(super) struct Role {
    pub(super) id: String,
    pub(super) actions: Option<BTreeSet<String>>,
    /// Ids of approved endpoints.
    pub(super) endpoints: Option<BTreeSet<String>>,
    pub(super) labels: Handlings,
    pub(super) may_release: Option<BTreeSet<Label>>,
}

impl Role {
    /// The policy as it is for this role.
    pub(super) fn narrow(self, policy: &mut Managed) {
        policy.actions = both(policy.actions.take(), self.actions);
        policy.may_release = both(policy.may_release.take(), self.may_release);
        if let (Some(ids), Some(endpoints)) = (&self.endpoints, &mut policy.endpoints) {
            endpoints.retain(|endpoint| ids.contains(endpoint.id.as_str()));
        }
        for (label, handling) in self.labels {
            for (_, labels) in &mut policy.labels_for {
                labels.entry(label.clone()).and_modify(|other| *other = handling.max(*other));
            }
            let stricter = policy.labels.get(&label).map_or(handling, |other| handling.max(*other));
            policy.labels.insert(label, stricter);
        }
        policy.role = Some(self.id);
    }
}

/// What is in both lists, where there are two.
fn both<T: Ord>(one: Option<BTreeSet<T>>, other: Option<BTreeSet<T>>) -> Option<BTreeSet<T>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.into_iter().filter(|entry| other.contains(entry)).collect()),
        (one, other) => one.or(other),
    }
}
