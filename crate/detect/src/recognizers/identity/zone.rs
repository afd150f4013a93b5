//! Machine-readable zones of passports, visas and identity cards of all countries.

use crate::recognizer::Recognizer;
use scrim_validate as validate;

const ZONE: Recognizer = Recognizer {
    label: "PASSPORT",
    kind: Some("machine_readable_zone"),
    title: "Machine-readable zone of a travel document",
    score: 0.3,
    confirmed: 0.97,
    checks: &[validate::MRZ],
    source: "ICAO Doc 9303 parts 3 to 7",
    ..Recognizer::DEFAULT
};

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "mrz",
        pattern: r"[ACIPV][A-Z<][A-Z<]{3}[A-Z0-9]*<[A-Z0-9<]*(?:\s{1,3}[A-Z0-9<]+){1,2}",
        finds: &[
            "«P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10»",
            "MRZ:\n«I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<»\nend",
            "«P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<8603153F3103142<<<<<<<<<<<<<<02»",
        ],
        skips: &[
            (
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C35UTO7408122F1204159ZE184226B<<<<<10",
                "wrong check digit",
            ),
            ("P<CALL<<NOW\nPLEASE", "no document"),
            ("A<B<C\nD", "symbols"),
        ],
        ..ZONE
    },
    Recognizer {
        id: "mrz_line",
        title: "Second line of a passport's machine-readable zone",
        pattern: r"[A-Z0-9]{9}\d[A-Z]{3}\d{7}[FMX<]\d{7}[A-Z0-9<]+",
        finds: &["«L898902C36UTO7408122F1204159ZE184226B<<<<<10»", "line 2: «L898902C36UTO7408122F1204159<<<<<<<6»"],
        skips: &[
            ("L898902C35UTO7408122F1204159ZE184226B<<<<<10", "wrong check digit"),
            ("L898902C36UTO7408122Q1204159ZE184226B<<<<<10", "no such sex"),
        ],
        ..ZONE
    },
];
