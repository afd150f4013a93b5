//! Learns the net by stochastic gradient descent (`Adam`), a batch of sequences at a time.
//!
//! A batch is learnt from in as many parts as [`PARTS`], side by side; what they say is added up in one order, so the result does not depend on
//! how many cores there are.

mod adam;
mod lessons;
mod pass;
#[cfg(test)]
mod tests;
mod weights;

use std::thread;

use crate::rng::Rng;
use crate::tagger::net::WIDE;
use adam::Adam;
pub(crate) use lessons::Lessons;
use lessons::Sequence;
use pass::{Dropout, Pass};
pub(crate) use weights::Weights;

/// Passes over the text.
const PASSES: usize = 10;
/// Step width at first; it falls evenly to nothing.
const RATE: f32 = 0.003;
/// Tokens of a batch.
const BATCH: usize = 1000;
/// Parts of a batch.
const PARTS: usize = 2;
/// What learning leaves out.
const DROPOUT: Dropout = Dropout { said: 0.15, numbers: 0.2 };

/// A net learnt from `lessons`, in the order and from the numbers that `seed` gives.
pub(crate) fn learn(lessons: &Lessons, seed: u64, passes: Option<usize>) -> Weights {
    let passes = passes.unwrap_or(PASSES);
    let mut weights = Weights::random(&mut Rng::new(seed));
    let mut adam = Adam::new(&weights);
    let mut parts: Vec<Pass> = (0..PARTS as u64).map(|part| Pass::new(seed ^ (part + 1) << 32, DROPOUT)).collect();
    let mut order = lessons.sequences.clone();
    let mut rng = Rng::new(seed + 1);
    let all = (lessons.tokens() * passes) as f32;
    let mut done = 0;
    for pass in 0..passes {
        rng.shuffle(&mut order);
        let mut loss = 0.0;
        let mut rest = &order[..];
        while !rest.is_empty() {
            let halves: [&[Sequence]; PARTS] = std::array::from_fn(|_| first_tokens(&mut rest, BATCH / PARTS));
            let turned = weights.turned();
            thread::scope(|scope| {
                for (part, sequences) in parts.iter_mut().zip(halves) {
                    let (weights, turned) = (&weights, &turned);
                    scope.spawn(move || part.run(weights, turned, lessons, sequences));
                }
            });
            done += halves.iter().copied().flatten().map(Sequence::len).sum::<usize>();
            // As many tokens as were learnt from, of all that will be.
            let rate = RATE * (1.0 - done as f32 / (all * 1.02));
            loss += parts.iter().map(|part| part.loss).sum::<f64>();
            adam.step(&mut weights, &parts, rate);
        }
        println!("net, pass {}: loss {:.4}", pass + 1, loss / lessons.tokens().max(1) as f64);
    }
    weights
}

/// Takes as many sequences from the front as have `tokens` tokens, the last one whole.
fn first_tokens<'s>(rest: &mut &'s [Sequence], tokens: usize) -> &'s [Sequence] {
    let mut sum = 0;
    let is_within = |sequence: &&Sequence| {
        let before = sum;
        sum += sequence.len();
        before < tokens
    };
    let count = rest.iter().take_while(is_within).count();
    let (taken, left) = rest.split_at(count);
    *rest = left;
    taken
}

/// Adds `factor` times `x` to `y`.
#[inline]
fn add<const N: usize>(y: &mut [f32; N], factor: f32, x: &[f32; N]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y += factor * x;
    }
}

/// A row of numbers that stand for a token.
type Row = [f32; WIDE];
