//! Private keys in other forms than PEM: of `PuTTY`, `WireGuard`, minisign and Tor, as JSON, and wrapped in base64.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "putty_private_key",
        label: "SECRET",
        kind: Some("private_key"),
        title: "PuTTY private key",
        pattern: r"PuTTY-User-Key-File-[23]: [ -~]+(?:\r?\n[ -~]+)+",
        limit: 16 * 1024,
        score: 0.98,
        after: Edge::Open,
        finds: &[
            "«PuTTY-User-Key-File-2: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\nAAAAC3NzaC1lZDI1NTE5AAAAIGZ3aWxs\nbm90\nPrivate-Lines: 1\nAAAAIGZ3aWxsbm90\nPrivate-MAC: 4e0b9d27c5a1f8634e0b9d27c5a1f8634e0b9d27»\n\nend",
            "«PuTTY-User-Key-File-3: ssh-rsa\nEncryption: aes256-cbc\nComment: x\nPublic-Lines: 1\nAAAA\nKey-Derivation: Argon2id\nPrivate-Lines: 1\nAAAA\nPrivate-MAC: 4e0b»",
        ],
        skips: &[("PuTTY-User-Key-File-2", "a name"), ("open it with PuTTYgen", "no key")],
        source: "PuTTY user manual, appendix C: PPK file format",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "ssh2_private_key",
        label: "SECRET",
        kind: Some("private_key"),
        title: "SSH.com or OpenVPN key",
        pattern: r"-{4,5} ?BEGIN (?:SSH2 (?:ENCRYPTED )?PRIVATE KEY|OpenVPN Static key V1|OpenVPN tls-crypt-v2 (?:client|server) key) ?-{4,5}(?:[A-Za-z0-9+/=\s:,.()@_\\]|-[A-Za-z0-9])*-{4,5} ?END [A-Za-z0-9 -]+-{4,5}",
        before: Edge::Token,
        after: Edge::Open,
        limit: 16 * 1024,
        score: 0.98,
        finds: &[
            "«---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/56wAAAgIAAAAmZGwtbW9kbQ\n---- END SSH2 ENCRYPTED PRIVATE KEY ----»",
            "<tls-auth>\n«-----BEGIN OpenVPN Static key V1-----\n4e0b9d27c5a1f8634e0b9d27c5a1f863\n-----END OpenVPN Static key V1-----»\n</tls-auth>",
        ],
        skips: &[
            ("---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2E\n---- END SSH2 PUBLIC KEY ----", "public"),
            ("BEGIN OpenVPN Static key V1", "no armour"),
        ],
        source: "RFC 4716 and SSH Communications' private key format; OpenVPN manual, --tls-auth",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "key_in_base64",
        label: "SECRET",
        kind: Some("private_key"),
        title: "Private key in base64",
        pattern: r"LS0tLS1CRUdJTi[A-Za-z0-9+/]{30,}={0,2}",
        before: Edge::Open,
        after: Edge::Open,
        limit: 16 * 1024,
        score: 0.3,
        confirmed: 0.98,
        checks: &[validate::KEY_IN_BASE64],
        finds: &[
            "client-key-data: «LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFb3dJQkFBS0NBUUVB»",
            "KEY=«LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJna3Foa2lHOXcw»",
        ],
        skips: &[
            (
                "certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSURCVENDQWUyZ0F3SUJBZ0lJ",
                "a certificate is public",
            ),
            ("LS0tLS1CRUdJTg", "too short"),
        ],
        source: "RFC 7468 and RFC 4648; Kubernetes documentation, kubeconfig",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "wireguard_key",
        label: "SECRET",
        kind: Some("wireguard_key"),
        title: "WireGuard private key",
        lead: r#"(?i)(?:private|preshared)_?key["']?\s{0,2}[=:]\s{0,2}["']?"#,
        pattern: r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=",
        before: Edge::Open,
        after: Edge::Open,
        score: 0.93,
        checks: &[validate::NOT_FILLER],
        finds: &[
            "[Interface]\nPrivateKey = «k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wc=»",
            "PresharedKey=«m3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wc=»",
            "private_key: \"«n3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wc=»\"",
            "PRIVATE_KEY=«p3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wc=»",
        ],
        skips: &[
            ("PublicKey = k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wc=", "public"),
            ("PrivateKey = <key>", "a sample"),
            ("PrivateKey = k3Vq9Zt2=", "too short"),
            ("PrivateKey = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "filler"),
        ],
        source: "wg(8), Configuration file format",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "json_web_key",
        label: "SECRET",
        kind: Some("json_web_key"),
        title: "Private part of a JSON Web Key",
        lead: r#"\\?"(?:d|k)\\?"\s{0,3}:\s{0,3}\\?""#,
        pattern: r#"[A-Za-z0-9_-]{20,}(?:\\?"\s{0,3},\s{0,3}\\?"(?:p|q|dp|dq|qi)\\?"\s{0,3}:\s{0,3}\\?"[A-Za-z0-9_-]{20,})*"#,
        before: Edge::Open,
        after: Edge::Open,
        limit: 2048,
        score: 0.2,
        confirmed: 0.95,
        framed: &[validate::JSON_WEB_KEY],
        checks: &[validate::RANDOM],
        finds: &[
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"d\":\"«jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI»\"}",
            "{\"kty\": \"oct\", \"k\": \"«AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T»\"}",
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"«nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A»\"}",
            "{\"e\":\"AQAB\",\"d\":\"«mWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\",\"p\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A»\"}",
        ],
        skips: &[
            ("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\"}", "public"),
            ("{\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}", "no word near"),
            ("{\"kty\":\"EC\",\"d\":\"\"}", "no value"),
            ("{\"kty\":\"oct\",\"k\":\"the-key-of-the-manual-page\"}", "words"),
        ],
        source: "RFC 7517, RFC 7518 section 6, RFC 8037",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "pkcs12_store",
        label: "SECRET",
        kind: Some("pkcs12"),
        title: "PKCS #12 store or raw key in base64",
        pattern: r"MII[A-Za-z0-9+/]{60,}={0,2}",
        before: Edge::Token,
        after: Edge::Open,
        limit: 16 * 1024,
        score: 0.2,
        confirmed: 0.5,
        checks: &[validate::NOT_FILLER, validate::RANDOM],
        raises: &["pfx", "p12", "pkcs12", "pkcs8", "keystore", "jks", "private key", "privatekey", "private_key"],
        lowers: &["public key", "publickey", "certificate", "cert", "x5c"],
        needs_context: true,
        finds: &[
            "pfx_base64: «MIIKJAIBAzCCCd4GCSqGSIb3DQEHAaCCCc8EggnLMIIJxzCCBbYGCSqGSIb3DQEHAaCCBacEggWj»",
            "\"privateKey\": \"«MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKjMzEfYyjiWA4R4»\"",
            "keystore = «MIIKKAIBAzCCCd4GCSqGSIb3DQEHAaCCCc8EggnLMIIJxzCCBbYGCSqGSIb3DQEHAaCCBacEggWj»",
            "p12 «MIIKLAIBAzCCCd4GCSqGSIb3DQEHAaCCCc8EggnLMIIJxzCCBbYGCSqGSIb3DQEHAaCCBacEggWj»",
        ],
        skips: &[
            ("MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UEChMJ", "no word near"),
            (
                "certificate of the keystore: MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UEChMJ",
                "a certificate",
            ),
            ("pfx MIIK", "too short"),
            ("the pfx file", "no value"),
        ],
        source: "RFC 7292, RFC 5208",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "minisign_key",
        label: "SECRET",
        kind: Some("minisign_key"),
        title: "minisign or signify secret key",
        lead: r"(?i)untrusted comment: [^\n]*secret key[^\n]*\n",
        pattern: r"RW[A-Za-z0-9+/]{40,}={0,2}",
        after: Edge::Open,
        limit: 512,
        score: 0.97,
        checks: &[validate::NOT_FILLER],
        finds: &[
            "untrusted comment: minisign encrypted secret key\n«RWRTY0Iyk3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7==»",
            "untrusted comment: signify secret key\n«RWRCSwAAAAk3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4»",
        ],
        skips: &[
            (
                "untrusted comment: minisign public key 1234\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
                "public",
            ),
            ("minisign secret key", "no value"),
        ],
        source: "minisign documentation, Secret key format",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "onion_key",
        label: "SECRET",
        kind: Some("onion_key"),
        title: "Key of an onion service",
        pattern: r"(?:ED25519-V3|descriptor:x25519):[A-Za-z0-9+/]{50,}={0,2}",
        after: Edge::Open,
        score: 0.95,
        checks: &[validate::NOT_FILLER],
        finds: &[
            "ADD_ONION «ED25519-V3:k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/W==»",
            "PrivateKey=«ED25519-V3:3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd==».",
            "key «ED25519-V3:Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4==»",
            "\"«ED25519-V3:q9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k3Vq9Zt2Lm7+Xr5Hc8/Wd4k==»\"",
        ],
        skips: &[
            ("ADD_ONION NEW:ED25519-V3", "asked for"),
            ("ED25519-V3:short", "too short"),
            ("ED25519-V3:", "no value"),
            (
                "ED25519-V3:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
                "filler",
            ),
        ],
        source: "Tor control protocol, ADD_ONION",
        ..Recognizer::DEFAULT
    },
];
