//! What stands for what, for one conversation. Guarantees: one value, one placeholder; one spelling, one form of it; a
//! name is given once and never to anything else; no name that the text itself uses is ever given.
//!
//! Never serialised, and `Debug` shows counts only. Knows nothing of policy: it is told what to hide.

mod surrogates;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use scrim_detect::Label;

use crate::link::{Name, Part, People};
use crate::reserve::Reserved;
use crate::surrogate::Surrogates;
use crate::table::{Entry, Table};
use crate::{Clear, Handling, Redacted, Restorer, placeholder};
use surrogates::Made;
pub(crate) use surrogates::is_distinct;

/// What text that looks like a placeholder is replaced under: it stands for itself.
pub(crate) const LITERAL: Label = Label::fixed("LITERAL");

/// Names one value of a conversation, whatever its spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId(u32);

/// Index of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TokenId(usize);

/// The values of one conversation and their placeholders.
#[derive(Default)]
pub struct Vault {
    values: Vec<Value>,
    tokens: Vec<Entry>,
    ids: BTreeMap<(Label, String), ValueId>,
    /// Of each value, by spelling. The spelling is what has to stay here, as in `Entry::original`.
    spellings: BTreeMap<ValueId, BTreeMap<Arc<str>, TokenId>>,
    names: BTreeMap<String, Forms>,
    /// The last number given, by [`family`].
    numbers: BTreeMap<String, u32>,
    people: People,
    /// Names of parts no text has mentioned yet: `PERSON_1_FIRST` and what it stands for.
    parts: Vec<(String, Arc<str>)>,
    pub(crate) reserved: Reserved,
    surrogates: Surrogates,
    /// By index of the placeholder of the same spelling.
    made: Vec<Made>,
    /// The value and the placeholder that each surrogate stands for.
    issued: Vec<(Arc<str>, ValueId, TokenId)>,
}

struct Value {
    label: Label,
    /// The name of its first spelling: `PERSON_1_LAST`.
    base: String,
    handling: Handling,
    /// It only looks like a placeholder and hides nothing.
    literal: bool,
}

/// How many names were made from one base.
type Forms = u32;

impl Vault {
    /// An empty one, for a new conversation.
    pub fn new() -> Self {
        Self::default()
    }

    /// What puts back, into one answer, everything replaced so far. It keeps a copy: what is replaced later does not
    /// reach it. `sent` is what was asked, for the report.
    pub fn restorer(&self, sent: &Redacted) -> Restorer {
        Restorer::new(self.table(), sent)
    }

    /// Every placeholder and surrogate and what it stands for, for a pipeline that restores in another process
    /// ([`Restorer::from_entries`]). The extension never calls this.
    pub fn entries(&self) -> Vec<(String, Clear<String>)> {
        let table = self.table();
        // EXPOSE: it is wrapped again at once.
        let entry = |at| (table.written(at).into_owned(), Clear::new(table.original(at).expose().to_string()));
        (0..table.len()).map(entry).collect()
    }

    /// The value with this label and folded form.
    pub(crate) fn find(&self, key: &(Label, String)) -> Option<ValueId> {
        self.ids.get(key).copied()
    }

    /// A new value, first spelled like this. It is hidden.
    pub(crate) fn make(&mut self, key: (Label, String), spelling: &str) {
        let base = self.base(&key.0, spelling);
        let id = self.add(key, base, false);
        self.token(id, spelling);
    }

    /// The value of text that looks like a placeholder.
    pub(crate) fn literal(&mut self, text: &str) -> ValueId {
        // No folded value begins with a control character, so these never meet values of a label of the same name.
        let key = (LITERAL, format!("\0{text}"));
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let stem = placeholder::stem(&LITERAL);
        let base = format!("{stem}_{}", self.next_number(&stem));
        self.add(key, base, true)
    }

    /// The placeholder of this very spelling of a value.
    pub(crate) fn token(&mut self, id: ValueId, spelling: &str) -> TokenId {
        if let Some(token) = self.spellings.get(&id).and_then(|spellings| spellings.get(spelling)) {
            return *token;
        }
        if let Some((_, token)) = self.issued(spelling).filter(|(value, _)| *value == id) {
            return token;
        }
        let name = self.name(id);
        let original: Arc<str> = spelling.into();
        let token = TokenId(self.tokens.len());
        self.tokens.push(Entry { name, original: Clear::new(Arc::clone(&original)), in_brackets: false });
        self.spellings.entry(id).or_default().insert(original, token);
        token
    }

    pub(crate) fn label(&self, id: ValueId) -> &Label {
        &self.values[id.0 as usize].label
    }

    pub(crate) fn placeholder(&self, token: TokenId) -> String {
        placeholder::bracketed(&self.tokens[token.0].name)
    }

    /// The spelling it stands for.
    pub(crate) fn original(&self, token: TokenId) -> &Clear<Arc<str>> {
        &self.tokens[token.0].original
    }

    /// Notes that this placeholder left between square brackets that belong to the text.
    pub(crate) fn stood_in_brackets(&mut self, token: TokenId) {
        self.tokens[token.0].in_brackets = true;
    }

    pub(crate) fn handling(&self, id: ValueId) -> Handling {
        self.values[id.0 as usize].handling
    }

    pub(crate) fn handling_mut(&mut self, id: ValueId) -> &mut Handling {
        &mut self.value_mut(id).handling
    }

    /// What becomes of each value that somebody decides on.
    pub(crate) fn handlings(&mut self) -> impl Iterator<Item = (ValueId, &Label, &mut Handling)> {
        let values = (0..).map(ValueId).zip(&mut self.values).filter(|(_, value)| !value.literal);
        values.map(|(id, value)| (id, &value.label, &mut value.handling))
    }

    /// Every spelling of every value that is handled so.
    pub(crate) fn spellings(&self, handled: fn(Handling) -> bool) -> impl Iterator<Item = (ValueId, &Label, &str)> {
        self.spellings.iter().flat_map(move |(id, spellings)| {
            let value = &self.values[id.0 as usize];
            let wanted = handled(value.handling) && !value.literal;
            spellings.keys().filter(move |_| wanted).map(|spelling| (*id, &value.label, &**spelling))
        })
    }

    /// All placeholders issued, and those of parts that a model may derive.
    pub(crate) fn table(&self) -> Table {
        let part = |(name, original): &(String, Arc<str>)| Entry {
            name: name.clone(),
            original: Clear::new(Arc::clone(original)),
            in_brackets: false,
        };
        let unmentioned = self.parts.iter().filter(|(name, _)| !self.names.contains_key(name));
        Table::new(self.tokens.iter().cloned().chain(unmentioned.map(part)).collect(), self.surrogates_issued())
    }

    fn add(&mut self, key: (Label, String), base: String, literal: bool) -> ValueId {
        let id =
            ValueId(u32::try_from(self.values.len()).expect("values are counted by the bytes of texts below 4 GiB"));
        self.values.push(Value { label: key.0.clone(), base, handling: Handling::PLACEHOLDER, literal });
        self.ids.insert(key, id);
        id
    }

    /// The name for a new value: that of the person it belongs to, or the next free number.
    fn base(&mut self, label: &Label, text: &str) -> String {
        let stem = placeholder::stem(label);
        match label.as_str() {
            "PERSON" => {
                let name = Name::parse(text);
                let found = self.people.find(&name).filter(|(number, _)| !self.reserved.has(&stem, *number));
                let (number, part) = found.unwrap_or_else(|| (self.next_number(&stem), Part::Whole));
                let base = format!("{stem}_{number}");
                if part == Part::Whole {
                    self.people.add(number, &name);
                    if let (None, Some(first), Some(last)) = (found, name.first(), name.last()) {
                        self.parts.push((format!("{base}_FIRST"), first.into()));
                        self.parts.push((format!("{base}_LAST"), last.into()));
                    }
                }
                match part {
                    Part::Whole => base,
                    Part::First => base + "_FIRST",
                    Part::Last => base + "_LAST",
                }
            }
            "EMAIL_ADDRESS" => {
                let found = self.people.find_address(text).filter(|number| !self.reserved.has(&stem, *number));
                let number = found.unwrap_or_else(|| self.next_number(&stem));
                format!("{stem}_{number}")
            }
            _ => format!("{stem}_{}", self.next_number(&stem)),
        }
    }

    /// A name nobody has: the value's own, or the next form of it.
    fn name(&mut self, id: ValueId) -> String {
        let base = &self.values[id.0 as usize].base;
        let (stem, number) = numbered(base);
        if self.reserved.has(stem, number) {
            // A text has used this number since: a further form of it could be what stands there.
            let stem = stem.to_owned();
            let base = format!("{stem}_{}", self.next_number(&stem));
            self.value_mut(id).base = base;
        }
        let base = self.values[id.0 as usize].base.clone();
        loop {
            let forms = self.names.entry(base.clone()).or_insert(0);
            let name = if *forms == 0 { base.clone() } else { format!("{base}_{}", placeholder::form(*forms)) };
            *forms += 1;
            if name == base || !self.names.contains_key(&name) {
                if name != base {
                    self.names.insert(name.clone(), 1);
                }
                return name;
            }
        }
    }

    fn next_number(&mut self, stem: &str) -> u32 {
        let last = self.numbers.entry(family(stem).to_owned()).or_insert(0);
        loop {
            *last += 1;
            let taken =
                |stem: &&str| self.reserved.has(stem, *last) || self.names.contains_key(&format!("{stem}_{last}"));
            let together: &[&str] = if FAMILY.contains(&stem) { FAMILY } else { &[stem] };
            if !together.iter().any(taken) {
                return *last;
            }
        }
    }

    fn value_mut(&mut self, id: ValueId) -> &mut Value {
        &mut self.values[id.0 as usize]
    }
}

/// Stems that are numbered together, so that `[EMAIL_2]` is nobody's but `[PERSON_2]`'s.
const FAMILY: &[&str] = &["PERSON", "EMAIL"];

/// What numbers are counted under.
fn family(stem: &str) -> &str {
    if FAMILY.contains(&stem) { FAMILY[0] } else { stem }
}

/// Stem and number of a base.
fn numbered(base: &str) -> (&str, u32) {
    let base = base.strip_suffix("_FIRST").or_else(|| base.strip_suffix("_LAST")).unwrap_or(base);
    let (stem, number) = base.rsplit_once('_').expect("a base is a stem and a number");
    (stem, number.parse().expect("a base is a stem and a number"))
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Vault({} values, {} placeholders)", self.values.len(), self.tokens.len())
    }
}
