use scrim_detect::Score;

use super::*;
use crate::{Dialect, Trust};

const FULL: &str = concat!(
    r#"{"version":1,"endpoints":["#,
    r#"{"id":"corp","name":"Corporate LLM","dialect":"openai","url":"https://llm.corp.example/v1","model":"large"},"#,
    r#"{"id":"here","name":"Mein Gerät","dialect":"ollama","url":"http://localhost:11434","model":"llama3.1:8b"}"#,
    r#"],"defaultEndpoint":"corp","labels":{"DATE_TIME":"allow","US_SSN":"block"},"#,
    r#""terms":[{"text":"Falcon","label":"TERM"},{"text":"Müller & Söhne","label":"ORGANIZATION"}]}"#,
);

fn problems(json: &str) -> Vec<(String, &'static str)> {
    let problems = Settings::from_json(json).expect_err("these settings are wrong");
    problems.into_iter().map(|problem| (problem.key, problem.why.code())).collect()
}

fn endpoint(change: &str, to: &str) -> String {
    let right = r#"{"id":"a","name":"A","dialect":"openai","url":"https://a.example","model":"m"}"#;
    assert!(right.contains(change), "{change}");
    format!(r#"{{"version":1,"endpoints":[{}]}}"#, right.replace(change, to))
}

#[test]
fn the_stored_form_comes_back_byte_for_byte() {
    assert_eq!(Settings::from_json(FULL).unwrap().to_json(), FULL);
    let empty = r#"{"version":1,"endpoints":[],"labels":{},"terms":[]}"#;
    assert_eq!(Settings::default().to_json(), empty);
    assert_eq!(Settings::from_json(empty), Ok(Settings::default()));
}

#[test]
fn what_the_detector_is_told_comes_back_byte_for_byte() {
    let json = FULL.replace(r#"{"text":"Falcon","label":"TERM"}"#, r#"{"text":"Falcon","label":"TERM","fuzzy":true}"#);
    let json = json.strip_suffix('}').unwrap().to_owned()
        + r#","allow":["info@example.com"],"preset":"strict","thresholds":{"PERSON":0.65,"URL":0.9}}"#;
    let settings = Settings::from_json(&json).unwrap();
    assert_eq!(settings.to_json(), json);
    assert!(settings.terms()[0].fuzzy && !settings.terms()[1].fuzzy);
    assert_eq!(settings.thresholds().of("PERSON"), Score::new(0.65));
    assert_eq!(settings.thresholds().of("VIN"), Score::new(0.3));
}

#[test]
fn what_the_detector_is_told_is_checked() {
    let json = r#"{"version":1,"allow":["a","","\n",3],"preset":"loose","terms":[{"text":"a","fuzzy":"yes"}],
        "thresholds":{"PERSON":0.05,"URL":1,"VIN":"0.5","low":0.5,"US_SSN":0.1,"SECRET":0.95}}"#;
    let wanted = [
        ("terms[0].fuzzy", "wrongType"),
        ("allow[3]", "wrongType"),
        ("allow[1]", "badTerm"),
        ("allow[2]", "badTerm"),
        ("preset", "unknownPreset"),
        ("thresholds.VIN", "wrongType"),
        ("thresholds.PERSON", "badThreshold"),
        ("thresholds.URL", "badThreshold"),
        ("thresholds.low", "badLabel"),
    ];
    assert_eq!(problems(json), wanted.map(|(key, code)| (key.to_owned(), code)));
}

#[test]
fn only_the_version_is_required() {
    assert_eq!(Settings::from_json(r#"{"version":1}"#), Ok(Settings::default()));
}

#[test]
fn an_empty_default_is_none() {
    let settings = Settings::from_json(r#"{"version":1,"defaultEndpoint":""}"#).unwrap();
    assert_eq!(settings.default_endpoint(), None);
}

#[test]
fn endpoints_are_parsed_whole() {
    let settings = Settings::from_json(FULL).unwrap();
    let [corp, here] = settings.endpoints() else { panic!("two endpoints") };
    assert_eq!((corp.trust, here.trust), (Trust::External, Trust::Device));
    assert_eq!(here.model(), "llama3.1:8b");
    assert_eq!(here.base().unwrap().to_string(), "http://localhost:11434");
    assert!(matches!(here.via, Via::Http { dialect: Dialect::Ollama, .. }));
}

#[test]
fn the_browsers_own_model_is_an_endpoint_with_a_name_and_nothing_else() {
    let json = r#"{"version":1,"endpoints":[{"id":"own","name":"Here","dialect":"browser"}],"labels":{},"terms":[]}"#;
    let settings = Settings::from_json(json).unwrap();
    let [own] = settings.endpoints() else { panic!("one endpoint") };
    assert_eq!((own.trust, own.base(), own.model(), own.dialect()), (Trust::Device, None, "", Some("browser")));
    assert_eq!(own.via, Via::Browser { context_tokens: None });
    assert_eq!(settings.to_json(), json);
    // As a form leaves what it does not ask for.
    let form =
        json.replace(r#""browser""#, r#""browser","url":"","model":"","apiVersion":"","auth":"","contextTokens":0"#);
    assert_eq!(Settings::from_json(&form).unwrap(), settings);
    for (more, key) in [
        (r#""url":"https://llm.corp.example""#, "url"),
        (r#""model":"nano""#, "model"),
        (r#""apiVersion":"v1""#, "apiVersion"),
        (r#""auth":"bearer""#, "auth"),
    ] {
        let json = json.replace(r#""browser""#, &format!(r#""browser",{more}"#));
        assert_eq!(problems(&json), [(format!("endpoints[0].{key}"), "unknownKey")]);
    }
}

#[test]
fn how_much_a_model_takes_comes_back_byte_for_byte() {
    let json = FULL.replace(r#""model":"large""#, r#""model":"large","contextTokens":32768"#);
    let settings = Settings::from_json(&json).unwrap();
    assert_eq!(settings.endpoints()[0].context_tokens(), Some(32_768));
    assert_eq!(settings.to_json(), json);
    assert_eq!(
        problems(&endpoint(r#""model":"m""#, r#""model":"m","contextTokens":7"#)),
        [("endpoints[0].contextTokens".to_owned(), "badNumber")]
    );
    // Only an organisation can say what its gateway is told besides.
    assert_eq!(
        problems(&endpoint(r#""model":"m""#, r#""model":"m","headers":{}"#)),
        [("endpoints[0].headers".to_owned(), "unknownKey")]
    );
}

#[test]
fn only_azure_is_given_its_key_in_a_way_of_choice() {
    let auth = |dialect: &str, auth: &str| {
        let json = format!(
            r#"{{"version":1,"endpoints":[{{"id":"a","name":"A","dialect":"{dialect}","url":"https://corp.example/openai/v1","model":"m","auth":"{auth}"}}]}}"#
        );
        let settings = Settings::from_json(&json).map_err(|problems| problems[0].why.code())?;
        assert_eq!(Settings::from_json(&settings.to_json()).unwrap(), settings, "it is stored as it was read");
        Ok(settings.endpoints()[0].auth())
    };
    assert_eq!(auth("azure", "bearer"), Ok(Some(Auth::Bearer)));
    assert_eq!(auth("azure", "apiKey"), Ok(Some(Auth::ApiKey)));
    assert_eq!(auth("azure", ""), Ok(None));
    assert_eq!(auth("azure", "basic"), Err("badAuth"));
    assert_eq!(auth("openai", "bearer"), Err("badAuth"));
    assert_eq!(auth("openai", ""), Ok(None));
}

#[test]
fn only_an_azure_deployment_has_an_api_version() {
    let endpoint = |dialect: &str, url: &str, version: &str| {
        let json = format!(
            r#"{{"version":1,"endpoints":[{{"id":"a","name":"A","dialect":"{dialect}","url":"{url}","model":"m"{version}}}]}}"#
        );
        let read = Settings::from_json(&json).map_err(|problems| problems[0].why.code());
        read.map(|settings| settings.endpoints()[0].address("/chat/completions").unwrap())
    };
    let deployment = "https://corp.example/openai/deployments/d";
    assert_eq!(
        endpoint("azure", deployment, r#","apiVersion":"2025-04-01-preview""#).as_deref(),
        Ok("https://corp.example/openai/deployments/d/chat/completions?api-version=2025-04-01-preview")
    );
    assert_eq!(
        endpoint("azure", "https://corp.example/openai/v1", "").as_deref(),
        Ok("https://corp.example/openai/v1/chat/completions")
    );
    let called_v1 = "https://corp.example/openai/deployments/v1";
    assert_eq!(
        endpoint("azure", called_v1, r#","apiVersion":"2024-10-21""#).as_deref(),
        Ok("https://corp.example/openai/deployments/v1/chat/completions?api-version=2024-10-21")
    );
    assert_eq!(endpoint("azure", called_v1, ""), Err("missing"));
    assert_eq!(endpoint("azure", deployment, ""), Err("missing"));
    assert_eq!(endpoint("azure", deployment, r#","apiVersion":"""#), Err("missing"));
    assert_eq!(endpoint("azure", deployment, r#","apiVersion":"1&to=x""#), Err("badApiVersion"));
    assert_eq!(
        endpoint("azure", "https://corp.example/openai/v1", r#","apiVersion":"2024-10-21""#),
        Err("badApiVersion")
    );
    assert_eq!(endpoint("openai", "https://corp.example/v1", r#","apiVersion":"2024-10-21""#), Err("badApiVersion"));
    assert!(endpoint("openai", "https://corp.example/v1", r#","apiVersion":"""#).is_ok());
}

#[test]
fn a_term_without_a_label_is_a_term() {
    let settings = Settings::from_json(r#"{"version":1,"terms":[{"text":"Falcon"}]}"#).unwrap();
    assert_eq!(settings.terms()[0].label, crate::TERM);
}

#[test]
fn the_detector_takes_every_term_that_the_settings_take() {
    let phrase = |words: usize| vec!["a"; words].join(" ");
    for (text, taken) in [
        ("C++", true),
        ("Müller & Söhne", true),
        ("東京支社", true),
        ("++", false),
        ("two\nlines", false),
        (" Falcon", false),
        ("", false),
        (&phrase(16), true),
        (&phrase(17), false),
        (&"東".repeat(17), false),
        (&"a".repeat(200), true),
        (&"a".repeat(201), false),
    ] {
        let json = format!(r#"{{"version":1,"terms":[{{"text":{}}}]}}"#, serde_json::Value::from(text));
        let settings = Settings::from_json(&json);
        assert_eq!(settings.is_ok(), taken, "{text}");
        if let Ok(settings) = settings {
            assert!(scrim_detect::Detector::with_terms(settings.terms()).is_ok(), "{text}");
        }
    }
}

#[test]
fn every_problem_is_reported_with_its_key() {
    let json = r#"{
        "version": 1,
        "colour": "blue",
        "endpoints": [
            { "id": "a", "name": "A", "dialect": "openai", "url": "https://a.example", "model": "m" },
            { "id": "B b", "name": " ", "dialect": "soap", "url": "http://b.example", "model": "" },
            7,
            { "id": "a", "name": 3, "dialect": "openai", "url": "https://x@a.example", "model": "m", "key": "k" },
            { "id": "builtin" }
        ],
        "defaultEndpoint": "not an id",
        "labels": { "US_SSN": "hide", "email": "allow", "SECRET": "allow", "URL": true },
        "terms": [{ "text": "Falcon" }, { "text": "falcon" }, { "text": " x" }, { "text": "--", "label": "lower" }, {}]
    }"#;
    let expected = [
        ("colour", "unknownKey"),
        ("endpoints[1].id", "badId"),
        ("endpoints[1].name", "badName"),
        ("endpoints[1].dialect", "unknownDialect"),
        ("endpoints[1].url", "notHttps"),
        ("endpoints[1].model", "badModel"),
        ("endpoints[2]", "wrongType"),
        ("endpoints[3].key", "unknownKey"),
        ("endpoints[3].id", "duplicateId"),
        ("endpoints[3].name", "wrongType"),
        ("endpoints[3].url", "userInfo"),
        ("endpoints[4].id", "reservedId"),
        ("endpoints[4].name", "missing"),
        ("endpoints[4].dialect", "missing"),
        ("endpoints[4].url", "missing"),
        ("endpoints[4].model", "missing"),
        ("terms[1].text", "duplicateTerm"),
        ("terms[2].text", "badTerm"),
        ("terms[3].text", "badTerm"),
        ("terms[3].label", "badLabel"),
        ("terms[4].text", "missing"),
        ("labels.SECRET", "notReleasable"),
        ("labels.URL", "wrongType"),
        ("defaultEndpoint", "badId"),
        ("labels.US_SSN", "unknownHandling"),
        ("labels.email", "badLabel"),
    ];
    let mut found = problems(json);
    found.sort();
    let mut wanted = expected.map(|(key, code)| (key.to_owned(), code));
    wanted.sort();
    assert_eq!(found, wanted);
}

#[test]
fn a_document_of_the_wrong_kind_is_one_problem() {
    for (json, key, code) in [
        ("", "", "notJson"),
        ("{\"version\":1", "", "notJson"),
        ("{\"version\":1} x", "", "notJson"),
        ("[]", "", "wrongType"),
        ("null", "", "wrongType"),
        ("{}", "version", "missing"),
        ("{\"version\":\"1\"}", "version", "wrongType"),
        ("{\"version\":1.0}", "version", "wrongType"),
        ("{\"version\":2,\"terms\":3}", "version", "unknownVersion"),
        ("{\"version\":1,\"endpoints\":{}}", "endpoints", "wrongType"),
        ("{\"version\":1,\"labels\":[]}", "labels", "wrongType"),
        ("{\"version\":1,\"defaultEndpoint\":null}", "defaultEndpoint", "wrongType"),
    ] {
        assert_eq!(problems(json), [(key.to_owned(), code)], "{json}");
    }
}

#[test]
fn hostile_endpoints_are_refused_by_key() {
    for (change, to, key, code) in [
        (r#""id":"a""#, r#""id":"__proto__""#, "id", "badId"),
        (r#""id":"a""#, r#""id":"builtin""#, "id", "reservedId"),
        (r#""name":"A""#, r#""name":"A\nB""#, "name", "badName"),
        (r#""name":"A""#, r#""name":"""#, "name", "badName"),
        ("https://a.example", "https://*.example", "url", "wildcard"),
        ("https://a.example", "https://a.example@evil.test", "url", "userInfo"),
        ("https://a.example", "https://\u{430}.example", "url", "notAscii"),
        ("https://a.example", "http://a.example", "url", "notHttps"),
        ("https://a.example", "https://a.example/v1?x=1", "url", "queryOrFragment"),
        ("https://a.example", "https://2130706433", "url", "numericHost"),
        (r#""model":"m""#, r#""model":"my model""#, "model", "badModel"),
        (r#""openai""#, r#""OpenAI""#, "dialect", "unknownDialect"),
    ] {
        assert_eq!(problems(&endpoint(change, to)), [(format!("endpoints[0].{key}"), code)], "{to}");
    }
}

#[test]
fn a_key_of_an_endpoint_has_no_place_in_the_settings() {
    let json = endpoint(r#""model":"m""#, r#""model":"m","apiKey":"not-a-real-key""#);
    let problems = Settings::from_json(&json).unwrap_err();
    assert_eq!(problems[0].key, "endpoints[0].apiKey");
    assert!(!format!("{problems:?} {}", problems[0]).contains("not-a-real-key"), "a problem never quotes a value");
}

#[test]
fn lists_have_limits() {
    let list = |count: usize, entry: fn(usize) -> String| (0..count).map(entry).collect::<Vec<_>>().join(",");
    let term = |at| format!(r#"{{"text":"w{at}"}}"#);
    let json = |count| format!(r#"{{"version":1,"terms":[{}]}}"#, list(count, term));
    assert_eq!(Settings::from_json(&json(10_000)).unwrap().terms().len(), 10_000);
    assert_eq!(problems(&json(10_001)), [("terms".to_owned(), "tooMany")]);
    let entry = |at| format!(r#"{{"id":"e{at}","name":"E","dialect":"openai","url":"https://a.example","model":"m"}}"#);
    let json = |count| format!(r#"{{"version":1,"endpoints":[{}]}}"#, list(count, entry));
    assert_eq!(Settings::from_json(&json(32)).unwrap().endpoints().len(), 32);
    assert_eq!(problems(&json(33)), [("endpoints".to_owned(), "tooMany")]);
}

/// Gemini's stands in the path of every request.
#[test]
fn a_model_that_would_change_the_path_is_none() {
    let problems = |dialect: &str, model: &str| {
        let endpoint = format!(
            r#"{{"id": "a", "name": "A", "dialect": "{dialect}", "url": "https://a.example/v1", "model": "{model}"}}"#
        );
        Settings::from_json(&format!(r#"{{"version": 1, "endpoints": [{endpoint}]}}"#)).err().unwrap_or_default()
    };
    for model in ["../x", "a/../b", "a//b", "/a", "a/", "..", "models/"] {
        let found = problems("gemini", model);
        assert_eq!(found.len(), 1, "{model}");
        assert_eq!((found[0].key.as_str(), found[0].why.code()), ("endpoints[0].model", "badModel"), "{model}");
    }
    for model in ["gemini-2.5-flash", "models/gemini-2.5-flash", "org/model:1@x"] {
        assert!(problems("gemini", model).is_empty(), "{model}");
    }
    assert!(problems("openai", "../x").is_empty(), "here it stands in the body");
}
