//! The one pass: finds every place where a recognizer matches.
//!
//! The text is walked once. Letters and digits are taken a run at a time; only the first byte of a run and each symbol can
//! begin a match (recognizers with an open left edge are also tried inside runs). There a *gate*, one automaton over all recognizers,
//! tells within a few bytes who could match, and only those run their own automaton. Prose dies in the gate. Recognizers that
//! would be tried at nearly every word wait behind a second question: is the run long enough, is an `@` near?
//!
//! Linear: a start costs at most the matching recognizers' `limit`, whatever the text. Knows nothing of checks, context and scores:
//! it asks `judge`, which says whether it took the match.

use crate::automaton::{Code, LONG, LONG_RUN, MARKED, OPEN, PLAIN, RULES};
use crate::edge;
use crate::recognizer::{Edge, Recognizer};
use crate::{Span, catalogue};

/// What may be matched: the catalogue's datasheets beside the automata made of them, in the same order.
pub(crate) struct Scanner {
    sheets: Vec<&'static Recognizer>,
    has_open: bool,
}

impl Scanner {
    pub(crate) fn new() -> Self {
        let sheets: Vec<&Recognizer> = catalogue().collect();
        assert_eq!(sheets.len(), RULES.len(), "build.rs read the same catalogue");
        let has_open = sheets.iter().any(|sheet| sheet.before == Edge::Open);
        Self { sheets, has_open }
    }

    /// Calls `judge` with the number of a recognizer, its datasheet, its automata and the span of each match. Of one recognizer's matches those that
    /// `judge` takes do not overlap.
    pub(crate) fn scan(&self, text: &str, judge: impl FnMut(&'static Recognizer, &'static Code, Span) -> bool) {
        let mut pass = Pass { scanner: self, text, bytes: text.as_bytes(), free_from: vec![0; RULES.len()], judge };
        pass.run();
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
}

impl<J: FnMut(&'static Recognizer, &'static Code, Span) -> bool> Pass<'_, J> {
    fn run(&mut self) {
        let mut next_mark = MARKED.each_ref().map(|marked| self.find(marked.mark, 0));
        let mut at = 0;
        while at < self.bytes.len() {
            self.try_all(PLAIN.candidates(self.bytes, at), at);
            for (marked, next) in MARKED.iter().zip(&mut next_mark) {
                if *next < at {
                    *next = self.find(marked.mark, at);
                }
                if *next - at < marked.reach {
                    self.try_all(marked.gate.candidates(self.bytes, at), at);
                }
            }
            let run = self.bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            if run >= LONG_RUN {
                self.try_all(LONG.candidates(self.bytes, at), at);
            }
            if self.scanner.has_open {
                for inside in at + 1..at + run {
                    self.try_all(OPEN.candidates(self.bytes, inside), inside);
                }
            }
            at += run.max(1);
        }
    }

    /// The next `mark` from `at` on; a place no start comes near when there is none.
    fn find(&self, mark: u8, at: usize) -> usize {
        self.text[at..].find(char::from(mark)).map_or(usize::MAX, |distance| at + distance)
    }

    fn try_all(&mut self, rules: &'static [u16], at: usize) {
        for rule in rules {
            self.try_one(usize::from(*rule), at);
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
            Some(lead) => match lead.longest(self.bytes, at, sheet.limit, |_| true).0 {
                Some(end) => end,
                None => return,
            },
        };
        let (end, looked) = code.body.longest(self.bytes, start, sheet.limit, |end| edge::may_end(sheet.after, self.text, end));
        match end {
            Some(end) if (self.judge)(sheet, code, Span::new(start, end)) => self.free_from[rule] = end,
            _ if sheet.once => self.free_from[rule] = looked,
            _ => {}
        }
    }
}
