//! Lists of names and places, and the filters made of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::bail;

use crate::corpus::{self, Marked, Split};
use crate::rng::Rng;
use crate::tagger::artefact::LISTS;
use crate::tagger::{filter, words};
use scrim_validate::fold::push_folded;

/// First names, last names, places, endings of firms, everyday words, organisations, goods: the order of the model's lists.
#[derive(Default)]
pub(crate) struct Lists {
    pub(crate) first: Vec<String>,
    pub(crate) last: Vec<String>,
    pub(crate) places: Vec<String>,
    pub(crate) suffixes: Vec<String>,
    pub(crate) everyday: Vec<String>,
    pub(crate) organisations: Vec<String>,
    pub(crate) goods: Vec<String>,
}

/// How often a word is written small at least to count as an everyday word.
const EVERYDAY: u32 = 4;
/// Last names taken, from the most frequent: rarer ones cost more bytes than they bring.
const MOST_LAST: usize = 90_000;

/// Places beyond those of the shared data: smaller ones, regions, and the names that other languages have for them.
const OWN_PLACES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lists/places.txt.gz");
/// Organisations that many people have heard of.
const ORGANISATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lists/organisations.txt");
/// What bears a name and is hardly ever a person, organisation or place: software, cars, dishes, plants, feasts, gods.
const GOODS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lists/goods.txt");

impl Lists {
    /// The lists of the shared data and the project's own.
    pub(crate) fn read(folder: &Path) -> anyhow::Result<Self> {
        let words = |name: &str| -> anyhow::Result<Vec<String>> {
            Ok(corpus::read(&folder.join(name))?.lines().map(str::to_owned).collect())
        };
        let mut places = words("cities.txt")?;
        places.extend(words("countries.txt")?);
        places.extend(corpus::read(Path::new(OWN_PLACES))?.lines().map(str::to_owned));
        let mut last = words("last_names.txt")?;
        last.truncate(MOST_LAST);
        Ok(Self {
            first: words("first_names.txt")?,
            last,
            places,
            suffixes: words("company_suffixes.txt")?,
            organisations: corpus::read(Path::new(ORGANISATIONS))?.lines().map(bare).collect(),
            goods: corpus::read(Path::new(GOODS))?.lines().map(bare).collect(),
            ..Self::default()
        })
    }

    /// Takes the words that the texts to learn from write small, and more often so than with a capital.
    pub(crate) fn learn_everyday(&mut self, all: &[Marked]) {
        let mut counts: BTreeMap<String, [u32; 2]> = BTreeMap::new();
        for marked in all.iter().filter(|marked| marked.split == Split::Train) {
            let text: String = marked.text.iter().collect();
            for word in text.split(|char: char| !char.is_alphabetic()).filter(|word| word.chars().nth(1).is_some()) {
                let is_small = word.chars().all(char::is_lowercase);
                counts.entry(word.to_lowercase()).or_default()[usize::from(!is_small)] += 1;
            }
        }
        let is_everyday = |counts: &[u32; 2]| counts[0] >= EVERYDAY && counts[0] >= counts[1];
        self.everyday = counts.into_iter().filter(|(_, counts)| is_everyday(counts)).map(|(word, _)| word).collect();
    }

    /// A filter for each list.
    pub(crate) fn filters(&self, seed: u64) -> anyhow::Result<[(u64, Vec<u8>); LISTS]> {
        Ok([
            build(&self.first, seed)?,
            build(&self.last, seed)?,
            build(&self.places, seed)?,
            build(&self.suffixes, seed)?,
            build(&self.everyday, seed)?,
            build(&self.organisations, seed)?,
            build(&self.goods, seed)?,
        ])
    }
}

/// A name as its tokens are: without the genitive, `&` by itself.
fn bare(name: &str) -> String {
    name.trim_end_matches("'s").replace("'s ", " ").replace('&', " & ")
}

/// The key of a word or phrase: of its folded words, joined; a hyphen parts words as a space does.
fn key(text: &str) -> u64 {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|char| push_folded(char, &mut folded));
    folded
        .split([' ', '-'])
        .filter(|word| !word.is_empty())
        .map(words::word_key)
        .reduce(words::joined)
        .unwrap_or_default()
}

/// An xor filter of the words, by peeling.
fn build(list: &[String], seed: u64) -> anyhow::Result<(u64, Vec<u8>)> {
    let keys: BTreeSet<u64> = list.iter().map(|word| key(word)).collect();
    if keys.is_empty() {
        return Ok((0, Vec::new()));
    }
    let size = (keys.len() * 123 / 100 + 32).div_ceil(3) * 3;
    let mut rng = Rng::new(seed);
    for _ in 0..64 {
        let seed = rng.next();
        if let Some(prints) = peel(&keys, seed, size) {
            return Ok((seed, prints));
        }
    }
    bail!("no filter of {} words could be built", keys.len())
}

fn peel(keys: &BTreeSet<u64>, seed: u64, size: usize) -> Option<Vec<u8>> {
    let mut count = vec![0_u32; size];
    let mut sum = vec![0_u64; size];
    for key in keys {
        for slot in filter::slots(*key, seed, size).0 {
            count[slot] += 1;
            sum[slot] ^= key;
        }
    }
    let mut queue: Vec<usize> = (0..size).filter(|slot| count[*slot] == 1).collect();
    let mut order = Vec::with_capacity(keys.len());
    while let Some(slot) = queue.pop() {
        if count[slot] != 1 {
            continue;
        }
        let key = sum[slot];
        order.push((key, slot));
        for other in filter::slots(key, seed, size).0 {
            count[other] -= 1;
            sum[other] ^= key;
            if count[other] == 1 {
                queue.push(other);
            }
        }
    }
    if order.len() < keys.len() {
        return None;
    }
    let mut prints = vec![0; size];
    for (key, slot) in order.into_iter().rev() {
        let (slots, print) = filter::slots(key, seed, size);
        prints[slot] = slots.iter().filter(|other| **other != slot).fold(print, |print, other| print ^ prints[*other]);
    }
    Some(prints)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::Field;
    use crate::pack;
    use crate::tagger::artefact::{Model, ORGANISATIONS as ORGANISATIONS_LIST};
    use crate::tagger::document::Document;

    #[test]
    fn a_listed_organisation_of_several_words_is_found_whatever_its_case() {
        let organisations = ["Burger King", "AT&T", "Sainsbury's"].map(bare).into();
        let lists = Lists { organisations, places: vec!["New York".to_owned()], ..Lists::default() };
        let rest = pack::Rest { lists: lists.filters(1).unwrap(), ..pack::Rest::default() };
        let model = Model::from_bytes(&pack::bytes(&Field::new(1), &rest)).unwrap();
        for (text, phrases) in [
            ("at Burger King now", &[0, 3, 4, 0][..]),
            ("AT BURGER KING NOW", &[0, 3, 4, 0]),
            ("from AT&T in New York", &[0, 3, 4, 4, 0, 1, 2]),
            ("burger and king", &[0, 0, 0]),
        ] {
            let document = Document::new(&model, text);
            let found: Vec<u8> = (0..document.tokens.len()).map(|at| document.phrase(at)).collect();
            assert_eq!(found, phrases, "{text}");
        }
        let document = Document::new(&model, "Sainsbury's is open");
        assert_eq!(document.word(0).lists, 1 << ORGANISATIONS_LIST, "without the genitive");
    }

    #[test]
    fn goods_are_no_organisations_and_each_can_be_found() {
        let lines = |path| corpus::read(Path::new(path)).unwrap().lines().map(bare).collect::<BTreeSet<_>>();
        let (goods, organisations) = (lines(GOODS), lines(ORGANISATIONS));
        assert_eq!(goods.intersection(&organisations).collect::<Vec<_>>(), [""; 0]);
        // Phrases are of words: a number or a full stop ends one.
        assert!(goods.iter().flat_map(|name| name.chars()).all(|char| !char.is_ascii_digit() && char != '.'));
    }

    #[test]
    fn a_filter_holds_its_words_and_hardly_others() {
        let list: Vec<String> = (0..5000).map(|number| format!("name{number}")).collect();
        let (seed, prints) = build(&list, 1).unwrap();
        let filter = filter::Filter { seed, prints: &prints };
        assert!(list.iter().all(|word| filter.holds(key(word))));
        let wrong = (0..5000).filter(|number| filter.holds(key(&format!("other{number}")))).count();
        assert!(wrong < 60, "{wrong}");
    }
}
