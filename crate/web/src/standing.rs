//! How the person stands, kept by the host over restarts: what left today, what was learnt, since when which key is set.

use std::cell::RefCell;

use js_sys::{Date, Promise};
use scrim_policy::{Counted, Managed, Standing, Today};
use wasm_bindgen::JsValue;

use crate::host::Host;

/// Milliseconds.
const MINUTE: f64 = 60_000.0;
/// Milliseconds of a day without a change of clocks.
const DAY: f64 = 86_400_000.0;

/// The standing in force, and where it is kept.
pub(crate) struct Ledger {
    host: Host,
    standing: RefCell<Standing>,
}

impl Ledger {
    /// What the host kept; nothing where it kept nothing.
    pub(crate) fn new(host: Host, json: Option<String>) -> Self {
        Self { host, standing: RefCell::new(json.map(|json| Standing::from_json(&json)).unwrap_or_default()) }
    }

    pub(crate) fn standing(&self) -> Standing {
        self.standing.borrow().clone()
    }

    /// Counts a request that is to leave, the first of its question or not. Holds at once, for every card; stored as soon as the
    /// host can.
    pub(crate) fn count(&self, today: Today, begins: bool, bytes: usize) -> Counted {
        let counted = self.standing.borrow_mut().count(today, begins, bytes as u64);
        // A count that could not be stored holds for as long as this engine runs.
        let _stored = self.store();
        counted
    }

    /// Takes back what was counted for a request that did not leave.
    pub(crate) fn give_back(&self, counted: Counted) {
        self.standing.borrow_mut().give_back(counted);
        let _stored = self.store();
    }

    /// Notes the training that was gone through; resolves once that is stored.
    pub(crate) fn train(&self, version: u32) -> Promise {
        self.standing.borrow_mut().train(version);
        self.store()
    }

    /// Notes which keys of the organisation's are set.
    pub(crate) fn see(&self, managed: &Managed, now_ms: u64) {
        if self.standing.borrow_mut().see(managed.keys(), now_ms) {
            let _stored = self.store();
        }
    }

    fn store(&self) -> Promise {
        self.host.keep_standing(&self.standing.borrow().to_json())
    }
}

/// The calendar day of this moment where the browser is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days and milliseconds of our times are small whole numbers"
)]
pub(crate) fn today(now_ms: f64) -> Today {
    let now = Date::new(&JsValue::from_f64(now_ms));
    let (year, month, day) = (now.get_full_year(), now.get_month().cast_signed(), now.get_date().cast_signed());
    let number = (now_ms - now.get_timezone_offset() * MINUTE) / DAY;
    let ends = Date::new_with_year_month_day(year, month, day + 1).get_time();
    Today { number: number.floor() as i64, ends_ms: ends as u64 }
}
