//! Keys of content, maps and translation services.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "contentful_token",
        label: "SECRET",
        kind: Some("contentful_token"),
        title: "Contentful management token",
        pattern: r"CFPAT-[A-Za-z0-9_-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<49, 49>(), validate::NOT_SAMPLE],
        finds: &[
            "«CFPAT-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2»",
            "CONTENTFUL_MANAGEMENT_TOKEN=«CFPAT-B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»",
            "\"token\": \"«CFPAT-gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D»\",",
            "Authorization: Bearer «CFPAT-3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D47»",
        ],
        skips: &[
            ("CFPAT-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B", "a character short"),
            ("CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("XCFPAT-a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2", "goes on in front"),
            ("keys begin with CFPAT-", "no value"),
        ],
        source: "Contentful documentation, Content management API",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "sanity_token",
        label: "SECRET",
        kind: Some("sanity_token"),
        title: "Sanity token",
        pattern: r"sk[A-Za-z0-9]{10}[A-Za-z0-9]+",
        before: Edge::Token,
        limit: 512,
        score: 0.3,
        confirmed: 0.92,
        checks: &[validate::at_least::<80>(), validate::NOT_NAME],
        finds: &[
            "«ska1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1»",
            "SANITY_TOKEN=«skB2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2»",
            "\"token\": \"«skc3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3»\",",
            "Authorization: Bearer «skD4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4»",
        ],
        skips: &[
            ("ska1B2c3D4e5F6a1B2c3D4", "too short"),
            (
                "skxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "xska1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1",
                "goes on in front",
            ),
            ("keys begin with sk", "no value"),
        ],
        source: "Sanity documentation, Authentication: robot tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "builder_io_key",
        label: "SECRET",
        kind: Some("builder_io_key"),
        title: "Builder.io private key",
        pattern: r"bpk-[0-9a-f]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<36, 36>(), validate::NOT_SAMPLE],
        finds: &[
            "«bpk-0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»",
            "BUILDER_PRIVATE_KEY=«bpk-1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
            "\"token\": \"«bpk-2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f»\",",
            "Authorization: Bearer «bpk-3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a»",
        ],
        skips: &[
            ("bpk-0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3", "a character short"),
            ("bpk-00000000000000000000000000000000", "a sample"),
            ("xbpk-0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d", "goes on in front"),
            ("keys begin with bpk-", "no value"),
        ],
        source: "Builder.io documentation; betterleaks and kingfisher rule builderio",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ghost_admin_key",
        label: "SECRET",
        kind: Some("ghost_admin_key"),
        title: "Ghost admin key",
        pattern: r"[0-9a-f]{24}:[0-9a-f]+",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.82,
        checks: &[validate::length::<89, 89>(), validate::NOT_SAMPLE],
        raises: &["ghost"],
        finds: &[
            "«0a1b2c3d4e5f0a1b2c3d4e5f:0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»",
            "GHOST_ADMIN_API_KEY=«1b2c3d4e5f0a1b2c3d4e5f0a:1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c»",
            "\"token\": \"«2c3d4e5f0a1b2c3d4e5f0a1b:2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»\",",
            "ghost admin key «3d4e5f0a1b2c3d4e5f0a1b2c:3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
        ],
        skips: &[
            ("0a1b2c3d4e5f0a1b2c3d4e5f:0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1ba", "goes on"),
            ("000000000000000000000000:0000000000000000000000000000000000000000000000000000000000000000", "filler"),
            ("0a1b2c3d4e5f0a1b2c3d4e5f", "an id alone"),
            ("0a1b2c3d4e5f0a1b2c3d4e5f:0a1b2c", "too short"),
        ],
        source: "Ghost developer documentation, Admin API: id and secret",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mapbox_token",
        label: "SECRET",
        kind: Some("mapbox_token"),
        title: "Mapbox token",
        pattern: r"[pst]k\.eyJ1Ijoi[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{20,}",
        after: Edge::Token,
        limit: 512,
        score: 0.97,
        checks: &[validate::at_least::<52>(), validate::NOT_SAMPLE],
        finds: &[
            "«sk.eyJ1Ijoia1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6.a1B2c3D4e5F6a1B2c3D4e5»",
            "MAPBOX_ACCESS_TOKEN=«pk.eyJ1IjoiB2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1.B2c3D4e5F6a1B2c3D4e5F6»",
            "\"token\": \"«tk.eyJ1Ijoic3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2.gc3D4-e5Fa1B2_c3D4-e5F»\",",
            "Authorization: Bearer «sk.eyJ1Ijoi3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa.3D4-e5Fa1B2_c3D4-e5Fa1»",
        ],
        skips: &[
            ("sk.eyJ1Ijoia1B2c3D4e5F6a1B2c3D4", "too short"),
            (
                "sk.eyJ1Ijoixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "xsk.eyJ1Ijoia1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6.a1B2c3D4e5F6a1B2c3D4e5",
                "goes on in front",
            ),
            ("keys begin with sk.eyJ1Ijoi", "no value"),
        ],
        source: "Mapbox documentation, Access tokens: base64 of {\"u\":\"",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "arcgis_key",
        label: "SECRET",
        kind: Some("arcgis_key"),
        title: "ArcGIS API key",
        pattern: r"AAP[KT][A-Za-z0-9_-]+\.{0,2}",
        after: Edge::Token,
        limit: 512,
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::at_least::<64>(), validate::NOT_NAME],
        finds: &[
            "«AAPKa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1»",
            "ARCGIS_API_KEY=«AAPTB2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2»",
            "\"token\": \"«AAPKc3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5»\",",
            "Authorization: Bearer «AAPT3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1»",
        ],
        skips: &[
            ("AAPKa1B2_c3D4-e5Fa1B2_c3", "too short"),
            ("AAPKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            (
                "XAAPKa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1",
                "goes on in front",
            ),
            ("keys begin with AAPK", "no value"),
        ],
        source: "Esri developer documentation, API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "weblate_token",
        label: "SECRET",
        kind: Some("weblate_token"),
        title: "Weblate token",
        pattern: r"wl[pu]_[A-Za-z0-9]+",
        score: 0.97,
        checks: &[validate::at_least::<40>(), validate::NOT_SAMPLE],
        finds: &[
            "«wlu_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "WEBLATE_TOKEN=«wlp_B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1»",
            "\"token\": \"«wlu_c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4»\",",
            "Authorization: Token «wlp_D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5»",
        ],
        skips: &[
            ("wlu_a1B2c3D4e5F6", "too short"),
            ("wlu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xwlu_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
            ("keys begin with wlu_", "no value"),
        ],
        source: "Weblate documentation, API authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "deepl_key",
        label: "SECRET",
        kind: Some("deepl_key"),
        title: "DeepL key",
        lead: r#"(?i)deepl[a-z_ -]*key["']?[:= ]\s*["']?"#,
        pattern: r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::fx)?",
        after: Edge::Token,
        score: 0.95,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "Authorization: DeepL-Auth-Key «0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d:fx»",
            "DEEPL_API_KEY=«1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e»",
            "\"deepl_auth_key\": \"«2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f:fx»\"",
            "deepl key: «3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a:fx»",
        ],
        skips: &[
            ("DEEPL_API_KEY=<key>", "a sample"),
            ("request 0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d:fx", "no name in front"),
            ("DEEPL_API_KEY=00000000-0000-0000-0000-000000000000:fx", "filler"),
            ("DEEPL_API_KEY=0a1b2c3d", "too short"),
        ],
        source: "DeepL API documentation, Authentication",
        ..Recognizer::DEFAULT
    },
];
