//! Answers the extension's own pages: settings, keys, a test of an endpoint, the record.

use std::rc::Rc;

use scrim_policy::{Problem, Via};
use scrim_wire::{AdminEvent, AdminRequest, Failure, FailureCode, SettingsForm, VERSION};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::engine::Core;
use crate::{convert, history, keys, labels, model, models, probe, servers, settings, sign_in};

/// Decodes one request, carries it out, and gives the event that answers it.
pub(crate) async fn answer(core: Rc<Core>, request: JsValue) -> JsValue {
    let event = match convert::message::<AdminRequest>(request) {
        Some(request) => carry_out(&core, request).await.unwrap_or_else(|failure| AdminEvent::Failed { failure }),
        None => AdminEvent::Failed { failure: Failure::of(FailureCode::BadMessage) },
    };
    event.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).expect("the contract holds only what JSON can")
}

async fn carry_out(core: &Rc<Core>, request: AdminRequest) -> Result<AdminEvent, Failure> {
    match request {
        AdminRequest::Hello { version, .. } if version != VERSION => Err(Failure::of(FailureCode::VersionMismatch)),
        AdminRequest::Hello { browser_model, .. } => {
            sign_in::renew(core).await;
            state(core, &[], browser_model).await
        }
        AdminRequest::SaveSettings { settings: form } => save(core, &form).await,
        AdminRequest::SetKey { endpoint, key, remember } => {
            keys::set(core, &endpoint, &key, remember).await?;
            state(core, &[], true).await
        }
        AdminRequest::Trained { version } => {
            stored(core.ledger.train(version)).await?;
            state(core, &[], false).await
        }
        AdminRequest::SignIn {} => {
            sign_in::sign_in(core).await?;
            state(core, &[], true).await
        }
        AdminRequest::SignOut {} => {
            sign_in::sign_out(core).await?;
            state(core, &[], true).await
        }
        AdminRequest::TestEndpoint { endpoint } => {
            let (failure, checks) = probe::endpoint(core, &endpoint).await;
            let fixes = failure.iter().flat_map(|failure| servers::fixes(core, &endpoint, failure)).collect();
            Ok(AdminEvent::Tested { endpoint, failure, checks, fixes })
        }
        AdminRequest::ListModels { endpoint, key } => Ok(models::list(core, &endpoint, key).await),
        AdminRequest::Recent { limit, outcome, action } => history::recent(core, limit, &outcome, &action).await,
        AdminRequest::Export {} => history::export(core).await,
        AdminRequest::Summary {} => history::summary(core).await,
        AdminRequest::ClearRecent {} => history::clear(core).await,
    }
}

/// Saves what the policy takes; what it does not take stays unsaved and is explained.
async fn save(core: &Rc<Core>, form: &SettingsForm) -> Result<AdminEvent, Failure> {
    let rules = core.rules();
    let json = settings::to_json(form, rules.as_ref().ok().map(|rules| rules.policy.settings()));
    let policy = core.policy(Some(&json)).and_then(|policy| {
        let unproven = policy.settings().unproven();
        if unproven.is_empty() { Ok(policy) } else { Err(unproven) }
    });
    match policy {
        Ok(policy) => {
            keys::forget_stale(core, &policy).await?;
            stored(core.host.save_settings(&json)).await?;
            core.apply(Some(json));
            state(core, &[], true).await
        }
        Err(problems) => state(core, &problems, true).await,
    }
}

/// Everything there is to show. Settings that cannot be read show as none, with what is wrong with them. `browser_model`: whether the page
/// shows what model the browser has.
async fn state(core: &Rc<Core>, refused: &[Problem], browser_model: bool) -> Result<AdminEvent, Failure> {
    sign_in::renew(core).await;
    core.lapse();
    let rules = core.rules();
    let (builtin, unreadable) = match &rules {
        Ok(_) => (None, Vec::new()),
        // The organisation's policy holds, whatever became of the settings.
        Err(problems) => (core.policy(None).ok(), convert::problems(problems)),
    };
    let policy = rules.as_ref().ok().map(|rules| &rules.policy).or(builtin.as_ref());
    let policy = policy.expect("a policy without settings can always be made");
    let readable = rules.is_ok();
    let browser_model = browser_model || policy.endpoints().iter().any(|own| matches!(own.via, Via::Browser { .. }));
    let endpoints = policy.endpoints().iter().filter(|_| readable).map(convert::endpoint).collect();
    let settings = if readable { settings::to_form(policy) } else { settings::empty() };
    let problems = if refused.is_empty() { unreadable } else { convert::problems(refused) };
    Ok(AdminEvent::State {
        version: VERSION,
        settings: Box::new(settings),
        actions: convert::actions(policy),
        endpoints,
        labels: labels::all(policy),
        keys: keys::states(core, policy).await?,
        browser_model: if browser_model { Some(model::state().await) } else { None },
        managed: Box::new(convert::managed(policy.managed(), &core.ledger.standing())),
        identity: sign_in::view(core),
        record: history::kept(policy),
        problems,
    })
}

/// Awaits the host's storage; what it cannot do is the engine's failure to the page.
pub(crate) async fn stored(promise: js_sys::Promise) -> Result<JsValue, Failure> {
    JsFuture::from(promise).await.map_err(|_| Failure::of(FailureCode::StorageFailed))
}
