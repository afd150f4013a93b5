#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod chain;
mod counts;
mod csv;
mod digest;
mod entry;
mod first;
mod lines;
mod otlp;
mod report;
mod retention;
mod sink;
mod state;
mod summary;
mod webhook;
mod word;

pub use chain::{Broken, Sealed, Unreadable, Why, seal, verify, verify_stretch};
pub use counts::Counts;
pub use csv::{feedback, to_csv};
pub use digest::{Hash, PolicyVersion};
pub use entry::{Entry, Feedback, Outcome, Pruned, Question, Reason};
pub use lines::{LineError, from_lines, to_lines};
pub use otlp::to_otlp;
pub use report::to_html;
pub use retention::{Pruning, Retention};
pub use sink::{Sink, Verdict, judge};
pub use state::{Cursor, Head, RecordState};
pub use summary::{Amount, Percentiles, Summary};
pub use webhook::to_webhook;
pub use word::{Code, Id, Install, Model, Role, Site, WordError};

#[cfg(test)]
mod tests;
