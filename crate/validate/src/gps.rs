//! Latitude and longitude (ISO 6709): within the globe, and not two small fractions as programs are full of.

use super::{Check, Verdict};

/// See [`on_the_globe`].
pub const GPS: Check = Check { name: "a place on the globe", run: on_the_globe };

/// Degrees of latitude to 90 and of longitude to 180, both with a fraction, not both within five degrees of nothing.
fn on_the_globe(text: &str) -> Verdict {
    let numbers = text.split(|char: char| !char.is_ascii_digit() && char != '.').filter(|part| part.contains('.'));
    let numbers: Vec<u64> = numbers.filter_map(millionths).collect();
    let &[latitude, longitude] = numbers.as_slice() else { return Verdict::Reject };
    let letters = text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let place = latitude <= 90 * DEGREE && longitude <= 180 * DEGREE && latitude + longitude > 5 * DEGREE;
    // The equator and the first meridian cross the sea: both numbers below two are fractions of something else.
    match (place, letters || (latitude > 2 * DEGREE && longitude > 2 * DEGREE)) {
        (true, true) => Verdict::Confirm,
        (true, false) => Verdict::Keep,
        _ => Verdict::Reject,
    }
}

/// A degree, in millionths.
const DEGREE: u64 = 1_000_000;

/// Millionths of what a decimal fraction says, cut off below. Whole numbers: reading a float takes 13 KB of the module.
fn millionths(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.')?;
    let digits = whole.bytes().chain(fraction.bytes().chain(std::iter::repeat(b'0')).take(6));
    let value = digits.map(|digit| u64::from(digit.wrapping_sub(b'0')));
    (!fraction.contains('.')).then(|| value.fold(0, |sum, digit| (sum * 10 + digit).min(1000 * DEGREE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_on_the_globe() {
        assert_eq!(on_the_globe("52.5200, 13.4050"), Verdict::Confirm);
        assert_eq!(on_the_globe("51.4778, 0.0015"), Verdict::Keep);
        assert_eq!(on_the_globe("95.1234, 13.4050"), Verdict::Reject);
        assert_eq!(on_the_globe("0.1234, 0.4050"), Verdict::Reject);
    }
}
