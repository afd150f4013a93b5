//! What build.rs made of the catalogue: whose automata and words are whose, and where who is looked for.

use std::sync::LazyLock;

pub(crate) use prepared::{FOLLOWS, GROUPS, LONG, LONG_RUN, NARROW, OPEN, PLAIN, RULES};

mod prepared {
    use super::{Code, Narrow};

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

/// One recognizer's automata, by their numbers in `machines.rs`, and words.
pub(crate) struct Code {
    /// What has to stand in front, where the datasheet asks for something.
    pub(crate) lead: Option<u16>,
    /// The span itself.
    pub(crate) body: u16,
    /// Lists of numbers in [`WORDS`].
    raises: u16,
    lowers: u16,
    /// Number of the group it is looked for in.
    pub(crate) group: u8,
    /// As `group`, inside runs of letters and digits.
    pub(crate) inside: Option<u8>,
}

impl Code {
    /// The automaton that a match begins with.
    pub(crate) const fn head(&self) -> u16 {
        match self.lead {
            Some(lead) => lead,
            None => self.body,
        }
    }
}

impl Code {
    /// A number that few others have.
    pub(crate) const fn mixed(&self) -> usize {
        self.body as usize * 7 + self.raises as usize
    }

    /// The raising words' numbers in [`WORDS`], ascending.
    pub(crate) fn raises(&self) -> &'static [u16] {
        LISTS.get(self.raises)
    }

    /// The lowering words' numbers in [`WORDS`], ascending.
    pub(crate) fn lowers(&self) -> &'static [u16] {
        LISTS.get(self.lowers)
    }
}

/// Recognizers that could begin at nearly any word, looked for only where more speaks for them.
pub(crate) struct Narrow {
    /// Bytes of which every match holds one, if any are known.
    pub(crate) marks: Option<[bool; 256]>,
    /// How far from the start of a match the first of them can stand.
    pub(crate) reach: usize,
    /// Number of the group of all of them; behind it comes the group of those that may begin inside a word.
    pub(crate) group: usize,
}
