//! Ages directly behind a person's name: "Ann Hollis (43)", "Ann Hollis, 43, a driver".
//!
//! The number alone says nothing, so this waits until the names are found.

use std::borrow::Cow;

use crate::{Finding, Label, Score, Span, Why};

/// The oldest age that is given so; higher numbers count other things.
const OLDEST: u32 = 105;
/// Units that may stand behind the number.
const UNITS: &[&str] = &[
    "years", "year", "yrs", "yo", "y/o", "months", "ans", "mois", "años", "meses", "anni", "mesi", "aa", "anos", "a.",
    "jaar", "jr", "Jahre", "J.", "Monate", "lat", "lata", "l.", "mies.",
];

/// The ages behind the people among `findings`, which are sorted.
pub(crate) fn behind_names(text: &str, findings: &[Finding]) -> Vec<Finding> {
    let mut ages = Vec::new();
    for (at, person) in findings.iter().enumerate().filter(|(_, finding)| finding.label == crate::PERSON) {
        let free = findings.get(at + 1).map_or(text.len(), |next| next.span.start);
        if let Some(span) = age(text, person.span.end).filter(|span| span.end <= free) {
            ages.push(Finding {
                span,
                label: Label::fixed("AGE"),
                kind: None,
                score: Score::new(0.7),
                why: Why {
                    recognizer: Cow::Borrowed("age_behind_name"),
                    title: Cow::Borrowed("Age behind a name"),
                    ..Why::default()
                },
            });
        }
    }
    ages
}

/// The age that stands behind byte `at`.
fn age(text: &str, at: usize) -> Option<Span> {
    let behind = &text[at..];
    let opener =
        [" (", ", ", ",", " is ", " was ", " ist ", " "].into_iter().find(|opener| behind.starts_with(opener))?;
    let start = at + opener.len();
    let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    let number = text[start..start + digits].parse::<u32>().ok().filter(|number| (1..=OLDEST).contains(number));
    number.filter(|_| digits < 4 && text.as_bytes()[start] != b'0')?;
    let mut end = start + digits;
    let rest = text[end..].strip_prefix([' ', '-']).unwrap_or(&text[end..]);
    let unit = UNITS.iter().filter(|unit| {
        rest.strip_prefix(**unit).is_some_and(|next| !next.starts_with(|next: char| next.is_alphanumeric()))
    });
    let unit = unit.max_by_key(|unit| unit.len());
    if let Some(unit) = unit {
        end = text.len() - rest.len() + unit.len();
    }
    let rest = &text[end..];
    let closed = if opener == " (" {
        rest.starts_with([')', ',', ';'])
    } else if opener == " " {
        unit.is_some()
    } else if rest.starts_with(". ") && number < Some(13) {
        // An ordinal in German: "Josef Mohr, 1. Vorsitzender".
        unit.is_some()
    } else {
        let ends = |mark: &str| {
            rest.strip_prefix(mark).is_some_and(|next| next.is_empty() || next.starts_with(char::is_whitespace))
        };
        unit.is_some()
            || rest.is_empty()
            || rest.starts_with('\n')
            || [",", ";", ".", " |", " and"].into_iter().any(ends)
    };
    closed.then(|| Span::new(start, end))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_age_stands_between_commas_or_in_brackets() {
        for (text, age) in [
            ("Jane (43), a driver", Some("43")),
            ("Jane, 43, a driver", Some("43")),
            ("Jane, 43.", Some("43")),
            ("Jane, 12 años", Some("12 años")),
            ("Jane (5 months)", Some("5 months")),
            ("Jane, 12 High Street", None),
            ("Jane, 43.5", None),
            ("Jane (2019)", None),
            ("Jane, 007", None),
            ("Jane is 43 and well", Some("43")),
            ("Jane 6 ans", Some("6 ans")),
            ("Jane, 1. Vorsitzende", None),
            ("Jane 43", None),
        ] {
            assert_eq!(super::age(text, 4).map(|span| &text[span.range()]), age, "{text}");
        }
    }
}
