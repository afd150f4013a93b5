//! For any text, any findings, any chunking.

mod pieces;

use pieces::text;
use proptest::prelude::*;
use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Redaction, RoundTrip, Vault, redact};

const LABELS: &[Label] = &[
    Label::fixed("PERSON"),
    Label::fixed("PERSON"),
    Label::fixed("EMAIL_ADDRESS"),
    Label::fixed("CREDIT_CARD"),
    Label::fixed("SECRET"),
    Label::fixed("LITERAL"),
    Label::fixed("X"),
    Label::fixed("X_1"),
    Label::fixed("PERSON_1"),
];

/// Sorted items that do not overlap, from cuts given as shares of the text.
fn items(text: &str, seeds: &[(u16, u8, u8, bool)]) -> Vec<Item> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut items: Vec<Item> = Vec::new();
    let mut seeds = seeds.to_vec();
    seeds.sort_unstable();
    for (place, len, label, clear) in seeds {
        let first = usize::from(place) * bounds.len() / (usize::from(u16::MAX) + 1);
        let last = (first + 1 + usize::from(len) % 12).min(bounds.len() - 1);
        let span = Span::new(bounds[first], bounds[last]);
        if !span.is_empty() && items.last().is_none_or(|item| item.span.end <= span.start) {
            let handling = if clear { Handling::Clear } else { Handling::Placeholder };
            items.push(Item { span, label: LABELS[usize::from(label) % LABELS.len()].clone(), handling });
        }
    }
    items
}

fn seeds() -> impl Strategy<Value = Vec<(u16, u8, u8, bool)>> {
    proptest::collection::vec((any::<u16>(), any::<u8>(), any::<u8>(), proptest::bool::weighted(0.2)), 0..8)
}

fn restored(vault: &Vault, redaction: &Redaction, chunks: &[u8]) -> (String, RoundTrip) {
    let mut restorer = vault.restorer(&redaction.redacted);
    let mut answer = String::new();
    for chunk in cut(redaction.redacted.as_str(), chunks) {
        answer += &restorer.push(chunk);
    }
    let (rest, trip) = restorer.finish();
    (answer + &rest, trip)
}

/// The text in pieces of so many characters, the last being the rest.
fn cut<'t>(text: &'t str, sizes: &[u8]) -> Vec<&'t str> {
    let mut rest = text;
    let mut pieces = Vec::new();
    for size in sizes {
        let at = rest.char_indices().nth(usize::from(*size)).map_or(rest.len(), |(at, _)| at);
        pieces.push(&rest[..at]);
        rest = &rest[at..];
    }
    pieces.push(rest);
    pieces
}

/// What leaves, without what was put there.
fn remains(redaction: &Redaction) -> Vec<&str> {
    let put = redaction.placements.iter().filter(|at| at.outgoing_is_placeholder(redaction));
    let mut put: Vec<Span> =
        put.chain(&redaction.extra).chain(&redaction.escaped).map(|placement| placement.outgoing).collect();
    put.sort_unstable();
    // A released item whose text is hidden under another label is listed twice.
    put.dedup();
    let outgoing = redaction.redacted.as_str();
    let mut from = 0;
    let mut remains = Vec::new();
    for span in put {
        remains.push(&outgoing[from..span.start]);
        from = span.end;
    }
    remains.push(&outgoing[from..]);
    remains
}

trait IsPlaceholder {
    fn outgoing_is_placeholder(&self, redaction: &Redaction) -> bool;
}

impl IsPlaceholder for scrim_redact::Placement {
    fn outgoing_is_placeholder(&self, redaction: &Redaction) -> bool {
        !self.in_clear && redaction.redacted.as_str()[self.outgoing.range()] == self.placeholder
    }
}

fn stands_as_a_word(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(at, _)| {
        let word = |character: Option<char>| {
            character.is_some_and(|c| c.is_alphanumeric() || ('\u{300}'..'\u{370}').contains(&c))
        };
        let before = word(text[..at].chars().next_back()) && word(value.chars().next());
        let behind = word(text[at + value.len()..].chars().next()) && word(value.chars().next_back());
        !before && !behind
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn redact_then_restore_is_the_identity(
        texts in proptest::collection::vec((text(), seeds()), 1..4),
        chunks in proptest::collection::vec(0u8..5, 0..200),
    ) {
        let mut vault = Vault::new();
        let mut done = Vec::new();
        for (text, seeds) in texts {
            let items = items(&text, &seeds);
            let redaction = redact(&mut vault, &Clear::new(text.clone()), &items).unwrap();
            done.push((text, redaction));
        }
        // Later texts must not spoil earlier ones: a conversation sends them again.
        for (text, redaction) in &done {
            let (answer, trip) = restored(&vault, redaction, &chunks);
            prop_assert_eq!(&answer, text, "{:?}", redaction);
            prop_assert_eq!(&trip.restored, &trip.sent);
            prop_assert!(trip.altered.is_empty() && trip.unknown.is_empty(), "{:?}", trip);
        }
    }

    #[test]
    fn no_hidden_value_stands_in_what_leaves_as_a_word_of_its_own(text in text(), seeds in seeds()) {
        let items = items(&text, &seeds);
        let redaction = redact(&mut Vault::new(), &Clear::new(text.clone()), &items).unwrap();
        for item in items.iter().filter(|item| item.handling == Handling::Placeholder) {
            let value = text[item.span.range()].trim();
            for remain in remains(&redaction) {
                prop_assert!(value.is_empty() || !stands_as_a_word(remain, value), "{:?} in {:?}", value, remain);
            }
        }
    }

    #[test]
    fn every_placement_lies_where_it_says(text in text(), seeds in seeds()) {
        let items = items(&text, &seeds);
        let redaction = redact(&mut Vault::new(), &Clear::new(text.clone()), &items).unwrap();
        let outgoing = redaction.redacted.as_str();
        prop_assert_eq!(redaction.placements.len(), items.len());
        for (placement, item) in redaction.placements.iter().zip(&items) {
            prop_assert_eq!(placement.source, item.span);
            let there = &outgoing[placement.outgoing.range()];
            if item.handling == Handling::Placeholder {
                prop_assert_eq!(there, placement.placeholder.as_str());
            } else if placement.in_clear {
                prop_assert_eq!(there, &text[item.span.range()]);
            }
        }
        for placement in redaction.extra.iter().chain(&redaction.escaped) {
            prop_assert_eq!(&outgoing[placement.outgoing.range()], placement.placeholder.as_str());
        }
    }

    #[test]
    fn any_chunking_of_any_answer_gives_the_same(
        text in text(), seeds in seeds(), answer in text(), chunks in proptest::collection::vec(0u8..5, 0..200),
    ) {
        let mut vault = Vault::new();
        let items = items(&text, &seeds);
        let redaction = redact(&mut vault, &Clear::new(text), &items).unwrap();
        let mut whole = vault.restorer(&redaction.redacted);
        let at_once = whole.push(&answer);
        let (rest, whole_trip) = whole.finish();
        let mut pieces = vault.restorer(&redaction.redacted);
        let mut in_pieces = String::new();
        for chunk in cut(&answer, &chunks) {
            in_pieces += &pieces.push(chunk);
        }
        let (piece_rest, trip) = pieces.finish();
        prop_assert_eq!(in_pieces + &piece_rest, at_once + &rest);
        prop_assert_eq!(trip, whole_trip);
    }
}
