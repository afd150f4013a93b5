//! Names in a table's columns.

use crate::Span;
use crate::cells::Separator;

use super::cues::{Cue, Cues, Single};
use super::labelled::{ends_value, single_of, turned};
use super::labels::{FIRST_NAME, LAST_NAME, PERSON};
use super::lines::LABEL;

/// Longest head of a table, in bytes.
const HEAD: usize = 400;

/// A table's columns of names, while its rows are read.
#[derive(Default)]
pub(super) struct Columns {
    separator: Option<Separator>,
    /// Which cells hold names, and what a single word there is.
    cells: Vec<(usize, Single)>,
    count: usize,
}

impl Columns {
    /// Whether `line` is a row or the head of a table that has such columns.
    pub(super) fn read(&mut self, cues: &mut Cues<'_>, line: Span) -> bool {
        let text = &cues.text[line.range()];
        if let Some(separator) = self.separator.filter(|_| !text.is_empty()) {
            let count = separator.count(text);
            // Where a cell is empty between spaces, nobody can say which.
            let is_row = if separator == Separator::Spaces { count == self.count } else { count >= self.count };
            if is_row {
                self.row(cues, line, separator);
                return true;
            }
            if separator == Separator::Spaces && count > 1 {
                return false;
            }
        }
        *self = Self::default();
        if text.len() > HEAD {
            return false;
        }
        let Some(separator) = Separator::of(text) else {
            return false;
        };
        for (at, (_, cell)) in separator.cells(text).enumerate() {
            let cell = cell.trim_matches([' ', ':']);
            let kinds = if cell.len() <= LABEL { cues.words.phrase(cell) } else { 0 };
            if kinds & (PERSON | FIRST_NAME | LAST_NAME) != 0 {
                self.cells.push((at, single_of(kinds)));
            }
        }
        if self.cells.is_empty() {
            return false;
        }
        (self.separator, self.count) = (Some(separator), separator.count(text));
        true
    }

    fn row(&self, cues: &mut Cues<'_>, line: Span, separator: Separator) {
        let text = cues.text;
        for (at, (start, cell)) in separator.cells(&text[line.range()]).enumerate() {
            let start = line.start + start;
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
        }
    }
}
