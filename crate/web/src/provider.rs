//! One request to the organisation's identity provider, and its whole answer.
//!
//! Takes an `ApprovedSignIn`, which only the policy can make; no text of a person's comes near. As for endpoints: no redirects, no
//! cookies, no cache, no referrer.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use gloo_timers::callback::Timeout;
use scrim_policy::ApprovedSignIn;
use scrim_session::Broke;
use web_sys::{AbortController, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect, ResponseType};

/// Milliseconds for a whole answer: a person waits for it before a question.
const PATIENCE_MS: u32 = 15_000;

/// Longest answer in bytes: documents and tokens have tens of thousands.
const MAX_ANSWER: usize = 1 << 20;

/// Asks, with a form as the body or with none; HTTP's status and the answer.
pub(crate) async fn ask(approved: &ApprovedSignIn, form: Option<String>) -> Result<(u16, String), Broke> {
    let controller = AbortController::new().map_err(|_| Broke::Unreachable)?;
    let late = Rc::new(Cell::new(false));
    let timer = {
        let (controller, late) = (controller.clone(), Rc::clone(&late));
        Timeout::new(PATIENCE_MS, move || {
            late.set(true);
            controller.abort();
        })
    };
    let answer = exchange(approved, form, &controller).await;
    drop(timer);
    answer.map_err(|broke| if late.get() { Broke::TimedOut } else { broke })
}

async fn exchange(
    approved: &ApprovedSignIn,
    form: Option<String>,
    controller: &AbortController,
) -> Result<(u16, String), Broke> {
    let builder = RequestBuilder::new(approved.url())
        .redirect(RequestRedirect::Manual)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .header("accept", "application/json")
        .abort_signal(Some(&controller.signal()));
    let request = match form {
        None => builder.method(Method::GET).build(),
        Some(form) => {
            builder.method(Method::POST).header("content-type", "application/x-www-form-urlencoded").body(form)
        }
    };
    let response = request.map_err(|_| Broke::Unreachable)?.send().await.map_err(|_| Broke::Unreachable)?;
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(Broke::Redirected);
    }
    let text = response.text().await.map_err(|_| Broke::Lost)?;
    if text.len() > MAX_ANSWER {
        return Err(Broke::Lost);
    }
    Ok((response.status(), text))
}
