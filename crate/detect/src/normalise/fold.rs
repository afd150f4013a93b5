//! What single characters become.

/// The fate of one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folded {
    /// Nothing to undo.
    Same,
    /// Invisible: left out.
    Gone,
    /// Drawn over the character before, which it belongs to: left out.
    Over,
    /// Another way to write this one.
    Char(char),
    /// Several letters in one character.
    Text(&'static str),
}

/// What `char` becomes, whatever stands around it. Unicode 16.0 names the blocks.
pub(super) fn fold(char: char) -> Folded {
    use Folded::{Char, Gone, Over, Same, Text};
    if char.is_ascii() {
        return Same;
    }
    match char {
        // Default-ignorable: soft hyphen, joiners, direction marks, fillers, variation selectors, byte order mark.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{e0100}'..='\u{e01ef}' => Gone,
        // Lines above, below and through a character, and frames around it (the keys of telephones): no accent of any language.
        '\u{305}'
        | '\u{332}'
        | '\u{333}'
        | '\u{335}'..='\u{338}'
        | '\u{33f}'
        | '\u{20d2}'
        | '\u{20d3}'
        | '\u{20dd}'..='\u{20e5}' => Over,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Char(' '),
        '\u{85}' | '\u{2028}' | '\u{2029}' => Char('\n'),
        // Hyphens, dashes, minus signs.
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Char('-'),
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2b9}' | '\u{2bc}' => Char('\''),
        '\u{201c}'..='\u{201f}' | '\u{2033}' => Char('"'),
        '\u{2044}' | '\u{2215}' => Char('/'),
        '\u{2024}' | '\u{3002}' | '\u{fe52}' | '\u{ff61}' => Char('.'),
        '\u{fe55}' => Char(':'),
        '\u{fe6b}' => Char('@'),
        // Full-width forms run in step with ASCII.
        '\u{ff01}'..='\u{ff5e}' => ascii(char as u32 - 0xff01 + 0x21),
        '\u{17f}' => Char('s'),
        '\u{fb00}' => Text("ff"),
        '\u{fb01}' => Text("fi"),
        '\u{fb02}' => Text("fl"),
        '\u{fb03}' => Text("ffi"),
        '\u{fb04}' => Text("ffl"),
        '\u{fb05}' | '\u{fb06}' => Text("st"),
        _ => styled(char as u32),
    }
}

/// Letters and digits in another dress: mathematical, circled, squared, and the digits of other scripts.
fn styled(code: u32) -> Folded {
    let digit = |zero: u32| ascii(u32::from(b'0') + (code - zero));
    match code {
        // Letterlike symbols that fill the gaps of the mathematical blocks.
        0x2102 | 0x212d => Folded::Char('C'),
        0x210a => Folded::Char('g'),
        0x210b..=0x210d => Folded::Char('H'),
        0x210e => Folded::Char('h'),
        0x2110 | 0x2111 => Folded::Char('I'),
        0x2112 => Folded::Char('L'),
        0x2113 => Folded::Char('l'),
        0x2115 => Folded::Char('N'),
        0x2119 => Folded::Char('P'),
        0x211a => Folded::Char('Q'),
        0x211b..=0x211d => Folded::Char('R'),
        0x2124 | 0x2128 => Folded::Char('Z'),
        0x212a => Folded::Char('K'),
        0x212c => Folded::Char('B'),
        0x212f => Folded::Char('e'),
        0x2130 => Folded::Char('E'),
        0x2131 => Folded::Char('F'),
        0x2133 => Folded::Char('M'),
        0x2134 => Folded::Char('o'),
        // Roman numerals of one letter.
        0x2160 | 0x2170 => roman(code, 'I'),
        0x2164 | 0x2174 => roman(code, 'V'),
        0x2169 | 0x2179 => roman(code, 'X'),
        0x216c | 0x217c => roman(code, 'L'),
        0x216d | 0x217d => roman(code, 'C'),
        0x216e | 0x217e => roman(code, 'D'),
        0x216f | 0x217f => roman(code, 'M'),
        // Thirteen alphabets of 52 letters, then five rows of digits.
        0x1d400..=0x1d6a3 => {
            let letter = (code - 0x1d400) % 52;
            ascii(if letter < 26 { u32::from(b'A') + letter } else { u32::from(b'a') + letter - 26 })
        }
        0x1d7ce..=0x1d7ff => ascii(u32::from(b'0') + (code - 0x1d7ce) % 10),
        0x2460..=0x2468 => digit(0x245f),
        0x24ea | 0x24ff => Folded::Char('0'),
        0x24f5..=0x24fd => digit(0x24f4),
        0x2776..=0x277e => digit(0x2775),
        0x2780..=0x2788 => digit(0x277f),
        0x278a..=0x2792 => digit(0x2789),
        0x24b6..=0x24cf => ascii(u32::from(b'A') + code - 0x24b6),
        0x24d0..=0x24e9 => ascii(u32::from(b'a') + code - 0x24d0),
        0x1f130..=0x1f149 => ascii(u32::from(b'A') + code - 0x1f130),
        0x1f150..=0x1f169 => ascii(u32::from(b'A') + code - 0x1f150),
        0x1f170..=0x1f189 => ascii(u32::from(b'A') + code - 0x1f170),
        0x1fbf0..=0x1fbf9 => digit(0x1fbf0),
        _ => match DIGIT_ZEROS.binary_search_by(|zero| {
            if code < *zero {
                std::cmp::Ordering::Greater
            } else if code > *zero + 9 {
                std::cmp::Ordering::Less
            } else {
                std::cmp::Ordering::Equal
            }
        }) {
            Ok(found) => digit(DIGIT_ZEROS[found]),
            Err(_) => Folded::Same,
        },
    }
}

/// The digit zero of each script whose digits people type numbers with (general category Nd).
const DIGIT_ZEROS: [u32; 20] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x17e0, 0x1810, 0xa8d0,
];

/// A Roman numeral; the second row of them is lower case.
fn roman(code: u32, capital: char) -> Folded {
    Folded::Char(if code < 0x2170 { capital } else { capital.to_ascii_lowercase() })
}

fn ascii(code: u32) -> Folded {
    char::from_u32(code).map_or(Folded::Same, Folded::Char)
}

/// Whether `char` is an invisible tag (U+E0000 to U+E007F).
pub(super) const fn is_tag(char: char) -> bool {
    matches!(char, '\u{e0000}'..='\u{e007f}')
}

/// The ASCII character a tag spells; none for the language tag, the cancel tag and whatever is no tag.
pub(super) fn tag_letter(tag: char) -> Option<char> {
    char::from_u32((tag as u32).checked_sub(0xe0000)?).filter(|letter| matches!(letter, ' '..='~'))
}
