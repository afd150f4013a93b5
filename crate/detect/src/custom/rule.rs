//! What a rule says, and what may be wrong with it.

use super::{First, Fit, Label, Pattern, Score, checks};
use crate::lexicon::PHRASE;
use crate::recognizer::Edge;
use scrim_validate::fold::next_word;

/// A recognizer as data. What each field means stands at the top of `recognizer.rs`; the differences, at the top of this module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Unique, lower snake case.
    pub id: String,
    /// The label of what it finds.
    pub label: Label,
    /// The variety within the label, lower snake case.
    pub kind: Option<String>,
    /// For people, in the singular.
    pub title: String,
    /// What has to stand directly in front, not part of the span; empty for nothing.
    pub lead: String,
    /// What the span looks like.
    pub pattern: String,
    /// What may stand directly before the match (before the lead where there is one).
    pub before: Edge,
    /// What may stand directly behind the match.
    pub after: Edge,
    /// Longest match looked for, in bytes, of the lead and of the pattern each.
    pub limit: usize,
    /// Prior confidence of the shape alone.
    pub score: Score,
    /// Confidence once a check confirmed.
    pub confirmed: Score,
    /// Names of checks, run in order on the matched text: `luhn`, `iban`, …
    pub checks: Vec<String>,
    /// Words near that raise the score.
    pub raises: Vec<String>,
    /// Words near that lower it.
    pub lowers: Vec<String>,
    /// Dropped unless a raising word is near.
    pub needs_context: bool,
    /// Texts with the exact spans marked «so»; at least one.
    pub finds: Vec<String>,
    /// Look-alikes and the reason why they are none.
    pub skips: Vec<(String, String)>,
    /// Known misses, marked like `finds`, and the reason. They are kept for people; nothing is asked of them.
    pub gaps: Vec<(String, String)>,
    /// Where the knowledge comes from.
    pub source: String,
}

impl Rule {
    /// A rule with everything left out that may be.
    pub fn new(id: impl Into<String>, label: Label, pattern: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label,
            kind: None,
            title: String::new(),
            lead: String::new(),
            pattern: pattern.into(),
            before: Edge::Word,
            after: Edge::Word,
            limit: 256,
            score: Score::new(0.5),
            confirmed: Score::new(0.9),
            checks: vec![],
            raises: vec![],
            lowers: vec![],
            needs_context: false,
            finds: vec![],
            skips: vec![],
            gaps: vec![],
            source: String::new(),
        }
    }
}

/// One thing wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleProblem {
    /// The field at fault, as it is called in settings, with the place in it: `finds[2]`.
    pub key: String,
    /// What is wrong with it.
    pub why: RuleFault,
}

/// What is wrong with one field of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFault {
    /// Not lower snake case.
    BadName,
    /// Not 1 to 100 characters in one line.
    BadTitle,
    /// The pattern does not compile.
    BadPattern,
    /// It holds `^`, `$` or `\b`: the ends of a match are the edges' to judge.
    Anchored,
    /// It is too large to be run on every text.
    TooLarge,
    /// It matches the empty text.
    Empty,
    /// Not a length from 1 to 2000.
    BadLimit,
    /// No such check.
    UnknownCheck,
    /// Not a word or phrase of at most four words.
    BadWord,
    /// It needs a word near and names none.
    NoWord,
    /// More entries than are accepted.
    TooMany,
    /// There is no example of a find.
    NoFind,
    /// The marks « and » of an example do not pair up, or mark nothing.
    BadMarks,
    /// The example is not found exactly where it is marked.
    Missed,
    /// Something is found in the example.
    Found,
}

impl RuleFault {
    /// The code that the words for people are kept under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BadName => "ruleBadName",
            Self::BadTitle => "ruleBadTitle",
            Self::BadPattern => "ruleBadPattern",
            Self::Anchored => "ruleAnchored",
            Self::TooLarge => "ruleTooLarge",
            Self::Empty => "ruleEmpty",
            Self::BadLimit => "ruleBadLimit",
            Self::UnknownCheck => "ruleUnknownCheck",
            Self::BadWord => "ruleBadWord",
            Self::NoWord => "ruleNoWord",
            Self::TooMany => "ruleTooMany",
            Self::NoFind => "ruleNoFind",
            Self::BadMarks => "ruleBadMarks",
            Self::Missed => "ruleMissed",
            Self::Found => "ruleFound",
        }
    }
}

impl std::fmt::Display for RuleFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::BadName => "not a name: use a-z, 0-9 and _, at most 64",
            Self::BadTitle => "not a title: 1 to 100 characters in one line",
            Self::BadPattern => "the pattern does not compile",
            Self::Anchored => "a pattern holds no ^, $ or \\b: say with `before` and `after` what may touch a match",
            Self::TooLarge => "the pattern is too large: use + or * instead of large counts",
            Self::Empty => "the pattern matches the empty text",
            Self::BadLimit => "not a length: 1 to 2000",
            Self::UnknownCheck => "no such check",
            Self::BadWord => "not a word or phrase: at most four words, with a letter or digit",
            Self::NoWord => "a rule that needs a word near has to name one",
            Self::TooMany => "more than 64 entries",
            Self::NoFind => "at least one example is needed",
            Self::BadMarks => "mark what is found «so»",
            Self::Missed => "the example is not found exactly where it is marked",
            Self::Found => "something is found in the example",
        })
    }
}

/// Most words, checks or examples in a list: more than any recognizer of the catalogue has.
const MOST: usize = 64;
/// Longest match that may be looked for, in bytes.
const LONGEST: usize = 2000;
/// Longest id or kind, in bytes.
const LONGEST_NAME: usize = 64;
/// Longest title, in characters.
const LONGEST_TITLE: usize = 100;

/// Makes ready what is fit.
pub(super) fn fit(rule: Rule) -> Result<Fit, Vec<RuleProblem>> {
    let mut problems = Vec::new();
    let mut wrong = |holds: bool, key: &str, why: RuleFault| {
        if holds {
            problems.push(RuleProblem { key: key.to_owned(), why });
        }
    };
    wrong(!is_name(&rule.id), "id", RuleFault::BadName);
    wrong(rule.kind.as_ref().is_some_and(|kind| !is_name(kind)), "kind", RuleFault::BadName);
    wrong(!is_title(&rule.title), "title", RuleFault::BadTitle);
    wrong(!(1..=LONGEST).contains(&rule.limit), "limit", RuleFault::BadLimit);
    wrong(rule.needs_context && rule.raises.is_empty(), "needsContext", RuleFault::NoWord);
    wrong(rule.finds.is_empty(), "finds", RuleFault::NoFind);
    let lists = [
        ("checks", rule.checks.len()),
        ("raises", rule.raises.len()),
        ("lowers", rule.lowers.len()),
        ("finds", rule.finds.len()),
        ("skips", rule.skips.len()),
        ("gaps", rule.gaps.len()),
    ];
    for (key, length) in lists {
        wrong(length > MOST, key, RuleFault::TooMany);
    }
    let mut each =
        |key: &str, at: usize, why: RuleFault| problems.push(RuleProblem { key: format!("{key}[{at}]"), why });
    let checks: Vec<_> = rule.checks.iter().map(|name| checks::by_name(name)).collect();
    let raises: Vec<_> = rule.raises.iter().map(|word| folded(word)).collect();
    let lowers: Vec<_> = rule.lowers.iter().map(|word| folded(word)).collect();
    for at in (0..checks.len()).filter(|at| checks[*at].is_none()) {
        each("checks", at, RuleFault::UnknownCheck);
    }
    for (key, words) in [("raises", &raises), ("lowers", &lowers)] {
        for at in (0..words.len()).filter(|at| words[*at].is_none()) {
            each(key, at, RuleFault::BadWord);
        }
    }
    let gaps = rule.gaps.iter().map(|(text, _)| text);
    for (key, at, text) in rule
        .finds
        .iter()
        .zip(0..)
        .map(|(text, at)| ("finds", at, text))
        .chain(gaps.zip(0..).map(|(text, at)| ("gaps", at, text)))
    {
        if unmarked(text).is_none_or(|(_, spans)| spans.is_empty()) {
            each(key, at, RuleFault::BadMarks);
        }
    }
    let mut compile = |key: &str, pattern: &str| {
        Pattern::new(pattern).map_err(|why| problems.push(RuleProblem { key: key.to_owned(), why })).ok()
    };
    let lead = if rule.lead.is_empty() { None } else { compile("lead", &rule.lead) };
    let body = compile("pattern", &rule.pattern);
    let Some(body) = body.filter(|_| problems.is_empty()) else { return Err(problems) };
    let first = First::of(if rule.lead.is_empty() { &rule.pattern } else { &rule.lead });
    let (checks, raises, lowers) = (
        checks.into_iter().flatten().collect(),
        raises.into_iter().flatten().collect(),
        lowers.into_iter().flatten().collect(),
    );
    Ok(Fit { rule, lead, body, first, checks, raises, lowers })
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_NAME
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn is_title(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LONGEST_TITLE && !text.chars().any(char::is_control)
}

/// A context word as the lexicon keeps it: its words folded, joined by single spaces, with the stars it had.
fn folded(entry: &str) -> Option<String> {
    let (mut words, mut from) = (Vec::new(), 0);
    let mut word = String::new();
    while let Some(place) = next_word(entry, from, &mut word) {
        from = place.end;
        words.push(std::mem::take(&mut word));
    }
    // Accents alone fold to nothing.
    words.retain(|word| !word.is_empty());
    if words.is_empty() || words.len() > PHRASE {
        return None;
    }
    let star = |there: bool| if there { "*" } else { "" };
    Some(format!("{}{}{}", star(entry.starts_with('*')), words.join(" "), star(entry.ends_with('*'))))
}

/// The text without its marks, and what they marked, as bytes of it. None where they do not pair up.
pub(super) fn unmarked(marked: &str) -> Option<(String, Vec<crate::Span>)> {
    let (mut text, mut open, mut spans) = (String::new(), None, Vec::new());
    for char in marked.chars() {
        match (char, open) {
            ('«', None) => open = Some(text.len()),
            ('»', Some(start)) if start < text.len() => {
                spans.push(crate::Span::new(start, text.len()));
                open = None;
            }
            ('«' | '»', _) => return None,
            _ => text.push(char),
        }
    }
    open.is_none().then_some((text, spans))
}
