//! Telephone numbers without country code whose writing gives them away.

use super::{OTHER_NUMBERS, PHONE_WORDS};
use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "phone_north_america",
        label: "PHONE_NUMBER",
        title: "Telephone number of the United States or Canada",
        pattern: r"(?i)(?:1[ .-])?(?:\([2-9]\d{2}\) ?-?|[2-9]\d{2}[.-])[2-9]\d{2}[ .-]\d{4}(?:,? ?(?:ext|extn|extension|x|#)[. :]{0,2}\d{1,6})?",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.6,
        confirmed: 0.7,
        checks: &[validate::PHONE_NANP],
        raises: PHONE_WORDS,
        lowers: OTHER_NUMBERS,
        finds: &["Reach me at «(415) 555-0123».", "«415-555-0123 x77»", "«1-800-555-0199»", "cell «212.555.0147»"],
        skips: &[
            ("order 415-555-0123", "announced as an order"),
            ("911-555-0123", "a service code is no area code"),
            ("2015-555-0123", "goes on in front"),
            ("415-155-0123", "no exchange begins with 1"),
        ],
        source: "North American Numbering Plan, ATIS-0300051 and NANPA's area code rules",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_uk",
        label: "PHONE_NUMBER",
        title: "United Kingdom telephone number",
        pattern: r"(?:\(0(?:2\d|1\d1|11\d)\) ?|0(?:2\d|1\d1|11\d)[ -])\d{3,4}[ -]?\d{4}|(?:\(01\d{3}\) ?|01\d{3}[ -])\d{2,3}[ -]?\d{3}|07\d{3}[ -]\d{3}[ -]?\d{3}|0[38]\d{2}[ -]\d{3}[ -]?\d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.65,
        raises: PHONE_WORDS,
        lowers: OTHER_NUMBERS,
        finds: &["Ring «020 7946 0018» or «07700 900123»", "«(01632) 960 123»", "«0161 496 0000»", "«0300 555 0101»"],
        skips: &[
            ("invoice 020 7946 0018", "announced as an invoice"),
            ("020 7946", "too short"),
            ("07700 900123456", "goes on"),
            ("0500 123", "not a range in use"),
        ],
        source: "Ofcom, National Telephone Numbering Plan; fictitious ranges from Ofcom's numbers for drama use",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_france",
        label: "PHONE_NUMBER",
        title: "French telephone number",
        pattern: r"0[1-9](?:(?: \d{2}){4}|(?:\.\d{2}){4}|(?:-\d{2}){4})",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.75,
        checks: &[validate::PHONE_NATIONAL],
        raises: PHONE_WORDS,
        lowers: &["siret", "siren", "commande", "facture", "version"],
        finds: &[
            "Tél. «01 99 00 12 34»",
            "au «06.39.98.10.31»",
            "«05-36-49-11-82»",
            "Opposition 24 h/24 : «03 53 01 90 00»",
        ],
        skips: &[
            ("01 99 00 12", "a pair short"),
            ("00 99 00 12 34", "no region 0"),
            ("01.02.2024 10 11", "a date"),
            ("11 99 00 12 34", "no leading zero"),
            ("01 02 03 04 05", "counting"),
        ],
        source: "ARCEP, plan national de numérotation; fictitious ranges from ARCEP decision 2018-0881",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_trunk_zero",
        label: "PHONE_NUMBER",
        title: "National telephone number with area code",
        pattern: r"\(0(?: ?\d){1,5}\)[ /-]{0,3}\d{2,8}(?:[ /-]\d{1,8})*|0[1-9]\d{1,4} ?/ ?\d{2,8}(?:[ .-]\d{1,8})*|01[567]\d{1,2}[ -]\d{6,8}|06[ -]\d{8}|06[ -]\d{4}[ -]\d{4}|0[1-9]/\d{3}[. ]\d{2}[. ]\d{2}|0[1-9]\d-\d{7}|0[1-9]\d{2,3}-\d{6}",
        limit: 40,
        before: Edge::Token,
        after: Edge::Token,
        score: 0.6,
        checks: &[validate::PHONE_NATIONAL],
        raises: PHONE_WORDS,
        lowers: OTHER_NUMBERS,
        finds: &[
            "«(0 33 64) 555 71-0»",
            "«030/901820-12»",
            "«0176 04060012»",
            "«06-12345678», «020-5550123»",
            "«02/555.61.07»",
        ],
        skips: &[
            ("01/02/2024", "a date"),
            ("Rechnung 030/901820-12", "announced as an invoice"),
            ("(01) 12", "too short"),
            ("0176 0406001212345", "too long"),
        ],
        source: "ITU-T E.123 section 2.5 (notation), Bundesnetzagentur and ACM numbering plans (trunk prefix 0)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "phone_trunk_zero_groups",
        label: "PHONE_NUMBER",
        title: "National telephone number in groups",
        pattern: r"0[1-9]\d{0,4}(?: \d{2,8}){1,4}(?:-\d{1,4})?|0[1-9]\d{1,4}-\d{3,8}(?:[ -]\d{2,5}){0,3}|\(\d{2,5}\)[ /-]{0,2}\d{3,5}[ -]\d{3,4}",
        limit: 32,
        before: Edge::Token,
        after: Edge::Token,
        score: 0.55,
        checks: &[validate::PHONE_TRUNK],
        raises: PHONE_WORDS,
        lowers: OTHER_NUMBERS,
        finds: &[
            "Gruß, H. Oetjen, «05191 555 20 87»",
            "Ditta Alfa, «035 555 0107»",
            "Viola («0176 0406 0012»)",
            "«(91) 5676-6953»",
        ],
        skips: &[
            ("Konto 0519 1555 2087", "announced as another number"),
            ("0519 5552", "too short"),
            ("01 02 2024", "a date"),
            ("05191 555 20 87 31 44", "too long"),
        ],
        source: "ITU-T E.123 section 2 (groups divided by spaces)",
        ..Recognizer::DEFAULT
    },
];
