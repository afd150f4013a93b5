//! Words, and their folded form for comparing: lower case, without accents.
//!
//! Knows no language. The detector's build depends on it, too, and folds the catalogue's context words by the same rules.

use std::ops::Range;

/// Base letters of U+00C0 to U+017F, upper case folded to lower; a space marks what is no letter or folds to two.
const LATIN: &[u8; 192] = b"aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkkllllllllllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Appends `char` in lower case without its accent. Combining accents vanish.
// Inline: runs over every byte of a text, so the detector compiles it, for speed; this crate is built for size.
#[inline]
pub fn push_folded(char: char, out: &mut String) {
    match char {
        'A'..='Z' => out.push(char.to_ascii_lowercase()),
        '\0'..='\u{7f}' => out.push(char),
        'Æ' | 'æ' => out.push_str("ae"),
        'Œ' | 'œ' => out.push_str("oe"),
        'ß' => out.push_str("ss"),
        'Þ' | 'þ' => out.push_str("th"),
        'Ĳ' | 'ĳ' => out.push_str("ij"),
        '\u{c0}'..='\u{17f}' => match LATIN[char as usize - 0xc0] {
            b' ' => out.push(char),
            base => out.push(char::from(base)),
        },
        _ if is_mark(char) => {}
        _ => out.extend(char.to_lowercase()),
    }
}

/// Whether `char` belongs to a word: a letter or digit of any script, or an accent that combines with one.
#[inline]
pub fn is_word(char: char) -> bool {
    if char.is_ascii() { char.is_ascii_alphanumeric() } else { char.is_alphanumeric() || is_mark(char) }
}

/// Combining accents, which most letters' alphabetic property leaves out.
pub const fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters of scripts written without spaces between words, or (Hangul) with particles attached to foreign words and numbers.
pub const fn is_unspaced(char: char) -> bool {
    matches!(char,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{30ff}'
        | '\u{3100}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Finds the next word of `text` from byte `from` on, appends it folded, and returns where it stands. `camelCase` is two words.
// Inline for the same reason as `push_folded`.
#[inline]
pub fn next_word(text: &str, from: usize, folded: &mut String) -> Option<Range<usize>> {
    // Most words are ASCII: they are copied whole.
    let bytes = text.as_bytes();
    let mut from = from;
    while bytes.get(from).is_some_and(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()) {
        from += 1;
    }
    let mut after_lower = false;
    let mut end = from;
    while let Some(byte) = bytes.get(end).filter(|byte| byte.is_ascii_alphanumeric()) {
        if after_lower && byte.is_ascii_uppercase() {
            break;
        }
        after_lower = byte.is_ascii_lowercase();
        end += 1;
    }
    if end > from && bytes.get(end).is_none_or(u8::is_ascii) {
        let own = folded.len();
        folded.push_str(&text[from..end]);
        folded[own..].make_ascii_lowercase();
        return Some(from..end);
    }

    let mut start = None;
    let mut after_lower = false;
    for (at, char) in text[from..].char_indices() {
        let at = from + at;
        if !is_word(char) || (after_lower && char.is_ascii_uppercase()) {
            if let Some(start) = start {
                return Some(start..at);
            }
            continue;
        }
        start = start.or(Some(at));
        push_folded(char, folded);
        after_lower = char.is_ascii_lowercase();
    }
    start.map(|start| start..text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let (mut all, mut from) = (vec![], 0);
        loop {
            let mut word = String::new();
            match next_word(text, from, &mut word) {
                Some(place) => from = place.end,
                None => return all,
            }
            all.push(word);
        }
    }

    #[test]
    fn folds_case_and_accents() {
        assert_eq!(
            split("Straße NUMÉRO Łódź œuvre e\u{301}t\u{e9} Ÿ ſ ŉ"),
            ["strasse", "numero", "lodz", "oeuvre", "ete", "y", "s", "n"]
        );
    }

    #[test]
    fn splits_identifiers_into_words() {
        assert_eq!(
            split("customerSsn credit_card-number IBAN2"),
            ["customer", "ssn", "credit", "card", "number", "iban2"]
        );
    }

    #[test]
    fn leaves_other_scripts_as_they_are() {
        assert_eq!(split("Телефон 電話"), ["телефон", "電話"]);
    }
}
