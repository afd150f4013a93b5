//! Words as numbers: found, compared and hashed eight letters at a time.

/// Most letters of a word.
const LONGEST: usize = 15;

/// The lowest bits, and the highest, of eight bytes.
const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * ONES;

/// A run of ASCII letters and the byte behind it, which is neither letter nor digit.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Word([u64; 2]);

impl Word {
    /// The word that begins at `at`, and where it ends. None where none does, where it is long, and near the end of the text.
    #[inline]
    pub(crate) fn at(text: &[u8], at: usize) -> Option<(Self, usize)> {
        let bytes: &[u8; LONGEST + 1] = text.get(at..)?.first_chunk()?;
        let ([low, high], []) = bytes.as_chunks::<8>() else { return None };
        let (low, high) = (u64::from_le_bytes(*low), u64::from_le_bytes(*high));
        let mut length = letters(low);
        let word = if length < 8 {
            Self([low & u64::MAX >> (56 - length * 8), 0])
        } else {
            length += letters(high);
            if length > LONGEST {
                return None;
            }
            Self([low, high & u64::MAX >> (120 - length * 8)])
        };
        (length > 0 && !bytes[length].is_ascii_digit()).then_some((word, at + length))
    }

    #[inline]
    pub(crate) fn hash(self) -> u32 {
        let [low, high] = self.0;
        ((low ^ high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as u32
    }
}

/// How many of eight bytes, the lowest first, are letters before one is none.
#[inline]
fn letters(bytes: u64) -> usize {
    // Bytes beyond ASCII have their highest bit; the sums of the others stay within theirs.
    let small = (bytes | (0x20 * ONES)) & !HIGH;
    let from_a = small + (0x80 - 0x61) * ONES;
    let beyond_z = small + (0x80 - 0x7b) * ONES;
    let others = !(from_a & !beyond_z & !bytes) & HIGH;
    (others.trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted_up_to_the_first_other_byte() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = *b"azAZmMqQ";
                bytes[at] = byte;
                let expected = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
                assert_eq!(letters(u64::from_le_bytes(bytes)), expected, "{bytes:?}");
            }
        }
    }

    #[test]
    fn a_word_is_its_letters_and_the_byte_behind() {
        let word = |text: &str| Word::at(format!("{text}{:20}", "").as_bytes(), 0);
        for length in 1..=LONGEST {
            let letters = &"abcdefghijklmno"[..length];
            let (found, end) = word(&format!("{letters},x")).unwrap();
            assert_eq!(end, length);
            assert!(word(&format!("{letters},y")).unwrap().0 == found);
            assert!(word(&format!("{letters};x")).unwrap().0 != found);
            assert!(word(&format!("{}Z,x", &letters[1..])).unwrap().0 != found);
        }
        for none in ["", " a", "1a", "a1", "abcdefg1", "abcdefghijklmnop ", "\u{e9}a"] {
            assert!(word(none).is_none(), "{none}");
        }
        assert!(Word::at(b"short ", 0).is_none());
    }
}
