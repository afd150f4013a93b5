//! What the vector instructions do, number by number.

use std::array::from_fn;

/// Eight whole numbers of 16 bits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Eight([i16; 8]);

/// Four of 32.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Four([i32; 4]);

/// Four numbers of single precision.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Floats([f32; 4]);

impl Eight {
    pub(crate) const fn new(n: [i16; 8]) -> Self {
        Self(n)
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at].wrapping_add(other.0[at])))
    }

    /// The sum, or the nearest number that there is.
    pub(crate) fn plus_at_most(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at].saturating_add(other.0[at])))
    }

    /// Of each two neighbours the sum of their products with the other's.
    pub(crate) fn dot(self, other: Self) -> Four {
        let product = |at: usize| i32::from(self.0[at]) * i32::from(other.0[at]);
        Four(from_fn(|at| product(2 * at).wrapping_add(product(2 * at + 1))))
    }

    /// The products, number by number.
    pub(crate) fn products(self, other: Self) -> [Four; 2] {
        let [[a, b], [c, d]] = [self.widened(), other.widened()];
        [a.times(c), b.times(d)]
    }

    pub(crate) fn widened(self) -> [Four; 2] {
        [Four(from_fn(|at| self.0[at].into())), Four(from_fn(|at| self.0[4 + at].into()))]
    }

    /// Each two neighbours by themselves, four times over.
    pub(crate) fn pairs(self) -> [Self; 4] {
        from_fn(|pair| Self(from_fn(|at| self.0[2 * pair + at % 2])))
    }

    /// The numbers of both, or the nearest that there are.
    pub(crate) fn narrowed([low, high]: [Four; 2]) -> Self {
        let narrow = |number: i32| number.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
        Self(from_fn(|at| narrow(if at < 4 { low.0[at] } else { high.0[at - 4] })))
    }
}

impl Four {
    pub(crate) const fn all(number: i32) -> Self {
        Self([number; 4])
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at].wrapping_add(other.0[at])))
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at].wrapping_sub(other.0[at])))
    }

    pub(crate) fn times(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at].wrapping_mul(other.0[at])))
    }

    /// Divided by 256, down to a whole number.
    pub(crate) fn by_256(self) -> Self {
        Self(self.0.map(|number| number >> 8))
    }

    /// 0 where it is below.
    pub(crate) fn at_least_0(self) -> Self {
        Self(self.0.map(|number| number.max(0)))
    }

    pub(crate) fn floats(self) -> Floats {
        Floats(self.0.map(|number| number as f32))
    }

    pub(crate) const fn numbers(self) -> [i32; 4] {
        self.0
    }
}

impl Floats {
    pub(crate) const fn new(n: [f32; 4]) -> Self {
        Self(n)
    }

    pub(crate) const fn all(number: f32) -> Self {
        Self([number; 4])
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at] + other.0[at]))
    }

    pub(crate) fn times(self, other: Self) -> Self {
        Self(from_fn(|at| self.0[at] * other.0[at]))
    }

    /// Towards 0, or the nearest number that there is.
    pub(crate) fn whole(self) -> Four {
        Four(self.0.map(|number| number as i32))
    }
}
