//! Every other mention of the people found.

use crate::{Finding, Span};

use super::cues::{Cue, Cues};
use super::lists::{GREETING, ORGANISATION, PARTICLE, STOP, SUFFIX, THANKS, TIME, TITLE, TITLE_CAPITAL};
use super::people::{Entry, FIRST, LAST, MIDDLE, People};
use super::place::{Places, goes_on, hurried, last_word, may_begin};
use super::read::{self, Shape};
use super::words::{Words, each_word};

/// A name in full: a little less sure than where it was found first.
const FULL: f32 = 0.7;
/// A first or last name by itself.
const ALONE: f32 = 0.65;
/// One in lower case, or one that is also an everyday word.
const WEAK: f32 = 0.6;
/// Shortest name looked for in lower case, in letters.
const LOWER: usize = 4;

/// Farthest the last of the initials and particles between two words of a name begins, in bytes.
const BETWEEN: usize = 16;

/// A place where somebody may be named.
struct Hit {
    span: Span,
    entry: usize,
    shape: Shape,
    /// Words of names in it.
    words: usize,
}

/// The mentions of the people found, those already found among them.
pub(super) fn find(cues: &Cues<'_>) -> Vec<Finding> {
    let (words, text) = (cues.words, cues.text);
    let people = People::new(words, text, cues.found(), &[]);
    let mut scan = Scan { cues, words, text, places: Places { words, text }, people, learnt: Vec::new() };
    let mut hits = scan.hits();
    // `Jane Roe`, where only Jane or only Roe was known: the rest of the name is looked for too. Once, to stay linear.
    if scan.learnt.iter().any(|(span, role)| !scan.people.knows(&text[span.range()], *role)) {
        scan.people = People::new(words, text, cues.found(), &scan.learnt);
        hits = scan.hits();
    }
    // A word that the text itself writes small is an everyday word.
    let mut small = vec![false; scan.people.len()];
    for hit in &hits {
        if hit.shape == Shape::Lower && hit.words == 1 && !hurried(text, hit.span.start) {
            small[hit.entry] = true;
        }
    }
    hits.iter()
        .filter_map(|hit| scan.score(hit, small[hit.entry]).map(|score| Cue::Mention.finding(hit.span, score)))
        .collect()
}

struct Scan<'a> {
    cues: &'a Cues<'a>,
    words: &'a Words,
    text: &'a str,
    places: Places<'a>,
    people: People,
    learnt: Vec<(Span, u8)>,
}

impl Scan<'_> {
    fn hits(&mut self) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        let mut free_from = 0;
        let mut learnt = Vec::new();
        let may_begin = |first, second| self.people.may_begin_with(first, second);
        each_word(self.text, may_begin, |start, hash| {
            if start < free_from || !self.people.may_begin(hash) {
                return;
            }
            if let Some(hit) = self.hit(start, free_from, &mut learnt) {
                free_from = hit.span.end;
                hits.push(hit);
            }
        });
        self.learnt = learnt;
        hits
    }

    /// The mention whose first word of a name begins at `start`. Nothing before `free_from` is looked at.
    fn hit(&self, start: usize, free_from: usize, learnt: &mut Vec<(Span, u8)>) -> Option<Hit> {
        let text = self.text;
        if !may_begin(text, start) {
            return None;
        }
        let (mut span, shape) = read::word(text, start)?;
        let (number, entry) = self.people.get(&text[span.range()]).or_else(|| {
            // `Jane-san`, `Weiss-Termin`
            let joint = text[span.range()].find('-')?;
            let part = &text[start..start + joint];
            let known = self.people.get(part)?;
            if text[start + joint + 1..].starts_with(char::is_lowercase) {
                span.end = start + joint;
            }
            Some(known)
        })?;
        if goes_on(text, span.end) || shape == Shape::Initial {
            return None;
        }
        let mut hit = Hit { span, entry: number, shape, words: 1 };
        self.forward(&mut hit, entry, learnt);
        self.backward(&mut hit, entry, free_from, learnt);
        (hit.words > 1 || entry.roles != MIDDLE).then_some(hit)
    }

    /// Takes in the words of names behind, and an unknown last name behind a known first.
    fn forward(&self, hit: &mut Hit, first: &Entry, learnt: &mut Vec<(Span, u8)>) {
        let mut roles = first.roles;
        loop {
            let end = hit.span.end;
            let (gap, wanted) = match &self.text.as_bytes()[end..] {
                [b' ', ..] => (1, FIRST | LAST | MIDDLE),
                // `Doe, Jane`; but `Jane, Tom` are two people.
                [b',', b' ', ..] if roles == LAST && hit.words == 1 => (2, FIRST),
                // A name parted by the end of a line.
                [b'\n', ..] if roles == FIRST => (1, LAST),
                _ => return,
            };
            let is_spaced = wanted & MIDDLE != 0;
            let known = self.known_behind(end + gap, is_spaced).filter(|(span, shape, entry)| {
                let alike = (*shape == Shape::Lower) == (hit.shape == Shape::Lower);
                let fits = if is_spaced { entry.roles & wanted != 0 } else { entry.roles == wanted };
                alike && fits && !goes_on(self.text, span.end)
            });
            if let Some((span, _, entry)) = known {
                hit.span.end = span.end;
                hit.words += 1;
                roles = entry.roles;
                continue;
            }
            if is_spaced && hit.words == 1 && roles & FIRST != 0 && !first.ordinary && hit.shape != Shape::Lower {
                if let Some(next) = self.unknown(end + 1) {
                    let last = self.unknown_behind(next.end).unwrap_or(next);
                    learnt.push((last, LAST));
                    hit.span.end = last.end;
                    hit.words += 1;
                } else if let Some(end) = self.dotted(end + 1) {
                    hit.span.end = end;
                    hit.words += 1;
                }
            }
            return self.suffix(hit);
        }
    }

    /// The known word at `from`; where `spaced`, initials and particles may stand in front of it.
    fn known_behind(&self, from: usize, spaced: bool) -> Option<(Span, Shape, &Entry)> {
        let mut at = from;
        loop {
            let (span, shape) = read::word(self.text, at)?;
            let word = &self.text[span.range()];
            if let Some((_, entry)) = self.people.get(word).filter(|_| shape != Shape::Initial) {
                return Some((span, shape, entry));
            }
            let is_particle = shape == Shape::Lower && self.words.kinds(word) & PARTICLE != 0;
            if !spaced || !(is_particle || shape == Shape::Initial) || at > from + BETWEEN {
                return None;
            }
            at = span.end + usize::from(self.text[span.end..].starts_with(' '));
        }
    }

    /// A capitalised word at `at` that may be the other part of the name of whoever is named beside it.
    fn unknown(&self, at: usize) -> Option<Span> {
        let (span, shape) = read::word(self.text, at)?;
        let none = STOP | ORGANISATION | TITLE | TITLE_CAPITAL | GREETING | THANKS | TIME;
        let is_plain = self.words.kinds(&self.text[span.range()]) & none == 0 && !goes_on(self.text, span.end);
        (is_plain && matches!(shape, Shape::Capital | Shape::Capitals) && span.len() > 2).then_some(span)
    }

    /// As [`Self::unknown`], one word further.
    fn unknown_behind(&self, at: usize) -> Option<Span> {
        if self.text[at..].starts_with(' ') { self.unknown(at + 1) } else { None }
    }

    /// Where a dotted initial at `at` ends.
    fn dotted(&self, at: usize) -> Option<usize> {
        read::word(self.text, at)
            .filter(|(span, shape)| *shape == Shape::Initial && self.text[..span.end].ends_with('.'))
            .map(|(span, _)| span.end)
    }

    fn suffix(&self, hit: &mut Hit) {
        let rest = &self.text[hit.span.end..];
        let gap = if rest.starts_with(", ") { 2 } else { 1 };
        if hit.words < 2 || !rest.starts_with([' ', ',']) {
            return;
        }
        if let Some((span, _)) = read::word(self.text, (hit.span.end + gap).min(self.text.len()))
            && self.words.kinds(&self.text[span.range()]) & SUFFIX != 0
        {
            hit.span.end = span.end;
        }
    }

    /// Takes in initials and the particles of the very name.
    fn backward(&self, hit: &mut Hit, first: &Entry, free_from: usize, learnt: &mut Vec<(Span, u8)>) {
        let text = self.text;
        if !first.particles.is_empty() {
            let before = text[free_from..hit.span.start].trim_end_matches(' ');
            let start = before.len().checked_sub(first.particles.len()).filter(|start| before.is_char_boundary(*start));
            if let Some(start) = start.filter(|start| before[*start..].eq_ignore_ascii_case(&first.particles)) {
                hit.span.start = free_from + start;
            }
        }
        if first.roles & (LAST | MIDDLE) == 0 || hit.shape == Shape::Lower {
            return;
        }
        // `J. Doe`, `J Doe`, `J.R. Doe`
        let before = text[free_from..hit.span.start].strip_suffix(' ').unwrap_or(&text[free_from..hit.span.start]);
        let tail = &before[before.ceil_char_boundary(before.len().saturating_sub(24))..];
        let token = tail.rsplit([' ', '\n', '\t', '(', ',', '"', '/', ':', '>', '|']).next().unwrap_or_default();
        let is_initial = token.chars().next().is_some_and(char::is_uppercase)
            && (token.chars().nth(1).is_none() || token.ends_with('.'))
            && token.split(['.', '-']).all(|piece| piece.chars().count() < 2);
        // A bare capital may be a list's letter or a pronoun.
        if is_initial
            && !(token == "M." && self.cues.is_french())
            && (token.ends_with('.') || !matches!(token, "I" | "A" | "O" | "E" | "Y"))
        {
            hit.span.start -= token.len() + usize::from(text[..hit.span.start].ends_with(' '));
            hit.words += 1;
        } else if hit.words == 1 && first.roles & LAST != 0 && !first.ordinary && text[..hit.span.start].ends_with(' ')
        {
            let start = hit.span.start - 1 - token.len();
            if let Some(span) = self.unknown(start).filter(|span| span.end + 1 == hit.span.start) {
                learnt.push((span, FIRST));
                hit.span.start = span.start;
                hit.words += 1;
                self.unknown_in_front(hit, free_from, learnt);
            }
        }
    }

    /// Takes in one more unknown word in front, the first of two first names.
    fn unknown_in_front(&self, hit: &mut Hit, free_from: usize, learnt: &mut Vec<(Span, u8)>) {
        let Some(before) = self.text[free_from..hit.span.start].strip_suffix(' ') else { return };
        let word = last_word(before);
        let start = free_from + before.len() - word.len();
        // What begins a line or sentence may be any word; the one behind it was enough of a guess.
        if !self.places.within_sentence(start) {
            return;
        }
        if let Some(span) = self.unknown(start).filter(|span| span.end + 1 == hit.span.start) {
            learnt.push((span, FIRST));
            hit.span.start = span.start;
        }
    }

    /// How sure a hit is a person, if it is more likely so than not.
    fn score(&self, hit: &Hit, small: bool) -> Option<f32> {
        let entry = self.people.entry(hit.entry);
        if self.places.is_organisation(hit.span.end) {
            return None;
        }
        if hit.words > 1 {
            return Some(if hit.shape == Shape::Lower { ALONE } else { FULL });
        }
        let ordinary = entry.ordinary || small;
        match hit.shape {
            Shape::Lower => {
                let letters = entry.folded.chars().count();
                (!ordinary && letters >= LOWER && hurried(self.text, hit.span.start)).then_some(WEAK)
            }
            _ if !ordinary => Some(ALONE),
            Shape::Capitals => self.places.spoken_to(hit.span).then_some(WEAK),
            _ if (entry.month && self.places.is_date(hit.span)) || self.places.is_thing(hit.span.start) => None,
            _ => (self.places.within_sentence(hit.span.start) || self.places.spoken_to(hit.span)).then_some(WEAK),
        }
    }
}
