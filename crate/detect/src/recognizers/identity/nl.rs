//! The Netherlands: burgerservicenummer.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "nl_bsn",
    label: "NL_BSN",
    title: "Dutch citizen service number (BSN)",
    pattern: r"\d{8,9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3}|\d{4} \d{2} \d{3}",
    before: Edge::Token,
    after: Edge::Token,
    score: 0.1,
    confirmed: 0.3,
    checks: &[validate::NL_BSN],
    raises: &["bsn", "burgerservicenummer", "sofinummer", "sofi", "citizen service"],
    needs_context: true,
    finds: &["BSN «123456721»", "burgerservicenummer: «1112.22.333»"],
    skips: &[("BSN 123456722", "fails the test of eleven"), ("ordernummer 123456721", "no word near")],
    source: "Rijksdienst voor Identiteitsgegevens, Logisch Ontwerp BSN, elfproef",
    ..Recognizer::DEFAULT
}];
