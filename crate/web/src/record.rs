//! Adds to the record: the host gives the newest entry, the chain gives the next.

use scrim_audit::{Entry, Sealed, seal};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::host::Host;

/// Seals an entry onto the newest one inside the host's transaction.
pub(crate) fn add(host: &Host, entry: Entry) {
    let seal = Closure::once_into_js(move |previous: Option<String>| -> Result<String, JsError> {
        let previous = previous.map(|json| Sealed::from_json(&json)).transpose()?;
        Ok(seal(entry, previous.as_ref()).to_json())
    });
    let added = JsFuture::from(host.record(seal.unchecked_ref()));
    spawn_local(async move {
        // A record that cannot be written is the host's to report: nothing here may hold up an answer.
        let _reported = added.await;
    });
}
