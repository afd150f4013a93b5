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
use crate::lazy::{Lazy, Without};
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
            fronted: true,
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
    /// Whether anything stands in front of it that somebody wants there.
    fronted: bool,
    /// The word in front of the place looked at last.
    front: Front,
    judge: J,
    /// Bytes that automata run by themselves looked at.
    #[cfg(test)]
    looks: usize,
}

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>> Pass<'_, J> {
    fn walk_text(&mut self) {
        let mut next_marks = [0; NARROW.len()];
        let mut at = 0;
        while at < self.bytes.len() {
            if !self.text.is_char_boundary(at) {
                at += 1;
                continue;
            }
            let mut end = at;
            while self.bytes.get(end).is_some_and(|byte| WORD[usize::from(*byte)]) {
                end += 1;
            }
            let open = self.lazy.open(self.bytes[at]);
            if open & 1 << PLAIN != 0 {
                self.ask(PLAIN, at);
            }
            if end - at >= LONG_RUN {
                self.ask(LONG, at);
            }
            let mut narrow = FOLLOWS[usize::from(self.bytes.get(end).copied().unwrap_or_default())];
            if end == at {
                narrow &= open;
            }
            while narrow != 0 {
                let group = narrow.trailing_zeros() as usize;
                narrow &= narrow - 1;
                let number = (group - NARROW[0].group) / 2;
                self.ask_narrow(number, &mut next_marks[number], at, end);
            }
            self.ask_inside(OPEN, at + 1, end);
            at = end.max(at + 1);
        }
    }

    /// Asks at a run of letters and digits that has a fitting byte behind it.
    fn ask_narrow(&mut self, number: usize, next_mark: &mut usize, at: usize, end: usize) {
        let narrow = &NARROW[number];
        let mut first = at;
        if let Some(marks) = &narrow.marks {
            if *next_mark < at {
                let next = self.bytes[at..].iter().position(|byte| marks[usize::from(*byte)]);
                *next_mark = next.map_or(usize::MAX, |distance| at + distance);
            }
            // Starts before this are out of reach.
            first = first.max(next_mark.saturating_sub(narrow.reach));
        }
        if first == at {
            self.ask(narrow.group, at);
        }
        self.ask_inside(narrow.group + 1, first.max(at + 1), end);
    }

    /// Asks at every byte from `first` up to the end of a run.
    fn ask_inside(&mut self, group: usize, first: usize, end: usize) {
        if self.scanner.heads.of(group).is_empty() {
            return;
        }
        for inside in first..end {
            self.ask(group, inside);
        }
    }

    /// Looks for the recognizers of a group at a start.
    #[expect(
        clippy::inline_always,
        reason = "asked at every byte, and nearly always no; calls would cost as much again"
    )]
    #[inline(always)]
    fn ask(&mut self, group: usize, at: usize) {
        if !self.lazy.is_quiet(group, self.bytes, at) {
            self.walk(group, at);
        }
    }

    #[inline(never)]
    fn walk(&mut self, group: usize, at: usize) {
        let (heads, machines) = (&self.scanner.heads, &self.scanner.machines);
        if self.refused.0 != at {
            self.refused = (at, edge::refused_before(self.text, at));
            self.fronted = front::may_stand(self.text, at);
        }
        let mut without = Without { once: 0, edges: self.refused.1, fronts: !self.fronted };
        if at < self.once_from[group] {
            for (bit, rule) in heads.once(group).iter().enumerate() {
                without.once |= u8::from(at < self.free_from[usize::from(*rule)]) << bit;
            }
        }
        let looked = self.lazy.walk(heads, machines, (group, without), self.bytes, at);
        let repeats = looked <= at + SHORT || heads.once(group).is_empty();
        if !repeats || !self.lazy.notes.is_empty() {
            self.settle(group, at, !repeats);
        }
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
