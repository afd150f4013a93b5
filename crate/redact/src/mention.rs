//! Finds further mentions of values: whole words, longest first, one pass however many values.
//!
//! Letters match in any case and white space in any amount, provided the value has three letters or more; below that,
//! only the very spelling counts. One exception: a single word of nothing but letters, with a capital, never means its
//! lower-case twin, so that the name "Mark" leaves the verb "mark" alone. Where a word ends, see [`is_word`].
//!
//! Linear in the text: the values are one automaton, the ends of words are symbols of its alphabet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use scrim_detect::{Label, Span};

use crate::automaton::Automaton;
use crate::link::Name;
use crate::unit::is_word;
use crate::vault::ValueId;

/// Stands where a word begins or ends; occurs in no UTF-8.
const EDGE: u8 = 0xff;

/// Letters a value needs for its case not to matter.
const LETTERS: usize = 3;

/// The values to look for.
pub(crate) struct Mentions<'v> {
    automaton: Automaton,
    patterns: Vec<Pattern<'v>>,
}

/// One folded spelling.
struct Pattern<'v> {
    /// Its length, in bytes.
    len: usize,
    /// The longest other pattern it begins with.
    shorter: Option<usize>,
    /// The values it is a spelling of.
    owners: Vec<Owner<'v>>,
}

struct Owner<'v> {
    value: ValueId,
    /// As it was found, without white space at the ends.
    spelling: Cow<'v, str>,
    /// Any case will do.
    any_case: bool,
    /// It is one word of letters with a capital in it.
    capital: bool,
}

impl<'v> Mentions<'v> {
    /// Prepares every spelling that fits into `longest` bytes of text.
    pub(crate) fn new(spellings: impl Iterator<Item = (ValueId, &'v Label, &'v str)>, longest: usize) -> Self {
        let mut patterns: BTreeMap<Vec<u8>, Vec<Owner<'v>>> = BTreeMap::new();
        let mut add = |value, spelling: Cow<'v, str>| {
            if !spelling.is_empty() && spelling.len() <= longest {
                let owner = Owner {
                    value,
                    any_case: spelling.chars().filter(|c| c.is_alphabetic()).take(LETTERS).count() == LETTERS,
                    capital: spelling.chars().all(char::is_alphabetic) && spelling.contains(char::is_uppercase),
                    spelling,
                };
                patterns.entry(Folded::new(&owner.spelling).bytes).or_default().push(owner);
            }
        };
        for (value, label, spelling) in spellings {
            add(value, Cow::Borrowed(spelling.trim()));
            if label.as_str() == "PERSON" {
                // The name without titles and in its natural order, in the case it has there.
                add(value, Cow::Owned(Name::parse(spelling).plain()));
            }
        }
        let automaton = Automaton::new(&patterns.keys().map(Vec::as_slice).collect::<Vec<_>>());
        Self { automaton, patterns: chained(patterns) }
    }

    /// Calls `takes` with every mention in `text`, in order, and looks on behind those that it takes: none of these
    /// overlap. Of those it leaves, it is asked about what is shorter and what begins inside as well.
    pub(crate) fn find(&self, text: &str, mut takes: impl FnMut(Span, ValueId) -> bool) {
        if self.patterns.is_empty() {
            return;
        }
        let folded = Folded::new(text);
        let mut from = 0;
        while let Some(hit) = self.automaton.find(&folded.bytes, from) {
            // Where the longest is ruled out, one it begins with may still be meant.
            let mut pattern = Some(hit.pattern);
            from = hit.start + 1;
            while let Some(Pattern { len, shorter, owners }) = pattern.map(|at| &self.patterns[at]) {
                let end = hit.start + len;
                if let Some(span) = folded.span(hit.start, end)
                    && meant(owners, &text[span.range()]).any(|value| takes(span, value))
                {
                    from = end;
                    break;
                }
                pattern = *shorter;
            }
        }
    }
}

/// Links every pattern to the longest it begins with: in sorted order, that is one of the run just before it.
fn chained(sorted: BTreeMap<Vec<u8>, Vec<Owner<'_>>>) -> Vec<Pattern<'_>> {
    let mut patterns = Vec::with_capacity(sorted.len());
    let mut open: Vec<(usize, Vec<u8>)> = Vec::new();
    for (at, (folded, owners)) in sorted.into_iter().enumerate() {
        while open.pop_if(|(_, shorter)| !folded.starts_with(shorter)).is_some() {}
        patterns.push(Pattern { len: folded.len(), shorter: open.last().map(|(at, _)| *at), owners });
        open.push((at, folded));
    }
    patterns
}

/// Which of the values this text may mention: first those that are spelled so, then those whose case does not matter.
fn meant<'o>(owners: &'o [Owner<'_>], spelling: &'o str) -> impl Iterator<Item = ValueId> + 'o {
    let exact = owners.iter().filter(move |owner| owner.spelling == spelling);
    let alike = owners.iter().filter(move |owner| owner.spelling != spelling && owner.means(spelling));
    exact.chain(alike).map(|owner| owner.value)
}

impl Owner<'_> {
    /// Whether this, which differs at most in case and white space, is a mention of it.
    fn means(&self, spelling: &str) -> bool {
        self.any_case && (!self.capital || spelling.contains(char::is_uppercase))
    }
}

/// Text in lower case, white space as one space, the edges of words marked.
struct Folded<'t> {
    text: &'t str,
    bytes: Vec<u8>,
    /// For each byte, where the character it came from begins; for an edge, the one behind it.
    origins: Vec<u32>,
}

impl<'t> Folded<'t> {
    fn new(text: &'t str) -> Self {
        let room = text.len() + text.len() / 2;
        let mut folded = Self { text, bytes: Vec::with_capacity(room), origins: Vec::with_capacity(room) };
        let (mut in_word, mut in_space) = (false, false);
        for (at, character) in text.char_indices() {
            if is_word(character) != in_word {
                in_word = !in_word;
                folded.push(EDGE, at);
            }
            let was_space = std::mem::replace(&mut in_space, character.is_whitespace());
            if in_space {
                if !was_space {
                    folded.push(b' ', at);
                }
            } else if character.is_ascii() {
                folded.push(character.to_ascii_lowercase() as u8, at);
            } else {
                for lower in character.to_lowercase() {
                    for byte in lower.encode_utf8(&mut [0; 4]).bytes() {
                        folded.push(byte, at);
                    }
                }
            }
        }
        if in_word {
            folded.push(EDGE, text.len());
        }
        folded
    }

    fn push(&mut self, byte: u8, origin: usize) {
        self.bytes.push(byte);
        self.origins.push(u32::try_from(origin).expect("the redactor refuses texts of 4 GiB"));
    }

    /// The text behind `start..end`, which begins and ends in no white space; `None` if that cuts a character.
    fn span(&self, start: usize, end: usize) -> Option<Span> {
        let cuts = |at: usize| {
            at > 0
                && at < self.bytes.len()
                && self.bytes[at] != EDGE
                && self.bytes[at - 1] != EDGE
                && self.origins[at - 1] == self.origins[at]
        };
        if cuts(start) || cuts(end) {
            return None;
        }
        let last = if self.bytes[end - 1] == EDGE { end - 2 } else { end - 1 };
        let last = self.origins[last] as usize;
        let last_len = self.text[last..].chars().next().map_or(0, char::len_utf8);
        Some(Span::new(self.origins[start] as usize, last + last_len))
    }
}
