//! Who is signed in with the organisation, as long as this engine lives. Decides nothing: whether a sign-in counts is its own to
//! say, and what it allows the policy's.

use std::cell::{Cell, RefCell};

use js_sys::Promise;
use scrim_identity::{Client, Discovery, Secret, SignIn};
use scrim_policy::{Identity, Managed};

#[derive(Default)]
pub(crate) struct Account {
    sign_in: RefCell<Option<SignIn>>,
    /// The renewal that runs: a refresh token is used once, so whoever needs it waits for the same one.
    pub(crate) renewing: RefCell<Option<Promise>>,
    /// Seconds since 1970 before which the provider, which did not answer, is not asked again.
    pub(crate) retry_at: Cell<u64>,
    /// The provider would not renew the last one.
    pub(crate) ended: Cell<bool>,
    /// What the provider of this client said of itself.
    pub(crate) discovery: RefCell<Option<(Client, Discovery)>>,
}

impl Account {
    /// With what was stored.
    pub(crate) fn new(stored: Option<String>) -> Self {
        Self { sign_in: RefCell::new(stored.and_then(|stored| SignIn::from_json(&stored))), ..Self::default() }
    }

    pub(crate) fn set(&self, sign_in: Option<SignIn>) {
        self.sign_in.replace(sign_in);
    }

    /// Whoever signed in as this client, whether or not it counts now.
    pub(crate) fn of(&self, client: &Client) -> Option<SignIn> {
        self.sign_in.borrow().clone().filter(|sign_in| sign_in.is_of(client))
    }

    /// Whether anything is kept, whoever's it is.
    pub(crate) fn is_kept(&self) -> bool {
        self.sign_in.borrow().is_some()
    }

    /// What a policy is read for: the values of the claim that gives the role; `None` where nobody is signed in.
    pub(crate) fn claims(&self, managed: &str, redirect: &str, now: u64) -> Option<Vec<String>> {
        if !self.is_kept() {
            return None;
        }
        let client = client(&Managed::identity_in(managed)?, redirect);
        self.of(&client).filter(|sign_in| sign_in.is_valid(now)).map(|sign_in| sign_in.roles().to_vec())
    }

    /// Whether it counts no longer.
    pub(crate) fn has_lapsed(&self, now: u64) -> bool {
        self.sign_in.borrow().as_ref().is_none_or(|sign_in| !sign_in.is_valid(now))
    }

    /// The access token, if it counts.
    pub(crate) fn access(&self, client: &Client, now: u64) -> Option<Secret> {
        self.of(client).filter(|sign_in| sign_in.is_valid(now))?.access().cloned()
    }
}

/// What we are to this provider.
pub(crate) fn client(identity: &Identity, redirect: &str) -> Client {
    Client {
        issuer: identity.issuer.clone(),
        id: identity.client_id.clone(),
        scopes: identity.scopes.clone(),
        redirect: redirect.to_owned(),
        role_claim: identity.role_claim.clone(),
        audience: identity.audience.clone(),
        resource: identity.resource.clone(),
    }
}
