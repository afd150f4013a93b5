//! Dates that are dates of birth by where they stand: in a column headed so, directly behind a person's name, before a death.
//!
//! Changes only the label of dates already found. In doubt for birth: a date that is called one is replaced, a date as such may leave.

use crate::cells::Separator;
use crate::{Finding, Label, Score, Span};
use scrim_validate::fold::{is_word, push_folded};

/// Rows looked at above a date for the head of its column.
const ROWS: usize = 40;
/// Longest part of a row looked at on each side of a date, and longest part of a table above it, in bytes.
const LINE: usize = 400;
const TABLE: usize = 3000;
/// What is said of somebody's birth, directly in front of the day; folded.
const BORN: &[&str] = &[
    "born", "geboren", "geb", "ne", "nee", "nacio", "nacido", "nacida", "nato", "nata", "nasceu", "nascido", "nascida",
    "urodzony", "urodzona", "ur",
];
/// How far in front of a date a word for birth is looked for, in bytes.
const ANNOUNCED: usize = 32;
/// Most bytes between a name and the date behind it: a bar, a comma, the sex.
const GAP: usize = 14;
/// Who is older than so is named with the date of birth more often than with another date.
const GROWN: u32 = 2012;
/// Beginnings of the words, folded, that head a column of dates of birth.
const HEADS: &[&str] =
    &["dob", "birth", "born", "geb", "naiss", "nee", "nacim", "nacid", "nascit", "nasc", "nato", "nata", "urodz"];

/// Calls dates in `findings` (sorted, none overlapping) dates of birth where their place says so.
pub(crate) fn relabel(text: &str, findings: &mut [Finding]) {
    let mut plain = Plain::default();
    for at in 0..findings.len() {
        let person = at.checked_sub(1).map(|before| &findings[before]).filter(|before| before.label == crate::PERSON);
        let person = person.map(|person| person.span);
        call(text, &mut findings[at], person, &mut plain);
    }
}

/// The same for what `winners` cover, in any order: rules about dates of birth hold inside somebody's own words, too.
pub(crate) fn relabel_covered(text: &str, covered: &mut [Finding], winners: &[Finding]) {
    let mut plain = Plain::default();
    for date in covered {
        let first = winners.partition_point(|winner| winner.span.end <= date.span.start);
        let person = first.checked_sub(1).map(|before| &winners[before]);
        let person = person.filter(|before| before.label == crate::PERSON).map(|person| person.span);
        call(text, date, person, &mut plain);
    }
}

/// Calls a date a date of birth where its place says so, or the person directly in front of it.
fn call(text: &str, date: &mut Finding, person: Option<Span>, plain: &mut Plain) {
    if date.label.as_str() != "DATE_TIME" {
        return;
    }
    let span = date.span;
    let named = || person.is_some_and(|person| grown(&text[span.range()]) && beside(&text[person.end..span.start]));
    let score = if headed(text, span.start, plain) || dies(&text[span.end..]) || announced(&text[..span.start]) {
        0.9
    } else if named() {
        0.7
    } else {
        return;
    };
    date.label = Label::fixed("DATE_OF_BIRTH");
    date.score = Score::new(score);
}

/// Whether one of the words directly in front says that somebody was born; nothing but short words between.
fn announced(before: &str) -> bool {
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(ANNOUNCED))..];
    let near = near.rsplit(['.', ';', '\n', ',', '(']).next().unwrap_or_default();
    let mut folded = String::new();
    near.chars().for_each(|char| push_folded(char, &mut folded));
    let mut words = folded.split(|char| !is_word(char)).filter(|word| !word.is_empty()).rev();
    // "ne le", "born on the", "urodzony w dniu".
    let between = |word: &&str| word.len() < 3 || matches!(*word, "the" | "dnia" | "dniu" | "dem");
    let word = words.by_ref().take(3).find(|word| matches!(*word, "ne") || !between(word));
    word.is_some_and(|word| BORN.contains(&word))
}

/// Whether the column of the cell that byte `at` stands in is headed by a word for birth.
fn headed(text: &str, at: usize, plain: &mut Plain) -> bool {
    let near = &text[text.floor_char_boundary(at.saturating_sub(LINE))..at];
    let Some(start) = near.rfind('\n').map(|end| at - near.len() + end + 1) else { return false };
    let from = text.floor_char_boundary(start.saturating_sub(TABLE));
    if plain.holds(text, from, start) {
        return false;
    }
    let behind = &text[at..text.floor_char_boundary(at + LINE)];
    let end = at + behind.find('\n').unwrap_or(behind.len());
    let line = &text[start..end];
    let Some(mut separator) = Separator::of(line) else { return false };
    // Commas stand inside of cells, too.
    if separator == Separator::Mark(',') && Separator::Spaces.count(line) > 2 {
        separator = Separator::Spaces;
    }
    let Some(column) = separator.cells(line).take_while(|(cell, _)| start + cell <= at).count().checked_sub(1) else {
        return false;
    };
    let rows = text[from..start].lines().rev().take(ROWS);
    let is_spaced = separator == Separator::Spaces;
    // Between spaces a row may have empty cells: it is passed over.
    let rows = rows.take_while(|row| separator.cells(row).nth(if is_spaced { 1 } else { 2 }).is_some());
    let rows = rows.filter(|row| !is_spaced || separator.count(row) == separator.count(line));
    rows.filter_map(|row| separator.cells(row).nth(column)).any(|(_, head)| {
        let mut folded = String::new();
        head.chars().take(24).for_each(|char| push_folded(char, &mut folded));
        let mut words = folded.split(|char| !is_word(char)).filter(|word| !word.is_empty());
        words.any(|word| word == "ne" || HEADS.iter().any(|known| word.starts_with(known)))
    })
}

/// A stretch of text without a word that could head a column of dates of birth. Of a table full of dates each row is read once.
#[derive(Default)]
struct Plain {
    from: usize,
    to: usize,
}

impl Plain {
    /// Whether there is none from `from` up to `to`, where a line begins.
    fn holds(&mut self, text: &str, from: usize, to: usize) -> bool {
        if from < self.from || from > self.to {
            *self = Self { from, to: from };
        }
        while self.to < to {
            let rest = &text[self.to..to];
            let line = &rest[..rest.find('\n').map_or(rest.len(), |end| end + 1)];
            if may_head(line) {
                return false;
            }
            self.to += line.len();
        }
        // A word may be cut off where the stretch asked for begins.
        let cut = text[from..to].split(|char| !is_word(char)).next().unwrap_or_default();
        !may_head(cut)
    }
}

/// Whether a word of a line, even one that goes on where a head is read no further, could head a column of dates of birth.
fn may_head(line: &str) -> bool {
    let mut folded = String::new();
    let line = if line.is_ascii() {
        line
    } else {
        line.chars().for_each(|char| push_folded(char, &mut folded));
        &folded
    };
    let is_head = |word: &str| {
        let starts =
            |known: &str| word.get(..known.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(known));
        starts("ne") || HEADS.iter().any(|known| starts(known))
    };
    let mut words = line.split(|char| !is_word(char));
    words.any(|word| {
        word.starts_with(|char: char| matches!(char.to_ascii_lowercase(), 'b' | 'd' | 'g' | 'n' | 'u')) && is_head(word)
    })
}

/// Whether what stands between a name and a date only parts the two.
fn beside(gap: &str) -> bool {
    let parts = |char: char| matches!(char, ' ' | '\t' | ',' | ';' | '|' | '(' | '/' | '*' | ')');
    gap.len() <= GAP
        && gap.split(parts).filter(|word| !word.is_empty()).all(|word| word.len() == 1 && word.is_ascii())
        && !gap.is_empty()
}

/// Whether the date's year is one of a grown person's birth.
fn grown(date: &str) -> bool {
    let mut numbers = date.split(|char: char| !char.is_ascii_digit()).filter(|number| number.len() == 4);
    numbers.next().and_then(|year| year.parse::<u32>().ok()).is_some_and(|year| year <= GROWN)
}

/// Whether the sign of death follows.
fn dies(behind: &str) -> bool {
    behind.trim_start().starts_with('†')
}

#[cfg(test)]
mod tests {
    use crate::Detector;

    fn labels(text: &str) -> Vec<String> {
        let found = Detector::new().detect(text);
        found
            .iter()
            .filter(|f| f.label.as_str().starts_with("DATE"))
            .map(|f| f.label.as_str()[5..].to_owned())
            .collect()
    }

    #[test]
    fn a_column_says_what_its_dates_are() {
        let table = "name,dob,joined\nFerreira,1949-03-30,2019-01-02\nSuharto,1988-06-06,2020-02-03\n";
        assert_eq!(labels(table), ["OF_BIRTH", "TIME", "OF_BIRTH", "TIME"]);
        assert_eq!(labels("nr|name|geb\n1|Kim|2009-01-15\n"), ["OF_BIRTH"]);
        assert_eq!(labels("Name          DOB          Ward\nKim Poe       2015-02-11   D04\n"), ["OF_BIRTH"]);
        let notes = "Name          DOB          Note\nTotals   12\nKim Poe       2015-02-11   tired, pale, thin\n";
        assert_eq!(labels(notes), ["OF_BIRTH"]);
        assert_eq!(labels("Name          Seen         Ward\nKim Poe       2015-02-11   D04\n"), ["TIME"]);
        assert_eq!(labels("name,joined\nKim,2009-01-15\n"), ["TIME"]);
    }

    #[test]
    fn a_head_counts_below_tables_that_were_found_to_have_none() {
        let rows = "Kim,2019-01-02,x\n".repeat(3);
        let text = format!("name,joined,x\n{rows}\nname,geb,x\nKim,1949-03-30,x\nLee,1951-03-30,x\n");
        assert_eq!(labels(&text), ["TIME", "TIME", "TIME", "OF_BIRTH", "OF_BIRTH"]);
    }

    #[test]
    fn a_word_for_birth_in_front_says_so() {
        assert_eq!(labels("nació el dos de enero de mil novecientos cincuenta y uno"), ["OF_BIRTH"]);
        assert_eq!(labels("She was born on the third of April 1961."), ["OF_BIRTH"]);
        assert_eq!(labels("She left them on the third of April 2009."), ["TIME"]);
    }

    #[test]
    fn a_date_behind_a_name_is_a_birth_if_old_enough() {
        assert_eq!(labels("Patient: Mr Enno Hollis (1951-02-11), admitted"), ["OF_BIRTH"]);
        assert_eq!(labels("Patient: Mr Enno Hollis, 2024-02-11"), ["TIME"]);
        assert_eq!(labels("Mr Enno Hollis met them on 1951-02-11"), ["TIME"]);
        assert_eq!(labels("Ferdl\n* 9. Juli 1961   † 30. Januar 2025"), ["OF_BIRTH", "TIME"]);
    }
}
