//! The browser's own model, by the Prompt API: whether it is there, and one question to it. Nothing crosses the network.
//!
//! Takes an `ApprovedModel`, which only the policy can make. The session is made for one question and destroyed after it: nothing
//! of one question is in the next.
//!
//! Sources: `WebML` CG, "Explainer for the Prompt API" (names, old and new, of what a session takes; errors); Chrome's own notes on
//! the API in extensions (it is there in the service worker, without a permission). A chunk is a piece of its own, as every version
//! gives it that has the global `LanguageModel`; only the API before that, `self.ai.languageModel`, gave all so far.

use gloo_timers::callback::Timeout;
use js_sys::{Array, JSON, Promise, Reflect};
use scrim_policy::ApprovedModel;
use scrim_provider::Request;
use scrim_session::{Broke, NoModel};
use scrim_wire::BrowserModel;
use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStream, ReadableStreamDefaultReader};

use crate::egress::News;
use crate::fetch::Silence;

#[wasm_bindgen]
extern "C" {
    type LanguageModel;

    // Where there is no such global, a call is a `ReferenceError`, which `catch` hands over.
    #[wasm_bindgen(static_method_of = LanguageModel, catch)]
    fn availability() -> Result<Promise, JsValue>;

    #[wasm_bindgen(static_method_of = LanguageModel, catch)]
    fn create(options: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = promptStreaming)]
    fn prompt_streaming(this: &LanguageModel, prompt: &JsValue, options: &JsValue) -> Result<ReadableStream, JsValue>;

    #[wasm_bindgen(method)]
    fn destroy(this: &LanguageModel);
}

/// Milliseconds that a browser has to say whether it has a model of its own.
const PATIENCE_MS: u32 = 3_000;

/// Whether the browser has a model of its own. One that does not say so in time counts as unavailable, and so does a state that
/// nobody has listed yet.
pub(crate) async fn state() -> BrowserModel {
    let Ok(asked) = LanguageModel::availability() else { return BrowserModel::Missing };
    let mut timer = None;
    let late = Promise::new(&mut |resolve, _reject| {
        timer = Some(Timeout::new(PATIENCE_MS, move || {
            // It takes no argument that could be wrong.
            let _resolved = resolve.call0(&JsValue::UNDEFINED);
        }));
    });
    let said = JsFuture::from(Promise::race(&Array::of2(&asked, &late))).await;
    drop(timer);
    match said.ok().and_then(|state| state.as_string()).as_deref() {
        Some("available") => BrowserModel::Available,
        Some("downloading") => BrowserModel::Downloading,
        Some("downloadable") => BrowserModel::Downloadable,
        _ => BrowserModel::Unavailable,
    }
}

/// Whether it can be asked now.
///
/// # Errors
/// Why not.
pub(crate) async fn ready() -> Result<(), Broke> {
    Err(Broke::NoModel(match state().await {
        BrowserModel::Available => return Ok(()),
        BrowserModel::Missing => NoModel::Missing,
        BrowserModel::Unavailable => NoModel::Unavailable,
        BrowserModel::Downloadable => NoModel::Downloadable,
        BrowserModel::Downloading => NoModel::Downloading,
    }))
}

/// Asks, and tells what happens until the end as an answer of HTTP would be told: see `scrim_provider`'s browser dialect.
/// Returns how many tokens the model takes, if it said. Aborting `controller` ends it with `Broke`.
pub(crate) async fn ask(
    _approved: &ApprovedModel,
    request: &Request,
    controller: &AbortController,
    told: &mut dyn FnMut(News),
) -> Option<u32> {
    let silence = Silence::watch(controller);
    let mut takes = None;
    told(News::Head(200, Vec::new()));
    let last = match converse(request, controller, &silence, &mut takes, told).await {
        Ok(()) => json!({ "done": true }),
        Err(_) if silence.broken() => {
            told(News::Broke(Broke::TimedOut));
            return takes;
        }
        Err(_) if controller.signal().aborted() => {
            told(News::Broke(Broke::Lost));
            return takes;
        }
        Err(error) => json!({ "error": { "type": word(&error, "name"), "message": word(&error, "message") } }),
    };
    told(line(&last));
    told(News::End);
    takes
}

async fn converse(
    request: &Request,
    controller: &AbortController,
    silence: &Silence,
    takes: &mut Option<u32>,
    told: &mut dyn FnMut(News),
) -> Result<(), JsValue> {
    // The very bytes that were shown.
    let handed = JSON::parse(&String::from_utf8_lossy(&request.body))?;
    let prompt = Reflect::get(&handed, &"prompt".into())?;
    Reflect::set(&handed, &"signal".into(), &controller.signal())?;
    let session: LanguageModel = JsFuture::from(LanguageModel::create(&handed)?).await?.unchecked_into();
    let session = Session(session);
    silence.heard();
    *takes = session.takes();
    let stream = session.0.prompt_streaming(&prompt, &handed)?;
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let read = JsFuture::from(reader.read()).await?;
        silence.heard();
        if Reflect::get(&read, &"done".into())?.is_truthy() {
            return Ok(());
        }
        let text = Reflect::get(&read, &"value".into())?.as_string().unwrap_or_default();
        told(line(&json!({ "message": { "content": text } })));
    }
}

/// Destroyed when it goes.
struct Session(LanguageModel);

impl Session {
    /// Tokens it takes, under the name of today or under the older one.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float saturates")]
    fn takes(&self) -> Option<u32> {
        let said = ["contextWindow", "inputQuota"].into_iter().find_map(|name| field(&self.0, name)?.as_f64());
        said.map(|tokens| tokens as u32)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.0.destroy();
    }
}

fn field(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

fn word(error: &JsValue, name: &str) -> String {
    field(error, name).and_then(|word| word.as_string()).unwrap_or_default()
}

fn line(message: &serde_json::Value) -> News {
    News::Chunk(format!("{message}\n").into_bytes())
}
