//! Adds to the record and prunes it: the host gives the newest entry and the oldest ones, the chain gives the next.

use std::cell::Cell;
use std::rc::Rc;

use scrim_audit::{Cursor, Entry, Feedback, Head, Install, Pruning, RecordState, Retention, Sealed, anchor, seal};
use scrim_policy::{Audit, Sink};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::engine::Core;
use crate::ship;

/// The number of the question that a conversation has recorded last.
pub(crate) type Newest = Rc<Cell<Option<u64>>>;

/// What is to be added.
enum Addition {
    /// A question; its number goes to whoever may want to rate it.
    Question(Entry, Newest),
    /// What the person thought of the answer to it.
    Feedback(bool, Newest),
    /// Nothing: what is too old goes.
    Nothing,
}

/// Adds a question.
pub(crate) fn add(core: &Rc<Core>, entry: Entry, newest: &Newest) {
    // Until it is there, there is nothing to rate.
    newest.set(None);
    let change = RecordChange::of(core, Addition::Question(entry, Rc::clone(newest)));
    let core = Rc::clone(core);
    spawn_local(async move {
        // A record that cannot be written is the host's to report: nothing here may hold up an answer.
        let _reported = carry_out(&core, change).await;
    });
}

/// Adds what the person thought of the answer; whether that could be kept.
pub(crate) async fn rate(core: &Rc<Core>, good: bool, newest: &Newest) -> bool {
    // One transaction after the other: a question that is still being written has its number before this one is sealed.
    carry_out(core, RecordChange::of(core, Addition::Feedback(good, Rc::clone(newest)))).await
}

/// Removes what is too old, and ships what is waiting.
pub(crate) fn tend(core: &Rc<Core>) {
    let core = Rc::clone(core);
    spawn_local(async move {
        let _reported = carry_out(&core, RecordChange::of(&core, Addition::Nothing)).await;
    });
}

async fn carry_out(core: &Rc<Core>, change: RecordChange) -> bool {
    let written = JsFuture::from(core.host.record(change)).await.is_ok();
    ship::kick(core);
    written
}

/// One change of the record, carried out by the host inside one transaction: `next`, then `takes` for each entry, oldest first,
/// while it says so, then `anchor`, then `state`.
#[wasm_bindgen]
pub struct RecordChange {
    addition: Option<Addition>,
    audit: Audit,
    now_ms: u64,
    install: Option<Install>,
    state: RecordState,
    newest: Option<Sealed>,
    kept: Option<Sealed>,
    pruning: Option<Pruning>,
    pruned: bool,
}

impl RecordChange {
    fn of(core: &Core, addition: Addition) -> Self {
        // Settings that cannot be read say nothing of the record; the organisation's word holds all the same.
        let audit = core.rules().map_or_else(
            |_| core.policy(None).map(|policy| policy.audit().clone()).unwrap_or_default(),
            |rules| rules.policy.audit().clone(),
        );
        Self {
            addition: Some(addition),
            audit,
            now_ms: core.now_ms(),
            install: core.host.random(16).first_chunk().map(|random| Install::new(*random)),
            state: RecordState::default(),
            newest: None,
            kept: None,
            pruning: None,
            pruned: false,
        }
    }

    fn entry(&mut self) -> Result<Option<(Entry, Option<Newest>)>, JsError> {
        Ok(match self.addition.take() {
            None | Some(Addition::Nothing) => None,
            Some(Addition::Question(entry, newest)) => Some((entry, Some(newest))),
            Some(Addition::Feedback(good, newest)) => {
                let question = newest.get().ok_or_else(|| JsError::new("the question is not in the record"))?;
                Some((Entry::Feedback(Feedback { at_ms: self.now_ms, question, good }), None))
            }
        })
    }

    /// From which entry on the record is shipped: the one that is added next, where shipping was not asked for before. What was
    /// recorded while nobody asked for it stays.
    fn begin(&mut self, place: u64) {
        let wanted = |sink| self.audit.destination(sink).is_some();
        let (otlp, webhook) = (wanted(Sink::Otlp), wanted(Sink::Webhook));
        let begun = |cursor: &mut Option<Cursor>, wanted| {
            *cursor = cursor.take().filter(|_| wanted).or_else(|| wanted.then(|| Cursor::from(place)));
        };
        begun(&mut self.state.otlp, otlp);
        begun(&mut self.state.webhook, webhook);
        if otlp || webhook {
            self.state.install = self.state.install.take().or_else(|| self.install.take());
        }
    }
}

#[wasm_bindgen]
impl RecordChange {
    /// The entry to add, if any. `newest`: the newest entry and its place in the store, 0 without one; `held`: how many there are.
    #[expect(clippy::needless_pass_by_value, reason = "a text that may be missing comes in whole")]
    pub fn next(
        &mut self,
        newest: Option<String>,
        place: f64,
        held: u32,
        state: Option<String>,
    ) -> Result<Option<String>, JsError> {
        self.state = read_state(state.as_deref());
        self.newest = newest.map(|json| Sealed::from_json(&json)).transpose()?;
        let added = self.entry()?;
        let retention = Retention { days: self.audit.keep_days(), entries: self.audit.keep_entries() };
        let held = held.saturating_add(u32::from(added.is_some()));
        self.pruning = Some(retention.pruning(held, self.now_ms));
        let Some((entry, told)) = added else { return Ok(None) };
        self.begin(whole(place));
        Ok(Some(self.add(entry, told)))
    }

    /// Whether the oldest of `held` entries goes.
    pub fn takes(&mut self, oldest: &str, held: u32) -> bool {
        let oldest = Sealed::from_json(oldest).ok();
        let takes = self.pruning.is_some_and(|pruning| pruning.takes(oldest.as_ref(), held));
        self.pruned |= takes;
        if !takes {
            self.kept = oldest;
        }
        takes
    }

    /// The entry that says what was removed; none if nothing was.
    pub fn anchor(&mut self) -> Option<String> {
        let kept = self.kept.take().filter(|_| self.pruned)?;
        Some(self.add(anchor(&kept, self.now_ms), None))
    }

    /// What is to be stored beside the record.
    pub fn state(&self) -> String {
        write_state(&self.state)
    }
}

impl RecordChange {
    fn add(&mut self, entry: Entry, told: Option<Newest>) -> String {
        let sealed = seal(entry, self.newest.as_ref());
        if let Some(told) = told {
            told.set(Some(sealed.seq()));
        }
        let json = sealed.to_json();
        self.state.head = Some(Head::of(&sealed));
        self.newest = Some(sealed);
        json
    }
}

/// What is stored beside the record; nothing where it cannot be read, and then shipping begins with the next entry.
pub(crate) fn read_state(json: Option<&str>) -> RecordState {
    json.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
}

pub(crate) fn write_state(state: &RecordState) -> String {
    serde_json::to_string(state).expect("numbers and words only")
}

/// A place in the store: a whole number, as JavaScript has it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the store counts from 1, one by one")]
pub(crate) fn whole(place: f64) -> u64 {
    place as u64
}
