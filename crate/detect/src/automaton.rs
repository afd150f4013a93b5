//! The tables build.rs made of the catalogue, and how to walk them.
//!
//! One table form serves all: `cells[class_of(byte) * states + state]`, two bytes a cell, read in place from the module's own
//! data. Nothing is compiled, decoded or allocated when the engine starts, and every access is bounds-checked.
//!
//! Why own tables and not `regex-automata`'s serialised ones: they need no validation at start, a step is two loads instead of a search
//! through ranges, and they compress better. Numbering states breadth first and storing plain numbers column by column was the smallest
//! of nine encodings tried on the catalogue (195 KB gzip for 859 recognizers; row by row 204 KB, distances between states 245 KB).

pub(crate) use prepared::{FOLLOWS, LONG, LONG_RUN, NARROW, NUMBER, OPEN, PLAIN, PREFIX, RULES, WORDS};

#[expect(clippy::unreadable_literal, reason = "written by build.rs for nobody to read")]
mod prepared {
    use super::{Code, Gate, Machine, Narrow};

    include!(concat!(env!("OUT_DIR"), "/automata.rs"));
}

static CELLS: &[[u8; 2]] = include_bytes!(concat!(env!("OUT_DIR"), "/cells.bin")).as_chunks().0;
static CLASSES: &[[u8; 256]] = include_bytes!(concat!(env!("OUT_DIR"), "/classes.bin")).as_chunks().0;
static PAIRS: &[[u8; 8192]] = include_bytes!(concat!(env!("OUT_DIR"), "/pairs.bin")).as_chunks().0;

/// One recognizer's automata.
pub(crate) struct Code {
    /// What has to stand in front, where the datasheet asks for something.
    pub(crate) lead: Option<Machine>,
    /// The span itself.
    pub(crate) body: Machine,
    /// Numbers in [`WORDS`], ascending.
    pub(crate) raises: &'static [u16],
    /// Numbers in [`WORDS`], ascending.
    pub(crate) lowers: &'static [u16],
}

/// A minimal automaton. A cell is twice the number of the next state, plus one when a match ends there; or [`DEAD`].
#[derive(Clone, Copy)]
pub(crate) struct Machine {
    classes: u16,
    states: u16,
    first: u32,
    cells: u32,
}

/// No way on. It would say that a match ends at the start, and no pattern matches the empty text.
const DEAD: u16 = 1;

impl Machine {
    /// The same for the same automaton.
    #[inline]
    pub(crate) const fn number(self) -> u32 {
        self.first
    }

    /// The end of the longest match that begins at `from`, is at most `limit` bytes long and ends where `may_end` agrees; and
    /// how far the attempt looked.
    #[inline]
    pub(crate) fn longest(
        self,
        text: &[u8],
        from: usize,
        limit: usize,
        may_end: impl Fn(usize) -> bool,
    ) -> (Option<usize>, usize) {
        let classes = &CLASSES[usize::from(self.classes)];
        let cells = &CELLS[self.first as usize..(self.first + self.cells) as usize];
        let states = usize::from(self.states);
        let until = text.len().min(from + limit);
        let (mut state, mut best) = (0, None);
        for (at, byte) in text[from..until].iter().enumerate() {
            let cell = u16::from_le_bytes(cells[usize::from(classes[usize::from(*byte)]) * states + state]);
            if cell == DEAD {
                return (best, from + at);
            }
            state = usize::from(cell >> 1);
            if cell & 1 == 1 && may_end(from + at + 1) {
                best = Some(from + at + 1);
            }
        }
        (best, until)
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
