//! Finds given words and phrases as whole words, however many there are, in one pass.
//!
//! Compared folded (case, accents), the last word also in the plural; a possessive `'s` ends the word by itself. Words of a phrase
//! may be parted by whatever parts words (a hyphen, a line break), at most [`GAP`] characters of it. Letters of scripts written without
//! spaces are words of their own. Cost per word of text: a look-up or two, plus one per length of the phrases that begin with it.

use std::ops::Range;

use crate::Span;
use crate::table::{Pairs, SEED, Table, hash, step};
use crate::word::run_end;
use scrim_validate::fold::{is_unspaced, is_word, push_folded};

/// Most words in a phrase.
pub(crate) const MAX_WORDS: usize = 16;
/// Most characters between two words of a phrase.
const GAP: usize = 3;

/// The phrases, numbered in the order given.
pub(crate) struct Phrases {
    all: Vec<Phrase>,
    /// The words of all phrases, folded, those of one joined by single spaces.
    folded: String,
    /// By first and second word, the lengths of the phrases that begin with them.
    lengths: Table,
    /// By all words, the phrase's number.
    numbers: Table,
    /// What phrases begin with.
    beginnings: Pairs,
    /// What phrases of several words begin with: bits by the first word's hash. May hold more than it was given.
    firsts: Vec<u64>,
}

struct Phrase {
    /// Where its words stand in `folded`.
    words: Range<usize>,
    /// Symbols that stand directly before and behind: the `++` of `C++`.
    before: String,
    behind: String,
}

/// Why a text cannot be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    NoWord,
    TooManyWords,
}

impl Phrases {
    /// The error names the unfit text by its place.
    pub(crate) fn new<'a>(texts: impl ExactSizeIterator<Item = &'a str>) -> Result<Self, (usize, Unfit)> {
        let mut all = Self::none(texts.len());
        for (number, text) in texts.enumerate() {
            all.insert(text).map_err(|why| (number, why))?;
        }
        Ok(all)
    }

    /// No phrase yet, and room for `count`.
    pub(crate) fn none(count: usize) -> Self {
        Self {
            all: Vec::with_capacity(count),
            folded: String::new(),
            lengths: Table::new(count),
            numbers: Table::new(count),
            beginnings: Pairs::NONE,
            firsts: vec![0; count.next_power_of_two()],
        }
    }

    /// The place and bit of a first word.
    #[inline]
    fn first(&self, hash: u32) -> (usize, u64) {
        (hash as usize >> 6 & (self.firsts.len() - 1), 1 << (hash % 64))
    }

    fn insert(&mut self, text: &str) -> Result<(), Unfit> {
        let from = self.folded.len();
        let (mut count, mut heads, mut place) = (0, [0; 2], Span::new(0, 0));
        for word in words(text) {
            if count == MAX_WORDS {
                self.folded.truncate(from);
                return Err(Unfit::TooManyWords);
            }
            if count == 0 {
                place.start = word.start;
            } else {
                self.folded.push(' ');
            }
            let begin = self.folded.len();
            fold(&text[word.range()], &mut self.folded);
            if let Some(head) = heads.get_mut(count) {
                *head = hash(self.folded[begin..].bytes());
            }
            place.end = word.end;
            count += 1;
        }
        if count == 0 {
            return Err(Unfit::NoWord);
        }
        if count > 1 {
            let (pair, length) = (pair(heads[0], heads[1]), count as u32);
            if !self.lengths.get(pair).any(|known| known == length) {
                self.lengths.insert(pair, length);
            }
            let (place, bit) = self.first(heads[0]);
            self.firsts[place] |= bit;
        }
        let mut letters = self.folded[from..].bytes();
        self.numbers.insert(hash(letters.clone()), self.all.len() as u32);
        letters.next().into_iter().for_each(|first| self.beginnings.insert(first, letters.next()));
        let (before, behind) = around(text, place);
        let (before, behind) = (before.to_owned(), behind.to_owned());
        self.all.push(Phrase { words: from..self.folded.len(), before, behind });
        Ok(())
    }

    /// Calls `found` with the number and span of each phrase found: at one place the longest, none overlapping.
    pub(crate) fn find(&self, text: &str, mut found: impl FnMut(usize, Span)) {
        if self.all.is_empty() {
            return;
        }
        let mut free_from = 0;
        let mut at = 0;
        while let Some(word) = self.next_beginning(text, at) {
            at = word.end;
            if word.start < free_from {
                continue;
            }
            let hashes = Hashes::of(&text[word.range()]);
            let alone = if hashes.iter().any(|hash| self.numbers.get(hash).next().is_some()) {
                self.known(text, word, &folded(&text[word.range()]))
            } else {
                None
            };
            let (place, bit) = self.first(hashes.own());
            let second = if self.firsts[place] & bit != 0 {
                let behind = &text[word.end..];
                words(behind).next().map_or(Hashes::NONE, |second| Hashes::of(&behind[second.range()]))
            } else {
                Hashes::NONE
            };
            let longer = second
                .iter()
                .flat_map(|second| self.lengths.get(pair(hashes.own(), second)))
                .filter_map(|length| self.phrase_at(text, word.start, length as usize));
            if let Some((number, span)) = longer.chain(alone).max_by_key(|(_, span)| span.end) {
                free_from = span.end;
                found(number, span);
            }
        }
    }

    /// The first word from `at` on, where none goes on, with which a phrase may begin.
    fn next_beginning(&self, text: &str, mut at: usize) -> Option<Span> {
        let bytes = text.as_bytes();
        loop {
            while bytes.get(at).is_some_and(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()) {
                at += 1;
            }
            let (first, second) = (*bytes.get(at)?, bytes.get(at + 1).copied().unwrap_or(b' '));
            // Most words are passed over by their first two letters.
            if first.is_ascii() && second.is_ascii() {
                let second = if second.is_ascii_alphanumeric() { second } else { b' ' };
                if !self.beginnings.hold(first.to_ascii_lowercase(), second.to_ascii_lowercase()) {
                    let end = run_end(bytes, at + 1);
                    if bytes.get(end).is_none_or(u8::is_ascii) {
                        at = end;
                        continue;
                    }
                }
            }
            let word = words(&text[at..]).next()?;
            let word = Span::new(at + word.start, at + word.end);
            if self.may_begin(&text[word.range()]) {
                return Some(word);
            }
            at = word.end;
        }
    }

    /// Whether a phrase may begin with a word. Letters beyond ASCII are not looked at before they are folded.
    fn may_begin(&self, word: &str) -> bool {
        let (first, second) = match word.as_bytes() {
            [first, second, ..] => (*first, *second),
            [first] => (*first, b' '),
            [] => return false,
        };
        let ascii = first.is_ascii() && second.is_ascii();
        !ascii || self.beginnings.hold(first.to_ascii_lowercase(), second.to_ascii_lowercase())
    }

    /// The phrase of `length` words that begins with the word at `start`.
    fn phrase_at(&self, text: &str, start: usize, length: usize) -> Option<(usize, Span)> {
        let mut all = String::new();
        let mut end = start;
        let mut count = 0;
        for word in words(&text[start..]).take(length) {
            let gap = &text[end..start + word.start];
            if gap.chars().count() > GAP || gap.contains("\n\n") {
                return None;
            }
            if count > 0 {
                all.push(' ');
            }
            all.push_str(&folded(&text[start + word.start..start + word.end]));
            end = start + word.end;
            count += 1;
        }
        if count == length { self.known(text, Span::new(start, end), &all) } else { None }
    }

    /// The phrase whose words are `folded`, or the singular of them, if its symbols stand around `place` too.
    fn known(&self, text: &str, place: Span, folded: &str) -> Option<(usize, Span)> {
        singulars(folded).find_map(|(stem, ending)| {
            let hash = hash(stem.bytes().chain(ending.bytes()));
            self.numbers.get(hash).map(|number| number as usize).find_map(|number| {
                let phrase = &self.all[number];
                let same = self.folded[phrase.words.clone()].strip_prefix(stem) == Some(ending);
                let fits = same
                    && text[..place.start].ends_with(&phrase.before)
                    && text[place.end..].starts_with(&phrase.behind);
                fits.then(|| (number, Span::new(place.start - phrase.before.len(), place.end + phrase.behind.len())))
            })
        })
    }
}

/// What a folded word may be the plural of, as stem and ending: itself, and without `s`, `es`, `ies`.
fn singulars(folded: &str) -> impl Iterator<Item = (&str, &'static str)> {
    let plural = |ending| folded.strip_suffix(ending).filter(|stem| stem.len() > 2);
    let itself = (folded, "");
    [
        Some(itself),
        plural("s").map(|stem| (stem, "")),
        plural("es").map(|stem| (stem, "")),
        plural("ies").map(|stem| (stem, "y")),
    ]
    .into_iter()
    .flatten()
}

/// The symbols that belong to a phrase, before its words and behind them.
pub(crate) fn around(text: &str, words: Span) -> (&str, &str) {
    // Closing punctuation belongs to the sentence that happens to end with the phrase.
    let behind = text[words.end..].trim_end().trim_end_matches(['.', ',', ';', ':', '!', '?']);
    (text[..words.start].trim_start(), behind)
}

/// Whether a text can be looked for.
pub(crate) fn fit(text: &str) -> Result<(), Unfit> {
    match words(text).take(MAX_WORDS + 1).count() {
        0 => Err(Unfit::NoWord),
        1..=MAX_WORDS => Ok(()),
        _ => Err(Unfit::TooManyWords),
    }
}

/// A word in lower case, without accents.
pub(crate) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold(word, &mut folded);
    folded
}

/// Appends a word in lower case, without accents.
pub(crate) fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        out[from..].make_ascii_lowercase();
    } else {
        word.chars().for_each(|char| push_folded(char, out));
    }
}

/// The hash of two words in a row.
fn pair(first: u32, second: u32) -> u32 {
    first.rotate_left(13) ^ second
}

/// The hashes of what a word may be the plural of, as [`singulars`] has it; its own comes first.
#[derive(Clone, Copy)]
struct Hashes([u32; 4], usize);

impl Hashes {
    const NONE: Self = Self([0; 4], 0);

    /// Those of a word. Most words are ASCII and unknown: they cost a few operations a letter and no copy.
    fn of(letters: &str) -> Self {
        // What has been hashed, and that without its last, last two and last three letters.
        let mut states = [SEED; 4];
        let mut take = |letter: u8| states = [step(states[0], letter), states[0], states[1], states[2]];
        if letters.is_ascii() {
            letters.bytes().for_each(|letter| take(letter.to_ascii_lowercase()));
        } else {
            folded(letters).bytes().for_each(take);
        }
        let [whole, one, two, three] = states;
        let plural = letters.ends_with(['s', 'S']);
        if plural { Self([whole, one, two, step(three, b'y')], 4) } else { Self([whole; 4], 1) }
    }

    fn own(self) -> u32 {
        self.0[0]
    }

    fn iter(self) -> impl Iterator<Item = u32> {
        self.0.into_iter().take(self.1)
    }
}

/// The words of `text`: runs of letters and digits, and single letters of scripts written without spaces.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let ascii_run = move |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let mut at = 0;
    std::iter::from_fn(move || {
        at += bytes[at..].iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
        let mut start = None;
        while at < bytes.len() {
            let run = ascii_run(at);
            if run > 0 {
                start = start.or(Some(at));
                at += run;
                continue;
            }
            let char = text[at..].chars().next().expect("`at` moves by whole characters");
            if !is_word(char) || (start.is_some() && is_unspaced(char)) {
                if let Some(start) = start {
                    return Some(Span::new(start, at));
                }
                at += char.len_utf8();
                continue;
            }
            let first = *start.get_or_insert(at);
            at += char.len_utf8();
            if is_unspaced(char) {
                return Some(Span::new(first, at));
            }
        }
        start.map(|start| Span::new(start, at))
    })
}

#[cfg(test)]
mod tests;
