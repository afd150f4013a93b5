//! Italy: codice fiscale and partita IVA.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "it_fiscal_code",
        label: "IT_FISCAL_CODE",
        title: "Italian fiscal code",
        pattern: r"(?i)[a-z]{6}[0-9lmnp-v]{2}[abcdehlmprst][0-9lmnp-v]{2}[a-z][0-9lmnp-v]{3}[a-z]",
        confirmed: 0.95,
        checks: &[validate::IT_FISCAL_CODE],
        finds: &["C.F. «RSSMRA85T10A562S»", "codice fiscale «vrdlcu91e55f205m»"],
        skips: &[("RSSMRA85T10A562T", "wrong check letter"), ("RSSMRA85T99A562S", "no day 99")],
        source: "Decreto ministeriale 23 dicembre 1976; Agenzia delle Entrate on omocodia",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "it_fiscal_code_announced",
        label: "IT_FISCAL_CODE",
        title: "Italian fiscal code, mistyped",
        pattern: r"[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z]",
        score: 0.4,
        raises: &["codice fiscale", "cf", "c f", "fiscale", "nato", "nata"],
        finds: &[
            "codice fiscale «MSSCTN70T18F158L»",
            "C.F. «NCRMVN86E52F839W»",
            "nato a Bari, «RSSMRA85T10A562T»",
            "CF: «BNCGPP70A01H501D»",
        ],
        skips: &[
            ("RSSMRA85T10A562T", "wrong check letter and no word near"),
            ("CF RSSMRA85X10A562T", "no month X"),
            ("CF RSSMR85T10A562T", "a letter short"),
            ("cf rssmra85t10a562t", "written in capitals when it is not checked"),
        ],
        source: "Decreto ministeriale 23 dicembre 1976: the shape alone is distinctive",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "it_vat",
        label: "IT_VAT_CODE",
        title: "Italian VAT number",
        pattern: r"(?:IT)?\d{11}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.3,
        checks: &[validate::LUHN],
        raises: &["iva", "p iva", "partita iva", "piva"],
        needs_context: true,
        finds: &["P.IVA «12345678903»", "partita IVA «IT00743110157»"],
        skips: &[("P.IVA 12345678904", "wrong check digit"), ("ordine 12345678903", "no word near")],
        source: "Agenzia delle Entrate, partita IVA: Luhn over eleven digits",
        ..Recognizer::DEFAULT
    },
];
