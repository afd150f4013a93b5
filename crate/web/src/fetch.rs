//! One request to an approved endpoint, its answer as it arrives.
//!
//! Or entries of the record to an approved place.
//!
//! Takes an `Approved`, or an `ApprovedSink`, which only the policy can make: there is no way from here to any other address. Redirects are
//! not followed, cookies are not sent, nothing is cached, no referrer is given.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use gloo_timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use scrim_policy::{Approved, ApprovedSink};
use scrim_provider::Request;
use scrim_session::Broke;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect,
    ResponseType,
};

use crate::egress::News;

/// Longest silence before an answer is given up, in ms. Chromium itself allows a service worker's fetch five minutes
/// for one event; large models on small machines think for over a minute before the first token.
const SILENCE_MS: u32 = 180_000;

/// What goes into the head of a request besides its own headers.
pub(crate) struct Headers {
    /// What an organisation's gateway wants.
    pub(crate) own: Vec<(String, String)>,
    pub(crate) key: Option<(&'static str, String)>,
}
/// Longest that a collector may take, in ms: three times the 10 s that OTLP's exporters allow by default.
const PATIENCE_MS: u32 = 30_000;

/// More than any collector has to say.
const LONGEST_ANSWER: usize = 65_536;

/// Sends and tells what happens until the end. Aborting `controller` ends it with `Broke`.
pub(crate) async fn send(
    approved: &Approved,
    request: Request,
    headers: Headers,
    controller: &AbortController,
    told: &mut dyn FnMut(News),
) {
    let silence = Silence::watch(controller);
    if let Err(broke) = exchange(approved, request, headers, controller, &silence, told).await {
        told(News::Broke(if silence.broken() { Broke::TimedOut } else { broke }));
    }
}

async fn exchange(
    approved: &Approved,
    request: Request,
    headers: Headers,
    controller: &AbortController,
    silence: &Silence,
    told: &mut dyn FnMut(News),
) -> Result<(), Broke> {
    let mut builder =
        guarded(approved.url(), controller).method(if request.body.is_empty() { Method::GET } else { Method::POST });
    let own = headers.own.iter().map(|(name, value)| (name.as_str(), value));
    for (name, value) in
        own.chain(request.headers.iter().chain(headers.key.as_ref()).map(|(name, value)| (*name, value)))
    {
        builder = builder.header(name, value);
    }
    let request =
        if request.body.is_empty() { builder.build() } else { builder.body(Uint8Array::from(request.body.as_slice())) };
    let request = request.map_err(|_| Broke::Unreachable)?;
    let response = request.send().await.map_err(|_| Broke::Unreachable)?;
    silence.heard();
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(Broke::Redirected);
    }
    told(News::Head(response.status(), response.headers().entries().collect()));

    let Some(body) = response.body() else {
        told(News::End);
        return Ok(());
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(|_| Broke::Lost)?;
        silence.heard();
        match chunk(&read) {
            Some(bytes) => told(News::Chunk(bytes)),
            None => break,
        }
    }
    told(News::End);
    Ok(())
}

/// Follows no redirect, sends no cookie, keeps nothing, tells no referrer.
fn guarded(url: &str, controller: &AbortController) -> RequestBuilder {
    RequestBuilder::new(url)
        .redirect(RequestRedirect::Manual)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&controller.signal()))
}

/// What a place that records are shipped to answered.
pub(crate) struct Answer {
    /// 0 for a redirect.
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    /// At most [`LONGEST_ANSWER`] bytes of it.
    pub(crate) body: Vec<u8>,
}

/// Ships entries; `None`: no answer that the browser hands over.
pub(crate) async fn post(approved: &ApprovedSink, body: &str, controller: &AbortController) -> Option<Answer> {
    let _patience = Timeout::new(PATIENCE_MS, {
        let controller = controller.clone();
        move || controller.abort()
    });
    let mut builder =
        guarded(approved.url(), controller).method(Method::POST).header("content-type", "application/json");
    for (name, value) in approved.headers() {
        builder = builder.header(name, value);
    }
    let response = builder.body(body).ok()?.send().await.ok()?;
    let (status, retry_after) = (response.status(), response.headers().get("retry-after"));
    let mut answer = Answer { status, retry_after, body: Vec::new() };
    if let Some(body) = response.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        while answer.body.len() < LONGEST_ANSWER {
            match chunk(&JsFuture::from(reader.read()).await.ok()?) {
                Some(bytes) => answer.body.extend(bytes),
                None => return Some(answer),
            }
        }
        // What is longer is no answer of a collector.
        answer.body.truncate(LONGEST_ANSWER);
        controller.abort();
    }
    Some(answer)
}

/// The bytes of one read; `None` at the end.
fn chunk(read: &JsValue) -> Option<Vec<u8>> {
    let field = |name: &str| Reflect::get(read, &JsValue::from_str(name)).ok();
    if field("done")?.is_truthy() {
        return None;
    }
    field("value")?.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

/// Aborts a request that has been silent for too long.
pub(crate) struct Silence {
    controller: AbortController,
    broken: Rc<Cell<bool>>,
    timer: Cell<Option<Timeout>>,
}

impl Silence {
    pub(crate) fn watch(controller: &AbortController) -> Self {
        let silence =
            Self { controller: controller.clone(), broken: Rc::new(Cell::new(false)), timer: Cell::new(None) };
        silence.heard();
        silence
    }

    pub(crate) fn heard(&self) {
        let (controller, broken) = (self.controller.clone(), Rc::clone(&self.broken));
        // Setting the new timer drops the old one, which cancels it.
        self.timer.set(Some(Timeout::new(SILENCE_MS, move || {
            broken.set(true);
            controller.abort();
        })));
    }

    pub(crate) fn broken(&self) -> bool {
        self.broken.get()
    }
}
