//! Sweden: personnummer, samordningsnummer, organisationsnummer.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

const WORDS: &[&str] = &["personnummer", "personnr", "pnr", "samordningsnummer", "personal identity", "svensk id"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "se_personnummer",
        label: "SE_PERSONNUMMER",
        title: "Swedish personal number",
        pattern: r"(?:18|19|20)?\d{6}[-+ ]\d{4}|(?:18|19|20)\d{10}",
        score: 0.25,
        confirmed: 0.6,
        checks: &[validate::SE_PERSONNUMMER],
        raises: WORDS,
        finds: &["personnummer «860315-1237»", "«19910924-2397» är mitt pnr", "samordningsnummer «860375-1234»"],
        skips: &[
            ("ärende 19001309-2393", "no month 13"),
            ("körning 202311051230", "a time"),
            ("order 860315-1238", "wrong check digit and no word near"),
        ],
        source: "Skatteverket, SKV 704 and SKV 707",
        ..REGISTER
    },
    Recognizer {
        id: "se_personnummer_plain",
        label: "SE_PERSONNUMMER",
        title: "Swedish personal number in ten digits",
        pattern: r"\d{10}",
        score: 0.25,
        checks: &[validate::SE_PERSONNUMMER],
        raises: WORDS,
        alone: ALONE,
        finds: &["pnr: «8603151237»", "samordningsnummer «8603751234»", "«9201232387»"],
        skips: &[("ärende 8603151237 öppnat", "no word near"), ("pnr 8613151237", "no month 13")],
        source: "Skatteverket, SKV 704 and SKV 707",
        ..REGISTER
    },
    Recognizer {
        id: "se_organisationsnummer",
        label: "SE_ORGANISATIONSNUMMER",
        title: "Swedish organisation number",
        pattern: r"\d{6}-?\d{4}",
        score: 0.42,
        confirmed: 0.55,
        checks: &[validate::SE_ORGANISATIONSNUMMER],
        raises: &["organisationsnummer", "orgnr", "org nr", "orgnummer"],
        alone: ALONE,
        finds: &["org.nr «556703-7485»", "kommunen («2120000142») betalar", "«2120000142»"],
        skips: &[
            ("55670x-7485", "a letter"),
            ("556703-7486", "wrong check digit"),
            ("order 5561234568", "wrong check digit"),
        ],
        source: "Skatteverket, SKV 709; Bolagsverket",
        ..REGISTER
    },
];
