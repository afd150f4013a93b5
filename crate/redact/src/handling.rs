//! What becomes of a value, wherever it stands.

/// What becomes of a value. From the loosest to the strictest: a value that is given several keeps the
/// [`stricter`](Self::stricter).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Handling {
    /// Somebody looked at it and let it leave. It leaves in full wherever it stands, and every mention of it is reported,
    /// found or not. Of what stands inside it, only what is [`Kept`](Self::Kept) is replaced.
    Released,
    /// A rule lets it leave. Nobody looked at it: hidden values inside it are replaced.
    Clear,
    /// Something else leaves in its stead, wherever it stands but inside what was released.
    Hidden(Mode),
    /// Something else leaves in its stead, wherever it stands.
    Kept(Mode),
}

/// What leaves in the stead of a hidden value. From what tells most of the value to what tells least: a coarse truth; its
/// last four characters; what it looks like; that it is there; nothing.
///
/// A mode that a value does not lend itself to (no month in "2019") is [`Placeholder`](Self::Placeholder) for that value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// A coarser truth: the month of a date, the decade of an age. Cannot be put back.
    Generalise,
    /// The last four characters of a long number, dots for the rest. Cannot be put back.
    Mask,
    /// Something made up, of the same kind and shape. Put back in the answer.
    Surrogate,
    /// `[PERSON_1]`. Put back in the answer.
    Placeholder,
    /// Nothing at all. Cannot be put back.
    Drop,
}

impl Handling {
    /// A placeholder leaves in its stead, wherever it stands but inside what was released.
    pub const PLACEHOLDER: Self = Self::Hidden(Mode::Placeholder);
    /// A placeholder leaves in its stead, wherever it stands.
    pub const KEPT: Self = Self::Kept(Mode::Placeholder);

    /// What leaves in its stead; `None` where it leaves itself.
    pub const fn mode(self) -> Option<Mode> {
        match self {
            Self::Released | Self::Clear => None,
            Self::Hidden(mode) | Self::Kept(mode) => Some(mode),
        }
    }

    /// Whether something else leaves in its stead.
    pub const fn hides(self) -> bool {
        self.mode().is_some()
    }

    /// What is as strict as both: kept if one of them keeps, in the mode that tells less.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        let mode = self.mode().max(other.mode());
        match (self.max(other), mode) {
            (Self::Hidden(_), Some(mode)) => Self::Hidden(mode),
            (Self::Kept(_), Some(mode)) => Self::Kept(mode),
            (clear, _) => clear,
        }
    }
}

impl Mode {
    /// Its name: `generalise`, `mask`, `surrogate`, `placeholder`, `drop`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Generalise => "generalise",
            Self::Mask => "mask",
            Self::Surrogate => "surrogate",
            Self::Placeholder => "placeholder",
            Self::Drop => "drop",
        }
    }

    /// Whether the answer can be given the original back.
    pub const fn restores(self) -> bool {
        matches!(self, Self::Surrogate | Self::Placeholder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_handlings_the_stricter_of_each_part_holds() {
        let (coarse, dropped) = (Handling::Kept(Mode::Generalise), Handling::Hidden(Mode::Drop));
        assert_eq!(coarse.stricter(dropped), Handling::Kept(Mode::Drop));
        assert_eq!(dropped.stricter(coarse), Handling::Kept(Mode::Drop));
        assert_eq!(Handling::Released.stricter(Handling::Clear), Handling::Clear);
        assert_eq!(Handling::Clear.stricter(dropped), dropped);
    }
}
