//! Addresses and seeds that end in a CRC-16/XMODEM: Stellar (SEP-23, base 32, little-endian) and TON (TEP-2, base 64 for addresses, big-endian).

use super::{Check, Verdict};

/// See [`stellar`].
pub const STELLAR: Check = Check { name: "SEP-23 checksum", run: |text| Verdict::confirm_if(stellar(text)) };
/// See [`ton`].
pub const TON: Check = Check { name: "TEP-2 checksum", run: |text| Verdict::confirm_if(ton(text)) };

const BASE32: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// 56 letters for a version byte, a key or seed of 32 bytes and the checksum.
fn stellar(text: &str) -> bool {
    let bytes = decode(text, BASE32, 5);
    bytes.len() == 35 && crc(&bytes[..33]).to_le_bytes() == bytes[33..]
}

/// 48 letters for flags, a workchain, a hash of 32 bytes and the checksum.
fn ton(text: &str) -> bool {
    let bytes = decode(text, BASE64, 6);
    bytes.len() == 36 && crc(&bytes[..34]).to_be_bytes() == bytes[34..]
}

/// The whole bytes in `text`; nothing if a letter is foreign.
fn decode(text: &str, alphabet: &[u8], width: u32) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for byte in text.bytes() {
        let Some(value) = alphabet.iter().position(|letter| *letter == byte) else { return Vec::new() };
        bits = bits << width | value as u32;
        held += width;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    bytes
}

fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ 0x1021 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_addresses_from_typos() {
        // SEP-23's own example.
        assert!(stellar("GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ"));
        assert!(!stellar("GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGA"));
        assert!(stellar("SBU2RRGLXH3E5CQHTD3ODLDF2BWDCYUSSBLLZ5GNW7JXHDIYKXZWHOKR"));
        assert!(ton("EQAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHx2j"));
        assert!(!ton("EQAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHx2k"));
        assert_eq!(crc(b"123456789"), 0x31c3);
    }
}
