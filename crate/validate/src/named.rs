//! Tells what a machine drew from what a person named, behind a prefix that says whose token it is: there a token without any digit
//! counts too, which `RANDOM` cannot allow.

use super::entropy::is_name;
use super::sample::is_sample;
use super::{Check, Verdict};

/// An identifier of a program or words of a page may begin like a token (`rnd_generateBuffer`).
pub const NOT_NAME: Check =
    Check { name: "no name of a program", run: |text| Verdict::confirm_if(!is_sample(text) && !is_name(text, 4)) };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_tokens() {
        for (text, verdict) in [
            ("rnd_generateUniformFloatBuffer2", Verdict::Reject),
            ("helicone-documentation-and-tutorials", Verdict::Reject),
            ("rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxx", Verdict::Reject),
            ("rnd_kMpRtVxZbDfHkMpRtVxZbDfH", Verdict::Confirm),
            ("rnd_a1B2c3D4e5F6a1B2c3D4e5F6", Verdict::Confirm),
        ] {
            assert_eq!((NOT_NAME.run)(text), verdict, "{text}");
        }
    }
}
