//! The checksum in GitHub's tokens: CRC-32 (ISO 3309, reflected 0xEDB88320) of the random part, written as six base-62 digits.
//! Source: GitHub engineering blog, "Behind GitHub's new authentication token formats", 5 April 2021.

use super::{Check, Verdict};

/// See [`github`].
pub const GITHUB_CRC: Check = Check { name: "CRC-32 in the token", run: |text| Verdict::confirm_if(github(text)) };

/// Whether the last six characters of a token `ghx_…` are the checksum of the thirty before them.
fn github(text: &str) -> bool {
    let Some((_, body)) = text.split_once('_') else { return false };
    let Some((random, check)) = body.len().checked_sub(6).and_then(|at| body.split_at_checked(at)) else {
        return false;
    };
    base62(crc32(random.as_bytes())) == check.as_bytes()
}

/// CRC-32 as ISO 3309 defines it.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 })
    })
}

fn base62(mut value: u32) -> [u8; 6] {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut out = [b'0'; 6];
    for place in out.iter_mut().rev() {
        *place = ALPHABET[(value % 62) as usize];
        value /= 62;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computes_the_standards_check_value() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn one_wrong_character_is_refused() {
        assert!(github("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"));
        assert!(!github("ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkK0mLq17"));
        assert!(!github("ghp_17"));
    }
}
