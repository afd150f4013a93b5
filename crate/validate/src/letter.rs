//! Check letters: Spanish NIF and NIE, Italian codice fiscale.

use super::date::is_date;
use super::{Check, Verdict};

/// See [`spanish`].
pub const ES_NIF: Check = Check { name: "NIF letter", run: |text| Verdict::confirm_if(spanish(text)) };
/// See [`codice_fiscale`].
pub const IT_FISCAL_CODE: Check =
    Check { name: "codice fiscale date and check letter", run: |text| Verdict::confirm_if(codice_fiscale(text)) };

/// Whether `text` is a person's NIF or NIE, or a company's CIF.
pub(super) fn is_spanish_tax_number(text: &str) -> bool {
    spanish(text) || is_cif(text)
}

/// Spanish CIF: Orden EHA/451/2008: a letter for the kind of company, seven digits, and a check as digit or letter.
pub(super) fn is_cif(text: &str) -> bool {
    let compact: Vec<u8> =
        text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase()).collect();
    let [b'A'..=b'H' | b'J' | b'N' | b'P'..=b'S' | b'U'..=b'W', number @ .., check] = &compact[..] else {
        return false;
    };
    let Ok(number) = <[u8; 7]>::try_from(number) else { return false };
    if !number.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let sum: u32 = number
        .iter()
        .enumerate()
        .map(|(at, byte)| (at, u32::from(byte - b'0')))
        .map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    let right = ((10 - sum % 10) % 10) as usize;
    *check == b"0123456789"[right] || *check == b"JABCDEFGHI"[right]
}

/// Spanish NIF and NIE: Real Decreto 1553/2005 and Orden INT/2058/2008: the letter is the number modulo 23. K, L and M begin the
/// NIF of children, of Spaniards abroad and of foreigners without a NIE.
fn spanish(text: &str) -> bool {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let mut characters = text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    let Some(check) = characters.next_back() else { return false };
    let mut number = 0_usize;
    let mut length = 0;
    for byte in characters {
        number = number * 10
            + match (length, byte) {
                (0, b'X'..=b'Z') => usize::from(byte - b'X'),
                (0, b'K'..=b'M') => 0,
                (_, b'0'..=b'9') => usize::from(byte - b'0'),
                _ => return false,
            };
        length += 1;
        if length > 8 {
            return false;
        }
    }
    let short = length == 7 && text.starts_with(|first: char| first.is_ascii_digit());
    (length == 8 || short) && number != 0 && LETTERS[number % LETTERS.len()] == check
}

/// Italian codice fiscale: DM 23 December 1976 with omocodia (digits may be written as letters): date, shape and check letter.
fn codice_fiscale(text: &str) -> bool {
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
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
    born && pair(6).is_some()
        && (12..15).all(|at| digit(code[at]).is_some())
        && u32::from(code[15].wrapping_sub(b'A')) == sum % 26
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spanish_letter_is_the_remainder() {
        assert!(spanish("12345678Z"));
        assert!(spanish("X-1234567-L"));
        assert!(!spanish("12345678A"));
        assert!(spanish("1111111-G"), "a leading zero left out");
        assert!(spanish("K1234567L"), "a child's");
        assert!(!spanish("X234567L"));
    }

    #[test]
    fn the_italian_code_is_read_with_omocodia() {
        assert!(codice_fiscale("RCCMNL83S18D969H"));
        assert!(codice_fiscale("RCCMNL83S18D96VW"), "the last digit written as a letter");
        assert!(!codice_fiscale("RCCMNL83S18D969A"));
        assert!(!codice_fiscale("RCCMNL83S99D969H"));
    }
}
