//! United Kingdom and Ireland.
//!
//! Sources: HMRC, "Unique Taxpayer Reference modulus 11 check"; DVLA INF45/1, "Your driving licence number"; DVLA INF104, number plates;
//! Revenue and Department of Social Protection, "Format of the PPS number".

use super::date::is_date;
use super::digits::{digits, exactly, value, weighted};
use super::{Check, Verdict};

/// See [`driver`].
pub const UK_DRIVER: Check =
    Check { name: "name, birth date and initials in their places", run: |text| Verdict::confirm_if(driver(text)) };
/// See [`utr`].
pub const UK_UTR: Check = Check { name: "UTR check digit", run: |text| Verdict::confirm_or_keep(utr(text)) };
/// See [`pps`].
pub const IE_PPS: Check = Check { name: "PPS check letter", run: |text| Verdict::confirm_or_keep(pps(text)) };

/// Unique Taxpayer Reference: the first digit checks the nine behind it.
fn utr(text: &str) -> bool {
    exactly::<10>(text).is_some_and(|number| {
        let rest = weighted(&number[1..], &[6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
        number[0]
            == if rest == 0 {
                2
            } else if rest == 1 {
                1
            } else {
                11 - rest
            }
    })
}

/// Driving licence: five letters of the surname filled with nines, then decade, month (women plus 50), day and year digit of the birth.
fn driver(text: &str) -> bool {
    let name = text[..5].trim_end_matches('9');
    let Some(born) = exactly::<6>(&text[5..11]) else { return false };
    let [month, day] = [value(&born[1..3]), value(&born[3..5])].map(|two| two as u32);
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphabetic())
        && is_date(2000, if month > 50 { month - 50 } else { month }, day)
}

/// Irish PPS number: seven digits, the check letter, and since 2013 a second letter that counts nine times.
fn pps(text: &str) -> bool {
    let mut letters =
        text.bytes().filter(u8::is_ascii_alphabetic).map(|byte| u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    let (Some(check), second) = (letters.next(), letters.next().unwrap_or(0)) else { return false };
    // Letters behind I were marks, W of a wife's number, and count nothing.
    let second = if second > 9 { 0 } else { second };
    let sum = weighted(&digits(text).collect::<Vec<_>>(), &[8, 7, 6, 5, 4, 3, 2]) + 9 * second;
    check % 23 == sum % 23
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taxpayers_first_digit_checks() {
        assert!(utr("1955839661"));
        assert!(!utr("2955839661"));
    }

    #[test]
    fn licences_hold_a_birth_date() {
        for good in ["MORGA657054SM9IJ", "FO999512018AA1AB"] {
            assert!(driver(good), "{good}");
        }
        for bad in ["MORGA613054SM9IJ", "MORGA601324SM9IJ", "99999657054SM9IJ", "MO9G9657054SM9IJ"] {
            assert!(!driver(bad), "{bad}");
        }
    }

    #[test]
    fn irish_letters_check() {
        for good in ["6433435F", "6433435FT", "6433435FW", "6433435OA"] {
            assert!(pps(good), "{good}");
        }
        assert!(!pps("6433435E"));
    }
}
