//! The parts of a street, and what stands in front of it: flats, house names, the lines above a postcode.

use super::Grown;
use super::read::{Kind, Page};
use super::words::{COUNTED, ENDING, HOUSE, PARTICLES, STREET, STREET_FIRST, STREET_OR_NOT, UNIT};

/// Words for what somebody is, who stands in front of an address as a house does.
const ROLES: &[&str] = &[
    "agent",
    "manager",
    "director",
    "head",
    "officer",
    "owner",
    "clerk",
    "chair",
    "secretary",
    "services",
    "supervisor",
    "assistant",
    "coordinator",
    "warden",
    "engineer",
    "accountant",
    "solicitor",
    "technician",
    "consultant",
];
/// Most words of a house's name.
const NAME: usize = 5;

impl Page<'_> {
    pub(super) fn grown(&self, from: usize, to: usize, prior: f32) -> Grown {
        Grown { start: self.tokens[from].start, end: self.end(to - 1), prior }
    }

    /// Whether a kind of street stands there that can follow its name.
    pub(super) fn is_street(&self, at: usize) -> bool {
        self.is(at, STREET | STREET_OR_NOT)
    }

    /// The name of a street behind its kind, small words in front of it.
    pub(super) fn street_name(&self, at: usize) -> Option<usize> {
        let mut name = at;
        while name < at + 3 && !self.is_name(name) && self.is(name, PARTICLES) {
            name += 1;
        }
        // "ul. 3 Maja".
        if self.digits(name).is_some_and(|digits| digits.len() < 3) && self.is_name(name + 1) {
            name += 1;
        }
        // "Av. 18 de Julio".
        if self.digits(name).is_some_and(|digits| digits.len() < 3)
            && self.is(name + 1, PARTICLES)
            && self.is_name(name + 2)
        {
            name += 2;
        }
        self.names(name)
    }

    /// The end of a house number and what is written with it: "12", "n.º 12", "s/n", "31 A 12".
    pub(super) fn house_number(&self, at: usize) -> Option<usize> {
        let mut number = at + usize::from(self.kind(at) == Kind::Comma);
        if self.says(number, &["n", "no", "num", "núm", "numero", "número", "nr"]) {
            number += 1;
        }
        if self.says(number, &["s"]) && self.says(number + 2, &["n"]) && self.kind(number + 1) == Kind::Dash {
            return Some(number + 3);
        }
        if self.says(number, &["snc", "sn"]) {
            return Some(number + 1);
        }
        if self.says(number, &["s"]) && self.says(number + 1, &["n"]) {
            return Some(number + 2 + usize::from(self.says(number + 2, &["c"])));
        }
        if self.says(number, &["km"]) && self.kind(number + 1) == Kind::Number {
            let tenths = self.kind(number + 2) == Kind::Comma && self.touches(number + 2) && self.touches(number + 3);
            return Some(number + 2 + 2 * usize::from(tenths));
        }
        let raw = self.raw(number);
        let digits = raw.bytes().take_while(u8::is_ascii_digit).count();
        let year = number > at && raw.len() == 4 && ("1900".."2100").contains(&raw);
        if self.kind(number) != Kind::Number || raw.starts_with('0') || year || digits > 4 || raw.len() > 9 {
            return None;
        }
        let letter = self.kind(number + 1) == Kind::Word
            && self.raw(number + 1).chars().count() == 1
            && (self.is_name(number + 1) || self.ends(number + 2))
            && !self.is_abbreviated(number + 1);
        let second = letter && self.digits(number + 2).is_some_and(|digits| digits.len() < 4);
        Some(number + 1 + usize::from(letter) + usize::from(second))
    }

    /// Where an address begins whose kernel begins at a token: over flats, house names and the like in front.
    pub(super) fn before(&self, kernel: usize) -> usize {
        let mut start = kernel;
        for _ in 0..5 {
            let earlier =
                self.directly_before(start).or_else(|| self.line_before(start)).or_else(|| self.town_before(start));
            let Some(earlier) = earlier else { break };
            start = earlier;
        }
        start
    }

    /// "Lot 4", "Unit 6 / 31" in front of the street's name.
    fn directly_before(&self, start: usize) -> Option<usize> {
        let gap = start.checked_sub(1)?;
        let slashed = self.kind(gap) == Kind::Dash && self.kind(gap.checked_sub(1)?) == Kind::Number;
        let unit = if slashed { gap.checked_sub(2)? } else { gap };
        let said = self.is_abbreviated(unit) || self.is_name(unit) || self.raw(unit).len() > 2;
        (self.kind(start) == Kind::Number && said && self.is(unit, UNIT)).then_some(unit)
    }

    /// "10115 Berlin, " in front of the street.
    fn town_before(&self, start: usize) -> Option<usize> {
        let gap = start.checked_sub(1).filter(|gap| self.kind(*gap) == Kind::Comma)?;
        let names = (gap.saturating_sub(4)..gap).rev().take_while(|at| self.is_name(*at)).count();
        let code = (gap - names).checked_sub(1)?;
        // The end of another address.
        let other = code > 1 && self.kind(code - 2) == Kind::Number && self.ends(code - 1);
        (names > 0 && !other && matches!(self.shape(code).as_str(), "99999" | "99-999" | "9999-999" | "A-99999"))
            .then_some(code)
    }

    /// "Flat 2, ", "Beck House, " in front of the street, on its line or the one above.
    fn line_before(&self, start: usize) -> Option<usize> {
        let gap = start.checked_sub(1)?;
        let line = self.kind(gap) == Kind::Line;
        if !line && self.kind(gap) != Kind::Comma {
            return None;
        }
        let end = gap - usize::from(line && gap > 0 && self.kind(gap - 1) == Kind::Comma);
        let (first, cut) = self.segment(end);
        // "esc. 2" in small letters, "B-14" of a sector.
        let small = |at: usize| first < end && self.is(at, UNIT) && self.raw(at).len() > 2;
        let (first, cut) = match first.checked_sub(1) {
            Some(at) if small(at) || first == end && self.is_plot(at) => {
                (at, at.checked_sub(1).is_some_and(|before| matches!(self.kind(before), Kind::Word | Kind::Stop)))
            }
            _ => (first, cut),
        };
        let ends = |at: usize| {
            let plot = self.is_plot(at) && at + 1 == end;
            plot || self.unit(at).is_some_and(|unit| unit == end || self.kind(unit) == Kind::Dash && unit + 2 == end)
        };
        let unit = (first..end).find(|at| ends(*at));
        let house = |at: usize| self.is(at, HOUSE | ENDING);
        // "Estate Agent, 4 Main Street", "The Director of Hall Services, …".
        let somebody = (first..end).any(|at| self.says(at, ROLES));
        let named = (first..end).all(|at| self.kind(at) != Kind::Number)
            && end - first > 1
            && end - first <= NAME
            && !somebody
            && ((first..end).any(house) || self.says(first, &["the"]));
        let unit = unit.map(|unit| if (first..unit).any(house) && end - first <= NAME { first } else { unit });
        unit.or(named.then_some(first)).filter(|_| !(line && cut))
    }

    /// The first token of the names and numbers that end before a token, and whether other words stand in front of them on the line.
    pub(super) fn segment(&self, end: usize) -> (usize, bool) {
        let mut first = end;
        while let Some(at) = first.checked_sub(1) {
            let small = first < end && (self.is(at, PARTICLES) || self.is(at, STREET_FIRST) && self.raw(at).len() > 2);
            if !(self.is_name(at) || matches!(self.kind(at), Kind::Number | Kind::Hash) || small) {
                break;
            }
            first = at;
        }
        let before = first.checked_sub(1).map_or(Kind::Line, |at| self.kind(at));
        // "von Am Anger": what joins names does not begin one.
        let joins = |at: usize| self.is(at, PARTICLES) && !self.is_name(at) && !self.is(at, STREET_FIRST);
        let begin = (first..end).find(|at| !joins(*at)).unwrap_or(end);
        (begin, begin > first || matches!(before, Kind::Word | Kind::Stop | Kind::Open | Kind::Close))
    }

    /// Where the address begins that ends with a postcode, if the lines in front of that hold a street, a house or the like.
    pub(super) fn lines_before(&self, code: usize, numeric: bool) -> Option<usize> {
        let (mut at, mut start) = (code, None);
        for lines in 0..5 {
            let (first, cut) = self.segment(at);
            // "78 days", "12 May"; but "12 May Street", "2 April Cottage", "Place du 8 Mai".
            let counts = at - first > 1 && self.kind(at - 2) == Kind::Number && self.is(at - 1, COUNTED);
            let street = |at: usize| self.is(at, STREET | STREET_FIRST | HOUSE | ENDING) && self.raw(at).len() > 2;
            if counts && !(first..at - 2).any(street) {
                break;
            }
            // "12 May Dunkeld": a date in front of a town.
            let opens = self.kind(first) == Kind::Number && self.is(first + 1, COUNTED);
            if opens && at - first > 2 && !(first + 2..at).any(|at| street(at) || self.is_street(at)) {
                break;
            }
            let place = |at: usize| {
                let long = self.raw(at).len() > 2;
                let street = if numeric { self.is(at, STREET) && long } else { self.is_street(at) };
                let kind = street || self.is(at, HOUSE | ENDING) || self.is(at, STREET_FIRST) && long;
                let number = self.kind(at) == Kind::Number && self.raw(at).len() < 6;
                let unit = self.is(at, UNIT) && self.raw(at).len() > 1;
                kind || !numeric && (number || unit) || at == first && self.says(at, &["the"])
            };
            // A town alone is no street: "Street, Somerset BA16 0AB".
            let long = at - first > 1 && at - first <= NAME + 2;
            let begins = first.checked_sub(1).is_none_or(|gap| matches!(self.kind(gap), Kind::Line));
            // A line of its own with two names before the town is an address without a street.
            let own_line = !numeric && begins && lines > 1 && !cut;
            // Whoever lives there may stand in front of the house number.
            let house =
                (first..at).find(|at| self.kind(*at) == Kind::Number && self.is_name(at + 1)).filter(|_| !numeric);
            if house.is_some_and(|house| at - house > 1) || long && (first..at).any(place) || own_line && first < at {
                start = house.or(Some(first));
            }
            let Some(gap) = first.checked_sub(1) else { break };
            let on = match self.kind(gap) {
                Kind::Comma | Kind::Bar | Kind::Dash => true,
                Kind::Line => start.is_none() && lines < 2,
                _ => false,
            };
            if !on || cut {
                break;
            }
            at = gap - usize::from(gap > 0 && self.kind(gap) == Kind::Line && self.kind(gap - 1) == Kind::Comma);
        }
        start
    }
}
