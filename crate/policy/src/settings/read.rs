//! Reads the stored form, key by key, and reports everything that is wrong with it.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasherDefault, Hash, Hasher};

use scrim_detect::{Label, Preset, Term, Thresholds};
use serde_json::Value;

use super::{Settings, VERSION, rules};
use crate::document::{Object, Reader};
use crate::handling::TERM;
use crate::layer::floor;
use crate::{Endpoint, EndpointId, Handling, ProblemKind, Problems, prompt};

pub(crate) use super::endpoints::{MAX_ENDPOINTS, managed as managed_endpoint};
pub(crate) use rules::read as recognizers;

/// Words of one's own. Lists of a company's size come with its policy.
const MAX_TERMS: usize = 10_000;

/// Longest name shown on a card, in characters.
const MAX_NAME: usize = 60;

/// Longest word or phrase of one's own, in bytes.
const MAX_TERM: usize = 200;

pub(super) fn read(json: &str) -> Result<Settings, Problems> {
    let mut reader = Reader::default();
    let document =
        serde_json::from_slice::<Value>(json.as_bytes()).map_err(|_| reader.wrong("", ProblemKind::NotJson)).ok();
    let settings = document.and_then(|document| read_document(&mut reader, &document));
    reader.finish(settings)
}

/// `None` only with a problem noted, here as below.
fn read_document(reader: &mut Reader, document: &Value) -> Option<Settings> {
    let keys = [
        "version",
        "endpoints",
        "defaultEndpoint",
        "labels",
        "terms",
        "allow",
        "preset",
        "thresholds",
        "recognizers",
        "prompts",
        "record",
    ];
    let root = reader.object(String::new(), document, &keys)?;
    if reader.number(&root, "version")? != VERSION {
        reader.wrong("version", ProblemKind::UnknownVersion);
        return None;
    }
    let endpoints = super::endpoints::read(reader, &root);
    let default_endpoint = read_default(reader, &root);
    let terms = terms(reader, &root, MAX_TERMS);
    let labels = read_labels(reader, &root);
    let allow = allow(reader, &root);
    let thresholds = read_thresholds(reader, &root);
    let recognizers = recognizers(reader, &root);
    let prompts = prompt::own(reader, &root);
    let unrecorded = root.has("record") && !reader.switch(&root, "record")?;
    let (endpoints, thresholds) = (endpoints?, thresholds?);
    Some(Settings { endpoints, default_endpoint, labels, terms, allow, thresholds, recognizers, prompts, unrecorded })
}

/// Left out or empty: nothing was chosen. Whether there is such an endpoint shows under the organisation's policy only; one
/// that is gone is no reason to read nothing.
fn read_default(reader: &mut Reader, root: &Object<'_>) -> Option<EndpointId> {
    let parse = |text: &str| match text {
        "" => Ok(None),
        _ => EndpointId::parse(text).map(Some).ok_or(ProblemKind::BadId),
    };
    if root.has("defaultEndpoint") { reader.parsed(root, "defaultEndpoint", parse).flatten() } else { None }
}

/// The one of `endpoints` that is asked first.
pub(crate) fn default_endpoint(reader: &mut Reader, root: &Object<'_>, endpoints: &[Endpoint]) -> Option<EndpointId> {
    reader.parsed(root, "defaultEndpoint", |text| {
        if text.is_empty() || text == EndpointId::BUILTIN.as_str() {
            return Ok(EndpointId::BUILTIN);
        }
        let meant = endpoints.iter().find(|endpoint| endpoint.id.as_str() == text);
        meant.map(|endpoint| endpoint.id.clone()).ok_or(ProblemKind::UnknownEndpoint)
    })
}

/// Words to be found, at most `most` of them.
pub(crate) fn terms(reader: &mut Reader, root: &Object<'_>, most: usize) -> Vec<Term> {
    let mut seen = Seen::default();
    let listed = reader.list(root, "terms", most);
    listed.into_iter().filter_map(|(path, entry)| read_term(reader, path, entry, &mut seen)).collect()
}

/// The same for a list whose entries are of the right shape, whatever their texts.
pub(crate) fn words(reader: &mut Reader, mut words: Vec<Term>, most: usize) -> Vec<Term> {
    if words.len() > most {
        reader.wrong("terms", ProblemKind::TooMany);
        return Vec::new();
    }
    let mut seen = Seen::with_capacity_and_hasher(words.len(), BuildHasherDefault::default());
    let checked = words.iter().enumerate().map(|(at, word)| {
        check(&word.text, &mut seen).map_err(|why| reader.wrong(format!("terms[{at}].text"), why)).is_ok()
    });
    let fit: Vec<bool> = checked.collect();
    let mut fit = fit.into_iter();
    words.retain(|_| fit.next() == Some(true));
    words
}

/// Texts that were listed already, whatever their case. None is copied: a company lists a hundred thousand.
type Seen<'t> = HashSet<Caseless<'t>, BuildHasherDefault<Fnv>>;

/// A text that is the same in any case.
struct Caseless<'t>(&'t str);

impl Caseless<'_> {
    fn letters(&self) -> impl Iterator<Item = char> {
        // Of the two forms of a sigma, which one ends a word.
        self.0.chars().flat_map(char::to_lowercase).map(|char| if char == 'ς' { 'σ' } else { char })
    }
}

impl PartialEq for Caseless<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.letters().eq(other.letters())
    }
}

impl Eq for Caseless<'_> {}

impl Hash for Caseless<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if self.0.is_ascii() {
            self.0.bytes().for_each(|byte| state.write_u32(u32::from(byte.to_ascii_lowercase())));
        } else {
            self.letters().for_each(|char| state.write_u32(char as u32));
        }
    }
}

/// FNV-1a, a letter at a time, its high bits folded in. Whoever writes a policy gains nothing by texts that share a hash.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, letter: u32) {
        self.0 = (self.0 ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0.rotate_left(25)
    }
}

/// Whether a text can be looked for and is no text before.
fn check<'t>(text: &'t str, seen: &mut Seen<'t>) -> Result<(), ProblemKind> {
    if !is_term(text) {
        Err(ProblemKind::BadTerm)
    } else if seen.insert(Caseless(text)) {
        Ok(())
    } else {
        // Words are found in any case: two labels for one word would be a matter of chance.
        Err(ProblemKind::DuplicateTerm)
    }
}

fn read_term<'v>(reader: &mut Reader, path: String, entry: &'v Value, seen: &mut Seen<'v>) -> Option<Term> {
    let object = reader.object(path, entry, &["text", "label", "fuzzy"])?;
    let text = reader.text(&object, "text");
    let text = text.and_then(|text| match check(text, seen) {
        Ok(()) => Some(text.to_owned()),
        Err(why) => {
            reader.wrong(object.key("text"), why);
            None
        }
    });
    let label = if object.has("label") { reader.parsed(&object, "label", label) } else { Some(TERM) };
    let fuzzy = reader.switch(&object, "fuzzy");
    Some(Term { fuzzy: fuzzy?, ..Term::new(text?, label?) })
}

/// Texts that are never to be found.
pub(crate) fn allow(reader: &mut Reader, root: &Object<'_>) -> Vec<String> {
    let mut allow = Vec::new();
    for (key, text) in reader.text_list(root, "allow", MAX_TERMS) {
        if is_term(text) {
            allow.push(text.to_owned());
        } else {
            reader.wrong(key, ProblemKind::BadTerm);
        }
    }
    allow
}

fn read_thresholds(reader: &mut Reader, root: &Object<'_>) -> Option<Thresholds> {
    let preset = |name: &str| Preset::parse(name).ok_or(ProblemKind::UnknownPreset);
    let chosen = root.has("preset").then(|| reader.parsed(root, "preset", preset));
    let mut labels = Vec::new();
    for (key, name, value) in reader.numbers(root, "thresholds") {
        match label(name) {
            Err(why) => reader.wrong(key, why),
            Ok(_) if !Thresholds::RANGE.contains(&(value as f32)) => reader.wrong(key, ProblemKind::BadThreshold),
            Ok(label) => labels.push((label, value as f32)),
        }
    }
    let preset = match chosen {
        Some(read) => Some(read?),
        None => None,
    };
    Some(Thresholds::new(preset, labels))
}

fn read_labels(reader: &mut Reader, root: &Object<'_>) -> BTreeMap<Label, Handling> {
    let mut labels = BTreeMap::new();
    for (key, name, handling) in reader.texts(root, "labels") {
        match (label(name), Handling::parse(handling)) {
            (Err(why), _) => reader.wrong(key, why),
            (_, None) => reader.wrong(key, ProblemKind::UnknownHandling),
            // Combining would take the stricter silently; a person who asked for this is told.
            (Ok(label), Some(handling)) if handling < floor(&label) => reader.wrong(key, ProblemKind::NotReleasable),
            (Ok(label), Some(handling)) if !handling.fits(&label) => reader.wrong(key, ProblemKind::UnfitHandling),
            (Ok(label), Some(handling)) => drop(labels.insert(label, handling)),
        }
    }
    labels
}

pub(crate) fn label(name: &str) -> Result<Label, ProblemKind> {
    Label::new(name).map_err(|_| ProblemKind::BadLabel)
}

pub(super) fn owned_if(fits: bool, text: &str, why: ProblemKind) -> Result<String, ProblemKind> {
    if fits { Ok(text.to_owned()) } else { Err(why) }
}

pub(crate) fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= MAX_NAME && !text.chars().any(char::is_control)
}

fn is_term(text: &str) -> bool {
    text.len() <= MAX_TERM
        && text == text.trim()
        && !text.chars().any(char::is_control)
        // The detector's to say: it must never refuse what the settings took.
        && Term::check(text).is_ok()
}
