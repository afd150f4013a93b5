//! Passports and driving licences of any country, where the text says that it is one. Formats differ too much to tell by shape alone.

use crate::recognizer::{Edge, Recognizer};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "passport",
        label: "PASSPORT",
        title: "Passport number",
        lead: r"(?i)(?:passports?|reisepass|passeport|pasaporte|passaporto|paspoort|passaporte|paszport|paszportu)(?:-?(?:nummer|nr))?(?: (?:number|no|nr|num|n°|nº|n\.º|numer|numero|número|numéro|nummer|is|ist|id|#)){0,2}\.?\s?[:#=(]?\s{0,3}",
        pattern: r"[A-Z]{0,3} ?\d{6,9}[A-Z]?|[A-Z0-9]{1,4}\d[A-Z0-9]{4,7}",
        after: Edge::Token,
        score: 0.85,
        finds: &[
            "Passport no. «X4471190»",
            "Reisepass «C8TXK0417»",
            "passeport («19FV44718»)",
            "paszport nr «EH 1234567»",
            "my passport number is «T3569075»",
        ],
        skips: &[
            ("passport control", "no number"),
            ("passport.js 0.7.0", "a library"),
            ("passport 123", "too short"),
            ("passport fees 2024", "a year behind a word"),
        ],
        source: "ICAO Doc 9303 part 4: at most nine letters and digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "driving_licence",
        label: "DRIVER_LICENSE",
        title: "Driving licence number",
        lead: r"(?i)(?:driv(?:er'?s?|ing) licen[cs]e|driver licen[cs]e|führerschein|permis de conduire|permiso de conducir|carné de conducir|patente(?: di guida)?|rijbewijs|carta de condução|cnh|prawo jazdy|prawa jazdy)(?:-?(?:nummer|nr))?(?: (?:number|no|nr|num|n°|nº|n\.º|numer|numero|número|numéro|nummer|is|ist|id|#)){0,2}\.?\s?[:#=(]?\s{0,3}",
        pattern: r"[A-Z0-9]{1,8}[ -]?\d[A-Z0-9]{3,14}(?:[ -]\d{2,5}){0,4}",
        after: Edge::Token,
        score: 0.85,
        finds: &[
            "driver's license number: «D1234567»",
            "Führerschein-Nr. «B072RRE2I55»",
            "driving licence «MORGA657054SM9IJ»",
            "rijbewijs «5201234567»",
        ],
        skips: &[
            ("driving licence fee 34", "no number"),
            ("driver's license required", "no number"),
            ("patente di guida B", "a class"),
            ("license number D1234567", "a licence for something else"),
        ],
        source: "AAMVA DL/ID card design standard, DVLA INF45/1, ISO/IEC 18013-1",
        ..Recognizer::DEFAULT
    },
];
