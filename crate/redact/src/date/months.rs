//! The names of the months in the languages that dates are read in, and which language a date is written in.

use std::ops::Range;

/// By language: en, de, fr, es, it, pt, nl, pl (as they stand behind a day), and English cut short. One string each: a
/// table of slices is five times its letters.
const MONTHS: &[&str] = &[
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "jan feb mar apr may jun jul aug sep oct nov dec",
];

/// The name of a month, from 1, in one of the languages.
pub(super) fn name(language: usize, month: u32) -> &'static str {
    let month = usize::try_from(month).expect("it is small");
    MONTHS[language].split(' ').nth(month - 1).expect("a year has twelve months")
}

/// Language and number of a month's name: the first language that has it.
pub(super) fn named(word: &str) -> Option<(usize, u32)> {
    let word = word.to_lowercase();
    MONTHS.iter().enumerate().find_map(|(language, months)| Some((language, position(months, &word)?)))
}

/// Whose month name it is, told by how the date is written: "12. Mai", "12 mai", "12 de mayo". `None` where several may have
/// written it.
pub(super) fn language(text: &str, day: &Range<usize>, month: &Range<usize>) -> Option<usize> {
    let word = text[month.clone()].to_lowercase();
    let capital = text[month.clone()].starts_with(char::is_uppercase);
    let (dotted, linked) = (text[day.end..].starts_with('.'), text.contains(" de "));
    let fits = |language: usize| match language {
        1 => dotted,
        3 | 5 => linked,
        0 | 8 => capital && !dotted,
        _ => !capital && !dotted && !linked,
    };
    let mut written = (0..MONTHS.len()).filter(|at| fits(*at) && position(MONTHS[*at], &word).is_some());
    let first = written.next()?;
    // "May" is both the month's name and its short form.
    written.all(|other| (first, other) == (0, 8)).then_some(first)
}

/// Number of a month, in lower case, among these names.
fn position(months: &str, word: &str) -> Option<u32> {
    let at = months.split(' ').position(|month| month == word)?;
    Some(u32::try_from(at).expect("a year has twelve months") + 1)
}
