//! The state machine: which input is heard in which state, and what follows.

use scrim_policy::{Ask as Asked, Endpoint, Refusal, Verdict};
use scrim_provider::Decoder;
use scrim_redact::Vault;

use crate::ask::Ask;
use crate::end::{Ending, answered, over, refuse, tell_if};
use crate::exchange::{Exchange, Piece, report};
use crate::prepare::{Prepared, prepare};
use crate::record::Facts;
use crate::{Effect, Event, Failed, Failure, Halt, Input, Outbound, Ports, Ticket};

/// One card's conversation: any number of questions, one after the other, over one vault, so that a placeholder keeps
/// its number for as long as the card is open.
#[derive(Debug, Default)]
pub struct Session {
    state: State,
    vault: Vault,
    tickets: u32,
}

#[derive(Debug, Default)]
pub(crate) enum State {
    /// Nothing was asked yet.
    #[default]
    Idle,
    /// A preview is shown; nothing was sent.
    Previewing(Box<Ask>, Box<Prepared>),
    /// The confirmed preview was sent; its answer is coming.
    Streaming(Box<Ask>, Box<Running>),
    /// The question ended, one way or another; with the ticket of the preview that was sent, if one was.
    Over(Box<Ask>, Option<Ticket>),
}

#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) ticket: Ticket,
    pub(crate) endpoint: Endpoint,
    pub(crate) exchange: Exchange,
    pub(crate) facts: Facts,
}

impl Session {
    /// A fresh conversation with an empty vault.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one input and returns what is to be done, in order. An input that comes too late (a chunk of a stopped
    /// answer, a second stop, a second confirm of the same preview) does nothing.
    pub fn step(&mut self, input: Input, ports: &Ports<'_>) -> Vec<Effect> {
        let mut effects = Vec::new();
        // Of no use to anybody who learns it: it orders made-up names.
        self.vault.seed(ports.now_ms);
        let state = std::mem::take(&mut self.state);
        self.state = match (state, input) {
            (state, Input::Closed) => {
                stop(state, Ending::Untold, ports.now_ms, &mut effects);
                self.forget()
            }
            (state, Input::Preview { action, text, wish, endpoint }) => {
                let before = stop(state, Ending::Stopped, ports.now_ms, &mut effects);
                self.ask(&action, text, wish, &endpoint, before, ports, &mut effects)
            }
            (State::Previewing(ask, _), Input::Release(mark)) if !ask.may_release(mark, ports) => {
                refuse(ask, Failure::NotReleasable, ports, &mut effects)
            }
            (State::Previewing(mut ask, _), Input::Release(mark)) => {
                ask.release(mark, &self.vault);
                self.preview(ask, ports, &mut effects)
            }
            (State::Previewing(mut ask, _), Input::Redact(mark)) => {
                ask.hide(mark);
                self.preview(ask, ports, &mut effects)
            }
            (State::Previewing(mut ask, _), Input::Mark(range)) => {
                ask.mark(range);
                self.preview(ask, ports, &mut effects)
            }
            (State::Previewing(ask, prepared), Input::Confirm(ticket)) => {
                // A stale ticket, or a policy that changed unnoticed: the person looks again.
                // So they do where they have not decided yet on what a rule has them decide on.
                let decided = prepared.undecided == 0;
                if decided && ticket == prepared.ticket && prepared.policy == ports.policy.version() {
                    self.send(ask, *prepared, ports, &mut effects)
                } else {
                    self.preview(ask, ports, &mut effects)
                }
            }
            // Rules, or time, have passed: the text is looked through anew.
            (State::Previewing(mut ask, _), Input::PolicyChanged) | (State::Over(mut ask, _), Input::Again) => {
                ask.detect(ports);
                self.preview(ask, ports, &mut effects)
            }
            (State::Streaming(ask, running), Input::PolicyChanged) => {
                match ports.policy.still_admits(&running.endpoint, ports.site) {
                    Ok(()) => State::Streaming(ask, running),
                    Err(refusal) => {
                        effects.push(Effect::Abort(running.ticket));
                        let withdrawn = Ending::Failed(Failure::Refused(refusal), true);
                        over(ask, *running, withdrawn, ports.now_ms, &mut effects)
                    }
                }
            }
            (State::Streaming(ask, running), input) => stream(ask, running, input, ports.now_ms, &mut effects),
            (State::Previewing(ask, _), Input::Again) => self.preview(ask, ports, &mut effects),
            // The press that sent it was a double one, and the answer is there already.
            (State::Over(ask, sent), Input::Confirm(ticket)) if sent == Some(ticket) => State::Over(ask, sent),
            (state @ (State::Idle | State::Over(..)), Input::Confirm(_)) => {
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

    /// Takes one input while there are no rules, because the settings cannot be read: nothing is previewed or sent, what
    /// runs is stopped and recorded, and what was said is kept for when there are rules again.
    pub fn halt(&mut self, input: &Input, now_ms: u64) -> Halt {
        let mut effects = Vec::new();
        let state = std::mem::take(&mut self.state);
        let (sent, open) = (matches!(state, State::Streaming(..)), !matches!(state, State::Idle | State::Over(..)));
        let ask = stop(state, Ending::Untold, now_ms, &mut effects);
        if matches!(input, Input::Closed) {
            self.state = self.forget();
            return Halt { effects, tell: false, sent };
        }
        self.state = ask.map_or(State::Idle, |ask| State::Over(ask, None));
        Halt { effects, tell: open || input.is_asked(), sent }
    }

    /// Forgets all that was asked and said. Tickets go on: news of an old request must not meet a new one.
    fn forget(&mut self) -> State {
        self.vault = Vault::new();
        State::Idle
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one input, and what a step has")]
    fn ask(
        &mut self,
        action: &str,
        text: String,
        wish: String,
        endpoint: &str,
        before: Option<Box<Ask>>,
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
            (_, None) => Failure::Refused(ports.policy.no_endpoint()),
            (Some(action), Some(endpoint)) => {
                let ask = Ask::new(action.clone(), endpoint.id.clone(), text, wish, before, ports);
                return self.preview(Box::new(ask), ports, effects);
            }
        };
        effects.push(Effect::Tell(Event::Failed(Failed::early(failure))));
        // What the person said about the question before holds for the next one.
        before.map_or(State::Idle, |ask| State::Over(ask, None))
    }

    /// Decides, redacts and shows; nothing is sent.
    fn preview(&mut self, mut ask: Box<Ask>, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
        if ask.is_empty() {
            return refuse(ask, Failure::EmptySelection, ports, effects);
        }
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
        let Prepared { ticket, endpoint, outbound, text, sent, unrestorable, facts, .. } = prepared;
        let facts = facts.started(ports.now_ms);
        let Some((url, dialect, request)) = outbound else {
            let mut restorer = self.vault.restorer(&text);
            let summary = restorer.push(&scrim_provider::builtin::summarise(&text));
            let (rest, trip) = restorer.finish();
            effects.push(Effect::Tell(Event::Delta(summary + &rest)));
            return answered(ask, ticket, facts, report(trip, unrestorable), ports.now_ms, effects);
        };
        let (answer, reasoning) = (self.vault.restorer(&sent), self.vault.restorer(&sent));
        let exchange = Exchange::new(Decoder::new(dialect), answer, reasoning, unrestorable);
        let outbound = Outbound { ticket, endpoint: endpoint.clone(), url, dialect, request };
        effects.push(Effect::Send(Box::new(outbound)));
        State::Streaming(ask, Box::new(Running { ticket, endpoint, exchange, facts }))
    }
}

fn stream(ask: Box<Ask>, mut running: Box<Running>, input: Input, now_ms: u64, effects: &mut Vec<Effect>) -> State {
    let ticket = running.ticket;
    let pieces = match input {
        Input::Head(of, status, headers) if of == ticket => running.exchange.head(status, &headers),
        Input::Chunk(of, bytes) if of == ticket => running.exchange.chunk(&bytes),
        Input::End(of) if of == ticket => running.exchange.end(),
        Input::NotSent(of) if of == ticket => {
            let failure = Failure::Refused(Refusal::NotApproved);
            return over(ask, *running, Ending::Failed(failure, false), now_ms, effects);
        }
        Input::Broke(of, why) if of == ticket => {
            return over(ask, *running, Ending::Failed(Failure::Broke(why), true), now_ms, effects);
        }
        Input::Stop => {
            effects.push(Effect::Abort(ticket));
            return over(ask, *running, Ending::Stopped, now_ms, effects);
        }
        _ => return State::Streaming(ask, running),
    };
    for piece in pieces {
        match piece {
            Piece::Text(text) => tell_if(!text.is_empty(), Event::Delta(text), effects),
            Piece::Reasoning(text) => tell_if(!text.is_empty(), Event::Reasoning(text), effects),
            Piece::Done { cut } => {
                let state = over(ask, *running, Ending::Done { cut }, now_ms, effects);
                // The answer is over when its dialect says so, whatever else the endpoint goes on to send.
                effects.push(Effect::Abort(ticket));
                return state;
            }
            Piece::Failed(error) => {
                effects.push(Effect::Abort(ticket));
                let failure = Failure::Endpoint(error);
                return over(ask, *running, Ending::Failed(failure, true), now_ms, effects);
            }
        }
    }
    State::Streaming(ask, running)
}

/// Ends what runs, as a stop does, and returns the question at hand.
fn stop(state: State, ending: Ending, now_ms: u64, effects: &mut Vec<Effect>) -> Option<Box<Ask>> {
    let state = match state {
        State::Streaming(ask, running) => {
            effects.push(Effect::Abort(running.ticket));
            over(ask, *running, ending, now_ms, effects)
        }
        state => state,
    };
    match state {
        State::Idle => None,
        State::Previewing(ask, _) | State::Streaming(ask, _) | State::Over(ask, _) => Some(ask),
    }
}
