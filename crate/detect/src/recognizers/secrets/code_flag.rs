//! Keys of feature flags and of gateways in front of code.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "unkey_key",
        label: "SECRET",
        kind: Some("unkey_key"),
        title: "Unkey root key",
        pattern: r"unkey_[A-Za-z0-9]+",
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::length::<26, 38>(), validate::NOT_NAME],
        finds: &[
            "«unkey_a1B2c3D4e5F6a1B2c3D4e5F6»",
            "UNKEY_ROOT_KEY=«unkey_B2c3D4e5F6a1B2c3D4e5F6a1»",
            "\"token\": \"«unkey_c3D4e5F6a1B2c3D4e5F6a1B2»\",",
            "Authorization: Bearer «unkey_D4e5F6a1B2c3D4e5F6a1B2c3»",
        ],
        skips: &[
            ("unkey_a1B2c3D4", "too short"),
            ("unkey_xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xunkey_a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
            ("keys begin with unkey_", "no value"),
        ],
        source: "Unkey documentation, Root keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "arcjet_key",
        label: "SECRET",
        kind: Some("arcjet_key"),
        title: "Arcjet key",
        pattern: r"ajkey_[a-z0-9]+",
        score: 0.97,
        checks: &[validate::length::<32, 32>(), validate::NOT_SAMPLE],
        finds: &[
            "«ajkey_k1m2n3p4q5r6k1m2n3p4q5r6k1»",
            "ARCJET_KEY=«ajkey_m2n3p4q5r6k1m2n3p4q5r6k1m2»",
            "\"token\": \"«ajkey_n3p4q5r6k1m2n3p4q5r6k1m2n3»\",",
            "Authorization: Bearer «ajkey_p4q5r6k1m2n3p4q5r6k1m2n3p4»",
        ],
        skips: &[
            ("ajkey_k1m2n3p4q5r6k1m2n3p4q5r6k", "a character short"),
            ("ajkey_xxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xajkey_k1m2n3p4q5r6k1m2n3p4q5r6k1", "goes on in front"),
            ("keys begin with ajkey_", "no value"),
        ],
        source: "Arcjet documentation, Get started",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "zuplo_key",
        label: "SECRET",
        kind: Some("zuplo_key"),
        title: "Zuplo API key",
        pattern: r"zpka_[a-z0-9]+_[0-9a-f]{8}",
        score: 0.97,
        checks: &[validate::length::<46, 46>(), validate::NOT_SAMPLE],
        finds: &[
            "«zpka_k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4_0a1b2c3d»",
            "ZUPLO_API_KEY=«zpka_m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5_1b2c3d4e»",
            "\"token\": \"«zpka_n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6_2c3d4e5f»\",",
            "Authorization: Bearer «zpka_p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1_3d4e5f0a»",
        ],
        skips: &[
            ("zpka_k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4_0a1b2c3", "a character short"),
            ("zpka_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_00000000", "a sample"),
            ("xzpka_k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4_0a1b2c3d", "goes on in front"),
            ("keys begin with zpka_", "no value"),
        ],
        source: "Zuplo documentation, API key leak detection: a checksum at the end",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "launchdarkly_key",
        label: "SECRET",
        kind: Some("launchdarkly_key"),
        title: "LaunchDarkly key",
        pattern: r"(?:sdk|api)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«sdk-0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d»",
            "LAUNCHDARKLY_SDK_KEY=«api-1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e»",
            "\"token\": \"«sdk-2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f»\",",
            "Authorization: Bearer «api-3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a»",
        ],
        skips: &[
            ("sdk-0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3", "a character short"),
            ("sdk-00000000-0000-0000-0000-000000000000", "a sample"),
            ("xsdk-0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d", "goes on in front"),
            ("keys begin with sdk-", "no value"),
        ],
        source: "LaunchDarkly documentation, SDK keys and API access tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "configcat_key",
        label: "SECRET",
        kind: Some("configcat_key"),
        title: "ConfigCat SDK key",
        pattern: r"configcat-(?:sdk-\d|proxy)/[A-Za-z0-9_-]+/[A-Za-z0-9_-]{22}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<61, 61>(), validate::NOT_SAMPLE],
        finds: &[
            "«configcat-sdk-1/a1B2c3D4e5F6a1B2c3D4e5/a1B2c3D4e5F6a1B2c3D4e5»",
            "CONFIGCAT_SDK_KEY=«configcat-sdk-1/B2c3D4e5F6a1B2c3D4e5F6/B2c3D4e5F6a1B2c3D4e5F6»",
            "\"token\": \"«configcat-sdk-1/c3D4e5F6a1B2c3D4e5F6a1/c3D4e5F6a1B2c3D4e5F6a1»\",",
            "Authorization: Bearer «configcat-sdk-1/D4e5F6a1B2c3D4e5F6a1B2/D4e5F6a1B2c3D4e5F6a1B2»",
        ],
        skips: &[
            ("configcat-sdk-1/a1B2c3D4e5F6a1B2c3D4e5/a1B2c3D4e5F6a1B2c3D4e", "a character short"),
            ("configcat-sdk-1/xxxxxxxxxxxxxxxxxxxxxx/xxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xconfigcat-sdk-1/a1B2c3D4e5F6a1B2c3D4e5/a1B2c3D4e5F6a1B2c3D4e5", "goes on in front"),
            ("keys begin with configcat-sdk-1/", "no value"),
        ],
        source: "ConfigCat documentation, SDK keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "devcycle_key",
        label: "SECRET",
        kind: Some("devcycle_key"),
        title: "DevCycle server key",
        pattern: r"dvc_server_[A-Za-z0-9_]{8,}",
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::NOT_NAME],
        finds: &[
            "«dvc_server_0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»",
            "DEVCYCLE_SERVER_SDK_KEY=«dvc_server_1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
            "\"token\": \"«dvc_server_2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f»\",",
            "Authorization: Bearer «dvc_server_3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a»",
        ],
        skips: &[
            ("dvc_server_0a1b", "too short"),
            ("dvc_server_00000000000000000000000000000000", "a sample"),
            ("xdvc_server_0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d", "goes on in front"),
            ("keys begin with dvc_server_", "no value"),
            ("dvc_client_0a1b2c3d4e5f0a1b", "public"),
        ],
        source: "DevCycle documentation, Keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "unleash_token",
        label: "SECRET",
        kind: Some("unleash_token"),
        title: "Unleash token",
        pattern: r"(?:default|\*):(?:\*|[a-z]{3,16})\.[0-9a-f]+",
        score: 0.97,
        checks: &[validate::at_least::<44>(), validate::NOT_SAMPLE],
        finds: &[
            "«default:development.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f»",
            "UNLEASH_API_TOKEN=«*:*.1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a»",
            "\"token\": \"«default:production.2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»\",",
            "Authorization: «*:development.3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c»",
        ],
        skips: &[
            ("default:development.0a1b2c3d4e5f", "too short"),
            ("default:development.000000000000000000000000000000000000000000000000000000000000", "a sample"),
            ("xdefault:development.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f", "goes on in front"),
            ("keys begin with default:development.", "no value"),
        ],
        source: "Unleash documentation, API tokens: project, environment, random part",
        ..Recognizer::DEFAULT
    },
];
