//! What becomes of a label when nobody has said anything, and which labels a person may let leave in clear.
//!
//! What the handlings mean, and that they are ordered, stands at [`Handling`] alone.
//!
//! Everything found is replaced by a placeholder, with two exceptions: a date and an amount of money identify nobody by
//! themselves, and an answer is seldom of use without them. They are found all the same, so that settings can replace or
//! block them. A label that nobody has decided on is never releasable and never allowed: a recognizer added tomorrow is
//! safe until its label stands in the lists below, and a test asks for that decision.

use scrim_detect::Label;

/// What becomes of everything found under one label.
///
/// Ordered from the loosest to the strictest, so that layers combine by the stricter of two. What counts is how much of the
/// value leaves: all of it; all of it, if a person says so; a coarse truth; its last four characters; its kind and shape; its
/// kind alone; not even that it is there; nothing of the text. Whether it can be put back does not count: that is
/// comfort, not protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handling {
    /// It leaves in clear.
    Allow,
    /// Nothing leaves before the person has said, value by value, whether it may. Until then, and where they say no, a
    /// placeholder stands in its place.
    Ask,
    /// Something coarser leaves in its place: the month of a date, the decade of an age. It cannot be put back.
    Generalise,
    /// Its last four letters or digits leave, if it is a long number; else dots. It cannot be put back.
    Mask,
    /// Something of its kind and shape that belongs to nobody leaves in its place, and is put back in the answer.
    Surrogate,
    /// A placeholder leaves in its place, and is put back in the answer.
    Placeholder,
    /// Nothing leaves in its place. It cannot be put back.
    Drop,
    /// A text that holds it must not leave at all, not even with a placeholder in its place.
    Block,
}

impl Handling {
    /// All, from the loosest to the strictest.
    pub const ALL: [Self; 8] = [
        Self::Allow,
        Self::Ask,
        Self::Generalise,
        Self::Mask,
        Self::Surrogate,
        Self::Placeholder,
        Self::Drop,
        Self::Block,
    ];

    /// The name in settings: `allow`, `ask`, `generalise`, `mask`, `surrogate`, `placeholder`, `drop`, `block`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Ask => "ask",
            Self::Generalise => "generalise",
            Self::Mask => "mask",
            Self::Surrogate => "surrogate",
            Self::Placeholder => "placeholder",
            Self::Drop => "drop",
            Self::Block => "block",
        }
    }

    /// Whether values of this label lend themselves to it. What does not fit is a placeholder.
    pub fn fits(self, label: &Label) -> bool {
        match self {
            Self::Generalise => COARSE.contains(&label.as_str()),
            Self::Surrogate => !INIMITABLE.contains(&label.as_str()),
            _ => true,
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|handling| handling.as_str() == text)
    }
}

/// The label of the person's own words where they give none.
pub const TERM: Label = Label::fixed("TERM");

/// Labels that have a coarser form. Each is made in `crate/redact/src/coarse.rs`; a test holds the two together.
const COARSE: &[&str] = &[
    "DATE_TIME",
    "DATE_OF_BIRTH",
    "AGE",
    "MONEY_AMOUNT",
    "STREET_ADDRESS",
    "GPS_COORDINATE",
    "POSTCODE",
    "UK_POSTCODE",
    "US_ZIP_CODE",
    "CA_POSTAL_CODE",
    "DE_PLZ",
];

/// Labels that have no surrogate: a wrong age or amount would mislead, and nobody can make up what only its owner knows the
/// kind of.
const INIMITABLE: &[&str] = &[
    "AGE",
    "MONEY_AMOUNT",
    "STREET_ADDRESS",
    "GPS_COORDINATE",
    "POSTCODE",
    "UK_POSTCODE",
    "US_ZIP_CODE",
    "CA_POSTAL_CODE",
    "DE_PLZ",
    "USERNAME",
    "MEDICAL_CODE",
    "SECRET",
    "PRIVATE",
    "TERM",
];

/// What becomes of a label with nothing set, unless it stands in [`ALLOWED`].
const DEFAULT: Handling = Handling::Placeholder;

/// Labels that leave in clear with nothing set. Short on purpose: only what says nothing of a person when it stands alone.
/// Not here: `DATE_OF_BIRTH` and `AGE`, which narrow down who is meant.
const ALLOWED: &[&str] = &["DATE_TIME", "MONEY_AMOUNT"];

/// What becomes of a label with nothing set.
pub(crate) fn default(label: &Label) -> Handling {
    if ALLOWED.contains(&label.as_str()) { Handling::Allow } else { DEFAULT }
}

/// Every label that stands in one of the lists here.
pub(crate) fn decided() -> impl Iterator<Item = &'static str> {
    ALLOWED.iter().chain(RELEASABLE).copied()
}

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
    "AGE",
    // Contact and network.
    "EMAIL_ADDRESS",
    "PHONE_NUMBER",
    "USERNAME",
    "URL",
    "HOSTNAME",
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
    "MONEY_AMOUNT",
    // Numbers of people and firms at an authority: whoever writes to one has to name them.
    "ID_NUMBER",
    "PASSPORT",
    "DRIVER_LICENSE",
    "US_SSN",
    "US_ITIN",
    "US_EIN",
    "VAT_NUMBER",
    "COMPANY_NUMBER",
    "UK_NINO",
    "UK_NHS",
    "TAX_ID",
    "HEALTH_ID",
    "UK_PASSPORT",
    "UK_DRIVING_LICENCE",
    "DE_TAX_ID",
    "DE_TAX_NUMBER",
    "DE_SOCIAL_SECURITY",
    "DE_HEALTH_INSURANCE",
    "DE_ID_CARD",
    "DE_PASSPORT",
    "DE_LANR",
    "DE_BSNR",
    "DE_HANDELSREGISTER",
    "DE_PLZ",
    "DK_CPR_NUMBER",
    "FI_PERSONAL_IDENTITY_CODE",
    "FR_NIR",
    "ES_NIF",
    "ES_NIE",
    "ES_PASSPORT",
    "IT_FISCAL_CODE",
    "IT_VAT_CODE",
    "IT_IDENTITY_CARD",
    "IT_PASSPORT",
    "IT_DRIVER_LICENSE",
    "NL_BSN",
    "PL_PESEL",
    "PL_NIP",
    "PL_REGON",
    "PL_ID_CARD",
    "PL_DRIVER_LICENSE",
    "SE_PERSONNUMMER",
    "SE_ORGANISATIONSNUMMER",
    "TR_NATIONAL_ID",
    "TR_TAX_ID",
    // Numbers of people and firms outside Europe, and of health care.
    "AE_EMIRATES_ID",
    "AR_CUIT",
    "AU_ABN",
    "AU_ACN",
    "AU_MEDICARE",
    "AU_TFN",
    "BR_CNPJ",
    "BR_CPF",
    "BR_PIS",
    "CA_BN",
    "CA_SIN",
    "CL_RUT",
    "CN_RESIDENT_ID",
    "EG_NATIONAL_ID",
    "HK_ID_CARD",
    "ID_NIK",
    "IL_ID",
    "IN_AADHAAR",
    "IN_GSTIN",
    "IN_PAN",
    "IN_PASSPORT",
    "IN_VOTER",
    "IR_NATIONAL_CODE",
    "JP_MY_NUMBER",
    "KR_BRN",
    "KR_CRN",
    "KR_DRIVER_LICENSE",
    "KR_FRN",
    "KR_PASSPORT",
    "KR_RRN",
    "KZ_IIN",
    "LK_NIC",
    "MEDICAL_CODE",
    "MEDICAL_LICENSE",
    "MX_CURP",
    "MX_NSS",
    "MX_RFC",
    "MY_NRIC",
    "NG_BVN",
    "NG_NIN",
    "NZ_IRD",
    "PH_TIN",
    "PH_UMID",
    "PK_CNIC",
    "SA_NATIONAL_ID",
    "SG_NRIC_FIN",
    "SG_UEN",
    "TH_TNIN",
    "TW_NATIONAL_ID",
    "US_DRIVER_LICENSE",
    "US_MBI",
    "US_NPI",
    "US_PASSPORT",
    "ZA_COMPANY_REGISTRATION",
    "ZA_ID_NUMBER",
    "ZA_PASSPORT",
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

/// What the lists above say, for the policy's version: a decision changed is a policy changed. A handling's name parts
/// them, which no label can be.
pub(crate) fn decisions() -> impl Iterator<Item = &'static str> {
    let allowed = [Handling::Allow.as_str()].into_iter().chain(ALLOWED.iter().copied());
    let coarse = [Handling::Generalise.as_str()].into_iter().chain(COARSE.iter().copied());
    let inimitable = [Handling::Surrogate.as_str()].into_iter().chain(INIMITABLE.iter().copied());
    let decided = [DEFAULT.as_str()].into_iter().chain(RELEASABLE.iter().copied()).chain(allowed);
    decided.chain(coarse).chain(inimitable)
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
    fn dates_and_amounts_leave_in_clear_unless_somebody_says_otherwise() {
        let label = |name| Label::new(name).unwrap();
        for allowed in ["DATE_TIME", "MONEY_AMOUNT"] {
            assert_eq!(default(&label(allowed)), Handling::Allow, "{allowed}");
        }
        for replaced in ["DATE_OF_BIRTH", "AGE", "PERSON", "SECRET", "NOBODY_DECIDED_ON_THIS"] {
            assert_eq!(default(&label(replaced)), Handling::Placeholder, "{replaced}");
        }
    }

    #[test]
    fn what_is_allowed_by_default_may_be_released() {
        for label in ALLOWED {
            assert!(RELEASABLE.contains(label), "{label}");
        }
    }

    #[test]
    fn the_label_of_own_words_may_be_released() {
        assert!(is_releasable(&TERM));
    }

    #[test]
    fn handlings_are_read_as_they_are_written() {
        for handling in Handling::ALL {
            assert_eq!(Handling::parse(handling.as_str()), Some(handling));
        }
        assert_eq!(Handling::parse("Allow"), None);
    }
}
