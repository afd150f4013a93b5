//! The words of a sentence, for comparing sentences. A placeholder is one word.

/// Characters that are compared: enough to tell words apart, short enough to let their endings differ ("Vertrag",
/// "Vertrages"; "deliver", "delivery").
const STEM: usize = 7;

/// The words in order, as they stand.
pub(super) fn of(sentence: &str) -> impl Iterator<Item = &str> {
    let mut rest = sentence;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '[');
        while !rest.is_empty() {
            let length =
                placeholder(rest).unwrap_or_else(|| rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()));
            if length > 0 {
                let (word, tail) = rest.split_at(length);
                rest = tail;
                return Some(word);
            }
            rest = rest[1..].trim_start_matches(|c: char| !c.is_alphanumeric() && c != '[');
        }
        None
    })
}

/// What two words that mean the same have in common.
pub(super) fn stem(word: &str) -> String {
    if word.starts_with('[') { word.to_owned() } else { word.chars().take(STEM).collect::<String>().to_lowercase() }
}

/// Bytes of the placeholder that `text` begins with.
fn placeholder(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let end = inside.find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))?;
    (end > 0 && inside[end..].starts_with(']')).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_one_word() {
        let words: Vec<_> = of("Dear [PERSON_1_LAST]'s [note] — 5 é, [A").collect();
        assert_eq!(words, ["Dear", "[PERSON_1_LAST]", "s", "note", "5", "é", "A"]);
        assert_eq!(of("[[PERSON_1]] [").collect::<Vec<_>>(), ["[PERSON_1]"]);
        assert_eq!(of("…! []").count(), 0);
    }

    #[test]
    fn endings_and_case_do_not_tell_words_apart_but_numbers_of_placeholders_do() {
        assert_eq!(stem("Vertrages"), stem("VERTRAG"));
        assert_ne!(stem("[PERSON_10]"), stem("[PERSON_1]"));
    }
}
