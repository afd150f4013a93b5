//! For any sequence of what a person can do before sending: every preview tells the truth about what leaves, and the last
//! word about a place holds.

mod desk;

use desk::{CORP, Desk, question, told};
use proptest::prelude::*;
use scrim_session::{Effect, Event, Input, MarkState, Preview, Range16};

const TEXTS: [&str; 3] = [
    "Jane Marlowe wrote. Ms Marlowe asks about Kestrel-9 and ACMEcorp; JANE MARLOWE is out. Mail: jane.marlowe@example.com.",
    "The password: Tr0ub4dor-Kestrel-9 works. Call Jane Marlowe on +1 202 555 0143 about kestrel-9, falcon and Falcon-Eye.",
    "falcon@example.com and Kestrel-9 are for ACME, not ACMEcorp. Dear Ms Marlowe, Tr0ub4dor-Kestrel-9 is it.",
];
const WISHES: [&str; 3] =
    ["", "Greet Jane Marlowe; leave out the password: Tr0ub4dor-Kestrel-9", "say ACME and kestrel-9"];

#[derive(Debug, Clone)]
enum Act {
    Ask { text: usize, wish: usize, lab: bool },
    Mark(u32, u32),
    Release(prop::sample::Index),
    Redact(prop::sample::Index),
    Policy(bool),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => (0..3usize, 0..3usize, any::<bool>()).prop_map(|(text, wish, lab)| Act::Ask { text, wish, lab }),
        3 => (0..110u32, 1..16u32).prop_map(|(start, len)| Act::Mark(start, len)),
        4 => any::<prop::sample::Index>().prop_map(Act::Release),
        2 => any::<prop::sample::Index>().prop_map(Act::Redact),
        1 => any::<bool>().prop_map(Act::Policy),
    ]
}

fn settings(allow: bool) -> String {
    let labels = if allow { r#""labels": {"PERSON": "allow"}"# } else { r#""labels": {}"# };
    let lab = r#""model": "m"}, {"id": "lab", "name": "Lab", "dialect": "openai", "url": "https://lab.example", "model": "m"}]"#;
    CORP.replace(r#""labels": {}"#, labels)
        .replace(r#""terms": []"#, r#""terms": [{"text": "falcon", "label": "CODE_NAME"}]"#)
        .replace(r#""model": "m"}]"#, lab)
}

fn preview(effects: Vec<Effect>) -> Preview {
    assert_eq!(told(&effects).len(), 1);
    match effects.into_iter().next_back() {
        Some(Effect::Tell(Event::Preview(preview))) => *preview,
        other => panic!("a preview was expected, not {other:?}"),
    }
}

fn part(text: &str, range: Range16) -> &str {
    &text[range.start as usize..range.end as usize]
}

/// What must hold of every preview. `known`: the conversation has met the password where it is called one.
fn check(shown: &Preview, text: &str, known: bool) {
    let (_, body) = shown.request.as_ref().expect("an endpoint gets a request");
    for secret in ["falcon", "Tr0ub4dor"].iter().take(1 + usize::from(known)) {
        for leaves in [shown.outgoing.as_str(), &shown.wish, body] {
            assert!(!leaves.contains(*secret), "{secret} in {leaves}");
        }
    }
    // Outside the marks the text is as it was: nothing is hidden or left in clear unmarked.
    let outer = shown.marks.iter().filter(|mark| {
        !shown.marks.iter().any(|other| {
            let around = other.source.start <= mark.source.start && mark.source.end <= other.source.end;
            around && other.id != mark.id
        })
    });
    let outer: Vec<_> = outer.collect();
    // Of two that only overlap no text lies between; what stands for itself may reach into a mark.
    let apart = outer.windows(2).all(|pair| pair[0].source.end <= pair[1].source.start)
        && !shown.outgoing.contains("[LITERAL_");
    let (mut source, mut outgoing) = (0, 0);
    for mark in outer.iter().filter(|_| apart) {
        let between = |text: &str, from: u32, to: u32| text[from as usize..to as usize].to_owned();
        let (was, is) =
            (between(text, source, mark.source.start), between(&shown.outgoing, outgoing, mark.outgoing.start));
        assert_eq!(was, is, "unmarked");
        (source, outgoing) = (mark.source.end, mark.outgoing.end);
        let (was, is) = (part(text, mark.source), part(&shown.outgoing, mark.outgoing));
        match mark.state {
            MarkState::Redacted | MarkState::Asked => assert_eq!(is, mark.replacement),
            MarkState::Released | MarkState::Allowed if was == is => {}
            MarkState::Released | MarkState::Allowed => assert!(is.contains('['), "{was:?} is {is:?}"),
        }
        assert!(mark.state != MarkState::Released || mark.releasable);
    }
    for mark in &shown.marks {
        let twin = |other: &&scrim_session::Mark| other.placeholder == mark.placeholder;
        assert!(shown.marks.iter().filter(twin).all(|other| other.releasable == mark.releasable));
        assert_eq!(shown.marks.iter().filter(|other| other.id == mark.id).count(), 1, "one mark for one place");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_last_word_about_a_place_holds_and_every_preview_tells_the_truth(
        acts in proptest::collection::vec(act(), 1..12),
    ) {
        let mut desk = Desk::new(Some(&settings(false)));
        let (mut text, mut wish, mut lab, mut known) = (TEXTS[0], "", false, false);
        let mut shown = preview(desk.step(question("reply", text, wish, "corp")));
        for act in acts {
            match act {
                Act::Ask { text: next, wish: other, lab: to } => {
                    (text, wish) = (TEXTS[next], WISHES[other]);
                    known |= next == 1 || other == 1;
                    shown = preview(desk.step(question("reply", text, wish, if to { "lab" } else { "corp" })));
                    if to != std::mem::replace(&mut lab, to) {
                        prop_assert!(shown.marks.iter().all(|mark| mark.state != MarkState::Released));
                    }
                }
                Act::Mark(start, len) => {
                    let range = Range16 { start: start.min(text.len() as u32 - 1), end: (start + len).min(text.len() as u32) };
                    shown = preview(desk.step(Input::Mark(range)));
                    let marked = part(text, range).trim();
                    if !marked.is_empty() {
                        let from = range.start + part(text, range).find(marked).expect("trimming keeps it") as u32;
                        let covers = |mark: &&scrim_session::Mark| {
                            mark.source.start <= from && from + marked.len() as u32 <= mark.source.end
                        };
                        let covering = shown.marks.iter().find(covers).expect("what was marked has a mark");
                        prop_assert_eq!(covering.state, MarkState::Redacted);
                    }
                }
                Act::Release(index) if !shown.marks.is_empty() => {
                    let mark = index.get(&shown.marks).clone();
                    if mark.releasable {
                        shown = preview(desk.step(Input::Release(mark.id, None)));
                        let now = shown.marks.iter().find(|now| now.id == mark.id);
                        prop_assert!(now.is_none_or(|now| now.state != MarkState::Redacted), "{:?}", now);
                    }
                }
                Act::Redact(index) if !shown.marks.is_empty() => {
                    let mark = index.get(&shown.marks).clone();
                    shown = preview(desk.step(Input::Redact(mark.id)));
                    let now = shown.marks.iter().find(|now| now.id == mark.id);
                    prop_assert!(now.is_none_or(|now| now.state == MarkState::Redacted), "{:?}", now);
                }
                Act::Policy(allow) => shown = preview(desk.change_policy(Some(&settings(allow)))),
                Act::Release(_) | Act::Redact(_) => {}
            }
            check(&shown, text, known);
        }
    }
}
