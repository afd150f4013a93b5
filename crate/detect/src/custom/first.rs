//! With which bytes a match of a pattern can begin: most places of a text then need no attempt.
//!
//! Reads as much of the syntax as patterns usually begin with, and gives up where it is not sure: a byte too many costs time, one
//! too few would be a miss. A property test compares the two.

/// The bytes with which a match can begin.
pub(super) struct First([bool; 256]);

impl First {
    pub(super) fn of(pattern: &str) -> Self {
        let (fold, rest) = pattern.strip_prefix("(?i)").map_or((false, pattern), |rest| (true, rest));
        let mut reader = Reader { rest, fold, depth: 0 };
        let read = reader.alternatives().filter(|(_, nullable)| !nullable && reader.rest.is_empty());
        Self(read.map_or_else(anything, |(set, _)| set))
    }

    /// The first place from `from` on at which a match could begin: a character boundary.
    pub(super) fn next(&self, text: &str, from: usize) -> Option<usize> {
        let ahead = text.as_bytes().get(from..)?;
        ahead.iter().position(|byte| self.0[usize::from(*byte)]).map(|distance| from + distance)
    }
}

type Set = [bool; 256];

/// Every byte that can begin a character.
fn anything() -> Set {
    let mut set = [true; 256];
    set[0x80..0xc2].fill(false);
    set
}

/// Deepest nesting read.
const NESTING: usize = 8;

/// What is left of a pattern. Every function gives the first bytes of what it read and whether that may be empty, or gives up.
struct Reader<'p> {
    rest: &'p str,
    fold: bool,
    depth: usize,
}

impl Reader<'_> {
    fn take(&mut self) -> Option<char> {
        let char = self.rest.chars().next()?;
        self.rest = &self.rest[char.len_utf8()..];
        Some(char)
    }

    fn take_if(&mut self, start: &str) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn alternatives(&mut self) -> Option<(Set, bool)> {
        let (mut set, mut nullable) = self.sequence()?;
        while self.take_if("|") {
            let (more, empty) = self.sequence()?;
            set.iter_mut().zip(more).for_each(|(set, more)| *set |= more);
            nullable |= empty;
        }
        Some((set, nullable))
    }

    fn sequence(&mut self) -> Option<(Set, bool)> {
        let (mut set, mut nullable) = ([false; 256], true);
        while !self.rest.is_empty() && !self.rest.starts_with(['|', ')']) {
            let (atom, empty) = self.atom()?;
            let optional = self.repetition()?;
            if nullable {
                set.iter_mut().zip(atom).for_each(|(set, atom)| *set |= atom);
            }
            nullable &= empty || optional;
        }
        Some((set, nullable))
    }

    /// Whether what stands before may be left out.
    fn repetition(&mut self) -> Option<bool> {
        let mut optional = false;
        loop {
            optional |= match self.rest.chars().next() {
                Some('?' | '*') => true,
                Some('+') => false,
                Some('{') => {
                    let (count, behind) = self.rest[1..].split_once('}')?;
                    let least = count.split(',').next().unwrap_or_default().trim();
                    // Spaces in front of the brace are dropped later; the brace itself is dropped below.
                    self.rest = &self.rest[self.rest.len() - behind.len() - 1..];
                    least.parse::<u32>().ok()? == 0
                }
                _ => return Some(optional),
            };
            self.take();
        }
    }

    fn atom(&mut self) -> Option<(Set, bool)> {
        let mut set = [false; 256];
        match self.take()? {
            '(' => return self.group(),
            '[' => set = self.class()?,
            '.' => set = anything(),
            '\\' => set = self.escape()?,
            '^' | '$' | '*' | '+' | '?' | '{' => return None,
            char => self.add(&mut set, char),
        }
        Some((set, false))
    }

    fn group(&mut self) -> Option<(Set, bool)> {
        if self.take_if("?") && !self.take_if(":") {
            // A name, or flags, which change what is read.
            if !self.take_if("P<") && !self.take_if("<") {
                return None;
            }
            self.rest = self.rest.split_once('>')?.1;
        }
        self.depth += 1;
        if self.depth > NESTING {
            return None;
        }
        let inside = self.alternatives()?;
        self.depth -= 1;
        self.take_if(")").then_some(inside)
    }

    fn escape(&mut self) -> Option<Set> {
        let mut set = [false; 256];
        let mut fill =
            |of: fn(u8) -> bool| (0..128).filter(|byte| of(*byte)).for_each(|byte| set[usize::from(byte)] = true);
        match self.take()? {
            'd' => fill(|byte| byte.is_ascii_digit()),
            'w' => fill(|byte| byte.is_ascii_alphanumeric() || byte == b'_'),
            's' => fill(|byte| matches!(byte, b'\t'..=b'\r' | b' ')),
            'D' | 'W' | 'S' => return Some(anything()),
            char if char.is_ascii_alphanumeric() || matches!(char, '<' | '>') => return None,
            char => self.add(&mut set, char),
        }
        Some(set)
    }

    fn class(&mut self) -> Option<Set> {
        if self.rest.starts_with('^') {
            self.rest = self.rest[1..].strip_prefix(']').unwrap_or(&self.rest[1..]);
            // Where it ends still matters.
            self.items()?;
            return Some(anything());
        }
        self.items()
    }

    /// The members of a class up to its bracket.
    fn items(&mut self) -> Option<Set> {
        let mut set = [false; 256];
        let mut first = true;
        loop {
            let char = self.take()?;
            let from = match char {
                ']' if !first => return Some(set),
                '[' | '&' | '~' | ']' => return None,
                '\\' => {
                    let escaped = self.rest.chars().next()?;
                    if escaped.is_ascii_alphanumeric() {
                        let inside = self.escape()?;
                        set.iter_mut().zip(inside).for_each(|(set, inside)| *set |= inside);
                        if self.rest.starts_with('-') && !self.rest.starts_with("-]") {
                            return None;
                        }
                        first = false;
                        continue;
                    }
                    self.take()?
                }
                char => char,
            };
            first = false;
            if self.rest.starts_with('-') && !self.rest.starts_with("-]") {
                self.take();
                let to = self.take()?;
                let to = if to == '\\' { self.take()? } else { to };
                if to == '[' || (to.is_ascii_alphanumeric() && self.rest.is_empty()) {
                    return None;
                }
                self.range(&mut set, from, to);
            } else {
                self.add(&mut set, from);
            }
        }
    }

    fn range(&self, set: &mut Set, from: char, to: char) {
        (from..=to).take(128).take_while(char::is_ascii).for_each(|char| self.add(set, char));
        if !to.is_ascii() {
            set[0xc2..].fill(true);
        }
    }

    fn add(&self, set: &mut Set, char: char) {
        let first = char.encode_utf8(&mut [0; 4]).as_bytes()[0];
        set[usize::from(first)] = true;
        if self.fold && char.is_ascii() {
            set[usize::from(first.to_ascii_lowercase())] = true;
            set[usize::from(first.to_ascii_uppercase())] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::custom::pattern::Pattern;

    fn firsts(pattern: &str) -> String {
        (0_u8..128).filter(|byte| First::of(pattern).0[usize::from(*byte)]).map(char::from).collect()
    }

    #[test]
    fn reads_how_patterns_begin() {
        for (pattern, set) in [
            (r"EMP-\d{6}", "E"),
            (r"(?i)emp-\d{6}", "Ee"),
            (r"\d{6}", "0123456789"),
            (r"[A-C_]{2}x", "ABC_"),
            (r"(?:foo|b(a|o)r)\d+", "bf"),
            (r"x?y*z{0,3}w", "wxyz"),
            (r"(?P<a>[\dab-]+)q", "-0123456789ab"),
            (r"\.x|\[y", ".["),
            (r"[]a]x", &firsts(".*")),
        ] {
            assert_eq!(firsts(pattern), set, "{pattern}");
        }
        for unsure in [r"(?x)a", r"\x41", r"[[:alpha:]]", r"a|", r"[^a]", r"(?i:a)b", r"[\d-z]"] {
            assert_eq!(firsts(unsure).len(), 128, "{unsure}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

        #[test]
        fn every_match_begins_with_one_of_them(
            pattern in "(\\(\\?i\\))?([abK1é-]|\\\\[dws.-]|\\[\\^?[]a1é-]{1,4}\\]|\\[a-c\\\\d\\]|\\(\\?:|\\(|\\)|\\||[*+?]|\\{[0-2](,[23])?\\}|\\.|\\(\\?[ix]:){1,8}",
            text in "[abcKk1é. -]{1,8}",
        ) {
            let Ok(compiled) = Pattern::new(&pattern) else { return Ok(()) };
            let first = First::of(&pattern);
            for (at, _) in text.char_indices() {
                if compiled.match_at(&text, at, 100).is_some() {
                    prop_assert_eq!(first.next(&text, at), Some(at), "{:?} in {:?} at {}", pattern, text, at);
                }
            }
        }
    }
}
