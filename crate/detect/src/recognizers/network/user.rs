//! Names under which people sign in, and under which networks know them.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// What names of accounts are made of; not the whole of an address.
macro_rules! name {
    () => {
        r"[A-Za-z0-9](?:[A-Za-z0-9]|[._-]{1,2}[A-Za-z0-9])+"
    };
}

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "user_name",
        label: "USERNAME",
        title: "User name",
        lead: concat!(
            r#"(?i)(?:user ?name|user[-_ ]?id|user[-_]name|user|log(?:ged )?[ -]?in(?: as| name| proposé)?|benutzer(?:name|kennung)?|nutzer(?:name)?|anmeldename|"#,
            r#"identifiant|utilisateur|usuari[oa]|usuário|utilizador|utente|gebruiker(?:snaam)?|inlognaam|użytkownik|account|compte|konto|cuenta|opened by|"#,
            r#"ansible_user|db_user)["']?(?: ?[:=] ?| is | ist | est | es | é |\t| )["'«„“(]?"#
        ),
        pattern: name!(),
        before: Edge::Token,
        after: Edge::Token,
        limit: 96,
        score: 0.2,
        confirmed: 0.7,
        checks: &[validate::USER_NAME],
        finds: &[
            "Username: «jdoe42», user «svc_kowal» and login is «nbalogun3»",
            "Benutzer: «lief_40771», Login proposé\t«t.lemaitre», utente «m_rossi»",
            "Opened by: «ivarga2», user=«administrator1»",
            "the account «cduffy4» connected from abroad",
        ],
        skips: &[
            ("user: string, login: true, username = None", "words of programs"),
            ("the user interface and the account manager", "words"),
            ("login page, user 12345678", "no name"),
            ("username: your-name", "filler"),
        ],
        source: "Login forms and tickets in en, de, fr, es, it, pt, nl, pl; validate/user.rs tells names from words",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "user_name_field",
        label: "USERNAME",
        title: "User name of letters alone",
        lead: r"(?i)(?:user ?name|login|log ?in as|benutzer(?:name|kennung)?|identifiant|nom d'utilisateur|usuario|usuário|utilizador|nome utente|gebruikersnaam|nazwa użytkownika|nickname|screen ?name|solicitante|zgłaszający)(?:: ?|\t)",
        pattern: r"[a-z]{4,20}",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.55,
        checks: &[validate::USER_WORD],
        prose: true,
        finds: &["Username: «jdoe»", "Login: «tlemaitre»", "Benutzername: «schmidth»", "Usuario: «jquispe»"],
        skips: &[
            ("Username: string", "a word of programs"),
            ("Login: required", "a word of forms"),
            ("Benutzername: Pflichtfeld", "a capital"),
            ("Login with your phone", "a sentence"),
        ],
        source: "Login forms: names of the first letter and the last name",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mention",
        label: "USERNAME",
        title: "Mention of a user",
        lead: r#"[ \n\t(\[>,:*/"„«]@"#,
        pattern: name!(),
        before: Edge::Open,
        after: Edge::Token,
        limit: 40,
        score: 0.2,
        confirmed: 0.6,
        checks: &[validate::MENTION],
        finds: &[
            "lunch w Saoirse. try @«dr_gupta_lab» ok",
            "cc @«nadia.hr», @«grzegorz.brz» and (@«ximof91»)",
            "ping @«t_nakamura» kannst du",
            "thanks @«velo_pete»!",
        ],
        skips: &[
            ("see @types/node and @babel/core", "packages"),
            ("/** @param_x and @since 1.2 */ @2x @font-face", "words of programs"),
            ("mail jane_doe@acme.example", "an address"),
            ("@media screen, @ts-ignore", "words of programs"),
        ],
        source: "Help pages of GitHub, Slack, Mastodon and X on mentions",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "handle_at_network",
        label: "USERNAME",
        title: "Name at a social network",
        lead: r"(?i)(?:twitter|instagram|insta|telegram|tiktok|snapchat|discord|skype|github|gitlab|mastodon|bluesky|wechat|reddit|xbox|psn|twitch|viber|venmo)(?: ?(?:id|handle|name|user(?:name)?|account))?(?: ?(?:: ?| is | = | )[@$]| ?: ?)|IG:? @?",
        pattern: r"[A-Za-z](?:[A-Za-z0-9]|[._-]{1,2}[A-Za-z0-9])+",
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.62,
        checks: &[validate::USER_WORD],
        prose: true,
        finds: &[
            "Twitter: @«jdoe»",
            "Skype: «jane.doe.example», Telegram @«janed»",
            "Discord: «velo_pete»",
            "my Instagram is @«lil.fjord»",
        ],
        skips: &[
            ("Twitter is down", "a sentence"),
            ("GitHub Actions and Discord servers", "names of things"),
            ("Telegram: 12345678", "no name"),
            ("THREADS: usize = 8", "a word of programs"),
        ],
        source: "Profile names as business cards give them",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "service_account",
        label: "USERNAME",
        title: "Account of a service",
        pattern: r"(?i:svc|adm|srv)[_-][a-z][a-z0-9]*(?:[._-][a-z0-9]+)*|\[~[a-z0-9._-]+\]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.6,
        finds: &[
            "ayse, «svc_lerato» and b",
            "run as «svc-terraform»",
            "«[~oketils]» I talked to",
            "by «adm_jdoe» at noon",
        ],
        skips: &[
            ("svc 12", "no name"),
            ("svcs_list", "another word"),
            ("path/svc-core/x", "a folder"),
            ("[~]", "no name"),
        ],
        source: "How administrators name accounts of services; Jira's mark-up for users",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "oauth_client_id",
        label: "ID_NUMBER",
        kind: Some("oauth_client_id"),
        title: "Client id of an application",
        lead: r#"(?i)client[_. -]?id["']?\s{0,3}(?:=>|[:=])\s{0,3}["'`]?"#,
        pattern: r"[A-Za-z0-9][A-Za-z0-9._-]+",
        before: Edge::Open,
        after: Edge::Token,
        limit: 128,
        score: 0.3,
        confirmed: 0.7,
        checks: &[validate::CLIENT_ID],
        finds: &[
            "\"client_id\": \"«699079801696710699»\",",
            "DISCORD_CLIENT_ID=«412345678901234567»",
            "clientId: '«9vQx27LmR0aZk4HcBt81»'",
            "client id: «a7m2vxe04ltzk81hwd9f2q»",
        ],
        skips: &[
            ("client_id: my-web-application", "a name"),
            ("client_id = 42", "a number of a row"),
            ("clientId: string", "a type"),
            ("client_id=${CLIENT_ID}", "the value is elsewhere"),
        ],
        source: "RFC 6749 section 2.2: no secret, but it names the application of one organisation",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "google_client_id",
        label: "ID_NUMBER",
        kind: Some("oauth_client_id"),
        title: "Client id at Google",
        pattern: r"\d{6,}-[a-z0-9]+\.apps\.googleusercontent\.com",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.9,
        checks: &[validate::at_least::<48>(), validate::NOT_SAMPLE],
        finds: &[
            "«651788002158-d6yibehmi5skoewqkur3jq64nq6puxcm.apps.googleusercontent.com»",
            "\"client_id\": \"«107413748471-m2n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5.apps.googleusercontent.com»\"",
            "GOOGLE_ID=«107413748472-n3p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6.apps.googleusercontent.com»",
            "audience («107413748473-p4q5r6k1m2n3p4q5r6k1m2n3p4q5r6k1.apps.googleusercontent.com»)",
        ],
        skips: &[
            ("YOUR_CLIENT_ID.apps.googleusercontent.com", "a sample"),
            ("123456-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.apps.googleusercontent.com", "a sample"),
            ("ids end in .apps.googleusercontent.com", "no value"),
            ("lh3.googleusercontent.com", "another host"),
        ],
        source: "Google identity documentation, Setting up OAuth 2.0",
        ..Recognizer::DEFAULT
    },
];
