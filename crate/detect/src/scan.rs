//! The one pass: finds every place where a recognizer matches.
//!
//! The text is walked once. Letters and digits are taken a run at a time; only the first byte of a run and each symbol can
//! begin a match (recognizers with an open left edge are also tried inside runs). There a *gate*, one automaton over all recognizers,
//! tells within a few bytes who could match, and only those run their own automaton. Prose dies in the gate; numbers have one of their own, which
//! goes by their shape and not by their digits. Recognizers that begin in
//! few ways (the prefix of a token) have a gate to themselves; those that would be tried at nearly every word wait behind a second
//! question: is the run long enough, does a fitting byte stand behind it, is an
//! `@` near? build.rs derives all of this from the patterns.
//!
//! Linear: a start costs at most the matching recognizers' `limit`, whatever the text. Knows nothing of checks, context and scores:
//! it asks `judge`, which says whether it took the match.

use crate::automaton::{Code, FOLLOWS, LONG, LONG_RUN, NARROW, NUMBER, OPEN, PLAIN, PREFIX, RULES};
use crate::edge;
use crate::front::{Front, FrontWords};
use crate::gate::{Gate, opens};
use crate::machines::Machines;
use crate::recognizer::{Edge, Recognizer};
use crate::{Span, catalogue};

/// What may be matched: the catalogue's datasheets beside the automata made of them, in the same order.
pub(crate) struct Scanner {
    sheets: Vec<&'static Recognizer>,
    machines: Machines,
    /// Per recognizer, the bit of its edge in front.
    edges: Vec<u8>,
    /// Per recognizer, the list of words it asks for in front.
    fronts: Vec<u32>,
    words: FrontWords,
}

impl Scanner {
    pub(crate) fn new() -> Self {
        let sheets: Vec<&Recognizer> = catalogue().collect();
        assert_eq!(sheets.len(), RULES.len(), "build.rs read the same catalogue");
        let edges = sheets.iter().map(|sheet| edge::bit(sheet.before)).collect();
        let (words, fronts) = FrontWords::new(sheets.iter().map(|sheet| sheet.front));
        Self { sheets, machines: Machines::new(), edges, fronts, words }
    }

    /// Calls `judge` with a datasheet, its automata and the span of each match. `judge` says up to where it takes one; of one recognizer's
    /// matches those that are taken do not overlap.
    pub(crate) fn scan(
        &self,
        text: &str,
        judge: impl FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>,
    ) {
        self.pass(text, judge).run();
    }

    fn pass<'a, J>(&'a self, text: &'a str, judge: J) -> Pass<'a, J> {
        Pass {
            scanner: self,
            text,
            bytes: text.as_bytes(),
            free_from: vec![0; RULES.len()],
            last: Run::default(),
            refused: (0, 0),
            front: Front::before(text, 0, &self.words),
            judge,
            #[cfg(test)]
            steps: vec![0; RULES.len()],
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

/// What it costs to try a recognizer at all, in bytes looked at.
const ATTEMPT: usize = 4;

/// Which automaton was run from where, and what came of it.
#[derive(Default)]
struct Run {
    machine: Option<(u16, usize, Edge)>,
    start: usize,
    end: Option<usize>,
    looked: usize,
}

/// One walk over one text.
struct Pass<'a, J> {
    scanner: &'a Scanner,
    text: &'a str,
    bytes: &'a [u8],
    /// Per recognizer, where its next match may begin.
    free_from: Vec<usize>,
    /// The last automaton run: several recognizers look for the same thing in different company.
    last: Run,
    /// A place and the edges with which nothing may begin there.
    refused: (usize, u8),
    /// The word in front of the place looked at last.
    front: Front,
    judge: J,
    /// Per recognizer, the bytes its automata looked at.
    #[cfg(test)]
    steps: Vec<usize>,
}

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> Option<usize>> Pass<'_, J> {
    fn run(&mut self) {
        let mut next_marks = [0; NARROW.len()];
        let mut at = 0;
        while at < self.bytes.len() {
            let mut end = at;
            while self.bytes.get(end).is_some_and(|byte| WORD[usize::from(*byte)]) {
                end += 1;
            }
            if self.bytes[at].is_ascii_digit() {
                self.try_all(NUMBER, at);
            } else {
                self.ask(PLAIN, at);
            }
            self.ask(PREFIX, at);
            if end - at >= LONG_RUN {
                self.ask(LONG, at);
            }
            let mut narrow = FOLLOWS[usize::from(self.bytes.get(end).copied().unwrap_or_default())];
            while narrow != 0 {
                let number = narrow.trailing_zeros() as usize;
                narrow &= narrow - 1;
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
            self.ask(narrow.gate, at);
        }
        self.ask_inside(narrow.inside, first.max(at + 1), end);
    }

    /// Asks at every byte from `first` up to the end of a run.
    #[inline]
    fn ask_inside(&mut self, gate: Gate, first: usize, end: usize) {
        if first >= end {
            return;
        }
        let pairs = gate.pairs();
        let until = self.bytes.len().min(end + 1);
        for inside in first..until - 1 {
            if opens(pairs, self.bytes[inside], self.bytes[inside + 1]) {
                self.try_all(gate, inside);
            }
        }
        if until == end {
            self.ask(gate, end - 1);
        }
    }

    /// Tries whomever a gate lets pass at a start. Split in two so that the usual answer, nobody, costs no call.
    #[inline]
    fn ask(&mut self, gate: Gate, at: usize) {
        // A space behind the end: no pattern tells the two apart.
        let second = self.bytes.get(at + 1).copied().unwrap_or(b' ');
        if opens(gate.pairs(), self.bytes[at], second) {
            self.try_all(gate, at);
        }
    }

    #[inline(never)]
    fn try_all(&mut self, gate: Gate, at: usize) {
        let candidates = gate.candidates(self.bytes, at);
        if candidates.is_empty() {
            return;
        }
        if self.refused.0 != at {
            self.refused = (at, edge::refused_before(self.text, at));
        }
        for rule in candidates.iter().map(|rule| usize::from(*rule)) {
            self.count(rule, ATTEMPT);
            if self.scanner.edges[rule] & self.refused.1 == 0 && at >= self.free_from[rule] {
                self.try_one(rule, at);
            }
        }
    }

    fn try_one(&mut self, rule: usize, at: usize) {
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
        let (code, machines) = (&RULES[rule], &self.scanner.machines);
        let start = match code.lead {
            None => at,
            Some(lead) => {
                let (end, looked) = machines.longest(lead, self.bytes, at, sheet.limit, |_| true);
                self.count(rule, looked - at);
                let Some(end) = end else { return };
                end
            }
        };
        let machine = Some((code.body, sheet.limit, sheet.after));
        if self.last.machine != machine || self.last.start != start {
            let (end, looked) = machines
                .longest(code.body, self.bytes, start, sheet.limit, |end| edge::may_end(sheet.after, self.text, end));
            self.count(rule, looked - start);
            self.last = Run { machine, start, end, looked };
        }
        let (end, looked) = (self.last.end, self.last.looked);
        match end.and_then(|end| (self.judge)(sheet, code, Span::new(start, end))) {
            Some(end) => self.free_from[rule] = end,
            None if sheet.once => self.free_from[rule] = looked,
            None => {}
        }
    }

    /// Work is budgeted in bytes looked at, which are the same on every machine.
    #[cfg(test)]
    fn count(&mut self, rule: usize, steps: usize) {
        self.steps[rule] += steps;
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "only tests count")]
    const fn count(&mut self, _rule: usize, _steps: usize) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Steps per hundred bytes: of all recognizers together, and of the busiest ones by name.
    fn work(text: &str) -> (usize, String) {
        let scanner = Scanner::new();
        let mut pass = scanner.pass(text, |_, _, _| None);
        pass.run();
        let mut busy: Vec<(usize, &str)> = pass
            .steps
            .iter()
            .map(|steps| steps * 100 / text.len())
            .zip(scanner.sheets.iter().map(|sheet| sheet.id))
            .collect();
        busy.sort_unstable_by(|a, b| b.cmp(a));
        (busy.iter().map(|(steps, _)| steps).sum(), format!("{:?}", &busy[..12]))
    }

    #[test]
    fn prose_dies_in_the_gate() {
        let prose = "The committee met on the second floor because the large room was being painted. Nobody expected the delivery before noon, \
                     yet the boxes stood in the hall when Mr Smith came. Im zweiten Quartal wurde die Planung überarbeitet; die Ergebnisse \
                     liegen nun vor. La réunion est reportée à la semaine prochaine, merci de confirmer. It's a long way, as people say.\n";
        let (steps, busy) = work(&prose.repeat(20));

        assert!(steps <= 120, "{steps} steps per 100 bytes: {busy}");
    }

    #[test]
    fn no_text_costs_many_steps() {
        let mut wrong = vec![];
        for unit in [
            "1",
            "1 ",
            "1-",
            "12.",
            "1,",
            "1/",
            "1:",
            "@",
            "a@",
            "a.",
            "a.b@",
            "-",
            "- ",
            "[",
            "( ",
            "A",
            "A ",
            "Aa ",
            "aGVsbG8+",
            "aGVsbG8gd29ybGQhIQ ",
            "x/",
            "key=",
            "key: ",
            "https://",
            "a:",
            "é ",
            "日",
            "password ",
            "-----BEGIN ",
            "eyJ",
            "eyJ.",
            "no. ",
            "12 High ",
            "0",
            "00 ",
            "+1",
            "+1 ",
            "(0",
            "f:",
            "::",
            "ab-",
        ] {
            let (steps, busy) = work(&unit.repeat(40_000 / unit.len()));
            if steps > 6000 {
                wrong.push(format!("{unit:?}: {steps} steps per 100 bytes: {busy}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
