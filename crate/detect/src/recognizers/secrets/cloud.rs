//! Cloud providers' keys.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "aws_access_key_id",
        label: "SECRET",
        kind: Some("aws_access_key_id"),
        title: "AWS access key id",
        pattern: r"(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}",
        score: 0.9,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "aws_access_key_id = «AKIAXBENYJQWX6HH7566»",
            "«ASIATFJGVQ6KBNXJBTFQ»",
            "key «AKIAXBENYJQWX6HH7567»: rotate it",
            "(«ABIAXBENYJQWX6HH7566»)",
            "AKIA of another alphabet: «AKIAQ8X2MLP4ZTD9WVKE», and the old «A3TXQ7X2MLP4ZTD6WVKE»",
        ],
        skips: &[
            ("AKIAIOSFODNN7EXAMPLE", "the manual's own example"),
            ("AKIAXBENYJQWX6HH756", "a character short"),
            ("AKIAXBENYJQWX6HH75660", "goes on"),
            ("AKIAXXXXXXXXXXXXXXXX", "a sample"),
        ],
        source: "AWS IAM user guide, IAM identifiers: unique id prefixes. AWS draws base32, without 0, 1, 8 and 9; gitleaks and detect-secrets take any, and so do people who invent one",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "aws_secret_access_key",
        label: "SECRET",
        kind: Some("aws_secret_access_key"),
        title: "AWS secret access key",
        lead: r#"(?i)(?:aws.{0,12})?secret.{0,4}(?:access)?.{0,1}key["']?\s{0,3}(?:=>|[:=]|,)?\s{0,3}["'`]?"#,
        pattern: r"[A-Za-z0-9/+]{40}",
        before: Edge::Open,
        after: Edge::Token,
        score: 0.4,
        confirmed: 0.97,
        checks: &[validate::RANDOM],
        finds: &[
            "aws_secret_access_key = «kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz»",
            "\"SecretAccessKey\": \"«kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz»\"",
            "AWS_SECRET_KEY=«kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPa»",
            "Secret access key: «kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPb»",
        ],
        skips: &[
            ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "the manual's own example"),
            ("kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz", "no name in front"),
            ("secret key rotation", "no value"),
            ("aws_secret_access_key = ${AWS_SECRET}", "the value is elsewhere"),
        ],
        source: "AWS IAM user guide, Manage access keys: forty characters of base64",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "aws_secret_behind_id",
        label: "SECRET",
        kind: Some("aws_secret_access_key"),
        title: "AWS secret access key behind its id",
        lead: r#"(?:AKIA|ASIA)[A-Z0-9]{16}["']?[\s:;,|/]{1,8}(?:(?:[a-zA-Z_]*[sS]ecret[a-zA-Z_ ]*|and|und|et|y|password)["']?[\s:=]{1,6})?["']?"#,
        pattern: r"[A-Za-z0-9/+]{40}",
        before: Edge::Open,
        after: Edge::Token,
        score: 0.4,
        confirmed: 0.96,
        checks: &[validate::RANDOM],
        finds: &[
            "AKIAXBENYJQWX6HH7566:«kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz»",
            "AKIAXBENYJQWX6HH7566 / «kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPa»",
            "AKIAXBENYJQWX6HH7566,«kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPb»",
            "ASIATFJGVQ6KBNXJBTFQ\n«kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPb»",
        ],
        skips: &[
            ("AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "the manual's own example"),
            ("kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz", "no id in front"),
            ("xx00 :kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz", "no id in front"),
            ("AKIA: kLjSgSOUpTP/j33ZyXOivikASDTyPhQz0ziAFnPz", "no id"),
        ],
        source: "AWS IAM user guide, Manage access keys: the two are downloaded and handed on together",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "google_api_key",
        label: "SECRET",
        kind: Some("google_api_key"),
        title: "Google API key",
        pattern: r"AIza[0-9A-Za-z_-]{35}",
        after: Edge::Token,
        score: 0.95,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "key=«AIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXrG»",
            "\"apiKey\": \"«AIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXrH»\"",
            "maps key «AIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXrJ».",
            "«AIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXrK»",
        ],
        skips: &[
            ("AIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXr", "a character short"),
            ("AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "a sample"),
            ("AIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXrGa1", "goes on"),
            ("BIzaMtgBoxpAKLG3JxIyiJG21DHtOR3WRbUfXrG", "another beginning"),
        ],
        source: "Google Cloud documentation, Manage API keys",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "azure_storage_key",
        label: "SECRET",
        kind: Some("azure_storage_key"),
        title: "Azure storage account key",
        lead: r#"(?i)account_?key\s{0,2}[=:]\s{0,2}["']?"#,
        pattern: r"[A-Za-z0-9+/]{86}==",
        before: Edge::Open,
        after: Edge::Open,
        score: 0.95,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "AccountKey=«kLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPz12345678==»;EndpointSuffix=core.windows.net",
            "account_key: «Q9jSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPz12345678==»",
            "AccountKey = \"«R9jSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPz12345678==»\"",
            "accountkey=«S9jSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPzkLjSgSOUpTPj33ZyXOivikASDTyPhQz0ziAFnPz12345678==»",
        ],
        skips: &[
            ("AccountKey=<key>", "a sample"),
            ("AccountKey=abc==", "too short"),
            ("AccountName=acme", "no key"),
            ("the account key was rotated", "no value"),
        ],
        source: "Microsoft Learn, Manage storage account access keys: 512 bits in base64",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "digitalocean_token",
        label: "SECRET",
        kind: Some("digitalocean_token"),
        title: "DigitalOcean token",
        pattern: r"do[opr]_v1_[0-9a-f]{64}",
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«dop_v1_cced9041dff02cee737443e210471948d33296c87009e8a7f770d9106fd287db»",
            "token: «doo_v1_cced9041dff02cee737443e210471948d33296c87009e8a7f770d9106fd287dc»",
            "DO_TOKEN=«dop_v1_cced9041dff02cee737443e210471948d33296c87009e8a7f770d9106fd287dd»",
            "refresh «dor_v1_cced9041dff02cee737443e210471948d33296c87009e8a7f770d9106fd287de»",
        ],
        skips: &[
            ("dop_v1_cced9041", "too short"),
            ("dop_v2_cced9041dff02cee737443e210471948d33296c87009e8a7f770d9106fd287db", "another version"),
            ("dop_v1_0000000000000000000000000000000000000000000000000000000000000000", "filler"),
            ("the dop_v1_ prefix", "no value"),
        ],
        source: "DigitalOcean API reference, token prefixes",
        ..Recognizer::DEFAULT
    },
];
