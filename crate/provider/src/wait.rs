//! How long an endpoint asks to wait: `Retry-After` (RFC 9110, section 10.2.3).

use std::time::SystemTime;

/// Whole seconds, rounded up. A date is read against the response's own `Date`, so that no clock is needed and a wrong one does
/// no harm; one that is past means now. `None` for anything else.
pub(crate) fn seconds(retry_after: &str, date: Option<&str>) -> Option<u32> {
    let value = retry_after.trim();
    if let Ok(seconds) = value.parse() {
        return Some(seconds);
    }
    let moment = |text: &str| httpdate::parse_http_date(text).ok();
    let (until, now): (SystemTime, SystemTime) = (moment(value)?, moment(date?.trim())?);
    let wait = until.duration_since(now).unwrap_or_default();
    u32::try_from(wait.as_secs()).ok()
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
            ("Wed, 21 Oct 2026 07:27:00 GMT", now, Some(0)),
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
}
