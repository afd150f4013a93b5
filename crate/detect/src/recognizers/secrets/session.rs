//! Cookies and other proofs of a running session: who sends them is signed in.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "session_cookie",
        label: "SECRET",
        kind: Some("session_cookie"),
        title: "Session cookie",
        lead: r#"(?i)(?:phpsessid|jsessionid|asp\.net_sessionid|\.aspnetcore\.[\w.]+|\.aspxauth|connect\.sid|laravel_session|ci_session|cakephp|_gitlab_session|user_session|_[a-z]+_session(?:_id)?|session_?(?:id|token|key)?|sess(?:id)?|sid|auth_?token|access_?token|refresh_?token|remember_(?:me|token|web_[a-f0-9]+)|wordpress_(?:logged_in|sec)_[a-f0-9]+|cf_clearance|__(?:secure|host)-[\w.-]+|li_at|sapisid|[hs]sid|_oauth2_proxy|grafana_session|jwt)(?:=|["']?\s?[:,]\s?["'])"#,
        pattern: r"[A-Za-z0-9][A-Za-z0-9%._~+/|:!-]{11,}={0,2}",
        before: Edge::Token,
        after: Edge::Open,
        limit: 1024,
        score: 0.3,
        confirmed: 0.82,
        checks: &[validate::COOKIE],
        finds: &[
            "Set-Cookie: sid=«s%3Ab7Qm2ZxV0aLrT9.kE4hNw8YcJ1uPf6G»; Path=/",
            "Cookie: lang=de; PHPSESSID=«q7m2zxv0alrt9ke4hnw8ycj1up»",
            "JSESSIONID=«7F3A9C2B1D4E5F60718293A4B5C6D7E8»",
            "\"sessionId\": \"«b0b8Kxw22pQtr4insRun0Qx7vB2m»\"",
            "curl -b 'session=«b0b8Kxw22pQtr4insRun0Qx7vB2m»' https://acme.test",
        ],
        skips: &[
            ("session=required-for-all-users", "words"),
            ("sid=main.session.store", "a name"),
            ("Cookie: sid=xxxxxxxxxxxxxxxxxxxx", "a sample"),
            ("sessionId: request.session.id2", "a name"),
        ],
        source: "RFC 6265; names of session cookies in common frameworks (OWASP, Session management cheat sheet)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "cookie_header",
        label: "SECRET",
        kind: Some("session_cookie"),
        title: "Cookie",
        lead: r#"(?i)cookie["']?\s{0,2}[:=]\s{0,2}["']?(?:[\w.-]+=[^;\s"']*;\s?)*[\w.-]+="#,
        pattern: r"[A-Za-z0-9][A-Za-z0-9%._~+/|:!-]{15,}={0,2}",
        after: Edge::Open,
        limit: 1024,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::COOKIE],
        finds: &[
            "Set-Cookie: acme_auth=«b0b8Kxw22pQtr4insRun0Qx7vB2m»; HttpOnly",
            "Cookie: theme=dark; acme=«b0b8Kxw22pQtr4insRun0Qx7vB2m»",
            "-H 'cookie: uid=«b0b8Kxw22pQtr4insRun0Qx7vB2m»'",
            "\"Cookie\": \"login=«b0b8Kxw22pQtr4insRun0Qx7vB2m»\"",
        ],
        skips: &[
            ("Cookie: theme=dark; lang=de", "settings"),
            ("Set-Cookie: consent=accepted-all-cookies", "words"),
            ("cookie policy = strict", "a policy"),
            ("document.cookie = name + value", "a program"),
        ],
        source: "RFC 6265 sections 4.1 and 4.2",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "authorization_header",
        label: "SECRET",
        kind: Some("authorization"),
        title: "Value of an authorization header",
        lead: r#"(?i)authorization["']?\s{0,2}[:=]\s{0,2}["']?(?:token|apikey|api-key|key|ssws|negotiate|ntlm|digest|kakaoak|gho|pat|x-api-key|hawk|client-id|discogs token=|wsse|oauth)?[ =]{0,2}["']?"#,
        pattern: r"[A-Za-z0-9._~+/=-]{16,}",
        before: Edge::Open,
        after: Edge::Open,
        limit: 2048,
        score: 0.3,
        confirmed: 0.84,
        checks: &[validate::RANDOM],
        finds: &[
            "Authorization: token «f7a1c93e4b2655d0a1f7c93e4b26»",
            "Authorization: «b0b8Kxw22pQtr4insRun0Qx7vB2m»",
            "'authorization': 'ApiKey «b0b8Kxw22pQtr4insRun0Qx7vB2m»'",
            "Authorization: SSWS «b0b8Kxw22pQtr4insRun0Qx7vB2m»",
        ],
        skips: &[
            ("Authorization: HMAC-SHA256", "a scheme"),
            ("authorization: required-for-everybody", "words"),
            ("Authorization: token YOUR_TOKEN_GOES_HERE_NOW", "a sample"),
            ("authorization = build_authorization_header2", "a name"),
        ],
        source: "RFC 9110 section 11.6.2; vendors' schemes",
        ..Recognizer::DEFAULT
    },
];
