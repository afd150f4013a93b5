//! A compiled pattern: the only place that names the regex engine.

use regex_lite::{Regex, RegexBuilder};

use super::RuleFault;

/// Most memory a compiled pattern may take, in bytes: some thousand states.
const SIZE: usize = 1 << 16;
/// Deepest nesting of groups.
const NESTING: u32 = 32;

/// Matches at a given place only.
pub(super) struct Pattern(Regex);

impl Pattern {
    pub(super) fn new(pattern: &str) -> Result<Self, RuleFault> {
        if has_anchor(pattern) {
            return Err(RuleFault::Anchored);
        }
        // By itself first, so that a stray bracket cannot close ours.
        let bare = build(pattern)?;
        if bare.is_match("") {
            return Err(RuleFault::Empty);
        }
        build(&format!("^(?:{pattern})")).map(Self)
    }

    /// Where the match ends that begins at `at`, a character boundary, and is at most `limit` bytes long.
    pub(super) fn match_at(&self, text: &str, at: usize, limit: usize) -> Option<usize> {
        let until = text.floor_char_boundary(at.saturating_add(limit));
        let end = self.0.find(&text[at..until.max(at)])?.end();
        (end > 0).then_some(at + end)
    }
}

fn build(pattern: &str) -> Result<Regex, RuleFault> {
    let compile = |size| RegexBuilder::new(pattern).size_limit(size).nest_limit(NESTING).build();
    compile(SIZE).map_err(|_| if compile(SIZE * 64).is_ok() { RuleFault::TooLarge } else { RuleFault::BadPattern })
}

/// Whether a pattern asks what stands around a match. It is run on a part of the text, where the answer would be wrong.
fn has_anchor(pattern: &str) -> bool {
    let mut chars = pattern.chars();
    let mut in_class = false;
    while let Some(char) = chars.next() {
        match char {
            '\\' => {
                let escaped = chars.next();
                if !in_class && matches!(escaped, Some('b' | 'B' | 'A' | 'z' | '<' | '>')) {
                    return true;
                }
            }
            '[' if !in_class => {
                in_class = true;
                // A bracket or caret in front is part of the class.
                if chars.as_str().starts_with('^') {
                    chars.next();
                }
                if chars.as_str().starts_with(']') {
                    chars.next();
                }
            }
            '[' if chars.as_str().starts_with(':') => {
                // `[:alpha:]` ends with a bracket of its own.
                if let Some((_, behind)) = chars.as_str().split_once(":]") {
                    chars = behind.chars();
                }
            }
            ']' => in_class = false,
            '^' | '$' if !in_class => return true,
            _ => {}
        }
    }
    false
}
