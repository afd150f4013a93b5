//! What an organisation has set, through the browser's own channel (`storage.managed`).
//!
//! Unlike a person's settings this is never refused: a mistake in one key must not lift what the others forbid. A value that
//! cannot be read falls back to the strictest that the key can say, an unknown key is passed over, and both are reported by
//! their path ([`Managed::problems`]).

mod read;
mod role;
mod schema;
mod site;

use std::collections::{BTreeMap, BTreeSet};

use scrim_detect::{CustomRecognizer, Label, Term, Thresholds};

use crate::{Endpoint, EndpointId, Handling, Problems, Trust};

pub use read::MANAGED_KEYS;
pub use schema::managed_schema;
pub(crate) use site::SiteRule;

/// What becomes of labels.
pub(crate) type Handlings = BTreeMap<Label, Handling>;

/// An organisation's policy; with nothing set it forbids nothing.
#[derive(Debug, Clone, Default)]
pub struct Managed {
    pub(crate) stop: bool,
    pub(crate) endpoints: Option<Vec<Endpoint>>,
    pub(crate) own_endpoints: OwnEndpoints,
    pub(crate) default_endpoint: Option<EndpointId>,
    pub(crate) actions: Option<BTreeSet<String>>,
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
    role: Option<String>,
    keys: Vec<&'static str>,
    problems: Problems,
    /// What was read, letter for letter: part of the policy's version.
    text: String,
}

/// Which endpoints people may set up themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum OwnEndpoints {
    /// Any.
    #[default]
    Any,
    /// On their own machine only.
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
    /// Reads the document the browser delivered; `{}` where there is none.
    pub fn from_json(json: &str) -> Self {
        read::read(json)
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

    /// Whether it says what becomes of this label.
    pub fn says(&self, label: &Label) -> bool {
        self.labels.contains_key(label)
    }

    /// Whether nothing may be asked: the organisation says so, or what it forbids cannot be read.
    pub fn stops(&self) -> bool {
        self.stop
    }

    /// The role of the people it reaches, if it names one.
    pub fn role(&self) -> Option<&str> {
        self.role.as_deref()
    }

    /// The endpoints it approves.
    pub fn endpoints(&self) -> &[Endpoint] {
        self.endpoints.as_deref().unwrap_or_default()
    }

    /// Words that it adds to the person's own.
    pub fn terms(&self) -> &[Term] {
        &self.terms
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
        self.sites.iter().find(|rule| rule.names(site)).is_none_or(|rule| rule.allowed)
    }
}

#[cfg(test)]
mod tests;
