//! Context words of all recognizers, folded once and numbered, so that a window of text is looked up once for all.

use std::collections::BTreeSet;

use scrim_validate::fold;

/// All distinct entries, sorted: an entry's number is its place.
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn new<'a>(entries: impl Iterator<Item = &'a str>) -> Self {
        Self(entries.map(folded).collect::<BTreeSet<_>>().into_iter().collect())
    }

    pub(crate) fn entries(&self) -> &[String] {
        &self.0
    }

    /// The numbers of the given entries, ascending and each once.
    pub(crate) fn numbers(&self, entries: &[&str]) -> Vec<u16> {
        let mut numbers: Vec<u16> = entries
            .iter()
            .map(|entry| self.0.binary_search(&folded(entry)).expect("collected from the same datasheets") as u16)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

fn folded(entry: &str) -> String {
    let mut words = Vec::new();
    let mut from = 0;
    loop {
        let mut word = String::new();
        let Some(place) = fold::next_word(entry, from, &mut word) else { break };
        from = place.end;
        words.push(word);
    }
    let out = words.join(" ");
    assert!(!out.is_empty(), "the context word {entry:?} holds no letter and no digit");
    let (front, back) = (entry.starts_with('*'), entry.ends_with('*'));
    format!("{}{out}{}", if front { "*" } else { "" }, if back { "*" } else { "" })
}
