//! Names in a table's columns.

use crate::Span;

use super::cues::{Cue, Cues, Single};
use super::labelled::{ends_value, single_of, turned};
use super::labels::{FIRST_NAME, LAST_NAME, PERSON};
use super::lines::LABEL;

/// Longest head of a table, in bytes.
const HEAD: usize = 400;

/// A table's columns of names, while its rows are read.
#[derive(Default)]
pub(super) struct Columns {
    separator: char,
    /// Which cells hold names, and what a single word there is.
    cells: Vec<(usize, Single)>,
    count: usize,
}

impl Columns {
    /// Whether `line` is a row or the head of a table that has such columns.
    pub(super) fn read(&mut self, cues: &mut Cues<'_>, line: Span) -> bool {
        let text = &cues.text[line.range()];
        if !self.cells.is_empty() {
            if text.matches(self.separator).count() + 1 >= self.count && !text.is_empty() {
                self.row(cues, line);
                return true;
            }
            self.cells.clear();
        }
        if text.len() > HEAD {
            return false;
        }
        // One walk for all of them: this looks at every line of every text.
        let held = text.bytes().fold(0, |held, byte| {
            held | match byte {
                b'\t' => 1,
                b'|' => 2,
                b';' => 4,
                b',' => 8,
                _ => 0_u32,
            }
        });
        let Some(separator) = ['\t', '|', ';', ','].get(held.trailing_zeros() as usize).copied() else { return false };
        self.separator = separator;
        self.count = text.matches(separator).count() + 1;
        // Two cells are a label and its value.
        if self.count < 3 {
            return false;
        }
        for (at, cell) in text.split(separator).enumerate() {
            let cell = cell.trim_matches([' ', ':']);
            let kinds = if cell.len() <= LABEL { cues.words.phrase(cell) } else { 0 };
            if kinds & (PERSON | FIRST_NAME | LAST_NAME) != 0 {
                self.cells.push((at, single_of(kinds)));
            }
        }
        !self.cells.is_empty()
    }

    fn row(&self, cues: &mut Cues<'_>, line: Span) {
        let text = cues.text;
        let mut start = line.start;
        for (at, cell) in text[line.range()].split(self.separator).enumerate() {
            if let Some((_, single)) = self.cells.iter().find(|(column, _)| *column == at) {
                let from = start + (cell.len() - cell.trim_start_matches(' ').len());
                let end = start + cell.len();
                if let Some((name, titled)) = cues.titled(from).filter(|(name, _)| name.span.end <= end) {
                    let turned = turned(cues, &name, end);
                    if let Some((name, turned)) = turned {
                        cues.add_turned(name, Cue::Table, turned);
                    } else if ends_value(&text[name.span.end..end]) {
                        cues.add(name, Cue::Table, if titled { Single::Last } else { *single });
                    }
                }
            }
            start += cell.len() + self.separator.len_utf8();
        }
    }
}
