//! Bosnia, Bulgaria, Croatia, Cyprus, Greece, Kosovo, Montenegro, North Macedonia, Romania, Serbia, Slovenia.
//!
//! Sources: Zakon o matičnom broju (1976; JMBG, EMŠO); ГРАО, "Единен граждански номер" and the number of foreigners; Ministarstvo financija,
//! "Struktura OIB-a" (ISO/IEC 7064); Legea nr. 105/1996 (CNP); ΑΑΔΕ (ΑΦΜ) and ΗΔΙΚΑ (ΑΜΚΑ); Zakon o davčnem postopku (davčna številka);
//! Cyprus Tax Department (TIC).

use super::date::{is_birthday, is_date, pairs};
use super::digits::{all_same, exactly, value, weighted};
use super::luhn::is_luhn;
use super::sum::{Sum, hybrid};
use super::{Check, Verdict};

/// See [`egn`].
pub const BG_EGN: Check = Check { name: "birth date and check digit", run: egn };
/// See [`foreigner`].
pub const BG_FOREIGNER: Check =
    Check { name: "foreigner's check digit", run: |text| Verdict::confirm_or_keep(foreigner(text)) };
/// See [`tic`].
pub const CY_TIC: Check = Check { name: "TIC check letter", run: |text| Verdict::confirm_or_keep(tic(text)) };
/// See [`afm`].
pub const GR_AFM: Check = Check { name: "AFM check digit", run: |text| Verdict::confirm_or_keep(afm(text)) };
/// See [`amka`].
pub const GR_AMKA: Check = Check { name: "birth date and Luhn check digit", run: amka };
/// See [`oib`].
pub const HR_OIB: Check = Check { name: "OIB check digit", run: |text| Verdict::confirm_or_keep(oib(text)) };
/// See [`jmbg`].
pub const JMBG: Check = Check { name: "birth date and check digit", run: jmbg };
/// See [`cnp`].
pub const RO_CNP: Check = Check { name: "birth date, county and check digit", run: cnp };
/// See [`davcna`].
pub const SI_TAX: Check = Check { name: "tax number check digit", run: |text| Verdict::confirm_or_keep(davcna(text)) };

/// Bulgarian ЕГН: twenty is added to the month of the 19th century, forty to that of the 21st.
fn egn(text: &str) -> Verdict {
    const CHECK: Sum = Sum::rest(11, &[2, 4, 8, 5, 10, 9, 7, 3, 6]).ten(0);
    let Some(number) = exactly::<10>(text) else { return Verdict::Reject };
    let [year, month, day] = pairs(&number);
    if month > 52 || !is_birthday(year, month % 20, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(CHECK.holds(&number))
}

/// Bulgarian ЛНЧ.
fn foreigner(text: &str) -> bool {
    const CHECK: Sum = Sum::rest(10, &[21, 19, 17, 13, 11, 9, 7, 3, 1]);
    exactly::<10>(text).is_some_and(|number| CHECK.holds(&number))
}

/// Cypriot TIC: eight digits and a letter, modulo 26; digits in odd places count as in Italy's codice fiscale.
fn tic(text: &str) -> bool {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let (Some(number), Some(letter)) = (exactly::<8>(text), text.bytes().next_back()) else { return false };
    let sum: u32 =
        number.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { ODD[*digit as usize] } else { *digit }).sum();
    u32::from(letter.to_ascii_uppercase().wrapping_sub(b'A')) == sum % 26
}

/// Greek ΑΦΜ.
fn afm(text: &str) -> bool {
    const CHECK: Sum = Sum::rest(11, &[256, 128, 64, 32, 16, 8, 4, 2]).ten(0);
    exactly::<9>(text).is_some_and(|number| CHECK.holds(&number) && !all_same(text))
}

/// Greek ΑΜΚΑ.
fn amka(text: &str) -> Verdict {
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    let [day, month, year] = pairs(&number);
    if !is_birthday(year, month, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(is_luhn(text))
}

/// Croatian OIB.
fn oib(text: &str) -> bool {
    exactly::<11>(text).is_some_and(|number| hybrid(&number[..10]) == number[10] && !all_same(text))
}

/// JMBG and Slovenia's EMŠO: day, month, last three digits of the year, region, serial, check digit.
fn jmbg(text: &str) -> Verdict {
    const CHECK: Sum = Sum::complement(11, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).ten(0);
    let Some(number) = exactly::<13>(text) else { return Verdict::Reject };
    let [day, month, _] = pairs(&number);
    let year = match value(&number[4..7]) as u32 {
        year @ 800.. => 1000 + year,
        year @ ..100 => 2000 + year,
        _ => return Verdict::Reject,
    };
    if !is_date(year, month, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(CHECK.holds(&number))
}

/// Romanian CNP: sex and century, birth date, county, serial, check digit.
fn cnp(text: &str) -> Verdict {
    let Some(number) = exactly::<13>(text) else { return Verdict::Reject };
    let [year, month, day] = pairs(&number[1..]);
    if number[0] == 0 || !is_birthday(year, month, day) {
        return Verdict::Reject;
    }
    let check = match weighted(&number, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 {
        10 => 1,
        rest => rest,
    };
    let county = matches!(value(&number[7..9]), 1..=48 | 51 | 52 | 70 | 80..=83);
    Verdict::confirm_or_keep(county && check == number[12])
}

/// Slovenian davčna številka.
fn davcna(text: &str) -> bool {
    const CHECK: Sum = Sum::complement(11, &[8, 7, 6, 5, 4, 3, 2]).ten(0);
    exactly::<8>(text).is_some_and(|number| number[0] != 0 && CHECK.holds(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bulgarian_numbers() {
        assert_eq!(egn("7523169263"), Verdict::Confirm);
        assert_eq!(egn("8032056031"), Verdict::Confirm, "the 19th century");
        assert_eq!(egn("7552010004"), Verdict::Keep, "the 21st");
        assert_eq!(egn("7513169263"), Verdict::Reject);
        assert!(foreigner("7111042925"));
        assert!(!foreigner("7111042922"));
    }

    #[test]
    fn greek_and_cypriot_numbers() {
        assert!(afm("094259216"));
        assert!(!afm("123456789"));
        assert_eq!(amka("01013099997"), Verdict::Confirm);
        assert_eq!(amka("01013099999"), Verdict::Keep);
        assert!(tic("10259033P"));
        assert!(!tic("10259033Z"));
    }

    #[test]
    fn numbers_of_the_heirs_of_yugoslavia() {
        assert_eq!(jmbg("0101006500006"), Verdict::Confirm);
        assert_eq!(jmbg("0101006500007"), Verdict::Keep);
        assert_eq!(jmbg("3201006500006"), Verdict::Reject);
        assert!(oib("33392005961"));
        assert!(!oib("33392005962"));
        assert!(davcna("15012557"));
        assert!(!davcna("15012558"));
    }

    #[test]
    fn romanian_numbers() {
        assert_eq!(cnp("1630615123457"), Verdict::Confirm);
        assert_eq!(cnp("1630615993457"), Verdict::Keep, "no such county");
        assert_eq!(cnp("0800101221142"), Verdict::Reject);
    }
}
