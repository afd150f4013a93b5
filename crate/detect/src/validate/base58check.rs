//! `Base58Check`, the encoding of Bitcoin addresses since 2009 (Bitcoin developer reference, chapter Transactions): payload and
//! the first four bytes of its double SHA-256.

use sha2::{Digest, Sha256};

use super::{Check, Verdict};

/// See [`is_address`].
pub(crate) const BASE58CHECK: Check =
    Check { name: "Base58Check checksum", run: |text| Verdict::confirm_if(is_address(text)) };

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Version byte, hash of twenty bytes, checksum of four.
const LENGTH: usize = 25;

/// Whether `text` decodes to an address of one version byte and a hash of 160 bits with a right checksum.
fn is_address(text: &str) -> bool {
    let Some(decoded) = decode(text) else { return false };
    let (payload, checksum) = decoded.split_at(LENGTH - 4);
    Sha256::digest(Sha256::digest(payload)).starts_with(checksum)
}

fn decode(text: &str) -> Option<[u8; LENGTH]> {
    let mut decoded = [0_u8; LENGTH];
    for byte in text.bytes() {
        let mut carry = ALPHABET.iter().position(|letter| *letter == byte)?;
        for place in decoded.iter_mut().rev() {
            carry += usize::from(*place) * ALPHABET.len();
            *place = (carry % 256) as u8;
            carry /= 256;
        }
        if carry != 0 {
            return None;
        }
    }
    Some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_first_address_ever_and_its_typos() {
        assert!(is_address("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
        assert!(is_address("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"));
        assert!(!is_address("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"));
        assert!(!is_address("1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a"), "zero is not in the alphabet");
        assert!(!is_address(&"z".repeat(60)));
    }
}
