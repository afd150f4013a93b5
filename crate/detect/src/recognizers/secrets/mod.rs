//! What opens doors: keys, tokens and passwords. The label is always `SECRET`; `kind` says whose.
//!
//! A sample value of a manual (`YOUR_API_KEY_HERE`, `${TOKEN}`, `xxxx`) opens nothing and is left alone.

pub(super) mod ai;
pub(super) mod assignment;
pub(super) mod chat;
pub(super) mod cloud;
pub(super) mod code;
pub(super) mod key;
pub(super) mod password;
pub(super) mod payment;
pub(super) mod token;
pub(super) mod url;
