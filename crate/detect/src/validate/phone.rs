//! Telephone numbers: ITU-T E.164 (country codes assigned, at most fifteen digits) and the North American Numbering Plan
//! (ATIS-0300051). National lengths are those of the ITU's national numbering plans for the countries listed; others get 5 to 12.

use super::digits::{all_same, digits};
use super::{Check, Verdict};

/// See [`international`].
pub(crate) const PHONE_COUNTRY: Check = Check { name: "country code and length", run: international };
/// See [`nanp`].
pub(crate) const PHONE_NANP: Check = Check { name: "North American numbering plan", run: nanp };
/// See [`national`].
pub(crate) const PHONE_NATIONAL: Check = Check { name: "national length", run: national };

/// See [`trunk`].
pub(crate) const PHONE_TRUNK: Check = Check { name: "national length", run: trunk };

/// Country codes of two digits; 1 and 7 are the only ones of one digit, all others have three.
const TWO_DIGITS: &[u32] = &[
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
];

/// Country code, shortest and longest national number.
const LENGTHS: &[(u32, usize, usize)] = &[
    (1, 10, 10),
    (7, 10, 10),
    (31, 9, 9),
    (32, 8, 9),
    (33, 9, 9),
    (34, 9, 9),
    (39, 6, 11),
    (41, 9, 9),
    (44, 9, 10),
    (45, 8, 8),
    (46, 7, 10),
    (47, 8, 8),
    (48, 9, 9),
    (49, 6, 12),
    (61, 9, 9),
    (91, 10, 10),
    (351, 9, 9),
    (353, 7, 9),
];

/// A number with its country code (`+44 20 …`, `0044 20 …`), an extension behind it if so written. Digits beyond the longest number of
/// the country are cut off at a gap.
fn international(text: &str) -> Verdict {
    let number = without_extension(text);
    let (plus, zeros) = if number.starts_with('+') { (1, 0) } else { (0, 2) };
    // "+44 (0)20": the zero in brackets is dialled inside the country only.
    let trunk = number.find("(0)").map_or(usize::MAX, |at| at + 1);
    let real = |(at, byte): &(usize, u8)| byte.is_ascii_digit() && *at != trunk;
    let significant: Vec<(usize, u8)> =
        number.bytes().enumerate().skip(plus).filter(real).skip(zeros).map(|(at, byte)| (at, byte - b'0')).collect();
    let head = |count: usize| significant.iter().take(count).fold(0, |head, (_, digit)| head * 10 + u32::from(*digit));
    let code_length = match head(1) {
        1 | 7 => 1,
        0 => return Verdict::Reject,
        _ if TWO_DIGITS.contains(&head(2)) => 2,
        _ if is_assigned(head(3)) => 3,
        _ => return Verdict::Reject,
    };
    let (shortest, longest) = LENGTHS
        .iter()
        .find(|row| row.0 == head(code_length))
        .map_or((5, 12), |&(_, shortest, longest)| (shortest, longest));
    let national = significant.len().saturating_sub(code_length);
    if head(code_length) == 1 && !is_nanp(significant.iter().skip(1).map(|(_, digit)| u32::from(*digit)))
        || all_same(number)
    {
        return Verdict::Reject;
    }
    if (shortest..=longest).contains(&national) {
        return Verdict::Confirm;
    }
    // Plans grow and people mistype: a digit or two off is still somebody's number, only less surely.
    // Digits without a gap are left out: they are as often a term of a sum.
    let grouped = number.trim_start_matches(['(', '+', ' ']).contains([' ', '-', '.', '/']);
    if grouped && (shortest.saturating_sub(2)..=longest + 1).contains(&national) && head(code_length) != 1 {
        return Verdict::Keep;
    }
    // Too long: the next number on the line was taken along. Its gap is where the country's longest number may end.
    let fits = |count: usize| significant.get(code_length + count - 1).map(|(at, _)| at + 1);
    let gap = |end: &usize| number.as_bytes().get(*end).is_some_and(|byte| !byte.is_ascii_digit());
    match (shortest..=longest).rev().filter_map(fits).find(gap) {
        Some(end) if national > longest => Verdict::ConfirmPart(end),
        _ => Verdict::Reject,
    }
}

/// Country codes of three digits that the ITU has assigned.
const fn is_assigned(code: u32) -> bool {
    matches!(
        code,
        211..=213 | 216 | 218 | 220..=258 | 260..=269 | 290 | 291 | 297..=299 | 350..=359 | 370..=383 | 385..=387 | 389 | 420 | 421 | 423
            | 500..=509 | 590..=599 | 670 | 672..=683 | 685..=692 | 800 | 808 | 850 | 852 | 853 | 855 | 856 | 870 | 878 | 880..=883 | 886
            | 888 | 960..=968 | 970..=977 | 979 | 992..=996 | 998
    )
}

/// A number of the United States, Canada or the Caribbean in national form, with or without the leading 1.
fn nanp(text: &str) -> Verdict {
    let number = without_extension(text);
    let count = digits(number).count();
    let skip = usize::from(count == 11 && digits(number).next() == Some(1));
    Verdict::confirm_if(count - skip == 10 && is_nanp(digits(number).skip(skip)) && !all_same(number))
}

/// Neither area code nor exchange begins with 0 or 1 or is a service code (N11).
fn is_nanp(number: impl Iterator<Item = u32>) -> bool {
    let head: Vec<u32> = number.take(6).collect();
    let code = |three: &[u32]| three[0] >= 2 && !(three[1] == 1 && three[2] == 1);
    // 555-01xx is set aside for fiction, and 911 stands in no exchange.
    head.len() == 6 && code(&head[..3]) && head[3] >= 2 && (head[4], head[5]) != (1, 1)
}

/// A number in national form: seven to twelve digits, brackets in pairs; not a date, not a count (01 02 03 …), not one digit repeated.
fn national(text: &str) -> Verdict {
    let number = without_extension(text);
    let brackets = number.matches('(').count() == number.matches(')').count();
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let value = |group: &str| group.parse::<u64>().unwrap_or(0);
    let counting = groups.len() > 2 && groups.windows(2).all(|two| value(two[0]) + 1 == value(two[1]));
    let year = |group: &str| group.len() == 4 && (1900..2100).contains(&value(group));
    let small = |group: &str| group.len() <= 2 && value(group) <= 31;
    let date = match groups.as_slice() {
        [first, second, third] => {
            (year(first) && small(second) && small(third)) || (small(first) && small(second) && year(third))
        }
        [first, second] => year(first) && year(second),
        _ => false,
    };
    Verdict::keep_if((7..=12).contains(&digits(number).count()) && brackets && !counting && !date && !all_same(number))
}

/// A number in national form with its trunk prefix: as [`national`], nine to twelve digits.
fn trunk(text: &str) -> Verdict {
    if (9..=12).contains(&digits(without_extension(text)).count()) { national(text) } else { Verdict::Reject }
}

/// The number without "ext. 12", "x12", "-DW 12".
fn without_extension(text: &str) -> &str {
    let end = text.bytes().position(|byte| byte.is_ascii_alphabetic() || byte == b'#').unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn international_numbers_have_a_country_and_its_length() {
        for good in
            ["+1 415 555 0123", "+44 (0)20 7946 0018", "0049 30 901820", "+351 21 000 0000", "+48 22 555 01 23 ext. 4"]
        {
            assert_eq!(international(good), Verdict::Confirm, "{good}");
        }
        assert_eq!(international("+44 1382 496 0155"), Verdict::Keep);
        assert_eq!(international("+351 255 501 44"), Verdict::Keep);
        for bad in ["+999 12345678", "+1 015 555 0123", "+33 1 23", "+0 123 456 789", "+1111111111"] {
            assert_eq!(international(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn what_follows_a_full_number_is_cut_off() {
        assert_eq!(international("+33 1 99 00 12 34 2024"), Verdict::ConfirmPart(17));
    }

    #[test]
    fn american_numbers_follow_the_plan() {
        assert_eq!(nanp("(415) 555-0123 x77"), Verdict::Confirm);
        assert_eq!(nanp("1-415-555-0123"), Verdict::Confirm);
        assert_eq!(nanp("911-555-0123"), Verdict::Reject);
        assert_eq!(nanp("415-155-0123"), Verdict::Reject);
    }

    #[test]
    fn national_numbers_are_told_from_dates_and_counts() {
        assert_eq!(national("030 / 901 820"), Verdict::Keep);
        assert_eq!(national("030 / 90"), Verdict::Reject);
        for bad in ["000 000 000", "2018-03-12", "(1980-2107", "01 02 03 04 05", "12.03.2024"] {
            assert_eq!(national(bad), Verdict::Reject, "{bad}");
        }
        assert_eq!(trunk("05191 555 20 87"), Verdict::Keep);
        assert_eq!(trunk("0519 5552"), Verdict::Reject);
    }
}
