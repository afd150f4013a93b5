//! A record as a table, for spreadsheets: RFC 4180, one entry a row, oldest first.

use std::collections::BTreeMap;
use std::fmt::Write;

use scrim_detect::Label;

use crate::{Code, Sealed};

/// The columns. Counts stand as `PERSON 2; EMAIL_ADDRESS 1`.
const COLUMNS: &str =
    "seq,at_ms,action,endpoint,model,site,policy,outcome,reason,replaced,released,bytes_out,bytes_in,latency_ms";

/// Writes the record with a line of column names. The hashes stay behind: what is to be verified is [`to_lines`](crate::to_lines).
///
/// No value needs quotes: an entry's words have neither commas, quotes, line breaks nor white space. A model's name may begin
/// as a formula does (`@cf/…`), and has an apostrophe in front of it then.
pub fn to_csv(record: &[Sealed]) -> String {
    let mut csv = format!("{COLUMNS}\r\n");
    for sealed in record {
        let entry = sealed.entry();
        let (model, reason) =
            (entry.model.as_ref().map(ToString::to_string), entry.outcome.code().map(Code::to_string));
        write!(
            csv,
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
            sealed.seq(),
            entry.at_ms,
            entry.action,
            entry.endpoint,
            model.map(plain).unwrap_or_default(),
            entry.site,
            entry.policy,
            entry.outcome.name(),
            reason.unwrap_or_default(),
            counts(&entry.redacted),
            counts(&entry.released),
            entry.bytes_out,
            entry.bytes_in,
            entry.latency_ms,
        )
        .expect("a String takes everything");
    }
    csv
}

fn counts(counts: &BTreeMap<Label, u32>) -> String {
    counts.iter().map(|(label, count)| format!("{} {count}", label.as_str())).collect::<Vec<_>>().join("; ")
}

/// What no spreadsheet takes for a formula.
fn plain(word: String) -> String {
    if word.starts_with(['=', '+', '-', '@']) { format!("'{word}") } else { word }
}
