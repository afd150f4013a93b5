//! Where nothing begins, as far as walks have taught: nearly everywhere in prose, which repeats its words.
//!
//! What is kept are facts of the heads that are walked, so nothing of it ever has to be forgotten; what is found does not depend on it.

use crate::word::Word;

/// Beginnings and words kept, powers of two.
const FOURS: usize = 1 << 12;
const WORDS: usize = 1 << 12;

/// What is known of a word.
#[derive(Clone, Copy, Default)]
pub(crate) struct Known {
    /// The groups with which nothing begins anywhere in it, whoever is left out and whatever stands behind.
    pub(crate) quiet: u16,
    /// The groups for which that was seen not to be so.
    pub(crate) loud: u16,
}

/// The groups of heads, as bits, of which nothing begins.
pub(crate) struct Quiet {
    /// Whoever is left out; and where those are who want a word in front.
    beginnings: [Beginnings; 2],
    /// Some words.
    words: Vec<(Word, Known)>,
}

/// The same, by what stands there.
struct Beginnings {
    /// Per first byte, and per pair of bytes.
    mute: [u16; 256],
    pairs: Vec<u16>,
    /// Per group of four bytes, for some: what words of prose begin with, over and over.
    fours: Vec<(u32, u16)>,
}

impl Quiet {
    pub(crate) fn new() -> Self {
        let beginnings = || Beginnings { mute: [0; 256], pairs: vec![0; 1 << 16], fours: vec![(0, 0); FOURS] };
        Self { beginnings: [beginnings(), beginnings()], words: vec![(Word::default(), Known::default()); WORDS] }
    }

    /// The groups with which a match may begin so, as bits.
    #[inline]
    pub(crate) fn open(&self, byte: u8) -> u16 {
        !self.beginnings[0].mute[usize::from(byte)]
    }

    /// The groups of which nothing begins at `at`, whoever is left out, as far as two bytes tell. Most starts end here.
    #[inline]
    pub(crate) fn by_two(&self, text: &[u8], at: usize) -> u16 {
        self.beginnings[0].by_two(text, at)
    }

    /// As [`by_two`](Self::by_two), by four bytes.
    #[inline]
    pub(crate) fn by_four(&self, text: &[u8], at: usize) -> u16 {
        self.beginnings[0].by_four(text, at)
    }

    /// As both, where no word stands in front that anybody wants.
    #[inline]
    pub(crate) fn unfronted(&self, text: &[u8], at: usize) -> u16 {
        self.beginnings[1].by_two(text, at) | self.beginnings[1].by_four(text, at)
    }

    /// What is known of a word.
    #[inline]
    pub(crate) fn by_word(&self, word: Word) -> Known {
        let (kept, known) = self.words[word.hash() as usize & (WORDS - 1)];
        if kept == word { known } else { Known::default() }
    }

    /// Keeps what is known of a word.
    pub(crate) fn keep_word(&mut self, word: Word, known: Known) {
        self.words[word.hash() as usize & (WORDS - 1)] = (word, known);
    }

    /// Keeps that a walk from `at` with all heads of a group, or all but those that want a word in front, found nothing up to `end`.
    pub(crate) fn hush(&mut self, group: usize, unfronted: bool, text: &[u8], at: usize, end: usize) {
        self.beginnings[usize::from(unfronted)].hush(1 << group, text, at, end);
    }
}

impl Beginnings {
    #[inline]
    fn by_two(&self, text: &[u8], at: usize) -> u16 {
        // A space behind the end: no pattern tells the two apart.
        let second = text.get(at + 1).copied().unwrap_or(b' ');
        self.pairs[usize::from(text[at]) << 8 | usize::from(second)]
    }

    #[inline]
    fn by_four(&self, text: &[u8], at: usize) -> u16 {
        beginning(text, at).map_or(0, |four| {
            let (known, groups) = self.fours[place(four)];
            if known == four { groups } else { 0 }
        })
    }

    fn hush(&mut self, group: u16, text: &[u8], at: usize, end: usize) {
        let first = usize::from(text[at]) << 8;
        match end - at {
            0 => {
                self.mute[usize::from(text[at])] |= group;
                self.pairs[first..first + 256].iter_mut().for_each(|groups| *groups |= group);
            }
            1 => self.pairs[first | usize::from(text[end])] |= group,
            _ => {
                if let Some(four) = beginning(text, at) {
                    let known = &mut self.fours[place(four)];
                    *known = (four, if known.0 == four { known.1 } else { 0 } | group);
                }
            }
        }
    }
}

/// The four bytes at `at`.
#[inline]
fn beginning(text: &[u8], at: usize) -> Option<u32> {
    text.get(at..at + 4)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

/// Where a beginning is kept.
#[inline]
fn place(four: u32) -> usize {
    (four.wrapping_mul(0x9e37_79b1) >> 18) as usize & (FOURS - 1)
}
