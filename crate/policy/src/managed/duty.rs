//! What people have to do before something leaves, and how much may leave in a day.

use crate::document::{Object, Reader};
use crate::{BaseUrl, ProblemKind};

/// The keys of a policy and of a role that are read here.
pub(super) const KEYS: [&str; 4] = ["preview", "dailyQuestions", "dailyBytes", "training"];

/// Longest word of the organisation's in the training, in characters.
const MAX_WORDS: usize = 2_000;

/// What one policy or role says; nothing by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Duties {
    pub(crate) preview: Option<Preview>,
    pub(crate) daily_questions: Option<u64>,
    pub(crate) daily_bytes: Option<u64>,
    pub(crate) training: Option<Training>,
}

/// When a preview is shown before anything leaves. Ordered from the loosest to the strictest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Preview {
    /// Only if something was found: the rest is sent at once, and shown with its answer.
    WhenFound,
    /// Every time.
    #[default]
    Always,
}

/// A training that people go through before their first question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Training {
    /// Another version asks everybody again.
    pub version: u32,
    /// The organisation's own words; may be empty.
    pub text: String,
    /// Where to read on; may be empty.
    pub url: String,
}

impl Duties {
    /// The stricter of both, part by part.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            preview: self.preview.max(other.preview),
            daily_questions: least(self.daily_questions, other.daily_questions),
            daily_bytes: least(self.daily_bytes, other.daily_bytes),
            // A role has words of its own for its people.
            training: other.training.or(self.training),
        }
    }
}

fn least(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    one.into_iter().chain(other).min()
}

/// What cannot be read is the strictest it could be: a preview every time, nothing a day, a training.
pub(super) fn read(reader: &mut Reader, object: &Object<'_>) -> Duties {
    let preview = object.has("preview").then(|| {
        let named = |text: &str| match text {
            "always" => Ok(Preview::Always),
            "whenFound" => Ok(Preview::WhenFound),
            _ => Err(ProblemKind::UnknownValue),
        };
        reader.parsed(object, "preview", named).unwrap_or(Preview::Always)
    });
    let [daily_questions, daily_bytes] =
        ["dailyQuestions", "dailyBytes"].map(|key| object.has(key).then(|| reader.number(object, key).unwrap_or(0)));
    let training = if object.has("training") { read_training(reader, object) } else { None };
    Duties { preview, daily_questions, daily_bytes, training }
}

fn read_training(reader: &mut Reader, object: &Object<'_>) -> Option<Training> {
    let Some(inside) = reader.inner_of(object, "training", &["required", "version", "text", "url"]) else {
        return Some(Training::default());
    };
    if reader.switch(&inside, "required") == Some(false) {
        return None;
    }
    let version = if inside.has("version") { reader.number(&inside, "version").unwrap_or_default() } else { 1 };
    let version = u32::try_from(version).unwrap_or(u32::MAX);
    let mut words = |key: &str, fits: fn(&str) -> Result<(), ProblemKind>| {
        let read = |text: &str| fits(text).map(|()| text.to_owned());
        if inside.has(key) { reader.parsed(&inside, key, read).unwrap_or_default() } else { String::new() }
    };
    Some(Training { version, text: words("text", is_text), url: words("url", is_place) })
}

fn is_text(text: &str) -> Result<(), ProblemKind> {
    let plain = text.chars().all(|c| c == '\n' || !c.is_control());
    if plain && text.chars().count() <= MAX_WORDS { Ok(()) } else { Err(ProblemKind::BadWords) }
}

fn is_place(text: &str) -> Result<(), ProblemKind> {
    BaseUrl::parse(text).map(drop).map_err(ProblemKind::from)
}
