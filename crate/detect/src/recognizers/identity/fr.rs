//! France: social security number (NIR), tax number, identity card.

use super::register::REGISTER;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "fr_nir",
        label: "FR_NIR",
        title: "French social security number",
        pattern: r"[1-478] ?\d{2} ?\d{2} ?(?:\d{2}|2[ABab]) ?\d{3} ?\d{3}(?: | ?/ ?)?\d{2}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.9,
        checks: &[validate::FR_NIR],
        finds: &["n° SS «1 84 03 75 123 456 90»", "«291016912308702»", "née à Ajaccio, «1 98 07 2B 004 017 69»"],
        skips: &[("1 84 03 75 123 456 91", "wrong key"), ("1 84 14 75 123 456 90", "no month 14")],
        source: "INSEE, décret n° 82-103 du 22 janvier 1982",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "fr_nir_body",
        label: "FR_NIR",
        title: "French social security number without its key",
        pattern: r"[1-478] ?\d{2} ?\d{2} ?(?:\d{2}|2[ABab]) ?\d{3} ?\d{3}(?:(?: | ?/ ?)?\d{2})?",
        score: 0.47,
        checks: &[validate::FR_NIR_BODY],
        raises: &["sécurité sociale", "sécu", "nir", "carte vitale", "ameli", "cpam", "assuré social", "numéro ss"],
        needs_context: true,
        finds: &[
            "numéro de sécurité sociale : «1 84 03 75 123 456»",
            "NIR «2910169123087»",
            "carte vitale «1 98 07 2B 004 017»",
            "sécu: «1840375123456»",
        ],
        skips: &[
            ("NIR : 1 85 05 78 006 084 37", "a key, and it is wrong"),
            ("commande 1 84 03 75 123 456", "no word near"),
            ("NIR 1 84 14 75 123 456", "no month 14"),
            ("sécurité sociale 184037512345", "too short"),
        ],
        source: "INSEE, décret n° 82-103 du 22 janvier 1982",
        ..REGISTER
    },
    Recognizer {
        id: "fr_spi",
        label: "TAX_ID",
        kind: Some("fr_spi"),
        title: "French tax number",
        pattern: r"[0-3]\d ?\d{2} ?\d{3} ?\d{3} ?\d{3}",
        checks: &[validate::FR_SPI],
        raises: &[
            "numéro fiscal",
            "n fiscal",
            "spi",
            "référence fiscale",
            "impôts",
            "impot gouv",
            "avis d imposition",
            "dgfip",
        ],
        finds: &["numéro fiscal : «30 12 345 678 167»", "SPI «0123456789211»", "impôts, «12 34 567 890 067»"],
        skips: &[("commande 3012345678167", "no word near"), ("numéro fiscal 301234567816", "too short")],
        source: "DGFiP, numéro fiscal de référence; key modulo 511",
        ..REGISTER
    },
    Recognizer {
        id: "fr_cni",
        kind: Some("fr_cni"),
        title: "French identity card number",
        pattern: r"\d{12}|[A-Z][A-Z0-9]{4}\d[A-Z0-9]{2}\d",
        score: 0.47,
        raises: &["carte d identité", "carte nationale d identité", "cni", "pièce d identité", "titre d identité"],
        needs_context: true,
        finds: &[
            "carte nationale d'identité n° «X4RTB5FW4»",
            "CNI «880692310285»",
            "sa carte d'identité («D2H686M22») expire",
            "pièce d'identité : «040675101234»",
        ],
        skips: &[
            ("commande 880692310285", "no word near"),
            ("CNI 88069231028", "too short"),
            ("CNI 8806923102851", "too long"),
            ("carte d'identité périmée", "no number"),
        ],
        source: "Décret n° 55-1397 du 22 octobre 1955; France Titres, nouvelle carte nationale d'identité",
        ..REGISTER
    },
];
