//! Labels that can be written but that nothing is found under: most likely a slip. Told to whoever wrote the policy, and nothing more: a
//! later release may find something under them.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use scrim_detect::{LOCATION, Label, ORGANIZATION, PERSON, catalogue};

use super::Managed;
use crate::ProblemKind;
use crate::document::{Object, Reader, set};
use crate::handling::decided;

/// Reports every label of the document that nothing is found under.
pub(super) fn report(reader: &mut Reader, root: &Object<'_>, policy: &Managed) {
    let names = [PERSON, ORGANIZATION, LOCATION];
    // Most policies name none, and then the catalogue need not be read before the first text comes.
    let known = LazyCell::new(|| known(policy, &names));
    let unknown = |name: &str| Label::new(name).is_ok() && !known.contains(name);
    let mut wrong = Vec::new();
    for (object, key) in root.deep(&[&["labels"], &["labelsFor", "*"], &["thresholds"], &["roles", "*", "labels"]]) {
        wrong.extend(object.names().filter(|name| unknown(name)).map(|name| format!("{key}.{name}")));
    }
    for (name, key) in root.deep_texts(&[
        &["mayRelease", "*"],
        &["roles", "*", "mayRelease", "*"],
        &["combinations", "*", "labels", "*"],
    ]) {
        wrong.extend(unknown(name).then_some(key));
    }
    for key in wrong {
        reader.wrong(key, ProblemKind::UnlistedLabel);
    }
}

/// What the product finds, `names` among it, and what the policy's own words and recognizers do.
fn known<'a>(policy: &'a Managed, names: &'a [Label]) -> BTreeSet<&'a str> {
    let found = catalogue().map(|sheet| sheet.label).chain(decided()).map(|name| -> &'a str { name });
    let own = policy.terms.iter().map(|term| &term.label);
    let own = own.chain(policy.recognizers.iter().map(|own| &own.rule().label)).chain(names);
    set(found.chain(own.map(Label::as_str)))
}
