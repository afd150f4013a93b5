//! Makes up what leaves in the stead of a value: something of the same kind and shape. A number is a reserved one or fails a
//! check of its label; where a label has none, and among names, somebody may have it by chance. One value has
//! one surrogate for the whole conversation; none is a word of any text in it, or the surrogate of anything else.
//!
//! Draws by its own count from a seed, never from the value, so that a surrogate tells nothing of it but its kind and shape.
//! Knows no vault. `None` wherever it cannot keep these promises: a placeholder stands there then.

pub(crate) mod issued;
mod names;
mod numbers;
mod words;

use std::sync::Arc;

use scrim_detect::Label;

use crate::date::{in_case_of, shift};
use crate::placeholder::is_name;
use crate::value::alphanumeric;
use words::Kind;

/// Candidates tried for one value before it is left to a placeholder.
const TRIES: usize = 8;

/// Spellings of one conversation that a surrogate is asked for. Each is compared with every text and with all before it; what
/// comes after is left to a placeholder, so that the work grows with the texts alone.
const MOST: usize = 500;

/// Most weeks that dates move, either way: half a year, so that none moves into another life.
const WEEKS: u64 = 26;

/// Labels without surrogates; the policy keeps the same list, and a test holds the two together.
const INIMITABLE: &[&str] = &[
    "AGE",
    "MONEY_AMOUNT",
    "STREET_ADDRESS",
    "GPS_COORDINATE",
    "POSTCODE",
    "UK_POSTCODE",
    "US_ZIP_CODE",
    "CA_POSTAL_CODE",
    "DE_PLZ",
    "USERNAME",
    "MEDICAL_CODE",
    "SECRET",
    "PRIVATE",
    "TERM",
];

/// The surrogates of one conversation.
#[derive(Default)]
pub(crate) struct Surrogates {
    seed: u64,
    drawn: u64,
    /// How often a surrogate was asked for.
    asked: usize,
    /// How often a text was looked through.
    #[cfg(test)]
    looks: std::cell::Cell<usize>,
    /// The letters and digits of the conversation's texts in lower case, and what each text hashed to as it stood.
    texts: Vec<(u64, String)>,
    /// Lists, here and below: a conversation has dozens, and a map of its own for every type is thousands of bytes.
    words: Vec<Word>,
    /// What the initial of a given name in front of a surname stands for: `j. doe`.
    initials: Vec<(String, String)>,
    /// Every word that was drawn or stands in a text, in lower case.
    taken: Vec<String>,
    /// The letters and digits that stand for others, whatever is written between them.
    figures: Vec<(String, String)>,
    /// Everything made.
    made: Vec<String>,
}

/// A word that stands for another.
struct Word {
    kind: Kind,
    /// In lower case.
    folded: String,
    /// As it first stood.
    original: Arc<str>,
    surrogate: String,
}

impl Surrogates {
    /// Where drawing begins. Changes nothing once something was made.
    pub(crate) fn seed(&mut self, seed: u64) {
        if self.drawn == 0 && self.made.is_empty() {
            self.seed = seed;
        }
    }

    /// Notes a text: nothing that stands in it will be a surrogate.
    pub(crate) fn avoid(&mut self, text: &str) {
        let hash = hash(text);
        if self.texts.iter().all(|(known, _)| *known != hash) {
            self.texts.push((hash, folded(text)));
        }
    }

    /// A surrogate for this spelling of a value; `None` once [`MOST`] were asked for.
    pub(crate) fn make(&mut self, label: &Label, spelling: &str) -> Option<String> {
        if self.asked == MOST {
            return None;
        }
        self.asked += 1;
        for _ in 0..TRIES {
            let made = match label.as_str() {
                "PERSON" => words::person(self, spelling),
                "ORGANIZATION" => words::firm(self, spelling),
                "LOCATION" => words::town(self, spelling),
                "EMAIL_ADDRESS" => words::mail(self, spelling),
                "HOSTNAME" => words::domain(self, spelling),
                "URL" => self.url(spelling),
                "PHONE_NUMBER" => numbers::phone(self, spelling),
                "IP_ADDRESS" => numbers::ip(self, spelling),
                "MAC_ADDRESS" => numbers::mac(self, spelling),
                "DATE_TIME" | "DATE_OF_BIRTH" => shift(spelling, self.days()),
                // What has no figures of its own kind, or where a wrong figure would mislead.
                label if INIMITABLE.contains(&label) => None,
                label => numbers::identifier(self, label, spelling),
            }?;
            let is_free = !self.stands(&folded(&made)) && !self.made.contains(&made);
            if is_free && !reads_as_placeholder(&made) {
                self.made.push(made.clone());
                return Some(made);
            }
        }
        None
    }

    /// Words of names that stand for others, each with the original as it first stood. A model may use a part of a name alone.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&str, &Arc<str>)> {
        let people = self.words.iter().filter(|word| word.kind == Kind::Person);
        people.map(|word| (word.surrogate.as_str(), &word.original))
    }

    fn url(&mut self, spelling: &str) -> Option<String> {
        let (scheme, rest) = spelling.split_once("://").map_or(("", spelling), |(scheme, rest)| (scheme, rest));
        let host = rest.split(['/', '?', '#', ':']).next()?;
        let host = words::domain(self, host.rsplit('@').next()?)?;
        let scheme = if scheme.is_empty() { String::new() } else { format!("{scheme}://") };
        Some(format!("{scheme}{host}/{}", self.below(10_000)))
    }

    /// By how many days every date of the conversation moves: whole weeks, so that weekdays stay true.
    fn days(&self) -> i64 {
        let weeks = 1 + mix(self.seed) % WEEKS;
        let weeks = i64::try_from(weeks).expect("no more than half a year");
        if mix(self.seed.wrapping_add(1)).is_multiple_of(2) { 7 * weeks } else { -7 * weeks }
    }

    /// The surrogate of a word in the word's case, drawn from the first of these lists that has one left.
    fn word(&mut self, kind: Kind, word: &str, lists: &[&'static str], ending: &str) -> Option<String> {
        if self.known(kind, word).is_none() {
            let drawn = self.draw(lists)? + ending;
            self.bind(kind, word, &drawn);
        }
        let surrogate = self.known(kind, word)?;
        // A capital inside (McDonald) is no case of its own.
        in_case_of(word, surrogate).or_else(|| word.starts_with(char::is_uppercase).then(|| surrogate.to_owned()))
    }

    fn known(&self, kind: Kind, word: &str) -> Option<&str> {
        let folded = word.to_lowercase();
        self.known_words(kind).find(|(known, _)| *known == folded).map(|(_, surrogate)| surrogate)
    }

    fn known_words(&self, kind: Kind) -> impl Iterator<Item = (&str, &str)> {
        let words = self.words.iter().filter(move |word| word.kind == kind);
        words.map(|word| (word.folded.as_str(), word.surrogate.as_str()))
    }

    fn bind(&mut self, kind: Kind, word: &str, surrogate: &str) {
        if self.known(kind, word).is_none() {
            let (folded, surrogate) = (word.to_lowercase(), surrogate.to_owned());
            self.words.push(Word { kind, folded, original: word.into(), surrogate });
        }
    }

    /// A word of these lists that stands in no text and for nothing else.
    fn draw(&mut self, lists: &[&'static str]) -> Option<String> {
        for list in lists {
            let words: Vec<&str> = list.split(' ').collect();
            let start = self.below(words.len());
            let mut around = words[start..].iter().chain(&words[..start]);
            let free = around.find(|word| {
                let word = word.to_lowercase();
                let is_new = !self.taken.contains(&word);
                let is_free = is_new && !self.stands(&word);
                if is_new {
                    self.taken.push(word);
                }
                is_free
            });
            if let Some(word) = free {
                return Some((*word).to_owned());
            }
        }
        None
    }

    fn stands(&self, folded: &str) -> bool {
        #[cfg(test)]
        self.looks.set(self.looks.get() + self.texts.len());
        self.texts.iter().any(|(_, text)| text.contains(folded))
    }

    /// What stands for these letters and digits: drawn once, and for nothing else.
    fn figures(&mut self, key: &str, draw: &dyn Fn(&mut Self) -> Option<String>) -> Option<String> {
        if let Some((_, made)) = self.figures.iter().find(|(known, _)| *known == key) {
            return Some(made.clone());
        }
        let free = |made: &String, all: &Self| made != key && all.figures.iter().all(|(_, taken)| taken != made);
        let made = (0..TRIES).find_map(|_| draw(self).filter(|made| free(made, self)))?;
        self.figures.push((key.to_owned(), made.clone()));
        Some(made)
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + u8::try_from(self.below(10)).expect("it is below 10"))
    }

    fn below(&mut self, bound: usize) -> usize {
        self.drawn += 1;
        let bound = bound as u64;
        (mix(self.seed ^ self.drawn.rotate_left(32)) % bound) as usize
    }
}

/// What is left of a text if nobody means anything by case, spaces and punctuation.
fn folded(text: &str) -> String {
    alphanumeric(text).to_lowercase()
}

/// Whether [`Restorer::from_entries`](crate::Restorer::from_entries) takes it, as it stands or in capitals, for a placeholder
/// or for what is left of one.
fn reads_as_placeholder(made: &str) -> bool {
    made.contains(['[', ']']) || is_name(&made.to_ascii_uppercase())
}

/// FNV-1a, <http://www.isthe.com/chongo/tech/comp/fnv/>: tells a text that is looked at again from another one.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The output function of `SplitMix64`, <https://prng.di.unimi.it/splitmix64.c>.
fn mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests;
