//! A text that does not fit in one request goes in parts, over one vault, and comes back as one answer.

mod desk;

use desk::{
    CORP, Desk, STOP, aborts, answer, begin, entries, failed, outbound, question, records, sends, shown, told, waits,
};
use scrim_session::{Broke, Effect, Event, Input, Outbound, Preview};

/// A model that takes about 7,700 bytes of text at once.
fn small() -> Desk {
    Desk::new(Some(&CORP.replace(r#""model": "m""#, r#""model": "m", "contextTokens": 4096"#)))
}

/// About 20 KB, with the same people all over.
fn long() -> String {
    let paragraph =
        "Jane wrote to jane.doe@example.com about the pumps. The crane was booked by ops@example.org on Monday.";
    [paragraph; 200].join("\n\n")
}

fn body(outbound: &Outbound) -> String {
    String::from_utf8(outbound.request.body.clone()).expect("JSON is UTF-8")
}

/// The text that lies in the fence of a request.
fn fenced(body: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(body).expect("a request is JSON");
    let user = value["messages"][1]["content"].as_str().expect("the person's words").to_owned();
    let (start, end) = (user.find("<text>\n").expect("a fence"), user.rfind("\n</text>").expect("its end"));
    user[start + 7..end].to_owned()
}

fn parts(preview: &Preview) -> Vec<String> {
    preview.request.iter().chain(&preview.further).map(|(_, body)| body.clone()).collect()
}

/// Answers one request whole.
fn answered(desk: &mut Desk, sent: &Outbound, words: &str) -> Vec<Effect> {
    let mut effects = begin(desk, sent.ticket, words);
    effects.extend(desk.step(Input::Chunk(sent.ticket, STOP.to_vec())));
    effects
}

#[test]
fn every_part_is_shown_before_it_leaves_and_nothing_is_lost() {
    let mut desk = small();
    let text = long();
    let preview = shown(desk.step(question("summarise", &text, "in French", "")));
    assert_eq!(preview.share.taken, preview.share.total);
    let bodies = parts(&preview);
    assert_eq!(bodies.len(), 3);
    assert_eq!(bodies.iter().map(|body| fenced(body)).collect::<String>(), preview.outgoing);
    for body in &bodies {
        assert!(!body.contains("example.com") && !body.contains("example.org"));
        assert!(body.contains("[EMAIL_1]") && body.contains("[EMAIL_2]"), "one vault for all of them");
        assert!(body.contains("in French") && body.contains("one of several consecutive parts"));
    }
    assert!(!bodies.concat().contains("[EMAIL_3]"));
}

#[test]
fn parts_are_asked_about_one_after_the_other_and_their_answers_brought_together() {
    let mut desk = small();
    let preview = shown(desk.step(question("summarise", &long(), "", "")));
    let bodies = parts(&preview);
    let mut effects = desk.step(Input::Confirm(preview.ticket));
    assert!(matches!(told(&effects).as_slice(), [Event::Started, Event::Part { number: 1, of: 3 }]));
    let mut bytes = 0;
    for (at, expected) in bodies.iter().enumerate() {
        let sent = outbound(effects);
        assert_eq!(body(&sent), *expected, "what was shown is what is sent");
        bytes += sent.request.body.len();
        effects = answered(&mut desk, &sent, &format!("Note {at}: [EMAIL_1] waits."));
        assert!(aborts(&effects) && records(&effects) == 0 && answer(&effects).is_empty());
        let thought: String = told(&effects)
            .iter()
            .filter_map(|event| if let Event::Reasoning(text) = event { Some(text.as_str()) } else { None })
            .collect();
        assert_eq!(thought, format!("Note {at}: jane.doe@example.com waits.\n\n"), "the person can read along");
        let number = at as u32 + 2;
        assert!(told(&effects).iter().any(|event| matches!(event, Event::Part { number: n, of: 3 } if *n == number)));
    }
    let last = outbound(effects);
    let notes = fenced(&body(&last));
    assert_eq!(
        notes, "Note 0: [EMAIL_1] waits.\n\n---\n\nNote 1: [EMAIL_1] waits.\n\n---\n\nNote 2: [EMAIL_1] waits.",
        "only what came, before anything was put back"
    );
    assert!(!body(&last).contains("example.com"));
    bytes += last.request.body.len();
    let effects = answered(&mut desk, &last, "All: [EMAIL_1].");
    assert_eq!(answer(&effects), "All: jane.doe@example.com.");
    let [entry] = entries(&effects).try_into().expect("one entry for all of it");
    assert_eq!((entry.outcome.name(), entry.bytes_out), ("answered", bytes as u64));
    assert!(entry.bytes_in > 4 * STOP.len() as u64);
    assert!(desk.step(Input::Confirm(preview.ticket)).is_empty(), "a double press");
}

#[test]
fn a_part_whose_answer_was_cut_makes_the_whole_unfinished() {
    let mut desk = small();
    let preview = shown(desk.step(question("summarise", &long(), "", "")));
    let mut sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    begin(&mut desk, sent.ticket, "Note.");
    let cut = String::from_utf8_lossy(STOP).replace("\"stop\"", "\"length\"");
    sent = outbound(desk.step(Input::Chunk(sent.ticket, cut.into_bytes())));
    for _ in 0..2 {
        sent = outbound(answered(&mut desk, &sent, "Note."));
    }
    let effects = answered(&mut desk, &sent, "All.");
    assert!(told(&effects).iter().any(|event| matches!(event, Event::Done { cut: true, .. })));
}

#[test]
fn a_reply_is_written_from_the_beginning_alone_and_says_so() {
    let mut desk = small();
    let preview = shown(desk.step(question("reply", &long(), "", "")));
    assert!(preview.further.is_empty());
    assert!(preview.share.taken < preview.share.total);
    assert_eq!(fenced(&parts(&preview)[0]), preview.outgoing);
}

#[test]
fn another_endpoint_that_takes_more_is_asked_once() {
    let mut desk = Desk::new(Some(CORP));
    let preview = shown(desk.step(question("summarise", &long(), "", "")));
    assert!(preview.further.is_empty() && preview.share.taken == preview.share.total);
}

#[test]
fn a_stop_between_parts_keeps_what_was_read() {
    let mut desk = small();
    let preview = shown(desk.step(question("explain", &long(), "", "")));
    let first = outbound(desk.step(Input::Confirm(preview.ticket)));
    let second = outbound(answered(&mut desk, &first, "Note."));
    begin(&mut desk, second.ticket, "So far [EMA");
    let effects = desk.step(Input::Stop);
    assert!(aborts(&effects) && !sends(&effects) && records(&effects) == 1);
    assert!(matches!(told(&effects).as_slice(), [Event::Reasoning(rest), Event::Stopped(_)] if rest == "[EMA"));
}

#[test]
fn each_part_may_be_sent_again_on_its_own() {
    let mut desk = small();
    let preview = shown(desk.step(question("summarise", &long(), "", "")));
    let mut sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    for round in 0..3 {
        for _ in 0..2 {
            desk.step(Input::Sent(sent.ticket));
            let (ticket, ..) =
                waits(&desk.step(Input::Broke(sent.ticket, Broke::Unreachable))).expect("it is waited for");
            let again = outbound(desk.step(Input::Waited(ticket)));
            assert_eq!(again.request, sent.request, "{round}");
            sent = again;
        }
        sent = outbound(answered(&mut desk, &sent, "Note."));
    }
    assert!(body(&sent).contains("notes on the consecutive parts"));
}

#[test]
fn rules_that_change_between_parts_stop_the_rest() {
    let mut desk = small();
    let preview = shown(desk.step(question("summarise", &long(), "", "")));
    let first = outbound(desk.step(Input::Confirm(preview.ticket)));
    assert!(desk.step(Input::Sent(first.ticket)).is_empty());
    let settings = CORP
        .replace(r#""model": "m""#, r#""model": "m", "contextTokens": 4096"#)
        .replace(r#""labels": {}"#, r#""labels": {"DATE_TIME": "placeholder"}"#);
    assert!(desk.change_policy(Some(&settings)).is_empty(), "the part on its way was sent under the rules of then");
    let effects = answered(&mut desk, &first, "Note.");
    assert!(!sends(&effects));
    assert_eq!((failed(&effects).failure.code(), failed(&effects).sent), ("rulesChanged", true));
    assert_eq!(entries(&effects)[0].bytes_out, first.request.body.len() as u64);
}

#[test]
fn an_endpoint_that_writes_without_end_about_a_part_does_not_overflow_the_last_request() {
    let mut desk = small();
    let preview = shown(desk.step(question("summarise", &long(), "", "")));
    let mut sent = outbound(desk.step(Input::Confirm(preview.ticket)));
    for _ in 0..3 {
        sent = outbound(answered(&mut desk, &sent, &"On and on it goes. ".repeat(1_000)));
    }
    let notes = fenced(&body(&sent));
    assert!(notes.len() < 7_716, "{}", notes.len());
    assert_eq!(notes.matches("---").count(), 2, "each part has its share");
}
