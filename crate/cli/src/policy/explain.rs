//! `scrim policy explain`: what a policy makes of one text, before anybody is subject to it. The session itself is asked, so that
//! a card shows the same, but for what it alone knows: what was sent today already, what was learnt of a model's context, and the
//! person's own words, endpoints and settings.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use scrim_audit::Entry;
use scrim_detect::{Detector, Found};
use scrim_policy::{Contexts, Handling, Policy, Standing, Today, Trust, Via};
use scrim_redact::Mode;
use scrim_session::{Effect, Event, Failure, Input, MarkState, Ports, Preview, Session};

use crate::engine::names;
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
        let roles: Vec<_> = policy.managed().roles().collect();
        if !roles.is_empty() {
            output::line(&format!("role      {}", roles.join(", ")))?;
        }
        for problem in policy.managed().problems() {
            output::line(&format!("problem   {problem}"))?;
        }
        let mut standing = Standing::default();
        if let Some(training) = policy.managed().training() {
            output::line(&format!("training  version {} comes before the first question", training.version))?;
            standing.train(training.version);
        }
        let detector =
            policy.detector().names(Some(names())).build().expect("the policy takes no term that the detector refuses");
        for effect in self.asked(&policy, &detector, &standing, text.clone()) {
            match effect {
                Effect::Tell(Event::Preview(preview)) => show(&preview, &policy)?,
                Effect::Tell(Event::Failed(failed)) => {
                    self.found(&policy, &detector, &text)?;
                    refused(&failed.failure)?;
                }
                Effect::Record(entry) => kept_back(&entry)?,
                // Only of what is sent.
                Effect::Tell(_) | Effect::Send(_) | Effect::Abort(_) | Effect::Wait { .. } | Effect::Rate(_) => {}
            }
        }
        Ok(())
    }

    /// What the product itself would do with the text, as the first question of a card.
    fn asked(&self, policy: &Policy, detector: &Detector, standing: &Standing, text: String) -> Vec<Effect> {
        let ports = Ports {
            detector,
            policy,
            site: &self.site,
            now_ms: 0,
            chance: 0,
            standing,
            today: Today { number: 0, ends_ms: 0 },
            contexts: &Contexts::default(),
        };
        let (action, endpoint) = (self.action.clone(), self.endpoint.clone().unwrap_or_default());
        Session::new().step(Input::Preview { action, text, wish: String::new(), endpoint, first: true }, &ports)
    }

    /// What is in a text that is refused, covered or not, and how each label is handled: there is no preview to tell it.
    fn found(&self, policy: &Policy, detector: &Detector, text: &str) -> Result<(), CliError> {
        let endpoint = match &self.endpoint {
            Some(id) => policy.endpoint(id),
            None => policy.endpoints().first(),
        };
        let to = endpoint.map_or(Trust::External, |endpoint| endpoint.trust);
        let Found { findings, covered } = detector.look_at(text, policy.names_point(to));
        let mut values = BTreeMap::<_, BTreeSet<_>>::new();
        for finding in findings.iter().chain(&covered) {
            values.entry(&finding.label).or_default().insert(&text[finding.span.range()]);
        }
        for (label, values) in values {
            let handling = policy.handling(label, to).as_str();
            let rest = if policy.releasable(label, to) { "the person may release it" } else { "not to be released" };
            output::line(&format!("found     {label} x {}: {handling}, {rest}", values.len()))?;
        }
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

fn show(preview: &Preview, policy: &Policy) -> Result<(), CliError> {
    let Preview { endpoint, marks, .. } = preview;
    let mut values = BTreeMap::<_, BTreeSet<_>>::new();
    for mark in marks {
        let handling = match mark.state {
            MarkState::Allowed | MarkState::Released => "leaves",
            // Whatever it is replaced by as long as the person says nothing.
            MarkState::Asked => Handling::Ask.as_str(),
            MarkState::Redacted => mode(mark.mode),
        };
        let rest = match mark.releasable {
            _ if mark.state == MarkState::Allowed => "as the policy has it",
            true if policy.audit().asks_reason() => "the person may release it, with a reason",
            true => "the person may release it",
            false => "not to be released",
        };
        values.entry((mark.label.as_str(), handling, rest)).or_default().insert(mark.number);
    }
    for ((label, handling, rest), numbers) in values {
        output::line(&format!("found     {label} x {}: {handling}, {rest}", numbers.len()))?;
    }
    let place = match &endpoint.via {
        Via::Builtin => "on this machine".to_owned(),
        Via::Browser { .. } => "the browser's own model".to_owned(),
        Via::Http { base, .. } => base.to_string(),
    };
    output::line(&format!("asked     {} ({place}), {} trust", endpoint.id, trust(endpoint.trust)))?;
    if preview.share.taken < preview.share.total {
        output::line(&format!("cut       {} of {} characters go", preview.share.taken, preview.share.total))?;
    }
    if !preview.further.is_empty() {
        output::line(&format!("parts     {}, and one request that brings them together", preview.further.len() + 1))?;
    }
    if preview.site_asks {
        output::line("site      the person says first whether text of this site may be used")?;
    }
    if preview.undecided > 0 {
        output::line(&format!("undecided {}: the person says of each whether it may leave", preview.undecided))?;
    }
    if preview.other_script {
        output::line("names     not looked for in the text's other script")?;
    }
    let bytes: usize = preview.request.iter().chain(&preview.further).map(|(_, body)| body.len()).sum();
    output::line(&format!("bytes     {bytes}"))?;
    output::line(if preview.at_once {
        "sent at once, for nothing was found in it:\n"
    } else {
        "sent, once the person has seen it and said so:\n"
    })?;
    output::text(&preview.outgoing)?;
    Ok(())
}

fn refused(failure: &Failure) -> Result<(), CliError> {
    match failure {
        Failure::Refused(refusal) => {
            output::line(&format!("refused   {}: {refusal}; nothing is sent", refusal.code()))?;
        }
        other => output::line(&format!("refused   {}; nothing is sent", other.code()))?,
    }
    Ok(())
}

/// What a refusal is counted by in the record.
fn kept_back(entry: &Entry) -> Result<(), CliError> {
    let Entry::Question(question) = entry else { return Ok(()) };
    for counts in question.found.values() {
        for (label, count) in counts.iter() {
            output::line(&format!("found     {label} x {count}: keeps the text from being sent"))?;
        }
    }
    Ok(())
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Generalise => Handling::Generalise.as_str(),
        Mode::Mask => Handling::Mask.as_str(),
        Mode::Surrogate => Handling::Surrogate.as_str(),
        Mode::Placeholder => Handling::Placeholder.as_str(),
        Mode::Drop => Handling::Drop.as_str(),
    }
}

fn trust(trust: Trust) -> &'static str {
    Trust::NAMES.iter().find(|(_, other)| *other == trust).map_or("", |(name, _)| name)
}
