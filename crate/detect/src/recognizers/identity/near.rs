//! Numbers shaped like those of the registers next to their names, whatever their check digits say: people mistype them, and make them up.
//!
//! With a right check digit the register's own datasheet is surer and wins; this one keeps a wrong digit from leaving in clear.

use super::register::REGISTER;
use crate::recognizer::Recognizer;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "personal_number_near",
        title: "Personal number next to its name",
        pattern: concat!(
            r"[1-9]\d ?\d{3} ?\d{3} ?\d{3}|[1-9]\d{2}[ -]?\d{3}[ -]?\d{3,4}|\d{6} \d{4}",
            r"|[12] ?\d{2} ?\d{2} ?\d{2,3} ?\d{2,3} ?\d{3}(?: ?/? ?\d{2})?",
            r"|\d{8}[ -]?[A-Z]|\d{2}\.\d{3}\.\d{3}[ -]?[A-Z]",
            r"|\d{6}[-+A]\d{3}[0-9A-Z]|[A-Z]{2}(?: ?\d{2}){3} ?[A-D]",
        ),
        score: 0.3,
        raises: &[
            "nhs",
            "chi no",
            "chi number",
            "national insurance",
            "nino",
            "steuer id",
            "steuer idnr",
            "steueridnr",
            "steuerid",
            "idnr",
            "steueridentifikationsnummer",
            "sozialversicherungsnummer",
            "securite sociale",
            "n ss",
            "numero ss",
            "nir",
            "dni",
            "nif",
            "permiso de conducir",
            "bsn",
            "burgerservicenummer",
            "hetu",
            "henkilotunnus",
            "kimlik no",
            "kimlik numarasi",
            "tckn",
            "fodselsnummer",
            "personnummer",
        ],
        needs_context: true,
        finds: &[
            "NHS No: «999 412 7736»",
            "Steuer-ID «71 340 228 916».",
            "n° de sécurité sociale «2 95 10 987 35 042 18», est engagée",
            "BSN «999990343»",
            "hetu «150386-1230»",
        ],
        skips: &[
            ("Bestand 71 340 228 916", "no word near"),
            ("NHS waiting list of 7736 people", "a count"),
            ("nie wieder 634 550 219", "another word"),
            ("BSN 99999", "too short"),
        ],
        source: "The shapes of the registers in this folder",
        ..REGISTER
    },
    Recognizer {
        id: "es_nie_near",
        kind: Some("es_nie"),
        title: "Spanish number of a foreigner (NIE), mistyped",
        pattern: r"[XYZ][ -]?\d{7}[ -]?[A-Z]",
        score: 0.47,
        raises: &["nie", "extranjero", "extranjera"],
        needs_context: true,
        finds: &["con NIE «Y3381207K»", "NIE: «X-8820146-J»", "extranjero, «Z0419927C»", "NIE «X 4417882 R»"],
        skips: &[
            ("pieza Y3381207K", "no word near"),
            ("NIE Y338120K", "a digit short"),
            ("NIE Y33812071K", "a digit more"),
            ("NIE W3381207K", "no such first letter"),
        ],
        source: "Orden INT/2058/2008",
        ..REGISTER
    },
];
