//! Somebody's own words: those to be found, and those never to be.

use scrim_detect::{Detector, Label, Score, Term};

const PROJECT: Label = Label::fixed("PROJECT");

fn found<'t>(detector: &Detector, text: &'t str) -> Vec<(String, &'t str)> {
    detector.detect(text).into_iter().map(|finding| (finding.label.to_string(), &text[finding.span.range()])).collect()
}

#[test]
fn a_fuzzy_term_is_found_with_a_slip_and_an_exact_one_is_not() {
    let terms = [Term { fuzzy: true, ..Term::new("Nightingale", PROJECT) }, Term::new("Kingfisher", PROJECT)];
    let detector = Detector::with_terms(&terms).unwrap();
    let text = "Nightingale's Nihgtingale and nightingales; Kingfisher, Kingfsher";
    let all = ["Nightingale", "Nihgtingale", "nightingales", "Kingfisher"].map(|word| ("PROJECT".to_owned(), word));
    assert_eq!(found(&detector, text), all);
    let slip = detector.detect("Nihgtingale").remove(0);
    assert_eq!((slip.score, slip.why.checks), (Score::new(0.9), vec!["one letter off"]));
}

#[test]
fn an_invisible_character_is_no_slip() {
    let terms = [Term { fuzzy: true, ..Term::new("Nightingale", PROJECT) }];
    let detector = Detector::with_terms(&terms).unwrap();
    assert_eq!(found(&detector, "Night\u{200b}inga1e"), []);
    assert_eq!(found(&detector, "Ni\u{ad}ght\u{200b}ingaale"), [("PROJECT".to_owned(), "Ni\u{ad}ght\u{200b}ingaale")]);
}

#[test]
fn allowed_texts_are_no_findings() {
    let allow = ["info@example.com", "Falcon", "+49 30 1234567"].map(str::to_owned);
    let terms = [Term::new("Falcon", PROJECT), Term::new("Falcon Heavy", PROJECT)];
    let detector = Detector::builder().terms(&terms).allow(&allow).build().unwrap();
    let text =
        "Falcon and Falcon Heavy: INFO@example.com, xinfo@example.com, info&#64;example.com or call +49 30 1234567.";
    let left = [("PROJECT".to_owned(), "Falcon Heavy"), ("EMAIL_ADDRESS".to_owned(), "xinfo@example.com")];
    assert_eq!(found(&detector, text), left);
}

#[test]
fn a_secret_is_found_whatever_is_allowed() {
    let text = "password: tr0ub4dor&3Xk29";
    let secret = found(&Detector::new(), text);
    assert_eq!(secret.len(), 1, "{secret:?}");
    let allow = [secret[0].1.to_owned()];
    assert_eq!(found(&Detector::builder().allow(&allow).build().unwrap(), text), secret);
}

/// Time is not looked at; a step that grows with the number of words would take hours here.
#[test]
fn a_hundred_thousand_words_are_found_in_one_pass() {
    let term = |n: usize| Term { fuzzy: n.is_multiple_of(10), ..Term::new(format!("Codename{n:06} Heron"), PROJECT) };
    let terms: Vec<Term> = (0..100_000).map(term).collect();
    let detector = Detector::with_terms(&terms).unwrap();
    let text =
        (0..100_000).step_by(100).map(|n| format!("see codename{n:06} herons, please.")).collect::<Vec<_>>().join("\n");
    assert_eq!(detector.detect(&text).len(), 1000);
}
