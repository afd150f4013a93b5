//! The net in the making.

use super::{Row, add};
use crate::learn::NEVER;
use crate::learn::may_follow;
use crate::rng::Rng;
use crate::tagger::artefact::LABELS;
use crate::tagger::decode::Scores;
use crate::tagger::net::ids::ID_BITS;
use crate::tagger::net::{DEEP, ONE, SCALES, WIDE, WINDOW};

/// Rows of the table.
pub(super) const ROWS: usize = 1 << ID_BITS;

/// The largest number of a row of the table, as it is written.
const MOST: f32 = 7.0;

/// A layer, row by row: the window's, the bias, the matrix's.
pub(super) const BIAS: usize = WINDOW;
pub(super) const MATRIX: usize = WINDOW + 1;
const LAYER: usize = MATRIX + WIDE;

/// What makes labels of the last layer, row by row: the matrix's, the bias, the transitions from label to label.
pub(super) const OUT_BIAS: usize = WIDE;
pub(super) const TRANSITIONS: usize = WIDE + 1;
const OUT: usize = TRANSITIONS + LABELS;

/// All but the table: weights, or what is to be done about each.
#[derive(Clone)]
pub(super) struct Dense {
    pub(super) layers: Vec<[Row; LAYER]>,
    pub(super) out: [Scores; OUT],
}

impl Dense {
    pub(super) fn nothing() -> Self {
        Self { layers: vec![[[0.0; WIDE]; LAYER]; DEEP], out: [[0.0; LABELS]; OUT] }
    }

    /// All numbers, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &f32> {
        self.layers.as_flattened().as_flattened().iter().chain(self.out.as_flattened())
    }

    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut f32> {
        let layers = self.layers.as_flattened_mut().as_flattened_mut();
        layers.iter_mut().chain(self.out.as_flattened_mut())
    }

    pub(super) fn transitions(&self) -> &[Scores; LABELS] {
        self.out[TRANSITIONS..].as_array().expect("a row for each label")
    }
}

/// The net's weights.
pub(crate) struct Weights {
    pub(super) table: Vec<Row>,
    pub(super) dense: Dense,
}

/// A matrix, columns as rows.
pub(super) type Turned = [Row; WIDE];

impl Weights {
    /// As learning begins.
    pub(super) fn random(rng: &mut Rng) -> Self {
        // The sum of six even numbers is as good as normal; its spread is 0.707.
        let mut normal = |spread: f32| {
            let sum: f32 = (0..6).map(|_| (rng.next() >> 40) as f32 / (1 << 24) as f32 - 0.5).sum();
            sum * spread * std::f32::consts::SQRT_2
        };
        let table = (0..ROWS).map(|_| std::array::from_fn(|_| normal(0.1))).collect();
        let mut dense = Dense::nothing();
        let spread = (1.0 / WIDE as f32).sqrt();
        for layer in &mut dense.layers {
            for (place, row) in layer[..WINDOW].iter_mut().enumerate() {
                let middle = if place == WINDOW / 2 { 0.7 } else { 0.0 };
                row.fill_with(|| normal(0.3) + middle);
            }
            layer[MATRIX..].as_flattened_mut().fill_with(|| normal(spread));
        }
        dense.out[..OUT_BIAS].as_flattened_mut().fill_with(|| normal(spread));
        for (from, row) in dense.out[TRANSITIONS..].iter_mut().enumerate() {
            *row = std::array::from_fn(|to| if may_follow(from, to) { 0.0 } else { NEVER });
        }
        Self { table, dense }
    }

    /// What the net says of what may follow what, in nats.
    pub(crate) fn transitions(&self) -> &[Scores; LABELS] {
        self.dense.transitions()
    }

    /// The layers' matrices, turned.
    pub(super) fn turned(&self) -> Vec<Turned> {
        let turn =
            |layer: &[Row; LAYER]| std::array::from_fn(|to| std::array::from_fn(|from| layer[MATRIX + from][to]));
        self.dense.layers.iter().map(turn).collect()
    }

    /// The sum of the table's rows, `factor` times.
    pub(super) fn sum(&self, rows: &[u16], factor: f32) -> Row {
        let mut sum = [0.0; WIDE];
        for row in rows {
            add(&mut sum, factor, &self.table[usize::from(*row)]);
        }
        sum
    }

    /// Writes the scales of the table's rows, then the rows. Only how they compare matters: a token's sum is brought to one length.
    fn write_table(&self, content: &mut Vec<u8>) {
        let most = |row: &Row| row.iter().fold(0.0_f32, |most, number| most.max(number.abs()));
        let mut all: Vec<f32> = self.table.iter().map(most).collect();
        all.sort_by(f32::total_cmp);
        // A handful of rows may be cut short for a finer step.
        let step = all[ROWS - ROWS / 500] / (MOST * f32::from(SCALES));
        #[expect(clippy::cast_sign_loss, reason = "clamped to 1 and above")]
        let scale = |row: &Row| (most(row) / (MOST * step)).ceil().clamp(1.0, f32::from(SCALES)) as u8;
        content.extend(self.table.iter().map(scale));
        for row in &self.table {
            let unit = f32::from(scale(row)) * step;
            let half = |number: f32| ((number / unit).round().clamp(-MOST - 1.0, MOST) as i8).cast_unsigned() & 15;
            let (pairs, _) = row.as_chunks();
            content.extend(pairs.iter().map(|[low, high]| half(*low) | half(*high) << 4));
        }
    }

    /// Writes the net as [`crate::tagger::net::Net::read`] reads it; what it says counts `share` times.
    pub(crate) fn write(&self, share: f32, content: &mut Vec<u8>) {
        self.write_table(content);
        let float = |content: &mut Vec<u8>, number: f32| content.extend(number.to_le_bytes());
        for layer in &self.dense.layers {
            for weight in layer[..WINDOW].as_flattened() {
                content.extend(((weight * ONE).round() as i16).to_le_bytes());
            }
            layer[BIAS].iter().for_each(|bias| float(content, *bias));
            matrix(content, layer[MATRIX..].as_flattened(), 1.0);
        }
        self.dense.out[OUT_BIAS].iter().for_each(|bias| float(content, bias * share));
        matrix(content, self.dense.out[..OUT_BIAS].as_flattened(), share);
    }
}

/// A weight in steps.
fn whole(weight: f32, step: f32) -> u8 {
    ((weight / step).round().clamp(-127.0, 127.0) as i8).cast_unsigned()
}

/// Writes a matrix: the unit, `share` times, and its weights.
fn matrix(content: &mut Vec<u8>, weights: &[f32], share: f32) {
    let step = weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs())) / 127.0;
    content.extend((step * share).to_le_bytes());
    content.extend(weights.iter().map(|weight| whole(*weight, step)));
}
