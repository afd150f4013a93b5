//! Lengths of whole matches. A pattern that repeats with `+` and leaves the length to a check is a fraction of one that counts.

use super::{Check, Verdict};

/// From `LEAST` to `MOST` bytes.
pub const fn length<const LEAST: usize, const MOST: usize>() -> Check {
    Check { name: "length", run: |text| Verdict::keep_if(LEAST <= text.len() && text.len() <= MOST) }
}

/// So many bytes and more.
pub const fn at_least<const LEAST: usize>() -> Check {
    length::<LEAST, { usize::MAX }>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_belong_to_it() {
        for (text, verdict) in
            [("ab", Verdict::Reject), ("abc", Verdict::Keep), ("abcd", Verdict::Keep), ("abcde", Verdict::Reject)]
        {
            assert_eq!((length::<3, 4>().run)(text), verdict, "{text}");
        }
        assert_eq!((at_least::<2>().run)("a"), Verdict::Reject);
        assert_eq!((at_least::<2>().run)("abc"), Verdict::Keep);
    }
}
