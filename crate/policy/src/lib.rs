#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod action;
mod approve;
mod conduct;
mod decide;
mod document;
mod endpoint;
mod handling;
mod header;
mod host;
mod layer;
mod limit;
mod managed;
mod origin;
mod policy;
mod problem;
mod prompt;
mod provider;
mod room;
mod settings;
mod standing;
mod version;

pub use action::{Action, ActionId, Output};
pub use approve::{Approved, ApprovedModel, ApprovedSink, Sink};
pub use decide::{Ask, Refusal, Verdict};
pub use endpoint::{Auth, Dialect, Endpoint, EndpointId, Trust, Via};
pub use handling::{Handling, TERM};
pub use limit::{Limits, Traffic};
pub use managed::{
    Audit, Destination, Identity, MANAGED_KEYS, MAX_TERMS, Managed, OwnEndpoints, Sites, Training, managed_schema,
};
pub use origin::{BaseUrl, Origin, UrlError};
pub use policy::Policy;
pub use problem::{Problem, ProblemKind, Problems};
pub use prompt::{Piece, Prompt, Template};
pub use provider::ApprovedSignIn;
pub use room::{Contexts, Room};
pub use settings::{Settings, recognizers_from_json};
pub use standing::{Counted, Standing, Today};
pub use version::Version;
