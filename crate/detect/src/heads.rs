//! What matches begin with: the automata that are walked together, by group of recognizers.

use std::collections::BinaryHeap;
use std::ops::Range;

use crate::automaton::{GROUPS, RULES};
use crate::edge;
use crate::machines::{Machines, State};
use crate::recognizer::{Edge, Recognizer};

/// Recognizers of one group whose matches begin with the same automaton.
pub(crate) struct Head {
    /// The automaton's first state.
    pub(crate) start: State,
    /// Where their numbers stand in [`Heads::rules`].
    rules: Range<u32>,
    /// The longest match that any of them looks for, in bytes.
    pub(crate) limit: usize,
    /// The bit of a recognizer that does not repeat failed attempts, among those of its group; it has its head to itself.
    pub(crate) once: u8,
    /// The bits of the edges in front of those that want no word there; and of those that do.
    pub(crate) before: (u8, u8),
    /// Whether a match of any of them may end inside a run of letters and digits.
    pub(crate) ends_inside: bool,
}

/// All heads, group by group.
pub(crate) struct Heads {
    all: Vec<Head>,
    rules: Vec<u16>,
    /// Where each group's heads stand in `all`.
    groups: [Range<usize>; GROUPS],
    /// How many of each group's heads are of anybody who wants no word in front.
    unfronted: [usize; GROUPS],
    /// Each group's recognizers that do not repeat failed attempts, by their bits.
    once: [Vec<u16>; GROUPS],
    /// The groups with somebody who wants a word in front, as bits; and those with anybody at all.
    fronted: u16,
    inhabited: u16,
}

impl Heads {
    /// Those of the catalogue, whose datasheets stand in the order of `RULES`.
    pub(crate) fn new(sheets: &[&'static Recognizer], machines: &Machines) -> Self {
        // Group, automaton, which recognizer with a head to itself it is (none: 0), recognizer.
        let mut order: BinaryHeap<(u8, u16, u16, u16)> = BinaryHeap::with_capacity(RULES.len() * 2);
        for ((number, code), sheet) in (0..).zip(&RULES).zip(sheets) {
            // Behind a lead it is the body's attempt that counts.
            let own = if sheet.once && code.lead.is_none() { number + 1 } else { 0 };
            order.extend(
                [Some(code.group), code.inside].into_iter().flatten().map(|group| (group, code.head(), own, number)),
            );
        }
        let order = order.into_sorted_vec();
        let mut heads = Self {
            all: Vec::new(),
            rules: Vec::with_capacity(order.len()),
            groups: [const { 0..0 }; GROUPS],
            unfronted: [0; GROUPS],
            once: [const { Vec::new() }; GROUPS],
            fronted: 0,
            inhabited: 0,
        };
        for same in order.chunk_by(|one, other| (one.0, one.1, one.2) == (other.0, other.1, other.2)) {
            let (group, machine, own, _) = same[0];
            let group = usize::from(group);
            let once = if own > 0 { 1 << heads.once[group].len() } else { 0 };
            if own > 0 {
                heads.once[group].push(own - 1);
            }
            let from = heads.rules.len() as u32;
            heads.rules.extend(same.iter().map(|(.., rule)| *rule));
            let limit = same.iter().map(|(.., rule)| sheets[usize::from(*rule)].limit).max().unwrap_or_default();
            if heads.groups[group].is_empty() {
                heads.groups[group] = heads.all.len()..heads.all.len();
            }
            // Behind a lead anything may stand, as far as the lead goes.
            let open =
                |rule: u16| RULES[usize::from(rule)].lead.is_some() || sheets[usize::from(rule)].after == Edge::Open;
            let ends_inside = same.iter().any(|(.., rule)| open(*rule));
            let mut before = (0, 0);
            for sheet in same.iter().map(|(.., rule)| sheets[usize::from(*rule)]) {
                let edges = if sheet.front.is_empty() { &mut before.0 } else { &mut before.1 };
                *edges |= edge::bit(sheet.before);
            }
            heads.fronted |= u16::from(before.1 != 0) << group;
            heads.inhabited |= 1 << group;
            heads.unfronted[group] += usize::from(before.0 != 0);
            let rules = from..heads.rules.len() as u32;
            heads.all.push(Head { start: machines.start(machine), rules, limit, once, before, ends_inside });
            heads.groups[group].end = heads.all.len();
        }
        heads
    }

    /// A head by its number.
    #[inline]
    pub(crate) fn get(&self, number: u16) -> &Head {
        &self.all[usize::from(number)]
    }

    /// The recognizers whose matches begin so, ascending.
    #[inline]
    pub(crate) fn rules(&self, number: u16) -> &[u16] {
        let rules = &self.all[usize::from(number)].rules;
        &self.rules[rules.start as usize..rules.end as usize]
    }

    /// A group's heads, by their numbers.
    pub(crate) fn of(&self, group: usize) -> Range<usize> {
        self.groups[group].clone()
    }

    /// How many heads of a group are of anybody who wants no word in front.
    pub(crate) fn unfronted(&self, group: usize) -> usize {
        self.unfronted[group]
    }

    /// The groups with somebody who wants a word in front, as bits.
    #[inline]
    pub(crate) fn fronted(&self) -> u16 {
        self.fronted
    }

    /// The groups with anybody in them, as bits.
    #[inline]
    pub(crate) fn groups(&self) -> u16 {
        self.inhabited
    }

    /// A group's recognizers that do not repeat failed attempts; the place is the bit.
    #[inline]
    pub(crate) fn once(&self, group: usize) -> &[u16] {
        &self.once[group]
    }
}
