//! A request that fails in a way that may pass is sent again, and nothing else is.

mod desk;

use desk::{
    CORP, Desk, MAIL, STOP, aborts, answer, begin, entries, failed, outbound, records, sends, told, waits, with_labels,
};
use scrim_policy::Refusal;
use scrim_session::{Broke, Effect, Event, Input, Outbound, Ticket};

/// A whole response of this status.
fn refused(desk: &mut Desk, ticket: Ticket, status: u16, headers: &[(&str, &str)]) -> Vec<Effect> {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut effects = desk.step(Input::Head(ticket, status, headers));
    effects.extend(desk.step(Input::End(ticket)));
    effects
}

/// The request after a wait.
fn after(desk: &mut Desk, ticket: Ticket) -> Outbound {
    let effects = desk.step(Input::Waited(ticket));
    assert!(matches!(told(&effects).as_slice(), [Event::Started]));
    outbound(effects)
}

#[test]
fn a_rate_limit_is_waited_for_and_the_same_bytes_go_again() {
    let mut desk = Desk::new(Some(CORP));
    let first = desk.sent();
    let effects = refused(&mut desk, first.ticket, 429, &[("retry-after", "17")]);
    assert!(aborts(&effects) && !sends(&effects) && records(&effects) == 0);
    let (ticket, least, most) = waits(&effects).expect("it is waited for");
    assert_eq!((least, most), (17_000, 17_500));
    assert_ne!(ticket, first.ticket);
    let [Event::Waiting { seconds: 18, failure: Some(failure) }] = told(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!((failure.failure.code(), failure.endpoint.as_str()), ("rateLimited", "Corp"));

    let second = after(&mut desk, ticket);
    assert_eq!((&second.request, &second.url, second.ticket), (&first.request, &first.url, ticket));
    begin(&mut desk, second.ticket, "Write to [EMAIL_1].");
    let effects = desk.step(Input::Chunk(second.ticket, STOP.to_vec()));
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!(entry.outcome.name(), "answered");
    assert_eq!(entry.bytes_out, 2 * first.request.body.len() as u64, "both left");
}

#[test]
fn after_the_third_time_it_has_failed() {
    let mut desk = Desk::new(Some(CORP));
    let mut ticket = desk.sent().ticket;
    for _ in 0..2 {
        desk.step(Input::Sent(ticket));
        let effects = desk.step(Input::Broke(ticket, Broke::Unreachable));
        (ticket, ..) = waits(&effects).expect("it is waited for");
        assert_eq!(after(&mut desk, ticket).ticket, ticket);
    }
    desk.step(Input::Sent(ticket));
    let effects = desk.step(Input::Broke(ticket, Broke::Unreachable));
    assert!(waits(&effects).is_none() && !sends(&effects));
    assert_eq!((failed(&effects).failure.code(), failed(&effects).sent), ("unreachable", true));
    assert_eq!(records(&effects), 1);
}

#[test]
fn an_answer_that_had_begun_is_never_asked_for_again() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    begin(&mut desk, sent.ticket, "So far");
    for last in [Input::Broke(sent.ticket, Broke::Lost), Input::Broke(sent.ticket, Broke::Lost)] {
        let effects = desk.step(last);
        assert!(waits(&effects).is_none() && !sends(&effects));
    }
    for (status, headers) in [(401, &[][..]), (500, &[("retry-after", "1")]), (429, &[("retry-after", "3600")])] {
        let mut desk = Desk::new(Some(CORP));
        let sent = desk.sent();
        let effects = refused(&mut desk, sent.ticket, status, headers);
        assert!(waits(&effects).is_none(), "{status}");
        assert_eq!(records(&effects), 1);
    }
}

#[test]
fn a_stop_ends_the_wait_at_once() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    let (ticket, ..) = waits(&refused(&mut desk, sent.ticket, 503, &[])).expect("it is waited for");
    let effects = desk.step(Input::Stop);
    assert!(matches!(effects.first(), Some(Effect::Abort(of)) if *of == ticket));
    assert!(matches!(told(&effects).as_slice(), [Event::Stopped(_)]));
    assert_eq!(records(&effects), 1);
    assert!(desk.step(Input::Waited(ticket)).is_empty());
}

#[test]
fn late_news_of_the_one_that_failed_is_no_news_of_the_next() {
    let mut desk = Desk::new(Some(CORP));
    let first = desk.sent().ticket;
    let (next, ..) = waits(&refused(&mut desk, first, 503, &[])).expect("it is waited for");
    for late in [
        Input::Broke(first, Broke::Lost),
        Input::End(first),
        Input::NotSent(first, Refusal::NotApproved),
        Input::Chunk(first, STOP.to_vec()),
        Input::Waited(first),
    ] {
        assert!(desk.step(late).is_empty());
    }
    assert_eq!(after(&mut desk, next).ticket, next);
    assert!(desk.step(Input::Waited(next)).is_empty(), "a wait ends once");
    begin(&mut desk, next, "Hello");
    assert_eq!(answer(&desk.step(Input::Chunk(next, STOP.to_vec()))), "");
}

#[test]
fn a_policy_withdrawn_while_waiting_sends_nothing_more() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    let (ticket, ..) = waits(&refused(&mut desk, sent.ticket, 503, &[])).expect("it is waited for");
    let effects = desk.change_policy(None);
    assert_eq!((failed(&effects).failure.code(), failed(&effects).sent), ("endpointNotApproved", true));
    assert_eq!(records(&effects), 1);
    assert!(desk.step(Input::Waited(ticket)).is_empty());
}

#[test]
fn rules_that_changed_while_waiting_send_nothing_that_was_looked_at_under_others() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    let (ticket, ..) = waits(&refused(&mut desk, sent.ticket, 503, &[])).expect("it is waited for");
    let effects = desk.change_policy(Some(&with_labels(r#""DATE_TIME": "placeholder""#)));
    assert!(!sends(&effects));
    assert_eq!((failed(&effects).failure.code(), failed(&effects).sent), ("rulesChanged", true));
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!(entry.bytes_out, sent.request.body.len() as u64, "the second did not leave");
    assert!(desk.step(Input::Waited(ticket)).is_empty());
}

#[test]
fn a_question_that_is_held_back_says_so_and_goes_on() {
    let mut desk = Desk::new(Some(CORP));
    let sent = desk.sent();
    let effects = desk.step(Input::Held(sent.ticket, 34_001));
    assert!(matches!(told(&effects).as_slice(), [Event::Waiting { seconds: 35, failure: None }]));
    let effects = desk.step(Input::Waited(sent.ticket));
    assert!(matches!(told(&effects).as_slice(), [Event::Started]) && !sends(&effects));
    begin(&mut desk, sent.ticket, "Hello");
    assert_eq!(records(&desk.step(Input::Chunk(sent.ticket, STOP.to_vec()))), 1);
}

#[test]
fn a_question_that_is_stopped_while_held_back_has_sent_nothing() {
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(MAIL);
    let sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    desk.step(Input::Held(sent.ticket, 1_000));
    let effects = desk.step(Input::Stop);
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!((entry.outcome.name(), entry.bytes_out), ("stopped", 0));
}
