//! `Base58Check`, the encoding of Bitcoin addresses since 2009 (Bitcoin developer reference, chapter Transactions): payload and
//! the first four bytes of its double SHA-256. Litecoin, Dogecoin, Dash and Tron use it with other version bytes, the XRP Ledger with another
//! alphabet (XRPL documentation, Base58 Encodings). Solana's addresses are bare keys of 32 bytes.

use sha2::{Digest, Sha256};

use super::{Check, Verdict};

/// See [`is_address`].
pub(crate) const BASE58CHECK: Check =
    Check { name: "Base58Check checksum", run: |text| Verdict::confirm_if(is_address(text)) };

/// The same with the alphabet of the XRP Ledger.
pub(crate) const BASE58CHECK_XRP: Check =
    Check { name: "Base58Check checksum", run: |text| Verdict::confirm_if(is_address_in(XRP_ALPHABET, text)) };
/// Base58 of a key of 32 bytes; that alone happens by chance.
pub(crate) const BASE58_KEY: Check = Check {
    name: "key of 32 bytes",
    run: |text| Verdict::keep_if(decode::<32>(ALPHABET, text).is_some_and(|key| key[0] != 0)),
};

const XRP_ALPHABET: &[u8; 58] = b"rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Version byte, hash of twenty bytes, checksum of four.
const LENGTH: usize = 25;

/// Whether `text` decodes to an address of one version byte and a hash of 160 bits with a right checksum.
fn is_address(text: &str) -> bool {
    is_address_in(ALPHABET, text)
}

fn is_address_in(alphabet: &[u8; 58], text: &str) -> bool {
    let Some(decoded) = decode::<LENGTH>(alphabet, text) else { return false };
    let (payload, checksum) = decoded.split_at(LENGTH - 4);
    Sha256::digest(Sha256::digest(payload)).starts_with(checksum)
}

fn decode<const N: usize>(alphabet: &[u8; 58], text: &str) -> Option<[u8; N]> {
    let mut decoded = [0_u8; N];
    for byte in text.bytes() {
        let mut carry = alphabet.iter().position(|letter| *letter == byte)?;
        for place in decoded.iter_mut().rev() {
            carry += usize::from(*place) * alphabet.len();
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

    #[test]
    fn reads_other_chains() {
        assert!(is_address("LKKHMBjCU89fyFNgSRprDoD8Jb25N8uWvd") && is_address("TA4Y62o6YC2Zsck9rZVGTvqW1AQ7X9zTnj"));
        assert!(is_address_in(XRP_ALPHABET, "raLnyR4PTuc5SgXGHqYA894a4eoKqoFwu"));
        assert!(!is_address_in(XRP_ALPHABET, "raLnyR4PTuc5SgXGHqYA894a4eoKqoFwy"));
    }
}
