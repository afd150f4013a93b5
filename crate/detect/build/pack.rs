//! Packs the recognizers' automata into three streams that gzip well; `src/machines.rs` reads them.
//!
//! A machine's states stand depth first, from its start on. Per state `heads` holds a byte: twice the number of its ways, plus one where a
//! match ends. Per way, `sets` holds the number of the set of bytes that take it (the commonest sets have the smallest numbers), and
//! `targets` the state it leads to: zero for one that is named for the first time, or how many states back one was last named, from 1 on.
//! Behind a state stand those that it names first, each with all that it leads on to. A machine ends where every state named has come.

use std::collections::{BTreeMap, BTreeSet};

use crate::machine::{DEAD, Machine};

/// From this on a byte begins a number of two bytes.
const TWO: usize = 240;

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
            let mut named = vec![0];
            for (accepts, ways) in machine {
                streams.heads.push(u8::try_from(ways.len() * 2).expect("few ways lead on") + u8::from(*accepts));
                for (set, to) in ways {
                    write(numbers[set], &mut streams.sets);
                    let known = named.iter().rev().position(|known| known == to);
                    write(known.map_or(0, |back| back + 1), &mut streams.targets);
                    named.retain(|known| known != to);
                    named.push(*to);
                }
            }
        }
        streams
    }
}

/// Writes a number: a byte where it is below [`TWO`], two bytes from there on.
fn write(number: usize, out: &mut Vec<u8>) {
    if let Some(above) = number.checked_sub(TWO) {
        out.push(u8::try_from(TWO + above / 256).expect("sets are few and machines small"));
        out.push((above % 256) as u8);
    } else {
        out.push(number as u8);
    }
}

/// The states a machine's start leads to, numbered in their order: behind each those that it names first, going down first.
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
    let (mut named, mut order, mut stack) = (BTreeSet::from([0]), Vec::new(), vec![0]);
    while let Some(state) = stack.pop() {
        order.push(state);
        let first = stack.len();
        stack.extend(ways(state).into_iter().map(|(_, to)| to).filter(|to| named.insert(*to)));
        stack[first..].reverse();
    }
    let numbers: BTreeMap<u16, usize> = order.iter().copied().zip(0..).collect();
    let numbered = |state: &u16| {
        let ways = ways(*state).into_iter().map(|(set, to)| (set, numbers[&to])).collect();
        (machine.accepts[usize::from(*state)], ways)
    };
    order.iter().map(numbered).collect()
}
