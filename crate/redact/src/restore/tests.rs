//! What is held back, and how much may come out.

use proptest::prelude::*;
use scrim_detect::{Label, Span};

use crate::{Clear, Handling, Item, Redacted, Restorer, Vault, redact};

#[path = "../../tests/pieces/mod.rs"]
mod pieces;

/// A vault in which `PERSON_1` is Jane Doe and `X_1` is `x`, and what it replaced.
fn vault(x: &str) -> (Vault, Redacted) {
    let mut vault = Vault::new();
    let item = |start, end, label| Item {
        span: Span::new(start, end),
        label: Label::fixed(label),
        handling: Handling::PLACEHOLDER,
    };
    let items = [item(0, 8, "PERSON"), item(9, 9 + x.len(), "X")];
    let redaction = redact(&mut vault, &Clear::new(format!("Jane Doe {x} b")), &items).unwrap();
    (vault, redaction.redacted)
}

/// Pushes, and looks whether what is held back stays within bounds.
fn push(restorer: &mut Restorer, delta: &str) -> String {
    let shown = restorer.push(delta);
    assert!(restorer.held.len() <= restorer.table.longest_form(), "{:?}", restorer.held);
    shown
}

#[test]
fn an_answer_made_of_beginnings_is_let_go_in_bounded_pieces() {
    let (vault, sent) = vault("a");
    for beginning in ["[[", "[ ", "[*", "PERSON_", "person ", "[\u{200b}", "&#91;", "%5BPERSON", "\\[", "［ＰＥＲ"]
    {
        let mut restorer = vault.restorer(&sent);
        let mut shown = 0;
        for _ in 0..20_000 {
            shown += push(&mut restorer, beginning).len();
        }
        assert_eq!(shown + restorer.finish().0.len(), 20_000 * beginning.len(), "{beginning}");
    }
}

#[test]
fn a_long_original_repeated_without_end_stops_where_the_room_ends() {
    let key = "k".repeat(3_000);
    let (vault, sent) = vault(&key);
    let mut restorer = vault.restorer(&sent).at_most(10_000);
    let shown = restorer.push(&"[X_1] ".repeat(10_000));
    assert_eq!(shown, format!("{key} {key} {key} "));
    assert!(restorer.is_full());
    assert_eq!(restorer.push("more") + &restorer.finish().0, "", "nothing comes once something is missing");

    let mut restorer = vault.restorer(&sent).at_most(3_004);
    assert_eq!(restorer.push("ab [X_1]!"), format!("ab {key}!"));
    assert!(!restorer.is_full());
    assert_eq!(restorer.push("!"), "");
    assert!(restorer.is_full());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_held_back_is_the_proper_beginning_of_a_form(answer in pieces::text()) {
        let (vault, sent) = vault("a");
        let mut restorer = vault.restorer(&sent);
        push(&mut restorer, &answer);
        let held = restorer.held;
        prop_assert!(held.is_empty() || completes(&vault, &sent, &held), "{:?}", held);
    }
}

/// Whether something can follow that makes `held` a placeholder.
fn completes(vault: &Vault, sent: &Redacted, held: &str) -> bool {
    let names = ["PERSON_1", "PERSON_1_FIRST", "PERSON_1_LAST", "X_1"];
    let ends = ["", "]", "]]", "}", "}}", ">", ">>", "】", "】】", "］", "\\]", "\\}", "\\>", "〕", "&#93;"];
    // The rest of an escape, if it was cut in one.
    let escapes = [
        "\\[", "\\_", "&#91;", "&#93;", "&lbrack;", "&lt;", "&#60;", "&#x5b;", "&#x3c;", "&#123;", "&lcub;", "&nbsp;",
        "&#160;", "&#32;", "&apos;s", "&#39;s", "&#x27;s", "&rsquo;s", "&rbrack;", "&#x5d;", "%5B", "%5F", "%5D",
        "%3C", "%7B", "%20", "%27s", "'s",
    ];
    let cut_in_one = held.contains(['&', '%', '\\', '\'', '\u{2019}']);
    let escapes: Vec<&str> = escapes
        .iter()
        .filter(|_| cut_in_one)
        .flat_map(|escape| (1..escape.len()).map(move |at| &escape[at..]))
        .chain([""])
        .collect();
    names.iter().flat_map(|name| (0..=name.len()).map(move |at| &name[at..])).any(|name| {
        escapes.iter().any(|escape| {
            ends.iter().any(|end| {
                let mut restorer = vault.restorer(sent);
                let form = format!("{held}{escape}{name}{end}.");
                let done = restorer.push(&form) + &restorer.finish().0;
                !done.starts_with(held)
            })
        })
    })
}
