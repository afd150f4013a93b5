//! How many requests may be on their way at once, and how many may begin in a minute. For the sake of a company's own server:
//! what is over waits, and the card says so.

use std::collections::VecDeque;

use crate::ProblemKind;
use crate::document::{Object, Reader};

/// Milliseconds over which starts are counted.
const MINUTE_MS: u64 = 60_000;

/// Milliseconds after which to ask again, where nobody knows when a request will end.
const SOON_MS: u64 = 1_000;

/// The highest limit that can be set: far above what one person at one browser asks.
const MOST: u64 = 1_000;

/// What an organisation allows; `None`: as much as people ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// Requests on their way at once.
    pub concurrent: Option<u32>,
    /// Requests begun in any minute.
    pub per_minute: Option<u32>,
}

/// The requests of one browser, of all its cards. Needs to be told the time; keeps no more than a minute of it.
#[derive(Debug, Default)]
pub struct Traffic {
    running: u32,
    started: VecDeque<u64>,
}

impl Traffic {
    /// Lets a request begin now; whoever is let in says when it ended ([`Traffic::leave`]).
    ///
    /// # Errors
    /// Milliseconds after which to ask again.
    pub fn enter(&mut self, limits: Limits, now_ms: u64) -> Result<(), u64> {
        // A clock that was set back must not shut anybody out: what seems to come is past.
        self.started.retain(|started| *started <= now_ms && now_ms - started < MINUTE_MS);
        if limits.concurrent.is_some_and(|most| self.running >= most) {
            return Err(SOON_MS);
        }
        let over = limits.per_minute.and_then(|most| self.started.len().checked_sub(most as usize));
        if let Some(first) = over {
            return Err(self.started.get(first).map_or(MINUTE_MS, |started| started + MINUTE_MS - now_ms));
        }
        self.running += 1;
        self.started.push_back(now_ms);
        Ok(())
    }

    /// A request that was let in has ended.
    pub fn leave(&mut self) {
        self.running = self.running.saturating_sub(1);
    }
}

/// The organisation's limits. One that cannot be read is one request: the strictest that is not a stop.
pub(crate) fn read(reader: &mut Reader, root: &Object<'_>) -> Limits {
    const KEY: &str = "limits";
    if !root.has(KEY) {
        return Limits::default();
    }
    let Some(inside) = reader.inner(root, KEY) else {
        return Limits { concurrent: Some(1), per_minute: Some(1) };
    };
    for name in inside.names().filter(|name| !KEYS.contains(name)) {
        reader.wrong(inside.key(name), ProblemKind::UnknownKey);
    }
    let mut limit = |name| {
        inside.has(name).then(|| {
            let most = reader.number(&inside, name);
            if most.is_some_and(|most| !(1..=MOST).contains(&most)) {
                reader.wrong(inside.key(name), ProblemKind::BadNumber);
            }
            most.filter(|most| (1..=MOST).contains(most)).map_or(1, |most| most as u32)
        })
    };
    let [concurrent, per_minute] = KEYS.map(&mut limit);
    Limits { concurrent, per_minute }
}

/// The keys of `limits`.
pub(crate) const KEYS: [&str; 2] = ["concurrent", "perMinute"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Managed;

    fn limits(concurrent: u32, per_minute: u32) -> Limits {
        Limits { concurrent: Some(concurrent), per_minute: Some(per_minute) }
    }

    #[test]
    fn without_limits_everything_begins_at_once() {
        let mut traffic = Traffic::default();
        assert!((0..500).all(|_| traffic.enter(Limits::default(), 7).is_ok()));
    }

    #[test]
    fn what_is_over_at_once_waits_until_one_has_ended() {
        let mut traffic = Traffic::default();
        let two = limits(2, 100);
        assert_eq!([0, 1, 2].map(|now| traffic.enter(two, now)), [Ok(()), Ok(()), Err(SOON_MS)]);
        traffic.leave();
        assert_eq!([traffic.enter(two, 3), traffic.enter(two, 4)], [Ok(()), Err(SOON_MS)]);
    }

    #[test]
    fn what_is_over_in_a_minute_waits_until_it_has_passed() {
        let mut traffic = Traffic::default();
        let three = limits(100, 3);
        for now in [0, 10_000, 20_000] {
            assert_eq!(traffic.enter(three, now), Ok(()));
            traffic.leave();
        }
        assert_eq!(traffic.enter(three, 25_000), Err(35_000));
        assert_eq!(traffic.enter(three, 59_999), Err(1));
        assert_eq!(traffic.enter(three, 60_000), Ok(()));
        assert_eq!(traffic.enter(three, 60_001), Err(9_999));
        // A limit that was lowered meanwhile: all but one of the last three have to be a minute old.
        assert_eq!(traffic.enter(limits(100, 1), 60_001), Err(59_999));
    }

    #[test]
    fn a_clock_that_was_set_back_shuts_nobody_out() {
        let mut traffic = Traffic::default();
        assert_eq!(traffic.enter(limits(9, 1), 5_000_000), Ok(()));
        assert_eq!(traffic.enter(limits(9, 1), 1_000), Ok(()));
    }

    #[test]
    fn ends_that_nobody_began_do_not_count() {
        let mut traffic = Traffic::default();
        traffic.leave();
        assert_eq!([traffic.enter(limits(1, 9), 0), traffic.enter(limits(1, 9), 0)], [Ok(()), Err(SOON_MS)]);
    }

    #[test]
    fn a_limit_that_cannot_be_read_is_the_strictest() {
        for (json, read, problems) in [
            ("{}", Limits::default(), vec![]),
            (r#"{"limits":{"concurrent":2,"perMinute":20}}"#, limits(2, 20), vec![]),
            (r#"{"limits":{"perMinute":5}}"#, Limits { per_minute: Some(5), ..Limits::default() }, vec![]),
            (
                r#"{"limits":{"concurrent":0,"perMinute":1001}}"#,
                limits(1, 1),
                vec!["limits.concurrent", "limits.perMinute"],
            ),
            (
                r#"{"limits":{"concurrent":"2"}}"#,
                Limits { concurrent: Some(1), ..Limits::default() },
                vec!["limits.concurrent"],
            ),
            (r#"{"limits":{"perHour":5}}"#, Limits::default(), vec!["limits.perHour"]),
            (r#"{"limits":7}"#, limits(1, 1), vec!["limits"]),
        ] {
            let managed = Managed::from_json(json);
            let keys: Vec<_> = managed.problems().iter().map(|problem| problem.key.as_str()).collect();
            assert_eq!((managed.limits(), keys), (read, problems), "{json}");
        }
    }
}
