//! A request's turn: with limits in the organisation's policy, what is over waits here, and the card is told.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use scrim_policy::Limits;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::engine::Core;

/// A request that is on its way, as far as limits are concerned: until this is dropped.
pub(crate) struct Turn {
    core: Rc<Core>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.core.traffic.borrow_mut().leave();
    }
}

/// Waits for a request's turn; `held` is told for how many milliseconds at a time. `None` if it was aborted meanwhile.
pub(crate) async fn take(core: &Rc<Core>, controller: &AbortController, mut held: impl FnMut(u64)) -> Option<Turn> {
    loop {
        if controller.signal().aborted() {
            return None;
        }
        // The policy in force now: it may have changed while this request waited. Without one nothing is sent anyway.
        let limits = core.rules().map_or(Limits::default(), |rules| rules.policy.managed().limits());
        let entered = core.traffic.borrow_mut().enter(limits, core.now_ms());
        match entered {
            Ok(()) => return Some(Turn { core: Rc::clone(core) }),
            Err(wait_ms) => {
                held(wait_ms);
                sleep(wait_ms.min(LONGEST_MS) as u32).await;
            }
        }
    }
}

/// Milliseconds after which to look again in any case: a limit may have been lifted, or the wait given up.
const LONGEST_MS: u64 = 1_000;

async fn sleep(milliseconds: u32) {
    let slept = Promise::new(&mut |resolve, _reject| {
        Timeout::new(milliseconds, move || {
            // It takes no argument that could be wrong.
            let _resolved = resolve.call0(&wasm_bindgen::JsValue::UNDEFINED);
        })
        .forget();
    });
    // A promise that nobody rejects.
    let _slept = JsFuture::from(slept).await;
}
