//! Asks an endpoint which models it has, before it is saved, and Ollama how much its model takes, before a text that may be too long for
//! it. Nothing of the person's is sent but the key.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use scrim_policy::{Ask, Dialect, EndpointId, Policy, Verdict, Via};
use scrim_provider::models::{LIST_LIMIT, read, request, show, shown};
use scrim_session::{Broke, Failed, Failure};
use scrim_wire::{AdminEvent, EndpointForm, ModelView, PageRequest};
use web_sys::AbortController;

use crate::convert::{self, Surroundings};
use crate::egress::{self, Call, Credential, Draft, News};
use crate::engine::Core;
use crate::settings;

/// The list, or why there is none. What is wrong with the form is said before anything is sent.
pub(crate) async fn list(core: &Rc<Core>, form: &EndpointForm, key: String) -> AdminEvent {
    let draft = settings::draft(form);
    let policy = match core.policy(Some(&draft)) {
        Ok(policy) => policy,
        Err(problems) => {
            return AdminEvent::Models { models: Vec::new(), problems: convert::problems(&problems), failure: None };
        }
    };
    let mut credential = Credential::None;
    let (models, failure) = match ask(core, &policy, form, Draft { settings: draft, key }, &mut credential).await {
        Ok(models) => (models, None),
        Err(failure) => (Vec::new(), Some(failure)),
    };
    let origin = core.host.extension_origin();
    let told = |failure: Failure| {
        let sent = !matches!(failure, Failure::Refused(_));
        let failed = Failed { failure, endpoint: form.name.clone(), sent };
        convert::failure(&failed, &Surroundings { origin: &origin, credential, rest_of_day: 0 })
    };
    AdminEvent::Models { models, problems: Vec::new(), failure: failure.map(told) }
}

async fn ask(
    core: &Rc<Core>,
    policy: &Policy,
    form: &EndpointForm,
    draft: Draft,
    credential: &mut Credential,
) -> Result<Vec<ModelView>, Failure> {
    let refused = || Failure::Refused(policy.no_endpoint());
    let endpoint = policy.endpoint(&form.id).ok_or_else(refused)?;
    let Via::Http { dialect, .. } = &endpoint.via else { return Err(refused()) };
    let dialect = scrim_session::dialect(*dialect);
    let request = request(dialect);
    let url = endpoint.address(&request.path).ok_or_else(refused)?;
    let call = Call::new(endpoint, url, dialect, request).drafted(draft);
    let controller = AbortController::new().map_err(|_| Failure::Broke(Broke::Unreachable))?;
    let (status, headers, body) = gather(core, call, &controller, credential).await?;
    let models = read(dialect, status, &headers, &body).map_err(Failure::Endpoint)?;
    Ok(models.into_iter().map(|model| ModelView { id: model.id, context_tokens: model.context_tokens }).collect())
}

/// Bytes of text that any model takes, in a context of 2,048 tokens: a shorter text asks nobody how much is too much.
const SMALL: usize = 3_000;

/// Milliseconds that a preview waits for Ollama to say how much its model takes.
const PATIENCE_MS: u32 = 3_000;

/// The endpoint to be asked how much its model takes before this text is previewed, if that is to be asked and was not yet.
pub(crate) fn unknown(core: &Core, site: &str, request: &PageRequest) -> Option<EndpointId> {
    let PageRequest::Preview { action, text, endpoint, .. } = request else { return None };
    let rules = core.rules().ok().filter(|_| text.len() > SMALL)?;
    let chosen = rules.policy.chosen(action, endpoint)?;
    let ollama = matches!(&chosen.via, Via::Http { dialect: Dialect::Ollama, context_tokens: None, .. });
    let question = Ask { action, endpoint: chosen.id.as_str(), site, found: &[] };
    let open = ollama && !core.contexts.borrow().has_asked(chosen) && rules.policy.decide(&question) == Verdict::Ask;
    open.then(|| chosen.id.clone())
}

/// Asks Ollama how much its model takes, once: what it does not say now is not asked again.
pub(crate) async fn learn(core: &Rc<Core>, id: &EndpointId) {
    let Some(endpoint) = core.rules().ok().and_then(|rules| rules.policy.endpoint(id.as_str()).cloned()) else {
        return;
    };
    let request = show(endpoint.model());
    let (Some(url), Ok(controller)) = (endpoint.address(&request.path), AbortController::new()) else { return };
    let call = Call::new(&endpoint, url, scrim_provider::Dialect::Ollama, request);
    let patience = Timeout::new(PATIENCE_MS, {
        let controller = controller.clone();
        move || controller.abort()
    });
    let answer = gather(core, call, &controller, &mut Credential::None).await;
    drop(patience);
    core.learn(id, answer.ok().and_then(|(_, _, body)| shown(&body)));
}

/// Status, headers and whole body.
type Whole = (u16, Vec<(String, String)>, Vec<u8>);

async fn gather(
    core: &Rc<Core>,
    call: Call,
    controller: &AbortController,
    credential: &mut Credential,
) -> Result<Whole, Failure> {
    let (mut head, mut body, mut failed) = (None, Vec::new(), None);
    egress::call(core, call, controller, &mut |news| match news {
        News::Sent(with) => *credential = with,
        News::Head(status, headers) => head = Some((status, headers)),
        News::Chunk(bytes) if body.len() + bytes.len() <= LIST_LIMIT => body.extend(bytes),
        News::Chunk(_) => {
            failed = Some(Failure::Endpoint(scrim_provider::Error::TooLarge));
            controller.abort();
        }
        News::End => {}
        News::NotSent(refusal) => failed = Some(Failure::Refused(refusal)),
        News::Broke(why) => failed = failed.take().or(Some(Failure::Broke(why))),
    })
    .await;
    if let Some(failed) = failed {
        return Err(failed);
    }
    let (status, headers) = head.ok_or(Failure::Broke(Broke::Lost))?;
    Ok((status, headers, body))
}
