//! Passwords, PINs and one-time codes where the text says that they are. Only the value is the span.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "password_announced",
        label: "SECRET",
        kind: Some("password"),
        title: "Password",
        lead: r#"(?i)(?:password|passwd|passwort|passphrase|passcode|pwd|kennwort|mot de passe|contraseña|contrasena|palavra-passe|senha|hasło|haslo|wachtwoord)(?:(?: [a-z]+)* (?:is|ist|lautet|est|es|é|to|jest|to:|now|als|war|was)|(?: [a-z]+)*\)?["']?\s{0,3}(?::=|=>|==|[:=]))\s{0,3}["'`«“„(]?"#,
        pattern: r#"[^\s"'`<>“”„«»]{3,}[^\s"'`<>.,;:?“”„«»]"#,
        before: Edge::Open,
        after: Edge::Open,
        limit: 80,
        score: 0.3,
        confirmed: 0.9,
        checks: &[validate::PASSWORD],
        finds: &[
            "password: «hunter42x»",
            "DB_PASSWORD=«b0b8Kx!w22»",
            "Passwort lautet «Zebra-Kiste-19».",
            "mot de passe : «P3tit-Gravier!»",
            "la contraseña es «Cafetero2024!»",
            "hasło to «SniegPada-0412»",
            "temporary password for the portal is «Gannet-41x»",
        ],
        skips: &[
            ("password: required", "a word"),
            ("password = get_password()", "a call"),
            ("password: ${DB_PASSWORD}", "the value is elsewhere"),
            ("password=changeme", "a sample"),
            ("password: String,", "a type"),
            ("the password is too short", "a sentence"),
        ],
        gaps: &[("password: «sommerregen»", "letters alone cannot be told from a word")],
        source: "Cue words in en, de, fr, es, it, pt, nl, pl; the value is judged by validate/entropy.rs",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "password_short_cue",
        label: "SECRET",
        kind: Some("password"),
        title: "Password behind an abbreviation",
        lead: r#"(?i)(?:pass|pw|pwd|mdp|ww|kw|login|creds?|credentials)(?:\s?[:=]|\s)\s{0,2}["'`]?"#,
        pattern: r#"[^\s"'`<>“”„«»]{5,}[^\s"'`<>.,;:?)“”„«»]"#,
        after: Edge::Open,
        limit: 80,
        score: 0.2,
        confirmed: 0.75,
        checks: &[validate::STRONG_PASSWORD],
        finds: &["wifi pw: «bacalhau4Ever»", "user poort7 pass «Erasmusbrug#1»", "mdp «P3tit-Gravier!»", "temp pw «Mango-Kayak-381»"],
        skips: &[
            ("pass the salt", "a verb"),
            ("pass: 12 tests", "a result"),
            ("login: jane.doe", "a name"),
            ("pass v1.2.3", "a version"),
        ],
        source: "As for password_announced, with a stricter check",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pin_announced",
        label: "SECRET",
        kind: Some("pin"),
        title: "PIN or one-time code",
        lead: r"(?i)(?:pin(?:code|[- ]?code|[- ]?nummer)?|otp|tan|one[- ]time (?:pass)?code|(?:verification|security|access|login|door|alarm|gate|entry|confirmation|auth(?:entication)?|2fa|sms) code|passcode|code (?:secret|confidentiel|d'accès|pin)|código de (?:verificación|acceso|seguridad)|codice (?:pin|di accesso|di verifica)|bestätigungscode|sicherheitscode|zugangscode|türcode|toegangscode|kod (?:dostępu|pin))(?: (?:is|ist|lautet|est|es|to|for [a-z ]{1,24} is|now))?\s?[:=]?\s{1,2}",
        pattern: r"\d{4,8}[#*]?|\d{3}[ -]\d{3}",
        after: Edge::Number,
        score: 0.8,
        lowers: &["postcode", "postal", "zip", "area", "error", "exit", "status"],
        finds: &["PIN: «4821»", "Your verification code is «493 021»", "alarm code «5590#»", "pincode «3390»", "OTP «449018»"],
        skips: &[
            ("error code 4821", "an error"),
            ("PIN is required", "no digits"),
            ("pin 12 of the chip", "too short"),
            ("postal access code 48210", "announced as a postcode"),
        ],
        source: "Cue words in en, de, fr, es, it, nl, pl; ISO 9564-1 (PINs of four to twelve digits)",
        ..Recognizer::DEFAULT
    },
];
