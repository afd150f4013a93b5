//! Weighted sums as the registers of the world use them: what differs is the weights, and what the remainder becomes.
//!
//! Knows no country. A value of ten or more is no digit, so a rule that yields one says that such a number is never issued.

use super::digits::{all_same, exactly, weighted};

/// The digits of `text` when there are exactly `N` of them and they are not one digit repeated.
pub(super) fn number<const N: usize>(text: &str) -> Option<[u32; N]> {
    exactly::<N>(text).filter(|_| !all_same(text))
}

/// The value of some digits of a number.
pub(super) fn value(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + digit)
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

#[cfg(test)]
mod tests {
    use super::*;

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
