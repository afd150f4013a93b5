//! What a person can ask for. Ids and what an answer is for; the words told to a model are the session's.

use std::borrow::Cow;
use std::fmt;

/// Names an action for good: `summarise`, `reply`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ActionId(Cow<'static, str>);

impl ActionId {
    const fn fixed(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
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
    let action = |id, output, needs_model| Action { id: ActionId::fixed(id), output, needs_model };
    vec![
        action("summarise", Output::Read, false),
        action("reply", Output::Insert, true),
        action("explain", Output::Read, true),
        action("rewrite", Output::Replace, true),
    ]
}
