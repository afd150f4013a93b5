#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod clear;
mod form;
mod link;
mod mention;
mod placeholder;
mod redact;
mod redacted;
mod report;
mod reserve;
mod restore;
mod scan;
mod table;
mod unit;
mod value;
mod vault;

pub use clear::Clear;
pub use placeholder::placeholder_len;
pub use redact::{Handling, Item, Placement, RedactError, Redaction, redact};
pub use redacted::Redacted;
pub use report::RoundTrip;
pub use restore::{EntryError, Restorer};
pub use vault::{ValueId, Vault};
