//! Tells a secret from a stand-in for one: documentation is full of `YOUR_API_KEY_HERE`, `${TOKEN}` and `xxxx`.
//!
//! Judges the written form only. The list is what the documentation of the vendors in `recognizers/secrets` and the manuals of
//! common configuration formats print where a reader is meant to fill in.

use super::{Check, Verdict};

/// See [`is_sample`]; passing proves nothing, failing settles it.
pub(crate) const NOT_SAMPLE: Check =
    Check { name: "not a sample value", run: |text| Verdict::keep_if(!is_sample(text)) };

/// Publishable keys (`pk_live_…`) are made to stand in web pages: Stripe documentation, "API keys".
pub(crate) const NOT_PUBLISHABLE: Check =
    Check { name: "not a publishable key", run: |text| Verdict::keep_if(!text.starts_with("pk_")) };

/// Written anywhere in the value, case and joiners ignored.
const TELLTALE: &[&str] = &[
    "example",
    "sample",
    "placeholder",
    "changeme",
    "changeit",
    "yourpass",
    "yourkey",
    "yourtoken",
    "yourapi",
    "yoursecret",
    "youraccess",
    "yourclient",
    "yourpersonal",
    "tokenhere",
    "keyhere",
    "secrethere",
    "passwordhere",
    "xxxx",
    "redacted",
    "dummy",
    "insertyour",
    "replacewith",
    "replaceme",
    "fakekey",
    "faketoken",
    "fakesecret",
    "mysecret",
    "notarealkey",
    "1234567890abcdef",
    "abcdefghijkl",
];

/// Whether `value` stands in for a secret instead of being one.
pub(super) fn is_sample(value: &str) -> bool {
    let bare: String = value.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let telltale = TELLTALE.iter().any(|word| bare.contains(word));
    // Stars, dots and letters repeated: what a form prints over the real value. A key of any length has more variety.
    let distinct = value.bytes().fold([false; 256], |mut seen, byte| {
        seen[usize::from(byte)] = true;
        seen
    });
    let monotonous = value.len() >= 6 && distinct.iter().filter(|seen| **seen).count() <= 3;
    let filler = value.as_bytes().windows(8).any(|eight| eight.iter().all(|byte| *byte == eight[0]));
    telltale || monotonous || filler || bare.is_empty() || is_variable(value)
}

/// `${VAR}`, `$VAR`, `%VAR%`, `{{ var }}`, `<token>`, `[token]`: the value is elsewhere.
fn is_variable(value: &str) -> bool {
    let enclosed = |open, close| value.starts_with(open) && value.contains(close);
    let shell = value.strip_prefix('$').is_some_and(|name| {
        let upper = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
        let lower = name.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-'));
        name.starts_with(['{', '(']) || upper || lower
    });
    shell
        || enclosed('<', '>')
        || enclosed('{', '}')
        || enclosed('[', ']')
        || (value.len() > 2 && value.starts_with('%') && value.ends_with('%'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manuals_print_samples() {
        for sample in [
            "AKIAIOSFODNN7EXAMPLE",
            "YOUR_API_KEY_HERE",
            "xxxxxxxxxxxx",
            "changeme",
            "change-me",
            "<token>",
            "${DB_PASSWORD}",
            "$TOKEN",
            "{{ secret }}",
            "%PASSWORD%",
            "********",
            "...",
        ] {
            assert!(is_sample(sample), "{sample}");
        }
    }

    #[test]
    fn real_values_are_not_samples() {
        for value in ["tr0ub4dor&3", "Xk29fQ2mPz", "$ecr3t!", "a%b%c1"] {
            assert!(!is_sample(value), "{value}");
        }
    }
}
