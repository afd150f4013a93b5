//! What base64 hides (RFC 4648): credentials of the form `user:password` and keys in PEM armour.

use super::{Check, Verdict};

/// User and password of HTTP, npm and Docker: RFC 7617.
pub const CREDENTIALS_IN_BASE64: Check = Check {
    name: "decodes to user and password",
    run: |text| {
        let pair = decode(text).is_some_and(|decoded| {
            let printable = decoded.iter().all(|byte| (b' '..=b'~').contains(byte) || *byte >= 0x80);
            printable && decoded.iter().position(|byte| *byte == b':').is_some_and(|at| at + 4 < decoded.len())
        });
        Verdict::confirm_if(pair)
    },
};

/// A private key in PEM armour, as Kubernetes and CI variables carry it.
pub const KEY_IN_BASE64: Check = Check {
    name: "decodes to a private key",
    run: |text| {
        let head = &text.as_bytes()[..text.len().min(64)];
        let head = std::str::from_utf8(head).ok().and_then(decode).unwrap_or_default();
        Verdict::confirm_if(head.windows(11).any(|eleven| eleven == b"PRIVATE KEY"))
    },
};

/// A macaroon of version 1: packets, each begun by its length in four hexadecimal digits; the first tells the location.
pub const MACAROON: Check = Check {
    name: "decodes to packets of a macaroon",
    run: |text| {
        let head = text.get(..24).and_then(decode).unwrap_or_default();
        Verdict::confirm_if(head.get(4..12) == Some(b"location"))
    },
};

/// The body of a key in armour: Base64 between its lines, in one piece or in small groups, where manuals leave dots.
pub const KEY_BODY: Check = Check {
    name: "a body in its armour",
    run: |text| {
        let body =
            text.splitn(3, "-----").nth(2).and_then(|rest| rest.rsplit_once("-----END")).map_or("", |(body, _)| body);
        let digit = |run: &str| run.bytes().any(|byte| byte.is_ascii_digit());
        let drawn = |run: &str| run.len() >= 8 && digit(run) || run.len() >= 16;
        let runs = || body.split(|char: char| !char.is_ascii_alphanumeric() && !"+/=".contains(char));
        Verdict::confirm_if(runs().any(drawn) || digit(body) && runs().map(str::len).sum::<usize>() >= GROUPED)
    },
};

/// Characters of Base64 in a body written in groups.
const GROUPED: usize = 40;

/// Decodes either alphabet, with or without padding; `None` outside of them.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut buffer, mut held) = (0_u32, 0);
    for byte in text.trim_end_matches('=').bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
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
    fn reads_credentials_and_keys() {
        assert_eq!((CREDENTIALS_IN_BASE64.run)("YWRtaW46cEBzc3cwcmQ="), Verdict::Confirm);
        assert_eq!((CREDENTIALS_IN_BASE64.run)("aGVsbG8gd29ybGQ"), Verdict::Reject);
        assert_eq!((KEY_IN_BASE64.run)("LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlF"), Verdict::Confirm);
        assert_eq!(
            (KEY_IN_BASE64.run)("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUU"),
            Verdict::Reject,
            "a certificate"
        );
    }
}
