//! Germany: numbers of the tax office, of social insurance, of doctors and of documents.
//!
//! Sources: § 147 SGB VI with § 4 VKVV (pension insurance); § 290 SGB V, Anlage 1 (health insurance); KBV, Richtlinie zur Vergabe der
//! Arztnummern; ELSTER, "Steuernummernumstellung"; ICAO Doc 9303 part 3, 4.9 and Bundesdruckerei on serials of documents (no vowels, no
//! B, D, Q, S).

use super::date::{is_date, pairs};
use super::digits::{all_same, digits, exactly, last, value};
use super::mrz::check_digit;
use super::sum::Sum;
use super::{Check, Verdict};

/// See [`pension`].
pub const DE_PENSION: Check = Check { name: "birth date and check digit", run: pension };
/// See [`health`].
pub const DE_HEALTH: Check = Check { name: "KVNR check digit", run: |text| Verdict::confirm_or_keep(health(text)) };
/// See [`doctor`].
pub const DE_DOCTOR: Check = Check { name: "LANR check digit", run: |text| Verdict::confirm_or_keep(doctor(text)) };
/// See [`practice`].
pub const DE_PRACTICE: Check = Check { name: "not filler", run: |text| Verdict::keep_if(!all_same(text)) };
/// See [`tax_number`].
pub const DE_TAX_NUMBER: Check = Check { name: "grouped as a tax office does", run: tax_number };
/// See [`serial`].
pub const DE_SERIAL: Check = Check { name: "ICAO check digit", run: serial };
/// See [`old_serial`].
pub const DE_OLD_SERIAL: Check = Check { name: "no date", run: |text| Verdict::keep_if(old_serial(text)) };
/// See [`register`].
pub const DE_REGISTER: Check = Check { name: "no year", run: |text| Verdict::keep_if(register(text)) };

/// The ordinal of a letter in two digits, as the insurers count it.
fn ordinal(letter: u8) -> [u32; 2] {
    let ordinal = u32::from(letter.to_ascii_uppercase().wrapping_sub(b'A')) + 1;
    [ordinal / 10, ordinal % 10]
}

/// The sum of the digits of each product.
fn cross_sum(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).map(|product| product / 10 + product % 10).sum()
}

/// Rentenversicherungsnummer: area, birth date (day plus 50 where serials ran out), letter, serial, check digit.
fn pension(text: &str) -> Verdict {
    let (Some(number), Some(letter)) = (exactly::<11>(text), text.bytes().find(u8::is_ascii_alphabetic)) else {
        return Verdict::Reject;
    };
    let [day, month, _] = pairs(&number[2..]);
    if !is_date(2000, month, if day > 50 { day - 50 } else { day }) {
        return Verdict::Reject;
    }
    let mut all = [0; 12];
    all[..8].copy_from_slice(&number[..8]);
    all[8..10].copy_from_slice(&ordinal(letter));
    all[10..].copy_from_slice(&number[8..10]);
    Verdict::confirm_or_keep(cross_sum(&all, &[2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 == number[10])
}

/// Krankenversichertennummer: letter, eight digits, check digit.
fn health(text: &str) -> bool {
    let (Some(number), Some(letter)) = (exactly::<9>(text), text.bytes().next()) else { return false };
    let mut all = [0; 10];
    all[..2].copy_from_slice(&ordinal(letter));
    all[2..].copy_from_slice(&number[..8]);
    cross_sum(&all, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 == number[8]
}

/// Lebenslange Arztnummer: six digits, check digit, speciality.
fn doctor(text: &str) -> bool {
    const CHECK: Sum = Sum::complement(10, &[4, 9, 4, 9, 4, 9]);
    exactly::<9>(text).is_some_and(|number| CHECK.holds(&number))
}

/// Steuernummer. With slashes the groups of most states prove it; thirteen digits that open with a state's number are one unless they are an
/// article's. The federal form opens otherwise, with a zero in fifth place, and looks like anything else.
fn tax_number(text: &str) -> Verdict {
    const EAN: Sum = Sum::complement(10, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    let groups: Vec<usize> = text.split('/').map(str::len).collect();
    match groups.as_slice() {
        _ if all_same(text) => Verdict::Reject,
        [2 | 3, 3, 5] | [3, 4, 4] => Verdict::Confirm,
        _ => Verdict::confirm_or_keep(
            exactly::<13>(text).is_some_and(|number| number[0] == 0 && number[1] != 0 && !EAN.holds(&number)),
        ),
    }
}

/// Serial of a passport or identity card. As printed it has nine characters and no check digit; with it there are ten.
fn serial(text: &str) -> Verdict {
    match text.as_bytes() {
        [serial @ .., check] if serial.len() == 9 => {
            // One letter and nine digits is a health insurance number.
            let mixed = serial[1..].iter().any(u8::is_ascii_alphabetic);
            let checked = check_digit(serial) == Some(check.wrapping_sub(b'0'));
            if checked { Verdict::confirm_or_keep(mixed) } else { Verdict::Reject }
        }
        _ => Verdict::keep_if(digits(text).count() >= 2),
    }
}

/// Identity cards until 2010: T and eight digits, which must not spell a day.
fn old_serial(text: &str) -> bool {
    exactly::<8>(text).is_some_and(|number| {
        let [month, day] = [value(&number[4..6]), value(&number[6..])].map(|two| two as u32);
        !(matches!(number[..2], [1, 9] | [2, 0]) && is_date(value(&number[..4]) as u32, month, day))
    })
}

/// Number in the commercial register: a year behind HRA is a year.
fn register(text: &str) -> bool {
    !last::<4>(text).is_some_and(|number| digits(text).count() == 4 && matches!(number[..2], [1, 9] | [2, 0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pension_numbers_carry_date_and_letter() {
        for good in ["15070649C103", "65 070803 A 019", "38551285K051"] {
            assert_eq!(pension(good), Verdict::Confirm, "{good}");
        }
        assert_eq!(pension("15070649C100"), Verdict::Keep);
        for bad in ["15071349C103", "15420649C103"] {
            assert_eq!(pension(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn health_numbers_are_checked() {
        assert!(health("A000500015"), "the guideline's example");
        assert!(health("Z999999997"));
        assert!(!health("A000500010"));
    }

    #[test]
    fn doctors_numbers_are_checked() {
        assert!(doctor("123456601"));
        assert!(!doctor("123456901"));
    }

    #[test]
    fn tax_numbers_are_told_by_their_groups() {
        assert_eq!(tax_number("123/456/78901"), Verdict::Confirm);
        assert_eq!(tax_number("12/3456/7890"), Verdict::Keep);
        assert_eq!(tax_number("0281508150123"), Verdict::Confirm);
        assert_eq!(tax_number("1718003600000"), Verdict::Keep, "milliseconds");
    }

    #[test]
    fn serials_are_checked_where_they_can_be() {
        assert_eq!(serial("L01X00T471"), Verdict::Confirm);
        assert_eq!(serial("L01X00T470"), Verdict::Reject);
        assert_eq!(serial("L01X00T47"), Verdict::Keep);
        assert!(old_serial("T22000129") && !old_serial("T20240131"));
    }

    #[test]
    fn years_are_no_register_numbers() {
        assert!(register("HRA 12345") && register("HRB 1"));
        assert!(!register("HRA 2024"));
    }
}
