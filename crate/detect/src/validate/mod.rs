//! Checks on a matched text: check digits, ranges, alphabets. Each cites its standard.
//!
//! A check is a pure function of the matched text. It strips the separators its recognizer's pattern allows by itself.

mod assigned;
mod base58check;
mod base64;
mod bech32;
mod card;
mod code_group;
mod country;
mod crc32;
mod date;
mod digits;
mod eip55;
mod entropy;
mod ip;
mod jwt;
mod letter;
mod luhn;
mod mail;
mod mod10;
mod mod11;
mod mod97;
mod password;
mod phone;
mod place;
mod ranges;
mod reference;
mod sample;
mod scramble;
mod secret_name;
mod seed_phrase;
mod url;
mod vin;
mod wallet;

pub(crate) use assigned::{ARGUMENT_PASSWORD, ASSIGNED_PASSWORD, ASSIGNED_TOKEN, COOKIE, DRAWN, PREFIXED};
pub(crate) use base58check::BASE58CHECK;
pub(crate) use base64::{CREDENTIALS_IN_BASE64, KEY_IN_BASE64, MACAROON};
pub(crate) use bech32::BECH32;
pub(crate) use card::CARD;
pub(crate) use code_group::{CODE_GROUP, CODE_LIST, PASSPHRASE, SPOKEN_DIGITS};
pub(crate) use country::BIC_COUNTRY;
pub(crate) use crc32::GITHUB_CRC;
pub(crate) use date::DATE;
pub(crate) use eip55::EIP55;
pub(crate) use entropy::{RANDOM, RANDOM_TAIL};
pub(crate) use ip::{IPV4, IPV6, MAC};
pub(crate) use jwt::{JSON_WEB_KEY, JWT};
pub(crate) use letter::{ES_NIF, IT_FISCAL_CODE};
pub(crate) use luhn::LUHN;
pub(crate) use mail::MAILBOX;
pub(crate) use mod10::{ABA_ROUTING, PL_PESEL};
pub(crate) use mod11::{DE_TAX_ID, NL_BSN, PL_NIP, PL_REGON, UK_NHS};
pub(crate) use mod97::{FR_NIR, IBAN, IBAN_LENGTH, PL_ACCOUNT};
pub(crate) use password::{CUED_PASSWORD, JOINED_PASSWORD, PASSWORD, SPOKEN, SPOKEN_PASSWORD, STRONG_ALONE};
pub(crate) use phone::{PHONE_COUNTRY, PHONE_NANP, PHONE_NATIONAL, PHONE_TRUNK};
pub(crate) use place::ADDRESS_LINE;
pub(crate) use ranges::{UK_NINO, US_EIN, US_ITIN, US_SSN};
pub(crate) use reference::{REFERENCE, REFERENCE_ALONE, REGISTRY};
pub(crate) use sample::{NOT_FILLER, NOT_LETTERS, NOT_MANUAL, NOT_PUBLISHABLE, NOT_SAMPLE};
pub(crate) use scramble::RANDOM_LETTERS;
pub(crate) use seed_phrase::SEED_PHRASE;
pub(crate) use url::{LAST_PART_RANDOM, URL_PASSWORD, URL_TOKEN, URL_USER};
pub(crate) use vin::VIN;
pub(crate) use wallet::{BASE58_SECRET, BECH32_SECRET, STELLAR_SEED};

/// A named check, as a datasheet lists it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// What passing it means, for people: "Luhn check digit".
    pub name: &'static str,
    /// The judgement over the matched text.
    pub run: fn(&str) -> Verdict,
}

/// A named check that also sees what stands in front of the match.
#[derive(Clone, Copy, Debug)]
pub struct Framed {
    /// What passing it means, for people.
    pub name: &'static str,
    /// The judgement over the text in front and the matched text.
    pub run: fn(&str, &str) -> Verdict,
}

/// What a check says about a matched text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is one.
    Confirm,
    /// Its first so many bytes (on a character boundary, not zero) are one.
    ConfirmPart(usize),
    /// Cannot tell.
    Keep,
    /// It is none.
    Reject,
}

impl Verdict {
    /// `Confirm` or `Reject`.
    pub const fn confirm_if(condition: bool) -> Self {
        if condition { Self::Confirm } else { Self::Reject }
    }

    /// `Keep` or `Reject`: for checks that pass too often by chance to confirm anything.
    pub const fn keep_if(condition: bool) -> Self {
        if condition { Self::Keep } else { Self::Reject }
    }
}
