//! How a question ends: once, whatever comes after, and with one entry in the record if anything was asked.

mod desk;

use desk::{
    CORP, Desk, MAIL, STOP, aborts, answer, ask, begin, entries, failed, outbound, question, records, sends, shown,
    told,
};
use scrim_policy::Refusal;
use scrim_session::{Broke, Effect, Event, Input, Range16, Ticket};

const WITHDRAWN: Option<&str> = None;

/// Everything that can still arrive once a card or a request is gone.
fn late(ticket: Ticket) -> Vec<Input> {
    vec![
        Input::Head(ticket, 200, Vec::new()),
        Input::Chunk(ticket, STOP.to_vec()),
        Input::End(ticket),
        Input::NotSent(ticket, Refusal::NotApproved),
        Input::Broke(ticket, Broke::Lost),
        Input::Stop,
        Input::PolicyChanged,
        Input::Closed,
    ]
}

#[test]
fn a_closed_card_says_and_records_nothing_any_more() {
    for asked in [false, true] {
        for until in 0..4 {
            let mut desk = Desk::new(Some(CORP));
            let mut ticket = Ticket(0);
            if until > 0 {
                ticket = desk.preview_of(MAIL).ticket;
            }
            if until > 1 {
                desk.step(Input::Confirm(ticket));
            }
            if until > 2 {
                desk.step(Input::Stop);
            }
            let effects = desk.step(Input::Closed);
            assert!(told(&effects).is_empty());
            assert_eq!(records(&effects), usize::from(until == 2));
            assert_eq!(aborts(&effects), until == 2);

            assert!(desk.change_policy(WITHDRAWN).is_empty(), "nobody is there to be told");
            for input in late(ticket) {
                assert!(desk.step(input).is_empty());
            }
            if asked {
                desk.change_policy(Some(CORP));
                let text = "To ops@example.org.";
                let preview = desk.preview_of(text);
                assert_eq!(preview.outgoing, "To [EMAIL_1].", "numbered from the beginning: the vault is a new one");
                assert!(preview.ticket > ticket, "tickets go on");
            }
        }
    }
}

#[test]
fn the_transfer_ends_when_the_answer_does() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    begin(&mut desk, sent.ticket, "Hello");
    let effects = desk.step(Input::Chunk(sent.ticket, STOP.to_vec()));
    assert!(matches!(told(&effects).as_slice(), [Event::Done { .. }]));
    assert!(matches!(effects.last(), Some(Effect::Abort(ticket)) if *ticket == sent.ticket));
    assert_eq!(records(&effects), 1);
    for input in late(sent.ticket) {
        assert!(desk.step(input).is_empty());
    }
}

#[test]
fn a_double_press_is_no_failure() {
    // While the answer comes, and when it is there already; on this machine, too, where it is there at once.
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    assert!(desk.step(Input::Confirm(sent.ticket)).is_empty());
    desk.step(Input::Stop);
    assert!(desk.step(Input::Stop).is_empty());
    assert!(desk.step(Input::Confirm(sent.ticket)).is_empty());

    let mut desk = Desk::new(None);
    assert!(desk.step(Input::Stop).is_empty());
    let preview = desk.preview_of(MAIL);
    assert!(desk.step(Input::Stop).is_empty());
    assert_eq!(records(&desk.step(Input::Confirm(preview.ticket))), 1);
    assert!(desk.step(Input::Confirm(preview.ticket)).is_empty());
    let again = shown(desk.step(Input::Again));
    let effects = desk.step(Input::Confirm(preview.ticket));
    assert!(!sends(&effects) && shown(effects).ticket > again.ticket, "a stale one shows the newest preview");
}

#[test]
fn unreadable_settings_stop_an_answer_and_are_told_once() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    begin(&mut desk, sent.ticket, "So far [EMAIL");
    let halt = desk.session.halt(&Input::PolicyChanged, 4_000);
    assert!(aborts(&halt.effects));
    assert_eq!(answer(&halt.effects), "[EMAIL", "what came is kept");
    assert!(halt.tell && halt.sent);
    assert!(told(&halt.effects).iter().all(|event| matches!(event, Event::Delta(_))), "the caller tells how it ended");
    let [entry] = entries(&halt.effects).try_into().expect("what was sent is recorded");
    assert_eq!((entry.outcome.name(), entry.bytes_out), ("stopped", sent.request.body.len() as u64));
    assert_eq!((entry.at_ms, entry.latency_ms), (1_000, 3_000));

    for input in late(sent.ticket) {
        let halt = desk.session.halt(&input, 4_000);
        assert!(halt.effects.is_empty() && !halt.tell, "{input:?}");
    }
}

#[test]
fn unreadable_settings_end_a_preview_and_whoever_asks_is_told() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(MAIL);
    let halt = desk.session.halt(&Input::PolicyChanged, 2_000);
    assert!(halt.effects.is_empty() && halt.tell && !halt.sent);
    assert!(!desk.session.halt(&Input::PolicyChanged, 2_000).tell);
    for input in [
        ask("summarise", MAIL),
        Input::Confirm(preview.ticket),
        Input::Again,
        Input::Release(0, None),
        Input::Redact(0),
        Input::Mark(Range16 { start: 0, end: 1 }),
    ] {
        let halt = desk.session.halt(&input, 2_000);
        assert!(halt.effects.is_empty() && halt.tell, "{input:?}");
    }
    assert!(!sends(&desk.step(Input::Confirm(preview.ticket))), "what was shown before can no longer be sent");
    let again = shown(desk.step(Input::Again));
    assert_eq!(again.outgoing, preview.outgoing, "with readable settings it goes on where it was");
}

#[test]
fn a_card_that_closes_under_unreadable_settings_is_forgotten_too() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    let halt = desk.session.halt(&Input::Closed, 2_000);
    assert!(aborts(&halt.effects) && !halt.tell);
    assert_eq!(entries(&halt.effects).len(), 1);
    assert!(late(sent.ticket).into_iter().all(|input| desk.step(input).is_empty()));
    assert_eq!(failed(&desk.step(Input::Again)).failure.code(), "outOfTurn", "nothing is left to be asked again");
}

#[test]
fn an_answer_that_repeats_a_long_value_without_end_is_cut_off() {
    let key = format!("-----BEGIN PRIVATE KEY-----\n{}-----END PRIVATE KEY-----", "MIIEvQIBADANBgkq\n".repeat(180));
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(&format!("The key: {key}"));
    assert!(preview.outgoing.contains("[SECRET_1]"));
    let sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    begin(&mut desk, sent.ticket, "Once: [SECRET_1].");
    let chunk =
        format!(r#"data: {{"choices":[{{"index":0,"delta":{{"content":"{}"}}}}]}}"#, "[SECRET_1]".repeat(6_000));
    let effects = desk.step(Input::Chunk(sent.ticket, (chunk + "\n\n").into_bytes()));
    assert!(aborts(&effects));
    assert_eq!(failed(&effects).failure.code(), "answerTooLarge");
    assert_eq!(records(&effects), 1);
    let shown = answer(&effects);
    assert!(shown.len() < 9 << 20, "{} bytes", shown.len());
    assert!(shown.starts_with(&key) && shown.len() > 7 << 20, "what came is kept");
    assert!(desk.step(Input::Chunk(sent.ticket, STOP.to_vec())).is_empty());
}

#[test]
fn a_question_that_cannot_be_asked_leaves_the_one_before_as_it_was() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(MAIL);
    let effects = desk.step(question("nonsense", MAIL, "", ""));
    assert_eq!(failed(&effects).failure.code(), "unknownAction");
    assert!(!sends(&desk.step(Input::Confirm(preview.ticket))), "its preview is gone");
    assert_eq!(shown(desk.step(Input::Again)).outgoing, preview.outgoing);
}
