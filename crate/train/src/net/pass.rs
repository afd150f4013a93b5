//! One sequence through the net and back: what each weight would have to do with the labels being likelier.

use super::lessons::{Lessons, Sequence};
use super::weights::{BIAS, Dense, MATRIX, OUT_BIAS, TRANSITIONS, Turned, Weights};
use super::{Row, add};
use crate::chain::Chain;
use crate::rng::Rng;
use crate::tagger::artefact::LABELS;
use crate::tagger::net::{DEEP, WIDE, WINDOW};

/// Shares of what is left out at random: of what is said of a token, and of the numbers of each layer.
#[derive(Clone, Copy)]
pub(super) struct Dropout {
    pub(super) said: f32,
    pub(super) numbers: f32,
}

/// Gradients of some sequences.
pub(super) struct Pass {
    rng: Rng,
    dropout: Dropout,
    /// Of the last sequence.
    pub(super) chain: Chain,
    pub(super) loss: f64,
    pub(super) dense: Dense,
    /// Rows of the table, and the numbers of their gradients.
    rows: Vec<(u16, u32)>,
    sums: Vec<Row>,
}

/// What a sequence's tokens became on the way.
#[derive(Default)]
struct Trace {
    /// Rows that were not left out, and where each token's begin.
    kept: Vec<u16>,
    starts: Vec<usize>,
    /// One over the length that the sums were brought to, and the sums then.
    factors: Vec<f32>,
    normed: Vec<Row>,
    /// What the numbers were multiplied with: 0 where they were left out.
    masks: Vec<Row>,
    /// The input of each layer, and the last one's output.
    inputs: Vec<Vec<Row>>,
    /// In each layer: what the window mixed, and with what the result was multiplied.
    mixed: Vec<Vec<Row>>,
    open: Vec<Vec<Row>>,
}

/// The places that a layer's window reaches from `at`, of `count`, and their place in the window.
fn window(at: usize, count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..WINDOW).filter(move |place| (1..=count).contains(&(at + place))).map(move |place| (place, at + place - 1))
}

impl Pass {
    pub(super) fn new(seed: u64, dropout: Dropout) -> Self {
        Self {
            rng: Rng::new(seed),
            dropout,
            chain: Chain::default(),
            loss: 0.0,
            dense: Dense::nothing(),
            rows: Vec::new(),
            sums: Vec::new(),
        }
    }

    /// The gradients of the table's rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u16, &Row)> {
        self.rows.iter().map(|(row, sum)| (*row, &self.sums[*sum as usize]))
    }

    /// Computes the gradients of `sequences`.
    pub(super) fn run(&mut self, weights: &Weights, turned: &[Turned], lessons: &Lessons, sequences: &[Sequence]) {
        self.dense.all_mut().for_each(|gradient| *gradient = 0.0);
        self.rows.clear();
        self.sums.clear();
        self.loss = 0.0;
        for sequence in sequences {
            let trace = self.forward(weights, lessons, *sequence);
            let down = self.judge(weights, &trace, lessons.labels(*sequence), sequence.weight);
            self.backward(weights, turned, &trace, down);
        }
    }

    /// Factors that leave out some numbers and make up for it with the others.
    fn mask(&mut self) -> Row {
        let share = self.dropout.numbers;
        let keep = 1.0 / (1.0 - share);
        std::array::from_fn(|_| if self.is_left_out(share) { 0.0 } else { keep })
    }

    fn is_left_out(&mut self, share: f32) -> bool {
        ((self.rng.next() >> 40) as f32 / (1 << 24) as f32) < share
    }

    fn forward(&mut self, weights: &Weights, lessons: &Lessons, sequence: Sequence) -> Trace {
        let mut trace = Trace::default();
        let mut rows = Vec::with_capacity(sequence.len());
        for token in sequence.tokens() {
            let start = trace.kept.len();
            trace.starts.push(start);
            for row in lessons.rows_of(token) {
                if !self.is_left_out(self.dropout.said) {
                    trace.kept.push(*row);
                }
            }
            let mut row = weights.sum(&trace.kept[start..], 1.0 / (1.0 - self.dropout.said));
            trace.factors.push(norm(&mut row));
            trace.normed.push(row);
            let mask = self.mask();
            trace.masks.push(mask);
            rows.push(product(&row, &mask));
        }
        trace.starts.push(trace.kept.len());
        for layer in &weights.dense.layers {
            let (mut windows, mut opens, mut next) = (Vec::new(), Vec::new(), Vec::with_capacity(rows.len()));
            for (at, row) in rows.iter().enumerate() {
                let mut mixed = [0.0; WIDE];
                for (place, from) in window(at, rows.len()) {
                    for (mixed, part) in mixed.iter_mut().zip(product(&rows[from], &layer[place])) {
                        *mixed += part;
                    }
                }
                let mut more = layer[BIAS];
                for (factor, line) in mixed.iter().zip(&layer[MATRIX..]) {
                    add(&mut more, *factor, line);
                }
                let mut open = self.mask();
                for (open, _) in open.iter_mut().zip(&more).filter(|(_, more)| **more <= 0.0) {
                    *open = 0.0;
                }
                let mut to = *row;
                for (to, more) in to.iter_mut().zip(product(&more, &open)) {
                    *to += more;
                }
                windows.push(mixed);
                opens.push(open);
                next.push(to);
            }
            trace.inputs.push(std::mem::replace(&mut rows, next));
            trace.mixed.push(windows);
            trace.open.push(opens);
        }
        trace.inputs.push(rows);
        trace
    }

    /// Compares the labels with what the net says: the loss, the gradients of the last matrix and the transitions, and those of the last layer's output.
    fn judge(&mut self, weights: &Weights, trace: &Trace, labels: &[u8], weight: f32) -> Vec<Row> {
        let (matrix, bias) = (&weights.dense.out[..OUT_BIAS], weights.dense.out[OUT_BIAS]);
        let rows = &trace.inputs[DEEP];
        self.chain.scores.clear();
        for row in rows {
            let mut scores = bias;
            for (factor, line) in row.iter().zip(matrix) {
                add(&mut scores, *factor, line);
            }
            self.chain.scores.push(scores);
        }
        self.loss += self.chain.marginals(weights.transitions(), labels);
        for (gradients, pairs) in self.dense.out[TRANSITIONS..].iter_mut().zip(&self.chain.pairs) {
            add(gradients, weight, pairs);
        }
        let mut before = 0;
        let mut down = Vec::with_capacity(rows.len());
        for ((row, label), probabilities) in rows.iter().zip(labels).zip(&self.chain.probabilities) {
            let label = usize::from(*label);
            self.dense.out[TRANSITIONS + before][label] -= weight;
            before = label;
            let mut gradient = *probabilities;
            gradient[label] -= 1.0;
            let gradient = gradient.map(|part| part * weight);
            add(&mut self.dense.out[OUT_BIAS], 1.0, &gradient);
            for (sum, factor) in self.dense.out[..OUT_BIAS].iter_mut().zip(row) {
                add(sum, *factor, &gradient);
            }
            let of = |line: &[f32; LABELS]| line.iter().zip(&gradient).map(|(weight, part)| weight * part).sum();
            down.push(std::array::from_fn(|number| of(&matrix[number])));
        }
        down
    }

    fn backward(&mut self, weights: &Weights, turned: &[Turned], trace: &Trace, mut down: Vec<Row>) {
        for number in (0..DEEP).rev() {
            let (layer, turned, input) = (&weights.dense.layers[number], &turned[number], &trace.inputs[number]);
            let sums = &mut self.dense.layers[number];
            let mut below = down.clone();
            for (at, gradient) in down.iter().enumerate() {
                let gradient = product(gradient, &trace.open[number][at]);
                add(&mut sums[BIAS], 1.0, &gradient);
                let mut mixed = [0.0; WIDE];
                for (column, part) in gradient.iter().enumerate().filter(|(_, part)| **part != 0.0) {
                    add(&mut mixed, *part, &turned[column]);
                }
                for (sum, factor) in sums[MATRIX..].iter_mut().zip(&trace.mixed[number][at]) {
                    add(sum, *factor, &gradient);
                }
                for (place, from) in window(at, input.len()) {
                    for (sum, part) in sums[place].iter_mut().zip(product(&input[from], &mixed)) {
                        *sum += part;
                    }
                    for (sum, part) in below[from].iter_mut().zip(product(&layer[place], &mixed)) {
                        *sum += part;
                    }
                }
            }
            down = below;
        }
        for (at, gradient) in down.iter().enumerate() {
            let gradient = product(gradient, &trace.masks[at]);
            let normed = &trace.normed[at];
            let mean = gradient.iter().sum::<f32>() / WIDE as f32;
            let along = gradient.iter().zip(normed).map(|(part, number)| part * number).sum::<f32>() / WIDE as f32;
            let factor = trace.factors[at] / (1.0 - self.dropout.said);
            let sum = std::array::from_fn(|number| (gradient[number] - mean - normed[number] * along) * factor);
            let place = self.sums.len() as u32;
            self.sums.push(sum);
            self.rows.extend(trace.kept[trace.starts[at]..trace.starts[at + 1]].iter().map(|row| (*row, place)));
        }
    }
}

/// Number by number.
fn product(a: &Row, b: &Row) -> Row {
    std::array::from_fn(|number| a[number] * b[number])
}

/// Brings a row to mean 0 and mean square 1; gives back the factor.
fn norm(row: &mut Row) -> f32 {
    let mean = row.iter().sum::<f32>() / WIDE as f32;
    let square = row.iter().map(|number| (number - mean) * (number - mean)).sum::<f32>() / WIDE as f32;
    let factor = 1.0 / (square + 1e-5).sqrt();
    *row = row.map(|number| (number - mean) * factor);
    factor
}
