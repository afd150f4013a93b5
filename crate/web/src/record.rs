//! Adds to the record and prunes it: the host gives the newest entry and the oldest ones, the chain gives the next.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use scrim_audit::{Cursor, Entry, Feedback, Head, Install, Pruning, RecordState, Retention, Sealed, seal};
use scrim_policy::Audit;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use crate::engine::Core;
use crate::ratings::{Generation, Word};
use crate::ship;

/// A question that was given to the record.
#[derive(Clone)]
pub(crate) struct Recorded {
    /// The record it was given to.
    generation: Generation,
    /// Its number, once it is there.
    number: Rc<Cell<Option<u64>>>,
    /// Resolves when it is there, or could not be written.
    written: Promise,
}

/// Adds a question.
pub(crate) fn add(core: &Rc<Core>, entry: Entry) -> Recorded {
    let change = RecordChange::of(core, Some(entry));
    let (core, number) = (Rc::clone(core), Rc::<Cell<_>>::default());
    let (generation, told) = (core.ratings.borrow().generation(), Rc::clone(&number));
    let written = future_to_promise(async move {
        // A record that cannot be written is the host's to report: nothing here may hold up an answer.
        told.set(carry_out(&core, change).await);
        if told.get().is_some() {
            catch_up(&core).await;
        }
        Ok(JsValue::UNDEFINED)
    });
    Recorded { generation, number, written }
}

/// Writes the ratings that could not be written when they were said, each once, as far as anybody still wants them.
async fn catch_up(core: &Rc<Core>) {
    let mut from = 0;
    loop {
        if !audit(core).asks_feedback() {
            return core.ratings.borrow_mut().forget();
        }
        let next = core.ratings.borrow_mut().next(from);
        let Some((word, rating)) = next else { return };
        from = rating.question + 1;
        keep(core, word, rating).await;
    }
}

/// Whether a rating was written; if not, it waits for the next question that is, unless there is a newer word by then.
async fn keep(core: &Rc<Core>, word: Word, rating: Feedback) -> bool {
    let question = rating.question;
    let kept = carry_out(core, RecordChange::of(core, Some(Entry::Feedback(rating)))).await.is_some();
    core.ratings.borrow_mut().written(word, question, kept);
    kept
}

/// What became of a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rated {
    /// It is in the record.
    Kept,
    /// It could not be written; it is tried again after the next question that is recorded, or when it is said again.
    Waits,
    /// Nothing can be kept: the question is not in the record, or nobody asks any more.
    Never,
}

/// Adds what the person thought of the answer to this question.
pub(crate) async fn rate(core: &Rc<Core>, good: bool, recorded: Option<Recorded>) -> Rated {
    let Some(Recorded { generation, number, written }) = recorded else { return Rated::Never };
    let _written = JsFuture::from(written).await;
    let Some(question) = number.get() else { return Rated::Never };
    if core.ratings.borrow().generation() != generation || !audit(core).asks_feedback() {
        return Rated::Never;
    }
    let rating = Feedback { at_ms: core.now_ms(), question, good };
    let word = core.ratings.borrow_mut().say(rating);
    if keep(core, word, rating).await { Rated::Kept } else { Rated::Waits }
}

/// Removes what is too old, and ships what is waiting.
pub(crate) fn tend(core: &Rc<Core>) {
    let core = Rc::clone(core);
    spawn_local(async move {
        let _reported = carry_out(&core, RecordChange::of(&core, None)).await;
    });
}

/// The number of the entry that was added, once it is stored.
async fn carry_out(core: &Rc<Core>, change: RecordChange) -> Option<u64> {
    let number = Rc::clone(&change.number);
    let written = JsFuture::from(core.host.record(change)).await;
    ship::kick(core);
    written.ok().and_then(|_| number.get())
}

/// What is recorded, how long, and where it goes. Settings that cannot be read say nothing of it; the organisation's word holds all
/// the same.
pub(crate) fn audit(core: &Core) -> Audit {
    let organisation = |_| core.policy(None).map(|policy| policy.audit().clone()).unwrap_or_default();
    core.rules().map_or_else(organisation, |rules| rules.policy.audit().clone())
}

/// One change of the record, carried out by the host inside one transaction: `next`, then `takes` for each entry, oldest first,
/// while it says so, then `anchor`, then `state`.
#[wasm_bindgen]
pub struct RecordChange {
    /// To be added; none where only what is too old goes.
    entry: Option<Entry>,
    /// Its number. Nothing is stored yet.
    number: Rc<Cell<Option<u64>>>,
    audit: Audit,
    now_ms: u64,
    install: Option<Install>,
    state: RecordState,
    pruning: Option<Pruning>,
}

impl RecordChange {
    fn of(core: &Core, entry: Option<Entry>) -> Self {
        let install = core.host.random(16).first_chunk().map(|random| Install::new(*random));
        Self::new(entry, audit(core), core.now_ms(), install)
    }

    fn new(entry: Option<Entry>, audit: Audit, now_ms: u64, install: Option<Install>) -> Self {
        Self { entry, number: Rc::default(), audit, now_ms, install, state: RecordState::default(), pruning: None }
    }

    /// Where the record ends: where it was said to, which is also where it ended before it was cut off.
    fn ends(&self, newest: Option<&str>) -> Result<Option<Head>, scrim_audit::Unreadable> {
        match (self.state.head, newest.map(Sealed::from_json).transpose()) {
            (Some(head), _) => Ok(Some(head)),
            (None, newest) => Ok(newest?.as_ref().map(Head::of)),
        }
    }

    /// From which entry on the record is shipped: the one that is added next, where shipping was not asked for before. What was
    /// recorded while nobody asked for it stays, and so does how far it was shipped to a place that cannot be read just now.
    fn begin(&mut self, place: u64) {
        let Self { audit, state, .. } = self;
        for (sink, _) in ship::SINKS {
            let cursor = ship::cursor(state, sink);
            let begun = || audit.destination(sink).map(|_| Cursor::from(place));
            *cursor = cursor.take().filter(|_| audit.is_shipped(sink)).or_else(begun);
        }
        if self.state.otlp.is_some() || self.state.webhook.is_some() {
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
        self.state.head = self.ends(newest.as_deref())?;
        let added = self.entry.take();
        let retention = Retention { days: self.audit.keep_days(), entries: self.audit.keep_entries() };
        let held = held.saturating_add(u32::from(added.is_some()));
        self.pruning = Some(retention.pruning(held, self.now_ms));
        let Some(entry) = added else { return Ok(None) };
        self.begin(whole(place));
        let sealed = self.add(entry);
        self.number.set(Some(sealed.seq()));
        Ok(Some(sealed.to_json()))
    }

    /// Whether the oldest of `held` entries goes.
    pub fn takes(&mut self, oldest: &str, held: u32) -> bool {
        let oldest = Sealed::from_json(oldest).ok();
        self.pruning.as_mut().is_some_and(|pruning| pruning.takes(oldest.as_ref(), held))
    }

    /// The entry that says what was removed; none if nothing was.
    pub fn anchor(&mut self) -> Option<String> {
        let anchor = self.pruning.take()?.anchor(self.now_ms)?;
        Some(self.add(anchor).to_json())
    }

    /// What is to be stored beside the record.
    pub fn state(&self) -> String {
        write_state(&self.state)
    }
}

impl RecordChange {
    fn add(&mut self, entry: Entry) -> Sealed {
        let sealed = seal(entry, self.state.head);
        self.state.head = Some(Head::of(&sealed));
        sealed
    }
}

/// What is stored beside the record; nothing where it cannot be read, and then shipping begins with the next entry.
pub(crate) fn read_state(json: Option<&str>) -> RecordState {
    json.and_then(|json| scrim_json::from_text(json.as_bytes()).ok()).unwrap_or_default()
}

pub(crate) fn write_state(state: &RecordState) -> String {
    serde_json::to_string(state).expect("numbers and words only")
}

/// A place in the store: a whole number, as JavaScript has it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the store counts from 1, one by one")]
pub(crate) fn whole(place: f64) -> u64 {
    place as u64
}

#[cfg(test)]
mod tests {
    use scrim_audit::{Broken, Why, verify};
    use scrim_policy::Policy;

    use super::*;

    const SHIPPED: &str = r#"{"audit": {"otlp": {"url": "https://otel.corp.example"}}}"#;

    /// A store of one record, whose places are counted from 1.
    #[derive(Default)]
    struct Store {
        rows: Vec<String>,
        state: Option<String>,
    }

    impl Store {
        fn change(&mut self, managed: &str) -> Option<u64> {
            let audit = Policy::from_layers(None, managed).unwrap().audit().clone();
            let feedback = Entry::Feedback(Feedback { at_ms: 1, question: 0, good: true });
            let mut change = RecordChange::new(Some(feedback), audit, 1, None);
            let (newest, held) = (self.rows.last().cloned(), self.rows.len() as u32);
            self.rows.extend(change.next(newest, f64::from(held), held, self.state.take()).ok()?);
            self.state = Some(change.state());
            change.number.get()
        }

        fn state(&self) -> RecordState {
            read_state(self.state.as_deref())
        }

        fn verified(&self) -> Result<(), Broken> {
            let record: Vec<_> = self.rows.iter().filter_map(|row| Sealed::from_json(row).ok()).collect();
            verify(&record)
        }
    }

    #[test]
    fn what_waits_is_kept_until_nobody_asks_for_it_any_more() {
        let mut store = Store::default();
        store.change("{}");
        store.change(SHIPPED);
        for unreadable in ["", "7", r#"{"audit": 7}"#, r#"{"audit": {"otlp": {"url": "http://o.example"}}}"#] {
            store.change(unreadable);
            assert_eq!(store.state().otlp, Some(Cursor::from(1)), "{unreadable}");
            assert_eq!(store.state().webhook, None, "nobody ever asked for it");
        }
        store.change("{}");
        assert_eq!(store.state().otlp, None);
    }

    #[test]
    fn a_cut_off_end_still_shows_after_the_next_entry() {
        let mut store = Store::default();
        for number in 0..4 {
            assert_eq!(store.change("{}"), Some(number));
        }
        store.rows.truncate(2);
        assert_eq!(store.change("{}"), Some(4));
        assert_eq!(store.verified(), Err(Broken { seq: 2, why: Why::OutOfOrder }));
    }

    #[test]
    fn a_newest_entry_that_cannot_be_read_does_not_end_the_record() {
        let mut store = Store::default();
        store.change("{}");
        store.rows[0] = "junk".to_owned();
        assert_eq!((store.change("{}"), store.rows.len()), (Some(1), 2));
        // What a release that kept no state left is continued from what it wrote.
        let mut old = Store::default();
        old.change("{}");
        old.state = None;
        assert_eq!((old.change("{}"), old.verified()), (Some(1), Ok(())));
    }
}
