//! JSON Web Tokens: RFC 7515 section 3: the first part is a JSON object in base64url that names an algorithm.

use super::{Check, Verdict};

/// See [`is_header`].
pub(crate) const JWT: Check =
    Check { name: "header decodes to JSON", run: |text| Verdict::confirm_if(is_header(text)) };

/// Whether the part before the first dot decodes to a JSON object with an `alg` member.
fn is_header(token: &str) -> bool {
    let head = token.split('.').next().unwrap_or(token);
    let Some(json) = base64url(head) else { return false };
    json.first() == Some(&b'{') && json.last() == Some(&b'}') && json.windows(5).any(|five| five == b"\"alg\"")
}

/// Decodes base64url without padding (RFC 4648 section 5); `None` outside the alphabet.
fn base64url(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut buffer, mut held) = (0_u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        buffer = buffer << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((buffer >> held & 0xff) as u8);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_header_of_the_standard() {
        assert!(is_header("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.c2ln"));
        assert!(!is_header("eyJuYW1lIjoiSmFuZSJ9.eyJpc3MiOiJqb2UifQ.c2ln"), "JSON, but no algorithm");
        assert!(!is_header("eyJ!"));
    }
}
