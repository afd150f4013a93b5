//! What a question looks like in each mode, and what has to be decided before it may be sent.

mod desk;

use desk::{Desk, MAIL, answer, ask, begin, entries, outbound, question, sends, shown, with_labels};
use scrim_audit::{Code, Counts};
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
    let preview = shown(desk.step(Input::Release(preview.marks[0].id, None)));
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
    desk.step(Input::Release(preview.marks[0].id, None));
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
    let preview = shown(desk.step(Input::Release(preview.marks[0].id, None)));
    assert!(preview.outgoing.contains("4111 1111 1111 1111"));
}

#[test]
fn a_conversation_keeps_its_surrogates_over_questions() {
    let mut desk = Desk::new(Some(&with_labels(r#""EMAIL_ADDRESS": "surrogate""#)));
    let first = desk.preview_of(MAIL);
    let second = shown(desk.step(ask("summarise", "Is jane.doe@example.com there?")));
    assert_eq!(first.marks[0].replacement, second.marks[0].replacement);
}

const EVERYTHING: &str = "Dear Dr Jane Doe, your card 4111 1111 1111 1111 and account DE89 3704 0044 0532 0130 00 are kept under \
                          jane.doe@example.com. Call +1 415 867 5309, or see https://crm.example.com/jane from 10.1.2.3. Regards, Kim Ray";

#[test]
fn stand_ins_that_come_back_into_the_conversation_are_not_hidden_again() {
    let labels = ["PERSON", "EMAIL_ADDRESS", "CREDIT_CARD", "IBAN_CODE", "PHONE_NUMBER", "URL", "IP_ADDRESS"];
    let labels: Vec<String> = labels.iter().map(|label| format!(r#""{label}": "surrogate""#)).collect();
    let mut desk = Desk::new(Some(&with_labels(&labels.join(", "))));
    let first = desk.preview_of(EVERYTHING);
    assert!(first.marks.iter().all(|mark| mark.mode == Mode::Surrogate), "{:?}", first.marks);
    assert!(first.marks.len() >= labels.len(), "{:?}", first.marks);
    let again = shown(desk.step(ask("summarise", &first.outgoing)));
    assert_eq!(again.outgoing, first.outgoing);
    let sent = outbound(desk.step(Input::Confirm(again.ticket)));
    let effects = begin(&mut desk, sent.ticket, &again.outgoing);
    let rest = answer(&desk.step(Input::Stop));
    assert_eq!(answer(&effects) + &rest, EVERYTHING);
}

#[test]
fn a_stand_in_is_whole_in_one_part_of_a_long_text() {
    let labels = with_labels(r#""PHONE_NUMBER": "surrogate", "CREDIT_CARD": "mask""#);
    let mut desk = Desk::new(Some(&labels.replace(r#""model": "m""#, r#""model": "m", "contextTokens": 4096"#)));
    // Nothing but numbers: wherever it is cut, one of their spaces is next.
    let preview = desk.preview_of(&"+1 415 867 5309\n4111 1111 1111 1111\n".repeat(500));
    let stand_in = preview.marks[0].replacement.clone();
    let bodies: Vec<String> = preview.request.iter().chain(&preview.further).map(|(_, body)| body.clone()).collect();
    assert!(bodies.len() > 1 && !bodies.concat().contains("867"), "{}", bodies.len());
    for (replacement, times) in [(stand_in.as_str(), 500), ("•••• •••• •••• 1111", 500)] {
        assert_eq!(bodies.iter().map(|body| body.matches(replacement).count()).sum::<usize>(), times);
    }
}

#[test]
fn a_value_is_recorded_under_what_left_in_its_place() {
    let mut desk =
        Desk::new(Some(&with_labels(r#""CREDIT_CARD": "mask", "IBAN_CODE": "drop", "EMAIL_ADDRESS": "surrogate""#)));
    let preview = desk.preview_of(EVERYTHING);
    let sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    begin(&mut desk, sent.ticket, "Done.");
    let effects = desk.step(Input::Stop);
    let entry = entries(&effects)[0];
    let in_place = [("CREDIT_CARD", Code::MASK), ("IBAN_CODE", Code::DROP), ("EMAIL_ADDRESS", Code::SURROGATE)];
    for (label, handling) in in_place {
        let counts = entry.found[&handling].iter().map(|(label, count)| (label.as_str(), count)).collect::<Vec<_>>();
        assert_eq!(counts, [(label, 1)], "{handling}");
        let elsewhere = entry.found.values().flat_map(Counts::iter).filter(|(other, _)| other.as_str() == label);
        assert_eq!(elsewhere.count(), 1, "{label}");
    }
}

#[test]
fn own_words_of_an_action_leave_in_the_modes_of_their_labels() {
    let prompts = r#""prompts": [{"id": "own", "name": "Own", "template": "Copy jane.doe@example.com, card 4111 1111 1111 1111: {text}", "output": "read"}],"#;
    let labels = with_labels(r#""EMAIL_ADDRESS": "surrogate", "CREDIT_CARD": "mask""#);
    let mut desk = Desk::new(Some(&labels.replacen('{', &format!("{{{prompts}"), 1)));
    let preview = shown(desk.step(ask("own", "Write to jane.doe@example.com.")));
    let stand_in = preview.marks[0].replacement.clone();
    let sent = body(&outbound(desk.step(Input::Confirm(preview.ticket))));
    assert!(sent.contains(&format!("Copy {stand_in}, card •••• •••• •••• 1111")), "{sent}");
    assert!(!sent.contains("jane.doe") && !sent.contains("4111"), "{sent}");
}
