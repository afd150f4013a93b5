//! Vehicle plates without their word in front: a vehicle is named near, or the plate is all there is.

use super::register::REGISTER;
use crate::recognizer::{ALONE, Recognizer};

const PLATE: Recognizer = Recognizer { label: "LICENSE_PLATE", score: 0.4, alone: ALONE, ..REGISTER };

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
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
}];
