//! Codes in groups of letters and digits, as services print them for people to type: access, recovery and licence codes.

use super::scramble::is_scrambled;
use super::{Check, Framed, Verdict};

/// See [`is_code`].
pub const CODE_GROUP: Check =
    Check { name: "letters and digits mixed", run: |text| Verdict::confirm_if(is_code(text)) };

/// See [`list_end`].
pub const CODE_LIST: Check =
    Check { name: "a list of codes", run: |text| list_end(text).map_or(Verdict::Reject, Verdict::ConfirmPart) };

/// See [`is_phrase`].
pub const PASSPHRASE: Framed = Framed {
    name: "words that make no sentence",
    run: |front, text| {
        let quoted = front.ends_with(['"', '\'', '“', '«']);
        if is_phrase(text, quoted) { Verdict::Confirm } else { Verdict::Reject }
    },
};

/// See [`digits_end`].
pub const SPOKEN_DIGITS: Check =
    Check { name: "digits in words", run: |text| digits_end(text).map_or(Verdict::Reject, Verdict::ConfirmPart) };

/// Where the digits in words at the start of `value` end; at least four of them (`double four` are two).
fn digits_end(value: &str) -> Option<usize> {
    const DIGITS: &[&str] = &[
        "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "null", "eins", "zwei",
        "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "un", "deux", "trois", "quatre", "cinq", "sept",
        "huit", "neuf", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    ];
    let (mut count, mut end, mut at) = (0, 0, 0);
    for word in value.split([' ', ',', '-']) {
        let lower = word.to_lowercase();
        let digit = DIGITS.contains(&lower.as_str());
        if !digit && !["", "double", "treble", "triple"].contains(&lower.as_str()) {
            break;
        }
        count += usize::from(!lower.is_empty());
        end = if digit { at + word.len() } else { end };
        at += word.len() + 1;
    }
    (count >= 4).then_some(end)
}

/// Whether `value` mixes letters and digits as no word with a number at its end (`Python3`, `step2`), version or date does.
fn is_code(value: &str) -> bool {
    let groups: Vec<&str> = value.split(['-', ' ', '.']).collect();
    let count = |class: fn(&u8) -> bool| value.bytes().filter(class).count();
    let (digits, letters) = (count(u8::is_ascii_digit), count(u8::is_ascii_alphabetic));
    let capitals = count(u8::is_ascii_uppercase);
    let stem = value.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = groups.len() == 1
        && stem.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (capitals < stem.len() || stem.len() >= 4)
        && !is_scrambled(stem);
    let dashed = groups.len() > 1 && (groups.len() > 2 || capitals == letters || capitals > 0 && digits >= 3);
    let single = groups.len() == 1 && !word && (capitals == letters || capitals > 0 || value.len() <= 6);
    let standard = groups.len() == 2
        && groups[0].bytes().all(|byte| byte.is_ascii_alphabetic())
        && groups[1].len() <= 5
        && groups[1].bytes().all(|byte| byte.is_ascii_digit());
    !standard
        && !["0x", "CVE-", "CAN-", "GHSA-"].iter().any(|public| value.starts_with(public))
        && digits >= 1
        && letters >= 1
        && digits + letters >= 4
        && (dashed && digits >= 2 || single)
}

/// Where the list of recovery codes at the start of `value` ends: all groups are as long as the first, and most hold a digit.
fn list_end(value: &str) -> Option<usize> {
    let (mut groups, mut digits, mut end, mut at) = (0, 0, 0, 0);
    let mut long = 0;
    for group in value.split(|c: char| !c.is_ascii_alphanumeric()) {
        let size = group.len();
        // The number of a line is no group.
        if size > 2 {
            long = if groups == 0 { size } else { long };
            if size != long {
                break;
            }
            groups += 1;
            digits += usize::from(group.bytes().any(|byte| byte.is_ascii_digit()));
            end = at + size;
        }
        at += size + 1;
    }
    (long >= 4 && groups >= 3 && digits * 3 >= groups * 2).then_some(end)
}

/// Whether words announced as a passphrase are one: no article, preposition or verb that would tell where it is instead.
fn is_phrase(value: &str, quoted: bool) -> bool {
    /// Of the words below those that a phrase in quotes may have, too.
    const JOINTS: &[&str] = &["in", "on", "at", "with", "from", "under", "and", "or", "con", "en", "de", "sur", "avec"];
    const TELLS: &[&str] = &[
        "the",
        "in",
        "on",
        "is",
        "was",
        "has",
        "will",
        "must",
        "can",
        "see",
        "ask",
        "same",
        "not",
        "for",
        "with",
        "from",
        "under",
        "at",
        "as",
        "to",
        "and",
        "or",
        "we",
        "you",
        "which",
        "that",
        "siehe",
        "steht",
        "ist",
        "im",
        "wie",
        "der",
        "die",
        "das",
        "nicht",
        "wird",
        "bitte",
        "dans",
        "voir",
        "est",
        "chez",
        "pas",
        "sur",
        "avec",
        "pour",
        "el",
        "es",
        "en",
        "con",
        "no",
        "ver",
        "jest",
        "nie",
        "het",
        "de",
        "een",
        "staat",
        "changed",
        "required",
        "should",
        "used",
        "protected",
    ];
    let words: Vec<&str> = value.split(' ').collect();
    let first = words.first().copied().unwrap_or_default();
    let looked_at = if quoted { words.len() } else { 3 };
    let tells = words.iter().take(looked_at).filter(|word| TELLS.contains(word) && !(quoted && JOINTS.contains(word)));
    (3..=8).contains(&words.len()) && !TELLS.contains(&first) && tells.count() == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_words_with_numbers() {
        for code in [
            "QF7T-9MZK-22XD",
            "T4-mango-88",
            "V-N83L-K2RT-60",
            "W9T 4KX 2RB",
            "kq7wv",
            "A8143",
            "19B57",
            "rT7xQe",
            "G-440178",
        ] {
            assert!(is_code(code), "{code}");
        }
        for other in [
            "Python3",
            "step2",
            "well-known",
            "2024-01-12",
            "1.2.3",
            "utf-8",
            "release-2024",
            "user42",
            "RFC-3339",
            "SAFE27",
            "0x6100",
            "SAFE27",
            "0x6100",
        ] {
            assert!(!is_code(other), "{other}");
        }
    }

    #[test]
    fn lists_of_codes_are_even() {
        assert_eq!(list_end("9f3k-22mq\n77xw-p0ad\nkk18-vz5t"), Some(29));
        assert_eq!(list_end("8841 2203   9917 6040\n1150 3382   4478 9015\n\nPrint"), Some(43));
        assert_eq!(list_end("four week plan\nmore text here"), None);
    }

    #[test]
    fn passphrases_tell_nothing() {
        assert!(is_phrase("quatre mulots sous la bâche", false) && is_phrase("nine green bottles 1971", false));
        assert!(
            !is_phrase("in the red envelope", false)
                && is_phrase("four goats on a bicycle", true)
                && !is_phrase("your key is not set", true)
                && !is_phrase("required for all users", false)
                && !is_phrase("steht am whiteboard", false)
        );
    }
}
