//! Passwords that a service draws for one application.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "wordpress_app_password",
        label: "SECRET",
        kind: Some("wordpress_app_password"),
        title: "WordPress application password",
        lead: r#"(?i)app(?:lication)?[ _-]?pass(?:word|wort)s?["\']?(?: is| for [a-z0-9. -]{1,24})?\s{0,2}[:=]?\s{0,2}["\'«]?"#,
        pattern: r"[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}",
        before: Edge::Open,
        score: 0.3,
        confirmed: 0.92,
        checks: &[validate::RANDOM],
        finds: &[
            "WordPress application password: «k3Vq 9Zt2 Lm7X r5Hc 8Wd4 k3Vq»",
            "wp user jane, app password «k3Vq 9Zt2 Lm7X r5Hc 8Wd4 k3Vq»",
            "\"application_password\": \"«k3Vq 9Zt2 Lm7X r5Hc 8Wd4 k3Vq»\"",
            "app password for the blog: «k3Vq 9Zt2 Lm7X r5Hc 8Wd4 k3Vq».",
        ],
        skips: &[
            ("app password 2024 2025 2026 2027 2028 2029", "years"),
            ("k3Vq 9Zt2 Lm7X r5Hc 8Wd4 k3Vq", "not announced"),
            ("app password they come here with some mail", "words"),
            ("application password k3Vq 9Zt2 Lm7X", "too short"),
        ],
        source: "WordPress developer documentation, Application passwords",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "google_app_password",
        label: "SECRET",
        kind: Some("google_app_password"),
        title: "Google app password",
        lead: r#"(?i)(?:app[ _-]?pass(?:word|wort)|(?:smtp|gmail|email|mail)_?pass(?:word)?)["\']?(?: is| for [a-z0-9. -]{1,24})?\s{0,2}[:=]?\s{0,2}["\'«]?"#,
        pattern: r"[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}",
        before: Edge::Open,
        score: 0.3,
        confirmed: 0.92,
        checks: &[validate::RANDOM_LETTERS],
        finds: &[
            "gmail app password: «kvqz tlmx rhcw dbnp»",
            "SMTP_PASSWORD=«kvqz tlmx rhcw dbnp»",
            "app password is «kvqz tlmx rhcw dbnp»",
            "EMAIL_PASS = \"«kvqz tlmx rhcw dbnp»\"",
        ],
        skips: &[
            ("app password they come here with mail", "words"),
            ("kvqz tlmx rhcw dbnp", "not announced"),
            ("smtp password that must have been sent", "words"),
            ("app password kvqz tlmx rhcw", "too short"),
        ],
        source: "Google account help, Sign in with app passwords",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bluesky_app_password",
        label: "SECRET",
        kind: Some("bluesky_password"),
        title: "Bluesky app password",
        pattern: r"[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}",
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.5,
        checks: &[validate::RANDOM],
        raises: &["bluesky", "bsky", "atproto", "app password", "apppassword", "app passwort"],
        needs_context: true,
        finds: &[
            "BLUESKY_PASSWORD=«k3vq-7zt2-lm6x-r5hc»",
            "bsky app password «k3vq-7zt2-lm6x-r5hc»",
            "\"bluesky\": \"«k3vq-7zt2-lm6x-r5hc»\"",
            "app password: «k3vq-7zt2-lm6x-r5hc».",
        ],
        skips: &[
            ("k3vq-7zt2-lm6x-r5hc", "no word near"),
            ("bluesky k3vq-7zt2-lm6x", "too short"),
            ("bluesky blue-skys-over-here", "words"),
            ("bluesky xxxx-xxxx-xxxx-xxxx", "a sample"),
        ],
        source: "Bluesky documentation, App passwords",
        ..Recognizer::DEFAULT
    },
];
