//! Postal addresses: from a street, a unit, a box or a postcode to all that belongs to it, over commas and line breaks.
//!
//! A datasheet finds the kernel; what stands around it settles whether it is an address and how far it goes: postcode and town, region,
//! country, apartment, house name (UPU S42, ISO 19160-4: the elements every national template orders in its own way). Reads a few
//! lines around the kernel, never more.

mod before;
mod parts;
mod read;
mod unit;
mod words;

pub use unit::{UNIT_BEHIND, UNIT_FIRST};

use read::{Kind, Page};
use words::{ENDING, EVERYDAY, HOUSE, NO_STREET, STANDING, STREET, STREET_FIRST, STREET_OR_NOT, TOWARD, any_word};

use super::{Grow, Grown};

/// House number, name and kind of street, as in English.
pub const NUMBER_FIRST: Grow = Grow { name: "street and what belongs to it", run: number_first };
/// House number and kind of street, the name behind it, as in French.
pub const NUMBER_AND_KIND: Grow = Grow { name: "street and what belongs to it", run: number_and_kind };
/// Kind of street in front of its name.
pub const KIND_FIRST: Grow = Grow { name: "street and what belongs to it", run: kind_first };
/// Name of a street and house number.
pub const NAME_FIRST: Grow = Grow { name: "street and what belongs to it", run: name_first };
/// A postcode, in front of its town or behind it.
pub const POSTCODE: Grow = Grow { name: "postcode and what belongs to it", run: postcode };
/// Anything that is an address already: only what follows is added.
pub const GOES_ON: Grow = Grow { name: "lines that belong to it", run: goes_on };

/// An address settled by its postcode, region or country.
const SETTLED: f32 = 0.9;
/// A street that is one by its own words.
const STREET_ALONE: f32 = 0.66;
/// A street whose kind stands in front of its name.
const NAMED: f32 = 0.75;
/// A street that needs a word near.
const WEAK: f32 = 0.25;

/// How far is looked ahead before anything is read, in bytes.
const AHEAD: usize = 100;

/// Whether something like a postcode follows: three digits in a row, or a digit and a capital. Most kernels end with this look.
fn postcode_near(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes[..bytes.len().min(AHEAD)].windows(3).any(|three| {
        let digit = |at: usize| three[at].is_ascii_digit();
        digit(0) && (digit(1) && digit(2) || three[1].is_ascii_uppercase()) || digit(1) && three[0].is_ascii_uppercase()
    })
}

/// At most so many bytes from the beginning of `text`.
fn ahead(text: &str) -> &str {
    &text[..text.floor_char_boundary(AHEAD.min(text.len()))]
}

fn number_first(text: &str, from: usize, to: usize) -> Option<Grown> {
    if !any_word(&text[from..to], STREET | STREET_OR_NOT) {
        return None;
    }
    let page = Page::new(text, from, to);
    let (number, last) = (page.at(from), page.at(to));
    // "104 St John": a saint's name.
    let saint = |at: usize| page.says(at, &["st"]) && page.is_name(at + 1) && !page.is_abbreviated(at);
    let street = |at: &usize| page.is_street(*at) && !saint(*at);
    let alone = page.says(number + 1, &["esplanade", "broadway", "strand"]).then_some(number + 1);
    let kind = (number + 2..last).rev().find(street).or(alone)?;
    let sure = (number + 2..last).filter(street).any(|at| page.is(at, STREET));
    let toward = page.is(kind + 1, TOWARD) && page.is_name(kind + 1);
    let mut end = kind + 1 + usize::from(toward);
    // "Ave 10", "Link 4".
    let numbered = page.digits(end).is_some_and(|digits| digits.len() < 3);
    if numbered && (page.ends(end + 1) || page.kind(end + 1) == Kind::Hash) {
        end += 1;
    }
    let (behind, settled) = page.behind(end);
    let start = page.before(number);
    let year = ("1900".."2100").contains(&page.raw(number));
    let town = behind > end && page.names(end + 1).is_some_and(|_| page.raw(end + 1).chars().any(char::is_lowercase));
    let prior = if settled {
        SETTLED
    } else if sure || start < number || page.has_unit(end) {
        STREET_ALONE
    } else if town && !year {
        0.5
    } else {
        WEAK
    };
    Some(page.grown(start, behind, prior))
}

fn number_and_kind(text: &str, from: usize, to: usize) -> Option<Grown> {
    let page = Page::new(text, from, to);
    let name = page.street_name(page.at(to))?;
    let (end, settled) = page.behind(name);
    Some(page.grown(page.before(page.at(from)), end, if settled { SETTLED } else { NAMED }))
}

fn kind_first(text: &str, from: usize, to: usize) -> Option<Grown> {
    let mut page = Page::new(text, from, to);
    let opens = page.at(from);
    let mut kind = opens;
    // "c.so", "p.zza".
    if page.is_abbreviated(kind)
        && page.touches(kind + 1)
        && page.says(kind + 1, &["so", "da", "zza", "za", "le", "go"])
    {
        kind += 1;
    }
    let next = kind + 1 + usize::from(page.kind(kind + 1) == Kind::Dash);
    // "Cra. 53 # 79-201", "Calle 62 No. 381".
    let crossing = page.kind(next + 1) == Kind::Hash || page.says(next + 1, &["no"]);
    let numbered = page.digits(next).is_some() && crossing && page.kind(next + 2) == Kind::Number;
    let name = if numbered { next + 2 } else { page.street_name(next)? };
    // "28 C.F.R. 35.130", "pl. XII; no. 118": initials and numerals are no name behind an abbreviation.
    let letters = |at: usize| page.raw(at).split('.').map(str::len).max().unwrap_or(0);
    let numeral = |at: usize| page.raw(at).bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    if !numbered && page.is_abbreviated(kind) && !(next..name).any(|at| letters(at) > 1 && !numeral(at)) {
        return None;
    }
    let number = if numbered { name + 1 } else { page.house_number(name).unwrap_or(name) };
    let everyday = !page.is_name(kind) && !page.is_abbreviated(kind) && page.is(kind, EVERYDAY);
    page.street = !everyday;
    let (end, settled) = page.behind(number);
    let prior = match (settled, number > name, everyday) {
        (true, _, _) => SETTLED,
        (false, true, false) => NAMED,
        (false, true, true) => WEAK,
        (false, false, _) => return None,
    };
    // "3 Heol y Felin".
    let first = opens - usize::from(opens > 0 && page.digits(opens - 1).is_some_and(|digits| digits.len() < 5));
    Some(page.grown(page.before(first), end, prior))
}

fn name_first(text: &str, from: usize, to: usize) -> Option<Grown> {
    if !any_word(&text[from..to], STREET | STREET_OR_NOT | ENDING) && !postcode_near(&text[to..]) {
        return None;
    }
    let mut page = Page::new(text, from, to);
    let (first, behind) = (page.at(from), page.at(to));
    let number = (first..behind).rev().find(|at| page.kind(*at) == Kind::Number)?;
    let last = number.checked_sub(1 + usize::from(page.kind(number - 1) == Kind::Comma))?;
    if (first..last).any(|at| page.is(at, STREET_FIRST) && page.raw(at).len() > 2) {
        // Another datasheet's.
        return None;
    }
    let (ending, standing) = (page.is(last, ENDING), last > first && page.is_street(last));
    // "Lange Straße", "Oude Rijksstraatweg", "Rheinufer"; what stands further in front is no part of the name.
    let joined = last > first && ["e", "er", "en", "es"].iter().any(|end| page.raw(last - 1).ends_with(end));
    let words = if ending { usize::from(joined) } else { 2 + 2 * usize::from(!standing) };
    let start = (last.saturating_sub(words).max(first)..=last).find(|at| page.is_name(*at))?;
    let end = page.house_number(last + 1)?;
    page.street = ending || standing && page.is(last, STANDING);
    let (end, settled) = page.behind(end);
    let local = page.says(first, &["am", "im", "an", "auf", "zum", "zur", "unter", "hinter"]);
    let prior = match (settled, page.street) {
        (true, false) if (first..=last).any(|at| page.is(at, NO_STREET)) => return None,
        (true, _) => SETTLED,
        (false, true) => STREET_ALONE,
        (false, false) if local || standing => WEAK,
        (false, false) => return None,
    };
    Some(page.grown(page.before(start), end, prior))
}

fn postcode(text: &str, from: usize, to: usize) -> Option<Grown> {
    let before = &text[text.floor_char_boundary(from.saturating_sub(AHEAD))..from];
    if text.as_bytes()[from].is_ascii_digit() && !any_word(before, STREET | STREET_FIRST | HOUSE | ENDING) {
        return None;
    }
    let mut page = Page::new(text, from, to);
    page.street = false;
    let code = page.at(from);
    let (end, numeric) = match page.leading_postcode(code).and_then(|town| page.names(town)) {
        Some(town) => (page.bracketed(town), true),
        None => (page.trailing_postcode(code, false).or_else(|| page.trailing_postcode(code + 1, true))?, false),
    };
    let start = page.lines_before(code, numeric)?;
    Some(page.grown(page.before(start), page.behind_town(end), SETTLED))
}

fn goes_on(text: &str, from: usize, to: usize) -> Option<Grown> {
    let page = Page::new(text, from, to);
    let next = page.at(to);
    // "BP 12540 Dakar, Sénégal".
    let town = page.names(next).filter(|town| page.ends(*town));
    let (end, settled) = page.behind(town.unwrap_or(next));
    let end = if end > next { page.end(end - 1).max(to) } else { to };
    // "apartado 3" is a paragraph of a law.
    let kernel = text[from..to].to_ascii_lowercase();
    let digits = kernel.bytes().filter(u8::is_ascii_digit).count();
    if !settled
        && digits < 3
        && (kernel.starts_with("apartado ") || kernel.starts_with("apdo"))
        && !kernel.contains("correos")
    {
        return None;
    }
    Some(Grown { start: from, end, prior: if settled { SETTLED } else { 0.86 } })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a kernel between bars grows to.
    fn grow(by: Grow, marked: &str) -> Option<(String, f32)> {
        let text = marked.replace('|', "");
        let from = marked.find('|').unwrap();
        let to = marked.rfind('|').unwrap() - 1;
        (by.run)(&text, from, to).map(|grown| (text[grown.start..grown.end].to_owned(), grown.prior))
    }

    fn all(by: Grow, marked: &str) -> String {
        grow(by, marked).map(|grown| grown.0).unwrap_or_default()
    }

    #[test]
    fn a_street_grows_over_flat_town_and_postcode() {
        assert_eq!(
            all(NUMBER_FIRST, "at Flat 2, |14 High Street|, Anytown AB1 2CD, thanks"),
            "Flat 2, 14 High Street, Anytown AB1 2CD"
        );
        assert_eq!(all(NUMBER_FIRST, "|5 Pecan Grove Ln|.\nLubbock, TX 79423"), "5 Pecan Grove Ln.\nLubbock, TX 79423");
        assert_eq!(
            all(NUMBER_AND_KIND, "|7 rue| du Puits-Salé, 39000 Lons-le-Saunier."),
            "7 rue du Puits-Salé, 39000 Lons-le-Saunier"
        );
        assert_eq!(
            all(KIND_FIRST, "in |Via |Marchese Ugo 6, 90141 Palermo (PA)"),
            "Via Marchese Ugo 6, 90141 Palermo (PA)"
        );
        assert_eq!(all(NAME_FIRST, "wohnt |Lange Straße 4a|\n12345 Musterstadt"), "Lange Straße 4a\n12345 Musterstadt");
    }

    #[test]
    fn a_postcode_grows_over_the_lines_in_front() {
        let text = "of The Old Forge, Trewarren Lane, St Mawes, Cornwall |TR2 9ZZ|, revoke";
        assert_eq!(all(POSTCODE, text), "The Old Forge, Trewarren Lane, St Mawes, Cornwall TR2 9ZZ");
        assert_eq!(grow(POSTCODE, "in Dunkeld |PH8 0AB|"), None);
        assert_eq!(grow(POSTCODE, "on 12 May Dunkeld |PH8 0AB|"), None);
        assert_eq!(grow(POSTCODE, "Lieferzeit 78 Tage\n|B7S7H8| rot"), None);
        assert_eq!(grow(POSTCODE, "Treffen am 12 Mai\n|B7S7H8| rot"), None);
        for address in [
            "12 May Street\nDunkeld |PH8 0AB|",
            "3 Model Cottages, Dunkeld |PH8 0AB|",
            "12 Page Hall, Dunkeld |PH8 0AB|",
            "2 April Cottage, Dunkeld |PH8 0AB|",
            "Unit 7 Team Valley Trading Estate\nGateshead |NE11 0RU|",
            "Place du 8 Mai\n|35000| Rennes",
        ] {
            assert_eq!(all(POSTCODE, &format!("at {address}")), address.replace('|', ""));
        }
    }

    #[test]
    fn a_street_may_bear_the_name_of_what_is_counted() {
        let street = "|Im Langen Stück 5|, 60598 Frankfurt";
        assert_eq!(grow(NAME_FIRST, street), Some((street.replace('|', ""), SETTLED)));
    }

    #[test]
    fn what_no_postcode_settles_is_weak() {
        assert!(grow(NUMBER_FIRST, "|1 TB Hard Drive|, USB 3").is_some_and(|grown| grown.1 < 0.5));
        assert_eq!(grow(NAME_FIRST, "|Team 5|, 2024 Season"), None);
        assert_eq!(grow(KIND_FIRST, "sent |via |Zoom 3 times").map(|grown| grown.1 < 0.5), Some(true));
    }
}
