//! Lists of numbers, ascending: the words that a recognizer wants. Each kept once.

use std::collections::BTreeMap;

/// The lists while they are collected; the empty one is number 0.
pub(crate) struct Lists {
    ids: BTreeMap<Vec<u16>, u16>,
    lists: Vec<Vec<u16>>,
}

impl Lists {
    pub(crate) fn new() -> Self {
        Self { ids: BTreeMap::from([(vec![], 0)]), lists: vec![vec![]] }
    }

    /// The number of the list of these numbers.
    pub(crate) fn intern(&mut self, mut numbers: Vec<u16>) -> u16 {
        numbers.sort_unstable();
        numbers.dedup();
        let fresh = u16::try_from(self.lists.len()).expect("fewer lists than recognizers have");
        *self.ids.entry(numbers.clone()).or_insert_with(|| {
            self.lists.push(numbers);
            fresh
        })
    }

    /// Every list as the distances between its numbers (the first: from -1), then a zero. A distance is one byte, or two from 128 on: the
    /// upper part with the topmost bit set first.
    pub(crate) fn packed(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for list in &self.lists {
            let mut free = 0;
            for number in list {
                let distance = number + 1 - free;
                free = number + 1;
                if distance >= 128 {
                    bytes.push(128 | (distance >> 8) as u8);
                }
                bytes.push(distance as u8);
            }
            bytes.push(0);
        }
        bytes
    }
}
