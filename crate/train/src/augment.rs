//! More text out of text: other cases, other names, other line ends, slips of scanning.

use std::collections::BTreeMap;

use crate::corpus::{Marked, Origin, Span};
use crate::lists::Lists;
use crate::rng::Rng;

/// Copies written small and written large, per document; without them text in one case falls from 70 F to 28 (shared trials).
/// A text in one case is looked at without regard to which it is, so the two differ in their tokens only.
const LOWER: f64 = 0.12;
const UPPER: f64 = 0.06;
/// The same of web text, where people do write so: F of such text rises by 3, of other text by nothing.
const WEB_LOWER: f64 = 0.5;
const WEB_UPPER: f64 = 0.3;
/// Share of the organisations in a copy with other names that are others, too: written text makes its firms up, web text names known ones.
const WRITTEN_FIRMS: f64 = 0.1;
const WEB_FIRMS: f64 = 0.3;
/// Copies of written documents broken into short lines, run together, and badly scanned.
const BROKEN: f64 = 0.03;
const RUN_TOGETHER: f64 = 0.02;
const SCANNED: f64 = 0.02;

/// Adds the copies of a training document to `all`.
pub(crate) fn copies(document: &Marked, lists: &Lists, rng: &mut Rng, all: &mut Vec<Marked>) {
    if document.origin != Origin::Other && !lists.first.is_empty() && !document.spans.is_empty() {
        let mut copy = substituted(document, lists, rng);
        copy.weight = document.weight * 0.6;
        cased(&copy, rng, all);
        all.push(copy);
    }
    cased(document, rng, all);
    if document.origin == Origin::Written {
        laid_out(document, rng, all);
    }
}

/// Copies with other line ends, and with the letters that scanning mistakes for others. Each character stays one.
fn laid_out(document: &Marked, rng: &mut Rng, all: &mut Vec<Marked>) {
    if rng.chance(BROKEN) {
        let width = 40 + rng.below(40);
        let mut column = 0;
        all.push(mapped(document, |char| {
            column = if char == '\n' { 0 } else { column + 1 };
            if char == ' ' && column > width {
                column = 0;
                return '\n';
            }
            char
        }));
    }
    if rng.chance(RUN_TOGETHER) {
        all.push(mapped(document, |char| if char == '\n' { ' ' } else { char }));
    }
    if rng.chance(SCANNED) {
        all.push(mapped(document, |char| if rng.chance(0.03) { mistaken(char) } else { char }));
    }
}

/// What scanning makes of a character now and then.
const fn mistaken(char: char) -> char {
    match char {
        'l' => '1',
        'I' | '1' | 'i' => 'l',
        'O' => '0',
        '0' => 'O',
        'e' => 'c',
        'c' => 'e',
        'S' => '5',
        'B' => '8',
        'h' => 'b',
        'n' => 'u',
        'u' => 'n',
        'a' => 'o',
        ',' => '.',
        other => other,
    }
}

fn cased(document: &Marked, rng: &mut Rng, all: &mut Vec<Marked>) {
    let (lower, upper) = if document.origin == Origin::Web { (WEB_LOWER, WEB_UPPER) } else { (LOWER, UPPER) };
    if rng.chance(lower) {
        all.push(lowered(document));
    }
    if rng.chance(upper) {
        all.push(raised(document));
    }
}

/// A copy in small letters.
pub(crate) fn lowered(document: &Marked) -> Marked {
    mapped(document, |char| char.to_lowercase().next().unwrap_or(char))
}

/// A copy in capitals.
pub(crate) fn raised(document: &Marked) -> Marked {
    mapped(document, |char| char.to_uppercase().next().unwrap_or(char))
}

/// A copy with each character replaced.
fn mapped(document: &Marked, mut map: impl FnMut(char) -> char) -> Marked {
    Marked { text: document.text.iter().map(|char| map(*char)).collect(), ..document.clone() }
}

/// A copy with other people and places in it, each replaced alike throughout, and a known organisation in the place of some mentions of others.
fn substituted(document: &Marked, lists: &Lists, rng: &mut Rng) -> Marked {
    let mut known: BTreeMap<(usize, String), String> = BTreeMap::new();
    let mut text = Vec::with_capacity(document.text.len());
    let mut spans = Vec::with_capacity(document.spans.len());
    let firms = if document.origin == Origin::Web { WEB_FIRMS } else { WRITTEN_FIRMS };
    let mut at = 0;
    for span in &document.spans {
        text.extend(&document.text[at..span.start]);
        let start = text.len();
        let old: String = document.text[span.start..span.end].iter().collect();
        match span.kind {
            0 => person(&old, &mut known, lists, rng, &mut text),
            2 if !lists.places.is_empty() && !old.contains([' ', '-']) => {
                let new = known.entry((2, old.to_lowercase())).or_insert_with(|| rng.pick(&lists.places).clone());
                text.extend(alike(&old, new).chars());
            }
            1 if !lists.organisations.is_empty() && rng.chance(firms) => {
                let new =
                    known.entry((1, old.to_lowercase())).or_insert_with(|| rng.pick(&lists.organisations).clone());
                text.extend(alike(&old, new).chars());
            }
            _ => text.extend(old.chars()),
        }
        spans.push(Span { start, end: text.len(), kind: span.kind });
        at = span.end;
    }
    text.extend(&document.text[at..]);
    Marked { text, spans, ..document.clone() }
}

/// Most frequent names used half of the time.
const FREQUENT: usize = 3000;

fn person(
    old: &str,
    known: &mut BTreeMap<(usize, String), String>,
    lists: &Lists,
    rng: &mut Rng,
    text: &mut Vec<char>,
) {
    let turned = old.contains(", ");
    let pieces: Vec<&str> = old.split_inclusive([' ', ',', '\n', '.']).collect();
    let count = pieces.len();
    for (number, piece) in pieces.into_iter().enumerate() {
        let word = piece.trim_end_matches([' ', ',', '\n', '.']);
        let letters = word.chars().filter(|char| char.is_alphabetic()).count();
        let is_small = word.starts_with(char::is_lowercase) && old.chars().any(char::is_uppercase);
        if letters < 2 || is_small {
            text.extend(piece.chars());
            continue;
        }
        let is_last = if turned { number == 0 } else { number + 1 == count && count > 1 };
        let list = if is_last { &lists.last } else { &lists.first };
        let new = known.entry((0, word.to_lowercase())).or_insert_with(|| {
            let most = if rng.chance(0.5) { FREQUENT.min(list.len()) } else { list.len() };
            list[rng.below(most)].clone()
        });
        text.extend(alike(word, new).chars());
        text.extend(piece[word.len()..].chars());
    }
}

/// `new` in the case of `old`.
fn alike(old: &str, new: &str) -> String {
    let letters = || old.chars().filter(|char| char.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        new.to_uppercase()
    } else if letters().all(char::is_lowercase) {
        new.to_lowercase()
    } else {
        new.to_owned()
    }
}
