//! What has the shape of an e-mail address and is none: a file name for a sharper screen, the login of a source host.

use super::{Check, Framed, Verdict};

/// See [`is_mailbox`].
pub const MAILBOX: Check = Check { name: "mailbox at a domain", run: |text| Verdict::confirm_if(is_mailbox(text)) };

/// Behind `https://user:` stands a password, and behind the `@` a host (RFC 3986 section 3.2.1). What is covered as one, and what manuals
/// print there, is left; a password that is the user's name opens a machine and is kept.
pub const NOT_USER_INFO: Framed = Framed {
    name: "no password of an address",
    run: |front, text| {
        let user = front.strip_suffix(':').and_then(|front| front.rsplit_once("://")).map(|(_, user)| user);
        let user = user.filter(|user| !user.is_empty() && user.bytes().all(is_user) && !user.ends_with("mailto"));
        let password = text.rsplit_once('@').map_or(text, |(password, _)| password);
        Verdict::keep_if(user.is_none_or(|user| user.eq_ignore_ascii_case(password)))
    },
};

fn is_user(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._~%+-".contains(&byte)
}

/// File endings that follow an `@` in names such as `icon@2x.png`.
const FILE_ENDINGS: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "mjs", "css", "ts", "tsx", "json", "html", "md", "txt", "pdf",
    "zip", "gz", "rs", "py",
];

/// Whether the part behind the last dot can be a top-level domain and the part before `@` a person's. `git@host` is how every
/// source host spells its SSH login (git-clone(1), "GIT URLS").
fn is_mailbox(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let ending = domain.rsplit('.').next().unwrap_or(domain);
    !local.eq_ignore_ascii_case("git")
        && !FILE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
        && !local.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_source_hosts_are_no_mailboxes() {
        assert!(is_mailbox("jane.doe@example.com"));
        assert!(!is_mailbox("icon@2x.png"));
        assert!(!is_mailbox("git@code.example"));
    }

    #[test]
    fn a_password_of_an_address_is_left_to_it_unless_it_is_the_users_name() {
        let run = NOT_USER_INFO.run;
        assert_eq!(run("see https://jane:", "hunter42x@acme.example"), Verdict::Reject);
        for (front, text) in [
            ("https://acme.example\tMail:", "jane.doe@example.com"),
            ("src=https://acme.example;contact:", "jane.doe@example.com"),
            ("[Web](https://acme.example)|[Mail](mailto:", "jane.doe@example.com"),
            ("postgres://root:", "root@db7.acme.example"),
        ] {
            assert_eq!(run(front, text), Verdict::Keep, "{front}{text}");
        }
    }
}
