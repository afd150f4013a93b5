//! Rules that hold whatever somebody's own words say, and that come between the person's word and the request.

mod desk;

use desk::{CORP, Desk, aborts, ask, begin, failed, records, sends, shown, with_labels};
use scrim_detect::Label;
use scrim_policy::Refusal;
use scrim_session::{Failure, Input, MarkState};

const CARD: &str = "Please charge 4111 1111 1111 1111 today.";

/// Settings with these labels and one own word.
fn with_word(labels: &str, text: &str, label: &str) -> String {
    let terms = format!(r#""terms": [{{ "text": "{text}", "label": "{label}" }}]"#);
    with_labels(labels).replace(r#""terms": []"#, &terms)
}

#[test]
fn an_own_word_around_something_blocked_does_not_let_it_through() {
    for (text, wish) in [(CARD, ""), ("Please write to us.", "and charge 4111 1111 1111 1111 today")] {
        let settings = with_word(r#""CREDIT_CARD": "block""#, "charge 4111 1111 1111 1111 today", "TERM");
        let mut desk = Desk::new(Some(&settings));
        let effects = desk.step(desk::question("summarise", text, wish, ""));
        let refused = Failure::Refused(Refusal::BlockedLabel(Label::fixed("CREDIT_CARD")));
        assert_eq!(failed(&effects).failure, refused, "{text} {wish}");
    }
}

#[test]
fn a_blocked_own_word_blocks_inside_something_longer_too() {
    let settings = with_word(r#""CODE_NAME": "block""#, "kestrel", "CODE_NAME");
    let mut desk = Desk::new(Some(&settings));
    let effects = desk.step(ask("summarise", "Write to kestrel@corp.example today."));
    assert_eq!(failed(&effects).failure.code(), "blockedLabel");
}

#[test]
fn an_own_word_around_a_secret_cannot_be_released() {
    let key = "the key is sk_live_4eC39HqLyjWDarjtT1zdp7dc here";
    let mut desk = Desk::new(Some(&with_word("", key, "TERM")));
    let preview = desk.preview_of(&format!("Look: {key}."));
    let mark = &preview.marks[0];
    assert_eq!((mark.label.as_str(), mark.releasable, mark.state), ("TERM", false, MarkState::Redacted));
    let effects = desk.step(Input::Release(mark.id, None));
    assert_eq!(failed(&effects).failure, Failure::NotReleasable);
}

/// Settings with a recognizer of the person's own, for orders such as `order 4111 1111 1111 1111`.
fn with_recognizer(labels: &str) -> String {
    let recognizer = r#""recognizers": [{ "id": "order", "label": "ORDER", "title": "Order", "pattern": "(order|key) \\S+( \\d{4}){0,3}",
        "score": 0.9, "finds": ["see «order 20418833»"] }], "terms": []"#;
    with_labels(labels).replace(r#""terms": []"#, recognizer)
}

const ORDER: &str = "See order 4111 1111 1111 1111 today.";

#[test]
fn an_own_recognizer_around_something_blocked_does_not_let_it_through() {
    let blocked = Failure::Refused(Refusal::BlockedLabel(Label::fixed("CREDIT_CARD")));
    let rule = r#""CREDIT_CARD": "block""#;
    for (labels, managed) in [(rule, "{}".to_owned()), ("", format!(r#"{{"labels": {{ {rule} }}}}"#))] {
        let mut desk = Desk::under(Some(&with_recognizer(labels)), &managed);
        assert_eq!(failed(&desk.step(ask("summarise", ORDER))).failure, blocked, "{managed}");
    }
    let preview = Desk::new(Some(&with_recognizer(""))).preview_of(ORDER);
    assert_eq!(preview.marks[0].label.as_str(), "ORDER", "otherwise it is what the person called it");
}

#[test]
fn an_own_recognizer_takes_nothing_out_of_a_combination() {
    let together = r#"{"combinations": [{ "labels": ["CREDIT_CARD", "EMAIL_ADDRESS"] }]}"#;
    let mut desk = Desk::under(Some(&with_recognizer("")), together);
    let effects = desk.step(ask("summarise", &format!("{ORDER} Write to jane.doe@example.com.")));
    assert_eq!(failed(&effects).failure.code(), "blockedTogether");
}

#[test]
fn what_an_own_recognizer_lets_leave_hides_what_it_covers() {
    let settings =
        with_recognizer(r#""MONEY_AMOUNT": "allow""#).replace(r#""label": "ORDER""#, r#""label": "MONEY_AMOUNT""#);
    let mark = &Desk::new(Some(&settings)).preview_of(ORDER).marks[0];
    assert_eq!((mark.label.as_str(), mark.state, mark.releasable), ("MONEY_AMOUNT", MarkState::Redacted, true));
    let mark = &Desk::new(Some(&settings)).preview_of("The key sk_live_4eC39HqLyjWDarjtT1zdp7dc is new.").marks[0];
    assert_eq!((mark.label.as_str(), mark.state, mark.releasable), ("MONEY_AMOUNT", MarkState::Redacted, false));
}

#[test]
fn a_blocked_word_of_the_organisation_blocks_inside_a_longer_own_word() {
    let managed = r#"{"labels": { "PROJECT": "block" }, "terms": [{ "text": "Project Heron", "label": "PROJECT" }]}"#;
    let settings = with_word("", "the Project Heron review", "TERM");
    let mut desk = Desk::under(Some(&settings), managed);
    let effects = desk.step(ask("summarise", "Please read the Project Heron review."));
    let refused = Failure::Refused(Refusal::BlockedLabel(Label::fixed("PROJECT")));
    assert_eq!(failed(&effects).failure, refused);
}

#[test]
fn rules_that_change_before_the_request_has_left_stop_it() {
    for labels in [r#""URL": "block""#, r#""EMAIL_ADDRESS": "allow""#] {
        let mut desk = Desk::new(Some(CORP));
        let outbound = desk.sent();
        let effects = desk.change_policy(Some(&with_labels(labels)));
        assert!(aborts(&effects), "{labels}");
        assert_eq!((&failed(&effects).failure, failed(&effects).sent), (&Failure::RulesChanged, false));
        assert_eq!(records(&effects), 1);
        assert!(desk.step(Input::Sent(outbound.ticket)).is_empty());
        let effects = desk.step(Input::Again);
        assert!(!sends(&effects));
        shown(effects);
    }
}

#[test]
fn a_label_that_is_blocked_meanwhile_stops_the_question_sent_or_not() {
    for left in [false, true] {
        let mut desk = Desk::new(Some(CORP));
        let outbound = desk.sent();
        if left {
            begin(&mut desk, outbound.ticket, "So far");
        }
        let effects = desk.change_policy(Some(&with_labels(r#""EMAIL_ADDRESS": "block""#)));
        assert!(aborts(&effects));
        assert_eq!((failed(&effects).failure.code(), failed(&effects).sent), ("blockedLabel", left));
    }
}

#[test]
fn an_answer_goes_on_under_rules_that_would_allow_its_question() {
    let mut desk = Desk::new(Some(CORP));
    let outbound = desk.sent();
    begin(&mut desk, outbound.ticket, "So far");
    assert!(desk.change_policy(Some(&with_labels(r#""URL": "block""#))).is_empty());
}

#[test]
fn a_word_inside_a_name_takes_nothing_of_the_name_out() {
    // The name is less sure than the word, so that the word wins its place.
    let text = "Dear Anna Marlowe,\n\nthank you for the call.\n\nPaul Okafor";
    let mut desk = Desk::new(Some(&with_word("", "Marlowe", "CLIENT")));
    let preview = desk.preview_of(text);
    assert!(!preview.outgoing.contains("Anna") && !preview.outgoing.contains("Marlowe"), "{}", preview.outgoing);
}
