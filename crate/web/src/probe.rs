//! Tests an endpoint with a fixed question that holds nothing of the person's, and tells what of it works.

use std::rc::Rc;

use scrim_policy::{Endpoint, Refusal};
use scrim_provider::{Decoder, Error, Event, Prompt, encode};
use scrim_redact::Redacted;
use scrim_session::{Broke, Failed, Failure};
use scrim_wire::{self as wire, Check, CheckResult, CheckView};
use web_sys::AbortController;

use crate::convert::{self, Surroundings};
use crate::egress::{self, Call, Credential, News};
use crate::engine::Core;

/// How the failure is told, `None` if the endpoint answered in its dialect; and what was tried.
pub(crate) async fn endpoint(core: &Rc<Core>, id: &str) -> (Option<wire::Failure>, Vec<CheckView>) {
    let rules = match core.rules() {
        Ok(rules) => rules,
        Err(problems) => return (Some(convert::unreadable(&problems)), Vec::new()),
    };
    let refused = |refusal: Refusal| Seen { failure: Some(Failure::Refused(refusal)), ..Seen::default() };
    let (seen, name) = match rules.policy.endpoint(id) {
        Some(endpoint) => (ask(core, endpoint).await, endpoint.name.clone()),
        None => (refused(rules.policy.no_endpoint()), String::new()),
    };
    let mut checks = seen.checks();
    if rules.policy.endpoint(id).is_some_and(|endpoint| endpoint.base().is_none()) {
        // What is in the browser is behind no origin, takes no key and is one model.
        checks.retain(|view| matches!(view.check, Check::Reachable | Check::Dialect | Check::Streaming));
    }
    let origin = core.host.extension_origin();
    let around = Surroundings { origin: &origin, credential: seen.credential, rest_of_day: 0 };
    let failure = seen.failure.map(|failure| {
        let sent = !matches!(failure, Failure::Refused(_) | Failure::Broke(Broke::NoModel(_)));
        convert::failure(&Failed { failure, endpoint: name, sent }, &around)
    });
    (failure, checks)
}

/// What a test of an endpoint saw.
#[derive(Default)]
struct Seen {
    /// A head came.
    head: bool,
    /// What the request carried.
    credential: Credential,
    /// Pieces in which words of the answer came.
    pieces: u32,
    failure: Option<Failure>,
}

impl Seen {
    /// What each check gave. Nothing is known of what comes behind the first that failed.
    fn checks(&self) -> Vec<CheckView> {
        if matches!(self.failure, Some(Failure::Refused(_))) {
            return Vec::new();
        }
        let order = [Check::Reachable, Check::Origin, Check::Key, Check::Model, Check::Dialect, Check::Streaming];
        let culprit = self.failure.as_ref().map(|failure| self.culprit(failure));
        let mut failed = false;
        let checks = order.map(|check| {
            let result = if failed {
                CheckResult::Unknown
            } else if culprit == Some(check) {
                failed = true;
                CheckResult::Failed
            } else if check == Check::Streaming && self.pieces < 2 {
                CheckResult::Warned
            } else {
                CheckResult::Passed
            };
            CheckView { check, result }
        });
        checks.to_vec()
    }

    /// Which check a failure is about.
    fn culprit(&self, failure: &Failure) -> Check {
        match failure {
            Failure::Endpoint(Error::OriginRefused { .. }) => Check::Origin,
            Failure::Endpoint(Error::Unauthorized { .. }) => Check::Key,
            Failure::Endpoint(Error::ModelNotFound { .. }) => Check::Model,
            Failure::Broke(Broke::Lost | Broke::TimedOut) if self.head => Check::Streaming,
            Failure::Endpoint(Error::Truncated | Error::Stream { .. }) => Check::Streaming,
            Failure::Endpoint(Error::Redirected { .. } | Error::Server { .. } | Error::RateLimited { .. })
            | Failure::Broke(_) => Check::Reachable,
            _ => Check::Dialect,
        }
    }
}

async fn ask(core: &Rc<Core>, endpoint: &Endpoint) -> Seen {
    let mut seen = Seen::default();
    let Some(dialect) = scrim_session::spoken(endpoint) else { return seen };
    let prompt = Prompt {
        system: Redacted::fixed("Do exactly as you are asked."),
        user: Redacted::fixed("Count from one to twenty in words."),
    };
    let request = encode(dialect, endpoint.model(), &prompt);
    let Ok(controller) = AbortController::new() else {
        return Seen { failure: Some(Failure::Broke(Broke::Unreachable)), ..seen };
    };
    let url = endpoint.address(&request.path).unwrap_or_default();
    let call = Call::new(endpoint, url, dialect, request);

    let mut decoder = Decoder::new(dialect);
    let mut over = false;
    egress::call(core, call, &controller, &mut |news| {
        let events = match news {
            _ if over => return,
            News::Sent(credential) => {
                seen.credential = credential;
                Vec::new()
            }
            News::Head(status, headers) => {
                seen.head = true;
                decoder.head(status, &headers)
            }
            News::Chunk(bytes) => decoder.push(&bytes),
            News::End => decoder.finish(),
            News::NotSent(refusal) => return seen.failure = Some(Failure::Refused(refusal)),
            News::Broke(why) => return seen.failure = Some(Failure::Broke(why)),
        };
        let words = |event: &Event| matches!(event, Event::Text(_) | Event::Reasoning(_));
        seen.pieces += u32::from(events.iter().any(words));
        for event in events {
            match event {
                Event::Failed(error) => {
                    seen.failure = Some(Failure::Endpoint(error));
                    over = true;
                }
                Event::Done { .. } => over = true,
                Event::Text(_) | Event::Reasoning(_) => {}
            }
        }
        // The second piece proves that the first one did not wait for the end; the rest is not waited for.
        over |= seen.pieces > 1;
        if over {
            controller.abort();
        }
    })
    .await;
    seen
}
