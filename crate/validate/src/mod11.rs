//! Check digits modulo 11: German tax identification number, NHS number, Dutch BSN, Polish NIP and REGON.
//!
//! Sources: ISO/IEC 7064 MOD 11,10 and § 139b AO with the Bundeszentralamt für Steuern's rule on repeated digits; NHS Data
//! Dictionary "NHS NUMBER"; Rijksdienst voor Identiteitsgegevens, Logisch Ontwerp BSN ("elfproef"); Rozporządzenie on NIP
//! and REGON (weights as published by GUS).

use super::digits::{all_same, digits, exactly, weighted};
use super::sum::hybrid;
use super::{Check, Verdict};

/// See [`german_tax_id`]; grouped, it is also the way to write an amount.
pub const DE_TAX_ID: Check = Check {
    name: "IdNr check digit and digit rule",
    run: |text| if german_tax_id(text) { Verdict::confirm_or_keep(!text.contains(' ')) } else { Verdict::Reject },
};
/// See [`nhs`].
pub const UK_NHS: Check = Check { name: "NHS check digit", run: |text| Verdict::confirm_if(nhs(text)) };
/// See [`bsn`].
pub const NL_BSN: Check = Check { name: "elfproef", run: |text| Verdict::confirm_if(bsn(text)) };
/// See [`nip`].
pub const PL_NIP: Check = Check { name: "NIP check digit", run: |text| Verdict::confirm_if(nip(text)) };
/// See [`regon`].
pub const PL_REGON: Check = Check { name: "REGON check digit", run: |text| Verdict::confirm_if(regon(text)) };

/// German Identifikationsnummer: eleven digits, the first not zero; among the first ten one digit stands twice or three times
/// (never three in a row) and every other at most once; the last one checks.
fn german_tax_id(text: &str) -> bool {
    let Some(number) = exactly::<11>(text) else { return false };
    let body = &number[..10];
    let mut counts = [0_u32; 10];
    for &digit in body {
        counts[digit as usize] += 1;
    }
    let repeated = counts.iter().filter(|count| **count > 1).count() == 1 && counts.iter().all(|count| *count <= 3);
    let run_of_three = body.windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
    body[0] != 0 && repeated && !run_of_three && hybrid(body) == number[10]
}

/// NHS number: ten digits, weights 10 to 2; a check value of ten is never issued.
fn nhs(text: &str) -> bool {
    let Some(number) = exactly::<10>(text) else { return false };
    let check = (11 - weighted(&number[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    !all_same(text) && check == number[9]
}

/// Dutch burgerservicenummer: nine digits (eight with the leading zero left out), the last one subtracted.
fn bsn(text: &str) -> bool {
    let mut number = [0; 9];
    let count = digits(text).count();
    if !(8..=9).contains(&count) || all_same(text) {
        return false;
    }
    for (slot, digit) in number[9 - count..].iter_mut().zip(digits(text)) {
        *slot = digit;
    }
    weighted(&number[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == number[8]
}

/// Polish NIP: ten digits; a remainder of ten is never issued.
fn nip(text: &str) -> bool {
    let Some(number) = exactly::<10>(text) else { return false };
    !all_same(text) && weighted(&number[..9], &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == number[9]
}

/// Polish REGON of nine digits, or fourteen whose first nine are themselves valid.
fn regon(text: &str) -> bool {
    let nine = |number: &[u32]| weighted(&number[..8], &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == number[8];
    if all_same(text) {
        return false;
    }
    if let Some(number) = exactly::<9>(text) {
        return nine(&number);
    }
    exactly::<14>(text).is_some_and(|number| {
        nine(&number[..9]) && weighted(&number[..13], &[2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == number[13]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_tax_ids_follow_both_rules() {
        assert!(german_tax_id("36 574 261 809"));
        assert!(german_tax_id("65929970489"), "the authority's example with a digit three times");
        assert!(!german_tax_id("36574261890"), "check digit");
        assert!(!german_tax_id("36554266806"), "two digits repeated");
    }

    #[test]
    fn nhs_numbers_are_checked() {
        assert!(nhs("943 476 5919"));
        assert!(!nhs("943 476 5918"));
        assert!(!nhs("0000000000"));
    }

    #[test]
    fn bsn_passes_the_test_of_eleven() {
        assert!(bsn("111222333"));
        assert!(bsn("1234.56.782"));
        assert!(!bsn("111252333"));
        assert!(!bsn("000000000"));
    }

    #[test]
    fn polish_company_numbers_are_checked() {
        assert!(nip("856-734-62-15"));
        assert!(!nip("8567346216"));
        assert!(regon("192598184"));
        assert!(regon("12345678512347"));
        assert!(!regon("192598183"));
    }
}
