//! Calendar dates: the Gregorian calendar, ISO 8601. Knows no clock: "in the future" is not its business.

use super::{Check, Verdict};

/// See [`written`]; passing proves nothing.
pub const DATE: Check = Check { name: "a day that exists", run: |text| Verdict::keep_if(written(text)) };

/// Whether `text` names a day that exists: three numbers as day, month, year or month, day, year or year, month, day; with the month
/// in letters the two numbers are day and year, or the one is the year.
fn written(text: &str) -> bool {
    let mut numbers =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(|part| part.parse().unwrap_or(0));
    let Some(first) = numbers.next() else { return false };
    let Some(second) = numbers.next() else { return first > 1500 };
    match numbers.next() {
        // A leap year stands for years of two digits and for those behind a written month.
        None => is_date(2000, 1, first) || is_date(2000, 1, second),
        Some(third) if first > 31 => is_date(first, second, third),
        Some(third) => {
            let year = if third < 100 { 2000 } else { third };
            is_date(year, second, first) || is_date(year, first, second)
        }
    }
}

/// True when the day exists; `month` and `day` count from one.
pub(super) fn is_date(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// The same for a year of which two digits are known: 29 February is a day unless every century says no.
pub(super) fn is_birthday(year: u32, month: u32, day: u32) -> bool {
    is_date(2000 + year, month, day)
}

/// Six digits as three numbers: the way dates stand in personal numbers.
pub(super) fn pairs(number: &[u32]) -> [u32; 3] {
    std::array::from_fn(|at| number[2 * at] * 10 + number[2 * at + 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_dates_are_read_in_every_order() {
        for good in ["31.12.1999", "12/31/1999", "1999-12-31", "29.02.04", "1er janvier 1998", "May 8, 1968"] {
            assert!(written(good), "{good}");
        }
        for bad in ["45/45/1991", "1999-13-31", "30.02.2001", "40 May 1968", "12"] {
            assert!(!written(bad), "{bad}");
        }
    }

    #[test]
    fn knows_leap_years() {
        assert!(is_date(2000, 2, 29));
        assert!(!is_date(1900, 2, 29));
        assert!(!is_date(2023, 4, 31));
        assert!(!is_date(2023, 13, 1));
    }
}
