//! The vault's surrogates: made once for each spelling of a value, known again when they come back, and handed to
//! whoever restores.

use std::sync::Arc;

use crate::Clear;
use crate::surrogate::issued::Issued;
use crate::vault::{TokenId, ValueId, Vault};

/// What was made in the stead of one spelling.
#[derive(Clone)]
pub(super) enum Made {
    NotYet,
    /// There is none that keeps what surrogates promise.
    Nothing,
    Surrogate(Arc<str>),
}

impl Vault {
    /// Where the drawing of surrogates begins; of no effect once one was made. Two conversations with the same seed draw
    /// the same names in the same order.
    pub fn seed(&mut self, seed: u64) {
        self.surrogates.seed(seed);
    }

    /// Has surrogates made from now on stand nowhere in this text. Texts that leave together are all told before the first
    /// of them is redacted, as they are all entered; a text that is redacted need not be. Its letters and digits are kept, in
    /// lower case, as long as the vault is: a later text may be given surrogates although this one was not.
    pub fn avoid(&mut self, text: &Clear<String>) {
        // EXPOSE: a copy to compare with, which never leaves.
        self.surrogates.avoid(text.expose());
    }

    /// What leaves in the stead of this spelling of a value that is given a surrogate; `None` if none can be made for it.
    pub(crate) fn surrogate(&mut self, id: ValueId, token: TokenId) -> Option<Arc<str>> {
        match self.made.get(token.0) {
            Some(Made::Surrogate(made)) => return Some(Arc::clone(made)),
            Some(Made::Nothing) => return None,
            Some(Made::NotYet) | None => {}
        }
        let label = &self.values[id.0 as usize].label;
        // EXPOSE: its kind and shape are kept, and its words are looked up.
        let made = self.surrogates.make(label, self.tokens[token.0].original.expose()).map(Arc::from);
        if let Some(surrogate) = &made {
            self.issued.push((Arc::clone(surrogate), id, token));
        }
        self.made.resize(self.tokens.len(), Made::NotYet);
        self.made[token.0] = made.clone().map_or(Made::Nothing, Made::Surrogate);
        made
    }

    /// The value that this text is a surrogate of. A single word is not taken for one: it may be somebody else's name.
    pub(crate) fn of_surrogate(&self, text: &str) -> Option<ValueId> {
        self.issued(text).map(|(value, _)| value)
    }

    pub(super) fn issued(&self, text: &str) -> Option<(ValueId, TokenId)> {
        if !is_distinct(text) {
            return None;
        }
        let issued = self.issued.iter().find(|(surrogate, ..)| **surrogate == *text);
        issued.map(|(_, value, token)| (*value, *token))
    }

    /// All surrogates, and what a model may make of them: a part of a name alone, or in capitals.
    pub(super) fn surrogates_issued(&self) -> Vec<Issued> {
        let issued = |(text, _, token): &(Arc<str>, ValueId, TokenId)| Issued {
            text: text.to_string(),
            original: self.tokens[token.0].original.clone(),
            sent: true,
        };
        let derived = |text: String, original: Arc<str>| Issued { text, original: Clear::new(original), sent: false };
        let capitals = |text: &str, original: &str| {
            let differs = text.contains(|c: char| c.is_ascii_lowercase()) && text.is_ascii() && original.is_ascii();
            differs.then(|| derived(text.to_ascii_uppercase(), original.to_ascii_uppercase().into()))
        };
        // EXPOSE: what is written in capitals comes back in capitals.
        let shouted =
            self.issued.iter().filter_map(|(text, _, at)| capitals(text, self.tokens[at.0].original.expose()));
        let parts = self.surrogates.parts().flat_map(|(surrogate, original)| {
            [derived(surrogate.to_owned(), Arc::clone(original))].into_iter().chain(capitals(surrogate, original))
        });
        self.issued.iter().map(issued).chain(shouted).chain(parts).collect()
    }
}

/// Whether a surrogate can be nothing else by chance: it is more than a word.
pub(crate) fn is_distinct(surrogate: &str) -> bool {
    surrogate.contains(|c: char| !c.is_alphabetic())
}
