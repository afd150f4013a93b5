//! What scores are worth: of the findings with such a score, how many are right.
//!
//! A score is how likely a finding is right. In each bucket the share of findings that touch a mark should lie near the bucket's own
//! scores, and above one half in all of them: only what is more likely right than not is reported.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::report::percent;
use super::score::Part;

/// Where the buckets begin, and how a table names them.
const BUCKETS: [(f32, &str); 5] =
    [(0.5, "0.5-0.6"), (0.6, "0.6-0.7"), (0.7, "0.7-0.8"), (0.8, "0.8-0.9"), (0.9, "0.9-1")];

/// Labels that are read alike; all others are counted together.
const FAMILIES: [(&str, &[&str]); 7] = [
    ("names", &["PERSON", "ORGANIZATION", "LOCATION"]),
    (
        "addresses",
        &["STREET_ADDRESS", "POSTCODE", "US_ZIP_CODE", "UK_POSTCODE", "DE_PLZ", "CA_POSTAL_CODE", "GPS_COORDINATE"],
    ),
    (
        "contact and network",
        &["EMAIL_ADDRESS", "PHONE_NUMBER", "URL", "USERNAME", "HOSTNAME", "IP_ADDRESS", "MAC_ADDRESS"],
    ),
    ("dates and ages", &["DATE_TIME", "DATE_OF_BIRTH", "AGE"]),
    (
        "money",
        &[
            "CREDIT_CARD",
            "IBAN_CODE",
            "BANK_ACCOUNT",
            "SWIFT_CODE",
            "UK_SORT_CODE",
            "ABA_ROUTING_NUMBER",
            "MONEY_AMOUNT",
            "CRYPTO",
        ],
    ),
    ("secrets", &["SECRET"]),
    ("references", &["ID_NUMBER"]),
];
const REST: &str = "other labels";

/// Findings and how many of them are right, by family and bucket.
#[derive(Debug, Default)]
pub(crate) struct Calibration(BTreeMap<&'static str, [Part; BUCKETS.len()]>);

impl Calibration {
    /// Counts one finding.
    pub(crate) fn add(&mut self, label: &str, score: f32, right: bool) {
        let bucket = BUCKETS.iter().rposition(|(least, _)| score >= *least).unwrap_or(0);
        let family = FAMILIES.iter().find(|(_, labels)| labels.contains(&label)).map_or(REST, |(family, _)| family);
        for row in ["ALL", family] {
            self.0.entry(row).or_default()[bucket].add(usize::from(right), 1);
        }
    }

    /// A row for each family: of each bucket how many findings, and what percentage of them is right.
    pub(crate) fn table(&self) -> String {
        let mut out = format!("{:<22}", "right by score");
        let mut cells = |name: &str, cells: [String; BUCKETS.len()]| {
            writeln!(out, "{name}{}", cells.concat()).expect("a String takes everything");
        };
        cells("", BUCKETS.map(|(_, name)| format!("{name:>15}")));
        for (family, buckets) in &self.0 {
            cells(
                &format!("{family:<22}"),
                buckets.map(|part| format!("{:>8}{:>7}", part.whole, percent(part.share()))),
            );
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_counted_by_family_and_score() {
        let mut calibration = Calibration::default();
        for (label, score, right) in
            [("PERSON", 0.5, false), ("LOCATION", 0.59, true), ("US_SSN", 1.0, true), ("SECRET", 0.3, true)]
        {
            calibration.add(label, score, right);
        }
        let table = calibration.table();
        let row = |family: &str| {
            let line = table.lines().find_map(|line| line.strip_prefix(family)).expect("the family has a row");
            line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(row("names")[..2], ["2", "50.00"]);
        assert_eq!(row("secrets")[..2], ["1", "100.00"], "below the first bucket is in it");
        assert_eq!(row(REST)[8..], ["1", "100.00"]);
        assert_eq!(row("ALL"), ["3", "66.67", "0", "-", "0", "-", "0", "-", "1", "100.00"]);
    }
}
