//! Secret keys of wallets by their checksums: `Base58Check` (BIP 32, BIP 38, WIF), Bech32 (NIP-19, age) and `StrKey` (SEP-23).

use sha2::{Digest, Sha256};

use super::{Check, Verdict};

/// Extended private keys have 78 bytes, encrypted ones 39, plain ones 33 or 34; and a checksum of four.
pub(crate) const BASE58_SECRET: Check = Check {
    name: "Base58Check checksum",
    run: |text| Verdict::confirm_if(base58(text).is_some_and(|length| [82, 43, 38, 37].contains(&length))),
};

/// The checksum of BIP 173 over whatever prefix.
pub(crate) const BECH32_SECRET: Check =
    Check { name: "Bech32 checksum", run: |text| Verdict::confirm_if(bech32(&text.to_ascii_lowercase())) };

/// Version byte of a seed, 32 bytes, CRC-16/XMODEM.
pub(crate) const STELLAR_SEED: Check =
    Check { name: "StrKey checksum", run: |text| Verdict::confirm_if(stellar(text)) };

/// How many bytes `text` stands for, checksum included, where that is right.
fn base58(text: &str) -> Option<usize> {
    const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut decoded: Vec<u8> = Vec::with_capacity(text.len());
    let zeros = text.bytes().take_while(|byte| *byte == ALPHABET[0]).count();
    for byte in text.bytes().skip(zeros) {
        let mut carry = ALPHABET.iter().position(|letter| *letter == byte)?;
        for place in &mut decoded {
            carry += usize::from(*place) * ALPHABET.len();
            *place = (carry % 256) as u8;
            carry /= 256;
        }
        while carry > 0 {
            decoded.push((carry % 256) as u8);
            carry /= 256;
        }
    }
    // Least byte first up to here; each leading `1` stands for a zero byte.
    decoded.resize(decoded.len() + zeros, 0);
    decoded.reverse();
    let (payload, checksum) = decoded.split_at(decoded.len().checked_sub(4)?);
    Sha256::digest(Sha256::digest(payload)).starts_with(checksum).then_some(decoded.len())
}

fn bech32(text: &str) -> bool {
    const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let Some((human, data)) = text.rsplit_once('1') else { return false };
    let value = |byte: u8| ALPHABET.iter().position(|letter| *letter == byte).map(|at| at as u32);
    let Some(values) = data.bytes().map(value).collect::<Option<Vec<_>>>() else { return false };
    let high = human.bytes().map(|byte| u32::from(byte >> 5));
    let low = human.bytes().map(|byte| u32::from(byte & 31));
    let sum = high.chain([0]).chain(low).chain(values).fold(1_u32, |sum, value| {
        let top = sum >> 25;
        let shifted = (sum & 0x01ff_ffff) << 5 ^ value;
        GENERATOR.iter().enumerate().filter(|(bit, _)| top >> bit & 1 == 1).fold(shifted, |sum, (_, term)| sum ^ term)
    });
    sum == 1
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
            base58(
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi"
            ) == Some(82)
        );
        assert!(base58("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ") == Some(37));
        assert!(base58("6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg") == Some(43));
        assert!(bech32("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"));
        assert!(stellar("SBU2RRGLXH3E5CQHTD3ODLDF2BWDCYUSSBLLZ5GNW7JXHDIYKXZWHOKR"));
    }

    #[test]
    fn refuses_typos() {
        assert!(base58("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK").is_none());
        assert!(!bech32("nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe6"));
        assert!(!stellar("SBU2RRGLXH3E5CQHTD3ODLDF2BWDCYUSSBLLZ5GNW7JXHDIYKXZWHOKS"));
        assert!(base58("").is_none() && !bech32("") && !stellar(""));
    }
}
