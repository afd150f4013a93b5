#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod attempt;
mod client;
mod discovery;
mod error;
mod id_token;
mod secret;
mod sign_in;
mod tokens;

pub use attempt::Attempt;
pub use client::Client;
pub use discovery::Discovery;
pub use error::Error;
pub use secret::Secret;
pub use sign_in::SignIn;
