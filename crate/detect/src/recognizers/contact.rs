//! How to reach a person: e-mail.

use crate::recognizer::Recognizer;

pub(super) const ALL: &[Recognizer] = &[Recognizer {
    id: "email_address",
    label: "EMAIL_ADDRESS",
    title: "E-mail address",
    pattern: r"(?i)[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}",
    once: true,
    score: 0.95,
    finds: &[
        "Write to «jane.doe@example.com».",
        "«o'neil+news@mail.corp.example», or call",
        "From: Jane Doe <«JANE_DOE@EXAMPLE.COM»>",
        "mailto:«a@b.example»?subject=x",
    ],
    skips: &[
        ("npm install left-pad@1.3.0", "a version is no domain"),
        ("user@localhost", "no dot: not an address that reaches anyone outside"),
        ("@example.com", "nobody before the sign"),
        ("git@github", "no domain"),
    ],
    source: "RFC 5321 section 4.1.2, RFC 1035 section 2.3.1 (lengths)",
    ..Recognizer::DEFAULT
}];
