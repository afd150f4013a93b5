//! Denmark, Finland, Iceland, Norway, Sweden: numbers that begin with a birth date.
//!
//! Sources: CPR-kontoret, "Personnummeret i CPR-systemet" (no check digit promised since 2007); Digital and Population Data Services
//! Agency, "The personal identity code" (signs of 2023 included); Þjóðskrá, "Um kennitölur"; Skatteetaten, "Fødselsnummer og D-nummer";
//! Skatteverket, SKV 704 (personnummer), SKV 707 (samordningsnummer) and SKV 709 (organisationsnummer).

use super::date::{is_birthday, is_date, pairs};
use super::digits::{digits, exactly, last, value, weighted};
use super::luhn::is_luhn;
use super::sum::Sum;
use super::{Check, Verdict};

/// See [`cpr`].
pub const DK_CPR: Check = Check { name: "birth date and modulus 11", run: cpr };
/// See [`hetu`].
pub const FI_HETU: Check = Check {
    name: "birth date and control character",
    run: |text| Verdict::confirm_if(hetu(text).is_some_and(|good| good)),
};
/// See [`kennitala`].
pub const IS_KENNITALA: Check = Check { name: "birth date and check digit", run: kennitala };
/// See [`fodselsnummer`].
pub const NO_FODSELSNUMMER: Check = Check { name: "birth date and both check digits", run: fodselsnummer };
/// See [`personnummer`].
pub const SE_PERSONNUMMER: Check = Check { name: "birth date and Luhn check digit", run: personnummer };
/// See [`organisationsnummer`].
pub const SE_ORGANISATIONSNUMMER: Check = Check { name: "series and Luhn check digit", run: organisationsnummer };

/// Danish CPR number. Without the old check digit it can still be one; written without its hyphen it must not look like a time stamp.
fn cpr(text: &str) -> Verdict {
    let Some(number) = exactly::<10>(text) else { return Verdict::Reject };
    let [day, month, year] = pairs(&number);
    let century = match (number[6], year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    if !is_date(century + year, month, day) {
        return Verdict::Reject;
    }
    let divides = weighted(&number, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    Verdict::confirm_or_keep(divides && (text.contains('-') || !opens_like_a_time(&number)))
}

/// Finnish henkilötunnus: the sign carries the century, the last character is the rest modulo 31.
fn hetu(text: &str) -> Option<bool> {
    const CONTROL: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let bytes: [u8; 11] = text.as_bytes().try_into().ok()?;
    let century = match bytes[6].to_ascii_uppercase() {
        b'+' => 1800,
        b'-' | b'U'..=b'Y' => 1900,
        b'A'..=b'F' => 2000,
        _ => return None,
    };
    let number: [u32; 9] = exactly(&text[..10])?;
    let [day, month, year] = pairs(&number);
    let control = CONTROL[(value(&number) % 31) as usize];
    Some(is_date(century + year, month, day) && bytes[10].to_ascii_uppercase() == control)
}

/// Icelandic kennitala: forty is added to the day of a company; the last digit is the century's.
fn kennitala(text: &str) -> Verdict {
    const CHECK: Sum = Sum::complement(11, &[3, 2, 7, 6, 5, 4, 3, 2]);
    let Some(number) = exactly::<10>(text) else { return Verdict::Reject };
    let [day, month, year] = pairs(&number);
    let century = match number[9] {
        8 => 1800,
        9 => 1900,
        0 => 2000,
        _ => return Verdict::Reject,
    };
    if !is_date(century + year, month, if day > 40 { day - 40 } else { day }) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(CHECK.holds(&number) && (text.contains('-') || !opens_like_a_time(&number)))
}

/// Norwegian fødselsnummer, and the D-number of foreigners (day plus 40). Synthetic and emergency numbers add 40 or 80 to the month.
fn fodselsnummer(text: &str) -> Verdict {
    const FIRST: Sum = Sum::complement(11, &[3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const SECOND: Sum = Sum::complement(11, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    let [day, month, year] = pairs(&number);
    let day = if day > 40 { day - 40 } else { day };
    if !is_birthday(year, month % 40, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(FIRST.holds(&number) && SECOND.holds(&number))
}

/// Swedish personnummer of ten or twelve digits, and the samordningsnummer (day plus 60). Without a sign it must not look like a time.
fn personnummer(text: &str) -> Verdict {
    let count = digits(text).count();
    let Some(number) = last::<10>(text).filter(|_| matches!(count, 10 | 12)) else { return Verdict::Reject };
    let [year, month, day] = pairs(&number);
    let day = if day > 60 { day - 60 } else { day };
    let (born, ten) = if count == 10 {
        (is_birthday(year, month, day), text)
    } else {
        let century = digits(text).take(2).fold(0, |value, digit| value * 10 + digit);
        (matches!(century, 18..=20) && is_date(century * 100 + year, month, day), &text[2..])
    };
    if !born {
        return Verdict::Reject;
    }
    // The end of a number of twelve digits may be a clock's.
    let clock = number[6] * 10 + number[7] < 24 && number[8] < 6;
    let timed = if count == 10 { opens_like_a_time(&number) } else { clock };
    let signed = text.contains(['-', '+']);
    Verdict::confirm_or_keep(is_luhn(ten) && (signed || !timed))
}

/// Swedish organisationsnummer: the third digit is two or more, so it never reads as a date. Confirmed with its hyphen or within the
/// series in which companies and authorities are registered.
fn organisationsnummer(text: &str) -> Verdict {
    let Some(number) = exactly::<10>(text) else { return Verdict::Reject };
    if number[2] < 2 || !is_luhn(text) || matches!(number[0], 0 | 3 | 4) {
        return Verdict::Reject;
    }
    let series = matches!(value(&number[..3]), 556 | 559 | 716 | 769 | 802 | 916 | 969)
        || matches!(value(&number[..6]), 202_100 | 212_000 | 232_100);
    Verdict::confirm_or_keep(series || text.contains('-'))
}

/// Whether ten digits begin as the seconds since 1970 did and will from 2017 to 2030.
fn opens_like_a_time(number: &[u32]) -> bool {
    number[0] == 1 && (5..=8).contains(&number[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_numbers_need_a_day_not_a_check_digit() {
        assert_eq!(cpr("010190-0002"), Verdict::Confirm);
        assert_eq!(cpr("010190-0000"), Verdict::Keep);
        assert_eq!(cpr("2902040008"), Verdict::Confirm, "a leap day of 1904");
        assert_eq!(cpr("2902030002"), Verdict::Reject);
    }

    #[test]
    fn finnish_signs_carry_the_century() {
        for good in ["131052-308T", "010594Y9032", "020504A902E", "030516d9037"] {
            assert_eq!(hetu(good), Some(true), "{good}");
        }
        for bad in ["131052-308U", "290200+1239", "131052G308T", "131052-308"] {
            assert_ne!(hetu(bad), Some(true), "{bad}");
        }
    }

    #[test]
    fn icelandic_numbers_close_with_the_century() {
        assert_eq!(kennitala("120174-3399"), Verdict::Confirm);
        assert_eq!(kennitala("120174-3389"), Verdict::Keep);
        assert_eq!(kennitala("120174-3393"), Verdict::Reject);
    }

    #[test]
    fn norwegian_numbers_have_two_check_digits() {
        assert_eq!(fodselsnummer("151086 95088"), Verdict::Confirm);
        assert_eq!(fodselsnummer("15108695089"), Verdict::Keep);
        assert_eq!(fodselsnummer("35108695088"), Verdict::Reject);
    }

    #[test]
    fn swedish_numbers_are_no_times() {
        for good in ["871220-2384", "19910924-2397", "189004119807", "9201232387", "871280-2381"] {
            assert_eq!(personnummer(good), Verdict::Confirm, "{good}");
        }
        for bad in ["19000309-3393", "199109241230", "1701019999"] {
            assert_eq!(personnummer(bad), Verdict::Keep, "{bad}");
        }
        assert_eq!(personnummer("19001309-2393"), Verdict::Reject);
    }

    #[test]
    fn swedish_companies_have_their_series() {
        assert_eq!(organisationsnummer("2120000142"), Verdict::Confirm);
        assert_eq!(organisationsnummer("556703-7485"), Verdict::Confirm);
        assert_eq!(organisationsnummer("5512345670"), Verdict::Reject);
    }
}
