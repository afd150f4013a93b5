//! What cannot be read of a policy: it says the strictest it can, and is told.

use super::*;

#[test]
fn a_value_that_cannot_be_read_is_the_strictest_and_is_reported() {
    for json in [
        "",
        "[]",
        "3",
        r#"{"version": 2}"#,
        r#"{"stop": "no"}"#,
        r#"{"labels": []}"#,
        r#"{"terms": {}}"#,
        r#"{"recognizers": 1}"#,
    ] {
        assert!(Managed::from_json(json).stop, "{json}");
        assert!(!wrong(json).is_empty(), "{json}");
    }
    assert_eq!(ids(&under(r#"{"endpoints": 3}"#)), ["builtin"]);
    assert_eq!(ids(&under(r#"{"endpoints": [], "ownEndpoints": "all"}"#)), ["builtin"]);
    assert_eq!(under(r#"{"labels": {"PERSON": "hide"}}"#).handling(&label("PERSON"), Trust::External), Handling::Block);
    assert!(!under(r#"{"mayRelease": "PERSON"}"#).releasable(&label("PERSON"), Trust::External));
    assert!(under(r#"{"actions": 1}"#).actions().is_empty());
    assert_eq!(under(r#"{"preset": "loose"}"#).thresholds().of("US_SSN"), Score::new(0.3));
    assert_eq!(under(r#"{"thresholds": {"US_SSN": 7}}"#).thresholds().of("US_SSN"), Score::new(0.1));
    for sites in [
        "3",
        "[3]",
        r#"[{"match": "corp", "rule": "block"}]"#,
        r#"[{"match": "*", "rule": "deny"}]"#,
        r#"[{"match": "http://a.example:80", "rule": "block"}]"#,
    ] {
        let managed = format!(r#"{{"sites": {sites}}}"#);
        assert_eq!(
            decide(&managed, "summarise", "https://a.example"),
            Verdict::Refuse(Refusal::SiteBlocked),
            "{sites}"
        );
    }
    let nobody = r#"{"sites": [{"match": "corp", "rule": "allow"}, {"match": "*", "rule": "block"}]}"#;
    assert_eq!(decide(nobody, "summarise", "https://a.example"), Verdict::Refuse(Refusal::SiteBlocked));
}

/// What was to be hidden, or kept apart, is not known: it must not leave in clear because of a slip.
#[test]
fn a_word_a_recognizer_or_a_combination_that_cannot_be_read_stops_everything() {
    for json in [
        r#"{"terms": ["Nightjar"]}"#,
        r#"{"terms": [{"label": "PROJECT"}]}"#,
        r#"{"terms": [{"text": 7}]}"#,
        r#"{"terms": [{"text": "Nightjar", "label": "no label"}]}"#,
        r#"{"terms": [{"text": "Nightjar", "fuzzy": "yes"}]}"#,
        r#"{"recognizers": [{"id": "badge"}]}"#,
        r#"{"combinations": [3]}"#,
        r#"{"combinations": [{"labels": "PERSON"}]}"#,
        r#"{"combinations": [{"labels": ["no label"]}]}"#,
    ] {
        assert!(Managed::from_json(json).stop, "{json}");
        assert!(!wrong(json).is_empty(), "{json}");
    }
    let twice = r#"{"terms": [{"text": "Nightjar"}, {"text": "nightjar"}]}"#;
    assert!(!Managed::from_json(twice).stop, "it is found all the same");
    assert_eq!(wrong(twice), [("terms[1].text".to_owned(), "duplicateTerm")]);
}

#[test]
fn every_problem_has_its_path_and_the_other_keys_count() {
    let managed = format!(
        r#"{{
            "colour": "blue",
            "endpoints": [{{"id": "x", "name": "X", "dialect": "openai", "url": "https://a@x.example", "model": "m"}}, {}],
            "labels": {{"lower": "block", "PERSON": "shout", "URL": "block"}},
            "mayRelease": ["no label"],
            "sites": [{{"match": "https://a.example"}}],
            "actions": ["translate", "summarise"]
        }}"#,
        r#"{"id": "corp", "name": "C", "dialect": "openai", "url": "https://c.example", "model": "m", "trust": "all"}"#
    );
    let expected = [
        ("colour", "unknownKey"),
        ("endpoints[0].url", "userInfo"),
        ("endpoints[1].trust", "unknownValue"),
        ("labels.PERSON", "unknownHandling"),
        ("labels.lower", "badLabel"),
        ("actions[0]", "unknownValue"),
        ("mayRelease[0]", "badLabel"),
        ("sites[0].rule", "missing"),
    ];
    let mut found = wrong(&managed);
    let mut wanted: Vec<_> = expected.map(|(key, code)| (key.to_owned(), code)).into();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
    let policy = under(&managed);
    assert_eq!(ids(&policy), ["corp", "builtin"]);
    assert_eq!(policy.endpoint("corp").unwrap().trust, Trust::External);
    assert_eq!(policy.handling(&label("URL"), Trust::External), Handling::Block);
    assert_eq!(policy.managed().keys(), ["endpoints", "actions", "labels", "mayRelease", "sites"]);
}
