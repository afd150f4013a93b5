//! Dates in digits, and how sure their shape is: versions, fractions and section numbers are three small numbers too.

use super::date::is_date;
use super::{Check, Verdict};

/// See [`numeric`].
pub const DATE_NUMERIC: Check = Check { name: "a day that exists", run: |text| Verdict::confirm_if(numeric(text)) };
/// See [`short`].
pub const DATE_SHORT: Check =
    Check { name: "a day of some year", run: |text| Verdict::confirm_if(text.split(" -").all(short)) };

/// See [`short`]; one digit each is a section as often.
pub const DATE_DOTTED: Check = Check {
    name: "a day of some year",
    run: |text| Verdict::confirm_if(short(text) && text.bytes().filter(u8::is_ascii_digit).count() > 2),
};

/// See [`short`]; the day cannot be a month, or dots stand behind numbers with a leading zero.
pub const DATE_PADDED: Check = Check {
    name: "a day of some year",
    run: |text| {
        let zero = text.contains('.') && (text.starts_with('0') || text.contains(".0"));
        Verdict::confirm_if(short(text) && (zero || text[..2] > *"12"))
    },
};

/// One date or the two ends of a span of days. Sure with a year of four digits, with slashes, or with both day and month
/// in two digits; the rest looks like a version.
fn numeric(text: &str) -> bool {
    // A time of day behind is no part of the date.
    let text = text.split_once(':').map_or(text, |(date, _)| &date[..date.len() - 3]);
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse().unwrap_or(0);
    // What comes before the last full date is the beginning of a span, as far as it is written: "12./13.05.2025".
    let full = parts.len() / 3 * 3;
    let dates = parts[parts.len() - full..].chunks_exact(3);
    let exist = dates.clone().all(|date| {
        let [first, second, third] = [number(date[0]), number(date[1]), number(date[2])];
        if date[0].len() == 4 {
            return is_date(first, second, third);
        }
        let year = if third < 100 { 2000 } else { third };
        is_date(year, second, first) || is_date(year, first, second)
    });
    let sure = dates.clone().all(|date| date.iter().any(|part| part.len() == 4))
        || text.contains('/')
        || dates.clone().all(|date| date.iter().all(|part| part.len() == 2) && !text.contains(' '));
    full > 0 && exist && sure
}

/// Day and month in either order, with a year of two digits or none; not a plain fraction, and not round the clock.
fn short(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::parse);
    let (Some(Ok(first)), Some(Ok(second))) = (numbers.next(), numbers.next()) else { return false };
    let fraction = text.contains('/') && first < second && second <= 10 && !text.starts_with('0');
    if second > 999 {
        return (1..=12).contains(&first);
    }
    // A leap year: which year it is, nobody says. The month comes first with slashes only.
    let exists = is_date(2000, second, first) || text.contains('/') && is_date(2000, first, second);
    exists && !fraction && (first, second) != (24, 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_or_slashes_make_a_date_sure() {
        for sure in ["31.12.2024", "2024-12-31", "5/20/24", "09-04-24", "2024-06-05T09:15", "12./13.05.2025"] {
            assert!(numeric(sure), "{sure}");
        }
        for unsure in ["21.5.21", "1.10.22", "31.02.2024", "2024-13-01", "13/13/24", "12.05.2025 - 31.02.2025"] {
            assert!(!numeric(unsure), "{unsure}");
        }
    }

    #[test]
    fn a_fraction_is_no_day() {
        assert!(short("11/2018") && short("24/12") && short("3/3") && short("08.10.") && short("23.5."));
        assert!(!short("1/2") && !short("3/4") && !short("24/7") && !short("45.10."));
    }
}
