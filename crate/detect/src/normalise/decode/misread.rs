//! Numbers in which scanning put letters for the digits they look like: `l` and `I` for 1, `O` and `o` for 0.
//!
//! What comes of it is believed as any other number is that was written in code: with a check digit or a word near.

/// Characters of such a number: from the shortest of the registers' numbers to the longest account's.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=34;
/// Digits among them at least.
const DIGITS: usize = 5;
/// Letters in front that belong to the number: the country of an account.
const COUNTRY: usize = 2;

/// The digit that a letter was read for.
pub(super) const fn digit(byte: u8) -> Option<&'static str> {
    match byte {
        b'l' | b'I' => Some("1"),
        b'O' | b'o' => Some("0"),
        _ => None,
    }
}

/// The run of digits and their doubles around the digit at `at`, the first of its group, not looking in front of `from`: where it begins and
/// ends, and whether it is such a number. None where no double touches the group.
pub(super) fn run(text: &str, from: usize, at: usize) -> Option<(usize, usize, bool)> {
    let bytes = text.as_bytes();
    let is_double = |byte: &u8| digit(*byte).is_some();
    let behind = bytes[at..].iter().find(|byte| !byte.is_ascii_digit());
    if !behind.is_some_and(is_double) && !bytes[from..at].last().is_some_and(is_double) {
        return None;
    }
    let is_part = |byte: &u8| byte.is_ascii_digit() || is_double(byte);
    let most = *LENGTHS.end() + 1;
    let start = at - bytes[from..at].iter().rev().take(most).take_while(|byte| is_part(byte)).count();
    let end = at + bytes[at..].iter().take(most).take_while(|byte| is_part(byte)).count();
    let digits = bytes[start..end].iter().filter(|byte| byte.is_ascii_digit()).count();
    let mixed = digits < end - start && digits >= DIGITS && LENGTHS.contains(&(end - start));
    let goes_on = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || matches!(char, '_' | '-'));
    let country = bytes[..start].iter().rev().take(COUNTRY + 1).take_while(|byte| byte.is_ascii_uppercase()).count();
    let first = if country == COUNTRY { start - COUNTRY } else { start };
    let alone = !goes_on(text[..first].chars().next_back()) && !goes_on(text[end..].chars().next());
    Some((start, end, mixed && alone))
}
