//! National numbers whose check is a letter, a plain weighted sum or a rule on ranges.
//!
//! Sources, one by one, at the functions. Each takes the number as written; separators are skipped.

use super::date::is_date;
use super::digits::{all_same, exactly, weighted};

/// US social security number: 42 USC 405 as run by the SSA since 2011: no area 000, 666 or 900–999, no group 00, no serial
/// 0000, and not one of the numbers made famous by advertisements (SSA history, "Social Security numbers misused by advertisers").
pub(crate) fn ssn(text: &str) -> bool {
    let Some(number) = exactly::<9>(text) else { return false };
    let value = number.iter().fold(0, |value, digit| value * 10 + digit);
    let (area, group, serial) = (value / 1_000_000, value / 10_000 % 100, value % 10_000);
    let advertised = matches!(value, 78_051_120 | 219_099_999 | 123_456_789 | 111_111_111);
    area != 0 && area != 666 && area < 900 && group != 0 && serial != 0 && !advertised && !all_same(text)
}

/// US individual taxpayer number: IRS Internal Revenue Manual 3.21.263: first digit 9, fourth and fifth 50–65, 70–88, 90–92, 94–99.
pub(crate) fn itin(text: &str) -> bool {
    exactly::<9>(text).is_some_and(|number| {
        number[0] == 9 && matches!(number[3] * 10 + number[4], 50..=65 | 70..=88 | 90..=92 | 94..=99)
    })
}

/// US employer number: the campus prefixes that the IRS lists under "How EINs are assigned and valid EIN prefixes".
pub(crate) fn ein(text: &str) -> bool {
    exactly::<9>(text).is_some_and(|number| {
        let unused = matches!(number[0] * 10 + number[1], 0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97);
        !unused && !all_same(text)
    })
}

/// US routing number: ANSI X9.105 / ABA policy: Federal Reserve prefix and the 3-7-1 checksum.
pub(crate) fn routing(text: &str) -> bool {
    exactly::<9>(text).is_some_and(|number| {
        let prefix = number[0] * 10 + number[1];
        matches!(prefix, 1..=12 | 21..=32 | 61..=72 | 80)
            && weighted(&number, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
            && !all_same(text)
    })
}

/// UK National Insurance number: HMRC NIM39110: letters never used and prefixes never issued.
pub(crate) fn nino(text: &str) -> bool {
    let mut letters = text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return false };
    let never = matches!(&[first, second], b"BG" | b"GB" | b"KN" | b"NK" | b"NT" | b"TN" | b"ZZ");
    !never && !b"DFIQUV".contains(&first) && !b"DFIQUVO".contains(&second) && exactly::<6>(text).is_some()
}

/// Spanish NIF and NIE: Real Decreto 1553/2005 and Orden INT/2058/2008: the letter is the number modulo 23.
pub(crate) fn spanish(text: &str) -> bool {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let mut characters = text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    let Some(check) = characters.next_back() else { return false };
    let mut number = 0_usize;
    let mut length = 0;
    for byte in characters {
        number = number * 10
            + match (length, byte) {
                (0, b'X'..=b'Z') => usize::from(byte - b'X'),
                (_, b'0'..=b'9') => usize::from(byte - b'0'),
                _ => return false,
            };
        length += 1;
        if length > 8 {
            return false;
        }
    }
    length == 8 && number != 0 && LETTERS[number % LETTERS.len()] == check
}

/// Italian codice fiscale: DM 23 December 1976 with omocodia (digits may be written as letters): date, shape and check letter.
pub(crate) fn codice_fiscale(text: &str) -> bool {
    const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let Ok(code) = <[u8; 16]>::try_from(text.as_bytes()) else { return false };
    let code = code.map(|byte| byte.to_ascii_uppercase());
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        _ => b"LMNPQRSTUV".iter().position(|letter| *letter == byte).map(|at| at as u32),
    };
    let pair = |at: usize| Some(digit(code[at])? * 10 + digit(code[at + 1])?);
    let (Some(day), Some(month)) = (pair(9), b"ABCDEHLMPRST".iter().position(|letter| *letter == code[8])) else {
        return false;
    };
    // Women's days are written plus forty; 29 February is accepted in any year because the century is not written.
    let born = is_date(2000, month as u32 + 1, if day > 40 { day - 40 } else { day });
    let sum: u32 = code[..15]
        .iter()
        .enumerate()
        .map(|(at, byte)| {
            let value = usize::from(if byte.is_ascii_digit() { byte - b'0' } else { byte.wrapping_sub(b'A') });
            if at % 2 == 0 { ODD.get(value).copied().unwrap_or(0) } else { value as u32 }
        })
        .sum();
    born && pair(6).is_some() && (12..15).all(|at| digit(code[at]).is_some()) && u32::from(code[15].wrapping_sub(b'A')) == sum % 26
}

/// Polish PESEL: Act of 24 September 2010 on population records: a date whose month carries the century, and a weighted check.
pub(crate) fn pesel(text: &str) -> bool {
    let Some(number) = exactly::<11>(text) else { return false };
    let coded = number[2] * 10 + number[3];
    let century = match coded / 20 {
        4 => 1800,
        plus => 1900 + plus * 100,
    };
    let born = is_date(century + number[0] * 10 + number[1], coded % 20, number[4] * 10 + number[5]);
    let sum = weighted(&number[..10], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    born && (10 - sum % 10) % 10 == number[10]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn american_numbers_follow_their_ranges() {
        assert!(ssn("536-22-8726"));
        for bad in ["000-12-3456", "666-12-3456", "900-12-3456", "123-00-4567", "123-45-0000", "078-05-1120", "123-45-6789"] {
            assert!(!ssn(bad), "{bad}");
        }
        assert!(itin("912-78-1234"));
        assert!(!itin("912-66-1234"));
        assert!(ein("91-1144442"));
        assert!(!ein("07-1144442"));
        assert!(routing("111000025"));
        assert!(!routing("111000024"));
        assert!(!routing("541000026"), "no Federal Reserve district");
    }

    #[test]
    fn british_prefixes_are_checked() {
        assert!(nino("AB 12 34 56 C"));
        assert!(!nino("QQ 12 34 56 C"), "the form's sample prefix");
        assert!(!nino("GB123456A"));
    }

    #[test]
    fn the_spanish_letter_is_the_remainder() {
        assert!(spanish("12345678Z"));
        assert!(spanish("X-1234567-L"));
        assert!(!spanish("12345678A"));
        assert!(!spanish("1234567L"));
    }

    #[test]
    fn the_italian_code_is_read_with_omocodia() {
        assert!(codice_fiscale("RCCMNL83S18D969H"));
        assert!(codice_fiscale("RCCMNL83S18D9SVI") || codice_fiscale("RCCMNL83S18D96VB"));
        assert!(!codice_fiscale("RCCMNL83S18D969A"));
        assert!(!codice_fiscale("RCCMNL83S99D969H"));
    }

    #[test]
    fn pesel_carries_a_real_date() {
        assert!(pesel("44051401359"));
        assert!(pesel("02070803628"));
        assert!(!pesel("44051401358"));
        assert!(!pesel("44131401350"), "month 13");
    }
}
