//! Surrogates made of words: people, firms, towns, addresses. Each word of a value has one surrogate for the whole
//! conversation, so that every form of a name, and the address made of it, stays linked as it is in the text.

use super::Surrogates;
use super::names::{CYRILLIC, EITHER, ENGLISH, FEMALE, FIRMS, GENERIC, JOINING, MALE, NAMES, TOWNS};
use crate::date::in_case_of;
use crate::link::{is_particle, is_suffix, is_title};

/// What a word is a part of. Words of different kinds have surrogates of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Person,
    Firm,
    Town,
}

#[derive(Clone, Copy)]
enum Part {
    Given,
    Last,
    /// A title, a particle, "Jr": it stays.
    Stays,
}

pub(super) fn person(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    let words = words(spelling)?;
    let language = language(spelling, &words)?;
    let parts = parts(spelling, &words);
    let last = words
        .iter()
        .zip(&parts)
        .rev()
        .find(|(_, part)| matches!(part, Part::Last))
        .map(|(word, _)| word.1.to_lowercase());
    let gender = gender(&words, &parts, language);
    let mut made = Vec::new();
    for ((_, word), part) in words.iter().zip(&parts) {
        made.push(match part {
            Part::Stays => (*word).to_owned(),
            Part::Given => given(surrogates, word, last.as_deref(), language, gender)?,
            Part::Last => {
                let female = language == CYRILLIC && word.to_lowercase().ends_with('а');
                let lists = [NAMES[language].last, NAMES[ENGLISH].last];
                let lists = if language == CYRILLIC { &lists[..1] } else { &lists[..] };
                surrogates.word(Kind::Person, word, lists, if female { "а" } else { "" })?
            }
        });
    }
    let changed = parts.iter().any(|part| !matches!(part, Part::Stays));
    changed.then(|| put(spelling, &words, &made))
}

pub(super) fn firm(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    named(surrogates, spelling, Kind::Firm, FIRMS, &|word| among(GENERIC, word))
}

pub(super) fn town(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    let joins = |word: &str| among(JOINING, word) || is_particle(word) || among(GENERIC, word);
    named(surrogates, spelling, Kind::Town, TOWNS, &|word| !word.contains(char::is_uppercase) && joins(word))
}

/// The address of nobody, under the name that is reserved for examples (RFC 2606), made of the surrogates of its words.
pub(super) fn mail(surrogates: &mut Surrogates, spelling: &str) -> Option<String> {
    let (local, domain) = spelling.split_once('@').filter(|(local, _)| local.is_ascii())?;
    let domain = self::domain(surrogates, domain)?;
    let mut made = String::new();
    let mut rest = local;
    while let Some(first) = rest.chars().next() {
        let kind = |c: char| (c.is_ascii_digit(), c.is_ascii_alphabetic());
        let (run, after) = rest.split_at(rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len()));
        match kind(first) {
            (true, _) => made.extend(run.chars().map(|_| surrogates.digit())),
            (_, true) => made.push_str(&local_word(surrogates, run)?),
            _ => made.push_str(run),
        }
        rest = after;
    }
    Some(format!("{made}@{domain}"))
}

/// A name under `.example` (RFC 2606), the same for everything that belongs to one firm.
pub(super) fn domain(surrogates: &mut Surrogates, domain: &str) -> Option<String> {
    let labels: Vec<&str> = domain.split('.').filter(|label| !label.is_empty()).collect();
    let own = labels.iter().find(|label| surrogates.known(Kind::Firm, label).is_some());
    let name = own.or_else(|| labels.get(labels.len().saturating_sub(2)))?;
    let word = surrogates.word(Kind::Firm, &name.to_lowercase(), &[FIRMS], "")?;
    Some(format!("{}.example", word.to_lowercase()))
}

/// A run of letters of an address: a word, or two known ones, or an initial and a known one.
fn local_word(surrogates: &mut Surrogates, run: &str) -> Option<String> {
    let known = |part: &str| surrogates.known(Kind::Person, part).map(str::to_owned);
    let initial = |part: &str, other: &str| {
        let person = surrogates
            .known_words(Kind::Person)
            .find(|(word, _)| word.starts_with(&part.to_lowercase()) && *word != other);
        person.and_then(|(_, surrogate)| surrogate.chars().next()).map(String::from)
    };
    let joined = (1..run.len()).find_map(|at| {
        let (first, second) = run.split_at(at);
        let (one, other) = (known(first), known(second));
        match (one, other) {
            (Some(one), Some(other)) => Some(one + &other),
            (None, Some(other)) if first.len() == 1 => Some(initial(first, &second.to_lowercase())? + &other),
            (Some(one), None) if second.len() == 1 => Some(one.clone() + &initial(second, &first.to_lowercase())?),
            _ => None,
        }
    });
    match joined.filter(|_| surrogates.known(Kind::Person, run).is_none()) {
        Some(joined) => in_case_of(run, &joined),
        None => surrogates.word(Kind::Person, run, &[NAMES[ENGLISH].last], ""),
    }
}

fn named(
    surrogates: &mut Surrogates,
    spelling: &str,
    kind: Kind,
    list: &'static str,
    stays: &dyn Fn(&str) -> bool,
) -> Option<String> {
    let words = words(spelling)?;
    let latin = words.iter().all(|(_, word)| word.chars().all(is_latin));
    if !latin || words.iter().all(|(_, word)| stays(word)) {
        return None;
    }
    let mut made = Vec::new();
    for (_, word) in &words {
        made.push(if stays(word) { (*word).to_owned() } else { surrogates.word(kind, word, &[list], "")? });
    }
    Some(put(spelling, &words, &made))
}

/// A given name, or an initial that stands for one. A full name met later takes the name that its initial stood for.
fn given(
    surrogates: &mut Surrogates,
    word: &str,
    last: Option<&str>,
    language: usize,
    gender: Option<bool>,
) -> Option<String> {
    let names = &NAMES[language];
    let lists = match gender {
        Some(true) => [names.female, NAMES[ENGLISH].female],
        Some(false) => [names.male, NAMES[ENGLISH].male],
        None => [EITHER, names.female],
    };
    let lists = if language == CYRILLIC { &lists[..1] } else { &lists[..] };
    let letter: String = word.chars().take(1).flat_map(char::to_lowercase).collect();
    let key = format!("{letter}. {}", last.unwrap_or_default());
    if word.chars().count() > 1 {
        let promised = surrogates.initials.iter().position(|(initial, _)| *initial == key);
        if let Some(promised) = promised {
            let (_, promised) = surrogates.initials.swap_remove(promised);
            surrogates.bind(Kind::Person, word, &promised);
        }
        let made = surrogates.word(Kind::Person, word, lists, "")?;
        let whole = surrogates.known(Kind::Person, word)?.to_owned();
        surrogates.initials.push((key, whole));
        return Some(made);
    }
    let known = surrogates.initials.iter().find(|(initial, _)| *initial == key).map(|(_, name)| name.clone());
    let name = if let Some(name) = known {
        name
    } else {
        let drawn = surrogates.draw(lists)?;
        surrogates.initials.push((key, drawn.clone()));
        drawn
    };
    let initial: String = name.chars().take(1).collect();
    in_case_of(word, &initial)
}

/// Which word is what.
fn parts(spelling: &str, words: &[(usize, &str)]) -> Vec<Part> {
    let comma = spelling.find(',').filter(|comma| words.iter().any(|(at, word)| at > comma && !is_suffix(word)));
    let titles = words.iter().take(words.len() - 1).take_while(|(_, word)| is_title(word)).count();
    let suffixes = words[titles + 1..].iter().rev().take_while(|(_, word)| is_suffix(word)).count();
    let bare = titles..words.len() - suffixes;
    let alone = bare.len() == 1;
    let part = |(index, (at, word)): (usize, &(usize, &str))| {
        let joins = index > titles && is_particle(word) && !word.contains(char::is_uppercase);
        match comma {
            _ if !bare.contains(&index) || joins && word.chars().count() > 1 || alone && is_title(word) => Part::Stays,
            Some(comma) if *at < comma => Part::Last,
            None if index + 1 == bare.end && (!alone || titles > 0) => Part::Last,
            _ => Part::Given,
        }
    };
    words.iter().enumerate().map(part).collect()
}

/// Whether a woman's name is meant (`true`) or a man's; `None` where nothing tells.
fn gender(words: &[(usize, &str)], parts: &[Part], language: usize) -> Option<bool> {
    let titles = words.iter().zip(parts).filter(|(_, part)| matches!(part, Part::Stays)).map(|((_, word), _)| *word);
    let told = titles.map(|word| (among(FEMALE, word), among(MALE, word))).find(|told| *told != (false, false));
    let listed = |word: &str| {
        let female = NAMES.iter().any(|names| among(names.female, word));
        (female || NAMES.iter().any(|names| among(names.male, word))).then_some(female)
    };
    let given =
        words.iter().zip(parts).find(|(_, part)| matches!(part, Part::Given)).map(|((_, word), _)| word.to_lowercase());
    told.map(|(female, _)| female).or_else(|| {
        let given = given?;
        // In most of these languages a given name in -a is a woman's; elsewhere nothing is guessed.
        let ends = matches!(given.chars().next_back(), Some('a' | 'а' | 'я'));
        listed(&given).or_else(|| ends.then_some(true)).or_else(|| (language == CYRILLIC).then_some(false))
    })
}

/// Whose names fit; `None` for scripts without a list.
fn language(spelling: &str, words: &[(usize, &str)]) -> Option<usize> {
    if words.iter().all(|(_, word)| word.chars().all(|c| ('\u{400}'..'\u{530}').contains(&c))) {
        return Some(CYRILLIC);
    }
    if !words.iter().all(|(_, word)| word.chars().all(is_latin)) {
        return None;
    }
    let names = |names: &super::names::Names| {
        words.iter().any(|(_, word)| [names.female, names.male, names.last].iter().any(|list| among(list, word)))
    };
    let lower = spelling.to_lowercase();
    let told = |names: &super::names::Names| {
        let mut tells = names.tells.split(' ');
        tells.any(
            |tell| if tell.is_ascii() { words.iter().any(|(_, word)| same(word, tell)) } else { lower.contains(tell) },
        )
    };
    Some(NAMES.iter().position(names).or_else(|| NAMES.iter().rposition(told)).unwrap_or(ENGLISH))
}

/// The words of a name and where they stand; `None` if it has none, or digits.
fn words(spelling: &str) -> Option<Vec<(usize, &str)>> {
    if spelling.contains(char::is_numeric) {
        return None;
    }
    let inside = |c: char| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '\u{300}'..='\u{36f}');
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(start) = spelling[at..].find(char::is_alphabetic) {
        let start = at + start;
        let len = spelling[start..].find(|c| !inside(c)).unwrap_or(spelling.len() - start);
        let word = spelling[start..start + len].trim_end_matches(['\'', '\u{2019}']);
        words.push((start, word));
        at = start + len;
    }
    (!words.is_empty()).then_some(words)
}

/// The spelling with these in the place of its words.
fn put(spelling: &str, words: &[(usize, &str)], made: &[String]) -> String {
    let mut text = String::with_capacity(spelling.len() + 16);
    let mut from = 0;
    for ((at, word), made) in words.iter().zip(made) {
        text.push_str(&spelling[from..*at]);
        text.push_str(made);
        from = at + word.len();
    }
    text.push_str(&spelling[from..]);
    text
}

fn is_latin(c: char) -> bool {
    c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c) || matches!(c, '\u{2019}' | '\u{300}'..='\u{36f}')
}

#[inline(never)]
fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| same(word, listed))
}

#[inline(never)]
fn same(word: &str, listed: &str) -> bool {
    word.to_lowercase() == listed.to_lowercase()
}
