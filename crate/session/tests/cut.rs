//! What is left of a text that is too long.

mod desk;

use desk::{CORP, Desk, ask, failed, range, sends, shown};
use scrim_policy::Contexts;
use scrim_session::Input;

/// Bytes of a text that are summarised at most.
fn most(desk: &Desk) -> usize {
    desk.policy.room(desk.policy.endpoint("corp"), &desk.policy.actions()[0], &Contexts::default()).whole
}

/// Text without a line break, so that it is cut at a space, and so long that `tail` straddles the limit.
fn long(desk: &Desk, before_limit: usize, tail: &str) -> String {
    let length = most(desk) - before_limit;
    let mut text = "so it goes on ".repeat(length / 14 + 1);
    text.truncate(length - 1);
    text + " " + tail
}

#[test]
fn nothing_sensitive_is_cut_in_two() {
    let key = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----", "MIIEvQIBADANBgkq\n".repeat(400));
    for (value, inside) in [
        ("+1 202 555 0143", 8),
        ("4111 1111 1111 1111", 10),
        ("DE89 3704 0044 0532 0130 00", 12),
        ("jane.doe@example.com", 6),
        ("Dr. Jane Marlowe", 9),
        (key.as_str(), 200),
        (key.as_str(), 40),
    ] {
        let mut desk = Desk::new(Some(CORP));
        let text = long(&desk, inside, &format!("{value} and on it goes{}", " for ever".repeat(5_000)));
        let start = text.find(value).expect("it is there");
        let preview = desk.preview_of(&text);
        let taken = preview.share.taken as usize;
        assert!(taken <= start + "Dr. ".len(), "{value}: {:?}", &text[start..taken]);
        assert!(taken > start - 20, "no more is left out than has to be");
        assert_eq!(preview.share.total, text.len() as u32);
        assert_eq!(preview.outgoing, text[..taken], "the share is what leaves");
    }
}

#[test]
fn what_lies_wholly_before_the_cut_is_found_as_ever() {
    let mut desk = Desk::new(Some(CORP));
    let text = long(&desk, 40, "+1 202 555 0143 and on it goes, and then on and on and on for ever");
    let preview = desk.preview_of(&text);
    assert!(preview.outgoing.contains("[PHONE_1]"));
    assert!(preview.share.taken < preview.share.total);
}

#[test]
fn words_of_ones_own_that_come_later_are_not_cut_in_two_either() {
    let mut desk = Desk::new(Some(CORP));
    let text = long(&desk, 10, "grey kestrel gets going and on it goes, and then on and on and on for ever");
    let before = desk.preview_of(&text);
    assert!(before.outgoing.ends_with(" grey "));
    let settings = CORP.replace(r#""terms": []"#, r#""terms": [{"text": "grey kestrel"}]"#);
    let after = shown(desk.change_policy(Some(&settings)));
    assert_eq!(after.outgoing + "grey ", before.outgoing);
    assert_eq!(after.share.taken + 5, before.share.taken);
    let back = shown(desk.change_policy(Some(CORP)));
    assert_eq!(back.share, before.share);
}

#[test]
fn a_mark_behind_the_cut_changes_nothing() {
    let mut desk = Desk::new(Some(CORP));
    let text = long(&desk, 10, "kestrel gets going and on it goes, and then on and on and on for ever");
    let before = desk.preview_of(&text);
    let after = shown(desk.step(Input::Mark(range(&text, "for ever", 0))));
    assert_eq!(after.outgoing, before.outgoing);
}

#[test]
fn a_text_of_which_nothing_is_left_is_refused() {
    let mut desk = Desk::new(Some(CORP));
    let blank = " ".repeat(most(&desk) - 6);
    let effects = desk.step(ask("summarise", &(blank + "+1 202 555 0143, please")));
    assert_eq!(failed(&effects).failure.code(), "emptySelection");
    assert!(!sends(&effects));
}
