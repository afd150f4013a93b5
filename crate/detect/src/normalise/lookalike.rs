//! Cyrillic, Greek and Armenian letters that stand in for Latin ones inside an otherwise Latin word.
//!
//! A word wholly in its own script is left alone: `сор` is Russian for litter. Only where at least one ASCII letter stands in the same
//! token and every foreign letter of it has a Latin double is the token read as Latin. Pairs follow Unicode's `confusables.txt`
//! (UTS #39), limited to letters that look the same in common fonts.

use scrim_validate::fold::is_word;

/// The Latin double of `char`, if it has one.
pub(super) const fn latin(char: char) -> Option<char> {
    Some(match char {
        'а' | 'ɑ' => 'a',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'с' | 'ϲ' => 'c',
        'С' | 'Ϲ' => 'C',
        'ԁ' => 'd',
        'е' => 'e',
        'Е' | 'Ε' => 'E',
        'ɡ' | 'ց' => 'g',
        'һ' | 'հ' => 'h',
        'Н' | 'Η' => 'H',
        'і' | 'ι' => 'i',
        'І' | 'Ι' | 'Ӏ' => 'I',
        'ј' | 'ϳ' | 'յ' => 'j',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'ӏ' => 'l',
        'М' | 'Μ' => 'M',
        'ո' => 'n',
        'Ν' => 'N',
        'о' | 'ο' | 'օ' => 'o',
        'О' | 'Ο' | 'Օ' => 'O',
        'р' | 'ρ' => 'p',
        'Р' | 'Ρ' => 'P',
        'ԛ' | 'զ' => 'q',
        'ѕ' => 's',
        'Ѕ' | 'Տ' => 'S',
        'Т' | 'Τ' => 'T',
        'υ' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'Х' | 'Χ' => 'X',
        'у' | 'γ' => 'y',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        _ => return None,
    })
}

/// What holds a token together besides letters and digits: the joints of addresses and identifiers.
const JOINTS: &[char] = &['.', '@', '_', '-', '+'];

/// What is known of a token while its characters are looked at.
#[derive(Clone, Copy, Default)]
pub(super) struct Token {
    has_latin: bool,
    has_other: bool,
}

impl Token {
    /// Takes one folded character in; false when the token has ended before it.
    pub(super) fn take(&mut self, char: char) -> bool {
        match char {
            'a'..='z' | 'A'..='Z' => self.has_latin = true,
            // Letters of the scripts that mimic; accented Latin, digits and the rest prove nothing.
            '\u{370}'..='\u{58f}' if latin(char).is_none() => self.has_other = true,
            _ => return is_word(char) || JOINTS.contains(&char),
        }
        true
    }

    /// Whether foreign letters in it are doubles.
    pub(super) const fn is_disguised(self) -> bool {
        self.has_latin && !self.has_other
    }
}
