//! Cuts a text into tokens, in training and at run time alike.
//!
//! A token is a word, a number, one mark, or an address taken whole (`jane.doe@example.com`, `a/b.txt`). Words joined by a hyphen are
//! tokens of their own with a [`Gap::Hyphen`] between them; `'s` and the `l'` of an elision too. Spans lie on character boundaries.

use scrim_validate::fold::is_mark;

/// What stands between a token and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    None,
    Hyphen,
    Space,
    /// A tab, or several spaces.
    Wide,
    Line,
    /// An empty line, or the text's edge.
    Blank,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Mark,
    /// An e-mail address, a URL, a path, an identifier: no name is looked for inside.
    Address,
}

/// A token, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) gap: Gap,
    pub(crate) kind: Kind,
}

/// What a byte is: most of a text is ASCII.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    Line,
    Mark,
    Wide,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'\t' | b'\r' | 0x0b | 0x0c => Class::Space,
            b'\n' => Class::Line,
            128.. => Class::Wide,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

/// Words cut off in front of an apostrophe: `dell'Acqua`; any of one or two letters are, too.
const ELIDED: [&str; 12] =
    ["dell", "nell", "sull", "dall", "all", "quell", "lorsqu", "puisqu", "jusqu", "quelqu", "bell", "sant"];

/// Where a token that begins at `start` ends, and what it is.
struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
}

/// The tokens of `text`. Calls `each` in order.
pub(crate) fn each(text: &str, mut each: impl FnMut(Token)) {
    let reader = Reader { text, bytes: text.as_bytes() };
    let mut at = 0;
    let mut gap = Gap::Blank;
    while at < reader.bytes.len() {
        let class = reader.class(at);
        match class {
            Class::Space | Class::Line => (at, gap) = reader.space(at, gap),
            _ => {
                let (end, kind) = match class {
                    Class::Letter | Class::Digit => reader.word(at),
                    _ => (reader.mark(at), Kind::Mark),
                };
                // A quotation's marks are as good as an indent.
                if kind == Kind::Mark && gap >= Gap::Line && reader.bytes[at] == b'>' {
                    at = end;
                    continue;
                }
                each(Token { start: at as u32, end: end as u32, gap, kind });
                at = end;
                gap = Gap::None;
                if kind != Kind::Mark && reader.joins(at) {
                    at += 1;
                    gap = Gap::Hyphen;
                }
            }
        }
    }
}

impl Reader<'_> {
    fn char(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn class(&self, at: usize) -> Class {
        match CLASSES[usize::from(self.bytes[at])] {
            Class::Wide => match self.char(at) {
                Some(char) if char.is_alphabetic() || is_mark(char) => Class::Letter,
                Some(char) if char.is_numeric() => Class::Digit,
                Some('\u{2028}' | '\u{2029}') => Class::Line,
                Some(char) if char.is_whitespace() => Class::Space,
                _ => Class::Mark,
            },
            class => class,
        }
    }

    fn is_word(&self, at: usize) -> bool {
        at < self.bytes.len() && matches!(self.class(at), Class::Letter | Class::Digit)
    }

    fn width(&self, at: usize) -> usize {
        match self.bytes[at] {
            0..0x80 => 1,
            0x80..0xe0 => 2,
            0xe0..0xf0 => 3,
            _ => 4,
        }
    }

    /// Behind the white space at `at`, and what it amounts to.
    fn space(&self, mut at: usize, before: Gap) -> (usize, Gap) {
        let mut lines = 0;
        let mut columns = 0;
        while at < self.bytes.len() {
            match self.class(at) {
                Class::Line => lines += 1,
                Class::Space if self.bytes[at] == b'\t' => columns += 2,
                Class::Space if self.bytes[at] == b'\r' => {}
                Class::Space => columns += 1,
                _ => break,
            }
            at += self.width(at);
        }
        let gap = match (lines, columns) {
            (0, 0 | 1) => Gap::Space,
            (0, _) => Gap::Wide,
            (1, _) => Gap::Line,
            _ => Gap::Blank,
        };
        (at, gap.max(before))
    }

    /// The end of a mark; the same one again and again is one.
    fn mark(&self, at: usize) -> usize {
        let width = self.width(at);
        let mark = &self.bytes[at..at + width];
        let mut end = at + width;
        while self.bytes[end..].starts_with(mark) {
            end += width;
        }
        end
    }

    /// Whether a single hyphen at `at` joins two words.
    fn joins(&self, at: usize) -> bool {
        self.bytes.get(at) == Some(&b'-') && self.is_word(at + 1)
    }

    fn run(&self, mut at: usize) -> (usize, bool) {
        let mut letters = false;
        while at < self.bytes.len() {
            match self.class(at) {
                Class::Letter => letters = true,
                Class::Digit => {}
                _ => break,
            }
            at += self.width(at);
        }
        (at, letters)
    }

    fn word(&self, start: usize) -> (usize, Kind) {
        let (mut end, letters) = self.run(start);
        let mut kind = if letters { Kind::Word } else { Kind::Number };
        loop {
            let Some(byte) = self.bytes.get(end) else { return (end, kind) };
            let next = self.bytes.get(end + 1).copied().unwrap_or(b' ');
            let goes_on = byte.is_ascii() && self.is_word(end + 1);
            let joins = match kind {
                Kind::Number => matches!(byte, b'.' | b',' | b':') && next.is_ascii_digit(),
                Kind::Address => {
                    goes_on
                        && matches!(byte, b'.' | b'-' | b'/' | b'?' | b'&' | b'=' | b'%' | b'#' | b'~' | b'+' | b':')
                }
                _ => false,
            };
            match byte {
                _ if joins => {}
                b'.' if kind == Kind::Word && goes_on && !self.is_upper(end + 1) => kind = Kind::Address,
                b'.' if kind == Kind::Word && self.is_initial(start, end) => return (self.initials(end), kind),
                b'_' | b'@' | b'\\' if goes_on => kind = Kind::Address,
                b':' if self.bytes[end..].starts_with(b"://") => return (self.until_space(end), Kind::Address),
                b'\'' | 0xe2 if kind == Kind::Word => return (self.apostrophe(start, end), kind),
                _ => return (end, kind),
            }
            let (further, more) = self.run(end + 1);
            if kind == Kind::Number && more {
                kind = Kind::Address;
            }
            end = further;
        }
    }

    fn is_upper(&self, at: usize) -> bool {
        self.char(at).is_some_and(char::is_uppercase)
    }

    /// Whether the word is one capital letter.
    fn is_initial(&self, start: usize, end: usize) -> bool {
        self.width(start) == end - start && self.is_upper(start)
    }

    /// Behind `J.`, `J.R.`, whose first dot stands at `at`.
    fn initials(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.is_word(end) && self.is_upper(end) {
            let next = end + self.width(end);
            if self.bytes.get(next) != Some(&b'.') {
                break;
            }
            end = next + 1;
        }
        end
    }

    fn until_space(&self, mut at: usize) -> usize {
        while at < self.bytes.len()
            && !matches!(self.class(at), Class::Space | Class::Line)
            && !matches!(self.bytes[at], b'<' | b'>' | b'"' | b')' | b'\'' | b'|')
        {
            at += self.width(at);
        }
        at
    }

    /// The end of a word with an apostrophe at `end`: `O'Neill` is one, `Jane's` ends in front of it, `l'Oréal` behind.
    fn apostrophe(&self, start: usize, end: usize) -> usize {
        let width = match &self.bytes[end..] {
            [b'\'', ..] => 1,
            [0xe2, 0x80, 0x99, ..] => 3,
            _ => return end,
        };
        if !self.is_word(end + width) {
            return end;
        }
        let (further, _) = self.run(end + width);
        if further - end - width == 1 && matches!(self.bytes[end + width], b's' | b'S') {
            return end;
        }
        let front = &self.text[start..end];
        let is_irish = front == "O" && self.is_upper(end + width);
        let is_elided = front.chars().count() <= 2 || ELIDED.iter().any(|known| known.eq_ignore_ascii_case(front));
        if is_elided && !is_irish { end + width } else { further }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut all = vec![];
        each(text, |token| all.push(&text[token.start as usize..token.end as usize]));
        all
    }

    #[test]
    fn names_fall_apart_where_marks_may_end() {
        assert_eq!(
            tokens("Jane's J.R. Doe-O'Neill, d'Angelo"),
            ["Jane", "'", "s", "J.R.", "Doe", "O'Neill", ",", "d'", "Angelo"]
        );
        assert_eq!(tokens("J.Doe (l\u{2019}Oréal S.A.)"), ["J.", "Doe", "(", "l\u{2019}", "Oréal", "S.A.", ")"]);
    }

    #[test]
    fn addresses_and_numbers_stay_whole() {
        assert_eq!(
            tokens("jane.doe@example.com, https://a.example/x?y=1 a_b 12,000.50 10:30 file.txt end.Next"),
            [
                "jane.doe@example.com",
                ",",
                "https://a.example/x?y=1",
                "a_b",
                "12,000.50",
                "10:30",
                "file.txt",
                "end",
                ".",
                "Next"
            ]
        );
    }

    #[test]
    fn gaps_tell_lines_from_columns() {
        let mut gaps = vec![];
        each("a b\tc\nd\n\ne-f\n> g", |token| gaps.push(token.gap));
        assert_eq!(gaps, [Gap::Blank, Gap::Space, Gap::Wide, Gap::Line, Gap::Blank, Gap::Hyphen, Gap::Line]);
    }
}
