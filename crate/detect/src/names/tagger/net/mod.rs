//! The second opinion on what a token is: a small convolutional net.
//!
//! For each token the rows of a table that speak of it are summed ([`ids`]) and brought to one length; then, layer by layer, what stands next
//! to it is mixed in, number by number, and a matrix makes of that what is added, where it is above 0. A last matrix makes scores of it. All in whole numbers
//! of [`ONE`]th parts but for the factors between them, and in one order: the same text gives the same scores on every machine.
//!
//! Sees [`DEEP`] tokens before and behind, none beyond an empty line. Linear; what it holds on to does not grow with the text but for a bounded
//! number of words.

pub(crate) mod ids;
mod lanes;
mod layer;
#[cfg(test)]
mod tests;

use super::artefact::{Bytes, LABELS, NamesError};
use super::decode::Scores;
use super::document::Document;
use super::features;
use ids::ID_BITS;
use lanes::{FOUR, Floats, Four};
use layer::{Layer, Matrix, NOTHING, Row, normed, row};

/// Numbers that stand for a token.
pub(crate) const WIDE: usize = 48;
/// Layers.
pub(crate) const DEEP: usize = 3;
/// Tokens that a layer looks at: the one before, the token, the one behind.
pub(crate) const WINDOW: usize = 3;
/// What one is in whole numbers.
pub(crate) const ONE: f32 = 256.0;

/// The largest weight of a window: three of them by the largest numbers are below 2^31.
const MOST: i16 = 1 << 14;

/// The net.
pub(crate) struct Net {
    table: Vec<Row>,
    layers: Vec<Layer>,
    bias: Scores,
    step: f32,
    matrix: Matrix,
}

/// Most tokens that are read at once.
const STRETCH: usize = 256;
/// Words whose sums are kept; a power of two.
const KEPT: usize = 2048;

/// The largest scale of a row of the table.
pub(crate) const SCALES: u8 = 15;

/// A row of the table: its scale times numbers from -8 to 7, two a byte, the lower half first.
fn unpacked(scale: u8, halves: &[u8; WIDE / 2]) -> Row {
    let scale = i16::from(scale.min(SCALES));
    row(&std::array::from_fn(|at| scale * i16::from((halves[at / 2] << (4 * (1 - at % 2))).cast_signed() >> 4)))
}

/// Reads a matrix: weights row by row.
fn matrix(bytes: &mut Bytes<'_>, columns: usize) -> Result<Matrix, NamesError> {
    let weights = bytes.take(WIDE * columns)?;
    Ok(Matrix::new(columns, |row, column| i16::from(weights[row * columns + column].cast_signed())))
}

impl Net {
    /// Reads the net: the scales of the table's rows, the rows, each layer's window, bias, unit and matrix, then the last one's bias, unit and matrix.
    pub(crate) fn read(bytes: &mut Bytes<'_>) -> Result<Self, NamesError> {
        let scales = bytes.take(1 << ID_BITS)?;
        let (halves, _) = bytes.take((WIDE / 2) << ID_BITS)?.as_chunks();
        let table = scales.iter().zip(halves).map(|(scale, halves)| unpacked(*scale, halves)).collect();
        let mut layers = Vec::with_capacity(DEEP);
        for _ in 0..DEEP {
            let mut window = [NOTHING; WINDOW];
            for place in &mut window {
                let mut weights = [0; WIDE];
                for weight in &mut weights {
                    *weight = i16::from_le_bytes(bytes.array()?).clamp(-MOST, MOST);
                }
                *place = row(&weights);
            }
            let mut bias = [Floats::all(0.0); WIDE / FOUR];
            for four in &mut bias {
                let mut numbers = [0.0; FOUR];
                for number in &mut numbers {
                    *number = bytes.float()? * ONE;
                }
                *four = Floats::new(numbers);
            }
            layers.push(Layer { window, bias, step: bytes.float()?, matrix: matrix(bytes, WIDE)? });
        }
        let mut bias = [0.0; LABELS];
        for bias in &mut bias {
            *bias = bytes.float()?;
        }
        Ok(Self { table, layers, bias, step: bytes.float()? / ONE, matrix: matrix(bytes, LABELS)? })
    }

    /// Adds to the scores of those tokens that `is_asked` names what the net makes of them.
    pub(crate) fn add(&self, document: &Document<'_>, is_asked: impl Fn(usize) -> bool, scores: &mut [Scores]) {
        let mut reader = Reader::new(self, document);
        let count = document.tokens.len();
        let mut first = 0;
        while first < count {
            if !is_asked(first) {
                first += 1;
                continue;
            }
            // A few tokens that nobody asked about are cheaper than another stretch.
            let (mut end, mut at) = (first + 1, first + 1);
            while at < count && at < end + DEEP && at < first + STRETCH && features::before(document, at).is_some() {
                if is_asked(at) {
                    end = at + 1;
                }
                at += 1;
            }
            reader.read(first, end);
            for (at, row) in (first..end).zip(&reader.rows[reader.skipped..]).filter(|(at, _)| is_asked(*at)) {
                let sums = self.matrix.eight(row).map(Four::numbers);
                for ((score, sum), bias) in scores[at].iter_mut().zip(sums.as_flattened()).zip(self.bias) {
                    *score += *sum as f32 * self.step + bias;
                }
            }
            first = end;
        }
    }
}

/// Reads the tokens of one text.
struct Reader<'n, 't> {
    net: &'n Net,
    document: &'n Document<'t>,
    /// Sums of words, and of which word.
    sums: Vec<(u32, Row)>,
    /// Of the tokens of a stretch, and those next to it that matter.
    rows: Vec<Row>,
    /// How many of these stand in front of the stretch.
    skipped: usize,
}

/// No word's number.
const NONE: u32 = u32::MAX;

impl<'n, 't> Reader<'n, 't> {
    fn new(net: &'n Net, document: &'n Document<'t>) -> Self {
        let kept = document.words.len().next_power_of_two().min(KEPT);
        Self { net, document, sums: vec![(NONE, NOTHING); kept], rows: Vec::new(), skipped: 0 }
    }

    /// Makes `rows` of the tokens `first..end`.
    fn read(&mut self, first: usize, end: usize) {
        let (mut from, mut to) = (first, end);
        for _ in 0..DEEP {
            from = features::before(self.document, from).unwrap_or(from);
            to = features::behind(self.document, to - 1).map_or(to, |behind| behind + 1);
        }
        self.skipped = first - from;
        self.rows.clear();
        for at in from..to {
            let row = self.token(at);
            self.rows.push(row);
        }
        // A layer leaves alone what no later one looks at for the stretch's sake.
        let skipped = [self.skipped, to - end];
        for (number, layer) in (1..).zip(&self.net.layers) {
            let [left, right] = skipped.map(|skipped| skipped.saturating_sub(DEEP - number));
            layer.apply(&mut self.rows, left, to - from - right);
        }
    }

    /// What a token is by itself, of mean 0 and mean square 1.
    fn token(&mut self, at: usize) -> Row {
        let table = &self.net.table;
        let add = |sum: &mut Row, row: u32| {
            for (sum, part) in sum.iter_mut().zip(&table[row as usize]) {
                *sum = sum.plus(*part);
            }
        };
        let number = self.document.numbers[at];
        let slot = number as usize & (self.sums.len() - 1);
        let (known, sum) = &mut self.sums[slot];
        if *known != number {
            (*known, *sum) = (number, NOTHING);
            ids::word(&self.document.words[number as usize], |row| add(sum, row));
        }
        let mut row = *sum;
        ids::company(self.document, at, |id| add(&mut row, id));
        normed(&row, ONE)
    }
}
