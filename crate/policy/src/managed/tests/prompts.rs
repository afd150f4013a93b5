//! The organisation's own actions, and the person's beside them.

use super::*;

const PROMPTS: &str = r#""prompts": [
    { "id": "claim", "name": "Assess a claim", "template": "Assess this claim: {text}", "output": "insert", "endpoints": ["corp"] },
    { "id": "minutes", "name": "Minutes", "template": "Write minutes." }
]"#;

const SETTINGS: &str = r#"{"version": 1, "prompts": [
    { "id": "minutes", "name": "Not the real one", "template": "Leak {text}", "output": "read" },
    { "id": "haiku", "name": "Haiku", "template": "A haiku about {text}", "output": "replace" }
]}"#;

fn with(rest: &str) -> Policy {
    let managed = format!(r#"{{"endpoints": {ENDPOINTS}, {PROMPTS}{rest}}}"#);
    Policy::from_layers(Some(SETTINGS), &managed).unwrap()
}

fn offered(policy: &Policy) -> Vec<&str> {
    policy.actions().iter().map(|action| action.id.as_str()).collect()
}

#[test]
fn they_are_offered_behind_the_products_and_before_the_persons() {
    let policy = with("");
    assert_eq!(offered(&policy), ["summarise", "reply", "explain", "rewrite", "claim", "minutes", "haiku"]);
    let minutes = policy.actions()[5].prompt.as_ref().unwrap();
    assert_eq!(
        (minutes.name.as_str(), minutes.managed),
        ("Minutes", true),
        "an id of the organisation's is nobody else's"
    );
    let haiku = policy.actions()[6].prompt.as_ref().unwrap();
    assert!(!haiku.managed);
    assert_eq!(policy.managed().problems(), &[]);
}

#[test]
fn a_list_of_actions_is_the_whole_list() {
    assert_eq!(offered(&with(r#", "actions": ["claim", "summarise"]"#)), ["summarise", "claim"]);
    let role = r#", "role": "desk", "roles": [{"id": "desk", "actions": ["minutes"]}]"#;
    assert_eq!(offered(&with(role)), ["minutes"]);
    for none in [r#", "ownPrompts": false"#, r#", "ownPrompts": "yes""#] {
        assert_eq!(offered(&with(none)).len(), 6, "{none}");
    }
    assert_eq!(offered(&with(r#", "ownPrompts": true"#)).len(), 7);
}

#[test]
fn one_goes_to_its_own_endpoints_only_and_there_without_being_told() {
    let policy = with(r#", "ownEndpoints": "device", "defaultEndpoint": "vendor""#);
    let claim = &policy.actions()[4];
    assert_eq!(policy.first_endpoint(claim).unwrap().id.as_str(), "corp");
    assert_eq!(policy.first_endpoint(&policy.actions()[0]).unwrap().id.as_str(), "vendor");
    let ask = |endpoint| policy.decide(&Ask { action: "claim", endpoint, site: "", found: &[] });
    assert_eq!(ask("corp"), Verdict::Ask);
    assert_eq!(ask("vendor"), Verdict::Refuse(Refusal::OtherEndpoint));
    assert_eq!(ask("builtin"), Verdict::Refuse(Refusal::NeedsEndpoint));
}

#[test]
fn what_cannot_be_read_of_them_is_told_by_its_path_and_not_offered() {
    let managed = format!(
        r#"{{"endpoints": {ENDPOINTS}, "prompts": [
            {{ "id": "summarise", "name": "A", "template": "a" }},
            {{ "id": "Big", "name": "A", "template": "a" }},
            {{ "id": "a", "name": "", "template": "a" }},
            {{ "id": "b", "name": "B", "template": "{{text}} {{text}}" }},
            {{ "id": "c", "name": "C", "template": "c", "output": "shout" }},
            {{ "id": "d", "name": "D", "template": "d", "endpoints": ["gone"] }},
            {{ "id": "d", "name": "D", "template": "d", "colour": "blue" }},
            7
        ]}}"#
    );
    let wanted = [
        ("prompts[0].id", "reservedId"),
        ("prompts[1].id", "badId"),
        ("prompts[2].name", "badName"),
        ("prompts[3].template", "badTemplate"),
        ("prompts[4].output", "unknownValue"),
        ("prompts[5].endpoints[0]", "unknownEndpoint"),
        ("prompts[6].colour", "unknownKey"),
        ("prompts[6].id", "duplicateId"),
        ("prompts[7]", "wrongType"),
    ];
    assert_eq!(wrong(&managed), wanted.map(|(key, code)| (key.to_owned(), code)));
    let policy = Policy::from_layers(None, &managed).unwrap();
    assert_eq!(offered(&policy), ["summarise", "reply", "explain", "rewrite", "d"]);
    assert!(!policy.actions()[4].goes_to("corp") && !policy.actions()[4].goes_to("gone"));
}

#[test]
fn a_persons_prompts_come_back_as_they_were_stored() {
    let settings = crate::Settings::from_json(SETTINGS).unwrap();
    assert_eq!(settings.prompts().len(), 2);
    assert_eq!(crate::Settings::from_json(&settings.to_json()), Ok(settings));
    let broken = SETTINGS.replace("\"read\"", "\"shout\"");
    assert_eq!(crate::Settings::from_json(&broken).unwrap_err()[0].key, "prompts[0].output");
}

#[test]
fn a_label_that_nothing_is_found_under_is_told_and_counts() {
    let managed = r#"{
        "labels": { "PERSON": "placeholder", "PERSONS": "block", "CODE_NAME": "block", "DATE_OF_BIRTH": "block" },
        "labelsFor": { "external": { "MAIL_ADDRESS": "block" } },
        "mayRelease": ["URL", "URLS"],
        "thresholds": { "IBAN": 0.3 },
        "combinations": [{ "labels": ["PERSON", "BIRTHDAY"] }],
        "roles": [{ "id": "a", "labels": { "SSN": "block" }, "mayRelease": ["NAME"] }],
        "terms": [{ "text": "Falcon", "label": "CODE_NAME" }]
    }"#;
    let keys = [
        "labels.PERSONS",
        "labelsFor.external.MAIL_ADDRESS",
        "thresholds.IBAN",
        "roles[0].labels.SSN",
        "mayRelease[1]",
        "roles[0].mayRelease[0]",
        "combinations[0].labels[1]",
    ];
    assert_eq!(wrong(managed), keys.map(|key| (key.to_owned(), "unlistedLabel")));
    let read = Managed::from_json(managed);
    assert!(read.problems().iter().all(|problem| problem.why.is_warning()) && !read.stops());
    assert_eq!(under(managed).handling(&label("PERSONS"), Trust::Device), Handling::Block);
}
