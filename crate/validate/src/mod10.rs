//! Weighted sums modulo ten: US routing number, Polish PESEL.

use super::date::is_date;
use super::digits::{all_same, exactly, weighted};
use super::{Check, Verdict};

/// See [`routing`].
pub const ABA_ROUTING: Check = Check { name: "routing checksum", run: |text| Verdict::confirm_if(routing(text)) };
/// See [`pesel`].
pub const PL_PESEL: Check = Check { name: "PESEL check digit and date", run: |text| Verdict::confirm_if(pesel(text)) };

/// US routing number: ANSI X9.105 / ABA policy: Federal Reserve prefix and the 3-7-1 checksum.
fn routing(text: &str) -> bool {
    exactly::<9>(text).is_some_and(|number| {
        let prefix = number[0] * 10 + number[1];
        matches!(prefix, 1..=12 | 21..=32 | 61..=72 | 80)
            && weighted(&number, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
            && !all_same(text)
    })
}

/// Polish PESEL: Act of 24 September 2010 on population records: a date whose month carries the century, and a weighted check.
fn pesel(text: &str) -> bool {
    let Some(number) = exactly::<11>(text) else { return false };
    let coded = number[2] * 10 + number[3];
    let century = match coded / 20 {
        4 => 1800,
        plus => 1900 + plus * 100,
    };
    let born = is_date(century + number[0] * 10 + number[1], coded % 20, number[4] * 10 + number[5]);
    let sum = weighted(&number[..10], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    born && (10 - sum % 10) % 10 == number[10]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routing_numbers_have_a_district_and_a_checksum() {
        assert!(routing("111000025"));
        assert!(!routing("111000024"));
        assert!(!routing("541000026"), "no Federal Reserve district");
    }

    #[test]
    fn pesel_carries_a_real_date() {
        assert!(pesel("44051401359"));
        assert!(pesel("02070803628"));
        assert!(!pesel("44051401358"));
        assert!(!pesel("44131401350"), "month 13");
    }
}
