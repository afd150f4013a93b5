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
        id: "gps_part",
        label: "GPS_COORDINATE",
        title: "Latitude or longitude behind its name",
        lead: r#"(?i:lat(?:itude?|itudine)?|lon(?:gitude?|gitudine)?|lng|breitengrad|längengrad|breite|länge|breedtegraad|lengtegraad|szerokość|długość)['"]?(?: ?[:=] ?['"]?| )"#,
        pattern: r"[+-]?\d{1,3}\.\d{4,}(?:°? ?[NSEWO])?",
        before: Edge::Token,
        after: Edge::Number,
        score: 0.6,
        finds: &[
            "{\"lat\": «52.520008», \"lng\": «13.404954»}",
            "latitude «40.71280», longitude «-74.00600»",
            "?lat=«48.85837»&lon=«2.294481»",
            "Breitengrad: «52.52000 N»",
        ],
        skips: &[
            ("lat: 40.7", "too coarse for a person's place"),
            ("flat 52.5200", "another word"),
            ("long 12.34567", "a length"),
            ("latency 12.34567", "another word"),
        ],
        source: "GeoJSON, KML and NMEA tools; RFC 5870",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_hemisphere",
        label: "GPS_COORDINATE",
        title: "Degrees with their hemisphere, without signs for minutes and seconds or with a comma",
        pattern: concat!(
            r"\d{1,2},\d{4,} ?°? ?[NS][;,/]? ?\d{1,3},\d{4,} ?°? ?[EWO]",
            // "40 26 46 N 79 58 56 W", "N40 26 46 W79 58 56".
            r"|\d{1,2} [0-5]\d [0-5]\d(?:\.\d+)? ?[NS][,;]? ?\d{1,3} [0-5]\d [0-5]\d(?:\.\d+)? ?[EWO]",
            r"|[NS] ?\d{1,2} [0-5]\d [0-5]\d(?:\.\d+)?[,;]? ?[EWO] ?\d{1,3} [0-5]\d [0-5]\d(?:\.\d+)?",
            // "N 52 31.200 E 013 24.300", and what a receiver of NMEA 0183 sends.
            r"|[NS] ?\d{1,2}[ °] ?[0-5]\d\.\d{3}'?[,;]? ?[EWO] ?\d{1,3}[ °] ?[0-5]\d\.\d{3}'?",
            r"|\d{4}\.\d{2,},?[NS][,/ ] ?\d{5}\.\d{2,},?[EW]"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.8,
        finds: &[
            "at «40 26 46 N 79 58 56 W», «S33 51 24 E151 12 55»",
            "GPS-Koordinaten: «52,5200 N; 13,4050 E»",
            "cache at «N 52 31.200 E 013 24.300»",
            "$GPGGA,123519,«4807.038,N,01131.000,E»",
        ],
        skips: &[
            ("40 26 46 N", "one angle"),
            ("40 66 46 N 79 58 56 W", "no such minute"),
            ("12,5 N; 13,4 E", "too coarse for a person's place"),
            ("N 52 31.2 E 13 24.3", "too coarse for a person's place"),
        ],
        source: "ISO 6709 annex D; NMEA 0183, GGA",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_degree",
        label: "GPS_COORDINATE",
        title: "Latitude or longitude with its hemisphere",
        pattern: r"\d{1,3}\.\d{4,} ?° ?[NSEW]",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.52,
        finds: &["lat «40.7128° N», long «74.0060° W»", "from «51.50070°N»", "to «13.40500 ° E»", "at «33.86882° S»"],
        skips: &[
            ("12.5° N of the line", "too coarse for a person's place"),
            ("40.7128 N", "no sign of degrees"),
            ("40.7128° C", "warmth"),
            ("1.40.7128° N", "goes on in front"),
        ],
        source: "ISO 6709 annex D",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_grid",
        label: "GPS_COORDINATE",
        title: "Place on a grid: UTM, plus code",
        pattern: concat!(
            r"(?:[1-9]|[1-5]\d|60) ?[C-HJ-NP-X] [1-9]\d{5}(?:\.\d+)?(?: ?m ?E)?,? \d{7}(?:\.\d+)?(?: ?m ?N)?",
            r"|[2-9CFGHJMPQRV](?:[CFGHJMPQRVWX][2-9CFGHJMPQRVWX]{2}|[2-9][CFGHJMPQRVWX][2-9CFGHJMPQRVWX]|[2-9]{2}[CFGHJMPQRVWX])[2-9CFGHJMPQRVWX]{4}\+[2-9CFGHJMPQRVWX]{2,3}"
        ),
        before: Edge::Token,
        after: Edge::Token,
        score: 0.7,
        finds: &[
            "UTM «33U 391776 5820072»",
            "at «8FVC9G8F+6X» by the lake",
            "zone «31 U 448251.8 m E, 5411943.8 m N»",
            "plus code «87G8Q2PQ+VX»",
        ],
        skips: &[
            ("23456789+23", "a sum"),
            ("33I 391776 5820072", "no such band"),
            ("8FVC9G8F+6", "too short"),
            ("61U 391776 5820072", "no such zone"),
        ],
        source: "NGA.SIG.0012 (UTM); Open Location Code specification",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_military",
        label: "GPS_COORDINATE",
        title: "Place on the military grid, next to a word for it",
        pattern: r"(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X] ?[A-HJ-NP-Z][A-HJ-NP-V] ?(?:\d{5} ?\d{5}|\d{4} ?\d{4})",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.3,
        raises: &["mgrs", "usng", "grid", "coordinates", "coords", "position", "gps"],
        needs_context: true,
        finds: &[
            "MGRS «18SUJ2348306479»",
            "grid «33UUU 91776 20072»",
            "position «18S UJ 2348 0647»",
            "USNG: «18SUJ 23480 06479»",
        ],
        skips: &[
            ("part 18SUJ2348306479", "no word near"),
            ("grid 18SIJ2348306479", "no such square"),
            ("grid 18SUJ234830647", "an odd number of digits"),
            ("grid 61SUJ2348306479", "no such zone"),
        ],
        source: "NGA.STND.0037 (MGRS)",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "gps_geometry",
        label: "GPS_COORDINATE",
        title: "Longitude and latitude of a point in GeoJSON or WKT",
        lead: r#"(?:"coordinates": ?\[\s{0,8}|POINT ?(?:Z ?)?\()"#,
        pattern: r"-?\d{1,3}\.\d{4,}(?:,\s{0,8}| )-?\d{1,2}\.\d{4,}",
        after: Edge::Number,
        score: 0.8,
        finds: &[
            "\"coordinates\": [«13.404954, 52.520008»]",
            "POINT(«-122.399677 37.786971»)",
            "POINT («2.294481 48.858370»)",
            "\"coordinates\":[«-0.124625,51.500729»]",
        ],
        skips: &[
            ("\"coordinates\": [1, 2]", "on a chessboard"),
            ("POINT(12 40)", "on a screen"),
            ("\"weights\": [13.404954, 52.520008]", "other numbers"),
            ("POINT(x y)", "no numbers"),
        ],
        source: "RFC 7946 section 3.1; OGC 06-103r4 (well-known text)",
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
