//! What a person can ask for. Ids and what an answer is for; the words told to a model are the session's.

use std::borrow::Cow;
use std::fmt;

use crate::{EndpointId, Prompt};

/// Names an action for good: `summarise`, `reply`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ActionId(Cow<'static, str>);

impl ActionId {
    const fn fixed(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// Parses an id, which is shaped as an endpoint's; `None` if it is not one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        EndpointId::parse(text).map(|_| Self(Cow::Owned(text.to_owned())))
    }

    /// The id as it is written: lower-case letters, digits and hyphens, at most 40.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for ActionId {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for ActionId {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for ActionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing a person can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Names it for good.
    pub id: ActionId,
    /// What its answer is for.
    pub output: Output,
    /// The built-in endpoint cannot do it.
    pub needs_model: bool,
    /// Who wrote it wrote this; `None` for the product's own.
    pub prompt: Option<Prompt>,
}

impl Action {
    /// Whether it may go to this endpoint, as far as whoever wrote it says.
    pub fn goes_to(&self, endpoint: &str) -> bool {
        let only = self.prompt.as_ref().and_then(|prompt| prompt.endpoints.as_ref());
        only.is_none_or(|only| only.contains(endpoint))
    }
}

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// To be read.
    Read,
    /// To be put into a field.
    Insert,
    /// To stand where the selection stood.
    Replace,
}

impl Output {
    const ALL: [Self; 3] = [Self::Read, Self::Insert, Self::Replace];

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|output| output.as_str() == text)
    }

    /// The name in messages: `read`, `insert`, `replace`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Insert => "insert",
            Self::Replace => "replace",
        }
    }
}

/// The actions of the product, in the order they are offered. Translating is not one of them: it needs a language, which
/// is the person's wish ("in French") on any of these.
pub(crate) fn builtin() -> Vec<Action> {
    let action = |id, output, needs_model| Action { id: ActionId::fixed(id), output, needs_model, prompt: None };
    vec![
        action("summarise", Output::Read, false),
        action("reply", Output::Insert, true),
        action("explain", Output::Read, true),
        action("rewrite", Output::Replace, true),
    ]
}
