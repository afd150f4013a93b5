//! Verhoeff's check digit: J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts 29 (1969).
//!
//! Used by India's Aadhaar (UIDAI), Nigeria's NIN (NIMC) and, beside Luhn, Luxembourg's matricule.

use super::digits::{all_same, digits};
use super::lookalike_number::is_other;
use super::{Check, Verdict};

/// See [`is_verhoeff`] and [`aadhaar`].
pub const IN_AADHAAR: Check = Check { name: "Verhoeff check digit", run: |text| Verdict::confirm_if(aadhaar(text)) };
/// As [`IN_AADHAAR`] for twelve digits without groups, which may also be an article number or a time.
pub const IN_AADHAAR_PLAIN: Check = Check {
    name: "Verhoeff check digit",
    run: |text| match aadhaar(text) {
        true if is_other(text) => Verdict::Keep,
        right => Verdict::confirm_if(right),
    },
};
/// See [`is_verhoeff`].
pub const NG_NIN: Check = Check {
    name: "Verhoeff check digit",
    run: |text| Verdict::confirm_if(digits(text).count() == 11 && is_verhoeff(digits(text)) && !all_same(text)),
};

/// Aadhaar: twelve digits, the first from 2 on, not the same backwards.
fn aadhaar(text: &str) -> bool {
    digits(text).count() == 12
        && digits(text).next().is_some_and(|first| first > 1)
        && !digits(text).eq(digits(text).rev())
        && is_verhoeff(digits(text))
}

/// Whether `digits` multiply to the unit of the dihedral group of ten, each permuted once more than its right neighbour.
pub(super) fn is_verhoeff(digits: impl DoubleEndedIterator<Item = u32>) -> bool {
    const PERMUTATION: [u32; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let mut product = 0;
    for (place, digit) in digits.rev().enumerate() {
        let permuted = (0..place % 8).fold(digit, |digit, _| PERMUTATION[digit as usize]);
        product = times(product, permuted);
    }
    product == 0
}

/// The product in the dihedral group of ten: rotations are 0 to 4, reflections 5 to 9.
const fn times(left: u32, right: u32) -> u32 {
    match (left < 5, right < 5) {
        (true, true) => (left + right) % 5,
        (true, false) => (left + right) % 5 + 5,
        (false, true) => (left - right) % 5 + 5,
        (false, false) => (left + 5 - right) % 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_verhoeffs_own_example() {
        let holds = |text| is_verhoeff(digits(text));
        assert!(holds("2363") && holds("123451"));
        assert!(!holds("2364") && !holds("3263"), "a digit wrong, two swapped");
    }

    #[test]
    fn aadhaar_begins_with_two_or_more() {
        assert!(aadhaar("3998 7654 3211"));
        assert!(!aadhaar("1234 5678 9012"));
        assert!(!aadhaar("0000 0000 0000"));
    }
}
