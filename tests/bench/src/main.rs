//! The native half of the bench: one JSON line that `bench.mjs` reads. `scrim-bench text BYTES` prints the text that is measured on.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use std::hint::black_box;
use std::time::Instant;

use scrim_bench::{Text, Work};

const NAMES: &[u8] = include_bytes!("../../../crate/detect/models/names.bin");

/// Words of a company's policy.
const WORDS: usize = 100_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [verb, bytes] = arguments.as_slice()
        && verb == "text"
    {
        print!("{}", scrim_bench::mixed(bytes.parse().expect("a number of bytes")));
        return;
    }
    let names = || Some(NAMES.into());
    let (large, small) = (Work::new(1_000_000, None), Work::new(5_000, None));
    let (large_names, small_names) = (Work::new(1_000_000, names()), Work::new(5_000, names()));
    let (prose, lines) = (Text::prose(1_000_000), Text::lines(1_000_000));
    let company = scrim_bench::company(WORDS);
    let (small_words, small_both) = (Work::with_words(5_000, None, WORDS), Work::with_words(5_000, names(), WORDS));
    let growth: Vec<String> = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
        .map(|bytes| {
            let work = Work::new(bytes, None);
            let time = median(if bytes > 100_000 { 5 } else { 51 }, || work.scan());
            format!("[{bytes},{}]", bytes as f64 / 1e3 / time)
        })
        .to_vec();
    println!(
        r#"{{"bytes":{},"growth":[{}],"prose":{},"lines":{},"scan":{},"small":{},"scanNames":{},"smallNames":{},"restore":{},"load":{},"smallWords":{},"smallBoth":{}}}"#,
        large.bytes(),
        growth.join(","),
        median(11, || prose.scan()),
        median(11, || lines.scan()),
        median(11, || large.scan()),
        median(201, || small.scan()),
        median(5, || large_names.scan()),
        median(51, || small_names.scan()),
        median(11, || large.restore()),
        median(11, || scrim_bench::load(&company)),
        median(201, || small_words.scan()),
        median(51, || small_both.scan()),
    );
}

/// Median milliseconds of `rounds` rounds.
fn median(rounds: usize, work: impl Fn() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[rounds / 2]
}
