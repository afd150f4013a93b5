//! What points at a name, and how sure that is.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::{Finding, Score, Span, Why};

use super::PERSON;
use super::lists::{DEGREE, TITLE, TITLE_CAPITAL, TITLE_DOTTED};
use super::read::{self, Name};
use super::words::Words;

/// Most titles in front of one name: `Frau Univ.-Prof. Dr. med. Dr. h. c.`
const MOST_TITLES: usize = 8;

/// What a person is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// In front of an address in brackets.
    Address,
    /// Behind `From:`, `Contact:`.
    Header,
    Title,
    Greeting,
    /// Spelt by an address in the text.
    Mail,
    /// In front of `wrote:`.
    Wrote,
    Closing,
    Table,
    Speaker,
    /// In front of the time of a post.
    Post,
    /// Above a signature's telephone number or address.
    Signature,
    /// Mentioned again.
    Mention,
    /// The tagger is sure of it.
    Tagger,
}

impl Cue {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Address => "person_address",
            Self::Header => "person_header",
            Self::Title => "person_title",
            Self::Greeting => "person_greeting",
            Self::Mail => "person_mail",
            Self::Wrote => "person_quote",
            Self::Closing => "person_closing",
            Self::Table => "person_table",
            Self::Speaker => "person_speaker",
            Self::Post => "person_post",
            Self::Signature => "person_signature",
            Self::Mention => "person_mention",
            Self::Tagger => "names_person",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Address => "Name beside an e-mail address",
            Self::Header => "Name behind a label",
            Self::Title => "Name behind a title",
            Self::Greeting => "Name in a greeting",
            Self::Mail => "Name that an e-mail address spells",
            Self::Wrote => "Name of a quoted writer",
            Self::Closing => "Name under a closing line",
            Self::Table => "Name in a column of names",
            Self::Speaker => "Name of a speaker",
            Self::Post => "Name above a post",
            Self::Signature => "Name in a signature",
            Self::Mention => "Further mention of a person",
            Self::Tagger => "Reads like a person's name",
        }
    }

    /// Confidence: the more the place says, the surer, and always below the share of right finds in a marked corpus of business text.
    pub(super) const fn score(self) -> f32 {
        match self {
            Self::Address => 0.95,
            Self::Header | Self::Title => 0.85,
            Self::Greeting | Self::Mail | Self::Wrote => 0.8,
            Self::Closing | Self::Table | Self::Speaker | Self::Post => 0.75,
            Self::Signature | Self::Mention | Self::Tagger => 0.7,
        }
    }

    /// What it found at `span`, `score` sure.
    pub(super) fn finding(self, span: Span, score: f32) -> Finding {
        Finding {
            span,
            label: PERSON,
            kind: None,
            score: Score::new(score),
            why: Why { recognizer: Cow::Borrowed(self.id()), title: Cow::Borrowed(self.title()), ..Why::default() },
        }
    }
}

/// What a name of a single word may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Single {
    First,
    Last,
    Either,
}

/// A name some cue points at.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) name: Name,
    pub(super) cue: Cue,
    pub(super) single: Single,
    /// `Doe, Jane`: how many words of the name are the last name in front of the comma.
    pub(super) turned: usize,
}

impl Found {
    pub(super) fn finding(&self) -> Finding {
        self.cue.finding(self.name.span, self.cue.score())
    }
}

/// Two of these make a text French; each alone occurs in Spanish, Italian or German too.
const FRENCH: [&str; 13] =
    [" et ", " est ", " les ", " une ", " du ", " des ", " au ", " sur ", " avec ", " l'", " de ", "Mme", "Bonjour"];

/// One text and the names found in it so far.
pub(super) struct Cues<'a> {
    pub(super) words: &'a Words,
    pub(super) text: &'a str,
    found: Vec<Found>,
    /// Whether the text is French, once somebody wanted to know.
    french: OnceCell<bool>,
}

impl<'a> Cues<'a> {
    pub(super) fn new(words: &'a Words, text: &'a str) -> Self {
        Self { words, text, found: Vec::new(), french: OnceCell::new() }
    }

    pub(super) fn found(&self) -> &[Found] {
        &self.found
    }

    /// Where somebody is greeted first.
    pub(super) fn first_greeting(&self) -> Option<usize> {
        self.found.iter().find(|found| found.cue == Cue::Greeting).map(|found| found.name.span.start)
    }

    pub(super) fn add(&mut self, name: Name, cue: Cue, single: Single) {
        self.found.push(Found { name, cue, single, turned: 0 });
    }

    pub(super) fn add_turned(&mut self, name: Name, cue: Cue, turned: usize) {
        self.found.push(Found { name, cue, single: Single::Either, turned });
    }

    /// The name at `at`, titles in front of it skipped, and whether there were any.
    pub(super) fn titled(&self, at: usize) -> Option<(Name, bool)> {
        let behind = self.skip_titles(at);
        let name = read::name(self.words, self.text, behind)?;
        Some((name, behind > at))
    }

    /// Whether the text reads French: there `M.` is a title, elsewhere an initial.
    pub(super) fn is_french(&self) -> bool {
        *self.french.get_or_init(|| FRENCH.iter().filter(|word| self.text.contains(**word)).count() > 1)
    }

    /// Where the titles that begin at `at` end and the name begins; `at` itself where there are none.
    pub(super) fn skip_titles(&self, at: usize) -> usize {
        let mut from = at;
        let mut key = String::new();
        for _ in 0..MOST_TITLES {
            let rest = &self.text[from..];
            let Some(end) = title_end(rest) else { return from };
            let token = &rest[..end];
            key.clear();
            token
                .chars()
                .filter(|char| !matches!(char, '.' | '-'))
                .for_each(|char| scrim_validate::fold::push_folded(char, &mut key));
            let kinds = self.words.kinds(&key);
            let capital = token.starts_with(char::is_uppercase);
            let dotted = token.ends_with('.');
            let is_title = kinds & TITLE != 0
                || (kinds & TITLE_CAPITAL != 0 && capital)
                || (kinds & TITLE_DOTTED != 0 && dotted && (capital || key.len() > 1))
                || (kinds & DEGREE != 0 && dotted && from > at);
            let next = from + end + usize::from(rest[end..].starts_with(' '));
            // `M.Sc.` is a degree.
            let goes_on = next > from + end || (dotted && key.len() > 1);
            // `MS Word`: shouted, a title only before a shouted name.
            let shouts = token.len() > 1 && token.chars().all(char::is_uppercase);
            let whispers = shouts && self.text[next..].chars().nth(1).is_some_and(char::is_lowercase);
            if !is_title || !goes_on || whispers {
                return from;
            }
            from = next;
        }
        from
    }
}

/// Where the token a title may be ends: at a space, or behind a dot that a capital follows.
fn title_end(rest: &str) -> Option<usize> {
    let mut after_dot = false;
    for (place, char) in rest.char_indices().take(24) {
        if char == ' ' || (after_dot && char.is_uppercase()) {
            return (place > 0).then_some(place);
        }
        if !(char.is_alphabetic() || matches!(char, '.' | '-' | 'º' | 'ª')) {
            return None;
        }
        after_dot = char == '.';
    }
    None
}
