//! People's names, where the text itself points at them.
//!
//! Finds the name behind `From:`, `Dear`, `Mr` or `Kind regards,`, in front of an e-mail address or a speaker's colon, or spelt by an address
//! (`jane.doe@…`), and then every other mention of a person so found: in full, by first or last name, turned round, shouted, or in hurried
//! lower case. Guarantees: linear in the length of the text; spans hold neither title, possessive `'s`, nor a trailing comma.
//! Knows no list of names, so it does not find one that nothing points at; and no grammar, so a word that is also a name
//! (`Will`) counts only where its place speaks for it.

mod code;
mod columns;
mod cues;
mod goods;
mod inline;
mod labelled;
mod labels;
mod letters;
mod lines;
mod lists;
mod mail;
mod mentions;
mod people;
mod place;
mod posts;
mod read;
pub(crate) mod scripts;
mod tagged;
mod tagger;
mod words;

pub use tagged::{LOCATION, NamesModel, ORGANIZATION};
pub use tagger::artefact::NamesError;

use crate::{Finding, Label, Preset};
use words::Words;

/// Words that stand in any text of the languages that names are found in, folded: a word of one's own should be none of them.
pub fn everyday_words() -> impl Iterator<Item = &'static str> {
    lists::everyday()
}

/// What a person's name is called.
pub const PERSON: Label = Label::fixed("PERSON");

/// Ready for any number of texts.
pub(crate) struct Names {
    words: Words,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { words: Words::new() }
    }

    /// Adds the names of `text` to `findings`, which hold what else was found in it: addresses lead to names. Without a model, only the
    /// names that rules find are found; `preset` is the model's operating point.
    pub(crate) fn find(&self, text: &str, model: Option<&NamesModel>, preset: Preset, findings: &mut Vec<Finding>) {
        let mut cues = cues::Cues::new(&self.words, text);
        inline::titles_and_greetings(&mut cues);
        lines::read(&mut cues, findings);
        mail::read(&mut cues, findings);
        let mut people: Vec<Finding> = cues.found().iter().map(cues::Found::finding).collect();
        let reading = model.map(|model| {
            let reaches = |finding: &Finding| matches!(finding.label.as_str(), "EMAIL_ADDRESS" | "PHONE_NUMBER");
            let pointed = !people.is_empty() || findings.iter().any(reaches);
            let mut reading = model.read(text, preset, pointed);
            tagged::people(&mut cues, &mut reading.found);
            reading
        });
        if !cues.found().is_empty() {
            people.extend(mentions::find(&cues));
        }
        code::drop_identifiers(text, &mut people);
        match reading {
            Some(reading) => tagged::joined(&reading, people, findings),
            None => findings.extend(people),
        }
    }
}

#[cfg(test)]
mod tests;
