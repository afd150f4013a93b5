//! Italy: codice fiscale, partita IVA, documents; the European health insurance card.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "it_fiscal_code",
        label: "IT_FISCAL_CODE",
        title: "Italian fiscal code",
        pattern: r"(?i)[a-z]{6}[0-9lmnp-v]{2}[abcdehlmprst][0-9lmnp-v]{2}[a-z][0-9lmnp-v]{3}[a-z]",
        confirmed: 0.95,
        checks: &[validate::IT_FISCAL_CODE],
        finds: &["C.F. «RSSMRA85T10A562S»", "codice fiscale «vrdlcu91e55f205m»"],
        skips: &[("rssmra85t10a562t", "wrong check letter"), ("rssmra85t99a562s", "no day 99")],
        source: "Decreto ministeriale 23 dicembre 1976; Agenzia delle Entrate on omocodia",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "it_fiscal_code_announced",
        label: "IT_FISCAL_CODE",
        title: "Italian fiscal code, mistyped",
        pattern: r"[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z]",
        score: 0.47,
        raises: &["codice fiscale", "cf", "c f", "fiscale", "nato", "nata"],
        alone: ALONE,
        finds: &[
            "codice fiscale «MSSCTN70T18F158L»",
            "C.F. «NCRMVN86E52F839W»",
            "nato a Bari, «RSSMRA85T10A562T»",
            "CF: «BNCGPP70A01H501D»",
        ],
        skips: &[
            ("merce RSSMRA85T10A562T spedita", "wrong check letter and no word near"),
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
        score: 0.3,
        checks: &[validate::IT_VAT],
        raises: &["iva", "p iva", "partita iva", "piva"],
        alone: ALONE,
        finds: &["P.IVA «12345678903»", "partita IVA «IT00743110157»", "«01234500328»"],
        skips: &[
            ("P.IVA 12345678904", "wrong check digit"),
            ("ordine 01234500328", "no word near"),
            ("12345678903", "no such tax office, and no word near"),
        ],
        source: "Agenzia delle Entrate, partita IVA: tax office of the province, Luhn over eleven digits",
        ..REGISTER
    },
    Recognizer {
        id: "it_driver_license",
        label: "IT_DRIVER_LICENSE",
        title: "Italian driving licence number",
        pattern: r"[A-Z]{2}\d{7}[A-Z]|U1[BCDEFGHJKLMNPRSTUWXYZ0-9]{7}[A-Z]",
        score: 0.47,
        raises: &["patente", "patente di guida", "licenza di guida"],
        alone: ALONE,
        finds: &[
            "patente «AA0123456B»",
            "Patente di guida n. «U1H00B000C»",
            "«MI5204417K» è la mia patente",
            "«U1K711J11M»",
        ],
        skips: &[
            ("patente U1H00A000B", "no A in a duplicate's number"),
            ("patente 990123456B", "begins with digits"),
            ("articolo AA0123456B spedito", "no word near"),
            ("patente di guida B", "a class"),
        ],
        source: "D.M. 40T del 30 settembre 2003; Motorizzazione, numero di patente",
        ..REGISTER
    },
    Recognizer {
        id: "it_passport",
        label: "IT_PASSPORT",
        title: "Italian passport number",
        pattern: r"(?i)[a-z]{2} ?\d{7}",
        score: 0.47,
        raises: &["passaporto", "passaporto elettronico", "italian passport"],
        alone: ALONE,
        finds: &[
            "passaporto «YA1234567»",
            "il suo passaporto ha il numero «AA 7654321»",
            "«YB0417730» (passaporto)",
            "Passaporto n. «YC5520417»",
        ],
        skips: &[
            ("ordine YA1234567", "no word near"),
            ("passaporto YA123456", "a digit short"),
            ("passaporto YA12345678", "a digit more"),
            ("passaporto scaduto", "no number"),
        ],
        source: "Ministero dell'Interno, passaporto elettronico: two letters and seven digits",
        ..REGISTER
    },
    Recognizer {
        id: "it_identity_card",
        label: "IT_IDENTITY_CARD",
        title: "Italian identity card number",
        pattern: r"(?i)[a-z]{2} ?\d{7}|\d{7}[a-z]{2}|[a-z]{2}\d{5}[a-z]{2}",
        score: 0.47,
        raises: &[
            "carta d identità",
            "carta identità",
            "carta di identità",
            "cie",
            "c i",
            "documento di riconoscimento",
            "documento d identità",
            "documento di identità",
        ],
        alone: ALONE,
        finds: &[
            "carta d'identità n. «CA12345AA»",
            "carta d'identità «AV 1234567»",
            "CIE «1234567AA»",
            "documento di riconoscimento: «AX5520417»",
        ],
        skips: &[
            ("ordine CA12345AA", "no word near"),
            ("carta d'identità CA1234AA", "a digit short"),
            ("carta d'identità CA123456AA", "a digit more"),
            ("carta d'identità scaduta", "no number"),
        ],
        source: "Ministero dell'Interno, carta d'identità elettronica: numbers of the paper card, CIE 2.0 and 3.0",
        ..REGISTER
    },
    Recognizer {
        id: "ehic",
        label: "HEALTH_ID",
        kind: Some("ehic"),
        title: "European health insurance card number",
        pattern: r"80\d{3}[ -]?\d{5}[ -]?\d{5}[ -]?\d{5}",
        confirmed: 0.6,
        checks: &[validate::EHIC],
        raises: &[
            "tessera sanitaria",
            "ehic",
            "team",
            "health card",
            "gesundheitskarte",
            "krankenversicherungskarte",
            "ceam",
            "tse",
        ],
        finds: &["tessera sanitaria «80380001234567890123»", "EHIC «80826 12345 67890 12345»"],
        skips: &[("80999001234567890123", "no such country"), ("8038000123456789012", "too short")],
        source: "Decision S2 of the Administrative Commission (2009); ISO/IEC 7812-1 prefix 80",
        ..REGISTER
    },
];
