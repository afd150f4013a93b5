//! The trained model of names, through the whole detector: what is found, that damage is refused, and what must hold for any text.

use proptest::prelude::*;
use scrim_detect::{Detector, Finding, NamesError, NamesModel, Preset, Thresholds};

const MODEL: &[u8] = include_bytes!("../models/names.bin");

fn detector(preset: Preset) -> Detector {
    let model = NamesModel::from_bytes(MODEL).expect("the model in the repository is whole");
    Detector::builder()
        .names(Some(model))
        .thresholds(Thresholds::new(preset, []))
        .build()
        .expect("without words none is unfit")
}

fn found(detector: &Detector, text: &str) -> Vec<(String, String)> {
    let named = |label: &str| matches!(label, "PERSON" | "ORGANIZATION" | "LOCATION");
    detector
        .detect(text)
        .into_iter()
        .filter(|finding| named(finding.label.as_str()))
        .map(|finding| (finding.label.to_string(), text[finding.span.range()].to_owned()))
        .collect()
}

#[test]
fn finds_names_that_nothing_points_at() {
    let detector = detector(Preset::Balanced);
    for (text, names) in [
        ("Yesterday Rajesh Iyer and Siobhan Kelly met in Hamburg.", vec!["Rajesh Iyer", "Siobhan Kelly", "Hamburg"]),
        ("Gestern hat Katarzyna Nowak den Vertrag in Köln unterschrieben.", vec!["Katarzyna Nowak", "Köln"]),
        ("The invoice from Brightwater Logistics GmbH is still open.", vec!["Brightwater Logistics GmbH"]),
    ] {
        let all: Vec<String> = found(&detector, text).into_iter().map(|(_, name)| name).collect();
        assert_eq!(all, names, "{text}");
    }
}

#[test]
fn a_heading_in_capitals_is_nobody_unless_it_names_somebody() {
    let detector = detector(Preset::Balanced);
    for (text, names) in [
        ("1. JANE DOE\n2. JUAN PEREZ GARCIA", vec!["JANE DOE", "JUAN PEREZ GARCIA"]),
        ("F. SCOTT FITZGERALD", vec!["F. SCOTT FITZGERALD"]),
        ("§ 4. PAN JAN KOWALSKI", vec!["JAN KOWALSKI"]),
        ("B. DANE PODATNIKA", vec![]),
        ("§ 4. OBOWIĄZKI STRON", vec![]),
        ("12) GENERAL PROVISIONS", vec![]),
        ("II. FAKTEN UND VERFAHREN", vec![]),
        ("Deklaracja\nB. DANE PODATNIKA\nnazwa pełna", vec![]),
    ] {
        let all: Vec<String> = found(&detector, text).into_iter().map(|(_, name)| name).collect();
        assert_eq!(all, names, "{text}");
    }
}

#[test]
fn a_name_found_once_is_found_in_its_other_forms() {
    let detector = detector(Preset::Balanced);
    let text =
        "Yesterday Rajesh Iyer called about the claim. Later Iyer wrote, and Rajesh's colleague too.\n\nRAJESH IYER";
    let names: Vec<String> = found(&detector, text).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["Rajesh Iyer", "Iyer", "Rajesh", "RAJESH IYER"]);
}

#[test]
fn without_a_model_names_are_off_and_it_says_so() {
    assert!(!Detector::new().reads_names());
    assert!(detector(Preset::Balanced).reads_names());
}

#[test]
fn refuses_bytes_that_are_not_the_whole_model() {
    let refused = |bytes: &[u8]| NamesModel::from_bytes(bytes).expect_err("these are no model");
    assert_eq!(refused(&[]), NamesError::Foreign);
    assert_eq!(refused(b"<!DOCTYPE html><title>Not found</title>"), NamesError::Foreign);
    let mut next = MODEL.to_vec();
    next[7] += 1;
    assert_eq!(refused(&next), NamesError::Foreign, "another version");
    for length in [8, 15, 16, 100, 5000, MODEL.len() - 1] {
        assert_ne!(refused(&MODEL[..length]), NamesError::Foreign, "{length} bytes");
    }
    for at in (8..MODEL.len()).step_by(MODEL.len() / 40) {
        let mut bytes = MODEL.to_vec();
        bytes[at] ^= 0x10;
        assert_eq!(refused(&bytes), NamesError::Damaged, "byte {at}");
    }
}

#[test]
fn the_three_points_differ_in_how_much_they_find() {
    let text = include_str!("names.txt");
    let count = |preset| found(&detector(preset), text).len();
    let (recall, balanced, precise) = (count(Preset::Strict), count(Preset::Balanced), count(Preset::Permissive));
    assert!(recall >= balanced && balanced >= precise && precise > 0, "{recall} {balanced} {precise}");
}

/// Texts in which somebody is named, and paragraphs in which nobody is.
const NAMED: [&str; 6] = [
    include_str!("names.txt"),
    "Yesterday Rajesh Iyer and Siobhan Kelly met in Hamburg. Iyer will write to Brightwater Logistics GmbH.",
    "Gestern hat Katarzyna Nowak den Vertrag in Köln unterschrieben, Frau Dr. Yıldırım liest gegen.",
    "Madame Élodie Garçon habite à Saint-Étienne et travaille pour la Fonderie Barbazan.",
    "Attendees\tFirm\nAna Lucía Ferreira\tConservas Almourol\nNgozi Adeyemi\tBank of Galloway",
    "priya: is tomasz in today?\ntomasz: yes, till four\npriya: ok",
];
const CLEAN: [&str; 6] = [
    "The report is ready and the numbers look better than last year.",
    "Please restart the printer. If it still blinks, remove the tray and wait ten seconds.",
    "Version 4.2 is out: faster search, fewer clicks, and a dark mode.",
    "Zuerst den Tank füllen, dann die Taste drücken und warten, bis die Leuchte grün wird.",
    "- one\n- two\n- three",
    "total: 41,200\nopen: 18,944\npaid: 22,256",
];

/// A name found so surely stays found whatever else the document holds; what is doubtful the rest of the document decides.
const SURE: f32 = 0.75;

#[test]
fn a_clean_paragraph_holds_no_name_and_takes_none_elsewhere() {
    let detector = detector(Preset::Balanced);
    for text in NAMED {
        let sure: Vec<_> = detector.detect(text).into_iter().filter(|finding| finding.score.get() >= SURE).collect();
        assert!(!sure.is_empty(), "{text}");
        for clean in CLEAN {
            for (whole, shift) in [(format!("{clean}\n\n{text}"), clean.len() + 2), (format!("{text}\n\n{clean}"), 0)] {
                let all = detector.detect(&whole);
                let own = shift..shift + text.len();
                assert!(all.iter().all(|finding| own.contains(&finding.span.start)), "in {clean:?}: {all:?}");
                for known in &sure {
                    let place = known.span.start + shift..known.span.end + shift;
                    let is_there = |finding: &Finding| finding.span.range() == place && finding.label == known.label;
                    assert!(all.iter().any(is_there), "{:?} beside {clean:?}", &text[known.span.range()]);
                }
            }
        }
    }
}

/// Of five people, so many may be missed in text of one case only: a known failure of the tagger, above all in capitals.
const MISSED_IN_ONE_CASE: usize = 1;

#[test]
fn names_are_found_whatever_the_case() {
    let detector = detector(Preset::Strict);
    let text = "Yesterday Rajesh Iyer and Siobhan Kelly met Katarzyna Nowak in Hamburg, and Ana Ferreira wrote to Tomasz Nowak.";
    let people = ["Rajesh Iyer", "Siobhan Kelly", "Katarzyna Nowak", "Ana Ferreira", "Tomasz Nowak"];
    for cased in [str::to_owned as fn(&str) -> String, str::to_lowercase, str::to_uppercase] {
        let found: Vec<String> = found(&detector, &cased(text)).into_iter().map(|(_, name)| name).collect();
        let missed: Vec<String> =
            people.iter().map(|person| cased(person)).filter(|person| !found.contains(person)).collect();
        let most = if missed.iter().any(|person| people.contains(&person.as_str())) { 0 } else { MISSED_IN_ONE_CASE };
        assert!(missed.len() <= most, "{missed:?} missed, {found:?} found");
    }
}

#[test]
fn names_may_be_read_at_another_point_than_the_rest() {
    let balanced = detector(Preset::Balanced);
    let (text, number) = (include_str!("names.txt"), "part 219-09-9998");
    let at = |point| balanced.look_at(text, point).findings.len();
    assert!(at(Preset::Strict) >= at(Preset::Balanced) && at(Preset::Balanced) >= at(Preset::Permissive));
    assert_eq!(balanced.look_at(text, Preset::Balanced).findings, balanced.detect(text));
    assert_eq!(balanced.look_at(number, Preset::Strict).findings, [], "a bare number is no name");
}

#[test]
fn what_only_looks_like_a_person_is_nobody() {
    let detector = detector(Preset::Balanced);
    for text in [
        "87ORX | Étagère modulable, chêne clair, 80 x 30 x 185 | 83.77",
        "name: Release\non: push\njobs:\n  lint:\n    name: Lint\n    needs: build",
        "--hash=sha256:79f64f3a3bf4b086d2a184533cf2ec24",
        "[ERROR] SQLSTATE[42S02]: tabla desconocida 'tmp'",
        "2025-04-17 03:12:19 INFO  Cleanup: removed 3,118 rows, freed 240 MB",
    ] {
        assert_eq!(found(&detector, text), [], "{text}");
    }
}

#[test]
fn who_is_called_like_a_part_of_a_program_is_somebody() {
    let text = "Dear Mr Lexer,\nMatthias Lexer rang. Please call Lexer back.";
    let found: Vec<String> = found(&detector(Preset::Balanced), text).into_iter().map(|(_, name)| name).collect();
    assert_eq!(found, ["Lexer", "Matthias Lexer", "Lexer"]);
}

/// Pieces that names stand among, in any order.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "Jane",
        "Doe",
        "JANE",
        "O'Neill",
        "d'Angelo",
        "Müller",
        "GmbH",
        "Berlin",
        "mr",
        "Dr.",
        "J.",
        "J.R.",
        ",",
        ":",
        "\n",
        "\n\n",
        "\t",
        "|",
        "- ",
        "'s",
        "\u{2019}s",
        "jane.doe@example.com",
        "https://a.example/x",
        "42",
        "12.5",
        "日本",
        "Иван",
        "e\u{301}",
        "🙂",
        "\u{200b}",
        "\u{2028}",
        "> ",
        "the",
        "met",
        "in",
        "ß",
        "İ",
        "Ǆ",
        "&",
        "...",
    ];
    let piece = prop_oneof![3 => prop::sample::select(pieces.to_vec()), 2 => Just(" ")];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_valid_for_any_text(text in prop_oneof![text(), "(?s).{0,200}"]) {
        let detector = detector(Preset::Strict);
        let mut end = 0;
        for finding in detector.detect(&text) {
            prop_assert!(finding.span.start >= end && finding.span.start < finding.span.end);
            prop_assert!(text.is_char_boundary(finding.span.start) && text.is_char_boundary(finding.span.end));
            prop_assert!((0.0..=1.0).contains(&finding.score.get()));
            end = finding.span.end;
        }
    }
}
