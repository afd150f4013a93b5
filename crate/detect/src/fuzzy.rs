//! Finds given words and phrases with one slip of the pen in them: a letter too many, too few, wrong, or two in the wrong order.
//!
//! Words and phrases are compared as their letters alone, without what parts them, so a space too many or too few is forgiven as well.
//! Digits are not: another number is another thing. Every phrase is kept under itself and under itself without each one of its
//! letters; two texts one slip apart then share an entry (Garbe's symmetric deletions, Damerau's four slips). Cost per word of text, whatever
//! the number of phrases: two looks for each length of window, and where one of them hits, one for each letter and at most
//! [`MOST_ALIKE`] comparisons.

use crate::Span;
use crate::phrases::{folded, words};
use std::collections::BinaryHeap;

/// Shorter ones have too many neighbours among ordinary words.
pub(crate) const SHORTEST: usize = 8;
/// Longest one looked for in this way, in letters.
const LONGEST: usize = 64;
/// Most words of one.
const WORDS: usize = 5;
/// Most characters between two words.
const GAP: usize = 3;
/// Letters at either end; one slip leaves one of the two ends as it is, even where it swaps two letters in the middle.
const END: usize = (SHORTEST - 2) / 2;
/// Entries under one key that are compared; more share one only where somebody lists an alphabet.
const MOST_ALIKE: usize = 32;

/// The phrases, numbered as their owner does.
pub(crate) struct Fuzzy {
    all: Vec<(Vec<char>, u32)>,
    firsts: Bits,
    lasts: Bits,
    keys: Bits,
    /// Keys and places in `all`, ascending.
    entries: Vec<(u32, u32)>,
    /// Most words of a phrase, and letters of the longest.
    most_words: usize,
    longest: usize,
}

impl Fuzzy {
    /// Leaves out what is too short, too long, or of too many words: that is found as it is written only.
    pub(crate) fn new<'a>(phrases: impl Iterator<Item = (u32, &'a str)>) -> Self {
        let (mut all, mut most_words, mut longest, mut letters) = (Vec::new(), 0, 0, 0);
        for (number, phrase) in phrases {
            let words: Vec<Span> = words(phrase).take(WORDS + 1).collect();
            let joined: Vec<char> =
                words.iter().flat_map(|word| folded(&phrase[word.range()]).chars().collect::<Vec<_>>()).collect();
            if words.len() > WORDS || !(SHORTEST..=LONGEST).contains(&joined.len()) {
                continue;
            }
            (most_words, longest) = (most_words.max(words.len()), longest.max(joined.len()));
            letters += joined.len() + 1;
            all.push((joined, number));
        }
        let mut fuzzy = Self {
            firsts: Bits::new(all.len()),
            lasts: Bits::new(all.len()),
            keys: Bits::new(letters),
            entries: Vec::with_capacity(letters),
            all,
            most_words,
            longest,
        };
        for (place, (letters, _)) in (0..).zip(&fuzzy.all) {
            fuzzy.firsts.set(key(&letters[..END]));
            fuzzy.lasts.set(key(&letters[letters.len() - END..]));
            without_one(letters, |key| {
                fuzzy.keys.set(key);
                fuzzy.entries.push((key, place));
            });
        }
        fuzzy.entries = BinaryHeap::from(fuzzy.entries).into_sorted_vec();
        fuzzy.entries.dedup();
        fuzzy
    }

    /// Calls `found` with the number and span of each phrase found, none overlapping, none touching `taken` (ascending, apart). Gives
    /// how often an entry was looked at.
    pub(crate) fn find(&self, text: &str, taken: &[Span], mut found: impl FnMut(u32, Span)) -> usize {
        let mut looks = 0;
        if self.all.is_empty() {
            return looks;
        }
        let mut letters = Vec::new();
        let mut words: Vec<(Span, usize)> = Vec::new();
        for word in self::words(text) {
            words.push((word, letters.len()));
            letters.extend(folded(&text[word.range()]).chars());
        }
        let mut free_from = 0;
        for first in 0..words.len() {
            let (start, from) = (words[first].0.start, words[first].1);
            if first < free_from {
                continue;
            }
            let mut best = None;
            for last in first..words.len().min(first + self.most_words + 1) {
                let to = words.get(last + 1).map_or(letters.len(), |(_, from)| *from);
                let window = Span::new(start, words[last].0.end);
                if (last > first && !goes_on(&text[words[last - 1].0.end..words[last].0.start]))
                    || to - from > self.longest + 1
                {
                    break;
                }
                if to - from + 1 < SHORTEST || is_taken(taken, window) {
                    continue;
                }
                if let Some((number, slips)) = self.look_up(&letters[from..to], &mut looks)
                    && best.is_none_or(|(_, _, _, fewest)| slips < fewest)
                {
                    best = Some((number, window, last, slips));
                }
            }
            if let Some((number, window, last, _)) = best {
                free_from = last + 1;
                found(number, window);
            }
        }
        looks
    }

    /// The phrase that `letters` are, with one slip at most, and the slips.
    fn look_up(&self, letters: &[char], looks: &mut usize) -> Option<(u32, usize)> {
        let end = END.min(letters.len());
        *looks += 2;
        if !self.firsts.has(key(&letters[..end])) && !self.lasts.has(key(&letters[letters.len() - end..])) {
            return None;
        }
        let mut best: Option<(u32, usize)> = None;
        without_one(letters, |key| {
            *looks += 1;
            if !self.keys.has(key) {
                return;
            }
            let first = self.entries.partition_point(|(known, _)| *known < key);
            for (_, place) in self.entries[first..].iter().take(MOST_ALIKE).take_while(|(known, _)| *known == key) {
                *looks += 1;
                let (known, number) = &self.all[*place as usize];
                if let Some(slips) = slips(letters, known)
                    && best.is_none_or(|(_, fewest)| slips < fewest)
                {
                    best = Some((*number, slips));
                }
            }
        });
        best
    }
}

/// Whether a phrase may go on over what stands between two words.
fn goes_on(gap: &str) -> bool {
    gap.chars().count() <= GAP && !gap.contains("\n\n")
}

fn is_taken(taken: &[Span], window: Span) -> bool {
    let next = taken.partition_point(|span| span.end <= window.start);
    taken.get(next).is_some_and(|span| span.overlaps(window))
}

/// Whether two texts are one slip apart (1) or the same (0). Digits do not slip.
fn slips(one: &[char], other: &[char]) -> Option<usize> {
    let front = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[front..], &other[front..]);
    let back = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - back], &other[..other.len() - back]);
    let slipped = match (one, other) {
        ([], []) => return Some(0),
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    };
    (slipped && !one.iter().chain(other).any(|char| char.is_numeric())).then_some(1)
}

/// Calls `take` with the key of `letters`, and with the keys of `letters` without each one of them.
fn without_one(letters: &[char], mut take: impl FnMut(u32)) {
    let (mut prefixes, mut prefix) = ([0; LONGEST + 2], 0_u64);
    for (slot, char) in prefixes.iter_mut().zip(letters) {
        *slot = prefix;
        prefix = next(prefix, *char);
    }
    take(mixed(prefix));
    let (mut suffix, mut power) = (0_u64, 1_u64);
    for (prefix, char) in prefixes[..letters.len()].iter().zip(letters).rev() {
        take(mixed(prefix.wrapping_mul(power).wrapping_add(suffix)));
        suffix = suffix.wrapping_add((*char as u64 + 1).wrapping_mul(power));
        power = power.wrapping_mul(BASE);
    }
}

/// Letters as the digits of a number: what leaving one out does to it is a few operations. The base is Knuth's 64-bit multiplier.
const BASE: u64 = 6_364_136_223_846_793_005;

fn next(hash: u64, char: char) -> u64 {
    hash.wrapping_mul(BASE).wrapping_add(char as u64 + 1)
}

fn key(letters: &[char]) -> u32 {
    mixed(letters.iter().fold(0, |hash, char| next(hash, *char)))
}

fn mixed(hash: u64) -> u32 {
    ((hash ^ (hash >> 29)).wrapping_mul(BASE) >> 32) as u32
}

/// A set of keys that may claim to hold one more, but never one less.
struct Bits(Vec<u64>);

impl Bits {
    /// One claim in sixteen is wrong at most.
    fn new(count: usize) -> Self {
        Self(vec![0; (count * 16).next_power_of_two().div_ceil(64)])
    }

    fn set(&mut self, key: u32) {
        let word = self.word(key);
        self.0[word] |= 1 << (key % 64);
    }

    fn has(&self, key: u32) -> bool {
        self.0[self.word(key)] >> (key % 64) & 1 == 1
    }

    fn word(&self, key: u32) -> usize {
        (key as usize / 64) & (self.0.len() - 1)
    }
}

#[cfg(test)]
mod tests;
