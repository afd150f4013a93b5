//! The organisation's document as the browser delivers it, with its list of words apart.
//!
//! A company's list has a hundred thousand entries, and as JSON values they would take most of the time that a policy takes to load. So
//! a list in which every entry has the right keys and types is read into words as it comes. Anything else is left in the
//! document, to be read entry by entry, with the path of whatever is wrong.

use std::borrow::Cow;
use std::fmt;

use scrim_detect::{Label, Term};
use serde::Deserializer;
use serde::de::{Deserialize, DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::handling::TERM;

/// The document; `terms` is an empty list in it where `words` has them.
pub(super) struct Delivered {
    pub(super) document: Value,
    /// The words of a list without anything odd in it, whatever they are; nothing else is known of them.
    pub(super) words: Option<Vec<Term>>,
}

const KEY: &str = "terms";

impl Delivered {
    /// Reads the document. What is no JSON is `null`.
    pub(super) fn read(json: &str) -> Self {
        serde_json::from_slice(json.as_bytes()).unwrap_or_else(|_| Self {
            document: serde_json::from_slice(json.as_bytes()).unwrap_or_default(),
            words: None,
        })
    }
}

impl<'de> Deserialize<'de> for Delivered {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Document)
    }
}

/// Reads an object key by key.
struct Document;

impl<'de> Visitor<'de> for Document {
    type Value = Delivered;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Delivered, A::Error> {
        let (mut document, mut words) = (Map::new(), None);
        while let Some(key) = from.next_key::<String>()? {
            let value = if key == KEY {
                words = Some(from.next_value_seed(Words)?);
                Value::Array(Vec::new())
            } else {
                from.next_value()?
            };
            document.insert(key, value);
        }
        Ok(Delivered { document: Value::Object(document), words })
    }
}

/// Reads the list.
struct Words;

impl<'de> DeserializeSeed<'de> for Words {
    type Value = Vec<Term>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Vec<Term>, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Words {
    type Value = Vec<Term>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Vec<Term>, A::Error> {
        let (mut words, mut label) = (Vec::new(), TERM);
        while let Some(word) = from.next_element_seed(Word { last: &mut label })? {
            words.push(word);
        }
        Ok(words)
    }
}

/// Reads one entry. `last`: the label of the entry before, which most share.
struct Word<'l> {
    last: &'l mut Label,
}

impl<'de> DeserializeSeed<'de> for Word<'_> {
    type Value = Term;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Term, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Word<'_> {
    type Value = Term;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Term, A::Error> {
        let (mut text, mut label, mut fuzzy) = (None, TERM, false);
        while let Some(Short(key)) = from.next_key()? {
            match &*key {
                "text" => text = Some(from.next_value()?),
                "label" => {
                    let Short(name) = from.next_value()?;
                    if self.last.as_str() != name {
                        *self.last = Label::new(&name).map_err(|_| A::Error::custom("not a label"))?;
                    }
                    label = self.last.clone();
                }
                "fuzzy" => fuzzy = from.next_value()?,
                _ => {
                    from.next_value::<IgnoredAny>()?;
                    return Err(A::Error::custom("no such key"));
                }
            }
        }
        let text: String = text.ok_or_else(|| A::Error::missing_field("text"))?;
        Ok(Term { fuzzy, ..Term::new(text, label) })
    }
}

/// A text that is not copied unless it has escapes in it.
struct Short<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Short<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Short<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Short<'de>, E> {
                Ok(Short(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Short<'de>, E> {
                Ok(Short(Cow::Owned(text.to_owned())))
            }
        }
        from.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(json: &str) -> Option<Vec<Term>> {
        Delivered::read(json).words
    }

    #[test]
    fn a_list_without_anything_odd_is_read_as_it_comes() {
        let delivered = Delivered::read(
            r#"{"terms": [{"text": "Kestrel"}, {"fuzzy": true, "text": "a \"b\"", "label": "PROJECT"}], "stop": true}"#,
        );
        let project = Label::fixed("PROJECT");
        let read = [Term::new("Kestrel", TERM), Term { fuzzy: true, ..Term::new("a \"b\"", project) }];
        assert_eq!(delivered.words.as_deref(), Some(&read[..]));
        assert_eq!(delivered.document, serde_json::json!({ "terms": [], "stop": true }));
    }

    #[test]
    fn anything_odd_is_left_in_the_document() {
        for list in [
            "{}",
            r#"["Kestrel"]"#,
            r#"[["Kestrel", "PROJECT", true]]"#,
            r#"[{"text": "Kestrel"}, {}]"#,
            r#"[{"text": "Kestrel", "label": null}]"#,
            r#"[{"text": "Kestrel", "label": "project"}]"#,
            r#"[{"text": "Kestrel", "fuzzy": "yes"}]"#,
            r#"[{"text": "Kestrel", "colour": 1}]"#,
            r#"[{"text": 1}]"#,
        ] {
            let json = format!(r#"{{"terms": {list}}}"#);
            assert_eq!(words(&json), None, "{list}");
            assert_eq!(Delivered::read(&json).document, serde_json::from_str::<Value>(&json).unwrap());
        }
        for json in ["", "[]", "null", r#"{"terms": ["#] {
            assert_eq!(words(json), None, "{json}");
        }
    }
}
