//! Restoring and redacting speed, medians of several rounds: `cargo run --release -p scrim-redact --example bench`.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::disallowed_methods, reason = "a bench looks at the clock")]

use std::time::{Duration, Instant};

use scrim_detect::{Label, Span};
use scrim_redact::{Clear, Handling, Item, Vault, redact};

/// Rounds a median is taken of: enough to sit out a busy neighbour.
const ROUNDS: usize = 9;

/// A delta of a usual stream, in bytes.
const DELTA: usize = 24;

const PROSE: &str = "The committee met on Friday to discuss the proposal; every department had sent comments, and most of \
    them expected the plan to be carried out before the end of the year. Costs (about 3 %) remain open. ";

const DENSE: &str = "[PERSON_1] and **[Person_20]** wrote to PERSON_101 at [ORGANIZATION_3]; ";

fn main() {
    let mut vault = Vault::new();
    let (text, items) = findings(1_000, 10);
    let text = Clear::new(text);
    let redaction = redact(&mut vault, &text, &items).expect("the items are made for this text");
    let plain = PROSE.repeat((10 << 20) / PROSE.len());
    let dense = DENSE.repeat((10 << 20) / DENSE.len());

    println!("| what | input | median | speed |");
    println!("|---|---|---|---|");
    for (name, answer) in [("plain", &plain), ("dense", &dense)] {
        for (chunks, size) in [("one piece", answer.len()), ("24-byte deltas", DELTA)] {
            let time = median(|| {
                let mut restorer = vault.restorer(&redaction.redacted);
                let mut shown = 0;
                for delta in answer.as_bytes().chunks(size) {
                    let delta = std::str::from_utf8(delta).expect("the answers are ASCII");
                    shown += restorer.push(delta).len();
                }
                shown + restorer.finish().0.len()
            });
            row(&format!("restore, {name}, {chunks}"), answer.len(), time);
        }
    }
    for (name, count, between) in
        [("5 KB, 20 findings", 20, 1), ("1 MB, 1,000 findings", 1_000, 5), ("5 MB, 10,000 findings", 10_000, 2)]
    {
        let (text, items) = findings(count, between);
        let (len, text) = (text.len(), Clear::new(text));
        let time = median(|| {
            redact(&mut Vault::new(), &text, &items).expect("the items are made for this text").redacted.as_str().len()
        });
        row(&format!("redact, {name}"), len, time);
    }
}

/// Every common first letter of a name, so that prose is full of beginnings.
const LABELS: [Label; 10] = [
    Label::fixed("PERSON"),
    Label::fixed("EMAIL_ADDRESS"),
    Label::fixed("CREDIT_CARD"),
    Label::fixed("LOCATION"),
    Label::fixed("ORGANIZATION"),
    Label::fixed("DATE_TIME"),
    Label::fixed("SECRET"),
    Label::fixed("IBAN_CODE"),
    Label::fixed("TERM"),
    Label::fixed("URL"),
];

/// Prose with findings in it, and where they stand.
fn findings(count: usize, between: usize) -> (String, Vec<Item>) {
    let mut text = String::new();
    let mut items = Vec::new();
    for number in 0..count {
        let name = format!("Given{number} Family{number}");
        let span = Span::new(text.len(), text.len() + name.len());
        items.push(Item { span, label: LABELS[number % LABELS.len()].clone(), handling: Handling::PLACEHOLDER });
        text.push_str(&name);
        text.push(' ');
        text.push_str(&PROSE.repeat(between));
    }
    (text, items)
}

fn median(mut run: impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}

fn row(what: &str, bytes: usize, time: Duration) {
    let speed = bytes as f64 / 1e6 / time.as_secs_f64();
    println!("| {what} | {:.2} MB | {:.2} ms | {speed:.0} MB/s |", bytes as f64 / 1e6, time.as_secs_f64() * 1e3);
}
