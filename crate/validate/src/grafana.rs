//! The checksum in Grafana's tokens: CRC-32 of all before it, eight hexadecimal digits, lowest byte first. Source: grafana/grafana,
//! pkg/components/satokengen.

use super::crc32::crc32;
use super::{Check, Verdict};

/// See [`is_token`].
pub const GRAFANA_CRC: Check = Check { name: "CRC-32 in the token", run: |text| Verdict::confirm_if(is_token(text)) };

/// Whether what stands behind the last underscore is the checksum of what stands before it.
fn is_token(text: &str) -> bool {
    let Some((signed, check)) = text.rsplit_once('_') else { return false };
    u32::from_str_radix(check, 16).is_ok_and(|check| check.swap_bytes() == crc32(signed.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_token_of_the_source() {
        assert!(is_token("glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a"));
        assert!(!is_token("glsa_yscW25imSKJIuav8zF37RZmnbiDvB05H_fcaaf58a"));
        assert!(!is_token("glsa"));
    }
}
