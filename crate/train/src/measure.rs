//! How well a model does on marked text, and what is chosen by that: biases and calibration.

use crate::corpus::Marked;
use crate::tagger::artefact::{KINDS, Model, STEPS};
use crate::tagger::brake::{self, Least};
use crate::tagger::{self, Tagged};

/// Counts of one set.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    /// Per kind: marked, found, exactly right.
    exact: [[usize; 3]; KINDS],
    /// Characters of persons: marked, of those covered by anything, covered as a person, of those marked.
    person: [usize; 4],
    /// Documents without marks, and those of them left alone.
    clean: [usize; 2],
    /// Characters that are not marked, and those of them that are covered.
    other: [usize; 2],
}

/// What the brake asks for at the three points.
const LEAST: [Least; 3] = [brake::BALANCED, brake::RECALL, brake::BALANCED];

/// A point to read at: what is taken off "nobody", in nats, and how sure something must be for a long text not to be left alone.
#[derive(Clone, Copy)]
pub(crate) struct Point {
    pub(crate) bias: f32,
    pub(crate) least: Least,
}

impl Point {
    /// The model's points: balanced, recall, precision.
    pub(crate) fn all(model: &Model) -> [Self; 3] {
        [0, 1, 2].map(|at| Self { bias: model.biases[at], least: LEAST[at] })
    }
}

/// What is found in a document, in code points.
fn found(model: &Model, marked: &Marked, point: Point) -> Vec<Tagged> {
    let text: String = marked.text.iter().collect();
    let mut places = vec![0; text.len() + 1];
    for (number, (at, _)) in text.char_indices().enumerate() {
        places[at] = number;
    }
    places[text.len()] = marked.text.len();
    let reading = tagger::read(model, &text, point.bias);
    let mut found = reading.found;
    brake::hold(&mut found, reading.words, point.least);
    for tagged in &mut found {
        (tagged.start, tagged.end) = (places[tagged.start], places[tagged.end]);
    }
    found
}

impl Figures {
    pub(crate) fn of<'m>(model: &Model, documents: impl Iterator<Item = &'m Marked>, point: Point) -> Self {
        let mut figures = Self::default();
        documents.for_each(|marked| figures.add(marked, &found(model, marked, point)));
        figures
    }

    fn add(&mut self, marked: &Marked, found: &[Tagged]) {
        // Bit 1: something is marked or found; bit 2: a person.
        let mut gold = vec![0_u8; marked.text.len()];
        let mut hit = gold.clone();
        for span in &marked.spans {
            self.exact[span.kind][0] += 1;
            gold[span.start..span.end].fill(1 + 2 * u8::from(span.kind == 0));
        }
        for tagged in found {
            self.exact[tagged.kind][1] += 1;
            let right = |span: &&crate::corpus::Span| {
                span.start == tagged.start && span.end == tagged.end && span.kind == tagged.kind
            };
            self.exact[tagged.kind][2] += usize::from(marked.spans.iter().any(|span| right(&span)));
            hit[tagged.start..tagged.end].fill(1 + 2 * u8::from(tagged.kind == 0));
        }
        for (gold, hit) in gold.iter().zip(&hit) {
            self.person[0] += usize::from(gold & 2 != 0);
            self.person[1] += usize::from(gold & 2 != 0 && hit & 1 != 0);
            self.person[2] += usize::from(hit & 2 != 0);
            self.person[3] += usize::from(hit & 2 != 0 && gold & 2 != 0);
            self.other[0] += usize::from(gold & 1 == 0);
            self.other[1] += usize::from(gold & 1 == 0 && hit & 1 != 0);
        }
        if marked.spans.is_empty() {
            self.clean[0] += 1;
            self.clean[1] += usize::from(found.is_empty());
        }
    }

    /// F-measure of exact spans of the first three kinds together, or of one.
    pub(crate) fn f(&self, kind: Option<usize>, beta: f64) -> f64 {
        let kinds = kind.map_or(0..3, |kind| kind..kind + 1);
        let sum = |at: usize| self.exact[kinds.clone()].iter().map(|counts| counts[at]).sum::<usize>() as f64;
        let weight = beta * beta;
        100.0 * (1.0 + weight) * sum(2) / (weight * sum(0) + sum(1)).max(1.0)
    }

    fn share(part: usize, whole: usize) -> f64 {
        100.0 * part as f64 / whole.max(1) as f64
    }

    /// A line of the report.
    pub(crate) fn line(&self) -> String {
        format!(
            "F {:5.1}  PERSON {:5.1}  ORG {:5.1}  LOC {:5.1}  ADDR {:5.1} | PERSON chars hit {:5.1} precision {:5.1} | over {:4.2} % | clean {:3.0} % of {} | {} marked",
            self.f(None, 1.0),
            self.f(Some(0), 1.0),
            self.f(Some(1), 1.0),
            self.f(Some(2), 1.0),
            self.f(Some(3), 1.0),
            Self::share(self.person[1], self.person[0]),
            Self::share(self.person[3], self.person[2]),
            Self::share(self.other[1], self.other[0]),
            Self::share(self.clean[1], self.clean[0]),
            self.clean[0],
            self.exact.iter().map(|counts| counts[0]).sum::<usize>(),
        )
    }
}

/// Biases tried, in nats.
fn biases() -> impl Iterator<Item = f32> {
    (-8..=14).map(|step| step as f32 * 0.25)
}

/// What a percent of the documents without marks that are left alone is worth, in points of F.
const LEFT_ALONE: f64 = 0.03;

/// Share of the characters of people's names that the recall point hits at least where any bias does, in percent.
const HIT: f64 = 97.75;

/// What to take off "nobody" for balance, recall and precision: the best F0.85, F3 and F0.5 on the documents chosen by, and for balance and
/// precision the most documents without marks left alone; for recall as much more as it takes to hit [`HIT`].
/// For balance a false find counts more than a miss, because what people select holds fewer names than the documents chosen by.
pub(crate) fn choose_biases(model: &Model, dev: &[&Marked]) -> [f32; 3] {
    let tried = |least: Least| -> Vec<(f32, Figures)> {
        biases().map(|bias| (bias, Figures::of(model, dev.iter().copied(), Point { bias, least }))).collect()
    };
    let best = |all: &[(f32, Figures)], beta: f64, left_alone: f64| {
        let f = |figures: &Figures| {
            let alone = left_alone * Figures::share(figures.clean[1], figures.clean[0]);
            figures.f(None, beta) + figures.f(Some(0), beta) + alone
        };
        all.iter().max_by(|a, b| f(&a.1).total_cmp(&f(&b.1))).map_or(0.0, |best| best.0)
    };
    let [balanced, recall] = [brake::BALANCED, brake::RECALL].map(tried);
    let hit = recall.iter().find(|(_, figures)| Figures::share(figures.person[1], figures.person[0]) >= HIT);
    [
        best(&balanced, 0.85, LEFT_ALONE),
        best(&recall, 3.0, 0.0).max(hit.map_or(f32::NEG_INFINITY, |hit| hit.0)),
        best(&balanced, 0.5, LEFT_ALONE),
    ]
}

/// What is taken off "nobody" for calibration, in nats: enough that the doubtful is among what is found.
const DOUBTFUL: f32 = 2.0;

/// No brake.
const NOTHING: Least = Least { person: 0.0, other: 0.0 };

/// How often what is found with a raw probability touches something of its kind: rising, in 200ths.
#[expect(clippy::cast_sign_loss, reason = "probabilities and rates are not negative")]
pub(crate) fn calibrate(model: &Model, dev: &[&Marked]) -> [[u8; STEPS]; KINDS] {
    let mut counts = [[[0.0_f64; 2]; STEPS]; KINDS];
    for marked in dev {
        for tagged in found(model, marked, Point { bias: DOUBTFUL, least: NOTHING }) {
            let right = marked
                .spans
                .iter()
                .any(|span| span.kind == tagged.kind && span.start < tagged.end && tagged.start < span.end);
            let place = f64::from(tagged.raw.clamp(0.0, 1.0)) * (STEPS - 1) as f64;
            let low = (place as usize).min(STEPS - 2);
            for (at, share) in [(low, 1.0 - (place - low as f64)), (low + 1, place - low as f64)] {
                counts[tagged.kind][at][0] += share * f64::from(u8::from(right));
                counts[tagged.kind][at][1] += share;
            }
        }
    }
    counts.map(|steps| {
        // As many as four finds that turn out as the probability says steady the rare steps.
        let mut rates: Vec<(f64, f64)> = (0..STEPS)
            .map(|at| (steps[at][0] + 4.0 * at as f64 / (STEPS - 1) as f64, steps[at][1] + 4.0))
            .map(|(right, all)| (right / all, all))
            .collect();
        // Neighbours that fall are pooled until none does.
        while let Some(at) = (1..STEPS).find(|at| rates[*at].0 < rates[at - 1].0 - 1e-9) {
            let (a, b) = (rates[at - 1], rates[at]);
            let mean = (a.0 * a.1 + b.0 * b.1) / (a.1 + b.1);
            (rates[at - 1].0, rates[at].0) = (mean, mean);
        }
        std::array::from_fn(|at| (rates[at].0 * 200.0).round() as u8)
    })
}
