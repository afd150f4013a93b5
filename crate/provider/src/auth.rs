//! The header that carries a key. Apart from the request, so that nothing that shows, stores or compares requests can
//! hold a key: whoever performs the request adds it last.

use crate::Dialect;

/// Name and value of the header for `key`, or `None` where there is no key to send.
///
/// White space around the key is dropped: pasted keys bring line ends along. A key that holds anything but visible ASCII
/// is none: it could not stand in a header (RFC 9110, section 5.5), and the endpoint's 401 then says so.
pub fn auth(dialect: Dialect, key: &str) -> Option<(&'static str, String)> {
    let key = key.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    match dialect {
        Dialect::Anthropic => Some(("x-api-key", key.to_owned())),
        Dialect::Gemini => Some(("x-goog-api-key", key.to_owned())),
        Dialect::Azure if !is_token(key) => Some(("api-key", key.to_owned())),
        // Ollama itself asks for no key; gateways in front of it and its hosted service ask for a bearer token.
        Dialect::OpenAi | Dialect::Responses | Dialect::Azure | Dialect::Ollama => {
            Some(("authorization", format!("Bearer {key}")))
        }
    }
}

/// Whether this is a token of an identity provider (RFC 7519), not a key of the service: three parts, the first of them
/// JSON in base64url.
fn is_token(key: &str) -> bool {
    key.starts_with("eyJ") && key.split('.').count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sends_a_key_as_a_bearer_token() {
        let expected = Some(("authorization", "Bearer sk-invented".to_owned()));
        assert_eq!(auth(Dialect::OpenAi, "sk-invented"), expected);
        assert_eq!(auth(Dialect::Ollama, " sk-invented\r\n"), expected);
    }

    #[test]
    fn sends_a_key_in_the_header_of_its_service() {
        let named = |name, key: &str| Some((name, key.to_owned()));
        assert_eq!(auth(Dialect::Anthropic, "sk-invented"), named("x-api-key", "sk-invented"));
        assert_eq!(auth(Dialect::Gemini, "invented"), named("x-goog-api-key", "invented"));
        assert_eq!(auth(Dialect::Azure, "invented"), named("api-key", "invented"));
        assert_eq!(
            auth(Dialect::Azure, "eyJhbGciOiJub25lIn0.e30.x"),
            named("authorization", "Bearer eyJhbGciOiJub25lIn0.e30.x")
        );
    }

    #[test]
    fn sends_nothing_without_a_key() {
        assert_eq!(auth(Dialect::Ollama, ""), None);
        assert_eq!(auth(Dialect::OpenAi, " \n"), None);
    }

    #[test]
    fn sends_nothing_that_cannot_stand_in_a_header() {
        for key in ["sk-a\r\nx-evil: 1", "sk a", "sk-é", "sk\u{200b}-a", "sk-\u{7f}"] {
            assert_eq!(auth(Dialect::OpenAi, key), None, "{key:?}");
        }
    }
}
