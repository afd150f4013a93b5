//! Reads endpoints, those a person sets up and those an organisation approves.

use std::collections::BTreeSet;

use serde_json::Value;

use super::read::{is_name, owned_if};
use crate::document::{Object, Reader};
use crate::endpoint::{BROWSER, is_api_version, is_model};
use crate::origin::is_path;
use crate::{Auth, BaseUrl, Dialect, Endpoint, EndpointId, ProblemKind, Trust, Via, header, room};

/// More endpoints than anybody could choose from on a card.
pub(crate) const MAX_ENDPOINTS: usize = 32;

/// The endpoints a person set up; `None` only with a problem noted, here as below.
pub(super) fn read(reader: &mut Reader, root: &Object<'_>) -> Option<Vec<Endpoint>> {
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
pub(crate) fn managed(
    reader: &mut Reader,
    path: String,
    entry: &Value,
    ids: &mut BTreeSet<EndpointId>,
) -> Option<Endpoint> {
    const TRUST: &str = "trust";
    let keys: Vec<_> = ENDPOINT_KEYS.into_iter().chain([TRUST, HEADERS]).collect();
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

const ENDPOINT_KEYS: [&str; 8] = ["id", "name", DIALECT, "url", "model", "apiVersion", AUTH, "contextTokens"];

const AUTH: &str = "auth";

const DIALECT: &str = "dialect";

const HEADERS: &str = "headers";

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
    if object.text(DIALECT) == Some(BROWSER) {
        let via = browser(reader, object)?;
        return Some(Endpoint { id: id?, name: name?, trust: trust(true), via, managed: false });
    }
    let dialect = reader.parsed(object, DIALECT, |text| Dialect::parse(text).ok_or(ProblemKind::UnknownDialect));
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

/// The browser's own model has nothing that says where or what it is. Left empty, as a form leaves it, is left out.
fn browser(reader: &mut Reader, object: &Object<'_>) -> Option<Via> {
    let before = reader.count();
    for key in ["url", "model", "apiVersion", AUTH, HEADERS] {
        if object.has(key) && object.text(key) != Some("") {
            reader.wrong(object.key(key), ProblemKind::UnknownKey);
        }
    }
    let context_tokens = room::read(reader, object)?;
    (reader.count() == before)
        .then_some(Via::Browser { context_tokens: Some(context_tokens).filter(|tokens| *tokens > 0) })
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
