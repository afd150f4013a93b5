//! The tables build.rs made of the catalogue: whose automata and words are whose, and the gates.
//!
//! A gate's table is `cells[class_of(byte) * states + state]`, two bytes a cell, read in place from the module's own data.

use std::sync::LazyLock;

pub(crate) use prepared::{FOLLOWS, LONG, LONG_RUN, NARROW, NUMBER, OPEN, PLAIN, PREFIX, RULES};

#[expect(clippy::unreadable_literal, reason = "written by build.rs for nobody to read")]
mod prepared {
    use super::{Code, Gate, Narrow};

    include!(concat!(env!("OUT_DIR"), "/automata.rs"));
}

static CELLS: &[[u8; 2]] = include_bytes!(concat!(env!("OUT_DIR"), "/cells.bin")).as_chunks().0;
static CLASSES: &[[u8; 256]] = include_bytes!(concat!(env!("OUT_DIR"), "/classes.bin")).as_chunks().0;
static PAIRS: &[[u8; 8192]] = include_bytes!(concat!(env!("OUT_DIR"), "/pairs.bin")).as_chunks().0;

static LISTS: LazyLock<Lists> =
    LazyLock::new(|| Lists::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))));

/// The context words of all recognizers, folded, ascending.
pub(crate) static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!(concat!(env!("OUT_DIR"), "/words.txt")).split('\n').collect());

/// Lists of ascending numbers.
struct Lists {
    /// Where each one ends in `numbers`.
    ends: Vec<u32>,
    numbers: Vec<u16>,
}

impl Lists {
    /// Reads what `build/lists.rs` packed.
    fn unpacked(packed: &[u8]) -> Self {
        let mut lists = Self { ends: Vec::new(), numbers: Vec::with_capacity(packed.len()) };
        let mut next = 0;
        let mut above = 0;
        for byte in packed.iter().copied().map(u16::from) {
            if above == 0 && byte == 0 {
                lists.ends.push(lists.numbers.len() as u32);
                next = 0;
            } else if above == 0 && byte >= 128 {
                above = byte;
            } else {
                next += ((above & 127) << 8) + byte;
                above = 0;
                lists.numbers.push(next - 1);
            }
        }
        lists
    }

    fn get(&self, number: u16) -> &[u16] {
        let number = usize::from(number);
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.numbers[start as usize..self.ends[number] as usize]
    }
}

/// One recognizer's automata, by their numbers in `machines.rs`, and words.
pub(crate) struct Code {
    /// What has to stand in front, where the datasheet asks for something.
    pub(crate) lead: Option<u16>,
    /// The span itself.
    pub(crate) body: u16,
    /// Lists of numbers in [`WORDS`].
    raises: u16,
    lowers: u16,
}

impl Code {
    /// The raising words' numbers in [`WORDS`], ascending.
    pub(crate) fn raises(&self) -> &'static [u16] {
        LISTS.get(self.raises)
    }

    /// The lowering words' numbers in [`WORDS`], ascending.
    pub(crate) fn lowers(&self) -> &'static [u16] {
        LISTS.get(self.lowers)
    }
}

/// A gate's table: cells name a row, or with the topmost bit a list of recognizers. The last class lists who is undecided in a row.
pub(crate) struct Gate {
    /// Its set of [`PAIRS`]: most starts end with one look there.
    pairs: u16,
    classes: u16,
    states: u16,
    first: u32,
    cells: u32,
}

const LEAF: u16 = 1 << 15;

/// Bytes a gate looks at; whoever is undecided then may try. Keeps a start's cost bounded where a pattern loops.
const GATE_LIMIT: usize = 24;

impl Gate {
    /// The pairs of bytes with which anybody could begin; see [`opens`].
    #[inline]
    pub(crate) fn pairs(&self) -> &'static [u8; 8192] {
        &PAIRS[usize::from(self.pairs)]
    }

    /// The recognizers that could match at `from`, ascending.
    pub(crate) fn candidates(&self, text: &[u8], from: usize) -> &'static [u16] {
        let classes = &CLASSES[usize::from(self.classes)];
        let cells = &CELLS[self.first as usize..(self.first + self.cells) as usize];
        let states = usize::from(self.states);
        let mut cell = 0;
        for byte in &text[from..text.len().min(from + GATE_LIMIT)] {
            if cell & LEAF != 0 {
                break;
            }
            cell = u16::from_le_bytes(cells[usize::from(classes[usize::from(*byte)]) * states + usize::from(cell)]);
        }
        if cell & LEAF == 0 {
            cell = u16::from_le_bytes(cells[cells.len() - states + usize::from(cell)]);
        }
        LISTS.get(cell ^ LEAF)
    }
}

/// Whether a gate's pairs hold these two bytes.
#[inline]
pub(crate) fn opens(pairs: &[u8; 8192], first: u8, second: u8) -> bool {
    pairs[usize::from(first) * 32 + usize::from(second) / 8] >> (second % 8) & 1 == 1
}

/// Gates for recognizers that could begin at nearly any word, asked only where more speaks for them.
pub(crate) struct Narrow {
    /// Bytes of which every match holds one, if any are known.
    pub(crate) marks: Option<[bool; 256]>,
    /// How far from the start of a match the first of them can stand.
    pub(crate) reach: usize,
    /// All of these recognizers.
    pub(crate) gate: Gate,
    /// Those that may begin inside a word.
    pub(crate) inside: Gate,
}
