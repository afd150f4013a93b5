//! Tells a secret from a stand-in for one: documentation is full of `YOUR_API_KEY_HERE`, `${TOKEN}` and `xxxx`.
//!
//! Judges the written form only. The list is what the documentation of the vendors in `recognizers/secrets` and the manuals of
//! common configuration formats print where a reader is meant to fill in.

use super::password::names_itself;
use super::{Check, Verdict};

/// See [`is_sample`]; passing proves nothing, failing settles it.
pub const NOT_SAMPLE: Check = Check { name: "not a sample value", run: |text| Verdict::keep_if(!is_sample(text)) };

/// Not the words a manual prints where a password goes.
pub const NOT_MANUAL: Check = Check {
    name: "not the words of a manual",
    run: |text| {
        const MANUAL: &[&str] = &[
            "password",
            "passwd",
            "pass",
            "pwd",
            "secret",
            "token",
            "root",
            "postgres",
            "mysql",
            "guest",
            "test",
            "newpassword",
            "new_password",
            "userpassword",
            "mypassword",
            "your_password",
            "password_here",
        ];
        let lower = text.trim().to_ascii_lowercase();
        let named = names_itself(&lower) && !lower.bytes().any(|byte| byte.is_ascii_digit());
        let manual = named
            || MANUAL.contains(&lower.as_str())
            || lower.starts_with("put your")
            || lower.starts_with("enter ")
            || lower.starts_with("your ");
        Verdict::keep_if(!manual && !is_filler(text) && !is_variable(text))
    },
};

/// More than a word.
pub const NOT_LETTERS: Check =
    Check { name: "more than letters", run: |text| Verdict::keep_if(!text.chars().all(char::is_alphabetic)) };

/// No run of one character, no `xxxx`; for values whose own syntax looks like a variable (`{SSHA}…`, `$2b$…`).
pub const NOT_FILLER: Check = Check {
    name: "not filled in",
    run: |text| Verdict::keep_if(!is_filler(text) && !text.to_ascii_lowercase().contains("xxxxxx")),
};

/// Publishable keys (`pk_live_…`) are made to stand in web pages: Stripe documentation, "API keys".
pub const NOT_PUBLISHABLE: Check =
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

/// The first two letters of those, each modulo 32, which tell most others at a look.
static BEGINNINGS: [u32; 32] = {
    let mut beginnings = [0; 32];
    let mut number = 0;
    while number < TELLTALE.len() {
        let word = TELLTALE[number].as_bytes();
        beginnings[(word[0] % 32) as usize] |= 1 << (word[1] % 32);
        number += 1;
    }
    beginnings
};

/// Whether `value` stands in for a secret instead of being one.
pub(super) fn is_sample(value: &str) -> bool {
    let bare: String = value.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let told = |pair: &[u8]| BEGINNINGS[usize::from(pair[0] % 32)] >> (pair[1] % 32) & 1 == 1;
    let telltale = bare
        .as_bytes()
        .windows(2)
        .enumerate()
        .any(|(at, pair)| told(pair) && TELLTALE.iter().any(|word| bare[at..].starts_with(word)));
    telltale || is_filler(value) || bare.is_empty() || is_variable(value)
}

/// Stars, dots and letters repeated: what a form prints over the real value. A key of any length has more variety.
fn is_filler(value: &str) -> bool {
    let distinct = value.bytes().fold([false; 256], |mut seen, byte| {
        seen[usize::from(byte)] = true;
        seen
    });
    let monotonous = value.len() >= 6 && distinct.iter().filter(|seen| **seen).count() <= 3;
    monotonous || value.as_bytes().windows(8).any(|eight| eight.iter().all(|byte| *byte == eight[0]))
}

/// `${VAR}`, `$VAR`, `%VAR%`, `{{ var }}`, `<token>`, `[token]`: the value is elsewhere.
fn is_variable(value: &str) -> bool {
    // The name ends where the bracket closes: `{x7?pQ}|Zm#1` is no variable.
    let enclosed = |open, close| {
        let inside = value.strip_prefix(open).and_then(|rest: &str| rest.split_once(close)).map(|(inside, _)| inside);
        inside.is_some_and(|inside| inside.chars().all(|c| c.is_alphanumeric() || " _-.:/|$#{[(<'\",@".contains(c)))
    };
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
