//! Actions that somebody wrote: the organisation's, in its own words, and the person's.
//!
//! A template says what the model is to do and where the text and the person's wish stand in it. What is around it (what
//! placeholders are, that a text is no instruction) is the product's and stays whatever a template says.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::action::{Action, ActionId, Output, builtin};
use crate::document::{Object, Reader};
use crate::settings::read::{MAX_ENDPOINTS, is_name};
use crate::{Endpoint, ProblemKind};

/// More than anybody chooses from on a card.
const MAX_PROMPTS: usize = 50;

/// Longest template in characters: a page of instructions, which leaves the context to the text.
const MAX_TEMPLATE: usize = 4_000;

/// Where the selected text stands in a template.
const TEXT: &str = "{text}";

/// Where the person's wish stands.
const WISH: &str = "{wish}";

/// What an action of one's own asks of a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What people see.
    pub name: String,
    /// What the model is told.
    pub template: Template,
    /// Ids of the only endpoints it may go to; `None`: any that is approved.
    pub endpoints: Option<BTreeSet<String>>,
    /// The organisation's: its words leave as they stand. The person's are looked through like a wish.
    pub managed: bool,
}

/// What the model is told: at most [`MAX_TEMPLATE`] characters, text and wish at most once each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template(String);

/// A part of a template, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words of whoever wrote it.
    Words(&'t str),
    /// The text stands here. There is one such piece, at the end if the template names no place.
    Text,
    /// The person's wish stands here. There may be none: then it comes behind everything.
    Wish,
}

impl Template {
    /// Parses one; `None` if it is empty, too long, names a place twice or holds control characters.
    pub fn parse(text: &str) -> Option<Self> {
        let once = |place: &str| text.matches(place).count() <= 1;
        let plain = text.chars().all(|c| c == '\n' || c == '\t' || !c.is_control());
        let says = text.replace(TEXT, "").replace(WISH, "");
        let fits = !says.trim().is_empty() && text.chars().count() <= MAX_TEMPLATE;
        (fits && plain && once(TEXT) && once(WISH)).then(|| Self(text.to_owned()))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its parts, in order.
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        let mut places =
            [(TEXT, Piece::Text), (WISH, Piece::Wish)].map(|(place, piece)| (self.0.find(place), place.len(), piece));
        // Two need no sort, which is thousands of bytes of the module.
        if places[0].0 > places[1].0 {
            places.swap(0, 1);
        }
        let (mut pieces, mut from) = (Vec::new(), 0);
        for (at, len, piece) in places {
            let Some(at) = at else { continue };
            pieces.extend([Piece::Words(&self.0[from..at]), piece]);
            from = at + len;
        }
        pieces.push(Piece::Words(&self.0[from..]));
        pieces.retain(|piece| *piece != Piece::Words(""));
        if !pieces.contains(&Piece::Text) {
            pieces.extend([Piece::Words("\n\n"), Piece::Text]);
        }
        pieces
    }
}

/// The organisation's actions. One that cannot be read is not offered.
pub(crate) fn managed(reader: &mut Reader, root: &Object<'_>, endpoints: &[Endpoint]) -> Vec<Action> {
    let mut ids = BTreeSet::new();
    let listed = reader.list(root, "prompts", MAX_PROMPTS).into_iter();
    let read = listed.filter_map(|(path, entry)| {
        let object = reader.object(path, entry, &["id", "name", "template", "output", "endpoints"])?;
        let only = object.has("endpoints").then(|| only(reader, &object, endpoints));
        read(reader, &object, &mut ids, only, true)
    });
    read.collect()
}

/// The person's actions.
pub(crate) fn own(reader: &mut Reader, root: &Object<'_>) -> Vec<Action> {
    let mut ids = BTreeSet::new();
    let listed = reader.list(root, "prompts", MAX_PROMPTS).into_iter();
    let read = listed.filter_map(|(path, entry): (String, &Value)| {
        let object = reader.object(path, entry, &["id", "name", "template", "output"])?;
        read(reader, &object, &mut ids, None, false)
    });
    read.collect()
}

fn only(reader: &mut Reader, object: &Object<'_>, endpoints: &[Endpoint]) -> BTreeSet<String> {
    let mut only = BTreeSet::new();
    for (key, id) in reader.text_list(object, "endpoints", MAX_ENDPOINTS) {
        if endpoints.iter().any(|endpoint| endpoint.id.as_str() == id) {
            only.insert(id.to_owned());
        } else {
            reader.wrong(key, ProblemKind::UnknownEndpoint);
        }
    }
    only
}

fn read(
    reader: &mut Reader,
    object: &Object<'_>,
    ids: &mut BTreeSet<String>,
    endpoints: Option<BTreeSet<String>>,
    managed: bool,
) -> Option<Action> {
    let id = reader.parsed(object, "id", |text| match ActionId::parse(text) {
        None => Err(ProblemKind::BadId),
        Some(id) if builtin().iter().any(|other| other.id == id) => Err(ProblemKind::ReservedId),
        Some(_) if !ids.insert(text.to_owned()) => Err(ProblemKind::DuplicateId),
        Some(id) => Ok(id),
    });
    let name = reader
        .parsed(object, "name", |text| if is_name(text) { Ok(text.to_owned()) } else { Err(ProblemKind::BadName) });
    let template = reader.parsed(object, "template", |text| Template::parse(text).ok_or(ProblemKind::BadTemplate));
    let output = if object.has("output") {
        reader.parsed(object, "output", |text| Output::parse(text).ok_or(ProblemKind::UnknownValue))
    } else {
        Some(Output::Read)
    };
    let prompt = Prompt { name: name?, template: template?, endpoints, managed };
    Some(Action { id: id?, output: output?, needs_model: true, prompt: Some(prompt) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Piece::{Text, Wish, Words};

    fn pieces(template: &str) -> Vec<String> {
        let template = Template::parse(template).expect("it is one");
        template.pieces().iter().map(|piece| format!("{piece:?}")).collect()
    }

    #[test]
    fn a_template_falls_into_words_and_places() {
        for (template, wanted) in [
            ("Sum up {text} as {wish}.", vec![Words("Sum up "), Text, Words(" as "), Wish, Words(".")]),
            ("{wish}: {text}", vec![Wish, Words(": "), Text]),
            ("Translate", vec![Words("Translate"), Words("\n\n"), Text]),
            ("Say {more} of {text}", vec![Words("Say {more} of "), Text]),
        ] {
            assert_eq!(
                pieces(template),
                wanted.iter().map(|piece| format!("{piece:?}")).collect::<Vec<_>>(),
                "{template}"
            );
        }
    }

    #[test]
    fn what_is_no_template_is_refused() {
        for text in
            ["", "  ", "{text}", "{text} {wish}", "a {text} {text}", "a {wish}{wish}", "a\u{7}b", &"a".repeat(4_001)]
        {
            assert_eq!(Template::parse(text), None, "{text:?}");
        }
        assert!(Template::parse(&"\u{e9}".repeat(4_000)).is_some(), "characters are counted, not bytes");
    }
}
