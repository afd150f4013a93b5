//! Latitude and longitude (ISO 6709): within the globe, and not two small fractions as programs are full of.

use super::{Check, Verdict};

/// See [`on_the_globe`].
pub(crate) const GPS: Check = Check { name: "a place on the globe", run: on_the_globe };

/// Degrees of latitude to 90 and of longitude to 180, both with a fraction, not both within five degrees of nothing.
fn on_the_globe(text: &str) -> Verdict {
    let numbers = text.split(|char: char| !char.is_ascii_digit() && char != '.').filter(|part| part.contains('.'));
    let numbers: Vec<f64> = numbers.filter_map(|part| part.parse().ok()).collect();
    let &[latitude, longitude] = numbers.as_slice() else { return Verdict::Reject };
    let letters = text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let place = latitude <= 90.0 && longitude <= 180.0 && latitude + longitude > 5.0;
    // The equator and the first meridian cross the sea: both numbers below two are fractions of something else.
    match (place, letters || (latitude > 2.0 && longitude > 2.0)) {
        (true, true) => Verdict::Confirm,
        (true, false) => Verdict::Keep,
        _ => Verdict::Reject,
    }
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
