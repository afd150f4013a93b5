//! Character references of HTML: those that stand for something an address, a number or a name is made of.
//!
//! HTML Living Standard, section 13.5 "Named character references". `&lt;`, `&gt;`, `&quot;` and `&amp;` are left as they are: what is
//! looked for does not hold these signs, and pages of source are full of them.

/// Names that stand for ASCII, spaces, or nothing.
const NAMES: [(&str, char); 31] = [
    ("NewLine", '\n'),
    ("Tab", '\t'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("dash", '-'),
    ("dot", '.'),
    ("emsp", ' '),
    ("ensp", ' '),
    ("equals", '='),
    ("hyphen", '-'),
    ("lbrack", '['),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lsqb", '['),
    ("mdash", '-'),
    ("nbsp", ' '),
    ("ndash", '-'),
    ("num", '#'),
    ("percnt", '%'),
    ("period", '.'),
    ("plus", '+'),
    ("rpar", ')'),
    ("rsqb", ']'),
    ("shy", '\u{ad}'),
    ("sol", '/'),
    ("szlig", 'ß'),
    ("thinsp", ' '),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
    ("ZeroWidthSpace", '\u{200b}'),
];

/// Endings behind one letter, and the accent they put on it: `&uuml;`.
const ACCENTS: [(&str, char); 8] = [
    ("acute", '\u{301}'),
    ("caron", '\u{30c}'),
    ("cedil", '\u{327}'),
    ("circ", '\u{302}'),
    ("grave", '\u{300}'),
    ("ring", '\u{30a}'),
    ("tilde", '\u{303}'),
    ("uml", '\u{308}'),
];

/// Longest name, sign and semicolon left out.
const LONGEST: usize = 14;

/// Appends what the reference at the beginning of `text` stands for, and gives its length.
pub(super) fn read(text: &str, says: &mut String) -> Option<usize> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        return numeric(number, says).map(|length| length + "&#".len());
    }
    let length = body.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let name = &body[..length];
    if !body[length..].starts_with(';') {
        return None;
    }
    if let Some((_, stands_for)) = NAMES.iter().find(|(known, _)| *known == name) {
        says.push(*stands_for);
    } else {
        let letter = name.chars().next()?;
        let (_, accent) = ACCENTS.iter().find(|(ending, _)| *ending == &name[1..])?;
        says.extend([letter, *accent]);
    }
    Some("&".len() + length + ";".len())
}

/// `64;`, `064`, `x40;` behind `&#`. The semicolon may be left off where no hexadecimal digit could follow: browsers read that too.
fn numeric(text: &str, says: &mut String) -> Option<usize> {
    let hexadecimal = text.starts_with(['x', 'X']);
    let digits = &text[usize::from(hexadecimal)..];
    let radix = if hexadecimal { 16 } else { 10 };
    let length = digits.bytes().take(8).take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let char = char::from_u32(u32::from_str_radix(&digits[..length], radix).ok()?)?;
    let closed = digits[length..].starts_with(';');
    let is_text = !char.is_control() || matches!(char, '\n' | '\r' | '\t');
    if !is_text || matches!(char, '<' | '>' | '"' | '&') || !(closed || radix == 10) {
        return None;
    }
    says.push(char);
    Some(usize::from(hexadecimal) + length + usize::from(closed))
}
