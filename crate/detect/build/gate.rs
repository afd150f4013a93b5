//! The gate: one automaton that tells, from the first few bytes at a start, which recognizers could match there.
//!
//! It is the product of all recognizers' automata, explored from the likeliest beginnings of prose on until a budget of states is
//! spent; whatever is still undecided then becomes a leaf that names its recognizers. Prose dies in it after two or three bytes.

use std::collections::{BTreeMap, BinaryHeap};

use crate::lists::Lists;
use crate::machine::{DEAD, Machine};
use crate::recognizer::Edge;

/// Cells with this bit name a list of recognizers instead of a state. List 0 is empty.
pub(crate) const LEAF: u16 = 1 << 15;

/// States a gate may have. With 859 recognizers: 640 cost 15 KB gzip more and saved mixed text one step in twenty-five.
const BUDGET: usize = 400;

/// States of the gate at words, where most starts of prose are.
const WORD_BUDGET: usize = 640;

/// States of the gate for numbers.
const NUMBER_BUDGET: usize = 768;

/// A recognizer that survives alone this deep is better judged by its own automaton.
const DEEP: usize = 4;

/// One recognizer as the gate sees it.
pub(crate) struct Entry<'a> {
    pub(crate) rule: u16,
    /// What a match begins with: the lead where there is one, or else the pattern.
    pub(crate) machine: &'a Machine,
    /// What may stand behind that.
    pub(crate) after: Edge,
}

/// The finished table: `cells[state * stride + class]`; class `stride - 1` lists all that are still possible in a state.
pub(crate) struct Gate {
    pub(crate) classes: [u8; 256],
    pub(crate) stride: usize,
    pub(crate) cells: Vec<u16>,
}

/// What is still possible: (entry, state) while it runs, (entry, DEAD) once a match has been seen.
type Set = Vec<(u16, u16)>;

/// A state of the product that waits to be explored; the one that prose reaches most often comes first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Open {
    often: u64,
    id: u16,
    depth: usize,
    set: Set,
}

const MILLION: u64 = 1_000_000;

/// Which starts a gate is asked at, and how closely it looks.
#[derive(Clone, Copy)]
pub(crate) struct View {
    /// Whether it is asked at starts on this byte.
    pub(crate) starts: fn(u8) -> bool,
    /// Bytes with the same answer are not told apart.
    pub(crate) alike: fn(u8) -> u8,
    /// How often a byte follows, of a million.
    pub(crate) frequency: fn(u8) -> u64,
    /// States it may have.
    pub(crate) budget: usize,
}

impl View {
    /// All starts, byte by byte.
    pub(crate) const ALL: Self = Self { starts: |_| true, alike: |byte| byte, frequency: in_prose, budget: BUDGET };
    /// Starts that are no digits.
    pub(crate) const WORDS: Self = Self { starts: |byte| !byte.is_ascii_digit(), budget: WORD_BUDGET, ..Self::ALL };
    /// Starts that are digits, by the shape of the number alone: how many digits, parted by what. Tells far more apart than the first
    /// few digits do.
    pub(crate) const NUMBERS: Self = Self {
        starts: |byte| byte.is_ascii_digit(),
        alike: |byte| match byte {
            b'0'..=b'9' => b'0',
            b'a'..=b'z' => b'a',
            b'A'..=b'Z' => b'A',
            _ => byte,
        },
        frequency: in_numbers,
        budget: NUMBER_BUDGET,
    };
}

/// Letters by their share in English text, capitals a thirtieth of it.
fn in_prose(byte: u8) -> u64 {
    const PER_THOUSAND: [u64; 26] =
        [82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20, 1];
    match byte {
        b'a'..=b'z' => PER_THOUSAND[usize::from(byte - b'a')] * 780,
        b'A'..=b'Z' => PER_THOUSAND[usize::from(byte - b'A')] * 26,
        b' ' => 160_000,
        b'0'..=b'9' | b'.' | b',' => 10_000,
        b'\n' | b'-' | b':' | b'\'' | b'"' | b'(' => 4_000,
        _ => 50,
    }
}

/// Within and behind numbers.
fn in_numbers(byte: u8) -> u64 {
    match byte {
        b'0'..=b'9' => 60_000,
        b' ' | b'.' | b'-' | b'/' | b':' | b',' => 50_000,
        b'a'..=b'z' | b'A'..=b'Z' => 1_000,
        _ => 2_000,
    }
}

impl Gate {
    /// Builds the product; lists of recognizers are interned in `lists`.
    pub(crate) fn new(entries: &[Entry<'_>], view: View, lists: &mut Lists) -> Self {
        let (classes, representatives) = classes(entries, view);
        let stride = representatives.len() + 1;
        let word_only: Vec<Vec<bool>> = entries.iter().map(|entry| entered_by_word(entry.machine)).collect();
        let start: Set = (0..entries.len() as u16).map(|entry| (entry, 0)).collect();
        let mut likely = vec![0_u64; representatives.len()];
        (0..=255_u8).for_each(|byte| likely[usize::from(classes[usize::from(byte)])] += (view.frequency)(byte));
        let mut ids = BTreeMap::from([(start.clone(), 0_u16)]);
        let mut rows = vec![Vec::new()];
        let mut queue = BinaryHeap::from([Open { often: 1 << 40, id: 0, depth: 0, set: start }]);
        while let Some(Open { often, id, depth, set }) = queue.pop() {
            let rules = |set: &Set| set.iter().map(|(entry, _)| entries[usize::from(*entry)].rule).collect::<Vec<_>>();
            let mut row = Vec::with_capacity(stride);
            for (bytes, likely) in representatives.iter().zip(&likely) {
                let starts = bytes.iter().copied().filter(|byte| depth > 0 || (view.starts)(*byte));
                let mut next: Set = starts.flat_map(|byte| step(entries, &word_only, &set, byte)).collect();
                next.sort_unstable();
                next.dedup();
                let running = next.iter().filter(|(_, state)| *state != DEAD).count();
                let decided = running == 0 || (running == 1 && depth + 1 >= DEEP);
                row.push(if let (Some(id), false) = (ids.get(&next), decided) {
                    *id
                } else if decided || ids.len() >= view.budget {
                    LEAF | lists.intern(rules(&next))
                } else {
                    let id = ids.len() as u16;
                    ids.insert(next.clone(), id);
                    rows.push(Vec::new());
                    let often = often * likely / MILLION;
                    queue.push(Open { often, id, depth: depth + 1, set: next });
                    id
                });
            }
            row.push(LEAF | lists.intern(rules(&set)));
            rows[usize::from(id)] = row;
        }
        let cells = rows.concat();
        Self { classes, stride, cells }
    }
}

impl Gate {
    /// One bit for each pair of bytes with which anybody could begin.
    pub(crate) fn pairs(&self) -> Vec<u8> {
        let mut pairs = vec![0; 8192];
        for (first, second) in (0..256).flat_map(|first| (0..256).map(move |second| (first, second))) {
            let mut cell = self.cells[usize::from(self.classes[first])];
            if cell & LEAF == 0 {
                cell = self.cells[usize::from(cell) * self.stride + usize::from(self.classes[second])];
            }
            if cell != LEAF {
                pairs[first * 32 + second / 8] |= 1 << (second % 8);
            }
        }
        pairs
    }
}

fn step(entries: &[Entry<'_>], word_only: &[Vec<bool>], set: &Set, byte: u8) -> Set {
    let mut next = Set::new();
    for &(index, state) in set {
        let entry = &entries[usize::from(index)];
        if state == DEAD {
            next.push((index, DEAD));
            continue;
        }
        let from = usize::from(state);
        let goes_on = byte.is_ascii_alphanumeric();
        if entry.machine.accepts[from] && !(goes_on && entry.after != Edge::Open && word_only[usize::from(index)][from])
        {
            next.push((index, DEAD));
        }
        let to = entry.machine.next[from][usize::from(byte)];
        if to != DEAD {
            next.push((index, to));
        }
    }
    next
}

/// Per state, whether it is only ever reached on a letter or digit.
fn entered_by_word(machine: &Machine) -> Vec<bool> {
    let mut word = vec![true; machine.next.len()];
    for row in &machine.next {
        for (byte, next) in row.iter().enumerate().filter(|(_, next)| **next != DEAD) {
            if !(byte as u8).is_ascii_alphanumeric() {
                word[usize::from(*next)] = false;
            }
        }
    }
    word
}

/// Bytes no entry tells apart share a class, as do those the view takes for alike; per class, one byte of each kind in it. Also whether a
/// byte is a letter or digit, for edges, and whether it is a start must be the class's.
fn classes(entries: &[Entry<'_>], view: View) -> ([u8; 256], Vec<Vec<u8>>) {
    let mut columns: Vec<Vec<u32>> = (0..=255_u8)
        .map(|byte| vec![u32::from(byte.is_ascii_alphanumeric()), u32::from((view.starts)(byte))])
        .collect();
    for entry in entries {
        let mut seen: BTreeMap<Vec<u16>, u32> = BTreeMap::new();
        for (byte, column) in columns.iter_mut().enumerate() {
            let own: Vec<u16> = entry.machine.next.iter().map(|row| row[byte]).collect();
            let fresh = seen.len() as u32;
            column.push(*seen.entry(own).or_insert(fresh));
        }
    }
    let mut ids: BTreeMap<Vec<Vec<u32>>, u8> = BTreeMap::new();
    let mut representatives = Vec::new();
    let mut classes = [0; 256];
    for byte in 0..=255_u8 {
        let mut kinds: BTreeMap<Vec<u32>, u8> = BTreeMap::new();
        for other in (0..=255_u8).filter(|other| (view.alike)(*other) == (view.alike)(byte)) {
            kinds.entry(columns[usize::from(other)].clone()).or_insert(other);
        }
        let fresh = ids.len() as u8;
        classes[usize::from(byte)] = *ids.entry(kinds.keys().cloned().collect()).or_insert_with(|| {
            representatives.push(kinds.into_values().collect());
            fresh
        });
    }
    (classes, representatives)
}
