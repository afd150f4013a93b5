//! In which scripts names are looked for.

/// Whether a letter is of the script that the tagger has learnt.
pub(super) const fn is_latin(char: char) -> bool {
    char.is_ascii_alphabetic() || matches!(char, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Letters of other scripts from which on a text counts as written in one: a name or two in brackets are fewer.
const LETTERS: usize = 12;

/// Whether a good part of a text is in a script that the tagger cannot read: Greek, Cyrillic, Arabic, Chinese, …
pub(crate) fn holds_another(text: &str) -> bool {
    text.chars().filter(|char| is_of_another(*char)).nth(LETTERS - 1).is_some()
}

/// Not here: symbols, and Latin letters in disguise, which are folded first.
fn is_of_another(char: char) -> bool {
    matches!(
        char,
        '\u{370}'..='\u{1cff}'
            | '\u{1f00}'..='\u{1fff}'
            | '\u{2e80}'..='\u{a71f}'
            | '\u{a800}'..='\u{ab2f}'
            | '\u{ab70}'..='\u{d7ff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{20000}'..='\u{3ffff}'
    ) && char.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_other_scripts_is_told_from_symbols_and_single_words() {
        for text in [
            "Встреча с клиентом завтра",
            "明日、東京の本社で会議を行います。",
            "اجتماع مع العميل غدا",
            "Η συνάντηση είναι αύριο",
        ] {
            assert!(holds_another(text), "{text}");
        }
        for text in [
            "Müller, Łódź, Đặng Thị Hương",
            "Иван said so",
            "α, β, γ and µ",
            "🙂🙂🙂 → ✓ “x” №",
            "ＦＵＬＬ　ｗｉｄｔｈ　ｔｅｘｔ",
        ] {
            assert!(!holds_another(text), "{text}");
        }
    }
}
