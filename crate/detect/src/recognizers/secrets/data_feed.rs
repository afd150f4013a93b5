//! Keys of what sends data: market feeds, locations of addresses, messages between browsers.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "databento_key",
        label: "SECRET",
        kind: Some("databento_key"),
        title: "Databento API key",
        pattern: r"db-[A-Za-z0-9]+",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.85,
        checks: &[validate::length::<32, 32>(), validate::NOT_NAME],
        finds: &[
            "«db-a1B2c3D4e5F6a1B2c3D4e5F6a1B2c»",
            "DATABENTO_API_KEY=«db-B2c3D4e5F6a1B2c3D4e5F6a1B2c3D»",
            "\"token\": \"«db-c3D4e5F6a1B2c3D4e5F6a1B2c3D4e»\",",
            "databento.Historical(«db-D4e5F6a1B2c3D4e5F6a1B2c3D4e5F»)",
        ],
        skips: &[
            ("db-a1B2c3D4e5F6a1B2c3D4e5F6a1B2", "a character short"),
            ("db-xxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xdb-a1B2c3D4e5F6a1B2c3D4e5F6a1B2c", "goes on in front"),
            ("keys begin with db-", "no value"),
            ("db-migrationsforthecustomertables", "words"),
        ],
        source: "Databento documentation, Authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "maxmind_key",
        label: "SECRET",
        kind: Some("maxmind_key"),
        title: "MaxMind license key",
        pattern: r"[A-Za-z0-9]{6}_[A-Za-z0-9]+_mmk",
        score: 0.97,
        checks: &[validate::length::<40, 40>(), validate::NOT_SAMPLE],
        finds: &[
            "«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»",
            "MAXMIND_LICENSE_KEY=«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»",
            "\"token\": \"«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»\",",
            "Authorization: Bearer «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»",
        ],
        skips: &[
            ("a1B2c3_a1B2c3D4e5F6a1B2c3D4e5F6a1B2_mmk", "a character short"),
            ("xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx_mmk", "a sample"),
            ("a1B2c3_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c_mmkx", "goes on"),
            ("keys end in _mmk", "no value"),
        ],
        source: "MaxMind support, License keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ably_key",
        label: "SECRET",
        kind: Some("ably_key"),
        title: "Ably API key",
        pattern: r"[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]+",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::length::<57, 57>(), validate::RANDOM],
        finds: &[
            "«a1B2c3.a1B2c3:a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2»",
            "ABLY_API_KEY=«B2c3D4.B2c3D4:B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»",
            "\"token\": \"«c3D4e5.c3D4e5:gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D»\",",
            "Authorization: Bearer «D4e5F6.D4e5F6:3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D47»",
        ],
        skips: &[
            ("a1B2c3.a1B2c3:a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B", "a character short"),
            ("xxxxxx.xxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("keys begin with ", "no value"),
            ("server.config:a-rather-long-setting-name-of-the-application", "words"),
        ],
        source: "Ably documentation, API keys: application, key id, secret",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pubnub_secret_key",
        label: "SECRET",
        kind: Some("pubnub_secret_key"),
        title: "PubNub secret key",
        pattern: r"sec-c-[A-Za-z0-9+/=-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::at_least::<42>(), validate::NOT_SAMPLE],
        finds: &[
            "«sec-c-a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "PUBNUB_SECRET_KEY=«sec-c-B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a=»",
            "\"token\": \"«sec-c-2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f»\",",
            "Authorization: Bearer «sec-c-gD4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e57»",
        ],
        skips: &[
            ("sec-c-a1B2c3D4e5F6", "too short"),
            ("sec-c-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xsec-c-a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
            ("keys begin with sec-c-", "no value"),
        ],
        source: "PubNub documentation, Keysets",
        ..Recognizer::DEFAULT
    },
];
