//! A record as a table, for spreadsheets: RFC 4180, one question a row, oldest first.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use crate::{Code, Counts, Entry, Sealed};

/// The columns. Counts stand as `placeholder PERSON 2; release EMAIL_ADDRESS 1`.
const COLUMNS: &str = "seq,at_ms,role,action,endpoint,dialect,model,site,policy,outcome,reason,found,release_reasons,\
    bytes_out,bytes_in,first_token_ms,latency_ms,feedback";

/// Writes the questions of a record with a line of column names, each with the last feedback to it. The hashes stay behind: what
/// is to be verified is [`to_lines`](crate::to_lines).
///
/// No value needs quotes: an entry's words have neither commas, quotes, line breaks nor white space. A word that begins as a
/// formula does (`@cf/…`) has an apostrophe in front of it.
pub fn to_csv(record: &[Sealed]) -> String {
    let mut csv = format!("{COLUMNS}\r\n");
    let given = feedback(record);
    for sealed in record {
        let Entry::Question(question) = sealed.entry() else { continue };
        let found = question.found.iter().map(|(handling, counts)| (handling.as_str(), counts));
        let reasons = question.reasons.iter().map(|(reason, counts)| (reason.as_str(), counts));
        let feedback = given.get(&sealed.seq()).map(|good| if *good { "good" } else { "bad" });
        write!(
            csv,
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
            sealed.seq(),
            question.at_ms,
            word(question.role.as_ref()),
            plain(question.action.to_string()),
            plain(question.endpoint.to_string()),
            word(question.dialect.as_ref()),
            word(question.model.as_ref()),
            plain(question.site.to_string()),
            question.policy,
            question.outcome.name(),
            word(question.outcome.code().map(Code::as_str)),
            counts(found),
            counts(reasons),
            question.bytes_out,
            question.bytes_in,
            word(question.first_token_ms),
            question.latency_ms,
            feedback.unwrap_or_default(),
        )
        .expect("a String takes everything");
    }
    csv
}

/// The last feedback to each question, by its number.
pub fn feedback(record: &[Sealed]) -> BTreeMap<u64, bool> {
    let given = record.iter().filter_map(|sealed| match sealed.entry() {
        Entry::Feedback(feedback) => Some((feedback.question, feedback.good)),
        Entry::Question(_) | Entry::Pruned(_) => None,
    });
    let mut last = BTreeMap::new();
    last.extend(given);
    last
}

fn counts<'a>(by: impl Iterator<Item = (&'a str, &'a Counts)>) -> String {
    let each = by.flat_map(|(name, counts)| {
        counts.iter().map(move |(label, count)| format!("{name} {} {count}", label.as_str()))
    });
    each.collect::<Vec<_>>().join("; ")
}

/// Empty for none.
fn word(word: Option<impl Display>) -> String {
    word.map(|word| plain(word.to_string())).unwrap_or_default()
}

/// What no spreadsheet takes for a formula.
fn plain(word: String) -> String {
    if word.starts_with(['=', '+', '-', '@']) { format!("'{word}") } else { word }
}
