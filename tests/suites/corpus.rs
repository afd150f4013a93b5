//! The marked corpus is sound, and of its tuned half enough is found and little else is covered. The other half is measured by
//! `./build.sh eval` only: whoever looked at it here would tune on it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use scrim_detect::utf16::chars_from_bytes;
use scrim_detect::{Detector, Finding, NamesModel, catalogue};
use scrim_policy::{Handling, Policy, Trust};
use serde_json::Value;

/// Names of people, firms and places, which rules find only in part; the floors below are about everything else.
const NAMES: [&str; 3] = ["PERSON", "ORGANIZATION", "LOCATION"];

/// Percent of the marks of the tuned half that are hidden in full, by label, a little below what is measured (docs/measurements.md).
const LEAST: [(&str, f64); 15] = [
    ("ALL", 82.0),
    ("PHONE_NUMBER", 89.0),
    ("EMAIL_ADDRESS", 98.0),
    ("STREET_ADDRESS", 90.0),
    ("SECRET", 77.0),
    ("ID_NUMBER", 71.0),
    ("IBAN_CODE", 98.0),
    ("CREDIT_CARD", 98.0),
    ("BANK_ACCOUNT", 62.0),
    ("DATE_OF_BIRTH", 76.0),
    ("IP_ADDRESS", 98.0),
    ("MAC_ADDRESS", 98.0),
    ("IT_FISCAL_CODE", 98.0),
    ("LICENSE_PLATE", 60.0),
    ("URL", 85.0),
];

/// Percent of unmarked characters of the tuned half that are covered.
const MOST_BY_MISTAKE: f64 = 0.9;

struct Document {
    id: String,
    lang: String,
    text: Vec<char>,
    spans: Vec<(usize, usize, String)>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn half(name: &str) -> Vec<Document> {
    let lines = fs::read_to_string(folder().join(name)).expect("the corpus is checked in");
    lines.lines().map(document).collect()
}

fn document(line: &str) -> Document {
    let json: Value = serde_json::from_str(line).expect("each line is JSON");
    let word = |value: &Value| value.as_str().expect("a word").to_owned();
    let place = |value: &Value| value.as_u64().expect("an offset") as usize;
    let spans = json["spans"].as_array().expect("spans are listed");
    Document {
        id: word(&json["id"]),
        lang: word(&json["lang"]),
        text: word(&json["text"]).chars().collect(),
        spans: spans.iter().map(|span| (place(&span["start"]), place(&span["end"]), word(&span["label"]))).collect(),
    }
}

fn both() -> Vec<Document> {
    [half("dev.jsonl"), half("held.jsonl")].into_iter().flatten().collect()
}

/// The ids that the templates' headers promise.
fn promised() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for entry in fs::read_dir(folder().join("templates")).expect("the templates are checked in") {
        let path = entry.expect("a folder of the repository can be read").path();
        let text = fs::read_to_string(path).expect("templates are UTF-8");
        for header in text.lines().filter_map(|line| line.strip_prefix("=== ")) {
            let cells: Vec<&str> = header.split('|').map(str::trim).collect();
            for number in 1..=cells[3].split_whitespace().count() {
                assert!(ids.insert(format!("{}-{number}", cells[0])), "{} stands twice", cells[0]);
            }
        }
    }
    ids
}

#[test]
fn marks_stand_around_text_under_known_labels() {
    let known: BTreeSet<&str> = catalogue().map(|recognizer| recognizer.label).chain(NAMES).collect();
    for document in both() {
        let mut last = 0;
        for (start, end, label) in &document.spans {
            assert!(last <= *start && start < end && *end <= document.text.len(), "{}: {start}..{end}", document.id);
            let (first, final_) = (document.text[*start], document.text[end - 1]);
            assert!(
                !first.is_whitespace() && !final_.is_whitespace(),
                "{}: {start}..{end} is not trimmed",
                document.id
            );
            assert!(known.contains(label.as_str()), "{}: {label} is unknown", document.id);
            last = *end;
        }
    }
}

#[test]
fn the_corpus_is_what_the_templates_say_and_large_enough() {
    let documents = both();
    let ids: BTreeSet<String> = documents.iter().map(|document| document.id.clone()).collect();
    assert_eq!(ids, promised(), "stale: node tests/corpus/make.mjs");
    assert_eq!(ids.len(), documents.len(), "ids are unique");
    assert!(documents.len() >= 320, "{} documents", documents.len());
    let languages: BTreeSet<&str> = documents.iter().map(|document| document.lang.as_str()).collect();
    for language in ["en", "de", "fr", "es", "it", "pt", "nl", "pl"] {
        assert!(languages.contains(language), "nothing in {language}");
    }
    let unmarked = documents.iter().filter(|document| document.spans.is_empty()).count();
    assert!(unmarked * 10 >= documents.len() * 3, "only {unmarked} documents without a mark");
}

#[test]
fn no_template_serves_both_halves() {
    let templates = |name| -> BTreeSet<String> {
        half(name)
            .into_iter()
            .map(|document| document.id.rsplit_once('-').expect("ids end in a number").0.to_owned())
            .collect()
    };
    let shared: Vec<String> = templates("dev.jsonl").intersection(&templates("held.jsonl")).cloned().collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[expect(clippy::print_stdout, reason = "the table is for whoever raises a floor")]
#[test]
fn enough_of_the_tuned_half_is_found_and_little_else_covered() {
    let (detector, policy) = (Detector::new(), Policy::from_settings(None).expect("nothing set is no mistake"));
    let mut labels: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut others, mut mistaken) = (0, 0);
    for document in half("dev.jsonl") {
        let covered = covered(&detector, &policy, &document);
        let mut marked = vec![false; covered.len()];
        for (start, end, label) in &document.spans {
            marked[*start..*end].fill(true);
            let whole = covered[*start..*end].iter().all(|covered| *covered);
            let all = (!NAMES.contains(&label.as_str())).then_some("ALL");
            for name in [label.as_str()].into_iter().chain(all) {
                let (count, hidden) = labels.entry(name.to_owned()).or_default();
                *count += 1;
                *hidden += usize::from(whole);
            }
        }
        others += marked.iter().filter(|marked| !**marked).count();
        mistaken += marked.iter().zip(&covered).filter(|(marked, covered)| !**marked && **covered).count();
    }
    let percent = |part: usize, whole: usize| part as f64 * 100.0 / whole.max(1) as f64;
    let share = |label: &str| labels.get(label).map(|(count, hidden)| percent(*hidden, *count));
    let by_mistake = percent(mistaken, others);
    println!("covered by mistake {by_mistake:.2} % of {others} characters");
    for (label, (count, hidden)) in &labels {
        println!("{label:<28}{count:>6}{:>9.1} %", percent(*hidden, *count));
    }
    for (label, least) in LEAST {
        let hidden = share(label).unwrap_or_else(|| panic!("{label} is marked nowhere"));
        assert!(hidden >= least, "{label}: {hidden:.1} % hidden in full, {least} % at least");
    }
    assert!(by_mistake <= MOST_BY_MISTAKE, "{by_mistake:.2} % covered by mistake, {MOST_BY_MISTAKE} % at most");
}

/// Where buckets of scores begin, as in the table of `scrim eval --calibration`.
const BUCKETS: [f64; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];
/// Findings of one bucket from which their share says something.
const ENOUGH: usize = 30;
/// How far below its scores the share of a bucket may lie, and never below one half.
const SLACK: f64 = 0.15;
/// Labels that are read alike; all others are counted together.
const FAMILIES: [(&str, &[&str]); 5] = [
    ("names", &NAMES),
    ("addresses", &["STREET_ADDRESS", "POSTCODE", "US_ZIP_CODE", "UK_POSTCODE", "DE_PLZ", "GPS_COORDINATE"]),
    (
        "contact and network",
        &["EMAIL_ADDRESS", "PHONE_NUMBER", "URL", "USERNAME", "HOSTNAME", "IP_ADDRESS", "MAC_ADDRESS"],
    ),
    ("secrets", &["SECRET"]),
    ("references", &["ID_NUMBER"]),
];

/// The names' model included: its probabilities are scores as the rules' are.
#[expect(clippy::print_stdout, reason = "the table is for whoever raises a floor")]
#[test]
fn findings_are_right_as_often_as_their_score_says() {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crate/detect/models/names.bin");
    let model = fs::read(model).expect("the model is checked in");
    let model = NamesModel::from_bytes(&model).expect("the model is whole");
    let detector = Detector::builder().names(Some(model)).build().expect("without words none is unfit");
    let policy = Policy::from_settings(None).expect("nothing set is no mistake");
    let mut families: BTreeMap<&str, [(usize, usize); BUCKETS.len()]> = BTreeMap::new();
    for document in half("dev.jsonl") {
        for (finding, from, to) in found(&detector, &document) {
            let own = finding.label.as_str();
            let marked = |wanted: Option<&str>| {
                document.spans.iter().any(|(start, end, label)| {
                    *start < to && from < *end && wanted.is_none_or(|wanted| wanted == label)
                })
            };
            // What leaves in clear with nothing set is marked only where a document is about it.
            let clear = policy.handling(&finding.label, Trust::External) == Handling::Allow;
            if clear && !marked(Some(own)) {
                continue;
            }
            let score = f64::from(finding.score.get());
            let bucket = BUCKETS.iter().rposition(|least| score >= *least - 1e-6).unwrap_or(0);
            let family =
                FAMILIES.iter().find(|(_, labels)| labels.contains(&own)).map_or("others", |(family, _)| family);
            for row in ["ALL", family] {
                let (count, right) = &mut families.entry(row).or_default()[bucket];
                *count += 1;
                *right += usize::from(marked(None));
            }
        }
    }
    let mut wrong = Vec::new();
    for (family, buckets) in &families {
        for (least, (count, right)) in BUCKETS.into_iter().zip(buckets).filter(|(_, (count, _))| *count >= ENOUGH) {
            let share = *right as f64 / *count as f64;
            println!("{family:<22}{least:>5}{count:>7}{:>9.1} %", share * 100.0);
            if share <= 0.5 || share < least - SLACK {
                wrong.push(format!("{family} from {least}: {right} of {count} are right"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let enough = families["ALL"].iter().filter(|(count, _)| *count >= ENOUGH).count();
    assert!(enough >= 4, "too few findings: {:?}", families["ALL"]);
}

/// The findings in a document, with their places in characters.
fn found(detector: &Detector, document: &Document) -> Vec<(Finding, usize, usize)> {
    let text: String = document.text.iter().collect();
    let findings = detector.detect(&text);
    // Findings are sorted and apart, so their ends ascend.
    let ends = chars_from_bytes(&text, findings.iter().flat_map(|finding| [finding.span.start, finding.span.end]));
    let ends: Vec<_> = ends.chunks_exact(2).map(|ends| (ends[0].0 as usize, ends[1].0 as usize)).collect();
    findings.into_iter().zip(ends).map(|(finding, (from, to))| (finding, from, to)).collect()
}

/// For each character whether some finding covers it. One that leaves in clear with nothing set covers what is marked with the same
/// label and nothing else.
fn covered(detector: &Detector, policy: &Policy, document: &Document) -> Vec<bool> {
    let mut covered = vec![false; document.text.len()];
    for (finding, from, to) in found(detector, document) {
        let marked = document
            .spans
            .iter()
            .any(|(start, end, label)| label == finding.label.as_str() && *start < to && from < *end);
        if marked || policy.handling(&finding.label, Trust::External) != Handling::Allow {
            covered[from..to].fill(true);
        }
    }
    covered
}
