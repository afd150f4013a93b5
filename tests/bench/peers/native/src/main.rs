//! Reads a text from standard input and prints the peer's median milliseconds for it: `peer ROUNDS < TEXT`.
#![forbid(unsafe_code)]

use std::hint::black_box;
use std::io::Read;
use std::time::Instant;

use redact_core::AnalyzerEngine;

fn main() {
    let rounds = std::env::args().nth(1).and_then(|rounds| rounds.parse().ok()).unwrap_or(11);
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("standard input is a text");
    let engine = AnalyzerEngine::new();
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(engine.analyze(&text, None).expect("the peer takes any text"));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{}", times[times.len() / 2]);
}
