//! Entries as one JSON document, for any server that takes a POST.

use serde::Serialize;

use crate::{Install, Sealed};

#[derive(Serialize)]
struct Body<'a> {
    service: Service<'a>,
    entries: &'a [Sealed],
}

#[derive(Serialize)]
struct Service<'a> {
    name: &'static str,
    version: &'a str,
    instance: &'a Install,
}

/// Writes the body of one request: who sends it, and the sealed entries as they are stored. What is sent twice, because an
/// answer was lost, has the same `hash` twice.
#[expect(clippy::missing_panics_doc, reason = "numbers, ASCII words and text keys can always be written")]
pub fn to_webhook(batch: &[Sealed], version: &str, install: &Install) -> String {
    let service = Service { name: "scrim", version, instance: install };
    serde_json::to_string(&Body { service, entries: batch }).expect("numbers, words and text keys only")
}
