//! Packs gates into blobs and writes the Rust that names their parts.

use std::collections::BTreeMap;

use crate::gate::Gate;

/// The blobs while they grow.
#[derive(Default)]
pub(crate) struct Tables {
    cells: Vec<u8>,
    classes: Vec<[u8; 256]>,
    pairs: Vec<Vec<u8>>,
    /// Where cells begin that stand there already: several recognizers look for the same date.
    placed: BTreeMap<Vec<u8>, usize>,
}

impl Tables {
    /// Adds a gate; returns the `Gate` expression.
    pub(crate) fn gate(&mut self, gate: &Gate) -> String {
        let columns = (0..gate.stride).flat_map(|class| gate.cells.iter().skip(class).step_by(gate.stride));
        let states = gate.cells.len() / gate.stride;
        let place = self.place(gate.classes, states, columns.flat_map(|cell| cell.to_le_bytes()));
        self.pairs.push(gate.pairs());
        format!("Gate {{ pairs: {}, {place} }}", self.pairs.len() - 1)
    }

    fn place(&mut self, classes: [u8; 256], states: usize, cells: impl Iterator<Item = u8>) -> String {
        let class = self.classes.iter().position(|known| *known == classes).unwrap_or_else(|| {
            self.classes.push(classes);
            self.classes.len() - 1
        });
        let cells: Vec<u8> = cells.collect();
        let count = cells.len() / 2;
        let first = *self.placed.entry(cells).or_insert_with_key(|cells| {
            let first = self.cells.len() / 2;
            self.cells.extend(cells);
            first
        });
        format!("classes: {class}, states: {states}, first: {first}, cells: {count}")
    }

    /// All cells, two bytes each, little-endian.
    pub(crate) fn cells(&self) -> &[u8] {
        &self.cells
    }

    /// All class maps, 256 bytes each.
    pub(crate) fn classes(&self) -> Vec<u8> {
        self.classes.concat()
    }

    /// All sets of pairs, 8,192 bytes each.
    pub(crate) fn pairs(&self) -> Vec<u8> {
        self.pairs.concat()
    }
}
