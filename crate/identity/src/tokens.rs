//! What a token endpoint answers (RFC 6749, sections 5.1 and 5.2).

use serde_json::{Map, Value};

use crate::{Error, Secret};

/// Seconds that an access token is taken to last where nobody says; RFC 6749 leaves that to documents.
const UNSAID: u64 = 300;

/// The tokens of one answer, nothing of them checked yet.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) access: Secret,
    pub(crate) refresh: Option<Secret>,
    pub(crate) id: Option<Secret>,
    /// Seconds.
    pub(crate) lasts: u64,
}

impl Tokens {
    /// Reads an answer. `status` is HTTP's.
    pub(crate) fn read(status: u16, json: &str) -> Result<Self, Error> {
        if status >= 500 || status == 429 {
            return Err(Error::Server(status));
        }
        let answer: Map<String, Value> = serde_json::from_slice(json.as_bytes()).map_err(|_| Error::NotJson)?;
        let text = |name: &str| answer.get(name).and_then(Value::as_str);
        if !(200..300).contains(&status) || answer.contains_key("error") {
            return Err(Error::refused(text("error").unwrap_or_default()));
        }
        if !text("token_type").is_some_and(|kind| kind.eq_ignore_ascii_case("bearer")) {
            return Err(Error::NotBearer);
        }
        // Some send the number as a text.
        let number = |value: &Value| value.as_u64().or_else(|| value.as_str()?.parse().ok());
        Ok(Self {
            access: text("access_token").and_then(Secret::new).ok_or(Error::Missing("access_token"))?,
            refresh: text("refresh_token").and_then(Secret::new),
            id: text("id_token").and_then(Secret::new),
            lasts: answer.get("expires_in").and_then(number).unwrap_or(UNSAID),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_read() {
        let json = r#"{"access_token": "a", "token_type": "bearer", "expires_in": "60", "refresh_token": "r", "id_token": "i"}"#;
        let tokens = Tokens::read(200, json).unwrap();
        assert_eq!((tokens.access.expose(), tokens.lasts), ("a", 60));
        assert!(tokens.refresh.is_some() && tokens.id.is_some());
        let bare = Tokens::read(200, r#"{"access_token": "a", "token_type": "Bearer"}"#).unwrap();
        assert_eq!(bare.lasts, UNSAID);
    }

    #[test]
    fn a_refusal_is_told_from_a_problem_of_the_providers() {
        let refused = |code: &str| Error::Refused(code.to_owned());
        for (status, json, error) in [
            (400, r#"{"error": "invalid_grant", "error_description": "no"}"#, refused("invalid_grant")),
            (401, "{}", refused("without a readable reason")),
            (200, r#"{"error": "x"}"#, refused("x")),
            (503, "<html>", Error::Server(503)),
            (429, "{}", Error::Server(429)),
            (200, "<html>", Error::NotJson),
            (200, r#"{"access_token": "a"}"#, Error::NotBearer),
            (200, r#"{"access_token": "a", "token_type": "DPoP"}"#, Error::NotBearer),
            (200, r#"{"token_type": "Bearer"}"#, Error::Missing("access_token")),
            (200, r#"{"token_type": "Bearer", "access_token": "a b"}"#, Error::Missing("access_token")),
        ] {
            assert_eq!(Tokens::read(status, json).unwrap_err(), error, "{status} {json}");
        }
    }
}
