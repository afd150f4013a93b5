//! Packs the recognizers' automata into three streams that gzip well; `src/machines.rs` reads them.
//!
//! States are numbered depth first, each machine's from its start on, so that most ways lead to the next state. Per state `heads` holds a
//! byte: twice the number of its ways, plus one where a match ends. Per way, `sets` holds the number of the set of bytes that take it (the
//! commonest sets have the smallest numbers), and `targets` the state it leads to: the next one, one of those named before, or a distance.
//! A machine ends where no state is left that a way leads to.

use std::collections::BTreeMap;

use crate::machine::{DEAD, Machine};

/// States named before that a way can refer to, the latest first.
const RECENT: usize = 60;
/// From this on a byte of `targets` begins a distance, of which it holds the upper part.
const FAR: usize = 64;
/// From this on a byte of `sets` begins a number of two bytes.
const RARE: usize = 240;

/// The bytes that take a way.
type Set = Vec<u8>;

/// Per state, whether a match ends there, and its ways: the bytes and the state's number.
type States = Vec<(bool, Vec<(Set, usize)>)>;

/// The machines while they are collected, each kept once: several recognizers look for the same date.
#[derive(Default)]
pub(crate) struct Packed {
    numbers: BTreeMap<States, usize>,
    machines: Vec<States>,
}

/// The finished streams.
pub(crate) struct Streams {
    pub(crate) heads: Vec<u8>,
    pub(crate) sets: Vec<u8>,
    pub(crate) targets: Vec<u8>,
    /// All sets, each as the number of its ranges and their first and last bytes.
    pub(crate) ranges: Vec<u8>,
}

impl Packed {
    /// Adds a machine; returns its number.
    pub(crate) fn machine(&mut self, machine: &Machine) -> usize {
        let states = depth_first(machine);
        let fresh = self.machines.len();
        *self.numbers.entry(states.clone()).or_insert_with(|| {
            self.machines.push(states);
            fresh
        })
    }

    /// Writes all machines.
    pub(crate) fn streams(&self) -> Streams {
        let mut counts: BTreeMap<&Set, usize> = BTreeMap::new();
        for (set, _) in self.machines.iter().flatten().flat_map(|(_, ways)| ways) {
            *counts.entry(set).or_default() += 1;
        }
        let mut order: Vec<&Set> = counts.keys().copied().collect();
        order.sort_by_key(|set| std::cmp::Reverse(counts[set]));
        let numbers: BTreeMap<&Set, usize> = order.iter().copied().zip(0..).collect();
        let mut streams = Streams { heads: Vec::new(), sets: Vec::new(), targets: Vec::new(), ranges: Vec::new() };
        for set in order {
            let ranges = set.chunk_by(|byte, next| byte + 1 == *next);
            streams.ranges.push(ranges.clone().count() as u8);
            streams.ranges.extend(ranges.flat_map(|range| [range[0], range[range.len() - 1]]));
        }
        for machine in &self.machines {
            let mut recent: Vec<usize> = Vec::new();
            for (state, (accepts, ways)) in machine.iter().enumerate() {
                streams.heads.push(u8::try_from(ways.len() * 2).expect("few ways lead on") + u8::from(*accepts));
                for (set, to) in ways {
                    write(numbers[set], RARE, &mut streams.sets);
                    target(state, *to, &mut recent, &mut streams.targets);
                }
            }
        }
        streams
    }
}

/// Writes a number: a byte where it is below `two`, two bytes from there on.
fn write(number: usize, two: usize, out: &mut Vec<u8>) {
    if let Some(above) = number.checked_sub(two) {
        out.push(u8::try_from(two + above / 256).expect("sets are few and machines small"));
        out.push((above % 256) as u8);
    } else {
        out.push(number as u8);
    }
}

/// Writes where a way from `state` leads.
fn target(state: usize, to: usize, recent: &mut Vec<usize>, targets: &mut Vec<u8>) {
    if to == state + 1 {
        targets.push(0);
        return;
    }
    if let Some(place) = recent.iter().position(|known| *known == to) {
        targets.push(1 + place as u8);
        recent.remove(place);
    } else {
        let distance = if to > state { (to - state) * 2 } else { (state - to) * 2 + 1 };
        write(FAR + distance, FAR, targets);
    }
    recent.insert(0, to);
    recent.truncate(RECENT);
}

/// The states a machine's start leads to, numbered in the order in which they are first met, going down first.
fn depth_first(machine: &Machine) -> States {
    let ways = |state: u16| {
        let mut ways: Vec<(Set, u16)> = Vec::new();
        for (byte, to) in (0..=255_u8).zip(machine.next[usize::from(state)]).filter(|(_, to)| *to != DEAD) {
            match ways.iter_mut().find(|(_, known)| *known == to) {
                Some((set, _)) => set.push(byte),
                None => ways.push((vec![byte], to)),
            }
        }
        ways
    };
    let mut numbers: BTreeMap<u16, usize> = BTreeMap::new();
    let mut order = Vec::new();
    let mut stack = vec![0];
    while let Some(state) = stack.pop() {
        if numbers.contains_key(&state) {
            continue;
        }
        numbers.insert(state, order.len());
        order.push(state);
        stack.extend(ways(state).into_iter().rev().map(|(_, to)| to));
    }
    let numbered = |state: &u16| {
        let ways = ways(*state).into_iter().map(|(set, to)| (set, numbers[&to])).collect();
        (machine.accepts[usize::from(*state)], ways)
    };
    order.iter().map(numbered).collect()
}
