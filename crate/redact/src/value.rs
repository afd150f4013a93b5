//! When two texts are the same value: compared after folding what people vary without meaning anything by it.
//!
//! Decides only what shares a number; every spelling is still restored as it stood.

use scrim_detect::Label;

use crate::link::Name;

/// Passwords and keys: every character counts.
const EXACT: &[&str] = &["SECRET", "PASSWORD"];

/// Numbers of a fixed grammar, in which spaces and punctuation carry nothing. National numbers (`US_SSN`, `UK_NHS`, …) are
/// of fixed length and are recognised by the two letters of the country in front.
const COMPACT: &[&str] = &["PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE"];

/// The form under which a value is looked up.
pub(crate) fn normalise(label: &Label, text: &str) -> String {
    let name = label.as_str();
    if name == "PERSON" {
        return Name::parse(text).key();
    }
    if EXACT.contains(&name) {
        return text.to_owned();
    }
    let national = name.as_bytes().get(2) == Some(&b'_') && !name.starts_with("IP_");
    if national || COMPACT.contains(&name) {
        let compact: String =
            text.chars().filter(|c| c.is_alphanumeric() || *c == '+').flat_map(char::to_lowercase).collect();
        if !compact.is_empty() {
            return compact;
        }
    }
    spaced(text)
}

/// The letters and digits alone.
pub(crate) fn alphanumeric(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Lower case, one space for every run of white space, none at the ends.
pub(crate) fn spaced(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(label: &str, one: &str, other: &str) -> bool {
        let label = Label::new(label).unwrap();
        normalise(&label, one) == normalise(&label, other)
    }

    #[test]
    fn spellings_of_one_value_are_one_value() {
        assert!(same("CREDIT_CARD", "4111 1111 1111 1111", "4111-1111-1111-1111"));
        assert!(same("PHONE_NUMBER", "+1 (415) 555-0132", "+1 415 555 0132"));
        assert!(same("US_SSN", "219-09-9999", "219 09 9999"));
        assert!(same("EMAIL_ADDRESS", "Jane.Doe@Acme.example", "jane.doe@acme.example"));
        assert!(same("LOCATION", "New\n York", "new york"));
        assert!(same("PERSON", "Doe, Jane", "Dr. JANE  DOE"));
    }

    #[test]
    fn what_differs_in_meaning_stays_apart() {
        assert!(!same("SECRET", "hunter2", "Hunter2"));
        assert!(!same("IP_ADDRESS", "1.23.4.5", "12.3.4.5"));
        assert!(!same("DATE_TIME", "1-12-2024", "11-2-2024"));
        assert!(!same("PHONE_NUMBER", "+49 30 1234", "49 30 1234"));
    }
}
