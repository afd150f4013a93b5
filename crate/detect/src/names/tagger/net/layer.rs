//! What a row of numbers goes through: a window over its neighbours, and matrices.

use super::lanes::{EIGHT, Eight, FOUR, Floats, Four};
use super::{WIDE, WINDOW};

/// What stands for a token.
pub(crate) type Row = [Eight; WIDE / EIGHT];

/// Nothing at all.
pub(crate) const NOTHING: Row = [Eight::new([0; EIGHT]); WIDE / EIGHT];

/// Columns of a matrix that are summed side by side: four vectors of sums, which a machine has at hand.
const ABREAST: usize = 4 * FOUR;

/// The row of these numbers.
pub(crate) fn row(numbers: &[i16; WIDE]) -> Row {
    let (eights, _) = numbers.as_chunks();
    std::array::from_fn(|at| Eight::new(eights[at]))
}

/// A matrix of [`WIDE`] rows, for two rows at a time the weights of each column next to each other.
pub(crate) struct Matrix(Vec<Eight>);

impl Matrix {
    /// The matrix of `columns` columns, a multiple of four, whose weights are told by row and column.
    pub(crate) fn new(columns: usize, weight: impl Fn(usize, usize) -> i16) -> Self {
        let eight =
            |pair: usize, from: usize| Eight::new(std::array::from_fn(|at| weight(2 * pair + at % 2, from + at / 2)));
        let mut eights = Vec::with_capacity(WIDE / 2 * columns / FOUR);
        // As they are read: the columns side by side, down all rows, then the next ones.
        for first in (0..columns).step_by(ABREAST) {
            let end = columns.min(first + ABREAST);
            for pair in 0..WIDE / 2 {
                eights.extend((first..end).step_by(FOUR).map(|from| eight(pair, from)));
            }
        }
        Self(eights)
    }

    /// Calls `each` with the sums of the products of `row` and each column, sixteen columns at a time. Nothing overflows: the row's numbers are at most 2^15,
    /// weights at most 2^7, and of each column there are fewer than 2^6.
    #[inline]
    pub(crate) fn products(&self, row: &Row, mut each: impl FnMut(usize, [Four; 4])) {
        let (blocks, _) = self.0.as_chunks::<{ 4 * WIDE / 2 }>();
        for (number, block) in blocks.iter().enumerate() {
            let (lines, _) = block.as_chunks::<16>();
            let [mut a, mut b, mut c, mut d] = [Four::all(0); 4];
            for (eight, line) in row.iter().zip(lines) {
                let [first, second, third, fourth] = eight.pairs();
                a = a
                    .plus(first.dot(line[0]))
                    .plus(second.dot(line[4]))
                    .plus(third.dot(line[8]))
                    .plus(fourth.dot(line[12]));
                b = b
                    .plus(first.dot(line[1]))
                    .plus(second.dot(line[5]))
                    .plus(third.dot(line[9]))
                    .plus(fourth.dot(line[13]));
                c = c
                    .plus(first.dot(line[2]))
                    .plus(second.dot(line[6]))
                    .plus(third.dot(line[10]))
                    .plus(fourth.dot(line[14]));
                d = d
                    .plus(first.dot(line[3]))
                    .plus(second.dot(line[7]))
                    .plus(third.dot(line[11]))
                    .plus(fourth.dot(line[15]));
            }
            each(number, [a, b, c, d]);
        }
    }

    /// The same for a matrix of eight columns.
    pub(crate) fn eight(&self, row: &Row) -> [Four; 2] {
        let (lines, _) = self.0.as_chunks::<8>();
        let [mut a, mut b] = [Four::all(0); 2];
        for (eight, line) in row.iter().zip(lines) {
            for (pair, [left, right]) in eight.pairs().into_iter().zip(line.as_chunks().0) {
                a = a.plus(pair.dot(*left));
                b = b.plus(pair.dot(*right));
            }
        }
        [a, b]
    }
}

/// A layer's weights.
pub(crate) struct Layer {
    pub(crate) window: [Row; WINDOW],
    pub(crate) bias: [Floats; WIDE / FOUR],
    /// A weight's unit.
    pub(crate) step: f32,
    pub(crate) matrix: Matrix,
}

impl Layer {
    /// Mixes into the rows `first..end` what stands next to each.
    pub(crate) fn apply(&self, rows: &mut [Row], first: usize, end: usize) {
        let mut before = if first > 0 { rows[first - 1] } else { NOTHING };
        let step = Floats::all(self.step);
        for at in first..end {
            let (row, behind) = (rows[at], rows.get(at + 1).copied().unwrap_or(NOTHING));
            let mut mixed = NOTHING;
            for (number, mixed) in mixed.iter_mut().enumerate() {
                let [left, middle, right] = self.window.each_ref().map(|weights| weights[number]);
                let parts =
                    [before[number].products(left), row[number].products(middle), behind[number].products(right)];
                let sum = |half: usize| parts[0][half].plus(parts[1][half]).plus(parts[2][half]).by_256();
                *mixed = Eight::narrowed([sum(0), sum(1)]);
            }
            let to = &mut rows[at];
            self.matrix.products(&mixed, |number, sums| {
                let more = |at: usize| {
                    let bias = self.bias[4 * number + at];
                    sums[at].floats().times(step).plus(bias).whole().at_least_0()
                };
                to[2 * number] = to[2 * number].plus_at_most(Eight::narrowed([more(0), more(1)]));
                to[2 * number + 1] = to[2 * number + 1].plus_at_most(Eight::narrowed([more(2), more(3)]));
            });
            before = row;
        }
    }
}

/// Brings a row to mean 0 and mean square `one` squared.
pub(crate) fn normed(row: &Row, one: f32) -> Row {
    let ones = Eight::new([1; EIGHT]);
    let (mut sums, mut squares) = (Four::all(0), Four::all(0));
    for eight in row {
        sums = sums.plus(eight.dot(ones));
        squares = squares.plus(eight.dot(*eight));
    }
    let [sum, squares]: [i32; 2] = [sums, squares].map(|four| four.numbers().iter().sum());
    let wide = i32::from(WIDE as u8);
    let spread = i64::from(squares) * i64::from(wide) - i64::from(sum) * i64::from(sum);
    let factor = Floats::all(one / (spread.max(1) as f32).sqrt());
    let (wide, sum) = (Four::all(wide), Four::all(sum));
    row.map(|eight| {
        Eight::narrowed(eight.widened().map(|four| four.times(wide).minus(sum).floats().times(factor).whole()))
    })
}
