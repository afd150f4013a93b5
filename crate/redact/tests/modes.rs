//! What leaves in each mode, and what comes back.

use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Mode, Redaction, Restorer, Vault, redact};

const PERSON: Label = Label::fixed("PERSON");
const EMAIL: Label = Label::fixed("EMAIL_ADDRESS");

fn items(text: &str, values: &[(&str, Label, Mode)]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut from = 0;
    for (value, label, mode) in values {
        let start = from + text[from..].find(value).expect("the value stands in the text");
        from = start + value.len();
        items.push(Item { span: Span::new(start, from), label: label.clone(), handling: Handling::Hidden(*mode) });
    }
    items
}

fn done(vault: &mut Vault, text: &str, values: &[(&str, Label, Mode)]) -> Redaction {
    redact(vault, &Clear::new(text.to_owned()), &items(text, values)).expect("items are in order")
}

fn leaves(text: &str, values: &[(&str, Label, Mode)]) -> String {
    done(&mut Vault::new(), text, values).redacted.as_str().to_owned()
}

/// The answer as a person reads it, in every cut in two.
fn answered(vault: &Vault, sent: &Redaction, answer: &str) -> String {
    let whole = {
        let mut restorer = vault.restorer(&sent.redacted);
        restorer.push(answer) + &restorer.finish().0
    };
    for (at, _) in answer.char_indices() {
        let mut restorer = vault.restorer(&sent.redacted);
        let pieces = restorer.push(&answer[..at]) + &restorer.push(&answer[at..]);
        assert_eq!(pieces + &restorer.finish().0, whole, "cut at {at}");
    }
    let mut restorer = vault.restorer(&sent.redacted);
    let single: String = answer.chars().map(|c| restorer.push(c.encode_utf8(&mut [0; 4]))).collect();
    assert_eq!(single + &restorer.finish().0, whole, "one character after the other");
    whole
}

#[test]
fn a_surrogate_leaves_and_the_original_comes_back_in_every_form() {
    let text = "Jane Doe <jane.doe@acme.example> wrote. Ms Doe asks; Jane's leave begins.";
    let mode = Mode::Surrogate;
    let values = [
        ("Jane Doe", PERSON, mode),
        ("jane.doe@acme.example", EMAIL, mode),
        ("Doe", PERSON, mode),
        ("Jane", PERSON, mode),
    ];
    let mut vault = Vault::new();
    let redaction = done(&mut vault, text, &values);
    let outgoing = redaction.redacted.as_str();
    assert!(!outgoing.contains("Jane") && !outgoing.contains("Doe") && !outgoing.contains('['), "{outgoing}");
    assert_eq!(answered(&vault, &redaction, outgoing), text);
    let whole = &redaction.placements[0].replacement;
    let (first, last) = whole.split_once(' ').unwrap();
    let answer = format!("Dear {first}, {last}s Anfrage, {}, “{last}, {first}”, {first}son", whole.to_uppercase());
    assert_eq!(
        answered(&vault, &redaction, &answer),
        format!("Dear Jane, Does Anfrage, JANE DOE, “Doe, Jane”, {first}son")
    );
    let mut restorer = vault.restorer(&redaction.redacted);
    restorer.push(&format!("{whole}."));
    let (_, trip) = restorer.finish();
    assert_eq!((trip.sent.len(), trip.restored.len(), trip.unmentioned.len()), (4, 1, 3), "{trip:?}");
}

#[test]
fn a_surrogate_that_comes_back_is_not_replaced_again() {
    let mut vault = Vault::new();
    let first = done(&mut vault, "Jane Doe called.", &[("Jane Doe", PERSON, Mode::Surrogate)]);
    let stand_in = first.placements[0].replacement.clone();
    let text = format!("{stand_in} called; so did Kim Ray.");
    let again = done(&mut vault, &text, &[(&stand_in, PERSON, Mode::Surrogate), ("Kim Ray", PERSON, Mode::Surrogate)]);
    assert!(again.redacted.as_str().starts_with(&format!("{stand_in} called")), "{:?}", again.redacted);
    assert_eq!(again.placements[0].value, first.placements[0].value);
    assert_eq!(answered(&vault, &again, again.redacted.as_str()), "Jane Doe called; so did Kim Ray.");
    // Found or not.
    let bare = done(&mut vault, &text, &[]);
    assert!(bare.redacted.as_str().contains(&stand_in));
    // One word of it may be somebody else's name: that is hidden, and comes back as it stood.
    let (_, last) = stand_in.split_once(' ').unwrap();
    let other = format!("{last} called.");
    let redaction = done(&mut vault, &other, &[(last, PERSON, Mode::Surrogate)]);
    assert!(!redaction.redacted.as_str().contains(last), "{:?}", redaction.redacted);
    assert_eq!(answered(&vault, &redaction, redaction.redacted.as_str()), other);
}

#[test]
fn a_surrogate_found_under_another_label_lets_nothing_leave() {
    let organisation = Label::fixed("ORGANIZATION");
    for handling in [Handling::Clear, Handling::Released] {
        let mut vault = Vault::new();
        let first = done(&mut vault, "Jane Doe called.", &[("Jane Doe", PERSON, Mode::Surrogate)]);
        let stand_in = &first.placements[0].replacement;
        let text = format!("{stand_in} called; Jane Doe did.");
        let item = Item { span: Span::new(0, stand_in.len()), label: organisation.clone(), handling };
        let again = redact(&mut vault, &Clear::new(text), &[item]).unwrap();
        assert!(!again.redacted.as_str().contains("Jane"), "{:?}", again.redacted);
    }
}

#[test]
fn every_surrogate_is_restored_in_another_process() {
    let mut vault = Vault::new();
    let (text, label) = ("KN_20418833, kn_20418834, [20] 418835, Jane [Doe]", Label::fixed("CLIENT_NUMBER"));
    let mode = Mode::Surrogate;
    let values = [
        ("KN_20418833", label.clone(), mode),
        ("kn_20418834", label.clone(), mode),
        ("[20] 418835", label, mode),
        ("Jane [Doe]", PERSON, mode),
    ];
    let redaction = done(&mut vault, text, &values);
    let mut restorer = Restorer::from_entries(vault.entries()).unwrap();
    assert_eq!(restorer.push(redaction.redacted.as_str()) + &restorer.finish().0, text);
}

#[test]
fn a_number_comes_back_however_its_hyphens_are_set() {
    let mut vault = Vault::new();
    let phone = Label::fixed("PHONE_NUMBER");
    let redaction = done(&mut vault, "Call +1 415-867-5309.", &[("+1 415-867-5309", phone, Mode::Surrogate)]);
    let answer = redaction.redacted.as_str().replace('-', "\u{2011}").replacen(' ', "\u{a0}", 2);
    assert_eq!(answered(&vault, &redaction, &answer), "Call\u{a0}+1 415-867-5309.");
}

#[test]
fn what_a_model_makes_of_a_surrogate_comes_back_or_is_reported() {
    let mut vault = Vault::new();
    let text = "Jane Doe <jane.doe@acme.example>";
    let values = [("Jane Doe", PERSON, Mode::Surrogate), ("jane.doe@acme.example", EMAIL, Mode::Surrogate)];
    let redaction = done(&mut vault, text, &values);
    let [name, address] = [0, 1].map(|at| redaction.placements[at].replacement.clone());
    let (first, last) = name.split_once(' ').unwrap();
    let shouted = address.to_uppercase();
    for (answer, read) in [
        (format!("**{first}** _{last}_"), "**Jane** _Doe_".to_owned()),
        (format!("{first}\n{last}"), "Jane\nDoe".to_owned()),
        (format!("{first}\u{a0}{last}"), "Jane\u{a0}Doe".to_owned()),
        (format!("{last}, {first}"), "Doe, Jane".to_owned()),
        (shouted.clone(), "JANE.DOE@ACME.EXAMPLE".to_owned()),
        (name.to_lowercase(), "Jane Doe".to_owned()),
        (first.to_lowercase(), first.to_lowercase()),
    ] {
        assert_eq!(answered(&vault, &redaction, &answer), read);
    }
    for (answer, restored, altered) in [(name.to_lowercase(), 1, 1), (first.to_lowercase(), 0, 0)] {
        let mut restorer = vault.restorer(&redaction.redacted);
        restorer.push(&answer);
        let (_, trip) = restorer.finish();
        assert_eq!((trip.restored.len(), trip.altered.len()), (restored, altered), "{answer}: {trip:?}");
    }
}

#[test]
fn what_cannot_be_put_back_says_no_more_than_its_mode_allows() {
    let label = Label::fixed;
    for (text, value, name, mode, outgoing) in [
        ("due 12 March 2024, latest", "12 March 2024", "DATE_TIME", Mode::Generalise, "due March 2024, latest"),
        ("a 42-year-old man", "42-year-old", "AGE", Mode::Generalise, "a 40–49-year-old man"),
        ("card 4111 1111 1111 1234.", "4111 1111 1111 1234", "CREDIT_CARD", Mode::Mask, "card •••• •••• •••• 1234."),
        ("Dear Jane Doe, hello", "Jane Doe", "PERSON", Mode::Drop, "Dear, hello"),
        ("Jane Doe wrote", "Jane Doe", "PERSON", Mode::Drop, "wrote"),
        ("for (Jane Doe)", "Jane Doe", "PERSON", Mode::Drop, "for ()"),
        ("from Jane Doe to me", "Jane Doe", "PERSON", Mode::Drop, "from to me"),
        // Where a mode does not fit the value.
        ("due 03/04/2024", "03/04/2024", "DATE_TIME", Mode::Generalise, "due [DATE_1]"),
        ("the Kestrel plan", "Kestrel", "PROJECT", Mode::Surrogate, "the [PROJECT_1] plan"),
        ("preKestrelpost", "Kestrel", "PROJECT", Mode::Drop, "pre[PROJECT_1]post"),
    ] {
        assert_eq!(leaves(text, &[(value, label(name), mode)]), outgoing);
    }
}

#[test]
fn what_is_dropped_uncovers_no_hidden_value() {
    let text = "Jane Doe met; Jane Kestrel Doe";
    let values = [("Jane Doe", PERSON, Mode::Placeholder), ("Kestrel", Label::fixed("TERM"), Mode::Drop)];
    assert_eq!(leaves(text, &values), "[PERSON_1] met; Jane [TERM_1] Doe");
}

#[test]
fn what_is_coarse_may_be_the_whole_of_another_that_is_made_coarse_too() {
    let date = Label::fixed("DATE_TIME");
    let values = [("12 March 2024", date.clone(), Mode::Generalise), ("March 2024", date, Mode::Generalise)];
    assert_eq!(leaves("on 12 March 2024, in March 2024", &values), "on March 2024, in 2024");
}

#[test]
fn two_surrogates_side_by_side_never_read_as_one() {
    let mut vault = Vault::new();
    let text = "JaneDoe and Jane\nDoe";
    let mode = Mode::Surrogate;
    let values = [("Jane", PERSON, mode), ("Doe", PERSON, mode), ("Jane", PERSON, mode), ("Doe", PERSON, mode)];
    let redaction = done(&mut vault, text, &values);
    assert_eq!(answered(&vault, &redaction, redaction.redacted.as_str()), text);
}
