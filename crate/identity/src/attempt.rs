//! One attempt at signing in: what ties the provider's answer to the question (RFC 6749, section 10.12; RFC 7636; RFC 9700).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::{Client, Error, Secret};

/// What is known to us alone until the provider has answered. Used once.
#[derive(Debug)]
pub struct Attempt {
    state: Secret,
    nonce: Secret,
    verifier: Secret,
}

impl Attempt {
    /// Random bytes that an attempt takes: 32 for each of its three secrets, as RFC 7636, section 4.1 recommends.
    pub const RANDOM: usize = 96;

    /// An attempt of these bytes, which must come from a cryptographic source.
    ///
    /// # Panics
    /// Never: base64url is visible ASCII.
    pub fn new(random: &[u8; Self::RANDOM]) -> Self {
        let part = |at: usize| {
            let text = URL_SAFE_NO_PAD.encode(&random[at..at + 32]);
            Secret::new(&text).expect("base64url is visible ASCII")
        };
        Self { state: part(0), nonce: part(32), verifier: part(64) }
    }

    /// The code in the address at which the provider's answer came.
    ///
    /// # Errors
    /// [`Error::OtherRedirect`]; [`Error::OtherState`], before anything else that the answer says is believed;
    /// [`Error::OtherIssuer`] where the answer names its issuer (RFC 9207); [`Error::Refused`]; [`Error::Missing`].
    pub fn code(&self, client: &Client, answer: &str) -> Result<Secret, Error> {
        let query = answer.strip_prefix(&client.redirect).and_then(|rest| rest.strip_prefix('?'));
        let query = query.ok_or(Error::OtherRedirect)?;
        let query = query.split_once('#').map_or(query, |(query, _)| query);
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        // A part that stands there twice could be read in two ways: it is not read.
        let part = |name: &str| {
            let mut found = pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_ref());
            found.next().filter(|_| found.next().is_none())
        };
        // EXPOSE: compared, no more.
        if part("state") != Some(self.state.expose()) {
            return Err(Error::OtherState);
        }
        if part("iss").is_some_and(|issuer| issuer != client.issuer) {
            return Err(Error::OtherIssuer);
        }
        if let Some(code) = part("error") {
            return Err(Error::refused(code));
        }
        part("code").and_then(Secret::new).ok_or(Error::Missing("code"))
    }

    pub(crate) fn state(&self) -> &str {
        // EXPOSE: to the provider, which sends it back.
        self.state.expose()
    }

    pub(crate) fn nonce(&self) -> &str {
        // EXPOSE: to the provider, which puts it into the ID token.
        self.nonce.expose()
    }

    pub(crate) fn verifier(&self) -> &str {
        // EXPOSE: to the provider's token endpoint, at the end.
        self.verifier.expose()
    }

    /// The verifier's SHA-256: RFC 7636, section 4.2, method S256.
    pub(crate) fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier().as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt() -> Attempt {
        Attempt::new(&std::array::from_fn(|at| at as u8))
    }

    fn client() -> Client {
        Client {
            issuer: "https://login.corp.example".to_owned(),
            redirect: "https://extension.example/".to_owned(),
            ..Client::default()
        }
    }

    fn code(query: &str) -> Result<String, Error> {
        let answer = format!("https://extension.example/?{query}");
        attempt().code(&client(), &answer).map(|code| code.expose().to_owned())
    }

    #[test]
    fn the_challenge_is_that_of_the_standards_own_example() {
        let verifier = Secret::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").unwrap();
        let attempt = Attempt { verifier, ..attempt() };
        assert_eq!(attempt.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn the_three_secrets_differ_and_are_long_enough() {
        let attempt = attempt();
        assert!(attempt.state() != attempt.nonce() && attempt.nonce() != attempt.verifier());
        assert_eq!(attempt.verifier().len(), 43);
    }

    #[test]
    fn an_answer_to_this_attempt_brings_its_code() {
        let state = attempt().state().to_owned();
        assert_eq!(code(&format!("code=a%2Fb&state={state}")), Ok("a/b".to_owned()));
        assert_eq!(code(&format!("state={state}&code=c&iss=https%3A%2F%2Flogin.corp.example#x")), Ok("c".to_owned()));
    }

    #[test]
    fn an_answer_to_another_attempt_brings_nothing_whatever_it_says() {
        let state = attempt().state().to_owned();
        for query in [
            "code=c".to_owned(),
            "code=c&state=".to_owned(),
            format!("code=c&state={state}x"),
            format!("code=c&state={state}&state={state}"),
            "error=access_denied&state=other".to_owned(),
        ] {
            assert_eq!(code(&query), Err(Error::OtherState), "{query}");
        }
    }

    #[test]
    fn an_answer_at_another_address_or_by_another_issuer_is_none() {
        let state = attempt().state().to_owned();
        for answer in ["https://elsewhere.example/?code=c&state=", "https://extension.example/x?code=c&state=", ""] {
            let answer = format!("{answer}{state}");
            assert_eq!(attempt().code(&client(), &answer).unwrap_err(), Error::OtherRedirect, "{answer}");
        }
        let other = code(&format!("code=c&state={state}&iss=https://evil.test"));
        assert_eq!(other, Err(Error::OtherIssuer));
    }

    #[test]
    fn a_refusal_is_named_by_its_code_and_by_nothing_longer() {
        let state = attempt().state().to_owned();
        assert_eq!(
            code(&format!("error=access_denied&state={state}")),
            Err(Error::Refused("access_denied".to_owned()))
        );
        let words = code(&format!("error=call+us+at+once&state={state}"));
        assert_eq!(words, Err(Error::Refused("without a readable reason".to_owned())));
        assert_eq!(code(&format!("state={state}")), Err(Error::Missing("code")));
    }
}
