//! `scrim policy explain`: what a policy makes of one text, before anybody is subject to it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use scrim_detect::Found;
use scrim_policy::{Ask, Policy, Trust, Verdict};
use scrim_redact::{Clear, Item, Vault, redact};

use crate::engine::{names, told};
use crate::error::CliError;
use crate::{input, output};

/// Read a text from standard input and print what would be asked, replaced, sent or refused, and why
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The policy. Problems in it count as they would in the browser.
    file: PathBuf,
    /// The role of the person, in the place of the policy's own `role`.
    #[arg(long)]
    role: Option<String>,
    /// A value of the claim that gives the role, of somebody who is signed in; can be given more than once. Left out: nobody
    /// is signed in.
    #[arg(long)]
    claim: Vec<String>,
    /// The origin of the page, such as `https://crm.corp.example`; left out: Scrim's own paste page.
    #[arg(long, default_value = "")]
    site: String,
    /// The id of the endpoint; left out: the one that is asked first.
    #[arg(long)]
    endpoint: Option<String>,
    #[arg(long, default_value = "summarise")]
    action: String,
}

impl Explain {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let policy = self.policy()?;
        let text = input::whole(None)?;
        let detector =
            policy.detector().names(Some(names())).build().expect("the policy takes no term that the detector refuses");
        let first = policy.endpoints().first().map(|endpoint| endpoint.id.as_str()).unwrap_or_default();
        let endpoint = self.endpoint.as_deref().unwrap_or(first);
        let to = policy.endpoint(endpoint).map_or(Trust::External, |endpoint| endpoint.trust);
        let Found { findings, covered } = detector.look_at(&text, policy.names_point(to));
        let found: Vec<_> = findings.iter().chain(&covered).map(|finding| finding.label.clone()).collect();
        let verdict = policy.decide(&Ask { action: &self.action, endpoint, site: &self.site, found: &found });
        let roles: Vec<_> = policy.managed().roles().collect();
        if !roles.is_empty() {
            output::line(&format!("role      {}", roles.join(", ")))?;
        }
        for problem in policy.managed().problems() {
            output::line(&format!("problem   {problem}"))?;
        }
        let mut counts = BTreeMap::new();
        for label in &found {
            *counts.entry(label).or_insert(0) += 1;
        }
        for (label, count) in counts {
            let releasable =
                if policy.releasable(label, to) { "the person may release it" } else { "not to be released" };
            output::line(&format!(
                "found     {label} x {count}: {}, {releasable}",
                policy.handling(label, to).as_str()
            ))?;
        }
        if let Verdict::Refuse(refusal) = verdict {
            output::line(&format!("refused   {}: {refusal}; nothing is sent", refusal.code()))?;
            return Ok(());
        }
        let place = policy.endpoint(endpoint).and_then(|endpoint| endpoint.base()).map(ToString::to_string);
        output::line(&format!("asked     {endpoint} ({})", place.unwrap_or_else(|| "on this machine".to_owned())))?;
        let items: Vec<_> = findings
            .into_iter()
            .map(|finding| Item {
                span: finding.span,
                handling: told(policy.handling(&finding.label, to)),
                label: finding.label,
            })
            .collect();
        let redaction = redact(&mut Vault::new(), &Clear::new(text), &items).map_err(CliError::Redact)?;
        output::line("sent, once the person has seen it and said so:\n")?;
        output::text(redaction.redacted.as_str())?;
        Ok(())
    }

    fn policy(&self) -> Result<Policy, CliError> {
        let mut json = input::whole(Some(&self.file))?;
        if let Some(role) = &self.role
            && let Ok(serde_json::Value::Object(mut document)) = serde_json::from_str(&json)
        {
            document.insert("role".to_owned(), role.as_str().into());
            json = serde_json::Value::Object(document).to_string();
        }
        let claims = (!self.claim.is_empty()).then_some(self.claim.as_slice());
        Ok(Policy::for_claims(None, &json, claims).expect("there are no settings to be wrong"))
    }
}
