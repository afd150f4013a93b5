//! Numbers without a check digit that are told by the ranges never issued.

use super::digits::{all_same, exactly};
use super::{Check, Verdict};

/// See [`ssn`].
pub const US_SSN: Check = Check { name: "area, group and serial in use", run: |text| Verdict::confirm_if(ssn(text)) };
/// See [`itin`].
pub const US_ITIN: Check = Check { name: "range in use", run: |text| Verdict::confirm_if(itin(text)) };
/// See [`ein`].
pub const US_EIN: Check = Check { name: "campus prefix in use", run: |text| Verdict::confirm_if(ein(text)) };
/// See [`nino`].
pub const UK_NINO: Check = Check { name: "prefix in use", run: |text| Verdict::confirm_if(nino(text)) };

/// US social security number: 42 USC 405 as run by the SSA since 2011: no area 000, 666 or 900–999, no group 00, no serial
/// 0000, and not one of the numbers made famous by advertisements (SSA history, "Social Security numbers misused by advertisers").
fn ssn(text: &str) -> bool {
    let Some(number) = exactly::<9>(text) else { return false };
    let value = number.iter().fold(0, |value, digit| value * 10 + digit);
    let (area, group, serial) = (value / 1_000_000, value / 10_000 % 100, value % 10_000);
    let advertised = matches!(value, 78_051_120 | 123_456_789 | 111_111_111);
    area != 0 && area != 666 && area < 900 && group != 0 && serial != 0 && !advertised && !all_same(text)
}

/// US individual taxpayer number: IRS Internal Revenue Manual 3.21.263: first digit 9, fourth and fifth 50–65, 70–88, 90–92, 94–99.
fn itin(text: &str) -> bool {
    exactly::<9>(text).is_some_and(|number| {
        number[0] == 9 && matches!(number[3] * 10 + number[4], 50..=65 | 70..=88 | 90..=92 | 94..=99)
    })
}

/// US employer number: the campus prefixes that the IRS lists under "How EINs are assigned and valid EIN prefixes".
fn ein(text: &str) -> bool {
    exactly::<9>(text).is_some_and(|number| {
        let unused =
            matches!(number[0] * 10 + number[1], 0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97);
        !unused && !all_same(text)
    })
}

/// UK National Insurance number: HMRC NIM39110: letters never used and prefixes never issued.
fn nino(text: &str) -> bool {
    let mut letters = text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return false };
    let never = matches!(&[first, second], b"BG" | b"GB" | b"KN" | b"NK" | b"NT" | b"TN" | b"ZZ");
    !never && !b"DFIQUV".contains(&first) && !b"DFIQUVO".contains(&second) && exactly::<6>(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn american_numbers_follow_their_ranges() {
        assert!(ssn("536-22-8726"));
        for bad in
            ["000-12-3456", "666-12-3456", "900-12-3456", "123-00-4567", "123-45-0000", "078-05-1120", "123-45-6789"]
        {
            assert!(!ssn(bad), "{bad}");
        }
        assert!(itin("912-78-1234"));
        assert!(!itin("912-66-1234"));
        assert!(ein("91-1144442"));
        assert!(!ein("07-1144442"));
    }

    #[test]
    fn british_prefixes_are_checked() {
        assert!(nino("AB 12 34 56 C"));
        assert!(!nino("QQ 12 34 56 C"), "the form's sample prefix");
        assert!(!nino("GB123456A"));
    }
}
