use scrim_detect::{Label, Score, Term};

use super::*;
use crate::{Ask, Policy, Refusal, Verdict};

mod identity;
mod own_model;
mod prompts;
mod unreadable;

const ENDPOINTS: &str = r#"[
    { "id": "corp", "name": "Corporate", "dialect": "azure", "url": "https://corp.example/openai/v1", "model": "m",
      "trust": "organisation" },
    { "id": "vendor", "name": "Vendor", "dialect": "anthropic", "url": "https://llm.example/v1", "model": "m" }
]"#;

const OWN: &str = r#"{
    "version": 1,
    "endpoints": [
        { "id": "corp", "name": "Not the real one", "dialect": "openai", "url": "https://evil.example/v1", "model": "m" },
        { "id": "mine", "name": "Mine", "dialect": "openai", "url": "https://mine.example/v1", "model": "m" },
        { "id": "here", "name": "Here", "dialect": "ollama", "url": "http://127.0.0.1:11434", "model": "m" }
    ],
    "defaultEndpoint": "mine",
    "labels": { "DATE_TIME": "placeholder", "US_SSN": "allow", "URL": "block" },
    "terms": [{ "text": "Falcon" }],
    "allow": ["margaret@brightwater.example"],
    "preset": "permissive",
    "thresholds": { "PERSON": 0.9, "URL": 0.2 }
}"#;

fn under(managed: &str) -> Policy {
    Policy::from_layers(Some(OWN), managed).unwrap()
}

fn ids(policy: &Policy) -> Vec<&str> {
    policy.endpoints().iter().map(|endpoint| endpoint.id.as_str()).collect()
}

fn label(name: &str) -> Label {
    Label::new(name).unwrap()
}

fn wrong(managed: &str) -> Vec<(String, &'static str)> {
    let managed = Managed::from_json(managed);
    managed.problems().iter().map(|problem| (problem.key.clone(), problem.why.code())).collect()
}

fn decide(managed: &str, action: &str, site: &str) -> Verdict {
    under(managed).decide(&Ask { action, endpoint: "here", site, found: &[] })
}

#[test]
fn nothing_set_changes_nothing() {
    let (without, with) = (Policy::from_settings(Some(OWN)).unwrap(), under("{}"));
    assert_eq!(without.version(), with.version());
    assert!(!with.managed().is_set());
    assert_eq!(ids(&with), ["mine", "corp", "here", "builtin"]);
}

#[test]
fn a_list_of_endpoints_is_the_whole_list_unless_it_says_otherwise() {
    let with = |rest: &str| under(&format!(r#"{{"endpoints": {ENDPOINTS}{rest}}}"#));
    assert_eq!(ids(&with("")), ["corp", "vendor", "builtin"]);
    assert_eq!(ids(&with(r#", "ownEndpoints": "device""#)), ["corp", "vendor", "here", "builtin"]);
    assert_eq!(ids(&with(r#", "ownEndpoints": "any""#)), ["mine", "corp", "vendor", "here", "builtin"]);
    assert_eq!(ids(&with(r#", "ownEndpoints": "any", "defaultEndpoint": "vendor""#))[0], "vendor");
    assert_eq!(ids(&with(r#", "defaultEndpoint": "builtin""#)), ["builtin", "corp", "vendor"]);
    assert_eq!(ids(&under(r#"{"ownEndpoints": "none"}"#)), ["builtin"]);
    let corp = with(r#", "ownEndpoints": "any""#);
    let corp = corp.endpoint("corp").unwrap();
    assert_eq!((corp.name.as_str(), corp.trust), ("Corporate", Trust::Organisation), "nobody else takes its id");
}

#[test]
fn the_stricter_handling_wins_and_the_organisation_says_where_the_scale_begins() {
    let policy = under(
        r#"{"labels": {"DATE_TIME": "allow", "US_SSN": "block", "URL": "placeholder", "PERSON": "allow", "SECRET": "allow"}}"#,
    );
    for (name, expected) in [
        ("DATE_TIME", Handling::Placeholder), // the person wants more than the organisation
        ("US_SSN", Handling::Block),          // the person wants less
        ("URL", Handling::Block),
        ("PERSON", Handling::Allow), // in the place of the product's default
        ("SECRET", Handling::Placeholder),
        ("EMAIL_ADDRESS", Handling::Placeholder),
    ] {
        assert_eq!(policy.handling(&label(name), Trust::External), expected, "{name}");
    }
    assert_eq!(policy.loosest(&label("US_SSN")), Handling::Block);
    assert_eq!(policy.loosest(&label("EMAIL_ADDRESS")), Handling::Allow);
}

#[test]
fn who_runs_the_endpoint_counts() {
    let policy = under(
        r#"{"labels": {"PERSON": "placeholder"},
            "labelsFor": {"organisation": {"PERSON": "allow", "URL": "allow"}, "external": {"AGE": "block"}, "moon": {}},
            "roles": [{"id": "desk", "labels": {"PERSON": "placeholder"}}]}"#,
    );
    for (name, external, organisation, device) in [
        ("PERSON", Handling::Placeholder, Handling::Allow, Handling::Placeholder),
        ("AGE", Handling::Block, Handling::Placeholder, Handling::Placeholder),
        ("URL", Handling::Block, Handling::Block, Handling::Block), // the person's own choice
    ] {
        let handling = |to| policy.handling(&label(name), to);
        let all = [Trust::External, Trust::Organisation, Trust::Device].map(handling);
        assert_eq!(all, [external, organisation, device], "{name}");
    }
    let keys: Vec<_> = policy.managed().problems().iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["labelsFor.moon"]);
    let desk = under(
        r#"{"labelsFor": {"organisation": {"PERSON": "allow"}}, "role": "desk",
            "roles": [{"id": "desk", "labels": {"PERSON": "placeholder"}}]}"#,
    );
    assert_eq!(desk.handling(&label("PERSON"), Trust::Organisation), Handling::Placeholder, "a role only takes away");
    for json in [r#"{"labelsFor": 1}"#, r#"{"labelsFor": {"device": 1}}"#] {
        assert!(Managed::from_json(json).stop, "{json}");
    }
}

#[test]
fn modes_combine_to_the_one_that_lets_less_leave() {
    let policy = under(
        r#"{"labels": {"DATE_TIME": "generalise", "URL": "surrogate", "CREDIT_CARD": "mask", "AGE": "ask", "SECRET": "surrogate",
            "PERSON": "ask", "MONEY_AMOUNT": "drop"}, "mayRelease": ["AGE"]}"#,
    );
    for (name, expected) in [
        ("DATE_TIME", Handling::Placeholder), // the person's own choice
        ("URL", Handling::Block),             // likewise
        ("CREDIT_CARD", Handling::Mask),
        ("AGE", Handling::Ask),
        ("PERSON", Handling::Placeholder), // nobody may release it: there is nothing to ask
        ("SECRET", Handling::Placeholder),
        ("MONEY_AMOUNT", Handling::Drop),
    ] {
        assert_eq!(policy.handling(&label(name), Trust::External), expected, "{name}");
    }
    assert_eq!(policy.loosest(&label("PERSON")), Handling::Placeholder);
    assert_eq!(policy.loosest(&label("DATE_TIME")), Handling::Generalise);
}

#[test]
fn what_a_label_does_not_lend_itself_to_is_said_and_becomes_a_placeholder() {
    let json = r#"{"labels": {"EMAIL_ADDRESS": "generalise", "AGE": "surrogate", "PERSON": "surrogate"},
        "labelsFor": {"device": {"TERM": "surrogate"}}}"#;
    let policy = under(json);
    for name in ["EMAIL_ADDRESS", "AGE"] {
        assert_eq!(policy.handling(&label(name), Trust::External), Handling::Placeholder, "{name}");
    }
    assert_eq!(policy.handling(&label("PERSON"), Trust::External), Handling::Surrogate);
    let unfit = |key: &str| (key.to_owned(), "unfitHandling");
    assert_eq!(wrong(json), [unfit("labels.AGE"), unfit("labels.EMAIL_ADDRESS"), unfit("labelsFor.device.TERM")]);
    let own = Policy::from_settings(Some(r#"{"version": 1, "labels": {"EMAIL_ADDRESS": "generalise"}}"#));
    assert_eq!(own.unwrap_err()[0].why.code(), "unfitHandling");
}

#[test]
fn only_what_is_listed_may_be_released() {
    let policy = under(r#"{"mayRelease": ["PERSON", "SECRET"]}"#);
    assert!(policy.releasable(&label("PERSON"), Trust::External));
    for name in ["EMAIL_ADDRESS", "SECRET"] {
        assert!(!policy.releasable(&label(name), Trust::External), "{name}");
    }
    assert!(under("{}").releasable(&label("EMAIL_ADDRESS"), Trust::External));
    // OWN allows it whole.
    assert_eq!(policy.handling(&label("US_SSN"), Trust::External), Handling::Placeholder);
    assert_eq!(policy.loosest(&label("MONEY_AMOUNT")), Handling::Allow);
}

#[test]
fn words_add_up_and_an_organisations_exceptions_take_the_place_of_the_persons() {
    let found = |managed: &str, text: &str| !under(managed).detector().build().unwrap().detect(text).is_empty();
    let policy = under(r#"{"terms": [{"text": "Nightjar", "label": "PROJECT"}]}"#);
    assert_eq!(policy.terms().map(|term: &Term| term.text.as_str()).collect::<Vec<_>>(), ["Nightjar", "Falcon"]);
    assert!(!found("{}", "Write to margaret@brightwater.example."));
    assert!(found(r#"{"allow": []}"#, "Write to margaret@brightwater.example."));
}

/// Neither a list of exceptions nor another name for a thing takes it out of what the organisation hides.
#[test]
fn a_persons_own_words_and_exceptions_take_nothing_out_of_it() {
    let found = |managed: &str, own: &str| {
        let policy = Policy::from_layers(Some(&format!(r#"{{"version": 1, {own}}}"#)), managed).unwrap();
        let found = policy.detector().build().unwrap().detect("Pay DE89 3704 0044 0532 0130 00 for nightjar.");
        found.iter().map(|finding| finding.label.as_str().to_owned()).collect::<Vec<_>>()
    };
    let managed = r#"{"labels": {"IBAN_CODE": "block"}, "terms": [{"text": "Nightjar", "label": "PROJECT"}]}"#;
    for own in [
        r#""allow": ["Nightjar", "DE89 3704 0044 0532 0130 00"]"#,
        r#""terms": [{"text": "nightjar", "label": "PERSON"}]"#,
        r#""terms": [{"text": "for nightjar", "label": "DATE_TIME"}, {"text": "DE89 3704 0044 0532 0130 00 for", "label": "URL"}],
            "labels": {"URL": "allow"}"#,
    ] {
        assert_eq!(found(managed, own), ["IBAN_CODE", "PROJECT"], "{own}");
    }
    assert_eq!(found("{}", r#""allow": ["DE89 3704 0044 0532 0130 00"]"#), Vec::<String>::new());
}

#[test]
fn whatever_one_of_two_thresholds_finds_is_found() {
    let policy = under(r#"{"preset": "strict", "thresholds": {"URL": 0.7}}"#);
    for (name, expected) in [("PERSON", 0.3), ("URL", 0.2), ("US_SSN", 0.3)] {
        assert_eq!(policy.thresholds().of(name), Score::new(expected), "{name}");
    }
}

#[test]
fn recognizers_of_both_are_used() {
    let rule = r#"{"id": "badge", "label": "BADGE", "title": "Badge", "pattern": "BDG-\\d{6}", "score": 0.9,
        "finds": ["«BDG-123456» is lost"], "skips": [{"text": "BDG-12 is lost", "reason": "too short"}]}"#;
    let policy = under(&format!(r#"{{"recognizers": [{rule}]}}"#));
    assert!(policy.managed().problems().is_empty(), "{:?}", policy.managed().problems());
    let found = policy.detector().build().unwrap().detect("Please block BDG-123456 today.");
    assert_eq!(found[0].label.as_str(), "BADGE");
    let own = Policy::from_settings(Some(&format!(r#"{{"version": 1, "recognizers": [{rule}]}}"#))).unwrap();
    assert_eq!(own.detector().build().unwrap().detect("Please block BDG-123456 today.").len(), 1);
}

#[test]
fn sites_and_actions_are_decided_on() {
    let sites = r#"{"sites": [
        {"match": "https://mail.corp.example", "rule": "block"},
        {"match": "https://*.corp.example", "rule": "allow"},
        {"match": "paste", "rule": "allow"},
        {"match": "http://wiki.corp.example:443", "rule": "allow"},
        {"match": "*", "rule": "block"}
    ]}"#;
    for (site, allowed) in [
        ("https://mail.corp.example", false),
        ("https://wiki.corp.example", true),
        ("https://corp.example:8443", true),
        ("https://evilcorp.example", false),
        ("http://wiki.corp.example", false),
        ("http://wiki.corp.example:443", true),
        ("https://wiki.corp.example.evil.test", false),
        ("", true),
    ] {
        let expected = if allowed { Verdict::Ask } else { Verdict::Refuse(Refusal::SiteBlocked) };
        assert_eq!(decide(sites, "summarise", site), expected, "{site}");
    }
    let actions = r#"{"actions": ["summarise"]}"#;
    assert_eq!(decide(actions, "summarise", ""), Verdict::Ask);
    assert_eq!(decide(actions, "reply", ""), Verdict::Refuse(Refusal::UnknownAction));
}

#[test]
fn what_is_to_be_kept_apart_is_refused_together_only() {
    let policy = under(r#"{"combinations": [{"labels": ["PERSON", "DATE_OF_BIRTH"]}, {"labels": ["NHS", 3]}]}"#);
    let decide = |found: &[&str]| {
        let found: Vec<_> = found.iter().map(|name| label(name)).collect();
        policy.decide(&Ask { action: "summarise", endpoint: "here", site: "", found: &found })
    };
    assert_eq!(decide(&["PERSON", "AGE"]), Verdict::Ask);
    let both = Refusal::BlockedTogether(vec![label("DATE_OF_BIRTH"), label("PERSON")]);
    assert_eq!(decide(&["DATE_OF_BIRTH", "AGE", "PERSON"]), Verdict::Refuse(both));
    assert_eq!(
        decide(&["NHS"]),
        Verdict::Refuse(Refusal::BlockedTogether(vec![label("NHS")])),
        "the strictest reading"
    );
}

/// Every combination of role, label, endpoint and site of a realistic policy.
#[test]
fn a_role_only_takes_away() {
    let policy = |role: &str| {
        under(&format!(
            r#"{{
                "endpoints": {ENDPOINTS},
                "labels": {{"US_SSN": "placeholder", "AGE": "allow"}},
                "mayRelease": ["PERSON", "AGE", "ORGANIZATION"],
                "sites": [{{"match": "https://board.corp.example", "rule": "block"}}],
                "roles": [
                    {{"id": "desk", "actions": ["summarise"], "endpoints": ["corp"], "mayRelease": ["ORGANIZATION", "URL"]}},
                    {{"id": "counsel", "labels": {{"US_SSN": "block", "AGE": "placeholder", "PERSON": "allow"}}}}
                ],
                "role": {role}
            }}"#
        ))
    };
    let [desk, counsel] = ["\"desk\"", "\"counsel\""].map(policy);
    assert_eq!((ids(&desk), ids(&counsel)), (vec!["corp", "builtin"], vec!["corp", "vendor", "builtin"]));
    assert_eq!(desk.managed().roles().collect::<Vec<_>>(), ["desk"]);
    for (name, at_desk, of_counsel) in [
        ("US_SSN", Handling::Placeholder, Handling::Block),
        ("AGE", Handling::Allow, Handling::Placeholder),
        ("PERSON", Handling::Placeholder, Handling::Placeholder), // no key above says more than the product does
        ("DATE_TIME", Handling::Placeholder, Handling::Placeholder),
        ("SECRET", Handling::Placeholder, Handling::Placeholder),
    ] {
        assert_eq!(
            (desk.handling(&label(name), Trust::External), counsel.handling(&label(name), Trust::External)),
            (at_desk, of_counsel),
            "{name}"
        );
    }
    for (name, at_desk, of_counsel) in [("PERSON", false, true), ("ORGANIZATION", true, true), ("URL", false, false)] {
        assert_eq!(
            (desk.releasable(&label(name), Trust::External), counsel.releasable(&label(name), Trust::External)),
            (at_desk, of_counsel),
            "{name}"
        );
    }
    for (policy, action, endpoint, site, found, expected) in [
        (&desk, "summarise", "corp", "https://a.example", "PERSON", None),
        (&desk, "reply", "corp", "https://a.example", "PERSON", Some("unknownAction")),
        (&desk, "summarise", "vendor", "https://a.example", "PERSON", Some("endpointNotApproved")),
        (&desk, "summarise", "corp", "https://board.corp.example", "PERSON", Some("siteBlocked")),
        (&desk, "summarise", "corp", "", "US_SSN", None),
        (&counsel, "reply", "vendor", "https://a.example", "PERSON", None),
        (&counsel, "reply", "vendor", "https://a.example", "US_SSN", Some("blockedLabel")),
        (&counsel, "reply", "vendor", "https://board.corp.example", "PERSON", Some("siteBlocked")),
    ] {
        let verdict = policy.decide(&Ask { action, endpoint, site, found: &[label(found)] });
        let code = match verdict {
            Verdict::Ask => None,
            Verdict::Refuse(refusal) => Some(refusal.code()),
        };
        assert_eq!(code, expected, "{action} {endpoint} {site} {found}");
    }
    let of = |rest: &str| under(&format!(r#"{{"role": "desk", {rest}}}"#));
    let listed = of(r#""roles": [{"id": "desk", "endpoints": ["corp"]}]"#);
    assert_eq!(ids(&listed), ["builtin"], "a role's list of endpoints is the whole list");
    let twice = r#""roles": [{"id": "desk"}, {"id": "desk", "actions": ["summarise"]}]"#;
    assert_eq!(of(twice).actions().len(), 1, "what is said of a role twice holds together");
    assert_eq!(wrong(&format!("{{{twice}}}")), [("roles[1].id".to_owned(), "duplicateId")]);
    for unknown in ["\"nobody\"", "3", "null"] {
        assert!(policy(unknown).managed().stop, "{unknown}");
    }
}

#[test]
fn a_stop_stops_everything() {
    let policy = under(r#"{"stop": true}"#);
    assert!(policy.endpoints().is_empty());
    assert_eq!(decide(r#"{"stop": true}"#, "summarise", ""), Verdict::Refuse(Refusal::Stopped));
    let here = EndpointId::parse("here").unwrap();
    assert_eq!(policy.approve(&here, "http://127.0.0.1:11434/api/chat"), Err(Refusal::Stopped));
}

#[test]
fn every_change_of_it_is_another_version() {
    let mut versions: Vec<_> = ["{}", r#"{"stop": true}"#, r#"{"labels": {"URL": "block"}}"#, r#"{"sites": []}"#]
        .map(|managed| under(managed).version().get())
        .into();
    versions.sort_unstable();
    versions.dedup();
    assert_eq!(versions.len(), 4);
}

#[test]
fn a_hundred_thousand_words_are_read_and_one_more_stops_everything() {
    let list = |count| {
        let words: Vec<_> =
            (0..count).map(|number| format!(r#"{{"text": "Heron {number}", "label": "BIRD"}}"#)).collect();
        Managed::from_json(&format!(r#"{{"terms": [{}]}}"#, words.join(",")))
    };
    let most = list(MAX_TERMS);
    assert_eq!((most.terms().len(), most.problems().len(), most.stops()), (MAX_TERMS, 0, false));
    let more = list(MAX_TERMS + 1);
    assert_eq!((more.terms().len(), more.stops()), (0, true));
    assert_eq!(more.problems()[0].to_string(), "`terms`: too many entries");
}

#[test]
fn words_are_read_alike_whether_or_not_something_odd_is_among_them() {
    let words = r#"{"text": "Kestrel", "label": "BIRD", "fuzzy": true}, {"text": "kestrel"}, {"text": "++"}"#;
    let plain = Managed::from_json(&format!(r#"{{"terms": [{words}]}}"#));
    let odd = Managed::from_json(&format!(r#"{{"terms": [{words}, 7]}}"#));
    let told = |managed: &Managed| managed.problems().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(plain.terms(), odd.terms());
    assert_eq!(told(&plain), told(&odd)[..2]);
    assert_eq!(odd.problems()[2].key, "terms[3]");
}

#[test]
fn a_handling_that_a_label_cannot_have_is_told() {
    let managed = Managed::from_json(
        r#"{"labels": {"SECRET": "allow", "CLIENT_NUMBER": "mask", "PERSON": "generalise", "DATE_TIME": "generalise"}}"#,
    );
    let unfit = |problem: &&crate::Problem| problem.why == crate::ProblemKind::UnfitHandling;
    let told: Vec<_> = managed.problems().iter().filter(unfit).map(|problem| problem.key.as_str()).collect();
    assert_eq!(told, ["labels.CLIENT_NUMBER", "labels.PERSON", "labels.SECRET"]);
}
