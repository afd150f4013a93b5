//! Hungary: tax, social security and personal numbers, identity card.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "hu_tax_id",
        label: "TAX_ID",
        kind: Some("hu_adoazonosito"),
        title: "Hungarian tax number of a person",
        pattern: r"8\d{9}|8\d{3} \d{3} \d{3}",
        checks: &[validate::HU_TAX],
        raises: &["adóazonosító", "adóazonosító jel", "adóazonosító jele", "adószám"],
        finds: &["adóazonosító jel: «8071592153»", "adóazonosító jele «8456123781»"],
        skips: &[("rendelés 8071592153", "no word near"), ("adóazonosító 807159215", "too short")],
        source: "1996. évi XX. törvény, melléklet",
        ..REGISTER
    },
    Recognizer {
        id: "hu_taj",
        label: "HEALTH_ID",
        kind: Some("hu_taj"),
        title: "Hungarian social security number (TAJ)",
        pattern: r"\d{3}[ -]?\d{3}[ -]?\d{3}",
        checks: &[validate::HU_TAJ],
        raises: &["taj", "taj szám", "tajszám", "társadalombiztosítási azonosító"],
        finds: &["TAJ-szám: «987 654 322»", "TAJ «123456788»"],
        skips: &[("rendelés 987 654 322", "no word near"), ("TAJ 98765432", "too short")],
        source: "1996. évi XX. törvény, melléklet",
        ..REGISTER
    },
    Recognizer {
        id: "hu_personal_number",
        kind: Some("hu_szemelyi_szam"),
        title: "Hungarian personal number",
        pattern: r"[1-8][ -]?\d{6}[ -]?\d{4}",
        checks: &[validate::HU_SZEMELYI],
        raises: &["személyi szám", "személyi azonosító", "személyi száma", "szem szám"],
        finds: &["személyi szám: «1-860315-1234»", "személyi azonosító «2 860315 1244»"],
        skips: &[("ügyszám 1-861315-1234", "no month 13"), ("rendelés 1-860315-1234", "no word near")],
        source: "1996. évi XX. törvény, melléklet",
        ..REGISTER
    },
    Recognizer {
        id: "hu_id_card",
        kind: Some("hu_id_card"),
        title: "Hungarian identity card number",
        pattern: r"\d{6}[A-Z]{2}|[A-Z]{2} ?\d{6}",
        score: 0.47,
        raises: &[
            "személyi igazolvány",
            "szig",
            "szig szám",
            "igazolványszám",
            "okmányazonosító",
            "személyazonosító igazolvány",
        ],
        needs_context: true,
        finds: &[
            "személyi igazolvány: «123456AB»",
            "Szig. szám «204417KE»",
            "igazolványszáma «AU 123456»",
            "okmányazonosító: «550120PA»",
        ],
        skips: &[
            ("rendelés 123456AB", "no word near"),
            ("szig. szám 12345AB", "a digit short"),
            ("szig. szám 1234567AB", "a digit more"),
            ("személyi igazolvány lejárt", "no number"),
        ],
        source: "414/2015. (XII. 23.) Korm. rendelet a személyazonosító igazolványról",
        ..REGISTER
    },
];
