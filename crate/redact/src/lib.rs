#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod automaton;
mod clear;
mod coarse;
mod cut;
mod date;
mod enter;
mod form;
mod handling;
mod link;
mod mask;
mod mention;
mod open;
mod placeholder;
mod redact;
mod redacted;
mod report;
mod reserve;
mod restore;
mod scan;
mod settle;
mod surrogate;
mod table;
mod unit;
mod value;
mod vault;

pub use clear::Clear;
pub use handling::{Handling, Mode};
pub use placeholder::{placeholder_len, placeholder_number};
pub use redact::{Item, Placement, RedactError, Redaction, redact};
pub use redacted::Redacted;
pub use report::RoundTrip;
pub use restore::{EntryError, Restorer};
pub use vault::{ValueId, Vault};
