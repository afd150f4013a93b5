//! What the card shows of the places in a text: what stands there, on both sides, and what may be done about it.

use scrim_detect::{Label, Score, Why};

use crate::Range16;

/// One found or marked text in a preview.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Names it; stable while the text stays the same.
    pub id: u32,
    /// Where it stands in the text the card sent.
    pub source: Range16,
    /// Where its replacement, or itself, stands in the outgoing text.
    pub outgoing: Range16,
    /// What it is.
    pub label: Label,
    /// What stands in its place.
    pub placeholder: String,
    /// Number of the value, the same for its parts and other spellings: 1 for `[PERSON_1_LAST]`.
    pub number: u32,
    /// Whether it leaves, by what stands in the outgoing text.
    pub state: MarkState,
    /// The person may release it.
    pub releasable: bool,
    /// Why it was found and how sure that is; `None` for the person's own marks and for further mentions of a known value.
    pub why: Option<(Why, Score)>,
}

/// Whether a marked text leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkState {
    /// Nothing of it does.
    Redacted,
    /// Released by the person. It leaves in full, but for what the person hid, or nobody may release, inside it.
    Released,
    /// Allowed by settings or policy. It leaves, but for hidden words inside it.
    Allowed,
}
