//! Dates in digits. A day that exists is required of all; the shapes that versions and fractions share need a word in front.

use crate::recognizer::{Edge, Recognizer};
use crate::validate;

/// Day, month and year in any order; ISO 8601 with a time of day.
macro_rules! digits {
    () => {
        concat!(
            r"(?:\d{1,2}(?:\. ?\d{1,2}\. ?|/\d{1,2}/| / \d{1,2} / |-\d{1,2}-)(?:\d\d|", year!(), r"(?: r\.)?)",
            "|", year!(), r"(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2})"
        )
    };
}

/// Words that stand before dates, days of the week among them; folded.
const BEFORE: &str = "on by due until till since before after dated date is of am vom bis seit ab zum stand datum termin le du au des avant \
    el dia hasta il dal al entro em ate desde op tot vanaf per dnia od do dniu mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday \
    sat saturday sun sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi \
    vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi maandag \
    dinsdag woensdag donderdag vrijdag zaterdag zondag";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_numeric",
        label: "DATE_TIME",
        title: "Date in digits",
        pattern: concat!(
            r"(?:\d{1,2}\.(?:\d{1,2}\.)? ?[/-] ?)?", digits!(), "(?:(?: ?- ?| (?:to|bis|au|al|a|do|tot) )", digits!(), ")?|",
            year!(), r"-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::DATE_NUMERIC],
        lowers: &["version", "release", "upgrade", "build", "firmware", "dependency", "isbn", "scale", "ratio"],
        prose: true,
        finds: &[
            "due «31/12/2024», «12-31-2024», «2024-12-31», «31.12.2024», «2024/12/31», «5/20/24»",
            "Today is «21/5/21», «05/21/21» and «5-20-2021»",
            "gültig «01.01.2026 - 31.12.2026», am «12./13.05.2025»",
            "it was «2024-06-05T09:15:30.500-07:00» or not?",
            "Today is,«2024-03-15T14:30:00.123456Z» or not?",
            "«2024-03-15T14:30Z»",
            "our letter of «2025-03-04»",
        ],
        skips: &[
            ("31.02.2024, 32/12/2024, 13/13/2024", "no such day"),
            ("2024-05-01T12:00:00Z INFO started", "a line of a log"),
            ("2024-05-01 12:00:01,123 INFO started", "a line of a log"),
            ("## [1.2.0] - 2024-05-01", "above a list of changes"),
            ("v1.12.2024, version 1.12.2024", "a version"),
            ("{\"date\": \"2024-05-01\"}", "data"),
            ("created_at: 2024-05-01", "data"),
            ("backup-2024-05-01.tar.gz", "a file"),
            ("serde 1.10.22", "a version"),
        ],
        source: "ISO 8601; Unicode CLDR short date patterns",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_numeric_led",
        label: "DATE_TIME",
        title: "Date in few digits behind a word",
        pattern: r"\d{1,2}(?:\.\d{1,2}\.(?: ?- ?\d{1,2}\.\d{1,2}\.)?|\.\d{1,2}\.\d\d|/\d{1,2}(?:(?: ?- ?| au | al | to )\d{1,2}/\d{1,2})?|/20\d\d(?:(?: ?- ?| to )\d\d/20\d\d)?)",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::DATE_SHORT],
        front: BEFORE,
        lowers: &["version", "release", "upgrade", "section", "chapter", "abschnitt", "kapitel", "ratio"],
        prose: true,
        finds: &[
            "Today is «21.5.21»",
            "due on «24/12», le «15/8», Frist bis «23.5.» und am «08.10.»",
            "Mo «08.10.», du «12/03 au 15/03»",
            "op «1.1.26» in Delft",
        ],
        skips: &[
            ("on 24/7 duty, by 1/2 to 3/4", "no dates"),
            ("am 45.10. und am 12.13.", "no such day"),
            ("upgrade to 2.5.14", "a version"),
            ("3/4 of it", "nothing says it is a date"),
        ],
        source: "Unicode CLDR short date patterns; words that stand before dates",
        ..Recognizer::DEFAULT
    },
];
