#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod ask;
mod course;
mod effect;
mod end;
mod enter;
mod exchange;
mod failure;
mod input;
mod mark;
mod offsets;
mod parts;
mod place;
mod prepare;
mod prompt;
mod record;
mod retry;
mod said;
mod session;
mod written;

pub use effect::{Effect, Event, Halt, Outbound, Preview, Range16, Report, Share};
pub use failure::{Failed, Failure};
pub use input::{Broke, Input, NoModel, Ports, Ticket};
pub use mark::{Mark, MarkState};
pub use prepare::{dialect, spoken};
pub use scrim_redact::Mode;
pub use session::Session;
