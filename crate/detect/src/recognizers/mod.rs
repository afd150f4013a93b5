//! The catalogue: every built-in recognizer, by family.
//!
//! Order means nothing; who wins the same text is decided in `overlap.rs`.

use crate::recognizer::Recognizer;

mod birth;
mod contact;
mod crypto;
mod finance;
mod identity;
mod network;
mod place;
mod reference;
mod secrets;
mod vehicle;

macro_rules! families {
    ($($family:path),* $(,)?) => {
        /// All families, whole.
        #[allow(dead_code, reason = "read by the build, and by the crate where it keeps the proofs")]
        pub(crate) const FAMILIES: &[&[Recognizer]] = &[$($family),*];

        /// All families as the module that ships carries them.
        #[cfg(not(feature = "proofs"))]
        #[allow(dead_code, reason = "read by the crate; the build reads the whole")]
        pub(crate) const BARE_FAMILIES: &[&[Recognizer]] = &[$(&bare::<{ $family.len() }>($family)),*];
    };
}

// A new family file is named here and nowhere else.
families![
    birth::ALL,
    contact::mail::ALL,
    contact::phone::ALL,
    contact::phone_announced::ALL,
    contact::phone_national::ALL,
    crypto::ALL,
    finance::account::ALL,
    finance::card::ALL,
    finance::iban::ALL,
    identity::de::ALL,
    identity::document::ALL,
    identity::es::ALL,
    identity::fr::ALL,
    identity::it::ALL,
    identity::nl::ALL,
    identity::pl::ALL,
    identity::uk::ALL,
    identity::us::ALL,
    network::ALL,
    place::english::ALL,
    place::european::ALL,
    place::postcode::ALL,
    reference::ALL,
    secrets::access_code::ALL,
    secrets::ai::ALL,
    secrets::app_password::ALL,
    secrets::assignment::ALL,
    secrets::chat::ALL,
    secrets::chat_hook::ALL,
    secrets::chat_token::ALL,
    secrets::cloud::ALL,
    secrets::code::ALL,
    secrets::command::ALL,
    secrets::config_file::ALL,
    secrets::delivery::ALL,
    secrets::entry_code::ALL,
    secrets::envelope::ALL,
    secrets::identity_service::ALL,
    secrets::key::ALL,
    secrets::key_file::ALL,
    secrets::mail_service::ALL,
    secrets::messenger::ALL,
    secrets::office_service::ALL,
    secrets::password::ALL,
    secrets::password_hash::ALL,
    secrets::password_near::ALL,
    secrets::payment::ALL,
    secrets::payment_region::ALL,
    secrets::payment_service::ALL,
    secrets::second_factor::ALL,
    secrets::security_answer::ALL,
    secrets::session::ALL,
    secrets::social::ALL,
    secrets::token::ALL,
    secrets::token_near::ALL,
    secrets::url::ALL,
    secrets::wallet::ALL,
    vehicle::ALL,
];

/// A family without what only the build, tests and documents read, so that the module that ships does not carry it; of the
/// examples the first stays, for people.
#[cfg(not(feature = "proofs"))]
const fn bare<const N: usize>(family: &[Recognizer]) -> [Recognizer; N] {
    let mut bare = [Recognizer::DEFAULT; N];
    let mut at = 0;
    while at < N {
        let first = match family[at].finds {
            [first, ..] => std::slice::from_ref(first),
            [] => &[],
        };
        bare[at] = Recognizer {
            lead: "",
            pattern: "",
            raises: &[],
            lowers: &[],
            finds: first,
            skips: &[],
            gaps: &[],
            source: "",
            ..family[at]
        };
        at += 1;
    }
    bare
}
