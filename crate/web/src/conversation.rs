//! One card's conversation: decodes its messages, steps its session, carries the effects out.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Math};
use scrim_policy::{Counted, Problem};
use scrim_session::{Broke, Effect, Event, Input, Outbound, Session};
use scrim_wire::{Failure, FailureCode, PageEvent, PageRequest, VERSION};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use crate::convert::{self, Surroundings};
use crate::egress::{self, Call, Credential, News};
use crate::engine::Core;
use crate::record::{self, Rated, Recorded};
use crate::sign_in;
use crate::turn::{self, Turn};

/// The JavaScript side of a conversation: one per port.
#[wasm_bindgen]
pub struct PageConversation {
    conversation: Rc<Conversation>,
}

#[wasm_bindgen]
impl PageConversation {
    /// Takes one message of the card. What does not decode is answered by `failed` and changes nothing.
    pub fn handle(&self, #[wasm_bindgen(unchecked_param_type = "unknown")] message: JsValue) {
        match convert::message::<PageRequest>(message) {
            Some(request) => self.conversation.hear(request),
            None => self.conversation.fail(FailureCode::BadMessage),
        }
    }

    /// The card is gone: aborts what runs and forgets the vault. Then nothing is heard but news of what was aborted, and
    /// nothing comes of that; whoever holds the conversation lets it go.
    pub fn close(&self) {
        self.conversation.leave();
        self.conversation.step(Input::Closed);
    }
}

impl PageConversation {
    pub(crate) fn new(conversation: Rc<Conversation>) -> Self {
        Self { conversation }
    }
}

/// A request on its way, and what ends it.
#[derive(Clone)]
struct Running {
    controller: Option<AbortController>,
    /// Given back when it ends: at once where it is aborted, so that what follows need not wait for it.
    turn: Rc<RefCell<Option<Turn>>>,
    /// What was counted for it while it has not left.
    counted: Rc<Cell<Option<Counted>>>,
}

pub(crate) struct Conversation {
    core: Rc<Core>,
    site: String,
    emit: Function,
    session: RefCell<Session>,
    running: RefCell<Option<Running>>,
    /// The wait before a request is sent again. Dropping it ends it.
    waiting: RefCell<Option<Timeout>>,
    /// What the running request carries.
    credential: Cell<Credential>,
    /// What the card asked for while a sign-in is being renewed, in order.
    queued: RefCell<Option<Vec<PageRequest>>>,
    /// The card was refused because nobody is signed in.
    barred: Cell<bool>,
    closed: Cell<bool>,
    /// The question at hand, once it was given to the record: what the person's word about an answer is about.
    recorded: RefCell<Option<Recorded>>,
}

impl Conversation {
    pub(crate) fn open(core: Rc<Core>, site: String, emit: Function) -> Rc<Self> {
        Rc::new(Self {
            core,
            site,
            emit,
            session: RefCell::new(Session::new()),
            running: RefCell::default(),
            waiting: RefCell::default(),
            credential: Cell::default(),
            queued: RefCell::default(),
            barred: Cell::new(false),
            closed: Cell::new(false),
            recorded: RefCell::default(),
        })
    }

    pub(crate) fn policy_changed(self: &Rc<Self>) {
        self.step(Input::PolicyChanged);
        // Somebody may have signed in: the card asks again by itself.
        let signed_in = self.core.rules().is_ok_and(|rules| rules.policy.managed().signed_in());
        if signed_in && self.barred.replace(false) {
            self.greet(VERSION);
        }
    }

    /// Heard in order: where a sign-in can be renewed first, what comes meanwhile waits for it.
    fn hear(self: &Rc<Self>, request: PageRequest) {
        // A stop waits for nothing.
        if matches!(request, PageRequest::Stop {}) {
            return if self.takes_back() {
                self.tell(&PageEvent::Stopped { report: convert::nothing_sent() });
            } else {
                self.obey(request);
            };
        }
        if let Some(queued) = self.queued.borrow_mut().as_mut() {
            return queued.push(request);
        }
        if !sign_in::is_due(&self.core) {
            self.core.lapse();
            return self.obey(request);
        }
        self.queued.replace(Some(vec![request]));
        let this = Rc::clone(self);
        spawn_local(async move {
            sign_in::renew(&this.core).await;
            this.core.lapse();
            for request in this.queued.take().unwrap_or_default() {
                this.obey(request);
            }
        });
    }

    /// Takes back a confirm that waits, if one does.
    fn takes_back(&self) -> bool {
        let mut queued = self.queued.borrow_mut();
        let Some(queued) = queued.as_mut() else { return false };
        let before = queued.len();
        queued.retain(|other| !matches!(other, PageRequest::Confirm { .. }));
        queued.len() < before
    }

    /// Nothing that waits is heard any more.
    fn leave(&self) {
        self.closed.set(true);
        if let Some(queued) = self.queued.borrow_mut().as_mut() {
            queued.clear();
        }
    }

    fn obey(self: &Rc<Self>, request: PageRequest) {
        if matches!(request, PageRequest::SignIn {}) {
            spawn_local(Rc::clone(self).sign_in());
            return;
        }
        if let PageRequest::Hello { version } = request {
            return self.greet(version);
        }
        #[cfg(feature = "trap-hook")]
        if matches!(&request, PageRequest::Preview { text, .. } if text.contains(crate::TRAP)) {
            panic!("asked to by the end-to-end tests");
        }
        if let Some(input) = convert::input(request) {
            self.core.prove();
            self.step(input);
        }
    }

    /// What comes of it is told to every card that was refused for want of it; this one hears why nothing came of it.
    async fn sign_in(self: Rc<Self>) {
        let done = sign_in::sign_in(&self.core).await;
        if self.closed.get() {
            return;
        }
        match done {
            // Another card's sign-in was faster: this one goes on, and its window was left over.
            Err(_) if !self.barred.get() => {}
            Err(failure) => {
                self.tell(&PageEvent::Failed { failure });
            }
            // Another card's sign-in was faster, and this one had no news of it.
            Ok(()) if self.barred.replace(false) => self.greet(VERSION),
            Ok(()) => {}
        }
    }

    fn greet(&self, version: u32) {
        if version != VERSION {
            return self.fail(FailureCode::VersionMismatch);
        }
        match self.core.rules() {
            Ok(rules) => self.tell(&convert::ready(&rules.policy)),
            Err(problems) => self.tell(&PageEvent::Failed { failure: convert::unreadable(&problems) }),
        }
        self.core.prove_soon();
    }

    /// Steps the session and carries out what follows. Without rules nothing is heard but the end.
    fn step(self: &Rc<Self>, input: Input) {
        let rules = match self.core.rules() {
            Ok(rules) => rules,
            Err(problems) => return self.halt(&input, &problems),
        };
        let standing = self.core.ledger.standing();
        let effects = {
            let contexts = self.core.contexts.borrow();
            let ports = rules.ports(&self.site, &self.core, &standing, &contexts);
            self.session.borrow_mut().step(input, &ports)
        };
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Ends what is open, and tells the card why if it waits for something.
    fn halt(self: &Rc<Self>, input: &Input, problems: &[Problem]) {
        let halt = self.session.borrow_mut().halt(input, self.core.now_ms());
        for effect in halt.effects {
            self.perform(effect);
        }
        if halt.tell {
            let failure = Failure { sent: halt.sent, ..convert::unreadable(problems) };
            self.tell(&PageEvent::Failed { failure });
        }
    }

    fn perform(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::Tell(event) => {
                // It begins, or goes on: there is nothing to rate of it yet, nor any more of the one before.
                if matches!(event, Event::Started) {
                    self.recorded.take();
                }
                self.tell_of(event);
            }
            Effect::Send(outbound) => {
                let counted = self.core.ledger.count(self.core.today(), outbound.begins, outbound.request.body.len());
                // Here, not when the task begins: what stops it may come before.
                let running = Running {
                    controller: AbortController::new().ok(),
                    turn: Rc::default(),
                    counted: Rc::new(Cell::new(Some(counted))),
                };
                self.running.replace(Some(running.clone()));
                spawn_local(Rc::clone(self).send(*outbound, running));
            }
            Effect::Abort(_) => self.abort(),
            Effect::Wait { ticket, least_ms, most_ms } => {
                let milliseconds = least_ms + drawn(most_ms.saturating_sub(least_ms));
                let this = Rc::clone(self);
                self.waiting.replace(Some(Timeout::new(milliseconds, move || this.step(Input::Waited(ticket)))));
            }
            Effect::Record(entry) => drop(self.recorded.replace(Some(record::add(&self.core, *entry)))),
            Effect::Rate(good) => spawn_local(Rc::clone(self).rate(good)),
        }
    }

    /// Keeps what the person thinks of an answer, and says whether it could be kept.
    async fn rate(self: Rc<Self>, good: bool) {
        let recorded = self.recorded.borrow().clone();
        let rated = record::rate(&self.core, good, recorded).await;
        let kept = rated == Rated::Kept;
        if !kept {
            self.step(Input::RatingLost);
        }
        self.tell(&PageEvent::Rated { good: kept.then_some(good), again: rated == Rated::Waits });
    }

    /// Sends, and feeds the session with what happens.
    async fn send(self: Rc<Self>, outbound: Outbound, running: Running) {
        let Outbound { ticket, endpoint, url, dialect, request, begins: _ } = outbound;
        let Some(controller) = running.controller else {
            self.uncount(&running.counted);
            return self.step(Input::Broke(ticket, Broke::Unreachable));
        };
        let mut held = false;
        let turn = turn::take(&self.core, &controller, |wait_ms| {
            held = true;
            self.step(Input::Held(ticket, wait_ms));
        });
        let Some(taken) = turn.await else { return };
        running.turn.replace(Some(taken));
        if held {
            self.step(Input::Waited(ticket));
        }
        let call = Call::new(&endpoint, url, dialect, request);
        egress::call(&self.core, call, &controller, &mut |news| match news {
            News::NotSent(refusal) => {
                self.uncount(&running.counted);
                self.step(Input::NotSent(ticket, refusal));
            }
            News::Sent(credential) => {
                running.counted.take();
                self.credential.set(credential);
                self.step(Input::Sent(ticket));
            }
            News::Head(status, headers) => self.step(Input::Head(ticket, status, headers)),
            News::Chunk(bytes) => self.step(Input::Chunk(ticket, bytes)),
            News::End => self.step(Input::End(ticket)),
            News::Broke(why) => {
                // It may not even have left.
                self.uncount(&running.counted);
                self.step(Input::Broke(ticket, why));
            }
        })
        .await;
        running.turn.take();
    }

    fn abort(&self) {
        drop(self.waiting.take());
        if let Some(running) = self.running.take() {
            running.controller.inspect(AbortController::abort);
            running.turn.take();
            self.uncount(&running.counted);
        }
    }

    /// What did not leave is not counted. At once where it is aborted: what is asked next is measured by it.
    fn uncount(&self, counted: &Cell<Option<Counted>>) {
        if let Some(counted) = counted.take() {
            self.core.ledger.give_back(counted);
        }
    }

    fn tell_of(&self, event: Event) {
        let origin = self.core.host.extension_origin();
        let rest_of_day = self.core.today().ends_ms.saturating_sub(self.core.now_ms()).div_ceil(1_000);
        let rest_of_day = u32::try_from(rest_of_day).unwrap_or(u32::MAX);
        let around = Surroundings { origin: &origin, credential: self.credential.get(), rest_of_day };
        let event = convert::event(event, &around);
        let barred = matches!(&event, PageEvent::Failed { failure } if failure.code == FailureCode::SignInRequired);
        self.barred.set(barred);
        self.tell(&event);
    }

    fn fail(&self, code: FailureCode) {
        self.tell(&PageEvent::Failed { failure: Failure::of(code) });
    }

    fn tell(&self, event: &PageEvent) {
        let value = event
            .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
            .expect("the contract holds only what JSON can");
        // A card that is gone cannot be told; its port's end closes the conversation.
        let _gone = self.emit.call1(&JsValue::UNDEFINED, &value);
    }
}

/// From 0 to `most`, by chance: not everybody whom an endpoint told to wait shall come back at once.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "of a number from 0 to a u32")]
fn drawn(most: u32) -> u32 {
    (Math::random() * (f64::from(most) + 1.0)) as u32
}
