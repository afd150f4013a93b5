//! Portugal, and Spain's social security.
//!
//! Sources: TGSS, "Número de la Seguridad Social" (modulus 97); Decreto-Lei n.º 14/2013
//! (NIF); AMA, "Validação de número de documento do Cartão de Cidadão"; Segurança Social, NISS.

use super::digits::{all_same, exactly, value};
use super::sum::Sum;
use super::{Check, Verdict};

/// See [`affiliation`].
pub const ES_AFFILIATION: Check = Check { name: "modulus 97", run: affiliation };
/// See [`citizen_card`].
pub const PT_CARD: Check =
    Check { name: "citizen card check digit", run: |text| Verdict::confirm_or_keep(citizen_card(text)) };
/// See [`contribuinte`].
pub const PT_NIF: Check = Check { name: "NIF check digit", run: |text| Verdict::confirm_or_keep(contribuinte(text)) };
/// See [`niss`].
pub const PT_NISS: Check = Check { name: "NISS check digit", run: |text| Verdict::confirm_or_keep(niss(text)) };

/// Spanish social security number: province, serial, and both together modulo 97.
fn affiliation(text: &str) -> Verdict {
    let Some(number) = exactly::<12>(text) else { return Verdict::Reject };
    let (province, serial) = (value(&number[..2]), value(&number[2..10]));
    if !matches!(province, 1..=53 | 66) {
        return Verdict::Reject;
    }
    let joined = if serial < 10_000_000 { province * 10_000_000 + serial } else { value(&number[..10]) };
    Verdict::confirm_or_keep(joined % 97 == value(&number[10..]))
}

/// Portuguese Cartão de Cidadão: eight digits, their own check digit, two letters of the issue and a digit that checks all by Luhn's rule.
fn citizen_card(text: &str) -> bool {
    let places = text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| match byte.to_ascii_uppercase() {
        digit @ b'0'..=b'9' => u32::from(digit - b'0'),
        letter => u32::from(letter - b'A') + 10,
    });
    let sum: u32 = places
        .enumerate()
        .map(|(at, value)| match (at % 2, value * 2) {
            (0, twice) if twice > 9 => twice - 9,
            (0, twice) => twice,
            _ => value,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Portuguese NIF.
fn contribuinte(text: &str) -> bool {
    const CHECK: Sum = Sum::complement(11, &[9, 8, 7, 6, 5, 4, 3, 2]).ten(0);
    exactly::<9>(text).is_some_and(|number| CHECK.holds(&number) && number[0] != 0 && !all_same(text))
}

/// Portuguese social security number: 1 for people, 2 for companies.
fn niss(text: &str) -> bool {
    exactly::<11>(text).is_some_and(|number| {
        const CHECK: Sum = Sum::rest(10, &[29, 23, 19, 17, 13, 11, 7, 5, 3, 2]);
        CHECK.digit(&number).is_some_and(|rest| 9 - rest == number[10]) && matches!(number[0], 1 | 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn affiliations_are_taken_modulo_97() {
        assert_eq!(affiliation("28/12345678/40"), Verdict::Confirm);
        assert_eq!(affiliation("28/12345678/41"), Verdict::Keep);
        assert_eq!(affiliation("99/12345678/40"), Verdict::Reject);
    }

    #[test]
    fn portuguese_numbers_are_checked() {
        assert!(contribuinte("501964843"));
        assert!(!contribuinte("501964842"));
        assert!(citizen_card("00000000 0 ZZ4"));
        assert!(!citizen_card("00000000 0 ZZ5"));
        assert!(niss("11234567892"));
        assert!(!niss("11234567891"));
    }
}
