//! Several numbers at once: the few operations that the net is made of, on eight or four whole numbers, or four others.
//!
//! Where the module runs each is one instruction or two; elsewhere it is spelt out, and gives the same numbers to the bit.

#[cfg(not(target_arch = "wasm32"))]
mod spelt;
#[cfg(target_arch = "wasm32")]
mod vector;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use spelt::{Eight, Floats, Four};
#[cfg(target_arch = "wasm32")]
pub(crate) use vector::{Eight, Floats, Four};

/// Numbers in an [`Eight`], and in a [`Four`].
pub(crate) const EIGHT: usize = 8;
pub(crate) const FOUR: usize = 4;
