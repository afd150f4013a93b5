//! Spanish-speaking America: identity and tax numbers that only the text announces, mistyped ones included.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "latin_identity",
        label: "ID_NUMBER",
        kind: Some("latin_identity"),
        title: "Identity card number of a Spanish-speaking country",
        lead: announced!(
            r"c[ée]dula(?: de)?(?: identidad| ciudadan[íi]a| extranjer[íi]a| residencia| jur[íi]dica| f[íi]sica)?|d\.?n\.?i\.|dni|libreta c[íi]vica|c\.c\.|c\.i\.|t\.i\.|dui|dpi|cui|dimex|documento(?: nacional)?(?: de identi(?:dad|ficaci[óo]n))?|(?:tarjeta|carn[ée]) de (?:identidad|extranjer[íi]a|residente)"
        ),
        pattern: r"(?:[VEve][.-]? ?)?\d{1,3}(?:[. ]?\d{3}){1,3}(?:-?[0-9kK])?(?: ?(?:LP|SC|CB|OR|PT|CH|TJ|BE|PD))?|\d-\d{4}-\d{4}|\d{3}-\d{6,7}-\d{1,4}[A-Z]?|\d{8}-\d|\d{4}[ -]\d{5}[ -]\d{4}|\d{4}-\d{4}-\d{5}",
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REFERENCE_ALONE],
        finds: &[
            "cédula de ciudadanía No. «1.020.304.506»",
            "DNI: «28.456.789»",
            "C.C. «79.123.456»",
            "cédula «V-12.345.678», DUI «01234567-8»",
            "Cédula de identidad: «4567890 LP»",
            "cédula «1-0234-0567»",
        ],
        skips: &[
            ("documento de 12 páginas", "a count"),
            ("C.C. 1234", "too short"),
            ("DNI vencido 2024", "a word between"),
            ("la cédula 2023 de impuestos", "a year"),
        ],
        source: "National registers of AR, BO, CO, CR, EC, GT, HN, NI, PE, SV, UY, VE: the name decides, shapes differ",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "latin_tax",
        label: "TAX_ID",
        kind: Some("latin_tax"),
        title: "Tax number of a Spanish-speaking country",
        lead: concat!(
            r"(?:NIT|N\.I\.T\.|RUC|R\.U\.C\.|RIF|RNC|RTN|RUC/CI|RUT|R\.U\.T\.|CUIT|C\.U\.I\.T\.|CUIL|NITE)",
            r"(?:[ -]?(?:[Nn]úmero|[Nn]o|[Nn]ro|N[°º]|#))?\.?:? ?[=(#]?\s{0,3}"
        ),
        pattern: r"(?:[VEJPGC][-. ]?)?\d{1,3}(?:[. ]?\d{3}){1,3}(?:[ -]?\d)?(?:-?[0-9kK])?|\d{11,14}|\d{3}-\d{5}-\d|\d{2}-\d{8}-\d|\d{4}-\d{6}-\d{3}-\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        confirmed: 0.8,
        checks: &[validate::REGISTRY],
        finds: &[
            "NIT: «900.123.456-7»",
            "RUC «20512333797»",
            "RNC «131-24679-6»",
            "RIF «J-30964412-1», RUC/CI «12345678-9»",
        ],
        skips: &[
            ("NIT: 2024", "a year"),
            ("nit: 123456 lines", "a remark"),
            ("RUC 12 horas", "a count"),
            ("RUTA 20512333797", "another word"),
        ],
        source: "DIAN, SUNAT, SET, DGII, SENIAT, SAR, SII, AFIP: the name decides, shapes differ",
        ..Recognizer::DEFAULT
    },
];
