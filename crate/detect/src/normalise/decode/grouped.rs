//! Numbers pulled apart: one digit at a time, between dots, over lines, behind the marks of a quoted mail.
//!
//! Cards and accounts only, by their own check digits; numbers of single digits, which then need a word or a check as any
//! other; and a number behind its name that goes on in the next line. Where chance is too likely (a column of four-digit values), a word
//! has to speak of a card.

use crate::Span;
use scrim_validate::{self as validate, Verdict};

/// What was read from a number on.
pub(super) struct Chain {
    /// What is to be left out, ascending.
    pub(super) separators: Vec<Span>,
    /// How far digits and what parts them went.
    pub(super) end: usize,
    /// Bytes looked at for it.
    pub(super) looked: usize,
}

/// What stands between two groups of digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gap {
    /// Spaces and tabs.
    Space,
    /// A sign, with or without spaces.
    Sign(u8),
    /// A line break, with or without a joiner before it and quotation marks behind it.
    Line,
}

/// One group of digits, and the gap behind it.
#[derive(Clone, Copy)]
struct Group {
    span: Span,
    gap: Option<Gap>,
}

impl Group {
    fn len(self) -> usize {
        self.span.len()
    }
}

/// Longest gap, in bytes: a line break and a few quotation marks.
const LONGEST_GAP: usize = 8;
/// Digits of a payment card (ISO/IEC 7812-1, as the networks issue them).
const CARD: std::ops::RangeInclusive<usize> = 13..=19;
/// Fewest single digits that are one number: years and dates have eight.
const SINGLES: usize = 8;
/// Most of them: the longest account number.
const MOST_SINGLES: usize = 34;
/// Groups read in a row: what is longer is a table, and is read piece by piece.
const MOST_GROUPS: usize = 4096;
/// How far away a word may stand that speaks of a card, in bytes: in front, and behind.
const REACH: (usize, usize) = (80, 40);
/// Digits of a number behind its name that a line's end breaks: those of the registers of persons and firms.
const BROKEN: std::ops::RangeInclusive<usize> = 8..=19;
/// Such words, or parts of them, in lower case.
const CARD_WORDS: [&str; 12] =
    ["card", "visa", "karte", "carte", "tarjeta", "carta", "kaart", "karta", "karty", "cartao", "cartão", "amex"];

/// Reads the numbers that begin at `at`, a digit, and whatever goes on from there.
pub(super) fn read(text: &str, at: usize) -> Chain {
    let (account, looked) = account(text, at);
    if let Some(account) = account {
        return account;
    }
    let (groups, end) = groups(text, at);
    let mut separators = Vec::new();
    let mut from = 0;
    while from + 1 < groups.len() {
        // As many groups as are parted in the same way.
        let gap = groups[from].gap;
        let to = from + groups[from..groups.len() - 1].iter().take_while(|group| group.gap == gap).count();
        let wrapped = wrapped(&groups, from, to);
        let found = [wrapped.unwrap_or(from..to), from..to].into_iter().find(|run| is_number(text, &groups, run));
        match found {
            Some(run) => {
                let parts = groups[run.start..=run.end].windows(2);
                separators.extend(parts.map(|two| Span::new(two[0].span.end, two[1].span.start)));
                from = run.end + 1;
            }
            None => from = to,
        }
    }
    Chain { separators, end, looked: looked + end - at }
}

/// The groups from `from` to `to` with those of the next line, which go on as these did.
fn wrapped(groups: &[Group], from: usize, to: usize) -> Option<std::ops::Range<usize>> {
    let gap = groups[from].gap;
    let (line, gap) = if gap == Some(Gap::Line) { (from, groups[from + 1].gap) } else { (to, gap) };
    if groups[line].gap != Some(Gap::Line) || line + 1 >= groups.len() {
        return None;
    }
    let next = &groups[line + 1..groups.len() - 1];
    let more = next.iter().take_while(|group| group.gap == gap && gap != Some(Gap::Line)).count();
    let end = line + 1 + more;
    // Lines that go on in the same way are a table.
    (groups[end].gap != Some(Gap::Line)).then_some(from..end)
}

/// Whether a run of groups parted in this way is one number.
fn is_number(text: &str, all: &[Group], run: &std::ops::Range<usize>) -> bool {
    let groups = &all[run.start..=run.end];
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let count: usize = lengths.iter().sum();
    let gaps = &groups[..groups.len() - 1];
    let lines = gaps.iter().any(|group| group.gap == Some(Gap::Line));
    let listed = gaps.iter().any(|group| matches!(group.gap, Some(Gap::Sign(b',' | b'|' | b'*'))));
    // Numbers right above or below: this is a row of a table.
    let is_row = all[run.end].gap == Some(Gap::Line) || (run.start > 0 && all[run.start - 1].gap == Some(Gap::Line));
    let whole = Span::new(groups[0].span.start, groups[groups.len() - 1].span.end);
    let card = || CARD.contains(&count) && is_card(&text[whole.range()]);
    if lengths.iter().all(|length| *length == 1) {
        return if lines {
            // A column of sixteen marks would be as long, so it has to be a card.
            (15..=16).contains(&count) && card()
        } else if listed || is_row {
            card() && speaks_of_cards(text, whole)
        } else {
            (SINGLES..=MOST_SINGLES).contains(&count) && !counts_up(text, groups)
        };
    }
    // Groups of cards as they are printed (4 4 4 4, 4 6 5), between signs that no list of values has.
    let printed = matches!(lengths[..], [4, 4, 4, 4] | [4, 6, 4 | 5]);
    let parts = || groups.windows(2).map(|two| &text[two[0].span.end..two[1].span.start]);
    let as_it_stands = printed && parts().all(|part| matches!(part, " " | "-"));
    let as_a_card =
        printed && !lines && !listed && !is_row && parts().all(|part| part == " " || !part.trim().is_empty());
    let broken = lines && !is_row && BROKEN.contains(&count) && is_broken(text, groups);
    broken || !as_it_stands && card() && (as_a_card || speaks_of_cards(text, whole))
}

/// Whether the end of a line, and nothing else but the hyphens of the number, parts these groups, behind a name on the same line:
/// `PESEL: 44051\n401359`.
fn is_broken(text: &str, groups: &[Group]) -> bool {
    let parts = || groups.windows(2).map(|two| &text[two[0].span.end..two[1].span.start]);
    let front = &text[..groups[0].span.start];
    let named =
        front.ends_with([' ', ':', '#']) && front.trim_end_matches([' ', ':', '#', '.']).ends_with(char::is_alphabetic);
    named
        && parts().filter(|part| part.contains('\n')).count() == 1
        && parts().all(|part| matches!(part, "-" | "\n" | "\r\n" | "-\n" | "-\r\n"))
}

/// The groups of digits from `at` on, and where they end.
fn groups(text: &str, at: usize) -> (Vec<Group>, usize) {
    let bytes = text.as_bytes();
    let mut groups = Vec::new();
    let mut start = at;
    loop {
        let end = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let next = gap(bytes, end).filter(|(_, next)| bytes.get(*next).is_some_and(u8::is_ascii_digit));
        let next = next.filter(|_| groups.len() < MOST_GROUPS);
        groups.push(Group { span: Span::new(start, end), gap: next.map(|(gap, _)| gap) });
        let Some((_, next)) = next else { return (groups, end) };
        start = next;
    }
}

/// The gap that begins at `at`, and where it ends.
fn gap(bytes: &[u8], at: usize) -> Option<(Gap, usize)> {
    let mut gap = None;
    let mut end = at;
    for byte in bytes[at..].iter().take(LONGEST_GAP) {
        gap = Some(match (gap, byte) {
            (gap, b' ' | b'\t' | b'\r') => gap.unwrap_or(Gap::Space),
            (None | Some(Gap::Space | Gap::Sign(b'-')), b'\n') | (Some(Gap::Line), b'>') => Gap::Line,
            (None | Some(Gap::Space), b'.' | b'-' | b'/' | b'_' | b',' | b'|' | b'*') => Gap::Sign(*byte),
            _ => break,
        });
        end += 1;
    }
    gap.map(|gap| (gap, end))
}

/// `1 2 3 4 5 6 7 8`: the heads of columns, the keys of a telephone.
fn counts_up(text: &str, groups: &[Group]) -> bool {
    let digit = |group: &Group| text.as_bytes()[group.span.start] - b'0';
    groups.windows(2).all(|two| (digit(&two[0]) + 1) % 10 == digit(&two[1]))
}

fn is_card(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    (validate::CARD.run)(&digits) == Verdict::Confirm
}

fn speaks_of_cards(text: &str, number: Span) -> bool {
    let from = text.floor_char_boundary(number.start.saturating_sub(REACH.0));
    let to = text.ceil_char_boundary((number.end + REACH.1).min(text.len()));
    let near = text[from..to].to_lowercase();
    CARD_WORDS.iter().any(|word| near.contains(word))
}

/// Most bytes an account number is looked for in.
const LONGEST_ACCOUNT: usize = 120;

/// The international account number whose first digit is at `at`, behind its country's letters; and how far it was looked for.
fn account(text: &str, at: usize) -> (Option<Chain>, usize) {
    let bytes = text.as_bytes();
    // `DE89…` or `D E 8 9 …`
    let letters = |step: usize| {
        let start = at.checked_sub(2 * step)?;
        let parted = step == 1 || (bytes[start + 1] == bytes[start + 3] && !bytes[start + 1].is_ascii_alphanumeric());
        let lone = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
        (parted && lone && bytes[start].is_ascii_uppercase() && bytes[start + step].is_ascii_uppercase())
            .then_some(start)
    };
    let Some(start) = letters(1).or_else(|| letters(2)) else { return (None, 0) };
    let (mut digits, mut places) = (String::new(), Vec::new());
    let mut place = start;
    while place < bytes.len() && place - start < LONGEST_ACCOUNT {
        if bytes[place].is_ascii_alphanumeric() {
            digits.push(char::from(bytes[place]));
            places.push(place);
            place += 1;
        } else {
            match gap(bytes, place) {
                Some((_, next)) if next > place => place = next,
                _ => break,
            }
        }
    }
    let looked = place - start;
    let Verdict::ConfirmPart(length) = (validate::IBAN.run)(&digits) else { return (None, looked) };
    let number = &places[..length];
    let parts: Vec<Span> =
        number.windows(2).map(|two| Span::new(two[0] + 1, two[1])).filter(|gap| !gap.is_empty()).collect();
    // With single spaces or hyphens it is found as it stands.
    let is_odd = |gap: &Span| !matches!(&text[gap.range()], " " | "-");
    let is_single = !bytes[start + 1].is_ascii_alphanumeric();
    let end = number[length - 1] + 1;
    let is_found = is_single || parts.iter().any(is_odd);
    (is_found.then_some(Chain { separators: parts, end, looked }), looked)
}
