//! The word directly in front of a match.
//!
//! For numbers that are told by it alone ("on 24/12", "since 1998"): a lead with such short words would be tried at every other word of
//! a text, this is asked at numbers only.

use crate::fold::{is_word, push_folded};

/// Stands in a list for the beginning of a line.
const LINE: &str = "^";
/// Characters that may stand between the word and the match: "Mo., 08.10.", "due (24/12)".
const GAP: usize = 3;

/// Whether one of the folded words of `list` (parted by spaces) stands directly in front of byte `at`.
pub(crate) fn stands(list: &str, text: &str, at: usize) -> bool {
    let gap = text[..at].chars().rev().take(GAP).take_while(|char| matches!(char, ' ' | '.' | ',' | ':' | '(' | '\t'));
    let end = at - gap.map(char::len_utf8).sum::<usize>();
    let mut start = end;
    for char in text[..end].chars().rev().take_while(|char| is_word(*char)) {
        start -= char.len_utf8();
    }
    if start == end {
        let line = end == 0 || text[..end].ends_with('\n');
        return line && list.split(' ').any(|word| word == LINE);
    }
    let mut folded = String::new();
    text[start..end].chars().for_each(|char| push_folded(char, &mut folded));
    list.split(' ').any(|word| word == folded)
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
            ("on the 24/12", false),
            ("upon 24/12", false),
            ("- 24/12", false),
        ] {
            assert_eq!(stands("on dia mo ^", text, text.len() - 5), stand, "{text}");
        }
    }
}
