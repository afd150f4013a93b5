//! Germany: passport, identity card and driving licence.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};
use scrim_validate as validate;

const CARD_WORDS: &[&str] = &[
    "personalausweis*",
    "ausweis",
    "ausweisnummer",
    "ausweis nr",
    "ausweisdokument",
    "npa",
    "identity card",
    "id card",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "de_id_card",
        label: "DE_ID_CARD",
        title: "German identity card number",
        pattern: r"[LMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?",
        score: 0.47,
        confirmed: 0.6,
        checks: &[validate::DE_SERIAL],
        raises: CARD_WORDS,
        alone: ALONE,
        finds: &[
            "Personalausweis: «L01X00T47»",
            "ausgewiesen durch Personalausweis «LM3T49H0V»",
            "«L01X00T471» (mit Prüfziffer)",
        ],
        skips: &[
            ("Ausweis L01X00T470", "wrong check digit"),
            ("Teil L01X00T47 bestellt", "no word near"),
            ("Ausweis LADX00T47", "no serial holds an A"),
        ],
        source: "PAuswV, Anhang 1; ICAO Doc 9303 part 3, 4.9",
        ..REGISTER
    },
    Recognizer {
        id: "de_id_card_old",
        label: "DE_ID_CARD",
        title: "German identity card number of before 2010",
        pattern: r"[Tt]\d{8}",
        score: 0.5,
        checks: &[validate::DE_OLD_SERIAL],
        raises: CARD_WORDS,
        finds: &["Ausweis Nr. «T22000129» gültig", "«T22000129»", "Personalausweis «T99999999»", "Nummer «T22000138»."],
        skips: &[
            ("am T20240131 erstellt", "a day"),
            ("T2200012", "too short"),
            ("T22000129-A", "goes on"),
            ("2024-01-31T22000129Z", "a time"),
        ],
        source: "Personalausweisgesetz of 1986, Muster",
        ..REGISTER
    },
    Recognizer {
        id: "de_passport",
        label: "DE_PASSPORT",
        title: "German passport number",
        pattern: r"[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8}\d?",
        score: 0.47,
        confirmed: 0.6,
        checks: &[validate::DE_SERIAL],
        raises: &["reisepass*", "reisepaß", "passnummer", "pass nr", "german passport", "deutscher pass"],
        alone: ALONE,
        finds: &["Reisepass «C01X00T47»", "Pass-Nr.: «F12345671»", "«C01X00T478»"],
        skips: &[
            ("Reisepass C01X00T470", "wrong check digit"),
            ("Teil C01X00T47 bestellt", "no word near"),
            ("Reisepass C0123456", "too short"),
        ],
        source: "PassV, Anlage 1; ICAO Doc 9303 part 3, 4.9",
        ..REGISTER
    },
    Recognizer {
        id: "de_driving_licence",
        label: "DRIVER_LICENSE",
        title: "German driving licence number",
        pattern: r"[A-Z][A-Z0-9]\d{2}[A-Z0-9]{5}\d[A-Z0-9]",
        score: 0.47,
        raises: &["führerschein*", "fahrerlaubnis*", "fev", "kba", "driving licence", "driving license"],
        alone: ALONE,
        finds: &[
            "Fahrerlaubnis «MU12345678B» wurde ausgestellt",
            "Inhaber der Fahrerlaubnisklasse B, «B072RRE2I55»",
            "sein Führerschein hat die Nummer «HH98765432C»",
            "«BO12345678A»",
        ],
        skips: &[
            ("Fahrerlaubnis BO12345678", "too short"),
            ("Fahrerlaubnis BO12345678AB", "too long"),
            ("Artikel MU12345678B bestellt", "no word near"),
            ("Fahrerlaubnis 12345678901", "begins with a digit"),
        ],
        source: "FeV, Anlage 8; Kraftfahrt-Bundesamt, Aufbau der Führerscheinnummer",
        ..REGISTER
    },
];
