//! Keys of product analytics.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "posthog_key",
        label: "SECRET",
        kind: Some("posthog_key"),
        title: "PostHog key",
        pattern: r"ph[sx]_[A-Za-z0-9_-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::at_least::<44>(), validate::NOT_SAMPLE],
        finds: &[
            "«phx_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D»",
            "POSTHOG_PERSONAL_API_KEY=«phs_B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e»",
            "\"token\": \"«phx_gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5»\",",
            "Authorization: Bearer «phs_D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4»",
        ],
        skips: &[
            ("phx_a1B2c3D4e5F6", "too short"),
            ("phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xphx_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D", "goes on in front"),
            ("keys begin with phx_", "no value"),
            ("phc_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D", "public"),
        ],
        source: "PostHog documentation, Personal API keys and feature flag keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "segment_token",
        label: "SECRET",
        kind: Some("segment_token"),
        title: "Segment token",
        pattern: r"sgp_[A-Za-z0-9]+",
        score: 0.97,
        checks: &[validate::length::<68, 68>(), validate::NOT_SAMPLE],
        finds: &[
            "«sgp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2»",
            "SEGMENT_TOKEN=«sgp_B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3»",
            "\"token\": \"«sgp_c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4»\",",
            "Authorization: Bearer «sgp_D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5»",
        ],
        skips: &[
            ("sgp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B", "a character short"),
            ("sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xsgp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2", "goes on in front"),
            ("keys begin with sgp_", "no value"),
        ],
        source: "Segment documentation, Public API tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "fullstory_key",
        label: "SECRET",
        kind: Some("fullstory_key"),
        title: "FullStory API key",
        pattern: r"(?:na1|eu1)\.[A-Za-z0-9+/=]+",
        score: 0.3,
        confirmed: 0.85,
        checks: &[validate::at_least::<34>(), validate::RANDOM],
        finds: &[
            "«na1.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "FULLSTORY_API_KEY=«eu1.B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1»",
            "\"token\": \"«na1.c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2==»\",",
            "Authorization: Basic «eu1.gD4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e»",
        ],
        skips: &[
            ("na1.a1B2c3D4e5F6", "too short"),
            ("na1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xna1.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
            ("keys begin with na1.", "no value"),
            ("eu1.internationalizationandlocalization", "a host"),
        ],
        source: "FullStory developer documentation, Authentication",
        ..Recognizer::DEFAULT
    },
];
