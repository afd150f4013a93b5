//! How long an endpoint asks to wait: `Retry-After` (RFC 9110, section 10.2.3).

/// Whole seconds, rounded up. A date is read against the response's own `Date`, so that no clock is needed and a wrong one does
/// no harm; one that is past means now. `None` for anything else.
pub(crate) fn seconds(retry_after: &str, date: Option<&str>) -> Option<u32> {
    let value = retry_after.trim();
    if let Ok(seconds) = value.parse() {
        return Some(seconds);
    }
    let (until, now) = (moment(value)?, moment(date?.trim())?);
    u32::try_from(until.saturating_sub(now)).ok()
}

/// Seconds since the year 0, of a date in any of HTTP's three forms (RFC 9110, section 5.6.7). Which day of the week it was counts for nothing.
fn moment(date: &str) -> Option<u64> {
    let mut parts = date.split([' ', ',', '-']).filter(|part| !part.is_empty()).skip(1);
    let mut next = || parts.next();
    let (first, second) = (next()?, next()?);
    // `21 Oct 2026 07:28:00 GMT` and `21-Oct-26 07:28:00 GMT`; `Oct 21 07:28:00 2026`, in C.
    let (day, month, year, time, zone) = if let Ok(day) = first.parse() {
        (day, second, next()?, next()?, next()?)
    } else {
        let time = next()?;
        (second.parse().ok()?, first, next()?, time, "GMT")
    };
    let month = MONTHS.iter().position(|known| *known == month)? as u64;
    let year = match (year.len(), year.parse::<u64>().ok()?) {
        (4, year) if year > 0 => year,
        (2, year) if year < 70 => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    let [hours, minutes, seconds] = time.split(':').collect::<Vec<_>>().try_into().ok()?;
    let below = |part: &str, end: u64| part.parse::<u64>().ok().filter(|part| *part < end);
    let time = (below(hours, 24)? * 60 + below(minutes, 60)?) * 60 + below(seconds, 60)?;
    let known = (1..=31).contains(&day) && zone == "GMT" && parts.next().is_none();
    known.then(|| days(year, month, day) * 86_400 + time)
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Days since the year 0 in the Gregorian calendar; `month` from 0. Years are counted from March, so that a leap day is a year's last.
const fn days(year: u64, month: u64, day: u64) -> u64 {
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_seconds_and_dates() {
        let now = Some("Wed, 21 Oct 2026 07:27:40 GMT");
        for (value, date, expected) in [
            ("20", None, Some(20)),
            (" 0 ", now, Some(0)),
            ("Wed, 21 Oct 2026 07:28:00 GMT", now, Some(20)),
            // The two older forms of a date, which are still to be read.
            ("Wednesday, 21-Oct-26 07:28:00 GMT", now, Some(20)),
            ("Wed Oct 21 07:28:00 2026", now, Some(20)),
            ("Wed Oct  1 07:27:41 2026", Some("Wed, 30 Sep 2026 07:27:40 GMT"), Some(86_401)),
            ("Wed, 21 Oct 2026 07:27:00 GMT", now, Some(0)),
            ("Wed, 21 Oct 2026 24:28:00 GMT", now, None),
            ("Wed, 21 Oct 2026 07:28 GMT", now, None),
            ("Wed, 21 Oct 2026 07:28:00 CET", now, None),
            ("Wed, 21 Oct 2026 07:28:00 GMT and more", now, None),
            ("Wed, 32 Oct 2026 07:28:00 GMT", now, None),
            ("Wed, 21 Okt 2026 07:28:00 GMT", now, None),
            ("Wed, 21 Jan 0000 07:28:00 GMT", now, None),
            ("Wed, 21 Oct 2026 07:28:00 GMT", None, None),
            ("Wed, 21 Oct 2026 07:28:00 GMT", Some("yesterday"), None),
            ("Wed, 21 Oct 9999 07:28:00 GMT", now, None),
            ("-1", now, None),
            ("1.5", now, None),
            ("99999999999", now, None),
            ("soon", now, None),
            ("", now, None),
        ] {
            assert_eq!(seconds(value, date), expected, "{value:?} {date:?}");
        }
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let epoch = days(1970, 0, 1);
        for (year, month, day, since) in
            [(1970, 0, 1, 0), (2000, 1, 28, 11_015), (2000, 1, 29, 11_016), (2000, 2, 1, 11_017), (2026, 9, 21, 20_747)]
        {
            assert_eq!(days(year, month, day) - epoch, since, "{year}-{month}-{day}");
        }
        assert_eq!(days(2100, 2, 1) - days(2100, 1, 28), 1, "no leap year");
    }
}
