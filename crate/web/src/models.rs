//! Asks an endpoint which models it has, before it is saved. Nothing of the person's is sent but the key.

use std::rc::Rc;

use scrim_policy::{Policy, Via};
use scrim_provider::models::{LIST_LIMIT, read, request};
use scrim_session::{Broke, Failed, Failure};
use scrim_wire::{AdminEvent, EndpointForm, ModelView};
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
