//! Byte offsets, UTF-16 offsets, code points: converted here and nowhere else.
//!
//! Rust counts bytes, JavaScript counts UTF-16 units, the evaluation formats count code points. Each conversion is one pass over the
//! text for any number of ascending offsets.

/// A place in a text, in UTF-16 units. Does not add up with byte offsets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Utf16Offset(pub u32);

/// A place in a text, in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CharOffset(pub u32);

/// The UTF-16 offsets of ascending byte offsets. An offset inside a character or beyond the end becomes the next place that exists.
pub fn from_bytes(text: &str, offsets: impl IntoIterator<Item = usize>) -> Vec<Utf16Offset> {
    let units = walk(text, offsets, |char| (char.len_utf8(), char.len_utf16()));
    units.into_iter().map(|units| Utf16Offset(units as u32)).collect()
}

/// The byte offsets of ascending UTF-16 offsets. An offset inside a surrogate pair or beyond the end becomes the next place that exists.
pub fn to_bytes(text: &str, offsets: impl IntoIterator<Item = Utf16Offset>) -> Vec<usize> {
    walk(text, offsets.into_iter().map(|offset| offset.0 as usize), |char| (char.len_utf16(), char.len_utf8()))
}

/// The code point offsets of ascending byte offsets. An offset inside a character or beyond the end becomes the next place that exists.
pub fn chars_from_bytes(text: &str, offsets: impl IntoIterator<Item = usize>) -> Vec<CharOffset> {
    walk(text, offsets, |char| (char.len_utf8(), 1)).into_iter().map(|chars| CharOffset(chars as u32)).collect()
}

/// The byte offsets of ascending code point offsets. An offset beyond the end becomes the end.
pub fn bytes_from_chars(text: &str, offsets: impl IntoIterator<Item = CharOffset>) -> Vec<usize> {
    walk(text, offsets.into_iter().map(|offset| offset.0 as usize), |char| (1, char.len_utf8()))
}

/// Walks `text` once, counting in two units, `from` and `to`, that `lengths` gives for each character.
fn walk(text: &str, offsets: impl IntoIterator<Item = usize>, lengths: impl Fn(char) -> (usize, usize)) -> Vec<usize> {
    let mut chars = text.chars();
    let (mut from, mut to) = (0, 0);
    let mut last = 0;
    offsets
        .into_iter()
        .map(|offset| {
            debug_assert!(offset >= last, "offsets ascend");
            last = offset;
            while from < offset {
                let Some(char) = chars.next() else { break };
                let (more_from, more_to) = lengths(char);
                from += more_from;
                to += more_to;
            }
            to
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_surrogate_pairs_twice() {
        let text = "a🙂é";
        assert_eq!(from_bytes(text, [0, 1, 5, 7]), [0, 1, 3, 4].map(Utf16Offset));
        assert_eq!(to_bytes(text, [0, 1, 3, 4].map(Utf16Offset)), [0, 1, 5, 7]);
        assert_eq!(chars_from_bytes(text, [0, 1, 5, 7]), [0, 1, 2, 3].map(CharOffset));
        assert_eq!(bytes_from_chars(text, [0, 1, 2, 3].map(CharOffset)), [0, 1, 5, 7]);
    }

    #[test]
    fn impossible_places_become_the_next_possible_one() {
        assert_eq!(to_bytes("🙂b", [1, 2, 9].map(Utf16Offset)), [4, 4, 5]);
        assert_eq!(from_bytes("é", [1, 5]), [1, 1].map(Utf16Offset));
    }

    proptest! {
        #[test]
        fn there_and_back_is_where_it_was(text in "\\PC*") {
            let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            prop_assert_eq!(&to_bytes(&text, from_bytes(&text, bytes.clone())), &bytes);
            prop_assert_eq!(&bytes_from_chars(&text, chars_from_bytes(&text, bytes.clone())), &bytes);
            prop_assert_eq!(from_bytes(&text, bytes).last().copied(), Some(Utf16Offset(text.encode_utf16().count() as u32)));
        }
    }
}
