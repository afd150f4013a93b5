//! Addresses and secrets that post into a chat.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "teams_webhook",
        label: "SECRET",
        kind: Some("teams_webhook"),
        title: "Microsoft Teams webhook",
        pattern: r"https://[a-z0-9-]+\.webhook\.office\.com/webhookb2/[0-9a-f-]+@[0-9a-f-]+/IncomingWebhook/[0-9a-z]{32}/[0-9a-f-]+(?:/[A-Za-z0-9_-]+)?",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "post to «https://acme.webhook.office.com/webhookb2/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810@4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810/IncomingWebhook/4e0b9d27c5a1f8634e0b9d27c5a1f863/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810»",
            "url = \"«https://acme.webhook.office.com/webhookb2/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811@4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811/IncomingWebhook/d27c5a1f8634e0b9d27c5a1f8634e0b9/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811»\"",
            "hook: «https://acme.webhook.office.com/webhookb2/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f812@4e0b9d27-c5a1-4863-9e0b-9d27c5a1f812/IncomingWebhook/a1f8634e0b9d27c5a1f8634e0b9d27c5/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f812».",
            "curl -d @x «https://acme.webhook.office.com/webhookb2/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f813@4e0b9d27-c5a1-4863-9e0b-9d27c5a1f813/IncomingWebhook/34e0b9d27c5a1f8634e0b9d27c5a1f86/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f813»",
        ],
        skips: &[
            ("https://acme.webhook.office.com/webhookb2/", "no value"),
            ("https://acme.webhook.office.com/webhookb2/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810", "a part of it"),
            (
                "https://acme.office.com/webhookb2/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810@4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810/IncomingWebhook/4e0b9d27c5a1f8634e0b9d27c5a1f863/4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810",
                "another host",
            ),
            ("https://learn.microsoft.com/webhookb2", "a page"),
        ],
        source: "Microsoft Learn, Create an incoming webhook",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "chat_server_webhook",
        label: "SECRET",
        kind: Some("chat_webhook"),
        title: "Webhook of a chat server",
        pattern: r"https://[a-z0-9.-]+/(?:hooks/[a-z0-9]{26}|hooks/[A-Za-z0-9]{17}/[A-Za-z0-9]{20,}|open-apis/bot/v2/hook/[0-9a-f-]{30,})",
        score: 0.9,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "post to «https://chat.acme.test/hooks/k3v9q2z7m5x8r4t6k3v9q2z7m5»",
            "url = \"«https://chat.acme.test/hooks/2z7m5x8r4t6k3v9q2z7m5x8r4t»\"",
            "hook: «https://chat.acme.test/hooks/x8r4t6k3v9q2z7m5x8r4t6k3v9».",
            "curl -d @x «https://chat.acme.test/hooks/6k3v9q2z7m5x8r4t6k3v9q2z7m»",
        ],
        skips: &[
            ("https://chat.acme.test/hooks/use-memo", "a page"),
            ("https://chat.acme.test/hooks/", "no value"),
            ("https://chat.acme.test/hooks/k3v9q2z7", "too short"),
            ("https://react.acme.test/hooks/usestate-and-useeffect-in-depth", "a page"),
        ],
        source: "Mattermost, Rocket.Chat and Lark documentation, Incoming webhooks",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "dingtalk_secret",
        label: "SECRET",
        kind: Some("dingtalk_secret"),
        title: "DingTalk signing secret",
        pattern: r"SEC[0-9a-f]{40,}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "DINGTALK_TOKEN=«SEC4e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f863»",
            "use «SECd27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9» for now",
            "\"token\": \"«SECa1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5»\",",
            "key: «SEC34e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f86».",
        ],
        skips: &[
            ("SEC4e0b", "too short"),
            ("SECxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qSECd27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9", "goes on in front"),
            ("they begin with SEC", "no value"),
        ],
        source: "DingTalk open platform, Custom robot: signature",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "line_notify_token",
        label: "SECRET",
        kind: Some("line_notify_token"),
        title: "LINE Notify token in a header",
        lead: r#"(?i)line[ _-]?notify[ _-]?(?:access[ _-]?)?token["\']?\s{0,3}[:=]\s{0,3}["\']?"#,
        pattern: r"[A-Za-z0-9]{43}",
        before: Edge::Open,
        score: 0.3,
        confirmed: 0.9,
        checks: &[validate::RANDOM],
        finds: &[
            "LINE_NOTIFY_TOKEN=«k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3V»",
            "line notify token: «Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2»",
            "\"line_notify_token\": \"«7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr»\"",
            "LINE_NOTIFY_ACCESS_TOKEN = \"«c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8W»\"",
        ],
        skips: &[
            ("LINE_NOTIFY_TOKEN=", "no value"),
            ("line notify token: k3Vq9", "too short"),
            ("LINE_NOTIFY_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("line token", "no value"),
        ],
        source: "LINE Notify API documentation",
        ..Recognizer::DEFAULT
    },
];
