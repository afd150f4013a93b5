//! Text as servers write it in JSON: a string, or an array of content parts. Kept as bytes, so that half a surrogate pair
//! (`"\ud83d"`, from servers that cut between UTF-16 units) is no error; `utf8::Joiner` makes text of it.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use crate::shape::{Entry, Shape};

/// A string, or an array of parts.
#[derive(Default)]
pub(crate) struct Words {
    /// Of a string, or of the parts that are plain text.
    pub(crate) text: Vec<u8>,
    /// Of parts of type `thinking`.
    pub(crate) thinking: Vec<u8>,
}

static PIECE: Shape = Shape::Fields(&[("text", Shape::Words), ("thinking", Shape::Words)]);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an array of content parts")
            }

            fn visit_bytes<E>(self, text: &[u8]) -> Result<Words, E> {
                Ok(Words { text: text.to_vec(), thinking: Vec::new() })
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Words, A::Error> {
                let mut words = Words::default();
                while let Some(mut piece) = parts.next_element_seed(Entry(&PIECE))? {
                    words.text.extend(piece.take("text").words().text);
                    words.thinking.extend(piece.take("thinking").words().text);
                }
                Ok(words)
            }
        }

        deserializer.deserialize_bytes(Reader)
    }
}
