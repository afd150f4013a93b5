//! E-mail addresses in words: `jane (at) example (dot) com`, `jane[@]example.com`, `jane AT example DOT com`.
//!
//! Between brackets the two words mean an address and nothing else. Bare words also stand in sentences (`look at example dot com`), so
//! there the mailbox has to look like one, or the sentence has to speak of mail.

use crate::Span;
use scrim_validate::fold::is_word;

/// What stands for the at sign between brackets: English, German, Spanish, French, Italian, Polish, Dutch.
const AT: [&str; 10] = ["at", "@", "ät", "aet", "arroba", "arobase", "chiocciola", "małpa", "malpa", "apenstaartje"];
/// What stands for a dot between brackets.
const DOT: [&str; 8] = ["dot", ".", "punkt", "point", "punto", "ponto", "kropka", "punt"];
/// Longest word between brackets, in bytes.
const LONGEST_INSIDE: usize = 14;
/// Most words of an address.
const WORDS: usize = 12;
/// Longest of them, in bytes.
const LONGEST_WORD: usize = 64;
/// Most spaces beside a joint.
const SPACES: usize = 2;
/// How far in front a word that speaks of mail may stand, in bytes.
const REACH: usize = 48;
/// Beginnings of words that do, in lower case.
const HINTS: [&str; 13] = [
    "mail",
    "address",
    "adress",
    "contact",
    "kontakt",
    "write",
    "reach",
    "schreib",
    "correo",
    "courriel",
    "posta",
    "indirizzo",
    "contato",
];

/// An address read, or how far the attempt looked.
#[derive(Default)]
pub(super) struct Address {
    /// Where its signs are written, and what they mean.
    pub(super) joints: Vec<(Span, char)>,
    pub(super) looked: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Bracketed,
    /// In words, in capitals.
    Loud,
    /// In words, or a sign with spaces beside it.
    Bare,
}

#[derive(Clone, Copy)]
struct Joint {
    span: Span,
    /// `@` or `.`
    says: char,
    style: Style,
}

/// Reads the address one of whose joints begins with the byte at `at`; nothing of it begins before `from`.
pub(super) fn read(text: &str, at: usize, from: usize) -> Address {
    let bytes = text.as_bytes();
    // Most letters and brackets end here.
    let promising = match bytes[at] {
        b'd' | b'D' => {
            at > 0 && bytes[at - 1] == b' ' && text[at..].get(..4).is_some_and(|dot| dot.eq_ignore_ascii_case("dot "))
        }
        b'@' => at > 0 && (bytes[at - 1] == b' ' || bytes.get(at + 1) == Some(&b' ')),
        _ => true,
    };
    if !promising {
        return Address::default();
    }
    let spaces = bytes[from..at].iter().rev().take(SPACES).take_while(|byte| **byte == b' ').count();
    let Some(found) = joint(text, at - spaces) else { return Address { looked: LONGEST_INSIDE, ..Address::default() } };
    let mut start = word_before(text, found.span.start, from);
    if found.style != Style::Bracketed {
        // The sign before may be a bare word too, which nothing told of so far.
        for _ in 0..WORDS {
            let Some(before) = bare_before(text, start, from) else { break };
            start = before;
        }
    }
    let (address, end) = chain(text, start);
    Address { joints: address.unwrap_or_default(), looked: end - start + REACH }
}

/// Reads words and joints in turn from `start` on; and how far that went.
fn chain(text: &str, start: usize) -> (Option<Vec<(Span, char)>>, usize) {
    let mut joints: Vec<Joint> = Vec::new();
    let mut end = word(text, start);
    let mut last = Span::new(start, end);
    let local = end > start;
    let mut domain_from = None;
    while local && joints.len() < WORDS {
        let Some(joint) = joint(text, end) else { break };
        let next = word(text, joint.span.end);
        if next == joint.span.end || (joint.says == '@' && domain_from.is_some()) {
            break;
        }
        if joint.says == '@' {
            domain_from = Some(joints.len());
        }
        joints.push(joint);
        last = Span::new(joint.span.end, next);
        end = next;
    }
    let Some(at) = domain_from else { return (None, end) };
    let dotted = at + 1 < joints.len() || text[last.range()].contains('.');
    let top = text[last.range()].rsplit('.').next().unwrap_or_default();
    let is_domain = dotted && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let local = &text[start..joints[at].span.start];
    let believed = match joints[at].style {
        Style::Bracketed => true,
        Style::Loud if local.chars().any(char::is_lowercase) => true,
        _ => {
            at > 0
                || local.contains(|char: char| char.is_numeric() || "._-".contains(char))
                || speaks_of_mail(text, start)
        }
    };
    let address = joints.into_iter().map(|joint| (joint.span, joint.says)).collect();
    ((is_domain && believed).then_some(address), end)
}

/// The end of the word of an address that begins at `at`.
fn word(text: &str, at: usize) -> usize {
    let rest = &text[at..text.floor_char_boundary(at + LONGEST_WORD)];
    let end = rest.find(|char| !is_part(char)).unwrap_or(rest.len());
    at + rest[..end].trim_end_matches(|char| !is_word(char)).len()
}

/// The beginning of the word that ends at `end`.
fn word_before(text: &str, end: usize, from: usize) -> usize {
    let from = from.max(text.ceil_char_boundary(end.saturating_sub(LONGEST_WORD))).min(end);
    let before = &text[from..end];
    let start =
        before.char_indices().rev().take_while(|(_, char)| is_part(*char)).last().map_or(before.len(), |(at, _)| at);
    from + start
}

fn is_part(char: char) -> bool {
    is_word(char) || matches!(char, '.' | '_' | '%' | '+' | '-')
}

/// The beginning of the word in front of the bare `at` or `dot` in front of the word at `start`.
fn bare_before(text: &str, start: usize, from: usize) -> Option<usize> {
    let before = text[from..start].strip_suffix(' ')?;
    let before = before.strip_suffix(' ').unwrap_or(before);
    let sign = [" at", " dot"].into_iter().find(|sign| {
        before
            .len()
            .checked_sub(sign.len())
            .and_then(|at| before.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(sign))
    })?;
    let end = from + before[..before.len() - sign.len()].trim_end_matches(' ').len();
    let word = word_before(text, end, from);
    (word < end).then_some(word)
}

/// The joint that begins at `at` with the spaces in front of it.
fn joint(text: &str, at: usize) -> Option<Joint> {
    let spaces = |from: usize| text.as_bytes()[from..].iter().take(SPACES).take_while(|byte| **byte == b' ').count();
    let before = spaces(at);
    let rest = &text[at + before..];
    let (length, says, style) = bracketed(rest, before).or_else(|| bare(rest, before))?;
    let end = at + before + length;
    let behind = spaces(end);
    let touching = style == Style::Bracketed || (before > 0 && behind > 0) || (says == '@' && before + behind > 0);
    touching.then_some(Joint { span: Span::new(at, end + behind), says, style })
}

fn bracketed(rest: &str, before: usize) -> Option<(usize, char, Style)> {
    let close = match rest.as_bytes().first()? {
        b'(' => ')',
        b'[' => ']',
        b'{' => '}',
        b'<' => '>',
        _ => return None,
    };
    let inside = &rest[1..rest.floor_char_boundary(1 + LONGEST_INSIDE)];
    let length = inside.find(close)?;
    let inside = inside[..length].trim_matches(' ').to_lowercase();
    let length = length + 2;
    // `etunimi.sukunimi(a)yritys.fi`, as Finns write; with spaces it numbers a list.
    let finnish = inside == "a" && before == 0 && rest[length..].starts_with(is_word);
    if AT.contains(&inside.as_str()) || finnish {
        Some((length, '@', Style::Bracketed))
    } else if DOT.contains(&inside.as_str()) {
        Some((length, '.', Style::Bracketed))
    } else {
        None
    }
}

fn bare(rest: &str, before: usize) -> Option<(usize, char, Style)> {
    if rest.starts_with('@') {
        return Some((1, '@', Style::Bare));
    }
    let sign = rest.as_bytes().iter().take(4).position(|byte| *byte == b' ').filter(|_| before > 0)?;
    let style = |loud: bool| if loud { Style::Loud } else { Style::Bare };
    match &rest[..sign] {
        "." => Some((1, '.', Style::Bare)),
        word if word.eq_ignore_ascii_case("at") => Some((2, '@', style(word == "AT"))),
        word if word.eq_ignore_ascii_case("dot") => Some((3, '.', style(word == "DOT"))),
        _ => None,
    }
}

/// Whether the words in front of `at` speak of mail.
fn speaks_of_mail(text: &str, at: usize) -> bool {
    let before = text[text.floor_char_boundary(at.saturating_sub(REACH))..at].to_lowercase();
    HINTS.iter().any(|hint| before.contains(hint))
}
