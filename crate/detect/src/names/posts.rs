//! Names in front of what their bearers say: speakers of a transcript, writers of posts.

use std::collections::HashMap;

use crate::Span;

use super::cues::{Cue, Cues, Single};
use super::lines::SHORT;
use super::lists::{GREETING, ORDINARY, STOP, THANKS};
use super::read::{self, Name};

/// Farthest a speaker's colon stands in a line, in bytes.
const SPEAKER: usize = 64;
/// Times a speaker speaks at least.
const TURNS: u32 = 2;
/// Words in small letters that make a sentence.
const SENTENCE: usize = 4;
/// Fewest fields of a record that comes again and again.
const FIELDS: usize = 3;

/// `Jane Doe, 12 March, 09:41`, `Jane Doe  2 hours ago`: the head of a post.
pub(super) fn posted(cues: &mut Cues<'_>, line: Span) {
    let text = cues.text;
    if line.len() > SHORT || !text[line.range()].starts_with(char::is_uppercase) {
        return;
    }
    let clock = text.as_bytes()[line.range()].windows(4).any(|four| {
        four[0].is_ascii_digit()
            && matches!(four[1], b':' | b'h')
            && four[2].is_ascii_digit()
            && four[3].is_ascii_digit()
    });
    if !clock {
        return;
    }
    let Some((name, _)) = cues.titled(line.start).filter(|(name, _)| name.span.end < line.end) else { return };
    let rest = &text[name.span.end..line.end];
    let opens = rest.starts_with([',', '\t', ' ', '(']) && rest.len() < 32;
    // One word before a time may be anything: `Arrived 07:55`.
    if opens && name.words.len() > 1 {
        cues.add(name, Cue::Post, Single::First);
    }
}

/// `03-14 10:22:41.118 1844 2210 D WifiService: …`: the letter by which Android's logs say how grave a message is.
fn is_level(word: &str, before: &str) -> bool {
    matches!(word, "V" | "D" | "I" | "W" | "E" | "F") && before.trim_end().ends_with(|char: char| char.is_ascii_digit())
}

/// Whether somebody may say this: a word in small letters, a question, an exclamation. The fields of a record (`Amount: -137,00`,
/// `Payee: Acme Tools Ltd`) repeat as speakers do, with values behind them.
fn is_speech(said: &str) -> bool {
    said.ends_with(['?', '!']) || small_words(said) > 0
}

/// Whether this is a sentence, as free text in a record is too, but not in most of its fields.
fn is_sentence(said: &str) -> bool {
    said.ends_with(['.', '?', '!']) && small_words(said) > 0 || small_words(said) >= SENTENCE
}

/// Words in small letters.
fn small_words(said: &str) -> usize {
    let small = |word: &&str| {
        let word = word.trim_matches(|char: char| char.is_ascii_punctuation());
        word.chars().nth(1).is_some() && word.chars().all(|char| char.is_lowercase() || char == '\'')
    };
    said.split(' ').filter(small).count()
}

/// How often a voice takes its turn, and how often with speech.
#[derive(Clone, Copy, Default)]
struct Turns {
    all: u32,
    spoken: u32,
    sentences: u32,
}

impl Turns {
    /// As often as speakers do, and not with values only.
    fn speak(self) -> bool {
        self.all >= TURNS && self.spoken * 2 >= self.all
    }
}

/// Who speaks in a transcript: `Jane Doe: …`, again and again.
#[derive(Default)]
pub(super) struct Speakers {
    turns: HashMap<String, Turns>,
    names: Vec<(Name, String)>,
}

impl Speakers {
    pub(super) fn note(&mut self, cues: &Cues<'_>, line: Span) {
        let text = cues.text;
        let content = &text[line.range()];
        // `[10:42]`, `10:42` in front.
        if !content.as_bytes()[..content.len().min(SPEAKER)].windows(2).any(|two| two == b": ") {
            return;
        }
        let from = line.start + content.len()
            - content.trim_start_matches(|char: char| char.is_ascii_digit() || "[]():. -".contains(char)).len();
        let Some((name, _)) = cues.titled(from).filter(|(name, _)| name.span.end < line.end) else { return };
        // What stands in backticks is a value, not spoken.
        if text[name.span.end..line.end].strip_prefix(": ").is_none_or(|said| said.starts_with('`'))
            || is_level(text[name.words[0].range()].trim(), &text[line.start..from])
        {
            return;
        }
        let kinds = name.words.iter().fold(0, |kinds, word| kinds | cues.words.kinds(&text[word.range()]));
        if kinds & (STOP | GREETING | THANKS) != 0 || (name.words.len() == 1 && kinds & ORDINARY != 0) {
            return;
        }
        let key = read::folded(&text[name.span.range()]);
        let turns = self.turns.entry(key.clone()).or_default();
        turns.all += 1;
        let said = text[name.span.end + 2..line.end].trim_end();
        turns.spoken += u32::from(is_speech(said));
        turns.sentences += u32::from(is_sentence(said));
        self.names.push((name, key));
    }

    /// Whether the same fields follow each other in the same order, twice at least, and few of them in sentences: people hardly take
    /// turns so.
    fn is_record(&self) -> bool {
        let fields = self.turns.len();
        if self.turns.values().filter(|turns| turns.sentences * 2 >= turns.all).count() * 2 > fields {
            return false;
        }
        let cycle = |at: usize| self.names[at].1 == self.names[at % fields].1;
        fields >= FIELDS && self.names.len() >= 2 * fields && (fields..self.names.len()).all(cycle)
    }

    pub(super) fn settle(self, cues: &mut Cues<'_>) {
        if self.is_record() {
            return;
        }
        // One voice alone may be any label; several that alternate converse.
        let voices = self.turns.values().filter(|turns| turns.speak()).count();
        for (name, key) in self.names {
            if self.turns[&key].speak() && (voices > 1 || name.words.len() > 1) {
                cues.add(name, Cue::Speaker, Single::First);
            }
        }
    }
}
