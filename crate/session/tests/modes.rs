//! What a question looks like in each mode, and what has to be decided before it may be sent.

mod desk;

use desk::{Desk, MAIL, answer, ask, begin, outbound, question, sends, shown, with_labels};
use scrim_session::{Effect, Event, Input, MarkState, Mode, Report};

fn body(outbound: &scrim_session::Outbound) -> String {
    String::from_utf8_lossy(&outbound.request.body).into_owned()
}

fn reported(effects: Vec<Effect>) -> Report {
    let report = effects.into_iter().find_map(|effect| match effect {
        Effect::Tell(Event::Done { report, .. } | Event::Stopped(report)) => Some(report),
        _ => None,
    });
    report.expect("the card is told what came back")
}

#[test]
fn nothing_is_sent_before_the_person_has_decided_on_every_value_they_are_asked_about() {
    let mut desk = Desk::new(Some(&with_labels(r#""EMAIL_ADDRESS": "ask""#)));
    let preview = desk.preview_of(MAIL);
    assert_eq!(preview.undecided, 2);
    assert!(preview.marks.iter().all(|mark| mark.state == MarkState::Asked && mark.releasable));
    assert!(!preview.outgoing.contains('@'), "{}", preview.outgoing);

    let refused = desk.step(Input::Confirm(preview.ticket));
    assert!(!sends(&refused));
    let preview = shown(refused);
    let preview = shown(desk.step(Input::Release(preview.marks[0].id)));
    assert_eq!(preview.undecided, 1);
    let refused = desk.step(Input::Confirm(preview.ticket));
    assert!(!sends(&refused));
    let preview = shown(refused);
    let preview = shown(desk.step(Input::Redact(preview.marks[1].id)));
    assert_eq!(preview.undecided, 0);
    let states: Vec<_> = preview.marks.iter().map(|mark| mark.state).collect();
    assert_eq!(states, [MarkState::Released, MarkState::Redacted]);
    let sent = body(&outbound(desk.step(Input::Confirm(preview.ticket))));
    assert!(sent.contains("jane.doe@example.com") && !sent.contains("ops@example.org"), "{sent}");
}

#[test]
fn what_was_decided_to_stay_hidden_is_not_asked_again_and_a_release_is_for_one_endpoint() {
    let two = with_labels(r#""EMAIL_ADDRESS": "ask""#).replace(
        r#"[{"id": "corp""#,
        r#"[{"id": "other", "name": "O", "dialect": "openai", "url": "https://o.example/v1", "model": "m"}, {"id": "corp""#,
    );
    let mut desk = Desk::new(Some(&two));
    let preview = desk.preview_of(MAIL);
    desk.step(Input::Release(preview.marks[0].id));
    let preview = shown(desk.step(Input::Redact(preview.marks[1].id)));
    assert_eq!(preview.undecided, 0);
    let preview = shown(desk.step(question("summarise", MAIL, "", "other")));
    let states: Vec<_> = preview.marks.iter().map(|mark| mark.state).collect();
    assert_eq!((preview.undecided, states), (1, vec![MarkState::Asked, MarkState::Redacted]));
}

#[test]
fn a_wish_is_never_asked_about_and_stays_hidden() {
    let mut desk = Desk::new(Some(&with_labels(r#""EMAIL_ADDRESS": "ask""#)));
    let preview = shown(desk.step(question("summarise", "The pumps.", "copy ops@example.org", "")));
    assert_eq!(preview.undecided, 0);
    assert!(!body(&outbound(desk.step(Input::Confirm(preview.ticket)))).contains("ops@"));
}

#[test]
fn each_mark_says_how_it_is_replaced_and_the_report_what_cannot_come_back() {
    let modes =
        r#""EMAIL_ADDRESS": "surrogate", "CREDIT_CARD": "mask", "DATE_TIME": "generalise", "IBAN_CODE": "drop""#;
    let mut desk = Desk::new(Some(&with_labels(modes)));
    let text =
        "jane.doe@example.com paid with 4111 1111 1111 1111 on 12 March 2024, not from DE89 3704 0044 0532 0130 00.";
    let preview = desk.preview_of(text);
    let modes: Vec<_> = preview.marks.iter().map(|mark| mark.mode).collect();
    assert_eq!(modes, [Mode::Surrogate, Mode::Mask, Mode::Generalise, Mode::Drop]);
    let surrogate = preview.marks[0].replacement.clone();
    assert_eq!(preview.outgoing, format!("{surrogate} paid with •••• •••• •••• 1111 on March 2024, not from."));
    for mark in &preview.marks {
        let units: Vec<u16> = preview.outgoing.encode_utf16().collect();
        let there = &units[mark.outgoing.start as usize..mark.outgoing.end as usize];
        assert_eq!(String::from_utf16_lossy(there), mark.replacement);
    }
    let sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    for original in ["jane.doe", "4111", "12 March", "DE89"] {
        assert!(!body(&sent).contains(original), "{original}");
    }
    let effects = begin(&mut desk, sent.ticket, &format!("{surrogate} paid."));
    assert_eq!(answer(&effects), "jane.doe@example.com paid.");
    let report = reported(desk.step(Input::Stop));
    assert_eq!((report.sent, report.restored, report.unrestorable), (1, 1, 3), "{report:?}");
}

#[test]
fn who_hides_what_left_in_part_has_nothing_of_it_leave() {
    let mut desk = Desk::new(Some(&with_labels(r#""CREDIT_CARD": "mask""#)));
    let preview = desk.preview_of("Card 4111 1111 1111 1111, please.");
    assert_eq!(preview.marks[0].mode, Mode::Mask);
    let preview = shown(desk.step(Input::Redact(preview.marks[0].id)));
    assert_eq!(preview.outgoing, "Card [CARD_1], please.");
    let preview = shown(desk.step(Input::Release(preview.marks[0].id)));
    assert!(preview.outgoing.contains("4111 1111 1111 1111"));
}

#[test]
fn a_conversation_keeps_its_surrogates_over_questions() {
    let mut desk = Desk::new(Some(&with_labels(r#""EMAIL_ADDRESS": "surrogate""#)));
    let first = desk.preview_of(MAIL);
    let second = shown(desk.step(ask("summarise", "Is jane.doe@example.com there?")));
    assert_eq!(first.marks[0].replacement, second.marks[0].replacement);
}
