//! `name = value` in code, configuration, markup, headers, commands and mail, where the name says that the value is secret. The lead finds
//! a word of secrecy and whatever binds it to a value; `crate/validate/src/assigned.rs` reads the whole name and judges the value.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// What stands between a name of a secret and its value: the rest of the name, the end of its quotes, then an operator (with a
/// type in front in Go, Kotlin, TypeScript and Rust), a tag, a `value` of its own, or a gap; a constructor; the value's quotes.
macro_rules! binder {
    () => {
        concat!(
            r#"[\w.-]{0,30}(?:(?::[ \t]?|[ \t]+)&?[A-Za-z.?]{2,12}[ \t]?=\s{0,3}"#,
            r#"|(?:\[\])?(?:\\{0,2}["'`])?[)\]%]?(?:[ \t]*(?::{1,3}=|[?+.|!=]{0,2}=>?|->|<<?-|:(?:[ \t]?[|>])?|,|\(|\|{1,2}|>)[ \t]*(?:\r?\n[ \t]*)?"#,
            r#"|["']\s*\{\s*(?:(?:type|sensitive)\s*=\s*\w+\s+){0,2}default\s*=\s*"#,
            r#"|</[A-Za-z]+>\s*<[A-Za-z]+>|[ \t]{1,2}(?:- )?|[,:]?\s+["']?value["']?\s?[:=]\s?"#,
            r#"| (?:is|was|ist|lautet|est|es|è|é|to)(?: now)?:? ))"#,
            r#"(?:(?:new )?[A-Za-z][A-Za-z.:]{1,24}\(["'`])?(?:[@$bfru]{1,2}["'`])?(?:\\{0,2}["'`]){0,3}"#
        )
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "secret_assigned",
        label: "SECRET",
        kind: Some("assigned_secret"),
        title: "Secret value",
        lead: concat!(
            r"(?i)(?:key|token|secret|cred(?:ential)?s?|auth(?:entication|orization)?|bearer|jwt|clé d'api|clave (?:de )?api|chiave api|api-schlüssel|klucz api)",
            binder!()
        ),
        pattern: r#"[^\s"'`=]+(?:=+[^\s"'`=]+){0,6}={0,2}"#,
        before: Edge::Open,
        after: Edge::Open,
        limit: 1024,
        score: 0.3,
        confirmed: 0.8,
        framed: &[validate::ASSIGNED_TOKEN],
        finds: &[
            "api_key = \"«9vQx27LmR0aZk4HcBt81»\"",
            "\"clientSecret\": \"«b0b8Kxw22pQtr4insRun0Qx7vB2m»\",",
            "X-Api-Key: «55d0a1f7c93e4b2655d0a1f7c93e4b26»",
            "Webhook secret: «whk_55d0a1f7c93e4b26»",
            "export ACME_TOKEN=«7Qm2vXe04LtzK81hWd9f2»",
            "acmeToken := `«7qm2vxe04ltzk81hwd9f2»`",
            "<acmeToken>\n    «7qm2vxe04ltzk81hwd9f2»\n</acmeToken>",
            "{\\\"acme_token\\\": \\\"«7qm2vxe04ltzk81hwd9f2»\\\"}",
            "{\"config.ini\": \"ACME_TOKEN=«7qm2vxe04ltzk81hwd9f2»\\nBACKUP=true\"}",
            "acme_token: |\n  «7qm2vxe04ltzk81hwd9f2»",
            "var acmeToken string = \"«7qm2vxe04ltzk81hwd9f2»\"",
            "$acmeToken .= \"«7qm2vxe04ltzk81hwd9f2»\"",
            "ACME_TOKEN ::= \"«7qm2vxe04ltzk81hwd9f2»\"",
            "%acme_TOKEN% = \"«7qm2vxe04ltzk81hwd9f2»\"",
            "acmeToken,«7qm2vxe04ltzk81hwd9f2»,",
            "acme_token:\n    value: «7qm2vxe04ltzk81hwd9f2»",
            "auth_token \"«f5ac6710-ed30-49cc-b401-accc6583d8fa»\"",
            "- name: ACME_TOKEN\n  value: «7qm2vxe04ltzk81hwd9f2»",
            "<add key=\"AcmeApiKey\" value=\"«7qm2vxe04ltzk81hwd9f2»\" />",
            "os.getenv(\"ACME_TOKEN\", \"«7qm2vxe04ltzk81hwd9f2»\")",
            "acme login --token «7qm2vxe04ltzk81hwd9f2»",
            "api_key=SecretStr(\"«7qm2vxe04ltzk81hwd9f2»\")",
            "acme_token            = \"«7qm2vxe04ltzk81hwd9f2»\" # aligned",
            "acme token - '«7qm2vx_e04ltzk81-hwd9f2»'",
            "acme_token = '«wq81-nd72-pl09-xk55-tt20»'",
        ],
        skips: &[
            ("api_key = YOUR_API_KEY_HERE", "a sample"),
            ("token = self.tokens.next_token()", "a call"),
            ("secret: config.auth.secret_name", "a name"),
            ("access_token: string_or_null_value", "a type"),
            ("token: ${CI_JOB_TOKEN}", "the value is elsewhere"),
            ("token d670460b4b4a is a commit hash", "announced as a hash"),
            ("const API_KEY = process.env.X", "the value is elsewhere"),
            ("public_key = \"9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit\"", "public"),
            ("credentialsId: 'ff083f76-7804-4ef1-80e4-fe975bb9141b'", "an id"),
            ("csrf-token=Mj2qykJO5rELyHgezQ69nzUX0i3OH67V7V4eUrLfpuyOuxmi", "told to everybody who opens the page"),
            ("doc.Security.KeySize = PdfEncryptionKeySize.Key128Bit;", "a size"),
            ("GITHUB_API_KEY=\nDYNATRACE_API_KEY=", "no value"),
            ("\"bucket_key\": \"SalesResults-1.2\"", "another key"),
        ],
        gaps: &[("secret: «correct-horse-battery-staple»", "words alone cannot be told from a name")],
        source: "Syntaxes and counter-examples: gitleaks, cmd/generate/config (generic rule and its samples); detect-secrets, keyword plugin",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "password_assigned",
        label: "SECRET",
        kind: Some("password"),
        title: "Password",
        lead: concat!(
            r"(?i)(?:pass(?:word|wd|wort|phrase|code)?|pwd|pswd|kennwort|psk|senha|contrasena|wachtwoord|haslo)",
            binder!()
        ),
        pattern: r#"[^\s"'`]{4,}"#,
        before: Edge::Open,
        after: Edge::Open,
        limit: 128,
        score: 0.3,
        confirmed: 0.85,
        framed: &[validate::ASSIGNED_PASSWORD],
        finds: &[
            "\"adminPassword\": \"«Tr0ub4dor-Kestrel-9»\",",
            "DB_PASS=«b0b8Kxw22»",
            "$config['db_password'] = '«P3tit-Gravier!»';",
            "new Account { Password = \"«kR4an-1957»\" }",
            "<password>«Limb0urg-9»</password>",
            "<add key=\"SmtpPassword\" value=\"«Prestig1tariu$»\"/>",
            "host=10.33.0.7 user=bi password=«kiwi-Lantern» dbname=mart",
            "client.login(username='eve', password='«abuser123456»')",
            ".setPassword(\"«b0b8Kxw22»\")",
            "mysqldump --password=«Zebra77!crossing» crm",
            "password = «open_sesame»",
            "DB_PASSWORD=«summer-lantern», \"password\": \"«mint-condition»\"",
            "variable \"db_pass\" {\n  type = string\n  default = \"«Tundra-Fox-31»\"\n}",
            "setPassword(\"«alpha-Bravo-9»\")",
            "set adminPwd \"«71D65A3A090FF386B1F47A2215900C2F»\"",
        ],
        skips: &[
            ("password = getPassword(1)", "a call"),
            ("\"password\": \"Passwort\",", "a translation"),
            ("password: String,", "a type"),
            ("<label for=\"password2\">Password</label>", "a label"),
            ("this.addPassword = \"#add-password\";", "a selector"),
            ("sb.append(\"MasterUserPassword: \" + getMasterUserPassword() + \",\");", "a program"),
            ("export PGPASSWORD=\"$gdcapi_db_password\"", "the value is elsewhere"),
            ("password_hint: 'first_pet2'", "about a password"),
            ("login(username=user1, password=password1)", "a variable"),
            ("password = user_input", "a variable"),
            ("password: 'form-control'", "a class of styles"),
        ],
        source: "As for secret_assigned; noseyparker, rules for generic passwords and their counter-examples",
        ..Recognizer::DEFAULT
    },
];
