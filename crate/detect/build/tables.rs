//! Packs gates into streams that gzip well, which `src/gate.rs` reads, and writes the Rust that names them.
//!
//! A gate's cells go row by row as runs of equal ones: `lengths` holds the runs' lengths, `values` what they hold, as what it is among
//! the values of this gate: nobody, the first state or list not yet named, one of those named lately, or the cell itself.

use crate::gate::{Gate, LEAF};

/// Codes of `values`.
const NOBODY: u8 = 0;
const NEXT_STATE: u8 = 1;
const NEXT_LIST: u8 = 2;
/// The cell named last; the [`RECENT`] codes from here on are those named before, the latest first.
const LAST: u8 = 3;
const RECENT: usize = 120;
/// From here on the upper seven bits of a cell, topmost bit last but six; the lower eight follow.
const CELL: u8 = LAST + RECENT as u8 + 1;

/// The blobs while they grow.
#[derive(Default)]
pub(crate) struct Tables {
    lengths: Vec<u8>,
    values: Vec<u8>,
    classes: Vec<[u8; 256]>,
    pairs: Vec<Vec<u8>>,
    /// Per gate, its rows' length and how many there are.
    shapes: Vec<(usize, usize)>,
}

impl Tables {
    /// Adds a gate; returns its number.
    pub(crate) fn gate(&mut self, gate: &Gate) -> usize {
        self.shapes.push((gate.stride, gate.cells.len() / gate.stride));
        self.classes.push(gate.classes);
        self.pairs.push(gate.pairs());
        let (mut next_state, mut next_list) = (1, LEAF | 1);
        let mut recent: Vec<u16> = Vec::new();
        for row in gate.cells.chunks(gate.stride) {
            for run in row.chunk_by(|cell, next| cell == next) {
                self.lengths.push(u8::try_from(run.len()).expect("fewer classes than bytes"));
                let cell = run[0];
                if cell == LEAF {
                    self.values.push(NOBODY);
                    continue;
                }
                if let Some(place) = recent.iter().position(|known| *known == cell) {
                    self.values.push(LAST + place as u8);
                    recent.remove(place);
                } else if cell == next_state {
                    self.values.push(NEXT_STATE);
                } else if cell == next_list {
                    self.values.push(NEXT_LIST);
                } else {
                    let upper = (cell >> 8 & 0x3f) as u8 | if cell & LEAF == 0 { 0 } else { 0x40 };
                    assert!(cell & 0x4000 == 0, "fewer than 16,384 states and lists");
                    self.values.extend([CELL + upper, cell as u8]);
                }
                next_state = if cell & LEAF == 0 { next_state.max(cell + 1) } else { next_state };
                next_list = next_list.max(cell + 1);
                recent.insert(0, cell);
                recent.truncate(RECENT);
            }
        }
        self.shapes.len() - 1
    }

    /// Per gate, its rows' length and how many there are.
    pub(crate) fn shapes(&self) -> &[(usize, usize)] {
        &self.shapes
    }

    /// The lengths of all runs.
    pub(crate) fn lengths(&self) -> &[u8] {
        &self.lengths
    }

    /// What the runs hold.
    pub(crate) fn values(&self) -> &[u8] {
        &self.values
    }

    /// The gates' class maps, 256 bytes each.
    pub(crate) fn classes(&self) -> Vec<u8> {
        self.classes.concat()
    }

    /// The gates' sets of pairs, 8,192 bytes each.
    pub(crate) fn pairs(&self) -> Vec<u8> {
        self.pairs.concat()
    }
}
