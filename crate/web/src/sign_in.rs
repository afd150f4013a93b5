//! Signing in with the organisation, staying so, and signing out. Every request is approved by the policy in force right before it
//! is made, and what comes of it counts only if the policy still names the same provider and client then.

use std::rc::Rc;

use scrim_identity::{Attempt, Client, Discovery, Error, SignIn};
use scrim_policy::Identity;
use scrim_session::Broke;
use scrim_wire::{Failure, FailureCode, IdentityView, PersonView};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::account::client;
use crate::admin::stored;
use crate::convert;
use crate::engine::Core;
use crate::provider;

/// Seconds for which a provider that did not answer is not asked to renew anything: questions that need none go on meanwhile.
const PAUSE: u64 = 30;

/// Opens the window and signs in whoever does so there.
pub(crate) async fn sign_in(core: &Rc<Core>) -> Result<(), Failure> {
    let identity = identity(core)?;
    for origin in &identity.origins {
        let permitted = JsFuture::from(core.host.has_permission(&origin.match_pattern())).await;
        if !permitted.is_ok_and(|permitted| permitted.is_truthy()) {
            return Err(failed(&identity, FailureCode::SignInNotAllowed, String::new()));
        }
    }
    let client = client(&identity, &core.host.redirect_url());
    let discovery = discover(core, &identity, &client).await?;
    let random = core.host.random(Attempt::RANDOM as u32);
    let random = random.as_slice().try_into().expect("the host gives as many bytes as were asked for");
    let attempt = Attempt::new(random);
    let address = client.authorization(&discovery, &attempt);
    approved(core, &identity, "authorization_endpoint", &address)?;
    let answer = JsFuture::from(core.host.authorize(&address)).await.ok().and_then(|answer| answer.as_string());
    let answer = answer.ok_or_else(|| failed(&identity, FailureCode::SignInCancelled, String::new()))?;
    let grant = attempt.code(&client, &answer).map_err(|error| wrong(&identity, &error))?;
    let form = client.exchange(&grant, &attempt);
    let (status, json) = ask(core, &identity, "token_endpoint", discovery.token(), Some(form)).await?;
    let signed_in =
        SignIn::begin(&client, &attempt, (status, &json), core.now_s()).map_err(|error| wrong(&identity, &error))?;
    core.account.ended.set(false);
    keep(core, &client, signed_in).await
}

/// Renews a sign-in that is over and can be renewed; whoever asks meanwhile waits for the same answer. What cannot be renewed
/// counts no more, which the policy in force then says.
pub(crate) async fn renew(core: &Rc<Core>) {
    if !is_due(core) {
        return;
    }
    let running = core.account.renewing.borrow().clone();
    let running = running.unwrap_or_else(|| {
        let core_ = Rc::clone(core);
        let started = future_to_promise(async move {
            renew_now(&core_).await;
            core_.account.renewing.replace(None);
            Ok(JsValue::UNDEFINED)
        });
        core.account.renewing.replace(Some(started.clone()));
        started
    });
    let _done = JsFuture::from(running).await;
}

/// Whether there is something to renew now.
pub(crate) fn is_due(core: &Core) -> bool {
    let account = &core.account;
    if !account.is_kept() || !account.has_lapsed(core.now_s()) || core.now_s() < account.retry_at.get() {
        return false;
    }
    let Ok(identity) = identity(core) else { return false };
    let kept = account.of(&client(&identity, &core.host.redirect_url()));
    kept.is_some_and(|kept| kept.refresh().is_some())
}

async fn renew_now(core: &Rc<Core>) {
    let Ok(identity) = identity(core) else { return };
    let client = client(&identity, &core.host.redirect_url());
    let Some(kept) = core.account.of(&client) else { return };
    let Some(token) = kept.refresh() else { return };
    let form = client.refresh(token);
    let answer = match discover(core, &identity, &client).await {
        Ok(discovery) => ask(core, &identity, "token_endpoint", discovery.token(), Some(form)).await,
        Err(failure) => Err(failure),
    };
    // Somebody may have signed in or out meanwhile.
    if core.account.of(&client).as_ref() != Some(&kept) {
        return;
    }
    match answer.map(|(status, json)| kept.renew(&client, (status, &json), core.now_s())) {
        Ok(Ok(renewed)) => drop(keep(core, &client, renewed).await),
        Ok(Err(error)) if error.is_final() => {
            core.account.ended.set(true);
            drop(forget(core).await);
        }
        Ok(Err(_)) | Err(_) => core.account.retry_at.set(core.now_s() + PAUSE),
    }
}

/// Forgets who is signed in, first of all here; then gives the refresh token back, and where the policy says so signs out of the
/// provider itself. What the provider makes of that is not waited upon for anything.
pub(crate) async fn sign_out(core: &Rc<Core>) -> Result<(), Failure> {
    let identity = identity(core)?;
    let client = client(&identity, &core.host.redirect_url());
    let kept = core.account.of(&client);
    core.account.ended.set(false);
    forget(core).await?;
    let Some(kept) = kept else { return Ok(()) };
    let Ok(discovery) = discover(core, &identity, &client).await else { return Ok(()) };
    if let (Some(place), Some(token)) = (discovery.revocation(), kept.refresh()) {
        let _told = ask(core, &identity, "revocation_endpoint", place, Some(client.revoke(token))).await;
    }
    if let Some(place) = discovery.end_session().filter(|_| identity.end_session) {
        let address = client.end_session(place, kept.hint(), "signed-out");
        if approved(core, &identity, "end_session_endpoint", &address).is_ok() {
            let _closed = JsFuture::from(core.host.authorize(&address)).await;
        }
    }
    Ok(())
}

/// What there is to show.
pub(crate) fn view(core: &Core) -> Option<IdentityView> {
    let identity = identity(core).ok()?;
    let client = client(&identity, &core.host.redirect_url());
    let person = core.account.of(&client).filter(|sign_in| sign_in.is_valid(core.now_s()));
    Some(IdentityView {
        name: name(&identity),
        origins: identity.origins.iter().map(ToString::to_string).collect(),
        redirect: client.redirect,
        required: identity.required,
        person: person.map(|sign_in| PersonView {
            name: sign_in.name().to_owned(),
            until: sign_in.until() as f64 * 1000.0,
            renews: sign_in.refresh().is_some(),
        }),
        ended: core.account.ended.get(),
    })
}

/// The access token for an endpoint that takes it.
pub(crate) fn bearer(core: &Core) -> Option<String> {
    let client = client(&identity(core).ok()?, &core.host.redirect_url());
    // EXPOSE: to an endpoint of the organisation's that its policy lists for it; whoever calls has it approved.
    core.account.access(&client, core.now_s()).map(|token| token.expose().to_owned())
}

/// Forgets what was kept for a provider, a client or a claim that the policy does not name any more, and what lasts where it may not.
pub(crate) fn forget_stale(core: &Core) {
    let stale = match identity(core) {
        Ok(identity) => {
            let kept = core.account.of(&client(&identity, &core.host.redirect_url()));
            kept.is_none_or(|kept| !identity.remember && kept.access().is_none())
        }
        // Where nobody can tell what the policy says, it may say the same again.
        Err(_) => core.rules().is_ok_and(|rules| !rules.policy.managed().stops()),
    };
    if core.account.is_kept() && stale {
        core.account.set(None);
        let forgotten = JsFuture::from(core.host.save_sign_in("", ""));
        wasm_bindgen_futures::spawn_local(async move {
            // What cannot be forgotten now is passed over again at the next start.
            let _tried = forgotten.await;
        });
    }
}

/// The provider that the policy names. Under settings that cannot be read there is nothing to sign in for.
fn identity(core: &Core) -> Result<Identity, Failure> {
    let rules = core.rules().map_err(|problems| convert::unreadable(&problems))?;
    rules.policy.managed().identity().cloned().ok_or_else(|| Failure::of(FailureCode::BadMessage))
}

/// Keeps a sign-in, if the policy still names its provider.
async fn keep(core: &Rc<Core>, client_: &Client, signed_in: SignIn) -> Result<(), Failure> {
    let identity = identity(core)?;
    if client(&identity, &client_.redirect) != *client_ {
        return Err(failed(
            &identity,
            FailureCode::SignInFailed,
            "the policy names another provider by now".to_owned(),
        ));
    }
    let lasting = if identity.remember { signed_in.to_lasting_json() } else { None };
    let session = signed_in.to_json();
    core.account.set(Some(signed_in));
    core.account.retry_at.set(0);
    core.person_changed();
    stored(core.host.save_sign_in(&session, &lasting.unwrap_or_default())).await?;
    Ok(())
}

async fn forget(core: &Rc<Core>) -> Result<(), Failure> {
    core.account.set(None);
    core.person_changed();
    stored(core.host.save_sign_in("", "")).await?;
    Ok(())
}

/// What the provider says of itself; asked once per engine and client.
async fn discover(core: &Core, identity: &Identity, client: &Client) -> Result<Discovery, Failure> {
    if let Some((_, known)) = core.account.discovery.borrow().as_ref().filter(|(of, _)| of == client) {
        return Ok(known.clone());
    }
    let address = Discovery::address(&identity.issuer);
    let (status, json) = ask(core, identity, "issuer", &address, None).await?;
    if status != 200 {
        let error = if status >= 500 { Error::Server(status) } else { Error::NotJson };
        return Err(wrong(identity, &error));
    }
    let discovery = Discovery::from_json(&identity.issuer, &json).map_err(|error| wrong(identity, &error))?;
    for (name, url) in [("authorization_endpoint", discovery.authorization()), ("token_endpoint", discovery.token())] {
        approved(core, identity, name, url)?;
    }
    core.account.discovery.replace(Some((client.clone(), discovery.clone())));
    Ok(discovery)
}

/// Asks the provider at an address that the policy approves at this moment.
async fn ask(
    core: &Core,
    identity: &Identity,
    part: &str,
    url: &str,
    form: Option<String>,
) -> Result<(u16, String), Failure> {
    let approved = approved(core, identity, part, url)?;
    provider::ask(&approved, form).await.map_err(|broke| match broke {
        Broke::Redirected => failed(
            identity,
            FailureCode::SignInFailed,
            format!("`{part}` sends on to another address, and Scrim does not follow"),
        ),
        _ => failed(identity, FailureCode::SignInUnreachable, String::new()),
    })
}

fn approved(core: &Core, identity: &Identity, part: &str, url: &str) -> Result<scrim_policy::ApprovedSignIn, Failure> {
    let rules = core.rules().map_err(|problems| convert::unreadable(&problems))?;
    rules.policy.approve_sign_in(url).map_err(|_| {
        let detail = format!("`{part}` lies at an origin that the policy's `identity.origins` does not list");
        failed(identity, FailureCode::SignInFailed, detail)
    })
}

fn wrong(identity: &Identity, error: &Error) -> Failure {
    failed(identity, FailureCode::SignInFailed, error.to_string())
}

fn failed(identity: &Identity, code: FailureCode, detail: String) -> Failure {
    Failure { endpoint: name(identity), detail, ..Failure::of(code) }
}

/// What the organisation calls its provider, or its host.
fn name(identity: &Identity) -> String {
    if !identity.name.is_empty() {
        return identity.name.clone();
    }
    let origin = identity.origins[0].to_string();
    origin.split_once("://").map_or(origin.clone(), |(_, host)| host.to_owned())
}
