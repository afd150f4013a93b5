//! The checks a rule may name.

use crate::Check;
use scrim_validate as validate;

/// The checks, each under its own name; rules write it small.
macro_rules! named {
    ($($check:ident),* $(,)?) => {
        &[$((stringify!($check), validate::$check)),*]
    };
}

/// Each takes any text, not only what one pattern matches. A check that rules shall have is named here and nowhere else.
const CHECKS: &[(&str, Check)] = named![
    ABA_ROUTING,
    BASE58CHECK,
    BECH32,
    BIC_COUNTRY,
    CARD,
    DATE,
    DE_TAX_ID,
    EIP55,
    ES_NIF,
    FR_NIR,
    IBAN,
    IPV4,
    IPV6,
    IT_FISCAL_CODE,
    JWT,
    LUHN,
    MAC,
    MAILBOX,
    NL_BSN,
    NOT_SAMPLE,
    PASSWORD,
    PL_NIP,
    PL_PESEL,
    PL_REGON,
    RANDOM,
    STRONG_PASSWORD,
    UK_NHS,
    UK_NINO,
    URL_PASSWORD,
    US_EIN,
    US_ITIN,
    US_SSN,
    VIN,
];

/// All checks that a custom recognizer can name: each takes any text, not only what one pattern matches.
pub fn checks() -> impl Iterator<Item = Check> {
    CHECKS.iter().map(|(_, check)| *check)
}

/// The check of this name.
pub(super) fn by_name(name: &str) -> Option<Check> {
    let small = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    CHECKS.iter().find(|(known, _)| small && known.eq_ignore_ascii_case(name)).map(|(_, check)| *check)
}
