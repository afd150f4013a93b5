//! The figures as a table for people.

use std::fmt::Write as _;

use super::score::{Counts, Tally};

/// All figures in percent; by label, the most frequent first.
pub(crate) fn table(tally: &Tally, by_label: bool) -> String {
    let mut out = format!(
        "documents {}  marked {}  found {}\nin clear {} % of {} sensitive characters; covered by mistake {} % of {} others\n\n",
        tally.documents,
        tally.all.marked,
        tally.all.found,
        percent(tally.sensitive.share()),
        tally.sensitive.whole,
        percent(tally.other.share()),
        tally.other.whole,
    );
    let head = ["marked", "hit", "covered", "found", "right", "F1", "F2"];
    write(&mut out, "label", head.map(str::to_owned));
    write(&mut out, "ALL", row(tally.all));
    if by_label {
        let mut labels: Vec<_> = tally.by_label.iter().collect();
        labels.sort_by_key(|(_, counts)| std::cmp::Reverse((counts.marked, counts.found)));
        for (label, counts) in labels {
            write(&mut out, label, row(*counts));
        }
    }
    out
}

fn row(counts: Counts) -> [String; 7] {
    [
        counts.marked.to_string(),
        percent(counts.recall()),
        percent(counts.covered()),
        counts.found.to_string(),
        percent(counts.precision()),
        percent(counts.f(1.0)),
        percent(counts.f(2.0)),
    ]
}

fn write(out: &mut String, label: &str, cells: [String; 7]) {
    let cells = cells.map(|cell| format!("{cell:>8}")).concat();
    writeln!(out, "{label:<28}{cells}").expect("a String takes everything");
}

/// A share in percent; a dash where there is no whole.
pub(super) fn percent(share: f64) -> String {
    if share.is_nan() { "-".to_owned() } else { format!("{:.2}", share * 100.0) }
}
