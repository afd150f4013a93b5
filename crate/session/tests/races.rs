//! Every race of a question, as a sequence of inputs.

mod desk;

use desk::{CORP, Desk, MAIL, STOP, answer, ask, begin, failed, outbound, records, sends, shown};
use scrim_policy::{Policy, Refusal};
use scrim_session::{Broke, Effect, Event, Input, MarkState, Range16, Ticket};

#[test]
fn a_question_goes_from_preview_to_a_restored_answer() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(MAIL);
    assert!(preview.outgoing.contains("[EMAIL_1], not to [EMAIL_2]"), "{}", preview.outgoing);
    let (url, body) = preview.request.clone().expect("an endpoint gets a request");
    assert_eq!(url, "https://llm.corp.example/v1/chat/completions");
    assert!(body.contains("[EMAIL_1]") && !body.contains("jane.doe"), "{body}");

    let outbound = outbound(desk.step(Input::Confirm(preview.ticket)));
    assert_eq!(outbound.request.body, body.into_bytes(), "what was shown is what is sent");

    let mut effects = begin(&mut desk, outbound.ticket, "Write to [EMA");
    assert_eq!(answer(&effects), "Write to ");
    effects.extend(desk.step(Input::Chunk(
        outbound.ticket,
        b"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"IL_1].\"}}]}\n\n".to_vec(),
    )));
    effects.extend(desk.step(Input::Chunk(outbound.ticket, STOP.to_vec())));
    assert_eq!(answer(&effects), "Write to jane.doe@example.com.");
    let report = effects.iter().find_map(|effect| match effect {
        Effect::Tell(Event::Done { report, cut: false }) => Some(report),
        _ => None,
    });
    let report = report.expect("the answer is complete");
    assert_eq!((report.sent, report.restored, report.unmentioned), (2, 1, 1));
    assert_eq!(records(&effects), 1);
    assert!(desk.step(Input::End(outbound.ticket)).is_empty(), "a question ends once");
}

#[test]
fn marks_lie_where_the_text_is_on_both_sides() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of("🙂 é jane.doe@example.com!");
    let [mark] = preview.marks.as_slice() else { panic!("one mark: {:?}", preview.marks) };
    assert_eq!(mark.source, Range16 { start: 5, end: 25 });
    assert_eq!(mark.outgoing, Range16 { start: 5, end: 14 });
    assert_eq!(mark.placeholder, "[EMAIL_1]");
    assert_eq!(mark.state, MarkState::Redacted);
}

#[test]
fn a_stale_confirm_sends_nothing_and_shows_the_newest_preview() {
    let mut desk = Desk::new(Some(CORP));
    let old = desk.preview_of(MAIL);
    let mark = old.marks[0].id;
    let newer = shown(desk.step(Input::Release(mark, None)));
    let effects = desk.step(Input::Confirm(old.ticket));
    assert!(!sends(&effects));
    let newest = shown(effects);
    assert!(newest.ticket > newer.ticket);
    assert!(sends(&desk.step(Input::Confirm(newest.ticket))));
}

#[test]
fn a_release_is_by_value_and_can_be_taken_back() {
    let mut desk = Desk::new(Some(CORP));
    let text = "Ask jane.doe@example.com. Again: jane.doe@example.com. Or ops@example.org.";
    let preview = desk.preview_of(text);
    let released = shown(desk.step(Input::Release(preview.marks[0].id, None)));
    assert_eq!(released.outgoing, "Ask jane.doe@example.com. Again: jane.doe@example.com. Or [EMAIL_2].");
    assert_eq!(released.marks[1].state, MarkState::Released);
    let back = shown(desk.step(Input::Redact(preview.marks[1].id)));
    assert_eq!(back.outgoing, preview.outgoing);
}

#[test]
fn a_secret_is_not_releasable() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of("The password: Tr0ub4dor-Kestrel-9 works.");
    assert!(!preview.marks[0].releasable);
    let effects = desk.step(Input::Release(preview.marks[0].id, None));
    assert_eq!(failed(&effects).failure.code(), "notReleasable");
    assert!(!sends(&desk.step(Input::Confirm(preview.ticket))));
}

#[test]
fn what_the_person_marks_is_hidden_everywhere() {
    let mut desk = Desk::new(Some(CORP));
    let text = "The Kestrel launch slips. Nobody outside may know about Kestrel yet.";
    desk.preview_of(text);
    let start = text.find("Kestrel").expect("it is there") as u32;
    let preview = shown(desk.step(Input::Mark(Range16 { start: start - 1, end: start + 8 })));
    assert_eq!(preview.outgoing, "The [PRIVATE_1] launch slips. Nobody outside may know about [PRIVATE_1] yet.");
    assert_eq!(preview.marks.len(), 2);
}

#[test]
fn a_policy_withdrawn_between_preview_and_send_sends_nothing() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(MAIL);
    let effects = desk.change_policy(None);
    assert_eq!(failed(&effects).failure.code(), "endpointNotApproved");
    let effects = desk.step(Input::Confirm(preview.ticket));
    assert!(!sends(&effects));
    assert_eq!(failed(&effects).failure.code(), "stalePreview");
}

#[test]
fn a_policy_changed_unnoticed_shows_a_new_preview() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(MAIL);
    let blocked = CORP.replace(r#""labels": {}"#, r#""labels": {"EMAIL_ADDRESS": "allow"}"#);
    desk.policy = Policy::from_settings(Some(&blocked)).expect("the settings are fine");
    let effects = desk.step(Input::Confirm(preview.ticket));
    assert!(!sends(&effects));
    assert!(shown(effects).outgoing.contains("jane.doe@example.com"));
}

#[test]
fn a_blocked_label_refuses_by_name_and_is_recorded() {
    let blocked = CORP.replace(r#""labels": {}"#, r#""labels": {"EMAIL_ADDRESS": "block"}"#);
    let mut desk = Desk::new(Some(&blocked));
    let effects = desk.step(ask("summarise", MAIL));
    assert_eq!(failed(&effects).failure.code(), "blockedLabel");
    assert_eq!(records(&effects), 1);
}

#[test]
fn an_endpoint_withdrawn_mid_stream_stops_the_answer_and_keeps_what_came() {
    let mut desk = Desk::new(Some(CORP));
    let outbound = desk.sent();
    begin(&mut desk, outbound.ticket, "So far [EMAIL");
    let effects = desk.change_policy(None);
    assert!(matches!(effects[0], Effect::Abort(ticket) if ticket == outbound.ticket));
    assert_eq!(answer(&effects), "[EMAIL", "what was held back is let go");
    assert!(failed(&effects).sent);
    assert_eq!(records(&effects), 1);
}

#[test]
fn a_stop_keeps_what_came_and_silences_late_chunks() {
    let mut desk = Desk::new(Some(CORP));
    let outbound = desk.sent();
    begin(&mut desk, outbound.ticket, "Hello ");
    let effects = desk.step(Input::Stop);
    assert!(matches!(effects[0], Effect::Abort(_)));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Tell(Event::Stopped(_)))));
    assert_eq!(records(&effects), 1);
    assert!(desk.step(Input::Chunk(outbound.ticket, STOP.to_vec())).is_empty());
    assert!(desk.step(Input::Stop).is_empty());
}

#[test]
fn chunks_of_an_older_answer_do_not_reach_a_newer_one() {
    let mut desk = Desk::new(Some(CORP));
    let first = desk.sent();
    desk.step(Input::Stop);
    let again = shown(desk.step(Input::Again));
    let second = outbound(desk.step(Input::Confirm(again.ticket)));
    assert_ne!(first.ticket, second.ticket);
    assert!(begin(&mut desk, first.ticket, "old").is_empty());
    assert_eq!(answer(&begin(&mut desk, second.ticket, "new")), "new");
}

#[test]
fn a_closed_card_aborts_and_is_recorded_once() {
    let mut desk = Desk::new(Some(CORP));
    desk.sent();
    let effects = desk.step(Input::Closed);
    assert!(matches!(effects[0], Effect::Abort(_)));
    assert_eq!(records(&effects), 1);
    assert!(desk.step(Input::Closed).is_empty());
}

#[test]
fn a_new_question_ends_a_running_one_and_keeps_the_numbers() {
    let mut desk = Desk::new(Some(CORP));
    let running = desk.sent();
    let effects = desk.step(ask("explain", "Is ops@example.org still in use?"));
    assert!(matches!(effects[0], Effect::Abort(ticket) if ticket == running.ticket));
    assert_eq!(records(&effects), 1);
    assert!(shown(effects).outgoing.contains("[EMAIL_2]"), "numbered per conversation");
}

#[test]
fn what_was_not_sent_says_so() {
    for (refusal, code) in [(Refusal::NotApproved, "endpointNotApproved"), (Refusal::SignInRequired, "signInRequired")]
    {
        let mut desk = Desk::new(Some(CORP));
        let outbound = desk.sent();
        let effects = desk.step(Input::NotSent(outbound.ticket, refusal));
        assert_eq!(failed(&effects).failure.code(), code);
        assert!(!failed(&effects).sent);
        assert_eq!(failed(&effects).endpoint, "Corp");
        assert_eq!(records(&effects), 1);
    }
}

#[test]
fn what_got_no_answer_may_have_arrived_all_the_same() {
    for (why, code) in [(Broke::TimedOut, "timedOut"), (Broke::NoHostPermission, "noHostPermission")] {
        let mut desk = Desk::new(Some(CORP));
        let outbound = desk.sent();
        desk.step(Input::Sent(outbound.ticket));
        let effects = desk.step(Input::Broke(outbound.ticket, why));
        assert_eq!(failed(&effects).failure.code(), code);
        assert!(failed(&effects).sent);
        let recorded = effects.iter().find_map(|effect| match effect {
            Effect::Record(entry) => entry.question().map(|question| question.bytes_out),
            _ => None,
        });
        assert_eq!(recorded, Some(outbound.request.body.len() as u64));
    }
}

#[test]
fn a_broken_answer_keeps_what_came_and_can_be_asked_again() {
    let mut desk = Desk::new(Some(CORP));
    let outbound = desk.sent();
    begin(&mut desk, outbound.ticket, "Half of [EMAIL_1] an");
    let effects = desk.step(Input::Broke(outbound.ticket, Broke::Lost));
    assert_eq!(failed(&effects).failure.code(), "truncated");
    assert!(shown(desk.step(Input::Again)).outgoing.contains("[EMAIL_1]"));
}

#[test]
fn a_refused_key_is_the_endpoints_failure() {
    let mut desk = Desk::new(Some(CORP));
    let outbound = desk.sent();
    desk.step(Input::Head(outbound.ticket, 401, vec![("content-type".into(), "application/json".into())]));
    let effects = desk.step(Input::End(outbound.ticket));
    assert_eq!(failed(&effects).failure.code(), "keyRefused");
}

#[test]
fn an_empty_selection_asks_nothing() {
    let mut desk = Desk::new(Some(CORP));
    for text in ["", "  \n\t "] {
        assert_eq!(failed(&desk.step(ask("summarise", text))).failure.code(), "emptySelection");
    }
}

#[test]
fn a_draft_with_nothing_set_up_asks_for_an_endpoint() {
    let mut desk = Desk::new(None);
    assert_eq!(failed(&desk.step(ask("reply", MAIL))).failure.code(), "needsEndpoint");
}

#[test]
fn the_builtin_summary_answers_at_once_and_sends_nothing() {
    let mut desk = Desk::new(None);
    let preview = desk.preview_of(MAIL);
    assert!(preview.request.is_none());
    let effects = desk.step(Input::Confirm(preview.ticket));
    assert!(!sends(&effects));
    assert!(answer(&effects).contains("jane.doe@example.com"));
    assert_eq!(records(&effects), 1);
}

#[test]
fn a_wish_is_redacted_like_the_text() {
    let mut desk = Desk::new(Some(CORP));
    let preview = shown(desk.step(Input::Preview {
        action: "reply".into(),
        text: MAIL.into(),
        wish: "Copy jane.doe@example.com and new.person@example.net".into(),
        endpoint: "corp".into(),
        first: true,
    }));
    assert_eq!(preview.wish, "Copy [EMAIL_1] and [EMAIL_3]");
    assert!(!preview.request.expect("an endpoint gets a request").1.contains("example.net"));
}

#[test]
fn a_long_selection_is_cut_and_the_share_is_told() {
    let mut desk = Desk::new(Some(CORP));
    let text = "A line about nothing in particular.\n".repeat(200_000);
    let preview = desk.preview_of(&text);
    assert_eq!(preview.share.total, text.len() as u32);
    assert!(preview.share.taken < preview.share.total);
    assert!(preview.outgoing.ends_with("particular.\n"));
}

#[test]
fn nothing_but_a_question_is_heard_before_one() {
    for input in [Input::Again, Input::Release(0, None), Input::Redact(0), Input::Mark(Range16 { start: 0, end: 1 })] {
        assert_eq!(failed(&Desk::new(None).step(input)).failure.code(), "outOfTurn");
    }
    assert_eq!(failed(&Desk::new(None).step(Input::Confirm(Ticket(1)))).failure.code(), "stalePreview");
}
