//! What can be found, for the page on which people say what becomes of it.

use std::collections::BTreeMap;

use scrim_detect::{Label, PERSON, catalogue};
use scrim_policy::{Policy, TERM, Trust};
use scrim_wire::{LabelInfo, TrustHandling};

/// Everything that is looked for, with what may be chosen for it: people first, then the catalogue's labels in its order,
/// then the person's own words.
pub(crate) fn all(policy: &Policy) -> Vec<LabelInfo> {
    let info = |label: &Label, example: &str| LabelInfo {
        label: label.as_str().to_owned(),
        default_handling: policy.default_handling(label).as_str().to_owned(),
        loosest: policy.loosest(label).as_str().to_owned(),
        choices: policy.choices(label).map(|handling| handling.as_str().to_owned()).collect(),
        managed: policy.managed().says(label),
        managed_for: managed_for(policy, label),
        example: example.to_owned(),
    };
    let mut infos = vec![info(&PERSON, "Jane Doe")];
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for sheet in catalogue() {
        let next = infos.len();
        if *at.entry(sheet.label).or_insert(next) == next {
            infos.push(info(&Label::fixed(sheet.label), marked(sheet.example())));
        }
    }
    infos.push(info(&TERM, ""));
    infos
}

/// What the organisation says of a label to endpoints of one trust alone, as far as it is not the same anyway.
fn managed_for(policy: &Policy, label: &Label) -> Vec<TrustHandling> {
    let named = |trust: Trust| Trust::NAMES.iter().find(|(_, other)| *other == trust).map(|(name, _)| *name);
    let says = policy.managed().says_for(label).filter_map(|(trust, _)| {
        let handling = policy.handling(label, trust).as_str().to_owned();
        Some(TrustHandling { trust: named(trust)?.to_owned(), handling })
    });
    says.collect()
}

/// What an example marks.
fn marked(example: &'static str) -> &'static str {
    let inside = example.split_once('«').and_then(|(_, rest)| rest.split_once('»'));
    inside.map_or("", |(inside, _)| inside)
}
