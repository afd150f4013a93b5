//! What else a long run of digits is: an article number, a point in time, a date with a count behind it.
//!
//! A check digit that one number in ten passes proves little about a number that is also one of these.

use super::date::is_date;
use super::digits::{all_same, digits, part};
use super::{Check, Verdict};

/// See [`is_other`]; passing proves nothing.
pub const NOT_OTHER: Check =
    Check { name: "no article, clock or date", run: |text| Verdict::keep_if(!is_other(text) && !all_same(text)) };

/// Whether the digits of `text` make an article number, a clock's count or a written date.
pub(super) fn is_other(text: &str) -> bool {
    let all: Vec<u32> = digits(text).collect();
    is_article(&all) || is_clock(&all) || is_dated(&all)
}

/// GS1 General Specifications, GTIN-8, -12, -13 and -14: weights 3 and 1 from the right.
fn is_article(number: &[u32]) -> bool {
    let sum: u32 = number.iter().rev().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    matches!(number.len(), 8 | 12 | 13 | 14) && sum.is_multiple_of(10)
}

/// Seconds, milli- or microseconds since 1970, for the years 2014 to 2030.
fn is_clock(number: &[u32]) -> bool {
    matches!(number.len(), 10 | 13 | 16) && matches!(number, [1, 4..=8, ..])
}

/// A year from 1990 to 2039, month and day in front, as in the names of files, builds and bookings.
fn is_dated(number: &[u32]) -> bool {
    let Some(day) = number.first_chunk::<8>() else { return false };
    let year = part(&day[..4]);
    (1990..2040).contains(&year) && is_date(year, part(&day[4..6]), part(&day[6..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_clocks_and_dates_are_something_else() {
        for other in ["4006381333931", "036000291452", "1735689600", "1735689600123", "202401151230", "20240115000017"]
        {
            assert!(is_other(other), "{other}");
        }
        for number in ["8001015009087", "1245319599", "312345678909", "1234567890121", "20243115"] {
            assert!(!is_other(number), "{number}");
        }
    }
}
