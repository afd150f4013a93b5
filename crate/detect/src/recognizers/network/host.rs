//! Hosts that only an organisation's own people can reach, and people's pages.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "internal_url",
        label: "URL",
        title: "Address inside an organisation's network",
        pattern: r"(?i)(?:https?|s?ftp|ssh|git|smb|nfs|ldaps?|rediss?|mongodb|postgres(?:ql)?|mysql|amqps?|mqtts?|nats|tcp|wss?)://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|intranet|intra|corp|lan|local|localdomain|home\.arpa)(?::\d{2,5})?(?:/[a-z0-9._~%?&=/#:@+-]*[a-z0-9/#=])?",
        limit: 512,
        score: 0.8,
        finds: &[
            "see «https://wiki.corp/pages/42»",
            "«http://build.intranet/job/7»",
            "«ssh://git.prod.internal:2222/a»",
            "(«https://nas.lan»), «redis://cache-01.svc.cluster.local:6379»",
        ],
        skips: &[
            ("https://example.com/local", "a public name"),
            ("https://corp.example.com/wiki", "a public name"),
            ("https://local.example", "a public name"),
            ("http://localhost:8080/x.lan", "this very machine"),
        ],
        source: "ICANN resolution 2024.07.29.06 (.internal), RFC 6762 (.local), RFC 8375 (home.arpa), RFC 6762 appendix G (private names)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "internal_host",
        label: "HOSTNAME",
        title: "Host inside an organisation's network",
        pattern: r"(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|intranet|intra|corp|lan|local|localdomain|home\.arpa)(?::\d{2,5})?",
        before: Edge::Token,
        after: Edge::Token,
        once: true,
        score: 0.3,
        confirmed: 0.62,
        checks: &[validate::HOST_IN_ZONE],
        raises: &[
            "host", "hostname", "server", "ssh", "ping", "dns", "printer", "database", "vpn", "intranet", "rechner",
            "serveur", "servidor",
        ],
        finds: &[
            "host «db01.prod.internal:5432»",
            "printer «printer-3.office.lan»",
            "ssh to «build.corp»",
            "server «nas.local»",
            "«vpn-gw1.branch.local» unreachable, «cache-01.svc.cluster.local:6379», «proxy.corp.local:3128»",
            "my machine «MacBook-Pro-von-Jana.local» is slow",
        ],
        skips: &[
            ("src/local.rs", "a file"),
            ("let x = config.internal;", "a field"),
            ("corporate.example.com", "a public name"),
            ("server .local/share", "a folder"),
            ("com.vendor.internal and sun.misc.internal", "packages of programs"),
            ("settings-2.local", "may be a file"),
        ],
        source: "ICANN resolution 2024.07.29.06 (.internal), RFC 6762 (.local) and its appendix G (private names), RFC 8375 (home.arpa)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "internal_zone",
        label: "HOSTNAME",
        title: "Host in an internal zone of a public domain",
        pattern: r"(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|intern|interne|interno|intra|intranet|int|corp|wewn|prod|stg|staging|uat|lan|ad|dmz|mgmt|infra|preprod|vpn)\.(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{2,5})?",
        before: Edge::Token,
        after: Edge::Token,
        once: true,
        score: 0.55,
        finds: &[
            "DB host «pg-02.int.harbor-freight.example:5432»",
            "see «wiki.corp.pumps.example»",
            "on «ci2.prod.harrow.example» since noon",
            "«repo.wewn.huta.example», «dc01.ad.contoso.example», «relay2.dmz.acme.example»",
        ],
        skips: &[
            ("int.harbor.example", "no host in the zone"),
            ("self.int.value", "no domain has so long a field"),
            ("a.internal.b", "not finished"),
            ("www.harbor.example", "a public host"),
        ],
        gaps: &[],
        source: "How organisations split their zones: a label for the inside or the stage in front of the public domain (RFC 8499, split DNS)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "profile_url",
        label: "URL",
        title: "Link to a person's profile",
        pattern: r"(?i)(?:https?://)?(?:[a-z]{2,3}\.)?(?:linkedin\.com/(?:in|pub)/|facebook\.com/(?:profile\.php\?id=)?|instagram\.com/|(?:twitter|x)\.com/|tiktok\.com/@|t\.me/|xing\.com/profile/|threads\.net/@|bsky\.app/profile/)[a-z0-9][a-z0-9._%-]*[a-z0-9]/?",
        score: 0.85,
        finds: &[
            "«https://www.linkedin.com/in/jane-doe-example»",
            "«linkedin.com/in/janedoe»",
            "«https://x.com/janedoe_example»",
            "«https://www.facebook.com/jane.doe.example»",
        ],
        skips: &[
            ("https://www.linkedin.com/company/acme", "a company"),
            ("https://example.com/in/jane", "not such a network"),
            ("https://x.com/", "nobody named"),
            ("linkedin.com", "nobody named"),
        ],
        source: "The networks' help pages on public profile addresses",
        ..Recognizer::DEFAULT
    },
];
