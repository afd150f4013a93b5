#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod account;
mod address;
mod age;
mod age_words;
mod assigned;
mod azure;
mod balkan;
mod baltic;
mod base58check;
mod base64;
mod bech32;
mod benelux;
mod born;
mod british;
mod calendar;
mod card;
mod care;
mod carried;
mod central;
mod code_group;
mod company;
mod country;
mod crc16;
mod crc32;
mod date;
mod dated;
mod digits;
mod dropbox;
mod eastern;
mod eip55;
mod entropy;
pub mod fold;
mod france_italy;
mod german;
mod gps;
mod grafana;
mod host;
mod iberia;
mod ip;
mod jwt;
mod latin;
mod length;
mod letter;
mod letters_world;
mod lookalike_number;
mod luhn;
mod mail;
mod mod10;
mod mod11;
mod mod97;
mod mrz;
mod named;
mod nick;
mod nordic;
mod pacific;
mod passphrase;
mod password;
mod phone;
mod phone_national;
mod phone_plan;
mod phone_written;
mod place;
mod plate;
mod ranges;
mod reference;
mod sample;
mod scramble;
mod secret_name;
mod seed_phrase;
mod sum;
mod url;
mod user;
mod vat;
mod verhoeff;
mod vin;

pub use account::{ACCOUNT_GROUPS, BE_ACCOUNT, CH_POST, CZ_ACCOUNT, ES_CCC, FR_RIB, MX_CLABE, NZ_ACCOUNT};
pub use address::{GOES_ON, KIND_FIRST, NAME_FIRST, NUMBER_AND_KIND, NUMBER_FIRST, POSTCODE, UNIT_BEHIND, UNIT_FIRST};
pub use age::{AGE, AGE_LONG, AGE_SEX, AGE_TOLD};
pub use age_words::{AGE_IN_WORD, AGE_SPELLED};
pub use assigned::{ARGUMENT_PASSWORD, ASSIGNED_PASSWORD, ASSIGNED_TOKEN, COOKIE, DRAWN, DRAWN_IN_QUOTES, PREFIXED};
pub use azure::AZURE_KEY;
pub use balkan::{BG_EGN, BG_FOREIGNER, CY_TIC, GR_AFM, GR_AMKA, HR_OIB, JMBG, RO_CNP, SI_TAX};
pub use baltic::{EE_LT_CODE, LV_PERSONAS_KODS};
pub use base58check::{BASE58_KEY, BASE58_SECRET, BASE58CHECK, BASE58CHECK_XRP};
pub use base64::{CREDENTIALS_IN_BASE64, KEY_BODY, KEY_IN_BASE64, MACAROON};
pub use bech32::{BECH32, BECH32_ANY, CASH_ADDRESS};
pub use benelux::{BE_CARD, BE_NATIONAL_NUMBER, LU_MATRICULE};
pub use born::{CN_ID, EG_ID, ID_NIK, KR_CRN, KR_FRN, KR_RRN, KW_CIVIL_ID, KZ_IIN, LK_NIC, MY_NRIC, TH_TNIN, ZA_ID};
pub use british::{IE_PPS, UK_DRIVER, UK_UTR};
pub use calendar::{DATE_DOTTED, DATE_NUMERIC, DATE_PADDED, DATE_SHORT};
pub use card::CARD;
pub use care::{AU_IHI, CA_RAMQ, DEA, US_NPI};
pub use carried::{CONTAINER, POSTAL_ITEM};
pub use central::{AT_SVNR, CH_AHV, CZ_RODNE_CISLO, HU_SZEMELYI, HU_TAJ, HU_TAX};
pub use code_group::{CODE_GROUP, CODE_LIST, PASSPHRASE, SPOKEN_DIGITS};
pub use company::{BE_KBO, CUSIP, ES_CIF, FI_BUSINESS, FR_SIREN, ISIN, LEI, SEDOL};
pub use country::BIC_COUNTRY;
pub use crc16::{STELLAR, TON};
pub use crc32::GITHUB_CRC;
pub use date::DATE;
pub use dated::{BIRTH_AROUND, DATE_AROUND, MONTH_AROUND, SEASON};
pub use dropbox::DROPBOX_HEAD;
pub use eastern::{MD_IDNP, RU_INN, RU_SNILS, TR_KIMLIK, TR_TAX, UA_RNOKPP, UA_UNZR};
pub use eip55::EIP55;
pub use entropy::{RANDOM, RANDOM_TAIL};
pub use france_italy::{EHIC, FR_SPI, IT_VAT};
pub use german::{DE_DOCTOR, DE_HEALTH, DE_OLD_SERIAL, DE_PENSION, DE_PRACTICE, DE_REGISTER, DE_SERIAL, DE_TAX_NUMBER};
pub use gps::GPS;
pub use grafana::GRAFANA_CRC;
pub use host::{CLOUD_HOST, HOST_IN_ZONE, MACHINE_NUMBER};
pub use iberia::{ES_AFFILIATION, PT_CARD, PT_NIF, PT_NISS};
pub use ip::{IPV4, IPV6, MAC, NOT_RELEASE};
pub use jwt::{JSON_WEB_KEY, JWT};
pub use latin::{AR_CUIT, BR_CNPJ, BR_CNS, BR_CPF, BR_PIS, CL_RUT, CO_NIT, EC_CEDULA, GT_CUI, UY_CI, VE_RIF};
pub use length::{at_least, length};
pub use letter::{ES_NIF, IT_FISCAL_CODE};
pub use letters_world::{CN_CREDIT_CODE, HK_ID, IN_GSTIN, MX_CURP, MX_RFC, SG_NRIC, SG_UEN, TW_ID};
pub use lookalike_number::NOT_OTHER;
pub use luhn::{ICCID, LUHN};
pub use mail::{MAILBOX, NOT_USER_INFO};
pub use mod10::{ABA_ROUTING, PL_PESEL};
pub use mod11::{DE_TAX_ID, NL_BSN, PL_NIP, PL_REGON, UK_NHS};
pub use mod97::{FR_NIR, FR_NIR_BODY, IBAN, IBAN_LENGTH, PL_ACCOUNT};
pub use mrz::MRZ;
pub use named::NOT_NAME;
pub use nick::{OF_NAME, SPEAKER};
pub use nordic::{DK_CPR, FI_HETU, IS_KENNITALA, NO_FODSELSNUMMER, SE_ORGANISATIONSNUMMER, SE_PERSONNUMMER};
pub use pacific::{
    AU_ABN, AU_ACN, AU_MEDICARE, AU_TFN, CA_BN, CA_SIN, IR_MELLI, JP_CORPORATE, JP_MY_NUMBER, KR_BRN, KR_LICENCE,
    NZ_IRD, PH_TIN,
};
pub use passphrase::PASSWORD_WORD;
pub use password::{CUED_PASSWORD, JOINED_PASSWORD, PASSWORD, SPOKEN, SPOKEN_PASSWORD, STRONG_PASSWORD};
pub use phone::{PHONE_COUNTRY, PHONE_PLUS};
pub use phone_national::{PHONE_BARE, PHONE_CARDED, PHONE_GROUPS, PHONE_MOBILE, PHONE_SPACED, PHONE_VANITY};
pub use place::{ADDRESS_LINE, NOT_COLOUR, POSTCODE_AND_TOWN};
pub use plate::{PLATE, PLATE_IN, PLATE_UK};
pub use ranges::{UK_NINO, US_EIN, US_ITIN, US_SSN};
pub use reference::{CODE, KEY, NOT_SIZE, REFERENCE, REFERENCE_ALONE, REFERENCE_LONG, REGISTRY, SMALL_LETTERS};
pub use sample::{NOT_FILLER, NOT_LETTERS, NOT_MANUAL, NOT_PUBLISHABLE, NOT_SAMPLE};
pub use scramble::RANDOM_LETTERS;
pub use seed_phrase::SEED_PHRASE;
pub use url::{LAST_PART_RANDOM, URL_PASSWORD, URL_TOKEN, URL_USER};
pub use user::{CLIENT_ID, HANDLE, LOG_USER, LOGIN, MENTION, MENTION_WORD, POSTER, SERVICE, USER_NAME, USER_WORD};
pub use vat::VAT;
pub use verhoeff::{IN_AADHAAR, IN_AADHAAR_PLAIN, NG_NIN};
pub use vin::VIN;

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
    /// The whole text and where the match begins and ends in it, in bytes; `None` where it is none. The range must be a match of a
    /// recognizer that names this: elsewhere it may panic.
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

    /// `Confirm` or `Keep`: for numbers people mistype, or make up, next to a word that says what they are.
    pub const fn confirm_or_keep(condition: bool) -> Self {
        if condition { Self::Confirm } else { Self::Keep }
    }

    /// `Keep` or `Reject`: for checks that pass too often by chance to confirm anything.
    pub const fn keep_if(condition: bool) -> Self {
        if condition { Self::Keep } else { Self::Reject }
    }
}
