//! The one pass: finds every place where a recognizer matches.
//!
//! The text is walked once. Letters and digits are taken a run at a time; only the first byte of a run and each symbol can
//! begin a match (recognizers with an open left edge are also tried inside runs). There a *gate*, one automaton over all recognizers,
//! tells within a few bytes who could match, and only those run their own automaton. Prose dies in the gate. Recognizers that
//! would be tried at nearly every word wait behind a second question: is the run long enough, does a fitting byte stand behind it, is an
//! `@` near? build.rs derives all of this from the patterns.
//!
//! Linear: a start costs at most the matching recognizers' `limit`, whatever the text. Knows nothing of checks, context and scores:
//! it asks `judge`, which says whether it took the match.

use std::ops::Range;

use crate::automaton::{Code, Gate, LONG, LONG_RUN, NARROW, Narrow, OPEN, PLAIN, RULES};
use crate::edge;
use crate::recognizer::Recognizer;
use crate::{Span, catalogue};

/// What may be matched: the catalogue's datasheets beside the automata made of them, in the same order.
pub(crate) struct Scanner {
    sheets: Vec<&'static Recognizer>,
}

impl Scanner {
    pub(crate) fn new() -> Self {
        let sheets: Vec<&Recognizer> = catalogue().collect();
        assert_eq!(sheets.len(), RULES.len(), "build.rs read the same catalogue");
        Self { sheets }
    }

    /// Calls `judge` with the number of a recognizer, its datasheet, its automata and the span of each match. Of one recognizer's matches those that
    /// `judge` takes do not overlap.
    pub(crate) fn scan(&self, text: &str, judge: impl FnMut(&'static Recognizer, &'static Code, Span) -> bool) {
        self.pass(text, judge).run();
    }

    fn pass<'a, J>(&'a self, text: &'a str, judge: J) -> Pass<'a, J> {
        Pass {
            scanner: self,
            text,
            bytes: text.as_bytes(),
            free_from: vec![0; RULES.len()],
            judge,
            #[cfg(test)]
            steps: vec![0; RULES.len()],
        }
    }
}

/// One walk over one text.
struct Pass<'a, J> {
    scanner: &'a Scanner,
    text: &'a str,
    bytes: &'a [u8],
    /// Per recognizer, where its next match may begin.
    free_from: Vec<usize>,
    judge: J,
    /// Per recognizer, the bytes its automata looked at.
    #[cfg(test)]
    steps: Vec<usize>,
}

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> bool> Pass<'_, J> {
    fn run(&mut self) {
        let mut next_mark = [0; NARROW.len()];
        let mut at = 0;
        while at < self.bytes.len() {
            let run = self.bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            self.ask(&PLAIN, at..at + 1);
            if run >= LONG_RUN {
                self.ask(&LONG, at..at + 1);
            }
            let behind = self.bytes.get(at + run).copied();
            for (narrow, next_mark) in NARROW.iter().zip(&mut next_mark) {
                if behind.is_some_and(|behind| narrow.follow[usize::from(behind)]) {
                    self.try_narrow(narrow, next_mark, at, run);
                }
            }
            self.ask(&OPEN, at + 1..at + run);
            at += run.max(1);
        }
    }

    /// Tries a run of letters and digits that has a fitting byte behind it.
    fn try_narrow(&mut self, narrow: &'static Narrow, next_mark: &mut usize, at: usize, run: usize) {
        let mut first = at;
        if let Some(mark) = narrow.mark {
            if *next_mark < at {
                *next_mark = self.text[at..].find(char::from(mark)).map_or(usize::MAX, |distance| at + distance);
            }
            // Starts before this are out of reach.
            first = first.max(next_mark.saturating_sub(narrow.reach));
        }
        if first == at {
            self.ask(&narrow.gate, at..at + 1);
        }
        self.ask(&narrow.inside, first.max(at + 1)..at + run);
    }

    /// Tries whomever a gate lets pass at each of some starts.
    #[inline]
    fn ask(&mut self, gate: &'static Option<Gate>, starts: Range<usize>) {
        if let Some(gate) = gate {
            for at in starts {
                for rule in gate.candidates(self.bytes, at) {
                    self.try_one(usize::from(*rule), at);
                }
            }
        }
    }

    fn try_one(&mut self, rule: usize, at: usize) {
        let sheet = self.scanner.sheets[rule];
        if at < self.free_from[rule] || !edge::may_begin(sheet.before, self.text, at) {
            return;
        }
        let code = &RULES[rule];
        let start = match code.lead {
            None => at,
            Some(lead) => {
                let (end, looked) = lead.longest(self.bytes, at, sheet.limit, |_| true);
                self.count(rule, looked - at);
                let Some(end) = end else { return };
                end
            }
        };
        let (end, looked) = code.body.longest(self.bytes, start, sheet.limit, |end| edge::may_end(sheet.after, self.text, end));
        self.count(rule, looked - start);
        match end {
            Some(end) if (self.judge)(sheet, code, Span::new(start, end)) => self.free_from[rule] = end,
            _ if sheet.once => self.free_from[rule] = looked,
            _ => {}
        }
    }

    /// Work is budgeted in steps, which are the same on every machine.
    fn count(&mut self, rule: usize, steps: usize) {
        #[cfg(test)]
        {
            self.steps[rule] += steps;
        }
        #[cfg(not(test))]
        let _ = (rule, steps);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Steps per hundred bytes: of all recognizers together, and of the busiest ones by name.
    fn work(text: &str) -> (usize, String) {
        let scanner = Scanner::new();
        let mut pass = scanner.pass(text, |_, _, _| false);
        pass.run();
        let mut busy: Vec<(usize, &str)> = pass.steps.iter().map(|steps| steps * 100 / text.len()).zip(scanner.sheets.iter().map(|sheet| sheet.id)).collect();
        busy.sort_unstable_by(|a, b| b.cmp(a));
        (busy.iter().map(|(steps, _)| steps).sum(), format!("{:?}", &busy[..6]))
    }

    #[test]
    fn prose_dies_in_the_gate() {
        let prose = "Nobody expected the delivery before noon, yet the boxes stood in the hall when we came. It's a long way, as Mr Smith says.\n";
        let (steps, busy) = work(&prose.repeat(20));
        assert!(steps <= 50, "{steps} steps per 100 bytes: {busy}");
    }

    #[test]
    fn no_text_costs_many_steps() {
        let mut wrong = vec![];
        for unit in [
            "1", "1 ", "1-", "12.", "1,", "1/", "1:", "@", "a@", "a.", "a.b@", "-", "- ", "[", "( ", "A", "A ", "Aa ", "aGVsbG8+", "aGVsbG8gd29ybGQhIQ ", "x/", "key=",
            "key: ", "https://", "a:", "é ", "日", "password ", "-----BEGIN ", "eyJ", "eyJ.", "no. ", "12 High ", "0", "00 ", "+1", "+1 ", "(0", "f:", "::", "ab-",
        ] {
            let (steps, busy) = work(&unit.repeat(40_000 / unit.len()));
            if steps > 2000 {
                wrong.push(format!("{unit:?}: {steps} steps per 100 bytes: {busy}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
