//! Austria: social insurance and tax numbers.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "at_svnr",
        kind: Some("at_svnr"),
        title: "Austrian social insurance number",
        pattern: r"\d{4}[ /-]?\d{2} ?\d{2} ?\d{2}",
        checks: &[validate::AT_SVNR],
        raises: &[
            "svnr",
            "sv nummer",
            "sv nr",
            "vsnr",
            "sozialversicherungsnummer",
            "versicherungsnummer",
            "sozialversicherung",
            "e card",
            "ecard",
            "ögk",
        ],
        alone: ALONE,
        finds: &["SVNr. «1018 150386»", "e-card: «1237 01 01 80»", "Sozialversicherungsnummer «1238 010180»"],
        skips: &[
            ("Akt 1018 150386", "no word near"),
            ("SVNR 1018 320386", "no day 32"),
            ("SVNR 1018 15038", "too short"),
        ],
        source: "Dachverband der Sozialversicherungsträger, Aufbau der Versicherungsnummer; § 31 ASVG",
        ..REGISTER
    },
    Recognizer {
        id: "at_tax_number",
        label: "TAX_ID",
        kind: Some("at_tax_number"),
        title: "Austrian tax number",
        pattern: r"(?:0[1-9]|[1-9]\d)[ -]?\d{3}/?\d{4}",
        checks: &[validate::LUHN],
        raises: &["steuernummer", "st nr", "abgabenkonto", "abgabenkontonummer", "finanzamt"],
        finds: &["Finanzamt Wien, Steuernummer «12 345/6782»", "St.Nr. «98-765/4324»"],
        skips: &[("Steuernummer 12 345/6783", "wrong check digit"), ("Akt 12 345/6782", "no word near")],
        source: "BMF, Prüfziffernberechnung der Abgabenkontonummer",
        ..REGISTER
    },
];
