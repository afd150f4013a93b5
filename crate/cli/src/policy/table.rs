//! Lists as people keep them: one entry a line, or a table as spreadsheets save it (RFC 4180; parted by commas, semicolons or tabs, as the
//! spreadsheet's language has it).

/// One entry of a list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The line it begins in, from 1.
    pub(super) line: usize,
    pub(super) term: String,
    pub(super) label: String,
    fuzzy: String,
    /// Whether what stands in quotation marks ends before the list does.
    pub(super) closed: bool,
}

impl Row {
    /// Whether slips of the pen are to be forgiven; `None` if that cannot be read.
    pub(super) fn fuzzy(&self) -> Option<bool> {
        match self.fuzzy.trim().to_ascii_lowercase().as_str() {
            "" | "no" | "false" | "0" => Some(false),
            "yes" | "true" | "1" | "x" => Some(true),
            _ => None,
        }
    }
}

/// One entry a line; empty lines are none.
pub(super) fn lines(text: &str) -> Vec<Row> {
    let entries = (1..).zip(unmarked(text).lines()).filter(|(_, term)| !term.trim().is_empty());
    entries.map(|(line, term)| Row { line, term: term.to_owned(), closed: true, ..Row::default() }).collect()
}

/// A table whose first line names its columns: `term` (or `text`), `label` and `fuzzy`, in any order and case; others are passed over,
/// and so are lines with nothing in them. `None` if no column holds terms.
pub(super) fn rows(text: &str) -> Option<Vec<Row>> {
    let text = unmarked(text);
    let header = text.lines().next().unwrap_or_default();
    let mark = ['\t', ';'].into_iter().find(|mark| header.contains(*mark)).unwrap_or(',');
    let mut records = records(text, mark).into_iter();
    let columns = records.next()?.cells;
    let column = |name: &str| columns.iter().position(|column| column.trim().eq_ignore_ascii_case(name));
    let term = column("term").or(column("text"))?;
    let (label, fuzzy) = (column("label"), column("fuzzy"));
    let records = records.filter(|record| record.cells.iter().any(|cell| !cell.trim().is_empty()));
    let row = |mut record: Record| {
        let mut cell =
            |at: Option<usize>| at.and_then(|at| record.cells.get_mut(at)).map(std::mem::take).unwrap_or_default();
        let (term, label, fuzzy) = (cell(Some(term)), cell(label), cell(fuzzy));
        Row { line: record.line, term, label, fuzzy, closed: record.closed }
    };
    Some(records.map(row).collect())
}

/// Without the mark that some programs put before UTF-8.
fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The cells of one line, or of several where a cell has line breaks in it.
struct Record {
    line: usize,
    cells: Vec<String>,
    closed: bool,
}

fn records(text: &str, mark: char) -> Vec<Record> {
    let mut records = Vec::new();
    let mut line = 1;
    let mut chars = text.chars().peekable();
    while chars.peek().is_some() {
        let mut record = Record { line, cells: vec![String::new()], closed: true };
        let mut quoted = false;
        while let Some(char) = chars.next() {
            line += usize::from(char == '\n');
            let cell = record.cells.last_mut().expect("there is one from the start");
            match char {
                '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
                '"' if quoted || cell.is_empty() => quoted = !quoted,
                '\n' if !quoted => break,
                _ if char == mark && !quoted => record.cells.push(String::new()),
                _ => cell.push(char),
            }
        }
        record.closed = !quoted;
        records.push(record);
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, String, String, Option<bool>)> {
        let rows = rows(text).expect("it has a column of terms");
        rows.into_iter().map(|row| (row.line, row.term.clone(), row.label.clone(), row.fuzzy())).collect()
    }

    #[test]
    fn a_table_is_read_whatever_parts_it() {
        for mark in [",", ";", "\t"] {
            let text = "\u{feff}Label,id,TERM,fuzzy\r\nPROJECT,7,\"Heron, \"\"blue\"\"\",yes\r\n,,,\r\n,8,Kestrel\r\n";
            let text = text.replace(',', mark);
            let heron = format!("Heron{mark} \"blue\"");
            let rows =
                [(2, heron, "PROJECT".to_owned(), Some(true)), (4, "Kestrel\r".to_owned(), String::new(), Some(false))];
            assert_eq!(read(&text), rows);
        }
    }

    #[test]
    fn a_line_break_in_quotation_marks_belongs_to_the_cell_and_lines_are_counted_on() {
        let rows = read("term,fuzzy\n\"Blue\nHeron\",maybe\nKestrel,x\n");
        assert_eq!(rows[0], (2, "Blue\nHeron".to_owned(), String::new(), None));
        assert_eq!(rows[1].0, 4);
        let open = super::rows("term\n\"Kestrel\nHeron\n").expect("it has a column of terms");
        assert_eq!(open.iter().map(|row| (row.line, row.closed)).collect::<Vec<_>>(), [(2, false)]);
    }

    #[test]
    fn a_table_without_a_column_of_terms_is_none() {
        assert_eq!(rows("name,label\nKestrel,PROJECT\n"), None);
        assert_eq!(rows(""), None);
    }

    #[test]
    fn empty_lines_of_a_list_are_no_entries() {
        let listed = lines("Kestrel\n\n  \nHeron\n");
        assert_eq!(
            listed.iter().map(|row| (row.line, row.term.as_str())).collect::<Vec<_>>(),
            [(1, "Kestrel"), (4, "Heron")]
        );
    }
}
