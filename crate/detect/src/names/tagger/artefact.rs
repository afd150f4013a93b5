//! The trained model, read from the bytes of its file.
//!
//! Guarantees: what is read is whole and of this version, or refused; whatever the bytes, nothing is indexed outside. The file, numbers in
//! little-endian order:
//!
//! | part | bytes |
//! |---|---|
//! | `SCRIMNM` and the version | 8 |
//! | checksum of all that follows (FNV-1a over 8 bytes at a time) | 8 |
//! | number of rows, step of a weight | 4 + 4 |
//! | transitions, from label by label | 64 x 4 |
//! | what is taken off "nobody" at the three operating points | 3 x 4 |
//! | how often a raw score is right, in 200ths, per kind and sixteenth | 4 x 16 |
//! | the lists: seed, length, filter | 7 x (8 + 4 + …) |
//! | rows: distance from the one before, 255 and three bytes where it is far | 4 + … |
//! | rows: which labels have a weight | rows |
//! | the weights | 4 + … |
//! | whether there is a net, and the net: see [`super::net`] | 1 + … |

use std::fmt;

use super::features::ROW_BITS;
use super::filter::Filter;
use super::languages::Languages;
use super::net::Net;

/// The first bytes of the file; the last of them is the version of its format, which is also that of the features.
pub(crate) const MAGIC: [u8; 8] = *b"SCRIMNM\x06";

/// Labels of a token.
pub(crate) const LABELS: usize = 8;
/// Lists of words: first names, last names, places, endings of firms, everyday words, organisations, goods. The number of a list is its bit.
pub(crate) const LISTS: usize = 7;
/// The numbers of the lists that hold phrases of several words, too.
pub(crate) const PLACES: usize = 2;
pub(crate) const ORGANISATIONS: usize = 5;
pub(crate) const GOODS: usize = 6;
/// The bit of everyday words.
pub(crate) const EVERYDAY: u8 = 1 << 4;
/// Steps of a calibration.
pub(crate) const STEPS: usize = 16;
/// Kinds of things found.
pub(crate) const KINDS: usize = 4;

/// Why bytes are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamesError {
    /// Something else, or of another version.
    Foreign,
    /// The end is missing, or there is too much of it.
    Truncated,
    /// The checksum or a count is wrong.
    Damaged,
}

impl fmt::Display for NamesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "the names file is not of this version: names are off; install the extension anew",
            Self::Truncated => "the names file is cut off: names are off; install the extension anew",
            Self::Damaged => "the names file is damaged: names are off; install the extension anew",
        })
    }
}

impl std::error::Error for NamesError {}

/// Which rows there are, and how many stand before: 64 at a time.
#[derive(Clone, Copy, Default)]
struct Block {
    present: u64,
    before: u32,
}

/// Most rows of a token at once; the features name far fewer.
const MOST_ROWS: usize = 64;

/// The rows of what speaks for and against a token's labels.
pub(crate) struct Rows {
    all: [u32; MOST_ROWS],
    count: usize,
}

impl Rows {
    pub(crate) const fn new() -> Self {
        Self { all: [0; MOST_ROWS], count: 0 }
    }

    pub(crate) fn clear(&mut self) {
        self.count = 0;
    }

    pub(crate) fn push(&mut self, row: u32) {
        self.all[self.count] = row;
        self.count = (self.count + 1).min(MOST_ROWS - 1);
    }
}

/// The model, ready to use.
pub(crate) struct Model {
    blocks: Vec<Block>,
    weights: Vec<[i8; LABELS]>,
    /// A weight's unit.
    pub(crate) step: f32,
    pub(crate) transitions: [[f32; LABELS]; LABELS],
    pub(crate) biases: [f32; 3],
    pub(crate) calibration: [[u8; STEPS]; KINDS],
    lists: [(u64, Vec<u8>); LISTS],
    pub(crate) languages: Languages,
    pub(crate) net: Option<Net>,
}

/// The checksum of a file's content.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let step = |hash: u64, eight: [u8; 8]| {
        let hash = (hash ^ u64::from_le_bytes(eight)).wrapping_mul(0x0000_0100_0000_01b3);
        hash ^ (hash >> 29)
    };
    let (eights, rest) = bytes.as_chunks();
    let hash = eights.iter().fold(0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64, |hash, eight| step(hash, *eight));
    if rest.is_empty() {
        return hash;
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    step(hash, last)
}

/// What is left to read.
pub(crate) struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    pub(crate) const fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'b [u8], NamesError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(NamesError::Truncated)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N], NamesError> {
        self.take(N).map(|bytes| bytes.try_into().expect("as many bytes as were taken"))
    }

    fn length(&mut self) -> Result<usize, NamesError> {
        Ok(u32::from_le_bytes(self.array()?) as usize)
    }

    pub(crate) fn float(&mut self) -> Result<f32, NamesError> {
        let float = f32::from_le_bytes(self.array()?);
        if float.is_finite() { Ok(float) } else { Err(NamesError::Damaged) }
    }
}

impl Model {
    /// Reads the model.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, NamesError> {
        let mut bytes = Bytes::new(bytes);
        if bytes.array().ok() != Some(MAGIC) {
            return Err(NamesError::Foreign);
        }
        let sum = u64::from_le_bytes(bytes.array()?);
        if checksum(bytes.0) != sum {
            return Err(NamesError::Damaged);
        }
        let count = bytes.length()?;
        let mut model = Self::empty();
        model.step = bytes.float()?;
        for transition in model.transitions.as_flattened_mut() {
            *transition = bytes.float()?;
        }
        for bias in &mut model.biases {
            *bias = bytes.float()?;
        }
        for calibration in &mut model.calibration {
            *calibration = bytes.array()?;
        }
        for (seed, prints) in &mut model.lists {
            *seed = u64::from_le_bytes(bytes.array()?);
            let length = bytes.length()?;
            *prints = bytes.take(length)?.to_vec();
        }
        let length = bytes.length()?;
        let rows = bytes.take(length)?;
        let masks = bytes.take(count)?;
        let length = bytes.length()?;
        let values = bytes.take(length)?;
        model.net = match bytes.array()? {
            [0] => None,
            [1] => Some(Net::read(&mut bytes)?),
            _ => return Err(NamesError::Damaged),
        };
        if !bytes.is_empty() {
            return Err(NamesError::Truncated);
        }
        model.place(rows, count)?;
        model.fill(masks, values)?;
        Ok(model)
    }

    /// A model that knows nothing.
    pub(crate) fn empty() -> Self {
        Self {
            blocks: vec![Block::default(); 1 << (ROW_BITS - 6)],
            weights: Vec::new(),
            step: 1.0,
            transitions: [[0.0; LABELS]; LABELS],
            biases: [0.0; 3],
            calibration: [[0; STEPS]; KINDS],
            lists: Default::default(),
            languages: Languages::new(),
            net: None,
        }
    }

    fn place(&mut self, mut rows: &[u8], count: usize) -> Result<(), NamesError> {
        let mut next = 0_usize;
        for _ in 0..count {
            let distance = match rows {
                [255, a, b, c, rest @ ..] => {
                    rows = rest;
                    u32::from_le_bytes([*a, *b, *c, 0]) as usize
                }
                [distance, rest @ ..] if *distance < 255 => {
                    rows = rest;
                    usize::from(*distance)
                }
                _ => return Err(NamesError::Damaged),
            };
            next += distance;
            let block = self.blocks.get_mut(next / 64).ok_or(NamesError::Damaged)?;
            block.present |= 1 << (next % 64);
            next += 1;
        }
        let mut before = 0;
        for block in &mut self.blocks {
            block.before = before;
            before += block.present.count_ones();
        }
        if rows.is_empty() && before as usize == count { Ok(()) } else { Err(NamesError::Damaged) }
    }

    fn fill(&mut self, masks: &[u8], values: &[u8]) -> Result<(), NamesError> {
        let mut values = values.iter();
        self.weights = Vec::with_capacity(masks.len());
        for mask in masks {
            let mut row = [0; LABELS];
            // From one weight to the next: most rows have one or two.
            let mut left = *mask;
            while left != 0 {
                row[left.trailing_zeros() as usize] = values.next().ok_or(NamesError::Damaged)?.cast_signed();
                left &= left - 1;
            }
            self.weights.push(row);
        }
        if values.next().is_none() { Ok(()) } else { Err(NamesError::Damaged) }
    }

    /// Adds the weights of rows to `sums`.
    ///
    /// First finds out which rows there are, without a branch that depends on it: the look-ups miss the cache, and so they do all at once.
    pub(crate) fn add(&self, rows: &Rows, sums: &mut [i16; LABELS]) {
        let mut places = [0; MOST_ROWS];
        let mut count = 0;
        for row in &rows.all[..rows.count] {
            let block = self.blocks[(row >> 6) as usize];
            let bit = row & 63;
            places[count] = block.before + (block.present & ((1 << bit) - 1)).count_ones();
            count += (block.present >> bit & 1) as usize;
        }
        for place in &places[..count] {
            for (sum, weight) in sums.iter_mut().zip(&self.weights[*place as usize]) {
                *sum += i16::from(*weight);
            }
        }
    }

    /// The lists that hold a word's key, one bit each.
    pub(crate) fn lists(&self, key: u64) -> u8 {
        (0..LISTS).fold(0, |bits, list| bits | u8::from(self.holds(list, key)) << list)
    }

    /// Whether a list holds the key of a word, or of several joined.
    pub(crate) fn holds(&self, list: usize, key: u64) -> bool {
        let (seed, prints) = &self.lists[list];
        Filter { seed: *seed, prints }.holds(key)
    }
}
