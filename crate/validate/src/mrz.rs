//! Machine-readable zones of travel documents: ICAO Doc 9303 parts 3 (check digits), 4 (passports), 5 (cards), 6 and 7 (visas).

use super::{Check, Verdict};

/// See [`zone`]; the span ends where the zone ends.
pub const MRZ: Check =
    Check { name: "ICAO check digits", run: |text| zone(text).map_or(Verdict::Reject, Verdict::ConfirmPart) };

/// The check digit over `field`: weights 7, 3, 1; fillers count nothing, letters ten and more.
pub(super) fn check_digit(field: &[u8]) -> Option<u8> {
    let mut sum = 0;
    for (byte, weight) in field.iter().zip([7, 3, 1].iter().cycle()) {
        let value = match byte.to_ascii_uppercase() {
            b'<' => 0,
            digit @ b'0'..=b'9' => digit - b'0',
            letter @ b'A'..=b'Z' => letter - b'A' + 10,
            _ => return None,
        };
        sum += u32::from(value) * weight;
    }
    Some((sum % 10) as u8)
}

/// Where the zone at the start of `text` ends: two lines of 44 (passports, large visas) or 36, three of 30 (cards), or the second line of a
/// passport alone. Number, birth and expiry have to agree with their check digits. Fillers at the end of a line may have got lost.
fn zone(text: &str) -> Option<usize> {
    // Field and check digit behind it, in the line that holds them.
    const PASSPORT: [(usize, usize, usize); 3] = [(1, 0, 9), (1, 13, 19), (1, 21, 27)];
    const CARD: [(usize, usize, usize); 3] = [(0, 5, 14), (1, 0, 6), (1, 8, 14)];
    // France's identity card of 1988 to 2021 has no expiry.
    const FRENCH: [(usize, usize, usize); 2] = [(1, 0, 12), (1, 27, 33)];
    let (mut lines, mut ends, mut at) = (Vec::new(), Vec::new(), 0);
    for line in text.split(|char: char| char.is_ascii_whitespace()) {
        at += line.len();
        if !line.is_empty() {
            lines.push(line.as_bytes());
            ends.push(at);
        }
        at += 1;
    }
    let agree = |fields: &[(usize, usize, usize)], from: usize| {
        fields.iter().all(|&(line, start, end)| {
            let line = lines.get(line - from).copied().unwrap_or_default();
            let Some((check, field)) = line.get(start..=end).and_then(<[u8]>::split_last) else { return false };
            let digit = if *check == b'<' { 0 } else { check.wrapping_sub(b'0') };
            check_digit(field) == Some(digit) || (start == 5 && *check == b'<')
        })
    };
    if text.starts_with("IDFRA") && agree(&FRENCH, 0) || agree(&PASSPORT, 0) {
        return Some(ends[1]);
    }
    if agree(&CARD, 0) {
        return ends.get(2).or(ends.get(1)).copied();
    }
    if agree(&PASSPORT, 1) { ends.first().copied() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_the_documents() {
        assert_eq!(check_digit(b"520727"), Some(3));
        assert_eq!(check_digit(b"AB2134<<<"), Some(5));
        assert_eq!(check_digit(b"a b"), None);
    }

    #[test]
    fn zones_of_every_size() {
        let passport = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
        let visa = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
        let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        for good in [passport, visa, card, &passport[45..], &passport.replace('\n', "\r\n")] {
            assert_eq!(zone(good), Some(good.len()), "{good}");
        }
        assert_eq!(zone(&format!("{passport}\nNEXT")), Some(passport.len()));
        assert_eq!(zone(&passport.replace("C36", "C35")), None);
        assert_eq!(zone("P<UTOERIKSSON<<ANNA\nCALL"), None);
    }
}
