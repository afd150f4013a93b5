//! What a second factor is made of: seeds of one-time codes and recovery codes.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "otp_address",
        label: "SECRET",
        kind: Some("otp_seed"),
        title: "Address of an authenticator's seed",
        pattern: r#"otpauth(?:://(?:totp|hotp)/[^\s"'<>`]+[?&]secret=[A-Za-z2-7]{8,}=*(?:&[^\s"'<>`]*)?|-migration://offline\?data=[A-Za-z0-9%+/_-]{16,}(?:%3D|=)*)"#,
        limit: 1024,
        after: Edge::Open,
        score: 0.97,
        checks: &[validate::NOT_FILLER],
        finds: &[
            "«otpauth://totp/Acme:jane?secret=JBSWY3DPEHPK3PXP&issuer=Acme»",
            "qr = \"«otpauth://hotp/Acme?secret=JBSWY3DPEHPK3PXP&counter=1»\"",
            "«otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6»",
            "scan «otpauth://totp/jane?secret=KRSXG5CTMVRXEZLUKN2XAZLS» now",
        ],
        skips: &[
            ("otpauth://totp/Acme:jane?issuer=Acme", "no seed"),
            ("otpauth://totp/{label}?secret={secret}", "a template"),
            ("otpauth://", "no value"),
            ("https://acme.example/totp?secret=no", "another scheme"),
        ],
        source: "Google Authenticator wiki, Key URI format",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "otp_seed",
        label: "SECRET",
        kind: Some("otp_seed"),
        title: "Seed of one-time codes",
        pattern: r"[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,12}|[A-Z2-7]{16,64}={0,6}",
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::RANDOM_LETTERS],
        raises: &[
            "authenticator",
            "totp",
            "hotp",
            "otp",
            "2fa",
            "mfa",
            "two factor",
            "two step",
            "setup key",
            "google authenticator",
            "authy",
            "seed",
            "einmalcode*",
            "doble factor",
            "double authentification",
        ],
        needs_context: true,
        finds: &[
            "One-time seed for the authenticator: «JBUX G4TF OZ2W M3LQ»",
            "TOTP_SEED=«JBUXG4TFOZ2WM3LQ»",
            "2fa setup key «KRZXG5CTMVRXQZLUKN2XAZLS»",
            "mfa_secret: '«JBUXG4TFOZ2WM3LQJBUXG4TF»'",
        ],
        skips: &[
            ("JBUXG4TFOZ2WM3LQ", "no word near"),
            ("the 2FA AUTHENTICATORAPPLICATION", "a word"),
            ("TOTP JBUXG4", "too short"),
            ("OTP THAT WILL COME BACK", "words"),
        ],
        source: "RFC 4226, RFC 6238; base32 of RFC 4648",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "recovery_codes",
        label: "SECRET",
        kind: Some("recovery_codes"),
        title: "Recovery codes",
        lead: r"(?i)(?:(?:recovery|backup|two-step|2-step|two-factor|2fa|one-time|emergency|scratch)[ -]codes?|wiederherstellungscodes?|backup-codes?|codes de (?:secours|récupération)|códigos de (?:recuperación|respaldo|recuperação)|codici di (?:recupero|backup)|herstelcodes|kody (?:zapasowe|odzyskiwania))[^\n]*\n\s*(?:[-*•]\s|\d{1,2}[.)]\s)?",
        pattern: r"[A-Za-z0-9]+(?:[\s,.)*•-]+[A-Za-z0-9]+)+",
        limit: 512,
        score: 0.3,
        confirmed: 0.9,
        checks: &[validate::CODE_LIST],
        finds: &[
            "Deine Wiederherstellungscodes für Codehain, Konto lorenz_bihl:\n\n«9f3k-22mq\n77xw-p0ad\nkk18-vz5t»\n\nBitte ausdrucken",
            "your two-step codes are below. Each works once.\n\n«8841 2203   9917 6040\n1150 3382   4478 9015»\n\nPrint them",
            "Backup codes:\n«a1b2c3d4e5 f6g7h8i9j0\nk1l2m3n4o5 p6q7r8s9t0»",
            "Recovery codes\n«9f3k-22mq, 77xw-p0ad, kk18-vz5t»",
        ],
        skips: &[
            ("Recovery codes\nare shown once when they were made", "a sentence"),
            ("recovery codes: none", "no codes"),
            ("Backup codes\n1. open settings", "steps"),
            ("9f3k-22mq\n77xw-p0ad\nkk18-vz5t", "not announced"),
        ],
        source: "How services print them: GitHub, Google, Microsoft help pages on recovery codes",
        ..Recognizer::DEFAULT
    },
];
