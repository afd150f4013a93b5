//! Places on the globe.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

const WORDS: &[&str] = &[
    "gps",
    "coordinates",
    "coordinate",
    "coords",
    "latitude",
    "longitude",
    "lat",
    "lon",
    "lng",
    "location",
    "position",
    "koordinaten",
    "standort",
    "coordonnees",
    "coordenadas",
    "ubicacion",
    "coordinate",
    "posizione",
    "wspolrzedne",
    "localizacao",
    "coordinaten",
    "locatie",
    "maps",
    "pin",
    "geo",
];

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "gps_decimal",
        label: "GPS_COORDINATE",
        title: "Latitude and longitude in degrees",
        pattern: r"[+-]?\d{1,2}\.\d{4,}°? ?[NS]?(?:, ?| |; ?|/)[+-]?\d{1,3}\.\d{4,}(?:°? ?[EWO])?",
        before: Edge::Number,
        after: Edge::Number,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::GPS],
        raises: WORDS,
        lowers: &["vec", "matrix", "color", "rgb", "point", "float", "vector", "tensor", "weights"],
        finds: &[
            "at «52.5200, 13.4050»",
            "GPS: «-33.86882,151.20930»",
            "https://maps.example/?q=«48.85837,2.29448»",
            "«40.7128° N, 74.0060° W»",
        ],
        skips: &[
            ("ratio 0.12345, 0.67890", "no place on land that anybody lives at"),
            ("version 1.2345, 2.3456.7", "goes on"),
            ("[95.12345, 13.40500]", "no such latitude"),
            ("52.52, 13.40", "too coarse for a person's place"),
        ],
        source: "ISO 6709; RFC 5870 (geo)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_sexagesimal",
        label: "GPS_COORDINATE",
        title: "Latitude and longitude in degrees, minutes and seconds",
        pattern: r#"[NS]? ?\d{1,2} ?[°º] ?\d{1,2}(?:\.\d+)? ?['´] ?(?:\d{1,2}(?:[.,]\d+)? ?(?:"|'') ?)?[NS]?[,;/]? ?[EWO]? ?\d{1,3} ?[°º] ?\d{1,2}(?:\.\d+)? ?['´] ?(?:\d{1,2}(?:[.,]\d+)? ?(?:"|'') ?)?[EWO]?"#,
        score: 0.85,
        finds: &[
            "«52° 31' 12.0\" N, 13° 24' 18.0\" E»",
            "«48°51'30\"N 2°17'40\"E»",
            "N. B.: «N 52° 31.200' E 13° 24.300'»",
            "«33°52’08″S, 151°12’33″E»",
        ],
        skips: &[
            ("an angle of 52° 31'", "one angle"),
            ("at 52° and 13°", "degrees alone"),
            ("6' 2\" tall", "feet and inches"),
            ("20 °C, 30 °C", "warmth"),
        ],
        source: "ISO 6709 annex D",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_uri",
        label: "GPS_COORDINATE",
        title: "Place as a link",
        lead: "geo:",
        pattern: r"-?\d{1,2}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)?",
        after: Edge::Number,
        score: 0.9,
        finds: &[
            "geo:«52.5200,13.4050»",
            "geo:«-33.8688,151.2093,20»;u=35",
            "<geo:«48.2010,16.3695»>",
            "geo:«37.786971,-122.399677»",
        ],
        skips: &[
            ("geo:berlin", "no numbers"),
            ("geo: 52", "one number"),
            ("geo:152.52,13.4", "no such latitude"),
            ("oligeo:52.52,13.4", "another word"),
        ],
        source: "RFC 5870",
        ..Recognizer::DEFAULT
    },
];
