//! Keys of telephone and messaging services.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "twilio_key",
        label: "SECRET",
        kind: Some("twilio_key"),
        title: "Twilio API key",
        pattern: r"SK[0-9a-f]{32}",
        score: 0.93,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "TWILIO_TOKEN=«SK4e0b9d27c5a1f8634e0b9d27c5a1f863»",
            "use «SKd27c5a1f8634e0b9d27c5a1f8634e0b9» for now",
            "\"token\": \"«SKa1f8634e0b9d27c5a1f8634e0b9d27c5»\",",
            "key: «SK34e0b9d27c5a1f8634e0b9d27c5a1f86».",
        ],
        skips: &[
            ("SK4e0b", "too short"),
            ("SKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qSKd27c5a1f8634e0b9d27c5a1f8634e0b9", "goes on in front"),
            ("they begin with SK", "no value"),
        ],
        source: "Twilio documentation, API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "twilio_account",
        label: "SECRET",
        kind: Some("twilio_account_sid"),
        title: "Twilio account SID",
        pattern: r"AC[0-9a-f]{32}",
        score: 0.85,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "TWILIO_TOKEN=«AC4e0b9d27c5a1f8634e0b9d27c5a1f863»",
            "use «ACd27c5a1f8634e0b9d27c5a1f8634e0b9» for now",
            "\"token\": \"«ACa1f8634e0b9d27c5a1f8634e0b9d27c5»\",",
            "key: «AC34e0b9d27c5a1f8634e0b9d27c5a1f86».",
        ],
        skips: &[
            ("AC4e0b", "too short"),
            ("ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qACd27c5a1f8634e0b9d27c5a1f8634e0b9", "goes on in front"),
            ("they begin with AC", "no value"),
        ],
        source: "Twilio documentation, Account SID: half of the credentials",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "meta_access_token",
        label: "SECRET",
        kind: Some("meta_access_token"),
        title: "Meta access token",
        pattern: r"EAA[A-Za-z][A-Za-z0-9]{40,}",
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::RANDOM],
        finds: &[
            "META_TOKEN=«EAAGk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4»",
            "use «EAAGZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9» for now",
            "\"token\": \"«EAAG7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm»\",",
            "key: «EAAGc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5H».",
        ],
        skips: &[
            ("EAAGk3Vq", "too short"),
            (
                "EAAGxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "qEAAGZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9",
                "goes on in front",
            ),
            ("they begin with EAAG", "no value"),
        ],
        source: "Meta for Developers, Access tokens; gitleaks, facebook-page-access-token",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "telnyx_key",
        label: "SECRET",
        kind: Some("telnyx_key"),
        title: "Telnyx API key",
        pattern: r"KEY[0-9A-F]{32}_[A-Za-z0-9]{22}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "TELNYX_TOKEN=«KEY4E0B9D27C5A1F8634E0B9D27C5A1F863_k3Vq9Zt2Lm7Xr5Hc8Wd4k3»",
            "use «KEYD27C5A1F8634E0B9D27C5A1F8634E0B9_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt» for now",
            "\"token\": \"«KEYA1F8634E0B9D27C5A1F8634E0B9D27C5_7Xr5Hc8Wd4k3Vq9Zt2Lm7X»\",",
            "key: «KEY34E0B9D27C5A1F8634E0B9D27C5A1F86_c8Wd4k3Vq9Zt2Lm7Xr5Hc8».",
        ],
        skips: &[
            ("KEY4E0B9D27C5A1F8634E0B9D27C5A1F863_k3Vq", "too short"),
            ("KEY4E0B9D27C5A1F8634E0B9D27C5A1F863_xxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qKEYD27C5A1F8634E0B9D27C5A1F8634E0B9_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt", "goes on in front"),
            ("they begin with KEY", "no value"),
        ],
        source: "Telnyx developer documentation, API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "infobip_key",
        label: "SECRET",
        kind: Some("infobip_key"),
        title: "Infobip API key",
        pattern: r"[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f-]{20,}",
        score: 0.88,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "INFOBIP_TOKEN=«4e0b9d27c5a1f8634e0b9d27c5a1f863-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810»",
            "use «d27c5a1f8634e0b9d27c5a1f8634e0b9-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811» for now",
            "\"token\": \"«a1f8634e0b9d27c5a1f8634e0b9d27c5-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f812»\",",
            "key: «34e0b9d27c5a1f8634e0b9d27c5a1f86-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f813».",
        ],
        skips: &[
            ("4e0b9d27c5a1f8634e0b9d27c5a1f863-4e0b9d27", "too short"),
            ("4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810", "a UUID"),
            ("q4e0b9d27c5a1f8634e0b9d27c5a1f863-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810", "goes on in front"),
            ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "a sample"),
        ],
        source: "Infobip documentation, API key",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "kakao_key",
        label: "SECRET",
        kind: Some("kakao_key"),
        title: "Kakao REST key",
        pattern: r"KakaoAK [0-9a-f]{32}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "KAKAO_TOKEN=«KakaoAK 4e0b9d27c5a1f8634e0b9d27c5a1f863»",
            "use «KakaoAK d27c5a1f8634e0b9d27c5a1f8634e0b9» for now",
            "\"token\": \"«KakaoAK a1f8634e0b9d27c5a1f8634e0b9d27c5»\",",
            "key: «KakaoAK 34e0b9d27c5a1f8634e0b9d27c5a1f86».",
        ],
        skips: &[
            ("KakaoAK 4e0b", "too short"),
            ("KakaoAK xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qKakaoAK d27c5a1f8634e0b9d27c5a1f8634e0b9", "goes on in front"),
            ("they begin with KakaoAK ", "no value"),
        ],
        source: "Kakao developers, REST API: Authorization header",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "viber_token",
        label: "SECRET",
        kind: Some("viber_token"),
        title: "Viber authentication token",
        pattern: r"[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}",
        score: 0.3,
        confirmed: 0.5,
        checks: &[validate::RANDOM],
        raises: &["viber", "token", "auth", "bot"],
        needs_context: true,
        finds: &[
            "X-Viber-Auth-Token: «4e0b9d27c5a1f863-4e0b9d27c5a1f863-4e0b9d27c5a1f863»",
            "viber bot «d27c5a1f8634e0b9-d27c5a1f8634e0b9-d27c5a1f8634e0b9»",
            "\"viber_token\": \"«a1f8634e0b9d27c5-a1f8634e0b9d27c5-a1f8634e0b9d27c5»\",",
            "token: «34e0b9d27c5a1f86-34e0b9d27c5a1f86-34e0b9d27c5a1f86».",
        ],
        skips: &[
            ("4e0b9d27c5a1f863-4e0b9d27c5a1f863-4e0b9d27c5a1f863", "no word near"),
            ("viber 4e0b9d27c5a1f863-4e0b9d27c5a1f863", "too short"),
            ("viber 0000000000000000-0000000000000000-0000000000000000", "filler"),
            ("viber token", "no value"),
        ],
        source: "Viber API documentation, Authentication token",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "intercom_token",
        label: "SECRET",
        kind: Some("intercom_token"),
        title: "Intercom access token",
        pattern: r"dG9r(?:O|[A-Za-z0-9+/])[A-Za-z0-9+/]{40,}={0,2}",
        after: Edge::Open,
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::RANDOM],
        finds: &[
            "INTERCOM_TOKEN=«dG9rOk3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5H=»",
            "use «dG9rOZt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd=» for now",
            "\"token\": \"«dG9rO7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq=»\",",
            "key: «dG9rOHc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2L=».",
        ],
        skips: &[
            ("dG9rO", "no value"),
            ("dG9rOk3Vq", "too short"),
            ("qdG9rOk3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr", "goes on in front"),
            ("dG9rOxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
        ],
        source: "Intercom developer documentation, Authentication: `tok:` in base64",
        ..Recognizer::DEFAULT
    },
];
