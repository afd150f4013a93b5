//! Vehicles: identification numbers. Plates: `plate.rs`.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(super) const ALL: &[Recognizer] = &[Recognizer {
    id: "vin",
    label: "VIN",
    title: "Vehicle identification number",
    pattern: r"[A-HJ-NPR-Z0-9](?:[ -]?[A-HJ-NPR-Z0-9]){16}|[a-hj-npr-z0-9]{17}",
    before: Edge::Token,
    after: Edge::Token,
    score: 0.3,
    confirmed: 0.7,
    checks: &[validate::VIN],
    raises: &[
        "vin",
        "vehicle",
        "chassis",
        "car",
        "fahrgestellnummer",
        "fahrzeug",
        "fin",
        "fahrzeugidentifikationsnummer",
        "chassisnummer",
        "telaio",
        "bastidor",
        "chasis",
        "nadwozie",
        "nadwozia",
        "pojazd",
        "veiculo",
        "chassi",
        "vehicule",
        "voertuig",
    ],
    finds: &[
        "«1M8GDM9AXKP042788»",
        "VIN: «1FTFW1ET9DFC10312»",
        "Fahrgestellnummer «WVWZZZ1JZXW000001»",
        "VIN «1M8 GDM9AX KP042788», nadwozie «WVWZ-ZZ1J-ZXW0-0000-1»",
        "vin: «1m8gdm9axkp042788»",
    ],
    skips: &[
        ("WVWZZZ1JZXW000001", "no check digit and no word near"),
        ("11111111111111111", "digits"),
        ("1M8GDM9AXKP04278O", "no letter O"),
        ("1M8 GDM9AX KP042788", "in groups, and no word near"),
        ("1m8gdm9axkp042788", "in small letters, and no word near"),
        ("VIN SEE PAGES 12 AND 14", "words"),
    ],
    source: "ISO 3779; 49 CFR 565.15",
    ..Recognizer::DEFAULT
}];
