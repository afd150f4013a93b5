//! Tokens of vaults, of infrastructure as code and of private networks: one of these opens many others.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "vault_token",
        label: "SECRET",
        kind: Some("vault_token"),
        title: "HashiCorp Vault token",
        pattern: r"hv[brs]\.[A-Za-z0-9_-]+",
        after: Edge::Token,
        limit: 1024,
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::at_least::<28>(), validate::NOT_NAME],
        finds: &[
            "«hvs.a1B2c3D4e5F6a1B2c3D4e5F6»",
            "VAULT_TOKEN=«hvs.B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa»",
            "\"token\": \"«hvb.gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa»\",",
            "X-Vault-Token: «hvr.3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B27»",
        ],
        skips: &[
            ("hvs.a1B2c3D4e5", "too short"),
            (
                "hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            ("xhvs.a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
            ("keys begin with hvs.", "no value"),
        ],
        source: "HashiCorp Vault source, token prefixes hvs., hvb., hvr.",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "vault_legacy_token",
        label: "SECRET",
        kind: Some("vault_legacy_token"),
        title: "HashiCorp Vault token, old form",
        pattern: r"s\.[A-Za-z0-9]+",
        score: 0.3,
        confirmed: 0.85,
        checks: &[validate::length::<26, 26>(), validate::RANDOM],
        finds: &[
            "«s.a1B2c3D4e5F6a1B2c3D4e5F6»",
            "VAULT_TOKEN=«s.B2c3D4e5F6a1B2c3D4e5F6a1»",
            "\"token\": \"«s.c3D4e5F6a1B2c3D4e5F6a1B2»\",",
            "X-Vault-Token: «s.D4e5F6a1B2c3D4e5F6a1B2c3»",
        ],
        skips: &[
            ("s.a1B2c3D4e5F6a1B2c3D4e5F", "a character short"),
            ("s.xxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("keys begin with s.", "no value"),
            ("s.abstractConfigurationFactory", "a member"),
            ("props.a1B2c3D4e5F6a1B2c3D4e5F6", "goes on in front"),
        ],
        source: "HashiCorp Vault source, legacy token prefix",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "vault_unseal_key",
        label: "SECRET",
        kind: Some("vault_unseal_key"),
        title: "HashiCorp Vault unseal key",
        lead: r"(?i)unseal key(?: \d{1,2})?: ?",
        pattern: r"[A-Za-z0-9+/]+={0,1}",
        after: Edge::Token,
        score: 0.95,
        checks: &[validate::length::<43, 45>(), validate::NOT_SAMPLE],
        finds: &[
            "Unseal Key 1: «a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1»",
            "unseal key: «B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2»",
            "Unseal Key 2: «c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3»\nInitial Root Token: x",
            "Unseal Key 12: «gD4e5/F6a1B2c3+D4e5/F6a1B2c3+D4e5/F6a1B2c3+D»",
        ],
        skips: &[
            ("Unseal Key 1: <key>", "a sample"),
            ("Unseal Key Shares: 5", "a number"),
            ("Unseal Key 1: a1B2", "too short"),
            ("the unseal key: keep it safe", "words"),
        ],
        source: "HashiCorp Vault documentation, Seal/Unseal: what init prints",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "terraform_token",
        label: "SECRET",
        kind: Some("terraform_token"),
        title: "Terraform Cloud token",
        pattern: r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::at_least::<83>(), validate::NOT_SAMPLE],
        finds: &[
            "«a1B2c3D4e5F6a1.atlasv1.a1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1»",
            "TFE_TOKEN=«B2c3D4e5F6a1B2.atlasv1.B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2»",
            "\"token\": \"«c3D4e5F6a1B2c3.atlasv1.gc3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c»\",",
            "Authorization: Bearer «D4e5F6a1B2c3D4.atlasv1.3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D4-e5Fa1B2_c3D»",
        ],
        skips: &[
            ("a1B2c3D4e5F6a1.atlasv1.a1B2c3", "too short"),
            ("xxxxxxxxxxxxxx.atlasv1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("a1B2.atlasv1.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6", "a part is missing in front"),
            ("the .atlasv1. in the middle", "no value"),
        ],
        source: "HCP Terraform documentation, API tokens; gitleaks and betterleaks rules",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pulumi_token",
        label: "SECRET",
        kind: Some("pulumi_token"),
        title: "Pulumi token",
        pattern: r"pul-[0-9a-f]+",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<44, 44>(), validate::NOT_SAMPLE],
        finds: &[
            "«pul-0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b»",
            "PULUMI_ACCESS_TOKEN=«pul-1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c»",
            "\"token\": \"«pul-2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»\",",
            "Authorization: token «pul-3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
        ],
        skips: &[
            ("pul-0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1", "a character short"),
            ("pul-0000000000000000000000000000000000000000", "a sample"),
            ("xpul-0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a1b", "goes on in front"),
            ("keys begin with pul-", "no value"),
        ],
        source: "Pulumi documentation, Access tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "doppler_token",
        label: "SECRET",
        kind: Some("doppler_token"),
        title: "Doppler token",
        pattern: r"dp\.[a-z]{2,5}\.(?:[a-z0-9_-]+\.)?[A-Za-z0-9]+",
        score: 0.3,
        confirmed: 0.95,
        checks: &[validate::at_least::<46>(), validate::NOT_NAME],
        finds: &[
            "«dp.pt.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D»",
            "DOPPLER_TOKEN=«dp.st.B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e»",
            "\"token\": \"«dp.st.dev.c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F»\",",
            "Authorization: Bearer «dp.ct.D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5»",
        ],
        skips: &[
            ("dp.pt.a1B2c3D4e5", "too short"),
            ("dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("xdp.pt.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D", "goes on in front"),
            ("keys begin with dp.pt.", "no value"),
        ],
        source: "Doppler documentation, Token formats",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "infisical_token",
        label: "SECRET",
        kind: Some("infisical_token"),
        title: "Infisical token",
        pattern: r"st\.[0-9a-f]{24}\.[0-9a-f]+\.[0-9a-f]{32}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<93, 93>(), validate::NOT_SAMPLE],
        finds: &[
            "«st.0a1b2c3d4e5f0a1b2c3d4e5f.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d»",
            "INFISICAL_TOKEN=«st.1b2c3d4e5f0a1b2c3d4e5f0a.1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e.1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e»",
            "\"token\": \"«st.2c3d4e5f0a1b2c3d4e5f0a1b.2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f.2c3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f»\",",
            "Authorization: Bearer «st.3d4e5f0a1b2c3d4e5f0a1b2c.3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a.3d4e5f0a1b2c3d4e5f0a1b2c3d4e5f0a»",
        ],
        skips: &[
            (
                "st.0a1b2c3d4e5f0a1b2c3d4e5f.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3",
                "a character short",
            ),
            (
                "st.000000000000000000000000.00000000000000000000000000000000.00000000000000000000000000000000",
                "a sample",
            ),
            (
                "xst.0a1b2c3d4e5f0a1b2c3d4e5f.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d.0a1b2c3d4e5f0a1b2c3d4e5f0a1b2c3d",
                "goes on in front",
            ),
            ("keys begin with st.", "no value"),
        ],
        source: "Infisical documentation, Service tokens",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "onepassword_token",
        label: "SECRET",
        kind: Some("onepassword_token"),
        title: "1Password service account token",
        pattern: r"ops_eyJ[A-Za-z0-9_+/-]+={0,3}",
        after: Edge::Token,
        limit: 2048,
        score: 0.97,
        checks: &[validate::at_least::<87>(), validate::NOT_SAMPLE],
        finds: &[
            "«ops_eyJa1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6»",
            "OP_SERVICE_ACCOUNT_TOKEN=«ops_eyJB2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1»",
            "\"token\": \"«ops_eyJc3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2»\",",
            "Authorization: Bearer «ops_eyJD4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3»",
        ],
        skips: &[
            ("ops_eyJa1B2c3D4e5F6a1B2c3D4", "too short"),
            (
                "ops_eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a sample",
            ),
            (
                "xops_eyJa1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6",
                "goes on in front",
            ),
            ("keys begin with ops_eyJ", "no value"),
        ],
        source: "1Password developer documentation, Service accounts",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "onepassword_secret_key",
        label: "SECRET",
        kind: Some("onepassword_secret_key"),
        title: "1Password secret key",
        pattern: r"A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«A3-K1M2N3-K1M2N3-K1M2N-K1M2N-K1M2N-K1M2N»",
            "OP_SECRET_KEY=«A3-M2N3P4-M2N3P4Q5R6K-M2N3P-M2N3P-M2N3P»",
            "\"token\": \"«A3-N3P4Q5-N3P4Q5-N3P4Q-N3P4Q-N3P4Q-N3P4Q»\",",
            "my secret key is «A3-P4Q5R6-P4Q5R6K1M2N-P4Q5R-P4Q5R-P4Q5R».",
        ],
        skips: &[
            ("A3-K1M2N3-K1M2N3-K1M2N-K1M2N-K1M2N-K1M2", "a character short"),
            ("A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX", "a sample"),
            ("keys begin with A3-", "no value"),
            ("page format A3-LANDSC-APE", "paper"),
        ],
        source: "1Password security design white paper: the account key",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "bitwarden_token",
        label: "SECRET",
        kind: Some("bitwarden_token"),
        title: "Bitwarden access token",
        pattern: r"0\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[A-Za-z0-9]+:[A-Za-z0-9+/]{22}==",
        after: Edge::Token,
        score: 0.97,
        checks: &[validate::length::<94, 94>(), validate::NOT_SAMPLE],
        finds: &[
            "«0.0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3:a1B2c3+D4e5/F6a1B2c3+D==»",
            "BWS_ACCESS_TOKEN=«0.1b2c3d4e-5f0a-1b2c-3d4e-5f0a1b2c3d4e.B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4:B2c3+D4e5/F6a1B2c3+D4e==»",
            "\"token\": \"«0.2c3d4e5f-0a1b-2c3d-4e5f-0a1b2c3d4e5f.c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5:c3+D4e5/F6a1B2c3+D4e57==»\",",
            "Authorization: Bearer «0.3d4e5f0a-1b2c-3d4e-5f0a-1b2c3d4e5f0a.D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6:gD4e5/F6a1B2c3+D4e5/F6==»",
        ],
        skips: &[
            (
                "0.0a1b2c3d-4e5f-0a1b-2c3d-4e5f0a1b2c3d.a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3:a1B2c3+D4e5/F6a1B2c3+D=",
                "a character short",
            ),
            (
                "0.00000000-0000-0000-0000-000000000000.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxx==",
                "a sample",
            ),
            ("keys begin with 0.", "no value"),
        ],
        source: "Bitwarden documentation, Secrets Manager access tokens",
        ..Recognizer::DEFAULT
    },
];
