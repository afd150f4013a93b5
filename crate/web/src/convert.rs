//! Between the engine's types and the message contract. No decision is made here.

use scrim_detect::Label;
use scrim_policy::{Endpoint, Managed, Output, Policy, Problem, Refusal};
use scrim_session::{Event, Failed, Failure, Input, Mark, MarkState, Mode, Preview, Range16, Report, Ticket};
use scrim_wire as wire;
use scrim_wire::{FailureCode, PageEvent, PageRequest};
use serde::Deserialize;
use serde::de::value::StrDeserializer;

/// What a request means to a session; `None` for the greeting, which is the conversation's own.
pub(crate) fn input(request: PageRequest) -> Option<Input> {
    Some(match request {
        PageRequest::Hello { .. } => return None,
        PageRequest::Preview { action, text, wish, endpoint } => Input::Preview { action, text, wish, endpoint },
        PageRequest::Release { mark } => Input::Release(mark),
        PageRequest::Redact { mark } => Input::Redact(mark),
        PageRequest::Mark { range } => Input::Mark(Range16 { start: range.start, end: range.end }),
        PageRequest::Confirm { ticket } => Input::Confirm(Ticket(ticket)),
        PageRequest::Stop {} => Input::Stop,
        PageRequest::Again {} => Input::Again,
    })
}

/// The answer to a greeting.
pub(crate) fn ready(policy: &Policy) -> PageEvent {
    let actions = policy.actions().iter().map(|action| wire::ActionView {
        id: action.id.as_str().to_owned(),
        output: match action.output {
            Output::Read => wire::Output::Read,
            Output::Insert => wire::Output::Insert,
            Output::Replace => wire::Output::Replace,
        },
        needs_model: action.needs_model,
    });
    let endpoints = policy.endpoints().iter().map(endpoint);
    PageEvent::Ready { version: wire::VERSION, actions: actions.collect(), endpoints: endpoints.collect() }
}

/// An endpoint as people see it.
pub(crate) fn endpoint(endpoint: &Endpoint) -> wire::EndpointView {
    wire::EndpointView {
        id: endpoint.id.as_str().to_owned(),
        name: endpoint.name.clone(),
        origin: endpoint.base().map(|base| base.origin().to_string()).unwrap_or_default(),
        model: endpoint.model().to_owned(),
        on_device: endpoint.base().is_none(),
        managed: endpoint.managed,
    }
}

/// What the organisation has set.
pub(crate) fn managed(managed: &Managed) -> wire::ManagedView {
    wire::ManagedView {
        keys: managed.keys().iter().map(ToString::to_string).collect(),
        own_endpoints: managed.own_endpoints().as_str().to_owned(),
        stopped: managed.stops(),
        terms: u32::try_from(managed.terms().len()).unwrap_or(u32::MAX),
        problems: problems(managed.problems()),
    }
}

/// What a failure's words depend on besides the failure.
pub(crate) struct Surroundings<'a> {
    /// The extension's own origin, for the line that Ollama needs.
    pub(crate) origin: &'a str,
    /// The request carried a key: without one, a refused key is a missing one.
    pub(crate) keyed: bool,
}

/// A session's news as the card is told.
pub(crate) fn event(event: Event, around: &Surroundings<'_>) -> PageEvent {
    match event {
        Event::Preview(shown) => preview(*shown),
        Event::Started => PageEvent::Started,
        Event::Delta(text) => PageEvent::Delta { text },
        Event::Reasoning(text) => PageEvent::Reasoning { text },
        Event::Done { report: trip, cut } => PageEvent::Done { report: report(trip), cut },
        Event::Stopped(trip) => PageEvent::Stopped { report: report(trip) },
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
        request: shown.request.map(|(url, body)| wire::RequestView { url, body }),
        share: wire::Share { taken: shown.share.taken, total: shown.share.total },
        names_off: shown.names_off,
    }
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
        Failure::Endpoint(error) => (error.status(), error.retry_after_s(), error.detail().to_owned()),
        _ => (None, None, String::new()),
    };
    let (code, detail) = match code(failed.failure.code()) {
        FailureCode::OriginRefused => (FailureCode::OriginRefused, format!("OLLAMA_ORIGINS={}", around.origin)),
        FailureCode::KeyRefused if !around.keyed => (FailureCode::KeyMissing, detail),
        code => (code, detail),
    };
    wire::Failure { code, endpoint: failed.endpoint.clone(), status, retry_after, detail, sent: failed.sent }
}

/// The contract's code for a session's failure.
fn code(name: &'static str) -> FailureCode {
    FailureCode::deserialize(StrDeserializer::<serde::de::value::Error>::new(name))
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
