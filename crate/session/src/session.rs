//! The state machine: which input is heard in which state, and what follows.

use scrim_policy::{Ask as Asked, Verdict};
use scrim_redact::Vault;

use crate::ask::Ask;
use crate::course::Running;
use crate::end::{Ending, over, refuse};
use crate::prepare::{Prepared, prepare};
use crate::{Effect, Event, Failed, Failure, Halt, Input, Ports, Ticket};

/// One card's conversation: any number of questions, one after the other, over one vault, so that a placeholder keeps
/// its number for as long as the card is open.
#[derive(Debug, Default)]
pub struct Session {
    state: State,
    pub(crate) vault: Vault,
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
    /// The question ended, one way or another; with what was sent, if anything was.
    Over(Box<Ask>, Option<Sent>),
}

/// A preview that was sent, and what the person thinks of the answer.
#[derive(Debug)]
pub(crate) struct Sent {
    ticket: Ticket,
    rated: Option<bool>,
    /// How often they said so.
    ratings: u32,
}

/// How often a person can change their mind about one answer: each time is an entry of the record.
const MOST_RATINGS: u32 = 8;

impl Sent {
    /// With this ticket.
    pub(crate) fn new(ticket: Ticket) -> Self {
        Self { ticket, rated: None, ratings: 0 }
    }

    /// What was said last was not kept.
    fn lost(&mut self) {
        (self.rated, self.ratings) = (None, self.ratings.saturating_sub(1));
    }

    /// Whether this is to be kept: it is not what they said last, nor one time too many.
    fn takes(&mut self, good: bool) -> bool {
        let takes = self.rated != Some(good) && self.ratings < MOST_RATINGS;
        if takes {
            (self.rated, self.ratings) = (Some(good), self.ratings + 1);
        }
        takes
    }
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
        self.vault.seed(ports.chance);
        let state = std::mem::take(&mut self.state);
        self.state = match (state, input) {
            (state, Input::Closed) => {
                stop(state, Ending::Untold, ports.now_ms, &mut effects);
                self.forget()
            }
            (state, Input::Preview { action, text, wish, endpoint, first }) => {
                let before = stop(state, Ending::Stopped, ports.now_ms, &mut effects);
                self.ask(&action, text, wish, &endpoint, before, first, ports, &mut effects)
            }
            (State::Previewing(ask, _), Input::Release(mark, _)) if !ask.may_release(mark, ports) => {
                refuse(ask, Failure::NotReleasable, ports, &mut effects)
            }
            (State::Previewing(ask, _), Input::Release(_, None)) if ports.policy.audit().asks_reason() => {
                refuse(ask, Failure::ReasonMissing, ports, &mut effects)
            }
            (State::Previewing(mut ask, _), Input::Release(mark, reason)) => {
                ask.release(mark, reason.filter(|_| ports.policy.audit().asks_reason()), &self.vault);
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
            (State::Previewing(mut ask, _), Input::Agree) => {
                ask.site_agreed = true;
                self.preview(ask, ports, &mut effects)
            }
            (State::Previewing(ask, prepared), Input::Confirm(ticket)) => {
                let agreed = ask.site_agreed || !ports.policy.asks_first(ports.site);
                // A stale ticket, or a policy that changed unnoticed: the person looks again.
                // So they do where they have not decided yet on what a rule has them decide on.
                let ready = agreed && prepared.undecided == 0;
                if ready && ticket == prepared.ticket && prepared.policy == ports.policy.version() {
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
            (State::Streaming(ask, mut running), Input::PolicyChanged) => match running.withdrawn(&ask, ports) {
                None => State::Streaming(ask, running),
                Some(failure) => {
                    effects.push(Effect::Abort(running.request));
                    running.stays();
                    let ending = Ending::Failed(failure, running.left());
                    over(ask, *running, ending, ports.now_ms, &mut effects)
                }
            },
            (State::Streaming(ask, running), input) => self.stream(ask, running, input, ports, &mut effects),
            (State::Previewing(ask, _), Input::Again) => self.preview(ask, ports, &mut effects),
            (State::Over(ask, Some(mut sent)), Input::Rate(good)) => {
                match ports.policy.audit().asks_feedback() {
                    true if sent.takes(good) => effects.push(Effect::Rate(good)),
                    true => {}
                    false => effects.push(Effect::Tell(Event::NotRated)),
                }
                State::Over(ask, Some(sent))
            }
            (State::Over(ask, Some(mut sent)), Input::RatingLost) => {
                sent.lost();
                State::Over(ask, Some(sent))
            }
            // The press that sent it was a double one, and the answer is there already.
            (State::Over(ask, Some(sent)), Input::Confirm(ticket)) if sent.ticket == ticket => {
                State::Over(ask, Some(sent))
            }
            (state @ (State::Idle | State::Over(..)), Input::Confirm(_)) => {
                effects.push(Effect::Tell(Event::Failed(Failed::early(Failure::StalePreview))));
                state
            }
            (
                state @ State::Idle,
                Input::Again | Input::Agree | Input::Release(..) | Input::Redact(_) | Input::Mark(_),
            ) => {
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
        let sent = matches!(&state, State::Streaming(_, running) if running.left());
        let open = !matches!(state, State::Idle | State::Over(..));
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

    /// A fresh one.
    pub(crate) fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one input, and what a step has")]
    fn ask(
        &mut self,
        action: &str,
        text: String,
        wish: String,
        endpoint: &str,
        before: Option<Box<Ask>>,
        first: bool,
        ports: &Ports<'_>,
        effects: &mut Vec<Effect>,
    ) -> State {
        let known = ports.policy.actions().iter().find(|known| known.id == action);
        let chosen = ports.policy.chosen(action, endpoint);
        let failure = match (known, chosen) {
            _ if text.trim().is_empty() => Failure::EmptySelection,
            (None, _) => Failure::Refused(ports.policy.no_action()),
            (_, None) => Failure::Refused(ports.policy.no_endpoint()),
            (Some(action), Some(endpoint)) => {
                // What the person changes, they want to see: only the first question of a card may leave at once.
                let first = first && before.is_none();
                let ask = Ask::new(action.clone(), endpoint.id.clone(), text, wish, before, ports);
                let unseen = first && ports.policy.sends_unseen(ports.site) && ports.detector.reads_names();
                return self.show(Box::new(ask), unseen, ports, effects);
            }
        };
        effects.push(Effect::Tell(Event::Failed(Failed::early(failure))));
        // What the person said about the question before holds for the next one.
        before.map_or(State::Idle, |ask| State::Over(ask, None))
    }

    /// Decides, redacts and shows; nothing is sent.
    fn preview(&mut self, ask: Box<Ask>, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
        self.show(ask, false, ports, effects)
    }

    /// As [`Self::preview`]. `unseen`: if there is nothing in it to look at, it is sent.
    fn show(&mut self, mut ask: Box<Ask>, unseen: bool, ports: &Ports<'_>, effects: &mut Vec<Effect>) -> State {
        if let Err(refusal) = ports.policy.trained(ports.standing) {
            return refuse(ask, Failure::Refused(refusal), ports, effects);
        }
        if ask.is_empty() {
            return refuse(ask, Failure::EmptySelection, ports, effects);
        }
        if let Verdict::Refuse(refusal) = decide(&ask, ports) {
            return refuse(ask, Failure::Refused(refusal), ports, effects);
        }
        let ticket = self.ticket();
        match prepare(&mut ask, &mut self.vault, ticket, ports) {
            Ok((prepared, mut preview)) => {
                if let Err(refusal) = prepared.fits(ports) {
                    return refuse(ask, Failure::Refused(refusal), ports, effects);
                }
                preview.at_once = unseen && ask.is_plain();
                let at_once = preview.at_once;
                effects.push(Effect::Tell(Event::Preview(Box::new(preview))));
                if at_once {
                    return self.send(ask, prepared, ports, effects);
                }
                State::Previewing(ask, Box::new(prepared))
            }
            Err(failure) => refuse(ask, failure, ports, effects),
        }
    }
}

pub(crate) fn decide(ask: &Ask, ports: &Ports<'_>) -> Verdict {
    let (action, endpoint, labels) = (ask.action.id.as_str(), ask.endpoint.as_str(), ask.labels());
    ports.policy.decide(&Asked { action, endpoint, site: ports.site, found: &labels })
}

/// Ends what runs, as a stop does, and returns the question at hand.
fn stop(state: State, ending: Ending, now_ms: u64, effects: &mut Vec<Effect>) -> Option<Box<Ask>> {
    let state = match state {
        State::Streaming(ask, mut running) => {
            effects.push(Effect::Abort(running.request));
            running.stays();
            over(ask, *running, ending, now_ms, effects)
        }
        state => state,
    };
    match state {
        State::Idle => None,
        State::Previewing(ask, _) | State::Streaming(ask, _) | State::Over(ask, _) => Some(ask),
    }
}
