//! Telephone numbers with their country code.

use super::{OTHER_NUMBERS, PHONE_WORDS, extension, joint};
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "phone_international",
        label: "PHONE_NUMBER",
        title: "Telephone number with country code",
        pattern: concat!(r"\(?\+ ?[1-9]\d*\)?(?:", joint!(), r"\d+)*", extension!()),
        limit: 48,
        before: Edge::Token,
        after: Edge::Number,
        score: 0.55,
        confirmed: 0.85,
        checks: &[validate::PHONE_COUNTRY],
        framed: &[validate::PHONE_PLUS],
        raises: PHONE_WORDS,
        finds: &[
            "Call «+1 (415) 555-0123 ext. 12» today",
            "«+44 (0)20 7946 0018»",
            "Fon «+49 9181 555 66-12»",
            "«+33 1 99 00 12 34», «+48 22 555 01 23»",
            "WhatsApp «+55 35 90000-0271»",
            "«+14155550123»",
            "«+683 7012», «+7 912 345-67-89», «+972 50-234-5678»",
            "«+49 30 901820-DW 12» oder «+51 1 1234567 Anexo 12»",
        ],
        skips: &[
            ("+10155550123", "no area code begins with 0"),
            ("ncurses (6.3+20221224-1)", "a version"),
            ("a surplus of +1234567 units", "too short for its country"),
            ("2024-01-31T10:00:00+0100", "the offset of a clock"),
            ("+999 1234 5678", "a country code nobody has"),
            ("+4401234567", "no British number is that short"),
        ],
        source: "ITU-T E.164; lengths and first digits from google/libphonenumber's metadata",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_uri",
        label: "PHONE_NUMBER",
        title: "Telephone number as a link",
        pattern: r"tel:\+[1-9][0-9().-]*\d(?:;[a-z-]+=[+0-9A-Za-z.-]*[0-9A-Za-z])*",
        limit: 80,
        score: 0.55,
        confirmed: 0.9,
        checks: &[validate::PHONE_COUNTRY],
        finds: &[
            "«tel:+1-201-555-0123»",
            "<a href=\"«tel:+442079460018»\">",
            "«tel:+49-30-901820;ext=12», please",
            "[ring](«tel:+48-22-555-01-23;ext=4»)",
        ],
        skips: &[
            ("tel:+999-1234", "a country code nobody has"),
            ("tel:+1-15-555-0123", "too short for its country"),
            ("hotel:+12", "a word"),
            ("tel:", "no number"),
        ],
        source: "RFC 3966",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_double_zero",
        label: "PHONE_NUMBER",
        title: "Telephone number dialled with 00",
        pattern: concat!(r"0(?:0|11)[ -]?[1-9]\d{0,2}(?:[ ./-]| ?\(0\) ?)\d+(?:", joint!(), r"\d+)*", extension!()),
        limit: 48,
        before: Edge::Token,
        after: Edge::Number,
        score: 0.5,
        confirmed: 0.6,
        checks: &[validate::PHONE_COUNTRY],
        raises: PHONE_WORDS,
        lowers: OTHER_NUMBERS,
        finds: &[
            "Tel.: «0049 30 901820»",
            "«0044 20 7946 0018»",
            "appeler le «0033 1 99 00 12 34»",
            "Fax «0048 22 555 01 23»",
            "from the US dial «011 44 20 7946 0018»",
        ],
        skips: &[
            ("article 0049-30", "too short"),
            ("at 00 99 12345678", "no such country"),
            ("order 0049 30 901820", "announced as another number"),
            ("000049 30 901820", "more zeros than any prefix"),
        ],
        source: "ITU-T E.164; 00 is the prefix of ITU-T E.123 section 2.3 and of EU decision 92/264/EEC, 011 that of the NANP",
        ..Recognizer::DEFAULT
    },
];
