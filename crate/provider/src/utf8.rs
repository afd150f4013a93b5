//! Puts text together from pieces of bytes. Never loses a character that was cut in two, and never fails: what is not
//! UTF-8 becomes U+FFFD.
//!
//! Servers cut answers between tokens, some of them inside a character: as raw bytes, or, where the server counts in
//! UTF-16, as two lone surrogates in two JSON strings (`"\ud83d"` and `"\ude00"`). The JSON reader hands the latter over
//! in the three-byte form of WTF-8; here the halves meet again.

/// Holds back at most the five bytes that the next piece may still complete.
#[derive(Debug, Default)]
pub(crate) struct Joiner {
    pending: Vec<u8>,
}

impl Joiner {
    /// The text that `piece` completes.
    pub(crate) fn push(&mut self, piece: &[u8]) -> String {
        let joined;
        let mut rest = if self.pending.is_empty() {
            piece
        } else {
            joined = [&std::mem::take(&mut self.pending), piece].concat();
            &joined[..]
        };
        let mut out = String::with_capacity(rest.len());
        loop {
            let error = match str::from_utf8(rest) {
                Ok(text) => {
                    out.push_str(text);
                    return out;
                }
                Err(error) => error,
            };
            let (valid, tail) = rest.split_at(error.valid_up_to());
            out.push_str(str::from_utf8(valid).expect("checked up to here by from_utf8"));
            match (surrogates(tail), error.error_len()) {
                (Half::Unfinished, _) | (_, None) => {
                    self.pending = tail.to_vec();
                    return out;
                }
                (Half::Pair(character), _) => {
                    out.push(character);
                    rest = &tail[6..];
                }
                (Half::Lone, _) => {
                    out.push(char::REPLACEMENT_CHARACTER);
                    rest = &tail[3..];
                }
                (Half::None, Some(length)) => {
                    out.push(char::REPLACEMENT_CHARACTER);
                    rest = &tail[length..];
                }
            }
        }
    }

    /// What nothing can complete any more.
    pub(crate) fn finish(&mut self) -> &'static str {
        if std::mem::take(&mut self.pending).is_empty() { "" } else { "\u{fffd}" }
    }
}

/// What bytes that are not UTF-8 begin with.
enum Half {
    None,
    /// May become a pair, or is cut off.
    Unfinished,
    Lone,
    Pair(char),
}

/// Looks for surrogates in their three-byte form: `ED A0..AF 80..BF` is a high one, `ED B0..BF 80..BF` a low one.
fn surrogates(bytes: &[u8]) -> Half {
    let (high, rest) = match bytes {
        [0xED, 0xA0..=0xBF] => return Half::Unfinished,
        [0xED, 0xB0..=0xBF, 0x80..=0xBF, ..] => return Half::Lone,
        [0xED, second @ 0xA0..=0xAF, third @ 0x80..=0xBF, rest @ ..] => (ten_bits(*second, *third), rest),
        _ => return Half::None,
    };
    match rest {
        [] | [0xED] | [0xED, 0xB0..=0xBF] => Half::Unfinished,
        [0xED, second @ 0xB0..=0xBF, third @ 0x80..=0xBF, ..] => {
            let scalar = 0x1_0000 + (high << 10) + ten_bits(*second, *third);
            Half::Pair(char::from_u32(scalar).expect("a surrogate pair always names a character"))
        }
        _ => Half::Lone,
    }
}

fn ten_bits(second: u8, third: u8) -> u32 {
    (u32::from(second & 0x0F) << 6) | u32::from(third & 0x3F)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(pieces: &[&[u8]]) -> String {
        let mut joiner = Joiner::default();
        let mut out: String = pieces.iter().map(|piece| joiner.push(piece)).collect();
        out.push_str(joiner.finish());
        out
    }

    #[test]
    fn puts_a_character_together_wherever_it_was_cut() {
        let text = "aé✓😀z".as_bytes();
        for at in 0..=text.len() {
            assert_eq!(join(&[&text[..at], &text[at..]]), "aé✓😀z", "cut at {at}");
        }
    }

    #[test]
    fn joins_surrogates_that_came_in_two_strings() {
        let halves = b"a\xED\xA0\xBD\xED\xB8\x80z";
        for at in 0..=halves.len() {
            assert_eq!(join(&[&halves[..at], &halves[at..]]), "a😀z", "cut at {at}");
        }
    }

    #[test]
    fn replaces_what_can_never_become_a_character() {
        assert_eq!(join(&[b"a\xFFb"]), "a\u{fffd}b");
        assert_eq!(join(&[b"a\xED\xA0\xBD", b"b"]), "a\u{fffd}b");
        assert_eq!(join(&[b"a\xED\xB8\x80b"]), "a\u{fffd}b");
        assert_eq!(join(&[b"a\xED\xA0\xBD", b""]), "a\u{fffd}");
        assert_eq!(join(&[b"a\xF0\x9F"]), "a\u{fffd}");
        assert_eq!(join(&[b"\xED\xA0\xBD\xED\xA0\xBD\xED\xB8\x80"]), "\u{fffd}😀");
    }
}
