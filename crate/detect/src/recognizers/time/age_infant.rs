//! Ages in days and weeks, and of children in general, directly behind the word for one: elsewhere days and weeks are how long something has lasted.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[Recognizer {
    id: "age_infant",
    label: "AGE",
    title: "Age of a small child in days or weeks",
    lead: concat!(
        "(?i)(?:infant|newborn|neonate|baby|(?:baby |little )?(?:boy|girl)|twin(?: \\d)?|nourrisson|nouveau-né|bébé|neugeborenes|säugling|lactante|reci[eé]n nacid[oa]|neonat[oa]|bebé|bebê|lattante|",
        "recém-nascid[oa]|zuigeling|pasgeborene|noworodek|niemowlę)(?:,| of| de| di| von| van|, day)? "
    ),
    pattern: concat!(
        r"(?i:\d{1,3} (?:",
        short_units!(),
        r")(?: of life| old| de vie| de vida| di vita| alt)?|\d{1,2} of life)"
    ),
    before: Edge::Token,
    after: Edge::Token,
    limit: 96,
    score: 0.6,
    checks: &[validate::AGE],
    lowers: &["later", "after", "ago", "before", "since"],
    prose: true,
    finds: &[
        "neonato di «20 giorni», bebé de «20 dias», noworodek, «20 dni»",
        "baby of «7 weeks», baby boy, «7 weeks old», a twin, «9 days old»",
        "een baby van «20 dagen», Säugling von «6 Wochen»",
        "nourrisson de «15 jours», recién nacido de «3 días de vida»",
    ],
    skips: &[
        ("The girl, 3 weeks later, was well; the boy, 10 days after surgery, went home", "times"),
        ("dolor de 3 días, tos de 2 semanas", "how long something has lasted"),
        ("the boy waited 3 weeks", "a time"),
        ("baby 12 degrees", "another unit"),
        ("newborn screening in 5 days", "a time"),
    ],
    source: "How notes of maternity and children's wards give ages in en, de, fr, es, it, pt, nl, pl",
    ..Recognizer::DEFAULT
}];
