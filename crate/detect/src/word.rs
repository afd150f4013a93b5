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
    let others = !(between(bytes | (0x20 * ONES), b'a', b'z') & !bytes) & HIGH;
    (others.trailing_zeros() / 8) as usize
}

/// Whether any of eight bytes is one from `first` to `last`; now and then one beyond ASCII is taken for it.
#[inline]
pub(crate) const fn may_hold(bytes: [u8; 8], first: u8, last: u8) -> bool {
    between(u64::from_le_bytes(bytes), first, last) & HIGH != 0
}

/// Whether each of eight bytes is one from `first` to `last`, in its highest bit; of those beyond ASCII as if they were within.
#[inline]
const fn between(bytes: u64, first: u8, last: u8) -> u64 {
    let bytes = bytes & !HIGH;
    (bytes + (0x80 - first as u64) * ONES) & !(bytes + (0x7f - last as u64) * ONES)
}

/// Where the run of ASCII letters and digits ends that goes on at `at`, which may be its end.
#[inline]
pub(crate) fn run_end(text: &[u8], mut at: usize) -> usize {
    while let Some(eight) = text.get(at..).and_then(<[u8]>::first_chunk) {
        let bytes = u64::from_le_bytes(*eight);
        let own = between(bytes | (0x20 * ONES), b'a', b'z') | between(bytes, b'0', b'9');
        let others = !(own & !bytes) & HIGH;
        at += (others.trailing_zeros() / 8) as usize;
        if others != 0 {
            return at;
        }
    }
    while text.get(at).is_some_and(u8::is_ascii_alphanumeric) {
        at += 1;
    }
    at
}

/// Where capitals of ASCII stand, and where letters beyond begin. Calls `each` in order.
pub(crate) fn each_capital_or_beyond(text: &[u8], mut each: impl FnMut(usize)) {
    let (eights, rest) = text.as_chunks::<8>();
    for (number, eight) in eights.iter().enumerate() {
        let bytes = u64::from_le_bytes(*eight);
        // Beyond ASCII a character begins with two bits.
        let mut found = (between(bytes, b'A', b'Z') & !bytes | bytes & bytes << 1) & HIGH;
        while found != 0 {
            each(number * 8 + (found.trailing_zeros() / 8) as usize);
            found &= found - 1;
        }
    }
    let begins = |byte: u8| byte.is_ascii_uppercase() || byte >= 0xc0;
    (text.len() - rest.len()..).zip(rest).filter(|(_, byte)| begins(**byte)).for_each(|(at, _)| each(at));
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
    fn runs_end_at_the_first_byte_that_is_no_letter_or_digit() {
        for byte in 0..=u8::MAX {
            for length in 0..20 {
                for behind in 0..10 {
                    let mut bytes = vec![b'Z'; length];
                    bytes.push(byte);
                    bytes.extend(vec![b'9'; behind]);
                    let expected = if byte.is_ascii_alphanumeric() { bytes.len() } else { length };
                    assert_eq!(run_end(&bytes, length / 2), expected, "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn capitals_and_letters_beyond_are_found_wherever_they_stand() {
        for byte in 0..=u8::MAX {
            for at in 0..19 {
                let mut bytes = vec![b'a'; 19];
                bytes[at] = byte;
                let mut found = vec![];
                each_capital_or_beyond(&bytes, |place| found.push(place));
                let expected = if byte.is_ascii_uppercase() || byte >= 0xc0 { vec![at] } else { vec![] };
                assert_eq!(found, expected, "{byte} at {at}");
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
