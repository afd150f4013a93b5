//! The grammar of a placeholder as we write it: `[PERSON_1]`, `[PERSON_1_LAST]`, `[CARD_2_B]`.
//!
//! ```text
//! placeholder = "[" name "]"
//! name        = stem "_" number *( "_" form )
//! stem        = the label, or its short form in SHORT; upper-snake ASCII
//! number      = 1, 2, 3 … without leading zeros
//! form        = FIRST | LAST | B | C | …      a part, or another spelling, of the same value
//! ```
//!
//! Square brackets, capitals and underscores survive HTML, JSON and Markdown escaping, and models copy them faithfully.
//! Knows only this exact form; what models make of it is read in `form.rs`.

use scrim_detect::Label;

/// Labels that are written shorter: a shorter word costs a model fewer tokens and is miscopied less often, and these lose
/// nothing by it. Numbers are given per stem, not per label, so two labels may share one.
const SHORT: &[(&str, &str)] = &[
    ("EMAIL_ADDRESS", "EMAIL"),
    ("PHONE_NUMBER", "PHONE"),
    ("CREDIT_CARD", "CARD"),
    ("IBAN_CODE", "IBAN"),
    ("IP_ADDRESS", "IP"),
    ("DATE_TIME", "DATE"),
    ("STREET_ADDRESS", "ADDRESS"),
];

/// Longest placeholder looked for, in bytes: the longest label, a number, two forms and the brackets.
pub(crate) const LONGEST: usize = Label::MAX_LEN + 32;

/// How a label is written in placeholders.
pub(crate) fn stem(label: &Label) -> String {
    if let Some((_, short)) = SHORT.iter().find(|(long, _)| *long == label.as_str()) {
        return (*short).to_owned();
    }
    // A label may hold `__` or end in `_`; a placeholder's words are joined by exactly one.
    label.as_str().split('_').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// The name in its brackets, as it stands in text.
pub(crate) fn bracketed(name: &str) -> String {
    format!("[{name}]")
}

/// What is put behind a name for its second, third … spelling: `B`, `C`, …, `Z`, `AA`, `AB`, … The first has none.
pub(crate) fn form(nth: u32) -> String {
    let mut rest = nth + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).expect("a remainder of 26 is below 26")));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The length in bytes of the placeholder `text` begins with, issued or not; `None` if it begins with none.
///
/// ```
/// assert_eq!(scrim_redact::placeholder_len("[PERSON_12_LAST] wrote"), Some(16));
/// assert_eq!(scrim_redact::placeholder_len("[sic]"), None);
/// ```
pub fn placeholder_len(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('[')?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b']')?;
    is_name(&inside[..end]).then_some(end + 2)
}

/// The number of a placeholder, which the parts and other spellings of its value share; `None` if it is none.
///
/// ```
/// assert_eq!(scrim_redact::placeholder_number("[PERSON_12_LAST]"), Some(12));
/// assert_eq!(scrim_redact::placeholder_number("[sic]"), None);
/// ```
pub fn placeholder_number(placeholder: &str) -> Option<u32> {
    let name = placeholder.strip_prefix('[')?.strip_suffix(']').filter(|name| is_name(name))?;
    name.rsplit('_').find(|word| is_number(word))?.parse().ok()
}

/// Whether these are the words of a placeholder: see the grammar above.
pub(crate) fn is_name(name: &str) -> bool {
    let mut words = name.split('_').rev().skip_while(|word| is_form(word));
    let numbered = words.next().is_some_and(is_number);
    let mut stem = words.peekable();
    numbered
        && stem.peek().is_some()
        && stem
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
        && name.starts_with(|first: char| first.is_ascii_uppercase())
}

fn is_form(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_number(word: &str) -> bool {
    !word.starts_with('0') && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_labels_are_written_short() {
        assert_eq!(stem(&Label::fixed("EMAIL_ADDRESS")), "EMAIL");
        assert_eq!(stem(&Label::fixed("US_SSN")), "US_SSN");
        assert_eq!(stem(&Label::fixed("A__B_")), "A_B");
    }

    #[test]
    fn short_forms_are_told_apart() {
        for (at, (long, short)) in SHORT.iter().enumerate() {
            assert!(SHORT[at + 1..].iter().all(|(other_long, other)| other != short && other_long != long));
        }
    }

    #[test]
    fn further_spellings_are_lettered() {
        assert_eq!([1, 2, 25, 26, 27].map(form), ["B", "C", "Z", "AA", "AB"]);
    }

    #[test]
    fn knows_its_own_exact_form_and_no_other() {
        for ours in ["[PERSON_1]", "[US_SSN_10]", "[PERSON_1_LAST_B]", "[A1_2]", "[ICD_10_1]"] {
            assert_eq!(placeholder_len(&format!("{ours}x]")), Some(ours.len()), "{ours}");
        }
        for other in [
            "[1]",
            "[PERSON]",
            "[PERSON_01]",
            "[person_1]",
            "[_1]",
            "[1_1]",
            "[PERSON__1]",
            "[PERSON_1_]",
            "[P_1",
            "P_1]",
        ] {
            assert_eq!(placeholder_len(other), None, "{other}");
        }
    }
}
