//! The gates: which recognizers could match at a place, told from its first few bytes. `build/gate.rs` makes them.

use std::sync::LazyLock;

use crate::automaton::{SHAPES, list};

static LENGTHS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lengths.bin"));
static VALUES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/values.bin"));
static CLASSES: &[[u8; 256]] = include_bytes!(concat!(env!("OUT_DIR"), "/classes.bin")).as_chunks().0;
static PAIRS: &[[u8; 8192]] = include_bytes!(concat!(env!("OUT_DIR"), "/pairs.bin")).as_chunks().0;

/// The gates' tables, by number: `cells[row * stride + class]` names a row, or with the topmost bit a list of recognizers. The last class
/// lists who is undecided in a row.
static TABLES: LazyLock<Vec<Vec<u16>>> = LazyLock::new(unpacked);

const LEAF: u16 = 1 << 15;

/// As in `build/tables.rs`.
const RECENT: usize = 120;
const CELL: u8 = 124;

/// Bytes a gate looks at; whoever is undecided then may try. Keeps a start's cost bounded where a pattern loops.
const LIMIT: usize = 24;

/// A gate, by its number.
#[derive(Clone, Copy)]
pub(crate) struct Gate(pub(crate) u8);

impl Gate {
    /// The pairs of bytes with which anybody could begin; see [`opens`]. Most starts end with one look there.
    #[inline]
    pub(crate) fn pairs(self) -> &'static [u8; 8192] {
        &PAIRS[usize::from(self.0)]
    }

    /// The recognizers that could match at `from`, ascending.
    pub(crate) fn candidates(self, text: &[u8], from: usize) -> &'static [u16] {
        let number = usize::from(self.0);
        let (classes, cells, stride) = (&CLASSES[number], &TABLES[number], SHAPES[number].0);
        let mut cell = 0;
        for byte in &text[from..text.len().min(from + LIMIT)] {
            cell = cells[usize::from(cell) * stride + usize::from(classes[usize::from(*byte)])];
            if cell & LEAF != 0 {
                return list(cell ^ LEAF);
            }
        }
        list(cells[usize::from(cell) * stride + stride - 1] ^ LEAF)
    }
}

/// Whether a gate's pairs hold these two bytes.
#[inline]
pub(crate) fn opens(pairs: &[u8; 8192], first: u8, second: u8) -> bool {
    pairs[usize::from(first) * 32 + usize::from(second) / 8] >> (second % 8) & 1 == 1
}

/// Reads what `build/tables.rs` packed.
fn unpacked() -> Vec<Vec<u16>> {
    let (mut lengths, mut values) = (LENGTHS.iter().copied(), VALUES.iter().copied());
    let mut value = || values.next().expect("build.rs wrote whole gates");
    let mut table = |(stride, rows): &(usize, usize)| {
        let mut cells = Vec::with_capacity(stride * rows);
        let (mut next_state, mut next_list) = (1, LEAF | 1);
        let mut recent: Vec<u16> = Vec::with_capacity(RECENT + 1);
        while cells.len() < stride * rows {
            let cell = match value() {
                0 => LEAF,
                1 => next_state,
                2 => next_list,
                code @ 3..CELL => recent.remove(usize::from(code - 3)),
                code => {
                    let upper = u16::from(code - CELL);
                    upper >> 6 << 15 | (upper & 0x3f) << 8 | u16::from(value())
                }
            };
            let length = lengths.next().expect("a length for every value");
            cells.resize(cells.len() + usize::from(length), cell);
            if cell == LEAF {
                continue;
            }
            next_state = if cell & LEAF == 0 { next_state.max(cell + 1) } else { next_state };
            next_list = next_list.max(cell + 1);
            recent.insert(0, cell);
            recent.truncate(RECENT);
        }
        cells
    };
    SHAPES.iter().map(&mut table).collect()
}
