//! Products of a row and a matrix in whole numbers, the same on every machine: eight multiplications an instruction where the module runs.

/// Four columns of a matrix by two rows: column by column, the two weights next to each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tile(Eight);

#[cfg(target_arch = "wasm32")]
type Eight = core::arch::wasm32::v128;
#[cfg(not(target_arch = "wasm32"))]
type Eight = [i16; 8];

/// Columns a tile has.
pub(crate) const TILE: usize = 4;

impl Tile {
    /// The tile of such weights.
    pub(crate) const fn new(w: [i16; 8]) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(core::arch::wasm32::i16x8(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]));
        #[cfg(not(target_arch = "wasm32"))]
        Self(w)
    }
}

/// Adds up, for as many columns as `sums` has tiles, the products of `row` and the weights; `tiles` holds two rows of the matrix at a time. Nothing
/// overflows while the row's numbers times 127 times the length of the row stay below 2^31.
#[cfg(target_arch = "wasm32")]
pub(crate) fn product<const TILES: usize>(row: &[i16], tiles: &[Tile]) -> [[i32; TILE]; TILES] {
    use core::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat};
    let mut sums = [i32x4_splat(0); TILES];
    let (pairs, _) = row.as_chunks();
    let (lines, _) = tiles.as_chunks::<TILES>();
    for ([a, b], line) in pairs.iter().zip(lines) {
        let pair = i32x4_splat(i32::from(*b) << 16 | i32::from(*a) & 0xffff);
        for (sum, tile) in sums.iter_mut().zip(line) {
            *sum = i32x4_add(*sum, i32x4_dot_i16x8(pair, tile.0));
        }
    }
    sums.map(|sum| {
        [
            i32x4_extract_lane::<0>(sum),
            i32x4_extract_lane::<1>(sum),
            i32x4_extract_lane::<2>(sum),
            i32x4_extract_lane::<3>(sum),
        ]
    })
}

/// The same, one after the other.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn product<const TILES: usize>(row: &[i16], tiles: &[Tile]) -> [[i32; TILE]; TILES] {
    let mut sums = [[0; TILE]; TILES];
    let (pairs, _) = row.as_chunks();
    let (lines, _) = tiles.as_chunks::<TILES>();
    for ([a, b], line) in pairs.iter().zip(lines) {
        for (sum, tile) in sums.iter_mut().zip(line) {
            for (column, sum) in sum.iter_mut().enumerate() {
                *sum +=
                    i32::from(*a) * i32::from(tile.0[2 * column]) + i32::from(*b) * i32::from(tile.0[2 * column + 1]);
            }
        }
    }
    sums
}
