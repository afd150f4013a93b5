//! Germany: tax identification number, and the numbers of passports and identity cards.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "de_tax_id",
    label: "DE_TAX_ID",
    title: "German tax identification number",
    pattern: r"\d{2} ?\d{3} ?\d{3} ?\d{3}",
    before: Edge::Token,
    after: Edge::Token,
    score: 0.1,
    confirmed: 0.4,
    checks: &[validate::DE_TAX_ID],
    raises: &[
        "steuer*",
        "idnr",
        "id nr",
        "identifikationsnummer",
        "tin",
        "tax id",
        "tax identification",
        "finanzamt",
        "steuerid",
    ],
    finds: &["Steuer-ID: «36 574 261 809»", "IdNr. «48392017541»"],
    skips: &[
        ("Steuer-ID 36 574 261 808", "wrong check digit"),
        ("Umsatz 36 574 261 809", "no word near"),
        ("Steuernummer 11 111 111 111", "filler"),
    ],
    source: "§ 139b AO; Bundeszentralamt für Steuern, Aufbau der Identifikationsnummer",
    ..Recognizer::DEFAULT
}];
