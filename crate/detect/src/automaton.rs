//! What build.rs made of the catalogue: whose automata and words are whose, and which gates there are.

use std::sync::LazyLock;

use crate::gate::Gate;

pub(crate) use prepared::{FOLLOWS, LONG, LONG_RUN, NARROW, NUMBER, OPEN, PLAIN, PREFIX, RULES, SHAPES};

mod prepared {
    use super::{Code, Narrow};
    use crate::gate::Gate;

    include!(concat!(env!("OUT_DIR"), "/automata.rs"));
}

static LISTS: LazyLock<Lists> =
    LazyLock::new(|| Lists::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin"))));

/// The context words of all recognizers, folded, ascending.
pub(crate) static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!(concat!(env!("OUT_DIR"), "/words.txt")).split('\n').collect());

/// Lists of ascending numbers.
struct Lists {
    /// Where each one ends in `numbers`.
    ends: Vec<u32>,
    numbers: Vec<u16>,
}

impl Lists {
    /// Reads what `build/lists.rs` packed.
    fn unpacked(packed: &[u8]) -> Self {
        let mut lists = Self { ends: Vec::new(), numbers: Vec::with_capacity(packed.len()) };
        let mut next = 0;
        let mut above = 0;
        for byte in packed.iter().copied().map(u16::from) {
            if above == 0 && byte == 0 {
                lists.ends.push(lists.numbers.len() as u32);
                next = 0;
            } else if above == 0 && byte >= 128 {
                above = byte;
            } else {
                next += ((above & 127) << 8) + byte;
                above = 0;
                lists.numbers.push(next - 1);
            }
        }
        lists
    }

    #[inline]
    fn get(&self, number: u16) -> &[u16] {
        let number = usize::from(number);
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.numbers[start as usize..self.ends[number] as usize]
    }
}

/// A list by its number: the recognizers that a gate's leaf names.
pub(crate) fn list(number: u16) -> &'static [u16] {
    LISTS.get(number)
}

/// One recognizer's automata, by their numbers in `machines.rs`, and words.
pub(crate) struct Code {
    /// What has to stand in front, where the datasheet asks for something.
    pub(crate) lead: Option<u16>,
    /// The span itself.
    pub(crate) body: u16,
    /// Lists of numbers in [`WORDS`].
    raises: u16,
    lowers: u16,
}

impl Code {
    /// The raising words' numbers in [`WORDS`], ascending.
    pub(crate) fn raises(&self) -> &'static [u16] {
        LISTS.get(self.raises)
    }

    /// The lowering words' numbers in [`WORDS`], ascending.
    pub(crate) fn lowers(&self) -> &'static [u16] {
        LISTS.get(self.lowers)
    }
}

/// Gates for recognizers that could begin at nearly any word, asked only where more speaks for them.
pub(crate) struct Narrow {
    /// Bytes of which every match holds one, if any are known.
    pub(crate) marks: Option<[bool; 256]>,
    /// How far from the start of a match the first of them can stand.
    pub(crate) reach: usize,
    /// All of these recognizers.
    pub(crate) gate: Gate,
    /// Those that may begin inside a word.
    pub(crate) inside: Gate,
}
