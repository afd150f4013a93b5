//! The Luhn check digit of ISO/IEC 7812-1, annex B.

use super::digits::digits;

/// True when the digits of `text` (separators skipped) end in a right check digit. One digit alone never does.
pub(crate) fn luhn(text: &str) -> bool {
    let (mut sum, mut count) = (0, 0_usize);
    for digit in digits(text).rev() {
        let weighted = if count % 2 == 1 { digit * 2 } else { digit };
        sum += weighted / 10 + weighted % 10;
        count += 1;
    }
    count > 1 && sum % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_right_check_digit_from_a_wrong_one() {
        // Published test numbers of the card networks.
        assert!(luhn("4111 1111 1111 1111"));
        assert!(luhn("378282246310005"));
        assert!(!luhn("4111 1111 1111 1112"));
        assert!(!luhn("0"));
        assert!(!luhn(""));
    }
}
