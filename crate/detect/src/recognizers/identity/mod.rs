//! Numbers by which a state knows a person, by country; and documents that look alike in all of them.

pub(super) mod de;
pub(super) mod document;
pub(super) mod es;
pub(super) mod fr;
pub(super) mod it;
pub(super) mod nl;
pub(super) mod pl;
pub(super) mod uk;
pub(super) mod us;
