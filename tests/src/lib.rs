//! What the suites in `suites/` share: text in which nothing is sensitive.

pub mod clean;
