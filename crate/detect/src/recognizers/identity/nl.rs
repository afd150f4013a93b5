//! The Netherlands: burgerservicenummer, documents, register of medical professions.

use super::register::REGISTER;
use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "nl_bsn",
        label: "NL_BSN",
        title: "Dutch citizen service number (BSN)",
        pattern: r"\d{8,9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3}|\d{4} \d{2} \d{3}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.45,
        checks: &[validate::NL_BSN],
        raises: &["bsn", "burgerservicenummer", "sofinummer", "sofi", "citizen service"],
        needs_context: true,
        finds: &["BSN «123456721»", "burgerservicenummer: «1112.22.333»"],
        skips: &[("BSN 123456722", "fails the test of eleven"), ("ordernummer 123456721", "no word near")],
        source: "Rijksdienst voor Identiteitsgegevens, Logisch Ontwerp BSN, elfproef",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "nl_document",
        kind: Some("nl_document"),
        title: "Dutch passport or identity card number",
        pattern: r"[A-NP-Z]{2}[A-NP-Z0-9]{6}\d",
        score: 0.47,
        raises: &[
            "paspoort",
            "identiteitskaart",
            "id kaart",
            "id bewijs",
            "identiteitsbewijs",
            "reisdocument",
            "documentnummer",
        ],
        needs_context: true,
        finds: &[
            "identiteitskaart «IW8K21CP4»",
            "reisdocument met nummer «NX4KR7P01»",
            "documentnummer: «SPECI2014»",
            "ID-kaart «IRB20D6F8»",
        ],
        skips: &[
            ("artikel IW8K21CP4", "no word near"),
            ("identiteitskaart IW8K21CPX", "ends with a letter"),
            ("identiteitskaart IO8K21CP4", "no letter O"),
            ("identiteitskaart verlopen", "no number"),
        ],
        source: "Paspoortuitvoeringsregeling Nederland 2001: nine characters without O, the last a digit",
        ..REGISTER
    },
    Recognizer {
        id: "nl_big",
        kind: Some("nl_big"),
        title: "Dutch number of a medical profession (BIG)",
        pattern: r"\d{9}(?:01|02|03|04|05|16|17|25|81|83|84|85|87|88|89|90|91|92|93|94|96|97|98|99)",
        score: 0.47,
        raises: &["big nummer", "bignummer", "big register", "big registratie", "big nr"],
        needs_context: true,
        finds: &[
            "BIG-nummer «19012345601»",
            "BIG-register: «49098765416»",
            "huisarts, BIG-nr. «59012345601»",
            "BIG-registratie «89098765404»",
        ],
        skips: &[
            ("order 19012345601", "no word near"),
            ("BIG-nummer 1901234560", "too short"),
            ("BIG-nummer 190123456011", "too long"),
            ("big number 19012345677", "no such profession"),
        ],
        source: "CIBG, BIG-register: nine digits and the profession",
        ..REGISTER
    },
];
