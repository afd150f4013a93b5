//! What the built-in summary promises, for any text.

use std::fmt::Write as _;

use proptest::prelude::*;
use scrim_provider::builtin::summarise;
use scrim_redact::Redacted;

/// `Redacted` is only made from words that live as long as the program, or by the redactor.
fn summary(text: &str) -> String {
    summarise(&Redacted::fixed(Box::leak(text.to_owned().into_boxed_str())))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn document() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zäéñ]{1,9}",
        2 => "[A-ZÄÉ][a-z]{2,8}",
        1 => "\\[(PERSON|ORGANIZATION|EMAIL_ADDRESS)_[1-9]\\]",
        1 => prop::sample::select(vec!["Dr.", "z.B.", "3.", "12", "**so**", "\"yes\""]).prop_map(str::to_owned),
    ];
    let sentence =
        (prop::collection::vec(word, 1..14), prop::sample::select(vec![". ", "? ", "! ", ".\n", ",\n", "\n\n", "; "]))
            .prop_map(|(words, end)| words.join(" ") + end);
    let mark = prop::sample::select(vec!["", "", "", "- ", "> ", "## ", "1. ", "| "]);
    prop::collection::vec((mark, sentence).prop_map(|(mark, sentence)| format!("{mark}{sentence}")), 0..40)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_line_stands_in_the_text(text in document()) {
        let summary = summary(&text);
        if summary == text.trim() {
            return Ok(());
        }
        // Marks of quotes and lists may stand between two joined lines of the text; take them out on both sides.
        let bare = |text: &str| one_line(&text.replace(['>', '*'], " "));
        let source = bare(&text);
        prop_assert!(summary.lines().count() <= 7);
        for line in summary.lines() {
            let sentence = line.strip_prefix("- ").expect("each line is a list item");
            prop_assert!(source.contains(&bare(sentence)), "{:?} not in {:?}", sentence, source);
        }
    }

    #[test]
    fn placeholders_come_out_whole(text in document()) {
        for piece in summary(&text).split('[').skip(1) {
            let inside = piece.split(']').next().unwrap_or_default();
            let whole = format!("[{inside}]");
            prop_assert!(text.contains(&whole), "{}", whole);
        }
    }

    #[test]
    fn any_text_is_survived_and_summarised_the_same_way_twice(text in "\\PC{0,400}|[\\s\\S]{0,200}") {
        prop_assert_eq!(summary(&text), summary(&text));
    }
}

#[test]
fn work_grows_linearly_with_the_text() {
    // A hundred thousand different sentences: anything quadratic in their number would not come back.
    let mut text = String::new();
    for n in 0..100_000_u32 {
        let depot = n.wrapping_mul(2_654_435_761) % 10_007;
        write!(text, "Item {n} of lot {} goes to depot {depot} by truck. ", n % 977).unwrap();
    }
    assert_eq!(summary(&text).lines().count(), 7);
    let endless = "[PERSON_1] ".repeat(100_000);
    assert!(summary(&endless).len() < 10_000);
    let _ = summary(&"a".repeat(1_000_000));
    let _ = summary(&"[".repeat(1_000_000));
    let _ = summary(&". ".repeat(500_000));
    let _ = summary(&"a.".repeat(500_000));
    let _ = summary(&">".repeat(1_000_000));
}
