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
