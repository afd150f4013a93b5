//! The policy in force: what every part of a question asks before it does anything.

use std::fmt;

use scrim_detect::{CustomRecognizer, DetectorBuilder, Label, Preset, Term, Thresholds};

use crate::handling::is_releasable;
use crate::{Action, Audit, Endpoint, Handling, Managed, Problems, Refusal, Settings, Trust, Version, action, layer};

/// What is in force: the product's defaults under the person's settings under the organisation's policy. Immutable; a change
/// makes a new one.
#[derive(Clone)]
pub struct Policy {
    settings: Settings,
    managed: Managed,
    endpoints: Vec<Endpoint>,
    actions: Vec<Action>,
    /// The person's words and recognizers, as far as they count.
    own_terms: Vec<Term>,
    own_recognizers: Vec<CustomRecognizer>,
    thresholds: Thresholds,
    audit: Audit,
    version: Version,
}

/// Which one it is, and nothing of what it says.
impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Policy").field("version", &self.version).field("managed", &self.managed).finish_non_exhaustive()
    }
}

impl Policy {
    /// Reads the stored settings; `None`, where nothing was ever stored, gives the defaults.
    ///
    /// # Errors
    /// Everything that is wrong with the settings. There is no policy then, not even a default one, and nothing may be
    /// sent: settings that cannot be read may have forbidden it.
    pub fn from_settings(json: Option<&str>) -> Result<Self, Problems> {
        Self::from_layers(json, "{}")
    }

    /// Reads the stored settings and the organisation's policy, `{}` where there is none.
    ///
    /// # Errors
    /// Everything that is wrong with the settings, as above. The organisation's policy is never refused; what is wrong
    /// with it is [`Managed::problems`].
    pub fn from_layers(settings: Option<&str>, managed: &str) -> Result<Self, Problems> {
        Self::for_claims(settings, managed, None)
    }

    /// The same for somebody who is signed in with the organisation. `claims`: the values of the claim that gives the role; `None`
    /// where nobody is signed in.
    ///
    /// # Errors
    /// As above.
    pub fn for_claims(settings: Option<&str>, managed: &str, claims: Option<&[String]>) -> Result<Self, Problems> {
        let settings = settings.map(Settings::from_json).transpose()?;
        Ok(Self::new(settings.unwrap_or_default(), Managed::for_claims(managed, claims)))
    }

    /// The product's defaults alone: the built-in endpoint, a placeholder for everything found.
    pub fn builtin() -> Self {
        Self::new(Settings::default(), Managed::default())
    }

    fn new(settings: Settings, managed: Managed) -> Self {
        let endpoints = endpoints(&settings, &managed);
        let actions = actions(&settings, &managed);
        let version = Version::of(&settings, &managed, &actions);
        let thresholds = match &managed.thresholds {
            Some(organisation) => organisation.stricter(settings.thresholds()),
            None => settings.thresholds().clone(),
        };
        let (own_terms, own_recognizers) = layer::own(&settings, &managed);
        let audit = managed.audit().cloned().unwrap_or_else(|| Audit::own(settings.record()));
        Self { settings, managed, endpoints, actions, own_terms, own_recognizers, thresholds, audit, version }
    }

    /// The settings it was made from.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What the organisation has set.
    pub fn managed(&self) -> &Managed {
        &self.managed
    }

    /// The approved endpoints, the default one first. The built-in one is always among them, unless everything is stopped.
    pub fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    /// The approved endpoint with this id.
    pub fn endpoint(&self, id: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.id.as_str() == id)
    }

    /// The endpoint that a question of this action goes to: the one of this id, or, where none is named, the one that is asked first.
    pub fn chosen(&self, action: &str, endpoint: &str) -> Option<&Endpoint> {
        let known = self.actions.iter().find(|known| known.id == action);
        match endpoint {
            "" => known.map_or(self.endpoints.first(), |action| self.first_endpoint(action)),
            id => self.endpoint(id),
        }
    }

    /// Whether a question that was sent may go on, after this policy came into force.
    ///
    /// # Errors
    /// Why not.
    pub fn still_admits(&self, endpoint: &Endpoint, site: &str) -> Result<(), Refusal> {
        if self.endpoint(endpoint.id.as_str()) != Some(endpoint) {
            return Err(self.no_endpoint());
        }
        if !self.managed.admits(site) {
            return Err(Refusal::SiteBlocked);
        }
        self.managed.wants_sign_in().map_or(Ok(()), Err)
    }

    /// Why an endpoint that is not among them may not be asked.
    pub fn no_endpoint(&self) -> Refusal {
        self.not_here(Refusal::NotApproved)
    }

    /// Why an action that is not among them may not be chosen.
    pub fn no_action(&self) -> Refusal {
        self.not_here(Refusal::UnknownAction)
    }

    /// What is not there is stopped, or may be there for somebody who signs in.
    fn not_here(&self, otherwise: Refusal) -> Refusal {
        match self.managed.stop {
            true => Refusal::Stopped,
            false if self.managed.sign_in_may_help() => Refusal::SignInRequired,
            false => otherwise,
        }
    }

    /// What may be asked, in the order it is offered.
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// What becomes of everything found under this label in a text that goes to an endpoint run by these.
    pub fn handling(&self, label: &Label, to: Trust) -> Handling {
        layer::effective(label, Some(to), &self.settings, &self.managed)
    }

    /// Whether a person may let a single find of this label leave in clear to such an endpoint. Never for secrets, nor for a
    /// label that nobody has decided on, nor where the organisation does not say so.
    pub fn releasable(&self, label: &Label, to: Trust) -> bool {
        self.managed.grants(label) && is_releasable(label) && self.handling(label, to) != Handling::Block
    }

    /// The loosest handling that a person may choose for this label.
    pub fn loosest(&self, label: &Label) -> Handling {
        layer::loosest(label, None, &self.managed)
    }

    /// The handlings that a person may choose for this label, from the loosest to the strictest.
    pub fn choices(&self, label: &Label) -> impl Iterator<Item = Handling> {
        let loosest = self.loosest(label);
        let asks = self.managed.grants(label);
        let fits = move |handling: &Handling| handling.fits(label) && (asks || *handling != Handling::Ask);
        Handling::ALL.into_iter().filter(move |handling| *handling >= loosest).filter(fits)
    }

    /// What becomes of everything found under this label as long as the person says nothing.
    pub fn default_handling(&self, label: &Label) -> Handling {
        layer::effective(label, None, &Settings::default(), &self.managed)
    }

    /// Words to be found besides what the detector knows: the organisation's, then the person's.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.managed.terms().iter().chain(&self.own_terms)
    }

    /// From which scores on something is found.
    pub fn thresholds(&self) -> &Thresholds {
        &self.thresholds
    }

    /// At which point names are read in a text for an endpoint: the chosen preset's; where nobody chose one, what finds the most for
    /// endpoints outside the organisation, and the middle for others.
    pub fn names_point(&self, trust: Trust) -> Preset {
        self.thresholds.chosen().unwrap_or(match trust {
            Trust::External => Preset::Strict,
            Trust::Organisation | Trust::Device => Preset::Balanced,
        })
    }

    /// What is recorded, how long, and where it is shipped to: the organisation's word, or else the person's.
    pub fn audit(&self) -> &Audit {
        &self.audit
    }

    /// What a detector has to know to find what this policy wants found.
    pub fn detector(&self) -> DetectorBuilder<'_> {
        // Under an organisation's policy a person's exceptions do not count: they would take out what it hides.
        let own = if self.managed.is_set() { &[] } else { self.settings.allow() };
        DetectorBuilder::default()
            .terms(&self.managed.terms)
            .custom(&self.managed.recognizers)
            .own(&self.own_terms, &self.own_recognizers)
            .allow(self.managed.allow.as_deref().unwrap_or(own))
            .thresholds(self.thresholds.clone())
    }

    /// Names this content: the same for the same rules in every run, another one after any change of them.
    pub fn version(&self) -> Version {
        self.version
    }
}

/// The product's actions and the organisation's, as far as they are offered, then the person's. An id of the organisation's is nobody else's.
fn actions(settings: &Settings, managed: &Managed) -> Vec<Action> {
    let mut actions = action::builtin();
    actions.extend(managed.prompts.iter().cloned());
    let own = settings.prompts().iter().filter(|_| managed.takes_own_prompts());
    let new: Vec<_> = own.filter(|own| actions.iter().all(|other| other.id != own.id)).cloned().collect();
    actions.retain(|action| managed.actions.as_ref().is_none_or(|offered| offered.contains(action.id.as_str())));
    actions.extend(new);
    actions
}

/// The organisation's endpoints, then the person's that it takes, then the built-in one; the default one in front. An id of
/// the organisation's is nobody else's.
fn endpoints(settings: &Settings, managed: &Managed) -> Vec<Endpoint> {
    if managed.stop {
        return Vec::new();
    }
    let mut endpoints = managed.endpoints.clone().unwrap_or_default();
    let own = settings.endpoints().iter().filter(|own| managed.takes(own));
    let new: Vec<_> = own.filter(|own| endpoints.iter().all(|other| other.id != own.id)).cloned().collect();
    endpoints.extend(new);
    endpoints.push(Endpoint::builtin());
    // Stable: the others keep their order.
    let chosen = managed.default_endpoint.as_ref().or(settings.default_endpoint());
    let chosen = chosen.and_then(|id| endpoints.iter().position(|endpoint| endpoint.id == *id));
    // Where nobody has chosen, or what was chosen is gone: the organisation's first, or else the built-in one at the end.
    let organisation = endpoints.iter().position(|endpoint| endpoint.managed);
    let default = chosen.or(organisation).unwrap_or(endpoints.len() - 1);
    endpoints[..=default].rotate_right(1);
    endpoints
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDPOINTS: &str = r#"[
        { "id": "a", "name": "A", "dialect": "openai", "url": "https://a.example/v1", "model": "m" },
        { "id": "b", "name": "B", "dialect": "ollama", "url": "http://localhost:11434", "model": "m" }
    ]"#;

    fn policy(rest: &str) -> Policy {
        Policy::from_settings(Some(&format!(r#"{{"version": 1, "endpoints": {ENDPOINTS}{rest}}}"#))).unwrap()
    }

    fn ids(policy: &Policy) -> Vec<&str> {
        policy.endpoints().iter().map(|endpoint| endpoint.id.as_str()).collect()
    }

    fn label(name: &str) -> Label {
        Label::new(name).unwrap()
    }

    #[test]
    fn the_default_endpoint_comes_first_and_the_built_in_one_is_always_there() {
        assert_eq!(ids(&Policy::builtin()), ["builtin"]);
        assert_eq!(ids(&policy("")), ["builtin", "a", "b"]);
        assert_eq!(ids(&policy(r#", "defaultEndpoint": "b""#)), ["b", "a", "builtin"]);
        assert_eq!(ids(&policy(r#", "defaultEndpoint": "a""#)), ["a", "b", "builtin"]);
    }

    #[test]
    fn nothing_stored_gives_the_defaults() {
        assert_eq!(Policy::from_settings(None).unwrap().version(), Policy::builtin().version());
    }

    #[test]
    fn unreadable_settings_give_no_policy_at_all() {
        for json in ["", "null", "[]", "{}", "{\"version\": 2}", "{\"version\": 1, \"endpoints\": 3}"] {
            assert!(Policy::from_settings(Some(json)).is_err_and(|problems| !problems.is_empty()), "{json}");
        }
    }

    #[test]
    fn everything_is_replaced_unless_settings_say_otherwise() {
        let policy = policy(r#", "labels": { "DATE_TIME": "allow", "US_SSN": "block" }"#);
        assert_eq!(policy.handling(&label("PERSON"), Trust::External), Handling::Placeholder);
        assert_eq!(policy.handling(&label("SOMETHING_NEW"), Trust::External), Handling::Placeholder);
        assert_eq!(policy.handling(&label("DATE_TIME"), Trust::External), Handling::Allow);
        assert_eq!(policy.handling(&label("US_SSN"), Trust::External), Handling::Block);
    }

    #[test]
    fn secrets_unknown_labels_and_blocked_ones_are_not_releasable() {
        let policy =
            policy(r#", "labels": { "PERSON": "block" }, "terms": [{ "text": "Falcon", "label": "CODE_NAME" }]"#);
        assert!(policy.releasable(&label("EMAIL_ADDRESS"), Trust::External));
        for name in ["SECRET", "SOMETHING_NEW", "PERSON", "CODE_NAME"] {
            assert!(!policy.releasable(&label(name), Trust::External), "{name}");
        }
    }

    #[test]
    fn the_version_is_the_same_for_the_same_rules() {
        assert_eq!(
            policy("").version(),
            policy(r#", "defaultEndpoint": "", "labels": {}, "terms": [], "allow": [], "thresholds": {}"#).version()
        );
        let labels = |inside| policy(&format!(r#", "labels": {{ {inside} }}"#)).version();
        assert_eq!(labels(r#""PERSON": "block", "URL": "allow""#), labels(r#""URL": "allow", "PERSON": "block""#));
        assert_eq!(policy("").version().to_string().len(), 16);
    }

    #[test]
    fn names_are_read_for_recall_where_a_text_leaves_the_organisation() {
        let points =
            |policy: &Policy| [Trust::External, Trust::Organisation, Trust::Device].map(|to| policy.names_point(to));
        assert_eq!(points(&policy("")), [Preset::Strict, Preset::Balanced, Preset::Balanced]);
        for preset in Preset::ALL {
            let chosen = policy(&format!(r#", "preset": "{}""#, preset.as_str()));
            assert_eq!(points(&chosen), [preset; 3], "what somebody chose counts");
        }
    }

    #[test]
    fn the_version_changes_with_every_rule() {
        let mut versions = vec![
            Policy::builtin().version(),
            policy("").version(),
            policy(r#", "defaultEndpoint": "a""#).version(),
            policy(r#", "labels": { "PERSON": "block" }"#).version(),
            policy(r#", "labels": { "PERSON": "allow" }"#).version(),
            policy(r#", "labels": { "URL": "block" }"#).version(),
            policy(r#", "terms": [{ "text": "Falcon" }]"#).version(),
            policy(r#", "terms": [{ "text": "falcon" }]"#).version(),
            policy(r#", "terms": [{ "text": "Falcon", "label": "PERSON" }]"#).version(),
            policy(r#", "terms": [{ "text": "Falcon", "fuzzy": true }]"#).version(),
            policy(r#", "allow": ["Falcon"]"#).version(),
            policy(r#", "preset": "strict""#).version(),
            policy(r#", "preset": "balanced""#).version(),
            policy(r#", "thresholds": { "PERSON": 0.6 }"#).version(),
            policy(r#", "thresholds": { "PERSON": 0.7 }"#).version(),
        ];
        for (from, to) in [
            ("\"a\"", "\"c\""),
            ("\"A\"", "\"C\""),
            ("openai", "ollama"),
            ("a.example/v1", "a.example/v2"),
            ("a.example/v1", "b.example/v1"),
            ("https://a.example", "https://a.example:8443"),
            ("\"model\": \"m\"", "\"model\": \"n\""),
        ] {
            let json = format!(r#"{{"version": 1, "endpoints": {}}}"#, ENDPOINTS.replacen(from, to, 1));
            versions.push(Policy::from_settings(Some(&json)).unwrap().version());
        }
        let total = versions.len();
        versions.sort_by_key(|version| version.get());
        versions.dedup();
        assert_eq!(versions.len(), total);
    }

    #[test]
    fn the_actions_are_offered_in_a_fixed_order() {
        let policy = Policy::builtin();
        let ids: Vec<_> = policy.actions().iter().map(|action| action.id.as_str()).collect();
        assert_eq!(ids, ["summarise", "reply", "explain", "rewrite"]);
    }
}
