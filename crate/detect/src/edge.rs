//! Whether a match may begin or end where it does.
//!
//! Judged on the normalised text, so an invisible character neither joins nor parts.

use crate::recognizer::Edge;
use scrim_validate::fold::{is_mark, is_unspaced, is_word};

/// Joints between the groups of one number.
const NUMBER_JOINTS: &[u8] = b".,-/:_'";
/// Characters that continue a token.
const TOKEN_JOINTS: &[u8] = b"_-+/%";

/// The edge's own bit in a set of edges.
pub(crate) const fn bit(edge: Edge) -> u8 {
    1 << edge as u8
}

/// The edges with which no match may begin at byte `at` of `text` (a character boundary before its end).
pub(crate) fn refused_before(text: &str, at: usize) -> u8 {
    let bytes = text.as_bytes();
    let Some(&touching) = at.checked_sub(1).map(|before| &bytes[before]) else { return 0 };
    if parts(touching, bytes[at]) {
        return 0;
    }
    if joined(text, at) {
        return bit(Edge::Word) | bit(Edge::Number) | bit(Edge::Token);
    }
    let beyond = at.checked_sub(2).map(|before| bytes[before]);
    let refused = |edge: Edge| if goes_on(edge, touching, beyond) { bit(edge) } else { 0 };
    refused(Edge::Number) | refused(Edge::Token)
}

/// Whether a match may begin at byte `at` of `text` (a character boundary before its end).
pub(crate) fn may_begin(edge: Edge, text: &str, at: usize) -> bool {
    refused_before(text, at) & bit(edge) == 0
}

/// The edges with which no match may end before byte `at` of `text` (a character boundary behind its start).
pub(crate) fn refused_behind(text: &str, at: usize) -> u8 {
    let bytes = text.as_bytes();
    let Some(&touching) = bytes.get(at) else { return 0 };
    if parts(touching, bytes[at - 1]) {
        return 0;
    }
    if joined(text, at) {
        return bit(Edge::Word) | bit(Edge::Number) | bit(Edge::Token);
    }
    // "22.11." of "22.11.0": the number goes on behind the match's own joint.
    if touching.is_ascii_digit() && bytes[at - 1] == b'.' {
        return bit(Edge::Number) | bit(Edge::Token);
    }
    let beyond = bytes.get(at + 1).copied();
    let refused = |edge: Edge| if goes_on(edge, touching, beyond) { bit(edge) } else { 0 };
    refused(Edge::Number) | refused(Edge::Token)
}

/// Whether a match may end before byte `at` of `text` (a character boundary behind its start).
pub(crate) fn may_end(edge: Edge, text: &str, at: usize) -> bool {
    refused_behind(text, at) & bit(edge) == 0
}

/// Whether a byte beside a match is white space, as most are; an accent might combine even with that.
#[inline]
const fn parts(touching: u8, own: u8) -> bool {
    matches!(touching, b' ' | b'\n') && own.is_ascii()
}

fn goes_on(edge: Edge, touching: u8, beyond: Option<u8>) -> bool {
    match edge {
        Edge::Open | Edge::Word => false,
        Edge::Number => NUMBER_JOINTS.contains(&touching) && beyond.is_some_and(|byte| byte.is_ascii_digit()),
        Edge::Token => {
            TOKEN_JOINTS.contains(&touching)
                || (touching == b'.' && beyond.is_some_and(|byte| byte.is_ascii_alphanumeric()))
        }
    }
}

/// Whether the characters on both sides of `at` belong to one word.
#[inline]
fn joined(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (left, right) = (bytes[at - 1], bytes[at]);
    if left.is_ascii() && right.is_ascii() {
        return left.is_ascii_alphanumeric() && right.is_ascii_alphanumeric();
    }
    let left = text[..at].chars().next_back().expect("the caller looked at the byte before");
    let right = text[at..].chars().next().expect("the caller looked at the byte behind");
    is_mark(right) || (is_word(left) && is_word(right) && !is_unspaced(left) && !is_unspaced(right))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Judges both ends of the part marked by bars.
    fn judge(edge: Edge, marked: &str) -> (bool, bool) {
        let text = marked.replace('|', "");
        let start = marked.find('|').unwrap();
        let end = marked.rfind('|').unwrap() - 1;
        (may_begin(edge, &text, start), may_end(edge, &text, end))
    }

    #[test]
    fn a_word_may_not_go_on_in_any_script() {
        assert_eq!(judge(Edge::Word, "|41|"), (true, true));
        assert_eq!(judge(Edge::Word, "a|41|é"), (false, false));
        assert_eq!(judge(Edge::Word, "ж|41|e\u{301}"), (false, false));
        assert_eq!(judge(Edge::Word, "|caf|\u{301}"), (true, false));
        assert_eq!(judge(Edge::Word, "a |41| b"), (true, true));
        assert_eq!(judge(Edge::Word, "a |\u{301}41| b"), (false, true));
        assert_eq!(judge(Edge::Word, "a|+41|, b"), (true, true));
        assert_eq!(judge(Edge::Word, "🙂|41|🙂"), (true, true));
        assert_eq!(judge(Edge::Open, "a|41|é"), (true, true));
    }

    #[test]
    fn scripts_without_spaces_do_not_join() {
        assert_eq!(judge(Edge::Word, "電話|41|番"), (true, true));
        assert_eq!(judge(Edge::Word, "로|a@b.example|로"), (true, true));
    }

    #[test]
    fn numbers_go_on_behind_a_joint_and_a_digit() {
        assert_eq!(judge(Edge::Number, "1.|2.3|.4"), (false, false));
        assert_eq!(judge(Edge::Number, "a. |2.3|."), (true, true));
        assert_eq!(judge(Edge::Number, "-|2.3|, 4"), (true, true));
        assert_eq!(judge(Edge::Number, "|22.11.|0"), (true, false));
    }

    #[test]
    fn tokens_go_on_behind_their_joints() {
        assert_eq!(judge(Edge::Token, "x-|abc|/y"), (false, false));
        assert_eq!(judge(Edge::Token, "x.|abc|.y"), (false, false));
        assert_eq!(judge(Edge::Token, "=|abc|."), (true, true));
    }
}
