//! Spain: NIF of citizens and NIE of foreigners.

use crate::recognizer::Recognizer;
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "es_nif",
        label: "ES_NIF",
        title: "Spanish tax number (NIF, DNI)",
        pattern: r"\d{8}[ -]?[A-Za-z]|\d{2}\.\d{3}\.\d{3}[ -]?[A-Za-z]",
        score: 0.2,
        confirmed: 0.75,
        checks: &[validate::ES_NIF],
        raises: &["dni", "nif", "documento"],
        finds: &["DNI «71254839B»", "«45.678.901-G»", "con NIF «45678901-g»"],
        skips: &[("DNI 71254839A", "wrong letter"), ("00000000T", "filler"), ("20240101T000000Z", "a time")],
        source: "Real Decreto 1553/2005; Ministerio del Interior, cálculo del dígito de control",
        ..Recognizer::DEFAULT
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
];
