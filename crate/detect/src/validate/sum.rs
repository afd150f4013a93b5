//! Check digits as weighted sums: the arithmetic most registers share. Who uses which weights stands with the register.
//!
//! Also the two that are no sums: ISO/IEC 7064 MOD 11,10 and the digit of J. Verhoeff, "Error detecting decimal codes" (1969).

use super::digits::weighted;

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
}
