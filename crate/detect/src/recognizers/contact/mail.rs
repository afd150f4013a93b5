//! E-mail addresses.

use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "email_address",
    label: "EMAIL_ADDRESS",
    title: "E-mail address",
    pattern: r"(?i)[a-z0-9_À-ɏͰ-ӿ](?:[a-z0-9._%+&'À-ɏͰ-ӿ-]*[a-z0-9_+À-ɏͰ-ӿ-])?@(?:[a-z0-9À-ɏͰ-ӿ](?:[a-z0-9À-ɏͰ-ӿ-]*[a-z0-9À-ɏͰ-ӿ])?\.)+[a-zÀ-ɏͰ-ӿ]{2,24}",
    once: true,
    score: 0.95,
    confirmed: 0.95,
    checks: &[validate::MAILBOX],
    framed: &[validate::NOT_USER_INFO],
    finds: &[
        "Write to «jane.doe@example.com».",
        "«o'neil+news@mail.corp.example», or call",
        "From: Jane Doe <«JANE_DOE@EXAMPLE.COM»>",
        "mailto:«a@b.example»?subject=x",
        "https://acme.example\tMail:«jane.doe@example.com»",
        "[Web](https://acme.example)|[Mail](mailto:«jane.doe@example.com»)",
        "postgres://root:«root@db7.acme.example», https://admin:«admin@router.acme.example»/",
        "schreiben Sie an «jörg@müller.example»",
    ],
    skips: &[
        ("npm install left-pad@1.3.0", "a version is no domain"),
        ("user@localhost", "no dot: not an address that reaches anyone outside"),
        ("@example.com", "nobody before the sign"),
        ("git@github", "no domain"),
        ("git clone git@code.example:acme/site", "the SSH login of a source host"),
        ("assets/logo@2x.png", "a file name for sharper screens"),
        ("https://user:password@example.com/", "the password in front of a host"),
    ],
    source: "RFC 5321 section 4.1.2, RFC 6531 (letters beyond ASCII), RFC 1035 section 2.3.1 (lengths)",
    ..Recognizer::DEFAULT
}];
