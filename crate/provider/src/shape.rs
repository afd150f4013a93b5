//! One reader for the messages of all dialects. What is known of a message is said as a [`Shape`], and everything else in it is passed over without
//! being kept. A derived reader of every type, each field an `Option`, would do the same in several times the code, but for one thing: that would
//! read an object from a list of its fields' values, too. Gemini's `thought` would be a plain flag there, for which `null` is an error; here it is
//! none.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::words::Words;

/// What a value holds; anything else there is an error. A field may be `null`, which is as though it were not there; a message and a list's entry
/// may not.
pub(crate) enum Shape {
    Text,
    Flag,
    Words,
    /// Whatever it is, to be kept.
    Value,
    /// Whatever it is: only that it is there counts.
    Any,
    List(&'static Shape),
    /// An object's fields, by name.
    Fields(Fields),
}

/// The fields that are known of an object.
pub(crate) type Fields = &'static [(&'static str, Shape)];

/// What a value held.
pub(crate) enum Known {
    /// `null`, or it was not there.
    Nothing,
    Text(String),
    Flag(bool),
    Words(Words),
    Value(Value),
    Any,
    List(Vec<Known>),
    /// The fields that were there, of those that are known.
    Fields(Fields, Vec<(&'static str, Known)>),
}

impl Shape {
    /// Reads a message.
    ///
    /// # Errors
    /// Not JSON, or not of this shape.
    pub(crate) fn read(&'static self, message: &[u8]) -> Result<Known, serde_json::Error> {
        let mut json = serde_json::Deserializer::from_slice(message);
        let known = self.known(&mut json)?;
        json.end()?;
        Ok(known)
    }

    /// Reads a value that may not be `null`.
    fn known<'de, D: Deserializer<'de>>(&'static self, value: D) -> Result<Known, D::Error> {
        Ok(match self {
            Self::Text => Known::Text(String::deserialize(value)?),
            Self::Flag => Known::Flag(bool::deserialize(value)?),
            Self::Words => Known::Words(Words::deserialize(value)?),
            Self::Value => Known::Value(Value::deserialize(value)?),
            Self::Any => IgnoredAny::deserialize(value).map(|_| Known::Any)?,
            Self::List(_) => value.deserialize_seq(Reader(self))?,
            Self::Fields(_) => value.deserialize_map(Reader(self))?,
        })
    }
}

/// Reads a field's value.
impl<'de> DeserializeSeed<'de> for &'static Shape {
    type Value = Known;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Known, D::Error> {
        value.deserialize_option(Reader(self))
    }
}

/// Reads a list's entry.
pub(crate) struct Entry(pub(crate) &'static Shape);

impl<'de> DeserializeSeed<'de> for Entry {
    type Value = Known;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Known, D::Error> {
        self.0.known(value)
    }
}

struct Reader(&'static Shape);

impl<'de> Visitor<'de> for Reader {
    type Value = Known;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what the dialect has there")
    }

    fn visit_none<E>(self) -> Result<Known, E> {
        Ok(Known::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<Known, D::Error> {
        self.0.known(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Known, A::Error> {
        let Shape::List(of) = self.0 else { return Err(A::Error::custom("a list")) };
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element_seed(Entry(of))? {
            list.push(entry);
        }
        Ok(Known::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Known, A::Error> {
        let Shape::Fields(fields) = self.0 else { return Err(A::Error::custom("an object")) };
        let mut known: Vec<(&str, Known)> = Vec::new();
        while let Some(field) = object.next_key_seed(Names(fields))? {
            let Some((name, shape)) = field else {
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            if known.iter().any(|(other, _)| other == name) {
                return Err(A::Error::duplicate_field(name));
            }
            known.push((name, object.next_value_seed(shape)?));
        }
        Ok(Known::Fields(fields, known))
    }
}

/// Reads a field's name: which of these it is, if it is one.
struct Names(Fields);

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Option<&'static (&'static str, Shape)>;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<Self::Value, D::Error> {
        name.deserialize_str(self)
    }
}

impl Visitor<'_> for Names {
    type Value = Option<&'static (&'static str, Shape)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|(known, _)| *known == name))
    }
}

impl Known {
    /// Takes a field out of an object; of what is none, nothing. The object's shape has to have it.
    pub(crate) fn take(&mut self, name: &str) -> Self {
        let Self::Fields(shape, fields) = self else {
            debug_assert!(!self.is_there(), "{name} of what is no object");
            return Self::Nothing;
        };
        debug_assert!(shape.iter().any(|(known, _)| *known == name), "{name} is in no shape");
        let field = fields.iter_mut().find(|(known, _)| *known == name);
        field.map_or(Self::Nothing, |(_, known)| std::mem::replace(known, Self::Nothing))
    }

    /// Whether it is there and not `null`.
    pub(crate) fn is_there(&self) -> bool {
        !matches!(self, Self::Nothing)
    }

    /// This, or that where there is nothing.
    pub(crate) fn or(self, that: Self) -> Self {
        if self.is_there() { self } else { that }
    }

    /// `None` for what was read as something else, which only a wrong name or a wrong shape brings here.
    fn none<T>(&self) -> Option<T> {
        debug_assert!(!self.is_there(), "read as something else");
        None
    }

    pub(crate) fn text(self) -> Option<String> {
        if let Self::Text(text) = self { Some(text) } else { self.none() }
    }

    pub(crate) fn flag(&self) -> bool {
        if let Self::Flag(flag) = self { *flag } else { self.none().unwrap_or_default() }
    }

    /// None at all where there is nothing.
    pub(crate) fn words(self) -> Words {
        if let Self::Words(words) = self { words } else { self.none().unwrap_or_default() }
    }

    pub(crate) fn value(self) -> Option<Value> {
        if let Self::Value(value) = self { Some(value) } else { self.none() }
    }

    pub(crate) fn list(self) -> Option<Vec<Self>> {
        if let Self::List(list) = self { Some(list) } else { self.none() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SHAPE: Shape = Shape::Fields(&[
        ("text", Shape::Text),
        ("flag", Shape::Flag),
        ("words", Shape::Words),
        ("value", Shape::Value),
        ("any", Shape::Any),
        ("list", Shape::List(&SHAPE)),
    ]);

    fn read(message: &str) -> Option<Known> {
        SHAPE.read(message.as_bytes()).ok()
    }

    #[test]
    fn reads_what_is_known_and_passes_the_rest_over() {
        let mut known = read(
            r#"{"other":{"text":1},"text":"a","flag":true,"words":"b\ud800","value":[1],"any":{"x":"\ud800"},"list":[{"text":"c"},{}]}"#,
        )
        .unwrap();
        assert_eq!(known.take("text").text().as_deref(), Some("a"));
        assert_eq!(known.take("text").text(), None, "it was taken");
        assert!(known.take("flag").flag() && known.take("any").is_there());
        assert_eq!(known.take("words").words().text[..2], *b"b\xed");
        assert_eq!(known.take("value").value(), Some(serde_json::json!([1])));
        let texts = known.take("list").list().unwrap().into_iter().map(|mut entry| entry.take("text").text());
        assert_eq!(texts.collect::<Vec<_>>(), [Some("c".to_owned()), None]);
    }

    #[test]
    fn null_is_nothing_and_so_is_what_is_not_there() {
        for field in ["text", "flag", "words", "value", "any", "list"] {
            for message in ["{}".to_owned(), format!(r#"{{"{field}":null}}"#)] {
                assert!(!read(&message).unwrap().take(field).is_there(), "{message}");
            }
        }
    }

    #[test]
    fn what_does_not_hold_what_it_should_is_an_error() {
        for message in [
            "",
            "null",
            "[]",
            "1",
            "{",
            "{} {}",
            r#"{"text":1}"#,
            r#"{"text":"\ud800"}"#,
            r#"{"flag":"true"}"#,
            r#"{"words":{}}"#,
            r#"{"list":{}}"#,
            r#"{"list":[1]}"#,
            r#"{"list":[null]}"#,
            r#"{"list":[{},null]}"#,
            r#"{"words":[null]}"#,
            r#"{"words":[{"text":[null]}]}"#,
            r#"{"list":[{"text":1}]}"#,
            r#"{"text":"a","text":"b"}"#,
        ] {
            assert!(read(message).is_none(), "{message}");
        }
    }

    #[test]
    #[should_panic(expected = "other is in no shape")]
    fn a_name_that_is_in_no_shape_is_a_mistake() {
        read("{}").unwrap().take("other");
    }

    #[test]
    #[should_panic(expected = "text of what is no object")]
    fn a_field_of_what_is_no_object_is_a_mistake() {
        read(r#"{"text":"a"}"#).unwrap().take("text").take("text");
    }

    #[test]
    fn what_was_read_as_something_else_is_a_mistake() {
        let getters: [fn(Known); 5] = [
            |known| drop(known.text()),
            |known| drop(known.words()),
            |known| drop(known.value()),
            |known| drop(known.list()),
            |known| assert!(!known.flag()),
        ];
        for get in getters {
            get(Known::Nothing);
            assert!(std::panic::catch_unwind(|| get(Known::Any)).is_err());
        }
    }
}
