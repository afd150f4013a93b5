//! Keys of payment services and shops.

use crate::recognizer::Recognizer;
use crate::validate;

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
];
