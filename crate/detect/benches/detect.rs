//! How fast the detector is: `cargo bench -p scrim-detect [-- NAME]`. Medians over runs; every text is generated, the same each time.
#![expect(clippy::print_stdout, reason = "prints its table")]
#![expect(clippy::disallowed_methods, reason = "a bench looks at the clock and at its arguments")]

use std::hint::black_box;
use std::time::Instant;

use scrim_detect::{Detector, Label, Term, catalogue};

const MEGABYTE: usize = 1 << 20;

const PROSE: &[&str] = &[
    "The committee met on the second floor because the large room was being painted. ",
    "Nobody expected the delivery before noon, yet the boxes stood in the hall when we came. ",
    "Please look through the attached draft and send your comments to the team by Friday. ",
    "Im zweiten Quartal wurde die Planung überarbeitet; die Ergebnisse liegen nun vor. ",
    "La réunion est reportée à la semaine prochaine, merci de confirmer votre présence. ",
    "It's a long way from here to there, as people in the valley like to say. ",
];

/// Knuth's 64-bit multiplier: the same sequence everywhere.
struct Dice(u64);

impl Dice {
    fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()]
    }
}

fn text(size: usize, mut next: impl FnMut(&mut Dice) -> String) -> String {
    let (mut dice, mut text) = (Dice(7), String::with_capacity(size + 200));
    while text.len() < size {
        text.push_str(&next(&mut dice));
    }
    text.truncate(text.floor_char_boundary(size));
    text
}

/// Median seconds of `runs` runs.
fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}

fn main() {
    let finds: Vec<String> =
        catalogue().flat_map(|sheet| sheet.finds).map(|find| find.replace(['«', '»'], "")).collect();
    let finds: Vec<&str> = finds.iter().map(String::as_str).collect();
    let prose = text(MEGABYTE, |dice| dice.pick(PROSE).to_owned());
    let mixed = text(MEGABYTE, |dice| {
        let lines: String = (0..6).map(|_| dice.pick(PROSE)).collect();
        format!("{lines}\n\n{}\n", dice.pick(&finds))
    });
    let dense = text(MEGABYTE, |dice| format!("{}\n", dice.pick(&finds)));

    // Cargo adds flags of its own.
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let detector = Detector::new();
    let speed = |name: &str, text: &str| {
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            return;
        }
        let seconds = median(7, || drop(black_box(detector.detect(text))));
        println!(
            "{name:>24}: {:7.1} MB/s, {} findings",
            text.len() as f64 / seconds / 1e6,
            detector.detect(text).len()
        );
    };
    speed("prose", &prose);
    speed("mixed", &mixed);
    speed("dense", &dense);
    for unit in [
        "1",
        "1 ",
        "00 ",
        "1-",
        "12.",
        "@",
        "a@",
        "a.",
        "a.b@",
        "-",
        "- ",
        "[",
        "aGVsbG8+",
        "aGVsbG8gd29ybGQhIQ",
        "x/",
        "key=",
        "https://",
        "a:",
        "é",
        "日",
        "\u{200b}",
    ] {
        speed(&format!("{unit:?} repeated"), &unit.repeat(MEGABYTE / unit.len()));
    }

    if only.is_some() {
        return;
    }
    println!("ready: {:.3} ms", median(9, || drop(black_box(Detector::new()))) * 1e3);
    let five: &str = &mixed[..mixed.floor_char_boundary(5000)];
    println!(
        "5 KB mixed: {:.1} µs, {} findings",
        median(101, || drop(black_box(detector.detect(five)))) * 1e6,
        detector.detect(five).len()
    );
    let terms: Vec<Term> =
        (0..100_000).map(|n| Term::new(format!("Project {n} Heron"), Label::fixed("PROJECT"))).collect();
    println!("100,000 terms ready: {:.1} ms", median(3, || drop(black_box(Detector::with_terms(&terms)))) * 1e3);
    let own = Detector::with_terms(&terms).expect("every term has words");
    println!("5 KB with them: {:.1} µs", median(101, || drop(black_box(own.detect(five)))) * 1e6);
}
