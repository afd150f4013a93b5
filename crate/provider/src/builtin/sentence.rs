//! Where sentences end, in any language written in Latin script.
//!
//! Errs on the side of leaving two sentences together: a cut inside `Dr. [PERSON_1]` would tear a name from its sentence.

/// Abbreviations that never end a sentence, without their last dot, in lower case. Single letters, numbers of one or two
/// digits and words with a dot inside ("z.B", "e.g") need no entry.
const ABBREVIATIONS: [&str; 67] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "rev", "hon", "gen", "col", "capt", "lt", "vs", "approx",
    "dept", "messrs", "hr", "fr", "hrn", "dipl", "ing", "bzw", "ca", "vgl", "evtl", "ggf", "inkl", "exkl", "zzgl",
    "sog", "gem", "mio", "mme", "mlle", "mgr", "sra", "srta", "dña", "ud", "uds", "dott", "sig", "avv", "dhr", "mevr",
    "mw", "bijv", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec", "dez", "ltd",
    "inc", "corp", "bros", "co",
];

/// Abbreviations only in front of a number: "No. 5", "Art. 12", "Tel. 030".
const BEFORE_NUMBERS: [&str; 20] = [
    "no", "nr", "nos", "art", "abs", "fig", "abb", "p", "pp", "vol", "bd", "sec", "ch", "par", "tel", "ext", "núm",
    "pág", "ref", "str",
];

/// Cuts `text` (one line) into sentences. Nothing but the white space between them is left out.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？') {
            continue;
        }
        let mut end = at + c.len_utf8();
        let mut last = c;
        while let Some(&(next, closing)) = chars.peek()
            && matches!(closing, '.' | '!' | '?' | '…' | '"' | '\'' | ')' | ']' | '»' | '”' | '’' | '*' | '_')
        {
            chars.next();
            end = next + closing.len_utf8();
            last = closing;
        }
        if ends_here(&text[begin..at], c, last, &text[end..]) {
            sentences.push(text[begin..end].trim());
            begin = end;
        }
    }
    sentences.push(text[begin..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// `before` the mark, the mark itself, the last of the marks that follow it, and the rest of the text.
fn ends_here(before: &str, mark: char, last: char, rest: &str) -> bool {
    if matches!(mark, '。' | '！' | '？') {
        return true;
    }
    let after = rest.trim_start();
    if after.len() == rest.len() {
        return rest.is_empty();
    }
    if after.starts_with(char::is_lowercase) {
        return false;
    }
    mark != '.' || last != '.' || !abbreviates(before, after)
}

fn abbreviates(before: &str, after: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '/' | '-')).next();
    let word = word.unwrap_or_default();
    let letters = word.chars().count();
    let lower = word.to_lowercase();
    let number = word.bytes().all(|byte| byte.is_ascii_digit());
    (letters == 1 && !number)
        || (number && (1..=2).contains(&letters))
        || word.contains('.')
        || ABBREVIATIONS.contains(&lower.as_str())
        || (after.starts_with(|c: char| c.is_ascii_digit() || c == '[') && BEFORE_NUMBERS.contains(&lower.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_a_sentence_at_its_mark() {
        assert_eq!(split("One. Two! Three? Four… Five"), ["One.", "Two!", "Three?", "Four…", "Five"]);
        assert_eq!(
            split("He said \"No.\" Then (he left.) [PERSON_1] came."),
            ["He said \"No.\"", "Then (he left.)", "[PERSON_1] came."]
        );
        assert_eq!(split("Über alles. Élan. ¿Qué? 5 more."), ["Über alles.", "Élan.", "¿Qué?", "5 more."]);
    }

    #[test]
    fn does_not_end_one_at_an_abbreviation_or_a_number() {
        for whole in [
            "Dr. [PERSON_1_LAST] and Mr. J. R. Smith met at 3.30 p.m. Monday in St. Ives.",
            "Der Vertrag Nr. 12 gilt z. B. ab dem 3. Mai bzw. Herbst.",
            "See No. 5, Art. [NUMBER_1] and www.example.com/a.b?c for version 1.2.3.",
            "Wait... then go.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn keeps_every_word() {
        let text = "A.B. C! ?! .. [PERSON_1]. \"x.\" ...";
        assert_eq!(split(text).concat().replace(' ', ""), text.replace(' ', ""));
    }
}
