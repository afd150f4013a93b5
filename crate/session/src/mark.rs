//! What the card shows of the places in a text: what stands there, on both sides, and what may be done about it.

use scrim_detect::{Label, Score, Why};
use scrim_redact::Mode;

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
    /// The placeholder it has, or would have: names its spelling.
    pub placeholder: String,
    /// What stands in its place where it does not leave; empty where nothing does.
    pub replacement: String,
    /// How it is replaced.
    pub mode: Mode,
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
    /// It does not; what its mode leaves of it stands in its place.
    Redacted,
    /// Likewise, and the person has to say whether it may leave before anything does.
    Asked,
    /// Released by the person. It leaves in full, but for what the person hid, or nobody may release, inside it.
    Released,
    /// Allowed by settings or policy. It leaves, but for hidden words inside it.
    Allowed,
}
