//! Seed phrases of wallets, BIP 39: words of a list of 2,048, eleven bits each, the last bits a checksum by SHA-256.
//!
//! The list is kept in `seed_words.txt`: each word as the number of letters it shares with the one before and the letters that follow.

use sha2::{Digest, Sha256};

use super::{Check, Verdict};

/// See [`end`].
pub const SEED_PHRASE: Check =
    Check { name: "words of a seed phrase", run: |text| end(text).map_or(Verdict::Reject, Verdict::ConfirmPart) };

const WORDS: &str = include_str!("seed_words.txt");
/// Words of 128, 160, 192, 224 and 256 bits, the longest first.
const LENGTHS: [usize; 5] = [24, 21, 18, 15, 12];

/// Where the phrase at the start of `text` ends: behind as many words as have a right checksum, or else (a slip of the pen) as are all in the
/// list.
fn end(text: &str) -> Option<usize> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !c.is_ascii_alphabetic()) {
        if word.len() >= 3 {
            words.push((word.to_ascii_lowercase(), at + word.len()));
        }
        at += word.len() + 1;
    }
    let numbers = numbers(&words.iter().map(|(word, _)| word.as_str()).collect::<Vec<_>>());
    let known = numbers.iter().take_while(|number| number.is_some()).count();
    let numbers: Vec<u16> = numbers.into_iter().flatten().take(known).collect();
    let lengths = || LENGTHS.into_iter().filter(|length| *length <= known);
    let length = lengths().find(|length| is_checked(&numbers[..*length])).or_else(|| lengths().next())?;
    Some(words[length - 1].1)
}

/// The place of each word in the list.
fn numbers(words: &[&str]) -> Vec<Option<u16>> {
    let mut numbers = vec![None; words.len()];
    let mut listed = String::new();
    let mut number = 0;
    let mut look_up = |listed: &str| {
        for (_, found) in words.iter().zip(&mut numbers).filter(|(word, _)| **word == listed) {
            *found = Some(number);
        }
        number += 1;
    };
    for char in WORDS.chars().filter(|char| !char.is_whitespace()) {
        if let Some(shared) = char.to_digit(10) {
            if !listed.is_empty() {
                look_up(&listed);
            }
            listed.truncate(shared as usize);
        } else {
            listed.push(char);
        }
    }
    look_up(&listed);
    numbers
}

/// Whether the last bits are the first bits of the hash of all others.
fn is_checked(numbers: &[u16]) -> bool {
    let bit = |at: usize| numbers[at / 11] >> (10 - at % 11) & 1;
    let checksum = numbers.len() / 3;
    let entropy = numbers.len() * 11 - checksum;
    let bytes: Vec<u8> =
        (0..entropy / 8).map(|byte| (0..8).fold(0, |sum, at| sum << 1 | bit(byte * 8 + at) as u8)).collect();
    let hash = Sha256::digest(&bytes);
    (0..checksum).all(|at| u16::from(hash[at / 8] >> (7 - at % 8) & 1) == bit(entropy + at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_standard_one() {
        assert_eq!(
            numbers(&["abandon", "zoo", "legal", "sausage", "kestrel"]),
            [Some(0), Some(2047), Some(1019), Some(1533), None]
        );
    }

    #[test]
    fn phrases_of_the_standard_have_right_checksums() {
        for (length, phrase) in [
            (12, "legal winner thank year wave sausage worth useful legal winner thank yellow"),
            (12, "abandon math mimic master filter design carbon crystal rookie group knife young"),
            (
                24,
                "letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless",
            ),
        ] {
            let numbers: Vec<u16> = numbers(&phrase.split(' ').collect::<Vec<_>>()).into_iter().flatten().collect();
            assert_eq!(numbers.len(), length);
            assert!(is_checked(&numbers), "{phrase}");
            assert_eq!(end(&format!("{phrase} and then")), Some(phrase.len()));
        }
    }

    #[test]
    fn other_words_are_no_phrase() {
        assert_eq!(end("please keep this paper in the red folder beside the old green box today"), None);
    }
}
