//! Tokens of source hosts and package registries.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "github_token",
        label: "SECRET",
        kind: Some("github_token"),
        title: "GitHub token",
        pattern: r"gh[opsur]_[A-Za-z0-9]{36}",
        score: 0.3,
        confirmed: 0.99,
        checks: &[validate::GITHUB_CRC],
        finds: &[
            "GITHUB_TOKEN=«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»",
            "«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», «ghs_CN6Zj4a3dDVhYRnKTbxTNJFoBinF5a42GyMy»",
            "user token «ghu_JXVuLkSIc47WQAmL9xVQ2zg4mZaouq416qWT»",
        ],
        skips: &[
            ("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("d670460b4b4aece5915caf5c68d12f560a9fe3e4", "a commit"),
        ],
        source: "GitHub blog, Behind GitHub's new authentication token formats, 2021-04-05",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "github_token_mistyped",
        label: "SECRET",
        kind: Some("github_token"),
        title: "GitHub token with a wrong checksum",
        pattern: r"gh[opsur]_[A-Za-z0-9]{36}",
        score: 0.1,
        confirmed: 0.6,
        checks: &[validate::RANDOM],
        finds: &["«ghp_Ky9Pf34qY6Nb3wWD25RQ4F5ZR3qa7y3gm1IM»", "token («ghp_7Rk2WmZ0vTqLx94BnYcD1sHfJ8aPuE3oG5iK»)"],
        skips: &[
            ("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("ghp_thisisnotarealtokenbutjustthewordsok", "words"),
        ],
        source: "As for github_token: a token with one letter wrong gives away all the others",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "github_fine_grained_token",
        label: "SECRET",
        kind: Some("github_token"),
        title: "GitHub fine-grained token",
        pattern: r"github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«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»",
            "token: «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»",
            "GH=«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»",
            "\"«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»\"",
        ],
        skips: &[
            ("github_pat_YOUR_TOKEN_HERE", "a sample"),
            ("github_pat_8qRtZHjQMhuOzE95B9EgE0", "half of it"),
            ("a github_pat_ token", "no value"),
            ("github_path_8qRtZHjQMhuOzE95B9EgE0", "another word"),
        ],
        source: "GitHub docs, Managing your personal access tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gitlab_token",
        label: "SECRET",
        kind: Some("gitlab_token"),
        title: "GitLab token",
        pattern: r"gl(?:pat|dt|ptt|rt|cbt|ft|ffct|soat|imt|oas|agent)-[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*(?:\.[0-9a-z]{2}(?:\.?[0-9a-z]{7,9}))?",
        limit: 320,
        after: Edge::Token,
        score: 0.95,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«glpat-zRu1pmePwuyZZDk53xkQ»",
            "CI: «gldt-aRu1pmePwuyZZDk53xkQ»",
            "PRIVATE-TOKEN: «glpat-bRu1pmePwuyZZDk53xkQ»",
            "runner «glrt-cRu1pmePwuyZZDk53xkQ»",
            "routable «glpat-a1B2c3D4e5F6a1B2c3D4e5F6a1B.01.0k1m2n3p4»",
            "OAUTH_SECRET=«gloas-a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2»",
        ],
        skips: &[
            ("glpat-short", "too short"),
            ("glpat-xxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("glpat-YOUR_ACCESS_TOKEN_HERE", "a sample"),
            ("the glpat- prefix", "no value"),
        ],
        source: "GitLab docs, Token overview: token prefixes; GitLab handbook, Routable tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "npm_token",
        label: "SECRET",
        kind: Some("npm_token"),
        title: "npm access token",
        pattern: r"npm_[A-Za-z0-9]{36}",
        score: 0.4,
        confirmed: 0.97,
        checks: &[validate::RANDOM],
        finds: &[
            "//registry.npmjs.org/:_authToken=«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»",
            "NPM_TOKEN: «npm_vgM1yTMAd7V3DnI8lFPPwtV5ASPZHu0FecsX»",
            "«npm_wgM1yTMAd7V3DnI8lFPPwtV5ASPZHu0FecsX»",
            "use «npm_xgM1yTMAd7V3DnI8lFPPwtV5ASPZHu0FecsX».",
        ],
        skips: &[
            ("npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("npm_config_registry", "a setting"),
            ("npm_lifecycle_event_name_of_the_script_", "a setting"),
            ("npm_ugM1yTMAd7V3DnI8lFPPwtV5ASPZHu0Fecs", "a character short"),
        ],
        source: "GitHub changelog, npm has a new access token format, 2021-09-23",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pypi_token",
        label: "SECRET",
        kind: Some("pypi_token"),
        title: "PyPI upload token",
        pattern: r"pypi-AgE[A-Za-z0-9_-]{50,}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "password = «pypi-AgEIcHlwaS5vcmcCJDU4zRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivik»",
            "«pypi-AgEIcHlwaS5vcmcCJDU5zRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivik»",
            "TWINE_PASSWORD=«pypi-AgEIcHlwaS5vcmcCJDU6zRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33ZyXOivik»",
            "token «pypi-AgENdGVzdC5weXBpLm9yZwIkzRu1pmePwuyZZDk53xkQkLjSgSOUpTPj33Zy»",
        ],
        skips: &[
            ("pypi-AgEIcHlwaS5vcmc", "too short"),
            ("pypi-publish", "an action"),
            ("pypi-XXXX", "a sample"),
            ("https://pypi.org/project/pypi-attestations", "a project"),
        ],
        source: "PyPI help, API tokens; macaroon of pypi.org in base64",
        ..Recognizer::DEFAULT
    },
];
