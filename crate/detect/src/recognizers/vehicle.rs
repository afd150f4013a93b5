//! Vehicles: identification numbers, and plates where the text says that it is one.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "vin",
        label: "VIN",
        title: "Vehicle identification number",
        pattern: r"[A-HJ-NPR-Z0-9]{17}",
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
            "nadwozia",
            "pojazd",
            "veiculo",
            "chassi",
            "vehicule",
            "voertuig",
        ],
        finds: &["«1M8GDM9AXKP042788»", "VIN: «1FTFW1ET9DFC10312»", "Fahrgestellnummer «WVWZZZ1JZXW000001»"],
        skips: &[
            ("WVWZZZ1JZXW000001", "no check digit and no word near"),
            ("11111111111111111", "digits"),
            ("1M8GDM9AXKP04278O", "no letter O"),
        ],
        source: "ISO 3779; 49 CFR 565.15",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "licence_plate",
        label: "LICENSE_PLATE",
        title: "Vehicle registration plate",
        pattern: r"[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2} ?\d{1,4}[EH]?|[A-Z]{1,3}[ -]?\d{1,5}[ -]?[A-Z]{1,3}|\d{4} ?[A-Z]{3}|\d{1,3}[ -][A-Z]{2,3}[ -]\d{1,3}|[A-Z]{2,3} ?\d{3,5}|[A-Z]{1,2} \d{3} \d{3}",
        after: Edge::Token,
        score: 0.75,
        front: "plate plates reg registration vehicle van truck lorry car kennzeichen kfz kz pkw lkw halter auto immatricule immatriculee immatriculation plaque targa targato targata \
            matricula placa placas chapa coche carro viatura kenteken rej rejestracyjny pojazdu pojazd naczepa remorque camion furgone veicolo bestelbus aanhanger",
        finds: &["Kennzeichen «AN-GS 790»", "vehicle: «BD71 QZX»", "matrícula «7714 LKM»", "targa «AB 123 CD»"],
        skips: &[
            ("plate of 3 eggs", "a meal"),
            ("vehicle fleet", "no number"),
            ("Kennzeichen D", "a country alone"),
            ("matrícula abierta", "no number"),
        ],
        source: "National formats: FZV annex 1 (DE), DVLA INF104 (UK), arrêté du 9 février 2009 (FR), Orden INT/2323/2005 and RD 2822/1998 (ES)",
        ..Recognizer::DEFAULT
    },
];
