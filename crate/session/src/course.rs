//! A question on its way: its requests, one after the other, what comes of each, and when one is sent again.
//!
//! Every request passes the policy's check anew right before it is sent, and none is sent under other rules than those its
//! preview was made under.

use scrim_policy::{Endpoint, Verdict, Version};
use scrim_provider::{Decoder, Request};
use scrim_redact::{Redacted, Vault};

use crate::ask::Ask;
use crate::end::{Ending, answered, over, refuse, tell_if};
use crate::exchange::{Exchange, Piece, report};
use crate::parts::Plan;
use crate::prepare::Prepared;
use crate::record::Facts;
use crate::retry;
use crate::session::{Session, State, decide};
use crate::{Effect, Event, Failed, Failure, Input, Outbound, Ports, Ticket};

/// A question that was confirmed.
#[derive(Debug)]
pub(crate) struct Running {
    /// Of the preview that was confirmed.
    pub(crate) ticket: Ticket,
    /// Of the request that is on its way, or waited for.
    pub(crate) request: Ticket,
    pub(crate) endpoint: Endpoint,
    pub(crate) exchange: Exchange,
    pub(crate) facts: Facts,
    /// The rules it was previewed under.
    policy: Version,
    plan: Plan,
    /// Which of the plan's requests it is; one more than there are: the one that brings the answers together.
    at: usize,
    together: Option<Request>,
    /// What was answered to those before.
    answers: Vec<Redacted>,
    /// All the redacted text that leaves.
    outgoing: Redacted,
    /// Values in it that nothing can put back.
    unrestorable: u32,
    /// How often this request was sent again.
    again: u32,
    pause: Option<Pause>,
    /// Bytes received in answer to those before.
    received: u64,
    /// The request that is on its way has left.
    gone: bool,
    /// Something of it has left.
    left: bool,
    /// The model stopped at its length limit on the way.
    cut: bool,
}

#[derive(Debug, PartialEq)]
enum Pause {
    /// Before it is sent again.
    Again,
    /// Others come first.
    Held,
}

impl Running {
    /// Whether the answer that is coming is about a part of the text.
    pub(crate) fn in_part(&self) -> bool {
        self.plan.parts() > 1 && self.at < self.plan.parts()
    }

    /// Bytes received in all.
    pub(crate) fn bytes_in(&self) -> u64 {
        self.received + self.exchange.bytes_in
    }

    /// Whether something of it has left.
    pub(crate) fn left(&self) -> bool {
        self.left
    }

    /// What has not left is not counted as sent.
    pub(crate) fn stays(&mut self) {
        if !self.gone && self.pause != Some(Pause::Again) {
            let unsent = self.current().body.len();
            self.facts.stays(unsent);
        }
    }

    /// Why it may not go on under the policy that came since. A request that has not left is not sent under other rules than those
    /// it was shown under; what has left is stopped if it could not be asked any more.
    pub(crate) fn withdrawn(&self, ask: &Ask, ports: &Ports<'_>) -> Option<Failure> {
        let refused = ports.policy.still_admits(&self.endpoint, ports.site).err();
        let refused = refused.or_else(|| match decide(ask, ports) {
            Verdict::Refuse(refusal) => Some(refusal),
            Verdict::Ask => None,
        });
        let waits = !self.gone || self.pause == Some(Pause::Again);
        let changed = waits && self.policy != ports.policy.version();
        refused.map(Failure::Refused).or(changed.then_some(Failure::RulesChanged))
    }

    fn current(&self) -> &Request {
        let request = self.plan.requests.get(self.at).or(self.together.as_ref());
        request.expect("what is brought together is made before it is asked about")
    }

    fn renew(&mut self, vault: &Vault) {
        self.received += self.exchange.bytes_in;
        self.exchange = exchange(&self.plan, &self.outgoing, self.unrestorable, vault);
    }
}

fn exchange(plan: &Plan, outgoing: &Redacted, unrestorable: u32, vault: &Vault) -> Exchange {
    Exchange::new(Decoder::new(plan.dialect), vault.restorer(outgoing), vault.restorer(outgoing), unrestorable)
}

impl Session {
    /// Sends a preview that was confirmed.
    pub(crate) fn send(
        &mut self,
        ask: Box<Ask>,
        prepared: Prepared,
        ports: &Ports<'_>,
        effects: &mut Vec<Effect>,
    ) -> State {
        // Another card may have sent the last question of today since this one was shown.
        if let Err(refusal) = ports.policy.trained(ports.standing).and_then(|()| prepared.fits(ports)) {
            return refuse(ask, Failure::Refused(refusal), ports, effects);
        }
        effects.push(Effect::Tell(Event::Started));
        let Prepared { ticket, policy, endpoint, plan, text, sent, unrestorable, facts, .. } = prepared;
        let facts = facts.started(ports.now_ms);
        let Some(plan) = plan else {
            let mut restorer = self.vault.restorer(&text);
            let summary = restorer.push(&scrim_provider::builtin::summarise(&text));
            let (rest, trip) = restorer.finish();
            effects.push(Effect::Tell(Event::Delta(summary + &rest)));
            return answered(ask, ticket, facts, report(trip, unrestorable), ports.now_ms, effects);
        };
        let running = Running {
            ticket,
            request: ticket,
            exchange: exchange(&plan, &sent, unrestorable, &self.vault),
            endpoint,
            facts,
            policy,
            plan,
            at: 0,
            together: None,
            answers: Vec::new(),
            outgoing: sent,
            unrestorable,
            again: 0,
            pause: None,
            received: 0,
            gone: false,
            left: false,
            cut: false,
        };
        depart(ask, Box::new(running), ports, effects)
    }

    /// Takes news of a question that is on its way.
    pub(crate) fn stream(
        &mut self,
        ask: Box<Ask>,
        mut running: Box<Running>,
        input: Input,
        ports: &Ports<'_>,
        effects: &mut Vec<Effect>,
    ) -> State {
        let request = running.request;
        let pieces = match input {
            Input::Head(of, status, headers) if of == request => running.exchange.head(status, &headers),
            Input::Chunk(of, bytes) if of == request => running.exchange.chunk(&bytes),
            Input::End(of) if of == request => running.exchange.end(),
            Input::NotSent(of, refusal) if of == request => {
                running.stays();
                let ending = Ending::Failed(Failure::Refused(refusal), running.left);
                return over(ask, *running, ending, ports.now_ms, effects);
            }
            Input::Broke(of, why) if of == request => {
                return self.fail(ask, running, Failure::Broke(why), ports, effects);
            }
            Input::Sent(of) if of == request => {
                (running.gone, running.left) = (true, true);
                return State::Streaming(ask, running);
            }
            Input::Held(of, wait_ms) if of == request => {
                running.pause = Some(Pause::Held);
                let seconds = wait_ms.div_ceil(1_000).try_into().unwrap_or(u32::MAX);
                effects.push(Effect::Tell(Event::Waiting { seconds, failure: None }));
                return State::Streaming(ask, running);
            }
            Input::Waited(of) if of == request => {
                let pause = running.pause.take();
                tell_if(pause.is_some(), Event::Started, effects);
                if pause == Some(Pause::Again) {
                    return depart(ask, running, ports, effects);
                }
                return State::Streaming(ask, running);
            }
            Input::Stop => {
                effects.push(Effect::Abort(request));
                running.stays();
                return over(ask, *running, Ending::Stopped, ports.now_ms, effects);
            }
            _ => return State::Streaming(ask, running),
        };
        (running.gone, running.left) = (true, true);
        for piece in pieces {
            if let Piece::Text(_) | Piece::Reasoning(_) = piece {
                running.facts.spoke(ports.now_ms);
            }
            match piece {
                Piece::Text(text) if running.in_part() => {
                    tell_if(!text.is_empty(), Event::Reasoning(text), effects);
                }
                Piece::Text(text) => tell_if(!text.is_empty(), Event::Delta(text), effects),
                // About a part, its answer is what there is to see of how the whole came about.
                Piece::Reasoning(_) if running.in_part() => {}
                Piece::Reasoning(text) => tell_if(!text.is_empty(), Event::Reasoning(text), effects),
                Piece::Done { cut } if running.in_part() => {
                    running.cut |= cut;
                    return self.next(ask, running, ports, effects);
                }
                Piece::Done { cut } => {
                    let ending = Ending::Done { cut: cut || running.cut };
                    let state = over(ask, *running, ending, ports.now_ms, effects);
                    // The answer is over when its dialect says so, whatever else the endpoint goes on to send.
                    effects.push(Effect::Abort(request));
                    return state;
                }
                Piece::Failed(error) => {
                    effects.push(Effect::Abort(request));
                    return self.fail(ask, running, Failure::Endpoint(error), ports, effects);
                }
            }
        }
        State::Streaming(ask, running)
    }

    /// A part is answered: the next one, or what brings the answers together.
    fn next(
        &mut self,
        ask: Box<Ask>,
        mut running: Box<Running>,
        ports: &Ports<'_>,
        effects: &mut Vec<Effect>,
    ) -> State {
        effects.push(Effect::Abort(running.request));
        running.answers.push(running.exchange.take_answer());
        let fresh = exchange(&running.plan, &running.outgoing, running.unrestorable, &self.vault);
        running.received += running.exchange.bytes_in;
        let (_, rest, _) = std::mem::replace(&mut running.exchange, fresh).close();
        effects.push(Effect::Tell(Event::Reasoning(rest + "\n\n")));
        running.at += 1;
        running.again = 0;
        running.request = self.ticket();
        if running.at == running.plan.parts() {
            running.together = Some(running.plan.together(&running.answers));
        }
        depart(ask, running, ports, effects)
    }

    /// The request failed: once more, if that can help, or the end.
    fn fail(
        &mut self,
        ask: Box<Ask>,
        mut running: Box<Running>,
        failure: Failure,
        ports: &Ports<'_>,
        effects: &mut Vec<Effect>,
    ) -> State {
        running.stays();
        // What could not even leave is not mended by waiting.
        let again = if running.gone { retry::wait(&failure, running.again) } else { None };
        let Some(wait) = again else {
            let ending = Ending::Failed(failure, running.left);
            return over(ask, *running, ending, ports.now_ms, effects);
        };
        running.again += 1;
        running.pause = Some(Pause::Again);
        running.renew(&self.vault);
        // Late news of the one that failed must not be taken for news of the next.
        let ticket = self.ticket();
        running.request = ticket;
        let failed = Failed { failure, endpoint: running.endpoint.name.clone(), sent: true };
        let seconds = wait.most_ms.div_ceil(1_000);
        effects.push(Effect::Tell(Event::Waiting { seconds, failure: Some(failed) }));
        effects.push(Effect::Wait { ticket, least_ms: wait.least_ms, most_ms: wait.most_ms });
        State::Streaming(ask, running)
    }
}

/// Sends the request that is next, unless the rules are others by now.
fn depart(ask: Box<Ask>, mut running: Box<Running>, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
    if running.policy != ports.policy.version() {
        let ending = Ending::Failed(Failure::RulesChanged, running.left);
        return over(ask, *running, ending, ports.now_ms, effects);
    }
    // The first was counted in when it was confirmed; what is sent besides is not to exceed the day either.
    if running.request != running.ticket {
        let bytes = running.current().body.len() as u64;
        if let Err(refusal) = ports.policy.within_bytes(ports.standing, ports.today, bytes) {
            let ending = Ending::Failed(Failure::Refused(refusal), running.left);
            return over(ask, *running, ending, ports.now_ms, effects);
        }
    }
    let (number, of) = (running.at as u32 + 1, running.plan.parts() as u32);
    tell_if(of > 1, Event::Part { number, of }, effects);
    let request = running.current().clone();
    running.gone = false;
    running.facts.leaves(request.body.len());
    let Running { request: ticket, endpoint, plan, .. } = &*running;
    let (endpoint, url, begins) = (endpoint.clone(), plan.url.clone(), *ticket == running.ticket);
    let outbound = Outbound { ticket: *ticket, endpoint, url, dialect: plan.dialect, request, begins };
    effects.push(Effect::Send(Box::new(outbound)));
    State::Streaming(ask, running)
}
