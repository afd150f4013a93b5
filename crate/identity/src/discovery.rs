//! Where a provider's endpoints are, as it says itself (OpenID Connect Discovery 1.0, RFC 8414).

use serde_json::{Map, Value};

use crate::Error;

/// A provider's endpoints. The addresses are as the provider wrote them: none may be contacted before it was approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discovery {
    pub(crate) authorization: String,
    pub(crate) token: String,
    pub(crate) revocation: Option<String>,
    pub(crate) end_session: Option<String>,
}

impl Discovery {
    /// Where the document of an issuer lies (Discovery, section 4.1: a slash at the issuer's end goes).
    pub fn address(issuer: &str) -> String {
        format!("{}/.well-known/openid-configuration", issuer.strip_suffix('/').unwrap_or(issuer))
    }

    /// Reads the document. The issuer in it must be the one asked for, letter for letter. PKCE must be offered with S256 where
    /// the document says anything of it; Entra ID offers it and says nothing.
    ///
    /// # Errors
    /// [`Error::NotJson`], [`Error::OtherIssuer`], [`Error::NoPkce`], [`Error::Missing`].
    pub fn from_json(issuer: &str, json: &str) -> Result<Self, Error> {
        let document: Map<String, Value> = serde_json::from_slice(json.as_bytes()).map_err(|_| Error::NotJson)?;
        let text = |name: &str| document.get(name).and_then(Value::as_str).map(str::to_owned);
        if text("issuer").as_deref() != Some(issuer) {
            return Err(Error::OtherIssuer);
        }
        let methods = document.get("code_challenge_methods_supported");
        let s256 = |list: &Vec<Value>| list.iter().any(|method| method == "S256");
        if methods.is_some_and(|methods| !methods.as_array().is_some_and(s256)) {
            return Err(Error::NoPkce);
        }
        Ok(Self {
            authorization: text("authorization_endpoint").ok_or(Error::Missing("authorization_endpoint"))?,
            token: text("token_endpoint").ok_or(Error::Missing("token_endpoint"))?,
            revocation: text("revocation_endpoint"),
            end_session: text("end_session_endpoint"),
        })
    }

    /// Where the person signs in, in a window of the browser.
    pub fn authorization(&self) -> &str {
        &self.authorization
    }

    /// Where codes and refresh tokens are turned into tokens.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Where a token is given back (RFC 7009), if there is such a place.
    pub fn revocation(&self) -> Option<&str> {
        self.revocation.as_deref()
    }

    /// Where the person is signed out of the provider itself, if there is such a place.
    pub fn end_session(&self) -> Option<&str> {
        self.end_session.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUER: &str = "https://login.corp.example/tenant/v2.0";

    fn read(rest: &str) -> Result<Discovery, Error> {
        let json = format!(
            r#"{{"issuer": "{ISSUER}", "authorization_endpoint": "https://login.corp.example/a",
                "token_endpoint": "https://login.corp.example/t"{rest}}}"#
        );
        Discovery::from_json(ISSUER, &json)
    }

    #[test]
    fn the_document_lies_below_the_issuer() {
        for issuer in ["https://a.example/t", "https://a.example/t/"] {
            assert_eq!(Discovery::address(issuer), "https://a.example/t/.well-known/openid-configuration");
        }
    }

    #[test]
    fn the_issuer_must_be_the_same_letter_for_letter() {
        assert!(read("").is_ok());
        for issuer in
            [&format!("{ISSUER}/"), "https://login.corp.example/tenant", "HTTPS://login.corp.example/tenant/v2.0"]
        {
            let json = format!(r#"{{"issuer": "{issuer}", "authorization_endpoint": "a", "token_endpoint": "t"}}"#);
            assert_eq!(Discovery::from_json(ISSUER, &json), Err(Error::OtherIssuer), "{issuer}");
        }
        assert_eq!(Discovery::from_json(ISSUER, "{}"), Err(Error::OtherIssuer));
        assert_eq!(Discovery::from_json(ISSUER, "<html>"), Err(Error::NotJson));
    }

    #[test]
    fn a_provider_that_says_how_it_takes_pkce_must_take_s256() {
        assert!(read(r#", "code_challenge_methods_supported": ["plain", "S256"]"#).is_ok());
        for methods in [r#"["plain"]"#, "[]", "\"S256\"", "null"] {
            let read = read(&format!(r#", "code_challenge_methods_supported": {methods}"#));
            assert_eq!(read, Err(Error::NoPkce), "{methods}");
        }
    }

    #[test]
    fn both_endpoints_must_be_there() {
        let json = format!(r#"{{"issuer": "{ISSUER}", "authorization_endpoint": "a", "token_endpoint": 3}}"#);
        assert_eq!(Discovery::from_json(ISSUER, &json), Err(Error::Missing("token_endpoint")));
    }
}
