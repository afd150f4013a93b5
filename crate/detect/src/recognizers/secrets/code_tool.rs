//! Keys of developers' tools.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "readme_key",
        label: "SECRET",
        kind: Some("readme_key"),
        title: "ReadMe API key",
        pattern: r"rdme_[a-z0-9]+",
        score: 0.97,
        checks: &[validate::length::<75, 75>(), validate::NOT_SAMPLE],
        finds: &[
            "«rdme_k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5»",
            "README_API_KEY=«rdme_m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6»",
            "\"token\": \"«rdme_n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1»\",",
            "Authorization: Bearer «rdme_p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2»",
        ],
        skips: &[
            ("rdme_k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q", "a character short"),
            ("rdme_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xrdme_k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5", "goes on in front"),
            ("keys begin with rdme_", "no value"),
        ],
        source: "ReadMe documentation, Authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "wakatime_key",
        label: "SECRET",
        kind: Some("wakatime_key"),
        title: "WakaTime API key",
        pattern: r"waka_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«waka_0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d»",
            "WAKATIME_API_KEY=«waka_1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e»",
            "\"token\": \"«waka_2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f»\",",
            "Authorization: Bearer «waka_3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a»",
        ],
        skips: &[
            ("waka_0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3", "a character short"),
            ("waka_00000000-0000-0000-0000-000000000000", "a sample"),
            ("xwaka_0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d", "goes on in front"),
            ("keys begin with waka_", "no value"),
        ],
        source: "WakaTime documentation, Authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "cursor_key",
        label: "SECRET",
        kind: Some("cursor_key"),
        title: "Cursor API key",
        pattern: r"key_[0-9a-f]+",
        score: 0.97,
        checks: &[validate::length::<68, 68>(), validate::NOT_SAMPLE],
        finds: &[
            "«key_0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»",
            "CURSOR_API_KEY=«key_1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c»",
            "\"token\": \"«key_2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»\",",
            "Authorization: Bearer «key_3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
        ],
        skips: &[
            ("key_0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1", "a character short"),
            ("key_0000000000000000000000000000000000000000000000000000000000000000", "a sample"),
            ("xkey_0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b", "goes on in front"),
            ("keys begin with key_", "no value"),
            ("key_0a1b2c3d4e5f", "too short for one"),
        ],
        source: "Cursor documentation, API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "windsurf_key",
        label: "SECRET",
        kind: Some("windsurf_key"),
        title: "Windsurf key",
        pattern: r"sk-ws-\d{2}-[A-Za-z0-9_-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::at_least::<69>(), validate::NOT_SAMPLE],
        finds: &[
            "«sk-ws-01-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1»",
            "WINDSURF_API_KEY=«sk-ws-01-B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2»",
            "\"token\": \"«sk-ws-01-gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»\",",
            "Authorization: Bearer «sk-ws-01-3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D»",
        ],
        skips: &[
            ("sk-ws-01-a1B2_c3D4-e5", "too short"),
            ("sk-ws-01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            (
                "xsk-ws-01-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1",
                "goes on in front",
            ),
            ("keys begin with sk-ws-01-", "no value"),
        ],
        source: "Windsurf documentation, service keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "devin_key",
        label: "SECRET",
        kind: Some("devin_key"),
        title: "Devin API key",
        pattern: r"apk_(?:user_)?[A-Za-z0-9+/]+={0,2}|cog_[a-z2-7]+",
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::at_least::<56>(), validate::NOT_NAME],
        finds: &[
            "«cog_ka2mb3nc4pd5ka2mb3nc4pd5ka2mb3nc4pd5ka2mb3nc4pd5ka2m»",
            "DEVIN_API_KEY=«apk_B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D==»",
            "\"token\": \"«apk_user_c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D»\",",
            "Authorization: Bearer «cog_nc4pd5ka2mb3nc4pd5ka2mb3nc4pd5ka2mb3nc4pd5ka2mb3nc4p»",
        ],
        skips: &[
            ("cog_ka2mb3nc4pd5ka2mb3nc", "too short"),
            ("cog_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xcog_ka2mb3nc4pd5ka2mb3nc4pd5ka2mb3nc4pd5ka2mb3nc4pd5ka2m", "goes on in front"),
            ("keys begin with cog_", "no value"),
        ],
        source: "Devin documentation, API authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "postman_key",
        label: "SECRET",
        kind: Some("postman_key"),
        title: "Postman API key",
        pattern: r"PMA(?:K-[0-9a-f]{24}-[0-9a-f]+|T-[A-Z0-9]{26})",
        score: 0.97,
        checks: &[validate::length::<31, 64>(), validate::NOT_SAMPLE],
        finds: &[
            "«PMAT-K1M2N3P4Q5R6K1M2N3P4Q5R6K1»",
            "POSTMAN_API_KEY=«PMAK-1b2c3d4e5f0a1b2c3d4e5f0a-1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f»",
            "\"token\": \"«PMAT-N3P4Q5R6K1M2N3P4Q5R6K1M2N3»\",",
            "X-API-Key: «PMAK-3d4e5f0a1b2c3d4e5f0a1b2c-3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»",
        ],
        skips: &[
            ("PMAT-K1M2N3P4Q5R6K1M2N3P4Q5R6K", "a character short"),
            ("PMAK-000000000000000000000000-0000000000000000000000000000000000", "a sample"),
            ("XPMAT-K1M2N3P4Q5R6K1M2N3P4Q5R6K1", "goes on in front"),
            ("keys begin with PMAK-", "no value"),
        ],
        source: "Postman documentation, Generate and use API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "codesandbox_token",
        label: "SECRET",
        kind: Some("codesandbox_token"),
        title: "CodeSandbox token",
        pattern: r"csb_(?:v1_)?[A-Za-z0-9_-]+",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::at_least::<44>(), validate::NOT_NAME],
        finds: &[
            "«csb_v1_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D»",
            "CSB_API_KEY=«csb_v1_B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e»",
            "\"token\": \"«csb_v1_c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F»\",",
            "Authorization: Bearer «csb_v1_D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a»",
        ],
        skips: &[
            ("csb_v1_a1B2c3D4e5F6", "too short"),
            ("csb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xcsb_v1_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D", "goes on in front"),
            ("keys begin with csb_v1_", "no value"),
        ],
        source: "CodeSandbox SDK documentation",
        ..Recognizer::DEFAULT
    },
];
