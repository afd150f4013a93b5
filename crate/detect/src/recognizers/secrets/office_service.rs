//! Tokens of services for customers, forms and sales.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "hubspot_token",
        label: "SECRET",
        kind: Some("hubspot_token"),
        title: "HubSpot access token",
        pattern: r"pat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}-[0-9a-f-]{20,}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "HUBSPOT_TOKEN=«pat-na1-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f810»",
            "use «pat-na1-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811» for now",
            "\"token\": \"«pat-na1-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f812»\",",
            "key: «pat-na1-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f813».",
        ],
        skips: &[
            ("pat-na1-4e0b9d27-c5a1", "too short"),
            ("pat-na1-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "a sample"),
            ("qpat-na1-4e0b9d27-c5a1-4863-9e0b-9d27c5a1f811", "goes on in front"),
            ("they begin with pat-na1-", "no value"),
        ],
        source: "HubSpot developer documentation, Private apps",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "salesforce_session",
        label: "SECRET",
        kind: Some("salesforce_session"),
        title: "Salesforce session id",
        pattern: r"00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{40,}",
        after: Edge::Open,
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "SALESFORCE_TOKEN=«00Dk3Vq9Zt2Lm7X!k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc»",
            "use «00DZt2Lm7Xr5Hc8!Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k» for now",
            "\"token\": \"«00D7Xr5Hc8Wd4k3!7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Z»\",",
            "key: «00Dc8Wd4k3Vq9Zt!c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7»",
        ],
        skips: &[
            ("00Dk3Vq9Zt2Lm7X!k3Vq", "too short"),
            (
                "00Dk3Vq9Zt2Lm7X!xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "q00DZt2Lm7Xr5Hc8!Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k",
                "goes on in front",
            ),
            ("they begin with 00D", "no value"),
        ],
        source: "Salesforce help, Session id; noseyparker, salesforce",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "salesforce_refresh_token",
        label: "SECRET",
        kind: Some("salesforce_refresh_token"),
        title: "Salesforce refresh token",
        pattern: r"5Aep[A-Za-z0-9._]{40,}",
        after: Edge::Open,
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "SALESFORCE_TOKEN=«5Aep861k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4»",
            "use «5Aep861Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9» for now",
            "\"token\": \"«5Aep8617Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm»\",",
            "key: «5Aep861c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5H»",
        ],
        skips: &[
            ("5Aep861k3Vq", "too short"),
            ("5Aep861xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            (
                "q5Aep861Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9",
                "goes on in front",
            ),
            ("they begin with 5Aep861", "no value"),
        ],
        source: "Salesforce help, OAuth refresh token",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "typeform_token",
        label: "SECRET",
        kind: Some("typeform_token"),
        title: "Typeform token",
        pattern: r"tfp_[A-Za-z0-9_.=-]{40,}",
        after: Edge::Open,
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "TYPEFORM_TOKEN=«tfp_k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq_k3Vq9Zt2Lm7Xr5»",
            "use «tfp_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2L_Zt2Lm7Xr5Hc8Wd» for now",
            "\"token\": \"«tfp_7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5_7Xr5Hc8Wd4k3Vq»\",",
            "key: «tfp_c8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd_c8Wd4k3Vq9Zt2L»",
        ],
        skips: &[
            ("tfp_k3Vq", "too short"),
            ("tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qtfp_k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq", "goes on in front"),
            ("they begin with tfp_", "no value"),
        ],
        source: "Typeform developers, Personal access tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "wix_key",
        label: "SECRET",
        kind: Some("wix_key"),
        title: "Wix API key",
        pattern: r"IST\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}",
        after: Edge::Token,
        limit: 2048,
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "WIX_TOKEN=«IST.eyJk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4.eyJk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4.k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr»",
            "use «IST.eyJZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9.eyJZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9.Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-» for now",
            "\"token\": \"«IST.eyJ7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm.eyJ7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm.7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3»\",",
            "key: «IST.eyJc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5H.eyJc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5H.Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt».",
        ],
        skips: &[
            (
                "IST.eyJk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4.eyJk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4.k3Vq",
                "too short",
            ),
            (
                "IST.eyJk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4.eyJk3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "qIST.eyJZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9.eyJZt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9Zt2Lm7Xr5Hc8Wd4k3Vq9.Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-Wd4k3Vq9Zt2Lm7_Xr5Hc8-",
                "goes on in front",
            ),
            ("they begin with IST.eyJ", "no value"),
        ],
        source: "Wix developer documentation, API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "zoho_token",
        label: "SECRET",
        kind: Some("zoho_token"),
        title: "Zoho OAuth token",
        pattern: r"1000\.[0-9a-f]{32}\.[0-9a-f]{32}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "ZOHO_TOKEN=«1000.4e0b9d27c5a1f8634e0b9d27c5a1f863.4e0b9d27c5a1f8634e0b9d27c5a1f863»",
            "use «1000.d27c5a1f8634e0b9d27c5a1f8634e0b9.d27c5a1f8634e0b9d27c5a1f8634e0b9» for now",
            "\"token\": \"«1000.a1f8634e0b9d27c5a1f8634e0b9d27c5.a1f8634e0b9d27c5a1f8634e0b9d27c5»\",",
            "key: «1000.34e0b9d27c5a1f8634e0b9d27c5a1f86.34e0b9d27c5a1f8634e0b9d27c5a1f86».",
        ],
        skips: &[
            ("1000.4e0b9d27c5a1f8634e0b9d27c5a1f863.4e0b", "too short"),
            ("1000.4e0b9d27c5a1f8634e0b9d27c5a1f863.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("q1000.d27c5a1f8634e0b9d27c5a1f8634e0b9.d27c5a1f8634e0b9d27c5a1f8634e0b9", "goes on in front"),
            ("they begin with 1000.", "no value"),
        ],
        source: "Zoho CRM documentation, OAuth: access and refresh tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "attio_token",
        label: "SECRET",
        kind: Some("attio_token"),
        title: "Attio access token",
        pattern: r"attio_[0-9a-f]{40,}",
        score: 0.96,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "ATTIO_TOKEN=«attio_4e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f863»",
            "use «attio_d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9» for now",
            "\"token\": \"«attio_a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5»\",",
            "key: «attio_34e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f86».",
        ],
        skips: &[
            ("attio_4e0b", "too short"),
            ("attio_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qattio_d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9", "goes on in front"),
            ("they begin with attio_", "no value"),
        ],
        source: "Attio documentation, Authentication",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "close_key",
        label: "SECRET",
        kind: Some("close_key"),
        title: "Close API key",
        pattern: r"api_[A-Za-z0-9]{20,24}\.[A-Za-z0-9]{20,24}",
        score: 0.3,
        confirmed: 0.93,
        checks: &[validate::RANDOM],
        finds: &[
            "CLOSE_TOKEN=«api_k3Vq9Zt2Lm7Xr5Hc8Wd4k3.k3Vq9Zt2Lm7Xr5Hc8Wd4k3»",
            "use «api_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt.Zt2Lm7Xr5Hc8Wd4k3Vq9Zt» for now",
            "\"token\": \"«api_7Xr5Hc8Wd4k3Vq9Zt2Lm7X.7Xr5Hc8Wd4k3Vq9Zt2Lm7X»\",",
            "key: «api_c8Wd4k3Vq9Zt2Lm7Xr5Hc8.c8Wd4k3Vq9Zt2Lm7Xr5Hc8».",
        ],
        skips: &[
            ("api_k3Vq9Zt2Lm7Xr5Hc8Wd4k3.k3Vq", "too short"),
            ("api_k3Vq9Zt2Lm7Xr5Hc8Wd4k3.xxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("qapi_Zt2Lm7Xr5Hc8Wd4k3Vq9Zt.Zt2Lm7Xr5Hc8Wd4k3Vq9Zt", "goes on in front"),
            ("they begin with api_", "no value"),
        ],
        source: "Close developer documentation, API keys; kingfisher, closecrm",
        ..Recognizer::DEFAULT
    },
];
