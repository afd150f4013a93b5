//! JSON Web Tokens: RFC 7515 section 3: the first part is a JSON object in base64url that names an algorithm.

use super::base64::decode;
use super::{Check, Framed, Verdict};

/// See [`is_header`].
pub const JWT: Check = Check { name: "header decodes to JSON", run: |text| Verdict::confirm_if(is_header(text)) };

/// A member of a JSON Web Key (RFC 7517): its other members stand in front.
pub const JSON_WEB_KEY: Framed = Framed {
    name: "among the members of a key",
    run: |front, _| {
        let members = ["\"kty", "\"crv", "\"x\"", "\"y\"", "\"e\"", "\"n\"", "\"alg", "\"kid", "\"use\""];
        let front = front.replace('\\', "");
        Verdict::confirm_if(members.iter().any(|member| front.contains(member)))
    },
};

/// Whether the part before the first dot decodes to a JSON object with an `alg` member.
fn is_header(token: &str) -> bool {
    let head = token.split('.').next().unwrap_or(token);
    let Some(json) = decode(head) else { return false };
    json.first() == Some(&b'{') && json.last() == Some(&b'}') && json.windows(5).any(|five| five == b"\"alg\"")
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
