//! The one pass: finds every place where a recognizer matches.
//!
//! The text is walked once. Letters and digits are taken a run at a time; only the first byte of a run and each symbol can
//! begin a match (recognizers with an open left edge are also looked for inside runs). There the automata of all recognizers are walked as
//! one (`lazy.rs`); prose dies within a few bytes, and a word in which nothing begins is passed over as a whole when it comes again
//! (`word.rs`). Recognizers that would stay possible through nearly every word are groups of their own, and wait behind a second
//! question: is the run long enough, does a fitting byte stand behind it, is an `@` near? build.rs derives all of this from the patterns.
//!
//! Linear: a start costs at most the longest `limit`, whatever the text. Knows nothing of checks, context and scores:
//! it asks `judge`, which says whether it took the match.

use std::sync::{Mutex, PoisonError};

use crate::automaton::{Code, FOLLOWS, GROUPS, OPEN, PLAIN, RULES};
use crate::edge;
use crate::front::{self, Front, FrontWords};
use crate::heads::Heads;
use crate::lazy::{Lazy, Without};
use crate::machines::Machines;
use crate::quiet::Known;
use crate::recognizer::{Edge, Recognizer};
use crate::word::Word;
use crate::{Span, catalogue};
use marks::{Marks, run_groups};

/// What may be matched: the catalogue's datasheets beside the automata made of them, in the same order.
pub(crate) struct Scanner {
    sheets: Vec<&'static Recognizer>,
    machines: Machines,
    heads: Heads,
    /// Per recognizer, the bits of its edges in front and behind.
    edges: Vec<(u8, u8)>,
    /// Per recognizer, the longest match it looks for.
    limits: Vec<usize>,
    /// Per recognizer, the list of words it asks for in front.
    fronts: Vec<u32>,
    words: FrontWords,
    /// What earlier texts taught, while no text is being scanned.
    lazy: Mutex<Option<Lazy>>,
}

impl Scanner {
    pub(crate) fn new() -> Self {
        let sheets: Vec<&Recognizer> = catalogue().collect();
        assert_eq!(sheets.len(), RULES.len(), "build.rs read the same catalogue");
        let edges = sheets.iter().map(|sheet| (edge::bit(sheet.before), edge::bit(sheet.after))).collect();
        let limits = sheets.iter().map(|sheet| sheet.limit).collect();
        let (words, fronts) = FrontWords::new(sheets.iter().map(|sheet| sheet.front));
        let machines = Machines::new();
        let heads = Heads::new(&sheets, &machines);
        Self { sheets, machines, heads, edges, limits, fronts, words, lazy: Mutex::new(None) }
    }

    /// Calls `judge` with a datasheet, its automata and the span of each match. `judge` says up to where it takes one; of one recognizer's
    /// matches those that are taken do not overlap.
    pub(crate) fn scan(
        &self,
        text: &str,
        judge: impl FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>,
    ) {
        let mut pass = self.pass(text, judge);
        pass.walk_text();
        *self.lazy.lock().unwrap_or_else(PoisonError::into_inner) = Some(pass.lazy);
    }

    fn pass<'a, J>(&'a self, text: &'a str, judge: J) -> Pass<'a, J> {
        let lazy = self.lazy.lock().unwrap_or_else(PoisonError::into_inner).take();
        Pass {
            scanner: self,
            text,
            bytes: text.as_bytes(),
            lazy: lazy.unwrap_or_else(|| Lazy::new(&self.heads)),
            free_from: vec![0; RULES.len()],
            once_from: [0; GROUPS],
            ends: [0; WORDS],
            tried: vec![Tried { end: None, looked: 0 }; RULES.len()],
            last: Run::default(),
            refused: (0, 0),
            fronted: (0, true),
            front: Front::before(text, 0, &self.words),
            judge,
            #[cfg(test)]
            looks: 0,
        }
    }
}

/// Letters and digits, by byte.
static WORD: [bool; 256] = {
    let mut word = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        word[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    word
};

/// The groups that are looked for inside runs: every second one from [`OPEN`] on.
const INSIDE: u16 = 0x5555 << OPEN;

/// Where a word and the byte behind it end, for whoever wants to know whether they alone tell that nothing begins there.
#[derive(Clone, Copy)]
struct Within {
    end: usize,
    /// The groups for which nobody does.
    not: u16,
}

/// Nobody wants to know.
const ANYWHERE: Within = Within { end: 0, not: u16::MAX };

/// Which automaton was run from where, and what came of it.
#[derive(Default)]
struct Run {
    machine: Option<(u16, usize, Edge)>,
    start: usize,
    end: Option<usize>,
    looked: usize,
}

/// An attempt that looked no farther may be repeated by anybody: it costs little, and what looked farther may have been another recognizer.
const SHORT: usize = 16;

/// A match of a recognizer's head, or a failed attempt that is not to be repeated.
#[derive(Clone, Copy)]
struct Tried {
    end: Option<usize>,
    looked: usize,
}

/// Words of a set of recognizers.
const WORDS: usize = RULES.len().div_ceil(64);

/// One walk over one text.
struct Pass<'a, J> {
    scanner: &'a Scanner,
    text: &'a str,
    bytes: &'a [u8],
    lazy: Lazy,
    /// Per recognizer, where its next match may begin.
    free_from: Vec<usize>,
    /// Per group, from where on all of those that do not repeat attempts are free.
    once_from: [usize; GROUPS],
    /// Whoever has something to say at the start looked at, as bits; and per recognizer what.
    ends: [u64; WORDS],
    tried: Vec<Tried>,
    /// The last automaton run: several recognizers look for the same thing in different company.
    last: Run,
    /// A place and the edges with which nothing may begin there.
    refused: (usize, u8),
    /// A place, and whether anything stands in front of it that somebody wants there.
    fronted: (usize, bool),
    /// The word in front of the place looked at last.
    front: Front,
    judge: J,
    /// Bytes that automata run by themselves looked at.
    #[cfg(test)]
    looks: usize,
}

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>> Pass<'_, J> {
    fn walk_text(&mut self) {
        let inhabited = self.scanner.heads.groups();
        let mut marks = Marks::default();
        let mut at = 0;
        while at < self.bytes.len() {
            // Most words are known, and nothing begins in them.
            if let Some((word, end)) = Word::at(self.bytes, at) {
                let known = self.lazy.quiet.by_word(word);
                let groups = run_groups(at, end, self.bytes[end]) & inhabited & !known.quiet;
                let groups = if groups == 0 { 0 } else { self.near(groups, &mut marks, at, end) };
                if groups != 0 {
                    self.walk_word(groups, at, end, (word, known));
                }
                at = end;
                continue;
            }
            let mut end = at;
            while end < self.bytes.len() && WORD[usize::from(self.bytes[end])] {
                end += 1;
            }
            let behind = self.bytes.get(end).copied().unwrap_or_default();
            if end > at {
                let groups = self.near(run_groups(at, end, behind) & inhabited, &mut marks, at, end);
                self.walk_run(groups, at, end);
                at = end;
            } else {
                let groups = (1 << PLAIN | FOLLOWS[usize::from(behind)]) & inhabited & self.lazy.quiet.open(behind);
                // Within a character nothing begins.
                if groups != 0 && self.text.is_char_boundary(at) {
                    let groups = self.near(groups, &mut marks, at, at);
                    self.ask(groups, at, ANYWHERE);
                }
                at += 1;
            }
        }
    }

    /// Asks groups at a run of letters and digits: at its start or within it, as they are.
    fn walk_run(&mut self, groups: u16, at: usize, end: usize) {
        self.ask(groups & !INSIDE, at, ANYWHERE);
        self.ask_inside(groups & INSIDE, at + 1, end, ANYWHERE);
    }

    /// As [`walk_run`](Self::walk_run) at a word, of which so much is known; and learns.
    #[inline(never)]
    fn walk_word(&mut self, groups: u16, at: usize, end: usize, (word, known): (Word, Known)) {
        let within = Within { end, not: known.loud };
        let loud = self.ask(groups & !INSIDE, at, within) | self.ask_inside(groups & INSIDE, at + 1, end, within);
        let learnt = Known { quiet: known.quiet | groups & !loud, loud: known.loud | groups & loud };
        if (learnt.quiet, learnt.loud) != (known.quiet, known.loud) {
            self.lazy.quiet.keep_word(word, learnt);
        }
    }

    /// Asks groups at every byte from `first` up to the end of a run.
    #[inline]
    fn ask_inside(&mut self, groups: u16, first: usize, end: usize, within: Within) -> u16 {
        let mut loud = 0;
        if groups != 0 {
            for place in first..end {
                loud |= self.ask(groups, place, within);
            }
        }
        loud
    }

    /// Looks for the recognizers of groups at a start. Returns the groups of which not all is quiet `within`.
    #[inline]
    fn ask(&mut self, groups: u16, at: usize, within: Within) -> u16 {
        let left = groups & !self.lazy.quiet.by_two(self.bytes, at);
        if left == 0 { 0 } else { self.ask_further(left, at, within) }
    }

    /// As [`ask`](Self::ask), where two bytes do not tell.
    #[inline(never)]
    fn ask_further(&mut self, groups: u16, at: usize, within: Within) -> u16 {
        // What four bytes tell of a word must lie within it and the byte behind.
        let told = if at + 3 <= within.end { u16::MAX } else { within.not };
        let known = groups & told & self.lazy.quiet.by_four(self.bytes, at);
        let mut loud = known & within.not;
        let mut left = groups & !known;
        if left & self.scanner.heads.fronted() != 0 {
            if self.fronted.0 != at {
                self.fronted = (at, front::may_stand(self.text, at));
            }
            if !self.fronted.1 {
                let known = left & self.scanner.heads.fronted() & self.lazy.quiet.unfronted(self.bytes, at);
                loud |= known;
                left &= !known;
            }
        }
        while left != 0 {
            let group = left.trailing_zeros() as usize;
            left &= left - 1;
            loud |= u16::from(!self.walk(group, at, within.end)) << group;
        }
        loud
    }

    /// Walks with a group. Whether nothing of it begins at `at`, whoever is left out, and nobody looked beyond the byte at `end`.
    #[inline(never)]
    fn walk(&mut self, group: usize, at: usize, end: usize) -> bool {
        let (heads, machines) = (&self.scanner.heads, &self.scanner.machines);
        if self.refused.0 != at {
            self.refused = (at, edge::refused_before(self.text, at));
        }
        let fronts = heads.fronted() >> group & 1 == 1 && !self.fronted.1;
        let mut without = Without { once: 0, edges: self.refused.1, fronts };
        if at < self.once_from[group] {
            for (bit, rule) in heads.once(group).iter().enumerate() {
                without.once |= u8::from(at < self.free_from[usize::from(*rule)]) << bit;
            }
        }
        let looked = self.lazy.walk(heads, machines, (group, without), self.bytes, at);
        let repeats = looked <= at + SHORT || heads.once(group).is_empty();
        let silent = repeats && self.lazy.notes.is_empty();
        if !silent {
            self.settle(group, at, !repeats);
        }
        silent && looked <= end && self.lazy.is_whole(heads, (group, without))
    }
}

mod marks;
mod settle;
#[cfg(test)]
mod tests;
