//! Words near a match.
//!
//! One look-up serves all recognizers: each word near any match is folded and looked up once, in the catalogue's whole list of context
//! words; what a recognizer wants is then a comparison of numbers. A window ends with its paragraph. Knows no language; the
//! lists hold several.

use std::ops::Range;

use crate::Span;
use crate::lexicon::{Lexicon, PHRASE};
use crate::recognizer::{WINDOW_AFTER, WINDOW_BEFORE};
use scrim_validate::fold::{is_word, next_word};

/// Farthest a word in front may begin, in bytes: enough for [`WINDOW_BEFORE`] long words.
const REACH_BEFORE: usize = 160;
/// Farthest a word behind may begin, in bytes: enough for [`WINDOW_AFTER`] long words.
const REACH_AFTER: usize = 80;
/// So much is read on to a place without a look at how few words would do, in bytes.
const NEAR: usize = 64;
/// Longest word whose beginning is looked for when reading starts inside it, in bytes.
const LONGEST_WORD: usize = 64;
/// Words kept before the oldest are forgotten.
const KEPT: usize = 4096;

/// The context words around the places of one text. Cheapest when asked about places in ascending order.
pub(crate) struct Context<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    /// The words up to `read_to`, without a gap; enough of them for places from `read_for` on.
    words: Vec<Word>,
    /// The same words, folded, joined by single spaces.
    folded: String,
    read_for: usize,
    read_to: usize,
    /// What was found, for the first `looked_up` words.
    hits: Vec<Hit>,
    looked_up: usize,
    /// Up to where places need no further reading.
    settled_to: usize,
    /// The place last asked for and what stands there: many recognizers ask about one place in a row, or about places that begin alike.
    place: Option<Span>,
    in_front: Vec<u16>,
    found: Vec<u16>,
}

#[derive(Clone, Copy)]
struct Word {
    span: Span,
    /// Whether a new paragraph begins with it.
    opens: bool,
    /// Where it begins in `folded`.
    folded: usize,
    /// Where its hits begin, once it has been looked up.
    hits: usize,
}

/// An entry that begins with a word and takes so many words.
#[derive(Clone, Copy)]
struct Hit {
    entry: u16,
    words: usize,
}

impl<'a> Context<'a> {
    pub(crate) fn new(lexicon: &'a Lexicon, text: &'a str) -> Self {
        Self {
            lexicon,
            text,
            words: Vec::new(),
            folded: String::new(),
            read_for: 0,
            read_to: 0,
            hits: Vec::new(),
            looked_up: 0,
            settled_to: 0,
            place: None,
            in_front: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Numbers of the entries that stand around `span`, ascending.
    pub(crate) fn around(&mut self, span: Span) -> &[u16] {
        if self.place != Some(span) {
            self.read(span);
            if self.place.is_none_or(|place| place.start != span.start) {
                let before = self.before(span.start);
                let mut in_front = std::mem::take(&mut self.in_front);
                in_front.clear();
                self.entries(before, |entry| in_front.push(entry));
                self.in_front = in_front;
            }
            let behind = self.behind(span.end);
            let mut found = std::mem::take(&mut self.found);
            found.clear();
            // A few at most.
            let mut add = |entry| {
                if let Err(place) = found.binary_search(&entry) {
                    found.insert(place, entry);
                }
            };
            self.in_front.iter().copied().for_each(&mut add);
            self.entries(behind, add);
            self.found = found;
            self.place = Some(span);
        }
        &self.found
    }

    /// Sees to it that all words around `span` have been read and looked up.
    fn read(&mut self, span: Span) {
        if span.start >= self.read_for && span.end <= self.settled_to {
            return;
        }
        let within = span.start >= self.read_for && self.words.len() <= KEPT;
        if !within || span.start > self.read_to + NEAR {
            let from = self.reach(span.start);
            if !within || from > self.read_to {
                self.restart(from);
                self.read_for = span.start;
            }
        }
        let mut behind = self.words.len() - self.count(|word| word.span.start < span.end);
        // A phrase that begins with the last word of the window reaches beyond it.
        while behind < WINDOW_AFTER + PHRASE && self.read_word() {
            behind += usize::from(self.words.last().is_some_and(|word| word.span.start >= span.end));
        }
        let ended = self.read_to == self.text.len();
        let complete = if ended { self.words.len() } else { self.words.len().saturating_sub(PHRASE) };
        self.settled_to =
            if ended { usize::MAX } else { self.words[self.words.len() - WINDOW_AFTER - PHRASE].span.start };
        while self.looked_up < complete {
            let word = &mut self.words[self.looked_up];
            word.hits = self.hits.len();
            let hits = &mut self.hits;
            self.lexicon.look_up(&self.folded[word.folded..], |entry, words| hits.push(Hit { entry, words }));
            self.looked_up += 1;
        }
    }

    /// Where as many words begin in front of a place as a window holds at most, or how far they may begin at all. Counts tokens: of those
    /// that hold a letter or digit each is a word at least. One that the place stands in is none: its word may end behind the place.
    fn reach(&self, place: usize) -> usize {
        let bytes = self.text.as_bytes();
        let farthest = place.saturating_sub(REACH_BEFORE);
        let inside = bytes[..place].last().is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
        let wanted = WINDOW_BEFORE + usize::from(inside);
        let (mut at, mut tokens) = (place, 0);
        let mut is_word = false;
        while at > farthest {
            let byte = bytes[at - 1];
            if byte.is_ascii_alphanumeric() {
                is_word = true;
            } else if is_word && byte.is_ascii() {
                tokens += 1;
                if tokens == wanted {
                    break;
                }
                is_word = false;
            }
            at -= 1;
        }
        at
    }

    /// Forgets everything and begins to read at `from`, or where the word there begins.
    fn restart(&mut self, from: usize) {
        self.words.clear();
        self.folded.clear();
        self.hits.clear();
        self.looked_up = 0;
        let mut start = self.text.floor_char_boundary(from);
        for char in self.text[..start].chars().rev().take(LONGEST_WORD).take_while(|char| is_word(*char)) {
            start -= char.len_utf8();
        }
        self.read_to = start;
    }

    /// Reads one more word, if there is one.
    fn read_word(&mut self) -> bool {
        let from = self.read_to;
        let before = self.folded.len();
        if before > 0 {
            self.folded.push(' ');
        }
        let folded = self.folded.len();
        let Some(place) = next_word(self.text, from, &mut self.folded) else {
            self.folded.truncate(before);
            self.read_to = self.text.len();
            return false;
        };
        self.read_to = place.end;
        let opens = self.opens(from, place.start);
        self.words.push(Word { span: Span::new(place.start, place.end), opens, folded, hits: 0 });
        true
    }

    /// The words of the window in front of `end`.
    fn before(&self, end: usize) -> Range<usize> {
        let last = self.count(|word| word.span.end <= end);
        let near = |word: &Word| word.span.start + REACH_BEFORE >= end;
        let mut first = last;
        while first > 0 && last - first < WINDOW_BEFORE && near(&self.words[first - 1]) {
            let break_before_next =
                if first == last { self.opens(self.words[first - 1].span.end, end) } else { self.words[first].opens };
            if break_before_next {
                break;
            }
            first -= 1;
        }
        first..last
    }

    /// The words of the window behind `start`.
    fn behind(&self, start: usize) -> Range<usize> {
        let first = self.count(|word| word.span.start < start);
        let mut last = first;
        while last - first < WINDOW_AFTER
            && self.words.get(last).is_some_and(|word| word.span.start <= start + REACH_AFTER)
        {
            let opens =
                if last == first { self.opens(start, self.words[last].span.start) } else { self.words[last].opens };
            if opens {
                break;
            }
            last += 1;
        }
        first..last
    }

    /// Whether a new paragraph begins in the wordless stretch between two places.
    fn opens(&self, from: usize, to: usize) -> bool {
        // Most words are parted by one space.
        if to - from < 2 {
            return false;
        }
        let mut lines = 0;
        self.text[from..to].chars().any(|char| {
            if char == '\n' {
                lines += 1;
            } else if !char.is_whitespace() {
                lines = 0;
            }
            lines > 1
        })
    }

    /// Calls `each` with the entries found wholly inside a window.
    fn entries(&self, window: Range<usize>, mut each: impl FnMut(u16)) {
        let hits_of = |word: usize| if word < self.looked_up { self.words[word].hits } else { self.hits.len() };
        // Most windows hold none.
        let (mut at, mut word) = (hits_of(window.start), window.start);
        let end = hits_of(window.end);
        while at < end {
            while hits_of(word + 1) <= at {
                word += 1;
            }
            let Hit { entry, words } = self.hits[at];
            if word + words <= window.end {
                each(entry);
            }
            at += 1;
        }
    }

    /// How many words from the first on a question holds for; those read last are asked first.
    fn count(&self, holds: impl Fn(&Word) -> bool) -> usize {
        let (mut end, mut step) = (self.words.len(), 1);
        while let Some(word) = end.checked_sub(step) {
            if holds(&self.words[word]) {
                let from = word + 1;
                return from + self.words[from..end].partition_point(holds);
            }
            (end, step) = (word, step * 2);
        }
        self.words[..end].partition_point(holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of both windows around the part marked by bars, after looking at the places given.
    fn windows(marked: &str, before: &[Span]) -> (Vec<String>, Vec<String>) {
        let text = marked.replace('|', "");
        let start = marked.find('|').unwrap();
        let end = marked.rfind('|').unwrap() - 1;
        let lexicon = Lexicon::new();
        let mut context = Context::new(&lexicon, &text);
        for place in before {
            context.around(*place);
        }
        context.around(Span::new(start, end));
        let read = |window: Range<usize>| {
            context.words[window].iter().map(|word| text[word.span.range()].to_owned()).collect()
        };
        (read(context.before(start)), read(context.behind(end)))
    }

    #[test]
    fn windows_hold_the_nearest_words_of_the_paragraph() {
        let (before, behind) = windows("a b\n\nc customerSsn_no (|1 2|) d e, f\ng h i", &[]);
        assert_eq!(before, ["c", "customer", "Ssn", "no"]);
        assert_eq!(behind, ["d", "e", "f", "g"]);
        let (before, behind) = windows("1 2 3 4 5 6 7 8 9 |x|\n \ny", &[]);
        assert_eq!(before.len(), WINDOW_BEFORE);
        assert!(behind.is_empty());
    }

    #[test]
    fn the_order_of_questions_does_not_matter() {
        let (filler, rest) = ("filler wörds ".repeat(700), "z ".repeat(9000));
        let near = filler.len() - "filler wörds ".len();
        let orders =
            [(0, 9000), (20000, 3), (0, near)].map(|(one, other)| [one, other].map(|at| Span::new(at, at + 1)));
        // The second place is inside a word, the third behind letters beyond ASCII.
        for place in ["word |x| y", "word EMP|123456| y", "wörd é|123456| y"] {
            let text = format!("{filler} {place} {rest}");
            let alone = windows(&text, &[]);
            assert_eq!(alone.0.len(), WINDOW_BEFORE, "{place}");
            for before in orders {
                assert_eq!(windows(&text, &before), alone, "{place} after {before:?}");
            }
        }
    }
}
