//! How likely a sequence of labels is, and what each score would have to do with its being likelier: forward and backward through the chain.

use crate::tagger::artefact::LABELS;
use crate::tagger::decode::Scores;

/// What is known of one sequence, and scratch.
#[derive(Default)]
pub(crate) struct Chain {
    /// Each token's scores, to be filled in.
    pub(crate) scores: Vec<Scores>,
    /// Each token's probabilities.
    pub(crate) probabilities: Vec<Scores>,
    /// How often a label is expected behind another.
    pub(crate) pairs: [Scores; LABELS],
    emitted: Vec<Scores>,
}

impl Chain {
    /// Fills `probabilities` and `pairs`; gives back the loss.
    #[expect(clippy::needless_range_loop, reason = "the labels number several tables at once")]
    pub(crate) fn marginals(&mut self, transitions: &[Scores; LABELS], labels: &[u8]) -> f64 {
        let factors: [Scores; LABELS] = std::array::from_fn(|from| transitions[from].map(f32::exp));
        let mut log = 0.0_f64;
        self.probabilities.clear();
        self.emitted.clear();
        let mut before = [0.0; LABELS];
        before[0] = 1.0;
        for scores in &self.scores {
            let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let emitted = scores.map(|score| (score - most).exp());
            let mut next: Scores = std::array::from_fn(|to| {
                emitted[to] * (0..LABELS).map(|from| before[from] * factors[from][to]).sum::<f32>()
            });
            let sum: f32 = next.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            for value in &mut next {
                *value /= sum;
            }
            log += f64::from(sum.ln() + most);
            self.emitted.push(emitted);
            self.probabilities.push(next);
            before = next;
        }
        self.pairs = [[0.0; LABELS]; LABELS];
        let mut backward = [1.0_f32; LABELS];
        for at in (0..self.scores.len()).rev() {
            let mut ahead: Scores = std::array::from_fn(|to| backward[to] * self.emitted[at][to]);
            let mut start = [0.0; LABELS];
            start[0] = 1.0;
            let before = if at == 0 { start } else { self.probabilities[at - 1] };
            let mut probabilities = self.probabilities[at];
            let mut sum = 0.0;
            for label in 0..LABELS {
                probabilities[label] *= backward[label];
                sum += probabilities[label];
            }
            for value in &mut probabilities {
                *value /= sum.max(f32::MIN_POSITIVE);
            }
            self.probabilities[at] = probabilities;
            let mut all = 0.0;
            let mut pairs = [[0.0; LABELS]; LABELS];
            for from in 0..LABELS {
                for to in 0..LABELS {
                    pairs[from][to] = before[from] * factors[from][to] * ahead[to];
                    all += pairs[from][to];
                }
            }
            let all = all.max(f32::MIN_POSITIVE);
            for from in 0..LABELS {
                for to in 0..LABELS {
                    self.pairs[from][to] += pairs[from][to] / all;
                }
            }
            let most = ahead.iter().copied().fold(0.0, f32::max).max(f32::MIN_POSITIVE);
            for value in &mut ahead {
                *value /= most;
            }
            backward = std::array::from_fn(|from| (0..LABELS).map(|to| factors[from][to] * ahead[to]).sum());
        }
        let mut right = 0.0_f64;
        let mut before = 0;
        for (scores, label) in self.scores.iter().zip(labels) {
            right += f64::from(scores[usize::from(*label)] + transitions[before][usize::from(*label)]);
            before = usize::from(*label);
        }
        log - right
    }
}
