//! Chance that falls the same way on every machine.

/// A source of random values. Knuth's constants (MMIX).
#[derive(Debug)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    pub(super) fn pick<'s>(&mut self, list: &[&'s str]) -> &'s str {
        list[self.below(list.len() as u64) as usize]
    }

    /// In `shape`, `#` becomes a digit, `%` a digit that is no zero, `@` a capital, `~` a hexadecimal digit, `^` a letter or digit, `*` a
    /// lower-case letter or digit; all else stays.
    pub(super) fn shaped(&mut self, shape: &str) -> String {
        shape
            .chars()
            .map(|sign| {
                let class: &[u8] = match sign {
                    '#' => b"0123456789",
                    '%' => b"123456789",
                    '@' => b"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                    '~' => b"0123456789abcdef",
                    '*' => b"0123456789abcdefghijklmnopqrstuvwxyz",
                    '^' => b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
                    other => return other,
                };
                char::from(class[self.below(class.len() as u64) as usize])
            })
            .collect()
    }
}
