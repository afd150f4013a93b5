//! Flats, suites and plots: in front of an address, or behind a street that nothing else makes one.

use super::super::{Grow, Grown};
use super::read::{Kind, Page};
use super::words::{HOUSE, STREET, STREET_FIRST, STREET_OR_NOT, any_word};
use super::{SETTLED, STREET_ALONE, ahead, postcode_near};

/// A flat, plot or box in front of the rest.
pub const UNIT_FIRST: Grow = Grow { name: "unit and what belongs to it", run: unit_first };
/// A flat or suite behind names with a house number: `35 Kromwater 38, Suite 12`.
pub const UNIT_BEHIND: Grow = Grow { name: "street in front of the unit", run: unit_behind };

/// Most words and numbers of a street in front of a unit.
const STREET_WORDS: usize = 6;

fn unit_first(text: &str, from: usize, to: usize) -> Option<Grown> {
    let behind = ahead(&text[to..]);
    if !any_word(behind, STREET | STREET_OR_NOT | STREET_FIRST | HOUSE) && !postcode_near(behind) {
        return None;
    }
    let page = Page::new(text, from, to);
    let unit = page.at(from);
    let mut end = (unit + 1..=unit + 4)
        .find_map(|at| page.raw(at).bytes().any(|byte| byte.is_ascii_digit()).then_some(at + 1))?;
    if page.kind(end) == Kind::Dash && page.kind(end + 1) == Kind::Number {
        end += 2;
    }
    let (behind, settled) = page.behind(end);
    let street = |at: usize| page.is_street(at) || page.is(at, HOUSE | STREET_FIRST);
    let prior = match (settled, (end..behind).any(street)) {
        (true, _) => SETTLED,
        // "B-12, sector 4, phase 2": what has sectors is more often something else.
        (false, true) if !page.says(unit, &["sector"]) => 0.6,
        _ => return None,
    };
    Some(page.grown(page.before(unit), behind, prior))
}

fn unit_behind(text: &str, from: usize, to: usize) -> Option<Grown> {
    let page = Page::new(text, from, to);
    let unit = page.at(from);
    let parted = unit.checked_sub(1).is_some_and(|gap| matches!(page.kind(gap), Kind::Comma | Kind::Line));
    let end = unit - usize::from(parted);
    let (first, _) = page.segment(end);
    // "35 Kromwater", "Kromwater 38", "35 Kromwater 38".
    let number = |at: usize| {
        page.digits(at).is_some_and(|digits| digits.len() < 6 && !("1900".."2100").contains(&digits))
            && (at == first || at + 1 == end)
    };
    let named = (first..end).any(|at| page.is_name(at));
    if !named || end - first > STREET_WORDS || !(first..end).any(number) {
        return None;
    }
    let (behind, settled) = page.behind(page.at(to));
    Some(page.grown(page.before(first), behind, if settled { SETTLED } else { STREET_ALONE }))
}
