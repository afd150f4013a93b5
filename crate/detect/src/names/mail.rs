//! What e-mail addresses tell of names: the one in front of them, and the one they spell.
//!
//! `jane.doe@`, `j.doe@`, `jdoe@`, `doe.jane@`, `janedoe@` all spell Jane Doe; the address alone names nobody, the capitalised words
//! elsewhere in the text do.

use crate::table::{Table, hash};
use crate::{Finding, Span};
use scrim_validate::fold::push_folded;
use std::collections::BinaryHeap;

use super::cues::{Cue, Cues, Single};
use super::lists::STOP;
use super::read::{self, Name, Shape};
use super::words::each_capital;

/// How far in front of an address its owner's name may begin, in bytes.
const REACH: usize = 64;

/// The letters in front of the `@` of a text's addresses.
struct Spelt {
    table: Table,
    all: Vec<String>,
    /// What they begin with, as bits by their first byte; whoever begins beyond ASCII is looked up in any case.
    initials: u32,
}

impl Spelt {
    /// Whether some address may begin with the initial of one of these words, as it does if it is made of them.
    fn may_hold(&self, text: &str, words: &[Span]) -> bool {
        words.iter().any(|word| {
            let first = text.as_bytes()[word.start];
            !first.is_ascii_alphabetic() || self.initials & initial(first) != 0
        })
    }

    /// Whether some address is made of exactly these pieces.
    fn holds(&self, pieces: &[&str]) -> bool {
        let bytes = || pieces.iter().flat_map(|piece| piece.bytes());
        self.table.get(hash(bytes())).any(|number| self.all[number as usize].bytes().eq(bytes()))
    }
}

/// Adds the names in front of the addresses among `findings`, and those that the addresses spell.
pub(super) fn read(cues: &mut Cues<'_>, findings: &[Finding]) {
    let mut all = Vec::new();
    for address in findings.iter().filter(|finding| finding.label.as_str() == "EMAIL_ADDRESS") {
        let text = &cues.text[address.span.range()];
        let Some((local, domain)) = text.split_once('@') else { continue };
        in_front(cues, address.span, domain);
        let local = local.split('+').next().unwrap_or(local);
        let letters: String = read::folded(local).chars().filter(|char| char.is_alphabetic()).collect();
        // Shorter ones are spelt by chance.
        if letters.len() > 3 {
            all.push(letters);
        }
    }
    let mut all = BinaryHeap::from(all).into_sorted_vec();
    all.dedup();
    let mut table = Table::new(all.len());
    for (number, letters) in (0..).zip(&all) {
        table.insert(hash(letters.bytes()), number);
    }
    if !all.is_empty() {
        let initials = all.iter().fold(0, |initials, letters| initials | initial(letters.as_bytes()[0]));
        spelt_out(cues, &Spelt { table, all, initials });
    }
}

/// The bit of a letter in either case.
const fn initial(letter: u8) -> u32 {
    1 << (letter % 32)
}

/// Reads `Jane Doe <` or `Doe, Jane (` in front of an address.
fn in_front(cues: &mut Cues<'_>, address: Span, domain: &str) {
    let text = cues.text;
    let before = text[..address.start].trim_end_matches(['<', '(', '[', ' ', ':', '"', '\'']);
    let before = before.strip_suffix("mailto").map_or(before, |before| before.trim_end_matches(['<', '(', '[', ' ']));
    let gap = &text[before.len()..address.start];
    if !gap.contains(['<', '(', '[']) {
        return;
    }
    let end = before.len();
    let from = text.floor_char_boundary(end.saturating_sub(REACH));
    let line =
        before[from..].rfind(['\n', ';', '<', '>', '|', '\t', '(', ')', ':']).map_or(from, |place| from + place + 1);
    let mut start = line;
    let mut after_comma = None;
    while start < end {
        let Some((word, _)) = read::word(text, start) else {
            start += text[start..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let Some(name) = cues.titled(word.start).map(|(name, _)| name).filter(|name| name.span.end <= end) else {
            start = word.end;
            continue;
        };
        if name.span.end == end {
            let words: Vec<String> = name.words.iter().map(|word| read::folded(&text[word.range()])).collect();
            let domain = read::folded(domain);
            if words.iter().any(|word| word.len() > 3 && domain.contains(word.as_str())) {
                return;
            }
            match after_comma.filter(|_| name.words.len() < 3) {
                Some(last) => {
                    let last: Name = last;
                    let words = last.words.iter().chain(&name.words).copied().collect();
                    cues.add_turned(
                        Name { span: Span::new(last.span.start, end), words },
                        Cue::Address,
                        last.words.len(),
                    );
                }
                None => cues.add(name, Cue::Address, Single::Either),
            }
            return;
        }
        start = name.span.end;
        after_comma = text[start..].starts_with(", ").then_some(name).filter(|name| name.words.len() < 3);
    }
}

/// Adds the runs of capitalised words that spell one of the addresses' letters.
fn spelt_out(cues: &mut Cues<'_>, spelt: &Spelt) {
    let (words, text) = (cues.words, cues.text);
    let mut free_from = 0;
    each_capital(text, |start| {
        if start < free_from {
            return;
        }
        // `name` refuses what ends in an organisation; addresses of firms spell their names too.
        let Some(name) = read::name(words, text, start) else { return };
        free_from = name.span.end;
        if name.words.len() == 1 && !text[free_from..].starts_with(", ") {
            return;
        }
        if name.words.len() > 1 && !spelt.may_hold(text, &name.words) {
            return;
        }
        let mut readings = vec![pieces(text, &name.words, false)];
        if !text[name.span.range()].is_ascii() {
            readings.push(pieces(text, &name.words, true));
        }
        for from in 0..name.words.len() {
            for to in (from + 1..name.words.len()).rev() {
                if readings.iter().any(|pieces| spells(&pieces[from..=to], spelt)) {
                    let end = if to + 1 == name.words.len() { name.span.end } else { name.words[to].end };
                    let words = name.words[from..=to].to_vec();
                    cues.add(Name { span: Span::new(words[0].start, end), words }, Cue::Mail, Single::Either);
                    return;
                }
            }
        }
        // `Doe, Jane`
        if let [last] = name.words.as_slice()
            && text[name.span.end..].starts_with(", ")
            && let Some((first, Shape::Capital)) = read::word(text, name.span.end + 2)
            && words.kinds(&text[first.range()]) & STOP == 0
            && spells(&pieces(text, &[first, *last], false), spelt)
        {
            let span = Span::new(last.start, first.end);
            free_from = span.end;
            cues.add_turned(Name { span, words: vec![*last, first] }, Cue::Mail, 1);
        }
    });
}

/// The letters of words as an address may write them: without accents, or (`expanded`) `ä` as `ae`.
fn pieces(text: &str, words: &[Span], expanded: bool) -> Vec<String> {
    let expand = |char: char| match char {
        'ä' | 'Ä' => "ae",
        'ö' | 'Ö' | 'ø' | 'Ø' => "oe",
        'ü' | 'Ü' => "ue",
        'å' | 'Å' => "aa",
        _ => "",
    };
    let piece = |word: &Span| {
        let mut piece = String::new();
        for char in text[word.range()].chars().filter(|char| char.is_alphabetic()) {
            match expand(char) {
                double if expanded && !double.is_empty() => piece.push_str(double),
                _ => push_folded(char, &mut piece),
            }
        }
        piece
    };
    words.iter().map(piece).collect()
}

/// Whether an address is made of a name's words: in full, turned round, or with initials.
fn spells(words: &[String], spelt: &Spelt) -> bool {
    let [first, .., last] = words else { return false };
    let initial = |word: &str| word.chars().next().map_or(0, char::len_utf8);
    let (f, l) = (&first[..initial(first)], &last[..initial(last)]);
    let pairs = [[first.as_str(), last], [last, first], [f, last], [last, f], [first, l]];
    if pairs.iter().any(|pair| spelt.holds(pair)) {
        return true;
    }
    // `mariadelmardoe`, `mddoe`, `doemd`
    let whole: Vec<&str> = words.iter().map(String::as_str).collect();
    let front: Vec<&str> = words[..words.len() - 1].iter().map(|word| &word[..initial(word)]).collect();
    let last = [last.as_str()];
    words.len() > 2
        && (spelt.holds(&whole)
            || spelt.holds(&[&front[..], &last].concat())
            || spelt.holds(&[&last, &front[..]].concat()))
}
