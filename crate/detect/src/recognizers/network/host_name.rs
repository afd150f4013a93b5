//! Names of machines with no zone behind them: what systems name themselves, shares, endpoints of clouds, names built the way
//! administrators build them.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Words for machines; folded.
const MACHINES: &[&str] = &[
    "host",
    "hosts",
    "hostname",
    "server",
    "servers",
    "box",
    "machine",
    "vm",
    "hypervisor",
    "cluster",
    "ssh",
    "ping",
    "laptop",
    "workstation",
    "reboot",
    "rebooted",
    "backup",
    "printer",
    "switch",
    "router",
    "firewall",
    "gateway",
    "rechner",
    "maschine",
    "drucker",
    "serveur",
    "poste",
    "servidor",
    "equipo",
    "macchina",
    "computer",
    "maquina",
    "computador",
    "serwer",
    "serwerze",
    "komputer",
    "drukarka",
    "database",
    "domain",
    "unreachable",
    "offline",
    "down",
    "disk",
    "hung",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "machine_named_itself",
        label: "HOSTNAME",
        title: "Name that a system gives its machine",
        pattern: r"(?:DESKTOP|LAPTOP|MININT)-[A-Z0-9]{7,8}|WIN-[A-Z0-9]{11}|ip-(?:\d{1,3}-){3}\d{1,3}|gke-[a-z0-9-]+-[a-f0-9]{8}-[a-z0-9]{4}",
        after: Edge::Token,
        limit: 96,
        score: 0.8,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "«DESKTOP-4KJ2H8Q» is back, «LAPTOP-9QK2M4TZ» is not",
            "«WIN-8F3K2LQ9P1T» joined the domain",
            "on «ip-10-0-12-45» since noon",
            "Node «gke-prod-pool-1-9a8b7c6d-x1y2» NotReady",
        ],
        skips: &[
            ("DESKTOP-APP and LAPTOP-ONLY", "words"),
            ("WIN-X64", "a platform"),
            ("ip-10-0-12", "not finished"),
            ("gke-prod-pool", "no node"),
        ],
        source: "Microsoft Learn, default computer names; Amazon EC2 user guide, hostname types; Google Kubernetes Engine documentation, node names",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "network_share",
        label: "HOSTNAME",
        title: "Share in an organisation's network",
        pattern: r"\\\\[A-Za-z][A-Za-z0-9]*(?:[0-9_-][A-Za-z0-9.]+)+(?:\\[A-Za-z0-9][\w$.-]+)+\$?|\\\\[A-Za-z]{2,12}\d{1,4}(?:\\[A-Za-z0-9][\w$.-]+)+\$?",
        before: Edge::Open,
        after: Edge::Open,
        limit: 160,
        score: 0.75,
        finds: &[
            "mount «\\\\fileserver02\\finance$» fails",
            "see «\\\\fs-berlin.corp.example\\hr\\2024»",
            "copied to «\\\\nas1\\backup»",
            "«\\\\srv-dc01\\netlogon»",
        ],
        skips: &[
            ("\\\\server\\share", "a sample"),
            ("\\\\wsl.localhost\\Ubuntu\\home", "this very machine"),
            ("\\alpha\\beta", "a formula"),
            ("C:\\\\Windows\\\\System32", "a folder"),
            ("\\\\w+\\\\s", "a regular expression"),
        ],
        source: "Microsoft Open Specifications, MS-DTYP 2.2.57 UNC",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "cloud_endpoint",
        label: "HOSTNAME",
        title: "Endpoint of a service that one organisation runs in a cloud",
        pattern: concat!(
            r"(?i)\.(?:(?:rds|cache|redshift|elb|es|docdb|compute(?:-1)?)\.amazonaws\.com|internal\.cloudapp\.net",
            r"|(?:postgres|mysql|mariadb)\.database\.azure\.com|database\.windows\.net|redis\.cache\.windows\.net|documents\.azure\.com|vault\.azure\.net",
            r"|servicebus\.windows\.net|(?:blob|file|queue|table|dfs)\.core\.windows\.net|snowflakecomputing\.com|cloud\.databricks\.com|azuredatabricks\.net)(?::\d{2,5})?"
        ),
        before: Edge::Open,
        after: Edge::Word,
        limit: 160,
        score: 0.75,
        grows: Some(validate::CLOUD_HOST),
        finds: &[
            "connect to «pg-main.cluster-c9x8z7.eu-west-1.rds.amazonaws.com:5432»",
            "«crm-prod.postgres.database.azure.com»",
            "server «acmepay.database.windows.net»",
            "https://«kv-billing.vault.azure.net»/secrets and «acme-eu1.snowflakecomputing.com»",
        ],
        skips: &[
            ("rds.amazonaws.com", "no host"),
            ("s3.amazonaws.com", "everybody's"),
            ("docs.databricks.com", "a public page"),
            ("www.snowflake.com", "a public page"),
        ],
        source: "Amazon RDS, ElastiCache and Redshift user guides; Microsoft Learn, endpoints of Azure services; Snowflake and Databricks documentation",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "machine_name",
        label: "HOSTNAME",
        title: "Name in the pattern of administrators",
        // No digit is a start of its own: in text with many numbers each would be judged.
        pattern: r"[A-Za-z-]\d{1,4}",
        before: Edge::Open,
        after: Edge::Token,
        limit: 16,
        // With two words for machines in it; with one it takes another near (crate/validate/src/host.rs).
        score: 0.5,
        grows: Some(validate::MACHINE_NUMBER),
        raises: MACHINES,
        prose: true,
        finds: &[
            "«db-prod-03» took over from «fra-k8s-worker-17»",
            "backup runs on «bkp-nas-02», the hypervisor «esx07» hung",
            "auf dem Server «vm-sap-prd-01», serwer «plik-db-1», server «SQLPROD01»",
            "the box «build-agent-22» is down, host «web-4», host «dc01»",
            "the server «vm01» is down",
        ],
        skips: &[
            ("worker-17, web-4 and esx07", "no word near"),
            ("utf-8, sha-256, x86-64", "names of techniques"),
            ("server-side-rendering", "words"),
            ("the server runs node-v16-2024", "a version"),
        ],
        source: "RFC 1178, Choosing a name for your computer; the patterns role-site-number of data centres",
        ..Recognizer::DEFAULT
    },
];
