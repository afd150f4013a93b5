//! Spain: NIF, NIE, social security number, passport.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "es_nif",
        label: "ES_NIF",
        title: "Spanish tax number (NIF, DNI)",
        pattern: r"\d{8}[ -]?[A-Za-z]|\d{2}\.\d{3}\.\d{3}[ -]?[A-Za-z]|[KLM]-?\d{7}-?[A-Z]",
        score: 0.2,
        confirmed: 0.75,
        checks: &[validate::ES_NIF],
        raises: &["dni", "nif", "documento"],
        finds: &["DNI «71254839B»", "«45.678.901-G»", "con NIF «45678901-g»", "menor con NIF «L7654321J»"],
        skips: &[
            ("DNI 71254839A", "wrong letter"),
            ("00000000T", "filler"),
            ("20240101T000000Z", "a time"),
            ("99585767E-22", "an exponent"),
        ],
        source: "Real Decreto 1553/2005; Ministerio del Interior, cálculo del dígito de control",
        ..REGISTER
    },
    Recognizer {
        id: "es_nif_short",
        label: "ES_NIF",
        title: "Spanish tax number (NIF, DNI) without its leading zero",
        pattern: r"\d{7}-?[A-Z]|\d\.\d{3}\.\d{3}[ -]?[A-Z]",
        checks: &[validate::ES_NIF],
        raises: &["dni", "nif", "documento nacional"],
        alone: ALONE,
        finds: &["DNI «7654321-J»", "NIF «7.654.321-J»", "«1111111G»"],
        skips: &[("part 7654321J shipped", "no word near"), ("DNI 7654321K", "wrong letter")],
        source: "Real Decreto 1553/2005; Ministerio del Interior, cálculo del dígito de control",
        ..REGISTER
    },
    Recognizer {
        id: "es_nie",
        label: "ES_NIE",
        title: "Spanish number of a foreigner (NIE)",
        pattern: r"[XYZxyz][ -]?\d{7}[ -]?[A-Za-z]",
        score: 0.2,
        confirmed: 0.9,
        checks: &[validate::ES_NIF],
        raises: &["nie", "extranjero"],
        finds: &["NIE «X7654321J»", "con NIE «Y-0123456-Y»"],
        skips: &[("NIE X7654321K", "wrong letter"), ("W7654321J", "no such first letter")],
        source: "Orden INT/2058/2008",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "es_affiliation",
        kind: Some("es_affiliation"),
        title: "Spanish social security number",
        pattern: r"(?:0[1-9]|[1-5]\d|66)(?:[ /-]?\d{8}[ /-]?\d{2}|/\d{7}/\d{2})",
        checks: &[validate::ES_AFFILIATION],
        raises: &["seguridad social", "afiliación", "nass", "naf", "nuss", "n ss", "núm ss"],
        finds: &["Seguridad Social: «28/12345678/40»", "NUSS «080123456774»", "nº de afiliación «28 12345678 41»"],
        skips: &[("pedido 281234567840", "no word near"), ("NASS 99/12345678/40", "no such province")],
        source: "TGSS, número de afiliación: modulus 97",
        ..REGISTER
    },
    Recognizer {
        id: "es_passport",
        label: "ES_PASSPORT",
        title: "Spanish passport number",
        pattern: r"(?i)[a-z]{3}\d{6}",
        score: 0.47,
        raises: &["pasaporte", "es mi número de", "spanish passport"],
        alone: ALONE,
        finds: &[
            "Mi pasaporte es «AAA123456»",
            "«XYZ987654» es mi número de pasaporte",
            "pasaporte «aaa123456» caducado",
            "Pasaporte: «PAB204417»",
        ],
        skips: &[
            ("pasaporte AA123456", "a letter short"),
            ("pasaporte AAAA12345", "a letter more"),
            ("pasaporte AAA12345", "a digit short"),
            ("pedido AAA123456", "no word near"),
        ],
        source: "Real Decreto 411/2014; Policía Nacional, pasaporte: three letters and six digits",
        ..REGISTER
    },
];
