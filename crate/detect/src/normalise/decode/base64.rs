//! Text in Base64 (RFC 4648, sections 4 and 5; with line breaks, RFC 2045 section 6.8).
//!
//! What does not decode to text, wholly, is none: pictures, hashes, keys, long words. That shows within a few bytes.

use crate::Span;

/// Fewest letters of a token: an address of eleven characters has sixteen.
pub(super) const SHORTEST: usize = 16;
/// Shortest line of a token that goes on in the next (RFC 1421: 64; RFC 2045: 76 at most).
const LINE: usize = 60;
/// Decoded bytes after which nonsense has shown itself.
const PROBE: usize = 24;
/// Letters that part what is wanted from what a path has in front.
const JOINTS: [char; 4] = ['/', '-', '_', '+'];

/// The whole token whose first line are the letters from `start` to `end`: with its padding and further lines.
pub(super) fn token(text: &str, start: usize, mut end: usize) -> Span {
    let bytes = text.as_bytes();
    let letters = |from: usize| bytes[from..].iter().take_while(|byte| value(**byte).is_some()).count();
    let mut line = end - start;
    while line >= LINE && line.is_multiple_of(4) {
        let next = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
        if next > bytes.len() || bytes[next - 1] != b'\n' {
            break;
        }
        line = letters(next);
        if line == 0 {
            break;
        }
        end = next + line;
    }
    let padding = bytes[end..].iter().take(2).take_while(|byte| **byte == b'=').count();
    Span::new(start, end + padding)
}

/// Calls `found` with every part of a token that is text, and the text; gives how many letters were looked at.
pub(super) fn read(text: &str, token: Span, found: &mut impl FnMut(Span, &str)) -> usize {
    let letters = &text[token.range()];
    let (says, mut looked) = decode(letters);
    if let Some(says) = says {
        found(token, &says);
        return looked;
    }
    let mut at = token.start;
    for part in letters.split_inclusive(JOINTS) {
        let body = part.strip_suffix(JOINTS).unwrap_or(part);
        if body.len() >= SHORTEST && body.len() < letters.len() {
            let (says, more) = decode(body);
            looked += more;
            if let Some(says) = says {
                found(Span::new(at, at + body.len()), &says);
            }
        }
        at += part.len();
    }
    looked
}

/// The text that `letters` write, if they do; and how many of them were looked at.
fn decode(letters: &str) -> (Option<String>, usize) {
    let mut out = Vec::new();
    let (mut buffer, mut held) = (0_u32, 0);
    // UTF-16, as shells of Windows write their commands: every other byte is zero.
    let mut wide = false;
    let mut count = 0;
    for (at, byte) in letters.bytes().enumerate() {
        let Some(value) = value(byte) else { continue };
        buffer = buffer << 6 | value;
        held += 6;
        if held < 8 {
            continue;
        }
        held -= 8;
        let byte = (buffer >> held & 0xff) as u8;
        count += 1;
        wide |= count == 2 && byte == 0;
        if wide && count % 2 == 0 {
            if byte != 0 {
                return (None, at);
            }
            continue;
        }
        if (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7f {
            return (None, at);
        }
        out.push(byte);
        let nonsense = |bytes| std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_some());
        if out.len() == PROBE && nonsense(&out) {
            return (None, at);
        }
    }
    (String::from_utf8(out).ok(), letters.len())
}

fn value(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    }))
}
