#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod chain;
mod csv;
mod digest;
mod entry;
mod lines;
mod word;

pub use chain::{Broken, Sealed, Unreadable, Why, seal, verify, verify_stretch};
pub use csv::to_csv;
pub use digest::{Hash, PolicyVersion};
pub use entry::{Entry, Outcome};
pub use lines::{LineError, from_lines, to_lines};
pub use word::{Code, Id, Model, Site, WordError};

#[cfg(test)]
mod tests;
