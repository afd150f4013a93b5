//! International bank account numbers.

use super::ACCOUNT_WORDS;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "iban",
        label: "IBAN_CODE",
        title: "International bank account number",
        pattern: r"(?i)[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}",
        before: Edge::Token,
        confirmed: 0.95,
        checks: &[validate::IBAN],
        finds: &[
            "IBAN: «DE89 3704 0044 0532 0130 00», BIC COBADEFFXXX",
            "«GB29NWBK60161331926819»",
            "to «nl91 abna 0417 1643 00» please",
            "«FR14 2004 1010 0505 0001 3M02 606»",
        ],
        skips: &[
            ("DE88 3704 0044 0532 0130", "too short for Germany"),
            ("ZZ89 3704 0044 0532 0130 00", "no such country"),
            ("DE00 0000 0000 0000 0000 00", "filler"),
        ],
        source: "ISO 13616-1 and the SWIFT IBAN registry, release 101",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "iban_mistyped",
        label: "IBAN_CODE",
        title: "International bank account number with wrong check digits",
        pattern: r"[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?",
        before: Edge::Token,
        score: 0.2,
        confirmed: 0.88,
        checks: &[validate::IBAN_LENGTH],
        finds: &["auf «DE88 3704 0044 0532 0130 00» überweisen", "Konto «AT61 1904 3002 3457 3202»"],
        skips: &[("bank ref DE88 3704 0044", "too short for Germany"), ("GB29 THIS WERE ONLY WORD", "words")],
        source: "ISO 13616-1: people mistype; the rest of the account is as private as with the right digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "iban_mistyped_compact",
        label: "IBAN_CODE",
        title: "International bank account number with wrong check digits, without gaps",
        pattern: r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}",
        before: Edge::Token,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::IBAN_LENGTH],
        raises: ACCOUNT_WORDS,
        finds: &["auf «DE88370400440532013000» überweisen", "IBAN «NL18TRIO0212345678»"],
        skips: &[("part DE8837040044053201300", "too short for Germany"), ("GB29ABCDEFGHIJKLMNOPQR", "letters")],
        source: "ISO 13616-1: people mistype; the rest of the account is as private as with the right digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "iban_polish_mistyped",
        label: "IBAN_CODE",
        title: "Polish account number with wrong check digits",
        pattern: r"\d{2}(?: \d{4}){6}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.86,
        finds: &[
            "na konto «27 1020 4027 0000 1102 0418 2255»",
            "«88 2490 0005 0000 4000 1182 0447»",
            "rachunek: «62 1090 1014 0000 0712 1981 2874»",
            "(«11 1020 4027 0000 1102 0418 2255»)",
        ],
        skips: &[
            ("27 1020 4027 0000 1102 0418", "a group short"),
            ("27 1020 4027 0000 1102 0418 22557", "goes on"),
            ("127 1020 4027 0000 1102 0418 2255", "three digits in front"),
            ("27-1020-4027-0000-1102-0418-2255", "another notation"),
        ],
        source: "Zarządzenie nr 15/2010 Prezesa NBP: two digits, then six groups of four",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "iban_polish_domestic",
        label: "IBAN_CODE",
        title: "Polish account number without country code",
        pattern: r"\d{2}(?: \d{4}){6}|\d{26}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.9,
        checks: &[validate::PL_ACCOUNT],
        finds: &["nr konta «61 1090 1014 0000 0712 1981 2874»", "«61109010140000071219812874»"],
        skips: &[("62109010140000071219812874", "wrong check digits"), ("00000000000000000000000000", "filler")],
        source: "Zarządzenie nr 15/2010 Prezesa NBP: the NRB is the IBAN without PL",
        ..Recognizer::DEFAULT
    },
];
