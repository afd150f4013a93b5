//! What a record is shipped as.

use serde_json::{Value, json};

use super::{anchor, question, record};
use crate::*;

fn install() -> Install {
    Install::parse("0198c9f1-7c1e-4d55-9b0a-2f4a6b8c0d1e").unwrap()
}

fn otlp(batch: &[Sealed]) -> Value {
    serde_json::from_str(&to_otlp(batch, "0.1.0", &install(), 1_700_000_009_000)).unwrap()
}

/// The attributes of a record as a map; a name twice would be an error at the other side.
fn attributes(record: &Value) -> serde_json::Map<String, Value> {
    let listed = record["attributes"].as_array().unwrap();
    let map: serde_json::Map<_, _> =
        listed.iter().map(|entry| (entry["key"].as_str().unwrap().to_owned(), entry["value"].clone())).collect();
    assert_eq!(map.len(), listed.len());
    map
}

#[test]
fn a_question_is_a_log_record_with_the_conventions_names() {
    let record = record();
    let body = otlp(&record[..1]);
    let resource = &body["resourceLogs"][0];
    let of_service = attributes(&resource["resource"]);
    assert_eq!(of_service["service.name"], json!({"stringValue": "scrim"}));
    assert_eq!(of_service["service.instance.id"], json!({"stringValue": install().as_str()}));
    let log = &resource["scopeLogs"][0]["logRecords"][0];
    assert_eq!(log["timeUnixNano"], "1700000000000000000");
    assert_eq!(log["observedTimeUnixNano"], "1700000009000000000");
    assert_eq!((&log["severityNumber"], &log["eventName"]), (&json!(13), &json!("scrim.question")));
    assert_eq!(log["body"]["stringValue"], record[0].to_json());
    let found = attributes(log);
    for (key, value) in [
        ("gen_ai.provider.name", json!({"stringValue": "openai"})),
        ("gen_ai.request.model", json!({"stringValue": "llama3.1:8b"})),
        ("error.type", json!({"stringValue": "rateLimited"})),
        ("http.request.body.size", json!({"intValue": "1804"})),
        ("scrim.found.placeholder.person", json!({"intValue": "3"})),
        ("scrim.released.public.date_time", json!({"intValue": "1"})),
        ("scrim.role", json!({"stringValue": "desk"})),
        ("scrim.first_token_ms", json!({"intValue": "310"})),
        ("log.record.uid", json!({"stringValue": record[0].hash().to_string()})),
    ] {
        assert_eq!(found[key], value, "{key}");
    }
}

#[test]
fn the_chain_can_be_verified_from_what_a_collector_got() {
    let record = record();
    let body = otlp(&record);
    let logs = body["resourceLogs"][0]["scopeLogs"][0]["logRecords"].as_array().unwrap();
    let lines: Vec<_> = logs.iter().map(|log| log["body"]["stringValue"].as_str().unwrap()).collect();
    assert_eq!(verify(&from_lines(&lines.join("\n")).unwrap()), Ok(()));
}

#[test]
fn every_kind_of_entry_can_be_shipped() {
    let first = seal(Entry::Question(Question { outcome: Outcome::Answered, ..question() }), None);
    let feedback =
        seal(Entry::Feedback(Feedback { at_ms: u64::MAX, question: 0, good: false }), Some(Head::of(&first)));
    let pruned = seal(anchor(&first, 3), Some(Head::of(&feedback)));
    let body = otlp(&[first, feedback, pruned]);
    let logs = body["resourceLogs"][0]["scopeLogs"][0]["logRecords"].as_array().unwrap();
    let names: Vec<_> = logs.iter().map(|log| (log["eventName"].as_str().unwrap(), &log["severityNumber"])).collect();
    assert_eq!(names, [("scrim.question", &json!(9)), ("scrim.feedback", &json!(9)), ("scrim.pruned", &json!(9))]);
    assert_eq!(logs[1]["timeUnixNano"], u64::MAX.to_string(), "no number is too large for its field");
    assert_eq!(attributes(&logs[1])["gen_ai.evaluation.score.label"], json!({"stringValue": "bad"}));
    assert_eq!(attributes(&logs[2])["scrim.pruned.through"], json!({"intValue": "0"}));
}

#[test]
fn a_webhook_gets_the_entries_as_they_are_stored() {
    let record = record();
    let body: Value = serde_json::from_str(&to_webhook(&record, "0.1.0", &install())).unwrap();
    assert_eq!(body["service"], json!({"name": "scrim", "version": "0.1.0", "instance": install().as_str()}));
    let entries: Vec<Sealed> = serde_json::from_value(body["entries"].clone()).unwrap();
    assert_eq!(entries, record);
}
