//! The state machine: which input is heard in which state, and what follows.

use scrim_audit::Outcome;
use scrim_policy::{Ask as Asked, Endpoint, Refusal, Verdict};
use scrim_provider::Decoder;
use scrim_redact::Vault;

use crate::ask::Ask;
use crate::exchange::{Exchange, Piece};
use crate::prepare::{Prepared, prepare};
use crate::record::{Facts, code};
use crate::{Effect, Event, Failed, Failure, Input, Outbound, Ports, Ticket};

/// One card's conversation: any number of questions, one after the other, over one vault, so that a placeholder keeps
/// its number for as long as the card is open.
#[derive(Debug, Default)]
pub struct Session {
    state: State,
    vault: Vault,
    tickets: u32,
}

#[derive(Debug, Default)]
enum State {
    /// Nothing was asked yet.
    #[default]
    Idle,
    /// A preview is shown; nothing was sent.
    Previewing(Box<Ask>, Box<Prepared>),
    /// The confirmed preview was sent; its answer is coming.
    Streaming(Box<Ask>, Box<Running>),
    /// The question ended, one way or another.
    Over(Box<Ask>),
}

#[derive(Debug)]
struct Running {
    ticket: Ticket,
    endpoint: Endpoint,
    exchange: Exchange,
    facts: Facts,
}

impl Session {
    /// A fresh conversation with an empty vault.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one input and returns what is to be done, in order. An input that comes too late (a chunk of a stopped
    /// answer, a second stop) does nothing.
    pub fn step(&mut self, input: Input, ports: &Ports<'_>) -> Vec<Effect> {
        let mut effects = Vec::new();
        let state = std::mem::take(&mut self.state);
        self.state = match (state, input) {
            (state, Input::Preview { action, text, wish, endpoint }) => {
                stop(state, ports, &mut effects);
                self.ask(&action, text, wish, &endpoint, ports, &mut effects)
            }
            (State::Previewing(mut ask, _), Input::Release(mark)) => match ask.label_of(mark) {
                Some(label) if !ports.policy.releasable(label) => {
                    refuse(ask, Failure::NotReleasable, ports, &mut effects)
                }
                _ => {
                    ask.release(mark);
                    self.preview(ask, ports, &mut effects)
                }
            },
            (State::Previewing(mut ask, _), Input::Redact(mark)) => {
                ask.redact(mark);
                self.preview(ask, ports, &mut effects)
            }
            (State::Previewing(mut ask, _), Input::Mark(range)) => {
                ask.mark(range);
                self.preview(ask, ports, &mut effects)
            }
            (State::Previewing(ask, prepared), Input::Confirm(ticket)) => {
                // A stale ticket, or a policy that changed unnoticed: the person looks again.
                if ticket == prepared.ticket && prepared.policy == ports.policy.version() {
                    self.send(ask, *prepared, ports, &mut effects)
                } else {
                    self.preview(ask, ports, &mut effects)
                }
            }
            // Rules, or time, have passed: the text is looked through anew.
            (State::Previewing(mut ask, _), Input::PolicyChanged) | (State::Over(mut ask), Input::Again) => {
                ask.detect(ports);
                self.preview(ask, ports, &mut effects)
            }
            (State::Streaming(ask, running), Input::PolicyChanged) => {
                if ports.policy.endpoint(running.endpoint.id.as_str()) == Some(&running.endpoint) {
                    State::Streaming(ask, running)
                } else {
                    effects.push(Effect::Abort(running.ticket));
                    let withdrawn = Failure::Refused(Refusal::NotApproved);
                    over(ask, *running, Ending::Failed(withdrawn, true), ports, &mut effects)
                }
            }
            (State::Streaming(ask, running), input) => stream(ask, running, input, ports, &mut effects),
            (State::Previewing(ask, _), Input::Again) => self.preview(ask, ports, &mut effects),
            (state @ (State::Idle | State::Over(_)), Input::Confirm(_)) => {
                effects.push(Effect::Tell(Event::Failed(Failed::early(Failure::StalePreview))));
                state
            }
            (state @ State::Idle, Input::Again | Input::Release(_) | Input::Redact(_) | Input::Mark(_)) => {
                effects.push(Effect::Tell(Event::Failed(Failed::early(Failure::OutOfTurn))));
                state
            }
            // Late or idle news: a stop after the end, bytes of an answer that is over, a policy with nothing to apply to.
            (state, _) => state,
        };
        effects
    }

    fn ask(
        &mut self,
        action: &str,
        text: String,
        wish: String,
        endpoint: &str,
        ports: &Ports<'_>,
        effects: &mut Vec<Effect>,
    ) -> State {
        let known = ports.policy.actions().iter().find(|known| known.id == action);
        let chosen = match endpoint {
            "" => ports.policy.endpoints().first(),
            id => ports.policy.endpoint(id),
        };
        let failure = match (known, chosen) {
            _ if text.trim().is_empty() => Failure::EmptySelection,
            (None, _) => Failure::Refused(Refusal::UnknownAction),
            (_, None) => Failure::Refused(Refusal::NotApproved),
            (Some(action), Some(endpoint)) => {
                let ask = Ask::new(action.clone(), endpoint.id.clone(), text, wish, ports);
                return self.preview(Box::new(ask), ports, effects);
            }
        };
        effects.push(Effect::Tell(Event::Failed(Failed::early(failure))));
        State::Idle
    }

    /// Decides, redacts and shows; nothing is sent.
    fn preview(&mut self, mut ask: Box<Ask>, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
        let labels = ask.labels();
        let asked =
            Asked { action: ask.action.id.as_str(), endpoint: ask.endpoint.as_str(), site: ports.site, found: &labels };
        if let Verdict::Refuse(refusal) = ports.policy.decide(&asked) {
            return refuse(ask, Failure::Refused(refusal), ports, effects);
        }
        self.tickets += 1;
        match prepare(&mut ask, &mut self.vault, Ticket(self.tickets), ports) {
            Ok((prepared, preview)) => {
                effects.push(Effect::Tell(Event::Preview(Box::new(preview))));
                State::Previewing(ask, Box::new(prepared))
            }
            Err(failure) => refuse(ask, failure, ports, effects),
        }
    }

    fn send(&mut self, ask: Box<Ask>, prepared: Prepared, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
        effects.push(Effect::Tell(Event::Started));
        let Prepared { ticket, endpoint, outbound, text, sent, facts, .. } = prepared;
        let facts = facts.started(ports.now_ms);
        let Some((url, dialect, request)) = outbound else {
            let mut restorer = self.vault.restorer(&text);
            let summary = restorer.push(&scrim_provider::builtin::summarise(&text));
            let (rest, trip) = restorer.finish();
            effects.push(Effect::Tell(Event::Delta(summary + &rest)));
            effects.push(Effect::Tell(Event::Done { report: crate::exchange::report(trip), cut: false }));
            effects.push(facts.entry(Outcome::Answered, false, 0, ports));
            return State::Over(ask);
        };
        let exchange = Exchange::new(Decoder::new(dialect), self.vault.restorer(&sent), self.vault.restorer(&sent));
        let outbound = Outbound { ticket, endpoint: endpoint.clone(), url, dialect, request };
        effects.push(Effect::Send(Box::new(outbound)));
        State::Streaming(ask, Box::new(Running { ticket, endpoint, exchange, facts }))
    }
}

fn stream(
    ask: Box<Ask>,
    mut running: Box<Running>,
    input: Input,
    ports: &Ports<'_>,
    effects: &mut Vec<Effect>,
) -> State {
    let ticket = running.ticket;
    let pieces = match input {
        Input::Head(of, status, headers) if of == ticket => running.exchange.head(status, &headers),
        Input::Chunk(of, bytes) if of == ticket => running.exchange.chunk(&bytes),
        Input::End(of) if of == ticket => running.exchange.end(),
        Input::NotSent(of) if of == ticket => {
            let failure = Failure::Refused(Refusal::NotApproved);
            return over(ask, *running, Ending::Failed(failure, false), ports, effects);
        }
        Input::Broke(of, why) if of == ticket => {
            return over(ask, *running, Ending::Failed(Failure::Broke(why), true), ports, effects);
        }
        Input::Stop | Input::Closed => {
            effects.push(Effect::Abort(ticket));
            return over(ask, *running, Ending::Stopped, ports, effects);
        }
        _ => return State::Streaming(ask, running),
    };
    for piece in pieces {
        match piece {
            Piece::Text(text) => tell_if(!text.is_empty(), Event::Delta(text), effects),
            Piece::Reasoning(text) => tell_if(!text.is_empty(), Event::Reasoning(text), effects),
            Piece::Done { cut } => return over(ask, *running, Ending::Done { cut }, ports, effects),
            Piece::Failed(error) => {
                effects.push(Effect::Abort(ticket));
                let failure = Failure::Endpoint(error);
                return over(ask, *running, Ending::Failed(failure, true), ports, effects);
            }
        }
    }
    State::Streaming(ask, running)
}

/// A new question ends a running one as a stop does.
fn stop(state: State, ports: &Ports<'_>, effects: &mut Vec<Effect>) {
    if let State::Streaming(ask, running) = state {
        effects.push(Effect::Abort(running.ticket));
        over(ask, *running, Ending::Stopped, ports, effects);
    }
}

enum Ending {
    Done {
        cut: bool,
    },
    Stopped,
    /// With whether anything may have reached the endpoint.
    Failed(Failure, bool),
}

/// Ends a question that was sent: lets go of what was held back, tells how it ended, records it. Nothing is lost.
fn over(ask: Box<Ask>, running: Running, ending: Ending, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
    let Running { endpoint, exchange, facts, .. } = running;
    let bytes_in = exchange.bytes_in;
    let (reasoning, answer, report) = exchange.close();
    tell_if(!reasoning.is_empty(), Event::Reasoning(reasoning), effects);
    tell_if(!answer.is_empty(), Event::Delta(answer), effects);
    let (event, outcome, sent) = match ending {
        Ending::Done { cut } => (Event::Done { report, cut }, Outcome::Answered, true),
        Ending::Stopped => (Event::Stopped(report), Outcome::Stopped, true),
        Ending::Failed(failure, sent) => {
            let outcome = Outcome::Failed(code(&failure));
            (Event::Failed(Failed { failure, endpoint: endpoint.name, sent }), outcome, sent)
        }
    };
    effects.push(Effect::Tell(event));
    effects.push(facts.entry(outcome, sent, bytes_in, ports));
    State::Over(ask)
}

/// Ends a question before anything was sent.
fn refuse(ask: Box<Ask>, failure: Failure, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
    effects.push(Facts::refused(&ask).entry(Outcome::Refused(code(&failure)), false, 0, ports));
    effects.push(Effect::Tell(Event::Failed(Failed::early(failure))));
    State::Over(ask)
}

fn tell_if(any: bool, event: Event, effects: &mut Vec<Effect>) {
    if any {
        effects.push(Effect::Tell(event));
    }
}
