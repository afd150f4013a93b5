//! Joins tokens to the text they were cut from, as far as that can be told.

use crate::corpus::Span;

/// The text of `(token, BIO label)` pairs, and its spans. `kind` reads a label without its `B-`.
pub(crate) fn joined(tokens: &[(&str, &str)], kind: impl Fn(&str) -> Option<usize>) -> (Vec<char>, Vec<Span>) {
    let (mut text, mut spans): (Vec<char>, Vec<Span>) = (Vec::new(), Vec::new());
    let mut glue = true;
    let mut quoted = false;
    for (number, (token, label)) in tokens.iter().enumerate() {
        let before = number.checked_sub(1).map_or("", |before| tokens[before].0);
        let behind = tokens.get(number + 1).map_or("", |next| next.0);
        let is_quote = *token == "\"";
        let joins = is_closing(token) || (is_quote && quoted) || is_joint(token, before, behind);
        if !(glue || joins) {
            text.push(' ');
        }
        let start = text.len();
        text.extend(token.chars());
        if let Some(kind) = label.get(2..).and_then(&kind) {
            match spans.last_mut() {
                Some(last) if label.starts_with("I-") && last.kind == kind && start - last.end < 2 => {
                    last.end = text.len();
                }
                _ => spans.push(Span { start, end: text.len(), kind }),
            }
        }
        quoted ^= is_quote;
        glue = is_opening(token) || (is_quote && quoted) || is_joint(token, before, behind);
    }
    (text, spans)
}

fn is_closing(token: &str) -> bool {
    matches!(
        token,
        "." | ","
            | ";"
            | ":"
            | "!"
            | "?"
            | ")"
            | "]"
            | "%"
            | "…"
            | "'s"
            | "'S"
            | "’s"
            | "n't"
            | "'re"
            | "'ll"
            | "'ve"
            | "'m"
            | "'d"
            | "'"
            | "’"
            | "”"
            | "''"
            | "»"
    )
}

fn is_opening(token: &str) -> bool {
    matches!(token, "(" | "[" | "$" | "#" | "@" | "“" | "``" | "«" | "£" | "€")
}

/// A hyphen or slash between two words.
fn is_joint(token: &str, before: &str, behind: &str) -> bool {
    let is_word = |text: &str| text.chars().next().is_some_and(char::is_alphanumeric);
    matches!(token, "-" | "/") && is_word(before) && is_word(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_become_text_and_labels_spans() {
        let tokens = [
            ("Jean", "B-PER"),
            ("-", "I-PER"),
            ("Luc", "I-PER"),
            ("'s", "O"),
            ("(", "O"),
            ("Acme", "B-ORG"),
            (")", "O"),
            (".", "O"),
        ];
        let (text, spans) = joined(&tokens, |label| (label == "PER").then_some(0).or(Some(1)));
        assert_eq!(text.iter().collect::<String>(), "Jean-Luc's (Acme).");
        assert_eq!(spans, [Span { start: 0, end: 8, kind: 0 }, Span { start: 12, end: 16, kind: 1 }]);
    }
}
