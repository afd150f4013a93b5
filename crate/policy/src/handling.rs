//! What becomes of a label when nobody has said anything, and which labels a person may let leave in clear.
//!
//! Everything found is replaced by a placeholder. A label that nobody has decided on is never releasable: a recognizer
//! added tomorrow is safe until its label stands in the list below, and a test asks for that decision.

use scrim_detect::Label;

/// What becomes of everything found under one label. Ordered from the loosest to the strictest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handling {
    /// It leaves in clear.
    Allow,
    /// A placeholder leaves in its place.
    Placeholder,
    /// A text that holds it must not leave at all, not even with a placeholder in its place.
    Block,
}

impl Handling {
    /// The name in settings: `allow`, `placeholder`, `block`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Placeholder => "placeholder",
            Self::Block => "block",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Allow, Self::Placeholder, Self::Block].into_iter().find(|handling| handling.as_str() == text)
    }
}

/// The label of the person's own words where they give none.
pub const TERM: Label = Label::fixed("TERM");

/// What becomes of a label with nothing set.
pub(crate) const DEFAULT: Handling = Handling::Placeholder;

/// Labels that a person may release, span by span, or allow in settings: the person knows better than a rule whether a
/// name or a date may be read by the endpoint, and a false alarm needs a way out.
///
/// Not here, on purpose: `SECRET`. A key or password that has left is a key or password to be changed, no model needs it
/// to do its work, and a placeholder in its place is restored in the answer all the same.
const RELEASABLE: &[&str] = &[
    // Marked by the person: a mark set by mistake must come off again. Their own words: likewise.
    "PRIVATE",
    "TERM",
    // People, places, time.
    "PERSON",
    "ORGANIZATION",
    "LOCATION",
    "STREET_ADDRESS",
    "GPS_COORDINATE",
    "POSTCODE",
    "CA_POSTAL_CODE",
    "UK_POSTCODE",
    "US_ZIP_CODE",
    "DATE_TIME",
    "DATE_OF_BIRTH",
    // Contact and network.
    "EMAIL_ADDRESS",
    "PHONE_NUMBER",
    "URL",
    "IP_ADDRESS",
    "MAC_ADDRESS",
    // Money. Card numbers too: a card number is hard to tell from an order number, and the preview shows what it is.
    "CREDIT_CARD",
    "IBAN_CODE",
    "SWIFT_CODE",
    "BANK_ACCOUNT",
    "ABA_ROUTING_NUMBER",
    "UK_SORT_CODE",
    "CRYPTO",
    // Numbers of people and firms at an authority: whoever writes to one has to name them.
    "ID_NUMBER",
    "PASSPORT",
    "DRIVER_LICENSE",
    "US_SSN",
    "US_ITIN",
    "US_EIN",
    "UK_NINO",
    "UK_NHS",
    "DE_TAX_ID",
    "FR_NIR",
    "ES_NIF",
    "ES_NIE",
    "IT_FISCAL_CODE",
    "IT_VAT_CODE",
    "NL_BSN",
    "PL_PESEL",
    "PL_NIP",
    "PL_REGON",
    "PL_ID_CARD",
    "PL_DRIVER_LICENSE",
    // Things.
    "VIN",
    "LICENSE_PLATE",
    "IN_VEHICLE_REGISTRATION",
    "NG_VEHICLE_REGISTRATION",
    "TR_LICENSE_PLATE",
    "UK_VEHICLE_REGISTRATION",
    "ZA_LICENSE_PLATE",
];

/// Whether a label was decided to be releasable.
pub(crate) fn is_releasable(label: &Label) -> bool {
    RELEASABLE.contains(&label.as_str())
}

/// What the list above says, for the policy's version: a decision changed is a policy changed.
pub(crate) fn decisions() -> impl Iterator<Item = &'static str> {
    RELEASABLE.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Labels that were decided to be never releasable.
    const NEVER: &[&str] = &["SECRET"];

    #[test]
    fn every_label_of_the_catalogue_has_been_decided_on() {
        let undecided: std::collections::BTreeSet<_> = scrim_detect::catalogue()
            .map(|recognizer| recognizer.label)
            .filter(|label| !RELEASABLE.contains(label) && !NEVER.contains(label))
            .collect();
        assert!(
            undecided.is_empty(),
            "may a person let these leave in clear? add them above, or to NEVER: {undecided:?}"
        );
    }

    #[test]
    fn a_label_is_decided_on_once() {
        for (at, label) in RELEASABLE.iter().enumerate() {
            assert!(Label::new(label).is_ok(), "{label}");
            assert!(!RELEASABLE[..at].contains(label) && !NEVER.contains(label), "{label}");
        }
    }

    #[test]
    fn the_label_of_own_words_may_be_released() {
        assert!(is_releasable(&TERM));
    }

    #[test]
    fn handlings_are_read_as_they_are_written() {
        for handling in [Handling::Allow, Handling::Placeholder, Handling::Block] {
            assert_eq!(Handling::parse(handling.as_str()), Some(handling));
        }
        assert_eq!(Handling::parse("Allow"), None);
    }
}
