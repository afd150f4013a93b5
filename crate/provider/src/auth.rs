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
        // Ollama itself asks for no key; gateways in front of it and its hosted service ask for a bearer token.
        Dialect::OpenAi | Dialect::Ollama => Some(("authorization", format!("Bearer {key}"))),
    }
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
