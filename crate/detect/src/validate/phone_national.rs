//! Telephone numbers without country code. The same digits may be anything, so the writing has to speak for itself: groups in which a
//! country of `phone_plan.rs` writes its numbers, with a prefix, brackets or hyphens that other numbers lack.

use super::digits::{all_same, digits};
use super::phone::without_extension;
use super::phone_plan::{GROUPS, ZERO};
use super::{Check, Verdict};

/// See [`grouped`].
pub(crate) const PHONE_GROUPS: Check = Check { name: "grouped as its country does", run: grouped };
/// See [`spaced`].
pub(crate) const PHONE_SPACED: Check = Check { name: "grouped as its country does", run: spaced };
/// See [`bare`].
pub(crate) const PHONE_BARE: Check = Check { name: "national length", run: bare };
/// See [`begins_like_one`].
pub(crate) const PHONE_MOBILE: Check = Check { name: "begins like a telephone number", run: begins_like_one };
/// See [`vanity`].
pub(crate) const PHONE_VANITY: Check = Check { name: "toll-free number in letters", run: vanity };

/// Most digits and groups of a number with prefixes.
const DIGITS: usize = 17;
const GROUPS_MOST: usize = 7;

/// A written number, taken apart.
struct Written {
    digits: [u8; DIGITS],
    count: usize,
    groups: [Group; GROUPS_MOST],
    groups_count: usize,
}

#[derive(Clone, Copy, Default)]
struct Group {
    size: usize,
    /// What stands in front of it, space aside.
    gap: u8,
    /// Whether it stands in brackets.
    bracketed: bool,
}

impl Written {
    /// `None` when there are more digits or groups than any number has, or brackets without their pair.
    fn read(text: &str) -> Option<Self> {
        let mut own = Self { digits: [0; DIGITS], count: 0, groups: [Group::default(); GROUPS_MOST], groups_count: 0 };
        let (mut gap, mut open) = (b'^', false);
        let bytes = text.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            if byte.is_ascii_digit() {
                if at == 0 || !bytes[at - 1].is_ascii_digit() {
                    *own.groups.get_mut(own.groups_count)? = Group { gap, bracketed: open, ..Group::default() };
                    own.groups_count += 1;
                }
                *own.digits.get_mut(own.count)? = byte - b'0';
                own.count += 1;
                own.groups[own.groups_count - 1].size += 1;
                gap = b' ';
            } else if byte == b'(' {
                (gap, open) = if open { return None } else { (b'(', true) };
            } else if byte == b')' {
                (gap, open) = if open { (b')', false) } else { return None };
            } else if byte != b' ' && !matches!(gap, b'(' | b')') {
                gap = byte;
            }
        }
        (!open && own.count > 0).then_some(own)
    }

    fn groups(&self) -> &[Group] {
        &self.groups[..self.groups_count]
    }

    fn gaps(&self) -> impl Iterator<Item = u8> {
        self.groups().iter().skip(1).map(|group| group.gap)
    }

    fn sizes(&self) -> u32 {
        self.groups().iter().fold(0, |key, group| key << 4 | group.size.min(15) as u32)
    }

    fn bracketed(&self) -> bool {
        self.groups().iter().any(|group| group.bracketed)
    }

    /// Whether some country writes numbers that begin so in these groups.
    fn fits(&self) -> bool {
        let zero = self.digits[0] == 0;
        let key = self.sizes() | if zero { ZERO } else { 0 };
        let pair = usize::from(zero);
        let pair = self.digits[pair] * 10 + self.digits[pair + 1];
        GROUPS.binary_search_by_key(&key, |row| row.0).is_ok_and(|at| GROUPS[at].1 >> pair & 1 == 1)
    }

    /// The value of a group.
    fn value(&self, number: usize) -> u32 {
        let from: usize = self.groups[..number].iter().map(|group| group.size).sum();
        let digits = &self.digits[from..from + self.groups[number].size];
        digits.iter().take(8).fold(0, |value, digit| value * 10 + u32::from(*digit))
    }

    fn is_year(&self, number: usize) -> bool {
        self.groups[number].size == 4 && (1900..2100).contains(&self.value(number))
    }

    /// Dates, counts (01 02 03 …), ranges of years, addresses of machines, one digit repeated.
    fn is_other(&self) -> bool {
        let count = self.groups_count;
        let year = |at: usize| self.is_year(at);
        let small = |at: usize| self.groups[at].size <= 2 && self.value(at) <= 31;
        let date = |at: usize| small(at + 1) && ((year(at) && small(at + 2)) || (small(at) && year(at + 2)));
        let counting = count > 2 && (1..count).all(|at| self.value(at - 1) + 1 == self.value(at));
        let machine = count == 4 && self.gaps().all(|gap| gap == b'.') && self.groups().iter().all(|group| group.size <= 3);
        let decimal = count == 2 && self.gaps().all(|gap| gap == b'.');
        let repeated = self.digits[..self.count].iter().all(|digit| *digit == self.digits[0]);
        let years = count == 2 && year(0) && year(1);
        (2..count).any(|at| date(at - 2)) || counting || machine || decimal || years || repeated
    }

    /// Area code, exchange and line of the North American plan, with or without the leading 1.
    fn is_american(&self) -> bool {
        let from = usize::from(self.count == 11 && self.digits[0] == 1);
        self.count - from == 10 && is_nanp(self.digits[from..].iter().copied())
    }

    /// A trunk prefix and area code, and at least two digits in each group behind it, whatever the groups.
    fn has_trunk(&self) -> bool {
        let (first, behind) = (self.groups[0].size, &self.groups()[1..]);
        let area = self.digits[0] == 0 && self.digits[1] != 0 && (2..=6).contains(&first);
        area && (9..=12).contains(&self.count) && behind.iter().all(|group| group.size > 1) && behind.len() <= 5
    }

    /// Whether brackets, hyphens or a slash stand where telephone numbers have them.
    fn is_marked(&self) -> bool {
        let hyphens = self.gaps().filter(|gap| *gap == b'-').count();
        let slashes = self.gaps().filter(|gap| *gap == b'/').count();
        let dots = self.gaps().all(|gap| gap == b'.');
        let area = self.groups[0].bracketed || (self.groups_count > 2 && self.groups[1].bracketed && self.groups[0].size < 3);
        if self.groups_count < 2 || self.is_other() || slashes > 1 {
            return false;
        }
        if self.bracketed() {
            let zero = self.digits[0] == 0 && self.digits[1] != 0 && (8..=13).contains(&self.count);
            return area && self.count >= 7 && (zero || self.fits() || self.is_american());
        }
        let by_threes = matches!(self.sizes(), 0x334 | 0x1334);
        let american = by_threes && self.is_american() && hyphens + slashes > 0;
        if slashes == 1 || self.digits[0] == 0 {
            let marked = slashes == 1 && self.gaps().next() == Some(b'/') || hyphens > 0;
            let trunk = self.has_trunk() || (slashes == 1 && self.digits[0] == 0 && (8..=12).contains(&self.count));
            return american || marked && (trunk || (self.count >= 8 && self.digits[0] == 0 && self.fits()));
        }
        // A country code without its plus: 91-415-555-0132.
        let coded = hyphens == self.groups_count - 1 && matches!(self.sizes(), 0x2334 | 0x3334) && self.digits[0] > 1;
        let groups = self.groups_count > 2 && self.count > 9 && hyphens > 0 && !by_threes && !self.is_year(0);
        american || dots && by_threes && self.is_american() || groups && (self.fits() || coded)
    }

    /// Whether groups parted by spaces alone are those of a telephone number and of hardly anything else: thousands come in threes,
    /// and nobody else begins with a trunk prefix.
    fn is_spaced(&self) -> bool {
        let gaps = self.gaps().next().unwrap_or(b'^');
        let dots = gaps == b'.';
        if self.groups_count < 2 || !matches!(gaps, b' ' | b'.') || self.gaps().any(|gap| gap != gaps) || self.is_other() {
            return false;
        }
        if self.digits[0] == 0 {
            return if dots { self.count == 10 && self.fits() } else { self.has_trunk() || self.count > 8 && self.fits() };
        }
        let groups = self.groups();
        let pairs = groups.iter().rev().take_while(|group| group.size == 2).count();
        let paired = groups.len() > 3 && self.count > 8 && pairs >= 2 && pairs < groups.len();
        let known = match self.sizes() {
            0x55 => self.digits[0] > 5,
            0x334 | 0x1334 => return !dots && self.is_american() && self.fits(),
            0x344 => self.digits[0] == 1,
            0x254 => self.digits[2] == 9,
            0x433 | 0x434 => self.digits[..4] == [1, 8, 0, 0] || self.digits[..4] == [1, 3, 0, 0],
            _ => paired,
        };
        !dots && known && self.fits()
    }

    /// Whether a word near makes it one: so many digits as numbers have.
    fn is_possible(&self) -> bool {
        let gaps = self.gaps().next().unwrap_or(b'^');
        let thousands = self.groups_count > 1
            && matches!(gaps, b' ' | b'.')
            && self.gaps().all(|gap| gap == gaps)
            && self.digits[0] != 0
            && self.groups[0].size <= 3
            && self.groups().iter().skip(1).all(|group| group.size == 3);
        let amount = thousands && (!self.fits() || gaps == b'.' && self.count != 9);
        !self.is_other() && !amount && ((7..=13).contains(&self.count) || (self.count > 4 && self.fits()))
    }
}

/// Neither area code nor exchange begins with 0 or 1 or is a service code (N11) (ATIS-0300051).
pub(super) fn is_nanp(number: impl Iterator<Item = u8>) -> bool {
    let mut head = [0; 6];
    let mut number = number;
    head.fill_with(|| number.next().unwrap_or(0));
    // 555-01xx is set aside for fiction, and 911 stands in no exchange.
    head[0] >= 2 && (head[1], head[2]) != (1, 1) && head[3] >= 2 && (head[4], head[5]) != (1, 1)
}

/// A number in groups: confirmed by its marks, kept for a word near otherwise. Where two numbers stand in a row, the first.
fn grouped(text: &str) -> Verdict {
    let number = without_extension(text);
    let whole = Written::read(number);
    if whole.as_ref().is_some_and(Written::is_marked) {
        return Verdict::Confirm;
    }
    // The second of two numbers begins behind a gap wider than those inside, or with a bracket or a trunk prefix.
    let two = |end: &usize| {
        let rest = number[*end..].trim_start_matches([' ', '-', '/']);
        number.len() - end - rest.len() > 1 || rest.starts_with(['(', '0'])
    };
    for end in number.bytes().enumerate().skip(6).filter(|(_, byte)| *byte == b' ').map(|(at, _)| at).filter(two) {
        let first = Written::read(&number[..end]).is_some_and(|first| first.is_marked() || first.is_spaced());
        if first && digits(&number[end..]).count() > 6 {
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
        for bad in ["2012-01-02 08", "01/02/2024", "(1980-2107", "192.168.10.12", "0.7346052", "1998-2003", "000-000-0000"] {
            assert_eq!(grouped(bad), Verdict::Reject, "{bad}");
        }
    }

    #[test]
    fn spaces_alone_need_a_prefix_or_groups_nobody_else_has() {
        for good in ["020 7946 0018", "01 23 45 67 89", "06.39.98.10.31", "0151 23456789", "612 34 56 78", "81234 56789"] {
            assert_eq!(spaced(good), Verdict::Confirm, "{good}");
        }
        for bad in ["612 345 678", "1 234 567", "01 02 03 04 05", "12 53 04 11", "1234 5678", "01 02 2024", "4111 1111 1111"] {
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
