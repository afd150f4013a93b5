//! How a person stands today: what was asked, what was learnt, since when which key of the organisation's is set.
//!
//! What is counted lies beside the record, so that deleting the record gives no new day. Holds no content. Knows no clock: whoever has one
//! says which day it is.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// How a person stands, as it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The day that is counted, as [`Today::number`].
    day: i64,
    questions: u64,
    bytes: u64,
    /// The version of the training that was gone through.
    trained: Option<u32>,
    /// Since when each key of the organisation's is set, in milliseconds since 1970 (UTC).
    since: BTreeMap<String, u64>,
}

/// A calendar day where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// Another one for every day, and larger for a later one.
    pub number: i64,
    /// When it ends, in milliseconds since 1970 (UTC).
    pub ends_ms: u64,
}

/// What was counted in on one day, so that it can be given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    day: i64,
    begins: bool,
    bytes: u64,
}

impl Standing {
    /// Reads the stored form. What cannot be read counts as nothing asked and nothing learnt.
    pub fn from_json(json: &str) -> Self {
        // By hand: a decoder of its own is thousands of bytes of the module.
        let stored: Value = serde_json::from_slice(json.as_bytes()).unwrap_or_default();
        let number = |key: &str| stored[key].as_u64().unwrap_or_default();
        let mut since = BTreeMap::new();
        let stored_since = stored["since"].as_object().into_iter().flatten();
        since.extend(stored_since.filter_map(|(key, at)| Some((key.clone(), at.as_u64()?))));
        Self {
            day: stored["day"].as_i64().unwrap_or_default(),
            questions: number("questions"),
            bytes: number("bytes"),
            trained: stored["trained"].as_u64().and_then(|version| u32::try_from(version).ok()),
            since,
        }
    }

    /// The stored form.
    pub fn to_json(&self) -> String {
        let Self { day, questions, bytes, trained, .. } = self;
        let mut since = serde_json::Map::new();
        since.extend(self.since.iter().map(|(key, at)| (key.clone(), Value::from(*at))));
        json!({ "day": day, "questions": questions, "bytes": bytes, "trained": trained, "since": since }).to_string()
    }

    /// Counts so many bytes that leave today; those that begin a question, not a further part of one or one sent again, count it too.
    pub fn count(&mut self, today: Today, begins: bool, bytes: u64) -> Counted {
        let (questions, before) = self.on(today);
        // A clock that was set back gives no new day.
        self.day = self.day.max(today.number);
        (self.questions, self.bytes) = (questions.saturating_add(u64::from(begins)), before.saturating_add(bytes));
        Counted { day: self.day, begins, bytes }
    }

    /// Takes back what was counted and did not leave after all. Of a day that is over nothing is left to take back.
    pub fn give_back(&mut self, Counted { day, begins, bytes }: Counted) {
        if day == self.day {
            self.questions = self.questions.saturating_sub(u64::from(begins));
            self.bytes = self.bytes.saturating_sub(bytes);
        }
    }

    /// Questions and bytes of today.
    pub(crate) fn on(&self, today: Today) -> (u64, u64) {
        if today.number > self.day { (0, 0) } else { (self.questions, self.bytes) }
    }

    /// Notes that the person went through the training of this version.
    pub fn train(&mut self, version: u32) {
        self.trained = Some(version);
    }

    /// The version of the training that the person went through last.
    pub fn trained(&self) -> Option<u32> {
        self.trained
    }

    /// Notes which keys are set now. Whether that is anything new.
    pub fn see(&mut self, keys: &[&str], now_ms: u64) -> bool {
        let mut since = BTreeMap::new();
        for key in keys {
            since.insert((*key).to_owned(), self.since(key).unwrap_or(now_ms));
        }
        let new = since != self.since;
        self.since = since;
        new
    }

    /// Since when a key is set, in milliseconds since 1970 (UTC), as far as this browser has seen.
    pub fn since(&self, key: &str) -> Option<u64> {
        self.since.get(key).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn day(number: i64) -> Today {
        Today { number, ends_ms: 0 }
    }

    #[test]
    fn every_day_begins_at_nothing_and_no_day_comes_twice() {
        let mut standing = Standing::default();
        standing.count(day(7), true, 100);
        standing.count(day(7), true, 20);
        assert_eq!(standing.on(day(7)), (2, 120));
        assert_eq!(standing.on(day(8)), (0, 0));
        assert_eq!(standing.on(day(6)), (2, 120), "a clock that is set back gives no new day");
        standing.count(day(6), true, 1);
        assert_eq!(standing.on(day(7)), (3, 121));
        standing.count(day(8), true, 5);
        assert_eq!(standing.on(day(8)), (1, 5));
    }

    #[test]
    fn what_did_not_leave_is_given_back_on_its_own_day_only() {
        let mut standing = Standing::default();
        standing.count(day(7), true, 100);
        let held = standing.count(day(7), true, 20);
        let part = standing.count(day(7), false, 3);
        standing.give_back(held);
        assert_eq!(standing.on(day(7)), (1, 103));
        standing.give_back(part);
        assert_eq!(standing.on(day(7)), (1, 100));
        let late = standing.count(day(7), true, 7);
        standing.count(day(8), true, 50);
        standing.give_back(late);
        assert_eq!(standing.on(day(8)), (1, 50), "the day it was counted on is over");
    }

    #[test]
    fn it_comes_back_as_it_was_stored() {
        let mut standing = Standing::default();
        standing.count(day(20_787), true, 9);
        standing.train(3);
        standing.see(&["labels"], 5);
        assert_eq!(Standing::from_json(&standing.to_json()), standing);
        for damaged in ["", "[]", "{\"day\":\"x\"}"] {
            assert_eq!(Standing::from_json(damaged), Standing::default());
        }
    }

    #[test]
    fn a_key_is_set_since_it_was_first_seen_and_anew_after_it_was_gone() {
        let mut standing = Standing::default();
        assert!(standing.see(&["labels", "sites"], 10));
        assert!(!standing.see(&["labels", "sites"], 20));
        assert!(standing.see(&["sites"], 30));
        assert!(standing.see(&["labels", "sites"], 40));
        assert_eq!(
            (standing.since("sites"), standing.since("labels"), standing.since("stop")),
            (Some(10), Some(40), None)
        );
    }
}
