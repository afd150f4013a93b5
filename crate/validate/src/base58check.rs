//! `Base58Check`, the encoding of Bitcoin addresses since 2009 (Bitcoin developer reference, chapter Transactions): payload and
//! the first four bytes of its double SHA-256. Litecoin, Dogecoin, Dash and Tron use it with other version bytes, the XRP Ledger with another
//! alphabet (XRPL documentation, Base58 Encodings). Solana's addresses are bare keys of 32 bytes.

use sha2::{Digest, Sha256};

use super::{Check, Verdict};

/// A wallet's secret: extended private keys have 78 bytes (BIP 32), encrypted ones 39 (BIP 38), plain ones 33 or 34; and a checksum of four.
pub const BASE58_SECRET: Check = Check {
    name: "Base58Check checksum",
    run: |text| Verdict::confirm_if(checked(ALPHABET, text).is_some_and(|length| [82, 43, 38, 37].contains(&length))),
};

/// See [`is_address`].
pub const BASE58CHECK: Check =
    Check { name: "Base58Check checksum", run: |text| Verdict::confirm_if(is_address(text)) };

/// The same with the alphabet of the XRP Ledger.
pub const BASE58CHECK_XRP: Check = Check {
    name: "Base58Check checksum",
    run: |text| Verdict::confirm_if(checked(XRP_ALPHABET, text) == Some(ADDRESS)),
};
/// Base58 of a key of 32 bytes; that alone happens by chance.
pub const BASE58_KEY: Check = Check {
    name: "key of 32 bytes",
    run: |text| Verdict::keep_if(decode(ALPHABET, text).is_some_and(|key| key.len() == 32 && key[0] != 0)),
};

const XRP_ALPHABET: &[u8; 58] = b"rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// Version byte, hash of twenty bytes, checksum of four.
const ADDRESS: usize = 25;
/// More letters than the longest secret has; decoding costs their square.
const LONGEST: usize = 128;

/// Whether `text` decodes to an address of one version byte and a hash of 160 bits with a right checksum.
fn is_address(text: &str) -> bool {
    checked(ALPHABET, text) == Some(ADDRESS)
}

/// How many bytes `text` stands for, checksum included, where that is right.
fn checked(alphabet: &[u8; 58], text: &str) -> Option<usize> {
    let decoded = decode(alphabet, text)?;
    let (payload, checksum) = decoded.split_at(decoded.len().checked_sub(4)?);
    Sha256::digest(Sha256::digest(payload)).starts_with(checksum).then_some(decoded.len())
}

fn decode(alphabet: &[u8; 58], text: &str) -> Option<Vec<u8>> {
    let zeros = text.bytes().take_while(|byte| *byte == alphabet[0]).count();
    // Least byte first.
    let mut decoded: Vec<u8> = Vec::with_capacity(text.len().min(LONGEST));
    for byte in text.bytes().skip(zeros) {
        let mut carry = alphabet.iter().position(|letter| *letter == byte).filter(|_| text.len() <= LONGEST)?;
        for place in &mut decoded {
            carry += usize::from(*place) * alphabet.len();
            *place = (carry % 256) as u8;
            carry /= 256;
        }
        if carry > 0 {
            decoded.push(carry as u8);
        }
    }
    // Each leading first letter stands for a zero byte.
    decoded.resize(decoded.len() + zeros, 0);
    decoded.reverse();
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
        assert_eq!(checked(XRP_ALPHABET, "raLnyR4PTuc5SgXGHqYA894a4eoKqoFwu"), Some(ADDRESS));
        assert_eq!(checked(XRP_ALPHABET, "raLnyR4PTuc5SgXGHqYA894a4eoKqoFwy"), None);
    }

    #[test]
    fn reads_secrets_of_wallets() {
        // BIP 32, test vector 1; Bitcoin wiki, Wallet import format; BIP 38, test vector 1.
        let extended = "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi";
        assert_eq!(checked(ALPHABET, extended), Some(82));
        assert_eq!(checked(ALPHABET, "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"), Some(37));
        assert_eq!(checked(ALPHABET, "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg"), Some(43));
        assert_eq!(checked(ALPHABET, "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK"), None);
        assert_eq!(checked(ALPHABET, ""), None);
    }
}
