//! Finds given words and phrases as whole words, however many there are, in one pass.
//!
//! Compared folded (case, accents), the last word also in the plural; a possessive `'s` ends the word by itself. Words of a phrase
//! may be parted by whatever parts words (a hyphen, a line break), at most [`GAP`] characters of it. Letters of scripts written without
//! spaces are words of their own. Cost per word of text: a look-up or two, plus one per length of the phrases that begin with it.

use crate::Span;
use crate::fold::{is_unspaced, is_word, push_folded};
use crate::table::{SEED, Table, hash, step};

/// Most words in a phrase.
pub(crate) const MAX_WORDS: usize = 16;
/// Most characters between two words of a phrase.
const GAP: usize = 3;

/// The phrases, numbered in the order given.
pub(crate) struct Phrases {
    all: Vec<Phrase>,
    /// By first word, the lengths of the phrases of several words that begin with it.
    lengths: Table,
    /// By all words, the phrase's number.
    numbers: Table,
}

struct Phrase {
    /// Words, folded, joined by single spaces.
    folded: String,
    /// Symbols that stand directly before and behind: the `++` of `C++`.
    before: String,
    behind: String,
}

/// Why a text cannot be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    NoWord,
    TooManyWords,
}

impl Phrases {
    /// The error names the unfit text by its place.
    pub(crate) fn new<'a>(texts: impl ExactSizeIterator<Item = &'a str>) -> Result<Self, (usize, Unfit)> {
        let mut all = Self::none(texts.len());
        for (number, text) in texts.enumerate() {
            all.insert(text).map_err(|why| (number, why))?;
        }
        Ok(all)
    }

    /// No phrase yet, and room for `count`.
    pub(crate) fn none(count: usize) -> Self {
        Self { all: Vec::with_capacity(count), lengths: Table::new(count), numbers: Table::new(count) }
    }

    fn insert(&mut self, text: &str) -> Result<(), Unfit> {
        let (mut folded, mut first, mut place, mut length) = (String::with_capacity(text.len()), 0, None, 0_u32);
        for word in words(text) {
            if length as usize == MAX_WORDS {
                return Err(Unfit::TooManyWords);
            }
            if length > 0 {
                folded.push(' ');
            }
            push_word(&text[word.range()], &mut folded);
            if length == 0 {
                first = hash(folded.bytes());
            }
            place = Some(Span::new(place.map_or(word.start, |place: Span| place.start), word.end));
            length += 1;
        }
        let place = place.ok_or(Unfit::NoWord)?;
        if length > 1 && !self.lengths.get(first).any(|known| known == length) {
            self.lengths.insert(first, length);
        }
        self.numbers.insert(hash(folded.bytes()), self.all.len() as u32);
        let before = text[..place.start].trim_start().to_owned();
        // Closing punctuation belongs to the sentence that happens to end with the phrase.
        let behind = text[place.end..].trim_end().trim_end_matches(['.', ',', ';', ':', '!', '?']).to_owned();
        self.all.push(Phrase { folded, before, behind });
        Ok(())
    }

    /// Calls `found` with the number and span of each phrase found: at one place the longest, none overlapping.
    pub(crate) fn find(&self, text: &str, mut found: impl FnMut(usize, Span)) {
        if self.all.is_empty() {
            return;
        }
        let mut free_from = 0;
        let mut folded = String::new();
        for (word, hashes) in hashed_words(text) {
            if word.start < free_from || !hashes.iter().any(|hash| self.is_known(*hash)) {
                continue;
            }
            folded.clear();
            push_word(&text[word.range()], &mut folded);
            let alone = self.known(text, word, &folded);
            let longer =
                self.lengths.get(hashes[0]).filter_map(|length| self.phrase_at(text, word.start, length as usize));
            if let Some((number, span)) = longer.chain(alone).max_by_key(|(_, span)| span.end) {
                free_from = span.end;
                found(number, span);
            }
        }
    }

    /// Whether a phrase may begin with a word of this hash.
    #[inline]
    fn is_known(&self, hash: u32) -> bool {
        self.numbers.get(hash).next().is_some() || self.lengths.get(hash).next().is_some()
    }

    /// The phrase of `length` words that begins with the word at `start`.
    fn phrase_at(&self, text: &str, start: usize, length: usize) -> Option<(usize, Span)> {
        let mut folded = String::new();
        let mut end = start;
        let mut count = 0;
        for word in words(&text[start..]).take(length) {
            let gap = &text[end..start + word.start];
            if gap.chars().count() > GAP || gap.contains("\n\n") {
                return None;
            }
            if count > 0 {
                folded.push(' ');
            }
            push_word(&text[start + word.start..start + word.end], &mut folded);
            end = start + word.end;
            count += 1;
        }
        if count == length { self.known(text, Span::new(start, end), &folded) } else { None }
    }

    /// The phrase whose words are `folded`, or the singular of them, if its symbols stand around `place` too.
    fn known(&self, text: &str, place: Span, folded: &str) -> Option<(usize, Span)> {
        singulars(folded).find_map(|(stem, ending)| {
            let hash = hash(stem.bytes().chain(ending.bytes()));
            self.numbers.get(hash).map(|number| number as usize).find_map(|number| {
                let phrase = &self.all[number];
                let same = phrase.folded.strip_prefix(stem) == Some(ending);
                let fits = same
                    && text[..place.start].ends_with(&phrase.before)
                    && text[place.end..].starts_with(&phrase.behind);
                fits.then(|| (number, Span::new(place.start - phrase.before.len(), place.end + phrase.behind.len())))
            })
        })
    }
}

/// What a folded word may be the plural of, as stem and ending: itself, and without `s`, `es`, `ies`.
fn singulars(folded: &str) -> impl Iterator<Item = (&str, &'static str)> {
    let plural = |ending| folded.strip_suffix(ending).filter(|stem| stem.len() > 2);
    let itself = (folded, "");
    [
        Some(itself),
        plural("s").map(|stem| (stem, "")),
        plural("es").map(|stem| (stem, "")),
        plural("ies").map(|stem| (stem, "y")),
    ]
    .into_iter()
    .flatten()
}

fn push_word(word: &str, folded: &mut String) {
    for char in word.chars() {
        push_folded(char, folded);
    }
}

/// The words of `text` with the hashes of what they may be the plural of, as [`singulars`] has it; the word's own comes first.
///
/// Most words are ASCII and unknown: they cost a few operations a letter and no copy.
fn hashed_words(text: &str) -> impl Iterator<Item = (Span, [u32; 4])> {
    let mut folded = String::new();
    words(text).map(move |word| {
        let letters = text[word.range()].as_bytes();
        // What has been hashed, and that without its last, last two and last three letters.
        let mut states = [SEED; 4];
        if letters.is_ascii() {
            for letter in letters {
                states = [step(states[0], letter.to_ascii_lowercase()), states[0], states[1], states[2]];
            }
        } else {
            folded.clear();
            push_word(&text[word.range()], &mut folded);
            for letter in folded.bytes() {
                states = [step(states[0], letter), states[0], states[1], states[2]];
            }
        }
        let [whole, one, two, three] = states;
        let plural = letters.last().is_some_and(|letter| letter.eq_ignore_ascii_case(&b's'));
        (word, if plural { [whole, one, two, step(three, b'y')] } else { [whole; 4] })
    })
}

/// The words of `text`: runs of letters and digits, and single letters of scripts written without spaces.
fn words(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let (mut start, mut in_word) = (at, false);
        while at < bytes.len() {
            let (word, alone, len) = if bytes[at].is_ascii() {
                (bytes[at].is_ascii_alphanumeric(), false, 1)
            } else {
                let char = text[at..].chars().next().expect("`at` moves by whole characters");
                (is_word(char), is_unspaced(char), char.len_utf8())
            };
            if in_word && (!word || alone) {
                return Some(Span::new(start, at));
            }
            at += len;
            if word && alone {
                return Some(Span::new(at - len, at));
            }
            if word && !in_word {
                (start, in_word) = (at - len, true);
            }
        }
        in_word.then(|| Span::new(start, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(phrases: &[&str], text: &'t str) -> Vec<(usize, &'t str)> {
        let mut all = vec![];
        Phrases::new(phrases.iter().copied())
            .unwrap()
            .find(text, |number, span| all.push((number, &text[span.range()])));
        all
    }

    #[test]
    fn forgives_case_accents_plural_and_possessive() {
        let text = "FALCON, Falcons, the falcon's nest, Fälcon; not falconry or unfalcon";
        assert_eq!(found(&["Falcon"], text), [(0, "FALCON"), (0, "Falcons"), (0, "falcon"), (0, "Fälcon")]);
        assert_eq!(found(&["Company", "box"], "companies and boxes"), [(0, "companies"), (1, "boxes")]);
    }

    #[test]
    fn takes_the_longest_phrase_however_its_words_are_parted() {
        let phrases = ["Blue", "Blue Heron", "Blue Heron Ltd."];
        assert_eq!(
            found(&phrases, "Blue Heron, Ltd. and blue-heron and blue"),
            [(2, "Blue Heron, Ltd"), (1, "blue-heron"), (0, "blue")]
        );
        assert_eq!(found(&phrases, "blue\nherons"), [(1, "blue\nherons")]);
        assert_eq!(found(&phrases, "blue\n\nheron"), [(0, "blue")]);
    }

    #[test]
    fn symbols_belong_to_the_phrase() {
        assert_eq!(found(&["C++", ".NET"], "c, C++ or .net; net"), [(0, "C++"), (1, ".net")]);
    }

    #[test]
    fn finds_phrases_inside_scripts_without_spaces() {
        assert_eq!(found(&["東京支社"], "昨日東京支社で"), [(0, "東京支社")]);
    }

    #[test]
    fn refuses_what_has_no_word() {
        assert_eq!(Phrases::new(["ok", "++"].into_iter()).err(), Some((1, Unfit::NoWord)));
        let long = "a ".repeat(MAX_WORDS + 1);
        assert_eq!(Phrases::new([long.as_str()].into_iter()).err(), Some((0, Unfit::TooManyWords)));
    }
}
