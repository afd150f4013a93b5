//! Packs automata and gates into two blobs and writes the Rust that names their parts.

use std::collections::BTreeMap;

use crate::gate::Gate;
use crate::machine::{DEAD, Machine};

/// The cell that leads nowhere, as the run time knows it.
const DEAD_CELL: u16 = 1;

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
    /// Adds a recognizer's automata; returns the `Code` expression.
    pub(crate) fn code(&mut self, lead: Option<&Machine>, body: &Machine, raises: &[u16], lowers: &[u16]) -> String {
        let lead = lead.map_or("None".to_owned(), |lead| format!("Some({})", self.machine(lead)));
        let body = self.machine(body);
        format!("Code {{ lead: {lead}, body: {body}, raises: &{raises:?}, lowers: &{lowers:?} }},\n")
    }

    fn machine(&mut self, machine: &Machine) -> String {
        let mut columns: Vec<Vec<u16>> = Vec::new();
        let mut classes = [0_u8; 256];
        for (byte, class) in classes.iter_mut().enumerate() {
            let column: Vec<u16> = machine.next.iter().map(|row| row[byte]).collect();
            *class = columns.iter().position(|known| *known == column).unwrap_or_else(|| {
                columns.push(column);
                columns.len() - 1
            }) as u8;
        }
        let mut cells = Vec::with_capacity(columns.len() * machine.next.len());
        for column in &columns {
            for next in column.iter().copied() {
                cells.push(if next == DEAD {
                    DEAD_CELL
                } else {
                    next * 2 + u16::from(machine.accepts[usize::from(next)])
                });
            }
        }
        let place = self.place(classes, machine.next.len(), cells.iter().flat_map(|cell| cell.to_le_bytes()));
        format!("Machine {{ {place} }}")
    }

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
