//! Names as languages bend them: *Kowalskiemu*, *Zosi*, *Müllers*.
//!
//! The lists hold names as they stand in a register. A word that none of them holds may be one of those with an ending, in Polish above all: there
//! every name is declined. What an ending says of a name is learnt; here it is only taken off.

use super::words::{step, word_key};

/// Endings of a folded word, and what stands in their place in a register. The first that leads to a listed name counts, so the longer and
/// rarer come first.
const ENDINGS: [(&str, &str); 24] = [
    ("owi", ""),
    ("iego", "i"),
    ("iemu", "i"),
    ("ego", "y"),
    ("emu", "y"),
    ("iem", ""),
    ("em", ""),
    ("im", "i"),
    ("ym", "y"),
    ("iej", "a"),
    ("ie", "a"),
    ("ia", ""),
    ("a", ""),
    ("u", ""),
    ("e", "a"),
    ("y", "a"),
    ("i", "a"),
    ("i", "ia"),
    ("o", "a"),
    ("es", ""),
    ("s", ""),
    ("en", ""),
    ("n", ""),
    ("om", ""),
];

/// The lists of names: first, last, and of places.
const NAMES: u8 = 0b111;
/// Letters of a word that is looked at, at least, and bytes of what is left of it.
const WORD: u8 = 4;
const STEM: usize = 3;

/// What is known of a word by its stem: which lists of names hold that, and the number of the ending. `None` where a list holds the word
/// itself (`lists`), or none its stem.
pub(crate) fn of(folded: &str, length: u8, lists: u8, listed: impl Fn(u64) -> u8) -> Option<u16> {
    if lists & NAMES != 0 || length < WORD {
        return None;
    }
    (0..).zip(ENDINGS).find_map(|(number, (ending, instead)): (u16, _)| {
        let stem = folded.strip_suffix(ending).filter(|stem| stem.len() >= STEM)?;
        let key = instead.bytes().fold(word_key(stem), |key, byte| step(key, u32::from(byte)));
        let lists = u16::from(listed(key) & NAMES);
        (lists != 0).then_some(lists << 8 | number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &'static str, list: u8) -> impl Fn(u64) -> u8 {
        move |key| if key == word_key(name) { list } else { 0 }
    }

    #[test]
    fn endings_are_taken_off() {
        for (word, name, ending) in [
            ("kowalskiemu", "kowalski", "iemu"),
            ("wisniewskiej", "wisniewska", "iej"),
            ("zosi", "zosia", "i"),
            ("nowakowi", "nowak", "owi"),
            ("mullers", "muller", "s"),
        ] {
            let found = of(word, word.len() as u8, 0, listed(name, 2)).expect(word);
            assert_eq!((found >> 8, ENDINGS[usize::from(found & 0xff)].0), (2, ending), "{word}");
        }
    }

    #[test]
    fn a_listed_word_and_a_short_one_are_left_alone() {
        assert_eq!(of("kowalskiemu", 11, 1, listed("kowalski", 2)), None);
        assert_eq!(of("жжa", 3, 0, listed("жж", 1)), None);
        assert_eq!(of("ewie", 4, 0, listed("ew", 1)), None);
        assert_eq!(of("kowalskiemu", 11, 0, listed("nowak", 2)), None);
    }
}
