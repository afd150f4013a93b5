//! A sign-in: who somebody is, until when, and how it is renewed and kept.

use serde::{Deserialize, Serialize};

use crate::id_token::{Claims, Expected, read};
use crate::tokens::Tokens;
use crate::{Attempt, Client, Error, Secret};

/// Seconds before its end from which an access token counts as over, so that it does not end on its way; of a short one a tenth.
const MARGIN: u64 = 60;

/// Somebody who signed in. Bound to the issuer, the client and the claim of roles it was made with: to others it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignIn {
    issuer: String,
    client: String,
    claim: String,
    subject: String,
    refresh: Option<Secret>,
    /// Not kept over restarts of the browser.
    current: Option<Current>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Current {
    name: String,
    roles: Vec<String>,
    access: Secret,
    id: Option<Secret>,
    /// Seconds since 1970.
    until: u64,
}

impl SignIn {
    /// What the token endpoint's answer to a code makes of an attempt. `now`: seconds since 1970.
    ///
    /// # Errors
    /// Everything that does not check.
    pub fn begin(client: &Client, attempt: &Attempt, (status, json): (u16, &str), now: u64) -> Result<Self, Error> {
        let tokens = Tokens::read(status, json)?;
        let id = tokens.id.as_ref().ok_or(Error::Missing("id_token"))?;
        let expected = Expected { client, nonce: Some(attempt.nonce()), subject: None, now };
        // EXPOSE: its claims are read; the token itself goes nowhere.
        let claims = read(id.expose(), &expected)?;
        Ok(Self {
            issuer: client.issuer.clone(),
            client: client.id.clone(),
            claim: client.role_claim.clone(),
            subject: claims.subject.clone(),
            refresh: tokens.refresh.clone(),
            current: Some(Current::new(claims, tokens, now)),
        })
    }

    /// The sign-in that the token endpoint's answer to its refresh token makes of it. The provider may have given a new
    /// refresh token, and the old one counts no more. Without a new ID token the claims stay as they were; there must be some.
    ///
    /// # Errors
    /// Everything that does not check; [`Error::is_final`] tells whether this one is over then.
    pub fn renew(&self, client: &Client, (status, json): (u16, &str), now: u64) -> Result<Self, Error> {
        let tokens = Tokens::read(status, json)?;
        let expected = Expected { client, nonce: None, subject: Some(&self.subject), now };
        let claims = match (&tokens.id, &self.current) {
            // EXPOSE: as above.
            (Some(id), _) => read(id.expose(), &expected)?,
            (None, Some(current)) => {
                Claims { subject: self.subject.clone(), name: current.name.clone(), roles: current.roles.clone() }
            }
            (None, None) => return Err(Error::Missing("id_token")),
        };
        let refresh = tokens.refresh.clone().or_else(|| self.refresh.clone());
        Ok(Self { refresh, current: Some(Current::new(claims, tokens, now)), ..self.clone() })
    }

    /// Whether it was made with this client at this issuer, and its roles read from the same claim.
    pub fn is_of(&self, client: &Client) -> bool {
        self.issuer == client.issuer && self.client == client.id && self.claim == client.role_claim
    }

    /// Whether it counts at this time, in seconds since 1970.
    pub fn is_valid(&self, now: u64) -> bool {
        self.current.as_ref().is_some_and(|current| now < current.until)
    }

    /// The person's name, or what stands for it; empty where it is not known.
    pub fn name(&self) -> &str {
        self.current.as_ref().map_or("", |current| &current.name)
    }

    /// The values of the claim that gives the role.
    pub fn roles(&self) -> &[String] {
        self.current.as_ref().map_or(&[], |current| &current.roles)
    }

    /// Until when it counts without being renewed, in seconds since 1970.
    pub fn until(&self) -> u64 {
        self.current.as_ref().map_or(0, |current| current.until)
    }

    /// The access token.
    pub fn access(&self) -> Option<&Secret> {
        self.current.as_ref().map(|current| &current.access)
    }

    /// The refresh token, where the provider gave one.
    pub fn refresh(&self) -> Option<&Secret> {
        self.refresh.as_ref()
    }

    /// The ID token, to tell the provider whom to sign out.
    pub fn hint(&self) -> Option<&Secret> {
        self.current.as_ref()?.id.as_ref()
    }

    /// For storage that ends with the browser: everything.
    ///
    /// # Panics
    /// Never: texts and numbers are JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("texts and numbers are JSON")
    }

    /// For storage that lasts: whom it is about and how it is renewed, and none of the claims, which are to be told anew.
    /// `None` without a refresh token.
    ///
    /// # Panics
    /// Never, as above.
    pub fn to_lasting_json(&self) -> Option<String> {
        self.refresh.is_some().then(|| Self { current: None, ..self.clone() }.to_json())
    }

    /// One that was stored; `None` for anything else.
    pub fn from_json(json: &str) -> Option<Self> {
        scrim_json::from_text(json.as_bytes()).ok()
    }
}

impl Current {
    fn new(claims: Claims, tokens: Tokens, now: u64) -> Self {
        let lasts = tokens.lasts.saturating_sub(MARGIN.min(tokens.lasts / 10));
        Self {
            name: claims.name,
            roles: claims.roles,
            access: tokens.access,
            id: tokens.id,
            until: now.saturating_add(lasts),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::id_token::tests::{NOW, claims, client, token};

    fn attempt() -> Attempt {
        Attempt::new(&[7; Attempt::RANDOM])
    }

    fn answer(change: impl FnOnce(&mut Value, &mut Value)) -> String {
        let mut claims = claims();
        claims["nonce"] = attempt().nonce().into();
        let mut answer = json!({ "access_token": "access-1", "token_type": "Bearer", "expires_in": 600, "refresh_token": "refresh-1" });
        change(&mut answer, &mut claims);
        if answer.get("id_token").is_none() {
            answer["id_token"] = token(&claims).into();
        }
        answer.to_string()
    }

    fn signed_in() -> SignIn {
        SignIn::begin(&client(), &attempt(), (200, &answer(|_, _| {})), NOW).unwrap()
    }

    fn renewed(change: impl FnOnce(&mut Value, &mut Value)) -> Result<SignIn, Error> {
        signed_in().renew(&client(), (200, &answer(change)), NOW + 600)
    }

    #[test]
    fn it_counts_until_a_little_before_its_token_ends() {
        let sign_in = signed_in();
        assert_eq!((sign_in.name(), sign_in.roles()), ("Jane Doe", &["underwriters".to_owned()][..]));
        assert!(sign_in.is_valid(NOW) && sign_in.is_valid(NOW + 539) && !sign_in.is_valid(NOW + 540));
        let short = answer(|answer, _| answer["expires_in"] = 10.into());
        let short = SignIn::begin(&client(), &attempt(), (200, &short), NOW).unwrap();
        assert_eq!(short.until(), NOW + 9);
    }

    #[test]
    fn it_needs_an_id_token_of_this_very_attempt() {
        let begin = |json: &str| SignIn::begin(&client(), &attempt(), (200, json), NOW);
        assert_eq!(begin(&answer(|answer, _| answer["id_token"] = 7.into())), Err(Error::Missing("id_token")));
        assert_eq!(begin(&answer(|_, claims| claims["nonce"] = "n".into())), Err(Error::IdTokenNonce));
    }

    #[test]
    fn renewing_takes_the_new_tokens_and_the_new_role() {
        let renewed = renewed(|answer, claims| {
            answer["access_token"] = "access-2".into();
            answer["refresh_token"] = "refresh-2".into();
            claims["roles"] = json!(["claims"]);
            claims["exp"] = (NOW + 1200).into();
        })
        .unwrap();
        assert_eq!(renewed.access().unwrap().expose(), "access-2");
        assert_eq!(renewed.refresh().unwrap().expose(), "refresh-2");
        assert_eq!(renewed.roles(), ["claims"]);
        assert!(renewed.is_valid(NOW + 700));
    }

    #[test]
    fn renewing_without_a_new_refresh_or_id_token_keeps_the_old() {
        let renewed = renewed(|answer, _| {
            answer["refresh_token"] = Value::Null;
            answer["id_token"] = Value::Null;
        })
        .unwrap();
        assert_eq!(renewed.refresh().unwrap().expose(), "refresh-1");
        assert_eq!(renewed.roles(), ["underwriters"]);
    }

    #[test]
    fn renewing_cannot_make_it_somebody_elses() {
        let other = |_: &mut Value, claims: &mut Value| {
            claims["sub"] = "u-2".into();
            claims["exp"] = (NOW + 1200).into();
        };
        assert_eq!(renewed(other), Err(Error::IdTokenSubject));
    }

    #[test]
    fn a_refusal_ends_it_and_a_problem_of_the_providers_does_not() {
        let renew = |status, json| signed_in().renew(&client(), (status, json), NOW).unwrap_err();
        assert!(renew(400, r#"{"error": "invalid_grant"}"#).is_final());
        assert!(!renew(503, "").is_final() && !renew(200, "<html>").is_final());
    }

    #[test]
    fn it_is_bound_to_issuer_client_and_claim() {
        let sign_in = signed_in();
        assert!(sign_in.is_of(&client()));
        assert!(!sign_in.is_of(&Client { issuer: "https://login.corp.example/".to_owned(), ..client() }));
        assert!(!sign_in.is_of(&Client { id: "other".to_owned(), ..client() }));
        assert!(!sign_in.is_of(&Client { role_claim: "groups".to_owned(), ..client() }));
    }

    #[test]
    fn what_lasts_holds_no_claim_and_no_access() {
        let sign_in = signed_in();
        assert_eq!(SignIn::from_json(&sign_in.to_json()), Some(sign_in.clone()));
        let lasting = sign_in.to_lasting_json().unwrap();
        for word in ["access-1", "Jane", "underwriters"] {
            assert!(!lasting.contains(word), "{word} in {lasting}");
        }
        let kept = SignIn::from_json(&lasting).unwrap();
        assert!(!kept.is_valid(NOW) && kept.roles().is_empty());
        let bare = answer(|answer, _| answer["id_token"] = Value::Null);
        let unsaid = kept.renew(&client(), (200, &bare), NOW);
        assert_eq!(unsaid, Err(Error::Missing("id_token")), "the claims are told anew or it is over");
        assert!(kept.renew(&client(), (200, &answer(|_, _| {})), NOW).unwrap().is_valid(NOW));
    }

    #[test]
    fn debugging_shows_no_token() {
        let shown = format!("{:?} {:?}", signed_in(), attempt());
        for word in ["access-1", "refresh-1", attempt().verifier()] {
            assert!(!shown.contains(word), "{shown}");
        }
    }
}
