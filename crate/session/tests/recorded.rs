//! What a question leaves in the record: who asked whom and as what, what became of what was found, and when.

mod desk;

use desk::{Desk, MAIL, STOP, ask, begin, entries, failed, outbound, records, shown, told};
use scrim_audit::{Code, Counts, Question, Reason};
use scrim_session::{Broke, Effect, Event, Input};

/// Labels and counts, as text.
fn found(question: &Question, handling: &Code) -> String {
    let counts = question.found.get(handling).into_iter().flat_map(Counts::iter);
    counts.map(|(label, count)| format!("{} {count}", label.as_str())).collect::<Vec<_>>().join(", ")
}

/// Asks, confirms and answers: everything that is recorded of it.
fn answered(desk: &mut Desk, text: &str) -> Question {
    let preview = desk.preview_of(text);
    let sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    begin(desk, sent.ticket, "Yes");
    let effects = desk.step(Input::Chunk(sent.ticket, STOP.to_vec()));
    let [entry] = entries(&effects).try_into().expect("one entry");
    entry.clone()
}

#[test]
fn what_became_of_each_value_is_told_apart() {
    let mut desk = Desk::under(Some(desk::CORP), r#"{"labels": {"DATE_TIME": "allow"}}"#);
    let preview = desk.preview_of("Write to jane.doe@example.com and to ops@example.org by 3 March 2024.");
    desk.step(Input::Release(preview.marks[1].id, Some(Reason::Public)));
    let preview = shown(desk.step(Input::Again));
    let sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    desk.step(Input::Sent(sent.ticket));
    let effects = desk.step(Input::Stop);
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!(found(entry, &Code::PLACEHOLDER), "EMAIL_ADDRESS 1");
    assert_eq!(found(entry, &Code::RELEASE), "EMAIL_ADDRESS 1");
    assert_eq!(found(entry, &Code::ALLOW), "DATE_TIME 1");
    assert!(entry.reasons.is_empty(), "a reason nobody asked for is not kept");
    assert_eq!(entry.bytes_out, sent.request.body.len() as u64);
    assert_eq!(entry.dialect.as_ref().map(scrim_audit::Id::as_str), Some("openai"));
}

#[test]
fn a_reason_is_asked_for_and_kept_where_the_policy_wants_one() {
    let mut desk = Desk::under(Some(desk::CORP), r#"{"audit": {"releaseReason": true}}"#);
    let preview = desk.preview_of(MAIL);
    assert!(preview.asks_reason);
    let effects = desk.step(Input::Release(preview.marks[0].id, None));
    assert_eq!(failed(&effects).failure.code(), "reasonMissing");
    let preview = desk.preview_of(MAIL);
    for reason in [Reason::Public, Reason::Needed] {
        let preview = shown(desk.step(Input::Release(preview.marks[0].id, Some(reason))));
        assert!(preview.outgoing.contains("jane.doe@example.com"));
    }
    let again = shown(desk.step(Input::Again));
    desk.step(Input::Confirm(again.ticket));
    let effects = desk.step(Input::Stop);
    let [entry] = entries(&effects).try_into().expect("one entry");
    let reasons: Vec<_> = entry.reasons.iter().map(|(reason, counts)| (*reason, counts.total())).collect();
    assert_eq!(reasons, [(Reason::Needed, 1)], "the last one counts");
}

#[test]
fn what_was_hidden_again_has_no_reason() {
    let mut desk = Desk::under(Some(desk::CORP), r#"{"audit": {"releaseReason": true}}"#);
    let preview = desk.preview_of(MAIL);
    let mark = preview.marks[0].id;
    desk.step(Input::Release(mark, Some(Reason::Public)));
    let hidden = shown(desk.step(Input::Redact(mark)));
    desk.step(Input::Confirm(hidden.ticket));
    let effects = desk.step(Input::Stop);
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert!(entry.reasons.is_empty());
    assert_eq!(found(entry, &Code::RELEASE), "");
}

#[test]
fn a_refusal_counts_what_kept_the_question_back() {
    let text = "To jane.doe@example.com, jane.doe@example.com and ops@example.org.";
    for policy in [r#"{"labels": {"EMAIL_ADDRESS": "block"}}"#, r#"{"combinations": [{"labels": ["EMAIL_ADDRESS"]}]}"#]
    {
        let mut desk = Desk::under(Some(desk::CORP), policy);
        let effects = desk.step(ask("summarise", text));
        let [entry] = entries(&effects).try_into().expect("one entry");
        assert_eq!(entry.outcome.name(), "refused");
        assert_eq!(found(entry, &Code::BLOCK), "EMAIL_ADDRESS 2", "distinct ones");
        assert_eq!((entry.found.len(), entry.bytes_out, entry.first_token_ms), (1, 0, None));
    }
}

/// With an action of the person's own whose words name `Nightjar`, under such a policy.
fn refused(policy: &str, action: &str, text: &str, wish: &str) -> String {
    let settings = CORP_WITH_PROMPT.replace("CORP", desk::CORP.trim_end().trim_end_matches('}'));
    let mut desk = Desk::under(Some(&settings), policy);
    let effects = desk.step(desk::question(action, text, wish, ""));
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!(entry.outcome.name(), "refused");
    found(entry, &Code::BLOCK)
}

const CORP_WITH_PROMPT: &str = r#"CORP, "prompts": [{"id": "ask-about", "name": "Ask", "output": "read",
    "template": "Leave Nightjar out of this: {text}"}]}"#;

#[test]
fn a_refusal_counts_own_words_wherever_they_stand() {
    let policy = r#"{"terms": [{"text": "Nightjar", "label": "PROJECT"}], "labels": {"PROJECT": "block"}}"#;
    for (action, text, wish) in [
        ("summarise", "About Nightjar.", ""),
        ("summarise", "Write to jane@nightjar.example soon.", ""),
        ("reply", "About the pumps.", "See jane@nightjar.example."),
        ("ask-about", "About the pumps.", ""),
    ] {
        assert_eq!(refused(policy, action, text, wish), "PROJECT 1", "{action}, {text}, {wish}");
    }
}

#[test]
fn a_refusal_counts_what_the_person_marked() {
    let mut desk = Desk::under(Some(desk::CORP), r#"{"combinations": [{"labels": ["EMAIL_ADDRESS", "PRIVATE"]}]}"#);
    desk.preview_of(MAIL);
    let effects = desk.step(Input::Mark(desk::range(MAIL, "pumps", 0)));
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!(found(entry, &Code::BLOCK), "EMAIL_ADDRESS 2, PRIVATE 1");
}

#[test]
fn what_could_not_even_leave_is_not_recorded_as_sent() {
    let mut desk = Desk::new(Some(desk::CORP));
    let sent = desk.sent();
    let effects = desk.step(Input::Broke(sent.ticket, Broke::Unreachable));
    assert!(!failed(&effects).sent, "and it is not tried again");
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!((entry.outcome.name(), entry.bytes_out), ("failed", 0));
}

#[test]
fn the_first_word_is_timed_also_while_it_is_held_back() {
    let mut desk = Desk::new(Some(desk::CORP));
    let sent = desk.sent();
    let head = Input::Head(sent.ticket, 200, vec![("content-type".into(), "text/event-stream".into())]);
    desk.step_at(head, 1_200);
    let chunk = |content: &str| {
        let data = format!("data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{content}\"}}}}]}}\n\n");
        Input::Chunk(sent.ticket, data.into_bytes())
    };
    assert!(told(&desk.step_at(chunk("[EMAIL"), 1_300)).is_empty(), "held back: it may become a placeholder");
    desk.step_at(chunk("_1] says"), 1_700);
    let effects = desk.step_at(Input::Stop, 2_000);
    let [entry] = entries(&effects).try_into().expect("one entry");
    assert_eq!((entry.first_token_ms, entry.latency_ms), (Some(300), 1_000));
}

#[test]
fn role_and_site_are_recorded_as_the_policy_has_it() {
    let with = |audit: &str| {
        let policy = format!(r#"{{"roles": [{{"id": "Front desk"}}], "role": "Front desk"{audit}}}"#);
        answered(&mut Desk::under(Some(desk::CORP), &policy), MAIL)
    };
    let entry = with("");
    assert_eq!(entry.role.map(|role| role.to_string()), Some("Front-desk".to_owned()));
    assert_eq!(entry.site.as_str(), "https://mail.example");
    assert_eq!(with(r#", "audit": {"sites": "none"}"#).site.as_str(), "-");
    let hashed = with(r#", "audit": {"sites": "hash", "siteKey": "0123456789abcdef"}"#).site;
    assert!(hashed.as_str().starts_with("hmac:") && !hashed.as_str().contains("mail"));
}

#[test]
fn where_no_record_is_kept_nothing_is_recorded_and_nobody_is_asked() {
    let recorded = |mut desk: Desk, kept| {
        let preview = desk.preview_of(MAIL);
        assert_eq!(preview.asks_feedback, kept == 1);
        desk.step(Input::Confirm(preview.ticket));
        assert_eq!(records(&desk.step(Input::Stop)), kept);
    };
    recorded(Desk::under(Some(desk::CORP), r#"{"audit": {"on": false}}"#), 0);
    recorded(Desk::new(Some(&desk::CORP.replace(r#""labels""#, r#""record": false, "labels""#))), 0);
    recorded(Desk::new(Some(desk::CORP)), 1);
}

#[test]
fn an_answer_can_be_rated_once_it_was_asked_for() {
    let rates = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Rate(true)));
    let mut desk = Desk::new(Some(desk::CORP));
    assert!(desk.step(Input::Rate(true)).is_empty(), "nothing was asked yet");
    let preview = desk.preview_of(MAIL);
    assert!(desk.step(Input::Rate(true)).is_empty());
    desk.step(Input::Confirm(preview.ticket));
    assert!(desk.step(Input::Rate(true)).is_empty(), "it is still coming");
    desk.step(Input::Stop);
    assert!(rates(&desk.step(Input::Rate(true))));
    assert!(desk.step(Input::Rate(true)).is_empty(), "it is said already");
    desk.step(Input::RatingLost);
    assert!(rates(&desk.step(Input::Rate(true))), "it was not kept, so it can be said again");
    let changes = (0..20).filter(|at| !desk.step(Input::Rate(at % 2 == 1)).is_empty()).count();
    assert_eq!(changes, 7, "and changed again, but not without end");

    let mut desk = Desk::under(Some(desk::CORP), r#"{"audit": {"feedback": false}}"#);
    answered(&mut desk, MAIL);
    let effects = desk.step(Input::Rate(true));
    assert!(matches!(effects.as_slice(), [Effect::Tell(Event::NotRated)]), "{effects:?}");
}
