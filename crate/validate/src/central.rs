//! Austria, Czechia and Slovakia, Hungary, Switzerland and Liechtenstein.
//!
//! Sources: Dachverband der Sozialversicherungsträger, "Wie setzt sich die Versicherungsnummer zusammen?"; zákon č. 133/2000 Sb., § 13 and
//! zákon č. 301/1995 Z. z. (rodné číslo); 1996. évi XX. törvény (személyi szám, adóazonosító jel, TAJ); Bundesamt für Sozialversicherungen,
//! "Die neue AHV-Nummer" (EAN-13 under the country's 756).

use super::date::{is_birthday, pairs};
use super::digits::{digits, exactly, value};
use super::sum::Sum;
use super::{Check, Verdict};

/// See [`austrian_insurance`].
pub const AT_SVNR: Check = Check { name: "birth date and check digit", run: austrian_insurance };
/// See [`ahv`].
pub const CH_AHV: Check = Check { name: "EAN-13 check digit", run: |text| Verdict::confirm_or_keep(ahv(text)) };
/// See [`rodne_cislo`].
pub const CZ_RODNE_CISLO: Check = Check { name: "birth date and divisible by 11", run: rodne_cislo };
/// See [`hungarian_tax`].
pub const HU_TAX: Check =
    Check { name: "tax number check digit", run: |text| Verdict::confirm_or_keep(hungarian_tax(text)) };
/// See [`szemelyi_szam`].
pub const HU_SZEMELYI: Check = Check { name: "birth date and check digit", run: szemelyi_szam };
/// See [`taj`].
pub const HU_TAJ: Check = Check { name: "TAJ check digit", run: |text| Verdict::confirm_or_keep(taj(text)) };

/// Austrian insurance number: serial of three, check digit, birth date (month 13 to 15 once the serials of a day are used up).
fn austrian_insurance(text: &str) -> Verdict {
    const CHECK: Sum = Sum::rest(11, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
    let Some(number) = exactly::<10>(text) else { return Verdict::Reject };
    let [day, month, year] = pairs(&number[4..]);
    if number[0] == 0 || !is_birthday(year, if month > 12 { month - 3 } else { month }, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(CHECK.digit(&number) == Some(number[3]))
}

/// Swiss and Liechtenstein AHV number.
fn ahv(text: &str) -> bool {
    const EAN: Sum = Sum::complement(10, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    exactly::<13>(text).is_some_and(|number| number[..3] == [7, 5, 6] && EAN.holds(&number))
}

/// Czech and Slovak rodné číslo: fifty is added to the month of a woman, and twenty once a day's serials are used up. Nine digits,
/// given before 1954, have no check digit; a rest of ten was written as zero until 1985.
fn rodne_cislo(text: &str) -> Verdict {
    let number: Vec<u32> = digits(text).collect();
    if !matches!(number.len(), 9 | 10) {
        return Verdict::Reject;
    }
    let [year, month, day] = pairs(&number);
    if !is_birthday(year, month % 50 % 20, day) {
        return Verdict::Reject;
    }
    let tens = number.len() == 10 && value(&number[..9]) % 11 % 10 == u64::from(number[9]);
    Verdict::confirm_or_keep(tens)
}

/// Hungarian adóazonosító jel: an 8, the days from 1867 to the birth, a serial and the check digit.
fn hungarian_tax(text: &str) -> bool {
    const CHECK: Sum = Sum::rest(11, &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    exactly::<10>(text).is_some_and(|number| number[0] == 8 && CHECK.holds(&number))
}

/// Hungarian személyi szám: sex and century, birth date, serial, check digit; weights run the other way since 1997.
fn szemelyi_szam(text: &str) -> Verdict {
    const OLD: Sum = Sum::rest(11, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const NEW: Sum = Sum::rest(11, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    let [year, month, day] = pairs(&number[1..]);
    if !(1..=8).contains(&number[0]) || !is_birthday(year, month, day) {
        return Verdict::Reject;
    }
    Verdict::confirm_or_keep(OLD.holds(&number) || NEW.holds(&number))
}

/// Hungarian TAJ number.
fn taj(text: &str) -> bool {
    const CHECK: Sum = Sum::rest(10, &[3, 7, 3, 7, 3, 7, 3, 7]);
    exactly::<9>(text).is_some_and(|number| CHECK.holds(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn austrian_numbers_end_with_the_birth_date() {
        assert_eq!(austrian_insurance("1237 010180"), Verdict::Confirm);
        assert_eq!(austrian_insurance("1238 010180"), Verdict::Keep);
        assert_eq!(austrian_insurance("1237 320180"), Verdict::Reject);
    }

    #[test]
    fn swiss_numbers_are_article_numbers_of_756() {
        assert!(ahv("756.9217.0769.85"));
        assert!(!ahv("756.9217.0769.84"));
        assert!(!ahv("4006381333931"));
    }

    #[test]
    fn czech_numbers_divide_by_eleven() {
        assert_eq!(rodne_cislo("710319/2745"), Verdict::Confirm);
        assert_eq!(rodne_cislo("780123/3540"), Verdict::Confirm, "a rest of ten written as zero");
        assert_eq!(rodne_cislo("710319/2746"), Verdict::Keep);
        assert_eq!(rodne_cislo("491212/345"), Verdict::Keep, "before 1954");
        assert_eq!(rodne_cislo("711419/2745"), Verdict::Reject);
    }

    #[test]
    fn hungarian_numbers_are_checked() {
        assert!(hungarian_tax("8071592153"));
        assert!(!hungarian_tax("8071592152"));
        assert!(taj("123 456 788"));
        assert!(!taj("123456789"));
        assert_eq!(szemelyi_szam("2-850312-1233"), Verdict::Confirm);
        assert_eq!(szemelyi_szam("2-850312-1234"), Verdict::Keep);
        assert_eq!(szemelyi_szam("2-851312-1233"), Verdict::Reject);
    }
}
