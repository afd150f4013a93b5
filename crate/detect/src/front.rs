//! The word directly in front of a match.
//!
//! For numbers that are told by it alone ("on 24/12", "since 1998", "invoice 20417"): a lead with such words would be tried at every other word of
//! a text, this is asked at numbers only.

use crate::fold::{is_word, push_folded};

/// Stands in a list for the beginning of a line.
const LINE: &str = "^";
/// Stands in a list before an ending of compounds: `*nummer`.
const ENDING: char = '*';
/// Stands in a list before a word that speaks against the listed one when it is one of the two in front of it: "law no. 12".
const VETO: char = '!';
/// Characters that may stand between the word and the match: "Mo., 08.10.", "due (24/12)", "ticket: #20417".
const GAP: usize = 4;
/// May stand between the word and the match.
const COPULAS: &[&str] = &["is", "was", "are", "ist", "lautet", "est", "es", "jest"];

/// Whether one of the folded words of `list` (parted by spaces) stands directly in front of byte `at`.
pub(crate) fn stands(list: &str, text: &str, at: usize) -> bool {
    let Some((word, start)) = word_before(text, at) else {
        let line = at == 0 || text[..at].ends_with('\n');
        return line && list.split(' ').any(|listed| listed == LINE);
    };
    let (word, start) = match word_before(text, start) {
        Some(before) if !is_listed(list, &word) && COPULAS.contains(&word.as_str()) => before,
        _ => (word, start),
    };
    let mut before = start;
    is_listed(list, &word)
        && !(0..2).map_while(|_| word_before(text, before).inspect(|(_, start)| before = *start)).any(|(word, _)| is_veto(list, &word))
}

fn is_listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| match listed.strip_prefix(ENDING) {
        Some(ending) => word.len() > ending.len() && word.ends_with(ending),
        None => listed == word,
    })
}

fn is_veto(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed.strip_prefix(VETO) == Some(word))
}

/// The folded word before byte `at`, and where it begins.
fn word_before(text: &str, at: usize) -> Option<(String, usize)> {
    let parts = |char: &char| matches!(char, ' ' | '.' | ',' | ':' | '(' | ')' | '\t' | '#' | '°');
    let gap = text[..at].chars().rev().take(GAP).take_while(parts);
    let end = at - gap.map(char::len_utf8).sum::<usize>();
    let mut start = end;
    for char in text[..end].chars().rev().take_while(|char| is_word(*char)) {
        start -= char.len_utf8();
    }
    let mut folded = String::new();
    text[start..end].chars().for_each(|char| push_folded(char, &mut folded));
    (start < end).then_some((folded, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_decides() {
        for (text, stand) in [
            ("due on 24/12", true),
            ("DÍA (24/12", true),
            ("Mo., 24/12", true),
            ("24/12", true),
            ("x\n24/12", true),
            ("it is on is 24/12", true),
            ("Kundennr 24/12", true),
            ("nr 24/12", false),
            ("not on 24/12", false),
            ("on the 24/12", false),
            ("upon 24/12", false),
            ("- 24/12", false),
        ] {
            assert_eq!(stands("on dia mo *nr ^ !not", text, text.len() - 5), stand, "{text}");
        }
    }
}
