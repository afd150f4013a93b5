//! How a question ends: told once, recorded once, in one place.

use scrim_audit::Outcome;

use crate::ask::Ask;
use crate::course::Running;
use crate::record::{Facts, code};
use crate::session::{Sent, State};
use crate::{Effect, Event, Failed, Failure, Ports, Report, Ticket};

/// How a question that was sent ended.
pub(crate) enum Ending {
    Done {
        cut: bool,
    },
    /// The person stopped it.
    Stopped,
    /// The card is gone, or is told otherwise.
    Untold,
    /// With whether anything may have reached the endpoint.
    Failed(Failure, bool),
}

/// Ends a question that was sent: lets go of what was held back, tells how it ended, records it. Nothing is lost. Asks
/// no policy, because there may be none any more.
pub(crate) fn over(ask: Box<Ask>, running: Running, ending: Ending, now_ms: u64, effects: &mut Vec<Effect>) -> State {
    let (bytes_in, in_part) = (running.bytes_in(), running.in_part());
    let Running { ticket, endpoint, exchange, facts, .. } = running;
    let (reasoning, answer, report) = exchange.close();
    tell_if(!reasoning.is_empty() && !in_part, Event::Reasoning(reasoning), effects);
    let rest = if in_part { Event::Reasoning } else { Event::Delta };
    tell_if(!answer.is_empty(), rest(answer), effects);
    let (event, outcome, sent) = match ending {
        Ending::Done { cut } => (Some(Event::Done { report, cut }), Outcome::Answered, true),
        Ending::Stopped => (Some(Event::Stopped(report)), Outcome::Stopped, true),
        Ending::Untold => (None, Outcome::Stopped, true),
        Ending::Failed(failure, sent) => {
            let outcome = Outcome::Failed(code(&failure));
            (Some(Event::Failed(Failed { failure, endpoint: endpoint.name, sent })), outcome, sent)
        }
    };
    effects.extend(event.map(Effect::Tell));
    end(facts, outcome, sent, bytes_in, now_ms, effects);
    State::Over(ask, Some(Sent::new(ticket)))
}

/// Ends a question that was answered on this machine, as soon as it was asked.
pub(crate) fn answered(
    ask: Box<Ask>,
    ticket: Ticket,
    facts: Facts,
    report: Report,
    now_ms: u64,
    effects: &mut Vec<Effect>,
) -> State {
    effects.push(Effect::Tell(Event::Done { report, cut: false }));
    end(facts, Outcome::Answered, false, 0, now_ms, effects);
    State::Over(ask, Some(Sent::new(ticket)))
}

/// Ends a question before anything was sent.
pub(crate) fn refuse(ask: Box<Ask>, failure: Failure, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
    let outcome = Outcome::Refused(code(&failure));
    let facts = Facts::refused(&ask, &failure, ports);
    effects.push(Effect::Tell(Event::Failed(Failed::early(failure))));
    end(facts, outcome, false, 0, ports.now_ms, effects);
    State::Over(ask, None)
}

/// The one entry of a question, where a record is kept.
fn end(facts: Facts, outcome: Outcome, sent: bool, bytes_in: u64, now_ms: u64, effects: &mut Vec<Effect>) {
    effects.extend(facts.entry(outcome, sent, bytes_in, now_ms));
}

pub(crate) fn tell_if(any: bool, event: Event, effects: &mut Vec<Effect>) {
    if any {
        effects.push(Effect::Tell(event));
    }
}
