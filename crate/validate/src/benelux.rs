//! Belgium and Luxembourg.
//!
//! Sources: Koninklijk besluit van 3 april 1984 (rijksregisternummer) and KSZ, "Het INSZ-nummer" (BIS numbers); Service public fédéral
//! Intérieur, "La carte d'identité électronique"; CCSS, "Le numéro d'identification national" (Luhn and Verhoeff digits).

use super::date::{is_birthday, is_date, pairs};
use super::digits::{exactly, value};
use super::luhn::is_luhn;
use super::verhoeff::is_verhoeff;
use super::{Check, Verdict};

/// See [`national_number`].
pub const BE_NATIONAL_NUMBER: Check = Check { name: "birth date and modulus 97", run: national_number };
/// See [`card`].
pub const BE_CARD: Check = Check { name: "modulus 97", run: |text| Verdict::confirm_or_keep(card(text)) };
/// See [`matricule`].
pub const LU_MATRICULE: Check =
    Check { name: "birth date, Luhn and Verhoeff digits", run: |text| Verdict::confirm_if(matricule(text)) };

/// Belgian national register number, and the BIS number of foreigners (month plus 20 or 40). Those born since 2000 are checked with a 2 in front.
fn national_number(text: &str) -> Verdict {
    let Some(number) = exactly::<11>(text) else { return Verdict::Reject };
    let [year, month, day] = pairs(&number);
    let (month, serial) = (month % 20, value(&number[..9]));
    // Month and day are zero where nobody knows them.
    if month > 12 || month != 0 && day != 0 && !is_birthday(year, month, day) || number[6..9] == [0; 3] {
        return Verdict::Reject;
    }
    let check = value(&number[9..]);
    Verdict::confirm_or_keep([serial, 2_000_000_000 + serial].iter().any(|serial| 97 - serial % 97 == check))
}

/// Belgian identity card: the last two digits are the first ten modulo 97, and 97 for zero.
fn card(text: &str) -> bool {
    exactly::<12>(text).is_some_and(|number| {
        let rest = value(&number[..10]) % 97;
        value(&number[10..]) == if rest == 0 { 97 } else { rest }
    })
}

/// Luxembourg matricule: birth date, serial of three, a Luhn digit and a Verhoeff digit over the same eleven.
fn matricule(text: &str) -> bool {
    let Some(number) = exactly::<13>(text) else { return false };
    let [century, year, month] = pairs(&number);
    let twelve = text.rfind(|char: char| char.is_ascii_digit()).map_or("", |last| &text[..last]);
    (18..=20).contains(&century)
        && is_date(century * 100 + year, month, value(&number[6..8]) as u32)
        && is_luhn(twelve)
        && is_verhoeff(number.iter().enumerate().filter(|(at, _)| *at != 11).map(|(_, digit)| *digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn belgian_numbers_of_both_centuries() {
        for good in ["85.07.30-033.28", "17073003384", "98.47.28-997.65"] {
            assert_eq!(national_number(good), Verdict::Confirm, "{good}");
        }
        assert_eq!(national_number("85073003329"), Verdict::Keep);
        assert_eq!(national_number("85133003328"), Verdict::Reject);
        assert!(card("591-1917064-58"));
        assert!(!card("591-1917064-59"));
    }

    #[test]
    fn luxembourg_checks_twice() {
        assert!(matricule("1893120105732"));
        assert!(!matricule("1893120105731"));
        assert!(!matricule("1893130105732"));
    }
}
