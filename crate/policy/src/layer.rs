//! How the layers of a policy combine.
//!
//! Three kinds of say, from the weakest to the strongest: the product's default, which applies where nobody said
//! anything; the person's choice, which replaces the default; and floors, which no choice goes below: the product's own
//! (what is never releasable is never allowed) and the organisation's. The stricter of two wins, so the order of floors
//! does not matter.

use scrim_detect::{CustomRecognizer, Label, Term};

use crate::document::set;
use crate::handling::{default, is_releasable};
use crate::{Handling, Managed, Settings, Trust};

/// What becomes of a label once all have had their say. What the organisation says takes the place of the product's
/// default, and the person may only go further. `to`: who runs the endpoint; `None` where that is not the question.
pub(crate) fn effective(label: &Label, to: Option<Trust>, settings: &Settings, managed: &Managed) -> Handling {
    let strictest = match settings.labels().get(label) {
        Some(&person) => person.max(loosest(label, to, managed)),
        None => managed.handling(label, to).unwrap_or_else(|| default(label)).max(floor(label)),
    };
    settled(label, strictest, managed)
}

/// The loosest handling that a person may choose for a label: what may not be released value by value cannot be allowed
/// whole, unless that is how it is without any choice.
pub(crate) fn loosest(label: &Label, to: Option<Trust>, managed: &Managed) -> Handling {
    let least = match managed.handling(label, to) {
        Some(organisation) => organisation,
        None if !managed.grants(label) => default(label).min(Handling::Placeholder),
        None => Handling::Allow,
    };
    settled(label, least.max(floor(label)), managed)
}

/// The handling, or a placeholder: of what may not be released there is nothing to ask, and what a label does not lend itself
/// to cannot be done to it.
fn settled(label: &Label, handling: Handling, managed: &Managed) -> Handling {
    let denied = handling == Handling::Ask && !managed.grants(label);
    if denied || !handling.fits(label) { handling.max(Handling::Placeholder) } else { handling }
}

/// The loosest handling a label can be given: what a person may not release span by span cannot be allowed whole.
pub(crate) fn floor(label: &Label) -> Handling {
    if is_releasable(label) { Handling::Allow } else { Handling::Placeholder }
}

/// The person's words and recognizers, as far as they count. Under a policy they do only as far as they hide: one under a label
/// that leaves in clear would take the place of what else is found there, and so would a word of the organisation's under
/// another name.
pub(crate) fn own(settings: &Settings, managed: &Managed) -> (Vec<Term>, Vec<CustomRecognizer>) {
    let clear = |label: &Label| {
        let allowed = |(_, to)| effective(label, Some(to), settings, managed) == Handling::Allow;
        managed.is_set() && Trust::NAMES.into_iter().any(allowed)
    };
    // The person's are few, the organisation's many.
    let words = set(settings.terms().iter().map(|term| term.text.to_lowercase()));
    let theirs = managed.terms.iter().filter(|_| !words.is_empty()).map(|term| term.text.to_lowercase());
    let taken = set(theirs.filter(|word| words.contains(word)));
    let taken = |term: &Term| taken.contains(&term.text.to_lowercase());
    let terms = settings.terms().iter().filter(|term| !clear(&term.label) && !taken(term));
    let recognizers = settings.recognizers().iter().filter(|own| !clear(&own.rule().label));
    (terms.cloned().collect(), recognizers.cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handlings_are_ordered_from_the_loosest_to_the_strictest() {
        assert!(Handling::ALL.is_sorted());
    }

    #[test]
    fn what_is_never_releasable_is_never_allowed() {
        let label = |name| Label::new(name).unwrap();
        assert_eq!(floor(&label("SECRET")), Handling::Placeholder);
        assert_eq!(floor(&label("NOBODY_DECIDED_ON_THIS")), Handling::Placeholder);
        assert_eq!(floor(&label("PERSON")), Handling::Allow);
    }
}
