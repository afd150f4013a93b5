//! Dates as people write them: made coarser, or moved by a number of days and written the same way again.
//!
//! Reads only what has one meaning. "03/04/2024" is the third of April or the fourth of March, so neither is done to it:
//! nothing is better than a month that is wrong. Gregorian calendar.

mod calendar;
mod months;

use std::ops::Range;

use calendar::{civil, number};
use months::{language, named};

/// Where the parts of the one date in a text stand, and what they say.
struct Date {
    /// Absent in "March 2019".
    day: Option<(Range<usize>, u32)>,
    month: (Range<usize>, u32),
    /// Absent in "2 May".
    year: Option<(Range<usize>, u32)>,
    /// Whose month names these are; `None` for a number.
    names: Option<usize>,
}

/// The month and the year of a date, in its language and notation. The year of what names no day; the month of what names
/// no year. `None` for several dates, two-digit years, and what can be read in two ways.
pub(crate) fn month(text: &str) -> Option<String> {
    let Date { day, month: (month, _), year, names } = read(text)?;
    let (Some((year, _)), Some((day, _))) = (&year, &day) else {
        let whole = year.map(|(year, _)| year).or_else(|| names.map(|_| month))?;
        return Some(text[whole].to_owned());
    };
    let between = month.end.min(year.end)..month.start.max(year.start);
    let digits = text[between.clone()].contains(|c: char| c.is_ascii_digit());
    let between = match names {
        // 12-31-2024: what stands in front of the year.
        None if digits => &text[year.start - 1..year.start],
        Some(_) if digits || day.start > month.start => " ",
        _ => &text[between],
    };
    let (first, second) = if month.start < year.start { (month, year.clone()) } else { (year.clone(), month) };
    Some(format!("{}{between}{}", &text[first], &text[second]))
}

/// The same date so many days later, written the same way. `None` for what is not one whole day. A weekday that stands with
/// it stays, which is true where `days` are whole weeks; so does the time of day.
pub(crate) fn shift(text: &str, days: i64) -> Option<String> {
    let Date { day: Some((day_at, day)), month: (month_at, month), year: Some((year_at, year)), names } = read(text)?
    else {
        return None;
    };
    let names = match names {
        Some(_) => Some(language(text, &day_at, &month_at)?),
        None => None,
    };
    if !(1..=31).contains(&day) {
        return None;
    }
    let (to_year, to_month, to_day) = civil(number(year, month, day) + days);
    let padded = |at: &Range<usize>, value: u32| format!("{value:0width$}", width = at.len());
    let written_month = match names {
        None => padded(&month_at, to_month),
        Some(names) => in_case_of(&text[month_at.clone()], months::name(names, to_month))?,
    };
    // "2" grows to "12", "02" stays two figures.
    let written_day = if text[day_at.clone()].starts_with('0') || names.is_none() && day_at.len() == 2 {
        padded(&day_at, to_day)
    } else {
        to_day.to_string()
    };
    let mut ordinal = day_at.end..day_at.end;
    let mut suffix = "";
    let behind = &text[day_at.end..];
    if behind.starts_with(char::is_alphabetic) && !behind.starts_with('T') {
        let written = ["st", "nd", "rd", "th"].iter().find(|suffix| behind.starts_with(**suffix))?;
        ordinal.end += written.len();
        suffix = match (to_day, to_day % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
    }
    let day = (day_at.start..ordinal.end, written_day + suffix);
    let (month, year) = ((month_at, written_month), (year_at, to_year.to_string()));
    // A sort for three is thousands of bytes.
    let parts = match (day.0.start < month.0.start, month.0.start < year.0.start) {
        (true, true) => [day, month, year],
        (true, false) if day.0.start < year.0.start => [day, year, month],
        (true, false) => [year, day, month],
        (false, true) if day.0.start < year.0.start => [month, day, year],
        (false, true) => [month, year, day],
        (false, false) => [year, month, day],
    };
    let mut moved = String::with_capacity(text.len() + 8);
    let mut from = 0;
    for (at, part) in parts {
        moved.push_str(&text[from..at.start]);
        moved.push_str(&part);
        from = at.end;
    }
    moved.push_str(&text[from..]);
    Some(moved)
}

fn read(text: &str) -> Option<Date> {
    // What follows a time's colon or the T of a timestamp is no date; a time in front of one is not read.
    let end =
        text.find(':').map_or(text.len(), |colon| text[..colon].trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let mut numbers: Vec<Range<usize>> = Vec::new();
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..end].chars().next() {
        let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let len = text[at..end].find(|c: char| kind(c) != kind(first)).unwrap_or(end - at);
        match kind(first) {
            (true, _) => numbers.push(at..at + len),
            (_, true) => words.push(at..at + len),
            _ => {}
        }
        at += len;
    }
    let value = |at: &Range<usize>| text[at.clone()].parse::<u32>().ok();
    let years: Vec<Range<usize>> = numbers.iter().filter(|at| at.len() == 4).cloned().collect();
    let days: Vec<Range<usize>> = numbers.iter().filter(|at| at.len() <= 2).cloned().collect();
    if years.len() > 1 || years.len() + days.len() != numbers.len() {
        return None;
    }
    let year = years.first().and_then(|at| Some((at.clone(), value(at).filter(|year| (1000..=2999).contains(year))?)));
    let mut named = words.iter().filter_map(|at| Some((at.clone(), named(&text[at.clone()])?)));
    if let Some((month, (names, index))) = named.next() {
        if named.next().is_some() || (years.len() == 1 && year.is_none()) {
            return None;
        }
        let day = match days.as_slice() {
            [] => None,
            // With no year in full, the second number may be one: "12-JAN-25", "May '25".
            [day] if year.is_some() || text[..day.start].ends_with([' ', '\n']) || day.start < month.start => {
                Some((day.clone(), value(day)?))
            }
            // "3 to 5 May 2010": none of them is the day, and no day is moved.
            [_, .., last] if year.is_some() => Some((last.clone(), 0)),
            _ => return None,
        };
        return Some(Date { day, month: (month, index), year, names: Some(names) });
    }
    let [first, second] = days.as_slice() else { return None };
    let (year_at, year) = year?;
    let joined = |from: &Range<usize>, to: &Range<usize>| matches!(&text[from.end..to.start], "-" | "/" | ".");
    let (a, b) = (value(first)?, value(second)?);
    let (day, month) = if year_at.start < first.start {
        if !joined(&year_at, first) || !joined(first, second) {
            return None;
        }
        ((second, b), (first, a))
    } else {
        if !joined(first, second) || !joined(second, &year_at) {
            return None;
        }
        let dotted = text[first.end..].starts_with('.');
        match (a, b) {
            // In Germany, and wherever else dots are written, the day comes first; so it does where it can only be the day.
            _ if dotted || a > 12 || a == b => ((first, a), (second, b)),
            (_, 13..) => ((second, b), (first, a)),
            _ => return None,
        }
    };
    let exists = (1..=12).contains(&month.1) && (1..=31).contains(&day.1);
    exists.then(|| Date {
        day: Some((day.0.clone(), day.1)),
        month: (month.0.clone(), month.1),
        year: Some((year_at, year)),
        names: None,
    })
}

/// A word in the case of another: as it is, with a capital, or in capitals. `None` for any other case.
pub(crate) fn in_case_of(model: &str, word: &str) -> Option<String> {
    let mut letters = model.chars().filter(|c| c.is_alphabetic());
    let (first, others) = (letters.next()?, letters.collect::<String>());
    let lower = |text: &str| !text.contains(char::is_uppercase);
    let mut chars = word.chars();
    let capital = chars.next()?;
    match first.is_uppercase() {
        false if lower(&others) => Some(word.to_lowercase()),
        // ASCII alone is put in capitals: the table of all others is four kilobytes, and what is made here needs none.
        true if lower(&others) => {
            let capital = capital.to_ascii_uppercase();
            let rest = chars.flat_map(char::to_lowercase);
            capital.is_uppercase().then(|| [capital].into_iter().chain(rest).collect())
        }
        true if !others.contains(char::is_lowercase) => word.is_ascii().then(|| word.to_ascii_uppercase()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_becomes_its_month_in_its_own_language_and_notation() {
        for (date, coarse) in [
            ("2024-03-12", "2024-03"),
            ("2024/03/12", "2024/03"),
            ("31.12.2024", "12.2024"),
            ("31/12/2024", "12/2024"),
            ("12-31-2024", "12-2024"),
            ("2024-03-15T14:30:00.123456Z", "2024-03"),
            ("2013-03-14 12:53:39", "2013-03"),
            ("12 March 2019", "March 2019"),
            ("12. März 2019", "März 2019"),
            ("1er avril 2020", "avril 2020"),
            ("12 de marzo de 2019", "marzo de 2019"),
            ("March 12th, 2019", "March 2019"),
            ("from 3 to 5 May 2010", "May 2010"),
            ("12 March 2019 at 14:05", "March 2019"),
            ("March 2019", "2019"),
            ("2 May", "May"),
        ] {
            assert_eq!(month(date).as_deref(), Some(coarse), "{date}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_read() {
        for date in
            ["03/04/2024", "5/20/24", "12-JAN-25", "Oct '25", "24/12", "2019", "01.01.2026 - 31.12.2026", "May-21"]
        {
            assert_eq!(month(date), None, "{date}");
            assert_eq!(shift(date, 7), None, "{date}");
        }
    }

    #[test]
    fn a_date_moves_and_keeps_its_notation() {
        for (date, later) in [
            ("2024-02-26", "2024-03-04"),
            ("31.12.2024", "07.01.2025"),
            ("2024-12-31T14:30Z", "2025-01-07T14:30Z"),
            ("28 February 2024", "6 March 2024"),
            ("MARCH 26th, 2019", "APRIL 2nd, 2019"),
            ("30 de diciembre de 2019", "6 de enero de 2020"),
            ("28. Dezember 2019", "4. Januar 2020"),
            ("Thursday, 26 February 2026", "Thursday, 5 March 2026"),
            ("2024-02-26 14:30:05", "2024-03-04 14:30:05"),
        ] {
            assert_eq!(shift(date, 7).as_deref(), Some(later), "{date}");
            assert_eq!(shift(later, -7).as_deref(), Some(date), "{later}");
        }
        assert_eq!(shift("12-31-2024", 7).as_deref(), Some("01-07-2025"));
        assert_eq!(shift("March 2019", 7), None);
        assert_eq!(shift("3 to 5 May 2010", 7), None);
    }
}
