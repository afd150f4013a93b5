//! The trained model of names, through the whole detector: what is found, that damage is refused, and what must hold for any text.

use proptest::prelude::*;
use scrim_detect::{Detector, NamesError, NamesModel, Preset, Thresholds};

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

#[test]
fn a_clean_paragraph_changes_nothing_elsewhere() {
    let detector = detector(Preset::Balanced);
    let text = include_str!("names.txt");
    let clean = "The report is ready and the numbers look better than last year.\n\n";
    let alone = found(&detector, text);
    assert_eq!(found(&detector, &format!("{clean}{text}")), alone);
    assert_eq!(found(&detector, &format!("{text}\n\n{clean}")), alone);
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
