//! Vehicle plates without their word in front: a vehicle is named near, or the plate is all there is.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use crate::validate;

const PLATE: Recognizer = Recognizer { label: "LICENSE_PLATE", score: 0.4, alone: true, ..REGISTER };

const UK_WORDS: &[&str] = &[
    "reg",
    "registration",
    "number plate",
    "licence plate",
    "plate",
    "vehicle",
    "car",
    "van",
    "vrn",
    "vrm",
    "dvla",
    "v5c",
    "logbook",
    "mot",
];

/// Without the words for vehicles: models are written like old plates (`M3 CSL`).
const UK_PAPERS: &[&str] =
    &["reg", "registration", "number plate", "licence plate", "plate", "vrn", "vrm", "dvla", "v5c"];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "de_plate",
        title: "German vehicle plate",
        pattern: r"[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]\d{1,4}[EH]?",
        raises: &[
            "kennzeichen",
            "kfz",
            "nummernschild",
            "fahrzeug",
            "fahrzeugschein",
            "zulassung",
            "pkw",
            "lkw",
            "auto",
            "wagen",
            "halter",
        ],
        finds: &[
            "Das Fahrzeug mit Kennzeichen «B AB 1234» wurde gesehen.",
            "Halter des Pkw «HH-AB-1234»",
            "sein Auto («KA EF 12H»)",
            "«MIL EF 1234E»",
        ],
        skips: &[
            ("Auto B 1234", "no letters between"),
            ("Auto BXYZ AB 1234", "no district has four letters"),
            ("Raum B AB 1234 im Keller", "no word near"),
            ("Auto B AB 12345", "too long"),
        ],
        source: "FZV § 9 and Anlage 1",
        ..PLATE
    },
    Recognizer {
        id: "uk_plate",
        title: "UK vehicle plate",
        pattern: r"[A-HJ-PR-Y]{2}\d{2}[ -]?[A-HJ-PR-Z]{3}|[a-hj-pr-y]{2}\d{2} [a-hj-pr-z]{3}",
        score: 0.2,
        checks: &[validate::UK_PLATE],
        raises: UK_WORDS,
        finds: &["My car reg is «AB51 ABC»", "vehicles «LN14-HGT» and «BD62XYZ»", "«AB70 DEF»"],
        skips: &[("car AB35 ABC", "no year 35"), ("FY24 EPS rose", "no word near"), ("car AQ51 ABC", "no Q")],
        source: "DVLA INF104, Vehicle registration numbers and number plates",
        ..PLATE
    },
    Recognizer {
        id: "uk_plate_old",
        title: "UK vehicle plate of before 2001",
        pattern: r"[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y][A-HJ-PR-Z]{2}|[A-HJ-PR-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]",
        score: 0.42,
        raises: UK_PAPERS,
        finds: &[
            "number plate: «K123 BCD»",
            "registration of the car: «ABC 123D»",
            "V5C for «M456DEF»",
            "reg «DEF456G»",
        ],
        skips: &[
            ("car I123 BCD", "no I"),
            ("a car like the M3 CSL", "a model"),
            ("car ABC 123Z", "no such year letter"),
            ("car K1234 BCD", "too long"),
        ],
        source: "DVLA INF104: prefix and suffix marks",
        ..PLATE
    },
    Recognizer {
        id: "tr_plate",
        title: "Turkish vehicle plate",
        pattern: r"(?:0[1-9]|[1-7]\d|8[01])(?: ?[A-PR-VYZ]{1,3} ?| [a-pr-vyz]{1,3} |-[A-PR-VYZ]{1,3}-)\d{2,4}",
        checks: &[validate::TR_PLATE],
        raises: &["plaka", "plakası", "araç", "taşıt", "kayıt", "license plate", "number plate", "plate"],
        finds: &["Araç plakası «34 ABC 1234»", "Plaka «06 JK 567»", "number plate «35JK12»", "«34 abc 1234»"],
        skips: &[
            ("plaka 82 ABC 123", "no such province"),
            ("kayıt 12 MAR 2024", "a date"),
            ("plaka 34 AQC 123", "no Q"),
            ("plaka 34 ABCD 123", "too many letters"),
        ],
        source: "Karayolları Trafik Yönetmeliği, plaka grupları",
        ..PLATE
    },
];
