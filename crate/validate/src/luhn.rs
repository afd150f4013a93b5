//! The Luhn check digit of ISO/IEC 7812-1, annex B. Knows nothing of issuers.

use super::digits::{all_same, digits};
use super::{Check, Verdict};

/// See [`is_luhn`]; one digit repeated is filler.
pub const LUHN: Check =
    Check { name: "Luhn check digit", run: |text| Verdict::confirm_if(is_luhn(text) && !all_same(text)) };

/// As [`LUHN`]; SIM cards are also printed without their check digit.
pub const ICCID: Check =
    Check { name: "Luhn check digit", run: |text| if is_luhn(text) { Verdict::Confirm } else { Verdict::Keep } };

/// Whether the digits of `text`, other characters ignored, end in a right check digit. One digit alone never does.
pub(super) fn is_luhn(text: &str) -> bool {
    let sum: u32 = digits(text)
        .rev()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 1 { digit * 2 } else { digit })
        .map(|weighted| weighted / 10 + weighted % 10)
        .sum();
    digits(text).count() > 1 && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_right_check_digit_from_a_wrong_one() {
        // The standard's own example, then published test numbers of the card networks.
        for good in ["79927398713", "4111 1111 1111 1111", "3782-822463-10005"] {
            assert!(is_luhn(good), "{good}");
        }
        for bad in ["79927398714", "4111 1111 1111 1112", "0", ""] {
            assert!(!is_luhn(bad), "{bad}");
        }
    }
}
