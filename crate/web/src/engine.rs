//! The engine: the policy in force, the detector that goes with it, and the conversations that must hear when either
//! changes.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::Function;
use scrim_detect::{Detector, NamesModel};
use scrim_policy::{Contexts, Policy, Problem, Standing, Today, Traffic};
use scrim_session::Ports;
use wasm_bindgen::prelude::*;

use crate::account::Account;
use crate::conversation::{Conversation, PageConversation};
use crate::host::Host;
use crate::ratings::Ratings;
use crate::ship::Shipper;
use crate::standing::{self, Ledger};
use crate::{record, ship, sign_in};

/// One engine per module instance.
#[wasm_bindgen]
pub struct Engine {
    pub(crate) core: Rc<Core>,
}

/// What all conversations share.
pub(crate) struct Core {
    pub(crate) host: Host,
    pub(crate) ledger: Ledger,
    /// What the person and the organisation have set, as it was read.
    layers: RefCell<Layers>,
    pub(crate) account: Account,
    /// The trained model of names, if its file could be read.
    names: Option<NamesModel>,
    rules: RefCell<Result<Rc<Rules>, Rc<Vec<Problem>>>>,
    open: RefCell<Vec<Weak<Conversation>>>,
    /// How much models take, as far as that was seen.
    pub(crate) contexts: RefCell<Contexts>,
    /// What people thought of answers and is not in the record yet.
    pub(crate) ratings: RefCell<Ratings>,
    /// The requests of all conversations, for the organisation's limits.
    pub(crate) traffic: RefCell<Traffic>,
    pub(crate) shipper: Shipper,
    /// The detector has found what it must.
    sound: Cell<bool>,
}

struct Layers {
    settings: Option<String>,
    managed: String,
    /// Of whoever is signed in: the values of the claim that gives the role.
    claims: Option<Vec<String>>,
}

/// A policy and the detector that knows its words.
pub(crate) struct Rules {
    pub(crate) policy: Policy,
    pub(crate) detector: Detector,
}

#[wasm_bindgen]
impl Engine {
    /// Starts with the stored settings, or with none, and with the organisation's policy, `{}` where there is none. Settings
    /// that cannot be read do not fall back to anything: every question is refused until they are mended.
    ///
    /// `standingJson`: what the host was last given to keep. `signIn`: who was signed in with the organisation, likewise.
    ///
    /// `names`: the bytes of `names.bin`. Without them, or with bytes that are not wholly that, names are off, and every preview says so.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: Host,
        #[wasm_bindgen(js_name = settingsJson)] settings_json: Option<String>,
        #[wasm_bindgen(js_name = managedJson)] managed_json: String,
        names: Option<Box<[u8]>>,
        #[wasm_bindgen(js_name = standingJson)] standing_json: Option<String>,
        #[wasm_bindgen(js_name = signIn)] sign_in: Option<String>,
    ) -> Self {
        let trapped = host.clone();
        // The message of a panic may quote what it choked on, so it goes nowhere.
        std::panic::set_hook(Box::new(move |_| trapped.trapped()));
        let account = Account::new(sign_in);
        let claims = account.claims(&managed_json, &host.redirect_url(), seconds(&host));
        let layers = Layers { settings: settings_json, managed: managed_json, claims };
        let names = names.and_then(|bytes| NamesModel::from_bytes(&bytes).ok());
        let rules = RefCell::new(layers.read(names.as_ref()));
        let core = Rc::new(Core {
            ledger: Ledger::new(host.clone(), standing_json),
            host,
            layers: RefCell::new(layers),
            account,
            names,
            rules,
            open: RefCell::default(),
            contexts: RefCell::default(),
            ratings: RefCell::default(),
            traffic: RefCell::default(),
            shipper: Shipper::default(),
            sound: Cell::new(false),
        });
        core.see();
        sign_in::forget_stale(&core);
        record::tend(&core);
        Self { core }
    }

    /// The stored settings changed: they apply at once, to open previews and running answers too.
    #[wasm_bindgen(js_name = settingsChanged)]
    pub fn settings_changed(&self, #[wasm_bindgen(js_name = settingsJson)] settings_json: Option<String>) {
        self.core.apply(settings_json);
    }

    /// The organisation's policy came, changed or was withdrawn: likewise.
    #[wasm_bindgen(js_name = managedChanged)]
    pub fn managed_changed(&self, #[wasm_bindgen(js_name = managedJson)] managed_json: String) {
        self.core.layers.borrow_mut().managed = managed_json;
        self.core.layers.borrow_mut().claims = self.core.claims();
        self.core.renew();
        sign_in::forget_stale(&self.core);
        ship::policy_changed(&self.core);
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

    /// Runs the detector's self-test once whoever waits now has been answered. At its first run a browser compiles half of the module, which
    /// then is done before the first text comes.
    pub(crate) fn prove_soon(self: &Rc<Self>) {
        #[cfg(feature = "trap-hook")]
        if self.is_to_fail() {
            // What the end-to-end tests look at is the self-test in front of the text.
            return;
        }
        if !self.sound.get() {
            let core = Rc::clone(self);
            Timeout::new(0, move || core.prove()).forget();
        }
    }

    /// Runs the detector's self-test, if nothing has yet: before any text is looked at. A module that no longer finds its own examples
    /// traps, as one that is broken in any other way: its cards fail and nothing is sent.
    pub(crate) fn prove(&self) {
        if !self.sound.get() {
            let answer = Detector::new().known_answer();
            #[cfg(feature = "trap-hook")]
            let answer = if self.is_to_fail() { Err(scrim_detect::WrongAnswer { recognizer: "" }) } else { answer };
            answer.expect("the module finds its own examples");
            self.sound.set(true);
        }
    }

    /// Whether the end-to-end tests ask for a self-test that fails.
    #[cfg(feature = "trap-hook")]
    fn is_to_fail(&self) -> bool {
        self.layers.borrow().settings.as_deref().is_some_and(|settings| settings.contains(crate::TRAP))
    }

    /// What these settings make of the policy, for whoever is signed in.
    ///
    /// # Errors
    /// Everything that is wrong with the settings.
    pub(crate) fn policy(&self, settings: Option<&str>) -> Result<Policy, Vec<Problem>> {
        let layers = self.layers.borrow();
        Policy::for_claims(settings, &layers.managed, layers.claims.as_deref())
    }

    /// Somebody signed in or out, or a sign-in was renewed or lapsed: the rules are read anew where that makes a difference.
    pub(crate) fn person_changed(&self) {
        let claims = self.claims();
        if self.layers.borrow().claims != claims {
            self.layers.borrow_mut().claims = claims;
            self.renew();
        }
    }

    /// Ends a sign-in whose time is over. To be asked before anything that it could allow, and never during a session's step.
    pub(crate) fn lapse(&self) {
        if self.layers.borrow().claims.is_some() && self.account.has_lapsed(self.now_s()) {
            self.person_changed();
        }
    }

    fn claims(&self) -> Option<Vec<String>> {
        self.account.claims(&self.layers.borrow().managed, &self.host.redirect_url(), self.now_s())
    }

    /// Takes other settings.
    pub(crate) fn apply(&self, settings: Option<String>) {
        self.layers.borrow_mut().settings = settings;
        self.renew();
    }

    /// Reads the layers anew and tells every open conversation.
    fn renew(&self) {
        let rules = self.layers.borrow().read(self.names.as_ref());
        *self.rules.borrow_mut() = rules;
        self.see();
        let open: Vec<_> = self.open.borrow().iter().filter_map(Weak::upgrade).collect();
        for conversation in open {
            conversation.policy_changed();
        }
    }

    /// Seconds since 1970, as tokens count.
    pub(crate) fn now_s(&self) -> u64 {
        seconds(&self.host)
    }

    /// Notes since when which of the organisation's keys is set.
    fn see(&self) {
        if let Ok(rules) = self.rules() {
            self.ledger.see(rules.policy.managed(), self.now_ms());
        }
    }

    /// The calendar day where the browser is.
    pub(crate) fn today(&self) -> Today {
        standing::today(self.host.now())
    }

    /// Milliseconds since 1970; a clock set before that counts as 1970.
    #[expect(clippy::cast_sign_loss, reason = "a float below 0 saturates to 0")]
    pub(crate) fn now_ms(&self) -> u64 {
        self.host.now() as u64
    }
}

#[expect(clippy::cast_sign_loss, reason = "a float below 0 saturates to 0")]
fn seconds(host: &Host) -> u64 {
    (host.now() / 1000.0) as u64
}

fn chance(host: &Host) -> u64 {
    let random = host.random(8);
    u64::from_le_bytes(random.as_slice().try_into().expect("the host gives as many bytes as were asked for"))
}

impl Rules {
    pub(crate) fn ports<'a>(
        &'a self,
        site: &'a str,
        core: &Core,
        standing: &'a Standing,
        contexts: &'a Contexts,
    ) -> Ports<'a> {
        let (detector, policy, now_ms, today) = (&self.detector, &self.policy, core.now_ms(), core.today());
        Ports { detector, policy, site, now_ms, chance: chance(&core.host), standing, today, contexts }
    }
}

impl Layers {
    fn read(&self, names: Option<&NamesModel>) -> Result<Rc<Rules>, Rc<Vec<Problem>>> {
        let policy =
            Policy::for_claims(self.settings.as_deref(), &self.managed, self.claims.as_deref()).map_err(Rc::new)?;
        let detector = policy.detector().names(names.cloned());
        let detector = detector.build().expect("the policy takes no term that the detector refuses");
        Ok(Rc::new(Rules { policy, detector }))
    }
}
