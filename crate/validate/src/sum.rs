//! Check digits as weighted sums: the arithmetic most registers share. Who uses which weights, and what becomes of the remainder, stands with
//! the register. A value of ten or more is no digit, so a rule that yields one says that such a number is never issued.
//!
//! Also the one that is no sum: ISO/IEC 7064 MOD 11,10.

use super::digits::{number, weighted};

/// How the digits in front turn into the check digit.
pub(super) struct Sum {
    weights: &'static [u32],
    modulus: u32,
    complement: bool,
    /// What a result of ten is written as. Registers without an answer do not issue such numbers.
    ten: Option<u32>,
}

impl Sum {
    /// The check digit is the rest.
    pub(super) const fn rest(modulus: u32, weights: &'static [u32]) -> Self {
        Self { weights, modulus, complement: false, ten: None }
    }

    /// The check digit is what the rest lacks.
    pub(super) const fn complement(modulus: u32, weights: &'static [u32]) -> Self {
        Self { weights, modulus, complement: true, ten: None }
    }

    /// A result of ten is written as `digit`.
    pub(super) const fn ten(self, digit: u32) -> Self {
        Self { ten: Some(digit), ..self }
    }

    /// The check digit that belongs to `number`; digits beyond the weights do not count.
    pub(super) fn digit(&self, number: &[u32]) -> Option<u32> {
        let rest = weighted(number, self.weights) % self.modulus;
        let value = if self.complement { (self.modulus - rest) % self.modulus } else { rest };
        if value < 10 { Some(value) } else { self.ten }
    }

    /// Whether the digit behind those that have a weight is the check digit.
    pub(super) fn holds(&self, number: &[u32]) -> bool {
        number.get(self.weights.len()).is_some_and(|check| self.digit(number) == Some(*check))
    }
}

/// Whether `number` ends in the digit that `last` makes of the weighted sum of those before it.
pub(super) fn ends_in(number: &[u32], weights: &[u32], last: fn(u32) -> u32) -> bool {
    let Some((check, body)) = number.split_last() else { return false };
    body.len() == weights.len() && last(weighted(body, weights)) == *check
}

/// As [`ends_in`] for a written number of `N` digits.
pub(super) fn ends<const N: usize>(text: &str, weights: &[u32], last: fn(u32) -> u32) -> bool {
    number::<N>(text).is_some_and(|number| ends_in(&number, weights, last))
}

/// Weights 2, 3, 4, … from the right, beginning again behind `top`.
pub(super) fn rising(number: &[u32], top: u32) -> u32 {
    (2..=top).cycle().zip(number.iter().rev()).map(|(weight, digit)| weight * digit).sum()
}

/// What a sum lacks of a multiple of ten.
pub(super) const fn to_ten(sum: u32) -> u32 {
    (10 - sum % 10) % 10
}

/// What a sum lacks of a multiple of eleven; ten is never issued.
pub(super) const fn to_eleven(sum: u32) -> u32 {
    (11 - sum % 11) % 11
}

/// As [`to_eleven`], with zero for ten.
pub(super) const fn to_eleven_or_zero(sum: u32) -> u32 {
    to_eleven(sum) % 10
}

/// Eleven less the remainder, its units: one where the sum divides evenly, zero for ten.
pub(super) const fn to_eleven_units(sum: u32) -> u32 {
    (11 - sum % 11) % 10
}

/// The remainder by eleven; ten is never issued.
pub(super) const fn of_eleven(sum: u32) -> u32 {
    sum % 11
}

/// The remainder by eleven where it is zero or one, else eleven less it.
pub(super) const fn small_or_to_eleven(sum: u32) -> u32 {
    match sum % 11 {
        small @ (0 | 1) => small,
        rest => 11 - rest,
    }
}

/// The check digit of ISO/IEC 7064 MOD 11,10 behind `body`.
pub(super) fn hybrid(body: &[u32]) -> u32 {
    let product = body.iter().fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_and_its_complement_are_told_apart() {
        assert_eq!(Sum::rest(11, &[2, 1]).digit(&[1, 2]), Some(4));
        assert_eq!(Sum::complement(11, &[2, 1]).digit(&[1, 2]), Some(7));
        assert_eq!(Sum::complement(11, &[1]).digit(&[0]), Some(0));
    }

    #[test]
    fn ten_is_written_as_the_register_says() {
        assert_eq!(Sum::rest(11, &[10]).digit(&[1]), None);
        assert_eq!(Sum::rest(11, &[10]).ten(1).digit(&[1]), Some(1));
        assert!(!Sum::rest(11, &[10]).holds(&[1, 0]));
        assert!(Sum::rest(11, &[10]).ten(0).holds(&[1, 0]));
        assert!(!Sum::rest(11, &[10]).holds(&[1]), "no digit behind");
    }

    #[test]
    fn the_hybrid_digit_is_the_standards() {
        assert_eq!(hybrid(&[0, 7, 9, 4]), 5, "ISO/IEC 7064, example of MOD 11,10");
    }

    #[test]
    fn remainders_become_digits_in_many_ways() {
        // Sums that leave nothing, one and seven behind.
        assert_eq!([22, 23, 29].map(to_eleven), [0, 10, 4]);
        assert_eq!([22, 23, 29].map(to_eleven_or_zero), [0, 0, 4]);
        assert_eq!([22, 23, 29].map(to_eleven_units), [1, 0, 4]);
        assert_eq!([22, 23, 29].map(small_or_to_eleven), [0, 1, 4]);
        assert_eq!([20, 27].map(to_ten), [0, 3]);
    }

    #[test]
    fn weights_rise_from_the_right() {
        assert_eq!(rising(&[1, 2, 3], 7), 3 * 2 + 2 * 3 + 4);
        assert_eq!(rising(&[1, 0, 0], 3), 2, "begins again behind three");
    }
}
