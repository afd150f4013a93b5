//! Private keys in text armour.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Of one key. Large RSA and post-quantum keys and PGP blocks with pictures stay far below; no body runs over the beginning of the next.
const LONGEST: usize = 1 << 20;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "private_key_block",
        label: "SECRET",
        kind: Some("private_key"),
        title: "Private key",
        pattern: r#"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s:,.()\\"'>|#*;_]|-[A-Za-z0-9])*-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"#,
        before: Edge::Token,
        after: Edge::Open,
        limit: LONGEST,
        score: 0.3,
        confirmed: 0.99,
        checks: &[validate::KEY_BODY],
        finds: &[
            "«-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----»",
            "key: «-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,3F17F5316E2BAC89\n\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----» end",
            "\"«-----BEGIN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXktdjEAAAAA\\n-----END OPENSSH PRIVATE KEY-----»\\n\"",
            "> «-----BEGIN PRIVATE KEY-----\n> MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n> -----END PRIVATE KEY-----»",
            "\"«-----BEGIN PRIVATE KEY-----\" +\n\"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\" +\n\"-----END PRIVATE KEY-----»\"",
            "«-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlQOYBF3j\n=a1b2\n-----END PGP PRIVATE KEY BLOCK-----»",
            "«-----BEGIN PRIVATE KEY-----\nMIIE vQIB ADAN Bgkq hkiG 9w0B AQEF AASC\nBKcw ggSj AgEA AoIB AQC7\n-----END PRIVATE KEY-----»",
        ],
        skips: &[
            ("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0B\n-----END PUBLIC KEY-----", "public"),
            ("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIE\n-----END CERTIFICATE-----", "a certificate is public"),
            ("starts with -----BEGIN PRIVATE KEY-----", "no body"),
            ("BEGIN PRIVATE KEY", "no armour"),
            ("-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----", "no body"),
        ],
        source: "RFC 7468, RFC 1421, RFC 9580 section 6.2, OpenSSH PROTOCOL.key",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "private_key_cut_off",
        label: "SECRET",
        kind: Some("private_key"),
        title: "Private key, end missing",
        pattern: r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:(?:\s|\\n)+[A-Za-z0-9+/=]{16,80})+",
        before: Edge::Token,
        after: Edge::Open,
        limit: LONGEST,
        score: 0.95,
        finds: &[
            "«-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7» ...",
            "«-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIGlRFz8pQ7vkX2m»",
            "\"«-----BEGIN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXktdjEAAAAA»",
            "«-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIFHDBOBgkqhkiG9w0BBQ0w» and so on",
        ],
        skips: &[
            ("-----BEGIN PRIVATE KEY-----\n...", "no body"),
            ("-----BEGIN PRIVATE KEY----- is the first line", "words behind it"),
            ("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0B", "public"),
            ("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIE", "public"),
        ],
        source: "RFC 7468",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_secret_key",
        label: "SECRET",
        kind: Some("age_secret_key"),
        title: "age secret key",
        pattern: r"AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}",
        score: 0.98,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«AGE-SECRET-KEY-10GH7YQ7SWV77EFWFCQY2ZNP37CMEUGHXZGLDSMN6CK6W4P325XD3J8Y779»",
            "key «AGE-SECRET-KEY-1KY6FPJM68ZZC430ZNQYXZV6JSFZ45HGCCACX3M0NMSN4Q65PCGR4AKK3LP»",
            "\n«AGE-SECRET-KEY-1RPHSAN5THT5HSNCXPGNW305TMXX54WU294DU3W8ZV5T349KG6J3AK6J66Z»\n",
            "SOPS_AGE_KEY=«AGE-SECRET-KEY-16FVQ7MWZAJ4WYJ80ZZVMRQ782N0P6R84GS7RKWV88203GQLER303MR75QR»",
        ],
        skips: &[
            ("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p", "a public recipient"),
            ("AGE-SECRET-KEY-1XXXX", "a sample"),
            ("AGE-SECRET-KEY-1", "no value"),
            ("AGE-PLUGIN-KEY-1QL3Z7HJY54PW3HY", "another kind"),
        ],
        source: "age format specification, C2SP",
        ..Recognizer::DEFAULT
    },
];
