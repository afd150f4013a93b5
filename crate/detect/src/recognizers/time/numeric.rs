//! Dates in digits. A day that exists is required of all; the shapes that versions and fractions share need a word in front.

use crate::recognizer::{Edge, Recognizer};
use scrim_validate as validate;

/// Day, month and year in any order; ISO 8601 with a time of day.
macro_rules! digits {
    () => {
        concat!(
            r"(?:(?:\d{1,2}(?:\. ?\d{1,2}\. ?|/\d{1,2}/| / \d{1,2} / |-\d{1,2}-)|1er/\d{1,2}/)(?:\d\d|",
            year!(),
            r"(?: ?r\.)?)",
            "|",
            year!(),
            r"(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2})"
        )
    };
}

/// Words that stand before dates, days of the week among them; folded.
const BEFORE: &str = "on by due until till since before after dated date is am vom bis seit ab zum stand datum termin le du au des avant \
    el dia hasta il dal al entro em ate desde op tot tegen vanaf per dnia od do dniu na mon monday tue tues tuesday wed wednesday thu thurs \
    thursday fri friday sat saturday sun sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes \
    sabado domingo lunedi martedi mercoledi giovedi venerdi seen drawn admitted discharged visit appt appointment ingreso alta aufnahme entlassung opname ontslag";

/// As [`BEFORE`], in the languages that write the month with a dot behind: "am 8.10.".
const BEFORE_DOTTED: &str = "am den der vom bis seit ab zum zu stand datum termin frist do od dnia na op mo di mi fr sa so montag dienstag mittwoch \
    donnerstag freitag samstag sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ^";

pub(in super::super) const ALL: &[Recognizer] = &[
    Recognizer {
        id: "date_numeric",
        label: "DATE_TIME",
        title: "Date in digits",
        pattern: concat!(
            r"(?:\d{1,2}\.(?:\d{1,2}\.)? ?[/-] ?)?",
            digits!(),
            "(?:(?: ?- ?| (?:to|bis|au|al|a|do|tot) )",
            digits!(),
            ")?|",
            r"\d{1,2} ?- ?\d{1,2}\.\d{1,2}\.",
            year!(),
            r"(?: r\.)?|",
            year!(),
            r"-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?| \d\d:\d\d:\d\d)"
        ),
        before: Edge::Token,
        after: Edge::Token,
        limit: 64,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::DATE_NUMERIC],
        grows: Some(validate::DATE_AROUND),
        prose: true,
        finds: &[
            "due «31/12/2024», «12-31-2024», «2024-12-31», «31.12.2024», «2024/12/31», «5/20/24»",
            "Today is «21/5/21», «05/21/21» and «5-20-2021»",
            "gültig «01.01.2026 - 31.12.2026», am «12./13.05.2025», w okresie «03-10.05.2016»",
            "on «Monday 03/02/2020»",
            "it was «2024-06-05T09:15:30.500-07:00» or not?",
            "Today is,«2024-03-15T14:30:00.123456Z» or not?",
            "«2024-03-15T14:30Z»",
            "When: «2013-03-14 12:53:39»",
            "Primera versión: «2023-05-11»",
            "our letter of «2025-03-04»",
            "Podpisano «1.02.2020r.» w Łodzi; signé le «1er/02/2020»; at 22:15 on «Sat 4/11/2023»",
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
            ("Date_of_build = 2024-05-01 12:00:01", "data"),
        ],
        source: "ISO 8601; Unicode CLDR short date patterns",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_short",
        label: "DATE_TIME",
        title: "Date in few digits behind a word",
        pattern: r"\d{1,2}(?:\.\d{1,2}\.\d\d|/\d{1,2}(?:(?: ?- ?| au | al | to )\d{1,2}/\d{1,2})?|/20\d\d(?:(?: ?- ?| to )\d\d/20\d\d)?|-\d{1,2}-\d\d)|\d\d-\d\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::DATE_SHORT],
        grows: Some(validate::DATE_AROUND),
        front: BEFORE,
        lowers: &["version", "release", "upgrade", "section", "chapter", "ratio", "score"],
        prose: true,
        finds: &[
            "Today is «21.5.21»",
            "due on «24/12», le «15/8», since «11/2018 to 02/2024»",
            "du «12/03 au 15/03», el «2-3-07»",
            "op «1.1.26» in Delft",
            "weg op «24-11»",
            "seen «Friday 9/2» and on «Sat 4/11», le «mardi 12/03»",
        ],
        skips: &[
            ("on 24/7 duty, by 1/2 to 3/4", "no dates"),
            ("on 45/10 and on 13/13", "no such day"),
            ("upgrade to 2.5.14", "a version"),
            ("3/4 of it", "nothing says it is a date"),
        ],
        source: "Unicode CLDR short date patterns; words that stand before dates",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_dotted",
        label: "DATE_TIME",
        title: "Day and month with dots behind a word or at the beginning of a line",
        pattern: r"\d{1,2}\.\d{1,2}\.(?: ?- ?\d{1,2}\.\d{1,2}\.)?",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::DATE_DOTTED],
        front: BEFORE_DOTTED,
        lowers: &["version", "abschnitt", "kapitel", "section", "ziffer", "nummer", "punkt"],
        prose: true,
        finds: &[
            "Frist bis «23.5.» und am «08.10.»",
            "Mo «08.10.», Fr., «09.10.»",
            "vom «01.03. - 05.03.» frei",
            "\n«04.11.»  Frühstück 14,50",
        ],
        skips: &[
            ("am 45.10. und am 12.13.", "no such day"),
            ("3.2. Ergebnisse", "a section"),
            ("GPA of 3.2.", "a grade"),
            ("siehe Abschnitt 12.11. und am 12.11.", "a section"),
        ],
        source: "DIN 5008: day and month with a dot each",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_padded",
        label: "DATE_TIME",
        title: "Day and month in two digits each",
        pattern: r"\d\d/\d\d|\d\d\.\d\d\.",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.5,
        checks: &[validate::DATE_PADDED],
        lowers: &[
            "version",
            "tests",
            "passed",
            "ratio",
            "score",
            "pages",
            "page",
            "section",
            "abschnitt",
            "kapitel",
            "blood pressure",
            "mm",
            "points",
            "art",
            "artikel",
        ],
        prose: true,
        finds: &[
            "board lands «25/03», expires «30/09»",
            "Aufgenommen: «24.01.», 11:35",
            "the «16/10» shipment",
            "load at Drammen «08.10.»",
        ],
        skips: &[
            ("ends 09/23", "a card's last month, as often"),
            ("25/50, 40/12, 31/02", "no such day"),
            ("siehe 12.11. Ergebnisse; Node.js 16.11.1", "a section, a version"),
            ("15/10 tests passed", "a count"),
        ],
        source: "Unicode CLDR short date patterns: a number above twelve beside a month, or a leading zero, is hardly a fraction or a section",
        ..Recognizer::DEFAULT
    },
    Recognizer {
        id: "date_line",
        label: "DATE_TIME",
        title: "Day and month at the beginning of a line",
        pattern: r"\d{1,2}/\d{1,2}|\d\d-\d\d",
        before: Edge::Token,
        after: Edge::Token,
        score: 0.2,
        confirmed: 0.55,
        checks: &[validate::DATE_SHORT],
        front: "^",
        lowers: &["tests", "passed", "ratio", "score", "cup", "teaspoon", "inch"],
        prose: true,
        finds: &["Log\n«16/04» - e-mail from Hope", "\n«17-05»   Tikkie", "«14/9» met Hemi", "\n«31/5» 21:10 accepted"],
        skips: &[
            ("\n24/7 service", "round the clock"),
            ("\n3/4 cup of flour", "a fraction"),
            ("page 12/11", "a page"),
            ("\n12/11 tests passed", "a count"),
        ],
        source: "Lists of what happened when, as people keep them",
        ..Recognizer::DEFAULT
    },
];
