//! Telephone numbers with their country code: ITU-T E.164, and the length and first digits of each country's numbers in `phone_plan.rs`.

use super::digits::all_same;
use super::phone_plan::COUNTRIES;
use super::phone_written::is_nanp;
use super::{Check, Framed, Verdict};

/// See [`international`].
pub const PHONE_COUNTRY: Check = Check { name: "country's numbering plan", run: international };

/// A plus behind a digit joins a version or a sum.
pub const PHONE_PLUS: Framed =
    Framed { name: "no sum", run: |front, _| Verdict::keep_if(!front.ends_with(|char: char| char.is_ascii_digit())) };

/// A number with its country code (`+44 20 …`, `0044 20 …`, `tel:+44-20-…`), an extension behind it if so written. Digits beyond the
/// longest number of the country are cut off at a gap.
fn international(text: &str) -> Verdict {
    let number = without_extension(text);
    let first = number.bytes().position(|byte| byte == b'+' || byte.is_ascii_digit()).unwrap_or(number.len());
    let zeros = match &number.as_bytes()[first..] {
        [b'+', ..] => 0,
        [b'0', b'0', ..] => 2,
        _ => 3,
    };
    // "+44 (0)20": the zero in brackets is dialled inside the country only.
    let trunk = number.find("(0)").map_or(usize::MAX, |at| at + 1);
    let real = |(at, byte): &(usize, u8)| byte.is_ascii_digit() && *at != trunk;
    let significant: Vec<(usize, u8)> =
        number.bytes().enumerate().filter(real).skip(zeros).map(|(at, byte)| (at, byte - b'0')).collect();
    let head = |from: usize, count: usize| {
        significant.iter().skip(from).take(count).fold(0, |head, (_, digit)| head * 10 + u16::from(*digit))
    };
    let Some(code_length) = (1..=3).find(|length| plans(head(0, *length)).next().is_some()) else {
        return Verdict::Reject;
    };
    let code = head(0, code_length);
    let national = significant.len() - code_length;
    let pair = head(code_length, 2);
    let fits = |count: usize| plans(code).any(|(lengths, heads)| lengths >> count & 1 == 1 && heads >> pair & 1 == 1);
    let american =
        |count: usize| code != 1 || count != 10 || is_nanp(significant.iter().skip(1).map(|(_, digit)| *digit));
    if all_same(number) {
        return Verdict::Reject;
    }
    if national < 16 && fits(national) && american(national) {
        return Verdict::Confirm;
    }
    let lengths = plans(code).fold(0, |all, (lengths, _)| all | lengths);
    let (shortest, longest) = (lengths.trailing_zeros() as usize, 15 - lengths.leading_zeros() as usize);
    // Plans grow and people mistype: a digit or two off is still somebody's number, only less surely.
    // Digits without a gap are left out: they are as often a term of a sum.
    let grouped = number.trim_start_matches(['(', '+', ' ']).contains([' ', '-', '.', '/']);
    let near = (shortest.saturating_sub(2)..=longest + 1).contains(&national) && code != 1 || national == 10;
    if grouped && national >= 5 && near && !number.starts_with("00-") {
        return Verdict::Keep;
    }
    // Too long: the next number on the line was taken along. Its gap is where a number of the country may end.
    let end = |count: &usize| significant[code_length + count - 1].0 + 1;
    let gap = |count: &usize| number.as_bytes().get(end(count)).is_some_and(|byte| !byte.is_ascii_digit());
    match (1..=longest.min(national)).rev().find(|count| fits(*count) && american(*count) && gap(count)) {
        Some(count) if national > longest => Verdict::ConfirmPart(end(&count)),
        _ => Verdict::Reject,
    }
}

/// Lengths and first pairs of a country's numbers.
fn plans(code: u16) -> impl Iterator<Item = (u16, u128)> {
    let from = COUNTRIES.partition_point(|row| row.0 < code);
    COUNTRIES[from..].iter().take_while(move |row| row.0 == code).map(|row| (row.1, row.2))
}

/// The number without "ext. 12", "x12", "-DW 12", ";ext=12", and without the "tel:" in front.
pub(super) fn without_extension(text: &str) -> &str {
    let from = text.bytes().position(|byte| byte.is_ascii_digit() || byte == b'+' || byte == b'(').unwrap_or(0);
    let ends = |byte: u8| byte.is_ascii_alphabetic() || !byte.is_ascii() || matches!(byte, b'#' | b';' | b'~');
    let end = text[from..].bytes().position(ends).map_or(text.len(), |at| from + at);
    text[..end].trim_end_matches([' ', ',', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn international_numbers_follow_the_plan_of_their_country() {
        for good in [
            "+1 415 555 0123",
            "+44 (0)20 7946 0018",
            "0049 30 901820",
            "+351 21 000 0000",
            "+48 22 555 01 23 ext. 4",
            "tel:+1-201-555-0123;ext=5",
            "011 44 20 7946 0018",
            "+290 8999",
            "+1 310-1234",
        ] {
            assert_eq!(international(good), Verdict::Confirm, "{good}");
        }
        assert_eq!(international("+44 1382 496 0155"), Verdict::Keep);
        assert_eq!(international("+351 255 501 44"), Verdict::Keep);
        assert_eq!(international("+1-962-119-8200"), Verdict::Keep);
        for bad in ["+999 12345678", "+10155550123", "+33 1 23", "+0 123 456 789", "+1111111111", "+4401234567"] {
            assert_eq!(international(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn what_follows_a_full_number_is_cut_off() {
        assert_eq!(international("+33 1 99 00 12 34 2024"), Verdict::ConfirmPart(17));
    }
}
