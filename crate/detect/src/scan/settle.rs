//! What comes of a walk: who has a match at the place, each its longest that ends well, and what `judge` says to it.

use super::{Pass, Run, Tried, WORDS};
use crate::Span;
use crate::automaton::{Code, RULES};
use crate::edge;
use crate::front::Front;
use crate::recognizer::{Edge, Recognizer};

const _: () = assert!(WORDS <= 32, "a word of `Pass::ends` is a bit of a `u32`");

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>> Pass<'_, J> {
    /// Tries, by their numbers, whoever has a match at the end of a walk; and where it was a long one, whoever does not repeat attempts.
    #[inline(never)]
    pub(super) fn settle(&mut self, group: usize, at: usize, long: bool) {
        let (mut words, repeat) = self.collect(at);
        let once = self.scanner.heads.once(group);
        if long || !repeat {
            for rule in once.iter().copied() {
                if long || self.ends[usize::from(rule) / 64] >> (rule % 64) & 1 == 1 {
                    self.collect_once(rule, at);
                    words |= 1 << (rule / 64);
                }
            }
        }
        while words != 0 {
            let word = words.trailing_zeros() as usize;
            words &= words - 1;
            let mut left = std::mem::take(&mut self.ends[word]);
            while left != 0 {
                self.try_one(word * 64 + left.trailing_zeros() as usize, at);
                left &= left - 1;
            }
        }
        for rule in once {
            self.once_from[group] = self.once_from[group].max(self.free_from[usize::from(*rule)]);
        }
    }

    /// Collects each recognizer's longest match that ends well. Tells the words of `ends` with anybody in them, as bits, and whether all of
    /// those repeat attempts.
    fn collect(&mut self, at: usize) -> (u32, bool) {
        let scanner = self.scanner;
        let (mut words, mut repeat) = (0, true);
        let mut behind = (0, 0);
        // The head of which everybody has a match already, as often where one automaton matches over and over.
        let mut done = None;
        for note in self.lazy.notes.iter().rev() {
            if done == Some(note.head) {
                continue;
            }
            done = Some(note.head);
            repeat &= scanner.heads.get(note.head).once == 0;
            for rule in scanner.heads.rules(note.head).iter().copied() {
                let number = usize::from(rule);
                let (before, after) = scanner.edges[number];
                if self.ends[number / 64] >> (number % 64) & 1 == 1
                    || before & self.refused.1 != 0
                    || at < self.free_from[number]
                {
                    continue;
                }
                if note.end - at > scanner.limits[number] {
                    done = None;
                    continue;
                }
                if behind.0 != note.end {
                    behind = (note.end, edge::refused_behind(self.text, note.end));
                }
                // Behind a lead anything may stand, as far as the lead goes.
                if after & behind.1 != 0 && RULES[number].lead.is_none() {
                    done = None;
                    continue;
                }
                self.ends[number / 64] |= 1 << (number % 64);
                words |= 1 << (number / 64);
                self.tried[number] = Tried { end: Some(note.end), looked: note.end };
            }
        }
        (words, repeat)
    }

    /// Collects what comes of a recognizer that does not repeat attempts, by itself, to learn how far it looks.
    fn collect_once(&mut self, rule: u16, at: usize) {
        let number = usize::from(rule);
        self.ends[number / 64] &= !(1 << (number % 64));
        if self.scanner.edges[number].0 & self.refused.1 == 0 && at >= self.free_from[number] {
            self.run(self.scanner.sheets[number], RULES[number].body, at);
            // An attempt that fails at the first byte or the second keeps nobody from anything.
            if self.last.end.is_some() || self.last.looked > at + 1 {
                self.ends[number / 64] |= 1 << (number % 64);
                self.tried[number] = Tried { end: self.last.end, looked: self.last.looked };
            }
        }
    }

    fn try_one(&mut self, rule: usize, at: usize) {
        let tried = self.tried[rule];
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
            let may_end = |end| sheet.after == Edge::Open || edge::may_end(sheet.after, self.text, end);
            let (end, looked) = self.scanner.machines.longest(automaton, self.bytes, start, sheet.limit, may_end);
            #[cfg(test)]
            {
                self.looks += looked - start;
            }
            self.last = Run { machine, start, end, looked };
        }
    }
}
