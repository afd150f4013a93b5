//! Reads one name where one is expected.
//!
//! Guarantees: a name read begins and ends with a whole word, holds at least one capitalised word that is no initial, and neither
//! title, possessive `'s`, trailing comma nor line break. Knows shapes and the few words that are no names; judges nothing.

use crate::Span;
use scrim_validate::fold::{is_mark, push_folded};

use super::lists::{ORGANISATION, PARTICLE, STOP, SUFFIX, TITLE, TITLE_CAPITAL};
use super::words::Words;

/// Most words of one name, particles not counted.
const MOST_WORDS: usize = 5;
/// Most words of one name, particles counted.
const MOST_PIECES: usize = 10;
/// Longest word of a name, in bytes.
const LONGEST: usize = 48;

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) span: Span,
    /// Its words in order, particles and suffixes left out, initials included.
    pub(super) words: Vec<Span>,
}

/// The shape of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `Jane`, `McDonald`, `O'Neill`, `al-Khatib`, `Jean-Luc`.
    Capital,
    /// `DOE`.
    Capitals,
    /// `J` or `J.` or `J.-P.`: the dots belong to the word.
    Initial,
    Lower,
}

/// The word that begins at `at`, its span and shape: letters, joined by apostrophes and hyphens. None where no word begins or where
/// it goes on as something else (a number, a file name, an address).
pub(super) fn word(text: &str, at: usize) -> Option<(Span, Shape)> {
    let rest = &text[at..text.floor_char_boundary(at.saturating_add(LONGEST))];
    let mut end = 0;
    let mut joint = None;
    let (mut letters, mut uppers) = (0, 0);
    // Most words are letters of ASCII from end to end.
    let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if rest.as_bytes().get(plain).is_none_or(|byte| byte.is_ascii() && !matches!(byte, b'\'' | b'-')) {
        let uppers = rest[..plain].bytes().filter(u8::is_ascii_uppercase).count();
        return match plain {
            0 => None,
            1 if uppers == 1 => initials(text, at, 1),
            _ => finish(text, Span::new(at, at + plain), plain, uppers),
        };
    }
    for (place, char) in rest.char_indices() {
        if char.is_alphabetic() || is_mark(char) {
            if !is_mark(char) {
                letters += 1;
                uppers += usize::from(char.is_uppercase());
            }
            end = place + char.len_utf8();
            joint = None;
        } else if matches!(char, '\'' | '-') && joint.is_none() && end > 0 {
            joint = Some(place);
        } else {
            break;
        }
    }
    if end == 0 {
        return None;
    }
    let word = &rest[..end];
    // More than once only by a slip, but a name never ends so.
    let mut stem = word;
    while let Some(shorter) = stem.strip_suffix("'s").or_else(|| stem.strip_suffix("'S")) {
        stem = shorter;
    }
    if stem.len() < word.len() && !stem.is_empty() {
        return finish(
            text,
            Span::new(at, at + stem.len()),
            stem.chars().filter(|char| char.is_alphabetic()).count(),
            stem.chars().filter(|char| char.is_uppercase()).count(),
        );
    }
    if letters == 1 && uppers == 1 {
        return initials(text, at, end);
    }
    finish(text, Span::new(at, at + end), letters, uppers)
}

fn finish(text: &str, span: Span, letters: usize, uppers: usize) -> Option<(Span, Shape)> {
    if text[span.end..].starts_with(|char: char| char.is_numeric() || matches!(char, '_' | '@' | '\\' | '=')) {
        return None;
    }
    let word = &text[span.range()];
    let first = word.chars().next().expect("a word has a letter");
    // `I'll`, `C'est`: one letter, then a verb.
    let contracts = word.get(1..2) == Some("'") && (word.starts_with('I') || word[2..].chars().all(char::is_lowercase));
    let shape = if contracts {
        Shape::Lower
    } else if letters > 1 && uppers == letters {
        Shape::Capitals
    } else if first.is_uppercase() {
        if letters == 1 { Shape::Initial } else { Shape::Capital }
    } else if is_prefixed(word) {
        Shape::Capital
    } else {
        Shape::Lower
    };
    Some((span, shape))
}

/// `d'Angelo`, `al-Khatib`: a short lower-case piece, then a capital.
fn is_prefixed(word: &str) -> bool {
    word.find(['\'', '-']).is_some_and(|joint| {
        matches!(&word[..joint], "d" | "al" | "el" | "ul" | "ad" | "as" | "ash" | "an" | "dell" | "dall" | "ben")
            && word[joint + 1..].starts_with(char::is_uppercase)
    })
}

/// `J.`, `J.R.`, `J.-P.`, or a bare `J`.
fn initials(text: &str, at: usize, first: usize) -> Option<(Span, Shape)> {
    let mut end = at + first;
    let mut dotted = end;
    for _ in 0..MOST_WORDS {
        if !text[end..].starts_with('.') {
            break;
        }
        dotted = end + 1;
        let next = text[dotted..].strip_prefix('-').map_or(dotted, |_| dotted + 1);
        let Some(letter) = text[next..].chars().next().filter(|char| char.is_uppercase()) else { break };
        end = next + letter.len_utf8();
    }
    if dotted == at + first {
        return finish(text, Span::new(at, dotted), 1, 1);
    }
    // `J.Doe` without a space: the initial ends, a word begins.
    Some((Span::new(at, dotted), Shape::Initial))
}

/// The name that begins at `at`, if one does.
pub(super) fn name(words: &Words, text: &str, at: usize) -> Option<Name> {
    let mut name = Name { span: Span::new(at, at), words: Vec::new() };
    let mut from = at;
    let mut has_word = false;
    for _ in 0..MOST_PIECES {
        let Some((span, shape)) = word(text, from) else { break };
        let kinds = words.kinds(&text[span.range()]);
        if kinds & ORGANISATION != 0 && shape != Shape::Lower {
            return None;
        }
        let is_suffix = kinds & SUFFIX != 0 && shape != Shape::Lower && has_word;
        if is_suffix {
            name.span.end = span.end;
            break;
        }
        match shape {
            _ if name.words.len() == MOST_WORDS => break,
            Shape::Lower if kinds & PARTICLE == 0 => break,
            // `Sra. Pilar` is somebody else; `Don Pappas` may begin so.
            Shape::Capital | Shape::Capitals if kinds & TITLE != 0 && (has_word || kinds & TITLE_CAPITAL == 0) => break,
            // `El Khattabi`, `Del Solar`
            Shape::Capital if kinds & PARTICLE != 0 && has_word && goes_on(text, span.end) => {}
            Shape::Capital | Shape::Capitals if kinds & STOP != 0 => break,
            Shape::Lower => {}
            Shape::Initial => {
                // A bare capital that ends the name is the pronoun or a list's letter.
                if !text[span.range()].ends_with('.') && !goes_on(text, span.end) {
                    break;
                }
                name.words.push(span);
                name.span.end = span.end;
            }
            Shape::Capital | Shape::Capitals => {
                has_word = true;
                name.words.push(span);
                name.span.end = span.end;
            }
        }
        let touches = shape == Shape::Initial && text[span.range()].ends_with('.');
        let gap = text[span.end..].chars().next();
        from = match gap {
            Some(' ') => span.end + 1,
            Some(char) if touches && char.is_uppercase() => span.end,
            _ => break,
        };
    }
    if let Some(suffix) = suffix_behind(words, text, name.span.end).filter(|_| has_word) {
        name.span.end = suffix;
    }
    while has_word && name.words.last().is_some_and(|last| ends_bare(text, *last)) {
        name.words.pop();
        name.span.end = name.words.last().map_or(at, |last| last.end);
    }
    has_word.then_some(name)
}

/// Whether a single capital without a dot.
fn ends_bare(text: &str, span: Span) -> bool {
    let mut chars = text[span.range()].chars();
    chars.next().is_some() && chars.next().is_none()
}

/// Whether a capitalised word follows directly.
fn goes_on(text: &str, at: usize) -> bool {
    text[at..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// Where `, Jr.`, ` jr.` or `.` behind a suffix ends.
fn suffix_behind(words: &Words, text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    if let Some(dot) = rest.strip_prefix('.') {
        let last = text[..end].rsplit([' ', '\n']).next().unwrap_or_default();
        let ends_sentence = dot.is_empty() || dot.starts_with(['\n', '\r']);
        return (words.kinds(last) & SUFFIX != 0 && last.len() == 2 && !ends_sentence).then_some(end + 1);
    }
    let gap = [", ", " "].into_iter().find(|gap| rest.starts_with(gap))?;
    let (span, _) = word(text, end + gap.len())?;
    let is_suffix = words.kinds(&text[span.range()]) & SUFFIX != 0;
    let dotted = text[span.end..].starts_with('.');
    is_suffix.then_some(span.end + usize::from(dotted && span.len() == 2))
}

/// Folded, for comparing: lower case, no accents.
pub(super) fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    word.chars().for_each(|char| push_folded(char, &mut out));
    out
}
