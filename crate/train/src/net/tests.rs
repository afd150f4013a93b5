use super::pass::Dropout;
use super::weights::{BIAS, Dense, MATRIX, OUT_BIAS, TRANSITIONS};
use super::*;
use crate::corpus::{Marked, Origin, Span, Split};
use crate::examples::Lesson;
use crate::tagger::artefact::{Bytes, LABELS, Model};
use crate::tagger::document::Document;
use crate::tagger::net::{DEEP, Net, ONE, SCALES, WINDOW};

/// Nothing is left out: the same weights give the same loss.
const WHOLE: Dropout = Dropout { said: 0.0, numbers: 0.0 };

/// How much a text counts.
const WEIGHT: f32 = 0.5;

/// What is learnt from a text and the things in it, by kind.
fn lessons(text: &str, things: &[(&str, usize)]) -> Lessons {
    let span = |(thing, kind): &(&str, usize)| {
        let start = text.find(thing).expect("it is in the text");
        Span { start, end: start + thing.len(), kind: *kind }
    };
    let marked = Marked {
        source: String::new(),
        language: "en".to_owned(),
        text: text.chars().collect(),
        spans: things.iter().map(span).collect(),
        split: Split::Train,
        weight: WEIGHT,
        origin: Origin::Written,
    };
    let mut lessons = Lessons::default();
    lessons.add(&Model::empty(), &Lesson { marked, fold: 0 });
    lessons
}

/// One of these whole numbers: -`most` to `most`.
fn whole(rng: &mut Rng, most: u8) -> f32 {
    rng.below(2 * usize::from(most) + 1) as f32 - f32::from(most)
}

#[test]
fn an_empty_line_parts_sequences_and_marks_are_labels() {
    let lessons = lessons("Ana Lima works\nat Acme\n\nin Porto", &[("Ana Lima", 0), ("Acme", 1), ("Porto", 2)]);
    let sequences: Vec<_> = lessons.sequences.iter().map(|sequence| (sequence.tokens(), sequence.weight)).collect();
    assert_eq!(sequences, [(0..5, WEIGHT), (5..7, WEIGHT)]);
    let labels: Vec<&[u8]> = lessons.sequences.iter().map(|sequence| lessons.labels(*sequence)).collect();
    assert_eq!(labels, [&[1, 2, 0, 0, 3][..], &[0, 5]]);
    assert_eq!(lessons.tokens(), 7);
}

/// Where a weight stands: a row and its number, in the table, a layer, or the last one.
#[derive(Clone, Copy, Debug)]
enum Place {
    Table(u16, usize),
    Layer(usize, usize, usize),
    Out(usize, usize),
}

impl Place {
    fn weight(self, weights: &mut Weights) -> &mut f32 {
        match self {
            Self::Table(row, number) => &mut weights.table[usize::from(row)][number],
            Self::Layer(..) | Self::Out(..) => self.dense(&mut weights.dense),
        }
    }

    fn dense(self, dense: &mut Dense) -> &mut f32 {
        match self {
            Self::Table(..) => unreachable!("not of the table"),
            Self::Layer(layer, row, number) => &mut dense.layers[layer][row][number],
            Self::Out(row, label) => &mut dense.out[row][label],
        }
    }

    fn gradient(self, pass: &mut Pass) -> f32 {
        match self {
            Self::Table(row, number) => {
                pass.rows().filter(|(other, _)| *other == row).map(|(_, gradient)| gradient[number]).sum()
            }
            Self::Layer(..) | Self::Out(..) => *self.dense(&mut pass.dense),
        }
    }
}

/// Weights of each kind, named.
fn places(lessons: &Lessons) -> Vec<(String, Vec<Place>)> {
    /// Of a kind that has many.
    const COUNT: usize = 25;
    let rows: Vec<u16> = (0..lessons.tokens()).flat_map(|token| lessons.rows_of(token).iter().copied()).collect();
    let table = (0..COUNT).map(|at| Place::Table(rows[at * 7], at * 5 % WIDE));
    let mut kinds = vec![("the table".to_owned(), table.collect())];
    for layer in 0..DEEP {
        for (kind, first, count) in [("window", 0, WINDOW), ("bias", BIAS, 1), ("matrix", MATRIX, WIDE)] {
            let places = (0..COUNT).map(|at| Place::Layer(layer, first + at * 7 % count, at * 5 % WIDE));
            kinds.push((format!("the {kind} of layer {layer}"), places.collect()));
        }
    }
    let matrix = (0..COUNT).map(|at| Place::Out(at * 7 % WIDE, at % LABELS));
    kinds.push(("the last matrix".to_owned(), matrix.collect()));
    kinds.push(("the last bias".to_owned(), (0..LABELS).map(|label| Place::Out(OUT_BIAS, label)).collect()));
    let transitions = (0..LABELS * LABELS).map(|at| Place::Out(TRANSITIONS + at / LABELS, at % LABELS));
    kinds.push(("the transitions".to_owned(), transitions.collect()));
    kinds
}

#[test]
fn gradients_are_what_differences_of_the_loss_say() {
    /// How far a weight is moved each way.
    const STEP: f32 = 1.0 / 128.0;
    /// What rounding may make of no difference at all.
    const NOISE: f64 = 0.0005;
    let lessons = lessons(
        "We saw Ana Lima of Acme Ltd in Porto, and Acme saw us.\n\nRegards",
        &[("Ana Lima", 0), ("Acme Ltd", 1), ("Porto", 2)],
    );
    let mut rng = Rng::new(1);
    let mut weights = Weights::random(&mut rng);
    // Every number of a layer stands well above 0 or well below, so that no step crosses the corner between.
    for (number, layer) in weights.dense.layers.iter_mut().enumerate() {
        let far = (1 << number) as f32;
        layer[BIAS].fill_with(|| if rng.chance(0.5) { far } else { -far });
        layer[MATRIX..].as_flattened_mut().iter_mut().for_each(|weight| *weight *= 0.2);
    }
    let run = |weights: &Weights, pass: &mut Pass| {
        pass.run(weights, &weights.turned(), &lessons, &lessons.sequences);
        pass.loss
    };
    let (mut pass, mut scratch) = (Pass::new(1, WHOLE), Pass::new(1, WHOLE));
    run(&weights, &mut pass);
    for (kind, places) in places(&lessons) {
        let mut clear = 0;
        for place in &places {
            let weight = *place.weight(&mut weights);
            let [above, below] = [STEP, -STEP].map(|step| {
                *place.weight(&mut weights) = weight + step;
                run(&weights, &mut scratch)
            });
            *place.weight(&mut weights) = weight;
            let right = f64::from(WEIGHT) * (above - below) / f64::from(2.0 * STEP);
            let gradient = f64::from(place.gradient(&mut pass));
            let gap = (gradient - right).abs();
            assert!(gap <= 0.01 * right.abs() + NOISE, "{kind}, {place:?}: {gradient}, not {right}");
            clear += usize::from(right.abs() > 20.0 * NOISE);
        }
        assert!(clear > 5, "{kind}: only {clear} of {} matter", places.len());
    }
}

/// Weights that can be written as they are: whole numbers of a unit.
fn writable(rng: &mut Rng) -> Weights {
    let mut weights = Weights::random(rng);
    for (number, row) in weights.table.iter_mut().enumerate() {
        let unit = f32::from(1 + number as u8 % SCALES) / 64.0;
        row.fill_with(|| unit * whole(rng, 7));
        row[number % WIDE] = 7.0 * unit;
    }
    // So that the unit of a matrix is that of its largest weight.
    let mut fill = |weights: &mut [f32], unit: f32| {
        weights.fill_with(|| unit * whole(rng, 127));
        weights[0] = 127.0 * unit;
    };
    for layer in &mut weights.dense.layers {
        fill(layer[..WINDOW].as_flattened_mut(), 1.0 / ONE);
        fill(&mut layer[BIAS], 1.0 / 256.0);
        fill(layer[MATRIX..].as_flattened_mut(), 1.0 / 512.0);
    }
    fill(weights.dense.out[..OUT_BIAS].as_flattened_mut(), 1.0 / 1024.0);
    fill(&mut weights.dense.out[OUT_BIAS], 1.0 / 64.0);
    weights
}

#[test]
fn what_is_written_says_what_was_learnt() {
    const SHARE: f32 = 0.625;
    let text = "We saw Ana Lima of Acme Ltd in Porto, and Acme saw us.\n\nRegards\nName: Richard Roe";
    let weights = writable(&mut Rng::new(1));
    let mut content = Vec::new();
    weights.write(SHARE, &mut content);
    let mut bytes = Bytes::new(&content);
    let net = Net::read(&mut bytes).unwrap();
    assert!(bytes.is_empty(), "all of it was read");

    let lessons = lessons(text, &[]);
    let mut pass = Pass::new(1, WHOLE);
    let mut right = Vec::new();
    for sequence in &lessons.sequences {
        pass.run(&weights, &weights.turned(), &lessons, &[*sequence]);
        right.extend_from_slice(&pass.chain.scores);
    }
    let model = Model::empty();
    let mut scores = vec![[0.0; LABELS]; right.len()];
    net.add(&Document::new(&model, text), |_| true, &mut scores);
    for (at, (scores, right)) in scores.iter().zip(&right).enumerate() {
        for (score, right) in scores.iter().zip(right) {
            // Rounding makes up to 0.004 of it; tokens differ by about 1.
            assert!((score - SHARE * right).abs() < 0.01, "token {at}: {score}, not {}", SHARE * right);
        }
    }
}
