//! `scrim policy check`: everything that is wrong with a policy, each with its path.

use std::path::{Path, PathBuf};

use clap::Args;
use scrim_detect::Detector;
use scrim_policy::{Handling, Managed, Policy, Problems, Trust};

use crate::error::CliError;
use crate::{input, output};

/// Print every problem of a policy with its path; fails if there is one that changes what it does
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The policy: the JSON document that the browser is to deliver.
    file: PathBuf,
}

impl Check {
    pub(crate) fn run(self) -> Result<(), CliError> {
        let managed = read(&self.file)?;
        for warning in managed.problems() {
            output::line(&format!("warning   {warning}"))?;
        }
        for warning in spoken(&input::whole(Some(&self.file))?) {
            output::line(&format!("warning   {warning}"))?;
        }
        output::line(&format!("{}: in order; sets {}", self.file.display(), managed.keys().join(", ")))?;
        Ok(())
    }
}

/// The policy in a file, if nothing is wrong with it.
pub(super) fn read(file: &Path) -> Result<Managed, CliError> {
    let managed = Managed::from_json(&input::whole(Some(file))?);
    let problems = managed.problems().iter().filter(|problem| !problem.why.is_warning());
    let problems: Problems = problems.cloned().chain(managed.unproven()).collect();
    if problems.is_empty() { Ok(managed) } else { Err(CliError::Policy(file.to_path_buf(), problems)) }
}

/// What the templates of its actions say that would be hidden in anybody's text: it leaves as it stands, with every question.
fn spoken(json: &str) -> Vec<String> {
    let policy = Policy::from_layers(None, json).expect("there are no settings to be wrong");
    let detector: Detector = policy.detector().build().expect("the policy takes no term that the detector refuses");
    let mut warnings = Vec::new();
    for (at, action) in policy.managed().prompts().iter().enumerate() {
        let Some(prompt) = &action.prompt else { continue };
        for finding in detector.detect(prompt.template.as_str()) {
            if policy.handling(&finding.label, Trust::External) != Handling::Allow {
                let label = &finding.label;
                warnings
                    .push(format!("`prompts[{at}].template`: holds what is found as {label}; it leaves as it stands"));
            }
        }
    }
    warnings
}
