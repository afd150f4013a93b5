//! Secret keys of wallets by their checksums: `Base58Check` (BIP 32, BIP 38, WIF), Bech32 (NIP-19, age) and `StrKey` (SEP-23).

use super::base58check::checked_length;
use super::bech32::{BECH32_SUM, sum};
use super::{Check, Verdict};

/// Extended private keys have 78 bytes, encrypted ones 39, plain ones 33 or 34; and a checksum of four.
pub(crate) const BASE58_SECRET: Check = Check {
    name: "Base58Check checksum",
    run: |text| Verdict::confirm_if(checked_length(text).is_some_and(|length| [82, 43, 38, 37].contains(&length))),
};

/// The checksum of BIP 173 over whatever prefix.
pub(crate) const BECH32_SECRET: Check =
    Check { name: "Bech32 checksum", run: |text| Verdict::confirm_if(bech32(&text.to_ascii_lowercase())) };

/// Version byte of a seed, 32 bytes, CRC-16/XMODEM.
pub(crate) const STELLAR_SEED: Check =
    Check { name: "StrKey checksum", run: |text| Verdict::confirm_if(stellar(text)) };

fn bech32(text: &str) -> bool {
    sum(text).is_some_and(|(sum, _)| sum == BECH32_SUM)
}

fn stellar(text: &str) -> bool {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'2'..=b'7' => Some(byte - b'2' + 26),
        _ => None,
    };
    let Some(values) = text.bytes().map(value).collect::<Option<Vec<_>>>() else { return false };
    let bit = |at: usize| values[at / 5] >> (4 - at % 5) & 1;
    let bytes: Vec<u8> =
        (0..values.len() * 5 / 8).map(|byte| (0..8).fold(0, |sum, at| sum << 1 | bit(byte * 8 + at))).collect();
    let Some((payload, checksum)) = bytes.split_at_checked(33) else { return false };
    let crc = payload.iter().fold(0_u16, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 })
    });
    checksum == crc.to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_vectors_of_the_standards() {
        // BIP 32, test vector 1; Bitcoin wiki, Wallet import format; BIP 38, test vector 1; NIP-19; SEP-23.
        assert!(
            checked_length(
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi"
            ) == Some(82)
        );
        assert!(checked_length("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ") == Some(37));
        assert!(checked_length("6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg") == Some(43));
        assert!(bech32("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"));
        assert!(stellar("SBU2RRGLXH3E5CQHTD3ODLDF2BWDCYUSSBLLZ5GNW7JXHDIYKXZWHOKR"));
    }

    #[test]
    fn refuses_typos() {
        assert!(checked_length("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK").is_none());
        assert!(!bech32("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe6"));
        assert!(!stellar("SBU2RRGLXH3E5CQHTD3ODLDF2BWDCYUSSBLLZ5GNW7JXHDIYKXZWHOKS"));
        assert!(checked_length("").is_none() && !bech32("") && !stellar(""));
    }
}
