#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod action;
mod approve;
mod decide;
mod document;
mod endpoint;
mod handling;
mod host;
mod layer;
mod managed;
mod origin;
mod policy;
mod problem;
mod provider;
mod settings;

pub use action::{Action, ActionId, Output};
pub use approve::Approved;
pub use decide::{Ask, Refusal, Verdict};
pub use endpoint::{Dialect, Endpoint, EndpointId, Trust, Via};
pub use handling::{Handling, TERM};
pub use managed::{Identity, MANAGED_KEYS, Managed, OwnEndpoints, managed_schema};
pub use origin::{BaseUrl, Origin, UrlError};
pub use policy::{Policy, Version};
pub use problem::{Problem, ProblemKind, Problems};
pub use provider::ApprovedSignIn;
pub use settings::{Settings, recognizers_from_json};
