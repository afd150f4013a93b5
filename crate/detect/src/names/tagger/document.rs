//! A text as the tagger sees it: tokens, distinct words, lines, runs of capitals, and what the whole document says about a word.

use std::collections::BinaryHeap;

use super::artefact::Model;
use super::case::Mode;
use super::languages;
use super::numbers::Numbers;
use super::phrases;
use super::stems;
use super::token::{self, Gap, Kind, Token};
use super::words::{self, Shape, Word};

/// The word stands written small in a line that is not written small throughout.
pub(crate) const SEEN_LOWER: u8 = 1;
/// It stands with a capital behind a word written small.
pub(crate) const SEEN_WITHIN: u8 = 2;
/// It is a part of an address, in front of the `@`.
pub(crate) const IN_MAILBOX: u8 = 4;
/// The same behind an initial: `jdoe@`.
pub(crate) const BEHIND_INITIAL: u8 = 8;
/// It is a part of an address's host.
pub(crate) const IN_HOST: u8 = 16;
/// It stands at least twice.
pub(crate) const AGAIN: u8 = 32;
const ONCE: u8 = 64;

/// A line: tokens `first..last`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) mode: Mode,
    /// What stands in front of the colon or the first wide gap; 0 where nothing does.
    pub(crate) label: u64,
    /// The token behind that.
    pub(crate) value: u32,
    /// The label heads several lines: somebody speaks.
    pub(crate) repeated: bool,
    /// Of the lines that no empty line parts from this one; where they do not tell, the text's.
    pub(crate) language: u8,
}

/// Most tokens of a label.
const LABEL: usize = 5;

/// The text, read.
pub(crate) struct Document<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token>,
    /// Per token, the number of its distinct word.
    pub(crate) numbers: Vec<u32>,
    pub(crate) words: Vec<Word>,
    /// Per token, the number of its line.
    pub(crate) line_of: Vec<u32>,
    pub(crate) lines: Vec<Line>,
    /// Per token, the first and the last token of its run of capitals; `(1, 0)` outside.
    pub(crate) runs: Vec<(u32, u32)>,
    /// Per distinct word in lower case, what is seen of it.
    pub(crate) seen: Vec<u8>,
    /// Per token, what heads its column; empty where the text has no table.
    columns: Vec<u64>,
    /// Per token, whether it is part of a listed place, organisation or kind of goods of several words; empty where none is.
    phrases: Vec<u8>,
}

impl<'t> Document<'t> {
    /// Reads a text. Linear.
    pub(crate) fn new(model: &Model, text: &'t str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5 + 8);
        token::each(text, |token| tokens.push(token));
        let mut document = Self {
            text,
            numbers: Vec::with_capacity(tokens.len()),
            words: Vec::new(),
            line_of: Vec::with_capacity(tokens.len()),
            lines: Vec::new(),
            runs: Vec::new(),
            seen: Vec::new(),
            columns: Vec::new(),
            phrases: Vec::new(),
            tokens,
        };
        let mut blocks = Vec::new();
        let lowers = document.number(model, &mut blocks);
        if document.is_flat() {
            document.words.iter_mut().for_each(Word::flatten);
        }
        document.break_lines(&blocks);
        document.look(&lowers);
        document.tables();
        document.find_runs();
        document.phrases = phrases::find(model, &document);
        document
    }

    /// The distinct word of a token.
    pub(crate) fn word(&self, at: usize) -> &Word {
        &self.words[self.numbers[at] as usize]
    }

    /// What the document says of a token's word.
    pub(crate) fn seen(&self, at: usize) -> u8 {
        self.seen[self.word(at).lower_number as usize]
    }

    /// The line of a token.
    pub(crate) fn line(&self, at: usize) -> &Line {
        &self.lines[self.line_of[at] as usize]
    }

    /// The token as it stands.
    pub(crate) fn token(&self, at: usize) -> &'t str {
        &self.text[self.tokens[at].start as usize..self.tokens[at].end as usize]
    }

    /// Numbers the words, and tells the language of each stretch between empty lines, and at last that of the text.
    fn number(&mut self, model: &Model, blocks: &mut Vec<u8>) -> Numbers {
        let (mut exacts, mut lowers) = (Numbers::new(self.tokens.len()), Numbers::new(self.tokens.len()));
        let mut folded = String::new();
        let (mut votes, mut all) = ([0_u32; languages::COUNT], [0_u32; languages::COUNT]);
        for at in 0..self.tokens.len() {
            let token = self.tokens[at];
            if token.gap == Gap::Blank && at > 0 {
                blocks.push(languages::winner(&votes));
                votes.fill(0);
            }
            let text = &self.text[token.start as usize..token.end as usize];
            let exact = words::exact(text);
            let number = match exacts.slot(exact) {
                Ok(number) => number,
                Err(slot) => {
                    let number = self.words.len() as u32;
                    exacts.put(slot, exact, number);
                    let mut word = Word::new(text, token.kind, exact, &mut folded);
                    if token.kind == Kind::Word {
                        word.lists = model.lists(word.key);
                        let stem = stems::of(&folded, word.length, word.lists, |key| model.lists(key));
                        word.stem = stem.unwrap_or(0);
                        word.languages = model.languages.of(word.lower);
                    }
                    word.lower_number = match lowers.slot(word.lower) {
                        Ok(number) => number,
                        Err(slot) => {
                            let number = self.seen.len() as u32;
                            lowers.put(slot, word.lower, number);
                            self.seen.push(0);
                            number
                        }
                    };
                    self.words.push(word);
                    number
                }
            };
            self.numbers.push(number);
            let mut languages = self.words[number as usize].languages & (languages::PARTICLE - 1);
            while languages != 0 {
                votes[languages.trailing_zeros() as usize] += 1;
                all[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        blocks.extend([languages::winner(&votes), languages::winner(&all)]);
        lowers
    }

    fn break_lines(&mut self, languages: &[u8]) {
        let whole = languages.last().copied().unwrap_or(0);
        let mut block = 0;
        for at in 0..self.tokens.len() {
            block += usize::from(at > 0 && self.tokens[at].gap == Gap::Blank);
            if self.tokens[at].gap >= Gap::Line {
                let line = Line {
                    first: at as u32,
                    last: at as u32,
                    mode: Mode::Mixed,
                    label: 0,
                    value: at as u32,
                    repeated: false,
                    language: if languages[block] == 0 { whole } else { languages[block] },
                };
                self.lines.push(line);
            }
            let line = self.lines.len() - 1;
            self.line_of.push(line as u32);
            self.lines[line].last = at as u32 + 1;
        }
        for line in 0..self.lines.len() {
            let Line { first, last, .. } = self.lines[line];
            self.lines[line].mode = self.mode(first as usize, last as usize);
            if let Some((label, value)) = self.label(first as usize, last as usize) {
                self.lines[line].label = label;
                self.lines[line].value = value as u32;
            }
        }
        let labels: BinaryHeap<(u64, u32)> = (0..).zip(&self.lines).map(|(at, line)| (line.label, at)).collect();
        let labels = labels.into_sorted_vec();
        for pair in labels.windows(2) {
            if pair[0].0 == pair[1].0 && pair[0].0 != 0 {
                self.lines[pair[0].1 as usize].repeated = true;
                self.lines[pair[1].1 as usize].repeated = true;
            }
        }
    }

    fn label(&self, first: usize, last: usize) -> Option<(u64, usize)> {
        let mut label = 0_u64;
        for at in first..last.min(first + LABEL + 1) {
            if at > first && self.tokens[at].gap == Gap::Wide {
                return Some((label, at));
            }
            let word = self.word(at);
            if at > first && self.token(at) == ":" {
                return Some((label, at + 1));
            }
            if word.shape != Shape::Number && word.shape != Shape::Mark {
                label = words::joined(label, word.lower);
            }
        }
        None
    }

    /// Notes what the document says about its words.
    fn look(&mut self, lowers: &Numbers) {
        for at in 0..self.tokens.len() {
            let word = self.word(at);
            let shape = word.shape;
            let number = word.lower_number as usize;
            let mut seen = if self.seen[number] & ONCE != 0 { AGAIN } else { ONCE };
            let mode = self.line(at).mode;
            match shape {
                Shape::Lower if mode != Mode::Lower => seen |= SEEN_LOWER,
                Shape::Capital | Shape::CapitalMixed
                    if self.tokens[at].gap <= Gap::Space
                        && at > 0
                        && mode == Mode::Mixed
                        && self.word(at - 1).shape == Shape::Lower =>
                {
                    seen |= SEEN_WITHIN;
                }
                Shape::Address => self.address(at, lowers),
                _ => {}
            }
            self.seen[number] |= seen;
        }
    }

    /// Notes the words an e-mail address is made of.
    fn address(&mut self, at: usize, lowers: &Numbers) {
        let Some((mailbox, host)) = self.token(at).split_once('@') else { return };
        let parted = |char: char| !char.is_alphabetic();
        for (part, flag) in
            mailbox.split(parted).map(|part| (part, IN_MAILBOX)).chain(host.split(parted).map(|part| (part, IN_HOST)))
        {
            let mut note = |part: &str, flag: u8| {
                if part.chars().count() > 2
                    && let Ok(number) = lowers.slot(words::lower(&part.to_lowercase()))
                {
                    self.seen[number as usize] |= flag;
                }
            };
            note(part, flag);
            if flag == IN_MAILBOX
                && let Some(first) = part.chars().next()
            {
                note(&part[first.len_utf8()..], BEHIND_INITIAL);
            }
        }
    }

    /// Notes the heads of columns.
    fn tables(&mut self) {
        let mut heads: Vec<u64> = Vec::new();
        let mut block = None;
        for line in 0..self.lines.len() {
            let Line { first, last, .. } = self.lines[line];
            let (first, last) = (first as usize, last as usize);
            let cells = |bar: bool| (first + 1..last).filter(|at| self.parts(*at, bar)).count();
            let bar = cells(true) > 1;
            if !bar && cells(false) < 2 {
                block = None;
                continue;
            }
            let is_row = block == Some(bar);
            if !is_row {
                block = Some(bar);
                heads.clear();
                heads.push(0);
            }
            let mut column = 0;
            for at in first..last {
                let parts = at > first && self.parts(at, bar);
                if is_row {
                    column += usize::from(parts);
                    if self.columns.is_empty() {
                        self.columns.resize(self.tokens.len(), 0);
                    }
                    self.columns[at] = heads.get(column).copied().unwrap_or(0);
                } else {
                    if parts {
                        heads.push(0);
                    }
                    if self.token(at) != "|"
                        && let Some(head) = heads.last_mut()
                    {
                        *head = words::joined(*head, self.words[self.numbers[at] as usize].lower);
                    }
                }
            }
        }
    }

    /// Whether a cell begins at a token.
    fn parts(&self, at: usize, bar: bool) -> bool {
        if bar { self.token(at) == "|" } else { self.tokens[at].gap == Gap::Wide }
    }

    /// Hash of what heads a token's column; 0 outside tables.
    pub(crate) fn column(&self, at: usize) -> u64 {
        self.columns.get(at).copied().unwrap_or(0)
    }

    /// Whether a token is part of a listed place, organisation or kind of goods of several words, and which: see [`phrases`].
    pub(crate) fn phrase(&self, at: usize) -> u8 {
        self.phrases.get(at).copied().unwrap_or(0)
    }

    /// Finds the runs of words with capitals, small particles between them included.
    fn find_runs(&mut self) {
        self.runs = vec![(1, 0); self.tokens.len()];
        let mut at = 0;
        while at < self.tokens.len() {
            if !self.word(at).shape.is_capital() {
                at += 1;
                continue;
            }
            let mut last = at;
            let mut next = at + 1;
            while next < self.tokens.len() && next <= last + 3 {
                if self.tokens[next].gap > Gap::Space {
                    break;
                }
                let word = self.word(next);
                if word.shape.is_capital() {
                    last = next;
                } else if !(word.languages & languages::PARTICLE != 0
                    || self.token(next) == "&"
                    || self.token(next) == "'")
                {
                    break;
                }
                next += 1;
            }
            self.runs[at..=last].fill((at as u32, last as u32));
            at = last + 1;
        }
    }
}
