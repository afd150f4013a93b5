//! Signatures that Microsoft writes into the keys of its services at a fixed place, so that scanners know them. Source:
//! microsoft/security-utilities, `PreciselyClassifiedSecurityKeys`.

use super::sample::is_sample;
use super::{Check, Verdict};

/// See [`is_signed`].
pub const AZURE_KEY: Check =
    Check { name: "issuer's signature inside", run: |text| Verdict::confirm_if(is_signed(text)) };

/// By length of the key with its padding: where the signature stands, and which there are.
const SIGNATURES: &[(usize, usize, &[&str])] = &[
    (44, 33, &["+AEh", "+ASb", "+ARm", "AIoT", "AzCa", "AZEG"]),
    (52, 42, &["+ACR", "AzSe"]),
    (56, 44, &["AzFu"]),
    (88, 76, &["+ASt", "+ABa", "+AMC", "ACDb", "APIM"]),
];

/// Whether a signature stands where it belongs in a key of this length.
fn is_signed(key: &str) -> bool {
    let found = SIGNATURES.iter().find(|(length, ..)| *length == key.len());
    let signed = |(_, at, signatures): &(usize, usize, &[&str])| {
        signatures.iter().any(|signature| key.get(*at..).is_some_and(|rest| rest.starts_with(signature)))
    };
    found.is_some_and(signed) && !is_sample(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_key_by_signature_and_length() {
        let search = format!("{}AzSeA12345", "a1B2c3".repeat(7));
        assert!(is_signed(&search));
        assert!(!is_signed(&search[1..]));
        assert!(!is_signed(&search.replace("AzSe", "Az5e")));
    }
}
