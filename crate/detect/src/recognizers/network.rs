//! Machines on a network: internet and hardware addresses, and hosts that only an organisation's own people can reach.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ipv4",
        label: "IP_ADDRESS",
        title: "IPv4 address",
        pattern: r"\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2}|:\d{2,5})?",
        before: Edge::Number,
        after: Edge::Number,
        score: 0.4,
        confirmed: 0.85,
        checks: &[validate::IPV4],
        raises: &["ip", "address", "host", "server", "subnet", "gateway", "dns", "ping", "ssh", "client", "proxy", "adresse", "direccion", "indirizzo"],
        lowers: &["version", "release", "build", "firmware", "driver", "section", "clause", "chapter", "ver", "v", "upgrade", "dependency"],
        finds: &["from «192.0.2.17», subnet «198.51.100.0/24»", "connect to «203.0.113.9:8443»", "ip «8.8.8.8»", "«10.20.30.40»"],
        skips: &[
            ("version 1.2.3.4", "announced as a version"),
            ("v1.2.3.4", "a version"),
            ("1.2.3.4.5", "goes on"),
            ("127.0.0.1 and 0.0.0.0", "name no machine in particular"),
            ("netmask 255.255.255.0", "a mask"),
            ("300.1.1.1", "no octet"),
        ],
        source: "RFC 791, RFC 4632 (prefix length), RFC 6890 (special addresses)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ipv4_in_table",
        label: "IP_ADDRESS",
        title: "IPv4 address in a row of values",
        lead: "[,;|]",
        pattern: r"\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?",
        before: Edge::Open,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::IPV4],
        finds: &["build-07,«10.60.2.7»,3c:52:82:0f:9a:11,Debian 12", "8;«192.0.2.17»;9"],
        skips: &[("7,1.2.3.4,8", "four small numbers are as often a version"), ("7,300.60.2.7,8", "no octet")],
        source: "RFC 791; RFC 4180 (rows of values)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ipv6",
        label: "IP_ADDRESS",
        title: "IPv6 address",
        pattern: r"(?i)(?:[0-9a-f]{1,4}:|::)(?:[0-9a-f]{0,4}:){1,7}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3})?(?:%[a-z0-9]{1,15})?(?:/\d{1,3})?|::[0-9a-f]{1,4}(?::[0-9a-f]{1,4}|:\d{1,3}(?:\.\d{1,3}){3}){1,7}",
        confirmed: 0.9,
        checks: &[validate::IPV6],
        finds: &["host «2001:db8::8a2e:370:7334» up", "«fe80::1ff:fe23:4567:890a%eth0»", "«::ffff:192.0.2.128»", "net «2001:db8:85a3::/48»"],
        skips: &[("::1", "loopback"), ("12:34:56", "a time"), ("std::fmt::Debug", "a path in a program"), ("a::b::c", "a path in a program")],
        source: "RFC 4291, RFC 5952",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mac_address",
        label: "MAC_ADDRESS",
        title: "Hardware (MAC) address",
        pattern: r"(?i)[0-9a-f]{2}(?::[0-9a-f]{2}){5,40}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5,40}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.85,
        checks: &[validate::MAC],
        finds: &["MAC «00:1b:44:11:3a:b7»", "«00-1B-44-11-3A-B7»", "interface «001b.4411.3ab7»"],
        skips: &[
            ("16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48", "a key's fingerprint"),
            ("ff:ff:ff:ff:ff:ff", "broadcast"),
            ("2024-01-02-03-04-05-06", "a time stamp"),
        ],
        source: "IEEE 802-2014 section 8",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "internal_url",
        label: "URL",
        title: "Address inside an organisation's network",
        pattern: r"(?i)(?:https?|ftp|ssh|smb|ldaps?)://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|intranet|intra|corp|lan|local|localdomain|home\.arpa)(?::\d{2,5})?(?:/[a-z0-9._~%?&=/#:@+-]*[a-z0-9/#=])?",
        limit: 512,
        score: 0.8,
        finds: &["see «https://wiki.corp/pages/42»", "«http://build.intranet/job/7»", "«ssh://git.prod.internal:2222/a»", "(«https://nas.lan»)"],
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
        label: "URL",
        title: "Host inside an organisation's network",
        pattern: r"(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:internal|intranet|intra|corp|lan|local|localdomain|home\.arpa)(?::\d{2,5})?",
        before: Edge::Token,
        after: Edge::Token,
        once: true,
        score: 0.3,
        raises: &["host", "hostname", "server", "ssh", "ping", "dns", "resolve", "node", "machine", "printer", "database", "vpn", "intranet", "login", "rechner", "serveur", "servidor"],
        finds: &["host «db01.prod.internal:5432»", "printer «printer-3.office.lan»", "ssh to «build.corp»", "server «nas.local»"],
        skips: &[
            ("src/local.rs", "a file"),
            ("let x = config.internal;", "a field"),
            ("corporate.example.com", "a public name"),
            ("server .local/share", "a folder"),
        ],
        source: "ICANN resolution 2024.07.29.06 (.internal), RFC 6762 (.local) and its appendix G (private names), RFC 8375 (home.arpa)",
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
