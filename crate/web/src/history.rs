//! The record as the extension's own pages see it: the newest entries, or all of them to hand over.

use std::collections::BTreeMap;

use js_sys::Array;
use scrim_audit::{Sealed, to_csv, to_lines, verify};
use scrim_detect::Label;
use scrim_wire::{AdminEvent, AuditLine, BrokenView, Failure, LabelCount};

use crate::admin::stored;
use crate::engine::Core;

/// The newest entries, newest first.
pub(crate) async fn recent(core: &Core, limit: u32) -> Result<AdminEvent, Failure> {
    let stored = Array::from(&stored(core.host.recent(limit)).await?);
    let mut sealed: Vec<Sealed> = stored.iter().filter_map(|json| Sealed::from_json(&json.as_string()?).ok()).collect();
    let entries = sealed.iter().map(line).collect();
    sealed.reverse();
    let damaged = sealed.len() < stored.length() as usize || scrim_audit::verify_stretch(&sealed).is_err();
    Ok(AdminEvent::Recent { entries, damaged })
}

/// The whole record, oldest first, verified.
pub(crate) async fn export(core: &Core) -> Result<AdminEvent, Failure> {
    let stored = Array::from(&stored(core.host.recent(u32::MAX)).await?);
    let entries = stored.length();
    let mut sealed = Vec::new();
    let mut unreadable = None;
    for (at, json) in stored.iter().rev().enumerate() {
        match json.as_string().and_then(|json| Sealed::from_json(&json).ok()) {
            Some(entry) => sealed.push(entry),
            None => unreadable = unreadable.or(Some(BrokenView { seq: at as f64, why: "unreadable".to_owned() })),
        }
    }
    let broken = |broken: scrim_audit::Broken| BrokenView { seq: broken.seq as f64, why: broken.why.code().to_owned() };
    let broken = unreadable.or_else(|| verify(&sealed).err().map(broken));
    Ok(AdminEvent::Exported { entries, lines: to_lines(&sealed), csv: to_csv(&sealed), broken })
}

fn line(sealed: &Sealed) -> AuditLine {
    let entry = sealed.entry();
    AuditLine {
        at: entry.at_ms as f64,
        action: entry.action.to_string(),
        endpoint: entry.endpoint.to_string(),
        site: entry.site.to_string(),
        outcome: entry.outcome.name().to_owned(),
        failure: entry.outcome.code().map(ToString::to_string).unwrap_or_default(),
        redacted: counts(&entry.redacted),
        released: counts(&entry.released),
    }
}

fn counts(by_label: &BTreeMap<Label, u32>) -> Vec<LabelCount> {
    by_label.iter().map(|(label, count)| LabelCount { label: label.as_str().to_owned(), count: *count }).collect()
}
