//! What many records say together, for whoever answers for the whole: how much is asked, what is replaced, what people let
//! leave, how it ends, how fast, how well. Nothing in it tells one person, site or moment from another: it holds sums.

use std::collections::{BTreeMap, BinaryHeap};

use serde::Serialize;

use crate::{Code, Counts, Entry, Outcome, Question, Reason, Sealed};

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;

/// Sums over records.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// How many records it is made of.
    pub records: u64,
    /// Days (UTC, `2026-11-30`) with how many questions there were on each, days without any left out.
    pub days: BTreeMap<String, u64>,
    /// All questions.
    pub questions: Amount,
    /// By action.
    pub actions: BTreeMap<String, Amount>,
    /// By endpoint.
    pub endpoints: BTreeMap<String, Amount>,
    /// Distinct values of each question, by what became of them and by label.
    pub found: BTreeMap<String, Counts>,
    /// Questions with which a person let something leave.
    pub overridden: u64,
    /// The values they let leave, by reason where one was asked for.
    pub reasons: BTreeMap<&'static str, Counts>,
    /// Why questions were refused.
    pub refusals: BTreeMap<String, u64>,
    /// Why questions failed.
    pub failures: BTreeMap<String, u64>,
    /// Milliseconds from sending to the end of the answer.
    pub latency_ms: Percentiles,
    /// Milliseconds from sending to the first word.
    pub first_token_ms: Percentiles,
    /// Questions that the person found well answered.
    pub good: u64,
    /// Questions that the person found badly answered.
    pub bad: u64,
    /// Bytes that were sent.
    pub bytes_out: u64,
    /// Bytes that came.
    pub bytes_in: u64,
    /// Questions that were counted, by their hashes, with whether one was rated.
    #[serde(skip)]
    seen: BTreeMap<[u8; 32], bool>,
    #[serde(skip)]
    latencies: Vec<u64>,
    #[serde(skip)]
    first_tokens: Vec<u64>,
}

/// How many questions, by how they ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Amount {
    /// In all.
    pub asked: u64,
    /// The answer came to its end.
    pub answered: u64,
    /// The person stopped it.
    pub stopped: u64,
    /// It failed.
    pub failed: u64,
    /// Policy refused it.
    pub refused: u64,
}

impl Amount {
    fn add(&mut self, outcome: &Outcome) {
        self.asked += 1;
        *match outcome {
            Outcome::Answered => &mut self.answered,
            Outcome::Stopped => &mut self.stopped,
            Outcome::Failed(_) => &mut self.failed,
            Outcome::Refused(_) => &mut self.refused,
        } += 1;
    }
}

/// Percentiles by nearest rank; zeros for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Percentiles {
    /// Of how many.
    pub count: u64,
    /// Half of them are at most this.
    pub p50: u64,
    /// Nine in ten.
    pub p90: u64,
    /// 99 in a hundred.
    pub p99: u64,
}

impl Percentiles {
    fn of(values: &[u64]) -> Self {
        let values = BinaryHeap::from(values.to_vec()).into_sorted_vec();
        let at = |percent: usize| {
            let rank = (values.len() * percent).div_ceil(100);
            rank.checked_sub(1).map_or(0, |place| values[place])
        };
        Self { count: values.len() as u64, p50: at(50), p90: at(90), p99: at(99) }
    }
}

impl Summary {
    /// Sums up records. An entry that is in several of them, because one was saved twice, counts once; so does its rating, and of
    /// several the one in the first record that has any.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a [Sealed]>) -> Self {
        let mut summary = Self::default();
        for record in records {
            summary.records += 1;
            summary.add(record);
        }
        summary.latency_ms = Percentiles::of(&summary.latencies);
        summary.first_token_ms = Percentiles::of(&summary.first_tokens);
        summary
    }

    fn add(&mut self, record: &[Sealed]) {
        let feedback = crate::feedback(record);
        for sealed in record {
            let Entry::Question(question) = sealed.entry() else { continue };
            let place = self.seen.get(&sealed.hash().bytes());
            let given = feedback.get(&sealed.seq()).filter(|_| place != Some(&true));
            if place.is_none() {
                self.question(question);
            }
            match given {
                Some(true) => self.good += 1,
                Some(false) => self.bad += 1,
                None => {}
            }
            *self.seen.entry(sealed.hash().bytes()).or_default() |= given.is_some();
        }
    }

    fn question(&mut self, question: &Question) {
        *self.days.entry(day(question.at_ms)).or_default() += 1;
        self.questions.add(&question.outcome);
        self.actions.entry(question.action.to_string()).or_default().add(&question.outcome);
        self.endpoints.entry(question.endpoint.to_string()).or_default().add(&question.outcome);
        for (handling, counts) in &question.found {
            let sum = self.found.entry(handling.to_string()).or_default();
            counts.iter().for_each(|(label, count)| sum.add(label, count));
        }
        self.overridden += u64::from(question.found.contains_key(&Code::RELEASE));
        for (reason, counts) in &question.reasons {
            let sum = self.reasons.entry(Reason::as_str(*reason)).or_default();
            counts.iter().for_each(|(label, count)| sum.add(label, count));
        }
        match &question.outcome {
            Outcome::Refused(code) => *self.refusals.entry(code.to_string()).or_default() += 1,
            Outcome::Failed(code) => *self.failures.entry(code.to_string()).or_default() += 1,
            // What was made on the machine itself was sent nowhere.
            Outcome::Answered if question.bytes_out > 0 => self.latencies.push(question.latency_ms),
            Outcome::Answered | Outcome::Stopped => {}
        }
        self.first_tokens.extend(question.first_token_ms);
        self.bytes_out = self.bytes_out.saturating_add(question.bytes_out);
        self.bytes_in = self.bytes_in.saturating_add(question.bytes_in);
    }

    /// Indented JSON.
    #[expect(clippy::missing_panics_doc, reason = "numbers, words and text keys can always be written")]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("numbers, words and text keys only")
    }
}

/// The day of a moment, UTC. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
fn day(at_ms: u64) -> String {
    let days = at_ms / DAY + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{of_month:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (at_ms, expected) in [
            (0, "1970-01-01"),
            (DAY - 1, "1970-01-01"),
            (951_782_400_000, "2000-02-29"),
            (951_868_800_000, "2000-03-01"),
            (1_700_000_000_000, "2023-11-14"),
            (4_107_542_400_000, "2100-03-01"),
        ] {
            assert_eq!(day(at_ms), expected);
        }
    }

    #[test]
    fn percentiles_are_by_nearest_rank() {
        let of = Percentiles::of;
        assert_eq!(of(&[]), Percentiles::default());
        assert_eq!(of(&[7]), Percentiles { count: 1, p50: 7, p90: 7, p99: 7 });
        let hundred: Vec<_> = (1..=100).rev().collect();
        assert_eq!(of(&hundred), Percentiles { count: 100, p50: 50, p90: 90, p99: 99 });
    }
}
