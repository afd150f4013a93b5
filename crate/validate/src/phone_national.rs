//! Telephone numbers without country code. The same digits may be anything, so the writing has to speak for itself: groups in which a
//! country of `phone_plan.rs` writes its numbers, with a prefix, brackets or hyphens that other numbers lack.

use super::digits::{all_same, digits};
use super::phone::without_extension;
use super::phone_written::{DIGITS, Written};
use super::{Check, Verdict};

/// See [`grouped`].
pub const PHONE_GROUPS: Check = Check { name: "grouped as its country does", run: grouped };
/// See [`spaced`].
pub const PHONE_SPACED: Check = Check { name: "grouped as its country does", run: spaced };
/// See [`bare`].
pub const PHONE_BARE: Check = Check { name: "national length", run: bare };
/// See [`begins_like_one`].
pub const PHONE_MOBILE: Check = Check { name: "begins like a telephone number", run: begins_like_one };
/// Behind a letter or an abbreviation: its writing gives it away, or it begins with a trunk prefix.
pub const PHONE_CARDED: Check = Check {
    name: "grouped as its country does",
    run: |text| {
        let own = Written::read(without_extension(text)).filter(|own| !own.is_other());
        let trunk = |own: &Written| own.digits[0] == 0 && own.digits[1] != 0 && own.count > 8 && own.is_possible();
        Verdict::confirm_if(own.is_some_and(|own| trunk(&own) || own.is_marked() || own.is_spaced()))
    },
};
/// See [`vanity`].
pub const PHONE_VANITY: Check = Check { name: "toll-free number in letters", run: vanity };

/// A number in groups: confirmed by its marks, kept for a word near otherwise. Where two numbers stand in a row, the first.
fn grouped(text: &str) -> Verdict {
    let number = without_extension(text);
    let whole = Written::read(number);
    if whole.as_ref().is_some_and(Written::is_marked) {
        return Verdict::Confirm;
    }
    // The second of two numbers begins behind a gap wider than those inside, or with a bracket or a trunk prefix.
    let two = |end: usize| {
        let rest = number[end..].trim_start_matches([' ', '-', '/']);
        number.len() - end - rest.len() > 1 || rest.starts_with(['(', '0'])
    };
    // Two numbers have fourteen digits between them, and the second more than six.
    let all = digits(number).count();
    let mut before = 0;
    for (end, byte) in number.bytes().enumerate().filter(|_| all > 13) {
        before += usize::from(byte.is_ascii_digit());
        if before > DIGITS || all - before <= 6 {
            break;
        }
        if end >= 6
            && byte == b' '
            && two(end)
            && Written::read(&number[..end]).is_some_and(|first| first.is_marked() || first.is_spaced())
        {
            return Verdict::ConfirmPart(end);
        }
    }
    Verdict::keep_if(whole.is_some_and(|whole| whole.is_possible()))
}

/// A number whose groups are parted by spaces (or by dots).
fn spaced(text: &str) -> Verdict {
    Verdict::confirm_if(Written::read(without_extension(text)).is_some_and(|whole| whole.is_spaced()))
}

/// Digits without a gap, seven to twelve; not one digit repeated.
fn bare(text: &str) -> Verdict {
    let number = without_extension(text);
    Verdict::keep_if((7..=12).contains(&digits(number).count()) && !all_same(number))
}

/// Digits without a gap that begin as numbers of large plans do: a trunk prefix, a North American area code, a mobile number of China
/// (13 to 19) or India (6 to 9).
fn begins_like_one(text: &str) -> Verdict {
    let Some(own) = Written::read(without_extension(text)) else { return Verdict::Reject };
    let like = match (own.digits[0], own.count) {
        (0, 9..=11) => own.digits[1] != 0,
        (1, 11) => own.digits[1] >= 3 || own.is_american(),
        (_, 10) => own.is_american() || own.digits[0] > 5,
        _ => false,
    };
    Verdict::keep_if(like && !own.is_other())
}

/// Behind the toll-free prefix six letters or digits at least, most of them letters; words beyond are cut off.
fn vanity(text: &str) -> Verdict {
    let prefix = text.bytes().position(|byte| byte.is_ascii_alphabetic()).unwrap_or(text.len());
    let (mut letters, mut others) = (0, 0);
    for (at, byte) in text.bytes().enumerate().skip(prefix) {
        letters += u32::from(byte.is_ascii_alphabetic());
        others += u32::from(byte.is_ascii_digit());
        let ends = text.as_bytes().get(at + 1).is_none_or(|byte| !byte.is_ascii_alphanumeric());
        if ends && letters + others >= 6 {
            let one = letters > others && letters + others <= 9;
            return if one { Verdict::ConfirmPart(at + 1) } else { Verdict::Reject };
        }
    }
    Verdict::Reject
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_groups_of_a_country_give_a_number_away() {
        for good in [
            "(415) 555-0123",
            "415-555-0123",
            "415.555.0123",
            "1-800-555-0199",
            "(01632) 960 123",
            "(0 33 64) 555 71-0",
            "030/901820-12",
            "02/555.61.07",
            "06-12345678",
            "8 (912) 345-67-89",
            "(11) 96123-4567",
            "021-123-4567",
            "91-415-555-0132",
        ] {
            assert_eq!(grouped(good), Verdict::Confirm, "{good}");
        }
        for unsure in ["612 345 678", "1234 5678", "555-0123", "372-12-3456"] {
            assert_eq!(grouped(unsure), Verdict::Keep, "{unsure}");
        }
        for bad in
            ["2012-01-02 08", "01/02/2024", "(1980-2107", "192.168.10.12", "0.7346052", "1998-2003", "000-000-0000"]
        {
            assert_eq!(grouped(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn spaces_alone_need_a_prefix_or_groups_nobody_else_has() {
        for good in
            ["020 7946 0018", "01 23 45 67 89", "06.39.98.10.31", "0151 23456789", "612 34 56 78", "81234 56789"]
        {
            assert_eq!(spaced(good), Verdict::Confirm, "{good}");
        }
        for bad in
            ["612 345 678", "1 234 567", "01 02 03 04 05", "12 53 04 11", "1234 5678", "01 02 2024", "4111 1111 1111"]
        {
            assert_eq!(spaced(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn two_numbers_in_a_row_are_two() {
        assert_eq!(grouped("(415) 666-7777 (800) 443-1223"), Verdict::ConfirmPart(14));
        assert_eq!(grouped("415-666-7777 - 800-443-1223"), Verdict::ConfirmPart(12));
    }

    #[test]
    fn letters_stand_for_digits() {
        for good in ["1-800-FLOWERS", "1-800-GO-FEDEX", "0800 FOR PIZZA", "(800) FLOWERS", "1300 FLIGHT"] {
            assert_eq!(vanity(good), Verdict::ConfirmPart(good.len()), "{good}");
        }
        assert_eq!(vanity("1-800-FLOWERS TODAY"), Verdict::ConfirmPart(13));
        assert_eq!(vanity("1-800-AB"), Verdict::Reject);
    }
}
