//! Base64url without padding (RFC 4648, section 5), as OpenID Connect and PKCE have it. Of each text there is one way to write it.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for letter in 0..=three.len() {
            text.push(char::from(ALPHABET[(bits >> (18 - 6 * letter)) as usize & 63]));
        }
    }
    text
}

/// Reads what [`encode`] writes; `None` for anything else, padding and bits left over included.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for four in text.as_bytes().chunks(4) {
        let value = |letter: &u8| ALPHABET.iter().position(|known| known == letter);
        let bits = four.iter().try_fold(0, |bits, letter| Some(bits << 6 | value(letter)?))? << (6 * (4 - four.len()));
        bytes.extend([bits >> 16, bits >> 8, bits].map(|byte| byte as u8).iter().take(four.len() - 1));
    }
    (encode(&bytes) == text).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_the_test_vectors() {
        // RFC 4648, section 10, without their padding; RFC 7636, appendix B, for the two letters of this alphabet.
        let challenge = [
            19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8, 118, 168, 120, 173, 109, 241, 68, 86,
            110, 225, 137, 74, 203, 112, 249, 195,
        ];
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (b"\xfb\xff", "-_8"),
            (&challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
        ] {
            assert_eq!(encode(bytes), text);
            assert_eq!(decode(text).as_deref(), Some(bytes), "{text}");
        }
    }

    #[test]
    fn there_is_one_way_to_write_it() {
        for text in ["Zg==", "Zh", "Zm9", "Z", "Zm9vY", "Zm9v ", "+/8", "Zm\n9v", "Zmé"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
