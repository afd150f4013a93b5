//! The tables build.rs made of the catalogue: whose automata and words are whose, and the gates.
//!
//! A gate's table is `cells[class_of(byte) * states + state]`, two bytes a cell, read in place from the module's own data.

pub(crate) use prepared::{FOLLOWS, LONG, LONG_RUN, NARROW, NUMBER, OPEN, PLAIN, PREFIX, RULES, WORDS};

#[expect(clippy::unreadable_literal, reason = "written by build.rs for nobody to read")]
mod prepared {
    use super::{Code, Gate, Narrow};

    include!(concat!(env!("OUT_DIR"), "/automata.rs"));
}

static CELLS: &[[u8; 2]] = include_bytes!(concat!(env!("OUT_DIR"), "/cells.bin")).as_chunks().0;
static CLASSES: &[[u8; 256]] = include_bytes!(concat!(env!("OUT_DIR"), "/classes.bin")).as_chunks().0;
static PAIRS: &[[u8; 8192]] = include_bytes!(concat!(env!("OUT_DIR"), "/pairs.bin")).as_chunks().0;

/// One recognizer's automata, by their numbers in `machines.rs`, and words.
pub(crate) struct Code {
    /// What has to stand in front, where the datasheet asks for something.
    pub(crate) lead: Option<u16>,
    /// The span itself.
    pub(crate) body: u16,
    /// Numbers in [`WORDS`], ascending.
    pub(crate) raises: &'static [u16],
    /// Numbers in [`WORDS`], ascending.
    pub(crate) lowers: &'static [u16],
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
        prepared::LISTS[usize::from(cell ^ LEAF)]
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
