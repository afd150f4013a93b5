//! Numbers by which health care knows people, and codes that say what they suffer from.

pub(super) mod announced;
pub(super) mod card;
pub(super) mod code;
pub(super) mod us;
