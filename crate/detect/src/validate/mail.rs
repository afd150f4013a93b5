//! What has the shape of an e-mail address and is none: a file name for a sharper screen, the login of a source host.

use super::{Check, Framed, Verdict};

/// See [`is_mailbox`].
pub(crate) const MAILBOX: Check =
    Check { name: "mailbox at a domain", run: |text| Verdict::confirm_if(is_mailbox(text)) };

/// Behind `https://user:` stands a password, and behind the `@` a host (RFC 3986 section 3.2.1).
pub(crate) const NOT_USER_INFO: Framed = Framed {
    name: "no password of an address",
    run: |front, _| {
        let user = front.strip_suffix(':').and_then(|front| front.rsplit_once("://")).map(|(_, user)| user);
        Verdict::keep_if(user.is_none_or(|user| user.is_empty() || user.contains([' ', '/', '@', '\n'])))
    },
};

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
}
