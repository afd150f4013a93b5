//! A telephone number as it is written: its groups, what stands between them, and what other numbers look like.

use super::phone_plan::{GROUPS, ZERO};

/// Most digits and groups of a number with prefixes.
pub(super) const DIGITS: usize = 17;
const GROUPS_MOST: usize = 7;

/// A written number, taken apart.
pub(super) struct Written {
    pub(super) digits: [u8; DIGITS],
    pub(super) count: usize,
    groups: [Group; GROUPS_MOST],
    groups_count: usize,
    /// Whether a joint has spaces on both sides.
    wide: bool,
    /// Whether it ends as the time of a commit does: see [`is_offset`].
    offset: bool,
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
    pub(super) fn read(text: &str) -> Option<Self> {
        let groups = [Group::default(); GROUPS_MOST];
        let wide = text.contains(" - ") || text.contains(" / ");
        let mut own = Self { digits: [0; DIGITS], count: 0, groups, groups_count: 0, wide, offset: is_offset(text) };
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
        !(zero && pair < 10)
            && GROUPS.binary_search_by_key(&key, |row| row.0).is_ok_and(|at| GROUPS[at].1 >> pair & 1 == 1)
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

    /// Dates, counts (01 02 03 …), ranges of years, files of a year (417/2024), addresses of machines, one digit repeated.
    pub(super) fn is_other(&self) -> bool {
        let count = self.groups_count;
        let small = |at: usize| self.groups[at].size <= 2 && self.value(at) <= 31;
        let date =
            |at: usize| small(at + 1) && ((self.is_year(at) && small(at + 2)) || (small(at) && self.is_year(at + 2)));
        let closed = |at: usize| matches!(self.groups[at].gap, b'.' | b'/' | b'-');
        // 13.02.25: day and month in either order.
        let short = || {
            (count == 3 || (count > 3 && self.groups[3].gap == b' '))
                && self.groups[..3].iter().all(|group| group.size == 2)
                && closed(1)
                && closed(2)
                && small(0)
                && small(1)
                && (self.value(0) < 13 || self.value(1) < 13)
        };
        let filed = |at: usize| matches!(self.groups[at].gap, b'.' | b'/') && self.is_year(at);
        let dashed = || self.sizes() == 0x422 && self.gaps().all(|gap| gap == b'-');
        let counting = || count > 2 && (1..count).all(|at| self.value(at - 1) + 1 == self.value(at));
        let byte = |at: usize| self.groups[at].size <= 3 && self.value(at) < 256;
        let machine = || {
            (count == 4 || (count == 5 && self.groups[4].gap == b'/'))
                && self.gaps().take(3).all(|gap| gap == b'.')
                && (0..4).all(byte)
        };
        let american = || self.sizes() == 0x1334 && self.is_american();
        let decimal = || self.groups[0].size == 1 && self.gaps().any(|gap| gap == b'.') && !american();
        // The time and zone of a commit: "11:43:40 2011 -0500".
        let zoned = || self.offset && count > 2 && self.is_year(count - 2) && self.groups[count - 2].gap == b' ';
        let repeated = || self.digits[..self.count].iter().all(|digit| *digit == self.digits[0]);
        let paired = || count > 1 && self.groups[1].gap == b'-';
        let years = || paired() && self.groups[1].size == 4 && self.is_year(0);
        let range = || {
            let same = count == 2 && self.groups[0].size == self.groups[1].size && self.groups[0].size < 4;
            same && paired() && self.value(0) < self.value(1)
        };
        repeated()
            || decimal()
            || machine()
            || short()
            || dashed()
            || filed(count - 1)
            || years()
            || zoned()
            || range()
            || (2..count).any(|at| date(at - 2))
            || counting()
    }

    /// Area code, exchange and line of the North American plan, with or without the leading 1.
    pub(super) fn is_american(&self) -> bool {
        let from = usize::from(self.count == 11 && self.digits[0] == 1);
        self.count - from == 10 && is_nanp(self.digits[from..].iter().copied())
    }

    /// A trunk prefix and area code, and groups as people make them behind it.
    fn has_trunk(&self) -> bool {
        let (first, behind) = (self.groups[0].size, &self.groups()[1..]);
        let area = self.digits[0] == 0 && self.digits[1] != 0 && (2..=6).contains(&first);
        let most = if behind.len() > 2 { 11 } else { 12 };
        let usual = behind.len() == 1 || (first > 2 && behind.iter().all(|group| group.size < 6)) || self.fits();
        area && usual && (9..=most).contains(&self.count) && behind.iter().all(|group| group.size > 1)
    }

    /// Whether brackets, hyphens or a slash stand where telephone numbers have them.
    pub(super) fn is_marked(&self) -> bool {
        let hyphens = self.gaps().filter(|gap| *gap == b'-').count();
        let slashes = self.gaps().filter(|gap| *gap == b'/').count();
        let dots = self.gaps().all(|gap| gap == b'.');
        let area =
            self.groups[0].bracketed || (self.groups_count > 2 && self.groups[1].bracketed && self.groups[0].size < 3);
        if self.groups_count < 2 || self.is_other() || slashes > 1 {
            return false;
        }
        if self.bracketed() {
            let zero = self.digits[0] == 0 && self.digits[1] != 0 && (8..=13).contains(&self.count);
            let american = self.sizes() == 0x334 || (self.sizes() == 0x37 && self.is_american());
            return area && self.count >= 7 && (zero || american || self.fits());
        }
        let by_threes = matches!(self.sizes(), 0x334 | 0x1334);
        let american = by_threes && self.is_american() && hyphens + slashes > 0;
        if self.digits[0] == 0 {
            let area = slashes == 1 && self.groups[1].gap == b'/';
            let last = self.groups[self.groups_count - 1].size;
            let usual = match self.groups_count {
                // 05000-900: a Brazilian postcode.
                2 => last > 4 || (self.fits() && self.sizes() != 0x53),
                // Hyphens alone are other numbers' too: 060-25-2440, 098-217-456.
                _ if hyphens == self.groups_count - 1 => self.fits() && last != 3 && self.sizes() != 0x324,
                _ => true,
            };
            return area && (8..=12).contains(&self.count)
                || hyphens > 0 && usual && (self.has_trunk() || self.count > 7 && self.fits());
        }
        // A country code without its plus: 91-415-555-0132.
        let coded = hyphens == self.groups_count - 1 && matches!(self.sizes(), 0x2334 | 0x3334) && self.digits[0] > 1;
        let gap = |at: usize| self.groups[at].gap;
        // 11 96123-4567 and 1-800-123-456 or 138-1234-5678, but no 724-4177 2046.
        let mixed = self.groups_count > 2 && gap(1) == b' ' && gap(self.groups_count - 1) == b'-';
        let prefixed = self.digits[0] == 1 && hyphens > 0 && self.groups[0].size != 2 && !self.is_year(0);
        let groups = self.groups_count > 2 && self.count > 9 && !by_threes && (mixed || prefixed) && self.fits();
        american || dots && by_threes && self.is_american() || groups || coded
    }

    /// Whether groups parted by spaces alone are those of a telephone number and of hardly anything else: thousands come in threes,
    /// and nobody else begins with a trunk prefix.
    pub(super) fn is_spaced(&self) -> bool {
        let gaps = self.gaps().next().unwrap_or(b'^');
        let dots = gaps == b'.';
        if self.groups_count < 2
            || !matches!(gaps, b' ' | b'.')
            || self.gaps().any(|gap| gap != gaps)
            || self.is_other()
        {
            return false;
        }
        if self.digits[0] == 0 {
            return if dots {
                self.count == 10 && self.groups_count > 3 && self.fits()
            } else {
                self.has_trunk() || self.count > 8 && self.fits()
            };
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
    pub(super) fn is_possible(&self) -> bool {
        let gaps = self.gaps().next().unwrap_or(b'^');
        let thousands = self.groups_count > 1
            && matches!(gaps, b' ' | b'.')
            && self.gaps().all(|gap| gap == gaps)
            && self.digits[0] != 0
            && self.groups[0].size <= 3
            && self.groups().iter().skip(1).all(|group| group.size == 3);
        let amount = thousands && (!self.fits() || gaps == b'.' && self.count != 9);
        let local = self.sizes() == 0x34 && self.digits[0] > 1;
        // Norwegian mobile numbers, which the metadata pairs and people do not.
        let local = local || self.sizes() == 0x323 && matches!(self.digits[0], 4 | 9);
        let slash = self.gaps().any(|gap| gap == b'/');
        let loose = (slash && self.count < 8) || (self.wide && self.digits[0] != 0);
        let book = self.groups_count > 3 && self.groups[self.groups_count - 1].size == 1;
        let long = (9..=13).contains(&self.count) && !book;
        !self.is_other() && !amount && !loose && (long || local || (self.count > 4 && self.fits()))
    }
}

/// Whether `text` ends with what a clock differs from the world's by, west of Greenwich: ` -0500`.
fn is_offset(text: &str) -> bool {
    let minutes = ["00", "15", "30", "45"];
    text.rsplit_once(" -").is_some_and(|(_, zone)| {
        zone.len() == 4
            && zone.get(..2).is_some_and(|hours| ("00"..="14").contains(&hours))
            && minutes.iter().any(|end| zone.ends_with(end))
    })
}

/// Neither area code nor exchange begins with 0 or 1 or is a service code (N11) (ATIS-0300051).
pub(super) fn is_nanp(number: impl Iterator<Item = u8>) -> bool {
    let mut head = [0; 6];
    let mut number = number;
    head.fill_with(|| number.next().unwrap_or(0));
    // 555-01xx is set aside for fiction, and 911 stands in no exchange.
    head[0] >= 2 && (head[1], head[2]) != (1, 1) && head[3] >= 2 && (head[4], head[5]) != (1, 1)
}
