//! Rows of tables, cut into cells.

/// What parts the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    Mark(char),
    /// Two spaces and more, as in columns that are set with spaces.
    Spaces,
}

/// The marks, the likeliest first.
const MARKS: [u8; 4] = [b'\t', b'|', b';', b','];
/// Fewest cells of a row: two are a label and its value.
const LEAST: usize = 3;

impl Separator {
    /// What parts the cells of `row`, where it has three or more.
    pub(crate) fn of(row: &str) -> Option<Self> {
        // A walk for each, of eight bytes and more at a time: every line of a text is looked at.
        let cells = |mark: u8| row.bytes().filter(|byte| *byte == mark).count() + 1;
        let mark = MARKS.into_iter().find(|mark| cells(*mark) >= LEAST);
        let has_gap = || row.as_bytes().windows(2).any(|two| two == b"  ");
        mark.map(|mark| Self::Mark(char::from(mark)))
            .or_else(|| (has_gap() && Self::Spaces.count(row) >= LEAST).then_some(Self::Spaces))
    }

    /// Whether `row` is of a table with marks: one begins it or, where it is no row of columns set apart by spaces (`no_spaces`), there are enough
    /// of them.
    pub(crate) fn is_row_of_marks(row: &str, no_spaces: bool) -> bool {
        row.trim_start().starts_with('|') || no_spaces && matches!(Self::of(row), Some(Self::Mark(mark)) if mark != ',')
    }

    /// How many cells `row` has.
    pub(crate) fn count(self, row: &str) -> usize {
        match self {
            Self::Mark(mark) => row.matches(mark).count() + 1,
            Self::Spaces => self.cells(row).count(),
        }
    }

    /// The cells of `row`, each behind the byte at which it begins. Between marks they may be empty; between spaces they are not, and have no
    /// space at their ends.
    pub(crate) fn cells(self, row: &str) -> impl Iterator<Item = (usize, &str)> {
        let mut next = Some(0);
        std::iter::from_fn(move || {
            let rest = &row[next?..];
            let (start, end) = match self {
                Self::Mark(mark) => {
                    let end = rest.find(mark);
                    let from = next?;
                    next = end.map(|end| from + end + mark.len_utf8());
                    (from, from + end.unwrap_or(rest.len()))
                }
                Self::Spaces => {
                    let cell = rest.trim_start_matches(' ');
                    let from = row.len() - cell.len();
                    let end = cell.find("  ").unwrap_or(cell.trim_end_matches(' ').len());
                    next = (end > 0).then_some(from + end);
                    next?;
                    (from, from + end)
                }
            };
            Some((start, &row[start..end]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(row: &str) -> Vec<(usize, &str)> {
        Separator::of(row).map_or_else(Vec::new, |separator| separator.cells(row).collect())
    }

    #[test]
    fn a_row_is_cut_where_its_separator_stands() {
        assert_eq!(cells("a|b c|"), [(0, "a"), (2, "b c"), (6, "")]);
        assert_eq!(cells("  a b   c  d "), [(2, "a b"), (8, "c"), (11, "d")]);
        assert_eq!(cells("é\tb  c  d\te"), [(0, "é"), (3, "b  c  d"), (11, "e")], "marks come first");
        assert_eq!(cells("a  b"), []);
        assert_eq!(cells("a,b"), []);
        assert_eq!(cells("          "), []);
        assert_eq!(cells(""), []);
    }
}
