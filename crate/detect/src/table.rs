//! A hash index from the bytes of a word to numbers.
//!
//! Open addressing, a quarter full at most, so that a miss (the usual case) ends at the first slot. Equal hashes are told apart by the
//! caller, who has the words. FNV-1a because it is one multiplication a byte and yields every prefix's hash on the way.

/// Hash of nothing.
pub(crate) const SEED: u32 = 0x811c_9dc5;

/// The hash with one more byte.
#[inline]
pub(crate) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The hash of a whole text.
pub(crate) fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(SEED, step)
}

/// How many words, parted by one or more spaces, `list` holds.
pub(crate) const fn count(list: &str) -> usize {
    let bytes = list.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        count += (bytes[at] != b' ' && (at == 0 || bytes[at - 1] == b' ')) as usize;
        at += 1;
    }
    count
}

/// The hashes of the `N` words of `list`, ascending; see [`count`]. For lists asked often: made while compiling, looked through by halves,
/// and one word in ten million passes by chance.
pub(crate) const fn hashes<const N: usize>(list: &str) -> [u32; N] {
    let bytes = list.as_bytes();
    let mut hashes = [0; N];
    let (mut at, mut known) = (0, 0);
    while at < bytes.len() {
        let mut state = SEED;
        let start = at;
        while at < bytes.len() && bytes[at] != b' ' {
            state = step(state, bytes[at]);
            at += 1;
        }
        if at > start {
            let mut place = known;
            while place > 0 && hashes[place - 1] > state {
                hashes[place] = hashes[place - 1];
                place -= 1;
            }
            hashes[place] = state;
            known += 1;
        }
        at += 1;
    }
    hashes
}

/// The index. `u32::MAX` is not a number.
pub(crate) struct Table {
    slots: Vec<(u32, u32)>,
    mask: usize,
}

const FREE: u32 = u32::MAX;

impl Table {
    /// Room for `count` numbers.
    pub(crate) fn new(count: usize) -> Self {
        let size = (count * 4).next_power_of_two().max(4);
        Self { slots: vec![(0, FREE); size], mask: size - 1 }
    }

    /// Forgets all numbers.
    pub(crate) fn clear(&mut self) {
        self.slots.fill((0, FREE));
    }

    /// Adds a number under a hash; several may share one.
    pub(crate) fn insert(&mut self, hash: u32, number: u32) {
        let mut slot = self.slot(hash);
        while self.slots[slot].1 != FREE {
            slot = (slot + 1) & self.mask;
        }
        self.slots[slot] = (hash, number);
    }

    /// The numbers stored under a hash.
    #[inline]
    pub(crate) fn get(&self, hash: u32) -> impl Iterator<Item = u32> {
        let mut slot = self.slot(hash);
        std::iter::from_fn(move || {
            loop {
                let (known, number) = self.slots[slot];
                if number == FREE {
                    return None;
                }
                slot = (slot + 1) & self.mask;
                if known == hash {
                    return Some(number);
                }
            }
        })
    }

    /// FNV's low bits mix badly on short words; the high ones are folded in.
    #[inline]
    fn slot(&self, hash: u32) -> usize {
        (hash ^ (hash >> 15)) as usize & self.mask
    }
}

/// The first two bytes of words, each modulo 64: a set that tells most other words at a look. May hold more than it was given.
pub(crate) struct Pairs([u64; 64]);

impl Pairs {
    pub(crate) const NONE: Self = Self([0; 64]);

    /// Adds what a word begins with.
    pub(crate) fn insert(&mut self, first: u8, second: Option<u8>) {
        // Behind a single letter comes anything that parts words or ends one.
        self.0[usize::from(first % 64)] |= second.map_or(u64::MAX, |second| 1 << (second % 64));
    }

    /// Whether a word may begin so; behind a word of a single letter comes a space.
    #[inline]
    pub(crate) fn hold(&self, first: u8, second: u8) -> bool {
        self.0[usize::from(first % 64)] >> (second % 64) & 1 == 1
    }
}

/// The first three bytes of words, each modulo 32: tells more than [`Pairs`], where those would hold most.
pub(crate) struct Triples(Vec<u32>);

impl Triples {
    pub(crate) fn new() -> Self {
        Self(vec![0; 1 << 10])
    }

    /// Adds what begins with these letters: the word alone, or (`open`) whatever goes on behind it.
    pub(crate) fn insert(&mut self, letters: &[u8], open: bool) {
        // Behind a single letter comes anything that parts words or ends one.
        let seconds = letters.get(1).map_or(0..32, |second| second % 32..second % 32 + 1);
        let thirds = match letters.get(2) {
            Some(third) => 1 << (third % 32),
            None if open || letters.len() < 2 => u32::MAX,
            None => 1 << (b' ' % 32),
        };
        for second in seconds {
            self.0[usize::from(letters[0] % 32) << 5 | usize::from(second)] |= thirds;
        }
    }

    /// Whether a word may begin so; behind its end come spaces.
    #[inline]
    pub(crate) fn hold(&self, first: u8, second: u8, third: u8) -> bool {
        self.0[usize::from(first % 32) << 5 | usize::from(second % 32)] >> (third % 32) & 1 == 1
    }
}
