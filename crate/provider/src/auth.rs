//! The header that carries a key. Apart from the request, so that nothing that shows, stores or compares requests can
//! hold a key: whoever performs the request adds it last.

use crate::Dialect;

/// How Azure is given a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// In its own header, `api-key` (Microsoft, "Azure OpenAI REST API reference", "Authentication").
    ApiKey,
    /// As a bearer token (ibid.): of Entra ID, or a key of a gateway in front of it.
    Bearer,
}

/// Name and value of the header for `key`, or `None` where there is no key to send. `chosen` counts for Azure alone; without
/// it a token of an identity provider goes as a bearer token, and anything else as `api-key`.
///
/// White space around the key is dropped: pasted keys bring line ends along. A key that holds anything but visible ASCII
/// is none: it could not stand in a header (RFC 9110, section 5.5), and the endpoint's 401 then says so.
pub fn auth(dialect: Dialect, chosen: Option<Auth>, key: &str) -> Option<(&'static str, String)> {
    let key = key.trim();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    match dialect {
        Dialect::Browser => None,
        Dialect::Anthropic => Some(("x-api-key", key.to_owned())),
        Dialect::Gemini => Some(("x-goog-api-key", key.to_owned())),
        Dialect::Azure if chosen.map_or(!is_token(key), |chosen| chosen == Auth::ApiKey) => {
            Some(("api-key", key.to_owned()))
        }
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
        assert_eq!(auth(Dialect::OpenAi, None, "sk-invented"), expected);
        assert_eq!(auth(Dialect::Ollama, None, " sk-invented\r\n"), expected);
    }

    #[test]
    fn sends_a_key_in_the_header_of_its_service() {
        let named = |name, key: &str| Some((name, key.to_owned()));
        assert_eq!(auth(Dialect::Anthropic, None, "sk-invented"), named("x-api-key", "sk-invented"));
        assert_eq!(auth(Dialect::Gemini, None, "invented"), named("x-goog-api-key", "invented"));
        assert_eq!(auth(Dialect::Azure, None, "invented"), named("api-key", "invented"));
        assert_eq!(
            auth(Dialect::Azure, None, "eyJhbGciOiJub25lIn0.e30.x"),
            named("authorization", "Bearer eyJhbGciOiJub25lIn0.e30.x")
        );
    }

    #[test]
    fn a_choice_counts_for_azure_and_for_nobody_else() {
        let token = "eyJhbGciOiJub25lIn0.e30.x";
        let name = |dialect, chosen, key| auth(dialect, Some(chosen), key).map(|(name, _)| name);
        assert_eq!(name(Dialect::Azure, Auth::ApiKey, token), Some("api-key"));
        assert_eq!(name(Dialect::Azure, Auth::Bearer, "invented"), Some("authorization"));
        assert_eq!(name(Dialect::Anthropic, Auth::Bearer, "invented"), Some("x-api-key"));
        assert_eq!(name(Dialect::OpenAi, Auth::ApiKey, "invented"), Some("authorization"));
    }

    #[test]
    fn sends_nothing_without_a_key() {
        assert_eq!(auth(Dialect::Ollama, None, ""), None);
        assert_eq!(auth(Dialect::OpenAi, None, " \n"), None);
    }

    #[test]
    fn sends_nothing_that_cannot_stand_in_a_header() {
        for key in ["sk-a\r\nx-evil: 1", "sk a", "sk-é", "sk\u{200b}-a", "sk-\u{7f}"] {
            assert_eq!(auth(Dialect::OpenAi, None, key), None, "{key:?}");
        }
    }
}
