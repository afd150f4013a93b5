//! Mexico: CURP, RFC, social security number, voter key.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "mx_curp",
        label: "MX_CURP",
        title: "Mexican population register key (CURP)",
        pattern: r"[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\d",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.95,
        mistyped: 0.38,
        checks: &[validate::MX_CURP],
        raises: &["curp", "clave unica"],
        finds: &["CURP: «BOXW310820HNERXN09»", "«HEGG560427MVZRRL04»", "CURP «BOXW310820HNERXN08»"],
        skips: &[("x BOXW311320HNERXN09", "no month 13 and no word near"), ("BOXW310820ANERXN09", "no such sex")],
        source: "RENAPO, Instructivo normativo para la asignación de la CURP",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mx_rfc",
        label: "MX_RFC",
        title: "Mexican taxpayer key (RFC)",
        pattern: r"[A-ZÑ&]{3,4}[ -]?\d{6}[ -]?[A-Z0-9]{2}[0-9A]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.45,
        confirmed: 0.75,
        checks: &[validate::MX_RFC],
        raises: &["rfc", "contribuyente", "sat", "factura", "cfdi", "fiscal", "homoclave"],
        finds: &["RFC «GODE561231GR8»", "RFC: «COMG-600703-5S4»", "«MAB930714 8T4»"],
        skips: &[
            ("RFC GODE561331GR8", "no month 13"),
            ("COMG6007035S4", "wrong check and no word near"),
            ("see RFC 7231", "a standard"),
        ],
        source: "SAT, Resolución Miscelánea Fiscal, Anexo 1-A; check by eleven",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mx_nss",
        label: "MX_NSS",
        title: "Mexican social security number (NSS)",
        lead: r"(?:NSS|IMSS|nss|(?i:n[úu]mero de segur(?:idad|o) social))(?: ?(?:[Nn]o\.?|[Nn]úmero|#))?[:=]?(?: es)? {0,3}",
        pattern: r"\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{4}[ -]?\d",
        after: Edge::Token,
        score: 0.87,
        finds: &[
            "NSS: «92919084431»",
            "número de seguridad social «92-91-90-8443-1»",
            "IMSS «12 34 56 7890 1»",
            "NSS «12345678903»",
        ],
        skips: &[
            ("NSS 3.79", "a library"),
            ("NSS 1234567890", "a digit short"),
            ("IMSS 2024", "a year"),
            ("seguridad social 92919084431-1", "goes on"),
        ],
        source: "IMSS, Número de Seguridad Social: subdelegation, years, serial, check digit",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "mx_elector",
        label: "ID_NUMBER",
        kind: Some("mx_elector"),
        title: "Mexican voter key or card",
        pattern: r"[A-Z]{6}\d{8}[HM]\d{3}|IDMEX\d{9,10}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.86,
        finds: &[
            "clave de elector «GMVLMR80070501M100»",
            "«RDRGJN85021409H700»",
            "INE «IDMEX1234567890»",
            "(«PRGRMR77120130M800»)",
        ],
        skips: &[
            ("GMVLMR80070501X100", "no such sex"),
            ("GMVLM80070501M100", "a letter short"),
            ("IDMEX12345", "too short"),
            ("gmvlmr80070501m100", "written in capitals"),
        ],
        source: "INE, Credencial para Votar: six consonants, date, state, sex, three digits; ICAO line IDMEX",
        ..Recognizer::DEFAULT
    },
];
