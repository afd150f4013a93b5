//! The rules of the house that no compiler keeps: who may depend on whom, what may stand in a file, whose licence is fine.
//!
//! Reads `cargo metadata` and walks the tree. Each failure names the file and the rule. Knows nothing of what the code does.

mod crates;
mod extension;
mod fixtures;
mod licences;
mod source;
mod tree;
