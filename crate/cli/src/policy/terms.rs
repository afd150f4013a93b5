//! `scrim policy terms`: a company's list as the `terms` of a policy.
//!
//! What would make a bad word is told by the line it stands in, never by itself: a list of customers is not for a log.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use clap::Args;
use scrim_detect::{Term, everyday_words};
use scrim_policy::{MAX_TERMS, Managed};
use serde_json::{Map, Value, json};

use super::check;
use super::table::{Row, lines, rows};
use crate::error::CliError;
use crate::{input, output};

/// Turn a list into the terms of a policy; fails with every problem and its line if there is one
#[derive(Debug, Args)]
pub(crate) struct Terms {
    /// One term a line; or, where its name ends in .csv, a table with the columns term, label and fuzzy, of which only the
    /// first must be there.
    file: PathBuf,
    /// The label of terms that have none in the list.
    #[arg(long, default_value = "TERM")]
    label: String,
    /// Find every term that is long enough with one slip of the pen too.
    #[arg(long)]
    fuzzy: bool,
    /// A policy to put them in, in the place of the terms in it. Without it they are printed as a policy of nothing else.
    #[arg(long, value_name = "POLICY")]
    into: Option<PathBuf>,
    /// Leave out the lines with problems instead of failing; they are told all the same.
    #[arg(long)]
    skip: bool,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Fault {
    #[error("no term")]
    Empty,
    #[error("not UTF-8: save the list as UTF-8")]
    NotUtf8,
    #[error("too short: it would be found on every page")]
    TooShort,
    #[error("too common: it would be found on every page")]
    TooCommon,
    #[error("the same as line {0}, but for case, accents or what parts its words")]
    Duplicate(usize),
    #[error("neither yes nor no in the column fuzzy")]
    NotASwitch,
    #[error("a quotation mark that nothing closes")]
    Unclosed,
    #[error("more than {MAX_TERMS} terms")]
    TooMany,
}

impl Terms {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let text = input::whole(Some(&self.file))?;
        let table = self.file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        let rows =
            if table { rows(&text).ok_or_else(|| CliError::NoTermColumn(self.file.clone()))? } else { lines(&text) };
        let (listed, mut problems) = self.read(&rows);
        let (listed, unfit) = fit(listed);
        problems.extend(unfit);
        problems.sort_by_key(|(line, _)| *line);
        let told = problems.iter().map(|(line, why)| format!("line {line}: {why}")).collect();
        let problem = (!problems.is_empty()).then(|| CliError::Terms(self.file.clone(), told));
        match problem {
            Some(problem) if !self.skip => return Err(problem),
            Some(problem) => output::complain(&problem),
            None => {}
        }
        let terms = Value::Array(listed.into_iter().map(|(_, term)| term).collect());
        output::text(&format!("{:#}\n", policy(self.into.as_deref(), terms)?))?;
        Ok(())
    }

    /// The terms with their lines, and what is wrong with the others.
    fn read(&self, rows: &[Row]) -> (Listed, Vec<(usize, String)>) {
        let everyday: HashSet<&str> = everyday_words().collect();
        let (mut seen, mut listed, mut problems) = (HashMap::new(), Vec::new(), Vec::new());
        for row in rows {
            if listed.len() == MAX_TERMS {
                // Said once, not of every line that follows.
                problems.push((row.line, Fault::TooMany.to_string()));
                break;
            }
            match self.term(row, &everyday, &mut seen) {
                Ok(term) => listed.push((row.line, term)),
                Err(fault) => problems.push((row.line, fault.to_string())),
            }
        }
        (listed, problems)
    }

    fn term(&self, row: &Row, everyday: &HashSet<&str>, seen: &mut HashMap<String, usize>) -> Result<Value, Fault> {
        let text = row.term.trim();
        if !row.closed {
            return Err(Fault::Unclosed);
        }
        if text.contains(char::REPLACEMENT_CHARACTER) {
            return Err(Fault::NotUtf8);
        }
        let key = Term::key(text);
        let letters = key.chars().filter(|char| char.is_alphanumeric());
        // A letter of the scripts without spaces says as much as two of others; they begin where three bytes do.
        let weight: usize = letters.map(|char| if char.len_utf8() > 2 { 2 } else { 1 }).sum();
        match weight {
            0 => return Err(Fault::Empty),
            1..3 => return Err(Fault::TooShort),
            _ => {}
        }
        if key.split(' ').all(|word| everyday.contains(word)) {
            return Err(Fault::TooCommon);
        }
        let fuzzy = self.fuzzy || row.fuzzy().ok_or(Fault::NotASwitch)?;
        if let Some(first) = seen.insert(key, row.line) {
            return Err(Fault::Duplicate(first));
        }
        let label = match row.label.trim() {
            "" => self.label.as_str(),
            label => label,
        };
        let mut term = Map::from_iter([("text".to_owned(), text.into()), ("label".to_owned(), label.into())]);
        if fuzzy && Term::is_long_enough(text) {
            term.insert("fuzzy".to_owned(), true.into());
        }
        Ok(Value::Object(term))
    }
}

/// Terms with the lines they stand in.
type Listed = Vec<(usize, Value)>;

/// What a policy takes of these, and what it says of the others: it has the last word on what a term and a label may be.
fn fit(listed: Listed) -> (Listed, Vec<(usize, String)>) {
    let terms: Vec<_> = listed.iter().map(|(_, term)| term).collect();
    let managed = Managed::from_json(&json!({ "terms": terms }).to_string());
    let place = |key: &str| key.strip_prefix("terms[")?.split_once(']')?.0.parse::<usize>().ok();
    let unfit: BTreeMap<usize, String> =
        managed.problems().iter().filter_map(|problem| Some((place(&problem.key)?, problem.why.to_string()))).collect();
    let (mut taken, mut problems) = (Vec::new(), Vec::new());
    for (at, (line, term)) in listed.into_iter().enumerate() {
        match unfit.get(&at) {
            None => taken.push((line, term)),
            Some(why) => problems.push((line, why.clone())),
        }
    }
    (taken, problems)
}

/// The policy with these terms in it.
fn policy(into: Option<&Path>, terms: Value) -> Result<Value, CliError> {
    let mut policy = Map::new();
    if let Some(file) = into {
        check::read(file)?;
        let text = input::whole(Some(file))?;
        policy = serde_json::from_str(&text).expect("a policy without problems is an object");
    }
    policy.insert("terms".to_owned(), terms);
    Ok(Value::Object(policy))
}
