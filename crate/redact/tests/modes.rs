//! What leaves in each mode, what comes back, and what never shows.

mod pieces;

use proptest::prelude::*;
use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Mode, Placement, Redaction, Restorer, Vault, redact};

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

const LABELS: &[&str] = &[
    "PERSON",
    "EMAIL_ADDRESS",
    "CREDIT_CARD",
    "ORGANIZATION",
    "LOCATION",
    "PHONE_NUMBER",
    "DATE_TIME",
    "X",
    "GPS_COORDINATE",
];

/// Names, numbers and dates, some of them written as no surrogate and nothing coarser is made of.
const VALUES: &[&str] = &[
    " Jane Doe ",
    "J. Doe",
    "Möller",
    "Anna",
    "ANNA",
    "Иван Петров",
    "4111 1111 1111 1111",
    "+1 202 555 0143",
    "2024-03-12",
    "12 March 2024",
    "12 May",
    "Acme GmbH",
    " Berlin ",
    "webb",
    "Webb",
    "Megan",
    "info.ольга.петрова@firma.example",
    "j.özdemir@firma.example",
    "jane.doe@firma.example",
    "FALCON-2024",
    "jane.doe-2024",
    "52.5200, 13.4050",
    "52.\u{200b}5200, 13.4050",
    "52&#46;5200, 13&#46;4050",
    "52%2E5200, 13%2E4050",
    "52.５２００, 13.４０５０",
    "52º 31' 12.0\" N, 13º 24' 18.0\" E",
    "52° 31,200' N, 13° 24,300' E",
];

/// Words of a value that its surrogate may keep: titles, particles, what names no firm and no town.
const KEPT: &str = "mrs miss sir dame lady herr frau prof van von vom zur der den del della dos das bin ibn ben ten ter phd esq mba \
                    gmbh ltd inc plc the for und and bank group upon near example";

/// Words of three letters or more, in lower case.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

/// What a replacement tells of the value that its mode does not allow.
fn told(placement: &Placement, value: &str, replaced: &str) -> Option<String> {
    match (placement.mode, placement.label.as_str()) {
        // A month may stay.
        (Mode::Surrogate, "DATE_TIME") => None,
        (Mode::Surrogate, label) => {
            let of = words(value);
            let kept = |word: &String| of.contains(word) && !KEPT.split(' ').any(|kept| kept == word);
            // Three capitals name a series of numbers.
            words(replaced).into_iter().filter(kept).find(|word| label != "X" || word.len() > 3)
        }
        (Mode::Generalise, "GPS_COORDINATE") => {
            let number = |number: &&str| {
                let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
                whole.len() > 3 || fraction.len() > 1
            };
            let mut numbers =
                replaced.split(|c: char| !c.is_numeric() && c != '.').map(|number| number.trim_matches('.'));
            numbers.find(number).map(str::to_owned)
        }
        _ => None,
    }
}

#[test]
fn no_replacement_tells_more_than_its_mode_allows() {
    for value in VALUES.iter().map(|value| value.trim()) {
        for label in LABELS {
            for mode in [Mode::Surrogate, Mode::Generalise] {
                let redaction = done(&mut Vault::new(), value, &[(value, Label::fixed(label), mode)]);
                let replaced = redaction.redacted.as_str();
                assert_eq!(told(&redaction.placements[0], value, replaced), None, "{label} {value}: {replaced}");
            }
        }
    }
}

type Seed = (u16, u8, u8);

fn placed(text: &str, seeds: &[Seed], mode: impl Fn(u8) -> Mode) -> Vec<Item> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut seeds = seeds.to_vec();
    seeds.sort_unstable();
    let mut items: Vec<Item> = Vec::new();
    for (place, len, kind) in seeds {
        let first = usize::from(place) * bounds.len() / (usize::from(u16::MAX) + 1);
        let last = (first + 1 + usize::from(len) % 16).min(bounds.len() - 1);
        let span = Span::new(bounds[first], bounds[last]);
        if !span.is_empty() && items.last().is_none_or(|item| item.span.end <= span.start) {
            let label = Label::fixed(LABELS[usize::from(kind) % LABELS.len()]);
            items.push(Item { span, label, handling: Handling::Hidden(mode(kind / 16)) });
        }
    }
    items
}

/// Names, numbers and dates beside what could go wrong, and where the first of them stands.
fn text() -> impl Strategy<Value = (String, Span)> {
    let value = proptest::sample::select(VALUES);
    let pieces = (pieces::text(), value, pieces::text(), any::<bool>());
    pieces.prop_map(|(before, value, behind, twice)| {
        let span = Span::new(before.len(), before.len() + value.len());
        (if twice { format!("{before}{value}{behind} {value}") } else { format!("{before}{value}{behind}") }, span)
    })
}

/// The value as one item, in the place of those that touch it.
fn with_value(mut items: Vec<Item>, span: Span, kind: u8, mode: Mode) -> Vec<Item> {
    items.retain(|item| !item.span.overlaps(span));
    let label = Label::fixed(LABELS[usize::from(kind) % LABELS.len()]);
    items.push(Item { span, label, handling: Handling::Hidden(mode) });
    items.sort_unstable_by_key(|item| item.span);
    items
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn surrogates_and_placeholders_come_back_to_the_letter(
        (text, value) in text(), seeds in proptest::collection::vec(any::<Seed>(), 0..8), seed in any::<u64>(), kind in any::<u8>(),
        chunks in proptest::collection::vec(1_usize..6, 0..100),
    ) {
        let mut vault = Vault::new();
        vault.seed(seed);
        let items = placed(&text, &seeds, |kind| if kind % 4 == 0 { Mode::Placeholder } else { Mode::Surrogate });
        let items = with_value(items, value, kind, Mode::Surrogate);
        let redaction = redact(&mut vault, &Clear::new(text.clone()), &items).unwrap();
        let mut rest = redaction.redacted.as_str();
        let mut restorer = vault.restorer(&redaction.redacted);
        let mut answer = String::new();
        for size in chunks {
            let at = rest.char_indices().nth(size).map_or(rest.len(), |(at, _)| at);
            answer += &restorer.push(&rest[..at]);
            rest = &rest[at..];
        }
        answer += &restorer.push(rest);
        let (end, trip) = restorer.finish();
        prop_assert_eq!(answer + &end, text, "{:?}", redaction.redacted);
        prop_assert!(trip.altered.is_empty() && trip.unknown.is_empty() && trip.restored == trip.sent, "{:?}", trip);
    }

    #[test]
    fn a_value_has_one_surrogate_and_it_is_no_other_value(
        (text, value) in text(), seeds in proptest::collection::vec(any::<Seed>(), 0..8), seed in any::<u64>(), kind in any::<u8>(),
    ) {
        let mut vault = Vault::new();
        vault.seed(seed);
        let items = with_value(placed(&text, &seeds, |_| Mode::Surrogate), value, kind, Mode::Surrogate);
        let redaction = redact(&mut vault, &Clear::new(text.clone()), &items).unwrap();
        let folded = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let stand_ins = redaction.placements.iter().filter(|at| at.mode == Mode::Surrogate);
        let mut seen: Vec<(&str, &str, &Label)> = Vec::new();
        for placement in stand_ins {
            let original = &text[placement.source.range()];
            // A name may keep its title and its small words; what stands for the rest is new.
            prop_assert!(!folded(&text).contains(&folded(&placement.replacement)), "{:?}", placement.replacement);
            for (other, replacement, label) in &seen {
                let same = *other == original && **label == placement.label;
                prop_assert!(!same || *replacement == placement.replacement, "{:?}", original);
                prop_assert!(*other == original || *replacement != placement.replacement, "{:?}", placement.replacement);
            }
            seen.push((original, &placement.replacement, &placement.label));
        }
    }

    /// Of what is put in the place of a value, too: nothing of another hidden value stands in it.
    #[test]
    fn no_hidden_value_leaves_in_any_mode(
        (text, value) in text(), seeds in proptest::collection::vec(any::<Seed>(), 0..8), kind in any::<u8>(), mode in 0_usize..5,
    ) {
        const MODES: [Mode; 5] = [Mode::Generalise, Mode::Mask, Mode::Surrogate, Mode::Placeholder, Mode::Drop];
        let items = placed(&text, &seeds, |kind| MODES[usize::from(kind) % MODES.len()]);
        let items = with_value(items, value, kind, MODES[mode]);
        let mut vault = Vault::new();
        let redaction = redact(&mut vault, &Clear::new(text.clone()), &items).unwrap();
        let outgoing = redaction.redacted.as_str();
        for (placement, item) in redaction.placements.iter().zip(&items) {
            let value = text[item.span.range()].trim();
            let replaced = &outgoing[placement.outgoing.range()];
            prop_assert!(!placement.in_clear);
            // The product's own words (`[X_1]`) aside, no replacement holds the value.
            let own = placement.mode == Mode::Placeholder || value.is_empty() || !value.contains(char::is_alphanumeric);
            prop_assert!(own || !replaced.contains(value), "{:?} in {:?}", value, replaced);
            prop_assert_eq!(told(placement, value, replaced), None, "{:?} in {:?}", value, replaced);
        }
        // Nor do the words on both sides of a gap make one, as a word of its own.
        let hidden: Vec<&str> = items.iter().map(|item| text[item.span.range()].trim()).collect();
        for placement in redaction.placements.iter().filter(|at| at.mode == Mode::Drop) {
            let (before, behind) = outgoing.split_at(placement.outgoing.start);
            let (before, behind): (Vec<char>, Vec<char>) = (before.chars().rev().collect(), behind.chars().collect());
            for value in hidden.iter().filter(|value| value.contains(' ')) {
                let value: Vec<char> = value.chars().collect();
                for split in 1..value.len() {
                    let (first, last) = value.split_at(split);
                    let stands = before.len() >= split && first.iter().rev().eq(&before[..split]) && behind.starts_with(last);
                    let is_word = |side: &[char], len: usize| side.get(len).is_some_and(|c| c.is_alphanumeric());
                    let alone = !is_word(&before, split) && !is_word(&behind, last.len());
                    prop_assert!(!(stands && alone), "{:?}", value);
                }
            }
        }
    }
}
