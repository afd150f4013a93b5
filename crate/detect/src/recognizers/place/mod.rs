//! Where somebody lives or works.

pub(super) mod english;
pub(super) mod european;
pub(super) mod postcode;
