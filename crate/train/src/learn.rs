//! Learns the weights of a conditional random field by stochastic gradient descent (`AdaGrad`), with feature dropout.

use crate::chain::Chain;
use crate::examples::{Examples, Sequence};
use crate::rng::Rng;
use crate::tagger::artefact::LABELS;
use crate::tagger::decode::{self, Scores};
use crate::tagger::features::ROW_BITS;

/// Rows of the table that is learnt.
pub(crate) const ROWS: usize = 1 << ROW_BITS;
/// What may not follow, in nats.
pub(crate) const NEVER: f32 = -30.0;

/// Whether a token labelled `to` may stand behind one labelled `from`.
pub(crate) fn may_follow(from: usize, to: usize) -> bool {
    !matches!(to, 2 | 4 | 6) || decode::continues(from, to)
}

/// A row of the table in the making: weights, then the sums of their squared gradients. One line of the cache.
type Row = [f32; 2 * LABELS];

/// The field.
pub(crate) struct Field {
    table: Vec<Row>,
    alive: Vec<bool>,
    pub(crate) transitions: [Scores; LABELS],
    transition_squares: [Scores; LABELS],
    /// Transitions are learnt, too.
    free: bool,
    dropout: f64,
    rng: Rng,
}

/// Step width of `AdaGrad`; share of features left out, the best of 0.4, 0.5, 0.6 on the documents chosen by.
const RATE: f32 = 0.15;
const DROPOUT: f64 = 0.5;
/// The same for the second look, whose rows are few; and how often a row of it occurs at least.
const SECOND_DROPOUT: f64 = 0.2;
const SECOND_COUNT: u32 = 4;
/// Gradients below are not worth a visit to the table.
const LEAST: f32 = 0.002;

impl Field {
    pub(crate) fn new(seed: u64) -> Self {
        let transitions =
            std::array::from_fn(|from| std::array::from_fn(|to| if may_follow(from, to) { 0.0 } else { NEVER }));
        Self {
            table: vec![[0.0; 2 * LABELS]; ROWS],
            alive: vec![true; ROWS],
            transitions,
            transition_squares: [[0.0; LABELS]; LABELS],
            free: true,
            dropout: DROPOUT,
            rng: Rng::new(seed),
        }
    }

    /// A field for the second look: with the transitions of the first.
    pub(crate) fn second(first: &Self, seed: u64) -> Self {
        Self { transitions: first.transitions, free: false, dropout: SECOND_DROPOUT, ..Self::new(seed) }
    }

    /// Takes in the rows of a field for the second look that occur often enough.
    pub(crate) fn take_in(&mut self, second: &Self, counts: &[u32]) {
        for row in (0..ROWS).filter(|row| counts[*row] >= SECOND_COUNT) {
            self.alive[row] = true;
            for (weight, other) in self.table[row].iter_mut().zip(second.weights(row)) {
                *weight += other;
            }
        }
    }

    /// Counts `share` times from now on.
    pub(crate) fn scale(&mut self, share: f32) {
        for row in &mut self.table {
            row[..LABELS].iter_mut().for_each(|weight| *weight *= share);
        }
    }

    /// Moves the weights, so far the mean of `count` fields, to the mean of those and another.
    pub(crate) fn mean(&mut self, other: &Self, count: f32) {
        let share = 1.0 / (count + 1.0);
        for (row, other) in self.table.iter_mut().zip(&other.table) {
            for (weight, other) in row[..LABELS].iter_mut().zip(other) {
                *weight += (other - *weight) * share;
            }
        }
        for (row, other) in self.transitions.iter_mut().zip(&other.transitions) {
            for (transition, other) in row.iter_mut().zip(other) {
                *transition += (other - *transition) * share;
            }
        }
    }

    /// This field, to be learnt on in the order that a seed gives.
    pub(crate) fn again(&self, seed: u64) -> Self {
        Self { table: self.table.clone(), alive: self.alive.clone(), rng: Rng::new(seed), ..*self }
    }

    /// A row's weights.
    pub(crate) fn weights(&self, row: usize) -> Scores {
        std::array::from_fn(|label| self.table[row][label])
    }

    /// The rows that are in use.
    pub(crate) fn alive(&self) -> impl Iterator<Item = usize> + '_ {
        (0..ROWS).filter(|row| self.alive[*row])
    }

    /// Keeps the `most` rows that matter most: heavy and frequent ones.
    pub(crate) fn prune(&mut self, counts: &[u32], most: usize) {
        let matters = |row: usize| {
            let heavy: f32 = self.weights(row).iter().map(|weight| weight * weight).sum::<f32>().sqrt();
            if counts[row] < 2 { 0.0 } else { heavy * (counts[row] as f32).min(400.0).powf(0.35) }
        };
        let mut order: Vec<(f32, usize)> =
            (0..ROWS).map(|row| (matters(row), row)).filter(|(heavy, _)| *heavy > 0.0).collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        order.truncate(most);
        self.alive.fill(false);
        for (_, row) in &order {
            self.alive[*row] = true;
        }
        for (row, _) in self.table.iter_mut().zip(&self.alive).filter(|(_, alive)| !**alive) {
            *row = [0.0; 2 * LABELS];
        }
    }

    /// One pass over all examples, in an order of its own. Gives back the mean loss per token.
    /// Leaves out the part `without`, if any.
    pub(crate) fn epoch(&mut self, examples: &Examples, rate: f32, without: Option<usize>) -> f64 {
        let mut order: Vec<Sequence> =
            examples.sequences.iter().copied().filter(|sequence| Some(sequence.fold) != without).collect();
        self.rng.shuffle(&mut order);
        let mut scratch = Scratch::default();
        let (mut loss, mut tokens) = (0.0, 0);
        for sequence in order {
            loss += self.learn(examples, sequence, rate * RATE, &mut scratch);
            tokens += sequence.end - sequence.first;
        }
        loss / tokens.max(1) as f64
    }

    fn learn(&mut self, examples: &Examples, sequence: Sequence, rate: f32, scratch: &mut Scratch) -> f64 {
        let Sequence { first, end, weight, .. } = sequence;
        let keep = 1.0 / (1.0 - self.dropout) as f32;
        scratch.kept.clear();
        scratch.starts.clear();
        scratch.chain.scores.clear();
        #[expect(clippy::cast_sign_loss, reason = "a share is not negative")]
        let threshold = (self.dropout * 256.0) as u64;
        let (mut random, mut left) = (0, 0);
        for token in first..end {
            scratch.starts.push(scratch.kept.len());
            let mut sum = [0.0; LABELS];
            for row in examples.rows_of(token) {
                if left == 0 {
                    (random, left) = (self.rng.next(), 8);
                }
                let dropped = random & 0xff < threshold;
                random >>= 8;
                left -= 1;
                if dropped || !self.alive[*row as usize] {
                    continue;
                }
                scratch.kept.push(*row);
                for (sum, weight) in sum.iter_mut().zip(&self.table[*row as usize]) {
                    *sum += weight;
                }
            }
            let base = examples.base.get(token).copied().unwrap_or_default();
            scratch.chain.scores.push(std::array::from_fn(|label| sum[label] * keep + base[label]));
        }
        scratch.starts.push(scratch.kept.len());
        let loss = scratch.chain.marginals(&self.transitions, &examples.labels[first..end]);
        for at in 0..end - first {
            let mut gradient = scratch.chain.probabilities[at];
            gradient[usize::from(examples.labels[first + at])] -= 1.0;
            if gradient.iter().all(|value| value.abs() < LEAST) {
                continue;
            }
            if !self.free {
                // The second look speaks of people only: firms and places gain nothing from it.
                gradient[0] = 0.0;
                gradient[3..].fill(0.0);
            }
            let gradient = gradient.map(|value| value * weight * keep);
            let squares = gradient.map(|value| value * value);
            for row in &scratch.kept[scratch.starts[at]..scratch.starts[at + 1]] {
                let (weights, sums) = self.table[*row as usize].split_at_mut(LABELS);
                for label in 0..LABELS {
                    sums[label] += squares[label];
                    weights[label] -= rate * gradient[label] / (sums[label] + 1e-8).sqrt();
                }
            }
        }
        if self.free {
            self.learn_transitions(&scratch.chain, &examples.labels[first..end], weight, rate);
        }
        loss
    }

    #[expect(clippy::needless_range_loop, reason = "the labels number several tables at once")]
    fn learn_transitions(&mut self, chain: &Chain, labels: &[u8], weight: f32, rate: f32) {
        let mut gradients = chain.pairs;
        let mut before = 0;
        for label in labels {
            gradients[before][usize::from(*label)] -= 1.0;
            before = usize::from(*label);
        }
        for from in 0..LABELS {
            for to in 0..LABELS {
                let gradient = gradients[from][to];
                if self.transitions[from][to] <= NEVER || gradient.abs() < LEAST {
                    continue;
                }
                let gradient = gradient * weight;
                self.transition_squares[from][to] += gradient * gradient;
                self.transitions[from][to] -= rate * gradient / (self.transition_squares[from][to] + 1e-8).sqrt();
            }
        }
    }
}

/// Scratch of one step.
#[derive(Default)]
struct Scratch {
    kept: Vec<u32>,
    starts: Vec<usize>,
    chain: Chain,
}
