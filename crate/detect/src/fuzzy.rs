//! Finds given words and phrases with one slip of the pen in them: a letter too many, too few, wrong, or two in the wrong order.
//!
//! Words and phrases are compared as their letters alone, without what parts them, so a space too many or too few is forgiven as well.
//! Digits are not: another number is another thing. Every phrase is kept under itself and under itself without each one of its
//! letters; two texts one slip apart then share an entry (Garbe's symmetric deletions, Damerau's four slips). Cost per word of text, whatever
//! the number of phrases: two looks for each length of window, and where one of them hits, one for each letter and at most
//! [`MOST_ALIKE`] comparisons.

use std::ops::Range;

use crate::Span;
use crate::phrases::{fold, words};

/// Shorter ones have too many neighbours among ordinary words.
pub(crate) const SHORTEST: usize = 8;
/// Longest one looked for in this way, in letters.
const LONGEST: usize = 64;
/// Most words of one.
const WORDS: usize = 5;
/// Most characters between two words.
const GAP: usize = 3;
/// Entries under one key that are compared; more share one only where somebody lists an alphabet.
const MOST_ALIKE: usize = 32;

/// The phrases, numbered as their owner does.
pub(crate) struct Fuzzy {
    /// The letters of all phrases, one behind the other.
    letters: Vec<char>,
    /// Where each phrase's letters stand, and its number.
    all: Vec<(Range<usize>, u32)>,
    /// How texts may begin and end that one of the phrases is a slip away from, by their length: see [`end`].
    firsts: Bits,
    lasts: Bits,
    keys: Bits,
    entries: Entries,
    /// Most words of a phrase, and letters of the longest.
    most_words: usize,
    longest: usize,
}

impl Fuzzy {
    /// Leaves out what is too short, too long, or of too many words: that is found as it is written only.
    pub(crate) fn new<'a>(phrases: impl Iterator<Item = (u32, &'a str)>) -> Self {
        let (mut letters, mut all, mut most_words, mut longest) = (Vec::new(), Vec::new(), 0, 0);
        let mut joined = String::new();
        for (number, phrase) in phrases {
            joined.clear();
            let (from, mut count) = (letters.len(), 0);
            for word in words(phrase).take(WORDS + 1) {
                fold(&phrase[word.range()], &mut joined);
                count += 1;
            }
            letters.extend(joined.chars());
            let length = letters.len() - from;
            if count > WORDS || !(SHORTEST..=LONGEST).contains(&length) {
                letters.truncate(from);
                continue;
            }
            (most_words, longest) = (most_words.max(count), longest.max(length));
            all.push((from..letters.len(), number));
        }
        let (mut firsts, mut lasts) = (Bits::new(all.len() * 3), Bits::new(all.len() * 3));
        let mut keys = Bits::new(letters.len() + all.len());
        let of = |(place, _): &(Range<usize>, u32)| &letters[place.clone()];
        for letters in all.iter().map(of) {
            for length in letters.len() - 1..=letters.len() + 1 {
                firsts.set(keyed(length, hash(&letters[..end(length)])));
                lasts.set(keyed(length, hash(&letters[letters.len() - end(length)..])));
            }
            without_one(letters, |key| keys.set(key));
        }
        let entries = Entries::new(letters.len() + all.len(), |take| {
            for (place, letters) in (0..).zip(all.iter().map(of)) {
                without_one(letters, |key| take(key, place));
            }
        });
        Self { letters, all, firsts, lasts, keys, entries, most_words, longest }
    }

    /// Whether anything is looked for.
    pub(crate) fn holds_any(&self) -> bool {
        !self.all.is_empty()
    }

    /// Calls `found` with the number and span of each phrase found, none overlapping, none touching `taken` (ascending, apart). Gives
    /// how often an entry was looked at.
    pub(crate) fn find(&self, text: &str, taken: &[Span], mut found: impl FnMut(u32, Span)) -> usize {
        let mut looks = 0;
        if !self.holds_any() {
            return looks;
        }
        let mut letters = Vec::new();
        let mut words: Vec<(Span, usize)> = Vec::new();
        let mut word_letters = String::new();
        for word in self::words(text) {
            words.push((word, letters.len()));
            word_letters.clear();
            fold(&text[word.range()], &mut word_letters);
            letters.extend(word_letters.chars());
        }
        let prefixes = Prefixes::of(&letters);
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
                looks += 2;
                if self.may_be(&prefixes, from..to)
                    && let Some((number, slips)) = self.look_up(&letters[from..to], &mut looks)
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

    /// Whether the letters at `place` begin or end as they would with one slip at most. Most do not.
    fn may_be(&self, prefixes: &Prefixes, place: Range<usize>) -> bool {
        let (length, end) = (place.len(), end(place.len()));
        self.firsts.has(keyed(length, prefixes.hash(place.start..place.start + end)))
            || self.lasts.has(keyed(length, prefixes.hash(place.end - end..place.end)))
    }

    /// The phrase that `letters` are, with one slip at most, and the slips.
    fn look_up(&self, letters: &[char], looks: &mut usize) -> Option<(u32, usize)> {
        let mut best: Option<(u32, usize)> = None;
        without_one(letters, |key| {
            *looks += 1;
            if !self.keys.has(key) {
                return;
            }
            for place in self.entries.get(key).take(MOST_ALIKE) {
                *looks += 1;
                let (known, number) = &self.all[place as usize];
                if let Some(slips) = slips(letters, &self.letters[known.clone()])
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

/// How many letters at either end of a text of `length` are as in whatever it is one slip away from, at one end at least: a slip
/// touches two neighbours at most.
fn end(length: usize) -> usize {
    (length - 2) / 2
}

/// Calls `take` with the key of `letters`, and with the keys of `letters` without each one of them, each text once.
fn without_one(letters: &[char], mut take: impl FnMut(u32)) {
    let (mut prefixes, mut prefix) = ([0; LONGEST + 2], 0_u64);
    for (slot, char) in prefixes.iter_mut().zip(letters) {
        *slot = prefix;
        prefix = next(prefix, *char);
    }
    take(mixed(prefix));
    let (mut suffix, mut power, mut behind) = (0_u64, 1_u64, None);
    for (prefix, char) in prefixes[..letters.len()].iter().zip(letters).rev() {
        // Of two alike in a row it does not matter which is left out.
        if behind != Some(char) {
            take(mixed(prefix.wrapping_mul(power).wrapping_add(suffix)));
        }
        suffix = suffix.wrapping_add((*char as u64 + 1).wrapping_mul(power));
        power = power.wrapping_mul(BASE);
        behind = Some(char);
    }
}

/// Letters as the digits of a number: what leaving one out does to it is a few operations. The base is Knuth's 64-bit multiplier.
const BASE: u64 = 6_364_136_223_846_793_005;

fn next(hash: u64, char: char) -> u64 {
    hash.wrapping_mul(BASE).wrapping_add(char as u64 + 1)
}

fn hash(letters: &[char]) -> u64 {
    letters.iter().fold(0, |hash, char| next(hash, *char))
}

/// The key of an end of a text of `length` letters.
fn keyed(length: usize, hash: u64) -> u32 {
    mixed(hash.wrapping_mul(BASE).wrapping_add(length as u64))
}

fn mixed(hash: u64) -> u32 {
    ((hash ^ (hash >> 29)).wrapping_mul(BASE) >> 32) as u32
}

/// The hashes of all beginnings of a row of letters, from which that of any short piece follows.
struct Prefixes {
    hashes: Vec<u64>,
    powers: [u64; LONGEST + 2],
}

impl Prefixes {
    fn of(letters: &[char]) -> Self {
        let (mut hashes, mut powers) = (Vec::with_capacity(letters.len() + 1), [1_u64; LONGEST + 2]);
        hashes.push(0);
        for char in letters {
            hashes.push(next(hashes[hashes.len() - 1], *char));
        }
        for at in 1..powers.len() {
            powers[at] = powers[at - 1].wrapping_mul(BASE);
        }
        Self { hashes, powers }
    }

    /// As [`hash`] has it.
    fn hash(&self, place: Range<usize>) -> u64 {
        self.hashes[place.end].wrapping_sub(self.hashes[place.start].wrapping_mul(self.powers[place.len()]))
    }
}

/// Places by key, those of one key in the order in which they were added. Sorted by the first bits of the keys alone, in two walks: a
/// hundred thousand phrases have two million entries.
struct Entries {
    shift: u32,
    /// Where each bucket begins, and where the last one ends.
    begins: Vec<u32>,
    all: Vec<(u32, u32)>,
}

impl Entries {
    /// `give` hands out every entry, the same ones each time it is called; `most`: no more than so many.
    fn new(most: usize, give: impl Fn(&mut dyn FnMut(u32, u32))) -> Self {
        let shift = (most.max(2) as u32).leading_zeros() + 1;
        let mut begins = vec![0_u32; (1 << (u32::BITS - shift)) + 1];
        give(&mut |key, _| begins[(key >> shift) as usize] += 1);
        let mut count = 0;
        for begin in &mut begins {
            count += *begin;
            *begin = count;
        }
        let mut all = vec![(0, 0); count as usize];
        give(&mut |key, place| {
            // From the end of the bucket to its beginning.
            let free = &mut begins[(key >> shift) as usize];
            *free -= 1;
            all[*free as usize] = (key, place);
        });
        Self { shift, begins, all }
    }

    fn get(&self, key: u32) -> impl Iterator<Item = u32> {
        let bucket = (key >> self.shift) as usize;
        let bucket = self.begins[bucket] as usize..self.begins[bucket + 1] as usize;
        self.all[bucket].iter().rev().filter(move |(known, _)| *known == key).map(|(_, place)| *place)
    }
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
