//! Keys of smaller model providers and of builders of agents.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "minimax_key",
        label: "SECRET",
        kind: Some("minimax_key"),
        title: "MiniMax API key",
        pattern: r"sk-api-[A-Za-z0-9_-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::at_least::<87>(), validate::NOT_SAMPLE],
        finds: &[
            "«sk-api-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1»",
            "MINIMAX_API_KEY=«sk-api-B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2»",
            "\"token\": \"«sk-api-gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»\",",
            "Authorization: Bearer «sk-api-3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D»",
        ],
        skips: &[
            ("sk-api-a1B2_c3D4-e5Fa1B2_c3", "too short"),
            (
                "sk-api-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "xsk-api-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1",
                "goes on in front",
            ),
            ("keys begin with sk-api-", "no value"),
        ],
        source: "gitleaks and betterleaks rules: minimax-api-key",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "coze_token",
        label: "SECRET",
        kind: Some("coze_token"),
        title: "Coze token",
        pattern: r"[ps]at_[A-Za-z0-9]+",
        score: 0.97,
        checks: &[validate::length::<68, 68>(), validate::NOT_SAMPLE],
        finds: &[
            "«pat_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2»",
            "COZE_API_TOKEN=«sat_B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3»",
            "\"token\": \"«pat_c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4»\",",
            "Authorization: Bearer «sat_D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5»",
        ],
        skips: &[
            ("pat_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B", "a character short"),
            ("pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xpat_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2", "goes on in front"),
            ("keys begin with pat_", "no value"),
        ],
        source: "Coze documentation, Personal access tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "dify_key",
        label: "SECRET",
        kind: Some("dify_key"),
        title: "Dify API key",
        pattern: r"(?:app|dataset)-[A-Za-z0-9]+",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::length::<28, 32>(), validate::NOT_NAME],
        raises: &["dify"],
        finds: &[
            "«app-a1B2c3D4e5F6a1B2c3D4e5F6»",
            "DIFY_API_KEY=«dataset-B2c3D4e5F6a1B2c3D4e5F6a1»",
            "\"token\": \"«app-c3D4e5F6a1B2c3D4e5F6a1B2»\",",
            "dify app key «dataset-D4e5F6a1B2c3D4e5F6a1B2c3»",
        ],
        skips: &[
            ("app-a1B2c3D4e5F6a1B2c3D4e5F", "a character short"),
            ("app-xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xapp-a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
            ("keys begin with app-", "no value"),
            ("app-internationalizationplugin", "a name"),
            ("app-7d4b9c8f6d-x2x9z", "a pod"),
        ],
        source: "Dify documentation, API access",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "baidu_qianfan_key",
        label: "SECRET",
        kind: Some("baidu_qianfan_key"),
        title: "Baidu Qianfan key",
        pattern: r"bce-v3/ALTAK-[A-Za-z0-9]{16,}/[0-9a-f]+",
        score: 0.97,
        checks: &[validate::at_least::<70>(), validate::NOT_SAMPLE],
        finds: &[
            "«bce-v3/ALTAK-a1B2c3D4e5F6a1B2c3D4e/0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»",
            "QIANFAN_API_KEY=«bce-v3/ALTAK-B2c3D4e5F6a1B2c3D4e5F/1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c»",
            "\"token\": \"«bce-v3/ALTAK-c3D4e5F6a1B2c3D4e5F6a/2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»\",",
            "Authorization: Bearer «bce-v3/ALTAK-D4e5F6a1B2c3D4e5F6a1B/3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
        ],
        skips: &[
            ("bce-v3/ALTAK-a1B2c3D4e5F6a1B2c3D4e/0a1b2c3d", "too short"),
            ("bce-v3/ALTAK-xxxxxxxxxxxxxxxxxxxxx/0000000000000000000000000000000000000000", "a sample"),
            ("xbce-v3/ALTAK-a1B2c3D4e5F6a1B2c3D4e/0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b", "goes on in front"),
            ("keys begin with bce-v3/ALTAK-", "no value"),
        ],
        source: "Baidu AI Cloud documentation, API key",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "upstage_key",
        label: "SECRET",
        kind: Some("upstage_key"),
        title: "Upstage API key",
        pattern: r"up_[A-Za-z0-9]+",
        before: Edge::Token,
        score: 0.3,
        confirmed: 0.92,
        checks: &[validate::length::<32, 32>(), validate::NOT_NAME],
        finds: &[
            "«up_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c»",
            "UPSTAGE_API_KEY=«up_B2c3D4e5F6a1B2c3D4e5F6a1B2c3D»",
            "\"token\": \"«up_c3D4e5F6a1B2c3D4e5F6a1B2c3D4e»\",",
            "Authorization: Bearer «up_D4e5F6a1B2c3D4e5F6a1B2c3D4e5F»",
        ],
        skips: &[
            ("up_a1B2c3D4e5F6a1B2c3D4e5F6a1B2", "a character short"),
            ("up_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xup_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c", "goes on in front"),
            ("keys begin with up_", "no value"),
            ("up_convertToCanonicalRepresentat", "a function"),
        ],
        source: "Upstage documentation, API keys",
        ..Recognizer::DEFAULT
    },
];
