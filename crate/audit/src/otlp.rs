//! Entries as OpenTelemetry log records: the body of an `ExportLogsServiceRequest` in its JSON form.
//!
//! Sources: opentelemetry-proto 1.x, `logs/v1/logs.proto`; "OTLP Specification", JSON Protobuf encoding (64-bit numbers are
//! texts); Semantic Conventions for services (`service.*`), log records (`log.record.uid`), HTTP sizes, errors (`error.type`)
//! and generative AI (`gen_ai.*`). What they have no name for stands under `scrim.`.

use serde_json::{Value, json};

use crate::{Entry, Feedback, Install, Pruned, Question, Sealed};

/// The severities that are used, by the numbers of the logs data model.
const INFO: (u8, &str) = (9, "INFO");
const WARN: (u8, &str) = (13, "WARN");

/// Writes the body of one request.
///
/// Each record carries the sealed entry as its body, line for line what [`to_lines`](crate::to_lines) writes, so that the chain
/// can be verified at the other side, and the same facts as attributes, to search by. `log.record.uid` is the entry's hash:
/// what is sent twice, because an answer was lost, can be told by it.
///
/// `version`: the product's. `now_ms`: when it is sent, milliseconds since 1970 (UTC).
pub fn to_otlp(batch: &[Sealed], version: &str, install: &Install, now_ms: u64) -> String {
    let records: Vec<Value> = batch.iter().map(|sealed| record(sealed, now_ms)).collect();
    json!({ "resourceLogs": [{
        "resource": { "attributes": [
            text("service.name", "scrim"),
            text("service.version", version),
            text("service.instance.id", install.as_str()),
        ] },
        "scopeLogs": [{ "scope": { "name": "scrim.audit", "version": version }, "logRecords": records }],
    }] })
    .to_string()
}

fn record(sealed: &Sealed, now_ms: u64) -> Value {
    let (name, (number, severity), mut attributes) = match sealed.entry() {
        Entry::Question(question) => ("scrim.question", severity(question), question_attributes(question)),
        Entry::Feedback(feedback) => ("scrim.feedback", INFO, feedback_attributes(*feedback)),
        Entry::Pruned(pruned) => ("scrim.pruned", INFO, pruned_attributes(pruned)),
    };
    attributes.push(text("log.record.uid", &sealed.hash().to_string()));
    attributes.push(int("scrim.record.seq", sealed.seq()));
    json!({
        "timeUnixNano": nanoseconds(sealed.entry().at_ms()),
        "observedTimeUnixNano": nanoseconds(now_ms),
        "severityNumber": number,
        "severityText": severity,
        "eventName": name,
        "body": { "stringValue": sealed.to_json() },
        "attributes": attributes,
    })
}

fn severity(question: &Question) -> (u8, &'static str) {
    if question.outcome.code().is_some() { WARN } else { INFO }
}

fn question_attributes(question: &Question) -> Vec<Value> {
    let mut all = vec![
        text("scrim.action", question.action.as_str()),
        text("scrim.endpoint", question.endpoint.as_str()),
        text("scrim.site", question.site.as_str()),
        text("scrim.policy", &question.policy.to_string()),
        text("scrim.outcome", question.outcome.name()),
        int("scrim.duration_ms", question.latency_ms),
        int("http.request.body.size", question.bytes_out),
        int("http.response.body.size", question.bytes_in),
    ];
    all.extend(question.role.as_ref().map(|role| text("scrim.role", role.as_str())));
    all.extend(question.first_token_ms.map(|ms| int("scrim.first_token_ms", ms)));
    all.extend(question.outcome.code().map(|code| text("error.type", code.as_str())));
    if let Some(dialect) = &question.dialect {
        all.push(text("gen_ai.operation.name", "chat"));
        all.push(text("gen_ai.provider.name", provider(dialect.as_str())));
    }
    all.extend(question.model.as_ref().map(|model| text("gen_ai.request.model", model.as_str())));
    let by = |kind: &str, of: &str, counts: &crate::Counts| -> Vec<Value> {
        let name = |label: &str| format!("scrim.{kind}.{of}.{}", label.to_ascii_lowercase());
        counts.iter().map(|(label, count)| int(&name(label.as_str()), u64::from(count))).collect()
    };
    all.extend(question.found.iter().flat_map(|(handling, counts)| by("found", handling.as_str(), counts)));
    all.extend(question.reasons.iter().flat_map(|(reason, counts)| by("released", reason.as_str(), counts)));
    all
}

fn feedback_attributes(feedback: Feedback) -> Vec<Value> {
    vec![
        int("scrim.question", feedback.question),
        text("gen_ai.evaluation.name", "person"),
        text("gen_ai.evaluation.score.label", if feedback.good { "good" } else { "bad" }),
    ]
}

fn pruned_attributes(pruned: &Pruned) -> Vec<Value> {
    vec![int("scrim.pruned.through", pruned.through), text("scrim.pruned.hash", &pruned.hash.to_string())]
}

/// The conventions' name for whose protocol it is; a dialect that they do not name stands as it is called here.
fn provider(dialect: &str) -> &str {
    match dialect {
        "responses" => "openai",
        "azure" => "azure.ai.openai",
        "gemini" => "gcp.gemini",
        other => other,
    }
}

fn text(key: &str, value: &str) -> Value {
    json!({ "key": key, "value": { "stringValue": value } })
}

fn int(key: &str, value: u64) -> Value {
    // What no signed number holds was not counted here.
    let value = i64::try_from(value).unwrap_or(i64::MAX);
    json!({ "key": key, "value": { "intValue": value.to_string() } })
}

fn nanoseconds(ms: u64) -> String {
    (u128::from(ms) * 1_000_000).min(u128::from(u64::MAX)).to_string()
}
