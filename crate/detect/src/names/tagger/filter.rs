//! Which words are known as names, places and firms' endings: an xor filter a list.
//!
//! A filter answers "certainly not" or "probably" (wrong once in 256) in three looks, at 1.23 bytes a word. Source of the structure:
//! Graf and Lemire, "Xor Filters", 2020, <https://arxiv.org/abs/1912.08258>.

/// One list.
pub(crate) struct Filter<'m> {
    pub(crate) seed: u64,
    pub(crate) prints: &'m [u8],
}

/// The three slots of a key in a filter of `size` bytes, and the byte their xor has to be.
pub(crate) fn slots(key: u64, seed: u64, size: usize) -> ([usize; 3], u8) {
    let hash = super::words::mixed(key ^ seed);
    let third = (size / 3) as u64;
    // The high half of a product is a number below `third`, without a division.
    let slot = |number: u64, bits: u64| (number * third + (((bits & 0xffff_ffff) * third) >> 32)) as usize;
    ([slot(0, hash), slot(1, hash.rotate_left(21)), slot(2, hash.rotate_left(42))], (hash ^ (hash >> 32)) as u8)
}

impl Filter<'_> {
    /// Whether the key is on the list, probably.
    pub(crate) fn holds(&self, key: u64) -> bool {
        if self.prints.len() < 3 {
            return false;
        }
        let ([a, b, c], print) = slots(key, self.seed, self.prints.len());
        self.prints[a] ^ self.prints[b] ^ self.prints[c] == print
    }
}
