//! The one door out: key, policy, fetch, in this order. Everything that leaves the browser leaves here.

use js_sys::Promise;
use scrim_policy::EndpointId;
use scrim_provider::{Dialect, Request};
use scrim_session::Broke;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::engine::Core;
use crate::{fetch, keys, sign_in};

/// What happens to a call. `NotSent`, `End` or `Broke` is the last, once; an aborted call may end without any.
pub(crate) enum News {
    /// Nothing left: the endpoint is not, or no longer, approved.
    NotSent,
    /// The request is being sent, with this.
    Sent(Credential),
    /// Status and headers, names in lower case.
    Head(u16, Vec<(String, String)>),
    /// More bytes of the body.
    Chunk(Vec<u8>),
    /// The end of the body.
    End,
    /// No answer, or no more of it.
    Broke(Broke),
}

/// By what an endpoint is to know who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Credential {
    #[default]
    None,
    /// The person's key for this endpoint.
    Key,
    /// The access token of whoever is signed in with the organisation.
    SignIn,
}

/// One call to one endpoint.
pub(crate) struct Call {
    pub(crate) endpoint: EndpointId,
    pub(crate) url: String,
    pub(crate) dialect: Dialect,
    pub(crate) request: Request,
}

/// Makes a call and tells what happens.
pub(crate) async fn call(core: &Core, call: Call, controller: &AbortController, mut told: impl FnMut(News)) {
    core.lapse();
    let approve = || core.rules().ok().and_then(|rules| rules.policy.approve(&call.endpoint, &call.url).ok());
    let Some(before) = approve() else { return told(News::NotSent) };
    let (credential, key) = if takes_token(core, &call.endpoint) {
        (Credential::SignIn, sign_in::bearer(core).map(|token| ("authorization", format!("Bearer {token}"))))
    } else {
        let key = resolved(core.host.key(&keys::slot(&call.endpoint, before.origin()))).await;
        let key = key.and_then(|key| key.as_string()).and_then(|key| scrim_provider::auth(call.dialect, &key));
        (if key.is_some() { Credential::Key } else { Credential::None }, key)
    };

    // The last thing before the fetch: the policy may have changed while the key was read.
    let Some(approved) = approve() else { return told(News::NotSent) };
    if controller.signal().aborted() {
        return;
    }
    told(News::Sent(credential));
    let mut unreachable = false;
    fetch::send(&approved, call.request, key, controller, |news| match news {
        News::Broke(Broke::Unreachable) => unreachable = true,
        news => told(news),
    })
    .await;
    if unreachable {
        // A browser tells a dead server from a missing permission in nothing but whether the permission is there.
        let permitted = resolved(core.host.has_permission(&approved.origin().match_pattern())).await;
        let dead = permitted.is_some_and(|permitted| permitted.is_truthy());
        told(News::Broke(if dead { Broke::Unreachable } else { Broke::NoHostPermission }));
    }
}

fn takes_token(core: &Core, endpoint: &EndpointId) -> bool {
    core.rules().is_ok_and(|rules| {
        rules.policy.endpoint(endpoint.as_str()).is_some_and(|endpoint| rules.policy.managed().takes_token(endpoint))
    })
}

async fn resolved(promise: Promise) -> Option<wasm_bindgen::JsValue> {
    JsFuture::from(promise).await.ok()
}
