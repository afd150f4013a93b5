//! Reads the stored form, key by key, and reports everything that is wrong with it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use scrim_detect::{Label, Preset, Term, Thresholds};
use serde_json::Value;

use super::{Settings, VERSION, rules};
use crate::document::{Object, Reader};
use crate::endpoint::{is_api_version, is_model};
use crate::handling::TERM;
use crate::layer::floor;
use crate::origin::is_path;
use crate::{
    Auth, BaseUrl, Dialect, Endpoint, EndpointId, Handling, ProblemKind, Problems, Trust, Via, header, prompt, room,
};

/// More endpoints than anybody could choose from on a card.
pub(crate) const MAX_ENDPOINTS: usize = 32;

pub(crate) use rules::read as recognizers;

/// Words of one's own. Lists of a company's size come with its policy.
const MAX_TERMS: usize = 10_000;

/// Longest name shown on a card, in characters.
const MAX_NAME: usize = 60;

/// Longest word or phrase of one's own, in bytes.
const MAX_TERM: usize = 200;

pub(super) fn read(json: &str) -> Result<Settings, Problems> {
    let mut reader = Reader::default();
    let document =
        serde_json::from_slice::<Value>(json.as_bytes()).map_err(|_| reader.wrong("", ProblemKind::NotJson)).ok();
    let settings = document.and_then(|document| read_document(&mut reader, &document));
    reader.finish(settings)
}

/// `None` only with a problem noted, here as below.
fn read_document(reader: &mut Reader, document: &Value) -> Option<Settings> {
    let keys = [
        "version",
        "endpoints",
        "defaultEndpoint",
        "labels",
        "terms",
        "allow",
        "preset",
        "thresholds",
        "recognizers",
        "prompts",
        "record",
    ];
    let root = reader.object(String::new(), document, &keys)?;
    if reader.number(&root, "version")? != VERSION {
        reader.wrong("version", ProblemKind::UnknownVersion);
        return None;
    }
    let endpoints = read_endpoints(reader, &root);
    let default_endpoint = read_default(reader, &root);
    let terms = terms(reader, &root, MAX_TERMS);
    let labels = read_labels(reader, &root);
    let allow = allow(reader, &root);
    let thresholds = read_thresholds(reader, &root);
    let recognizers = recognizers(reader, &root);
    let prompts = prompt::own(reader, &root);
    let unrecorded = root.has("record") && !reader.switch(&root, "record")?;
    let (endpoints, thresholds) = (endpoints?, thresholds?);
    Some(Settings { endpoints, default_endpoint, labels, terms, allow, thresholds, recognizers, prompts, unrecorded })
}

fn read_endpoints(reader: &mut Reader, root: &Object<'_>) -> Option<Vec<Endpoint>> {
    let mut ids = BTreeSet::new();
    let listed = reader.list(root, "endpoints", MAX_ENDPOINTS);
    // Read to the end before the first that failed makes it `None`.
    let read: Vec<_> = listed.into_iter().map(|(path, entry)| read_endpoint(reader, path, entry, &mut ids)).collect();
    read.into_iter().collect()
}

fn read_endpoint(reader: &mut Reader, path: String, entry: &Value, ids: &mut BTreeSet<EndpointId>) -> Option<Endpoint> {
    let object = reader.object(path, entry, &ENDPOINT_KEYS)?;
    endpoint(reader, &object, ids, |loopback| if loopback { Trust::Device } else { Trust::External })
}

/// An endpoint that an organisation approves, which also says who runs it; left out, it is concluded from the address.
pub(crate) fn managed_endpoint(
    reader: &mut Reader,
    path: String,
    entry: &Value,
    ids: &mut BTreeSet<EndpointId>,
) -> Option<Endpoint> {
    const TRUST: &str = "trust";
    let keys: Vec<_> = ENDPOINT_KEYS.into_iter().chain([TRUST, "headers"]).collect();
    let object = reader.object(path, entry, &keys)?;
    let trust = object.has(TRUST).then(|| {
        let named = |text: &str| Trust::parse(text).ok_or(ProblemKind::UnknownValue);
        reader.parsed(&object, TRUST, named).unwrap_or(Trust::External)
    });
    let headers = header::read(reader, &object);
    let mut endpoint = endpoint(reader, &object, ids, |loopback| match trust {
        Some(trust) => trust,
        None if loopback => Trust::Device,
        None => Trust::External,
    })?;
    endpoint.managed = true;
    if let Via::Http { headers: wanted, .. } = &mut endpoint.via {
        *wanted = headers?;
    }
    Some(endpoint)
}

const ENDPOINT_KEYS: [&str; 8] = ["id", "name", "dialect", "url", "model", "apiVersion", AUTH, "contextTokens"];

const AUTH: &str = "auth";

/// `trust` of whether the address is this machine's.
fn endpoint(
    reader: &mut Reader,
    object: &Object<'_>,
    ids: &mut BTreeSet<EndpointId>,
    trust: impl FnOnce(bool) -> Trust,
) -> Option<Endpoint> {
    let id = reader.parsed(object, "id", |text| match EndpointId::parse(text) {
        None => Err(ProblemKind::BadId),
        Some(id) if id == EndpointId::BUILTIN => Err(ProblemKind::ReservedId),
        Some(id) if !ids.insert(id.clone()) => Err(ProblemKind::DuplicateId),
        Some(id) => Ok(id),
    });
    let name = reader.parsed(object, "name", |text| owned_if(is_name(text), text, ProblemKind::BadName));
    let dialect = reader.parsed(object, "dialect", |text| Dialect::parse(text).ok_or(ProblemKind::UnknownDialect));
    let base = reader.parsed(object, "url", BaseUrl::parse);
    let fits = |text: &str| is_model(text) && (dialect != Some(Dialect::Gemini) || is_path(text));
    let model = reader.parsed(object, "model", |text| owned_if(fits(text), text, ProblemKind::BadModel));
    let api_version = read_api_version(reader, object, dialect, base.as_ref());
    let auth = if object.has(AUTH) { reader.parsed(object, AUTH, |text| read_auth(text, dialect)) } else { Some(None) };
    let context_tokens = room::read(reader, object);

    let base = base?;
    let trust = trust(base.origin().is_loopback());
    let (dialect, model, api_version, auth) = (dialect?, model?, api_version?, auth?);
    let context_tokens = context_tokens.map(|tokens| Some(tokens).filter(|tokens| *tokens > 0))?;
    let via = Via::Http { dialect, base, model, api_version, auth, context_tokens, headers: Vec::new() };
    Some(Endpoint { id: id?, name: name?, trust, via, managed: false })
}

/// Azure's deployments want a version of the API; its newer paths, which end in `/v1`, and all other dialects have none.
fn read_api_version(
    reader: &mut Reader,
    object: &Object<'_>,
    dialect: Option<Dialect>,
    base: Option<&BaseUrl>,
) -> Option<String> {
    const KEY: &str = "apiVersion";
    let versionless = |base: &BaseUrl| base.path().ends_with("/v1") && !base.path().ends_with("/deployments/v1");
    let wanted = dialect == Some(Dialect::Azure) && !base.is_some_and(versionless);
    if !object.has(KEY) {
        if wanted {
            reader.wrong(object.key(KEY), ProblemKind::Missing);
        }
        return Some(String::new());
    }
    reader.parsed(object, KEY, |text| match text {
        "" if wanted => Err(ProblemKind::Missing),
        "" => Ok(String::new()),
        _ if wanted => owned_if(is_api_version(text), text, ProblemKind::BadApiVersion),
        _ => Err(ProblemKind::BadApiVersion),
    })
}

/// How Azure is given its key; every other service takes it in one way only. Empty: nothing was chosen.
fn read_auth(text: &str, dialect: Option<Dialect>) -> Result<Option<Auth>, ProblemKind> {
    match (text, dialect) {
        ("", _) => Ok(None),
        (_, Some(Dialect::Azure)) => Auth::parse(text).map(Some).ok_or(ProblemKind::BadAuth),
        _ => Err(ProblemKind::BadAuth),
    }
}

/// Left out or empty: nothing was chosen. Whether there is such an endpoint shows under the organisation's policy only; one
/// that is gone is no reason to read nothing.
fn read_default(reader: &mut Reader, root: &Object<'_>) -> Option<EndpointId> {
    let parse = |text: &str| match text {
        "" => Ok(None),
        _ => EndpointId::parse(text).map(Some).ok_or(ProblemKind::BadId),
    };
    if root.has("defaultEndpoint") { reader.parsed(root, "defaultEndpoint", parse).flatten() } else { None }
}

/// The one of `endpoints` that is asked first.
pub(crate) fn default_endpoint(reader: &mut Reader, root: &Object<'_>, endpoints: &[Endpoint]) -> Option<EndpointId> {
    reader.parsed(root, "defaultEndpoint", |text| {
        if text.is_empty() || text == EndpointId::BUILTIN.as_str() {
            return Ok(EndpointId::BUILTIN);
        }
        let meant = endpoints.iter().find(|endpoint| endpoint.id.as_str() == text);
        meant.map(|endpoint| endpoint.id.clone()).ok_or(ProblemKind::UnknownEndpoint)
    })
}

/// Words to be found, at most `most` of them.
pub(crate) fn terms(reader: &mut Reader, root: &Object<'_>, most: usize) -> Vec<Term> {
    let mut seen = HashSet::new();
    let listed = reader.list(root, "terms", most);
    listed.into_iter().filter_map(|(path, entry)| read_term(reader, path, entry, &mut seen)).collect()
}

/// The same for a list whose entries are of the right shape, whatever their texts.
pub(crate) fn words(reader: &mut Reader, mut words: Vec<Term>, most: usize) -> Vec<Term> {
    if words.len() > most {
        reader.wrong("terms", ProblemKind::TooMany);
        return Vec::new();
    }
    let (mut seen, mut at) = (HashSet::with_capacity(words.len()), 0);
    words.retain(|word| {
        let fit = check(&word.text, &mut seen).map_err(|why| reader.wrong(format!("terms[{at}].text"), why));
        at += 1;
        fit.is_ok()
    });
    words
}

/// Whether a text can be looked for and is no text before.
fn check(text: &str, seen: &mut HashSet<String>) -> Result<(), ProblemKind> {
    if !is_term(text) {
        Err(ProblemKind::BadTerm)
    } else if seen.insert(text.to_lowercase()) {
        Ok(())
    } else {
        // Words are found in any case: two labels for one word would be a matter of chance.
        Err(ProblemKind::DuplicateTerm)
    }
}

fn read_term(reader: &mut Reader, path: String, entry: &Value, seen: &mut HashSet<String>) -> Option<Term> {
    let object = reader.object(path, entry, &["text", "label", "fuzzy"])?;
    let text = reader.parsed(&object, "text", |text| check(text, seen).map(|()| text.to_owned()));
    let label = if object.has("label") { reader.parsed(&object, "label", label) } else { Some(TERM) };
    let fuzzy = reader.switch(&object, "fuzzy");
    Some(Term { fuzzy: fuzzy?, ..Term::new(text?, label?) })
}

/// Texts that are never to be found.
pub(crate) fn allow(reader: &mut Reader, root: &Object<'_>) -> Vec<String> {
    let mut allow = Vec::new();
    for (key, text) in reader.text_list(root, "allow", MAX_TERMS) {
        if is_term(text) {
            allow.push(text.to_owned());
        } else {
            reader.wrong(key, ProblemKind::BadTerm);
        }
    }
    allow
}

fn read_thresholds(reader: &mut Reader, root: &Object<'_>) -> Option<Thresholds> {
    let preset = |name: &str| Preset::parse(name).ok_or(ProblemKind::UnknownPreset);
    let chosen = root.has("preset").then(|| reader.parsed(root, "preset", preset));
    let mut labels = Vec::new();
    for (key, name, value) in reader.numbers(root, "thresholds") {
        match label(name) {
            Err(why) => reader.wrong(key, why),
            Ok(_) if !Thresholds::RANGE.contains(&(value as f32)) => reader.wrong(key, ProblemKind::BadThreshold),
            Ok(label) => labels.push((label, value as f32)),
        }
    }
    let preset = match chosen {
        Some(read) => Some(read?),
        None => None,
    };
    Some(Thresholds::new(preset, labels))
}

fn read_labels(reader: &mut Reader, root: &Object<'_>) -> BTreeMap<Label, Handling> {
    let mut labels = BTreeMap::new();
    for (key, name, handling) in reader.texts(root, "labels") {
        match (label(name), Handling::parse(handling)) {
            (Err(why), _) => reader.wrong(key, why),
            (_, None) => reader.wrong(key, ProblemKind::UnknownHandling),
            // Combining would take the stricter silently; a person who asked for this is told.
            (Ok(label), Some(handling)) if handling < floor(&label) => reader.wrong(key, ProblemKind::NotReleasable),
            (Ok(label), Some(handling)) if !handling.fits(&label) => reader.wrong(key, ProblemKind::UnfitHandling),
            (Ok(label), Some(handling)) => drop(labels.insert(label, handling)),
        }
    }
    labels
}

pub(crate) fn label(name: &str) -> Result<Label, ProblemKind> {
    Label::new(name).map_err(|_| ProblemKind::BadLabel)
}

fn owned_if(fits: bool, text: &str, why: ProblemKind) -> Result<String, ProblemKind> {
    if fits { Ok(text.to_owned()) } else { Err(why) }
}

pub(crate) fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= MAX_NAME && !text.chars().any(char::is_control)
}

fn is_term(text: &str) -> bool {
    text.len() <= MAX_TERM
        && text == text.trim()
        && !text.chars().any(char::is_control)
        // The detector's to say: it must never refuse what the settings took.
        && Term::check(text).is_ok()
}
