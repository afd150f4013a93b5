//! Checks on a matched text: check digits, ranges, alphabets. Each cites its standard.
//!
//! A check is a pure function of the matched text. It strips the separators its recognizer's pattern allows by itself.

mod address;
mod base58check;
mod bech32;
mod card;
mod country;
mod crc32;
mod date;
mod digits;
mod eip55;
mod entropy;
mod gps;
mod ip;
mod jwt;
mod letter;
mod luhn;
mod mail;
mod mod10;
mod mod11;
mod mod97;
mod phone;
mod phone_national;
mod phone_plan;
mod phone_written;
mod place;
mod plate;
mod ranges;
mod reference;
mod sample;
mod url;
mod vin;

pub(crate) use address::{GOES_ON, KIND_FIRST, NAME_FIRST, NUMBER_AND_KIND, NUMBER_FIRST, POSTCODE, UNIT_FIRST};
pub(crate) use base58check::BASE58CHECK;
pub(crate) use bech32::BECH32;
pub(crate) use card::CARD;
pub(crate) use country::BIC_COUNTRY;
pub(crate) use crc32::GITHUB_CRC;
pub(crate) use date::DATE;
pub(crate) use eip55::EIP55;
pub(crate) use entropy::{PASSWORD, RANDOM, STRONG_PASSWORD};
pub(crate) use gps::GPS;
pub(crate) use ip::{IPV4, IPV6, MAC};
pub(crate) use jwt::JWT;
pub(crate) use letter::{ES_NIF, IT_FISCAL_CODE};
pub(crate) use luhn::LUHN;
pub(crate) use mail::MAILBOX;
pub(crate) use mod10::{ABA_ROUTING, PL_PESEL};
pub(crate) use mod11::{DE_TAX_ID, NL_BSN, PL_NIP, PL_REGON, UK_NHS};
pub(crate) use mod97::{FR_NIR, IBAN, IBAN_LENGTH, PL_ACCOUNT};
pub(crate) use phone::PHONE_COUNTRY;
pub(crate) use phone_national::{PHONE_BARE, PHONE_GROUPS, PHONE_MOBILE, PHONE_SPACED, PHONE_VANITY};
pub(crate) use place::{ADDRESS_LINE, POSTCODE_AND_TOWN};
pub(crate) use plate::{PLATE, PLATE_IN, PLATE_UK};
pub(crate) use ranges::{UK_NINO, US_EIN, US_ITIN, US_SSN};
pub(crate) use reference::{REFERENCE, REFERENCE_ALONE, REGISTRY};
pub(crate) use sample::{NOT_PUBLISHABLE, NOT_SAMPLE};
pub(crate) use url::{URL_PASSWORD, URL_TOKEN, URL_USER};
pub(crate) use vin::VIN;

/// A named check, as a datasheet lists it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// What passing it means, for people: "Luhn check digit".
    pub name: &'static str,
    /// The judgement over the matched text.
    pub run: fn(&str) -> Verdict,
}

/// Looks at what stands around a match.
#[derive(Clone, Copy, Debug)]
pub struct Grow {
    /// What it adds, for people: "street and what belongs to it".
    pub name: &'static str,
    /// The whole text and where the match begins and ends in it, in bytes; `None` where it is none.
    pub run: fn(&str, usize, usize) -> Option<Grown>,
}

/// What a match has grown to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grown {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// How likely it is right with no word near, in place of the datasheet's score.
    pub prior: f32,
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
