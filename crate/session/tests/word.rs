//! The person's word: "hide this" and "let it leave", against rules, against each other, and from question to question.

mod desk;

use desk::{CORP, Desk, ask, failed, mark_at, question, range, shown, with_labels};
use scrim_session::{Input, MarkState, Preview};

const NAMED: &str = "Please call Dr. Jane Marlowe today.";
const ALLOWED: &str = r#""PERSON": "allow""#;

fn two_endpoints() -> String {
    CORP.replace(
        r#""model": "m"}]"#,
        r#""model": "m"}, {"id": "lab", "name": "Lab", "dialect": "openai", "url": "https://lab.example/v1", "model": "m"}]"#,
    )
}

fn mark(desk: &mut Desk, text: &str, part: &str) -> Preview {
    shown(desk.step(Input::Mark(range(text, part, 0))))
}

#[test]
fn what_the_person_hides_is_hidden_although_a_rule_allows_it() {
    for part in ["Jane Marlowe", "Marlowe", "Dr. Jane Marlowe", "call Dr. Jane Marlowe"] {
        let mut desk = Desk::new(Some(&with_labels(ALLOWED)));
        let preview = desk.preview_of(NAMED);
        assert!(preview.outgoing.contains("Jane Marlowe"));
        let preview = mark(&mut desk, NAMED, part);
        assert!(!preview.outgoing.contains("Marlowe"), "{part}: {}", preview.outgoing);
        assert!(preview.marks.iter().all(|mark| mark.state == MarkState::Redacted));
        assert!(!preview.request.expect("an endpoint gets a request").1.contains("Marlowe"));
    }
}

#[test]
fn what_the_person_hides_is_hidden_although_it_was_released() {
    for part in ["Jane Marlowe", "Marlowe", "Jane Marlowe today"] {
        let mut desk = Desk::new(Some(CORP));
        let id = desk.preview_of(NAMED).marks[0].id;
        let released = shown(desk.step(Input::Release(id, None)));
        assert!(released.outgoing.contains("Jane Marlowe"));
        let preview = mark(&mut desk, NAMED, part);
        assert!(!preview.outgoing.contains("Marlowe"), "{part}: {}", preview.outgoing);
    }
}

#[test]
fn a_mark_inside_something_found_hides_what_was_marked_everywhere() {
    let mut desk = Desk::new(Some(&with_labels(ALLOWED)));
    let text = "Please call Dr. Jane Marlowe today. Dear Ms Marlowe, thank you.";
    desk.preview_of(text);
    let preview = mark(&mut desk, text, "Marlowe");
    assert!(!preview.outgoing.contains("Marlowe"), "{}", preview.outgoing);
}

#[test]
fn what_a_rule_allows_can_be_hidden_by_its_mark() {
    let mut desk = Desk::new(Some(&with_labels(ALLOWED)));
    let preview = desk.preview_of(NAMED);
    assert_eq!(preview.marks[0].state, MarkState::Allowed);
    let hidden = shown(desk.step(Input::Redact(preview.marks[0].id)));
    assert_eq!(hidden.outgoing, "Please call Dr. [PERSON_1] today.");
    assert_eq!(hidden.marks[0].state, MarkState::Redacted);
    let back = shown(desk.step(Input::Release(preview.marks[0].id, None)));
    assert!(back.outgoing.contains("Jane Marlowe"));
}

#[test]
fn a_mark_set_by_mistake_comes_off_again() {
    for part in ["Jane Marlowe", "Marlowe", "Jane Marlowe today"] {
        let mut desk = Desk::new(Some(CORP));
        desk.preview_of(NAMED);
        let marked = mark(&mut desk, NAMED, part);
        let id = mark_at(&marked, range(NAMED, part, 0)).id;
        let released = shown(desk.step(Input::Release(id, None)));
        assert_eq!(released.outgoing, NAMED, "{part}");
        assert_eq!(mark_at(&released, range(NAMED, part, 0)).state, MarkState::Released);
        let back = shown(desk.step(Input::Redact(id)));
        assert_eq!(back.outgoing, marked.outgoing);
    }
}

#[test]
fn a_value_hidden_in_the_wish_is_hidden_in_the_text_and_the_other_way_round() {
    let (secret, wish) = ("Tr0ub4dor-Kestrel-9", "Do not mention the password: Tr0ub4dor-Kestrel-9");
    let text = format!("Reset done, use {secret} from now on.");
    for (text, wish) in [(text.as_str(), wish), (wish, text.as_str())] {
        let mut desk = Desk::new(Some(CORP));
        let preview = shown(desk.step(question("reply", text, wish, "corp")));
        assert!(!preview.outgoing.contains(secret) && !preview.wish.contains(secret), "{preview:?}");
        let (_, body) = preview.request.expect("an endpoint gets a request");
        assert!(!body.contains(secret) && !body.to_lowercase().contains("kestrel"), "{body}");
    }
}

#[test]
fn marks_hold_when_the_question_changes() {
    let text = "The ACMEcorp deal.";
    let mut desk = Desk::new(Some(&two_endpoints()));
    desk.preview_of(text);
    let marked = mark(&mut desk, text, "ACME");
    assert_eq!(marked.outgoing, "The [PRIVATE_1]corp deal.");
    for input in [
        question("summarise", text, "in French", ""),
        question("explain", text, "", "corp"),
        question("explain", text, "", "lab"),
        question("nonsense", text, "", "corp"),
        question("explain", "   ", "", "corp"),
        ask("summarise", text),
    ] {
        let effects = desk.step(input);
        if matches!(effects.last(), Some(scrim_session::Effect::Tell(scrim_session::Event::Preview(_)))) {
            let preview = shown(effects);
            assert_eq!(preview.outgoing, marked.outgoing);
            assert_eq!(preview.marks[0].id, marked.marks[0].id, "named as before");
        }
    }
}

#[test]
fn a_mark_carried_over_can_be_released_and_hidden_again() {
    let text = "Kestrel slips. Tell nobody about Kestrel.";
    let mut desk = Desk::new(Some(CORP));
    desk.preview_of(text);
    mark(&mut desk, text, "Kestrel");
    let preview = shown(desk.step(question("summarise", text, "in French", "")));
    for id in [preview.marks[0].id, preview.marks[1].id] {
        assert!(preview.marks.iter().all(|mark| mark.releasable && mark.state == MarkState::Redacted));
        let released = shown(desk.step(Input::Release(id, None)));
        assert_eq!(released.outgoing, text);
        assert_eq!(released.marks.len(), 2, "every mention that leaves is marked");
        assert!(released.marks.iter().all(|mark| mark.state == MarkState::Released));
        let back = shown(desk.step(Input::Redact(id)));
        assert_eq!(back.outgoing, preview.outgoing);
    }
}

#[test]
fn a_release_holds_for_the_next_question_to_the_same_endpoint_only() {
    let text = "Kestrel slips, says Dr. Jane Marlowe.";
    let mut desk = Desk::new(Some(&two_endpoints()));
    let id = desk.preview_of(text).marks[0].id;
    shown(desk.step(Input::Release(id, None)));
    let marked = mark(&mut desk, text, "Kestrel");
    let released = shown(desk.step(Input::Release(marked.marks[0].id, None)));
    assert_eq!(released.outgoing, text);

    let same = shown(desk.step(question("explain", text, "briefly", "corp")));
    assert_eq!(same.outgoing, text);
    assert_eq!(same.marks.len(), 2);
    let other = shown(desk.step(question("explain", text, "briefly", "lab")));
    assert_eq!(other.outgoing, "[PRIVATE_1] slips, says Dr. [PERSON_1].");
    let back = shown(desk.step(question("explain", text, "briefly", "corp")));
    assert_eq!(back.outgoing, other.outgoing, "and is not remembered on the way back");
}

#[test]
fn a_release_does_not_follow_an_endpoint_to_another_address() {
    let mut desk = Desk::new(Some(CORP));
    let id = desk.preview_of(NAMED).marks[0].id;
    assert!(shown(desk.step(Input::Release(id, None))).outgoing.contains("Marlowe"));
    let moved = shown(desk.change_policy(Some(&CORP.replace("llm.corp.example", "elsewhere.example"))));
    assert!(!moved.outgoing.contains("Marlowe"), "{}", moved.outgoing);
}

#[test]
fn another_text_knows_no_release_and_keeps_what_was_hidden() {
    let text = "Kestrel slips, says Dr. Jane Marlowe.";
    let mut desk = Desk::new(Some(&with_labels(ALLOWED)));
    let preview = desk.preview_of(text);
    shown(desk.step(Input::Redact(preview.marks[0].id)));
    let marked = mark(&mut desk, text, "Kestrel");
    let id = mark_at(&marked, range(text, "Kestrel", 0)).id;
    shown(desk.step(Input::Release(id, None)));
    let other = desk.preview_of("Kestrel again; Dr. Jane Marlowe knows.");
    assert_eq!(other.outgoing, "[PRIVATE_1] again; Dr. [PERSON_1] knows.");
}

#[test]
fn a_secret_inside_a_mark_stays_unreleasable_and_hidden() {
    let text = "The password: Tr0ub4dor-Kestrel-9 works. Use Tr0ub4dor-Kestrel-9 for Kestrel-9b.";
    let mut desk = Desk::new(Some(CORP));
    desk.preview_of(text);
    let preview = mark(&mut desk, text, "password: Tr0ub4dor-Kestrel-9 works");
    assert!(!preview.outgoing.contains("Tr0ub4dor"), "known although it was swallowed: {}", preview.outgoing);
    let swallowing = mark_at(&preview, range(text, "password", 0));
    assert_eq!(swallowing.label.as_str(), "PRIVATE");
    assert!(!swallowing.releasable);
    let effects = desk.step(Input::Release(swallowing.id, None));
    assert_eq!(failed(&effects).failure.code(), "notReleasable");
    let again = shown(desk.step(Input::Again));
    assert!(!again.outgoing.contains("Tr0ub4dor"));
}

#[test]
fn a_word_nobody_may_release_stays_hidden_inside_what_is_released() {
    let settings = CORP.replace(r#""terms": []"#, r#""terms": [{"text": "falcon", "label": "CODE_NAME"}]"#);
    let text = "Write to falcon@corp.example about falcon.";
    let mut desk = Desk::new(Some(&settings));
    let preview = desk.preview_of(text);
    let address = mark_at(&preview, range(text, "falcon@corp.example", 0));
    assert!(address.releasable);
    let released = shown(desk.step(Input::Release(address.id, None)));
    assert_eq!(released.outgoing, "Write to [CODE_NAME_1]@corp.example about [CODE_NAME_1].");
    let shown_now = mark_at(&released, range(text, "falcon@corp.example", 0));
    assert_eq!(shown_now.state, MarkState::Released, "something of it leaves, and it can be undone");
    assert_eq!(shown(desk.step(Input::Redact(shown_now.id))).outgoing, preview.outgoing);
}

#[test]
fn a_word_nobody_may_release_is_known_where_it_only_stands_inside_something_else() {
    let settings = CORP.replace(r#""terms": []"#, r#""terms": [{"text": "falcon", "label": "CODE_NAME"}]"#);
    let mut desk = Desk::new(Some(&settings));
    let preview = desk.preview_of("Write to falcon@corp.example.");
    let released = shown(desk.step(Input::Release(preview.marks[0].id, None)));
    assert_eq!(released.outgoing, "Write to [CODE_NAME_1]@corp.example.");
}

#[test]
fn marking_a_part_of_what_is_hidden_does_not_uncover_the_rest() {
    let (text, wish) = ("Use Tr0ub4dor-Kestrel-9 from now on.", "The password: Tr0ub4dor-Kestrel-9");
    for (part, leaves) in [
        ("-", "Use [SECRET_1] from now on."),
        ("Kestrel", "Use [SECRET_1] from now on."),
        ("Kestrel-9 from", "Use [LITERAL_1][PRIVATE_1] now on."),
    ] {
        let mut desk = Desk::new(Some(CORP));
        shown(desk.step(question("reply", text, wish, "")));
        assert_eq!(mark(&mut desk, text, part).outgoing, leaves, "{part}");
    }
}

#[test]
fn words_marked_inside_something_found_are_released_by_any_mark_of_them() {
    let text = "JANE MARLOWE is out. Ms Marlowe asks.";
    let mut desk = Desk::new(Some(CORP));
    desk.preview_of(text);
    let preview = mark(&mut desk, text, "MARLOWE");
    let released = shown(desk.step(Input::Release(mark_at(&preview, range(text, "Marlowe", 0)).id, None)));
    assert_eq!(released.outgoing, "[PERSON_1] is out. Ms Marlowe asks.");
}

#[test]
fn what_is_released_is_shown_in_full_and_says_so() {
    let text = "Jane Marlowe wrote. Ms Marlowe asks. Please answer JANE MARLOWE.";
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(text);
    let id = mark_at(&preview, range(text, "Jane Marlowe", 0)).id;
    let released = shown(desk.step(Input::Release(id, None)));
    assert!(released.outgoing.starts_with("Jane Marlowe wrote. Ms [PERSON_1_LAST] asks."), "{}", released.outgoing);
    assert_eq!(mark_at(&released, range(text, "Jane Marlowe", 0)).state, MarkState::Released);
    assert_eq!(mark_at(&released, range(text, "Marlowe", 1)).state, MarkState::Redacted);
    assert!(released.outgoing.ends_with("JANE MARLOWE."));
    assert_eq!(mark_at(&released, range(text, "JANE MARLOWE", 0)).state, MarkState::Released);
    let back = shown(desk.step(Input::Redact(id)));
    assert_eq!(back.outgoing, preview.outgoing);
}

#[test]
fn hiding_a_part_wins_over_releasing_the_whole_until_it_is_released_too() {
    let text = "Jane Marlowe wrote. Ms Marlowe asks.";
    let mut desk = Desk::new(Some(CORP));
    let preview = desk.preview_of(text);
    let whole = mark_at(&preview, range(text, "Jane Marlowe", 0)).id;
    let part = mark_at(&preview, range(text, "Marlowe", 1)).id;
    shown(desk.step(Input::Mark(range(text, "Marlowe", 1))));
    let released = shown(desk.step(Input::Release(whole, None)));
    assert_eq!(released.outgoing, "Jane [PERSON_1_LAST] wrote. Ms [PERSON_1_LAST] asks.");
    let released = shown(desk.step(Input::Release(part, None)));
    assert_eq!(released.outgoing, text);
}

#[test]
fn a_code_hidden_by_the_person_is_hidden_in_any_case() {
    let text = "Use Kestrel-9, or kestrel-9 as the logs say.";
    let mut desk = Desk::new(Some(CORP));
    desk.preview_of(text);
    let preview = mark(&mut desk, text, "Kestrel-9");
    assert_eq!(preview.outgoing, "Use [PRIVATE_1], or [PRIVATE_1_B] as the logs say.");
}

#[test]
fn a_closed_card_forgets_what_was_said() {
    let mut desk = Desk::new(Some(CORP));
    desk.preview_of(NAMED);
    mark(&mut desk, NAMED, "Please");
    desk.step(Input::Closed);
    assert_eq!(desk.preview_of(NAMED).outgoing, "Please call Dr. [PERSON_1] today.");
}
