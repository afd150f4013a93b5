//! Bech32 and Bech32m: BIP 173 and BIP 350, for segregated-witness addresses of Bitcoin.

use super::{Check, Verdict};

/// See [`is_address`].
pub(crate) const BECH32: Check = Check { name: "Bech32 checksum", run: |text| Verdict::confirm_if(is_address(text)) };

const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
/// What the checksum comes to: witness version 0 uses the constant of BIP 173, later versions that of BIP 350.
const BECH32_SUM: u32 = 1;
const BECH32M_SUM: u32 = 0x2bc8_30a3;

/// Whether `text` is an address with a right checksum for its witness version. Mixed case is refused, as BIP 173 demands.
fn is_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if text != lower && text != text.to_ascii_uppercase() {
        return false;
    }
    let Some((human, data)) = lower.rsplit_once('1') else { return false };
    let Some(values) = data.bytes().map(value).collect::<Option<Vec<_>>>() else { return false };
    let Some(version) = values.first().filter(|_| values.len() > 6) else { return false };
    let high = human.bytes().map(|byte| u32::from(byte >> 5));
    let low = human.bytes().map(|byte| u32::from(byte & 31));
    let sum = high.chain([0]).chain(low).chain(values.iter().copied()).fold(1, step);
    sum == if *version == 0 { BECH32_SUM } else { BECH32M_SUM }
}

fn value(byte: u8) -> Option<u32> {
    ALPHABET.iter().position(|letter| *letter == byte).map(|at| at as u32)
}

fn step(sum: u32, value: u32) -> u32 {
    let top = sum >> 25;
    let shifted = (sum & 0x01ff_ffff) << 5 ^ value;
    GENERATOR.iter().enumerate().filter(|(bit, _)| top >> bit & 1 == 1).fold(shifted, |sum, (_, term)| sum ^ term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_the_addresses_of_both_proposals() {
        assert!(is_address("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assert!(is_address("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"));
        assert!(is_address("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"));
    }

    #[test]
    fn refuses_typos_mixed_case_and_the_other_constant() {
        assert!(!is_address("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"));
        assert!(!is_address("bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assert!(!is_address("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"));
        assert!(!is_address("bc1"));
    }
}
