//! The walk over a text that finds what is written in code. Most bytes are looked at once, eight at a time.

use super::{Code, Edit, base64, entity, escape, grouped, misread, spelled};
use crate::Span;

const PLAIN: u8 = 0;
/// May begin something written in code.
const OPENS: u8 = 1;
/// A digit: may begin a number pulled apart.
const DIGIT: u8 = 2;
/// Outside the alphabets of Base64.
const BREAK: u8 = 4;

static KINDS: [u8; 256] = {
    let mut kinds = [BREAK; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'd' | b'D' => OPENS,
            b'0'..=b'9' => DIGIT,
            b'A'..=b'Z' | b'a'..=b'z' | b'+' | b'/' | b'-' | b'_' => PLAIN,
            b'&' | b'%' | b'\\' | b'=' | b'(' | b'[' | b'{' | b'<' | b'@' => OPENS | BREAK,
            _ => BREAK,
        };
        byte += 1;
    }
    kinds
};

/// Bytes looked at in one go. A run of [`base64::SHORTEST`] letters holds one such block whole, wherever it begins.
const BLOCK: usize = 8;

/// Whether nothing can begin in a block: it holds neither a sign nor a digit, and the words in it are short.
fn is_quiet(block: &[u8]) -> bool {
    block.iter().fold(0, |kinds, byte| kinds | KINDS[usize::from(*byte)]) == BREAK
}

/// One walk over a text.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// Ascending, none overlapping.
    pub(super) edits: Vec<Edit>,
    /// What the edits say.
    pub(super) says: String,
    /// Everything before has been read.
    done: usize,
    /// All numbers before have been read.
    numbers_done: usize,
    /// All before have been looked at for letters that stand for digits.
    misread_done: usize,
    /// Whether the text is quoted-printable, once that had to be known.
    quoted: Option<bool>,
    #[cfg(test)]
    pub(super) looks: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            edits: Vec::new(),
            says: String::new(),
            done: 0,
            numbers_done: 0,
            misread_done: 0,
            quoted: None,
            #[cfg(test)]
            looks: 0,
        }
    }

    pub(super) fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let quiet = BLOCK * bytes[at..].chunks_exact(BLOCK).take_while(|block| is_quiet(block)).count();
            self.count(quiet);
            at += quiet;
            let end = bytes.len().min(at + BLOCK);
            let mut open = false;
            for place in at..end {
                self.count(1);
                let kind = KINDS[usize::from(bytes[place])];
                open |= kind & BREAK != 0;
                if place >= self.done && kind & (OPENS | DIGIT) != 0 {
                    self.read(place, kind);
                }
            }
            at = end.max(self.done);
            if !open && self.done < end {
                at = at.max(self.base64(end - 1));
            }
        }
    }

    /// Reads what may begin at `at`.
    fn read(&mut self, at: usize, kind: u8) {
        let bytes = self.text.as_bytes();
        if kind & DIGIT != 0 {
            if at >= self.numbers_done && !self.misread(at) {
                let chain = grouped::read(self.text, at);
                self.count(chain.looked);
                self.numbers_done = chain.end;
                self.separators(&chain.separators, Code::Grouped);
            }
            return;
        }
        match bytes[at] {
            b'&' => self.one(at, Code::Entity, entity::read),
            b'%' => self.one(at, Code::Percent, escape::percent),
            b'\\' => self.one(at, Code::Escape, escape::backslash),
            b'=' => self.quoted(at),
            _ => {
                let address = spelled::read(self.text, at, self.done);
                self.count(address.looked);
                for (span, says) in address.joints {
                    self.edit(span, Code::Spelled, says.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }

    /// Puts digits for the letters of a misread number around `at`; whether it is one.
    fn misread(&mut self, at: usize) -> bool {
        if at < self.misread_done {
            return false;
        }
        let Some((start, end, is_number)) = misread::run(self.text, self.done, at) else { return false };
        self.count(end - start);
        self.misread_done = end;
        if is_number {
            for place in start..end {
                if let Some(digit) = misread::digit(self.text.as_bytes()[place]) {
                    self.edit(Span::new(place, place + 1), Code::Misread, digit);
                }
            }
            self.numbers_done = end;
        }
        is_number
    }

    /// Reads one token that begins at `at`; `read` appends what it says and gives its length.
    fn one(&mut self, at: usize, code: Code, read: impl Fn(&str, &mut String) -> Option<usize>) {
        let from = self.says.len();
        if let Some(length) = read(&self.text[at..], &mut self.says) {
            self.edits.push(Edit { span: Span::new(at, at + length), says: (from, self.says.len()), code });
            self.done = at + length;
            self.count(length);
        } else {
            self.says.truncate(from);
        }
    }

    fn quoted(&mut self, at: usize) {
        let rest = &self.text[at..];
        if let Some(length) = escape::soft_break(self.text, at) {
            self.separators(&[Span::new(at, at + length)], Code::Quoted);
        } else if escape::is_quoted(rest) {
            let text = self.text;
            if *self.quoted.get_or_insert_with(|| escape::is_quoted_printable(text)) {
                self.one(at, Code::Quoted, escape::quoted);
            }
        }
    }

    /// Looks at the run of letters around `inside`; returns where it ends.
    fn base64(&mut self, inside: usize) -> usize {
        let is_letter = |byte: &u8| KINDS[usize::from(*byte)] & BREAK == 0;
        let bytes = self.text.as_bytes();
        let start =
            inside - bytes[self.done.min(inside)..inside].iter().rev().take_while(|byte| is_letter(byte)).count();
        let end = inside + bytes[inside..].iter().take_while(|byte| is_letter(byte)).count();
        self.count(end - start);
        if end - start < base64::SHORTEST {
            return end;
        }
        let token = base64::token(self.text, start, end);
        let mut parts = Vec::new();
        let looked = base64::read(self.text, token, &mut |span, says| parts.push((span, says.to_owned())));
        self.count(looked);
        let read_to = token.end;
        for (span, says) in parts {
            self.edit(span, Code::Base64, &says);
        }
        read_to
    }

    fn edit(&mut self, span: Span, code: Code, says: &str) {
        let from = self.says.len();
        self.says.push_str(says);
        self.edits.push(Edit { span, says: (from, self.says.len()), code });
        self.done = span.end;
    }

    /// Leaves out what parts a number or a line.
    fn separators(&mut self, separators: &[Span], code: Code) {
        for span in separators {
            self.edit(*span, code, "");
        }
    }

    #[cfg(test)]
    fn count(&mut self, looks: usize) {
        self.looks += looks;
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "only tests count")]
    const fn count(&mut self, _looks: usize) {}
}
