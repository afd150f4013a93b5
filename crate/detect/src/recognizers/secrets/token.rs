//! Tokens that follow a standard instead of a vendor: JSON Web Tokens and HTTP credentials.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "json_web_token",
        label: "SECRET",
        kind: Some("json_web_token"),
        title: "JSON Web Token",
        pattern: r"eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+){0,2}",
        limit: 8192,
        score: 0.3,
        confirmed: 0.98,
        checks: &[validate::JWT],
        finds: &[
            "token «eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0NzExIiwibmFtZSI6IkphbmUgRG9lIn0.oHuAiTc-30FjgbTcFuRRX-rLwOI_g6Dp0w21PFqbMuM»",
            "Authorization: Bearer «eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0NzEyIn0.oHuAiTc-30FjgbTcFuRRX-rLwOI_g6Dp0w21PFqbMuM»",
        ],
        skips: &[
            ("eyJuYW1lIjoiSmFuZSJ9.eyJpc3MiOiJqb2UifQ.c2ln", "JSON that names no algorithm"),
            ("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", "a header alone"),
        ],
        source: "RFC 7515, RFC 7516, RFC 7519",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "prefixed_token",
        label: "SECRET",
        kind: Some("prefixed_token"),
        title: "Token whose prefix names its environment",
        pattern: r"[a-z]{2,5}_(?:[a-z]{2,5}_)?(?:live|test|prod|stg|staging|sbx|sandbox|dev|pat|sat|aat|oat|tok|key|sec|secret|token)_[A-Za-z0-9]{12,}",
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.85,
        checks: &[validate::NOT_PUBLISHABLE, validate::RANDOM],
        finds: &[
            "use «fk_prod_88x21QmZt04471vbLs»",
            "log: «gwk_live_0pQ7vTz418LmRrX2»",
            "«brp_sbx_7Qm2vXe04LtzK81hWd9f2»",
            "«tsl_pat_9vQx27LmR0aZk4HcBt81».",
        ],
        skips: &[
            ("my_test_function_name_long", "a name"),
            ("pk_live_51Nq8VtRb2LmXo0CwYhD7_x", "goes on"),
            ("run_dev_environment2024", "a name"),
            ("a_key_abcdefghijklmnop", "a sample"),
        ],
        source: "The form GitHub's engineering blog recommends (2021-04-05) and Stripe made usual: prefix, environment, random part",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "service_token",
        label: "SECRET",
        kind: Some("prefixed_token"),
        title: "Token whose prefix names its service",
        pattern: r"[a-z][a-z0-9]{1,11}[_-](?:[a-z0-9]{2,8}[_-])?[A-Za-z0-9_-]{20,}",
        before: Edge::Token,
        after: Edge::Token,
        limit: 160,
        score: 0.1,
        confirmed: 0.58,
        checks: &[validate::PREFIXED],
        lowers: &["sha256", "commit", "hash", "request id", "trace id", "class", "id"],
        finds: &[
            "«anyscale_Kp4Qx7Rm2Sn5Tb8Vw3YzKp4Qx7Rm»",
            "use «acme-k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq» until Monday",
            "paste «lmsq_xiLTnQSBZD6hD0tf9zmy8Mfpd77yYG0w» there",
            "«n8n_api_alFu6SgZhwTbajU4in8ejVeg9ucWprq5»",
        ],
        skips: &[
            ("evt_1NG8Du2eZvKYlo2CUI79vXWy", "an id"),
            ("my_very_long_function_name_with_number2", "a name"),
            ("sha256-k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq", "a digest"),
            ("chunk-k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq.js", "a file"),
            ("id_k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq", "an id"),
        ],
        source: "As for prefixed_token",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "basic_auth_header",
        label: "SECRET",
        kind: Some("basic_auth"),
        title: "HTTP basic credentials",
        lead: r#"(?i)authorization["']?\s{0,2}[:=]\s{0,2}["']?basic\s{1,2}"#,
        pattern: r"[A-Za-z0-9+/]{8,}={0,2}",
        before: Edge::Open,
        after: Edge::Open,
        score: 0.9,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "Authorization: Basic «amFuZTpodW50ZXIy»",
            "-H 'Authorization: Basic «am9lOnMzY3JldA==»'",
            "\"authorization\": \"Basic «YWRtaW46cEBzc3cwcmQ=»\"",
            "authorization=basic «amFuZTpodW50ZXIz»",
        ],
        skips: &[
            ("Authorization: Basic <credentials>", "a sample"),
            ("Basic authorization", "no value"),
            ("Authorization: Digest amFuZTpodW50ZXIy", "another scheme"),
            ("authorization: basic xxxxxxxx", "a sample"),
        ],
        source: "RFC 7617",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bearer_header",
        label: "SECRET",
        kind: Some("bearer_token"),
        title: "HTTP bearer token",
        lead: r"(?i)bearer\s{1,2}",
        pattern: r"[A-Za-z0-9._~+/-]{16,}={0,2}",
        limit: 4096,
        after: Edge::Open,
        score: 0.3,
        confirmed: 0.9,
        checks: &[validate::RANDOM],
        finds: &[
            "Authorization: Bearer «b0b8Kxw22pQtr4insRun0Qx7vB2m»",
            "curl -H 'authorization: bearer «9vQx27LmR0aZk4HcBt81»'",
            "\"Bearer «7Qm2vXe04LtzK81hWd9f2»\"",
            "Bearer «f7a1c93e4b2655d0a1f7c93e4b26»",
        ],
        skips: &[
            ("Bearer authentication-scheme", "a word"),
            ("Bearer YOUR_ACCESS_TOKEN_HERE", "a sample"),
            ("Bearer ${ACCESS_TOKEN}", "the value is elsewhere"),
            ("the standard bearer of the regiment", "another bearer"),
        ],
        source: "RFC 6750",
        ..Recognizer::DEFAULT
    },
];
