//! Insurance and health cards, where the text says that it is one.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "ca_ramq",
        label: "HEALTH_ID",
        kind: Some("ca_ramq"),
        title: "Quebec health insurance number",
        pattern: r"[A-Z]{4} \d{4} \d{4}",
        before: Edge::Token,
        after: Edge::Token,
        confirmed: 0.5,
        checks: &[validate::CA_RAMQ],
        raises: &["ramq", "nam", "assurance maladie", "maladie", "sante", "patient", "health"],
        lowers: &["iban", "container", "card", "carte bancaire", "order", "year", "years", "from"],
        finds: &["«TREM 8562 1512»", "patient «LAVJ 9001 1512»"],
        skips: &[("TREM 8513 1512", "no month 13"), ("from YEAR 1901 2010", "a range")],
        source: "Régie de l'assurance maladie du Québec: four letters, day of birth (women's month plus 50), two digits",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "br_cns",
        label: "HEALTH_ID",
        kind: Some("br_cns"),
        title: "Brazilian health card number (CNS)",
        pattern: r"[12789]\d{14}|[12789]\d{2} \d{4} \d{4} \d{4}",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.1,
        confirmed: 0.47,
        checks: &[validate::BR_CNS],
        raises: &["cns", "sus", "cartao nacional", "cartao do sus", "saude"],
        finds: &["CNS «700000000000005»", "cartão do SUS: «700 0000 0000 0005»"],
        skips: &[("CNS 700000000000006", "does not divide by eleven"), ("id 700000000000005", "no word near")],
        source: "Ministério da Saúde, Portaria 940/2011",
        ..Recognizer::DEFAULT
    },
];
