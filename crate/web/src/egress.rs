//! The one door out for questions: key, policy, fetch, in this order; or policy and the browser's own model. The record leaves by `ship`, a sign-in by `sign_in`.

use std::rc::Rc;

use js_sys::Promise;
use scrim_policy::{Approved, Endpoint, EndpointId, Origin, Policy, Refusal, Via};
use scrim_provider::{Dialect, Request};
use scrim_session::Broke;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::convert;
use crate::engine::Core;
use crate::fetch::{self, Headers};
use crate::{keys, model, sign_in};

/// What happens to a call. `NotSent`, `End` or `Broke` is the last, once; an aborted call may end without any.
pub(crate) enum News {
    /// Nothing left: the policy in force at that moment refuses it.
    NotSent(Refusal),
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
    endpoint: EndpointId,
    url: String,
    dialect: Dialect,
    auth: Option<scrim_provider::Auth>,
    request: Request,
    /// What the organisation's gateway is told besides.
    headers: Vec<(String, String)>,
    draft: Option<Draft>,
    /// It is the browser's own model that is asked.
    browser: bool,
}

/// An endpoint that is not saved yet: the settings it would be approved under, and its key as it was typed.
pub(crate) struct Draft {
    pub(crate) settings: String,
    pub(crate) key: String,
}

impl Call {
    /// To an endpoint of the policy in force.
    pub(crate) fn new(endpoint: &Endpoint, url: String, dialect: Dialect, request: Request) -> Self {
        let headers = endpoint.headers().to_vec();
        let auth = endpoint.auth().map(convert::auth);
        let browser = matches!(endpoint.via, Via::Browser { .. });
        Self { endpoint: endpoint.id.clone(), url, dialect, auth, request, headers, draft: None, browser }
    }

    /// The same to one that is not saved yet.
    pub(crate) fn drafted(self, draft: Draft) -> Self {
        Self { draft: Some(draft), ..self }
    }

    /// Asks the policy in force at this moment, under the organisation's policy in any case. One that cannot be read approves
    /// nothing.
    fn approved(&self, core: &Core) -> Result<Approved, Refusal> {
        let approve = |policy: &Policy| policy.approve(&self.endpoint, &self.url);
        match &self.draft {
            None => approve(&core.rules().map_err(|_| Refusal::NotApproved)?.policy),
            Some(draft) => approve(&core.policy(Some(&draft.settings)).map_err(|_| Refusal::NotApproved)?),
        }
    }

    async fn key(&self, core: &Core, origin: &Origin) -> Option<(&'static str, String)> {
        let typed = self.draft.as_ref().map(|draft| draft.key.clone()).filter(|key| !key.is_empty());
        let key = match typed {
            Some(key) => key,
            None => resolved(core.host.key(&keys::slot(&self.endpoint, origin))).await?.as_string()?,
        };
        scrim_provider::auth(self.dialect, self.auth, &key)
    }
}

/// Makes a call and tells what happens.
pub(crate) async fn call(core: &Rc<Core>, call: Call, controller: &AbortController, told: &mut dyn FnMut(News)) {
    // A question of many parts may last longer than a sign-in does.
    sign_in::renew(core).await;
    core.lapse();
    if call.browser {
        return ask_model(core, &call, controller, told).await;
    }
    let before = match call.approved(core) {
        Ok(before) => before,
        Err(refusal) => return told(News::NotSent(refusal)),
    };
    let (credential, key) = if call.draft.is_none() && takes_token(core, &call.endpoint) {
        (Credential::SignIn, sign_in::bearer(core).map(|token| ("authorization", format!("Bearer {token}"))))
    } else {
        let key = call.key(core, before.origin()).await;
        (if key.is_some() { Credential::Key } else { Credential::None }, key)
    };

    // The last thing before the fetch: the policy may have changed while the key was read.
    let approved = match call.approved(core) {
        Ok(approved) => approved,
        Err(refusal) => return told(News::NotSent(refusal)),
    };
    if controller.signal().aborted() {
        return;
    }
    told(News::Sent(credential));
    let mut unreachable = false;
    let headers = Headers { own: call.headers, key };
    fetch::send(&approved, call.request, headers, controller, &mut |news| match news {
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

/// The same for the browser's own model: policy, then the model.
async fn ask_model(core: &Core, call: &Call, controller: &AbortController, told: &mut dyn FnMut(News)) {
    let ready = model::ready().await;
    let approved = core.rules().map_err(|_| Refusal::NotApproved);
    let approved = match approved.and_then(|rules| rules.policy.approve_model(&call.endpoint)) {
        Ok(approved) => approved,
        Err(refusal) => return told(News::NotSent(refusal)),
    };
    if let Err(broke) = ready {
        return told(News::Broke(broke));
    }
    if controller.signal().aborted() {
        return;
    }
    told(News::Sent(Credential::None));
    if let Some(tokens) = model::ask(&approved, &call.request, controller, told).await {
        // No rule changes: whatever runs goes on.
        core.contexts.borrow_mut().learn_browsers(tokens);
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
