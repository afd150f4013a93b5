//! One piece of work, measured twice: natively by `main.rs`, in V8 by `bench.mjs` through the same code built like the module
//! that ships. Same text, same bytes, every time. Takes no time itself: whoever runs it holds the clock.
#![forbid(unsafe_code)]

mod text;

pub use text::mixed;

use scrim_detect::{Detector, Finding, NamesModel};
use scrim_policy::Policy;
use scrim_redact::{Clear, Handling, Item, Redacted, Vault, redact};
use wasm_bindgen::prelude::wasm_bindgen;

/// Bytes of one delta of an answer: a few tokens.
const DELTA: usize = 24;

/// Everything that is prepared before the clock starts.
#[wasm_bindgen]
pub struct Work {
    detector: Detector,
    text: Clear<String>,
    vault: Vault,
    asked: Redacted,
}

#[wasm_bindgen]
impl Work {
    /// Mixed mail, tickets, logs and prose of about this many bytes. `names`: the bytes of the trained model; without, rules alone.
    #[wasm_bindgen(constructor)]
    ///
    /// # Panics
    /// If the model is damaged, or the text it makes is refused by the redactor, which its own spans cannot be.
    pub fn new(bytes: usize, names: Option<Box<[u8]>>) -> Self {
        Self::of(bytes, reader(names))
    }

    /// The same under a policy that looks for this many words of a company, none of which is in the text.
    ///
    /// # Panics
    /// Likewise.
    pub fn with_words(bytes: usize, names: Option<Box<[u8]>>, words: usize) -> Self {
        Self::of(bytes, under(&company(words), names))
    }

    fn of(bytes: usize, detector: Detector) -> Self {
        let mut vault = Vault::new();
        let text = Clear::new(mixed(bytes));
        let asked = asked(&detector, &mut vault, &text);
        Self { detector, text, vault, asked }
    }

    /// Bytes scanned by `scan` and, near enough, restored by `restore`.
    pub fn bytes(&self) -> usize {
        self.asked.as_str().len()
    }

    /// Scans the whole text; how much was found.
    pub fn scan(&self) -> usize {
        // EXPOSE: the bench's own text.
        self.detector.detect(self.text.expose()).len()
    }

    /// Restores an answer that quotes the whole text, delta by delta; bytes shown.
    pub fn restore(&self) -> usize {
        let mut restorer = self.vault.restorer(&self.asked);
        let (mut shown, mut rest) = (0, self.asked.as_str());
        while !rest.is_empty() {
            let (delta, behind) = rest.split_at(rest.floor_char_boundary(DELTA.min(rest.len())));
            shown += restorer.push(delta).len();
            rest = behind;
        }
        shown + restorer.finish().0.len()
    }
}

/// A text that is only scanned.
#[wasm_bindgen]
pub struct Text {
    detector: Detector,
    text: String,
}

#[wasm_bindgen]
impl Text {
    /// Any text.
    #[wasm_bindgen(constructor)]
    ///
    /// # Panics
    /// If the model is damaged.
    pub fn new(text: String, names: Option<Box<[u8]>>) -> Self {
        Self { detector: reader(names), text }
    }

    /// Prose of about this many bytes, with nothing to find.
    pub fn prose(bytes: usize) -> Self {
        Self::new(text::prose(bytes), None)
    }

    /// About this many bytes of logs and tables without anything sensitive.
    pub fn lines(bytes: usize) -> Self {
        Self::new(text::lines(bytes), None)
    }

    /// Scans the whole text; how much was found.
    pub fn scan(&self) -> usize {
        self.detector.detect(&self.text).len()
    }
}

/// A policy of nothing but this many words of a company, as the browser delivers it.
#[wasm_bindgen]
pub fn company(words: usize) -> String {
    text::company(words)
}

/// From a policy as the browser delivers it to a detector that is ready; how many words it looks for.
///
/// # Panics
/// If anything is wrong with the policy.
pub fn load(policy: &str) -> usize {
    let policy = Policy::from_layers(None, policy).expect("there are no settings to be wrong");
    let ready = detector(&policy, None);
    assert!(policy.managed().problems().is_empty() && !ready.reads_names(), "nothing is wrong with it");
    policy.managed().terms().len()
}

fn asked(detector: &Detector, vault: &mut Vault, text: &Clear<String>) -> Redacted {
    // EXPOSE: the bench's own text.
    let items: Vec<Item> = detector.detect(text.expose()).into_iter().map(item).collect();
    redact(vault, text, &items).expect("findings are sorted and apart").redacted
}

fn item(finding: Finding) -> Item {
    Item { span: finding.span, label: finding.label, handling: Handling::PLACEHOLDER }
}

/// The detector, with the trained model of names in these bytes, if any.
fn reader(bytes: Option<Box<[u8]>>) -> Detector {
    under("{}", bytes)
}

/// The same under a policy.
fn under(policy: &str, bytes: Option<Box<[u8]>>) -> Detector {
    let policy = Policy::from_layers(None, policy).expect("there are no settings to be wrong");
    detector(&policy, bytes.map(|bytes| NamesModel::from_bytes(&bytes).expect("the model is whole")))
}

fn detector(policy: &Policy, names: Option<NamesModel>) -> Detector {
    policy.detector().names(names).build().expect("the policy takes no word that the detector refuses")
}
