use proptest::prelude::*;

use super::*;

#[test]
fn accepts_and_normalises() {
    for (written, canonical) in [
        ("https://llm.corp.example/v1", "https://llm.corp.example/v1"),
        ("https://llm.corp.example", "https://llm.corp.example"),
        ("https://llm.corp.example/", "https://llm.corp.example"),
        ("https://llm.corp.example/v1/", "https://llm.corp.example/v1"),
        ("HTTPS://LLM.Corp.Example/V1", "https://llm.corp.example/V1"),
        ("https://llm.corp.example:443/v1", "https://llm.corp.example/v1"),
        ("https://llm.corp.example:8443/v1", "https://llm.corp.example:8443/v1"),
        ("https://llm.corp.example:80/v1", "https://llm.corp.example:80/v1"),
        ("https://llm/v1", "https://llm/v1"),
        ("https://XN--LM-VKA.example", "https://xn--lm-vka.example"),
        ("https://192.0.2.7:8000/api", "https://192.0.2.7:8000/api"),
        ("https://[2001:DB8:0:0::1]:8000", "https://[2001:db8::1]:8000"),
        ("https://[::FFFF:192.0.2.1]", "https://[::ffff:c000:201]"),
        ("http://localhost:11434", "http://localhost:11434"),
        ("http://LOCALHOST:80/api", "http://localhost/api"),
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434"),
        ("https://[::1]:11434", "https://[::1]:11434"),
        ("https://[0:0:0:0:0:0:0:1]", "https://[::1]"),
        ("https://llm.corp.example/models/m:generate/a@b,c=d", "https://llm.corp.example/models/m:generate/a@b,c=d"),
        ("https://llm.corp.example/...", "https://llm.corp.example/..."),
    ] {
        assert_eq!(BaseUrl::parse(written).map(|base| base.to_string()).as_deref(), Ok(canonical), "{written}");
    }
}

/// Everything here is refused, and as what.
const HOSTILE: &[(&str, UrlError)] = &[
    // Not an address of the right form.
    ("", UrlError::NotAUrl),
    ("llm.corp.example", UrlError::NotAUrl),
    ("//llm.corp.example", UrlError::NotAUrl),
    ("https:llm.corp.example", UrlError::NotAUrl),
    ("https:/llm.corp.example", UrlError::NotAUrl),
    ("ftp://llm.corp.example", UrlError::NotAUrl),
    ("ws://llm.corp.example", UrlError::NotAUrl),
    ("file:///etc/hosts", UrlError::NotAUrl),
    ("javascript://llm.corp.example/", UrlError::NotAUrl),
    ("data://llm.corp.example/", UrlError::NotAUrl),
    ("view-source:https://llm.corp.example", UrlError::NotAUrl),
    ("blob:https://llm.corp.example/x", UrlError::NotAUrl),
    ("chrome-extension://abcdefgh/x", UrlError::NotAUrl),
    // Plain http elsewhere than here, however near it looks.
    ("http://llm.corp.example", UrlError::NotHttps),
    ("http://localhost.evil.test", UrlError::NotHttps),
    ("http://127.0.0.1.evil.test", UrlError::NotHttps),
    ("http://a.localhost", UrlError::NotHttps),
    ("http://0.0.0.0", UrlError::NotHttps),
    ("http://[::]", UrlError::NotHttps),
    ("http://[::ffff:127.0.0.1]", UrlError::NotHttps),
    ("http://[::1]:11434", UrlError::NotHttps),
    ("http://127.8.9.10", UrlError::NotHttps),
    ("http://192.168.0.1", UrlError::NotHttps),
    // The host is not what stands first.
    ("https://llm.corp.example@evil.test/", UrlError::UserInfo),
    ("https://llm.corp.example:443@evil.test/", UrlError::UserInfo),
    ("https://user:word@llm.corp.example/", UrlError::UserInfo),
    ("https://@llm.corp.example/", UrlError::UserInfo),
    ("http://localhost@evil.test", UrlError::UserInfo),
    ("https://llm.corp.example\\@evil.test/", UrlError::BadCharacter),
    ("https://evil.test\\.llm.corp.example/", UrlError::BadCharacter),
    ("https:\\\\llm.corp.example", UrlError::BadCharacter),
    // What a browser drops or rewrites.
    (" https://llm.corp.example", UrlError::BadCharacter),
    ("https://llm.corp.example ", UrlError::BadCharacter),
    ("https://llm.corp\t.example", UrlError::BadCharacter),
    ("ht\ntps://llm.corp.example", UrlError::BadCharacter),
    ("https://llm.corp.example/\r\nHost:evil.test", UrlError::BadCharacter),
    ("https://llm.corp.example\0.evil.test", UrlError::BadCharacter),
    ("https://llm.corp.example/<script>", UrlError::BadCharacter),
    ("https://llm.corp.example/\"x", UrlError::BadCharacter),
    ("https://llm.corp.example/{id}", UrlError::BadCharacter),
    ("https://llm.corp%2eexample", UrlError::BadHost),
    ("https://evil.test%2f.llm.corp.example", UrlError::BadHost),
    ("https://llm.corp.example%00", UrlError::BadHost),
    ("https://llm.corp.example.", UrlError::BadHost),
    // Letters that look like others; full-width and ideographic dots become dots in a browser.
    ("https://llm.c\u{43e}rp.example", UrlError::NotAscii),
    ("https://llm\u{3002}corp.example", UrlError::NotAscii),
    ("https://llm\u{ff0e}corp.example", UrlError::NotAscii),
    ("https://evil.test\u{2044}.corp.example", UrlError::NotAscii),
    ("https://evil.test\u{ff0f}.corp.example", UrlError::NotAscii),
    ("https://llm\u{ad}.corp.example", UrlError::NotAscii),
    ("https://llm\u{200b}.corp.example", UrlError::NotAscii),
    ("https://\u{ff11}27.0.0.1", UrlError::NotAscii),
    ("https://llm.corp.example/\u{e9}", UrlError::NotAscii),
    // More than one host.
    ("https://*.corp.example", UrlError::Wildcard),
    ("https://*", UrlError::Wildcard),
    ("https://llm.*.example", UrlError::Wildcard),
    ("https://llm.corp.example,evil.test", UrlError::BadHost),
    // No host.
    ("https://", UrlError::BadHost),
    ("https:///v1", UrlError::BadHost),
    ("https://.", UrlError::BadHost),
    ("https://llm..example", UrlError::BadHost),
    ("https://.llm.example", UrlError::BadHost),
    ("https://-llm.example", UrlError::BadHost),
    ("https://llm-.example", UrlError::BadHost),
    ("https://llm_gateway.example", UrlError::BadHost),
    ("https://llm!.example", UrlError::BadHost),
    ("https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example", UrlError::BadHost),
    ("https://[::1", UrlError::BadPort),
    ("https://::1]", UrlError::BadHost),
    ("https://[]", UrlError::BadHost),
    ("https://[::1%25eth0]", UrlError::BadHost),
    ("https://[::g]", UrlError::BadHost),
    ("https://[1:2:3]", UrlError::BadHost),
    ("https://[127.0.0.1]", UrlError::BadHost),
    ("https://[::1]evil.test", UrlError::BadHost),
    ("https://evil.test[::1]", UrlError::BadHost),
    // Numbers that a browser turns into an address.
    ("https://2130706433", UrlError::NumericHost),
    ("https://0x7f.1", UrlError::NumericHost),
    ("https://0x7f000001", UrlError::NumericHost),
    ("https://0X7F000001", UrlError::NumericHost),
    ("https://017700000001", UrlError::NumericHost),
    ("https://0177.0.0.1", UrlError::NumericHost),
    ("https://127.1", UrlError::NumericHost),
    ("https://127.0.1", UrlError::NumericHost),
    ("https://127.0.0.01", UrlError::NumericHost),
    ("https://127.0.0.0x1", UrlError::NumericHost),
    ("https://256.0.0.1", UrlError::NumericHost),
    ("https://1.2.3.4.5", UrlError::NumericHost),
    ("https://evil.test.0x", UrlError::NumericHost),
    ("https://llm.example.1", UrlError::NumericHost),
    // Ports.
    ("https://llm.corp.example:", UrlError::BadPort),
    ("https://llm.corp.example:0", UrlError::BadPort),
    ("https://llm.corp.example:0443", UrlError::BadPort),
    ("https://llm.corp.example:65536", UrlError::BadPort),
    ("https://llm.corp.example:99999999999999999999", UrlError::BadPort),
    ("https://llm.corp.example:+443", UrlError::BadPort),
    ("https://llm.corp.example:-1", UrlError::BadPort),
    ("https://llm.corp.example:443:443", UrlError::BadPort),
    ("https://llm.corp.example:https", UrlError::BadPort),
    ("https://llm.corp.example:*", UrlError::BadPort),
    ("https://::1", UrlError::BadPort),
    // Queries and fragments.
    ("https://llm.corp.example?x", UrlError::QueryOrFragment),
    ("https://llm.corp.example/v1?key=1", UrlError::QueryOrFragment),
    ("https://llm.corp.example/v1?", UrlError::QueryOrFragment),
    ("https://llm.corp.example#x", UrlError::QueryOrFragment),
    ("https://llm.corp.example/v1#", UrlError::QueryOrFragment),
    ("https://evil.test#.corp.example", UrlError::QueryOrFragment),
    // Paths that are read differently on the way.
    ("https://llm.corp.example//v1", UrlError::BadPath),
    ("https://llm.corp.example/v1//", UrlError::BadPath),
    ("https://llm.corp.example/v1/./x", UrlError::BadPath),
    ("https://llm.corp.example/v1/../x", UrlError::BadPath),
    ("https://llm.corp.example/v1/..", UrlError::BadPath),
    ("https://llm.corp.example/v1/%2e%2e/x", UrlError::BadPath),
    ("https://llm.corp.example/v1%2fx", UrlError::BadPath),
    ("https://llm.corp.example/v1/[x]", UrlError::BadPath),
];

#[test]
fn refuses_hostile_addresses_and_says_why() {
    for (address, why) in HOSTILE {
        assert_eq!(BaseUrl::parse(address), Err(*why), "{address:?}");
    }
}

#[test]
fn refuses_an_address_of_unreasonable_length() {
    let path = "a".repeat(MAX_URL - "https://llm.example/".len());
    assert!(BaseUrl::parse(&format!("https://llm.example/{path}")).is_ok());
    assert_eq!(BaseUrl::parse(&format!("https://llm.example/{path}a")), Err(UrlError::NotAUrl));
    let name = ["a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(61)].join(".");
    assert!(BaseUrl::parse(&format!("https://{name}")).is_ok());
    assert_eq!(BaseUrl::parse(&format!("https://{name}d")), Err(UrlError::BadHost));
}

#[test]
fn an_origin_has_nothing_after_it() {
    assert_eq!(
        Origin::parse("https://LLM.example:443").map(|origin| origin.to_string()).as_deref(),
        Ok("https://llm.example")
    );
    for address in ["https://llm.example/", "https://llm.example/v1"] {
        assert_eq!(Origin::parse(address), Err(UrlError::BadPath), "{address}");
    }
}

#[test]
fn joins_without_doubling_the_slash() {
    for base in ["https://llm.example/v1", "https://llm.example/v1/"] {
        let base = BaseUrl::parse(base).unwrap();
        assert_eq!(base.join("/chat/completions"), "https://llm.example/v1/chat/completions");
    }
    assert_eq!(BaseUrl::parse("http://localhost:80").unwrap().join("/api/chat"), "http://localhost/api/chat");
}

#[test]
fn a_match_pattern_has_no_port() {
    for (origin, pattern) in [
        ("https://llm.example:8443", "https://llm.example/*"),
        ("http://127.0.0.1:11434", "http://127.0.0.1/*"),
        ("http://localhost:11434", "http://localhost/*"),
    ] {
        assert_eq!(Origin::parse(origin).unwrap().match_pattern(), pattern);
    }
}

/// What a browser makes of an address, by the URL Standard's reference implementation in Rust.
fn in_a_browser(address: &str) -> Option<String> {
    let parsed = url::Url::parse(address).ok()?;
    let text = String::from(parsed);
    // A browser writes a path of at least a slash; ours has none at its end.
    Some(text.strip_suffix('/').unwrap_or(&text).to_owned())
}

#[test]
fn what_is_accepted_is_what_a_browser_reads() {
    for address in ["https://a-b.example:81/x/y.z~", "https://[1:0:0:2::]", "https://[0:0:1::]", "http://127.0.0.1/"] {
        let ours = BaseUrl::parse(address).map(|base| base.to_string()).ok();
        assert_eq!(ours, in_a_browser(address), "{address}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    // Pieces that mean something to a parser, in any order; most are refused, and those that are not must agree.
    #[test]
    fn an_accepted_address_means_the_same_to_a_browser(
        scheme in prop::sample::select(vec!["https://", "http://", "HTTPS://", "https:/", "https:"]),
        pieces in prop::collection::vec(prop::sample::select(vec![
            "a", "B", "xn--", "example", "localhost", "-", ".", "..", "/", "//", ":", "@", "\\", "[", "]", "::", "%2e", "%",
            "0", "1", "7f", "0x", "127", "256", "443", "80", "\t", " ", "?", "#", "*", "~", "ä", "\u{3002}", "_", "!", "|",
        ]), 0..9),
    ) {
        let address = scheme.to_owned() + &pieces.concat();
        if let Ok(base) = BaseUrl::parse(&address) {
            // A browser may refuse what is accepted here (broken punycode): then nothing is sent.
            if let Some(browsers) = in_a_browser(&address) {
                prop_assert_eq!(base.to_string(), browsers);
            }
        }
    }

    #[test]
    fn an_ipv6_address_is_written_as_a_browser_writes_it(pieces in prop::array::uniform8(prop::sample::select(vec![0u16, 0, 0, 1, 0xffff, 0xc000]))) {
        let address = format!("https://[{}]", pieces.map(|piece| format!("{piece:x}")).join(":"));
        prop_assert_eq!(BaseUrl::parse(&address).map(|base| base.to_string()).ok(), in_a_browser(&address));
    }

    #[test]
    fn nothing_makes_the_parser_panic(address in "\\PC{0,40}", tail in "[ -~]{0,20}") {
        let _either = BaseUrl::parse(&address);
        let _either = BaseUrl::parse(&format!("https://{tail}"));
    }

    #[test]
    fn parsing_again_changes_nothing(tail in "[a-zA-Z0-9.:/-]{0,24}") {
        if let Ok(base) = BaseUrl::parse(&format!("https://{tail}")) {
            prop_assert_eq!(BaseUrl::parse(&base.to_string()), Ok(base));
        }
    }
}
