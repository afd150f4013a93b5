//! The record as the extension's own pages see it: the newest questions, all entries to hand over, or their sums.

use js_sys::Array;
use scrim_audit::{Broken, Counts, Question, Sealed, Summary, feedback, to_csv, to_html, to_lines, verify};
use scrim_policy::{Policy, Sites};
use scrim_wire::{AdminEvent, AuditLine, BrokenView, Failure, FailureCode, LabelCount, RecordView, ShippingView};

use crate::admin::stored;
use crate::engine::Core;
use crate::record;
use crate::ship::{self, SINKS};

/// Entries that are looked through for so many questions: there are others between them.
const PER_QUESTION: u32 = 3;

/// Most entries that are counted as waiting; more are said as so many.
const MOST_WAITING: u32 = 1_000;

/// The newest questions that ended so and asked for this, newest first; empty for any.
pub(crate) async fn recent(core: &Core, limit: u32, outcome: &str, action: &str) -> Result<AdminEvent, Failure> {
    // Of those that are looked for there may be few.
    let all = !outcome.is_empty() || !action.is_empty();
    let (record, unreadable) = read(core, if all { u32::MAX } else { limit.saturating_mul(PER_QUESTION) }).await?;
    let given = feedback(&record);
    let wanted = |question: &Question| {
        (outcome.is_empty() || question.outcome.name() == outcome)
            && (action.is_empty() || question.action.as_str() == action)
    };
    let questions = record.iter().rev().filter_map(|sealed| Some((sealed.seq(), sealed.entry().question()?)));
    let entries = questions.filter(|(_, question)| wanted(question)).take(limit as usize);
    let entries = entries.map(|(seq, question)| line(seq, question, given.get(&seq).copied())).collect();
    let damaged = unreadable.is_some() || scrim_audit::verify_stretch(&record).is_err();
    Ok(AdminEvent::Recent { entries, damaged, shipping: shipping(core).await })
}

/// The whole record, oldest first, verified.
pub(crate) async fn export(core: &Core) -> Result<AdminEvent, Failure> {
    let (record, unreadable) = read(core, u32::MAX).await?;
    let head = ship::stored(core).await.and_then(|state| state.head);
    let whole = || verify(&record).and_then(|()| head.map_or(Ok(()), |head| head.ends(&record)));
    let broken = |broken: Broken| BrokenView { seq: broken.seq as f64, why: broken.why.code().to_owned() };
    let broken = unreadable.or_else(|| whole().err().map(broken));
    let entries = u32::try_from(record.len()).unwrap_or(u32::MAX);
    Ok(AdminEvent::Exported { entries, lines: to_lines(&record), csv: to_csv(&record), broken })
}

/// Sums over the whole record.
pub(crate) async fn summary(core: &Core) -> Result<AdminEvent, Failure> {
    let (record, _) = read(core, u32::MAX).await?;
    let summary = Summary::of([record.as_slice()]);
    Ok(AdminEvent::Summarised { json: summary.to_json(), html: to_html(&summary) })
}

/// Deletes the record, where that is the person's to do.
pub(crate) async fn clear(core: &Core) -> Result<AdminEvent, Failure> {
    // Settings that cannot be read hide no word of the organisation's.
    let organisation = core.policy(None).ok();
    if organisation.is_none_or(|policy| policy.managed().audit().is_some()) {
        return Err(Failure::of(FailureCode::RecordLocked));
    }
    // Before it is asked for: what is recorded from now on is written after it.
    core.ratings.borrow_mut().begin();
    stored(core.host.clear_recent()).await?;
    recent(core, 0, "", "").await
}

/// What is recorded, and how long.
pub(crate) fn kept(policy: &Policy) -> RecordView {
    let audit = policy.audit();
    let sites = match audit.sites() {
        Sites::Origin => "origin",
        Sites::Hash(_) => "hash",
        Sites::None => "none",
    };
    RecordView {
        on: audit.is_on(),
        locked: policy.managed().audit().is_some(),
        sites: sites.to_owned(),
        keep_days: audit.keep_days(),
        keep_entries: audit.keep_entries(),
    }
}

/// The newest entries, oldest first, with the first that cannot be read.
async fn read(core: &Core, limit: u32) -> Result<(Vec<Sealed>, Option<BrokenView>), Failure> {
    let rows = Array::from(&stored(core.host.recent(limit)).await?);
    let (mut record, mut unreadable) = (Vec::<Sealed>::new(), None);
    for json in rows.iter().rev() {
        if let Some(sealed) = json.as_string().and_then(|json| Sealed::from_json(&json).ok()) {
            record.push(sealed);
        } else if unreadable.is_none() {
            let seq = record.last().map_or(0, |sealed| sealed.seq() + 1);
            unreadable = Some(BrokenView { seq: seq as f64, why: "unreadable".to_owned() });
        }
    }
    Ok((record, unreadable))
}

async fn shipping(core: &Core) -> Vec<ShippingView> {
    let audit = record::audit(core);
    let mut state = ship::stored(core).await.unwrap_or_default();
    let mut views = Vec::new();
    for (sink, _) in SINKS {
        let Some(destination) = audit.destination(sink) else { continue };
        let cursor = ship::cursor(&mut state, sink).clone();
        let waiting = match &cursor {
            Some(cursor) => ship::after(core, cursor.after, MOST_WAITING).await.map_or(0, |rows| rows.len()),
            None => 0,
        };
        views.push(ShippingView {
            origin: destination.base().origin().to_string(),
            waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
            refused: cursor.as_ref().map_or(0.0, |cursor| cursor.refused as f64),
            fault: cursor.and_then(|cursor| cursor.fault).map(|fault| fault.to_string()).unwrap_or_default(),
        });
    }
    views
}

fn line(seq: u64, question: &Question, feedback: Option<bool>) -> AuditLine {
    let text = |word: Option<&str>| word.unwrap_or_default().to_owned();
    AuditLine {
        seq: seq as f64,
        at: question.at_ms as f64,
        role: text(question.role.as_ref().map(scrim_audit::Role::as_str)),
        action: question.action.to_string(),
        endpoint: question.endpoint.to_string(),
        model: text(question.model.as_ref().map(scrim_audit::Model::as_str)),
        site: question.site.to_string(),
        outcome: question.outcome.name().to_owned(),
        failure: text(question.outcome.code().map(scrim_audit::Code::as_str)),
        redacted: counts(&question.replaced()),
        released: counts(&question.in_clear()),
        bytes_out: question.bytes_out as f64,
        latency: question.latency_ms as f64,
        feedback,
    }
}

fn counts(counts: &Counts) -> Vec<LabelCount> {
    counts.iter().map(|(label, count)| LabelCount { label: label.as_str().to_owned(), count }).collect()
}
