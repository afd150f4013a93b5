//! Belgium: national register number, identity card.

use super::register::REGISTER;
use crate::recognizer::Recognizer;
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "be_national_number",
        kind: Some("be_national_number"),
        title: "Belgian national register number",
        pattern: r"\d{2}\.\d{2}\.\d{2}[ -]\d{3}[. -]\d{2}|\d{6}[ -]?\d{3}[. -]?\d{2}",
        confirmed: 0.6,
        checks: &[validate::BE_NATIONAL_NUMBER],
        raises: &[
            "rijksregisternummer",
            "rijksregister",
            "registre national",
            "numéro national",
            "niss",
            "insz",
            "inss",
            "bis nummer",
            "numéro bis",
            "national register",
            "nationalregisternummer",
        ],
        finds: &["rijksregisternummer «86.03.15-123.90»", "NISS «040229 123 07»", "«86031512390»"],
        skips: &[("86.13.35-123.90", "no such day"), ("bestelling 86.03.15-123.91", "wrong check digits")],
        source: "Koninklijk besluit van 3 april 1984; KSZ, INSZ-nummer",
        ..REGISTER
    },
    Recognizer {
        id: "be_id_card",
        kind: Some("be_id_card"),
        title: "Belgian identity card number",
        pattern: r"\d{3}-\d{7}-\d{2}",
        score: 0.47,
        confirmed: 0.8,
        checks: &[validate::BE_CARD],
        raises: &["identiteitskaart", "carte d identité", "personalausweis", "identity card", "eid"],
        finds: &["identiteitskaart «591-1234567-53»", "carte d'identité «592-9876543-85»"],
        skips: &[("591-1234567-54", "wrong check digits and no word near"), ("0591-1234567-53", "goes on in front")],
        source: "IBZ, elektronische identiteitskaart: modulus 97",
        ..REGISTER
    },
];
