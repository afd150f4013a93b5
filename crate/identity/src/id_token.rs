//! The claims of an ID token, checked as OpenID Connect Core 1.0, section 3.1.3.7 wants; the crate's page says why without its
//! signature.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};

use crate::{Client, Error};

/// Seconds by which two clocks may differ.
const CLOCKS: u64 = 120;

/// Longest name that is shown, in characters.
const MAX_NAME: usize = 100;

/// Most values of the claim that gives the role; Entra ID itself stops at 200 groups.
const MAX_ROLES: usize = 500;

/// Who somebody is and what they may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Claims {
    pub(crate) subject: String,
    pub(crate) name: String,
    pub(crate) roles: Vec<String>,
}

/// What an ID token has to say.
pub(crate) struct Expected<'a> {
    pub(crate) client: &'a Client,
    /// Of the attempt; of a renewed sign-in none is expected.
    pub(crate) nonce: Option<&'a str>,
    /// Whom a renewed sign-in must be about.
    pub(crate) subject: Option<&'a str>,
    /// Seconds since 1970.
    pub(crate) now: u64,
}

/// Reads an ID token.
pub(crate) fn read(token: &str, expected: &Expected<'_>) -> Result<Claims, Error> {
    let claims = payload(token).ok_or(Error::BadIdToken)?;
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    if text("iss") != Some(&expected.client.issuer) {
        return Err(Error::IdTokenIssuer);
    }
    if !is_for(&claims, &expected.client.id) {
        return Err(Error::IdTokenAudience);
    }
    let expires = seconds(&claims, "exp").ok_or(Error::Missing("exp"))?;
    let issued = seconds(&claims, "iat").ok_or(Error::Missing("iat"))?;
    if expires + CLOCKS <= expected.now || issued > expected.now + CLOCKS {
        return Err(Error::IdTokenTime);
    }
    let subject = text("sub").filter(|subject| (1..=255).contains(&subject.len())).ok_or(Error::Missing("sub"))?;
    if expected.subject.is_some_and(|other| other != subject) {
        return Err(Error::IdTokenSubject);
    }
    if expected.nonce.is_some() && text("nonce") != expected.nonce {
        return Err(Error::IdTokenNonce);
    }
    let name = ["name", "preferred_username", "email"].into_iter().filter_map(text).map(shown);
    let name = name.chain([shown(subject)]).find(|name| !name.is_empty()).unwrap_or_default();
    Ok(Claims { subject: subject.to_owned(), name, roles: roles(&claims, &expected.client.role_claim) })
}

/// The middle of its three parts (RFC 7515, section 7.1).
fn payload(token: &str) -> Option<Map<String, Value>> {
    let [_, payload, _] = token.split('.').collect::<Vec<_>>().try_into().ok()?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

/// The client must be in the audience, and be the party it was issued to where that is said. With more than one audience it must
/// be said.
fn is_for(claims: &Map<String, Value>, client: &str) -> bool {
    let (listed, several) = match claims.get("aud") {
        Some(Value::String(one)) => (one == client, false),
        Some(Value::Array(all)) => (all.iter().any(|one| one == client), all.len() > 1),
        _ => (false, false),
    };
    let party = match claims.get("azp") {
        None => !several,
        Some(party) => party == client,
    };
    listed && party
}

/// A time (RFC 7519, section 2: a number, whole or not).
fn seconds(claims: &Map<String, Value>, name: &str) -> Option<u64> {
    let number = claims.get(name)?.as_f64()?;
    #[expect(clippy::cast_sign_loss, reason = "below 0 there is none")]
    (0.0..1e12).contains(&number).then_some(number as u64)
}

/// One line, without what would turn or hide letters.
fn shown(text: &str) -> String {
    let hides = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    text.chars().filter(|c| !hides(*c)).take(MAX_NAME).collect::<String>().trim().to_owned()
}

/// The values of a claim: of one with just this name, or else of one inside others (`realm_access.roles`, as Keycloak has it).
fn roles(claims: &Map<String, Value>, name: &str) -> Vec<String> {
    let inside = || {
        let (first, rest) = name.split_once('.')?;
        rest.split('.').try_fold(claims.get(first)?, |value, part| value.get(part))
    };
    match claims.get(name).or_else(inside) {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).take(MAX_ROLES).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use serde_json::json;

    use super::*;

    pub(crate) const NOW: u64 = 1_800_000_000;

    pub(crate) fn client() -> Client {
        Client {
            issuer: "https://login.corp.example".to_owned(),
            id: "scrim".to_owned(),
            role_claim: "roles".to_owned(),
            ..Client::default()
        }
    }

    pub(crate) fn claims() -> Value {
        json!({ "iss": "https://login.corp.example", "aud": "scrim", "sub": "u-1", "exp": NOW + 300, "iat": NOW, "nonce": "n",
            "name": "Jane Doe", "roles": ["underwriters"] })
    }

    pub(crate) fn token(claims: &Value) -> String {
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}.c2ln", part(&json!({ "alg": "RS256" })), part(claims))
    }

    fn with(name: &str, value: Value) -> Result<Claims, Error> {
        let mut claims = claims();
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name)
        } else {
            claims.as_object_mut().unwrap().insert(name.to_owned(), value)
        };
        read_all(&claims, "roles")
    }

    fn read_all(claims: &Value, role_claim: &str) -> Result<Claims, Error> {
        let client = Client { role_claim: role_claim.to_owned(), ..client() };
        let expected = Expected { client: &client, nonce: Some("n"), subject: None, now: NOW };
        read(&token(claims), &expected)
    }

    #[test]
    fn a_token_that_says_what_it_must_is_read() {
        let read = read_all(&claims(), "roles").unwrap();
        let expected =
            Claims { subject: "u-1".to_owned(), name: "Jane Doe".to_owned(), roles: vec!["underwriters".to_owned()] };
        assert_eq!(read, expected);
    }

    #[test]
    fn another_issuer_audience_time_or_nonce_is_refused() {
        for (name, value, error) in [
            ("iss", json!("https://login.corp.example/"), Error::IdTokenIssuer),
            ("iss", Value::Null, Error::IdTokenIssuer),
            ("aud", json!("other"), Error::IdTokenAudience),
            ("aud", json!([]), Error::IdTokenAudience),
            ("aud", json!(["scrim", "other"]), Error::IdTokenAudience),
            ("aud", Value::Null, Error::IdTokenAudience),
            ("azp", json!("other"), Error::IdTokenAudience),
            ("exp", json!(NOW - CLOCKS), Error::IdTokenTime),
            ("exp", json!("soon"), Error::Missing("exp")),
            ("exp", json!(-1), Error::Missing("exp")),
            ("iat", json!(NOW + CLOCKS + 1), Error::IdTokenTime),
            ("iat", Value::Null, Error::Missing("iat")),
            ("nonce", json!("other"), Error::IdTokenNonce),
            ("nonce", Value::Null, Error::IdTokenNonce),
            ("sub", json!(""), Error::Missing("sub")),
            ("sub", Value::Null, Error::Missing("sub")),
        ] {
            assert_eq!(with(name, value.clone()), Err(error), "{name}: {value}");
        }
    }

    #[test]
    fn several_audiences_need_the_party_to_be_named() {
        let mut claims = claims();
        claims["aud"] = json!(["scrim", "other"]);
        claims["azp"] = json!("scrim");
        assert!(read_all(&claims, "roles").is_ok());
        assert!(with("aud", json!(["scrim"])).is_ok());
    }

    #[test]
    fn clocks_may_differ_a_little() {
        assert!(with("exp", json!(NOW - CLOCKS + 1)).is_ok());
        assert!(with("iat", json!(NOW + CLOCKS)).is_ok());
        assert!(with("exp", json!(NOW as f64 + 0.5)).is_ok());
    }

    #[test]
    fn what_is_no_token_is_refused() {
        let whole = token(&claims());
        for text in ["", "a.b", "a.b.c", "a.b.c.d", &whole.replace('.', ""), &format!("{whole}.x")] {
            let client = client();
            let expected = Expected { client: &client, nonce: None, subject: None, now: NOW };
            assert_eq!(read(text, &expected), Err(Error::BadIdToken), "{text}");
        }
    }

    #[test]
    fn the_name_is_the_first_there_is_in_one_plain_line() {
        assert_eq!(with("name", json!("Jane\u{202e}\n Doe")).unwrap().name, "Jane Doe");
        assert_eq!(with("name", json!(" \u{200b}")).unwrap().name, "u-1");
        assert_eq!(with("name", json!("x".repeat(500))).unwrap().name.len(), MAX_NAME);
        let mut claims = claims();
        claims["name"] = json!(7);
        claims["email"] = json!("jane@corp.example");
        assert_eq!(read_all(&claims, "roles").unwrap().name, "jane@corp.example");
    }

    #[test]
    fn the_role_is_read_from_the_claim_that_is_named() {
        let mut claims = claims();
        claims["group"] = json!("desk");
        claims["realm_access"] = json!({ "roles": ["a", 7, "b"] });
        claims["https://corp.example/roles"] = json!(["c"]);
        for (name, expected) in [
            ("group", vec!["desk"]),
            ("realm_access.roles", vec!["a", "b"]),
            ("https://corp.example/roles", vec!["c"]),
            ("exp", vec![]),
            ("missing", vec![]),
            ("realm_access.missing", vec![]),
            ("realm_access.roles.deeper", vec![]),
        ] {
            assert_eq!(read_all(&claims, name).unwrap().roles, expected, "{name}");
        }
    }
}
