//! The native half of the bench: one JSON line that `bench.mjs` reads.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use std::hint::black_box;
use std::time::Instant;

use scrim_bench::Work;

fn main() {
    let (large, small) = (Work::new(1_000_000), Work::new(5_000));
    println!(
        r#"{{"bytes":{},"scan":{},"small":{},"restore":{}}}"#,
        large.bytes(),
        median(11, || large.scan()),
        median(201, || small.scan()),
        median(11, || large.restore()),
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
