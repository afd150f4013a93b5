//! What bit others: each line names the public report it comes from.

use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Redacted, Vault, redact};

/// A vault that has replaced these values of one label, one after the other.
fn vault(label: &'static str, values: &[&str]) -> (Vault, Redacted) {
    let mut text = String::new();
    let mut items = Vec::new();
    for value in values {
        let span = Span::new(text.len(), text.len() + value.len());
        items.push(Item { span, label: Label::fixed(label), handling: Handling::PLACEHOLDER });
        text.push_str(value);
        text.push_str(" ; ");
    }
    let mut vault = Vault::new();
    let redacted = redact(&mut vault, &Clear::new(text), &items).expect("the items are made for this text").redacted;
    (vault, redacted)
}

fn restore(vault: &Vault, sent: &Redacted, deltas: &[&str]) -> Vec<String> {
    let mut restorer = vault.restorer(sent);
    let mut shown: Vec<String> = deltas.iter().map(|delta| restorer.push(delta)).collect();
    shown.push(restorer.finish().0);
    shown
}

#[test]
fn an_html_escaped_placeholder_is_restored() {
    // sgasser/pasteguard#38
    let (vault, sent) = vault("PERSON", &["Jane"]);
    assert_eq!(restore(&vault, &sent, &["<p>&#91;PERSON_1&#93; &lt;PERSON_1&gt;</p>"]).concat(), "<p>Jane Jane</p>");
}

#[test]
fn the_tenth_is_not_the_first_and_a_nought() {
    // Tracer-Cloud/opensre#639
    let hosts: Vec<String> = (0..10).map(|at| format!("host-{}", char::from(b'a' + at))).collect();
    let (vault, sent) = vault("NS", &hosts.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(restore(&vault, &sent, &["[NS_1] [NS_10] NS_10 NS_1"]).concat(), "host-a host-j host-j host-a");
}

#[test]
fn a_value_that_reads_like_a_placeholder_is_not_restored_twice() {
    // Tracer-Cloud/opensre#639: chained replacement.
    let (vault, sent) = vault("TERM", &["[TERM_2]", "secret"]);
    assert_eq!(restore(&vault, &sent, &["[TERM_1] [TERM_2]"]).concat(), "[TERM_2] secret");
}

#[test]
fn one_value_never_has_two_numbers() {
    // BerriAI/litellm#31959
    let (_, sent) = vault("EMAIL_ADDRESS", &["jane@acme.example", "jane@acme.example", "JANE@acme.example"]);
    assert_eq!(sent.as_str(), "[EMAIL_1] ; [EMAIL_1] ; [EMAIL_1_B] ; ");
}

#[test]
fn a_placeholder_quoted_from_an_earlier_question_is_restored() {
    // BerriAI/litellm pull request 42138: numbers restarted per request.
    let (mut vault, _) = vault("PERSON", &["Jane"]);
    let item = Item { span: Span::new(0, 3), label: Label::fixed("PERSON"), handling: Handling::PLACEHOLDER };
    let later = redact(&mut vault, &Clear::new("Max asks".to_owned()), &[item]).unwrap().redacted;
    assert_eq!(later.as_str(), "[PERSON_2] asks");
    assert_eq!(restore(&vault, &later, &["[PERSON_2] means [PERSON_1]"]).concat(), "Max means Jane");
}

#[test]
fn text_in_front_of_a_possible_placeholder_is_shown_at_once() {
    // BerriAI/litellm pull requests 29134 and 31503: the whole stream was buffered.
    let (vault, sent) = vault("PERSON", &["Jane"]);
    let shown = restore(&vault, &sent, &["Dear ", "[", "PER", "SON", "_1", "]", ", thank", " you"]);
    assert_eq!(shown, ["Dear ", "", "", "", "", "Jane", ", thank", " you", ""]);
    let shown = restore(&vault, &sent, &["see [", "1", "] and [P", "lan", "]"]);
    assert_eq!(shown, ["see ", "[1", "] and ", "[Plan", "]", ""]);
}

#[test]
fn what_is_still_held_back_at_the_end_is_not_lost() {
    let (vault, sent) = vault("PERSON", &["Jane"]);
    assert_eq!(restore(&vault, &sent, &["cut at [PERSON_"]), ["cut at ", "[PERSON_"]);
    assert_eq!(restore(&vault, &sent, &["cut at PERSON_1"]), ["cut at ", "Jane"]);
}

#[test]
fn a_placeholder_in_json_arguments_is_restored() {
    // BerriAI/litellm#31950
    let (vault, sent) = vault("EMAIL_ADDRESS", &["jane@acme.example"]);
    assert_eq!(restore(&vault, &sent, &[r#"{"to":"[EMAIL"#, r#"_1]"}"#]).concat(), r#"{"to":"jane@acme.example"}"#);
}

#[test]
fn what_was_put_in_is_not_found_again() {
    // Sevten/pi-data-masking#1: fakes matched the pattern and were masked twice.
    let (_, sent) = vault("TERM", &["TERM", "1", "TERM_1"]);
    assert_eq!(sent.as_str(), "[TERM_1] ; [TERM_2] ; [TERM_3] ; ");
}

#[test]
fn only_placeholders_really_issued_are_restored() {
    // dfki-dsa/pii-guardrail-browser-extension
    let (vault, sent) = vault("PERSON", &["Jane"]);
    let answer = "Person 1, [person 2], PERSON_3, section 1, [LOCATION_1]";
    assert_eq!(restore(&vault, &sent, &[answer]).concat(), "Jane, [person 2], PERSON_3, section 1, [LOCATION_1]");
}

#[test]
fn five_megabytes_with_ten_thousand_findings_come_back() {
    let mut text = String::with_capacity(5 << 20);
    let mut items = Vec::new();
    for number in 0..10_000 {
        let value = format!("User{number} Name{}", number % 5_000);
        let span = Span::new(text.len(), text.len() + value.len());
        items.push(Item { span, label: Label::fixed("PERSON"), handling: Handling::PLACEHOLDER });
        text.push_str(&value);
        text.push_str(&" wrote 3 lines about [x] & the plan_b; ".repeat(12));
    }
    let mut vault = Vault::new();
    let redaction = redact(&mut vault, &Clear::new(text.clone()), &items).unwrap();
    assert!(!redaction.redacted.as_str().contains("Name1"));
    let mut restorer = vault.restorer(&redaction.redacted);
    let mut answer = String::new();
    let (first, second) = redaction.redacted.as_str().split_at(redaction.redacted.as_str().len() / 2);
    for half in [first, second] {
        answer += &restorer.push(half);
    }
    let (rest, trip) = restorer.finish();
    assert!(answer + &rest == text);
    assert_eq!((trip.restored.len(), trip.unmentioned.len()), (10_000, 0));
}
