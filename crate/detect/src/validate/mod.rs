//! Checks on a matched text: check digits, ranges, alphabets. Each cites its standard.
//!
//! A check is a pure function of the matched text. It strips the separators its recognizer's pattern allows by itself.

mod digits;
mod luhn;

use luhn::luhn;

/// The check digit alone, for numbers without further structure.
pub(crate) const LUHN: Check = Check { name: "Luhn check digit", run: |text| Verdict::confirm_if(luhn(text)) };

/// A named check, as a datasheet lists it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// What passing it means, for people: "Luhn check digit".
    pub name: &'static str,
    /// The judgement over the matched text.
    pub run: fn(&str) -> Verdict,
}

/// What a check says about a matched text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is one.
    Confirm,
    /// Its first so many bytes (on a character boundary, not zero) are one.
    ConfirmPart(usize),
    /// Cannot tell.
    Keep,
    /// It is none.
    Reject,
}

impl Verdict {
    /// `Confirm` or `Reject`.
    pub const fn confirm_if(condition: bool) -> Self {
        if condition { Self::Confirm } else { Self::Reject }
    }

    /// `Keep` or `Reject`: for checks that pass too often by chance to confirm anything.
    pub const fn keep_if(condition: bool) -> Self {
        if condition { Self::Keep } else { Self::Reject }
    }
}
