//! Keys of payment services and shops.

use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "stripe_key",
        label: "SECRET",
        kind: Some("stripe_secret_key"),
        title: "Stripe secret key",
        pattern: r"(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{24,}={0,2}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "STRIPE_SECRET_KEY=«sk_test_51Nq8VtRb2LmXo0CwYhD7»",
            "«rk_live_xRmHs3H63rgIex9FHRWKCnNo»",
            "stripe.api_key = \"«sk_live_xRmHs3H63rgIex9FHRWKCnNo»\"",
            "webhook secret «whsec_xRmHs3H63rgIex9FHRWKCnNoPq7»",
        ],
        skips: &[
            ("pk_test_51Nq8VtRb2LmXo0CwYhD7", "a publishable key is public"),
            ("sk_test_your_key_here", "a sample"),
            ("sk_live_xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("sk_live_51Nq8", "too short"),
        ],
        source: "Stripe documentation, API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "shopify_token",
        label: "SECRET",
        kind: Some("shopify_token"),
        title: "Shopify access token",
        pattern: r"shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "X-Shopify-Access-Token: «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»",
            "«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»",
            "token=«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»",
            "app «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» revoked",
        ],
        skips: &[
            ("shpat_7f1adbc60926", "too short"),
            ("shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("shpat_00000000000000000000000000000000", "filler"),
            ("ship_7f1adbc60926f6967e7893f57fd14c16", "another word"),
        ],
        source: "Shopify developer changelog, Length of the shared secret is increasing: token prefixes",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "stripe_organization_key",
        label: "SECRET",
        kind: Some("stripe_secret_key"),
        title: "Stripe organization key",
        pattern: r"sk_org_(?:live|test)?_?[A-Za-z0-9]{20,}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "STRIPE_TOKEN=«sk_org_live_k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4»",
            "use «sk_org_live_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9» for now",
            "\"token\": \"«sk_org_live_7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm»\",",
            "key: «sk_org_live_c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5H».",
        ],
        skips: &[
            ("sk_org_live_k3Vq", "too short"),
            ("sk_org_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qsk_org_live_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9", "goes on in front"),
            ("they begin with sk_org_live_", "no value"),
        ],
        source: "Stripe documentation, Organization API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ramp_secret",
        label: "SECRET",
        kind: Some("ramp_secret"),
        title: "Ramp client secret",
        pattern: r"ramp_sec_[A-Za-z0-9]{20,}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "RAMP_TOKEN=«ramp_sec_k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2»",
            "use «ramp_sec_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr» for now",
            "\"token\": \"«ramp_sec_7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8W»\",",
            "key: «ramp_sec_c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3V».",
        ],
        skips: &[
            ("ramp_sec_k3Vq", "too short"),
            ("ramp_sec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qramp_sec_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr", "goes on in front"),
            ("they begin with ramp_sec_", "no value"),
        ],
        source: "Ramp developer documentation, Authorization",
        ..Recognizer::DEFAULT
    },
];
