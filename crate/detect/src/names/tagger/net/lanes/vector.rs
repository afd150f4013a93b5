//! The vector instructions of WebAssembly (<https://webassembly.github.io/spec/core/>, "vector instructions").

use core::arch::wasm32::{
    f32x4, f32x4_add, f32x4_convert_i32x4, f32x4_mul, i16x8, i16x8_add, i16x8_add_sat, i16x8_narrow_i32x4, i32x4,
    i32x4_add, i32x4_dot_i16x8, i32x4_extend_high_i16x8, i32x4_extend_low_i16x8, i32x4_extmul_high_i16x8,
    i32x4_extmul_low_i16x8, i32x4_extract_lane, i32x4_max, i32x4_mul, i32x4_shr, i32x4_shuffle, i32x4_sub,
    i32x4_trunc_sat_f32x4, v128,
};

/// Eight whole numbers of 16 bits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Eight(v128);

/// Four of 32.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Four(v128);

/// Four numbers of single precision.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Floats(v128);

impl Eight {
    pub(crate) const fn new(n: [i16; 8]) -> Self {
        Self(i16x8(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]))
    }

    #[inline]
    pub(crate) fn plus(self, other: Self) -> Self {
        Self(i16x8_add(self.0, other.0))
    }

    /// The sum, or the nearest number that there is.
    #[inline]
    pub(crate) fn plus_at_most(self, other: Self) -> Self {
        Self(i16x8_add_sat(self.0, other.0))
    }

    /// Of each two neighbours the sum of their products with the other's.
    #[inline]
    pub(crate) fn dot(self, other: Self) -> Four {
        Four(i32x4_dot_i16x8(self.0, other.0))
    }

    /// The products, number by number.
    #[inline]
    pub(crate) fn products(self, other: Self) -> [Four; 2] {
        [Four(i32x4_extmul_low_i16x8(self.0, other.0)), Four(i32x4_extmul_high_i16x8(self.0, other.0))]
    }

    #[inline]
    pub(crate) fn widened(self) -> [Four; 2] {
        [Four(i32x4_extend_low_i16x8(self.0)), Four(i32x4_extend_high_i16x8(self.0))]
    }

    /// Each two neighbours by themselves, four times over.
    #[inline]
    pub(crate) fn pairs(self) -> [Self; 4] {
        [
            Self(i32x4_shuffle::<0, 0, 0, 0>(self.0, self.0)),
            Self(i32x4_shuffle::<1, 1, 1, 1>(self.0, self.0)),
            Self(i32x4_shuffle::<2, 2, 2, 2>(self.0, self.0)),
            Self(i32x4_shuffle::<3, 3, 3, 3>(self.0, self.0)),
        ]
    }

    /// The numbers of both, or the nearest that there are.
    #[inline]
    pub(crate) fn narrowed([low, high]: [Four; 2]) -> Self {
        Self(i16x8_narrow_i32x4(low.0, high.0))
    }
}

impl Four {
    #[inline]
    pub(crate) fn all(number: i32) -> Self {
        Self(i32x4(number, number, number, number))
    }

    #[inline]
    pub(crate) fn plus(self, other: Self) -> Self {
        Self(i32x4_add(self.0, other.0))
    }

    #[inline]
    pub(crate) fn minus(self, other: Self) -> Self {
        Self(i32x4_sub(self.0, other.0))
    }

    #[inline]
    pub(crate) fn times(self, other: Self) -> Self {
        Self(i32x4_mul(self.0, other.0))
    }

    /// Divided by 256, down to a whole number.
    #[inline]
    pub(crate) fn by_256(self) -> Self {
        Self(i32x4_shr(self.0, 8))
    }

    /// 0 where it is below.
    #[inline]
    pub(crate) fn at_least_0(self) -> Self {
        Self(i32x4_max(self.0, i32x4(0, 0, 0, 0)))
    }

    #[inline]
    pub(crate) fn floats(self) -> Floats {
        Floats(f32x4_convert_i32x4(self.0))
    }

    pub(crate) fn numbers(self) -> [i32; 4] {
        [
            i32x4_extract_lane::<0>(self.0),
            i32x4_extract_lane::<1>(self.0),
            i32x4_extract_lane::<2>(self.0),
            i32x4_extract_lane::<3>(self.0),
        ]
    }
}

impl Floats {
    pub(crate) const fn new(n: [f32; 4]) -> Self {
        Self(f32x4(n[0], n[1], n[2], n[3]))
    }

    #[inline]
    pub(crate) fn all(number: f32) -> Self {
        Self(f32x4(number, number, number, number))
    }

    #[inline]
    pub(crate) fn plus(self, other: Self) -> Self {
        Self(f32x4_add(self.0, other.0))
    }

    #[inline]
    pub(crate) fn times(self, other: Self) -> Self {
        Self(f32x4_mul(self.0, other.0))
    }

    /// Towards 0, or the nearest number that there is.
    #[inline]
    pub(crate) fn whole(self) -> Four {
        Four(i32x4_trunc_sat_f32x4(self.0))
    }
}
