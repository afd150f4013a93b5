//! Ages of relatives in brackets, and at the end of a life or of work.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "age_in_brackets",
        label: "AGE",
        title: "Age in brackets behind a word for a relative",
        lead: r"(?i)(?:sons?|daughters?|wife|husband|brothers?|sisters?|twins|sohn|söhne|tochter|töchter|kinder|fils|filles?|hij[oa]s?|figli[oae]?|filh[oa]s?|zoon|dochter|syn|córka) \(",
        pattern: r"\d{1,2}(?:(?:, | and | und | et | y | e | en | i )\d{1,2})*",
        after: Edge::Token,
        limit: 48,
        score: 0.55,
        checks: &[validate::AGE],
        prose: true,
        finds: &[
            "Her son («12») and daughters («9 and 15») came",
            "sein Sohn («34») und die Töchter («8 und 11»)",
            "leurs filles («6, 9 et 12»), su hija («14»)",
            "il figlio («7»), de dochter («19»)",
        ],
        skips: &[
            ("sons (see 12)", "a word between"),
            ("the version (12)", "no relative"),
            ("his son (2012)", "a year"),
            ("Sons (12a)", "a note"),
        ],
        source: "How news and files give the ages of relatives in en, de, fr, es, it, pt, nl, pl",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "age_at_end",
        label: "AGE",
        title: "Age at which somebody died or retired",
        lead: r"(?i)(?:died|passed away|retired|widowed) at (?:just |only |about )?",
        pattern: r"[2-9]\d|10\d",
        after: Edge::Number,
        limit: 48,
        score: 0.6,
        finds: &["He died at «93».", "retired at «61»", "she passed away at only «47»", "widowed at «38», she"],
        skips: &[
            ("died at 21:40", "a time"),
            ("he retired at 5", "a time"),
            ("died at 120 km/h", "a speed"),
            ("arrived at 61", "no age"),
        ],
        source: "Obituaries and social histories in en",
        ..Recognizer::DEFAULT
    },
];
