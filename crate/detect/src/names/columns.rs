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
    /// Whether `line` is a row or the head of a table that has such columns, and nothing else. Where spaces set them apart, it may be something
    /// else as well.
    pub(super) fn read(&mut self, cues: &mut Cues<'_>, line: Span) -> bool {
        let text = &cues.text[line.range()];
        if let Some(separator) = self.separator.filter(|_| !text.is_empty()) {
            let count = separator.count(text);
            let is_spaced = separator == Separator::Spaces;
            // Columns set apart by spaces end where those of a table with marks begin.
            let ends = is_spaced && Separator::is_row_of_marks(text, count != self.count);
            // Where a cell is empty between spaces, nobody can say which.
            let is_row = if is_spaced { count == self.count } else { count >= self.count };
            if is_row && !ends {
                self.row(cues, line, separator);
                return !is_spaced;
            }
            if is_spaced && count > 1 && !ends {
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
        // Labels and their values, set out with spaces, are no head.
        let labels = separator.cells(text).filter(|(_, cell)| cell.ends_with(':')).count();
        if separator == Separator::Spaces && labels > 0 && labels < separator.count(text) {
            return false;
        }
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
        separator != Separator::Spaces
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

#[cfg(test)]
mod tests {
    use crate::Detector;

    fn people(text: &str) -> Vec<String> {
        let found = Detector::new().detect(text);
        let people = found.iter().filter(|finding| finding.label.as_str() == "PERSON");
        people.map(|finding| text[finding.span.range()].to_owned()).collect()
    }

    #[test]
    fn columns_set_apart_by_spaces_are_read() {
        let table = "Requester        Subject          Age\nQuillan Ostrava  printer is down  3 d\nVeshti Moorand   badge lost       1 d\n";
        assert_eq!(people(table), ["Quillan Ostrava", "Veshti Moorand"]);
        let years = "Name             2023   2024\nVeshti Moorand   12     14\n";
        assert_eq!(people(years), ["Veshti Moorand"]);
        let marks = "Requester:        Subject:          Age:\nVeshti Moorand   badge; card; key   1 d\nQuillan Ostrava  printer   2 d\n";
        assert_eq!(people(marks), ["Veshti Moorand", "Quillan Ostrava"]);
    }

    #[test]
    fn a_form_set_with_spaces_is_no_table() {
        let form = "Name:  Jane Doe     Phone:  x\nManager:  Max Roe     Ext:  y\n";
        assert_eq!(people(form), ["Jane Doe", "Max Roe"]);
    }

    #[test]
    fn a_table_with_marks_ends_one_set_with_spaces() {
        let text = "Name  Ward  Bed\nReport | of | the day\n| Name | Ward |  Bed |\n| Veshti Moorand | a | b |\n";
        assert_eq!(people(text), ["Veshti Moorand"]);
    }
}
