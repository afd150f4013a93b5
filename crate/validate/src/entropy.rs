//! Tells what a machine drew at random from what a person named: Shannon's entropy over characters ("A Mathematical Theory of
//! Communication", 1948) with the alphabet taken into account.
//!
//! Thresholds were chosen on random keys of each alphabet against identifiers in source text: of 16 random hexadecimal digits 99 %
//! come above 2.6 bits, of 16 random letters and digits above 3.3.

use super::sample::is_sample;
use super::scramble::is_scrambled;
use super::{Check, Verdict};

/// See [`is_random`].
pub const RANDOM: Check = Check { name: "looks random", run: |text| Verdict::confirm_if(is_random(text)) };

/// See [`is_random`]; the padding in front (`AAAAAAAA…`) is not counted.
pub const RANDOM_TAIL: Check = Check {
    name: "looks random behind its padding",
    run: |text| Verdict::confirm_if(is_random(text.trim_start_matches('A'))),
};

/// Whether `value` looks drawn by a machine: enough entropy for its alphabet, digits among the letters, no sample, no path or name.
pub(super) fn is_random(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let hexadecimal = value.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let least = if hexadecimal { 2.6 } else { 3.3 };
    digits >= 2 && letters >= 2 && bits(value) >= least && !is_sample(value) && !is_name(value, 4)
}

/// Bits of entropy a character.
pub(super) fn bits(value: &str) -> f32 {
    let mut counts = [0_u16; 256];
    for byte in value.bytes() {
        counts[usize::from(byte)] += 1;
    }
    let total = value.len() as f32;
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f32::from(*count) / total)
        .map(|share| -share * share.log2())
        .sum()
}

/// An identifier of a program: words joined by `_ - . /`, none of them mixing letters and digits beyond a number of so many digits at its
/// end (`my_token_2`, `config.auth.v1`).
pub(super) fn is_name(value: &str, longest_number: usize) -> bool {
    value.split(['_', '-', '.', '/', ':']).all(|word| {
        let stem = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = word.len() - stem.len();
        stem.bytes().all(|byte| byte.is_ascii_alphabetic())
            && number <= longest_number
            && !is_humped(stem)
            && (stem.len() < 8 || !is_scrambled(stem))
    })
}

/// Capitals in the middle more than once in three letters: `XkQfPzRt` is no camel case.
fn is_humped(stem: &str) -> bool {
    let capitals = stem.bytes().skip(1).filter(u8::is_ascii_uppercase).count();
    capitals * 3 > stem.len() && stem.bytes().any(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_look_random_and_names_do_not() {
        for random in ["9f86d081884c7d659a2feaa0c55ad015", "Zx83kLq0Pw72mNvb", "b1946ac9-2492-4d23-47c6-235b4d2611184"]
        {
            assert!(is_random(random), "{random}");
        }
        for name in [
            "process_env_api_key2",
            "config.auth.token.v1",
            "aaaaaaaa11111111",
            "https-only-cookie",
            "AKIAIOSFODNN7EXAMPLE",
        ] {
            assert!(!is_random(name), "{name}");
        }
    }
}
