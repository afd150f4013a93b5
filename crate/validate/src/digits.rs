//! Reads the digits out of a written number: separators are skipped, letters are not turned into anything.

/// The decimal digits of `text`, left to right, everything else skipped.
pub(super) fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + Clone + '_ {
    text.bytes().filter(u8::is_ascii_digit).map(|byte| u32::from(byte - b'0'))
}

/// The digits of `text` when there are exactly `N` of them.
pub(super) fn exactly<const N: usize>(text: &str) -> Option<[u32; N]> {
    let mut out = [0; N];
    let mut all = digits(text);
    for slot in &mut out {
        *slot = all.next()?;
    }
    all.next().is_none().then_some(out)
}

/// The digits of `text` when there are exactly `N` of them and they are not one digit repeated.
pub(super) fn number<const N: usize>(text: &str) -> Option<[u32; N]> {
    exactly::<N>(text).filter(|_| !all_same(text))
}

/// The last `N` digits of `text` when there are at least so many.
pub(super) fn last<const N: usize>(text: &str) -> Option<[u32; N]> {
    let mut out = [0; N];
    let mut all = digits(text).rev();
    for slot in out.iter_mut().rev() {
        *slot = all.next()?;
    }
    Some(out)
}

/// The number that `digits` spell.
pub(super) fn value(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |value, digit| value * 10 + u64::from(*digit))
}

/// The number that a few digits spell: a day, a year, a serial.
pub(super) fn part(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + digit)
}

/// The sum of digit times weight, position by position.
pub(super) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// True when one digit fills the whole number: nobody issues those, people type them as filler.
pub(super) fn all_same(text: &str) -> bool {
    let mut all = digits(text);
    all.next().is_none_or(|first| all.all(|digit| digit == first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_separators_and_counts_digits() {
        assert_eq!(exactly::<4>("1-2 3.4"), Some([1, 2, 3, 4]));
        assert_eq!(exactly::<4>("123"), None);
        assert_eq!(exactly::<2>("123"), None);
    }

    #[test]
    fn takes_digits_from_the_end() {
        assert_eq!(last::<2>("12-3"), Some([2, 3]));
        assert_eq!(last::<4>("123"), None);
        assert_eq!(value(&[0, 4, 2]), 42);
    }

    #[test]
    fn filler_is_one_digit_repeated() {
        assert!(all_same("000-00-0000"));
        assert!(!all_same("000-00-0001"));
    }
}
