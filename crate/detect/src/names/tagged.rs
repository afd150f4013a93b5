//! What the tagger finds, beside what the rules do.
//!
//! The rules are surer where they speak at all, so their spans stay; the tagger fills in the rest, and widens a rule's name by the words
//! that belong to it. What another recognizer covers is left to that.

use std::borrow::Cow;
use std::collections::BinaryHeap;
use std::sync::Arc;

use crate::{Finding, Label, Preset, Score, Span, Why};
use scrim_validate::fold::{is_word, push_folded};

use super::PERSON;
use super::cues::{Cue, Cues, Single};
use super::goods;
use super::lines;
use super::lists::{ORGANISATION, STOP};
use super::place;
use super::read;
use super::scripts::is_latin;
use super::tagger::artefact::{Model, NamesError};
use super::tagger::words::word_key;
use super::tagger::{Reading, Tagged, brake, read as tag};

/// What a company or institution is called.
pub const ORGANIZATION: Label = Label::fixed("ORGANIZATION");
/// What a place is called.
pub const LOCATION: Label = Label::fixed("LOCATION");
const ADDRESS: Label = Label::fixed("STREET_ADDRESS");

/// The trained part of finding names; cheap to clone.
#[derive(Clone)]
pub struct NamesModel(Arc<Model>);

impl std::fmt::Debug for NamesModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NamesModel")
    }
}

impl NamesModel {
    /// Reads `models/names.bin`. Bytes that are not wholly that are refused; without a model, only the names that rules find are found.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NamesError> {
        Model::from_bytes(bytes).map(Arc::new).map(Self)
    }

    /// What the tagger finds, at the operating point of a preset. Where nothing else points at somebody
    /// (`pointed`), it finds nothing in a long text unless it is sure of something there.
    pub(super) fn read(&self, text: &str, preset: Preset, pointed: bool) -> Reading {
        let bias = match preset {
            Preset::Balanced => self.0.biases[0],
            Preset::Strict => self.0.biases[1],
            Preset::Permissive => self.0.biases[2],
        };
        let mut reading = tag(&self.0, text, bias);
        // It has learnt the Latin script only, and no programs.
        reading.found.retain(|tagged| {
            let name = &text[tagged.start..tagged.end];
            let is_another = match tagged.kind {
                0 => {
                    is_doubtful(text, tagged, preset)
                        || preset != Preset::Strict
                            && tagged.raw < IN_SPITE
                            && lines::is_heading(text, tagged.start)
                            && !self.is_named(name, tagged.raw)
                }
                3 => goods::is_counted(name),
                _ => false,
            };
            name.chars().any(is_latin) && !is_another && !is_code(text, tagged) && name != PAUSE
        });
        if !pointed {
            let least = if preset == Preset::Strict { brake::RECALL } else { brake::BALANCED };
            brake::hold(&mut reading.found, reading.words, least);
        }
        reading
    }

    /// Whether the words of `name` speak for somebody: one is a listed first or last name or, where it is less likely a name than not, all
    /// are.
    fn is_named(&self, name: &str, raw: f32) -> bool {
        let mut folded = String::new();
        let words = name.split(|char: char| !is_word(char)).filter(|word| word.chars().nth(1).is_some());
        let mut listed = words.map(|word| {
            folded.clear();
            word.chars().for_each(|char| push_folded(char, &mut folded));
            let key = word_key(&folded);
            NAMES.iter().any(|list| self.0.holds(*list, key))
        });
        if raw < EVEN { listed.all(|listed| listed) } else { listed.any(|listed| listed) }
    }
}

/// The numbers of the lists of first and of last names.
const NAMES: [usize; 2] = [0, 1];
/// Raw probability of what is as likely a name as not.
const EVEN: f32 = 0.5;
/// Raw probability from which a person is believed in spite of the look.
const IN_SPITE: f32 = 0.9;

/// Whether something found as a person hardly looks like one: with a digit in it or, unless nobody may be missed, in small letters on a
/// line that has capitals.
fn is_doubtful(text: &str, tagged: &Tagged, preset: Preset) -> bool {
    let name = &text[tagged.start..tagged.end];
    let is_small = || !name.contains(char::is_uppercase) && !place::hurried(text, tagged.start);
    name.contains(|char: char| char.is_ascii_digit())
        || (preset != Preset::Strict && tagged.raw < IN_SPITE && is_small())
}

/// How far a line is looked at to each side, in bytes.
const REACH: usize = 100;
/// What the Java virtual machine logs whenever it tidies up.
const PAUSE: &str = "Pause Young";
/// What stands in lines of programs and hardly in others.
const PROGRAM: [&str; 16] = [
    "::", "=> ", "-> ", "();", "#[", "&mut ", "&self", "fn ", "let ", "const ", "impl ", "===", "&&", "function",
    "null", "struct ",
];
/// What stands in lines of programs, and in data.
const MARKUP: [&str; 8] = ["{", "}", " = ", "()", "==", "!=", "</", "`"];

/// Whether something found is a word of a program: one word in such a line, or written small in a line of data.
fn is_code(text: &str, tagged: &Tagged) -> bool {
    let name = &text[tagged.start..tagged.end];
    let small = !name.contains(char::is_uppercase);
    if name.contains(' ') && !small {
        return false;
    }
    let from = text.floor_char_boundary(tagged.start.saturating_sub(REACH));
    let to = text.floor_char_boundary((tagged.end + REACH).min(text.len()));
    let start = text[from..tagged.start].rfind('\n').map_or(from, |place| from + place + 1);
    let end = text[tagged.end..to].find('\n').map_or(to, |place| tagged.end + place);
    let line = &text[start..end];
    let holds = |marks: &[&str]| marks.iter().any(|mark| line.contains(mark));
    holds(&PROGRAM) || (small && (holds(&MARKUP) || line.ends_with(';')))
}

/// Raw probability from which a person's other mentions are looked for.
const SURE: f32 = 0.8;
/// The same for a person named by one word.
const SURE_OF_ONE: f32 = 0.9;
/// Raw probability from which the tagger is believed where it sees a name otherwise than a rule.
const BELIEVED: f32 = 0.6;
/// The score of a first or last name by itself that was found elsewhere.
const ALONE: f32 = 0.65;
/// From this score on, a recognizer's finding keeps its place.
const CERTAIN: Score = Score::new(0.85);

/// Spans in order of their starts, each with the farthest end so far: tells in logarithmic time what they have in common with another.
struct Reach(Vec<(usize, usize)>);

impl Reach {
    fn new(spans: impl Iterator<Item = Span>) -> Self {
        let all: BinaryHeap<(usize, usize)> = spans.map(|span| (span.start, span.end)).collect();
        let mut all = all.into_sorted_vec();
        let mut farthest = 0;
        for (_, end) in &mut all {
            farthest = farthest.max(*end);
            *end = farthest;
        }
        Self(all)
    }

    /// The farthest end of those that begin before `at`.
    fn before(&self, at: usize) -> usize {
        let count = self.0.partition_point(|(start, _)| *start < at);
        count.checked_sub(1).map_or(0, |last| self.0[last].1)
    }

    fn overlaps(&self, span: Span) -> bool {
        self.before(span.end) > span.start
    }

    fn covers(&self, span: Span) -> bool {
        self.before(span.start + 1) >= span.end
    }

    /// The first that may overlap what begins at `at`.
    fn first(&self, at: usize) -> usize {
        self.0.partition_point(|(_, end)| *end <= at)
    }
}

/// Takes the titles off the tagger's people, and adds the surer ones to the cues, so that their other mentions are found.
pub(super) fn people(cues: &mut Cues<'_>, tagged: &mut [Tagged]) {
    for person in tagged.iter_mut().filter(|tagged| tagged.kind == 0) {
        let behind = cues.skip_titles(person.start);
        person.start = if behind < person.end { behind } else { person.start };
    }
    let known = Reach::new(cues.found().iter().map(|found| found.name.span));
    for tagged in tagged.iter().filter(|tagged| tagged.kind == 0 && tagged.raw >= SURE) {
        // One word is found again all over a text: a single look is little to go by.
        let is_single = !cues.text[tagged.start..tagged.end].contains([' ', '\n']);
        if is_single && (tagged.everyday || tagged.raw < SURE_OF_ONE) {
            continue;
        }
        if known.overlaps(Span::new(tagged.start, tagged.end)) {
            continue;
        }
        let Some(name) = read::name(cues.words, cues.text, tagged.start) else { continue };
        let text = &cues.text[name.span.range()];
        if name.span.end == tagged.end && cues.words.kinds(text) & (STOP | ORGANISATION) == 0 {
            cues.add(name, Cue::Tagger, Single::Either);
        }
    }
}

/// Joins what the rules found (`people`) with what the tagger found (apart, in order) and adds both to `findings`.
pub(super) fn joined(reading: &Reading, mut people: Vec<Finding>, findings: &mut Vec<Finding>) {
    let possible = Reach::new(reading.possible.iter().map(|(start, end)| Span::new(*start, *end)));
    // A lone first or last name that the tagger would never have taken for one is another word, mostly.
    people.retain(|person| !is_mention(person) || person.score.get() > ALONE || possible.overlaps(person.span));

    let spans =
        |least: Score| findings.iter().filter(move |finding| finding.score >= least).map(|finding| finding.span);
    let (certain, likely) = (Reach::new(spans(CERTAIN)), Reach::new(spans(Score::THRESHOLD)));
    let reach = Reach::new(people.iter().map(|person| person.span));
    let order: BinaryHeap<(usize, usize)> = people.iter().map(|person| person.span.start).zip(0..).collect();
    let mut people: Vec<Option<Finding>> = people.into_iter().map(Some).collect();
    let mut people: Vec<_> = order.into_sorted_vec().into_iter().map(|(_, at)| people[at].take()).collect();
    for tagged in &reading.found {
        let span = Span::new(tagged.start, tagged.end);
        if certain.overlaps(span) || likely.covers(span) {
            continue;
        }
        let mut own = finding(tagged);
        let mut is_new = true;
        for person in &mut people[reach.first(span.start)..] {
            let Some(known) = person else { continue };
            if known.span.start >= span.end {
                break;
            }
            if !known.span.overlaps(span) {
                continue;
            }
            let is_believed = tagged.raw >= BELIEVED && tagged.kind != 3;
            if is_believed && known.span == span && tagged.kind == 0 && !is_mention(known) {
                // Both agree: the rule can say why.
                known.why.checks.push("reads like a name");
                known.score = Score::new(known.score.get().max(tagged.score));
                is_new = false;
            } else if is_believed {
                if tagged.kind == 0 {
                    own.score = Score::new(own.score.get().max(known.score.get()));
                    own.why.checks.push(title(&known.why));
                }
                *person = None;
            } else {
                is_new = false;
            }
        }
        if is_new {
            findings.push(own);
        }
    }
    findings.extend(people.into_iter().flatten());
}

fn is_mention(person: &Finding) -> bool {
    person.why.recognizer == Cue::Mention.id()
}

/// The title of a cue, which is the source's own.
fn title(why: &Why) -> &'static str {
    match &why.title {
        Cow::Borrowed(title) => title,
        Cow::Owned(_) => "Found by a rule",
    }
}

fn finding(tagged: &Tagged) -> Finding {
    let (label, id, title) = match tagged.kind {
        0 => (PERSON, "names_person", "Reads like a person's name"),
        1 => (ORGANIZATION, "names_organization", "Reads like an organisation"),
        2 => (LOCATION, "names_location", "Reads like a place"),
        _ => (ADDRESS, "names_address", "Reads like a postal address"),
    };
    Finding {
        span: Span::new(tagged.start, tagged.end),
        label,
        kind: None,
        score: Score::new(tagged.score),
        why: Why { recognizer: Cow::Borrowed(id), title: Cow::Borrowed(title), ..Why::default() },
    }
}
