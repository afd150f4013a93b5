#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod reader;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use thiserror::Error;

use crate::reader::Reader;

/// A value that is none of the type that was asked for, or a text that is no JSON. Says nothing of what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not what was expected")]
pub struct Unfit;

/// The field that tells the variants of an enum apart.
const KIND: &str = "kind";

/// Reads a value.
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Unfit> {
    T::deserialize(Reader(value))
}

/// Reads JSON. Of a key that stands twice, the last counts.
pub fn from_text<T: DeserializeOwned>(json: &[u8]) -> Result<T, Unfit> {
    from_value(serde_json::from_slice(json).map_err(|_| Unfit)?)
}

/// Reads an enum that is written as its variant's fields with the variant's name beside them: `{"kind":"mark","range":…}`. The type
/// derives `Deserialize` without `#[serde(tag = "kind")]`. A variant without fields is written `Stop {}`: `Stop` alone is never read.
pub fn from_tagged<T: DeserializeOwned>(value: Value) -> Result<T, Unfit> {
    let Value::Object(fields) = value else { return Err(Unfit) };
    let (mut kind, mut rest) = (None, Map::new());
    for (name, field) in fields {
        if name == KIND {
            kind = Some(field);
        } else {
            rest.insert(name, field);
        }
    }
    let kind = kind.filter(Value::is_string).ok_or(Unfit)?;
    T::deserialize(reader::Variant { kind, content: Value::Object(rest) })
}

#[cfg(test)]
mod tests;
