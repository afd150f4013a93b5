//! Germany: numbers of the tax office, of social and health insurance, of doctors; commercial register and postcode.

use super::register::REGISTER;
use crate::recognizer::{Edge, Recognizer};
use crate::validate;

const TAX_WORDS: &[&str] =
    &["steuernummer", "steuer nr", "steuernr", "st nr", "stnr", "finanzamt", "steuerbescheid", "steuererklärung"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "de_tax_id",
        label: "DE_TAX_ID",
        title: "German tax identification number",
        pattern: r"[1-9]\d ?\d{3} ?\d{3} ?\d{3}",
        score: 0.3,
        confirmed: 0.55,
        checks: &[validate::DE_TAX_ID],
        raises: &[
            "steuer*",
            "idnr",
            "id nr",
            "identifikationsnummer",
            "tin",
            "tax id",
            "tax identification",
            "finanzamt",
            "steuerid",
        ],
        finds: &["Steuer-ID: «36 574 261 809»", "IdNr. «48392017541»", "laut Akte «39632801577»"],
        skips: &[
            ("Steuer-ID 36 574 261 808", "wrong check digit"),
            ("Umsatz 36 574 261 809", "grouped like an amount, and no word near"),
            ("Steuernummer 11 111 111 111", "filler"),
            ("Steuer-ID 12345678903", "no digit stands twice"),
        ],
        source: "§ 139b AO; Bundeszentralamt für Steuern, Aufbau der Identifikationsnummer",
        ..REGISTER
    },
    Recognizer {
        id: "de_tax_number",
        label: "DE_TAX_NUMBER",
        title: "German tax number",
        pattern: r"\d{2,3}/\d{3,4}/\d{4,5}|\d{5}/\d{5}",
        score: 0.4,
        confirmed: 0.5,
        checks: &[validate::DE_TAX_NUMBER],
        raises: TAX_WORDS,
        alone: true,
        finds: &["St.-Nr. «123/456/78901»", "unter «21/815/08154» geführt", "Steuernummer «93815/08152»"],
        skips: &[
            ("am 12/2024/1234 notiert", "no tax office's groups"),
            ("000/000/00000", "filler"),
            ("1/123/456/78901", "goes on in front"),
        ],
        source: "§ 139a AO; ELSTER, Aufbau der Steuernummern der Länder",
        ..REGISTER
    },
    Recognizer {
        id: "de_tax_number_plain",
        label: "DE_TAX_NUMBER",
        title: "German tax number without slashes",
        pattern: r"\d{10,11}|\d{13}|(?:0[1-9]|[1-9]\d)\d? \d{3,4} \d{4,5}",
        score: 0.46,
        confirmed: 0.5,
        checks: &[validate::DE_TAX_NUMBER],
        raises: &["steuernummer", "steuer nr", "steuernr", "st nr", "stnr"],
        finds: &["Steuernummer: «2893081508152»", "Steuernr. «215 5815 0815»", "«0281508150123» laut Bescheid"],
        skips: &[
            ("erstellt 1658150815000", "milliseconds"),
            ("Artikel 0401234567893", "an article number"),
            ("Vorgang 2893081508152", "no word near"),
        ],
        source: "ELSTER, bundeseinheitliche Steuernummer",
        ..REGISTER
    },
    Recognizer {
        id: "de_social_security",
        label: "DE_SOCIAL_SECURITY",
        title: "German pension insurance number",
        pattern: r"(?:0[2-9]|[1-8]\d) ?\d{6} ?[A-Za-z] ?\d{3}",
        confirmed: 0.9,
        checks: &[validate::DE_PENSION],
        finds: &["RVNR: «15070649C103»", "Sozialversicherungsnummer «65 150386 M 122»"],
        skips: &[
            ("RVNR 15070649C100", "wrong check digit"),
            ("RVNR 15071349C103", "no month 13"),
            ("15070649C1030", "goes on"),
        ],
        source: "§ 147 SGB VI; § 4 VKVV",
        ..REGISTER
    },
    Recognizer {
        id: "de_health_insurance",
        label: "DE_HEALTH_INSURANCE",
        title: "German health insurance number",
        pattern: r"[A-Za-z]\d{9}",
        checks: &[validate::DE_HEALTH],
        raises: &[
            "krankenversicher*",
            "krankenversicherten*",
            "versichertennummer",
            "versicherten nr",
            "kvnr",
            "krankenkasse",
            "gesundheitskarte",
            "egk",
            "e gk",
            "gk nummer",
            "versichertenkarte",
            "aok",
            "barmer",
            "dak",
            "health insurance",
        ],
        alone: true,
        finds: &["KVNR «K123456781»", "Gesundheitskarte: «T987654328»", "«A000500015»"],
        skips: &[
            ("Artikel K123456781 geliefert", "no word near"),
            ("KVNR K12345678", "too short"),
            ("K123456787", "wrong check digit"),
        ],
        source: "§ 290 SGB V; GKV-Spitzenverband, Aufbau der Krankenversichertennummer",
        ..REGISTER
    },
    Recognizer {
        id: "de_lanr",
        label: "DE_LANR",
        title: "German doctor's number (LANR)",
        pattern: r"\d{7} ?\d{2}",
        checks: &[validate::DE_DOCTOR],
        raises: &[
            "lanr",
            "arztnummer",
            "arzt nr",
            "vertragsarzt",
            "kassenarzt",
            "behandelnder arzt",
            "behandelnden arztes",
        ],
        alone: true,
        finds: &["LANR: «765432201»", "Arzt-Nr. «246810635»", "«123456601»"],
        skips: &[
            ("Auftrag 765432201 offen", "no word near"),
            ("LANR 76543220", "too short"),
            ("123456901", "wrong check digit"),
        ],
        source: "KBV, Richtlinie nach § 75 Absatz 7 SGB V zur Vergabe der Arztnummern",
        ..REGISTER
    },
    Recognizer {
        id: "de_bsnr",
        label: "DE_BSNR",
        title: "German medical practice number (BSNR)",
        pattern: r"\d{9}",
        score: 0.35,
        checks: &[validate::DE_PRACTICE],
        raises: &["bsnr", "nbsnr", "betriebsstätten*", "betriebsstätte", "nebenbetriebsstätte", "praxisnummer"],
        needs_context: true,
        finds: &[
            "BSNR «711234567» der Praxis",
            "Betriebsstättennummer: «021234568»",
            "Praxisnummer «521234567»",
            "Nebenbetriebsstätte «381234500»",
        ],
        skips: &[
            ("Vorgang 711234567", "no word near"),
            ("BSNR 000000000", "filler"),
            ("BSNR 71123456", "too short"),
            ("BSNR 7112345678", "too long"),
        ],
        source: "KBV, Richtlinie nach § 75 Absatz 7 SGB V zur Vergabe der Betriebsstättennummern",
        ..REGISTER
    },
    Recognizer {
        id: "de_handelsregister",
        label: "DE_HANDELSREGISTER",
        title: "German commercial register number",
        pattern: r"(?i)hr[ab](?:[ -]?nr\.?:?)? ?\d{1,6}",
        score: 0.7,
        checks: &[validate::DE_REGISTER],
        raises: &["handelsregister", "amtsgericht", "registergericht"],
        finds: &[
            "Amtsgericht München, «HRB 12345»",
            "«HRA 99999» Köln",
            "Handelsregister: «HRB-Nr. 204417»",
            "eingetragen unter «hrb 7715»",
        ],
        skips: &[
            ("HRC 12345", "no such section"),
            ("HRB 1234567", "too long"),
            ("HRA 2024 edition", "a year"),
            ("THRB 12345", "another word"),
        ],
        source: "§ 13 HRV: sections A and B",
        ..REGISTER
    },
    Recognizer {
        id: "de_plz",
        label: "DE_PLZ",
        title: "German postcode",
        lead: r"(?i)(?:plz|postleitzahl)\s?[:=]?\s{0,2}",
        pattern: r"\d{5}",
        before: Edge::Word,
        score: 0.75,
        finds: &["PLZ: «10115»", "Postleitzahl «80331»", "plz=«22085»", "PLZ «01001»"],
        skips: &[
            ("PLZ 101150", "too long"),
            ("Zimmer 10115", "no word in front"),
            ("Postleitzahlen 2024", "a year"),
            ("PLZ unbekannt", "no number"),
        ],
        source: "Deutsche Post, PLZ-Verzeichnis",
        ..REGISTER
    },
];
