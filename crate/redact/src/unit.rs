//! Text as the units a placeholder is made of, whatever they are written as: full-width letters, HTML entities, URL and
//! Markdown escapes all fold to the character they stand for.
//!
//! Also says what a word is, for everyone in this crate. Knows nothing of which placeholders exist.

use std::ops::Range;

/// One character's role in a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// An ASCII letter or digit, upper case; whether it was written so.
    Word { upper: u8, as_is: bool },
    /// `[` and the brackets models put in its stead; equal numbers belong together.
    Open(u8),
    /// The closing bracket of the same number.
    Close(u8),
    /// What joins a placeholder's words: an underscore.
    Under,
    /// What models write for the underscore: a space, a line break, a hyphen.
    Loose,
    /// Markdown's marks for bold, italics, struck out and code.
    Emphasis,
    /// Zero width: nothing a person can see.
    Nothing,
    /// The apostrophe of a possessive.
    Apostrophe,
    /// Anything else.
    Other(char),
}

/// How a unit was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spelled {
    /// As the character itself.
    Plainly,
    /// Behind a backslash, as Markdown escapes.
    Backslashed,
    /// As an HTML entity or percent-encoded.
    Encoded,
}

/// What stands at the beginning of some text.
pub(crate) enum Next {
    /// A unit of `len` bytes.
    Piece { unit: Unit, len: usize, spelled: Spelled },
    /// The first part of an escape; the rest may still come.
    Cut,
    /// No more text.
    End,
}

/// Escapes models and the tools around them produce, compared without regard to case.
/// Entities: <https://html.spec.whatwg.org/multipage/named-characters.html>; percent: RFC 3986, 2.1;
/// backslash: <https://spec.commonmark.org/0.31.2/#backslash-escapes>.
const ESCAPES: &[(&str, char)] = &[
    ("\\[", '['),
    ("&#91;", '['),
    ("&#x5b;", '['),
    ("&lbrack;", '['),
    ("&lsqb;", '['),
    ("%5b", '['),
    ("\\]", ']'),
    ("&#93;", ']'),
    ("&#x5d;", ']'),
    ("&rbrack;", ']'),
    ("&rsqb;", ']'),
    ("%5d", ']'),
    ("\\{", '{'),
    ("&#123;", '{'),
    ("&lbrace;", '{'),
    ("&lcub;", '{'),
    ("%7b", '{'),
    ("\\}", '}'),
    ("&#125;", '}'),
    ("&rbrace;", '}'),
    ("&rcub;", '}'),
    ("%7d", '}'),
    ("\\<", '<'),
    ("&lt;", '<'),
    ("&#60;", '<'),
    ("&#x3c;", '<'),
    ("%3c", '<'),
    ("\\>", '>'),
    ("&gt;", '>'),
    ("&#62;", '>'),
    ("&#x3e;", '>'),
    ("%3e", '>'),
    ("\\_", '_'),
    ("%5f", '_'),
    ("&nbsp;", ' '),
    ("&#160;", ' '),
    ("&#32;", ' '),
    ("%20", ' '),
    ("&#39;", '\''),
    ("&#x27;", '\''),
    ("&apos;", '\''),
    ("&rsquo;", '\''),
    ("%27", '\''),
];

/// Length of the longest escape, in bytes.
pub(crate) const LONGEST_ESCAPE: usize = 8;

/// Whether a bracket may begin with these two bytes, the first being one of ``[{<&%\``. Spares prose the search through
/// [`ESCAPES`].
pub(crate) fn may_open(first: u8, second: u8) -> bool {
    match first {
        b'&' => matches!(second, b'#' | b'l' | b'L'),
        b'%' => matches!(second, b'3' | b'5' | b'7'),
        b'\\' => matches!(second, b'[' | b'{' | b'<'),
        _ => true,
    }
}

/// Reads one unit. Of the escapes only those of `wanted` characters count; the rest is what it looks like.
pub(crate) fn next(text: &str, wanted: impl Fn(Unit) -> bool) -> Next {
    let Some(first) = text.chars().next() else { return Next::End };
    if matches!(first, '\\' | '&' | '%') {
        let bytes = text.as_bytes();
        let mut cut = false;
        for &(written, stands_for) in ESCAPES {
            let written = written.as_bytes();
            let len = written.len().min(bytes.len());
            let unit = classify(stands_for);
            if written[..len].eq_ignore_ascii_case(&bytes[..len]) && wanted(unit) {
                if len == written.len() {
                    let spelled = if first == '\\' { Spelled::Backslashed } else { Spelled::Encoded };
                    return Next::Piece { unit, len, spelled };
                }
                cut = true;
            }
        }
        if cut {
            return Next::Cut;
        }
    }
    Next::Piece { unit: classify(first), len: first.len_utf8(), spelled: Spelled::Plainly }
}

/// The role of a character.
pub(crate) fn classify(character: char) -> Unit {
    let folded = if character.is_ascii() { character } else { fold_width(character) };
    match folded {
        letter @ ('A'..='Z' | 'a'..='z' | '0'..='9') => {
            let upper = letter.to_ascii_uppercase();
            Unit::Word { upper: u8::try_from(upper).expect("ASCII fits a byte"), as_is: letter == upper }
        }
        '[' => Unit::Open(0),
        ']' => Unit::Close(0),
        '{' => Unit::Open(1),
        '}' => Unit::Close(1),
        '<' | '\u{27e8}' | '\u{2329}' | '\u{3008}' => Unit::Open(2),
        '>' | '\u{27e9}' | '\u{232a}' | '\u{3009}' => Unit::Close(2),
        '【' => Unit::Open(3),
        '】' => Unit::Close(3),
        '〔' => Unit::Open(4),
        '〕' => Unit::Close(4),
        '⟦' => Unit::Open(5),
        '⟧' => Unit::Close(5),
        '_' => Unit::Under,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' | '-' | '\u{2010}'..='\u{2013}' => {
            Unit::Loose
        }
        '*' | '`' | '~' => Unit::Emphasis,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => Unit::Nothing,
        '\'' | '\u{2019}' | '\u{2bc}' => Unit::Apostrophe,
        other => Unit::Other(other),
    }
}

/// A full-width form (U+FF01 to U+FF5E) as the ASCII character it repeats.
fn fold_width(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).expect("the block repeats ASCII"),
        other => other,
    }
}

/// Whether a character continues a word: letters, digits and marks that combine with them, except in scripts written
/// without spaces, where every character may begin and end a word.
pub(crate) fn is_word(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    let within = |ranges: &[Range<u32>]| ranges.iter().any(|range| range.contains(&u32::from(character)));
    within(COMBINING) || (character.is_alphanumeric() && !within(UNSPACED))
}

/// Blocks of combining marks (Unicode 16, Blocks.txt).
const COMBINING: &[Range<u32>] = &[0x300..0x370, 0x1ab0..0x1b00, 0x1dc0..0x1e00, 0x20d0..0x2100, 0xfe20..0xfe30];

/// Thai, Lao, Myanmar, Khmer; kana, CJK ideographs (Unicode 16, Blocks.txt).
const UNSPACED: &[Range<u32>] = &[
    0xe00..0xf00,
    0x1000..0x10a0,
    0x1780..0x1800,
    0x2e80..0x3130,
    0x31f0..0x3200,
    0x3400..0xa4d0,
    0xf900..0xfb00,
    0xff66..0xffa0,
    0x1b000..0x1b170,
    0x20000..0x32000,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn any(_: Unit) -> bool {
        true
    }

    #[test]
    fn every_escape_reads_as_the_character_it_stands_for() {
        for (written, stands_for) in ESCAPES {
            assert!(written.len() <= LONGEST_ESCAPE);
            for written in [(*written).to_owned(), written.to_uppercase()] {
                let Next::Piece { unit, len, .. } = next(&(written.clone() + "x"), any) else { panic!("{written}") };
                assert_eq!((unit, len), (classify(*stands_for), written.len()));
                let opens = matches!(unit, Unit::Open(_));
                assert!(!opens || may_open(written.as_bytes()[0], written.as_bytes()[1]), "{written}");
            }
            for end in 1..written.len() {
                assert!(matches!(next(&written[..end], any), Next::Cut), "{written}");
            }
        }
    }

    #[test]
    fn an_unwanted_escape_is_what_it_looks_like() {
        assert!(matches!(next("&#9", |_| false), Next::Piece { unit: Unit::Other('&'), len: 1, .. }));
    }

    #[test]
    fn full_width_forms_fold_to_ascii() {
        assert_eq!(classify('Ｐ'), Unit::Word { upper: b'P', as_is: true });
        assert_eq!(classify('［'), Unit::Open(0));
        assert_eq!(classify('＿'), Unit::Under);
    }

    #[test]
    fn words_end_where_people_see_them_end() {
        assert!("aZ9éßя\u{301}".chars().all(is_word));
        assert!(!"_ -'.\u{200b}😀田あ".chars().any(is_word));
    }
}
