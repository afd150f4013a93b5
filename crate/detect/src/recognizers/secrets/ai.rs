//! Keys of model providers.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "openai_key",
        label: "SECRET",
        kind: Some("openai_api_key"),
        title: "OpenAI API key",
        pattern: r"sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{20,}",
        after: Edge::Token,
        score: 0.4,
        confirmed: 0.95,
        checks: &[validate::RANDOM],
        finds: &[
            "OPENAI_API_KEY=«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»",
            "«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»",
            "key: «sk-svcacct-4wlMvTgbqvXQqwuW8Y9XT3BlbkFJW1tSnBc0np9B9Udk7Z3K»",
            "Bearer «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»",
        ],
        skips: &[
            ("sk-your-openai-api-key-goes-here", "a sample"),
            ("sk-proj-xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("task-3wlMvTgbqvXQqwuW8Y9XT3Blb", "goes on in front"),
            ("class=\"sk-fading-circle-container-dark\"", "a name in a style sheet"),
        ],
        source: "OpenAI API reference, Authentication and project keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "anthropic_key",
        label: "SECRET",
        kind: Some("anthropic_api_key"),
        title: "Anthropic API key",
        pattern: r"sk-ant-(?:[a-z]{3,8}\d{2}-)?[A-Za-z0-9_-]{32,}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«sk-ant-api03-maVb5wNKYv0XkgfV4dRjN0gmAyZPV0BXBIp5o2ccTAJnf_JaI5sH2TA35HkDmv62V-X0w8B8yW9XUQTw_m9za5P9IgWcHAA»",
            "x-api-key: «sk-ant-api03-naVb5wNKYv0XkgfV4dRjN0gmAyZPV0BXBIp5o2ccTAJnf_JaI5sH2TA35HkDmv62V-X0w8B8yW9XUQTw_m9za5P9IgWcHAA»",
            "ANTHROPIC_API_KEY=«sk-ant-admin01-oaVb5wNKYv0XkgfV4dRjN0gmAyZPV0BXBIp5o2ccTAJnf_JaI5sH2TA35HkDmv62V-X0w8B8yW9XUQTw_m9za5P9IgWcHAA»",
            "\"«sk-ant-oat01-paVb5wNKYv0XkgfV4dRjN0gmAyZPV0BXBIp5o2ccTAJnf_JaI5sH2TA35HkDmv62V-X0w8B8yW9XUQTw_m9za5P9IgWcHAA»\"",
        ],
        skips: &[
            ("sk-ant-your-api-key-goes-here-in-this-place", "a sample"),
            ("sk-ant-api03-...", "a sample"),
            ("sk-ant-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("keys begin with sk-ant-", "no value"),
        ],
        source: "Anthropic API documentation, Getting started: authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "huggingface_token",
        label: "SECRET",
        kind: Some("huggingface_token"),
        title: "Hugging Face token",
        pattern: r"hf_[A-Za-z0-9]{34,37}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "HF_TOKEN=«hf_Cu1ltQOQlXDOHLm3VHazN8hWXeotsD5HvF»",
            "«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»",
            "login(token=\"«hf_Eu1ltQOQlXDOHLm3VHazN8hWXeotsD5HvF»\")",
            "Bearer «hf_Fu1ltQOQlXDOHLm3VHazN8hWXeotsD5HvF»",
        ],
        skips: &[
            ("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("hf_hub_download", "a function"),
            ("hf_YOUR_TOKEN", "a sample"),
            ("shf_Cu1ltQOQlXDOHLm3VHazN8hWXeotsD5HvF", "goes on in front"),
        ],
        source: "Hugging Face documentation, User access tokens",
        ..Recognizer::DEFAULT
    },
];
