//! What never shows, whatever leaves in a value's stead.

mod pieces;

use proptest::prelude::*;
use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Mode, Placement, Vault, redact};

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
                let span = Span::new(0, value.len());
                let item = Item { span, label: Label::fixed(label), handling: Handling::Hidden(mode) };
                let redaction = redact(&mut Vault::new(), &Clear::new(value.to_owned()), &[item]).unwrap();
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
