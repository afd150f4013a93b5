//! The organisation's identity provider: where people sign in, and which role a claim gives.
//!
//! A role only takes away, so whoever has none would have most. Therefore people who are not signed in, or whom no claim gives a
//! role, get all of the mapped roles at once, which is stricter than any of them, unless the policy names another for them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::document::{Object, Reader, set};
use crate::settings::read::{MAX_ENDPOINTS, is_name};
use crate::{Endpoint, Origin, ProblemKind};

/// More origins than one provider spreads over.
const MAX_ORIGINS: usize = 10;

/// More scopes than one client asks for.
const MAX_SCOPES: usize = 30;

/// More claims than roles are mapped from.
const MAX_MAPPED: usize = 1_000;

/// Longest client id, scope, audience, claim, in bytes.
const MAX_WORD: usize = 255;

/// What is asked for where the policy does not say: who it is, and a refresh token.
const SCOPES: [&str; 3] = ["openid", "profile", "offline_access"];

/// The claim of Entra ID's app roles.
const ROLE_CLAIM: &str = "roles";

/// Every key of it, for the reader and the schema.
pub(super) const KEYS: [&str; 14] = [
    "issuer",
    "origins",
    "clientId",
    "scopes",
    "audience",
    "resource",
    "roleClaim",
    "roles",
    "otherwise",
    "required",
    "remember",
    "endSession",
    "endpoints",
    "name",
];

/// An identity provider and what signing in there means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The issuer, letter for letter.
    pub issuer: String,
    /// What people call it; empty where the policy does not say.
    pub name: String,
    /// The origins that signing in may contact: the issuer's own first.
    pub origins: Vec<Origin>,
    /// The public client's id.
    pub client_id: String,
    /// With spaces between; `openid` is among them.
    pub scopes: String,
    /// What the access token is for; empty for nothing.
    pub audience: String,
    /// The same as RFC 8707 has it; empty for nothing.
    pub resource: String,
    /// The claim that gives the role.
    pub role_claim: String,
    /// Nothing may be asked by people who are not signed in.
    pub required: bool,
    /// The refresh token may be kept over restarts of the browser.
    pub remember: bool,
    /// Signing out here signs out of the provider itself.
    pub end_session: bool,
    /// Ids of approved endpoints that get the access token in the place of a key.
    pub(super) endpoints: BTreeSet<String>,
    /// Value of the claim, id of the role.
    roles: Vec<(String, String)>,
    otherwise: Option<String>,
}

impl Identity {
    /// The ids of the roles that apply. `claims`: the values of the claim; `None` where nobody is signed in.
    pub(super) fn applying(&self, claims: Option<&[String]>) -> BTreeSet<&str> {
        let values = claims.unwrap_or_default();
        let given = set(self.roles.iter().filter(|(value, _)| values.contains(value)).map(|(_, role)| role.as_str()));
        match (&self.otherwise, given.is_empty()) {
            (_, false) => given,
            (Some(role), true) => set([role.as_str()]),
            (None, true) => set(self.roles.iter().map(|(_, role)| role.as_str())),
        }
    }

    /// Whether signing in may give a role.
    pub(super) fn gives_roles(&self) -> bool {
        !self.roles.is_empty()
    }
}

/// `None` where the key is there and cannot be read: then nobody knows who may do what.
pub(super) fn read(reader: &mut Reader, root: &Object<'_>, roles: &[&str], endpoints: &[Endpoint]) -> Option<Identity> {
    let object = reader.inner(root, "identity")?;
    for name in object.names().filter(|name| !KEYS.contains(name)) {
        reader.wrong(object.key(name), ProblemKind::UnknownKey);
    }
    let issuer = reader.parsed(&object, "issuer", |text| Ok::<_, ProblemKind>((text.to_owned(), Origin::of(text)?.0)));
    let client_id = reader.parsed(&object, "clientId", word);
    let before = reader.count();
    let optional = |reader: &mut Reader, name: &str| {
        let read = object.has(name).then(|| reader.parsed(&object, name, word));
        read.flatten().unwrap_or_default()
    };
    let (audience, resource) = (optional(reader, "audience"), optional(reader, "resource"));
    let role_claim = optional(reader, "roleClaim");
    let mut scopes = texts(reader, &object, "scopes", MAX_SCOPES, word);
    if !object.has("scopes") {
        scopes = SCOPES.map(str::to_owned).to_vec();
    } else if !scopes.iter().any(|scope| scope == "openid") {
        scopes.insert(0, "openid".to_owned());
    }
    let further = texts(reader, &object, "origins", MAX_ORIGINS, |text| Ok(Origin::parse(text)?));
    // Another token than meant, or one for another service, or a provider that cannot be reached: nobody signs in.
    let unread = reader.harm_since(before);
    let (mapped, otherwise) = (read_roles(reader, &object, roles), read_otherwise(reader, &object, roles));
    let strict = |reader: &mut Reader, name: &str| object.has(name) && reader.switch(&object, name) != Some(false);
    let lenient = |reader: &mut Reader, name: &str| reader.switch(&object, name) == Some(true);
    let known = |id: &str| {
        let known = endpoints.iter().any(|endpoint| endpoint.id.as_str() == id);
        if known { Ok(id.to_owned()) } else { Err(ProblemKind::UnknownEndpoint) }
    };
    let bearers = set(texts(reader, &object, "endpoints", MAX_ENDPOINTS, known));
    let named = |text: &str| if is_name(text) { Ok(text.to_owned()) } else { Err(ProblemKind::BadName) };
    let name = object.has("name").then(|| reader.parsed(&object, "name", named)).flatten();
    let (required, remember) = (strict(reader, "required"), lenient(reader, "remember"));
    let end_session = strict(reader, "endSession");
    let ((issuer, own), client_id, mapped, false) = (issuer?, client_id?, mapped?, unread) else { return None };
    let further = further.into_iter().filter(|origin| *origin != own);
    let origins = [own.clone()].into_iter().chain(further).collect();
    Some(Identity {
        issuer,
        name: name.unwrap_or_default(),
        origins,
        client_id,
        scopes: scopes.join(" "),
        audience,
        resource,
        role_claim: if role_claim.is_empty() { ROLE_CLAIM.to_owned() } else { role_claim },
        required,
        remember,
        end_session,
        endpoints: bearers,
        roles: mapped,
        otherwise,
    })
}

/// `None` if the whole of it cannot be read. A value whose role does not exist gives none, which is the strictest.
fn read_roles(reader: &mut Reader, object: &Object<'_>, roles: &[&str]) -> Option<Vec<(String, String)>> {
    if !object.has("roles") {
        return Some(Vec::new());
    }
    let inside = reader.inner(object, "roles")?;
    if inside.names().count() > MAX_MAPPED {
        reader.wrong(object.key("roles"), ProblemKind::TooMany);
        return None;
    }
    let mut mapped = Vec::new();
    for value in inside.names() {
        let role = reader.parsed(&inside, value, |id| known_role(id, roles));
        mapped.extend(role.map(|role| (value.to_owned(), role)));
    }
    // None of the roles can be read: it would be as if there were none to have.
    if mapped.is_empty() && inside.names().next().is_some() { None } else { Some(mapped) }
}

/// `None` where no role is named, or one that does not exist.
fn read_otherwise(reader: &mut Reader, object: &Object<'_>, roles: &[&str]) -> Option<String> {
    object.has("otherwise").then(|| reader.parsed(object, "otherwise", |id| known_role(id, roles)))?
}

fn known_role(id: &str, roles: &[&str]) -> Result<String, ProblemKind> {
    if roles.contains(&id) { Ok(id.to_owned()) } else { Err(ProblemKind::UnknownValue) }
}

fn texts<T>(
    reader: &mut Reader,
    object: &Object<'_>,
    name: &str,
    most: usize,
    parse: impl Fn(&str) -> Result<T, ProblemKind>,
) -> Vec<T> {
    let mut read = Vec::new();
    for (key, text) in reader.text_list(object, name, most) {
        match parse(text) {
            Ok(value) => read.push(value),
            Err(why) => reader.wrong(key, why),
        }
    }
    read
}

/// What the standards take for a client id or a scope (RFC 6749, appendix A), and no more than anybody needs.
fn word(text: &str) -> Result<String, ProblemKind> {
    let fits = (1..=MAX_WORD).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(text.to_owned()) } else { Err(ProblemKind::BadIdentifier) }
}

/// Types of its keys, for the schema.
pub(super) fn shapes() -> impl Iterator<Item = (&'static str, Value)> {
    KEYS.into_iter().map(|key| {
        let shape = match key {
            "required" | "remember" | "endSession" => serde_json::json!({ "type": "boolean" }),
            "origins" | "scopes" | "endpoints" => {
                serde_json::json!({ "type": "array", "items": { "type": "string" } })
            }
            "roles" => serde_json::json!({ "type": "object", "additionalProperties": { "type": "string" } }),
            _ => serde_json::json!({ "type": "string" }),
        };
        (key, shape)
    })
}
