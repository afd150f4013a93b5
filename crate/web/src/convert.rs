//! Between the engine's types and the message contract. No decision is made here.

use scrim_audit::Reason;
use scrim_detect::Label;
use scrim_policy::{Endpoint, Managed, Output, Policy, Problem, Refusal, Standing, Via};
use scrim_session::{Event, Failed, Failure, Input, Mark, MarkState, Mode, Preview, Range16, Report, Ticket};
use scrim_wire as wire;
use scrim_wire::{FailureCode, PageEvent, PageRequest};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::egress::Credential;
use crate::message;

/// Reads a message of the contract; `None` where it is none.
///
/// By way of a JSON value: so the module has one reader of JavaScript's objects, and not one for every type of the contract.
pub(crate) fn message<T: DeserializeOwned>(message: JsValue) -> Option<T> {
    let value = message::read(serde_wasm_bindgen::Deserializer::from(message)).ok()?;
    scrim_json::from_tagged(value).ok()
}

/// What a request means to a session; `None` for the greeting and the sign-in, which are the conversation's own.
pub(crate) fn input(request: PageRequest) -> Option<Input> {
    Some(match request {
        PageRequest::Hello { .. } | PageRequest::SignIn {} => return None,
        PageRequest::Preview { action, text, wish, endpoint, first } => {
            Input::Preview { action, text, wish, endpoint, first }
        }
        PageRequest::Release { mark, reason: why } => Input::Release(mark, why.map(reason)),
        PageRequest::Redact { mark } => Input::Redact(mark),
        PageRequest::Mark { range } => Input::Mark(Range16 { start: range.start, end: range.end }),
        PageRequest::AgreeSite {} => Input::Agree,
        PageRequest::Confirm { ticket } => Input::Confirm(Ticket(ticket)),
        PageRequest::Stop {} => Input::Stop,
        PageRequest::Again {} => Input::Again,
        PageRequest::Rate { good } => Input::Rate(good),
    })
}

fn reason(reason: wire::ReleaseReason) -> Reason {
    match reason {
        wire::ReleaseReason::NotSensitive => Reason::NotSensitive,
        wire::ReleaseReason::Needed => Reason::Needed,
        wire::ReleaseReason::Public => Reason::Public,
    }
}

/// The answer to a greeting.
pub(crate) fn ready(policy: &Policy) -> PageEvent {
    let endpoints = policy.endpoints().iter().map(endpoint);
    let (version, roles) = (wire::VERSION, roles(policy.managed()));
    PageEvent::Ready { version, actions: actions(policy), endpoints: endpoints.collect(), roles }
}

/// What is offered, as people see it.
pub(crate) fn actions(policy: &Policy) -> Vec<wire::ActionView> {
    let actions = policy.actions().iter().map(|action| wire::ActionView {
        id: action.id.as_str().to_owned(),
        name: action.prompt.as_ref().map(|prompt| prompt.name.clone()).unwrap_or_default(),
        endpoints: action.prompt.as_ref().and_then(|prompt| Some(prompt.endpoints.clone()?.into_iter().collect())),
        output: match action.output {
            Output::Read => wire::Output::Read,
            Output::Insert => wire::Output::Insert,
            Output::Replace => wire::Output::Replace,
        },
        needs_model: action.needs_model,
    });
    actions.collect()
}

/// An endpoint as people see it.
pub(crate) fn endpoint(endpoint: &Endpoint) -> wire::EndpointView {
    wire::EndpointView {
        id: endpoint.id.as_str().to_owned(),
        name: endpoint.name.clone(),
        origin: endpoint.base().map(|base| base.origin().to_string()).unwrap_or_default(),
        model: endpoint.model().to_owned(),
        builtin: endpoint.via == Via::Builtin,
        browser: matches!(endpoint.via, Via::Browser { .. }),
        managed: endpoint.managed,
    }
}

/// What the organisation has set.
pub(crate) fn managed(managed: &Managed, standing: &Standing) -> wire::ManagedView {
    let since = |key: &&str| Some(wire::KeySet { key: (*key).to_owned(), since: standing.since(key)? as f64 });
    wire::ManagedView {
        keys: managed.keys().iter().map(ToString::to_string).collect(),
        since: managed.keys().iter().filter_map(since).collect(),
        own_endpoints: managed.own_endpoints().as_str().to_owned(),
        stopped: managed.stops(),
        roles: roles(managed),
        terms: u32::try_from(managed.terms().len()).unwrap_or(u32::MAX),
        own_prompts: managed.takes_own_prompts(),
        training: managed.training().map(|training| wire::TrainingView {
            version: training.version,
            text: training.text.clone(),
            url: training.url.clone(),
            done: standing.trained() == Some(training.version),
        }),
        problems: problems(managed.problems()),
    }
}

fn roles(managed: &Managed) -> Vec<String> {
    managed.roles().map(str::to_owned).collect()
}

/// What a failure's words depend on besides the failure.
pub(crate) struct Surroundings<'a> {
    /// The extension's own origin, for the line that Ollama needs.
    pub(crate) origin: &'a str,
    /// What the request carried: without anything, a refused key is a missing one.
    pub(crate) credential: Credential,
    /// Seconds until the calendar day ends.
    pub(crate) rest_of_day: u32,
}

/// A session's news as the card is told.
pub(crate) fn event(event: Event, around: &Surroundings<'_>) -> PageEvent {
    match event {
        Event::Preview(shown) => preview(*shown),
        Event::Started => PageEvent::Started,
        Event::Waiting { seconds, failure } => {
            PageEvent::Waiting { seconds, failure: failure.map(|failed| self::failure(&failed, around)) }
        }
        Event::Part { number, of } => PageEvent::Part { number, of },
        Event::Delta(text) => PageEvent::Delta { text },
        Event::Reasoning(text) => PageEvent::Reasoning { text },
        Event::Done { report: trip, cut } => PageEvent::Done { report: report(trip), cut },
        Event::Stopped(trip) => PageEvent::Stopped { report: report(trip) },
        Event::NotRated => PageEvent::Rated { good: None, again: false },
        Event::Failed(failed) => PageEvent::Failed { failure: failure(&failed, around) },
    }
}

fn preview(shown: Preview) -> PageEvent {
    PageEvent::Preview {
        ticket: shown.ticket.0,
        endpoint: endpoint(&shown.endpoint),
        outgoing: shown.outgoing,
        wish: shown.wish,
        marks: shown.marks.into_iter().map(mark).collect(),
        undecided: shown.undecided,
        request: shown.request.map(request),
        further: shown.further.into_iter().map(request).collect(),
        share: wire::Share { taken: shown.share.taken, total: shown.share.total },
        names_off: shown.names_off,
        other_script: shown.other_script,
        site_asks: shown.site_asks,
        at_once: shown.at_once,
        asks_reason: shown.asks_reason,
        asks_feedback: shown.asks_feedback,
    }
}

fn request((url, body): (String, String)) -> wire::RequestView {
    wire::RequestView { url, body }
}

fn mark(mark: Mark) -> wire::MarkView {
    wire::MarkView {
        id: mark.id,
        source: range(mark.source),
        outgoing: range(mark.outgoing),
        label: mark.label.as_str().to_owned(),
        placeholder: mark.placeholder,
        replacement: mark.replacement,
        mode: match mark.mode {
            Mode::Generalise => wire::Mode::Generalise,
            Mode::Mask => wire::Mode::Mask,
            Mode::Surrogate => wire::Mode::Surrogate,
            Mode::Placeholder => wire::Mode::Placeholder,
            Mode::Drop => wire::Mode::Drop,
        },
        number: mark.number,
        state: match mark.state {
            MarkState::Redacted => wire::MarkState::Redacted,
            MarkState::Asked => wire::MarkState::Asked,
            MarkState::Released => wire::MarkState::Released,
            MarkState::Allowed => wire::MarkState::Allowed,
        },
        releasable: mark.releasable,
        why: mark.why.map(|(why, score)| wire::WhyView {
            recognizer: why.title.into_owned(),
            checks: why.checks.into_iter().map(str::to_owned).collect(),
            words: why.words,
            score: score.get(),
        }),
    }
}

fn range(range: Range16) -> wire::Range16 {
    wire::Range16 { start: range.start, end: range.end }
}

/// Of a question that was stopped before it was sent.
pub(crate) fn nothing_sent() -> wire::Report {
    report(Report::default())
}

fn report(report: Report) -> wire::Report {
    wire::Report {
        sent: report.sent,
        restored: report.restored,
        altered: report.altered,
        unmentioned: report.unmentioned,
        unrestorable: report.unrestorable,
        unknown: report.unknown,
    }
}

/// A failure with the facts the card needs to say what to do.
pub(crate) fn failure(failed: &Failed, around: &Surroundings<'_>) -> wire::Failure {
    let (status, retry_after, detail) = match &failed.failure {
        Failure::Refused(Refusal::BlockedLabel(label)) => (None, None, label.as_str().to_owned()),
        Failure::Refused(Refusal::BlockedTogether(labels)) => {
            (None, None, labels.iter().map(Label::as_str).collect::<Vec<_>>().join(" "))
        }
        Failure::Refused(Refusal::DailyLimit) => (None, Some(around.rest_of_day), String::new()),
        Failure::Endpoint(error) => (error.status(), error.retry_after_s(), error.detail().to_owned()),
        _ => (None, None, String::new()),
    };
    let (code, detail) = match code(failed.failure.code()) {
        FailureCode::OriginRefused => (FailureCode::OriginRefused, format!("OLLAMA_ORIGINS={}", around.origin)),
        FailureCode::KeyRefused if around.credential == Credential::None => (FailureCode::KeyMissing, detail),
        FailureCode::KeyRefused if around.credential == Credential::SignIn => (FailureCode::SignInRefused, detail),
        code => (code, detail),
    };
    wire::Failure { code, endpoint: failed.endpoint.clone(), status, retry_after, detail, sent: failed.sent }
}

/// How the provider is told to give the key.
pub(crate) fn auth(chosen: scrim_policy::Auth) -> scrim_provider::Auth {
    match chosen {
        scrim_policy::Auth::ApiKey => scrim_provider::Auth::ApiKey,
        scrim_policy::Auth::Bearer => scrim_provider::Auth::Bearer,
    }
}

/// The contract's code for a session's failure.
fn code(name: &'static str) -> FailureCode {
    scrim_json::from_value(name.into())
        .expect("tests/suites/contract.rs holds every session failure against the contract")
}

/// Settings that cannot be read, with the first key at fault.
pub(crate) fn unreadable(problems: &[Problem]) -> wire::Failure {
    let detail = problems.first().map(|problem| problem.key.clone()).unwrap_or_default();
    wire::Failure { detail, ..wire::Failure::of(FailureCode::SettingsUnreadable) }
}

/// Problems as a page shows them.
pub(crate) fn problems(problems: &[Problem]) -> Vec<wire::Problem> {
    problems
        .iter()
        .map(|problem| wire::Problem { key: problem.key.clone(), code: problem.why.code().to_owned() })
        .collect()
}
