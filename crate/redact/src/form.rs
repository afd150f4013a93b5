//! Reads what a model made of a placeholder. Accepts a form only if it names a placeholder of its table, takes the
//! longest that fits, and says as early as possible that none can.
//!
//! | accepted | example |
//! |---|---|
//! | as issued | `[PERSON_1]` |
//! | another case, in brackets | `[Person_1]` |
//! | space, line break or hyphen for the underscore | `[PERSON 1]`, `[PERSON-1]` |
//! | escaped underscore, Markdown emphasis, zero width, padding | `[PERSON\_1]`, `[**PERSON_1**]`, `[ PERSON_1 ]` |
//! | possessive inside | `[PERSON_1's]` |
//! | other or doubled brackets | `{PERSON_1}`, `<PERSON_1>`, `【PERSON_1】`, `[[PERSON_1]]` |
//! | escaped brackets | `\[PERSON_1\]`, `&#91;PERSON_1&#93;`, `%5BPERSON_1%5D` |
//! | full width | `［ＰＥＲＳＯＮ＿１］` |
//! | one square bracket or none | `[PERSON_1`, `PERSON_1]`, `PERSON_1`, `person_1`, `PERSON 1` |
//!
//! Without both brackets a form has to be a word of its own, so that `PERSON_1` never eats the beginning of `PERSON_10`,
//! and either in capitals or joined by underscores: `Email 2` and `date 1` are headings people write. Only `Person 1`, which
//! hardly anybody does, is taken for what it is (see `table.rs`). Round brackets are never part of a form, because prose needs
//! them: `(PERSON_1)` becomes `(Jane)`.
//!
//! Knows nothing of the text around beyond what it is handed.

use crate::placeholder::LONGEST;
use crate::table::{Prefix, Table};
use crate::unit::{Next, Spelled, Unit, is_word, next};

/// Most spaces, marks and invisible characters in one form: more is not a slip but another text.
const MOST_EXTRA: usize = 12;

/// What stands at the beginning of some text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// No form of any placeholder begins here.
    Nothing,
    /// All there is so far is the proper beginning of a form.
    Unfinished,
    /// A placeholder.
    Token(Token),
}

/// A placeholder read from text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Bytes it takes up.
    pub(crate) len: usize,
    /// Index into the table.
    pub(crate) entry: usize,
    /// A possessive that stood inside the brackets and has to be kept.
    pub(crate) tail: &'static str,
}

impl Table {
    /// Reads the form `text` begins with. `last`: nothing comes behind `text`.
    pub(crate) fn read(&self, text: &str, last: bool) -> Found {
        if let Some(token) = self.read_exact(text) {
            return Found::Token(token);
        }
        let found = if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            Found::Nothing
        } else {
            self.read_bracketed(text, last)
        };
        match (found, text.strip_prefix('[')) {
            (Found::Nothing, Some(rest)) => match self.read_bare(rest, last) {
                Found::Token(token) => Found::Token(Token { len: token.len + 1, ..token }),
                found => found,
            },
            (Found::Nothing, None) => self.read_bare(text, last),
            (found, _) => found,
        }
    }

    /// The form as issued, which is most of what comes back.
    fn read_exact(&self, text: &str) -> Option<Token> {
        let inside = text.strip_prefix('[')?;
        let is_inner = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_';
        let len = inside.bytes().take(LONGEST).position(|byte| !is_inner(&byte))?;
        let entry = inside[len..].starts_with(']').then(|| self.find(&inside[..len]))??;
        Some(Token { len: len + 2, entry, tail: "" })
    }

    fn read_bracketed(&self, text: &str, last: bool) -> Found {
        let more = if last { Found::Nothing } else { Found::Unfinished };
        let (kind, opened, mut at) = match next(text, |unit| matches!(unit, Unit::Open(_))) {
            Next::Piece { unit: Unit::Open(kind), len, spelled } => (kind, spelled, len),
            Next::Cut => return more,
            _ => return Found::Nothing,
        };
        let doubled = opened == Spelled::Plainly && text[at..].starts_with(&text[..at]);
        if doubled {
            at += at;
        }
        let mut prefix = Prefix::of(self);
        let mut extra = 0;
        // Since the last letter: something that may stand for an underscore; something that may only stand between words.
        let (mut joint, mut broken) = (false, false);
        let mut tail = "";
        loop {
            let fits = |unit| match unit {
                Unit::Close(closing) => closing == kind && prefix.complete().is_some(),
                Unit::Apostrophe => tail.is_empty() && prefix.complete().is_some(),
                Unit::Under | Unit::Loose if prefix.depth == 0 => true,
                Unit::Under | Unit::Loose => prefix.takes_joint(),
                _ => false,
            };
            let (unit, len, spelled) = match next(&text[at..], fits) {
                Next::Piece { unit, len, spelled } => (unit, len, spelled),
                Next::Cut | Next::End => return more,
            };
            match unit {
                Unit::Word { upper, .. } => {
                    let joined = if joint { prefix.step(b'_') } else { (!broken).then_some(prefix) };
                    let Some(stepped) = joined.filter(|_| tail.is_empty()).and_then(|prefix| prefix.step(upper)) else {
                        return Found::Nothing;
                    };
                    (prefix, joint, broken) = (stepped, false, false);
                }
                Unit::Under | Unit::Loose => {
                    extra += 1;
                    joint = prefix.depth > 0;
                    if joint && !prefix.takes_joint() {
                        return Found::Nothing;
                    }
                }
                Unit::Emphasis => {
                    extra += 1;
                    broken = prefix.depth > 0;
                    if broken && !joint && !prefix.takes_joint() {
                        return Found::Nothing;
                    }
                }
                Unit::Nothing => extra += 1,
                Unit::Apostrophe if tail.is_empty() && prefix.complete().is_some() => {
                    match text[at + len..].chars().next() {
                        Some('s' | 'S') => tail = if text[at..].starts_with('\u{2019}') { "\u{2019}s" } else { "'s" },
                        Some(_) => return Found::Nothing,
                        None => return more,
                    }
                    at += 1;
                }
                Unit::Close(closing) => {
                    let Some(entry) = prefix.complete().filter(|_| {
                        closing == kind && (spelled == Spelled::Backslashed) == (opened == Spelled::Backslashed)
                    }) else {
                        return Found::Nothing;
                    };
                    if !doubled {
                        return Found::Token(Token { len: at + len, entry, tail });
                    }
                    let closer = &text[at..at + len];
                    let rest = &text[at + len..];
                    return if self.entry(entry).in_brackets {
                        Found::Nothing
                    } else if rest.starts_with(closer) {
                        Found::Token(Token { len: at + len + len, entry, tail })
                    } else if closer.starts_with(rest) {
                        more
                    } else {
                        Found::Nothing
                    };
                }
                Unit::Open(_) | Unit::Apostrophe | Unit::Other(_) => return Found::Nothing,
            }
            at += len;
            if extra > MOST_EXTRA {
                return Found::Nothing;
            }
        }
    }

    fn read_bare(&self, text: &str, last: bool) -> Found {
        let mut prefix = Prefix::of(self);
        let (mut at, mut end, mut extra) = (0, 0, 0);
        let (mut capitals, mut loosely) = (true, false);
        let mut joint = None;
        loop {
            let (unit, len) = match next(&text[at..], |unit| unit == Unit::Under && prefix.takes_joint()) {
                Next::Piece { unit, len, .. } => (unit, len),
                Next::Cut | Next::End if last => break,
                Next::Cut | Next::End => return Found::Unfinished,
            };
            match unit {
                Unit::Word { upper, as_is } => {
                    capitals &= as_is;
                    let joined = if joint.is_some() { prefix.step(b'_') } else { Some(prefix) };
                    let Some(stepped) = joined.and_then(|prefix| prefix.step(upper)) else { return Found::Nothing };
                    if loosely && !capitals && !stepped.is_spoken() {
                        return Found::Nothing;
                    }
                    (prefix, joint, end) = (stepped, None, at + len);
                }
                Unit::Under if end > 0 && joint != Some(Unit::Loose) => {
                    if !prefix.takes_joint() {
                        return Found::Nothing;
                    }
                    extra += usize::from(joint.is_some());
                    joint = Some(Unit::Under);
                }
                Unit::Loose if joint.is_none() && prefix.complete().is_none() && end > 0 => {
                    loosely = true;
                    let Some(stepped) = prefix.step(b'_') else { return Found::Nothing };
                    if !capitals && !stepped.is_spoken() {
                        return Found::Nothing;
                    }
                    joint = Some(Unit::Loose);
                }
                Unit::Nothing if end > 0 => extra += 1,
                Unit::Other(character) if is_word(character) => return Found::Nothing,
                _ => break,
            }
            at += len;
            if extra > MOST_EXTRA {
                return Found::Nothing;
            }
        }
        match prefix.complete() {
            Some(entry) if joint != Some(Unit::Loose) => {
                let closed = text[end..].starts_with(']');
                Found::Token(Token { len: end + usize::from(closed), entry, tail: "" })
            }
            _ => Found::Nothing,
        }
    }
}

#[cfg(test)]
impl Table {
    /// The most bytes [`Found::Unfinished`] may cover.
    pub(crate) fn longest_form(&self) -> usize {
        use crate::unit::LONGEST_ESCAPE;
        let longest = self.entries().iter().map(|entry| entry.name.len()).max().unwrap_or(0);
        // A space or hyphen of a surrogate's may come as one of three bytes; a genitive's -s and a letter are behind it.
        let surrogate = self.surrogates.all().iter().map(|issued| 3 * issued.text.len() + 8).max().unwrap_or(0);
        // A full-width letter takes three bytes; every underscore may be an escape; brackets may be two escapes.
        (longest * LONGEST_ESCAPE + (MOST_EXTRA + 4) * LONGEST_ESCAPE).max(surrogate)
    }
}
