//! The words, numbers and breaks around a place of a text.

use std::cell::Cell;

use super::words;
use super::words::{ENDING, FLOOR, SHORT, STREET, STREET_FIRST, STREET_OR_NOT, UNIT, UNIT_ALONE};

/// How far is read to each side, in bytes: the lines an address spreads over.
const REACH: usize = 150;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    Hash,
    Comma,
    /// A middle dot, bar or star, as between the parts of a footer.
    Bar,
    Dash,
    Line,
    Open,
    Close,
    /// Nothing of an address reaches beyond.
    Stop,
}

#[derive(Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    /// With the dot of an abbreviation.
    pub(super) end: usize,
    /// Without it.
    bare: usize,
    /// What the word can be, once somebody has asked: few words around a kernel matter.
    kinds: Cell<Option<u32>>,
}

/// What stands around a place.
pub(super) struct Page<'a> {
    text: &'a str,
    pub(super) tokens: Vec<Token>,
    /// Whether a street has been recognised by its own words, so that less is asked of what follows.
    pub(super) street: bool,
}

impl<'a> Page<'a> {
    pub(super) fn new(text: &'a str, from: usize, to: usize) -> Self {
        let start = text.floor_char_boundary(from.saturating_sub(REACH));
        let end = text.floor_char_boundary((to + REACH).min(text.len()));
        // Half a word is none.
        let start = if start == 0 { 0 } else { text[start..from].find([' ', '\n']).map_or(from, |at| start + at) };
        let mut page = Self { text, tokens: Vec::new(), street: true };
        let mut at = start;
        while let Some(char) = text[at..end].chars().next() {
            at = page.read(char, at, end);
            // Nothing reaches beyond a stop.
            if at > to && page.tokens.last().is_some_and(|last| last.kind == Kind::Stop && last.start >= to) {
                break;
            }
        }
        page.push(Kind::Stop, end, end);
        page
    }

    /// Reads what begins with `char` at `at`; returns where the next begins.
    fn read(&mut self, char: char, at: usize, end: usize) -> usize {
        let next = at + char.len_utf8();
        let kind = match char {
            ' ' | '\r' => return next,
            _ if char.is_alphanumeric() && !is_ordinal(char) => return self.read_word(char, at, end),
            '\n' if self.tokens.last().is_some_and(|last| last.kind == Kind::Line) => Kind::Stop,
            '\n' => Kind::Line,
            ',' | ';' => Kind::Comma,
            '|' | '·' | '•' | '*' => Kind::Bar,
            '-' | '/' => Kind::Dash,
            '#' => Kind::Hash,
            // 5º "B".
            '"' if self.quotes(at, next) => return next,
            '(' => Kind::Open,
            ')' => Kind::Close,
            'º' | 'ª' | '°' | '.' if self.belongs(char, at, next) => {
                if let Some(last) = self.tokens.last_mut() {
                    last.end = next;
                }
                return next;
            }
            _ => Kind::Stop,
        };
        self.push(kind, at, next);
        next
    }

    fn read_word(&mut self, first: char, at: usize, end: usize) -> usize {
        let number = first.is_ascii_digit();
        let rest = &self.text[at..end];
        let mut to = rest.len();
        // Most words are letters of ASCII from end to end.
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        for (place, char) in rest[plain..].char_indices() {
            let place = plain + place;
            let beyond = || rest[place + char.len_utf8()..].chars().next();
            let goes_on = match char {
                _ if char.is_alphanumeric() => !is_ordinal(char),
                '\'' | '’' => !number && beyond().is_some_and(char::is_alphabetic),
                '-' if number => beyond().is_some_and(char::is_alphanumeric),
                // D-12345, SE-572.
                '-' => beyond().is_some_and(|next| next.is_alphabetic() || (place < 3 && next.is_ascii_digit())),
                '/' => number && beyond().is_some_and(char::is_alphanumeric),
                '.' => number && beyond().is_some_and(|next| next.is_ascii_digit()),
                _ => false,
            };
            if !goes_on {
                to = place;
                break;
            }
        }
        self.push(if number { Kind::Number } else { Kind::Word }, at, at + to);
        at + to
    }

    /// Whether a quotation mark is one of the two around a single letter, as flats have them.
    fn quotes(&self, at: usize, next: usize) -> bool {
        let letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
        let (mut ahead, mut back) = (self.text[next..].chars(), self.text[..at].chars().rev());
        letter(ahead.next()) && ahead.next() == Some('"') || letter(back.next()) && back.next() == Some('"')
    }

    /// Whether a dot or an ordinal sign belongs to the token in front of it.
    fn belongs(&self, char: char, at: usize, next: usize) -> bool {
        let Some(last) = self.tokens.last().filter(|last| last.end == at) else { return false };
        let raw = &self.text[last.start..last.bare];
        let beyond = self.text[next..].chars().next();
        match last.kind {
            // "2.º", "3. OG"; but "12. He".
            Kind::Number if char == '.' => {
                raw.len() < 3 && beyond.is_some_and(|next| matches!(next, 'º' | 'ª' | '°' | ' '))
            }
            Kind::Number => true,
            // "C/. Mayor".
            Kind::Dash => char == '.' && beyond == Some(' '),
            Kind::Word if char != '.' => true,
            Kind::Word => {
                let known = STREET | STREET_OR_NOT | STREET_FIRST | UNIT | UNIT_ALONE | FLOOR | SHORT | ENDING;
                self.is(self.tokens.len() - 1, known)
                    || beyond.is_some_and(char::is_alphabetic)
                    || raw.chars().count() < 4
            }
            _ => false,
        }
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.tokens.push(Token { kind, start, end, bare: end, kinds: Cell::new(None) });
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Stop, |token| token.kind)
    }

    /// A token's own letters.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.start..token.bare])
    }

    /// Whether nothing stands between a token and the one in front of it.
    pub(super) fn touches(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].end == self.tokens[at].start
    }

    /// Where a token ends, the dot of a sentence behind a number left out.
    pub(super) fn end(&self, at: usize) -> usize {
        let Token { kind, end, bare, .. } = &self.tokens[at];
        let (end, bare) = (*end, *bare);
        if *kind == Kind::Number && &self.text[bare..end] == "." { bare } else { end }
    }

    /// Whether a dot belongs to a token.
    pub(super) fn is_abbreviated(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.end > token.bare)
    }

    /// Whether a token is a word of one of these kinds.
    pub(super) fn is(&self, at: usize, kinds: u32) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.kind == Kind::Word) else { return false };
        let own = token.kinds.get().unwrap_or_else(|| words::kinds(self.raw(at), &mut String::new()));
        token.kinds.set(Some(own));
        own & kinds != 0
    }

    /// Whether a token is one of these words, case aside.
    pub(super) fn says(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.raw(at).eq_ignore_ascii_case(word))
    }

    /// Whether a word of a name stands there: with a capital, without digits.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let raw = self.raw(at);
        let capital = raw.chars().find(|char| char.is_alphabetic()).is_some_and(|char| !char.is_lowercase());
        // d'Ale, l'Yser.
        let elided = raw.split(['\'', '’']).nth(1).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        self.kind(at) == Kind::Word && (capital || elided) && !raw.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// The first token that begins at or behind a byte.
    pub(super) fn at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.start < byte)
    }

    /// A token's digits, when it is nothing but digits.
    pub(super) fn digits(&self, at: usize) -> Option<&'a str> {
        let raw = self.raw(at);
        (!raw.is_empty() && raw.bytes().all(|byte| byte.is_ascii_digit())).then_some(raw)
    }

    /// A token's shape: `9` for digits, `A` for capitals, `a` for other letters, the rest as it is.
    pub(super) fn shape(&self, at: usize) -> String {
        let shape = |char: char| match char {
            '0'..='9' => '9',
            'A'..='Z' => 'A',
            _ if char.is_alphabetic() => 'a',
            _ => char,
        };
        self.raw(at).chars().take(12).map(shape).collect()
    }
}

/// Signs behind a number that count as letters elsewhere.
const fn is_ordinal(char: char) -> bool {
    matches!(char, 'º' | 'ª')
}
