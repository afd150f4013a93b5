//! `name = value` in code, configuration, headers and mail, where the name says that the value is secret and the value looks random.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "secret_assigned",
    label: "SECRET",
    kind: Some("assigned_secret"),
    title: "Secret value",
    lead: r#"(?i)(?:api[_ -]?key|app[_ -]?key|secret(?:[_ -]?(?:access)?[_ -]?key)?|access[_ -]?(?:key|token)|auth[_ -]?(?:key|token)|client[_ -]?secret|(?:private|encryption|signing|master|session|license|deploy|write|storage|shared|account)[_ -]?key|signing[_ -]?secret|token|credentials?|clé d'api|clave (?:de )?api|chiave api|api-schlüssel|klucz api)(?:[_-][a-z]{1,12})?["'\])]{0,2}(?:\s{0,3}(?:=>|:=|==|[:=]|,)\s{0,3}| (?:is|was|est|es|ist) |</?[a-z]{1,12}>|>|\s{1,2})["'`]?"#,
    pattern: r"[A-Za-z0-9_+/.~-]{12,}={0,2}",
    before: Edge::Open,
    after: Edge::Open,
    limit: 512,
    score: 0.3,
    confirmed: 0.8,
    checks: &[validate::RANDOM],
    lowers: &["sha", "sha1", "sha256", "md5", "checksum", "commit", "hash", "digest", "integrity", "etag"],
    finds: &[
        "api_key = \"«9vQx27LmR0aZk4HcBt81»\"",
        "\"clientSecret\": \"«b0b8Kxw22pQtr4insRun0Qx7vB2m»\",",
        "X-Api-Key: «55d0a1f7c93e4b2655d0a1f7c93e4b26»",
        "Webhook secret: «whk_55d0a1f7c93e4b26»",
        "export ACME_TOKEN=«7Qm2vXe04LtzK81hWd9f2»",
    ],
    skips: &[
        ("api_key = YOUR_API_KEY_HERE", "a sample"),
        ("token = self.tokens.next_token()", "a call"),
        ("secret: config.auth.secret_name", "a name"),
        ("access_token: string_or_null_value", "a type"),
        ("token: ${CI_JOB_TOKEN}", "the value is elsewhere"),
        ("token d670460b4b4a is a commit hash", "announced as a hash"),
    ],
    gaps: &[("secret: «correct-horse-battery-staple»", "words alone cannot be told from a name")],
    source: "Names used by the vendors in this folder for their keys; the value is judged by validate/entropy.rs",
    ..Recognizer::DEFAULT
}];
