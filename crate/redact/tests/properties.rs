//! For any text, any findings, any chunking.

mod pieces;

use std::collections::BTreeMap;

use pieces::text;
use proptest::prelude::*;
use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Redaction, RoundTrip, ValueId, Vault, redact};

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

type Seed = (u16, u8, u8, Handling);

/// Sorted items that do not overlap, from cuts given as shares of the text.
fn items(text: &str, seeds: &[Seed]) -> Vec<Item> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut items: Vec<Item> = Vec::new();
    let mut seeds = seeds.to_vec();
    seeds.sort_unstable();
    for (place, len, label, handling) in seeds {
        let first = usize::from(place) * bounds.len() / (usize::from(u16::MAX) + 1);
        let last = (first + 1 + usize::from(len) % 12).min(bounds.len() - 1);
        let span = Span::new(bounds[first], bounds[last]);
        if !span.is_empty() && items.last().is_none_or(|item| item.span.end <= span.start) {
            items.push(Item { span, label: LABELS[usize::from(label) % LABELS.len()].clone(), handling });
        }
    }
    items
}

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let handling = prop_oneof![
        6 => Just(Handling::PLACEHOLDER),
        1 => Just(Handling::KEPT),
        1 => Just(Handling::Clear),
        2 => Just(Handling::Released),
    ];
    proptest::collection::vec((any::<u16>(), any::<u8>(), any::<u8>(), handling), 0..8)
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

/// Where what leaves is the text itself: not what was put there.
fn remains(redaction: &Redaction) -> Vec<Span> {
    let placements = redaction
        .placements
        .iter()
        .filter(|at| !at.in_clear && redaction.redacted.as_str()[at.outgoing.range()] == at.placeholder);
    let put = placements.chain(&redaction.extra).chain(&redaction.escaped).filter(|at| !at.in_clear);
    let mut put: Vec<Span> = put.map(|placement| placement.outgoing).collect();
    put.sort_unstable();
    let mut from = 0;
    let mut remains = Vec::new();
    for span in put {
        // An item whose text is hidden as another value is listed twice.
        remains.push(Span::new(from, span.start.max(from)));
        from = from.max(span.end);
    }
    remains.push(Span::new(from, redaction.redacted.as_str().len()));
    remains
}

/// Where a value stands in a text as a word of its own.
fn stands(text: &str, value: &str) -> Vec<Span> {
    let word =
        |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() || ('\u{300}'..'\u{370}').contains(&c));
    let places = text.match_indices(value).filter(|(at, _)| {
        let before = word(text[..*at].chars().next_back()) && word(value.chars().next());
        let behind = word(text[at + value.len()..].chars().next()) && word(value.chars().next_back());
        !before && !behind
    });
    places.map(|(at, _)| Span::new(at, at + value.len())).collect()
}

/// Has texts redacted as those of one question are: all are entered first, what is said of a value anywhere holds
/// everywhere.
fn together(vault: &mut Vault, texts: &[(String, Vec<Seed>)]) -> Vec<(String, Vec<Item>, Redaction)> {
    let mut known: Vec<(String, Vec<Item>, Vec<ValueId>)> = Vec::new();
    let mut said = BTreeMap::new();
    for (text, seeds) in texts {
        let items = items(text, seeds);
        let values = vault.enter(&Clear::new(text.clone()), &items).expect("items are in order");
        for (item, value) in items.iter().zip(&values) {
            let handling: &mut Handling = said.entry(*value).or_insert(item.handling);
            *handling = item.handling.max(*handling);
        }
        known.push((text.clone(), items, values));
    }
    vault.decide(|value, _| said.get(&value).copied().unwrap_or(Handling::PLACEHOLDER));
    let mut done = Vec::new();
    for (text, mut items, values) in known {
        for (item, value) in items.iter_mut().zip(&values) {
            item.handling = said[value];
        }
        let redaction = redact(vault, &Clear::new(text.clone()), &items).expect("items are in order");
        done.push((text, items, redaction));
    }
    done
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
    fn no_hidden_value_stands_in_any_text_that_leaves_as_a_word_of_its_own(
        texts in proptest::collection::vec((text(), seeds()), 1..3),
    ) {
        let done = together(&mut Vault::new(), &texts);
        let hidden = done.iter().flat_map(|(text, items, _)| {
            let hidden = items.iter().filter(|item| item.handling >= Handling::PLACEHOLDER);
            hidden.map(|item| (text[item.span.range()].trim(), item.handling))
        });
        for (value, handling) in hidden.filter(|(value, _)| !value.is_empty()) {
            for (_, items, redaction) in &done {
                let outgoing = redaction.redacted.as_str();
                let placements = redaction.placements.iter().zip(items);
                let released = placements.filter(|(_, item)| item.handling == Handling::Released).map(|(at, _)| at);
                let released: Vec<Span> =
                    released.chain(redaction.extra.iter().filter(|at| at.in_clear)).map(|at| at.outgoing).collect();
                for remain in remains(redaction) {
                    for place in stands(&outgoing[remain.range()], value) {
                        let place = Span::new(remain.start + place.start, remain.start + place.end);
                        let in_full = released.iter().any(|span| span.contains(place));
                        prop_assert!(
                            in_full && handling != Handling::KEPT, "{:?} {:?} in {:?}", handling, value, outgoing
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn an_item_does_not_leave_the_rest_of_a_longer_value_in_clear(
        text in text(), seeds in seeds(), known in text(), place in any::<u16>(), len in 2u8..12,
    ) {
        let mut vault = Vault::new();
        let whole = items(&known, &[(place, len, 4, Handling::PLACEHOLDER)]);
        redact(&mut vault, &Clear::new(known.clone()), &whole).unwrap();
        // The value known from before stands in the text, and the items cut across it.
        let value = whole.first().map_or("", |item| known[item.span.range()].trim());
        let text = format!("{text} {value} {text}");
        let items = items(&text, &seeds);
        let redaction = redact(&mut vault, &Clear::new(text.clone()), &items).unwrap();
        let hidden = redaction.placements.iter().zip(&items).filter(|(_, item)| item.handling >= Handling::PLACEHOLDER);
        let hidden: Vec<Span> = hidden.map(|(at, _)| at.source).collect();
        let others: Vec<Span> = redaction.extra.iter().chain(&redaction.escaped).map(|at| at.source).collect();
        for place in stands(&text, value).into_iter().filter(|_| !value.is_empty()) {
            let items: Vec<&Span> = hidden.iter().filter(|span| span.overlaps(place)).collect();
            if items.is_empty() || others.iter().any(|span| span.overlaps(place)) {
                continue;
            }
            let left = text[place.range()].char_indices().filter(|(at, c)| {
                let at = place.start + at;
                c.is_alphanumeric() && !items.iter().any(|span| span.start <= at && at < span.end)
            });
            prop_assert_eq!(left.count(), 0, "{:?} of {:?} in {:?}", place, value, redaction.redacted);
        }
    }

    #[test]
    fn what_is_released_leaves_in_full_unless_something_in_it_is_kept(text in text(), seeds in seeds()) {
        let done = together(&mut Vault::new(), &[(text, seeds)]);
        let (text, items, redaction) = &done[0];
        let kept = items.iter().any(|item| item.handling == Handling::KEPT);
        for (placement, item) in redaction.placements.iter().zip(items) {
            let there = &redaction.redacted.as_str()[placement.outgoing.range()];
            let touched = redaction.extra.iter().chain(&redaction.escaped).any(|at| {
                !at.in_clear && at.source.overlaps(item.span) && !item.span.contains(at.source)
            });
            let quoted = redaction.escaped.iter().any(|at| at.source.overlaps(item.span));
            if item.handling == Handling::Released && !kept && !touched && !quoted {
                prop_assert_eq!(there, &text[item.span.range()]);
            }
        }
    }

    #[test]
    fn every_placement_lies_where_it_says(text in text(), seeds in seeds()) {
        let items = items(&text, &seeds);
        let redaction = redact(&mut Vault::new(), &Clear::new(text.clone()), &items).unwrap();
        let outgoing = redaction.redacted.as_str();
        prop_assert_eq!(redaction.placements.len(), items.len());
        let put: Vec<_> = redaction.extra.iter().chain(&redaction.escaped).filter(|at| !at.in_clear).collect();
        for placement in &put {
            prop_assert_eq!(&outgoing[placement.outgoing.range()], placement.placeholder.as_str());
        }
        for (placement, item) in redaction.placements.iter().zip(&items) {
            prop_assert_eq!(placement.source, item.span);
            let there = &outgoing[placement.outgoing.range()];
            let untouched = !put.iter().any(|at| at.source.overlaps(item.span));
            if item.handling >= Handling::PLACEHOLDER {
                // A mention of a longer value replaces the items in it.
                let longer = redaction.extra.iter().find(|at| !at.in_clear && at.source.contains(item.span));
                prop_assert_eq!(there, longer.map_or(placement.placeholder.as_str(), |at| at.placeholder.as_str()));
            } else if placement.in_clear && untouched {
                prop_assert_eq!(there, &text[item.span.range()]);
            }
        }
        for placement in redaction.extra.iter().filter(|at| at.in_clear) {
            if !put.iter().any(|at| at.source.overlaps(placement.source)) {
                prop_assert_eq!(&outgoing[placement.outgoing.range()], &text[placement.source.range()]);
            }
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
