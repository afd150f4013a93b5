//! Characters written as the numbers of their bytes or code points: `%40`, `\u0040`, `=40`.
//!
//! RFC 3986 section 2.1, ECMA-262 section 12.9.4, RFC 2045 section 6.7. What does not decode to a printable character is left as it is.

/// Appends the character that the percent signs at the beginning of `text` write, and gives their length.
pub(super) fn percent(text: &str, says: &mut String) -> Option<usize> {
    in_bytes(text, b'%', says)
}

/// As [`percent`], with equals signs; their digits are upper case.
pub(super) fn quoted(text: &str, says: &mut String) -> Option<usize> {
    in_bytes(text, b'=', says)
}

/// `\u0040`, `\u{40}`, `\x40`.
pub(super) fn backslash(text: &str, says: &mut String) -> Option<usize> {
    let (digits, end) = if let Some(braced) = text.strip_prefix("\\u{") {
        let length = braced.bytes().take(7).position(|byte| byte == b'}')?;
        (&braced[..length], "\\u{}".len() + length)
    } else if text.starts_with("\\u") {
        (text.get(2..6)?, 6)
    } else if text.starts_with("\\x") {
        (text.get(2..4)?, 4)
    } else {
        return None;
    };
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, says)?;
    Some(end)
}

/// The character whose bytes in UTF-8 stand at the beginning of `text`, two digits behind a sign each.
fn in_bytes(text: &str, sign: u8, says: &mut String) -> Option<usize> {
    let mut bytes = [0; 4];
    let mut length = 0;
    for (slot, written) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(3)) {
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let (Some(high), Some(low)) = (digit(written[1]), digit(written[2])) else { break };
        if written[0] != sign {
            break;
        }
        *slot = (high * 16 + low) as u8;
        length += 1;
    }
    let valid = match std::str::from_utf8(&bytes[..length]) {
        Ok(valid) => valid,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    let char = valid.chars().next()?;
    push(char, says)?;
    Some(char.len_utf8() * 3)
}

fn push(char: char, says: &mut String) -> Option<()> {
    if char.is_control() && !matches!(char, '\n' | '\r' | '\t') {
        return None;
    }
    says.push(char);
    Some(())
}

/// Lines of quoted-printable have 76 characters at most; one broken in a word is nearly as long.
const FULL_LINE: std::ops::RangeInclusive<usize> = 60..=76;

/// The length of the line break behind the `=` at `at`, where that breaks a word or number of a full line.
pub(super) fn soft_break(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = if text[at..].starts_with("=\n") {
        2
    } else if text[at..].starts_with("=\r\n") {
        3
    } else {
        return None;
    };
    let goes_on = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'.' | b'-' | b'_' | b'+');
    let line =
        bytes[at.saturating_sub(*FULL_LINE.end() + 1)..=at].iter().rev().take_while(|byte| **byte != b'\n').count();
    let joins = goes_on(*bytes.get(at.checked_sub(1)?)?) && goes_on(*bytes.get(at + length)?);
    (joins && FULL_LINE.contains(&line)).then_some(length)
}

/// Whether `text` begins with `=` and two hexadecimal digits as quoted-printable writes them.
pub(super) fn is_quoted(text: &str) -> bool {
    let digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
    text.as_bytes().get(1..3).is_some_and(|digits| digits.iter().all(digit))
}

/// Whether a text is written so: an equals sign of its own then appears as `=3D`, a line goes on behind a closing `=`.
pub(super) fn is_quoted_printable(text: &str) -> bool {
    text.contains("=3D") || text.contains("=\n") || text.contains("=\r\n")
}
