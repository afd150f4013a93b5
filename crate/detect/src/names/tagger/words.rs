//! What a single word looks like, computed once for each distinct word of a text.

use scrim_validate::fold::push_folded;

/// The look of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Shape {
    Lower = 1,
    Capital,
    /// `DOE`; four letters and more.
    Shout,
    /// `USA`; two or three.
    Acronym,
    /// `J`
    Letter,
    /// `J.`, `S.A.`
    Initial,
    /// `McDonald`
    CapitalMixed,
    /// `iPhone`
    LowerMixed,
    /// A word with digits in it.
    Code,
    Number,
    Mark,
    Address,
    /// A word of a text that is written in one case throughout, whatever that is.
    Flat,
}

impl Shape {
    /// Whether the word may begin a name in text written with capitals.
    pub(crate) const fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Shout | Self::Acronym | Self::Letter | Self::Initial | Self::CapitalMixed)
    }
}

/// The pattern of words that have but one case.
const FLAT: u64 = 1;

/// Most letters of a beginning or an ending looked at.
pub(crate) const AFFIX: usize = 4;

/// Most runs of three letters looked at.
pub(crate) const TRIGRAMS: usize = 8;

/// A distinct word of a text.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) shape: Shape,
    /// The lists that hold it: see [`super::artefact::LISTS`].
    pub(crate) lists: u8,
    /// Languages whose small words hold it, one bit each.
    pub(crate) languages: u16,
    /// Number among the distinct words in lower case.
    pub(crate) lower_number: u32,
    /// Letters and digits, at most 255.
    pub(crate) length: u8,
    pub(crate) exact: u64,
    pub(crate) lower: u64,
    /// Folded, as the lists are.
    pub(crate) key: u64,
    /// Hashes of the first one to four letters in lower case; 0 where the word is not longer.
    pub(crate) prefixes: [u64; AFFIX],
    pub(crate) suffixes: [u64; AFFIX],
    /// Hash of the run-length free pattern: `Xx-Xx`.
    pub(crate) pattern: u64,
    /// The first runs of three letters, folded; 0 where there are no more.
    pub(crate) trigrams: [u64; TRIGRAMS],
    /// See [`super::stems::of`]; 0 where its stem is not known.
    pub(crate) stem: u16,
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// FNV-1a, one byte or character further.
#[inline]
pub(crate) const fn step(hash: u64, unit: u32) -> u64 {
    (hash ^ unit as u64).wrapping_mul(PRIME)
}

/// Every bit of the result depends on every bit of `hash` (the finaliser of `MurmurHash3`).
#[inline]
pub(crate) const fn mixed(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// The key of a folded word in the lists; see [`joined`] for phrases.
pub(crate) fn word_key(folded: &str) -> u64 {
    folded.bytes().fold(SEED, |hash, byte| step(hash, u32::from(byte)))
}

/// The key of two words in a row.
pub(crate) const fn joined(first: u64, second: u64) -> u64 {
    first.rotate_left(7).wrapping_mul(PRIME) ^ second
}

/// Hash of a token as it stands.
#[inline]
pub(crate) fn exact(token: &str) -> u64 {
    token.bytes().fold(SEED, |hash, byte| step(hash, u32::from(byte)))
}

/// Hash of a word given in lower case, as [`Word::lower`].
pub(crate) fn lower(word: &str) -> u64 {
    word.chars().fold(SEED, |hash, char| step(hash, char as u32))
}

impl Word {
    /// Reads a token of a kind that `is_word`, or a mark or address. `folded` is scratch.
    pub(crate) fn new(token: &str, kind: super::token::Kind, exact: u64, folded: &mut String) -> Self {
        use super::token::Kind;
        let mut word = Self {
            shape: Shape::Mark,
            lists: 0,
            languages: 0,
            lower_number: 0,
            length: 0,
            exact,
            lower: exact,
            key: exact,
            prefixes: [0; AFFIX],
            suffixes: [0; AFFIX],
            pattern: 0,
            trigrams: [0; TRIGRAMS],
            stem: 0,
        };
        match kind {
            Kind::Mark => {}
            Kind::Address => word.shape = Shape::Address,
            Kind::Number => {
                word.shape = Shape::Number;
                // Years and prices are all alike but for their length.
                let digits = token
                    .bytes()
                    .fold(SEED, |hash, byte| step(hash, u32::from(if byte.is_ascii_digit() { b'0' } else { byte })));
                (word.lower, word.key) = (digits, digits);
            }
            Kind::Word => word.read(token, folded),
        }
        word
    }

    /// Forgets the case, which says nothing where all words have the same.
    pub(crate) fn flatten(&mut self) {
        if matches!(self.shape, Shape::Mark | Shape::Address | Shape::Number | Shape::Code) {
            return;
        }
        (self.shape, self.exact, self.pattern) = (Shape::Flat, self.lower, FLAT);
    }

    fn read(&mut self, token: &str, folded: &mut String) {
        let (mut letters, mut uppers, mut digits, mut dots) = (0_usize, 0_usize, 0_usize, 0_usize);
        let mut first_upper = false;
        let mut last_class = 0;
        let mut hash = SEED;
        self.pattern = SEED;
        folded.clear();
        for (number, char) in token.chars().enumerate() {
            let class = if char.is_ascii_digit() {
                digits += 1;
                b'0'
            } else if char.is_uppercase() {
                uppers += 1;
                letters += 1;
                first_upper |= number == 0;
                b'X'
            } else if char.is_alphabetic() {
                letters += 1;
                b'x'
            } else {
                dots += usize::from(char == '.');
                b'.'
            };
            if class != last_class {
                self.pattern = step(self.pattern, u32::from(class));
                last_class = class;
            }
            let low =
                if char.is_ascii() { char.to_ascii_lowercase() } else { char.to_lowercase().next().unwrap_or(char) };
            hash = step(hash, if class == b'0' { 0x30 } else { low as u32 });
            if number < AFFIX {
                self.prefixes[number] = hash;
            }
            push_folded(char, folded);
        }
        self.lower = hash;
        self.key = word_key(folded);
        self.length = (letters + digits).min(255) as u8;
        let mut hash = SEED;
        for (number, char) in token.chars().rev().take(AFFIX).enumerate() {
            let low =
                if char.is_ascii() { char.to_ascii_lowercase() } else { char.to_lowercase().next().unwrap_or(char) };
            hash = step(hash, low as u32);
            self.suffixes[number] = hash;
        }
        let mut last = 0;
        for (number, char) in folded.chars().enumerate().take(TRIGRAMS + 2) {
            // A character has 21 bits.
            last = (last << 21 | u64::from(u32::from(char))) & (u64::MAX >> 1);
            if number >= 2 {
                self.trigrams[number - 2] = last;
            }
        }
        self.shape = if dots > 0 && uppers > 0 {
            Shape::Initial
        } else if digits > 0 {
            Shape::Code
        } else if uppers == 0 {
            Shape::Lower
        } else if letters == 1 {
            Shape::Letter
        } else if uppers == letters {
            if letters < 4 { Shape::Acronym } else { Shape::Shout }
        } else if first_upper && uppers == 1 {
            Shape::Capital
        } else if first_upper {
            Shape::CapitalMixed
        } else {
            Shape::LowerMixed
        };
    }
}
