//! What one floor says, the next understands: failures as codes of the message contract and of the record, problems as words for
//! people, names that the policy takes as names that the record takes.
//!
//! The matches below have no catch-all: a new variant does not compile until it is listed here.

use std::collections::BTreeSet;
use std::path::Path;

use scrim_audit::{Code, Id, Model};
use scrim_detect::Label;
use scrim_detect::custom::RuleFault;
use scrim_policy::{EndpointId, Policy, ProblemKind, Refusal, UrlError};
use scrim_provider::Error;
use scrim_session::{Broke, Failure, NoModel};
use scrim_wire::{AdminRequest, FailureCode, PageRequest};
use serde_json::{Value, json};

fn failures() -> Vec<Failure> {
    let (status, detail) = (Some(400), String::new());
    let refusals = [
        Refusal::UnknownAction,
        Refusal::NotApproved,
        Refusal::NeedsEndpoint,
        Refusal::BlockedLabel(Label::fixed("US_SSN")),
        Refusal::Stopped,
        Refusal::SignInRequired,
        Refusal::SiteBlocked,
        Refusal::TrainingRequired,
        Refusal::DailyLimit,
        Refusal::OtherEndpoint,
        Refusal::BlockedTogether(vec![Label::fixed("PERSON"), Label::fixed("DATE_OF_BIRTH")]),
    ];
    let errors = [
        Error::Unauthorized { status, detail: detail.clone() },
        Error::OriginRefused { status },
        Error::ModelNotFound { status, detail: detail.clone() },
        Error::RateLimited { status, retry_after_s: None, detail: detail.clone() },
        Error::TooLong { status, detail: detail.clone() },
        Error::Refused { status, detail: detail.clone() },
        Error::Server { status, retry_after_s: None, detail: detail.clone() },
        Error::Stream { detail: detail.clone() },
        Error::Truncated,
        Error::NotTheDialect { status, detail: detail.clone() },
        Error::TooLarge,
        Error::Redirected { status, detail },
    ];
    let alone = [
        Failure::EmptySelection,
        Failure::OutOfTurn,
        Failure::StalePreview,
        Failure::NotReleasable,
        Failure::RulesChanged,
        Failure::ReasonMissing,
    ];
    let models =
        [NoModel::Missing, NoModel::Unavailable, NoModel::Downloadable, NoModel::Downloading].map(Broke::NoModel);
    let broke = [Broke::Unreachable, Broke::NoHostPermission, Broke::Lost, Broke::Redirected, Broke::TimedOut];
    let all = alone.into_iter().chain(broke.into_iter().chain(models).map(Failure::Broke));
    all.chain(refusals.map(Failure::Refused)).chain(errors.map(Failure::Endpoint)).collect()
}

/// A number of its own for each failure.
fn number(failure: &Failure) -> u8 {
    match failure {
        Failure::EmptySelection => 0,
        Failure::OutOfTurn => 1,
        Failure::StalePreview => 2,
        Failure::NotReleasable => 3,
        Failure::Broke(Broke::Unreachable) => 4,
        Failure::Broke(Broke::NoHostPermission) => 5,
        Failure::Endpoint(Error::Redirected { .. }) => 6,
        Failure::Broke(Broke::Lost) => 7,
        Failure::Broke(Broke::Redirected) => 8,
        Failure::Broke(Broke::TimedOut) => 9,
        Failure::Refused(Refusal::UnknownAction) => 10,
        Failure::Refused(Refusal::NotApproved) => 11,
        Failure::Refused(Refusal::NeedsEndpoint) => 12,
        Failure::Refused(Refusal::BlockedLabel(_)) => 13,
        Failure::Endpoint(Error::Unauthorized { .. }) => 14,
        Failure::Endpoint(Error::OriginRefused { .. }) => 15,
        Failure::Endpoint(Error::ModelNotFound { .. }) => 16,
        Failure::Endpoint(Error::RateLimited { .. }) => 17,
        Failure::Endpoint(Error::TooLong { .. }) => 18,
        Failure::Endpoint(Error::Refused { .. }) => 19,
        Failure::Endpoint(Error::Server { .. }) => 20,
        Failure::Endpoint(Error::Stream { .. }) => 21,
        Failure::Endpoint(Error::Truncated) => 22,
        Failure::Endpoint(Error::NotTheDialect { .. }) => 23,
        Failure::Endpoint(Error::TooLarge) => 24,
        Failure::Refused(Refusal::Stopped) => 25,
        Failure::Refused(Refusal::SiteBlocked) => 26,
        Failure::Refused(Refusal::BlockedTogether(_)) => 27,
        Failure::RulesChanged => 28,
        Failure::Refused(Refusal::TrainingRequired) => 29,
        Failure::Refused(Refusal::DailyLimit) => 30,
        Failure::Refused(Refusal::OtherEndpoint) => 31,
        Failure::Refused(Refusal::SignInRequired) => 32,
        Failure::ReasonMissing => 33,
        Failure::Broke(Broke::NoModel(NoModel::Missing)) => 34,
        Failure::Broke(Broke::NoModel(NoModel::Unavailable)) => 35,
        Failure::Broke(Broke::NoModel(NoModel::Downloadable)) => 36,
        Failure::Broke(Broke::NoModel(NoModel::Downloading)) => 37,
    }
}

#[test]
fn every_failure_has_a_code_of_the_contract_and_of_the_record() {
    let numbers: BTreeSet<u8> = failures().iter().map(number).collect();
    assert_eq!(numbers, (0..38).collect(), "the list holds every failure");
    for failure in failures() {
        let code = failure.code();
        assert!(scrim_json::from_value::<FailureCode>(code.into()).is_ok(), "{code} is no code of the contract");
        assert!(Code::parse(code).is_ok(), "{code} does not fit in the record");
    }
}

/// A number of its own for each request of a card.
fn page_number(request: &PageRequest) -> u8 {
    match request {
        PageRequest::Hello { .. } => 0,
        PageRequest::Preview { .. } => 1,
        PageRequest::Release { .. } => 2,
        PageRequest::Redact { .. } => 3,
        PageRequest::Mark { .. } => 4,
        PageRequest::AgreeSite {} => 5,
        PageRequest::Confirm { .. } => 6,
        PageRequest::Stop {} => 7,
        PageRequest::Again {} => 8,
        PageRequest::SignIn {} => 9,
        PageRequest::Rate { .. } => 10,
    }
}

/// A number of its own for each request of the extension's own pages.
fn admin_number(request: &AdminRequest) -> u8 {
    match request {
        AdminRequest::Hello { .. } => 0,
        AdminRequest::SaveSettings { .. } => 1,
        AdminRequest::SetKey { .. } => 2,
        AdminRequest::TestEndpoint { .. } => 3,
        AdminRequest::SignIn {} => 4,
        AdminRequest::SignOut {} => 5,
        AdminRequest::ListModels { .. } => 6,
        AdminRequest::Trained { .. } => 7,
        AdminRequest::Recent { .. } => 8,
        AdminRequest::Export {} => 9,
        AdminRequest::Summary {} => 10,
        AdminRequest::ClearRecent {} => 11,
    }
}

#[test]
fn every_request_is_read_as_the_engine_reads_it() {
    let page = [
        json!({ "kind": "hello", "version": 1 }),
        json!({ "kind": "preview", "action": "reply", "text": "a", "wish": "", "endpoint": "", "first": true }),
        json!({ "kind": "release", "mark": 1, "reason": "needed" }),
        json!({ "kind": "redact", "mark": 1 }),
        json!({ "kind": "mark", "range": { "start": 0, "end": 1 } }),
        json!({ "kind": "agreeSite" }),
        json!({ "kind": "confirm", "ticket": 1 }),
        json!({ "kind": "stop" }),
        json!({ "kind": "again" }),
        json!({ "kind": "signIn" }),
        json!({ "kind": "rate", "good": true }),
    ];
    let endpoint = json!({ "id": "e", "name": "E", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": "m",
        "apiVersion": "", "auth": "bearer", "contextTokens": 4096 });
    let settings = json!({ "endpoints": [endpoint.clone()], "defaultEndpoint": "e",
        "labels": [{ "label": "PERSON", "handling": "redact" }], "terms": [{ "text": "Heron", "label": "PROJECT" }],
        "prompts": [{ "id": "p", "name": "P", "template": "{text}", "output": "text" }], "record": true });
    let admin = [
        json!({ "kind": "hello", "version": 1, "browserModel": true }),
        json!({ "kind": "saveSettings", "settings": settings }),
        json!({ "kind": "setKey", "endpoint": "e", "key": "", "remember": false }),
        json!({ "kind": "testEndpoint", "endpoint": "e" }),
        json!({ "kind": "signIn" }),
        json!({ "kind": "signOut" }),
        json!({ "kind": "listModels", "endpoint": endpoint, "key": "" }),
        json!({ "kind": "trained", "version": 1 }),
        json!({ "kind": "recent", "limit": 50, "outcome": "answered", "action": "reply" }),
        json!({ "kind": "export" }),
        json!({ "kind": "summary" }),
        json!({ "kind": "clearRecent" }),
    ];
    let unknown = |message: &Value| {
        let mut message = message.clone();
        message["other"] = json!(1);
        message
    };
    // The last numbers above: a request without a message here would go unread.
    assert_eq!([page.len(), admin.len()], [11, 12]);
    for (number, message) in (0..).zip(&page) {
        let read = scrim_json::from_tagged::<PageRequest>(message.clone());
        assert_eq!(read.as_ref().map(page_number), Ok(number), "{message}");
        assert!(scrim_json::from_tagged::<PageRequest>(unknown(message)).is_err(), "{message} and one field more");
    }
    for (number, message) in (0..).zip(&admin) {
        let read = scrim_json::from_tagged::<AdminRequest>(message.clone());
        assert_eq!(read.as_ref().map(admin_number), Ok(number), "{message}");
        assert!(scrim_json::from_tagged::<AdminRequest>(unknown(message)).is_err(), "{message} and one field more");
    }
}

/// Every problem, as a chain: each names the next, and what has no next ends it.
fn next(problem: ProblemKind) -> Option<ProblemKind> {
    use ProblemKind as P;
    Some(match problem {
        P::NotJson => P::WrongType,
        P::WrongType => P::UnknownKey,
        P::UnknownKey => P::Missing,
        P::Missing => P::UnknownVersion,
        P::UnknownVersion => P::TooMany,
        P::TooMany => P::BadName,
        P::BadName => P::BadId,
        P::BadId => P::DuplicateId,
        P::DuplicateId => P::ReservedId,
        P::ReservedId => P::UnknownDialect,
        P::UnknownDialect => P::BadModel,
        P::BadModel => P::BadApiVersion,
        P::BadApiVersion => P::BadAuth,
        P::BadAuth => P::BadNumber,
        P::BadNumber => P::BadHeader,
        P::BadHeader => P::UnknownEndpoint,
        P::UnknownEndpoint => P::BadLabel,
        P::BadLabel => P::UnlistedLabel,
        P::UnlistedLabel => P::BadTemplate,
        P::BadTemplate => P::BadWords,
        P::BadWords => P::UnknownHandling,
        P::UnknownHandling => P::UnfitHandling,
        P::UnfitHandling => P::NotReleasable,
        P::NotReleasable => P::BadTerm,
        P::BadTerm => P::DuplicateTerm,
        P::DuplicateTerm => P::UnknownValue,
        P::UnknownValue => P::BadIdentifier,
        P::BadIdentifier => P::BadSite,
        P::BadSite => P::UnknownPreset,
        P::UnknownPreset => P::BadThreshold,
        P::BadThreshold => P::UnknownEdge,
        P::UnknownEdge => P::BadScore,
        P::BadScore => P::BadSiteKey,
        P::BadSiteKey => P::Rule(RuleFault::BadName),
        P::Rule(RuleFault::Found) => P::Url(UrlError::NotAUrl),
        P::Rule(fault) => P::Rule(match fault {
            RuleFault::BadName => RuleFault::BadTitle,
            RuleFault::BadTitle => RuleFault::BadPattern,
            RuleFault::BadPattern => RuleFault::Anchored,
            RuleFault::Anchored => RuleFault::TooLarge,
            RuleFault::TooLarge => RuleFault::Empty,
            RuleFault::Empty => RuleFault::BadLimit,
            RuleFault::BadLimit => RuleFault::UnknownCheck,
            RuleFault::UnknownCheck => RuleFault::BadWord,
            RuleFault::BadWord => RuleFault::NoWord,
            RuleFault::NoWord => RuleFault::TooMany,
            RuleFault::TooMany => RuleFault::NoFind,
            RuleFault::NoFind => RuleFault::BadMarks,
            RuleFault::BadMarks => RuleFault::Missed,
            RuleFault::Missed | RuleFault::Found => RuleFault::Found,
        }),
        P::Url(error) => P::Url(match error {
            UrlError::NotAUrl => UrlError::NotHttps,
            UrlError::NotHttps => UrlError::BadCharacter,
            UrlError::BadCharacter => UrlError::NotAscii,
            UrlError::NotAscii => UrlError::UserInfo,
            UrlError::UserInfo => UrlError::Wildcard,
            UrlError::Wildcard => UrlError::NumericHost,
            UrlError::NumericHost => UrlError::BadHost,
            UrlError::BadHost => UrlError::BadPort,
            UrlError::BadPort => UrlError::QueryOrFragment,
            UrlError::QueryOrFragment => UrlError::BadPath,
            UrlError::BadPath => return None,
        }),
    })
}

#[test]
fn every_problem_has_words_for_people() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../extension/static/_locales/en/messages.json");
    let words: Value = serde_json::from_str(&std::fs::read_to_string(words).unwrap()).unwrap();
    let missing: Vec<String> = std::iter::successors(Some(ProblemKind::NotJson), |problem| next(*problem))
        .map(|problem| format!("problem_{}", problem.code()))
        .filter(|key| words.get(key).is_none())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_record_takes_every_name_the_policy_takes() {
    let edges = (' '..='\u{100}').map(String::from).chain((0..=200).map(|length| "a".repeat(length)));
    let (mut ids, mut models) = (0, 0);
    for name in edges {
        if EndpointId::parse(&name).is_some() {
            ids += 1;
            assert!(Id::parse(&name).is_ok(), "{name:?} as an id");
        }
        let endpoint =
            json!({ "id": "e", "name": "E", "dialect": "openai", "url": "https://llm.corp.example/v1", "model": name });
        let settings = json!({ "version": 1, "endpoints": [endpoint] }).to_string();
        if Policy::from_settings(Some(&settings)).is_ok() {
            models += 1;
            assert!(Model::parse(&name).is_ok(), "{name:?} as a model");
        }
    }
    assert!(ids > 70 && models > 180, "{ids} ids, {models} models: the policy was asked");
    for action in Policy::from_settings(None).unwrap().actions() {
        assert!(Id::parse(action.id.as_str()).is_ok(), "{} as an action", action.id);
    }
}
