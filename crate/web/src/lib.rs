//! The engine in the browser: the only crate that knows wasm-bindgen, and the only one that performs anything.
//!
//! It decodes messages (the run-time check of the contract), runs the session state machine and carries its effects out:
//! tells the card, fetches from an approved endpoint, adds to the record. It holds no rule of its own.
//! Storage, permissions and the clock are the host's: `extension/src/background/engine.ts`.

#![forbid(unsafe_code)]

mod account;
mod admin;
mod conversation;
mod convert;
mod egress;
mod engine;
mod fetch;
mod history;
mod host;
mod keys;
mod labels;
mod message;
mod model;
mod models;
mod probe;
mod provider;
mod ratings;
mod record;
mod servers;
mod settings;
mod ship;
mod sign_in;
mod standing;
mod turn;

pub use conversation::PageConversation;
pub use engine::Engine;
pub use record::RecordChange;

/// In a text, makes the module trap: proof that a trap sends nothing.
#[cfg(feature = "trap-hook")]
pub(crate) const TRAP: &str = "scrim-test-trap-please";
