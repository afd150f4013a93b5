//! Moves the weights by what the sequences of a batch say (`Adam`; Kingma and Ba 2015, <https://arxiv.org/abs/1412.6980>, without its correction of the first steps).
//! Of the table only the rows that the batch touches.

use super::pass::Pass;
use super::weights::{Dense, ROWS, Weights};
use super::{Row, add};
use crate::learn::NEVER;
use crate::tagger::net::WIDE;

/// How fast the mean of the gradients and that of their squares follow.
const FIRST: f32 = 0.1;
const SECOND: f32 = 0.002;

pub(super) struct Adam {
    table: Vec<[Row; 2]>,
    dense: [Dense; 2],
    /// Per row of the table its place among the rows touched.
    places: Vec<Option<u32>>,
    touched: Vec<(u16, Row)>,
}

/// Moves one weight.
fn step(weight: &mut f32, means: [&mut f32; 2], gradient: f32, rate: f32) {
    let [first, second] = means;
    *first += FIRST * (gradient - *first);
    *second += SECOND * (gradient * gradient - *second);
    *weight -= rate * *first / (second.sqrt() + 1e-6);
}

impl Adam {
    pub(super) fn new(weights: &Weights) -> Self {
        Self {
            table: vec![[[0.0; WIDE]; 2]; weights.table.len()],
            dense: [Dense::nothing(), Dense::nothing()],
            places: vec![None; ROWS],
            touched: Vec::new(),
        }
    }

    /// One step by what all parts of a batch say.
    pub(super) fn step(&mut self, weights: &mut Weights, parts: &[Pass], rate: f32) {
        let mut gradients = parts[0].dense.clone();
        for part in &parts[1..] {
            gradients.all_mut().zip(part.dense.all()).for_each(|(sum, more)| *sum += more);
        }
        let [first, second] = &mut self.dense;
        let means = first.all_mut().zip(second.all_mut());
        for ((weight, gradient), (first, second)) in weights.dense.all_mut().zip(gradients.all()).zip(means) {
            // What may never follow stays so.
            if *weight > NEVER {
                step(weight, [first, second], *gradient, rate);
            }
        }
        for (row, gradient) in parts.iter().flat_map(Pass::rows) {
            let place = *self.places[usize::from(row)].get_or_insert_with(|| {
                self.touched.push((row, [0.0; WIDE]));
                self.touched.len() as u32 - 1
            });
            add(&mut self.touched[place as usize].1, 1.0, gradient);
        }
        for (row, gradient) in self.touched.drain(..) {
            let row = usize::from(row);
            self.places[row] = None;
            let [first, second] = &mut self.table[row];
            let means = first.iter_mut().zip(second);
            for ((weight, gradient), (first, second)) in weights.table[row].iter_mut().zip(gradient).zip(means) {
                step(weight, [first, second], gradient, rate);
            }
        }
    }
}
