//! Secrets inside addresses: user and password before the host, tokens in the query. The whole address is the span: nobody but its owner
//! should be able to open it.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "url_with_password",
        label: "SECRET",
        kind: Some("url_with_password"),
        title: "Address with a password in it",
        pattern: r#"(?i)[a-z][a-z0-9+.-]{1,24}://[^\s/:@"'<>`(){}\[\]]*:[^\s/@"'<>`]+@[a-z0-9\[][^\s"'<>`]*[a-z0-9/]"#,
        limit: 512,
        before: Edge::Open,
        after: Edge::Open,
        score: 0.9,
        checks: &[validate::URL_PASSWORD],
        finds: &[
            "clone «https://jane:hunter42x@code.example.com/acme/site.git»",
            "DATABASE_URL=«postgres://app:b0b8Kxw22@db.example:5432/prod»",
            "«mongodb+srv://root:Zx83kLq0@cluster0.example.net/test?retryWrites=true»",
            "redis «redis://:p4ssw0rdX@cache.example:6379/0».",
        ],
        skips: &[
            ("postgres://user:password@localhost/db", "the words a manual prints"),
            ("https://<user>:<token>@example.com/", "a sample"),
            ("https://user:${PASSWORD}@example.com/", "the value is elsewhere"),
            ("https://example.com:8443/@jane", "a port"),
        ],
        source: "RFC 3986 section 3.2.1 (and its warning against it)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "url_with_token",
        label: "SECRET",
        kind: Some("url_with_token"),
        title: "Address with a token in it",
        pattern: r#"(?i)https?://[^\s"'<>`?#]+[?#](?:[^\s"'<>`]*[&;])?(?:access_?token|auth_?token|id_?token|refresh_?token|token|api_?key|apikey|key|secret|client_?secret|password|passwd|pwd|sig|signature|x-amz-signature|x-goog-signature|code|otp|invite|sessionid|session|sid|jwt|auth|magic|ticket)=[a-z0-9%._~+/-]{12,}[^\s"'<>`]*[a-z0-9/=]"#,
        limit: 2048,
        once: true,
        before: Edge::Open,
        after: Edge::Open,
        score: 0.8,
        checks: &[validate::URL_TOKEN],
        finds: &[
            "open «https://app.example.com/reset?token=9vQx27LmR0aZk4HcBt81»",
            "«https://files.example.com/doc.pdf?sv=2024&sig=b0b8Kxw22pQtr4insRun0Qx7vB2m»,",
            "«https://api.example.com/v1?api_key=7Qm2vXe04LtzK81hWd9f2&x=1»",
            "«https://app.example.com/cb#access_token=0Qx7vB2mZt9LkR4w55d0a1f7&state=1»",
        ],
        skips: &[
            ("https://example.com/?token=YOUR_TOKEN_GOES_HERE", "a sample"),
            ("https://example.com/?key=introduction-to-keys", "words"),
            ("https://example.com/?page=9vQx27LmR0aZk4HcBt81", "not a token's name"),
            ("https://example.com/?code=404", "too short"),
        ],
        source: "RFC 6750 section 2.3; vendors' documentation of signed addresses (AWS Signature Version 4, Azure SAS, Google signed URLs)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "url_with_user_token",
        label: "SECRET",
        kind: Some("url_with_token"),
        title: "Address with a token before the host",
        pattern: r#"(?i)https?://[a-z0-9_-]{20,}@[a-z0-9][^\s"'<>`]*[a-z0-9/]"#,
        limit: 512,
        before: Edge::Open,
        after: Edge::Open,
        score: 0.4,
        confirmed: 0.95,
        checks: &[validate::URL_USER],
        finds: &[
            "git clone «https://ghu_JXVuLkSIc47WQAmL9xVQ2zg4mZaouq416qWT@github.com/acme/site»",
            "remote «https://9vQx27LmR0aZk4HcBt81@code.example.com/a.git»",
        ],
        skips: &[
            ("https://a-rather-long-user-name@code.example.com/a.git", "a name"),
            ("https://code.example.com/@9vQx27LmR0aZk4HcBt81", "behind the host"),
        ],
        source: "RFC 3986 section 3.2.1; source hosts take a token as the user name",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "connection_string_password",
        label: "SECRET",
        kind: Some("connection_string"),
        title: "Password in a connection string",
        lead: r"(?i)(?:server|data source|host|user id|uid|username|user|database|initial catalog)\s?=[^;\n]+;(?:[^;\n=]+=[^;\n]*;)*\s?(?:password|pwd)\s?=\s?",
        pattern: r#"[^;\s"'<>]{4,}"#,
        limit: 256,
        before: Edge::Open,
        after: Edge::Open,
        score: 0.9,
        checks: &[validate::NOT_SAMPLE],
        finds: &[
            "Server=db.example;Database=crm;User Id=app;Password=«b0b8Kx!w22»;",
            "Data Source=sql01;Initial Catalog=hr;uid=sa;pwd=«Tr4insRun-l8»",
            "Host=db;Username=app;Password=«sommerregen»;Pooling=true",
            "server=db;user=app;password=«Xk29fQ»",
        ],
        skips: &[
            ("Server=db;Database=crm;Password=<password>;", "a sample"),
            ("Server=db;Database=crm;Integrated Security=true;", "no password"),
            ("Server=db;Password=${DB_PASSWORD};", "the value is elsewhere"),
            ("user=app; database=crm", "no password"),
        ],
        source: "Microsoft Learn, Connection string syntax; Npgsql and MySQL connector documentation",
        ..Recognizer::DEFAULT
    },
];
