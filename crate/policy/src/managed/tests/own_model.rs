//! The browser's own model in a policy, and what is printed of a policy.

use crate::{Managed, Policy, Trust};

#[test]
fn nothing_of_what_a_policy_says_is_printed() {
    let json = r#"{"terms":[{"text":"Halyard-canary"}],"allow":["canary"],"audit":{"otlp":{"url":"https://o.example/canary",
        "headers":{"authorization":"Bearer canary"}}},"prompts":[{"id":"a","name":"canary","template":"canary {text}","output":"read"}],
        "endpoints":[{"id":"e","name":"canary","dialect":"openai","url":"https://canary.example","model":"m"}]}"#;
    let settings = r#"{"version":1,"terms":[{"text":"own-canary","label":"TERM"}]}"#;
    for printed in
        [format!("{:?}", Managed::from_json(json)), format!("{:?}", Policy::from_layers(Some(settings), json).unwrap())]
    {
        assert!(printed.contains("terms") && !printed.contains("canary"), "{printed}");
    }
}

#[test]
fn the_browsers_own_model_is_approved_as_a_device_and_reaches_nowhere() {
    let read = |rest: &str| {
        Managed::from_json(&format!(r#"{{"endpoints":[{{"id":"own","name":"Own","dialect":"browser"{rest}}}]}}"#))
    };
    let managed = read("");
    assert_eq!((managed.problems().len(), managed.endpoints()[0].trust), (0, Trust::Device));
    assert!(managed.reach().is_empty());
    assert_eq!(
        read(r#","trust":"external""#).endpoints()[0].trust,
        Trust::External,
        "stricter, where somebody says so"
    );
    for (rest, key) in [(r#","url":"https://llm.corp.example""#, "url"), (r#","headers":{"x-tenant":"a"}"#, "headers")]
    {
        let managed = read(rest);
        assert!(managed.endpoints().is_empty());
        assert_eq!(managed.problems()[0].key, format!("endpoints[0].{key}"));
    }
}
