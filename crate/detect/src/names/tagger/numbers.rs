//! Numbers distinct things as they come, by their hashes.

use super::words::mixed;

/// Numbers for hashes; the hashes are of 64 bits and taken for the words themselves.
pub(crate) struct Numbers {
    slots: Vec<(u64, u32)>,
    mask: usize,
}

impl Numbers {
    pub(crate) fn new(count: usize) -> Self {
        let size = (count * 2).next_power_of_two().max(16);
        Self { slots: vec![(0, u32::MAX); size], mask: size - 1 }
    }

    /// The number of a hash, or where it would stand.
    pub(crate) fn slot(&self, hash: u64) -> Result<u32, usize> {
        let mut at = mixed(hash) as usize & self.mask;
        loop {
            match self.slots[at] {
                (_, u32::MAX) => return Err(at),
                (known, number) if known == hash => return Ok(number),
                _ => at = (at + 1) & self.mask,
            }
        }
    }

    /// Gives a hash its number, at the place [`Numbers::slot`] told. No more may be put in than there is room for.
    pub(crate) fn put(&mut self, place: usize, hash: u64, number: u32) {
        self.slots[place] = (hash, number);
    }
}
