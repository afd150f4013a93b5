//! How old people get.

use super::digits::digits;
use super::{Check, Verdict};

/// See [`lived`]; passing proves nothing.
pub(crate) const AGE: Check = Check { name: "an age people reach", run: |text| Verdict::keep_if(lived(text)) };

/// As [`AGE`]; so many years last few things but lives.
pub(crate) const AGE_LONG: Check = Check {
    name: "an age people reach",
    run: |text| {
        let years = digits(text).take(4).fold(0, |age, digit| age * 10 + digit);
        if (60..=105).contains(&years) { Verdict::Confirm } else { (AGE.run)(text) }
    },
};
/// As [`AGE`]; "F/2" is an aperture, "M/54" a patient.
pub(crate) const AGE_SEX: Check = Check {
    name: "an age people reach",
    run: |text| {
        let years = digits(text).take(4).fold(0, |age, digit| age * 10 + digit);
        let sure =
            text.contains('/') && (33..=105).contains(&years) && text.bytes().any(|byte| byte.is_ascii_uppercase());
        if sure { Verdict::Confirm } else { (AGE.run)(text) }
    },
};

/// The oldest person ever was 122. A number in words is below a hundred.
fn lived(text: &str) -> bool {
    let written = digits(text).count() == 0;
    written || (1..=122).contains(&digits(text).take(4).fold(0, |age, digit| age * 10 + digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_older_than_the_oldest() {
        for (text, age) in
            [("42-year-old", true), ("eighty", true), ("M/122", true), ("0 años", false), ("300 years", false)]
        {
            assert_eq!(lived(text), age, "{text}");
        }
    }
}
