//! Two-digit checks modulo 97: IBAN (ISO 13616-1, check digits by ISO/IEC 7064 MOD 97-10) and the French NIR.
//!
//! IBAN lengths are those of the SWIFT IBAN registry, release 101. The NIR key is the one of INSEE's décret n° 82-103:
//! 97 minus the number modulo 97, with Corsica's 2A and 2B read as 19 and 18.

use super::digits::all_same;
use super::{Check, Verdict};

/// See [`iban`]; the span ends where the country's IBAN ends.
pub const IBAN: Check =
    Check { name: "country length and mod 97", run: |text| iban(text).map_or(Verdict::Reject, Verdict::ConfirmPart) };
/// See [`iban_shape`]; the span ends where the country's IBAN ends.
pub const IBAN_LENGTH: Check =
    Check { name: "country length", run: |text| iban_shape(text).map_or(Verdict::Reject, Verdict::ConfirmPart) };
/// A Polish account number without its country: the IBAN is the same with `PL` in front.
pub const PL_ACCOUNT: Check =
    Check { name: "mod 97", run: |text| Verdict::confirm_if(iban(&format!("PL{text}")).is_some()) };
/// See [`nir`].
pub const FR_NIR: Check = Check { name: "NIR key", run: |text| Verdict::confirm_if(nir(text) == Some(true)) };
/// The same without its key; with a wrong one it is none.
pub const FR_NIR_BODY: Check =
    Check { name: "NIR sex and month", run: |text| Verdict::keep_if(nir(&format!("{text}00")).is_some()) };

/// Country and total length of its IBAN.
const LENGTHS: &[([u8; 2], usize)] = &[
    (*b"AD", 24),
    (*b"AE", 23),
    (*b"AL", 28),
    (*b"AT", 20),
    (*b"AZ", 28),
    (*b"BA", 20),
    (*b"BE", 16),
    (*b"BG", 22),
    (*b"BH", 22),
    (*b"BI", 27),
    (*b"BR", 29),
    (*b"BY", 28),
    (*b"CH", 21),
    (*b"CR", 22),
    (*b"CY", 28),
    (*b"CZ", 24),
    (*b"DE", 22),
    (*b"DJ", 27),
    (*b"DK", 18),
    (*b"DO", 28),
    (*b"EE", 20),
    (*b"EG", 29),
    (*b"ES", 24),
    (*b"FI", 18),
    (*b"FK", 18),
    (*b"FO", 18),
    (*b"FR", 27),
    (*b"GB", 22),
    (*b"GE", 22),
    (*b"GI", 23),
    (*b"GL", 18),
    (*b"GR", 27),
    (*b"GT", 28),
    (*b"HN", 28),
    (*b"HR", 21),
    (*b"HU", 28),
    (*b"IE", 22),
    (*b"IL", 23),
    (*b"IQ", 23),
    (*b"IS", 26),
    (*b"IT", 27),
    (*b"JO", 30),
    (*b"KW", 30),
    (*b"KZ", 20),
    (*b"LB", 28),
    (*b"LC", 32),
    (*b"LI", 21),
    (*b"LT", 20),
    (*b"LU", 20),
    (*b"LV", 21),
    (*b"LY", 25),
    (*b"MC", 27),
    (*b"MD", 24),
    (*b"ME", 22),
    (*b"MK", 19),
    (*b"MN", 20),
    (*b"MR", 27),
    (*b"MT", 31),
    (*b"MU", 30),
    (*b"NI", 28),
    (*b"NL", 18),
    (*b"NO", 15),
    (*b"OM", 23),
    (*b"PK", 24),
    (*b"PL", 28),
    (*b"PS", 29),
    (*b"PT", 25),
    (*b"QA", 29),
    (*b"RO", 24),
    (*b"RS", 22),
    (*b"RU", 33),
    (*b"SA", 24),
    (*b"SC", 31),
    (*b"SD", 18),
    (*b"SE", 24),
    (*b"SI", 19),
    (*b"SK", 24),
    (*b"SM", 27),
    (*b"SO", 23),
    (*b"ST", 25),
    (*b"SV", 28),
    (*b"TL", 23),
    (*b"TN", 24),
    (*b"TR", 26),
    (*b"UA", 29),
    (*b"VA", 22),
    (*b"VG", 24),
    (*b"XK", 20),
    (*b"YE", 30),
];

/// How many bytes of `text` (spaces, dots and hyphens between groups skipped) are a valid IBAN that starts at byte 0.
/// What follows it is left alone, because a bank's code or a name often stands right behind the last group.
fn iban(text: &str) -> Option<usize> {
    let end = iban_length(text)?;
    let number = || text[..end].bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    // The standard moves the first four characters to the end. Zeros there would also divide evenly.
    let filler = number().skip(4).all(|byte| byte == b'0');
    (!filler && remainder(number().skip(4).chain(number().take(4))) == 1).then_some(end)
}

/// As [`iban_length`], and the number is mostly digits.
fn iban_shape(text: &str) -> Option<usize> {
    let end = iban_length(text)?;
    let digits = text[..end].bytes().filter(u8::is_ascii_digit).count();
    // Every country's number is mostly digits; a word of the right length is not.
    (digits * 2 > end && !all_same(&text[..end])).then_some(end)
}

/// Where the IBAN ends that starts at byte 0, by its country's length alone.
fn iban_length(text: &str) -> Option<usize> {
    let country = [text.as_bytes().first()?.to_ascii_uppercase(), text.as_bytes().get(1)?.to_ascii_uppercase()];
    let &(_, length) = LENGTHS.iter().find(|(code, _)| *code == country)?;
    let separator = |byte: u8| matches!(byte, b' ' | b'-' | b'.' | b'\n' | b'\r' | b'\t');
    if text.bytes().any(|byte| !byte.is_ascii_alphanumeric() && !separator(byte)) {
        return None;
    }
    text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_alphanumeric()).nth(length - 1).map(|(at, _)| at + 1)
}

/// The number modulo 97; letters (upper case) are read as 10 to 35.
fn remainder(characters: impl Iterator<Item = u8>) -> u32 {
    characters.fold(0, |rest, byte| match byte {
        b'A'..=b'Z' => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
        _ => (rest * 10 + u32::from(byte - b'0')) % 97,
    })
}

/// Whether the key of a French NIR agrees; `None` where its fifteen characters (separators skipped), sex or month make it none.
fn nir(text: &str) -> Option<bool> {
    let mut characters = [0; 15];
    let mut taken = 0;
    for byte in text.bytes().filter(u8::is_ascii_alphanumeric) {
        let slot = characters.get_mut(taken)?;
        *slot = byte.to_ascii_uppercase();
        taken += 1;
    }
    let corsica = match &characters[5..7] {
        b"2A" => Some(*b"19"),
        b"2B" => Some(*b"18"),
        _ => None,
    };
    if let Some(department) = corsica {
        characters[5..7].copy_from_slice(&department);
    }
    if taken != characters.len() || !characters.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sex = matches!(characters[0], b'1'..=b'4' | b'7' | b'8');
    // Months 13, 20 to 42 and 50 to 99 stand for a birth date the registry office did not know.
    let month = (characters[3] - b'0') * 10 + characters[4] - b'0';
    let number = characters[..13].iter().fold(0_u64, |number, byte| number * 10 + u64::from(byte - b'0'));
    let key = characters[13..].iter().fold(0_u64, |key, byte| key * 10 + u64::from(byte - b'0'));
    (sex && matches!(month, 1..=13 | 20..=42 | 50..=99)).then_some(97 - number % 97 == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_the_registrys_examples() {
        for good in [
            "GB29 NWBK 6016 1331 9268 19",
            "DE89370400440532013000",
            "FR14 2004 1010 0505 0001 3M02 606",
            "MT84MALT011000012345MTLCAST001S",
            "NO9386011117947",
            "LC14BOSL123456789012345678901234",
            "nl91 abna 0417 1643 00",
        ] {
            assert_eq!(iban(good), Some(good.len()), "{good}");
        }
    }

    #[test]
    fn a_polish_account_is_its_iban_without_the_country() {
        assert_eq!((PL_ACCOUNT.run)("61 1090 1014 0000 0712 1981 2874"), Verdict::Confirm);
        assert_eq!((PL_ACCOUNT.run)("62 1090 1014 0000 0712 1981 2874"), Verdict::Reject);
    }

    #[test]
    fn stops_at_the_countrys_length() {
        assert_eq!(iban("DE89 3704 0044 0532 0130 00 BIC COBADEFF"), Some(27));
    }

    #[test]
    fn refuses_wrong_digits_lengths_and_countries() {
        for bad in ["GB29 NWBK 6016 1331 9268 18", "DE8937040044053201300", "ZZ89370400440532013000", "DE", ""] {
            assert_eq!(iban(bad), None, "{bad}");
        }
    }

    #[test]
    fn reads_a_french_number_with_corsica() {
        assert_eq!(nir("2 95 10 99 126 111 93"), Some(true));
        assert_eq!(nir("1 85 05 2A 006 084 35"), Some(true));
        assert_eq!(nir("2 95 10 99 126 111 94"), Some(false));
        assert_eq!(nir("2 95 14 99 126 111 94"), None);
        assert_eq!(nir("2 95 10 99 126 111"), None);
    }
}
