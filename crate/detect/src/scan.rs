//! The one pass: finds every place where a recognizer matches.
//!
//! The text is walked once. Letters and digits are taken a run at a time; only the first byte of a run and each symbol can
//! begin a match (recognizers with an open left edge are also looked for inside runs). There the automata of all recognizers are walked as
//! one (`lazy.rs`); prose dies within a few bytes. Recognizers that would stay possible through nearly every word are groups of their own, and
//! wait behind a second
//! question: is the run long enough, does a fitting byte stand behind it, is an
//! `@` near? build.rs derives all of this from the patterns.
//!
//! Linear: a start costs at most the longest `limit`, whatever the text. Knows nothing of checks, context and scores:
//! it asks `judge`, which says whether it took the match.

use std::sync::{Mutex, PoisonError};

use crate::automaton::{Code, FOLLOWS, GROUPS, LONG, LONG_RUN, NARROW, OPEN, PLAIN, RULES};
use crate::edge;
use crate::front::{self, Front, FrontWords};
use crate::heads::Heads;
use crate::lazy::{Lazy, Without, Word};
use crate::machines::Machines;
use crate::recognizer::{Edge, Recognizer};
use crate::{Span, catalogue};

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
            tried: Vec::new(),
            settled: vec![0; RULES.len()],
            walks: 0,
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

/// What makes runs: [`LETTER`], [`DIGIT`] or neither, by byte.
static WORD: [u8; 256] = {
    let mut word = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        word[byte as usize] = if byte.is_ascii_alphabetic() {
            LETTER
        } else if byte.is_ascii_digit() {
            DIGIT
        } else {
            0
        };
        byte += 1;
    }
    word
};

const LETTER: u8 = 1;
const DIGIT: u8 = 2;

/// The groups that wait for a mark.
const MARKED: u16 = {
    let mut marked = 0;
    let mut number = 0;
    while number < NARROW.len() {
        if NARROW[number].marks.is_some() {
            marked |= 0b11 << NARROW[number].group;
        }
        number += 1;
    }
    marked
};

/// The groups that are looked for inside runs: every second one from [`OPEN`] on.
const INSIDE: u16 = 0x5555 << OPEN;

/// Where the marks that groups wait for stand.
#[derive(Default)]
struct Marks {
    /// Per set of marks, the first one not before the place looked at last.
    next: [usize; NARROW.len()],
    /// No place before this is near one.
    far: usize,
}

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
struct Tried {
    rule: u16,
    end: Option<usize>,
    looked: usize,
}

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
    /// Whoever has something to say at the start looked at.
    tried: Vec<Tried>,
    /// Per recognizer, the walk in which it was last tried.
    settled: Vec<u32>,
    walks: u32,
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
            let (mut end, mut kinds) = (at, 0);
            while end < self.bytes.len() && WORD[usize::from(self.bytes[end])] != 0 {
                kinds |= WORD[usize::from(self.bytes[end])];
                end += 1;
            }
            let narrow = FOLLOWS[usize::from(self.bytes.get(end).copied().unwrap_or_default())];
            let mut groups = (1 << PLAIN | narrow) & inhabited;
            if end == at {
                groups &= self.lazy.open(self.bytes[at]);
                // Within a character nothing begins.
                if groups != 0 && self.text.is_char_boundary(at) {
                    groups = self.near(groups, &mut marks, at, at);
                    self.ask(groups, at, at);
                }
                at += 1;
                continue;
            }
            groups |= (1 << OPEN | narrow << 1) & inhabited;
            if end - at >= LONG_RUN {
                groups |= 1 << LONG;
            }
            // Most words are known, and nothing begins in them.
            let word = if kinds == LETTER { Word::new(self.bytes, at, end) } else { None };
            groups &= !word.map_or(0, |word| self.lazy.quiet_word(word));
            if groups != 0 {
                groups = self.near(groups, &mut marks, at, end);
                self.walk_run(groups, at, end, word);
            }
            at = end;
        }
    }

    /// Asks groups at a run of letters and digits: at its start or within it, as they are.
    fn walk_run(&mut self, groups: u16, at: usize, end: usize, word: Option<Word>) {
        let is_word = word.is_some();
        let mut loud = self.ask(groups & !INSIDE, at, if is_word { end } else { 0 });
        let inside = groups & INSIDE;
        for place in at + 1..end {
            let left = inside & !self.lazy.quiet(self.bytes, place);
            if left != 0 {
                loud |= self.ask_further(left, place, if is_word { end } else { 0 });
            }
        }
        if let Some(word) = word
            && groups & !loud != 0
        {
            self.lazy.hush_word(word, groups & !loud);
        }
    }

    /// Those of `groups` that have a mark of theirs near enough to a run's start. Whoever has it near a part of the run only is asked there.
    #[inline]
    fn near(&mut self, groups: u16, marks: &mut Marks, at: usize, end: usize) -> u16 {
        // In prose nearly everywhere.
        if marks.far > at && marks.far >= end { groups & !MARKED } else { self.nearer(groups, marks, at, end) }
    }

    #[inline(never)]
    fn nearer(&mut self, groups: u16, marks: &mut Marks, at: usize, end: usize) -> u16 {
        let mut near = groups;
        marks.far = usize::MAX;
        for (narrow, next) in NARROW.iter().zip(&mut marks.next) {
            let Some(own) = &narrow.marks else { continue };
            if *next < at {
                let distance = self.bytes[at..].iter().position(|byte| own[usize::from(*byte)]);
                *next = distance.map_or(usize::MAX, |distance| at + distance);
            }
            // Starts before this are out of reach.
            let first = next.saturating_sub(narrow.reach);
            marks.far = marks.far.min(first);
            if first > at {
                near &= !(0b11 << narrow.group);
                for inside in first..end {
                    self.ask(groups & 0b10 << narrow.group, inside, 0);
                }
            }
        }
        near
    }

    /// Looks for the recognizers of groups at a start. Returns those groups of which something may begin there, or that looked beyond the byte
    /// at `end`; where that is 0, any.
    #[inline]
    fn ask(&mut self, groups: u16, at: usize, end: usize) -> u16 {
        let left = groups & !self.lazy.quiet(self.bytes, at);
        if left == 0 { 0 } else { self.ask_further(left, at, end) }
    }

    /// As [`ask`](Self::ask), where two bytes do not tell.
    #[inline(never)]
    fn ask_further(&mut self, mut left: u16, at: usize, end: usize) -> u16 {
        if end == 0 || at + 3 <= end {
            left &= !self.lazy.quiet_further(self.bytes, at);
        }
        let mut loud = 0;
        while left != 0 {
            let group = left.trailing_zeros() as usize;
            left &= left - 1;
            loud |= u16::from(!self.walk(group, at, end)) << group;
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
        if heads.want_front(group) && self.fronted.0 != at {
            self.fronted = (at, front::may_stand(self.text, at));
        }
        let fronts = heads.want_front(group) && !self.fronted.1;
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

    /// Tries, by their numbers, whoever has a match at the end of a walk; and where it was a long one, whoever does not repeat attempts.
    #[inline(never)]
    fn settle(&mut self, group: usize, at: usize, long: bool) {
        self.walks += 1;
        self.collect(at);
        let once = self.scanner.heads.once(group);
        for rule in once.iter().copied() {
            if long || self.settled[usize::from(rule)] == self.walks {
                self.collect_once(rule, at);
            }
        }
        let mut tried = std::mem::take(&mut self.tried);
        // A few at most.
        for place in 1..tried.len() {
            let mut place = place;
            while place > 0 && tried[place].rule < tried[place - 1].rule {
                tried.swap(place, place - 1);
                place -= 1;
            }
        }
        for tried in tried.drain(..) {
            self.try_one(&tried, at);
        }
        self.tried = tried;
        for rule in once {
            self.once_from[group] = self.once_from[group].max(self.free_from[usize::from(*rule)]);
        }
    }

    /// Collects each recognizer's longest match that ends well. Whoever does not repeat attempts is marked only.
    fn collect(&mut self, at: usize) {
        let scanner = self.scanner;
        let mut behind = (0, 0);
        for note in self.lazy.notes.iter().rev() {
            let once = scanner.heads.get(note.head).once != 0;
            for rule in scanner.heads.rules(note.head).iter().copied() {
                let number = usize::from(rule);
                let (before, after) = scanner.edges[number];
                if self.settled[number] == self.walks
                    || before & self.refused.1 != 0
                    || at < self.free_from[number]
                    || note.end - at > scanner.limits[number]
                {
                    continue;
                }
                if behind.0 != note.end {
                    behind = (note.end, edge::refused_behind(self.text, note.end));
                }
                // Behind a lead anything may stand, as far as the lead goes.
                if after & behind.1 != 0 && RULES[number].lead.is_none() {
                    continue;
                }
                self.settled[number] = self.walks;
                if !once {
                    self.tried.push(Tried { rule, end: Some(note.end), looked: note.end });
                }
            }
        }
    }

    /// Collects what comes of a recognizer that does not repeat attempts, by itself, to learn how far it looks.
    fn collect_once(&mut self, rule: u16, at: usize) {
        let number = usize::from(rule);
        if self.scanner.edges[number].0 & self.refused.1 == 0 && at >= self.free_from[number] {
            let (sheet, body) = (self.scanner.sheets[number], RULES[number].body);
            self.run(sheet, body, at);
            self.tried.push(Tried { rule, end: self.last.end, looked: self.last.looked });
        }
    }

    fn try_one(&mut self, tried: &Tried, at: usize) {
        let rule = usize::from(tried.rule);
        let sheet = self.scanner.sheets[rule];
        let list = self.scanner.fronts[rule];
        if list != 0 {
            if self.front.at() != at {
                self.front = Front::before(self.text, at, &self.scanner.words);
            }
            if !self.front.is_one_of(list) {
                return;
            }
        }
        let code = &RULES[rule];
        let (start, end, looked) = match (code.lead, tried.end) {
            (None, end) => (at, end, tried.looked),
            (Some(_), None) => return,
            (Some(_), Some(start)) => {
                self.run(sheet, code.body, start);
                (start, self.last.end, self.last.looked)
            }
        };
        match end.and_then(|end| (self.judge)(sheet, code, Span::new(start, end))) {
            Some(end) => self.free_from[rule] = end,
            None if sheet.once => self.free_from[rule] = looked,
            None => {}
        }
    }

    /// Runs one automaton from `start`, unless that was the last one.
    fn run(&mut self, sheet: &Recognizer, automaton: u16, start: usize) {
        let machine = Some((automaton, sheet.limit, sheet.after));
        if self.last.machine != machine || self.last.start != start {
            let may_end = |end| edge::may_end(sheet.after, self.text, end);
            let (end, looked) = self.scanner.machines.longest(automaton, self.bytes, start, sheet.limit, may_end);
            #[cfg(test)]
            {
                self.looks += looked - start;
            }
            self.last = Run { machine, start, end, looked };
        }
    }
}

#[cfg(test)]
mod tests;
