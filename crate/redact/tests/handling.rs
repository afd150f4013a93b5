//! What leaves and what does not, where values of different handling meet, and across texts that leave together.

use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Redaction, ValueId, Vault, redact};

const PERSON: Label = Label::fixed("PERSON");
const TERM: Label = Label::fixed("TERM");
const SECRET: Label = Label::fixed("SECRET");

/// An item where `value` first stands in `text`.
fn item(text: &str, value: &str, label: Label, handling: Handling) -> Item {
    let start = text.find(value).expect("the value stands in the text");
    Item { span: Span::new(start, start + value.len()), label, handling }
}

fn clear(text: &str) -> Clear<String> {
    Clear::new(text.to_owned())
}

fn done(vault: &mut Vault, text: &str, items: &[Item]) -> Redaction {
    let redaction = redact(vault, &clear(text), items).expect("items are in order");
    let mut restorer = vault.restorer(&redaction.redacted);
    assert_eq!(restorer.push(redaction.redacted.as_str()) + &restorer.finish().0, text);
    redaction
}

fn leaves(text: &str, items: &[Item]) -> String {
    done(&mut Vault::new(), text, items).redacted.as_str().to_owned()
}

#[test]
fn what_is_released_leaves_in_full_and_its_parts_stay_hidden_elsewhere() {
    let text = "Jane Marlowe wrote. Ms Marlowe asks. JANE MARLOWE signed.";
    let items = [
        item(text, "Jane Marlowe", PERSON, Handling::Released),
        item(text, "Ms Marlowe", PERSON, Handling::PLACEHOLDER),
    ];
    let redaction = done(&mut Vault::new(), text, &items);
    assert_eq!(redaction.redacted.as_str(), "Jane Marlowe wrote. [PERSON_1_LAST] asks. JANE MARLOWE signed.");
    assert!(redaction.placements[0].in_clear && !redaction.placements[1].in_clear);
    let [mention] = redaction.extra.as_slice() else { panic!("the mention in capitals is reported") };
    assert!(mention.in_clear && mention.value == redaction.placements[0].value);
    assert_eq!(&redaction.redacted.as_str()[mention.outgoing.range()], "JANE MARLOWE");
}

#[test]
fn what_is_to_be_kept_is_replaced_inside_what_was_released_too() {
    let text = "Jane Marlowe, called Marlowe";
    let items = |handling| {
        [
            item(text, "Jane Marlowe", PERSON, Handling::Released),
            Item { span: Span::new(21, 28), label: TERM, handling },
        ]
    };
    assert_eq!(leaves(text, &items(Handling::PLACEHOLDER)), "Jane Marlowe, called [TERM_1]");
    let redaction = done(&mut Vault::new(), text, &items(Handling::KEPT));
    assert_eq!(redaction.redacted.as_str(), "Jane [TERM_1], called [TERM_1]");
    assert!(redaction.placements[0].in_clear, "a part of it leaves");
}

#[test]
fn a_hidden_value_that_reaches_out_of_a_released_one_is_replaced() {
    let text = "Jane Marlowe wrote; Marlowe wrote";
    let items = [
        item(text, "Jane Marlowe", PERSON, Handling::Released),
        Item { span: Span::new(20, 33), label: TERM, handling: Handling::PLACEHOLDER },
    ];
    assert_eq!(leaves(text, &items), "Jane [TERM_1]; [TERM_1]");
    // And it is found where one that lies wholly inside begins earlier.
    let text = "Jane Marlowe wrote; Marlowe wrote; Jane Marlowe";
    let items = [
        item(text, "Jane Marlowe", PERSON, Handling::Released),
        Item { span: Span::new(20, 33), label: TERM, handling: Handling::PLACEHOLDER },
        Item { span: Span::new(35, 47), label: SECRET, handling: Handling::PLACEHOLDER },
    ];
    assert_eq!(leaves(text, &items), "Jane [TERM_1]; [TERM_1]; [SECRET_1]");
}

#[test]
fn what_one_item_hides_no_other_of_the_same_value_lets_leave() {
    let text = "ACMEcorp and ACME";
    let items = [
        item(text, "ACME", TERM, Handling::Clear),
        Item { span: Span::new(13, 17), label: TERM, handling: Handling::PLACEHOLDER },
    ];
    assert_eq!(leaves(text, &items), "[TERM_1]corp and [TERM_1]");
}

#[test]
fn a_value_that_only_one_of_the_texts_gives_away_is_hidden_in_all() {
    let (text, wish) = ("Reset done, use Kestrel-9 from now on.", "the password: Kestrel-9");
    let secret = [item(wish, "Kestrel-9", SECRET, Handling::PLACEHOLDER)];
    let mut vault = Vault::new();
    vault.enter(&clear(text), &[]).unwrap();
    vault.enter(&clear(wish), &secret).unwrap();
    assert_eq!(done(&mut vault, text, &[]).redacted.as_str(), "Reset done, use [SECRET_1] from now on.");
    assert_eq!(done(&mut vault, wish, &secret).redacted.as_str(), "the password: [SECRET_1]");
}

#[test]
fn what_is_decided_anew_leaves_nothing_of_what_was_decided_before() {
    let text = "Jane Marlowe and Kestrel";
    let items =
        [item(text, "Jane Marlowe", PERSON, Handling::PLACEHOLDER), item(text, "Kestrel", TERM, Handling::PLACEHOLDER)];
    let mut vault = Vault::new();
    let values: Vec<ValueId> = vault.enter(&clear(text), &items).unwrap();
    let release = |released: ValueId| {
        move |value, _: &Label| if value == released { Handling::Released } else { Handling::PLACEHOLDER }
    };
    vault.decide(release(values[0]));
    assert_eq!(done(&mut vault, text, &[]).redacted.as_str(), "Jane Marlowe and [TERM_1]");
    vault.decide(release(values[1]));
    assert_eq!(done(&mut vault, text, &[]).redacted.as_str(), "[PERSON_1] and Kestrel");
}

#[test]
fn a_new_value_is_hidden_until_somebody_decides_otherwise() {
    let mut vault = Vault::new();
    vault.enter(&clear("Kestrel"), &[item("Kestrel", "Kestrel", TERM, Handling::Released)]).unwrap();
    assert_eq!(done(&mut vault, "Kestrel", &[]).redacted.as_str(), "[TERM_1]");
}

#[test]
fn an_item_inside_a_mention_of_a_longer_value_does_not_break_it_open() {
    let mut vault = Vault::new();
    let known = "the password: Tr0ub4dor-Kestrel-9";
    done(&mut vault, known, &[item(known, "Tr0ub4dor-Kestrel-9", SECRET, Handling::PLACEHOLDER)]);
    let text = "Use Tr0ub4dor-Kestrel-9 now";
    let redaction = done(&mut vault, text, &[item(text, "Kestrel", TERM, Handling::PLACEHOLDER)]);
    assert_eq!(redaction.redacted.as_str(), "Use [SECRET_1] now");
    let across = done(&mut vault, text, &[item(text, "Kestrel-9 now", TERM, Handling::PLACEHOLDER)]);
    assert_eq!(across.redacted.as_str(), "Use [LITERAL_1][TERM_2]");
}
