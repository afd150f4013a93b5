//! Roles: what some people may do less of than others.
//!
//! A policy is deployed per organisational unit or group, and names the role of those it reaches; the same list of roles can
//! then stand in all of them. A role only takes away: the stricter of it and of the policy's own keys counts.

use std::collections::BTreeSet;

use scrim_detect::Label;
use serde_json::Value;

use super::duty::{self, Duties};
use super::read::{read_actions, read_label_list, read_labels};
use super::{Handlings, Managed, OwnEndpoints};
use crate::document::{Object, Reader, set};
use crate::handling::default;
use crate::settings::read::MAX_ENDPOINTS;
use crate::{Action, ProblemKind};

/// More roles than a company tells apart.
const MAX_ROLES: usize = 200;

/// What one role may do. `None`: no less than the policy says.
#[derive(Debug, Clone, Default)]
pub(super) struct Role {
    pub(super) id: String,
    pub(super) actions: Option<BTreeSet<String>>,
    /// Ids of approved endpoints: the whole list, so that people's own are none of it.
    pub(super) endpoints: Option<BTreeSet<String>>,
    pub(super) labels: Handlings,
    pub(super) may_release: Option<BTreeSet<Label>>,
    pub(super) duties: Duties,
}

impl Role {
    /// The policy as it is for this role.
    pub(super) fn narrow(self, policy: &mut Managed) {
        policy.actions = both(policy.actions.take(), self.actions);
        policy.may_release = both(policy.may_release.take(), self.may_release);
        if let Some(ids) = &self.endpoints {
            policy.own_endpoints = OwnEndpoints::None;
            policy.endpoints.iter_mut().for_each(|listed| listed.retain(|other| ids.contains(other.id.as_str())));
        }
        for (label, handling) in self.labels {
            for (_, labels) in &mut policy.labels_for {
                labels.entry(label.clone()).and_modify(|other| *other = handling.max(*other));
            }
            match policy.labels.get_mut(&label) {
                Some(other) => *other = handling.max(*other),
                // Looser than what holds without it: it would add.
                None if handling < default(&label) => {}
                None => drop(policy.labels.insert(label, handling)),
            }
        }
        policy.duties = std::mem::take(&mut policy.duties).and(self.duties);
        policy.roles.insert(self.id);
    }
}

/// The roles of a policy.
pub(super) fn read(reader: &mut Reader, root: &Object<'_>, prompts: &[Action]) -> Vec<Role> {
    let mut ids = BTreeSet::new();
    let listed = reader.list(root, "roles", MAX_ROLES);
    listed.into_iter().filter_map(|(path, entry)| read_role(reader, path, entry, &mut ids, prompts)).collect()
}

/// A part that cannot be read says the strictest it can; without an id there is no role.
fn read_role(
    reader: &mut Reader,
    path: String,
    entry: &Value,
    ids: &mut BTreeSet<String>,
    prompts: &[Action],
) -> Option<Role> {
    let keys: Vec<_> = ["id", "actions", "endpoints", "labels", "mayRelease"].into_iter().chain(duty::KEYS).collect();
    let object = reader.object(path, entry, &keys)?;
    let id = reader.text(&object, "id")?.to_owned();
    if !ids.insert(id.clone()) {
        reader.wrong(object.key("id"), ProblemKind::DuplicateId);
    }
    let ids = |reader: &mut Reader| {
        let listed = reader.text_list(&object, "endpoints", MAX_ENDPOINTS);
        set(listed.into_iter().map(|(_, id)| id.to_owned()))
    };
    Some(Role {
        id,
        endpoints: object.has("endpoints").then(|| ids(reader)),
        actions: object.has("actions").then(|| read_actions(reader, &object, prompts)),
        // No part of a list of handlings can be read: such a role does not exist.
        labels: read_labels(reader, &object)?,
        may_release: object.has("mayRelease").then(|| read_label_list(reader, &object, "mayRelease")),
        duties: duty::read(reader, &object),
    })
}

/// What is in both lists, where there are two.
fn both<T: Ord>(one: Option<BTreeSet<T>>, other: Option<BTreeSet<T>>) -> Option<BTreeSet<T>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(set(one.into_iter().filter(|entry| other.contains(entry)))),
        (one, other) => one.or(other),
    }
}
