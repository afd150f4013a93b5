//! Reads the organisation's document, key by key, each on its own.

use std::collections::BTreeSet;

use scrim_detect::{Label, Preset, Term, Thresholds};
use serde_json::Value;

use super::delivered::Delivered;
use super::{Audit, Handlings, Identity, Managed, OwnEndpoints, audit, duty, identity, role, site, unlisted};
use crate::document::{Object, Reader};
use crate::settings::read as shared;
use crate::{Action, BaseUrl, Endpoint, Handling, ProblemKind, Trust, action, layer, limit, prompt};

/// Rules about what must not leave together.
const MAX_COMBINATIONS: usize = 200;

/// Most words of a policy: those of a whole company, its customers, projects and code names.
pub const MAX_TERMS: usize = 100_000;

/// Every key with what it says, in the order of the reference. The schema of the browsers' policy editors is made of it.
pub const MANAGED_KEYS: [(&str, &str); 27] = [
    ("stop", "Emergency stop: true lets nothing be asked and nothing be sent."),
    (
        "endpoints",
        "The approved endpoints. Each has id, name, dialect, url, model, trust, contextTokens, headers and, for Azure, apiVersion and auth (apiKey or bearer). The dialect browser, for the model that the browser itself has, takes id, name, trust and contextTokens only.",
    ),
    ("ownEndpoints", "Which endpoints people may add themselves: any, device (servers on their own machine) or none."),
    ("defaultEndpoint", "The id of the endpoint that is asked first."),
    ("actions", "The ids of the actions that are offered: summarise, reply, explain, rewrite, and those of prompts."),
    (
        "prompts",
        "The organisation's own actions: id, name, template (with {text} and {wish}), output (read, insert or replace) and endpoints (ids) of each.",
    ),
    ("ownPrompts", "Whether people may write actions of their own: true or false."),
    ("preview", "When people see what will leave before it does: always, or whenFound (only if something was found)."),
    ("dailyQuestions", "How many questions a person may send in a calendar day."),
    ("dailyBytes", "How many bytes a person may send in a calendar day."),
    (
        "training",
        "A short training before the first question: required, version (another one asks everybody again), text and url of your own.",
    ),
    (
        "labels",
        "For each label what becomes of it, from the loosest to the strictest: allow, ask, generalise, mask, surrogate, placeholder, drop or block. People may only choose stricter.",
    ),
    (
        "labelsFor",
        "The same for endpoints of one trust: external, organisation or device. It goes before labels, for the labels it names.",
    ),
    ("mayRelease", "The labels that a person may let leave in clear, value by value. Left out: as the product has it."),
    ("terms", "The company's own words: text, label and fuzzy of each."),
    ("allow", "Texts that are never to be found. People's own lists of such texts do not count under a policy."),
    ("preset", "From which score on something is found: balanced, strict or permissive."),
    ("thresholds", "For single labels the score from which on they are found, 0.1 to 0.95."),
    ("recognizers", "The company's own recognizers, with their examples."),
    (
        "sites",
        "On which sites text may be worked on: match and rule (allow, ask or block) of each; the first match decides.",
    ),
    (
        "combinations",
        "What must not leave together: labels of each; a text in which all of them are found is not sent.",
    ),
    ("limits", "Requests of one browser: concurrent (on their way at once) and perMinute. What is over waits."),
    ("identity", "The company's identity provider: issuer, clientId, and which of the roles its claims give."),
    (
        "roles",
        "Roles that may do less: id, actions, endpoints (ids), labels, mayRelease, preview, dailyQuestions, dailyBytes and training of each.",
    ),
    ("role", "The id of the role of the people this policy reaches."),
    (
        "audit",
        "What is recorded, how long, and where it is shipped to: on, sites, siteKey, keepDays, keepEntries, releaseReason, feedback, otlp and webhook (url and headers of each).",
    ),
    ("version", "The version of this format: 1."),
];

pub(super) fn read(json: &str, claims: Option<&[String]>) -> Managed {
    let mut reader = Reader::default();
    let Delivered { document, words } = Delivered::read(json);
    let root = reader.root(&document);
    let mut managed = match &root {
        Some(root) => read_keys(&mut reader, root, words, claims),
        // Nothing can be read: everything may have been forbidden, and the record may be the organisation's.
        None => Managed { stop: true, audit: Some(audit::strict()), ..Managed::default() },
    };
    managed.problems = reader.into_problems();
    if managed.is_set() {
        managed.text = document.to_string();
    }
    managed
}

pub(super) fn read_identity(json: &str) -> Option<Identity> {
    let Delivered { document, .. } = Delivered::read(json);
    let mut reader = Reader::default();
    let root = reader.root(&document).filter(|root| root.has("identity"))?;
    let endpoints = read_endpoints(&mut reader, &root);
    let prompts = prompt::managed(&mut reader, &root, &endpoints);
    let roles = role::read(&mut reader, &root, &prompts);
    let ids: Vec<_> = roles.iter().map(|role| role.id.as_str()).collect();
    identity::read(&mut reader, &root, &ids, &endpoints)
}

fn read_keys(reader: &mut Reader, root: &Object<'_>, words: Option<Vec<Term>>, claims: Option<&[String]>) -> Managed {
    let known = |name: &str| MANAGED_KEYS.iter().any(|(key, _)| *key == name);
    for name in root.names().filter(|name| !known(name)) {
        reader.wrong(root.key(name), ProblemKind::UnknownKey);
    }
    let stopped = root.has("stop") && reader.switch(root, "stop") != Some(false);
    let newer = root.has("version") && reader.number(root, "version") != Some(1);
    if newer {
        reader.wrong("version", ProblemKind::UnknownVersion);
    }
    let endpoints = root.has("endpoints").then(|| read_endpoints(reader, root));
    let default_endpoint = root
        .has("defaultEndpoint")
        .then(|| shared::default_endpoint(reader, root, endpoints.as_deref().unwrap_or_default()));
    let prompts = prompt::managed(reader, root, endpoints.as_deref().unwrap_or_default());
    let labels = read_labels(reader, root);
    let labels_for = read_labels_for(reader, root);
    let before = reader.count();
    let terms = match words {
        Some(words) => shared::words(reader, words, MAX_TERMS),
        None => shared::terms(reader, root, MAX_TERMS),
    };
    let recognizers = shared::recognizers(reader, root);
    let unread = reader.harm_since(before);
    let apart = read_combinations(reader, root);
    // What is to be hidden or kept apart cannot be read: nothing may leave.
    let lost = labels.is_none() || labels_for.is_none() || apart.is_none() || unread;
    let mut managed = Managed {
        // A later format may forbid in words that are not understood here.
        stop: stopped || newer || lost,
        own_endpoints: read_own(reader, root, endpoints.is_some()),
        endpoints,
        default_endpoint: default_endpoint.flatten(),
        actions: root.has("actions").then(|| read_actions(reader, root, &prompts)),
        no_own_prompts: root.has("ownPrompts") && reader.switch(root, "ownPrompts") != Some(true),
        duties: duty::read(reader, root),
        labels: labels.unwrap_or_default(),
        labels_for: labels_for.unwrap_or_default(),
        may_release: root.has("mayRelease").then(|| read_label_list(reader, root, "mayRelease")),
        terms,
        allow: root.has("allow").then(|| shared::allow(reader, root)),
        thresholds: read_thresholds(reader, root),
        recognizers,
        sites: site::read(reader, root),
        apart: apart.unwrap_or_default(),
        limits: limit::read(reader, root),
        audit: audit::read(reader, root),
        keys: MANAGED_KEYS.iter().map(|(key, _)| *key).filter(|key| root.has(key)).collect(),
        ..Managed::default()
    };
    let roles = role::read(reader, root, &prompts);
    managed.prompts = prompts;
    let ids: Vec<_> = roles.iter().map(|role| role.id.as_str()).collect();
    if root.has("identity") {
        managed.identity = identity::read(reader, root, &ids, managed.endpoints());
        // Nobody knows who has to sign in, or what that gives them.
        managed.stop |= managed.identity.is_none();
        managed.signed_in = claims.is_some();
    }
    let origins = managed.endpoints().iter().filter_map(Endpoint::base).map(BaseUrl::origin);
    let origins = origins.chain(managed.identity.iter().flat_map(|identity| &identity.origins));
    let shipped = managed.audit.iter().flat_map(Audit::origins);
    managed.reach = origins.chain(shipped).cloned().collect();
    let mut applying = BTreeSet::new();
    if root.has("role") {
        let known = |id: &str| if ids.contains(&id) { Ok(id.to_owned()) } else { Err(ProblemKind::UnknownValue) };
        match reader.parsed(root, "role", known) {
            Some(id) => drop(applying.insert(id)),
            // Nobody knows what these people may do.
            None => managed.stop = true,
        }
    }
    // Where nothing may be asked without signing in, nothing has to be taken away meanwhile.
    if managed.wants_sign_in().is_none() {
        let given = managed.identity.iter().flat_map(|identity| identity.applying(claims));
        applying.extend(given.map(str::to_owned));
    }
    // One that is listed twice is both.
    roles.into_iter().filter(|role| applying.contains(&role.id)).for_each(|role| role.narrow(&mut managed));
    unlisted::report(reader, root, &managed);
    managed
}

/// A combination of which a label cannot be read is one of the labels that can; `None` if nothing of one can be read.
fn read_combinations(reader: &mut Reader, root: &Object<'_>) -> Option<Vec<Vec<Label>>> {
    let fits = root.fits("combinations", MAX_COMBINATIONS);
    let listed = reader.list(root, "combinations", MAX_COMBINATIONS).into_iter();
    // Read to the end before the first that failed makes it `None`.
    let read: Vec<_> = listed.map(|(path, entry)| read_combination(reader, path, entry)).collect();
    if fits { read.into_iter().collect() } else { None }
}

fn read_combination(reader: &mut Reader, path: String, entry: &Value) -> Option<Vec<Label>> {
    let object = reader.object(path, entry, &["labels"])?;
    let labels: Vec<_> = read_label_list(reader, &object, "labels").into_iter().collect();
    if labels.is_empty() {
        reader.wrong(object.key("labels"), ProblemKind::Missing);
        return None;
    }
    Some(labels)
}

/// An endpoint that cannot be read is not approved; the others are.
fn read_endpoints(reader: &mut Reader, root: &Object<'_>) -> Vec<Endpoint> {
    let mut ids = BTreeSet::new();
    let listed = reader.list(root, "endpoints", shared::MAX_ENDPOINTS);
    listed.into_iter().filter_map(|(path, entry)| shared::managed_endpoint(reader, path, entry, &mut ids)).collect()
}

/// A list of approved endpoints is meant to be the whole list unless it says otherwise.
fn read_own(reader: &mut Reader, root: &Object<'_>, listed: bool) -> OwnEndpoints {
    if !root.has("ownEndpoints") {
        return if listed { OwnEndpoints::None } else { OwnEndpoints::Any };
    }
    let named = |text: &str| OwnEndpoints::ALL.into_iter().find(|own| own.as_str() == text);
    let read = reader.parsed(root, "ownEndpoints", |text| named(text).ok_or(ProblemKind::UnknownValue));
    read.unwrap_or(OwnEndpoints::None)
}

pub(super) fn read_actions(reader: &mut Reader, root: &Object<'_>, prompts: &[Action]) -> BTreeSet<String> {
    let builtin = action::builtin();
    let known = || builtin.iter().chain(prompts);
    let mut actions = BTreeSet::new();
    for (key, id) in reader.text_list(root, "actions", known().count()) {
        if known().any(|action| action.id == id) {
            actions.insert(id.to_owned());
        } else {
            reader.wrong(key, ProblemKind::UnknownValue);
        }
    }
    actions
}

/// `None` if any of it cannot be read whole.
fn read_labels_for(reader: &mut Reader, root: &Object<'_>) -> Option<Vec<(Trust, Handlings)>> {
    if !root.has("labelsFor") {
        return Some(Vec::new());
    }
    let inside = reader.inner(root, "labelsFor")?;
    for name in inside.names().filter(|name| Trust::parse(name).is_none()) {
        reader.wrong(inside.key(name), ProblemKind::UnknownKey);
    }
    let named = Trust::NAMES.into_iter().filter(|(name, _)| inside.has(name));
    let read: Vec<_> = named.map(|(name, trust)| Some((trust, read_handlings(reader, &inside, name)?))).collect();
    read.into_iter().collect()
}

/// `None` if the whole of it cannot be read; a handling that cannot be read blocks its label, and one that does not fit it is a
/// placeholder.
pub(super) fn read_labels(reader: &mut Reader, root: &Object<'_>) -> Option<Handlings> {
    if root.has("labels") { read_handlings(reader, root, "labels") } else { Some(Handlings::new()) }
}

fn read_handlings(reader: &mut Reader, object: &Object<'_>, key: &str) -> Option<Handlings> {
    let mut labels = Handlings::new();
    let inside = reader.inner(object, key)?;
    for name in inside.names() {
        let Ok(label) = shared::label(name) else {
            reader.wrong(inside.key(name), ProblemKind::BadLabel);
            continue;
        };
        let parse = |text: &str| Handling::parse(text).ok_or(ProblemKind::UnknownHandling);
        let handling = reader.parsed(&inside, name, parse).unwrap_or(Handling::Block);
        let fits = handling.fits(&label) && handling >= layer::floor(&label);
        if !fits {
            reader.wrong(inside.key(name), ProblemKind::UnfitHandling);
        }
        labels.insert(label, if fits { handling } else { Handling::Placeholder });
    }
    Some(labels)
}

pub(super) fn read_label_list(reader: &mut Reader, root: &Object<'_>, key: &str) -> BTreeSet<Label> {
    let mut labels = BTreeSet::new();
    for (path, name) in reader.text_list(root, key, 1_000) {
        match shared::label(name) {
            Ok(label) => drop(labels.insert(label)),
            Err(why) => reader.wrong(path, why),
        }
    }
    labels
}

/// What cannot be read finds the most.
fn read_thresholds(reader: &mut Reader, root: &Object<'_>) -> Option<Thresholds> {
    if !root.has("preset") && !root.has("thresholds") {
        return None;
    }
    let preset = |name: &str| Preset::parse(name).ok_or(ProblemKind::UnknownPreset);
    let preset = root.has("preset").then(|| reader.parsed(root, "preset", preset).unwrap_or(Preset::Strict));
    let (mut labels, mut broken) = (Vec::new(), false);
    if root.has("thresholds") {
        let inside = reader.inner(root, "thresholds");
        broken = inside.is_none();
        for name in inside.iter().flat_map(Object::names) {
            let inside = inside.as_ref().expect("it has names");
            let Ok(label) = shared::label(name) else {
                reader.wrong(inside.key(name), ProblemKind::BadLabel);
                continue;
            };
            let score = reader.fraction(inside, name).map(|score| score as f32);
            if score.is_some_and(|score| !Thresholds::RANGE.contains(&score)) {
                reader.wrong(inside.key(name), ProblemKind::BadThreshold);
            }
            labels.push((
                label,
                score.filter(|score| Thresholds::RANGE.contains(score)).unwrap_or(*Thresholds::RANGE.start()),
            ));
        }
    }
    Some(Thresholds::new(if broken { Some(Preset::Strict) } else { preset }, labels))
}
