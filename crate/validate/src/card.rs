//! Payment cards: the issuer's number range decides which lengths are possible, Luhn decides the rest.
//!
//! Ranges are ISO/IEC 7812 issuer identification numbers as the networks publish them for merchants: Visa (4),
//! Mastercard (51–55, 2221–2720), American Express (34, 37), Discover (6011, 644–649, 65), Diners Club (300–305, 3095, 36,
//! 38, 39), JCB (3528–3589), `UnionPay` (62, 81), Maestro (50, 56–58, 6), Dankort (5019), `RuPay` (60, 65, 81, 82, 508), Elo and Hipercard (6), Verve
//! (506), Mir (2200–2204), Troy (9792), Napas (9704), Uzcard (8600), Humo (9860), UATP and `AirPlus` (1).

use super::digits::{all_same, digits};
use super::luhn::is_luhn;
use super::{Check, Verdict};

/// See [`card`].
pub const CARD: Check = Check { name: "issuer range and Luhn check digit", run: card };

/// First and last value of the first four digits, then the shortest and longest number issued under them.
const ISSUERS: &[(u32, u32, usize, usize)] = &[
    (1000, 1999, 15, 15),
    (2200, 2205, 16, 19),
    (2221, 2720, 16, 16),
    (3000, 3059, 14, 19),
    (3095, 3095, 14, 19),
    (3400, 3499, 15, 15),
    (3528, 3589, 16, 19),
    (3600, 3699, 14, 19),
    (3700, 3799, 15, 15),
    (3800, 3999, 14, 19),
    (4000, 4999, 16, 16),
    (4000, 4999, 13, 13),
    (4000, 4999, 19, 19),
    (5000, 5099, 12, 19),
    (5100, 5599, 16, 16),
    (5600, 5899, 12, 19),
    (6000, 6999, 16, 19),
    (6304, 6304, 12, 19),
    (6759, 6759, 12, 19),
    (6761, 6763, 12, 19),
    (8100, 8299, 16, 19),
    (8600, 8600, 16, 16),
    (9704, 9704, 16, 19),
    (9792, 9792, 16, 16),
    (9860, 9860, 16, 16),
];

/// The card number that `text` begins with: whole, or with the last groups left off (a security code or an expiry date behind it).
fn card(text: &str) -> Verdict {
    if is_card(text) {
        return Verdict::Confirm;
    }
    text.rmatch_indices([' ', '-'])
        .map(|(end, _)| end)
        .find(|end| is_card(&text[..*end]))
        .map_or(Verdict::Reject, Verdict::ConfirmPart)
}

/// True when the digits of `text` (separators skipped) are a card number that one of the networks could have issued.
fn is_card(text: &str) -> bool {
    let length = digits(text).count();
    let head = digits(text).take(4).fold(0, |head, digit| head * 10 + digit);
    let issued = ISSUERS.iter().any(|&(first, last, shortest, longest)| {
        (first..=last).contains(&head) && (shortest..=longest).contains(&length)
    });
    issued && !all_same(text) && is_luhn(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_the_networks_test_numbers() {
        for good in [
            "4111 1111 1111 1111",
            "4222222222222",
            "5555 5555 5555 4444",
            "2223003122003222",
            "378282246310005",
            "6011 1111 1111 1117",
            "30569309025904",
            "3530111333300000",
            "6200000000000005",
            "6759649826438453",
            "5019717010103742",
            "122000000000003",
            "2200 0000 0000 0004",
        ] {
            assert!(is_card(good), "{good}");
        }
    }

    #[test]
    fn what_follows_the_number_is_cut_off() {
        assert_eq!(card("4111 1111 1111 1111 123"), Verdict::ConfirmPart(19));
        assert_eq!(card("4111 1111 1111 1112 123"), Verdict::Reject);
    }

    #[test]
    fn refuses_lengths_and_ranges_nobody_issues() {
        // Each carries a right Luhn digit; only the range or the length is wrong.
        for bad in ["1234567812345670", "41111111111111116", "9999999999999995", "0000000000000000", "79927398713"] {
            assert!(!is_card(bad), "{bad}");
        }
    }
}
