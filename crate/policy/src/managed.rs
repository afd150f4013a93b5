//! What an organisation has set, through the browser's own channel (`storage.managed`).
//!
//! Unlike a person's settings this is never refused: a mistake in one key must not lift what the others forbid. A value that
//! cannot be read falls back to the strictest that the key can say, an unknown key is passed over, and both are reported by
//! their path ([`Managed::problems`]).

mod audit;
mod delivered;
mod duty;
mod identity;
mod read;
mod role;
mod schema;
mod site;
mod unlisted;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use scrim_detect::{CustomRecognizer, Label, Term, Thresholds};

use crate::{Action, Endpoint, EndpointId, Handling, Limits, Origin, Problems, Refusal, Trust};

pub use duty::Training;
pub(crate) use duty::{Duties, Preview};

pub use audit::{Audit, Destination, Sites};
pub use identity::Identity;
pub use read::{MANAGED_KEYS, MAX_TERMS};
pub use schema::managed_schema;
use site::{Rule, SiteRule};

/// What becomes of labels.
pub(crate) type Handlings = BTreeMap<Label, Handling>;

/// An organisation's policy; with nothing set it forbids nothing.
#[derive(Clone, Default)]
pub struct Managed {
    pub(crate) stop: bool,
    pub(crate) endpoints: Option<Vec<Endpoint>>,
    pub(crate) own_endpoints: OwnEndpoints,
    pub(crate) default_endpoint: Option<EndpointId>,
    pub(crate) actions: Option<BTreeSet<String>>,
    /// Its own actions.
    pub(crate) prompts: Vec<Action>,
    pub(crate) no_own_prompts: bool,
    pub(crate) duties: Duties,
    pub(crate) labels: Handlings,
    /// What takes the place of `labels` for endpoints of this trust.
    pub(crate) labels_for: Vec<(Trust, Handlings)>,
    pub(crate) may_release: Option<BTreeSet<Label>>,
    pub(crate) terms: Vec<Term>,
    pub(crate) allow: Option<Vec<String>>,
    pub(crate) thresholds: Option<Thresholds>,
    pub(crate) recognizers: Vec<CustomRecognizer>,
    pub(crate) sites: Vec<SiteRule>,
    /// Labels that must not leave together, whatever becomes of each.
    pub(crate) apart: Vec<Vec<Label>>,
    pub(crate) limits: Limits,
    identity: Option<Identity>,
    /// Somebody is signed in with the organisation.
    signed_in: bool,
    /// Ids of the roles that apply.
    roles: BTreeSet<String>,
    /// Where the policy lets anybody it reaches send to or sign in at, whatever their role.
    reach: Vec<Origin>,
    pub(crate) audit: Option<Audit>,
    keys: Vec<&'static str>,
    problems: Problems,
    /// What was read but for its words, letter for letter: part of the policy's version.
    text: String,
}

/// Which keys it has, and nothing of what they say: there are the organisation's words and tokens among it.
impl fmt::Debug for Managed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Managed").field("keys", &self.keys).finish_non_exhaustive()
    }
}

/// Which endpoints people may set up themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum OwnEndpoints {
    /// Any.
    #[default]
    Any,
    /// Servers on their own machine only. The browser's own model is none: nothing says where the browser runs it.
    Device,
    /// None.
    None,
}

impl OwnEndpoints {
    const ALL: [Self; 3] = [Self::Any, Self::Device, Self::None];

    /// The name in a policy: `any`, `device`, `none`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Device => "device",
            Self::None => "none",
        }
    }
}

impl Managed {
    /// Reads the document the browser delivered, `{}` where there is none, for somebody who is not signed in.
    pub fn from_json(json: &str) -> Self {
        Self::for_claims(json, None)
    }

    /// Reads it for somebody whose identity provider says these values of the claim that gives the role; `None`: for somebody who
    /// is not signed in.
    pub fn for_claims(json: &str, claims: Option<&[String]>) -> Self {
        read::read(json, claims)
    }

    /// The identity provider of a document, without reading the rest of it: what is needed to tell who is signed in, before the
    /// document is read for them.
    pub fn identity_in(json: &str) -> Option<Identity> {
        read::read_identity(json)
    }

    /// Whether the organisation has set anything.
    pub fn is_set(&self) -> bool {
        !self.keys.is_empty() || !self.problems.is_empty()
    }

    /// The keys that are set: what a person cannot change, or only towards the stricter.
    pub fn keys(&self) -> &[&'static str] {
        &self.keys
    }

    /// What it says of a label, to endpoints run by these: what it says of them goes before what it says of all.
    pub(crate) fn handling(&self, label: &Label, to: Option<Trust>) -> Option<Handling> {
        let named = self.labels_for.iter().filter(|(trust, _)| Some(*trust) == to);
        let own = named.filter_map(|(_, labels)| labels.get(label)).max();
        own.or_else(|| self.labels.get(label)).copied()
    }

    /// Whether it lets a person release single values of this label.
    pub(crate) fn grants(&self, label: &Label) -> bool {
        self.may_release.as_ref().is_none_or(|labels| labels.contains(label))
    }

    /// Whether it says what becomes of this label, to whomever.
    pub fn says(&self, label: &Label) -> bool {
        self.labels.contains_key(label) || self.labels_for.iter().any(|(_, labels)| labels.contains_key(label))
    }

    /// Whether nothing may be asked: the organisation says so, or what it forbids cannot be read.
    pub fn stops(&self) -> bool {
        self.stop
    }

    /// The roles that apply: of the people it reaches, and of the person who is signed in.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.roles.iter().map(String::as_str)
    }

    /// The identity provider, if it names one.
    pub fn identity(&self) -> Option<&Identity> {
        self.identity.as_ref()
    }

    /// Whether somebody is signed in with the organisation.
    pub fn signed_in(&self) -> bool {
        self.signed_in
    }

    /// Why nothing may be asked before somebody signs in, where that is so.
    pub(crate) fn wants_sign_in(&self) -> Option<Refusal> {
        let required = self.identity.as_ref().is_some_and(|identity| identity.required);
        (required && !self.signed_in).then_some(Refusal::SignInRequired)
    }

    /// Whether somebody who signs in may be allowed more.
    pub(crate) fn sign_in_may_help(&self) -> bool {
        !self.signed_in && self.identity.as_ref().is_some_and(|identity| identity.required || identity.gives_roles())
    }

    /// Whether this endpoint of the organisation's gets the access token of whoever is signed in.
    pub fn takes_token(&self, endpoint: &Endpoint) -> bool {
        let listed = |identity: &Identity| identity.endpoints.contains(endpoint.id.as_str());
        endpoint.managed && self.identity.as_ref().is_some_and(listed)
    }

    /// Whether this endpoint cannot be asked because nobody is signed in.
    pub(crate) fn lacks_token(&self, endpoint: &Endpoint) -> bool {
        !self.signed_in && self.takes_token(endpoint)
    }

    /// Every origin that anybody it reaches may need, whatever their role: of its endpoints, of its identity
    /// provider, and of where records are shipped to.
    pub fn reach(&self) -> &[Origin] {
        &self.reach
    }

    /// The endpoints it approves.
    pub fn endpoints(&self) -> &[Endpoint] {
        self.endpoints.as_deref().unwrap_or_default()
    }

    /// Its own actions, as they are written, whoever is offered them.
    pub fn prompts(&self) -> &[Action] {
        &self.prompts
    }

    /// Whether people may write actions of their own. Where a list says which actions are offered, those are none of it.
    pub fn takes_own_prompts(&self) -> bool {
        !self.no_own_prompts && self.actions.is_none()
    }

    /// What it says of this label to endpoints of each trust, where that is not what it says of all.
    pub fn says_for(&self, label: &Label) -> impl Iterator<Item = (Trust, Handling)> {
        self.labels_for.iter().filter_map(move |(trust, labels)| Some((*trust, *labels.get(label)?)))
    }

    /// The training that people go through before their first question.
    pub fn training(&self) -> Option<&Training> {
        self.duties.training.as_ref()
    }

    /// What it wants recorded, if it says so: people cannot change any of it then.
    pub fn audit(&self) -> Option<&Audit> {
        self.audit.as_ref()
    }

    /// Words that it adds to the person's own.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// How many requests may be on their way at once, and may begin in a minute.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// What is wrong with it, for whoever wrote it.
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// Which endpoints people may set up themselves.
    pub fn own_endpoints(&self) -> OwnEndpoints {
        self.own_endpoints
    }

    /// The examples of its recognizers that do not hold, run through the whole detector. For whoever writes the policy: a
    /// release that finds more could fail an example, and a policy that counted once must count then.
    pub fn unproven(&self) -> Problems {
        crate::settings::unproven(&self.recognizers)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether a person's own endpoint may be asked.
    pub(crate) fn takes(&self, own: &Endpoint) -> bool {
        match self.own_endpoints {
            OwnEndpoints::Any => true,
            OwnEndpoints::Device => own.base().is_some_and(|base| base.origin().is_loopback()),
            OwnEndpoints::None => false,
        }
    }

    /// Labels among these that must not leave together; the first rule that says so.
    pub(crate) fn keeps_apart(&self, found: &[Label]) -> Option<&[Label]> {
        let together = self.apart.iter().find(|labels| labels.iter().all(|label| found.contains(label)));
        together.map(Vec::as_slice)
    }

    /// Whether text of this site may be worked on. The first rule that names the site decides; without one it may.
    pub(crate) fn admits(&self, site: &str) -> bool {
        self.sites.iter().find(|rule| rule.names(site)).is_none_or(|rule| rule.rule != Rule::Block)
    }

    /// Whether the person is to be asked each time whether text of this site may be used.
    pub(crate) fn asks(&self, site: &str) -> bool {
        self.sites.iter().find(|rule| rule.names(site)).is_some_and(|rule| rule.rule == Rule::Ask)
    }
}

#[cfg(test)]
mod tests;
