//! Secrets in addresses: RFC 3986 section 3.2.1 (user information) and 3.4 (query). Judges the parts; the pattern has found the address.

use super::entropy::is_random;
use super::sample::is_sample;
use super::{Check, Verdict};

/// See [`has_password`].
pub const URL_PASSWORD: Check =
    Check { name: "password before the host", run: |text| Verdict::confirm_if(has_password(text)) };
/// See [`has_user_token`].
pub const URL_USER: Check =
    Check { name: "random value before the host", run: |text| Verdict::confirm_if(has_user_token(text)) };
/// See [`has_token`].
pub const URL_TOKEN: Check =
    Check { name: "random value in the query", run: |text| Verdict::confirm_if(has_token(text)) };

/// A path that ends in a random value.
pub const LAST_PART_RANDOM: Check = Check {
    name: "random value at the end of the path",
    run: |text| Verdict::confirm_if(text.rsplit('/').next().is_some_and(is_random)),
};

/// The words manuals print where the password goes.
const MANUAL: &[&str] = &[
    "password",
    "passwd",
    "passw0rd",
    "pass",
    "pwd",
    "pw",
    "secret",
    "token",
    "pass123",
    "mypassword",
    "my-password",
    "postgres",
    "root",
    "guest",
];

/// Whether a real password stands between `user:` and `@`.
fn has_password(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let Some((information, host)) = authority.rsplit_once('@') else { return false };
    let Some((user, password)) = information.split_once(':') else { return false };
    let manual = MANUAL.iter().any(|word| password.eq_ignore_ascii_case(word));
    !manual && !password.is_empty() && !password.eq_ignore_ascii_case(user) && !is_sample(password) && !host.is_empty()
}

/// Whether the user name before the host looks random.
fn has_user_token(address: &str) -> bool {
    let user = address.split_once("://").and_then(|(_, rest)| rest.split_once('@')).map(|(user, _)| user);
    user.is_some_and(is_random)
}

/// Whether some value in query or fragment looks random.
fn has_token(address: &str) -> bool {
    let Some((_, query)) = address.split_once(['?', '#']) else { return false };
    query.split(['&', ';', '?', '#']).filter_map(|pair| pair.split_once('=')).any(|(_, value)| is_random(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_of_manuals_are_samples() {
        assert!(has_password("postgres://app:b0b8Kxw22@db.example/prod"));
        assert!(has_password("redis://:p4ssw0rdX@cache.example"));
        for sample in [
            "postgres://user:password@db.example/x",
            "https://a:<token>@b.example",
            "https://a:${P}@b.example",
            "https://b.example:80/@x",
        ] {
            assert!(!has_password(sample), "{sample}");
        }
    }

    #[test]
    fn tokens_look_random() {
        assert!(has_token("https://a.example/?x=1&token=9vQx27LmR0aZk4HcBt81"));
        assert!(!has_token("https://a.example/?key=introduction-to-keys"));
        assert!(!has_token("https://a.example/9vQx27LmR0aZk4HcBt81"));
    }
}
