//! Whether a question may be previewed and then sent: decided from ids and labels, never from the text.

use scrim_detect::Label;
use thiserror::Error;

use crate::{Handling, Policy, Via};

/// What is asked, as far as a policy may know it.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// Action id.
    pub action: &'a str,
    /// Endpoint id.
    pub endpoint: &'a str,
    /// Origin of the page the text comes from; empty for the extension's own pages. No rule looks at it without an
    /// organisation's policy.
    pub site: &'a str,
    /// Every label found or marked in the text.
    pub found: &'a [Label],
}

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Show what would leave, and send it when the person says so.
    Ask,
    /// Send nothing.
    Refuse(Refusal),
}

/// Why nothing is sent.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The organisation has stopped everything.
    #[error("the organisation has stopped all questions")]
    Stopped,
    /// The organisation lets only people who are signed in with it do this.
    #[error("nobody is signed in with the organisation")]
    SignInRequired,
    /// The organisation allows no work on text of this site.
    #[error("text of this site must not be worked on")]
    SiteBlocked,
    /// No such action.
    #[error("there is no such action")]
    UnknownAction,
    /// The endpoint, or this very address of it, is not or no longer approved.
    #[error("the endpoint is not approved")]
    NotApproved,
    /// The action needs a model, and the built-in endpoint has none.
    #[error("the action needs an endpoint with a model")]
    NeedsEndpoint,
    /// The organisation wants its training gone through first.
    #[error("the training comes first")]
    TrainingRequired,
    /// As many questions, or bytes, as may leave in a day have left today.
    #[error("no more may be sent today")]
    DailyLimit,
    /// The action may not go to this endpoint.
    #[error("the action goes to other endpoints only")]
    OtherEndpoint,
    /// A text that holds all of these must not leave.
    #[error("text with {} together must not leave", names(.0))]
    BlockedTogether(Vec<Label>),
    /// A text that holds this must not leave.
    #[error("text with {0} in it must not leave")]
    BlockedLabel(Label),
}

impl Refusal {
    /// The code that the words for people, and the record, are kept under.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::SignInRequired => "signInRequired",
            Self::SiteBlocked => "siteBlocked",
            Self::UnknownAction => "unknownAction",
            Self::NotApproved => "endpointNotApproved",
            Self::NeedsEndpoint => "needsEndpoint",
            Self::TrainingRequired => "trainingRequired",
            Self::DailyLimit => "dailyLimit",
            Self::OtherEndpoint => "otherEndpoint",
            Self::BlockedLabel(_) => "blockedLabel",
            Self::BlockedTogether(_) => "blockedTogether",
        }
    }
}

fn names(labels: &[Label]) -> String {
    labels.iter().map(Label::as_str).collect::<Vec<_>>().join(", ")
}

impl Policy {
    /// Decides on a question. What is wrong with the request itself is said first, then what is in the text; of several
    /// blocked labels the first found is named.
    ///
    /// A blocked label stops the built-in endpoint too, although nothing leaves then: a person who sets the rule sees it
    /// at work before there is anywhere to send to.
    pub fn decide(&self, ask: &Ask<'_>) -> Verdict {
        match self.refusal(ask) {
            Some(refusal) => Verdict::Refuse(refusal),
            None => Verdict::Ask,
        }
    }

    fn refusal(&self, ask: &Ask<'_>) -> Option<Refusal> {
        if self.managed().stop {
            return Some(Refusal::Stopped);
        }
        if !self.managed().admits(ask.site) {
            return Some(Refusal::SiteBlocked);
        }
        if let Some(refusal) = self.managed().wants_sign_in() {
            return Some(refusal);
        }
        let Some(action) = self.actions().iter().find(|action| action.id == ask.action) else {
            return Some(self.no_action());
        };
        let Some(endpoint) = self.endpoint(ask.endpoint) else {
            return Some(self.no_endpoint());
        };
        if action.needs_model && endpoint.via == Via::Builtin {
            return Some(Refusal::NeedsEndpoint);
        }
        if !action.goes_to(ask.endpoint) {
            return Some(Refusal::OtherEndpoint);
        }
        if self.managed().lacks_token(endpoint) {
            return Some(Refusal::SignInRequired);
        }
        let blocked = ask.found.iter().find(|label| self.handling(label, endpoint.trust) == Handling::Block);
        if let Some(label) = blocked {
            return Some(Refusal::BlockedLabel(label.clone()));
        }
        self.managed().keeps_apart(ask.found).map(|labels| Refusal::BlockedTogether(labels.to_vec()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = r#"{
        "version": 1,
        "endpoints": [
            { "id": "corp", "name": "Corporate", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": "m" }
        ],
        "labels": { "US_SSN": "block", "IBAN_CODE": "block", "DATE_TIME": "allow" }
    }"#;

    fn decide(action: &str, endpoint: &str, found: &[&str]) -> Verdict {
        let policy = Policy::from_settings(Some(SETTINGS)).unwrap();
        let found: Vec<_> = found.iter().map(|label| Label::new(label).unwrap()).collect();
        policy.decide(&Ask { action, endpoint, site: "https://mail.example", found: &found })
    }

    #[test]
    fn what_is_not_refused_is_asked_about() {
        for action in ["summarise", "reply", "explain", "rewrite"] {
            assert_eq!(
                decide(action, "corp", &["PERSON", "SECRET", "DATE_TIME", "NEW_LABEL"]),
                Verdict::Ask,
                "{action}"
            );
        }
        assert_eq!(decide("summarise", "builtin", &[]), Verdict::Ask);
    }

    #[test]
    fn refuses_an_unknown_action() {
        for action in ["", "translate", "Summarise", "summarise "] {
            assert_eq!(decide(action, "corp", &[]), Verdict::Refuse(Refusal::UnknownAction), "{action:?}");
        }
    }

    #[test]
    fn refuses_an_endpoint_that_is_not_approved() {
        for endpoint in ["", "gone", "CORP", "https://llm.corp.example/v1"] {
            assert_eq!(decide("summarise", endpoint, &[]), Verdict::Refuse(Refusal::NotApproved), "{endpoint:?}");
        }
    }

    #[test]
    fn only_a_summary_can_be_made_without_a_model() {
        for action in ["reply", "explain", "rewrite"] {
            assert_eq!(decide(action, "builtin", &[]), Verdict::Refuse(Refusal::NeedsEndpoint), "{action}");
        }
    }

    #[test]
    fn a_blocked_label_refuses_and_is_named() {
        let named = |label| Verdict::Refuse(Refusal::BlockedLabel(Label::new(label).unwrap()));
        assert_eq!(decide("reply", "corp", &["PERSON", "US_SSN", "IBAN_CODE"]), named("US_SSN"));
        assert_eq!(decide("reply", "corp", &["IBAN_CODE"]), named("IBAN_CODE"));
        assert_eq!(decide("summarise", "builtin", &["US_SSN"]), named("US_SSN"));
    }

    #[test]
    fn what_is_wrong_with_the_request_is_said_before_what_is_in_the_text() {
        assert_eq!(decide("reply", "builtin", &["US_SSN"]), Verdict::Refuse(Refusal::NeedsEndpoint));
        assert_eq!(decide("reply", "gone", &["US_SSN"]), Verdict::Refuse(Refusal::NotApproved));
    }
}
