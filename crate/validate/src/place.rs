//! Lines of an address: words and a small number, and nothing that belongs to a machine.

use super::{Check, Framed, Grow, Grown, Verdict};

/// No colour of a style sheet: `#ff00aa`.
pub const NOT_COLOUR: Framed = Framed { name: "no colour", run: |front, _| Verdict::keep_if(!front.ends_with('#')) };

/// See [`is_address_line`].
pub const ADDRESS_LINE: Check =
    Check { name: "words and a house number", run: |text| Verdict::confirm_if(is_address_line(text)) };

/// Whether `text` holds a word of two letters or more and a number of at most five digits, and is neither of the web nor a number of a
/// machine (ISO 19160-4: thoroughfare and premises are what every postal address shares).
fn is_address_line(text: &str) -> bool {
    let machine = text.contains('@')
        || text.contains("://")
        || text.starts_with("0x")
        || text.contains("::")
        || text.contains(['=', '{', '<']);
    let parts = || text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let word = parts().any(|part| part.chars().count() > 1 && part.chars().all(char::is_alphabetic));
    let number = parts().any(|part| part.len() <= 6 && part.starts_with(|c: char| c.is_ascii_digit()));
    !machine && word && number && text.contains(' ')
}

/// See [`postcode_and_town`].
pub const POSTCODE_AND_TOWN: Grow = Grow { name: "postcode and a town behind it", run: postcode_and_town };

/// Units and other abbreviations of two capitals behind a number.
const UNITS: &str =
    "GB MB KB TB KG KM CM MM AD BC CE AM PM PS KW MW DM CV HP PX DS MS SA SS AB AG SE AS TV CD PG EU US UK VW GT";

/// The postcode alone, the town left out. `1234 AB Town` is one; `12-345 Town` may be a range and wants a word near.
fn postcode_and_town(text: &str, from: usize, to: usize) -> Option<Grown> {
    let (code, _) = text[from..to].rsplit_once(' ')?;
    let dutch = code.split_once(' ').map(|(_, letters)| letters);
    let unit = dutch.is_some_and(|letters| UNITS.split_ascii_whitespace().any(|unit| unit == letters));
    let prior = if dutch.is_some() { 0.55 } else { 0.3 };
    (!unit).then_some(Grown { start: from, end: from + code.len(), prior })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_words_and_a_number() {
        assert!(is_address_line("Avenida de concha espina 16, 2"));
        for other in ["see page two", "jane 2 x@example.com", "0x7f ab 12", "12 14 16", "https://a.example/12 a"] {
            assert!(!is_address_line(other), "{other}");
        }
    }
}
