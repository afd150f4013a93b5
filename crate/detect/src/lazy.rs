//! Many automata walked as one, a step for all of them at once: a lazy DFA.
//!
//! A state of it is the set of what is still possible. Where texts lead again and again, in prose that is nearly everywhere, steps from set to
//! set are kept. Where they lead for the first time, as within a random token, each automaton goes on by itself: what will not be met again is not
//! worth keeping. When there are too many sets all are forgotten, between two walks. What a walk finds does not depend on what is kept.
//! Knows automata, not recognizers.

use crate::automaton::GROUPS;
use crate::heads::{Head, Heads};
use crate::machines::{Machines, State};
use crate::quiet::Quiet;
use crate::table::{SEED, Table};

/// A set, by its number, and as a step leads to it, with [`ENDS`], [`ENDS_INSIDE`] and [`NEW`]. [`UNKNOWN`] and [`DEAD`] are none.
type Set = u16;

/// A step nobody has taken yet.
const UNKNOWN: Set = 0;
/// Nothing is possible any more.
const DEAD: Set = 1;
/// A match ends there.
const ENDS: Set = 1 << 15;
/// A match ends there that may do so inside a run of letters and digits.
const ENDS_INSIDE: Set = 1 << 13;
/// The set was not yet known to be met often when the step was kept.
const NEW: Set = 1 << 14;

/// Sets kept before all are forgotten; numbers have thirteen bits. A walk adds one at most, and goes no further from there.
const KEPT: usize = 8000;

/// Visits after which steps from a set are kept.
const OFTEN: u8 = 4;

/// Sets of edges there can be, with or without fronts.
const WITHOUTS: usize = 1 << 5;

/// Bytes walked between two looks at how long a match may still grow.
const STRIDE: usize = 64;

/// How far one automaton has come.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Item {
    head: u16,
    /// Whether a match ends there: 0, [`ANYWHERE_BUT_INSIDE`] or [`ANYWHERE`].
    ends: u8,
    state: State,
}

/// A match ends there, unless that is inside a run of letters and digits.
const ANYWHERE_BUT_INSIDE: u8 = 1;
/// A match ends there.
const ANYWHERE: u8 = 2;

/// Who is left out of a walk.
#[derive(Clone, Copy)]
pub(crate) struct Without {
    /// The bits of heads that do not repeat an attempt.
    pub(crate) once: u8,
    /// The bits of the edges with which no match may begin there.
    pub(crate) edges: u8,
    /// Whoever wants a word in front.
    pub(crate) fronts: bool,
}

impl Without {
    fn has(self, head: &Head) -> bool {
        let free = head.before.0 | if self.fronts { 0 } else { head.before.1 };
        head.once & self.once != 0 || free & !self.edges == 0
    }

    /// Its number, below [`WITHOUTS`] for each set of heads that do not repeat an attempt.
    fn number(self) -> usize {
        (usize::from(self.once) << 1 | usize::from(self.fronts)) << 4 | usize::from(self.edges)
    }
}

/// A match that a head may end with.
#[derive(Clone, Copy)]
pub(crate) struct Note {
    pub(crate) head: u16,
    pub(crate) end: usize,
}

/// The sets met so far.
pub(crate) struct Lazy {
    /// `steps[set << 8 | byte]`: the set a byte leads to.
    steps: Vec<Set>,
    /// Per set, where its items begin; they end where the next one's begin.
    begins: Vec<u32>,
    items: Vec<Item>,
    /// Per set, where its heads with which a match ends begin in `ending`, and those.
    ends: Vec<u32>,
    ending: Vec<(u16, u8)>,
    /// Per set, how often it was met, up to [`OFTEN`].
    visits: Vec<u8>,
    /// Per set, the longest match anything in it looks for.
    limits: Vec<u32>,
    /// The sets by the hash of their items.
    numbers: Table,
    /// The sets walks begin with, by group and what is left out.
    starts: [Vec<Set>; GROUPS],
    /// Where nothing begins.
    pub(crate) quiet: Quiet,
    /// The matches of the last walk; those of one head ascending.
    pub(crate) notes: Vec<Note>,
    /// Bytes that automata looked at, those walked as one counted once.
    #[cfg(test)]
    pub(crate) looks: usize,
}

impl Lazy {
    pub(crate) fn new(heads: &Heads) -> Self {
        let mut lazy = Self {
            steps: Vec::new(),
            begins: Vec::new(),
            items: Vec::new(),
            ends: Vec::new(),
            ending: Vec::new(),
            visits: Vec::new(),
            limits: Vec::new(),
            numbers: Table::new(KEPT),
            starts: std::array::from_fn(|group| vec![UNKNOWN; WITHOUTS << heads.once(group).len()]),
            quiet: Quiet::new(),
            notes: Vec::new(),
            #[cfg(test)]
            looks: 0,
        };
        lazy.forget();
        lazy
    }

    /// Forgets all sets.
    fn forget(&mut self) {
        self.steps.clear();
        self.begins.clear();
        self.items.clear();
        self.ends.clear();
        self.ending.clear();
        self.visits.clear();
        self.limits.clear();
        self.numbers.clear();
        self.starts.iter_mut().flatten().for_each(|start| *start = UNKNOWN);
        // The two numbers that are no sets.
        self.steps.resize(2 << 8, DEAD);
        self.begins.resize(3, 0);
        self.ends.resize(3, 0);
        self.visits.resize(2, 0);
        self.limits.resize(2, 0);
    }

    /// Whether nobody is left out of such a walk, which was made before.
    pub(crate) fn is_whole(&self, heads: &Heads, (group, without): (usize, Without)) -> bool {
        self.items(self.starts[group][without.number()]).len() == heads.of(group).len()
    }

    /// Walks with the heads of a group but those left out from `at` on, until nothing is possible or wanted. Returns how far
    /// it looked.
    pub(crate) fn walk(
        &mut self,
        heads: &Heads,
        machines: &Machines,
        (group, without): (usize, Without),
        text: &[u8],
        at: usize,
    ) -> usize {
        self.notes.clear();
        let mut start = self.starts[group][without.number()];
        if start == UNKNOWN || self.begins.len() > KEPT {
            start = self.begin(heads, group, without);
        }
        let mut set = start;
        let mut from = at;
        while from < text.len() && from - at < self.limits[usize::from(set)] as usize {
            let until = text.len().min(from + STRIDE);
            let mut place = from;
            loop {
                // Most steps lead on and are no more than that. A plain loop, as in `Machines::step`.
                let steps = self.steps.as_slice();
                while place < until {
                    let step = steps[usize::from(set) << 8 | usize::from(text[place])];
                    if !is_plain(step) {
                        break;
                    }
                    set = step;
                    place += 1;
                }
                if place >= until {
                    break;
                }
                let byte = text[place];
                let cell = usize::from(set) << 8 | usize::from(byte);
                let mut step = self.steps[cell];
                if step == UNKNOWN {
                    step = self.learn(heads, machines, set, byte, cell);
                }
                if step == DEAD {
                    self.count(place + 1 - at);
                    if place < at + 4 && self.notes.is_empty() {
                        let went = self.items(start).len();
                        let whole = went == heads.of(group).len();
                        if whole || without.fronts && went == heads.unfronted(group) {
                            self.quiet.hush(group, !whole, text, at, place);
                        }
                    }
                    return place;
                }
                place += 1;
                set = step & !(ENDS | ENDS_INSIDE | NEW);
                if step & (ENDS | NEW) == 0 {
                    continue;
                }
                if step & ENDS != 0 {
                    let inside = is_inside(text, place);
                    if !inside || step & ENDS_INSIDE != 0 {
                        self.note(set, place, inside);
                    }
                }
                if step & NEW != 0 {
                    if self.visits[usize::from(set)] < OFTEN {
                        self.count(place - at);
                        return self.part(heads, machines, set, text, at, place);
                    }
                    self.steps[cell] = step & !NEW;
                }
            }
            from = until;
        }
        self.count(from - at);
        from
    }

    fn items(&self, set: Set) -> &[Item] {
        let set = usize::from(set);
        &self.items[self.begins[set] as usize..self.begins[set + 1] as usize]
    }

    /// Notes the matches that end in a set; `inside` a run of letters and digits only those that may.
    #[inline(never)]
    fn note(&mut self, set: Set, end: usize, inside: bool) {
        let set = usize::from(set);
        let least = if inside { ANYWHERE } else { ANYWHERE_BUT_INSIDE };
        // A plain loop, as in `Machines::step`.
        for place in self.ends[set]..self.ends[set + 1] {
            let (head, ends) = self.ending[place as usize];
            if ends >= least {
                self.notes.push(Note { head, end });
            }
        }
    }

    /// Goes on from a set that is not met often: each automaton by itself.
    #[inline(never)]
    fn part(&mut self, heads: &Heads, machines: &Machines, set: Set, text: &[u8], at: usize, from: usize) -> usize {
        self.visits[usize::from(set)] += 1;
        let mut looked = from;
        for place in self.begins[usize::from(set)]..self.begins[usize::from(set) + 1] {
            let Item { head, mut state, .. } = self.items[place as usize];
            let (limit, ends_inside) = (heads.get(head).limit, heads.get(head).ends_inside);
            let until = text.len().min(at + limit);
            let mut end = from;
            while end < until {
                let Some((next, ends)) = machines.step(state, text[end]) else { break };
                state = next;
                end += 1;
                if ends && (ends_inside || !is_inside(text, end)) {
                    self.notes.push(Note { head, end });
                }
            }
            self.count(end - from);
            looked = looked.max(end);
        }
        looked
    }

    /// Makes the set a walk begins with.
    #[cold]
    fn begin(&mut self, heads: &Heads, group: usize, without: Without) -> Set {
        if self.begins.len() > KEPT {
            self.forget();
        }
        let all = heads.of(group).map(|head| (head as u16, heads.get(head as u16)));
        let items = all.filter(|(_, head)| !without.has(head));
        self.items.extend(items.map(|(number, head)| Item { head: number, ends: 0, state: head.start }));
        let start = self.keep(heads);
        self.starts[group][without.number()] = start;
        start
    }

    /// Takes a step for the first time.
    #[cold]
    #[inline(never)]
    fn learn(&mut self, heads: &Heads, machines: &Machines, set: Set, byte: u8, cell: usize) -> Set {
        let own = self.items.len();
        let mut flags = NEW;
        let mut hash = SEED;
        for at in self.begins[usize::from(set)] as usize..self.begins[usize::from(set) + 1] as usize {
            let Item { head, state, .. } = self.items[at];
            let Some((state, accepts)) = machines.step(state, byte) else { continue };
            let ends = match (accepts, heads.get(head).ends_inside) {
                (false, _) => 0,
                (true, false) => ANYWHERE_BUT_INSIDE,
                (true, true) => ANYWHERE,
            };
            flags |= [0, ENDS, ENDS | ENDS_INSIDE][usize::from(ends)];
            hash = (hash ^ u32::from(head)).wrapping_mul(0x0100_0193) ^ state;
            hash = (hash ^ hash >> 15).wrapping_mul(0x85eb_ca6b);
            self.items.push(Item { head, ends, state });
        }
        let step = if self.items.len() == own {
            DEAD
        } else {
            let known = self.numbers.get(hash).find(|number| self.items(*number as Set) == &self.items[own..]);
            let next = if let Some(known) = known {
                self.items.truncate(own);
                known as Set
            } else {
                let fresh = self.keep(heads);
                self.numbers.insert(hash, u32::from(fresh));
                fresh
            };
            flags | next
        };
        self.steps[cell] = step;
        step
    }

    /// Makes a set of the items behind the last one's.
    fn keep(&mut self, heads: &Heads) -> Set {
        let set = self.begins.len() - 1;
        let limits = self.items[self.begins[set] as usize..].iter().map(|item| heads.get(item.head).limit);
        self.limits.push(limits.max().unwrap_or_default() as u32);
        let own = self.begins[set] as usize;
        self.begins.push(self.items.len() as u32);
        self.ending.extend(self.items[own..].iter().filter(|item| item.ends > 0).map(|item| (item.head, item.ends)));
        self.ends.push(self.ending.len() as u32);
        self.visits.push(0);
        self.steps.resize(self.steps.len() + 256, UNKNOWN);
        set as Set
    }

    #[cfg(test)]
    fn count(&mut self, looks: usize) {
        self.looks += looks;
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "only tests count")]
    const fn count(&mut self, _looks: usize) {}
}

/// Whether a step leads to a set, and nothing ends there and nothing is new.
#[inline]
const fn is_plain(step: Set) -> bool {
    step.wrapping_sub(DEAD + 1) < ENDS_INSIDE - (DEAD + 1)
}

/// Whether `at` stands inside a run of letters and digits.
#[inline]
fn is_inside(text: &[u8], at: usize) -> bool {
    text[at - 1].is_ascii_alphanumeric() && text.get(at).is_some_and(u8::is_ascii_alphanumeric)
}
