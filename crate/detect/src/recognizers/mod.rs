//! The catalogue: every built-in recognizer, by family.
//!
//! Order means nothing; who wins the same text is decided in `overlap.rs`.

use crate::recognizer::Recognizer;

/// The lead of a number that the text announces: the words given, in any case, "number" in the usual languages behind them or not.
macro_rules! announced_number {
    ($words:expr) => {
        concat!(
            r"(?i)(?:",
            $words,
            r")(?:[ -]?(?:number|no|num|nr|n[°º]|n\.º|número|numero|nro|numéro|nummer|code))?(?:\.? (?:is|es|é|est))?[ \t:=#(.]{1,4}"
        )
    };
}

mod contact;
mod crypto;
mod finance;
mod health;
mod identity;
mod network;
mod place;
mod plate;
mod plate_world;
mod reference;
mod secrets;
mod time;
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
    contact::mail::ALL,
    contact::phone::ALL,
    contact::phone_announced::ALL,
    contact::phone_national::ALL,
    crypto::ALL,
    finance::account::ALL,
    finance::account_world::ALL,
    finance::amount::ALL,
    finance::card::ALL,
    finance::company::ALL,
    finance::iban::ALL,
    finance::national::ALL,
    finance::security::ALL,
    health::announced::ALL,
    health::card::ALL,
    health::code::ALL,
    health::us::ALL,
    identity::africa::ALL,
    identity::announced::ALL,
    identity::at::ALL,
    identity::baltic::ALL,
    identity::be::ALL,
    identity::bg::ALL,
    identity::brazil::ALL,
    identity::canada::ALL,
    identity::central_asia::ALL,
    identity::ch::ALL,
    identity::china::ALL,
    identity::cz::ALL,
    identity::de::ALL,
    identity::de_papers::ALL,
    identity::dk::ALL,
    identity::document::ALL,
    identity::es::ALL,
    identity::fi::ALL,
    identity::fr::ALL,
    identity::gr::ALL,
    identity::hr::ALL,
    identity::hu::ALL,
    identity::ie::ALL,
    identity::india::ALL,
    identity::is::ALL,
    identity::it::ALL,
    identity::japan::ALL,
    identity::jmbg::ALL,
    identity::korea::ALL,
    identity::latin::ALL,
    identity::lu::ALL,
    identity::mexico::ALL,
    identity::middle_east::ALL,
    identity::national::ALL,
    identity::near::ALL,
    identity::nl::ALL,
    identity::no::ALL,
    identity::oceania::ALL,
    identity::philippines::ALL,
    identity::pl::ALL,
    identity::plate::ALL,
    identity::pt::ALL,
    identity::ro::ALL,
    identity::ru::ALL,
    identity::se::ALL,
    identity::small::ALL,
    identity::south_asia::ALL,
    identity::south_east_asia::ALL,
    identity::tr::ALL,
    identity::ua::ALL,
    identity::uk::ALL,
    identity::us::ALL,
    identity::us_papers::ALL,
    identity::zone::ALL,
    network::account::ALL,
    network::address::ALL,
    network::device::ALL,
    network::handle::ALL,
    network::host::ALL,
    network::host_name::ALL,
    network::user::ALL,
    place::address::ALL,
    place::coordinates::ALL,
    place::postcode::ALL,
    place::street::ALL,
    plate::ALL,
    plate_world::ALL,
    reference::announced::ALL,
    reference::carried::ALL,
    reference::court::ALL,
    reference::court_register::ALL,
    reference::registry::ALL,
    reference::shape::ALL,
    secrets::access_code::ALL,
    secrets::ai::ALL,
    secrets::ai_agent::ALL,
    secrets::ai_media::ALL,
    secrets::ai_model::ALL,
    secrets::ai_provider::ALL,
    secrets::ai_tool::ALL,
    secrets::announced_build::ALL,
    secrets::announced_cloud::ALL,
    secrets::announced_model::ALL,
    secrets::announced_monitor::ALL,
    secrets::app_password::ALL,
    secrets::assignment::ALL,
    secrets::chat::ALL,
    secrets::chat_hook::ALL,
    secrets::chat_token::ALL,
    secrets::cloud::ALL,
    secrets::cloud_amazon::ALL,
    secrets::cloud_azure::ALL,
    secrets::cloud_google::ALL,
    secrets::cloud_platform::ALL,
    secrets::cloud_provider::ALL,
    secrets::cloud_region::ALL,
    secrets::code::ALL,
    secrets::code_build::ALL,
    secrets::code_check::ALL,
    secrets::code_flag::ALL,
    secrets::code_host::ALL,
    secrets::code_package::ALL,
    secrets::code_tool::ALL,
    secrets::command::ALL,
    secrets::config_file::ALL,
    secrets::data_feed::ALL,
    secrets::data_flow::ALL,
    secrets::data_store::ALL,
    secrets::delivery::ALL,
    secrets::entry_code::ALL,
    secrets::envelope::ALL,
    secrets::identity_service::ALL,
    secrets::key::ALL,
    secrets::key_file::ALL,
    secrets::mail_service::ALL,
    secrets::messenger::ALL,
    secrets::observe_agent::ALL,
    secrets::observe_product::ALL,
    secrets::observe_service::ALL,
    secrets::office_service::ALL,
    secrets::password::ALL,
    secrets::password_hash::ALL,
    secrets::password_near::ALL,
    secrets::password_world::ALL,
    secrets::payment::ALL,
    secrets::payment_region::ALL,
    secrets::payment_service::ALL,
    secrets::saas_hook::ALL,
    secrets::saas_media::ALL,
    secrets::saas_site::ALL,
    secrets::saas_work::ALL,
    secrets::second_factor::ALL,
    secrets::security_answer::ALL,
    secrets::service_value::ALL,
    secrets::session::ALL,
    secrets::social::ALL,
    secrets::token::ALL,
    secrets::token_near::ALL,
    secrets::tunnel::ALL,
    secrets::url::ALL,
    secrets::vault::ALL,
    secrets::wallet::ALL,
    time::age::ALL,
    time::age_infant::ALL,
    time::age_kin::ALL,
    time::age_near::ALL,
    time::age_round::ALL,
    time::age_words::ALL,
    time::birth::ALL,
    time::date::ALL,
    time::numeric::ALL,
    time::told::ALL,
    vehicle::ALL,
];

/// A family without its texts. What only the build, tests and documents read, the module that ships does not carry at all; the rest stands
/// in one text that `build.rs` writes, because a reference to every word is longer than the word.
#[cfg(not(feature = "proofs"))]
const fn bare<const N: usize>(family: &[Recognizer]) -> [Recognizer; N] {
    let mut bare = [Recognizer::DEFAULT; N];
    let mut at = 0;
    while at < N {
        bare[at] = Recognizer {
            id: "",
            label: "",
            kind: None,
            title: "",
            lead: "",
            pattern: "",
            raises: &[],
            lowers: &[],
            front: "",
            finds: &[],
            skips: &[],
            gaps: &[],
            source: "",
            ..family[at]
        };
        at += 1;
    }
    bare
}
