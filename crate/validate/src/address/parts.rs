//! The parts behind a street: units, postcodes, towns, regions, countries.

use super::read::{Kind, Page};
use super::words::{COUNTRIES, DISTRICT, ENDING, FLOOR, OTHERS, PARTICLES, REGIONS, UNIT, UNIT_ALONE, kinds};

impl Page<'_> {
    /// The end of "Apt 4", "3º izq.", "#14-02", "Hinterhaus" that begins at a token.
    pub(super) fn unit(&self, at: usize) -> Option<usize> {
        let small = |at: usize| {
            let raw = self.raw(at);
            let letter = raw.chars().count() == 1 || (raw.len() < 4 && raw.bytes().any(|byte| byte.is_ascii_digit()));
            self.kind(at) == Kind::Number && raw.len() < 8 || (self.kind(at) == Kind::Word && letter)
        };
        match self.kind(at) {
            Kind::Hash if small(at + 1) => Some(at + 2),
            Kind::Word if self.is(at, UNIT) => {
                let mut behind = at + 1;
                if self.kind(behind) == Kind::Hash || self.says(behind, &["no", "nr", "n"]) {
                    behind += 1;
                }
                let roman = self.raw(behind).bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
                    && !self.raw(behind).is_empty();
                (small(behind) || roman).then_some(behind + 1).or_else(|| self.is(at, UNIT_ALONE).then_some(at + 1))
            }
            // Norway: "H0201".
            Kind::Word
                if self.shape(at) == "A9999" && self.raw(at).starts_with(['H', 'L', 'U', 'K']) && self.ends(at + 1) =>
            {
                Some(at + 1)
            }
            Kind::Word => self.is(at, UNIT_ALONE).then_some(at + 1),
            Kind::Number if matches!(self.shape(at).as_str(), "99/A" | "9/A") => Some(at + 1),
            Kind::Number if self.raw(at).len() < 5 => {
                let ordinal = self.tokens[at].end > self.tokens[at].start + self.raw(at).len();
                let letter = ordinal && self.kind(at + 1) == Kind::Word && self.raw(at + 1).len() == 1;
                (self.is(at + 1, FLOOR) || letter).then_some(at + 2).or_else(|| ordinal.then_some(at + 1))
            }
            _ => None,
        }
    }

    /// Whether a plot or house stands there as India numbers them: "B-14".
    pub(super) fn is_plot(&self, at: usize) -> bool {
        self.raw(at).len() < 6 && matches!(self.shape(at).as_str(), "A-9" | "A-99" | "A-999")
    }

    /// The end of a postcode that stands in front of a town.
    pub(super) fn leading_postcode(&self, at: usize) -> Option<usize> {
        let at = if self.says(at, &["cep", "cp", "plz", "cap"]) { at + 1 } else { at };
        match self.shape(at).as_str() {
            "99999" | "99-999" | "9999-999" | "99999-999" | "9999AA" | "A-9999" | "A-99999" | "AA-9999"
            | "AA-99999" | "A9999" | "A9999AAA" => Some(at + 1),
            "9999" if self.shape(at + 1) == "AA" && !self.is(at + 1, REGIONS) => Some(at + 2),
            "9999" => (self.street || !self.is_year(at)).then_some(at + 1),
            "999" | "AA-999" | "A-999" if self.shape(at + 1) == "99" => Some(at + 2),
            // Iceland and Romania.
            "999" | "999999" if self.street => Some(at + 1),
            _ => None,
        }
    }

    /// The end of a postcode that stands behind a town or, where `sure`, behind its region. Digits alone are trusted behind a street only.
    pub(super) fn trailing_postcode(&self, at: usize, sure: bool) -> Option<usize> {
        let next = self.shape(at + 1);
        let trusted = sure || self.street;
        match self.shape(at).as_str() {
            "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A" if next == "9AA" => Some(at + 2),
            "A99" | "A9A" if next.len() == 4 && next.bytes().all(|byte| matches!(byte, b'A' | b'9')) => Some(at + 2),
            "A9A" if next == "9A9" => Some(at + 2),
            "A9A9A9" | "99999-999" | "9999-999" => Some(at + 1),
            "99999" | "99999-9999" | "999999" | "9999999" if trusted => Some(at + 1),
            "999" if trusted && matches!(next.as_str(), "999" | "99") => Some(at + 2),
            "9999" if sure || trusted && !self.is_year(at) => Some(at + 1),
            _ => None,
        }
    }

    fn is_year(&self, at: usize) -> bool {
        ("1900".."2100").contains(&self.raw(at))
    }

    /// The end of the names that begin at a token, small words inside them.
    pub(super) fn names(&self, at: usize) -> Option<usize> {
        let district = self.is(at, DISTRICT);
        let mut end = at + usize::from(district && self.is_name(at + 1));
        let mut last = None;
        while end < at + 7 {
            // "s/n": without a number.
            if self.says(end, &["s"]) && self.kind(end + 1) == Kind::Dash {
                break;
            }
            if self.is_name(end) && !self.is(end, OTHERS) {
                last = Some(end + 1);
            } else if !(self.is(end, PARTICLES) && end > at) {
                break;
            }
            end += 1;
        }
        last
    }

    /// The end of a postcode and its town.
    fn postcode_and_town(&self, at: usize) -> Option<usize> {
        let code = self.leading_postcode(at)?;
        // "60326;Frankfurt" in a table.
        let glued = self.kind(code) == Kind::Comma && self.touches(code) && self.touches(code + 1);
        let end = self.names(code + usize::from(glued))?;
        Some(self.bracketed(end))
    }

    /// The end of "Town, IL 62704", "Kendal LA99 2BB", "Dublin 7, D07 XY21", "Blumenau - SC", "Springfield, IL".
    fn town_and_postcode(&self, at: usize) -> Option<usize> {
        let mut end = self.names(at)?;
        // The region is a name, too: "Honolulu HI 96826".
        let mut region = end - at > 1 && self.is(end - 1, REGIONS);
        end = self.bracketed(end);
        if self.digits(end).is_some_and(|digits| digits.len() < 3) {
            end += 1;
        }
        let mut code = end;
        if matches!(self.kind(code), Kind::Comma | Kind::Dash) {
            code += 1;
        }
        if !region && self.is(code, REGIONS) {
            (region, end) = (true, code + 1);
            code = end + usize::from(self.kind(end) == Kind::Comma);
        }
        if self.says(code, &["cep"]) {
            code += 1;
        }
        self.trailing_postcode(code, region).or_else(|| (region && self.street).then_some(end))
    }

    /// Whether a number stands there that belongs to the name behind it: "5th Cross".
    fn is_numbered(&self, at: usize) -> bool {
        let shape = self.shape(at);
        matches!(shape.as_str(), "9aa" | "99aa") && self.is_name(at + 1)
    }

    /// The end of "tulsa ok 74101" and "99423 weimar": towns in small letters, which a postcode has to make sure.
    fn small_letters(&self, at: usize) -> Option<usize> {
        let small = |at: usize| {
            self.kind(at) == Kind::Word
                && self.raw(at).len() > 2
                && self.raw(at).bytes().all(|byte| byte.is_ascii_lowercase())
        };
        if let Some(town) = self.leading_postcode(at).filter(|_| self.street && self.shape(at).len() > 4) {
            let closed = self.ends(town + 1) || !self.is(town, PARTICLES | OTHERS);
            return (small(town) && closed).then_some(town + 1);
        }
        let words = (at..at + 3).take_while(|at| small(*at)).count();
        let state = at + words;
        let known = self.raw(state).len() == 2
            && !self.is(state, PARTICLES)
            && kinds(&self.raw(state).to_ascii_uppercase(), &mut String::new()) & REGIONS != 0;
        let code = known && matches!(self.shape(state + 1).as_str(), "99999" | "99999-9999");
        (words > 0 && code).then_some(state + 2)
    }

    /// Over "(MI)" or "(Québec)".
    pub(super) fn bracketed(&self, at: usize) -> usize {
        let names = || self.names(at + 1).filter(|end| self.kind(*end) == Kind::Close);
        if self.kind(at) == Kind::Open { names().map_or(at, |end| end + 1) } else { at }
    }

    /// The end of a country's name.
    fn country(&self, at: usize) -> Option<usize> {
        let end = self.names(at)?;
        (self.is(end - 1, COUNTRIES) && end - at < 4).then_some(end)
    }

    /// How far an address goes on behind `at`, and whether postcode, region or country settles that it is one.
    pub(super) fn behind(&self, at: usize) -> (usize, bool) {
        self.behind_part(at, 0)
    }

    fn behind_part(&self, at: usize, depth: usize) -> (usize, bool) {
        let (mut end, mut settled, mut leading) = (at, false, false);
        for _ in 0..6 {
            let (next, gap) = self.over_gap(end);
            let apart = gap != Gap::None || end > at;
            let fits = |unit: &usize| apart || self.ends(*unit) || self.kind(*unit) == Kind::Word;
            if let Some(unit) = self.unit(next).filter(fits).filter(|_| gap != Gap::Line) {
                end = unit;
            } else if let Some(post) = self.postcode_and_town(next).filter(|_| !settled && (apart || self.street)) {
                (end, settled, leading) = (post, true, true);
            } else if let Some(post) = self.town_and_postcode(next).filter(|_| !settled && apart) {
                (end, settled) = (post, true);
            } else if let Some(post) = self.small_letters(next).filter(|_| !settled && (apart || self.street)) {
                (end, settled) = (post, true);
            } else if let Some(country) = self.country(next).filter(|_| apart && (settled || self.street)) {
                (end, settled) = (country, true);
            } else if settled {
                // "44300 Monreal del Campo, Teruel".
                let closed =
                    |end: &usize| if gap == Gap::Line { self.kind(*end) == Kind::Line } else { self.ends(*end) };
                let region = self.names(next).filter(|end| leading && gap != Gap::None && closed(end));
                return (region.filter(|region| *region < next + 5).unwrap_or(end), settled);
            } else if let Some(post) = self.trailing_postcode(next, false).filter(|post| {
                gap != Gap::None && self.ends(*post) && (depth > 0 || self.raw(next).len() != 4 || *post > next + 1)
            }) {
                (end, settled) = (post, true);
            } else {
                // A district, or a town with its postcode on the next line.
                let named = next + usize::from(self.is_numbered(next));
                let Some(place) = self.names(named).filter(|_| apart && depth < 4) else { break };
                let place = self.bracketed(place);
                let small = self.digits(place).is_some_and(|digits| digits.len() < 3);
                let place = place + usize::from(small);
                let (further, sure) = self.behind_part(place, depth + 1);
                let other = (next..place).any(|at| self.is(at, ENDING));
                if sure {
                    (end, settled) = (further, true);
                } else if self.street && gap == Gap::Comma && self.ends(place) && !other {
                    end = if depth < 2 { further.max(place) } else { place };
                }
                break;
            }
        }
        (end, settled)
    }

    /// How far region and country go behind a town.
    pub(super) fn behind_town(&self, at: usize) -> usize {
        let (next, gap) = self.over_gap(at);
        let region = || self.names(next).filter(|end| self.ends(*end) && self.is(next, REGIONS));
        self.country(next).or_else(region).filter(|_| gap != Gap::None).unwrap_or(at)
    }

    /// Whether a flat or the like follows.
    pub(super) fn has_unit(&self, at: usize) -> bool {
        let (next, gap) = self.over_gap(at);
        gap != Gap::Line && self.unit(next).is_some()
    }

    /// Whether nothing more of a phrase follows.
    pub(super) fn ends(&self, at: usize) -> bool {
        !matches!(self.kind(at), Kind::Word | Kind::Number | Kind::Hash)
    }

    /// Over one comma, bar, dash or line break.
    fn over_gap(&self, at: usize) -> (usize, Gap) {
        match self.kind(at) {
            Kind::Comma if self.kind(at + 1) == Kind::Line => (at + 2, Gap::Comma),
            Kind::Comma => (at + 1 + usize::from(self.says(at + 1, &["em"])), Gap::Comma),
            Kind::Bar | Kind::Dash => (at + 1, Gap::Comma),
            Kind::Line => (at + 1, Gap::Line),
            _ if self.says(at, &["in"]) && self.kind(at + 1) == Kind::Number => (at + 1, Gap::Comma),
            _ if self.says(at, &["te", "à", "em", "w"]) && !self.ends(at + 1) => (at + 1, Gap::Comma),
            _ => (at, Gap::None),
        }
    }
}

/// What parts two parts of an address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Comma,
    Line,
}
