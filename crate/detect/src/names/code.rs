//! Identifiers of programs, which stand where names stand: `name: CaptureName`, `A: Extend<L>`, `From: TokenType`.

use std::collections::BTreeSet;

use crate::Finding;
use scrim_validate::fold::is_word;

use super::read::folded;

/// Takes the people out of `found` that are identifiers: by their own form, or because the text joins them to others of their kind.
pub(super) fn drop_identifiers(text: &str, found: &mut Vec<Finding>) {
    let named = |finding: &Finding| text[finding.span.range()].to_owned();
    let of_code = found.iter().filter(|finding| {
        let word = &text[finding.span.range()];
        joins(text, finding) || is_humped(word) || THINGS.contains(&word)
    });
    let mut identifiers = BTreeSet::new();
    identifiers.extend(of_code.map(|finding| folded(&named(finding))));
    if identifiers.is_empty() {
        return;
    }
    found.retain(|finding| !identifiers.contains(&folded(&named(finding))));
}

/// Whether one word touches what only programs write: `Self::`, `Cfg::Strict`, `Extend<L>`, `Result<Name>`.
fn joins(text: &str, finding: &Finding) -> bool {
    let (before, behind) = (&text[..finding.span.start], &text[finding.span.end..]);
    let typed = |before: &str| before.strip_suffix('<').is_some_and(|outer| outer.ends_with(is_word));
    !text[finding.span.range()].contains(' ')
        && (before.ends_with("::")
            || typed(before)
            || behind.starts_with("::")
            || behind
                .strip_prefix('<')
                .is_some_and(|rest| rest.starts_with(|char: char| char.is_alphabetic() || char == '\'')))
}

/// What programs call things, in words that look like names.
const THINGS: [&str; 3] = ["RegExp", "Renderer", "Emitter"];

/// `TokenType`, `EmscriptenOldStatAbi`; but `McDonald`, `LeBron`, `FitzGerald`, `JohnPaul`.
fn is_humped(word: &str) -> bool {
    /// Longest first part of such a name.
    const LONGEST: usize = 4;
    let mut humps = word
        .char_indices()
        .skip(1)
        .filter(|(at, char)| char.is_uppercase() && word[..*at].chars().next_back().is_some_and(char::is_lowercase));
    let first = humps.next().map_or(0, |(at, _)| at);
    word.chars().all(char::is_alphabetic) && (first > LONGEST || humps.next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_of_programs_are_nobody() {
        let finding = |from, to| Finding {
            span: crate::Span::new(from, to),
            label: super::super::PERSON,
            kind: None,
            score: crate::Score::new(0.9),
            why: crate::Why::default(),
        };
        let text = "RegExp is built in. Ask Jane.";
        let mut found = vec![finding(0, 6), finding(24, 28)];
        drop_identifiers(text, &mut found);
        assert_eq!(found.iter().map(|finding| &text[finding.span.range()]).collect::<Vec<_>>(), ["Jane"]);
    }

    #[test]
    fn humps_make_identifiers() {
        for word in ["TokenType", "CaptureName", "SeqAccessImpl", "EmscriptenOldStatAbi"] {
            assert!(is_humped(word), "{word}");
        }
        for name in ["McDonald", "LeBron", "FitzGerald", "Jane", "DOE", "Jean-Luc", "JohnPaul", "O'Neill"] {
            assert!(!is_humped(name), "{name}");
        }
    }
}
