//! Sealed and signed tokens other than JSON Web Tokens.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "paseto",
        label: "SECRET",
        kind: Some("paseto"),
        title: "PASETO token or key",
        pattern: r"v[1-4]\.(?:local|public)\.[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]+)?|k[1-4]\.(?:local|secret|local-pw|secret-pw|seal)\.[A-Za-z0-9_-]{32,}",
        after: Edge::Token,
        limit: 4096,
        score: 0.96,
        checks: &[validate::NOT_FILLER],
        finds: &[
            "«v4.local.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8»",
            "token: «v2.public.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7.eyJraWQiOiIxIn0»",
            "key «k4.secret.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8»",
            "Bearer «v3.local.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8»",
        ],
        skips: &[
            ("v4.local.short", "too short"),
            ("k4.public.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8", "a public key"),
            ("v5.local.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7", "no such version"),
            ("v4.local tokens", "no value"),
        ],
        source: "PASETO specification; PASERK specification",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "macaroon",
        label: "SECRET",
        kind: Some("macaroon"),
        title: "Macaroon",
        pattern: r"MDA[A-Za-z0-9_+/-]{2}[A-Za-z0-9]{3}[A-Za-z0-9_+/-]{40,}={0,2}",
        after: Edge::Token,
        limit: 4096,
        score: 0.3,
        confirmed: 0.9,
        checks: &[validate::MACAROON],
        finds: &[
            "macaroon «MDAxY2xvY2F0aW9uIGh0dHBzOi8vYWNtZS50ZXN0CjAwMjZpZGVudGlmaWVyIHdlIHVzZWQgb3VyIHNlY3JldCBrZXkKMDAyZnNpZ25hdHVyZSA»",
            "token: «MDAxYWxvY2F0aW9uIHB5cGkub3JnCjAwMjZpZGVudGlmaWVyIHdlIHVzZWQgb3VyIHNlY3JldCBrZXkKMDAyZnNpZ25hdHVyZSA»",
            "«MDAyMWxvY2F0aW9uIGh0dHBzOi8vbG9naW4uYWNtZS50ZXN0CjAwMjZpZGVudGlmaWVyIHdlIHVzZWQgb3VyIHNlY3JldAo»",
            "\"«MDAxYmxvY2F0aW9uIGFjbWUudGVzdAowMDI2aWRlbnRpZmllciB3ZSB1c2VkIG91ciBzZWNyZXQga2V5CjAwMmZzaWduYXR1cmUg»\"",
        ],
        skips: &[
            ("MDAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA", "zeros"),
            ("MDAxY2xvY2F0aW9u", "too short"),
            ("a macaroon with coffee", "a biscuit"),
        ],
        source: "Birgisson et al., Macaroons, NDSS 2014; libmacaroons, version 1 packets",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "json_web_encryption",
        label: "SECRET",
        kind: Some("json_web_token"),
        title: "Encrypted JSON Web Token",
        pattern: r"eyJ[A-Za-z0-9_-]{8,}\.\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{16,}",
        limit: 8192,
        score: 0.3,
        confirmed: 0.98,
        checks: &[validate::JWT],
        finds: &[
            "«eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0..k3Vq9Zt2Lm7Xr5Hc8Wd4.k3Vq9Zt2Lm7Xr5Hc.k3Vq9Zt2Lm7Xr5Hc8Wd4»",
            "cookie «eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..k3Vq9Zt2Lm7Xr5Hc.k3Vq9Zt2Lm7Xr5Hc8Wd4.k3Vq9Zt2Lm7Xr5Hc8Wd4»",
        ],
        skips: &[
            ("eyJuYW1lIjoiSmFuZSJ9..k3Vq9Zt2Lm7X.k3Vq.k3Vq9Zt2Lm7Xr5Hc8Wd4", "JSON that names no algorithm"),
            ("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..", "a header alone"),
        ],
        source: "RFC 7516: direct encryption has an empty second part",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "fernet_token",
        label: "SECRET",
        kind: Some("fernet_token"),
        title: "Fernet token",
        pattern: r"gAAAAA[A-Za-z0-9_-]{60,}={0,2}",
        after: Edge::Token,
        limit: 8192,
        score: 0.9,
        checks: &[validate::NOT_FILLER],
        finds: &[
            "«gAAAAABk3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt==»",
            "X-Auth-Token: «gAAAAABm3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt»",
            "token = '«gAAAAABn3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt==»'",
            "conn «gAAAAABp3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt==».",
        ],
        skips: &[
            ("gAAAAABk3Vq9Zt2Lm7", "too short"),
            (
                "gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "filler",
            ),
            ("they begin with gAAAAA", "no value"),
            (
                "bgAAAAABk3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt",
                "goes on in front",
            ),
        ],
        source: "Fernet specification; OpenStack Keystone tokens",
        ..Recognizer::DEFAULT
    },
];
