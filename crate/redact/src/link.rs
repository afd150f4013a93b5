//! Who is who: which names and e-mail addresses belong to one person and share a number.
//!
//! Links only what is unambiguous: a surname borne by two people links to neither. Says nothing about what a name is;
//! it is handed names that were found as such.

use std::collections::BTreeMap;

use crate::value::spaced;

/// Words in front of a name that are not part of it: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lady",
    "lord",
    "rev",
    "capt",
    "herr",
    "herrn",
    "frau",
    "dipl",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "maître",
    "sr",
    "sra",
    "srta",
    "doña",
    "señor",
    "señora",
    "signor",
    "signora",
    "sig.ra",
    "dott",
    "dott.ssa",
    "senhor",
    "senhora",
    "dhr",
    "mevr",
    "mevrouw",
    "meneer",
    "pani",
];

/// Words behind a name that are not part of it.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "esq", "mba", "cpa"];

/// Small words that belong to the surname behind them.
const PARTICLES: &[&str] = &[
    "van", "von", "vom", "zu", "zur", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la",
    "le", "al", "el", "bin", "ibn", "ben", "ten", "ter", "y", "e",
];

/// A person's name, given name first, without titles.
#[derive(Debug)]
pub(crate) struct Name<'t> {
    words: Vec<&'t str>,
    titled: bool,
}

/// Which part of a name a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The name as a whole, in whatever form.
    Whole,
    /// The given name alone.
    First,
    /// The surname alone.
    Last,
}

impl<'t> Name<'t> {
    /// Takes a name apart: "Dr. Jane Doe", "Doe, Jane", "Ms Doe", "DOE".
    pub(crate) fn parse(text: &'t str) -> Self {
        let mut words: Vec<&str> = Vec::new();
        if let Some((last, first)) = text.split_once(',')
            && !first.contains(',')
            && first.split_whitespace().any(|word| !is_among(SUFFIXES, word))
        {
            words.extend(first.split_whitespace());
            words.extend(last.split_whitespace());
        } else {
            words.extend(text.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty()));
        }
        let titles = words.iter().take(words.len().saturating_sub(1)).take_while(|word| is_among(TITLES, word)).count();
        words.drain(..titles);
        while words.len() > 1 && words.last().is_some_and(|word| is_among(SUFFIXES, word)) {
            words.pop();
        }
        Self { words, titled: titles > 0 }
    }

    /// The form under which names are compared.
    pub(crate) fn key(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|word| bare(word)).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }

    /// The name as one would say it: given name first, no titles.
    pub(crate) fn plain(&self) -> String {
        self.words.join(" ")
    }

    /// How much it says about who it is: a full name most, then one with an initial, then a single word.
    pub(crate) fn fullness(&self) -> u8 {
        match self.words.as_slice() {
            [] | [_] => 0,
            [first, ..] if is_initial(first) => 1,
            _ => 2,
        }
    }

    /// The given name as it stands, if this is a full name.
    pub(crate) fn first(&self) -> Option<&'t str> {
        (self.fullness() == 2).then(|| self.words[0])
    }

    /// The surname as it stands with the small words in front of it, if there are two words or more.
    pub(crate) fn last(&self) -> Option<String> {
        let mut start = self.words.len().checked_sub(1).filter(|start| *start > 0)?;
        while start > 1 && is_among(PARTICLES, self.words[start - 1]) {
            start -= 1;
        }
        Some(self.words[start..].join(" "))
    }
}

/// Everyone met so far, by everything they may be called.
#[derive(Debug, Default)]
pub(crate) struct People {
    /// Folded form to number; `None` where two people share it.
    known: BTreeMap<String, Option<u32>>,
}

impl People {
    /// The number of the one person this name can mean, and which part of their name it is.
    pub(crate) fn find(&self, name: &Name<'_>) -> Option<(u32, Part)> {
        let key = name.key();
        match name.words.as_slice() {
            [] => None,
            [_] => {
                let (first, last) = (self.known.get(&format!("first {key}")), self.known.get(&format!("last {key}")));
                match (first, last) {
                    (_, Some(number)) if name.titled => number.map(|number| (number, Part::Last)),
                    (None, Some(number)) => number.map(|number| (number, Part::Last)),
                    (Some(number), None) => number.map(|number| (number, Part::First)),
                    _ => None,
                }
            }
            [first, ..] => {
                let last = spaced(&name.last()?);
                let kind = if is_initial(first) { "initial" } else { "full" };
                let number = self.known.get(&format!("{kind} {} {last}", bare(first)));
                number.copied().flatten().or_else(|| self.unique("last", &key)).map(|number| {
                    (number, if self.known.contains_key(&format!("last {key}")) { Part::Last } else { Part::Whole })
                })
            }
        }
    }

    /// The number of the one person this address can belong to, judged by the part before the `@`.
    pub(crate) fn find_address(&self, address: &str) -> Option<u32> {
        let local = address.split('@').next()?.split('+').next()?;
        let local: String = local.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        self.unique("address", &local)
    }

    /// Remembers a person's name and what follows from it.
    pub(crate) fn add(&mut self, number: u32, name: &Name<'_>) {
        let key = name.key();
        let (Some(first), Some(last)) = (name.words.first().map(|word| bare(word)), name.last()) else {
            // A single word: nothing is known but what an address may be made of.
            return self.know("address", &letters(&key), number);
        };
        let (last, initial) = (spaced(&last), first.chars().take(1).collect::<String>());
        let surname = last.rsplit(' ').next().unwrap_or_default().to_owned();
        self.know("initial", &format!("{initial} {last}"), number);
        self.know("last", &last, number);
        if surname != last {
            self.know("last", &surname, number);
        }
        let last = letters(&last);
        if name.fullness() == 2 {
            self.know("full", &format!("{first} {}", spaced(&name.last().unwrap_or_default())), number);
            self.know("first", &first, number);
            for address in [format!("{first}{last}"), format!("{last}{first}"), first.clone()] {
                self.know("address", &letters(&address), number);
            }
        }
        for address in [format!("{initial}{last}"), format!("{last}{initial}"), last] {
            self.know("address", &letters(&address), number);
        }
    }

    fn unique(&self, kind: &str, key: &str) -> Option<u32> {
        self.known.get(&format!("{kind} {key}")).copied().flatten()
    }

    fn know(&mut self, kind: &str, key: &str, number: u32) {
        if !key.is_empty() {
            let known = self.known.entry(format!("{kind} {key}")).or_insert(Some(number));
            *known = known.filter(|known| *known == number);
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// Lower case, without the full stop of an abbreviation.
fn bare(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

fn is_initial(word: &str) -> bool {
    bare(word).chars().count() == 1
}

/// Whether a word in front of a name is a title.
pub(crate) fn is_title(word: &str) -> bool {
    is_among(TITLES, word)
}

/// Whether a word behind a name is none of it.
pub(crate) fn is_suffix(word: &str) -> bool {
    is_among(SUFFIXES, word)
}

/// Whether a word belongs to the surname behind it.
pub(crate) fn is_particle(word: &str) -> bool {
    is_among(PARTICLES, word)
}

fn is_among(words: &[&str], word: &str) -> bool {
    words.contains(&bare(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(names: &[&str]) -> People {
        let mut people = People::default();
        for (number, name) in (1..).zip(names) {
            people.add(number, &Name::parse(name));
        }
        people
    }

    #[test]
    fn every_form_of_a_name_finds_its_person() {
        let people = people(&["Jane Doe", "Ludwig van Beethoven"]);
        for (form, found) in [
            ("Doe, Jane", (1, Part::Whole)),
            ("JANE DOE", (1, Part::Whole)),
            ("Dr. Jane Mary Doe, PhD", (1, Part::Whole)),
            ("J. Doe", (1, Part::Whole)),
            ("Ms Doe", (1, Part::Last)),
            ("jane", (1, Part::First)),
            ("Beethoven", (2, Part::Last)),
            ("van Beethoven", (2, Part::Last)),
        ] {
            assert_eq!(people.find(&Name::parse(form)), Some(found), "{form}");
        }
        for stranger in ["John Doe", "K. Doe", "Roe", ""] {
            assert_eq!(people.find(&Name::parse(stranger)), None, "{stranger}");
        }
    }

    #[test]
    fn a_shared_surname_links_to_nobody() {
        let people = people(&["Jane Doe", "John Doe"]);
        assert_eq!(people.find(&Name::parse("Ms Doe")), None);
        assert_eq!(people.find(&Name::parse("J. Doe")), None);
        assert_eq!(people.find(&Name::parse("John")), Some((2, Part::First)));
    }

    #[test]
    fn an_address_finds_its_person() {
        let people = people(&["Jane Doe", "Max Muster", "Ng"]);
        for (address, number) in [
            ("jane.doe@acme.example", 1),
            ("doe_jane@acme.example", 1),
            ("JDoe2+news@acme.example", 1),
            ("max@muster.example", 2),
            ("ng@acme.example", 3),
        ] {
            assert_eq!(people.find_address(address), Some(number), "{address}");
        }
        for address in ["info@acme.example", "@", "janet@acme.example", "4711@acme.example"] {
            assert_eq!(people.find_address(address), None, "{address}");
        }
    }

    #[test]
    fn a_title_is_not_part_of_a_name_unless_it_is_all_there_is() {
        assert_eq!(Name::parse("Herr Dr. Muster").key(), "muster");
        assert_eq!(Name::parse("Mr").key(), "mr");
        assert_eq!(Name::parse("Sammy Davis, Jr.").key(), "sammy davis");
    }
}
