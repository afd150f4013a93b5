//! Bech32 and Bech32m: BIP 173 and BIP 350, for segregated-witness addresses of Bitcoin; the same code on other chains, whose data begin
//! with no version; and the longer code of Bitcoin Cash (`CashAddr` specification).

use super::{Check, Verdict};

/// See [`is_address`].
pub const BECH32: Check = Check { name: "Bech32 checksum", run: |text| Verdict::confirm_if(is_address(text)) };

/// See [`is_bech32`]; keys of Nostr (NIP-19) and age are written so, too.
pub const BECH32_ANY: Check = Check { name: "Bech32 checksum", run: |text| Verdict::confirm_if(is_bech32(text)) };
/// See [`is_cash_address`].
pub const CASH_ADDRESS: Check =
    Check { name: "CashAddr checksum", run: |text| Verdict::confirm_if(is_cash_address(text)) };

const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
/// What the checksum comes to: witness version 0 uses the constant of BIP 173, later versions that of BIP 350.
const BECH32_SUM: u32 = 1;
const BECH32M_SUM: u32 = 0x2bc8_30a3;

/// Whether `text` is an address with a right checksum for its witness version. Mixed case is refused, as BIP 173 demands.
fn is_address(text: &str) -> bool {
    checksum(text).is_some_and(|(version, sum)| sum == if version == 0 { BECH32_SUM } else { BECH32M_SUM })
}

/// Whether the checksum is that of either proposal.
fn is_bech32(text: &str) -> bool {
    checksum(text).is_some_and(|(_, sum)| sum == BECH32_SUM || sum == BECH32M_SUM)
}

/// The first value of the data part, and what the checksum comes to.
fn checksum(text: &str) -> Option<(u32, u32)> {
    let lower = text.to_ascii_lowercase();
    if text != lower && text != text.to_ascii_uppercase() {
        return None;
    }
    let (human, data) = lower.rsplit_once('1')?;
    let values = data.bytes().map(value).collect::<Option<Vec<_>>>()?;
    let version = values.first().filter(|_| values.len() > 6)?;
    let high = human.bytes().map(|byte| u32::from(byte >> 5));
    let low = human.bytes().map(|byte| u32::from(byte & 31));
    Some((*version, high.chain([0]).chain(low).chain(values.iter().copied()).fold(1, step)))
}

/// Whether `text`, with its prefix or without, is an address of Bitcoin Cash.
fn is_cash_address(text: &str) -> bool {
    let data = text.strip_prefix("bitcoincash:").unwrap_or(text);
    let Some(values) = data.bytes().map(value).collect::<Option<Vec<_>>>() else { return false };
    let prefix = b"bitcoincash".iter().map(|byte| u32::from(byte & 31)).chain([0]);
    let sum = prefix.chain(values.iter().copied()).fold(1_u64, |sum, value| {
        let shifted = (sum & 0x07_ffff_ffff) << 5 ^ u64::from(value);
        let terms = CASH_GENERATOR.iter().enumerate().filter(|(bit, _)| sum >> (35 + bit) & 1 == 1);
        terms.fold(shifted, |sum, (_, term)| sum ^ term)
    });
    sum == 1
}

const CASH_GENERATOR: [u64; 5] = [0x98_f2bc_8e61, 0x79_b76d_99e2, 0xf3_3e5f_b3c4, 0xae_2eab_e2a8, 0x1e_4f43_e470];

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
    fn reads_other_chains() {
        assert!(is_bech32("cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xu"));
        assert!(!is_bech32("cosmos1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5lzv7xx"));
        assert!(is_bech32("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"));
        assert!(!is_bech32("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe6"));
        // The CashAddr specification's own example.
        assert!(is_cash_address("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"));
        assert!(is_cash_address("qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kw"));
        assert!(!is_cash_address("qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzstne440kq"));
    }

    #[test]
    fn refuses_typos_mixed_case_and_the_other_constant() {
        assert!(!is_address("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"));
        assert!(!is_address("bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        assert!(!is_address("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"));
        assert!(!is_address("bc1"));
    }
}
