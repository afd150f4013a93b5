//! An order of byte strings in which each stands behind those that it shares most with.

use std::collections::VecDeque;

/// Bytes of a run that counts as shared; gzip refers to three and more, and few runs of less than this are of any use to it.
const RUN: usize = 7;

/// A run that more strings than this have says little about any two of them, and is near anyway.
const COMMON: usize = 100;

/// How many bytes of what stands in front count: less than gzip's 32 KB, of which other references take some.
const NEAR: usize = 24_000;

/// Bytes that every string is taken to have more than it has: else the shortest, which share nearly all they have, would all come first.
const BIAS: u64 = 100;

/// The strings' numbers in that order, which begins with the first. Greedy: the next one is always who shares most, by its length, with the last
/// [`NEAR`] bytes.
pub(crate) fn order(strings: &[&[u8]]) -> Vec<usize> {
    let shared = Shared::of(strings);
    let mut near =
        Near { shared: &shared, strings, counts: vec![0; shared.owners.len()], scores: vec![0; strings.len()] };
    let mut left: Vec<usize> = (0..strings.len()).collect();
    let (mut order, mut last, mut bytes) = (Vec::new(), VecDeque::new(), 0);
    while let Some(place) = near.best(&left) {
        let next = left.remove(place);
        order.push(next);
        near.enter(next);
        last.push_back(next);
        bytes += strings[next].len();
        while bytes > NEAR && last.len() > 1 {
            let Some(first) = last.pop_front() else { break };
            near.leave(first);
            bytes -= strings[first].len();
        }
    }
    order
}

/// The runs of bytes that several strings have.
struct Shared {
    /// Per run, whose it is.
    owners: Vec<Vec<usize>>,
    /// Per string, its runs.
    runs: Vec<Vec<usize>>,
}

impl Shared {
    fn of(strings: &[&[u8]]) -> Self {
        let numbered = strings.iter().enumerate();
        let mut all: Vec<(u64, usize)> =
            numbered.flat_map(|(string, bytes)| bytes.windows(RUN).map(move |run| (number(run), string))).collect();
        all.sort_unstable();
        all.dedup();
        let mut shared = Self { owners: Vec::new(), runs: vec![Vec::new(); strings.len()] };
        for same in all.chunk_by(|one, next| one.0 == next.0).filter(|same| (2..=COMMON).contains(&same.len())) {
            for (_, string) in same {
                shared.runs[*string].push(shared.owners.len());
            }
            shared.owners.push(same.iter().map(|(_, string)| *string).collect());
        }
        shared
    }

    /// What a run is worth: the more, the fewer have it.
    fn worth(&self, run: usize) -> u64 {
        ((1 << 20) / self.owners[run].len() as u64).isqrt()
    }
}

/// A run's bytes as one number.
fn number(run: &[u8]) -> u64 {
    run.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// What is near, and what each string shares with it.
struct Near<'a> {
    shared: &'a Shared,
    strings: &'a [&'a [u8]],
    /// Per run, how many of the near strings have it.
    counts: Vec<u32>,
    /// Per string, what the runs are worth that it shares.
    scores: Vec<u64>,
}

impl Near<'_> {
    fn enter(&mut self, string: usize) {
        for run in &self.shared.runs[string] {
            self.counts[*run] += 1;
            if self.counts[*run] == 1 {
                let worth = self.shared.worth(*run);
                self.shared.owners[*run].iter().for_each(|owner| self.scores[*owner] += worth);
            }
        }
    }

    fn leave(&mut self, string: usize) {
        for run in &self.shared.runs[string] {
            self.counts[*run] -= 1;
            if self.counts[*run] == 0 {
                let worth = self.shared.worth(*run);
                self.shared.owners[*run].iter().for_each(|owner| self.scores[*owner] -= worth);
            }
        }
    }

    /// Where in `left` the string is that shares most by its length; of several the first.
    fn best(&self, left: &[usize]) -> Option<usize> {
        let share = |string: usize| (self.scores[string] << 20) / (self.strings[string].len() as u64 + BIAS);
        let shares = left.iter().map(|string| share(*string)).enumerate();
        shares.rev().max_by_key(|(_, share)| *share).map(|(place, _)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_behind_what_it_shares_most_with() {
        let strings: [&[u8]; 6] = [
            b"the quick brown fox jumps",
            b"0123456789 0123456789",
            b"a quick brown fox sleeps",
            b"", // shares nothing
            b"some 0123456789 more",
            b"big quick brown fox sleeps",
        ];
        assert_eq!(order(&strings), [0, 2, 5, 1, 4, 3]);
    }

    #[test]
    fn what_is_out_of_reach_is_forgotten() {
        let large: Vec<u8> = (0..NEAR as u32 / 4).flat_map(u32::to_be_bytes).collect();
        let beside = [&large[..40], b"0123456789"].concat();
        let of_large = [&large[100..140], &[b'-'; 60]].concat();
        let of_beside = [&b"0123456789"[..], &[b'+'; 90]].concat();
        assert_eq!(order(&[&large, &beside, &of_large, &of_beside]), [0, 1, 3, 2]);
        let within = &large[..NEAR - 100];
        assert_eq!(order(&[within, &beside, &of_large, &of_beside]), [0, 1, 2, 3]);
    }

    #[test]
    fn nothing_has_no_order() {
        assert_eq!(order(&[]), Vec::<usize>::new());
    }
}
