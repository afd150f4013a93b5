//! What becomes of a value, wherever it stands.

/// What becomes of a value. From the loosest to the strictest: a value that is given several keeps the strictest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Handling {
    /// Somebody looked at it and let it leave. It leaves in full wherever it stands, and every mention of it is reported,
    /// found or not. Of what stands inside it, only what is [`Kept`](Self::Kept) is replaced.
    Released,
    /// A rule lets it leave. Nobody looked at it: hidden values inside it are replaced.
    Clear,
    /// A placeholder leaves in its stead, wherever it stands but inside what was released.
    Placeholder,
    /// A placeholder leaves in its stead, wherever it stands.
    Kept,
}

impl Handling {
    /// Whether a placeholder leaves in its stead.
    pub(crate) fn hides(self) -> bool {
        self >= Self::Placeholder
    }
}
