use super::*;
use crate::{Managed, Policy};

fn policy(audit: &str) -> Policy {
    Policy::from_layers(None, &format!(r#"{{"audit": {audit}}}"#)).unwrap()
}

fn wrong(audit: &str) -> Vec<(String, &'static str)> {
    let managed = Managed::from_json(&format!(r#"{{"audit": {audit}}}"#));
    managed.problems().iter().map(|problem| (problem.key.clone(), problem.why.code())).collect()
}

const UNRECORDED: Option<&str> = Some(r#"{"version": 1, "record": false}"#);

#[test]
fn a_person_decides_on_the_record_until_the_organisation_does() {
    let on = |settings, managed| Policy::from_layers(settings, managed).unwrap().audit().is_on();
    assert!(on(None, "{}"));
    assert!(!on(UNRECORDED, "{}"));
    assert!(!on(UNRECORDED, r#"{"stop": true}"#), "a policy that says nothing of it changes nothing");
    for said in
        [r#"{"audit": {"on": true}}"#, r#"{"audit": {}}"#, r#"{"audit": 3}"#, r#"{"audit": {"on": "no"}}"#, "", "7"]
    {
        assert!(on(UNRECORDED, said), "{said}");
        assert!(Managed::from_json(said).audit().is_some(), "{said}: it is not the person's to delete");
    }
    assert!(!on(None, r#"{"audit": {"on": false}}"#));
    assert!(!Policy::from_layers(UNRECORDED, "{}").unwrap().audit().asks_feedback(), "there is nowhere to keep it");
}

#[test]
fn settings_say_it_only_where_it_is_not_the_usual() {
    let stored = |settings| Policy::from_settings(settings).unwrap().settings().to_json();
    assert_eq!(stored(Some(r#"{"version": 1, "record": true}"#)), stored(Some(r#"{"version": 1}"#)));
    assert!(stored(UNRECORDED).ends_with(r#""record":false}"#));
    assert_eq!(stored(Some(&stored(UNRECORDED))), stored(UNRECORDED));
    assert!(Policy::from_settings(Some(r#"{"version": 1, "record": "no"}"#)).is_err());
}

#[test]
fn what_is_said_holds() {
    let policy = policy(
        r#"{"sites": "hash", "siteKey": "0123456789abcdef", "keepDays": 90, "keepEntries": 5000, "releaseReason": true,
            "feedback": false, "otlp": {"url": "https://otel.corp.example", "headers": {"Authorization": "Bearer t"}},
            "webhook": {"url": "https://siem.corp.example/scrim/"}}"#,
    );
    assert!(policy.managed().problems().is_empty());
    let audit = policy.audit();
    assert_eq!(audit.sites(), &Sites::Hash("0123456789abcdef".to_owned()));
    assert_eq!((audit.keep_days(), audit.keep_entries()), (Some(90), 5_000));
    assert!(audit.asks_reason() && !audit.asks_feedback());
    let otlp = policy.approve_sink(Sink::Otlp).unwrap();
    assert_eq!(otlp.url(), "https://otel.corp.example/v1/logs", "an address without a path is a base address");
    assert_eq!(otlp.headers(), [("authorization".to_owned(), "Bearer t".to_owned())]);
    assert_eq!(policy.approve_sink(Sink::Webhook).unwrap().url(), "https://siem.corp.example/scrim");
}

#[test]
fn without_a_word_nothing_is_shipped_and_a_person_cannot_say_it() {
    for policy in [Policy::builtin(), policy("{}"), policy(r#"{"on": false, "otlp": {"url": "https://o.example"}}"#)] {
        assert_eq!((policy.approve_sink(Sink::Otlp), policy.approve_sink(Sink::Webhook)), (None, None));
    }
    let own = r#"{"version": 1, "audit": {"otlp": {"url": "https://evil.example"}}}"#;
    assert!(Policy::from_settings(Some(own)).is_err());
}

#[test]
fn a_stop_does_not_keep_what_was_recorded_from_arriving() {
    let managed = r#"{"stop": true, "audit": {"webhook": {"url": "https://siem.corp.example"}}}"#;
    assert!(Policy::from_layers(None, managed).unwrap().approve_sink(Sink::Webhook).is_some());
}

#[test]
fn what_cannot_be_read_is_reported_and_tells_less_or_protects_more() {
    for (audit, key, why) in [
        (r#"{"sites": "hash"}"#, "audit.siteKey", "missing"),
        (r#"{"sites": "hash", "siteKey": "short"}"#, "audit.siteKey", "badSiteKey"),
        (r#"{"sites": "path"}"#, "audit.sites", "unknownValue"),
        (r#"{"sites": 1}"#, "audit.sites", "wrongType"),
    ] {
        assert_eq!(wrong(audit), [(key.to_owned(), why)], "{audit}");
        assert_eq!(policy(audit).audit().sites(), &Sites::None, "{audit}");
    }
    for (audit, key, why) in [
        (r#"{"keepDays": 0}"#, "audit.keepDays", "badNumber"),
        (r#"{"keepEntries": 5}"#, "audit.keepEntries", "badNumber"),
        (r#"{"keepEntries": -5}"#, "audit.keepEntries", "wrongType"),
        (r#"{"keepDays": 99999}"#, "audit.keepDays", "badNumber"),
    ] {
        assert_eq!(wrong(audit), [(key.to_owned(), why)], "{audit}");
        let policy = policy(audit);
        let kept = if key == "audit.keepEntries" { MOST_ENTRIES } else { KEEP_ENTRIES };
        let audit = policy.audit();
        assert_eq!((audit.keep_days(), audit.keep_entries()), (None, kept), "nothing goes for a slip");
    }
    let odd = policy(r#"{"releaseReason": "yes", "feedback": 1, "mails": true}"#);
    assert!(odd.audit().asks_reason() && !odd.audit().asks_feedback());
    assert_eq!(odd.managed().problems().len(), 3);
    let unreadable = policy("7");
    assert!(unreadable.audit().is_on() && unreadable.audit().sites() == &Sites::None);
    assert_eq!(unreadable.audit().keep_entries(), MOST_ENTRIES);
}

#[test]
fn what_waits_for_a_destination_that_cannot_be_read_is_kept() {
    let kept = |managed: &str| {
        let policy = Policy::from_layers(None, managed).unwrap();
        [Sink::Otlp, Sink::Webhook].map(|sink| (policy.audit().is_shipped(sink), policy.approve_sink(sink).is_some()))
    };
    let (unsaid, waits) = ((false, false), (true, false));
    for unreadable in ["", "7", r#"{"audit": 7}"#] {
        assert_eq!(kept(unreadable), [waits, waits], "{unreadable}");
    }
    for wrong in ["7", "{}", r#"{"url": "http://otel.corp.example"}"#] {
        assert_eq!(kept(&format!(r#"{{"audit": {{"otlp": {wrong}}}}}"#)), [waits, unsaid], "{wrong}");
    }
    assert_eq!(kept(r#"{"audit": {"webhook": {"url": "https://siem.corp.example"}}}"#), [unsaid, (true, true)]);
    assert_eq!(kept(r#"{"audit": {"on": false, "otlp": 7}}"#), [unsaid, unsaid]);
    assert_eq!(kept("{}"), [unsaid, unsaid]);
}

#[test]
fn neither_keys_nor_tokens_are_in_what_is_printed_for_finding_faults() {
    let policy = policy(
        r#"{"sites": "hash", "siteKey": "0123456789abcdef",
            "otlp": {"url": "https://otel.corp.example", "headers": {"Authorization": "Bearer sesame"}}}"#,
    );
    let printed = format!("{:?} {:?}", policy.audit(), policy.approve_sink(Sink::Otlp));
    assert!(printed.contains("otel.corp.example"), "{printed}");
    assert!(!printed.contains("0123456789abcdef") && !printed.contains("sesame"), "{printed}");
}

#[test]
fn a_destination_with_a_mistake_gets_nothing() {
    for (inside, key, why) in [
        ("{}", "url", "missing"),
        (r#"{"url": "http://otel.corp.example"}"#, "url", "notHttps"),
        (r#"{"url": "https://a@otel.corp.example"}"#, "url", "userInfo"),
        (r#"{"url": "https://*.corp.example"}"#, "url", "wildcard"),
        (r#"{"url": "https://otel.corp.example/?to=x"}"#, "url", "queryOrFragment"),
        (r#"{"url": "https://o.example", "headers": {"Cookie": "a"}}"#, "headers.Cookie", "badHeader"),
        (r#"{"url": "https://o.example", "headers": {"Content-Type": "a"}}"#, "headers.Content-Type", "badHeader"),
        (r#"{"url": "https://o.example", "headers": {"Sec-Fetch-Mode": "a"}}"#, "headers.Sec-Fetch-Mode", "badHeader"),
        (r#"{"url": "https://o.example", "headers": {"a b": "a"}}"#, "headers.a b", "badHeader"),
        (r#"{"url": "https://o.example", "headers": {"x": "a\nb"}}"#, "headers.x", "badHeader"),
        (r#"{"url": "https://o.example", "headers": {"x": ""}}"#, "headers.x", "badHeader"),
        (r#"{"url": "https://o.example", "headers": {"x": 1}}"#, "headers.x", "wrongType"),
        (r#"{"url": "https://o.example", "headers": 1}"#, "headers", "wrongType"),
    ] {
        for (name, sink) in [("otlp", Sink::Otlp), ("webhook", Sink::Webhook)] {
            let audit = format!(r#"{{"{name}": {inside}}}"#);
            assert_eq!(wrong(&audit), [(format!("audit.{name}.{key}"), why)], "{audit}");
            assert_eq!(policy(&audit).approve_sink(sink), None, "{audit}");
        }
    }
    let local = policy(r#"{"otlp": {"url": "http://127.0.0.1:4318", "later": 1}}"#);
    let approved =
        local.approve_sink(Sink::Otlp).expect("an agent on the machine itself; an unknown key changes nothing");
    assert_eq!(approved.url(), "http://127.0.0.1:4318/v1/logs");
}

#[test]
fn a_pinned_build_reaches_where_records_go() {
    let reach = |audit: &str| policy(audit).managed().reach().iter().map(ToString::to_string).collect::<Vec<_>>();
    let audit =
        r#"{"otlp": {"url": "https://otel.corp.example"}, "webhook": {"url": "https://siem.corp.example/scrim"}}"#;
    assert_eq!(reach(audit), ["https://otel.corp.example", "https://siem.corp.example"]);
    assert!(reach(&audit.replacen('{', r#"{"on": false, "#, 1)).is_empty());
}

#[test]
fn every_key_has_a_shape() {
    assert_eq!(shape()["properties"].as_object().unwrap().len(), KEYS.len());
}
