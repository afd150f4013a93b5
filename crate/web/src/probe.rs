//! Tests an endpoint with a fixed question that holds nothing of the person's.

use scrim_policy::{Endpoint, Refusal, Via};
use scrim_provider::{Decoder, Event, Prompt, encode};
use scrim_redact::Redacted;
use scrim_session::{Broke, Failed, Failure};
use scrim_wire as wire;
use web_sys::AbortController;

use crate::convert::{self, Surroundings};
use crate::egress::{self, Call, Credential, News};
use crate::engine::Core;

/// `None`: it answered in its dialect.
pub(crate) async fn endpoint(core: &Core, id: &str) -> Option<wire::Failure> {
    let rules = match core.rules() {
        Ok(rules) => rules,
        Err(problems) => return Some(convert::unreadable(&problems)),
    };
    let (failure, name, credential) = match rules.policy.endpoint(id) {
        Some(endpoint) => {
            let (failure, credential) = ask(core, endpoint).await?;
            (failure, endpoint.name.clone(), credential)
        }
        None => (Failure::Refused(rules.policy.no_endpoint()), String::new(), Credential::None),
    };
    let sent = !matches!(failure, Failure::Refused(_));
    let origin = core.host.extension_origin();
    let around = Surroundings { origin: &origin, credential };
    Some(convert::failure(&Failed { failure, endpoint: name, sent }, &around))
}

/// The failure, with what was sent along; `None` when the first word of an answer came.
async fn ask(core: &Core, endpoint: &Endpoint) -> Option<(Failure, Credential)> {
    let Via::Http { dialect, model, .. } = &endpoint.via else { return None };
    let dialect = scrim_session::dialect(*dialect);
    let prompt = Prompt { system: Redacted::fixed("Answer with one word."), user: Redacted::fixed("Say: ready") };
    let request = encode(dialect, model, &prompt);
    let call = Call { endpoint: endpoint.id.clone(), url: endpoint.address(&request.path)?, dialect, request };
    let Ok(controller) = AbortController::new() else {
        return Some((Failure::Broke(Broke::Unreachable), Credential::None));
    };

    let mut decoder = Decoder::new(dialect);
    let (mut credential, mut answered, mut failed) = (Credential::None, false, None);
    egress::call(core, call, &controller, |news| {
        let events = match news {
            News::Sent(with) => {
                credential = with;
                Vec::new()
            }
            News::Head(status, headers) => decoder.head(status, &headers),
            News::Chunk(bytes) => decoder.push(&bytes),
            News::End => decoder.finish(),
            News::NotSent => return failed = failed.take().or(Some(Failure::Refused(Refusal::NotApproved))),
            News::Broke(why) => return failed = failed.take().or(Some(Failure::Broke(why))),
        };
        for event in events {
            if let Event::Failed(error) = event {
                failed = failed.take().or(Some(Failure::Endpoint(error)));
            } else {
                answered = true;
            }
            // The first word is enough, and so is a failure; the rest is not waited for.
            controller.abort();
        }
    })
    .await;
    if answered { None } else { failed.map(|failure| (failure, credential)) }
}
