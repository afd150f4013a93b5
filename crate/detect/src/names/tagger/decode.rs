//! From what speaks for each label to names: the best sequence of labels, and how sure each name is.
//!
//! A conditional random field over the labels of neighbouring tokens. Where every token is plainly nobody, nothing is computed; between
//! such tokens the islands are decoded by themselves.

use super::artefact::LABELS;

/// What a token may be: nothing, the beginning or the rest of a person, an organisation, a place, or part of a street address.
pub(crate) const OUTSIDE: usize = 0;
/// The label of an address's tokens, the first and the others alike.
pub(crate) const ADDRESS: usize = 7;

/// The kind of thing a label belongs to, from 0; none for [`OUTSIDE`].
pub(crate) const fn kind(label: usize) -> Option<usize> {
    match label {
        0 => None,
        label => Some((label - 1) / 2),
    }
}

/// Whether a token with label `to` continues the thing that the token before, labelled `from`, belongs to.
pub(crate) const fn continues(from: usize, to: usize) -> bool {
    match to {
        2 | 4 | 6 => from == to || from + 1 == to,
        ADDRESS => from == ADDRESS,
        _ => false,
    }
}

/// Scores of one token's labels, in nats.
pub(crate) type Scores = [f32; LABELS];

/// A run of tokens found to be one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) first: usize,
    /// The last token.
    pub(crate) last: usize,
    pub(crate) kind: usize,
    /// Probability of the kind at its least sure token.
    pub(crate) raw: f32,
}

/// How much more than any other label "nobody" must have for a token to be passed over, in nats.
const PLAIN: f32 = 9.0;

/// The transitions of a model, and scratch that is kept so that nothing is allocated per island.
pub(crate) struct Decoder<'m> {
    transitions: &'m [Scores; LABELS],
    /// The same as factors of probabilities.
    factors: [Scores; LABELS],
    /// The same, columns as rows.
    turned: [Scores; LABELS],
    back: Vec<[u8; LABELS]>,
    forward: Vec<Scores>,
    labels: Vec<usize>,
    backward: Vec<Scores>,
    /// What each token's own scores make of a label, as factors.
    own: Vec<Scores>,
}

/// The stretches of tokens of which none is plainly nobody, and none begins a sequence but the first.
fn islands(scores: &[Scores], bias: f32, cut: impl Fn(usize) -> bool, mut each: impl FnMut(usize, usize)) {
    let is_plain = |token: &Scores| {
        let most = most(&token[1..]);
        token[OUTSIDE] - bias > most + PLAIN
    };
    let mut at = 0;
    while at < scores.len() {
        if is_plain(&scores[at]) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < scores.len() && !cut(end) && !is_plain(&scores[end]) {
            end += 1;
        }
        each(at, end);
        at = end;
    }
}

impl<'m> Decoder<'m> {
    pub(crate) fn new(transitions: &'m [Scores; LABELS]) -> Self {
        let factors: [Scores; LABELS] = std::array::from_fn(|from| transitions[from].map(f32::exp));
        Self {
            transitions,
            factors,
            turned: std::array::from_fn(|to| std::array::from_fn(|from| factors[from][to])),
            back: Vec::new(),
            forward: Vec::new(),
            labels: Vec::new(),
            backward: Vec::new(),
            own: Vec::new(),
        }
    }

    /// The runs among tokens of these scores; `bias` is taken off "nobody". Calls `each` in order. `cut` says whether a sequence begins at a
    /// token.
    pub(crate) fn runs(
        &mut self,
        scores: &[Scores],
        bias: f32,
        cut: impl Fn(usize) -> bool,
        mut each: impl FnMut(Run),
    ) {
        islands(scores, bias, cut, |at, end| {
            self.best(&scores[at..end], bias);
            // Most islands are nobody in the end, and nobody asks how sure that is.
            if self.labels.iter().any(|label| *label != OUTSIDE) {
                self.probabilities(&scores[at..end]);
                self.emit(at, &mut each);
            }
        });
    }

    /// The probabilities of the labels of each token that is not plainly nobody. Calls `each` in order.
    pub(crate) fn each_probability(
        &mut self,
        scores: &[Scores],
        cut: impl Fn(usize) -> bool,
        mut each: impl FnMut(usize, &Scores),
    ) {
        islands(scores, 0.0, cut, |at, end| {
            self.probabilities(&scores[at..end]);
            (at..end).zip(&self.forward).for_each(|(at, probabilities)| each(at, probabilities));
        });
    }

    fn best(&mut self, scores: &[Scores], bias: f32) {
        let transitions = self.transitions;
        self.back.clear();
        let biased = |token: &Scores| {
            let mut token = *token;
            token[OUTSIDE] -= bias;
            token
        };
        let start = biased(&scores[0]);
        let mut current: Scores = std::array::from_fn(|to| start[to] + transitions[OUTSIDE][to]);
        self.back.push([0; LABELS]);
        for token in &scores[1..] {
            let token = biased(token);
            let mut back = [0; LABELS];
            let next: Scores = std::array::from_fn(|to| {
                let (mut best, mut best_from) = (f32::NEG_INFINITY, 0);
                for from in 0..LABELS {
                    let score = current[from] + transitions[from][to];
                    if score > best {
                        (best, best_from) = (score, from);
                    }
                }
                back[to] = best_from as u8;
                best + token[to]
            });
            self.back.push(back);
            current = next;
        }
        let last = (0..LABELS).max_by(|a, b| current[*a].total_cmp(&current[*b])).unwrap_or(OUTSIDE);
        self.labels.clear();
        self.labels.resize(scores.len(), last);
        for at in (1..scores.len()).rev() {
            self.labels[at - 1] = usize::from(self.back[at][self.labels[at]]);
        }
    }

    /// Fills `forward` with each token's probabilities.
    fn probabilities(&mut self, scores: &[Scores]) {
        self.own.clear();
        self.own.extend(scores.iter().map(|token| {
            let most = most(token);
            token.map(|score| (score - most).exp())
        }));
        self.forward.clear();
        let mut current = self.factors[OUTSIDE];
        for (at, own) in self.own.iter().enumerate() {
            if at > 0 {
                current = weighted(&current, &self.factors);
            }
            current = scaled(product(&current, own));
            self.forward.push(current);
        }
        self.backward.clear();
        self.backward.resize(scores.len(), [1.0; LABELS]);
        let mut current = [1.0; LABELS];
        for (backward, own) in self.backward.iter_mut().zip(&self.own).rev() {
            *backward = current;
            current = scaled(weighted(&product(&current, own), &self.turned));
        }
        for (forward, backward) in self.forward.iter_mut().zip(&self.backward) {
            *forward = scaled(product(forward, backward));
        }
    }

    fn emit(&self, offset: usize, each: &mut impl FnMut(Run)) {
        let mut open: Option<Run> = None;
        for (at, label) in self.labels.iter().enumerate() {
            let follows = at > 0 && continues(self.labels[at - 1], *label);
            if !follows && let Some(run) = open.take() {
                each(run);
            }
            let Some(kind) = kind(*label) else { continue };
            let sure: f32 =
                (1..LABELS).filter(|label| self::kind(*label) == Some(kind)).map(|label| self.forward[at][label]).sum();
            let run = open.get_or_insert(Run { first: offset + at, last: offset + at, kind, raw: sure });
            run.last = offset + at;
            run.raw = run.raw.min(sure);
        }
        if let Some(run) = open {
            each(run);
        }
    }
}

/// The greatest of some scores. By hand: `f32::max` is a call where the machine has no instruction that treats "not a number" alike.
fn most(scores: &[f32]) -> f32 {
    scores.iter().fold(f32::NEG_INFINITY, |most, score| if *score > most { *score } else { most })
}

fn product(one: &Scores, other: &Scores) -> Scores {
    std::array::from_fn(|label| one[label] * other[label])
}

/// The sum of `rows`, each times its weight; row by row, which is the shape that machines compute eight at a time.
fn weighted(weights: &Scores, rows: &[Scores; LABELS]) -> Scores {
    let mut sums = [0.0; LABELS];
    for (weight, row) in weights.iter().zip(rows) {
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += weight * value;
        }
    }
    sums
}

/// The same with a sum of one, where it has any.
fn scaled(mut row: Scores) -> Scores {
    let sum: f32 = row.iter().sum();
    if sum > 0.0 {
        for value in &mut row {
            *value /= sum;
        }
    }
    row
}
