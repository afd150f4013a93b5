//! What holds for every text.

use proptest::prelude::*;
use scrim_detect::{Detector, Finding, catalogue};

/// Characters nobody sees.
const INVISIBLE: &str = "[\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}]";

/// Any text at all, and texts made of the catalogue's own finds between characters that are hard on spans.
fn any_text() -> impl Strategy<Value = String> {
    let finds: Vec<String> =
        catalogue().flat_map(|sheet| sheet.finds).map(|find| find.replace(['«', '»'], "")).collect();
    let hard =
        "[ \n.,@:/=+\\-'\"()\\[\\]0-9a-zA-Zé\u{301}ß日本語한שלוםمرحبا🙂👩‍💻\u{200d}\u{202e}\u{e0041}Ａ４аοι𝐀]{0,8}";
    let planted = prop::collection::vec((hard, prop::sample::select(finds)), 0..6)
        .prop_map(|parts| parts.into_iter().flat_map(|(hard, find)| [hard, find]).collect::<String>());
    prop_oneof!["\\PC{0,200}", "(?s).{0,80}", planted]
}

/// Work mail without anything sensitive.
const CLEAN: &str = "The meeting moved to the larger room, so please bring the printed agenda and a pencil. Nothing else has changed since then.";

fn values(text: &str, findings: &[Finding]) -> Vec<(String, String)> {
    let visible = |char: &char| !matches!(char, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    findings
        .iter()
        .map(|finding| (finding.label.to_string(), text[finding.span.range()].chars().filter(visible).collect()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_whole_characters_in_order_and_apart(text in any_text()) {
        let mut free_from = 0;
        for finding in Detector::new().detect(&text) {
            let span = finding.span;
            prop_assert!(span.start >= free_from && span.start < span.end && span.end <= text.len());
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            prop_assert!(finding.score.get() >= 0.5);
            free_from = span.end;
        }
    }

    #[test]
    fn invisible_characters_hide_nothing(text in any_text(), places in prop::collection::vec((0..200_usize, INVISIBLE), 1..20)) {
        let mut hidden = text.clone();
        for (place, invisible) in places {
            let places = hidden.char_indices().count() + 1;
            let at = hidden.char_indices().map(|(at, _)| at).nth(place % places).unwrap_or(hidden.len());
            hidden.insert_str(at, &invisible);
        }
        let detector = Detector::new();
        let found = detector.detect(&hidden);
        prop_assert_eq!(values(&text, &detector.detect(&text)), values(&hidden, &found));
        for finding in found {
            let value = &hidden[finding.span.range()];
            let invisible = |char: char| matches!(char, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
            prop_assert!(!value.starts_with(invisible) && !value.ends_with(invisible), "{value:?}");
        }
    }

    #[test]
    fn a_clean_paragraph_changes_nothing_elsewhere(text in any_text()) {
        let detector = Detector::new();
        let text = format!("Hello.\n\n{text}\n\nBye.");
        let found = detector.detect(&text);
        let before = format!("{CLEAN}\n\n");
        let moved = detector.detect(&format!("{before}{text}\n\n{CLEAN}"));
        prop_assert_eq!(moved.len(), found.len());
        for (moved, found) in moved.into_iter().zip(found) {
            prop_assert_eq!((moved.span.start - before.len(), moved.span.end - before.len()), (found.span.start, found.span.end));
            prop_assert_eq!((moved.label, moved.score, moved.why), (found.label, found.score, found.why));
        }
    }
}

#[test]
fn finds_ten_thousand_things_each() {
    let text = (0..10_000).map(|n| format!("Write to person{n}@example.com, please.")).collect::<Vec<_>>().join("\n");
    assert_eq!(Detector::new().detect(&text).len(), 10_000);
}

/// A quadratic step would take hours here; `scan.rs` budgets each recognizer's steps.
#[test]
fn a_megabyte_of_the_worst_is_only_large() {
    let detector = Detector::new();
    let units = [
        "1",
        "1 ",
        "1-",
        "12.",
        "@",
        "a@",
        "a.",
        "a.b@",
        "-",
        "[",
        "A",
        "aGVsbG8+",
        "x/",
        "key=",
        "https://",
        "\u{200b}",
        "а",
        "é",
        "日",
        "Aa Aa Aa Aa Aa Aa Aa 1 ",
        "a@b.example ",
        "4111 1111 1111 1111 ",
    ];
    for unit in units {
        let text = unit.repeat((1 << 20) / unit.len());
        let found = detector.detect(&text);
        assert!(found.iter().all(|finding| finding.span.end <= text.len()), "{unit:?}");
    }
}

#[test]
fn five_megabytes_are_read_to_the_end() {
    let text = "Nothing to see in this sentence. ".repeat((5 << 20) / 33) + "Write to jane@example.com.";
    let found = Detector::new().detect(&text);
    assert_eq!(values(&text, &found), [("EMAIL_ADDRESS".to_owned(), "jane@example.com".to_owned())]);
}

#[test]
fn everyday_numbers_are_not_secrets_or_identities() {
    let detector = Detector::new();
    for text in [
        "built at 1718000000, expires 1718003600000",
        "commit 3f786850e387550fdab836ed7e6dc881de23001b fixes it",
        "id 123e4567-e89b-12d3-a456-426614174000",
        "SKU B07XJ8C8F5, part no. 8471-30-0100",
        "upgraded to version 1.2.3.4 from 1.2.3.3",
        "api_key = YOUR_API_KEY_HERE",
        "1002003004 pieces shipped, quantity 700012345678",
    ] {
        assert_eq!(values(text, &detector.detect(text)), [], "{text}");
    }
}

/// Found by fuzzing; each once ended in a panic.
#[test]
fn what_once_crashed_is_read() {
    let detector = Detector::new();
    for text in ["Jane wrote…:", "connect to \u{fffd} her, she said\u{fffd}:::"] {
        let _ = detector.detect(text);
    }
}
