//! What is stored beside a record: where it ends, and how far it was shipped. No content fits in.

use serde::{Deserialize, Serialize};

use crate::{Broken, Code, Hash, Install, Sealed, Why};

/// Milliseconds to wait after the first attempt that failed; doubled with each further one.
const FIRST_WAIT: u64 = 5_000;

/// Longest of these waits: an hour. A collector that is mended is noticed within it, or when the browser next starts.
const LONGEST_WAIT: u64 = 3_600_000;

/// Longest wait that a collector may ask for: a day.
const LONGEST_ASKED: u64 = 86_400_000;

/// Most entries of one request: about 150 KB, well below the 4 MB that collectors take by default.
const BATCH: u32 = 100;

/// What is stored beside a record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordState {
    /// The newest entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Head>,
    /// Which installation this is, to whom the record is shipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub install: Option<Install>,
    /// How far it was shipped to the collector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otlp: Option<Cursor>,
    /// How far it was shipped to the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook: Option<Cursor>,
}

/// The newest entry of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Its number.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Head {
    /// Of this entry.
    pub fn of(newest: &Sealed) -> Self {
        Self { seq: newest.seq(), hash: newest.hash() }
    }

    /// Whether a record that is whole in itself ends where it did.
    ///
    /// # Errors
    /// The first entry that is missing, or that is another one.
    pub fn ends(&self, record: &[Sealed]) -> Result<(), Broken> {
        match record.last() {
            Some(newest) if Self::of(newest) == *self => Ok(()),
            Some(newest) if newest.seq() < self.seq => Err(Broken { seq: newest.seq() + 1, why: Why::Truncated }),
            Some(newest) => Err(Broken { seq: newest.seq(), why: Why::Unlinked }),
            None => Err(Broken { seq: 0, why: Why::Truncated }),
        }
    }
}

/// How far a record was shipped to one place, and when to go on. Entries are named by their place in the store, which only
/// grows, also where a record is deleted and begins anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cursor {
    /// The place of the last entry that was shipped or need not be.
    pub after: u64,
    /// Attempts that failed since one succeeded.
    pub failures: u32,
    /// Not to be tried before: milliseconds since 1970 (UTC).
    pub not_before_ms: u64,
    /// Most entries of the next request.
    pub batch: u32,
    /// Entries that the other side refused for good.
    pub refused: u64,
    /// Why the last attempt failed; `None` after one that succeeded.
    pub fault: Option<Code>,
}

impl Cursor {
    /// Ships what comes after this place in the store. Entries from before anybody asked for them are not shipped.
    pub const fn from(after: u64) -> Self {
        Self { after, failures: 0, not_before_ms: 0, batch: BATCH, refused: 0, fault: None }
    }

    /// Milliseconds until it may be tried; `None`: now. A moment further off than any wait was not set by this clock, or not by
    /// this hand: it has come.
    pub const fn wait_ms(&self, now_ms: u64) -> Option<u64> {
        match self.not_before_ms.saturating_sub(now_ms) {
            1..=LONGEST_ASKED => Some(self.not_before_ms - now_ms),
            _ => None,
        }
    }

    /// Everything up to here was taken, or refused for good. The next request may be twice as large, up to the usual.
    pub fn advance(&mut self, to: u64, refused: u64) {
        let (batch, refused) = (self.batch.saturating_mul(2).min(BATCH), self.refused.saturating_add(refused));
        *self = Self { batch, refused, ..Self::from(to.max(self.after)) };
    }

    /// The other side takes no more at once than half of that.
    pub fn halve(&mut self, sent: u32) {
        self.batch = (sent / 2).max(1);
    }

    /// Waits: as long as the other side asks, or else twice as long as the last time. `spread`, 0 to 1: so that a thousand
    /// installations do not come back in the same moment.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an hour")]
    pub fn put_off(&mut self, fault: Code, asked_ms: Option<u64>, spread: f64, now_ms: u64) {
        let doubled = FIRST_WAIT.saturating_mul(1 << self.failures.min(20)).min(LONGEST_WAIT);
        let spread = (doubled as f64 * (0.5 + spread.clamp(0.0, 1.0) / 2.0)) as u64;
        let wait = asked_ms.map_or(spread, |asked| asked.min(LONGEST_ASKED).max(spread));
        self.failures = self.failures.saturating_add(1);
        self.not_before_ms = now_ms.saturating_add(wait);
        self.fault = Some(fault);
    }

    /// Another address is to be tried at once, whatever became of the last one.
    pub fn afresh(&mut self) {
        (self.failures, self.not_before_ms, self.fault) = (0, 0, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault() -> Code {
        Code::parse("unreachable").unwrap()
    }

    #[test]
    fn waits_double_up_to_an_hour_and_end_with_the_first_success() {
        let mut cursor = Cursor::from(7);
        let mut waits = Vec::new();
        for _ in 0..40 {
            cursor.put_off(fault(), None, 1.0, 1_000);
            waits.push(cursor.not_before_ms - 1_000);
        }
        assert_eq!(waits[..3], [5_000, 10_000, 20_000]);
        assert_eq!((waits[30], waits[39]), (LONGEST_WAIT, LONGEST_WAIT));
        assert_eq!((cursor.after, cursor.fault.clone()), (7, Some(fault())));
        cursor.advance(9, 1);
        assert_eq!(cursor, Cursor { refused: 1, ..Cursor::from(9) });
        cursor.advance(3, 1);
        assert_eq!((cursor.after, cursor.refused), (9, 2), "never back");
    }

    #[test]
    fn a_wait_that_is_asked_for_is_kept_and_has_an_end() {
        let mut cursor = Cursor::from(0);
        for (asked, waits) in [(120_000, 120_000), (u64::MAX, LONGEST_ASKED), (0, 2_500)] {
            cursor.afresh();
            cursor.put_off(fault(), Some(asked), 0.0, 0);
            assert_eq!(cursor.not_before_ms, waits, "{asked}");
        }
    }

    #[test]
    fn a_clock_that_was_set_back_holds_nothing_up() {
        let cursor = Cursor { not_before_ms: 2 * LONGEST_ASKED, ..Cursor::from(0) };
        let now = |now_ms| cursor.wait_ms(now_ms);
        assert_eq!((now(2 * LONGEST_ASKED), now(3 * LONGEST_ASKED)), (None, None), "it has come");
        assert_eq!((now(LONGEST_ASKED), now(2 * LONGEST_ASKED - 1)), (Some(LONGEST_ASKED), Some(1)));
        assert_eq!((now(LONGEST_ASKED - 1), now(0)), (None, None), "nobody waits that long");
    }

    #[test]
    fn waits_are_spread() {
        let wait = |spread| {
            let mut cursor = Cursor::from(0);
            cursor.put_off(fault(), None, spread, 0);
            cursor.not_before_ms
        };
        assert_eq!([wait(0.0), wait(0.5), wait(1.0), wait(f64::INFINITY)], [2_500, 3_750, 5_000, 5_000]);
    }

    #[test]
    fn a_batch_is_halved_down_to_one() {
        let mut cursor = Cursor::from(0);
        let mut sizes = Vec::new();
        for _ in 0..9 {
            sizes.push(cursor.batch);
            cursor.halve(cursor.batch);
        }
        assert_eq!(sizes, [100, 50, 25, 12, 6, 3, 1, 1, 1]);
        let again: Vec<_> = (0..8)
            .map(|to| {
                cursor.advance(to, 0);
                cursor.batch
            })
            .collect();
        assert_eq!(again, [2, 4, 8, 16, 32, 64, 100, 100]);
    }

    #[test]
    fn what_is_stored_has_one_form_and_nothing_else_fits() {
        let state = RecordState {
            otlp: Some(Cursor { fault: Some(fault()), ..Cursor::from(3) }),
            head: Some(Head { seq: 4, hash: Hash::GENESIS }),
            ..RecordState::default()
        };
        let json = serde_json::to_string(&state).unwrap();
        assert_eq!(scrim_json::from_text::<RecordState>(json.as_bytes()).unwrap(), state);
        for planted in ["\"note\":\"Jane Doe\",\"otlp\"", "\"install\":\"Jane Doe\",\"otlp\""] {
            let planted = json.replacen("\"otlp\"", planted, 1);
            assert!(scrim_json::from_text::<RecordState>(planted.as_bytes()).is_err(), "{planted}");
        }
    }
}
