//! The checks a rule may name.

use crate::Check;
use crate::validate as v;

/// Name in rules, and the check.
const CHECKS: [(&str, Check); 33] = [
    ("aba_routing", v::ABA_ROUTING),
    ("base58check", v::BASE58CHECK),
    ("bech32", v::BECH32),
    ("bic_country", v::BIC_COUNTRY),
    ("card", v::CARD),
    ("date", v::DATE),
    ("de_tax_id", v::DE_TAX_ID),
    ("eip55", v::EIP55),
    ("es_nif", v::ES_NIF),
    ("fr_nir", v::FR_NIR),
    ("iban", v::IBAN),
    ("ipv4", v::IPV4),
    ("ipv6", v::IPV6),
    ("it_fiscal_code", v::IT_FISCAL_CODE),
    ("jwt", v::JWT),
    ("luhn", v::LUHN),
    ("mac", v::MAC),
    ("mailbox", v::MAILBOX),
    ("nl_bsn", v::NL_BSN),
    ("not_sample", v::NOT_SAMPLE),
    ("password", v::PASSWORD),
    ("pl_nip", v::PL_NIP),
    ("pl_pesel", v::PL_PESEL),
    ("pl_regon", v::PL_REGON),
    ("random", v::RANDOM),
    ("strong_password", v::STRONG_ALONE),
    ("uk_nhs", v::UK_NHS),
    ("uk_nino", v::UK_NINO),
    ("us_ein", v::US_EIN),
    ("us_itin", v::US_ITIN),
    ("us_ssn", v::US_SSN),
    ("url_password", v::URL_PASSWORD),
    ("vin", v::VIN),
];

/// All checks that a custom recognizer can name: each takes any text, not only what one pattern matches.
pub fn checks() -> impl Iterator<Item = Check> {
    CHECKS.iter().map(|(_, check)| *check)
}

/// The check of this name.
pub(super) fn by_name(name: &str) -> Option<Check> {
    CHECKS.iter().find(|(known, _)| *known == name).map(|(_, check)| *check)
}
