//! The engine: the policy in force, the detector that goes with it, and the conversations that must hear when either
//! changes.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::Function;
use scrim_detect::Detector;
use scrim_policy::{Policy, Problem};
use scrim_session::Ports;
use wasm_bindgen::prelude::*;

use crate::conversation::{Conversation, PageConversation};
use crate::host::Host;

/// One engine per module instance.
#[wasm_bindgen]
pub struct Engine {
    pub(crate) core: Rc<Core>,
}

/// What all conversations share.
pub(crate) struct Core {
    pub(crate) host: Host,
    rules: RefCell<Result<Rc<Rules>, Rc<Vec<Problem>>>>,
    open: RefCell<Vec<Weak<Conversation>>>,
}

/// A policy and the detector that knows its words.
pub(crate) struct Rules {
    pub(crate) policy: Policy,
    pub(crate) detector: Detector,
}

#[wasm_bindgen]
impl Engine {
    /// Starts with the stored settings, or with none. Settings that cannot be read do not fall back to anything: every
    /// question is refused until they are mended.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over no borrowed Option")]
    pub fn new(host: Host, #[wasm_bindgen(js_name = settingsJson)] settings_json: Option<String>) -> Self {
        let trapped = host.clone();
        // The message of a panic may quote what it choked on, so it goes nowhere.
        std::panic::set_hook(Box::new(move |_| trapped.trapped()));
        let rules = RefCell::new(read(settings_json.as_deref()));
        Self { core: Rc::new(Core { host, rules, open: RefCell::default() }) }
    }

    /// The stored settings changed: they apply at once, to open previews and running answers too.
    #[wasm_bindgen(js_name = settingsChanged)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands over no borrowed Option")]
    pub fn settings_changed(&self, #[wasm_bindgen(js_name = settingsJson)] settings_json: Option<String>) {
        self.core.apply(settings_json.as_deref());
    }

    /// Opens a conversation for one card. `site`: the origin of its page as the browser tells it; empty for our own.
    #[wasm_bindgen(js_name = openPage)]
    pub fn open_page(
        &self,
        site: String,
        #[wasm_bindgen(unchecked_param_type = "(event: unknown) => void")] emit: Function,
    ) -> PageConversation {
        let conversation = Conversation::open(Rc::clone(&self.core), site, emit);
        let mut open = self.core.open.borrow_mut();
        open.retain(|other| other.strong_count() > 0);
        open.push(Rc::downgrade(&conversation));
        PageConversation::new(conversation)
    }

    /// Carries out one request of the extension's own pages and resolves to the event that answers it.
    pub async fn admin(&self, #[wasm_bindgen(unchecked_param_type = "unknown")] request: JsValue) -> JsValue {
        crate::admin::answer(Rc::clone(&self.core), request).await
    }
}

impl Core {
    /// The rules in force, or why there are none.
    pub(crate) fn rules(&self) -> Result<Rc<Rules>, Rc<Vec<Problem>>> {
        self.rules.borrow().clone()
    }

    /// Reads settings anew and tells every open conversation.
    pub(crate) fn apply(&self, settings: Option<&str>) {
        *self.rules.borrow_mut() = read(settings);
        let open: Vec<_> = self.open.borrow().iter().filter_map(Weak::upgrade).collect();
        for conversation in open {
            conversation.policy_changed();
        }
    }

    /// Milliseconds since 1970; a clock set before that counts as 1970.
    #[expect(clippy::cast_sign_loss, reason = "a float below 0 saturates to 0")]
    pub(crate) fn now_ms(&self) -> u64 {
        self.host.now() as u64
    }
}

impl Rules {
    pub(crate) fn ports<'a>(&'a self, site: &'a str, now_ms: u64) -> Ports<'a> {
        Ports { detector: &self.detector, policy: &self.policy, site, now_ms }
    }
}

fn read(settings: Option<&str>) -> Result<Rc<Rules>, Rc<Vec<Problem>>> {
    let policy = Policy::from_settings(settings).map_err(Rc::new)?;
    let detector = policy.detector().build().expect("the policy takes no term that the detector refuses");
    Ok(Rc::new(Rules { policy, detector }))
}
