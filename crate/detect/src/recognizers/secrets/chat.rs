//! Tokens and webhooks of chat and mail services.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "slack_token",
        label: "SECRET",
        kind: Some("slack_token"),
        title: "Slack token",
        pattern: r"xox[abeoprs](?:\.xox[bp])?-(?:\d+-)+[A-Za-z0-9-]{16,}|xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{32,}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "SLACK_BOT_TOKEN=«xoxb-070741374847-7718341704718-zSHODwyxD4b59lXGyN8cqeWH»",
            "«xoxp-070741374847-7718341704718-9918341704718-0f9c1d9b1c4b4c6d8e7f6a5b4c3d2e1f»",
            "\"token\": \"«xoxs-070741374847-7718341704718-zSHODwyxD4b59lXGyN8cqeWH»\"",
            "«xapp-1-A01B2C3D4E5-0707413748471-0f9c1d9b1c4b4c6d8e7f6a5b4c3d2e1f»",
        ],
        skips: &[
            ("xoxb-your-token-here", "a sample"),
            ("xoxb-070741374847-xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xoxz-070741374847-7718341704718-zSHODwyxD4b59lXGyN8cqeWH", "no such kind"),
            ("tokens begin with xoxb-", "no value"),
        ],
        source: "Slack API documentation, Token types",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "slack_webhook",
        label: "SECRET",
        kind: Some("slack_webhook"),
        title: "Slack webhook",
        pattern: r"https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Z0-9]+/[A-Za-z0-9]+/[A-Za-z0-9]{16,}(?:/[A-Za-z0-9]+)?",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "curl «https://hooks.slack.com/services/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»",
            "webhook: «https://hooks.slack.com/services/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»",
            "«https://hooks.slack.com/workflows/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»",
            "url = \"«https://hooks.slack.com/services/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»\"",
        ],
        skips: &[
            ("https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX", "the manual's sample"),
            ("https://hooks.slack.com/services/", "no value"),
            ("https://slack.com/services/T7NEVVP1A0V/BSPJ9QMOK7L/0KmLrP7yxCj0vlIGN4POtb4N", "another host"),
            ("https://hooks.slack.com/services/T7NEVVP1A0V", "a part of it"),
        ],
        source: "Slack API documentation, Sending messages using incoming webhooks",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "discord_webhook",
        label: "SECRET",
        kind: Some("discord_webhook"),
        title: "Discord webhook",
        pattern: r"https://(?:ptb\.|canary\.)?discord(?:app)?\.com/api(?:/v\d{1,2})?/webhooks/\d{17,20}/[A-Za-z0-9_-]{60,80}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«https://discord.com/api/webhooks/112233445566778899/zRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUp»",
            "hook «https://discordapp.com/api/webhooks/112233445566778899/aRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUp»",
            "«https://ptb.discord.com/api/v10/webhooks/112233445566778899/bRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUp»",
            "post to «https://canary.discord.com/api/webhooks/112233445566778899/cRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUp»",
        ],
        skips: &[
            ("https://discord.com/api/webhooks/", "no value"),
            ("https://discord.com/channels/112233445566778899/112233445566778899", "a channel"),
            ("https://discord.com/api/webhooks/112233445566778899/short", "too short"),
            (
                "https://discord.com/api/webhooks/112233445566778899/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
        ],
        source: "Discord developer documentation, Webhook resource",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "telegram_bot_token",
        label: "SECRET",
        kind: Some("telegram_bot_token"),
        title: "Telegram bot token",
        pattern: r"(?:bot)?\d{8,10}:AA[A-Za-z0-9_-]{33}",
        score: 0.95,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "BOT_TOKEN=«1371137862:AA5xALCBfxXlT2JgkOrNLSA605H5MQzu7Zz»",
            "https://api.telegram.org/«bot1371137862:AA6xALCBfxXlT2JgkOrNLSA605H5MQzu7Zz»/getMe",
            "«1371137862:AA7xALCBfxXlT2JgkOrNLSA605H5MQzu7Zz»",
            "token: \"«137113786:AA8xALCBfxXlT2JgkOrNLSA605H5MQzu7Zz»\"",
        ],
        skips: &[
            ("1371137862:AA5x", "too short"),
            ("1371137862:BB5xALCBfxXlT2JgkOrNLSA605H5MQzu7Zz", "another beginning"),
            ("bot<token>", "a sample"),
            ("1371137862:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
        ],
        source: "Telegram Bot API, Authorizing your bot",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "sendgrid_key",
        label: "SECRET",
        kind: Some("sendgrid_api_key"),
        title: "SendGrid API key",
        pattern: r"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«SG.Sdm8ftIV3wxZ8AUQLIJGll.fGPfFJUZgP7AfA4DWvpVZESwLmSR8ZCF5BLZ5KFNGpa»",
            "SENDGRID_API_KEY='«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»'",
            "Bearer «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»",
            "key: «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»",
        ],
        skips: &[
            ("SG.short.short", "too short"),
            ("SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("MSG.Sdm8ftIV3wxZ8AUQLIJGll", "another word"),
            ("SG. 22", "no key"),
        ],
        source: "Twilio SendGrid documentation, API keys",
        ..Recognizer::DEFAULT
    },
];
