//! What opens doors: keys, tokens and passwords. The label is always `SECRET`; `kind` says whose.
//!
//! A sample value of a manual (`YOUR_API_KEY_HERE`, `${TOKEN}`, `xxxx`) opens nothing and is left alone.

pub(super) mod access_code;
pub(super) mod ai;
pub(super) mod app_password;
pub(super) mod assignment;
pub(super) mod chat;
pub(super) mod chat_hook;
pub(super) mod chat_token;
pub(super) mod cloud;
pub(super) mod code;
pub(super) mod command;
pub(super) mod config_file;
pub(super) mod delivery;
pub(super) mod entry_code;
pub(super) mod envelope;
pub(super) mod identity_service;
pub(super) mod key;
pub(super) mod key_file;
pub(super) mod mail_service;
pub(super) mod messenger;
pub(super) mod office_service;
pub(super) mod password;
pub(super) mod password_hash;
pub(super) mod password_near;
pub(super) mod payment;
pub(super) mod payment_region;
pub(super) mod payment_service;
pub(super) mod second_factor;
pub(super) mod security_answer;
pub(super) mod session;
pub(super) mod social;
pub(super) mod token;
pub(super) mod token_near;
pub(super) mod url;
pub(super) mod wallet;
