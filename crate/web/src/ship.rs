//! Ships the record to where the organisation wants it: what comes behind the cursor, in batches, one request at a time. The
//! record itself is the queue, so nothing is lost with the background; an answer that was lost means that a batch is sent
//! twice, and its hashes tell. Only the organisation's policy names a place, and it is asked right before each request.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use scrim_audit::{Code, Cursor, Install, RecordState, Sealed, Verdict, judge, to_otlp, to_webhook};
use scrim_policy::{ApprovedSink, Sink};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use crate::engine::Core;
use crate::fetch::{self, Answer};
use crate::record;

/// Both kinds of places.
pub(crate) const SINKS: [(Sink, scrim_audit::Sink); 2] =
    [(Sink::Otlp, scrim_audit::Sink::Otlp), (Sink::Webhook, scrim_audit::Sink::Webhook)];

/// Longest wait that a timer is set for, in ms. The browser stops the background long before; whatever wakes it looks again.
const LONGEST_TIMER: u64 = 300_000;

/// What is being shipped.
#[derive(Default)]
pub(crate) struct Shipper {
    running: Cell<bool>,
    /// Something came while it was.
    again: Cell<bool>,
    /// The request on its way, with what it was approved as.
    request: RefCell<Option<(Sink, ApprovedSink, AbortController)>>,
    /// For each place the wait until it is tried again.
    timers: [Cell<Option<Timeout>>; 2],
}

/// Ships what is waiting, unless that is being done already.
pub(crate) fn kick(core: &Rc<Core>) {
    if core.shipper.running.replace(true) {
        core.shipper.again.set(true);
        return;
    }
    let core = Rc::clone(core);
    spawn_local(async move {
        loop {
            core.shipper.again.set(false);
            for ((sink, kind), timer) in SINKS.into_iter().zip(&core.shipper.timers) {
                while ship(&core, sink, kind, timer).await.is_some() {}
            }
            if !core.shipper.again.get() {
                break;
            }
        }
        core.shipper.running.set(false);
    });
}

/// The policy changed: a request that it would not send stops, and a place that it moved is tried at once.
pub(crate) fn policy_changed(core: &Rc<Core>) {
    let stale = core.shipper.request.borrow().as_ref().is_some_and(|(sink, approved, _)| !holds(core, *sink, approved));
    if stale && let Some((.., controller)) = core.shipper.request.take() {
        controller.abort();
    }
    let core = Rc::clone(core);
    spawn_local(async move {
        let afresh = |state: &mut RecordState| {
            for (sink, _) in SINKS {
                cursor(state, sink).iter_mut().for_each(Cursor::afresh);
            }
        };
        // Where nothing is shipped nothing is stored for it either.
        if SINKS.iter().any(|(sink, _)| approve(&core, *sink).is_some()) {
            let _unwritten = update(&core, afresh).await;
            kick(&core);
        }
    });
}

fn approve(core: &Core, sink: Sink) -> Option<ApprovedSink> {
    match core.rules() {
        Ok(rules) => rules.policy.approve_sink(sink),
        // Settings that cannot be read are the person's; the record goes where the organisation wants it.
        Err(_) => core.policy(None).ok()?.approve_sink(sink),
    }
}

fn holds(core: &Core, sink: Sink, approved: &ApprovedSink) -> bool {
    approve(core, sink).as_ref() == Some(approved)
}

/// Sends one batch. `Some`: there may be more to do at once; `None`: there is not.
async fn ship(core: &Rc<Core>, sink: Sink, kind: scrim_audit::Sink, timer: &Cell<Option<Timeout>>) -> Option<()> {
    approve(core, sink)?;
    let mut state = stored(core).await?;
    let at = cursor(&mut state, sink).clone()?;
    if let Some(wait_ms) = at.wait_ms(core.now_ms()) {
        wait(core, timer, wait_ms);
        return None;
    }
    let rows = after(core, at.after, at.batch).await?;
    let last = rows.last()?.0;
    let batch: Vec<Sealed> = rows.iter().filter_map(|(_, json)| Sealed::from_json(json).ok()).collect();
    // What cannot be read as an entry is shipped nowhere: anything could stand in it.
    let unreadable = (rows.len() - batch.len()) as u64;
    let sent = u32::try_from(batch.len()).unwrap_or(u32::MAX);
    let (verdict, asked_ms) = if batch.is_empty() {
        (Verdict::Taken { refused: 0 }, None)
    } else {
        send(core, sink, kind, &batch, &state.install?).await?
    };
    let now_ms = core.now_ms();
    update(core, move |state| {
        let Some(cursor) = cursor(state, sink) else { return };
        match &verdict {
            Verdict::Taken { refused } => cursor.advance(last, refused.saturating_add(unreadable)),
            Verdict::Fewer => cursor.halve(sent),
            Verdict::Later(fault) => {
                cursor.put_off(fault.clone(), asked_ms, js_sys::Math::random(), now_ms);
            }
        }
    })
    // A cursor that cannot be moved would send the same for ever.
    .await
}

/// What became of a request, and how many ms the other side asks to wait; `None` where the policy does not, or no longer, want it.
async fn send(
    core: &Core,
    sink: Sink,
    kind: scrim_audit::Sink,
    batch: &[Sealed],
    install: &Install,
) -> Option<(Verdict, Option<u64>)> {
    let version = env!("CARGO_PKG_VERSION");
    let body = match kind {
        scrim_audit::Sink::Otlp => to_otlp(batch, version, install, core.now_ms()),
        scrim_audit::Sink::Webhook => to_webhook(batch, version, install),
    };
    let controller = AbortController::new().ok()?;
    // The last thing before the fetch: the policy may have changed while the record was read.
    let approved = approve(core, sink)?;
    core.shipper.request.replace(Some((sink, approve(core, sink)?, controller.clone())));
    let answer = fetch::post(&approved, &body, &controller).await;
    core.shipper.request.take();
    if !holds(core, sink, &approved) {
        return None;
    }
    let sent = u32::try_from(batch.len()).unwrap_or(u32::MAX);
    Some(match answer {
        Some(Answer { status, retry_after, body }) => {
            (judge(kind, status, &body, sent), retry_after.and_then(|text| asked(&text, core.now_ms())))
        }
        None => (Verdict::Later(Code::parse("unreachable").expect("a code")), None),
    })
}

/// `Retry-After` in ms: seconds or a date (RFC 9110, section 10.2.3).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float below 0, or none, saturates to 0")]
fn asked(text: &str, now_ms: u64) -> Option<u64> {
    let seconds = text.trim().parse::<u64>().ok().map(|seconds| seconds.saturating_mul(1_000));
    let date = || Some(js_sys::Date::parse(text)).filter(|date| date.is_finite());
    seconds.or_else(|| date().map(|date| (date as u64).saturating_sub(now_ms)))
}

fn wait(core: &Rc<Core>, timer: &Cell<Option<Timeout>>, wait_ms: u64) {
    if let Some(wait_ms) = u32::try_from(wait_ms).ok().filter(|_| wait_ms <= LONGEST_TIMER) {
        let core_then = Rc::clone(core);
        // Setting the new timer drops the old one, which cancels it.
        timer.set(Some(Timeout::new(wait_ms, move || kick(&core_then))));
    }
}

/// What is stored beside the record.
pub(crate) async fn stored(core: &Core) -> Option<RecordState> {
    let json = JsFuture::from(core.host.record_state()).await.ok()?;
    Some(record::read_state(json.as_string().as_deref()))
}

/// Up to `limit` entries behind a place in the store, oldest first, each with its own place.
pub(crate) async fn after(core: &Core, place: u64, limit: u32) -> Option<Vec<(u64, String)>> {
    #[expect(clippy::cast_precision_loss, reason = "the store counts one by one")]
    let rows = Array::from(&JsFuture::from(core.host.record_after(place as f64, limit)).await.ok()?);
    let row = |row: JsValue| {
        let field = |name: &str| Reflect::get(&row, &JsValue::from_str(name)).ok();
        Some((record::whole(field("place")?.as_f64()?), field("entry")?.as_string()?))
    };
    rows.iter().map(row).collect()
}

/// Changes what is stored beside the record, inside one transaction; `None` if it could not be stored.
async fn update(core: &Core, change: impl FnOnce(&mut RecordState) + 'static) -> Option<()> {
    let change = Closure::once_into_js(move |json: Option<String>| {
        let mut state = record::read_state(json.as_deref());
        change(&mut state);
        record::write_state(&state)
    });
    JsFuture::from(core.host.change_state(change.unchecked_ref())).await.ok().map(|_| ())
}

/// How far the record was shipped to such a place.
pub(crate) fn cursor(state: &mut RecordState, sink: Sink) -> &mut Option<Cursor> {
    match sink {
        Sink::Otlp => &mut state.otlp,
        Sink::Webhook => &mut state.webhook,
    }
}
