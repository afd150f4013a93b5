//! Further tokens of chat services.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "slack_session",
        label: "SECRET",
        kind: Some("slack_session"),
        title: "Slack session",
        pattern: r"xox[cd]-[A-Za-z0-9%_+/-]{40,}={0,2}",
        after: Edge::Open,
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "SLACK_TOKEN=«xoxd-k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5H»",
            "use «xoxd-Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd» for now",
            "\"token\": \"«xoxd-7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq»\",",
            "key: «xoxd-Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2L».",
        ],
        skips: &[
            ("xoxd-k3Vq", "too short"),
            ("xoxd-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qxoxd-Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd", "goes on in front"),
            ("they begin with xoxd-", "no value"),
        ],
        source: "Slack: session cookie d and client token; trufflehog, slack",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "slack_workspace_token",
        label: "SECRET",
        kind: Some("slack_token"),
        title: "Slack legacy token",
        pattern: r"xox[abr]-(?:[0-9]{1,14}-)?[A-Za-z0-9]{16,48}",
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::RANDOM],
        finds: &[
            "SLACK_TOKEN=«xoxb-407193628540-k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq»",
            "use «xoxb-362854071936-Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2L» for now",
            "\"token\": \"«xoxb-407193628540-7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5»\",",
            "key: «xoxb-362854071936-c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd».",
        ],
        skips: &[
            ("xoxb-407193628540-k3Vq", "too short"),
            ("xoxb-407193628540-xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qxoxb-362854071936-Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2L", "goes on in front"),
            ("they begin with xoxb-", "no value"),
        ],
        source: "gitleaks, rules for legacy Slack tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "slack_configuration_token",
        label: "SECRET",
        kind: Some("slack_token"),
        title: "Slack configuration token",
        pattern: r"xoxe(?:\.xox[bp])?-[0-9]-[A-Za-z0-9]{40,}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "SLACK_TOKEN=«xoxe.xoxp-1-k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3V»",
            "use «xoxe.xoxp-1-Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2» for now",
            "\"token\": \"«xoxe.xoxp-1-7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr»\",",
            "key: «xoxe.xoxp-1-c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8W».",
        ],
        skips: &[
            ("xoxe-1-k3Vq", "too short"),
            ("xoxe.xoxp-1-", "no value"),
            (
                "xoxe.xoxp-1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            ("xoxe.xoxz-1-k3Vq9Zt2Lm7Xr5Hc8Wd4", "another kind"),
        ],
        source: "Slack API documentation, App configuration tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "discord_bot_token",
        label: "SECRET",
        kind: Some("discord_bot_token"),
        title: "Discord bot token",
        pattern: r"[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::RANDOM],
        finds: &[
            "DISCORD_TOKEN=«MTk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq.k3Vq9Z.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5H»",
            "use «MTZt2Lm7Xr5Hc8Wd4k3Vq9Zt2L.Zt2Lm7.Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd» for now",
            "\"token\": \"«MT7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5.7Xr5Hc.7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq»\",",
            "key: «MTc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd.c8Wd4k.Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2L».",
        ],
        skips: &[
            ("MTk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq.k3Vq9Z.k3Vq", "too short"),
            ("MTk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq.k3Vq9Z.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qMTZt2Lm7Xr5Hc8Wd4k3Vq9Zt2L.Zt2Lm7.Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd", "goes on in front"),
            ("they begin with MT", "no value"),
        ],
        source: "Discord developer documentation, Authentication: id, time and signature in base64",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "discord_user_token",
        label: "SECRET",
        kind: Some("discord_token"),
        title: "Discord account token",
        pattern: r"mfa\.[A-Za-z0-9_-]{40,}",
        after: Edge::Token,
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "DISCORD_TOKEN=«mfa.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8»",
            "use «mfa.Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k» for now",
            "\"token\": \"«mfa.7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Z»\",",
            "key: «mfa.Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7».",
        ],
        skips: &[
            ("mfa.k3Vq", "too short"),
            ("mfa.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            (
                "qmfa.Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k",
                "goes on in front",
            ),
            ("they begin with mfa.", "no value"),
        ],
        source: "trufflehog and detect-secrets, Discord",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "webex_token",
        label: "SECRET",
        kind: Some("webex_token"),
        title: "Webex access token",
        pattern: r"[A-Za-z0-9]{64}_[A-Za-z0-9]{4}_[0-9a-f-]{36}",
        score: 0.95,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "WEBEX_TOKEN=«k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq_k3Vq_4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810»",
            "use «Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2L_Zt2L_4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811» for now",
            "\"token\": \"«7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5_7Xr5_4e0b9d27-c5a1-4863-9e0b-9d27c5a1f812»\",",
            "key: «c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd_c8Wd_4e0b9d27-c5a1-4863-9e0b-9d27c5a1f813».",
        ],
        skips: &[
            ("k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq_k3Vq_4e0b9d27-c5a1", "too short"),
            (
                "k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq_k3Vq_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
                "a sample",
            ),
            (
                "qZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2L_Zt2L_4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811",
                "goes on in front",
            ),
            ("the webex access token was changed", "no value"),
        ],
        source: "Webex for Developers, Getting started",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "matrix_token",
        label: "SECRET",
        kind: Some("matrix_token"),
        title: "Matrix access token",
        pattern: r"syt_[A-Za-z0-9_=-]{8,}_[A-Za-z]{20}_[A-Za-z0-9]{6}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "MATRIX_TOKEN=«syt_k3Vq9Zt2Lm7Xr5Hc_KvqZtLmXrHcWdKvqZtLm_k3Vq9Z»",
            "use «syt_Zt2Lm7Xr5Hc8Wd4k_KvqZtLmXrHcWdKvqZtLm_Zt2Lm7» for now",
            "\"token\": \"«syt_7Xr5Hc8Wd4k3Vq9Z_KvqZtLmXrHcWdKvqZtLm_7Xr5Hc»\",",
            "key: «syt_c8Wd4k3Vq9Zt2Lm7_KvqZtLmXrHcWdKvqZtLm_c8Wd4k».",
        ],
        skips: &[
            ("syt_k3Vq_short", "too short"),
            ("syt_", "no value"),
            ("qsyt_k3Vq9Zt2Lm7Xr5Hc_KvqZtLmXrHcWdKvqZtLm_k3Vq9Z", "goes on in front"),
            ("syt_xxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxx_xxxxxx", "a sample"),
        ],
        source: "Synapse source, access token format",
        ..Recognizer::DEFAULT
    },
];
