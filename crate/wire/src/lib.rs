//! The message contract between a card, the extension's own pages and the engine, typed once.
//!
//! Two ports, two pairs of enums: what a page's card may say (`PageRequest`) has no way to spell a settings change, and
//! what the extension's own pages may say (`AdminRequest`) has no way to start a question. Decoding is the run-time
//! check: an unknown kind or an unknown field is an error, never ignored (variants without fields are written `Stop {}`:
//! the reader of messages, `scrim-json`, reads no `Stop` without braces). TypeScript types are generated from these by
//! `cargo run -p xtask -- types` into `extension/src/shared/protocol.gen.ts`.
//!
//! Offsets are UTF-16 code units into the text the card itself sent. No vault entry crosses: the card is sent the
//! outgoing text, where its marks lie, and restored answers.
//! Knows no other crate: the conversions live in `scrim-web`.

#![forbid(unsafe_code)]

mod admin;
mod failure;
mod form;
mod managed;
mod page;
mod record;

pub use admin::{
    AdminEvent, AdminRequest, BrowserModel, Check, CheckResult, CheckView, FixView, KeyState, LabelInfo, ModelView,
    Problem,
};
pub use failure::{Failure, FailureCode};
pub use form::{EndpointForm, LabelForm, PromptForm, SettingsForm, TermForm};
pub use managed::{IdentityView, KeySet, ManagedView, PersonView, TrainingView, TrustHandling};
pub use page::{
    ActionView, EndpointView, MarkState, MarkView, Mode, Output, PageEvent, PageRequest, Range16, ReleaseReason,
    Report, RequestView, Share, WhyView,
};
pub use record::{AuditLine, BrokenView, LabelCount, RecordView, ShippingView};

/// Raised whenever either side could misread the other; a card with another number is told to reload its page.
pub const VERSION: u32 = 1;

/// Name of the port a card (in a page or in the pad) connects on.
pub const PAGE_PORT: &str = "scrim.page";

/// Name of the port the extension's own pages connect on.
pub const ADMIN_PORT: &str = "scrim.admin";
